"""Answers to the exercise correlate2d, as students write them. No check sees this file.

``RIGHT`` are right. ``WRONG`` each make one mistake, under the words by which the check has
to name it, written in another style than the check's own.
"""

import numpy as np
from numpy.lib.stride_tricks import as_strided, sliding_window_view

from cnn_course.checks.convolution import correlate2d as CHECK  # noqa: F401 - what is checked
from tests.checks.banks import _maps_changed as changed
from tests.checks.banks import _maps_misplaced as misplaced


def four_loops(image, kernel):
    rows = len(image) - len(kernel) + 1
    columns = len(image[0]) - len(kernel[0]) + 1
    out = []
    for i in range(rows):
        line = []
        for j in range(columns):
            total = 0
            for u in range(len(kernel)):
                for v in range(len(kernel[0])):
                    total += image[i + u][j + v] * kernel[u][v]
            line.append(total)
        out.append(line)
    return np.array(out)


def einsum(image, kernel):
    return np.einsum("ijuv,uv->ij", sliding_window_view(image, kernel.shape), kernel)


def tensordot(image, kernel):
    return np.tensordot(sliding_window_view(image, kernel.shape), kernel, axes=2)


def shifted_images(image, kernel):
    h, w = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    return sum(weight * image[u : u + h, v : v + w] for (u, v), weight in np.ndenumerate(kernel))


def matrix_of_windows(image, kernel):
    size = [n - k + 1 for n, k in zip(image.shape, kernel.shape, strict=True)]
    image = np.ascontiguousarray(image)
    windows = as_strided(image, (*size, *kernel.shape), image.strides * 2)
    return (windows.reshape(-1, kernel.size) @ kernel.ravel()).reshape(size)


def single_precision(image, kernel):
    return tensordot(image.astype(np.float32), kernel.astype(np.float32))


def from_lists(image, kernel):
    return einsum(np.array(image.tolist()), np.array(kernel.tolist()))


def noisy(image, kernel):
    import sys
    import warnings

    print(image)
    print("image", file=sys.stderr)
    warnings.warn("slow", stacklevel=1)
    np.float64(1.0) / np.float64(0.0)
    return einsum(image, kernel)


RIGHT = [
    four_loops,
    einsum,
    tensordot,
    shifted_images,
    matrix_of_windows,
    single_precision,
    from_lists,
    noisy,
]


def summed(product):
    """Return the answer that adds ``product(image, kernel, i, j, u, v)`` in four loops."""

    def answer(image, kernel):
        (h, w), (k_h, k_w) = image.shape, kernel.shape
        y = np.zeros((h - k_h + 1, w - k_w + 1))
        for i in range(len(y)):
            for j in range(len(y[0])):
                for u in range(k_h):
                    for v in range(k_w):
                        y[i, j] += product(image, kernel, i, j, u, v)
        return y

    return answer


flipped = summed(lambda x, w, i, j, u, v: x[i + u, j + v] * w[-1 - u, -1 - v])
transposed = summed(lambda x, w, i, j, u, v: x[i + u, j + v] * w[v, u])
unweighted = summed(lambda x, w, i, j, u, v: x[i + u, j + v])
added = summed(lambda x, w, i, j, u, v: x[i + u, j + v] + w[u, v])
mean = summed(lambda x, w, i, j, u, v: x[i + u, j + v] * w[u, v] / w.size)


def transposed_at_the_door(image, kernel):
    return einsum(image, kernel.T)


def matrix_product(image, kernel):
    return np.einsum("ijuv,vt->ij", sliding_window_view(image, kernel.shape), kernel)


def numpy_matrix_product(image, kernel):
    windows = sliding_window_view(image, kernel.shape)
    return np.matmul(windows, kernel).sum(axis=(2, 3))


def largest(image, kernel):
    return (sliding_window_view(image, kernel.shape) * kernel).max((2, 3))


def overwritten(image, kernel):
    y = np.zeros((image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1))
    for i, j in np.ndindex(y.shape):
        for u, v in np.ndindex(kernel.shape):
            y[i, j] = image[i + u, j + v] * kernel[u, v]
    return y


def first_product(image, kernel):
    h, w = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    return image[:h, :w] * kernel[0, 0]


def flipped_up_down(image, kernel):
    return einsum(image, np.flipud(kernel))


def flipped_left_right(image, kernel):
    return einsum(image, np.fliplr(kernel))


def returned_after_a_row(image, kernel):
    h, w = kernel.shape
    rows = range(image.shape[0] - h + 1)
    columns = range(image.shape[1] - w + 1)
    return np.array([[np.dot(image[i, j : j + w], kernel[0]) for j in columns] for i in rows])


def sums_to_the_upper_limit(image, kernel):
    y = np.zeros((image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1))
    for i, j in np.ndindex(y.shape):
        for u, v in np.ndindex(kernel.shape[0] - 1, kernel.shape[1] - 1):
            y[i, j] += image[i + u, j + v] * kernel[u, v]
    return y


def in_one_line(image, kernel):
    y = []
    for i in range(image.shape[0] - kernel.shape[0] + 1):
        for j in range(image.shape[1] - kernel.shape[1] + 1):
            window = image[i : i + kernel.shape[0], j : j + kernel.shape[1]]
            y.append((window * kernel).sum())
    return np.array(y)


def last_row_only(image, kernel):
    y = np.zeros((image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1))
    for i, j in np.ndindex(y.shape):
        for u in range(kernel.shape[0]):
            total = 0
            for v in range(kernel.shape[1]):
                total += image[i + u, j + v] * kernel[u, v]
        y[i, j] = total
    return y


def integer_array(image, kernel):
    y = np.zeros(
        (image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1), dtype=int
    )
    y[:] = einsum(image, kernel)
    return y


def integer_entries(image, kernel):
    return np.array([[int(value) for value in row] for row in einsum(image, kernel)])


def one_kernel_size(image, kernel):
    h, w = image.shape
    k = kernel.shape[0]
    y = np.zeros((h - k + 1, w - k + 1))
    for i in range(h - k + 1):
        for j in range(w - k + 1):
            y[i, j] = np.sum(image[i : i + k, j : j + k] * kernel)
    return y


def kernel_sides_swapped(image, kernel):
    k_w, k_h = kernel.shape
    y = np.zeros((image.shape[0] - k_h + 1, image.shape[1] - k_w + 1))
    for i, j in np.ndindex(y.shape):
        for u in range(k_h):
            for v in range(k_w):
                y[i, j] += image[i + u, j + v] * kernel[u, v]
    return y


def columns_first(image, kernel):
    h, w = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    return np.array([[einsum(image, kernel)[i, j] for i in range(h)] for j in range(w)])


def no_plus_one(image, kernel):
    y = np.zeros((image.shape[0] - kernel.shape[0], image.shape[1] - kernel.shape[1]))
    for i, j in np.ndindex(y.shape):
        y[i, j] = (image[i:, j:][: len(kernel), : len(kernel[0])] * kernel).sum()
    return y


def loop_ends_early(image, kernel):
    n, m = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    y = np.zeros((n, m))
    for i in range(n - 1):
        for j in range(m - 1):
            y[i, j] = (image[i:, j:][: len(kernel), : len(kernel[0])] * kernel).sum()
    return y


def returns_after_a_row(image, kernel):
    y = np.zeros((image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            y[i, j] = (image[i:, j:][: len(kernel), : len(kernel[0])] * kernel).sum()
        return y


def returns_after_an_entry(image, kernel):
    y = np.zeros((image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            y[i, j] = (image[i:, j:][: len(kernel), : len(kernel[0])] * kernel).sum()
            return y


def padded_as_tensorflow(image, kernel):
    (h, w), (k_h, k_w) = image.shape, kernel.shape
    framed = np.zeros((h + k_h - 1, w + k_w - 1))
    top, left = (k_h - 1) // 2, (k_w - 1) // 2
    framed[top : top + h, left : left + w] = image
    return einsum(framed, kernel)


def padded_by_half(image, kernel):
    (h, w), (p, q) = image.shape, (len(kernel) // 2, len(kernel[0]) // 2)
    framed = np.zeros((h + 2 * p, w + 2 * q))
    framed[p : p + h, q : q + w] = image
    return einsum(framed, kernel)


def padded_all_round(image, kernel):
    (h, w), (p, q) = image.shape, (len(kernel) - 1, len(kernel[0]) - 1)
    framed = np.zeros((h + 2 * p, w + 2 * q))
    framed[p : p + h, q : q + w] = image
    return einsum(framed, kernel)


def as_large_as_the_image(image, kernel):
    y = np.zeros(image.shape)
    small = einsum(image, kernel)
    y[: small.shape[0], : small.shape[1]] = small
    return y


def centred_in_the_image(image, kernel):
    y = np.zeros(image.shape)
    small = einsum(image, kernel)
    p, q = kernel.shape[0] // 2, kernel.shape[1] // 2
    y[p : p + small.shape[0], q : q + small.shape[1]] = small
    return y


def blocks(image, kernel):
    (h, w), (k_h, k_w) = image.shape, kernel.shape
    y = [
        [np.vdot(image[i : i + k_h, j : j + k_w], kernel) for j in range(0, w - k_w + 1, k_w)]
        for i in range(0, h - k_h + 1, k_h)
    ]
    return np.array(y)


def square_output(image, kernel):
    n = image.shape[0] - kernel.shape[0] + 1
    y = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            y[i, j] = (image[i:, j:][: len(kernel), : len(kernel[0])] * kernel).sum()
    return y


def never_reset(image, kernel):
    y = np.zeros((image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1))
    total = 0
    for i, j in np.ndindex(y.shape):
        for u, v in np.ndindex(kernel.shape):
            total += image[i + u, j + v] * kernel[u, v]
        y[i, j] = total
    return y


WRONG = {
    flipped: "커널을 뒤집어 계산한",
    flipped_up_down: "위아래로만 뒤집은",
    flipped_left_right: "좌우로만 뒤집은",
    returned_after_a_row: "창의 첫 행만 더한",
    sums_to_the_upper_limit: "끝 행과 끝 열을 빠뜨린",
    in_one_line: "한 줄로 늘어놓은",
    transposed: "커널의 행과 열을 맞바꾸어",
    transposed_at_the_door: "커널의 행과 열을 맞바꾸어",
    matrix_product: "행렬 곱을 구해 더한",
    numpy_matrix_product: "행렬 곱을 구해 더한",
    mean: "평균을 구한",
    largest: "가장 큰 것만 고른",
    unweighted: "창의 값만 더한",
    added: "곱하지 않고 더한",
    overwritten: "마지막 곱 하나만",
    first_product: "첫 번째 곱 하나만",
    last_row_only: "마지막 행만 더한",
    integer_array: "합에서 소수점 아래를",
    integer_entries: "합에서 소수점 아래를",
    one_kernel_size: "높이와 너비가 같을 때만",
    kernel_sides_swapped: "높이와 너비가 같을 때만",
    columns_first: "출력의 행과 열을 맞바꾼",
    no_plus_one: "마지막 행과 열이 빠진",
    loop_ends_early: "마지막 행과 열이 0으로 남은",
    returns_after_a_row: "첫 행만 채워진",
    returns_after_an_entry: "첫 칸만 채워진",
    padded_as_tensorflow: "둘레에 0을 덧붙인",
    padded_by_half: "둘레에 0을 덧붙인",
    padded_all_round: "둘레에 0을 덧붙인",
    as_large_as_the_image: "이미지와 크기가 같고 0으로 채운",
    centred_in_the_image: "이미지와 크기가 같고 0으로 채운",
    blocks: "커널의 크기만큼씩",
    square_output: "한쪽으로 구한 크기를",
    never_reset: "앞 자리의 합에 계속",
    **misplaced.LOOPS,
    misplaced.minus_one: "두 행과 두 열이 빠진",
    misplaced.half_as_many: "두 칸씩 민",
    misplaced.range_in_steps_of_the_kernel: "건너뛰며 채운",
    misplaced.wide_as_high: "한쪽으로 구한 크기를",
    misplaced.one_n_and_one_k: "한쪽으로 구한 크기를",
    misplaced.one_n_and_one_k_of_the_height: "한쪽으로 구한 크기를",
    misplaced.put_in_by_column: "출력의 행과 열을 맞바꾼",
    misplaced.window_by_column: "출력의 행과 열을 맞바꾼",
    misplaced.in_one_column: "한 줄로 늘어놓은",
    misplaced.channels_first: "축이 더 붙은",
    misplaced.channels_last: "축이 더 붙은",
    misplaced.dedented_once: "마지막 열만 채워진",
    misplaced.dedented_twice: "마지막 칸만 채워진",
    misplaced.appended_once_a_row: "행마다 마지막 값 하나만",
    changed.one_name_for_all: "마지막 창의 값 하나만",
    changed.list_begun_anew: "마지막 창의 값 하나만",
    changed.returned_at_once: "첫 창의 값 하나만",
    changed.row_begun_anew: "마지막 행만 남은",
    changed.row_returned: "첫 행만 나온",
    changed.row_never_begun_anew: "다른 행의 값까지",
    changed.always_in_the_first_place: "0행 0열에만",
    changed.all_added_in_the_first_place: "0행 0열에만",
    changed.whole_array_assigned: "모든 칸에 마지막 창의",
    changed.whole_row_assigned: "그 행의 마지막 값을",
    changed.reset_once_a_row: "앞 자리의 합에 계속",
    changed.column_forgotten: "아래로만 민",
    changed.row_forgotten: "오른쪽으로만 민",
    changed.both_forgotten: "왼쪽 위 귀퉁이의 창으로",
    changed.rows_one_short: "창의 끝 행을 빠뜨린",
    changed.columns_one_short: "창의 끝 열을 빠뜨린",
    changed.sums_from_one: "창의 첫 행과 첫 열을 빠뜨린",
    changed.bounds_checked: "아래쪽과 오른쪽에 0을",
    changed.sums_multiplied: "창의 합과 커널의 합을",
    changed.negative_cut_off: "0보다 작은 값을",
    changed.without_sign: "절댓값을 구한",
    changed.as_brightness: "밝기의 범위로",
    changed.as_brightness_to_one: "밝기의 범위로",
    changed.as_the_image: "입력이 정수일 때",
    changed.as_the_kernel: "입력이 정수일 때",
    changed.array_of_uint8: "uint8 형으로",
    changed.as_opencv: "uint8 형으로",
    changed.rounded: "반올림한",
    changed.to_one_decimal: "반올림한",
    changed.weighted_mean: "커널의 합으로 나눈",
    changed.sliced_to_the_size: "끝을 K_H와 K_W로 쓴",
    changed.last_cell_as_end: "한 칸 모자라게",
    changed.one_more_at_the_end: "한 칸 넘치게",
    changed.one_cell: "한 칸에 커널을 곱해",
    changed.sliced_twice: "행을 두 번 자른",
    changed.two_by_two: "커널의 크기를 정해 놓고",
    changed.three_by_three: "커널의 크기를 정해 놓고",
}
