"""Answers to the exercise same_padding, as students write them. No check sees this file."""

import math

import numpy as np

from cnn_course.checks.padding_stride import same_padding as CHECK  # noqa: F401 - what is checked


def formula(n, k, stride):
    n_out = (n + stride - 1) // stride
    total = max((n_out - 1) * stride + k - n, 0)
    before = total // 2
    return before, total - before


def remainder_as_tensorflow_puts_it(n, k, stride):
    if n % stride == 0:
        total = max(k - stride, 0)
    else:
        total = max(k - n % stride, 0)
    return total // 2, (total + 1) // 2


def reach_of_the_last_window(n, k, stride):
    last = 0
    for start in range(0, n, stride):
        last = start
    missing = last + k - n
    if missing <= 0:
        return 0, 0
    return divmod(missing, 2)[0], sum(divmod(missing, 2))


def one_cell_at_a_time(n, k, stride):
    before = after = 0
    while (n + before + after - k) // stride + 1 < math.ceil(n / stride):
        if after <= before:
            after += 1
        else:
            before += 1
    return before, after


def numpy_integers_in_a_list(n, k, stride):
    total = np.maximum((np.ceil(n / stride) - 1) * stride + k - n, 0)
    return [np.floor(total / 2).astype(int), np.ceil(total / 2).astype(int)]


RIGHT = [
    formula,
    remainder_as_tensorflow_puts_it,
    reach_of_the_last_window,
    one_cell_at_a_time,
    numpy_integers_in_a_list,
]


def centre_of_an_odd_kernel(n, k, stride):
    p = math.floor((k - 1) / 2)
    return p, p


def formula_of_the_notes(n, k, stride):
    p = k / 2 - 0.5
    return p, p


def pytorch(n, k, stride):
    return (int(k / 2),) * 2


def stride_forgotten(n, k, stride):
    total = n + k - 1 - n
    return total // 2, math.ceil(total / 2)


def as_many_as_went_in(n, k, stride):
    total = 0
    while (n + total - k) // stride + 1 < n:
        total += 1
    return total // 2, total - total // 2


def windows_by_whole_division(n, k, stride):
    n_out = int(n / stride)
    total = max(n_out * stride - stride + k - n, 0)
    before = int(total / 2)
    return before, total - before


def quotient_and_one(n, k, stride):
    n_out = n // stride + 1
    total = (n_out - 1) * stride + k - n
    total *= total > 0
    return total // 2, total - total // 2


def nearest_count(n, k, stride):
    n_out = int(np.round(n / stride))
    total = max((n_out - 1) * stride + k - n, 0)
    return total // 2, total - total // 2


def half_added_before_the_floor(n, k, stride):
    windows = math.floor(n / stride + 1 / 2)
    total = max(stride * windows - stride - n + k, 0)
    return total // 2, math.ceil(total / 2)


def one_added_for_the_ceiling(n, k, stride):
    windows = int((n + 1) / stride)
    total = max(stride * (windows - 1) - n + k, 0)
    return total // 2, math.ceil(total / 2)


def remainder_of_nothing(n, k, stride):
    total = max(0, k - n % stride)
    return total >> 1, total - (total >> 1)


def one_step_too_many(n, k, stride):
    last = 0
    for _ in range(math.ceil(n / stride)):
        last += stride
    total = max(0, last + k - n)
    return total // 2, total - total // 2


def overlap_of_two_windows(n, k, stride):
    overlap = len(range(stride, k))
    return overlap // 2, overlap - overlap // 2


def sized_as_valid(n, k, stride):
    n_out = (n - k) // stride + 1
    total = max((n_out - 1) * stride + k - n, 0)
    return total // 2, total - total // 2


def kernel_forgotten(n, k, stride):
    total = max((math.ceil(n / stride) - 1) * stride - n, 0)
    return total // 2, total - total // 2


def negative(n, k, stride):
    total = (math.ceil(n / stride) - 1) * stride + k - n
    return math.floor(total / 2), math.ceil(total / 2)


def negative_towards_zero(n, k, stride):
    total = (math.ceil(n / stride) - 1) * stride + k - n
    before = math.trunc(total / 2)
    return before, total - before


def sign_taken_away(n, k, stride):
    end = (math.ceil(n / stride) - 1) * stride + k
    total = end - n if end > n else n - end
    return total // 2, math.ceil(total / 2)


def after_first(n, k, stride):
    before, after = formula(n, k, stride)
    return after, before


def odd_one_before(n, k, stride):
    total = sum(formula(n, k, stride))
    after = total // 2
    return total - after, after


def nearest_half_before(n, k, stride):
    total = sum(formula(n, k, stride))
    before = int(np.rint(total * 0.5))
    return before, total - before


def odd_one_lost(n, k, stride):
    p = int(sum(formula(n, k, stride)) / 2)
    return p, p


def symmetric(n, k, stride):
    p = 0
    while n + 2 * p < (math.ceil(n / stride) - 1) * stride + k:
        p += 1
    return p, p


def split_cell(n, k, stride):
    p = sum(formula(n, k, stride)) * 0.5
    return p, p


def total_for_each(n, k, stride):
    before = after = max(0, k - (n % stride or stride))
    return before, after


def all_after(n, k, stride):
    return 0, max(0, k - (n % stride or stride))


def all_before(n, k, stride):
    return max(0, k - (n % stride or stride)), 0


WRONG = {
    centre_of_an_odd_kernel: "(k - 1) // 2칸씩",
    formula_of_the_notes: "(k - 1) / 2칸씩",
    pytorch: "PyTorch에서",
    stride_forgotten: "언제나 1인 것처럼",
    as_many_as_went_in: "출력이 n칸이 되게",
    windows_by_whole_division: "올림하지 않고 내림한",
    quotient_and_one: "몫보다 하나 크게",
    nearest_count: "칸 수를 구할 때 반올림한",
    half_added_before_the_floor: "칸 수를 구할 때 반올림한",
    one_added_for_the_ceiling: "n에 1만 더하고",
    remainder_of_nothing: "몫보다 하나 크게",
    one_step_too_many: "1을 빼지 않고",
    overlap_of_two_windows: "k에서 스트라이드를 뺀",
    sized_as_valid: "아무것도 덧붙이지 않은",
    kernel_forgotten: "아무것도 덧붙이지 않은",
    negative: "음수인 채로",
    negative_towards_zero: "음수인 채로",
    sign_taken_away: "부호만 뗀",
    after_first: "남는 한 칸을 앞에",
    odd_one_before: "남는 한 칸을 앞에",
    nearest_half_before: "합의 절반을 반올림해",
    odd_one_lost: "어느 쪽에도 두지 않은",
    symmetric: "각각 절반을 올림한",
    split_cell: "칸은 쪼갤 수 없습니다",
    total_for_each: "각각 합만큼",
    all_after: "모두 뒤에만",
    all_before: "모두 앞에만",
}
