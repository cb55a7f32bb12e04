"""Answers to the exercise correlate2d_fast, as students write them. No check sees this file."""

import numpy as np
from numpy.lib.stride_tricks import as_strided, sliding_window_view

from cnn_course.checks.lenet_numpy import correlate2d_fast as CHECK  # noqa: F401 - what is checked


def size(image, kernel):
    return image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1


def einsum(image, kernel):
    return np.einsum("ijuv,uv->ij", sliding_window_view(image, kernel.shape), kernel)


def product_and_sum(image, kernel):
    return (sliding_window_view(image, kernel.shape) * kernel).sum(axis=(2, 3))


def matrix_of_windows(image, kernel):
    windows = sliding_window_view(image, kernel.shape)
    return (windows.reshape(-1, kernel.size) @ kernel.ravel()).reshape(windows.shape[:2])


def tensordot(image, kernel):
    return np.tensordot(sliding_window_view(image, kernel.shape), kernel, 2)


def shifted_images(image, kernel):
    h, w = size(image, kernel)
    y = np.zeros((h, w))
    for u in range(kernel.shape[0]):
        for v in range(kernel.shape[1]):
            y += kernel[u, v] * image[u : u + h, v : v + w]
    return y


def index_arrays(image, kernel):
    h, w = size(image, kernel)
    rows = np.arange(h)[:, None] + np.arange(kernel.shape[0])
    columns = np.arange(w)[:, None] + np.arange(kernel.shape[1])
    windows = image[rows[:, None, :, None], columns[None, :, None, :]]
    return np.sum(windows * kernel, axis=(-2, -1))


def strides(image, kernel):
    image = np.ascontiguousarray(image)
    shape = (*size(image, kernel), *kernel.shape)
    return np.tensordot(as_strided(image, shape, 2 * image.strides), kernel)


def single_precision(image, kernel):
    return einsum(image.astype(np.float32), kernel.astype(np.float32))


def band_matrices(image, kernel):
    h, w = size(image, kernel)
    y = np.zeros((h, w))
    for u, row in enumerate(kernel):
        band = np.zeros((image.shape[1], w))
        for v, weight in enumerate(row):
            band[np.arange(w) + v, np.arange(w)] = weight
        y += image[u : u + h] @ band
    return y


RIGHT = [
    product_and_sum,
    einsum,
    matrix_of_windows,
    tensordot,
    shifted_images,
    index_arrays,
    strides,
    single_precision,
    band_matrices,
]


def flipped(image, kernel):
    return einsum(image, np.rot90(kernel, 2))


def flipped_row(image, kernel):
    windows = sliding_window_view(image, kernel.shape)
    return windows.reshape(*windows.shape[:2], -1) @ kernel.ravel()[::-1]


def upside_down(image, kernel):
    return tensordot(image, np.flipud(kernel))


def mirrored(image, kernel):
    return tensordot(image, np.fliplr(kernel))


def letters_swapped(image, kernel):
    return np.einsum("ijuv,vu->ij", sliding_window_view(image, kernel.shape), kernel)


def sides_swapped(image, kernel):
    windows = sliding_window_view(image, kernel.shape[::-1])
    return (windows * kernel).sum(axis=(2, 3))


def first_axes(image, kernel):
    return np.einsum("ijuv,uv->uv", sliding_window_view(image, kernel.shape), kernel)


def not_summed(image, kernel):
    return np.einsum("ijuv,uv->ijuv", sliding_window_view(image, kernel.shape), kernel)


def rows_summed(image, kernel):
    return np.einsum("ijuv,uv->ijv", sliding_window_view(image, kernel.shape), kernel)


def last_axis_summed(image, kernel):
    return sum(np.moveaxis(sliding_window_view(image, kernel.shape) * kernel, -1, 0))


def one_number(image, kernel):
    return np.sum(sliding_window_view(image, kernel.shape) * kernel)


def matrix_product(image, kernel):
    return np.matmul(sliding_window_view(image, kernel.shape), kernel).sum(-1).sum(-1)


def mean(image, kernel):
    return np.mean(sliding_window_view(image, kernel.shape) * kernel, axis=(-1, -2))


def largest(image, kernel):
    return np.max(sliding_window_view(image, kernel.shape) * kernel, axis=(-1, -2))


def no_kernel(image, kernel):
    return np.einsum("ijuv->ij", sliding_window_view(image, kernel.shape))


def other_letters(image, kernel):
    return np.einsum("ijuv,st->ij", sliding_window_view(image, kernel.shape), kernel)


def overwritten(image, kernel):
    h, w = size(image, kernel)
    for u, v in np.ndindex(kernel.shape):
        y = image[u : u + h, v : v + w] * kernel[u, v]
    return y


def returned_at_once(image, kernel):
    h, w = size(image, kernel)
    y = np.zeros((h, w))
    for u, v in np.ndindex(kernel.shape):
        y += image[u : u + h, v : v + w] * kernel[u, v]
        return y


def rolled(image, kernel):
    y = np.zeros(image.shape)
    for u in range(kernel.shape[0]):
        for v in range(kernel.shape[1]):
            y += kernel[u, v] * np.roll(np.roll(image, -u, axis=0), -v, axis=1)
    return y


def blocks(image, kernel):
    (h, w), (k_h, k_w) = image.shape, kernel.shape
    rows, columns = h // k_h, w // k_w
    cut = image[: rows * k_h, : columns * k_w].reshape(rows, k_h, columns, k_w)
    return np.einsum("iujv,uv->ij", cut, kernel)


def short(rows, columns):
    """Return the answer that forgets + 1 on some axes."""

    def answer(image, kernel):
        h, w = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
        h, w = h - rows, w - columns
        y = np.zeros((h, w))
        for (u, v), weight in np.ndenumerate(kernel):
            y += weight * image[u : u + h, v : v + w]
        return y

    return answer


no_plus_one, no_plus_one_down, no_plus_one_right = short(1, 1), short(1, 0), short(0, 1)


def columns_first(image, kernel):
    return np.einsum("ijuv,uv->ji", sliding_window_view(image, kernel.shape), kernel)


def folded_the_other_way(image, kernel):
    h, w = size(image, kernel)
    rows = sliding_window_view(image, kernel.shape).reshape(-1, kernel.size)
    return (rows @ kernel.reshape(-1)).reshape(w, h)


def not_folded(image, kernel):
    return sliding_window_view(image, kernel.shape).reshape(-1, kernel.size) @ kernel.flatten()


def one_column(image, kernel):
    rows = sliding_window_view(image, kernel.shape).reshape(-1, kernel.size)
    return rows @ kernel.reshape(-1, 1)


def as_a_column_each(image, kernel):
    windows = sliding_window_view(image, kernel.shape)
    return windows.reshape(*windows.shape[:2], -1) @ kernel.reshape(-1, 1)


def axes_kept(image, kernel):
    windows = sliding_window_view(image, kernel.shape)
    return np.sum(windows * kernel, axis=(2, 3), keepdims=True)


def as_a_batch(image, kernel):
    return np.array([einsum(picture, kernel) for picture in image[np.newaxis]])


def integer_result(image, kernel):
    return einsum(image, kernel).astype(int)


def like_the_image(image, kernel):
    y = np.zeros(size(image, kernel), dtype=image.dtype)
    y[:] = einsum(image, kernel)
    return y


WRONG = {
    flipped: "커널을 뒤집어",
    flipped_row: "커널을 뒤집어",
    upside_down: "커널을 뒤집어",
    mirrored: "커널을 뒤집어",
    letters_swapped: "커널의 행과 열을",
    sides_swapped: "같을 때만 맞습니다",
    first_axes: "창의 자리끼리 더한",
    not_summed: "곱하기만 하고",
    rows_summed: "하나만 따라 더한",
    last_axis_summed: "하나만 따라 더한",
    one_number: "숫자 하나로 더한",
    matrix_product: "행렬 곱을",
    mean: "평균을 구한",
    largest: "가장 큰 것만",
    no_kernel: "창의 값만 더한",
    other_letters: "커널의 합을 곱한",
    overwritten: "커널의 마지막 칸을",
    returned_at_once: "커널의 첫 칸만",
    rolled: "반대쪽에서 되돌아온",
    blocks: "커널의 크기만큼씩",
    no_plus_one: "마지막 행과 열이",
    no_plus_one_down: "출력의 마지막 행이",
    no_plus_one_right: "출력의 마지막 열이",
    columns_first: "출력의 행과 열을",
    folded_the_other_way: "모양으로 접은",
    not_folded: "한 줄로 늘어놓은 결과",
    one_column: "한 줄로 늘어놓은 결과",
    as_a_column_each: "축이 더 붙은",
    axes_kept: "축이 더 붙은",
    as_a_batch: "축이 더 붙은",
    integer_result: "소수점 아래를",
    like_the_image: "소수점 아래를",
}
