"""Answers to the exercise correlate2d_strided, as students write them. No check sees this file."""

import math

import numpy as np
from numpy.lib.stride_tricks import as_strided, sliding_window_view

from cnn_course.checks.padding_stride import correlate2d_strided as CHECK  # noqa: F401 - what is checked


def two_loops(image, kernel, stride):
    (H, W), (K_H, K_W), (S_H, S_W) = image.shape, kernel.shape, stride
    y = np.zeros(((H - K_H) // S_H + 1, (W - K_W) // S_W + 1))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            window = image[i * S_H : i * S_H + K_H, j * S_W : j * S_W + K_W]
            y[i, j] = (window * kernel).sum()
    return y


def starts_counted_in_steps(image, kernel, stride):
    y = []
    for top in range(0, image.shape[0] - kernel.shape[0] + 1, stride[0]):
        line = []
        for left in range(0, image.shape[1] - kernel.shape[1] + 1, stride[1]):
            line.append(np.vdot(image[top:, left:][: len(kernel), : len(kernel[0])], kernel))
        y.append(line)
    return np.array(y)


def every_so_many_of_the_map(image, kernel, stride):
    windows = sliding_window_view(image, kernel.shape)
    return np.einsum("ijuv,uv->ij", windows, kernel)[:: stride[0], :: stride[1]]


def tensordot(image, kernel, stride):
    windows = sliding_window_view(image, kernel.shape)[:: stride[0], :: stride[1]]
    return np.tensordot(windows, kernel, axes=2)


def strides_of_the_memory(image, kernel, stride):
    size = [(n - k) // s + 1 for n, k, s in zip(image.shape, kernel.shape, stride, strict=True)]
    image = np.ascontiguousarray(image)
    steps = [bytes_ * s for bytes_, s in zip(image.strides, stride, strict=True)]
    windows = as_strided(image, (*size, *kernel.shape), (*steps, *image.strides))
    return (windows * kernel).sum(axis=(2, 3))


def shifted_images(image, kernel, stride):
    size = [n - k + 1 for n, k in zip(image.shape, kernel.shape, strict=True)]
    return sum(
        weight * image[u : u + size[0] : stride[0], v : v + size[1] : stride[1]]
        for (u, v), weight in np.ndenumerate(kernel)
    )


def while_it_fits(image, kernel, stride):
    image, kernel = image.tolist(), kernel.tolist()
    y, top = [], 0
    while top + len(kernel) <= len(image):
        y.append([])
        left = 0
        while left + len(kernel[0]) <= len(image[0]):
            total = 0
            for u, weights in enumerate(kernel):
                for v, weight in enumerate(weights):
                    total += image[top + u][left + v] * weight
            y[-1].append(total)
            left += stride[1]
        top += stride[0]
    return np.array(y)


def single_precision(image, kernel, stride):
    return tensordot(image.astype(np.float32), kernel.astype(np.float32), stride)


RIGHT = [
    two_loops,
    starts_counted_in_steps,
    every_so_many_of_the_map,
    tensordot,
    strides_of_the_memory,
    shifted_images,
    while_it_fits,
    single_precision,
]


def looped(rows, columns, start, product=np.multiply):
    """Return the answer with these ranges of i and j and its windows at ``start``."""

    def answer(image, kernel, stride):
        sizes = [*zip(image.shape, kernel.shape, stride, strict=True)]
        y = np.zeros((rows(*sizes[0]), columns(*sizes[1])))
        for i, j in np.ndindex(y.shape):
            top, left = start(i, j, *stride)
            window = image[top : top + len(kernel), left : left + len(kernel[0])]
            y[i, j] = np.sum(product(window, kernel))
        return y

    return answer


def places(n, k, s):
    return (n - k) // s + 1


def all_places(n, k, s):
    return n - k + 1


def rounded_up(n, k, s):
    return math.ceil((n - k) / s) + 1


stride_forgotten = looped(all_places, all_places, lambda i, j, s, t: (i, j))
only_down = looped(places, all_places, lambda i, j, s, t: (i * s, j))
only_right = looped(all_places, places, lambda i, j, s, t: (i, j * t))
start_not_multiplied = looped(places, places, lambda i, j, s, t: (i, j))
flipped = looped(places, places, lambda i, j, s, t: (i * s, j * t), lambda a, k: a * np.flip(k))
one_step_in = looped(
    lambda n, k, s: len(range(s - 1, n - k + 1, s)),
    lambda n, k, s: len(range(s - 1, n - k + 1, s)),
    lambda i, j, s, t: (i * s + s - 1, j * t + t - 1),
)
no_plus_one = looped(
    lambda n, k, s: (n - k) // s, lambda n, k, s: (n - k) // s, lambda i, j, s, t: (i * s, j * t)
)
one_added_first = looped(
    lambda n, k, s: int((n - k + 1) / s),
    lambda n, k, s: int((n - k + 1) / s),
    lambda i, j, s, t: (i * s, j * t),
)
windows_cut_short = looped(rounded_up, rounded_up, lambda i, j, s, t: (i * s, j * t))


def swapped(image, kernel, stride):
    right, down = stride
    return tensordot(image, kernel, (down, right))


def one_stride_for_both(image, kernel, stride):
    s = stride[0]
    y = []
    for i in range(0, image.shape[0] - kernel.shape[0] + 1, s):
        row = []
        for j in range(0, image.shape[1] - kernel.shape[1] + 1, s):
            row.append((image[i:, j:][: len(kernel), : len(kernel[0])] * kernel).sum())
        y.append(row)
    return np.array(y)


def last_stride_for_both(image, kernel, stride):
    for s in stride:
        y = every_so_many_of_the_map(image, kernel, (s, s))
    return y


def block_by_block(image, kernel, stride):
    rows = range(0, image.shape[0] - kernel.shape[0] + 1, kernel.shape[0])
    columns = range(0, image.shape[1] - kernel.shape[1] + 1, kernel.shape[1])
    cut = [[image[i:, j:][: len(kernel), : len(kernel[0])] for j in columns] for i in rows]
    return np.einsum("ijuv,uv->ij", np.array(cut), kernel)


def size_not_divided(image, kernel, stride):
    (H, W), (h, w) = image.shape, kernel.shape
    y = np.zeros((H - h + 1, W - w + 1))
    for i in range((H - h) // stride[0] + 1):
        for j in range((W - w) // stride[1] + 1):
            top, left = i * stride[0], j * stride[1]
            y[i, j] = (image[top : top + h, left : left + w] * kernel).sum()
    return y


def stored_where_the_window_is(image, kernel, stride):
    (H, W), (h, w) = image.shape, kernel.shape
    y = np.zeros((H - h + 1, W - w + 1))
    for i in range(0, H - h + 1, stride[0]):
        for j in range(0, W - w + 1, stride[1]):
            y[i, j] = (image[i : i + h, j : j + w] * kernel).sum()
    return y


def range_without_plus_one(image, kernel, stride):
    rows = range(0, image.shape[0] - kernel.shape[0], stride[0])
    columns = range(0, image.shape[1] - kernel.shape[1], stride[1])
    y = np.zeros((len(rows), len(columns)))
    for i, top in enumerate(rows):
        for j, left in enumerate(columns):
            y[i, j] = np.vdot(image[top:, left:][: len(kernel), : len(kernel[0])], kernel)
    return y


def windows_filled_with_zeros(image, kernel, stride):
    size = [rounded_up(*nks) for nks in zip(image.shape, kernel.shape, stride, strict=True)]
    y = np.zeros(size)
    for i, j in np.ndindex(y.shape):
        for u, v in np.ndindex(kernel.shape):
            row, column = i * stride[0] + u, j * stride[1] + v
            if row < image.shape[0] and column < image.shape[1]:
                y[i, j] += image[row, column] * kernel[u, v]
    return y


def thinned_first(image, kernel, stride):
    rows, columns = range(0, len(image), stride[0]), range(0, len(image[0]), stride[1])
    thin = np.array([[image[i, j] for j in columns] for i in rows])
    h, w = thin.shape[0] - kernel.shape[0] + 1, thin.shape[1] - kernel.shape[1] + 1
    y = np.zeros((h, w))
    for u, v in np.ndindex(kernel.shape):
        y += kernel[u, v] * thin[u : u + h, v : v + w]
    return y


def steps_inside_the_window(image, kernel, stride):
    (k_h, k_w), (s_h, s_w) = kernel.shape, stride
    y = np.zeros((image.shape[0] - (k_h - 1) * s_h, image.shape[1] - (k_w - 1) * s_w))
    for i, j in np.ndindex(y.shape):
        window = image[i : i + k_h * s_h : s_h, j : j + k_w * s_w : s_w]
        y[i, j] = (window * kernel).sum()
    return y


def in_the_middle_of_each_step(image, kernel, stride):
    y = every_so_many_of_the_map(image, kernel, (1, 1))
    rows = [i for i in range(len(y)) if i % stride[0] == stride[0] // 2]
    columns = [j for j in range(len(y[0])) if j % stride[1] == stride[1] // 2]
    return y[np.ix_(rows, columns)]


def integer_list(image, kernel, stride):
    return np.array([
        [int(v) for v in row] for row in starts_counted_in_steps(image, kernel, stride)
    ])


def window_sums(image, kernel, stride, size, y, returns="end"):
    """Fill ``y`` with sums made term by term; return it early where ``returns`` says so."""
    for i in range(size[0]):
        for j in range(size[1]):
            total = 0
            for u in range(kernel.shape[0]):
                for v in range(kernel.shape[1]):
                    total += image[i * stride[0] + u, j * stride[1] + v] * kernel[u, v]
            y[i, j] = total
            if returns == "cell":
                return y
        if returns == "row":
            return y
    return y


def sizes_of(image, kernel, stride):
    return [places(*nks) for nks in zip(image.shape, kernel.shape, stride, strict=True)]


def typed_as_the_image(image, kernel, stride):
    size = sizes_of(image, kernel, stride)
    y = np.zeros_like(image[: size[0], : size[1]])
    for i, j in np.ndindex(y.shape):
        cut = image[i * stride[0] :, j * stride[1] :][: len(kernel), : len(kernel[0])]
        y[i, j] = np.vdot(cut, kernel)
    return y


def typed_as_the_kernel(image, kernel, stride):
    y = np.empty(sizes_of(image, kernel, stride), dtype=kernel.dtype)
    return looped_into(y, image, kernel, stride)


def looped_into(y, image, kernel, stride):
    for i, row in enumerate(tensordot(image, kernel, stride)):
        for j, value in enumerate(row):
            y[i, j] = value
    return y


def as_large_as_the_image(image, kernel, stride):
    return looped_into(np.zeros(image.shape), image, kernel, stride)


def stored_in_a_copy_of_the_image(image, kernel, stride):
    y = np.zeros(image.shape)
    for i in range(0, image.shape[0] - kernel.shape[0] + 1, stride[0]):
        for j in range(0, image.shape[1] - kernel.shape[1] + 1, stride[1]):
            y[i, j] = np.vdot(image[i:, j:][: len(kernel), : len(kernel[0])], kernel)
    return y


def rows_without_plus_one(image, kernel, stride):
    rows = (image.shape[0] - kernel.shape[0]) // stride[0]
    return np.array([list(row) for row in tensordot(image, kernel, stride)])[:rows]


def columns_without_plus_one(image, kernel, stride):
    columns = (image.shape[1] - kernel.shape[1]) // stride[1]
    return np.array([row[:columns] for row in tensordot(image, kernel, stride)])


def border_never_reached(image, kernel, stride):
    y = np.zeros(sizes_of(image, kernel, stride))
    for i, top in enumerate(range(0, image.shape[0] - kernel.shape[0], stride[0])):
        for j, left in enumerate(range(0, image.shape[1] - kernel.shape[1], stride[1])):
            y[i, j] = np.vdot(image[top:, left:][: len(kernel), : len(kernel[0])], kernel)
    return y


def last_never_filled(image, kernel, stride):
    size = sizes_of(image, kernel, stride)
    y = np.zeros(size)
    return window_sums(image, kernel, stride, [n - 1 for n in size], y)


def every_start_in_the_image(image, kernel, stride):
    y = []
    for top in range(0, len(image), stride[0]):
        y.append([])
        for left in range(0, len(image[0]), stride[1]):
            cut = image[top : top + len(kernel), left : left + len(kernel[0])]
            y[-1].append((cut * kernel[: cut.shape[0], : cut.shape[1]]).sum())
    return np.array(y)


def size_rounded(image, kernel, stride):
    sizes = zip(image.shape, kernel.shape, stride, strict=True)
    size = [int((n - k) / s + 0.5) + 1 for n, k, s in sizes]
    return window_sums(image, kernel, stride, size, np.zeros(size))


def size_rounded_to_even(image, kernel, stride):
    return looped(
        lambda n, k, s: round((n - k) / s) + 1,
        lambda n, k, s: round((n - k) / s) + 1,
        lambda i, j, s, t: (i * s, j * t),
    )(image, kernel, stride)


def width_of_the_image_first(image, kernel, stride):
    W, H = image.shape
    size = places(H, len(kernel), stride[0]), places(W, len(kernel[0]), stride[1])
    return window_sums(image, kernel, stride, size, np.zeros(size))


def width_of_the_kernel_first(image, kernel, stride):
    (H, W), (K_W, K_H), (S_H, S_W) = image.shape, kernel.shape, stride
    y = np.zeros((places(H, K_H, S_H), places(W, K_W, S_W)))
    for i, j in np.ndindex(y.shape):
        window = image[i * S_H : i * S_H + K_H, j * S_W : j * S_W + K_W]
        y[i, j] = (window * kernel).sum()
    return y


def width_first(image, kernel, stride):
    (W, H), (K_W, K_H), (S_H, S_W) = image.shape, kernel.shape, stride
    y = np.zeros((places(H, K_H, S_H), places(W, K_W, S_W)))
    for i, j in np.ndindex(y.shape):
        window = image[i * S_H : i * S_H + K_H, j * S_W : j * S_W + K_W]
        y[i, j] = (window * kernel).sum()
    return y


mean = looped(
    places, places, lambda i, j, s, t: (i * s, j * t), lambda a, k: np.mean(a * k, keepdims=True)
)


def overwritten(image, kernel, stride):
    y = np.zeros(sizes_of(image, kernel, stride))
    for i, j in np.ndindex(y.shape):
        for u, v in np.ndindex(kernel.shape):
            y[i, j] = image[i * stride[0] + u, j * stride[1] + v] * kernel[u, v]
    return y


def never_reset(image, kernel, stride):
    size, total = sizes_of(image, kernel, stride), 0
    y = np.zeros(size)
    for i, j in np.ndindex(y.shape):
        for u, v in np.ndindex(kernel.shape):
            total += image[i * stride[0] + u, j * stride[1] + v] * kernel[u, v]
        y[i, j] = total
    return y


def reset_in_every_row(image, kernel, stride):
    y = []
    for row in tensordot(image, kernel, stride):
        total, line = 0, []
        for value in row:
            total += value
            line.append(total)
        y.append(line)
    return np.array(y)


def returns_after_the_first_cell(image, kernel, stride):
    size = sizes_of(image, kernel, stride)
    return window_sums(image, kernel, stride, size, np.zeros(size), "cell")


def returns_after_the_first_row(image, kernel, stride):
    size = sizes_of(image, kernel, stride)
    return window_sums(image, kernel, stride, size, np.zeros(size), "row")


def returns_a_list_of_the_first_row(image, kernel, stride):
    y = []
    for top in range(0, image.shape[0] - kernel.shape[0] + 1, stride[0]):
        line = []
        for left in range(0, image.shape[1] - kernel.shape[1] + 1, stride[1]):
            line.append(np.vdot(image[top:, left:][: len(kernel), : len(kernel[0])], kernel))
        y.append(line)
        return np.array(y)


def upside_down(image, kernel, stride):
    return shifted_images(image, np.flipud(kernel), stride)


def left_to_right(image, kernel, stride):
    return shifted_images(image, np.array([row[::-1] for row in kernel]), stride)


def negative_kernel_indices(image, kernel, stride):
    y = np.zeros(sizes_of(image, kernel, stride))
    for i, j in np.ndindex(y.shape):
        for u, v in np.ndindex(kernel.shape):
            y[i, j] += image[i * stride[0] + u, j * stride[1] + v] * kernel[-u, -v]
    return y


WRONG = {
    typed_as_the_image: "image에 든 값이 정수이면",
    typed_as_the_kernel: "kernel에 든 값이 정수이면",
    as_large_as_the_image: "이미지와 크기가 같은 배열의",
    stored_in_a_copy_of_the_image: "그 사이에 0이 남은",
    rows_without_plus_one: "마지막 행만 빠진",
    columns_without_plus_one: "마지막 열만 빠진",
    border_never_reached: "꼭 맞게 닿는 자리를",
    last_never_filled: "채우지 않고 0으로 둔",
    every_start_in_the_image: "이미지 밖으로 나가는 창까지",
    size_rounded: "스트라이드의 반보다 적을 때에만",
    size_rounded_to_even: "스트라이드의 반보다 적을 때에만",
    width_of_the_image_first: "정사각형이 아닌 이미지나 커널에서만",
    width_of_the_kernel_first: "정사각형이 아닌 이미지나 커널에서만",
    width_first: "정사각형이 아닌 이미지나 커널에서만",
    mean: "평균을 구한",
    overwritten: "마지막 칸에서 곱한 값만",
    never_reset: "앞 창의 합에 이어서",
    reset_in_every_row: "앞 창의 합에 이어서",
    returns_after_the_first_cell: "첫 칸까지만 계산한",
    returns_after_the_first_row: "첫 행까지만 계산한",
    returns_a_list_of_the_first_row: "첫 행까지만 계산한",
    upside_down: "커널을 뒤집어 계산한",
    left_to_right: "커널을 뒤집어 계산한",
    negative_kernel_indices: "커널을 뒤집어 계산한",
    stride_forgotten: "두 방향으로 모두 한 칸씩",
    only_down: "오른쪽으로는 한 칸씩만",
    only_right: "아래로는 한 칸씩만",
    swapped: "두 스트라이드를 맞바꾼",
    one_stride_for_both: "오른쪽으로도 stride의 첫 번째",
    last_stride_for_both: "아래로도 stride의 두 번째",
    block_by_block: "커널의 크기만큼씩",
    start_not_multiplied: "한 칸씩 밀며 채운",
    size_not_divided: "한 칸씩 밀 때의 크기로",
    stored_where_the_window_is: "그 사이에 0이 남은",
    no_plus_one: "마지막 행과 열이 빠진",
    one_added_first: "1을 더한 다음에",
    range_without_plus_one: "꼭 맞게 닿는 자리를",
    windows_cut_short: "칸이 남지 않을 때에만",
    windows_filled_with_zeros: "칸이 남지 않을 때에만",
    thinned_first: "먼저 스트라이드만큼",
    steps_inside_the_window: "창 안의 칸을 스트라이드만큼",
    one_step_in: "첫 창을 왼쪽 위 귀퉁이보다",
    in_the_middle_of_each_step: "첫 창을 왼쪽 위 귀퉁이보다",
    integer_list: "합에서 소수점 아래를 버린",
    flipped: "커널을 뒤집어 계산한",
}
