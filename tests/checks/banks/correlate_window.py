"""Answers to the exercise correlate_window, as students write them. No check sees this file.

``RIGHT`` are right. ``WRONG`` each make one mistake, under the words by which the check has
to name it, written in another style than the check's own.
"""

import numpy as np

from cnn_course.checks.convolution import correlate_window as CHECK  # noqa: F401 - what is checked


def fits(image, kernel, i, j):
    if i < 0 or j < 0:
        raise ValueError("negative")
    if i + kernel.shape[0] > image.shape[0] or j + kernel.shape[1] > image.shape[1]:
        raise ValueError("too far")


def loops(image, kernel, i, j):
    fits(image, kernel, i, j)
    total = 0
    for u in range(len(kernel)):
        for v in range(len(kernel[0])):
            total += image[i + u][j + v] * kernel[u][v]
    return total


def einsum(image, kernel, i, j):
    fits(image, kernel, i, j)
    window = image[i : i + kernel.shape[0], j : j + kernel.shape[1]]
    return np.einsum("uv,uv", window, kernel)


def tensordot(image, kernel, i, j):
    """Gives an array without axes."""
    windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)
    if not (0 <= i < len(windows) and 0 <= j < len(windows[0])):
        raise ValueError
    return np.tensordot(windows[i, j], kernel, 2)


def dot_of_lists(image, kernel, i, j):
    fits(image, kernel, i, j)
    total = 0
    for pixels, weights in zip(image.tolist()[i:], kernel.tolist(), strict=False):
        total += sum(a * b for a, b in zip(pixels[j:], weights, strict=False))
    return total


def single_precision(image, kernel, i, j):
    return einsum(image.astype(np.float32), kernel.astype(np.float32), i, j)


def python_float(image, kernel, i, j):
    return float(einsum(image, kernel, i, j))


RIGHT = [loops, einsum, tensordot, dot_of_lists, single_precision, python_float]


def summed(product):
    """Return the answer that adds ``product(image, kernel, i, j, u, v)`` over the kernel."""

    def answer(image, kernel, i, j):
        fits(image, kernel, i, j)
        pairs = np.ndindex(kernel.shape)
        return sum(product(image, kernel, i, j, u, v) for u, v in pairs)

    return answer


flipped_up_down = summed(lambda x, w, i, j, u, v: x[i + u, j + v] * w[-1 - u, v])
flipped_left_right = summed(lambda x, w, i, j, u, v: x[i + u, j + v] * w[u, -1 - v])
flipped = summed(lambda x, w, i, j, u, v: x[i + u, j + v] * w[-1 - u, -1 - v])
transposed = summed(lambda x, w, i, j, u, v: x[i + u, j + v] * w[v, u])
unweighted = summed(lambda x, w, i, j, u, v: x[i + u, j + v])
added = summed(lambda x, w, i, j, u, v: x[i + u, j + v] + w[u, v])
swapped = summed(lambda x, w, i, j, u, v: x[j + u, i + v] * w[u, v])
from_one = summed(lambda x, w, i, j, u, v: x[i - 1 + u, j - 1 + v] * w[u, v])
next_window = summed(lambda x, w, i, j, u, v: x[i + 1 + u, j + 1 + v] * w[u, v])
in_the_corner = summed(lambda x, w, i, j, u, v: x[u, v] * w[u, v])
blocks = summed(lambda x, w, i, j, u, v: x[i * len(w) + u, j * len(w[0]) + v] * w[u, v])
centred = summed(lambda x, w, i, j, u, v: x[i - len(w) // 2 + u, j - len(w[0]) // 2 + v] * w[u, v])


def returned_after_a_row(image, kernel, i, j):
    fits(image, kernel, i, j)
    total = 0
    for u in range(len(kernel)):
        for v in range(len(kernel[0])):
            total += image[i + u, j + v] * kernel[u, v]
        return total


def sums_to_the_upper_limit(image, kernel, i, j):
    fits(image, kernel, i, j)
    total = 0
    for u in range(len(kernel) - 1):
        for v in range(len(kernel[0]) - 1):
            total += image[i + u, j + v] * kernel[u, v]
    return total


def mean(image, kernel, i, j):
    return np.mean(products(image, kernel, i, j))


def largest(image, kernel, i, j):
    return max(products(image, kernel, i, j).flat)


def truncated(image, kernel, i, j):
    return int(einsum(image, kernel, i, j))


def overwritten(image, kernel, i, j):
    fits(image, kernel, i, j)
    for u, v in np.ndindex(kernel.shape):
        y = image[i + u, j + v] * kernel[u, v]
    return y


def returned_at_once(image, kernel, i, j):
    fits(image, kernel, i, j)
    y = 0
    for u, v in np.ndindex(kernel.shape):
        y += image[i + u, j + v] * kernel[u, v]
        return y


def reset_each_row(image, kernel, i, j):
    fits(image, kernel, i, j)
    for u in range(kernel.shape[0]):
        y = 0
        for v in range(kernel.shape[1]):
            y += image[i + u, j + v] * kernel[u, v]
    return y


def products(image, kernel, i, j):
    fits(image, kernel, i, j)
    return np.multiply(image[i:, j:][: len(kernel), : len(kernel[0])], kernel)


def builtin_sum(image, kernel, i, j):
    return sum(products(image, kernel, i, j))


def matrix_product(image, kernel, i, j):
    fits(image, kernel, i, j)
    window = image[i : i + len(kernel), j : j + len(kernel[0])]
    return np.einsum("uv,vt->ut", window, kernel)


def sum_of_matrix_product(image, kernel, i, j):
    fits(image, kernel, i, j)
    return np.dot(image[i : i + len(kernel), j : j + len(kernel[0])], kernel).sum()


def one_kernel_size(image, kernel, i, j):
    fits(image, kernel, i, j)
    k = kernel.shape[0]
    return np.sum(image[i : i + k, j : j + k] * kernel)


def kernel_sides_swapped(image, kernel, i, j):
    fits(image, kernel, i, j)
    k_w, k_h = kernel.shape
    return sum(image[i + u, j + v] * kernel[u, v] for u in range(k_h) for v in range(k_w))


def kernel_width_for_both(image, kernel, i, j):
    fits(image, kernel, i, j)
    k = len(kernel[0])
    total = 0
    for u in range(k):
        for v in range(k):
            total += image[i + u][j + v] * kernel[u][v]
    return total


rows_one_short = summed(lambda x, w, i, j, u, v: (u + 1 < len(w)) * x[i + u, j + v] * w[u, v])
columns_one_short = summed(lambda x, w, i, j, u, v: (v + 1 < len(w[0])) * x[i + u, j + v] * w[u, v])
sums_from_one = summed(lambda x, w, i, j, u, v: u * v and x[i + u, j + v] * w[u, v])
one_cell = summed(lambda x, w, i, j, u, v: x[i, j] * w[u, v])
column_forgotten = summed(lambda x, w, i, j, u, v: x[i + u, v] * w[u, v])
row_forgotten = summed(lambda x, w, i, j, u, v: x[u, j + v] * w[u, v])


def sums_multiplied(image, kernel, i, j):
    fits(image, kernel, i, j)
    ones = np.ones_like(kernel)
    return einsum(image, ones, i, j) * einsum(kernel, ones, 0, 0)


def negative_cut_off(image, kernel, i, j):
    y = einsum(image, kernel, i, j)
    return max(y, 0)


def without_sign(image, kernel, i, j):
    y = einsum(image, kernel, i, j)
    return -y if y < 0 else y


def as_brightness(image, kernel, i, j):
    return min(255, max(0, einsum(image, kernel, i, j)))


def as_uint8(image, kernel, i, j):
    return np.clip(einsum(image, kernel, i, j), 0, 255).astype(np.uint8)


def rounded(image, kernel, i, j):
    return round(float(einsum(image, kernel, i, j)))


def weighted_mean(image, kernel, i, j):
    return einsum(image, kernel / kernel.sum(), i, j)


def window_only(image, kernel, i, j):
    fits(image, kernel, i, j)
    return np.array([row[j : j + len(kernel[0])] for row in image[i : i + len(kernel)]])


def row_sums(image, kernel, i, j):
    return np.array([sum(row) for row in products(image, kernel, i, j)])


def in_an_array(image, kernel, i, j):
    return np.array([einsum(image, kernel, i, j)])


def channels_first(image, kernel, i, j):
    """From a source in which an image is (N, C, H, W)."""
    y = np.zeros((1, 1, 1, 1))
    y[0, 0, 0, 0] = einsum(image, kernel, i, j)
    return y


def whole_map(image, kernel, i, j):
    fits(image, kernel, i, j)
    y = np.zeros((image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1))
    for place in np.ndindex(y.shape):
        y[place] = einsum(image, kernel, *place)
    return y


def sliced_to_the_size(image, kernel, i, j):
    fits(image, kernel, i, j)
    K_H, K_W = kernel.shape
    return np.sum(np.multiply(image[i:K_H, j:K_W], kernel))


def last_cell_as_end(image, kernel, i, j):
    fits(image, kernel, i, j)
    bottom, right = i + len(kernel) - 1, j + len(kernel[0]) - 1
    return (image[i:bottom, j:right] * kernel).sum()


def sliced_twice(image, kernel, i, j):
    fits(image, kernel, i, j)
    rows = image[i : i + kernel.shape[0]]
    window = rows[j : j + kernel.shape[1]]
    return np.sum(kernel * window)


def two_by_two(image, kernel, i, j):
    fits(image, kernel, i, j)
    return np.sum(image[i : i + 2, j : j + 2] * kernel)


def three_by_three(image, kernel, i, j):
    fits(image, kernel, i, j)
    window = image[i:, j:][:3, :3]
    return np.multiply(window, kernel).sum()


WRONG = {
    flipped: "커널을 뒤집어 계산한",
    flipped_up_down: "위아래로만 뒤집은",
    flipped_left_right: "좌우로만 뒤집은",
    returned_after_a_row: "창의 첫 행만 더한",
    sums_to_the_upper_limit: "끝 행과 끝 열을 빠뜨린",
    transposed: "커널의 행과 열을 맞바꾸어",
    sum_of_matrix_product: "행렬 곱을 구해 더한",
    matrix_product: "행렬 곱과 정확히",
    mean: "평균을 구한",
    largest: "가장 큰 것만 고른",
    unweighted: "창의 값만 더한",
    added: "곱하지 않고 더한",
    overwritten: "마지막 곱 하나만",
    returned_at_once: "첫 번째 곱 하나만",
    reset_each_row: "마지막 행만 더한",
    truncated: "소수점 아래를 버린",
    one_kernel_size: "높이와 너비가 같을 때만",
    kernel_sides_swapped: "높이와 너비가 같을 때만",
    products: "곱하기만 하고",
    builtin_sum: "행끼리만 더한",
    swapped: "i와 j를 바꾸어 쓴",
    centred: "창의 가운데로 놓은",
    next_window: "한 칸 아래, 한 칸 오른쪽",
    from_one: "한 칸 위, 한 칸 왼쪽",
    blocks: "커널의 크기만큼씩",
    in_the_corner: "왼쪽 위 귀퉁이의 창",
    kernel_width_for_both: "높이와 너비가 같을 때만",
    rows_one_short: "창의 끝 행을 빠뜨린",
    columns_one_short: "창의 끝 열을 빠뜨린",
    sums_from_one: "창의 첫 행과 첫 열을 빠뜨린",
    column_forgotten: "맨 왼쪽 열에서 시작하는",
    row_forgotten: "맨 위 행에서 시작하는",
    sums_multiplied: "창의 합과 커널의 합을",
    negative_cut_off: "0보다 작은 값을",
    without_sign: "절댓값을 구한",
    as_brightness: "밝기의 범위로",
    as_uint8: "uint8 형으로",
    rounded: "반올림한",
    weighted_mean: "커널의 합으로 나눈",
    window_only: "창을 잘라 내기만",
    row_sums: "행마다 따로 더한",
    in_an_array: "숫자가 아니라 배열에 담은",
    channels_first: "숫자가 아니라 배열에 담은",
    whole_map: "모든 창의 값을 구한",
    sliced_to_the_size: "끝을 K_H와 K_W로 쓴",
    last_cell_as_end: "한 칸 모자라게",
    one_cell: "한 칸에 커널을 곱해",
    sliced_twice: "행을 두 번 자른",
    two_by_two: "커널의 크기를 정해 놓고",
    three_by_three: "커널의 크기를 정해 놓고",
}
