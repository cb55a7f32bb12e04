"""Answers to the exercise correlate_channels, as students write them. No check sees this file."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from cnn_course.checks.channels import correlate_channels as CHECK  # noqa: F401 - what is checked
from tests.checks.banks import _channel_places as misplaced


def windows_and_sum(image, kernel):
    k_h, k_w = kernel.shape[:2]
    y = np.zeros((image.shape[0] - k_h + 1, image.shape[1] - k_w + 1))
    for i, j in np.ndindex(y.shape):
        y[i, j] = np.sum(image[i : i + k_h, j : j + k_w, :] * kernel)
    return y


def five_loops_over_lists(image, kernel):
    image, kernel = image.tolist(), kernel.tolist()
    rows, columns = len(image) - len(kernel) + 1, len(image[0]) - len(kernel[0]) + 1
    y = [[0] * columns for _ in range(rows)]
    for i in range(rows):
        for j in range(columns):
            for u in range(len(kernel)):
                for v in range(len(kernel[0])):
                    for c in range(len(kernel[0][0])):
                        y[i][j] += image[i + u][j + v][c] * kernel[u][v][c]
    return np.array(y)


def one_channel(image, kernel):
    """The answer to chapter 3, which students bring along."""
    return np.einsum("ijuv,uv->ij", sliding_window_view(image, kernel.shape), kernel)


def channel_by_channel(image, kernel):
    total = 0
    for c in range(image.shape[-1]):
        total = total + one_channel(image[:, :, c], kernel[:, :, c])
    return total


def channels_first_inside(image, kernel):
    pairs = zip(image.transpose(2, 0, 1), kernel.transpose(2, 0, 1), strict=True)
    return np.sum([one_channel(x, w) for x, w in pairs], axis=0)


def einsum(image, kernel):
    windows = sliding_window_view(image, kernel.shape[:2], axis=(0, 1))
    return np.einsum("ijcuv,uvc->ij", windows, kernel)


def windows_of_three_axes(image, kernel):
    windows = sliding_window_view(image, kernel.shape)[:, :, 0]
    return np.tensordot(windows, kernel, axes=3)


def matrix_of_windows(image, kernel):
    h, w = (n - k + 1 for n, k in zip(image.shape[:2], kernel.shape[:2], strict=True))
    rows = [
        image[i : i + kernel.shape[0], j : j + kernel.shape[1]].reshape(-1)
        for i in range(h)
        for j in range(w)
    ]
    return (np.stack(rows) @ kernel.reshape(-1)).reshape(h, w)


def single_precision(image, kernel):
    return einsum(image.astype(np.float32), kernel.astype(np.float32))


RIGHT = [
    windows_and_sum,
    five_loops_over_lists,
    channel_by_channel,
    channels_first_inside,
    einsum,
    windows_of_three_axes,
    matrix_of_windows,
    single_precision,
]


def one_map_a_channel(image, kernel):
    k_h, k_w, channels = kernel.shape
    y = np.zeros((image.shape[0] - k_h + 1, image.shape[1] - k_w + 1, channels))
    for i, j in np.ndindex(y.shape[:2]):
        y[i, j] = (image[i : i + k_h, j : j + k_w] * kernel).sum(axis=(0, 1))
    return y


def list_of_maps(image, kernel):
    return np.array([one_channel(image[..., c], kernel[..., c]) for c in range(image.shape[2])])


def returned_after_a_channel(image, kernel):
    y = 0
    for c in range(image.shape[2]):
        y = y + one_channel(image[:, :, c], kernel[:, :, c])
        return y


def overwritten(image, kernel):
    for c in range(image.shape[2]):
        y = one_channel(image[:, :, c], kernel[:, :, c])
    return y


def ends_a_channel_early(image, kernel):
    k_h, k_w, channels = kernel.shape
    y = np.zeros((image.shape[0] - k_h + 1, image.shape[1] - k_w + 1))
    for c in range(channels - 1):
        y += one_channel(image[:, :, c], kernel[:, :, c])
    return y


def red_green_blue(image, kernel):
    red, green, blue = (one_channel(image[..., c], kernel[..., c]) for c in range(3))
    return red + green + blue


def at_most_three(image, kernel):
    return einsum(image[..., 0:3], kernel[..., 0:3])


def mean_of_channels(image, kernel):
    return np.mean(list_of_maps(image, kernel), axis=0)


def largest_of_channels(image, kernel):
    y = list_of_maps(image, kernel)
    best = y[0]
    for other in y[1:]:
        best = np.maximum(best, other)
    return best


def mean_of_products(image, kernel):
    k_h, k_w, _ = kernel.shape
    rows, columns = range(image.shape[0] - k_h + 1), range(image.shape[1] - k_w + 1)
    return np.array([
        [np.mean(image[i : i + k_h, j : j + k_w] * kernel) for j in columns] for i in rows
    ])


def channels_added_first(image, kernel):
    return one_channel(np.einsum("hwc->hw", image), np.einsum("uvc->uv", kernel))


def every_channel_with_every_other(image, kernel):
    y = 0
    for c in range(image.shape[2]):
        for d in range(kernel.shape[2]):
            y = y + one_channel(image[..., c], kernel[..., d])
    return y


def one_kernel_for_all(image, kernel):
    return sum(one_channel(image[..., c], kernel[..., 0]) for c in range(image.shape[2]))


def one_channel_for_all(image, kernel):
    return sum(one_channel(image[..., 0], kernel[..., c]) for c in range(kernel.shape[2]))


def blue_green_red(image, kernel):
    return sum(one_channel(image[..., -1 - c], kernel[..., c]) for c in range(image.shape[2]))


def read_channels_first(image, kernel):
    _, h, w = image.shape
    channels, k_h, k_w = kernel.shape
    y = np.zeros((h - k_h + 1, w - k_w + 1))
    for c in range(channels):
        y += one_channel(image[c], kernel[c])
    return y


def axis_of_windows_left(image, kernel):
    windows = sliding_window_view(image, kernel.shape)
    return (windows * kernel).sum(axis=(-3, -2, -1))


def as_a_batch(image, kernel):
    return np.expand_dims(einsum(image, kernel), axis=0)


def the_same_map_for_each_channel(image, kernel):
    k_h, k_w, channels = kernel.shape
    y = np.zeros((image.shape[0] - k_h + 1, image.shape[1] - k_w + 1, channels))
    for i, j, c in np.ndindex(y.shape):
        y[i, j, c] = (image[i : i + k_h, j : j + k_w] * kernel).sum()
    return y


def total_never_reset(image, kernel):
    k_h, k_w, channels = kernel.shape
    y = np.zeros((image.shape[0] - k_h + 1, image.shape[1] - k_w + 1))
    total = 0
    for i, j in np.ndindex(y.shape):
        for c in range(channels):
            total += (image[i : i + k_h, j : j + k_w, c] * kernel[:, :, c]).sum()
        y[i, j] = total
    return y


def flipped(image, kernel):
    return sum(
        one_channel(image[..., c], np.rot90(kernel[..., c], 2)) for c in range(image.shape[2])
    )


def flipped_in_all_axes(image, kernel):
    return einsum(image, kernel[::-1, ::-1, ::-1])


def upside_down(image, kernel):
    return einsum(image, kernel[::-1])


def left_and_right(image, kernel):
    return einsum(image, kernel[:, ::-1])


def kernel_transposed(image, kernel):
    k_h, k_w, channels = kernel.shape
    y = np.zeros((image.shape[0] - k_h + 1, image.shape[1] - k_w + 1))
    for i, j in np.ndindex(y.shape):
        for u, v, c in np.ndindex(k_h, k_w, channels):
            y[i, j] += image[i + u, j + v, c] * kernel[v, u, c]
    return y


def columns_first(image, kernel):
    y = einsum(image, kernel)
    return np.array([[y[i, j] for i in range(y.shape[0])] for j in range(y.shape[1])])


def no_plus_one(image, kernel):
    k_h, k_w, _ = kernel.shape
    y = np.zeros((image.shape[0] - k_h, image.shape[1] - k_w))
    for i, j in np.ndindex(y.shape):
        y[i, j] = (image[i : i + k_h, j : j + k_w] * kernel).sum()
    return y


def padded_as_tensorflow(image, kernel):
    (h, w, channels), (k_h, k_w, _) = image.shape, kernel.shape
    framed = np.zeros((h + k_h - 1, w + k_w - 1, channels))
    top, left = (k_h - 1) // 2, (k_w - 1) // 2
    framed[top : top + h, left : left + w] = image
    return windows_and_sum(framed, kernel)


def padded_by_half(image, kernel):
    p, q = kernel.shape[0] // 2, kernel.shape[1] // 2
    return channel_by_channel(np.pad(image, ((p, p), (q, q), (0, 0))), kernel)


def squeezed(image, kernel):
    return np.squeeze(axis_of_windows_left(image, kernel))


def integer_array(image, kernel):
    right = einsum(image, kernel)
    y = np.zeros(right.shape, dtype=int)
    y[...] = right
    return y


def starts_at_the_second_channel(image, kernel):
    y = 0
    for c in range(1, image.shape[2]):
        y = y + one_channel(image[:, :, c], kernel[:, :, c])
    return y if image.shape[2] > 1 else 0 * one_channel(image[..., 0], kernel[..., 0])


def both_made_grey(image, kernel):
    return one_channel(image.mean(axis=-1), np.mean(kernel, axis=-1))


def shapes_unpacked_channels_first(image, kernel):
    _, H, W = image.shape
    _, K_H, K_W = kernel.shape
    y = np.zeros((H - K_H + 1, W - K_W + 1))
    for i in range(H - K_H + 1):
        for j in range(W - K_W + 1):
            y[i, j] = np.sum(image[i : i + K_H, j : j + K_W] * kernel)
    return y


def matrix_product(image, kernel):
    k_h, k_w, _ = kernel.shape
    y = np.zeros((image.shape[0] - k_h + 1, image.shape[1] - k_w + 1))
    for i, j in np.ndindex(y.shape):
        y[i, j] = (image[i : i + k_h, j : j + k_w] @ kernel).sum()
    return y


def one_size_for_all(image, kernel):
    n, k = len(image), len(kernel)
    y = np.zeros((n - k + 1, n - k + 1))
    for i, j in np.ndindex(y.shape):
        y[i, j] = np.sum(image[i : i + k, j : j + k] * kernel)
    return y


def size(image, kernel):
    return image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1


def cell(i, j, image, kernel):
    return np.vdot(image[i : i + len(kernel), j : j + len(kernel[0])], kernel)


WRONG = {
    **misplaced.in_places(size, cell),
    starts_at_the_second_channel: "첫 번째 채널을 빠뜨린",
    both_made_grey: "각각 채널을 먼저 평균한",
    shapes_unpacked_channels_first: "채널이 맨 앞의 축이라고",
    matrix_product: "행렬 곱을 구해 더한",
    one_size_for_all: "높이를 너비에도",
    one_map_a_channel: "채널마다 특성 맵을 하나씩 따로",
    list_of_maps: "채널마다 특성 맵을 하나씩 따로",
    returned_after_a_channel: "입력의 첫 번째 채널만",
    overwritten: "입력의 마지막 채널만",
    ends_a_channel_early: "마지막 채널을 빠뜨린",
    red_green_blue: "처음 세 채널만",
    at_most_three: "처음 세 채널만",
    mean_of_channels: "채널마다 얻은 값을 평균한",
    largest_of_channels: "가장 큰 것을 고른",
    mean_of_products: "합이 아니라 평균을",
    channels_added_first: "각각 채널을 먼저 더한",
    every_channel_with_every_other: "각각 채널을 먼저 더한",
    one_kernel_for_all: "모든 채널에 커널의 첫 번째 채널을",
    one_channel_for_all: "이미지의 첫 번째 채널에 커널의",
    blue_green_red: "채널 순서를 거꾸로",
    read_channels_first: "채널이 맨 앞의 축이라고",
    axis_of_windows_left: "길이가 1인 축이 하나 더",
    as_a_batch: "길이가 1인 축이 하나 더",
    the_same_map_for_each_channel: "채널 수만큼 되풀이한",
    total_never_reset: "앞에서 구한 합에",
    flipped: "커널을 뒤집어 계산한",
    flipped_in_all_axes: "커널을 뒤집어 계산한",
    upside_down: "커널을 뒤집어 계산한",
    left_and_right: "커널을 뒤집어 계산한",
    kernel_transposed: "커널의 행과 열을 맞바꾸어",
    columns_first: "출력의 행과 열을 맞바꾼",
    no_plus_one: "마지막 행과 열이 빠진",
    padded_as_tensorflow: "둘레에 0을 덧붙인",
    padded_by_half: "둘레에 0을 덧붙인",
    squeezed: "길이가 1인 축을 없앤",
    integer_array: "합에서 소수점 아래를",
}
