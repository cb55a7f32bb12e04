"""Answers to the exercise equivariance_error, as students write them. No check sees this file."""

import math

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from cnn_course import conv
from cnn_course.checks.pooling_layers import equivariance_error as CHECK  # noqa: F401 - checked


def response(x, kernel, stride):
    return conv.correlate2d(x, kernel)[::stride, ::stride]


def straight(image, kernel, shift, stride):
    W = image.shape[1]
    moved = np.zeros_like(image)
    moved[:, shift:] = image[:, : W - shift]
    A = conv.correlate2d(moved, kernel)[::stride, ::stride]
    B = conv.correlate2d(image, kernel)[::stride, ::stride]
    d = shift // stride
    start = math.ceil(shift / stride)
    return np.abs(A[:, start:] - B[:, start - d : B.shape[1] - d]).max()


def value_by_value(image, kernel, shift, stride):
    H, W = image.shape
    moved = np.zeros((H, W))
    for p in range(H):
        for q in range(shift, W):
            moved[p, q] = image[p, q - shift]
    A, B = response(moved, kernel, stride), response(image, kernel, stride)
    largest = 0.0
    for i in range(A.shape[0]):
        for j in range(A.shape[1]):
            if j * stride >= shift:
                largest = max(largest, abs(A[i, j] - B[i, j - shift // stride]))
    return float(largest)


def rolled(image, kernel, shift, stride):
    A = conv.conv2d(np.roll(image, shift)[None, ..., None], kernel[..., None, None], stride=stride)
    B = conv.conv2d(image[None, ..., None], kernel[..., None, None], stride=stride)
    gaps = np.abs(A - np.roll(B, shift // stride, axis=2))[0, :, :, 0]
    return gaps[:, np.arange(gaps.shape[1]) * stride >= shift].max()


def own_windows(image, kernel, shift, stride):
    windows = sliding_window_view(image.astype(np.float32), kernel.shape)
    every = np.einsum("ijuv,uv->ij", windows, kernel.astype(np.float32))
    gaps = []
    for j in range(0, every.shape[1], stride):
        if j >= shift:
            partner = j - shift // stride * stride
            gaps.append(np.abs(every[::stride, j - shift] - every[::stride, partner]).max())
    return max(gaps)


def one_row_at_a_time(image, kernel, shift, stride):
    zeros = [0] * shift
    moved = np.array([(zeros + row)[: len(row)] for row in image.tolist()])
    A, B = response(moved, kernel, stride), response(image, kernel, stride)
    first, d = -(-shift // stride), shift // stride
    worst = [
        max(abs(a - b) for a, b in zip(row[first:], other[first - d :], strict=False))
        for row, other in zip(A.tolist(), B.tolist(), strict=True)
    ]
    return max(worst)


RIGHT = [straight, value_by_value, rolled, own_windows, one_row_at_a_time]


def to_the_right(image, shift):
    return np.pad(image, ((0, 0), (shift, 0)))[:, : image.shape[1]]


def responses(image, kernel, shift, stride):
    return response(to_the_right(image, shift), kernel, stride), response(image, kernel, stride)


def partners(image, kernel, shift, stride):
    """Return the differences that count, by row and column."""
    A, B = responses(image, kernel, shift, stride)
    columns = [j for j in range(A.shape[1]) if j * stride >= shift]
    return np.stack([A[:, j] - B[:, j - shift // stride] for j in columns], axis=1)


def from_the_moved_column(image, kernel, shift, stride):
    A, B = responses(image, kernel, shift, stride)
    d = shift // stride
    return max(np.abs(A[:, j] - B[:, j - d]).max() for j in range(d, A.shape[1]))


def from_the_moved_column_of_a_ring(image, kernel, shift, stride):
    A, B = response(np.roll(image, shift, 1), kernel, stride), response(image, kernel, stride)
    d = shift // stride
    return abs(A - np.roll(B, d, 1))[:, d:].max()


def cut_off_at_minus_d(image, kernel, shift, stride):
    moved = np.zeros_like(image)
    moved[:, shift:] = image[:, :-shift]
    A, B = response(moved, kernel, stride), response(image, kernel, stride)
    d = shift // stride
    return np.abs(A[:, d:] - B[:, :-d]).max()


def invariance_cut_off_at_minus_shift(image, kernel, shift, stride):
    moved = np.concatenate([np.zeros((len(image), shift)), image[:, :-shift]], axis=1)
    return np.abs(response(moved, kernel, stride) - response(image, kernel, stride)).max()


def every_column(image, kernel, shift, stride):
    A, B = responses(image, kernel, shift, stride)
    return np.max(np.abs(A - to_the_right(B, shift // stride)))


def every_column_of_rings(image, kernel, shift, stride):
    A, B = response(np.roll(image, shift, 1), kernel, stride), response(image, kernel, stride)
    return np.max(np.abs(A - np.roll(B, shift // stride, 1)))


def image_filled_response_rolled(image, kernel, shift, stride):
    A, B = responses(image, kernel, shift, stride)
    return np.abs(np.roll(B, shift // stride, axis=-1) - A).max()


def image_rolled_response_filled(image, kernel, shift, stride):
    A = response(np.concatenate([image[:, -shift:], image[:, :-shift]], 1), kernel, stride)
    if shift == 0:
        A = response(image, kernel, stride)
    return np.abs(to_the_right(response(image, kernel, stride), shift // stride) - A).max()


def shift_columns_left_out(image, kernel, shift, stride):
    A, B = responses(image, kernel, shift, stride)
    d = shift // stride
    return max(np.abs(A[:, j] - B[:, j - d]).max() for j in range(shift, A.shape[1]))


def invariance(image, kernel, shift, stride):
    A, B = responses(image, kernel, shift, stride)
    return np.abs(A - B).max()


def invariance_on_a_ring(image, kernel, shift, stride):
    A = response(np.roll(image, shift, axis=1), kernel, stride)
    return np.abs(A - response(image, kernel, stride)).max()


def invariance_inside(image, kernel, shift, stride):
    A, B = responses(image, kernel, shift, stride)
    inside = np.arange(A.shape[1]) * stride >= shift
    return np.abs(A - B)[:, inside].max()


def moved_as_far_as_the_image(image, kernel, shift, stride):
    A, B = responses(image, kernel, shift, stride)
    return max(np.abs(A[:, j] - B[:, j - shift]).max() for j in range(shift, A.shape[1]))


def moved_by_the_ceiling(image, kernel, shift, stride):
    A, B = responses(image, kernel, shift, stride)
    d = (shift + stride - 1) // stride
    return np.abs(A[:, d:] - B[:, : B.shape[1] - d]).max()


def moved_by_the_nearest(image, kernel, shift, stride):
    A, B = responses(image, kernel, shift, stride)
    d = int(np.round(shift / stride))
    columns = [j for j in range(A.shape[1]) if j * stride >= shift]
    return max(np.abs(A[:, j] - B[:, j - d]).max() for j in columns)


def both_left(image, kernel, shift, stride):
    W = image.shape[1]
    moved = np.zeros_like(image)
    moved[:, : W - shift] = image[:, shift:]
    A, B = response(moved, kernel, stride), response(image, kernel, stride)
    last = A.shape[1] - math.ceil(shift / stride)
    return max(np.abs(A[:, j] - B[:, j + shift // stride]).max() for j in range(last))


def both_down(image, kernel, shift, stride):
    moved = np.zeros_like(image)
    moved[shift:] = image[: len(image) - shift]
    A, B = response(moved, kernel, stride), response(image, kernel, stride)
    rows = [i for i in range(len(A)) if i * stride >= shift]
    return max(np.abs(A[i] - B[i - shift // stride]).max() for i in rows)


def response_moved_left(image, kernel, shift, stride):
    A, B = responses(image, kernel, shift, stride)
    d = shift // stride
    return max(np.abs(A[:, j] - B[:, j + d]).max() for j in range(A.shape[1] - d))


def response_moved_left_inside(image, kernel, shift, stride):
    A, B = responses(image, kernel, shift, stride)
    d = shift // stride
    columns = [j for j in range(A.shape[1] - d) if j * stride >= shift]
    return max(np.abs(A[:, j] - B[:, j + d]).max() for j in columns)


def image_moved_left(image, kernel, shift, stride):
    moved = np.zeros_like(image)
    for q in range(image.shape[1] - shift):
        moved[:, q] = image[:, q + shift]
    A, B = response(moved, kernel, stride), response(image, kernel, stride)
    columns = [j for j in range(A.shape[1]) if j * stride >= shift]
    return max(np.abs(A[:, j] - B[:, j - shift // stride]).max() for j in columns)


def image_moved_left_anywhere(image, kernel, shift, stride):
    moved = np.pad(image, ((0, 0), (0, shift)))[:, shift:]
    A, B = response(moved, kernel, stride), response(image, kernel, stride)
    d = shift // stride
    return np.abs(A[:, d:] - B[:, : B.shape[1] - d]).max()


def response_moved_down(image, kernel, shift, stride):
    A, B = responses(image, kernel, shift, stride)
    d = shift // stride
    return max(np.abs(A[i] - B[i - d]).max() for i in range(d, len(A)))


def response_moved_down_inside(image, kernel, shift, stride):
    A, B = responses(image, kernel, shift, stride)
    d, columns = shift // stride, [j for j in range(A.shape[1]) if j * stride >= shift]
    return max(np.abs(A[i, columns] - B[i - d, columns]).max() for i in range(d, len(A)))


def image_moved_down(image, kernel, shift, stride):
    moved = np.concatenate([np.zeros((shift, image.shape[1])), image])[: len(image)]
    A, B = response(moved, kernel, stride), response(image, kernel, stride)
    columns = [j for j in range(A.shape[1]) if j * stride >= shift]
    return max(np.abs(A[:, j] - B[:, j - shift // stride]).max() for j in columns)


def image_moved_down_anywhere(image, kernel, shift, stride):
    moved = to_the_right(image.T, shift).T
    A, B = response(moved, kernel, stride), response(image, kernel, stride)
    d = shift // stride
    return np.abs(A[:, d:] - B[:, : B.shape[1] - d]).max()


def every_row(image, kernel, shift, stride):
    A = conv.correlate2d(to_the_right(image, shift), kernel)[:, ::stride]
    B = conv.correlate2d(image, kernel)[:, ::stride]
    columns = [j for j in range(A.shape[1]) if j * stride >= shift]
    return max(np.abs(A[:, j] - B[:, j - shift // stride]).max() for j in columns)


def rows_only(image, kernel, shift, stride):
    A = conv.correlate2d(to_the_right(image, shift), kernel)[::stride]
    B = conv.correlate2d(image, kernel)[::stride]
    d, start = shift // stride, math.ceil(shift / stride)
    return max(np.abs(A[:, j] - B[:, j - d]).max() for j in range(start, A.shape[1]))


def not_cut_off(image, kernel, shift, stride):
    moved = np.hstack([np.zeros((len(image), shift)), image])
    A, B = response(moved, kernel, stride), response(image, kernel, stride)
    d = shift // stride
    gaps = [
        np.abs(A[:, j] - B[:, j - d]).max()
        for j in range(A.shape[1])
        if j * stride >= shift and j - d < B.shape[1]
    ]
    return max(gaps)


def returns_in_the_loop(image, kernel, shift, stride):
    A, B = responses(image, kernel, shift, stride)
    for j in range(A.shape[1]):
        if j * stride >= shift:
            return np.abs(A[:, j] - B[:, j - shift // stride]).max()


def forgets_what_was_larger(image, kernel, shift, stride):
    A, B = responses(image, kernel, shift, stride)
    largest = 0.0
    for j in range(A.shape[1]):
        if j * stride >= shift:
            largest = np.abs(A[:, j] - B[:, j - shift // stride]).max()
    return largest


def stops_one_column_early(image, kernel, shift, stride):
    A, B = responses(image, kernel, shift, stride)
    largest = 0.0
    for j in range(A.shape[1] - 1):
        if j * stride >= shift:
            largest = max(largest, np.abs(A[:, j] - B[:, j - shift // stride]).max())
    return largest


def top_row(image, kernel, shift, stride):
    return max(abs(gap) for gap in partners(image, kernel, shift, stride)[0])


def signed(image, kernel, shift, stride):
    return partners(image, kernel, shift, stride).max()


def signed_the_other_way(image, kernel, shift, stride):
    return np.max(-partners(image, kernel, shift, stride))


def absolute_at_last(image, kernel, shift, stride):
    return np.abs(np.max(partners(image, kernel, shift, stride)))


def absolute_of_the_smallest(image, kernel, shift, stride):
    return abs(partners(image, kernel, shift, stride).min())


def mean(image, kernel, shift, stride):
    gaps = partners(image, kernel, shift, stride)
    return np.abs(gaps).sum() / gaps.size


def total(image, kernel, shift, stride):
    return sum(abs(gap) for gap in partners(image, kernel, shift, stride).ravel().tolist())


def largest_square(image, kernel, shift, stride):
    return np.square(partners(image, kernel, shift, stride)).max()


def mean_square(image, kernel, shift, stride):
    return np.mean(partners(image, kernel, shift, stride) ** 2)


def sum_of_squares(image, kernel, shift, stride):
    gaps = partners(image, kernel, shift, stride).ravel()
    return gaps @ gaps


def root_mean_square(image, kernel, shift, stride):
    return np.sqrt(np.mean(partners(image, kernel, shift, stride) ** 2))


def norm(image, kernel, shift, stride):
    return np.linalg.norm(partners(image, kernel, shift, stride))


def largest_of_each(image, kernel, shift, stride):
    A, B = responses(image, kernel, shift, stride)
    d, start = shift // stride, math.ceil(shift / stride)
    return abs(np.max(A[:, start:]) - np.max(B[:, start - d : B.shape[1] - d]))


def largest_of_all(image, kernel, shift, stride):
    A, B = responses(image, kernel, shift, stride)
    return abs(float(A.max()) - float(B.max()))


def stride_forgotten(image, kernel, shift, stride):
    A, B = (conv.correlate2d(x, kernel) for x in (to_the_right(image, shift), image))
    return np.abs(A[:, shift:] - B[:, : B.shape[1] - shift]).max()


def moved_by_whole_strides(image, kernel, shift, stride):
    return np.abs(partners(image, kernel, shift - shift % stride, stride)).max()


def whole_number(image, kernel, shift, stride):
    return int(straight(image, kernel, shift, stride))


def empty_where_not_moved(image, kernel, shift, stride):
    moved = np.zeros_like(image)
    moved[:, shift:] = image[:, :-shift]
    A, B = response(moved, kernel, stride), response(image, kernel, stride)
    start = math.ceil(shift / stride)
    return np.abs(A[:, start:] - B[:, start - shift // stride :][:, : A.shape[1] - start]).max()


def empty_where_moved_by_less_than_the_stride(image, kernel, shift, stride):
    A, B = responses(image, kernel, shift, stride)
    d = shift // stride
    gaps = np.abs(A[:, d:] - B[:, :-d])
    return gaps[:, math.ceil(shift / stride) - d :].max()


WRONG = {
    from_the_moved_column: "걸친 자리까지",
    from_the_moved_column_of_a_ring: "걸친 자리까지",
    cut_off_at_minus_d: "걸친 자리까지",
    invariance_cut_off_at_minus_shift: "이동 불변성을 재는",
    every_column: "걸친 자리까지",
    every_column_of_rings: "걸친 자리까지",
    image_filled_response_rolled: "걸친 자리까지",
    image_rolled_response_filled: "걸친 자리까지",
    shift_columns_left_out: "shift열을 모두 빼고",
    invariance: "이동 불변성을 재는",
    invariance_on_a_ring: "이동 불변성을 재는",
    invariance_inside: "이동 불변성을 재는",
    moved_as_far_as_the_image: "shift열만큼 옮긴",
    moved_by_the_ceiling: "나누어 올림한",
    moved_by_the_nearest: "나누어 반올림한",
    both_left: "왼쪽으로 옮긴",
    both_down: "출력도 아래로",
    response_moved_left: "반대쪽으로",
    response_moved_left_inside: "반대쪽으로",
    image_moved_left: "반대쪽으로",
    image_moved_left_anywhere: "반대쪽으로",
    response_moved_down: "하나는 아래로",
    response_moved_down_inside: "하나는 아래로",
    image_moved_down: "하나는 아래로",
    image_moved_down_anywhere: "하나는 아래로",
    every_row: "가로로만",
    rows_only: "세로로만",
    not_cut_off: "밀려난 열을",
    returns_in_the_loop: "첫 열만 본",
    forgets_what_was_larger: "마지막 열만 본",
    stops_one_column_early: "마지막 열을 견주지",
    top_row: "첫 행만",
    signed: "절댓값을 구하기 전에",
    signed_the_other_way: "절댓값을 구하기 전에",
    absolute_at_last: "절댓값을 구하기 전에",
    absolute_of_the_smallest: "절댓값을 구하기 전에",
    mean: "평균한",
    total: "모두 더한",
    largest_square: "제곱을 쓴",
    mean_square: "제곱을 쓴",
    sum_of_squares: "제곱을 쓴",
    root_mean_square: "제곱을 쓴",
    norm: "제곱을 쓴",
    largest_of_each: "가장 큰 값끼리",
    largest_of_all: "가장 큰 값끼리",
    stride_forgotten: "언제나 0인",
    moved_by_whole_strides: "언제나 0인",
    whole_number: "소수점 아래를",
    empty_where_not_moved: "작을 때에만",
    empty_where_moved_by_less_than_the_stride: "작을 때에만",
}
