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


WRONG = {
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
    integer_list: "소수점 아래를 버린",
    flipped: "커널을 뒤집어 계산한",
}
