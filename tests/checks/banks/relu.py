"""Answers to the exercise relu, as students write them. No check sees this file."""

import math

import numpy as np

from cnn_course.checks.pooling_layers import relu as CHECK  # noqa: F401 - what is checked


def larger_of_two(x):
    return np.maximum(x, 0)


def chosen(x):
    return np.where(x > 0, x, 0.0)


def masked_copy(x):
    y = x.copy()
    y[y < 0] = 0
    return y


def times_truth(x):
    return x * (x > 0)


def half_of_both(x):
    return (x + abs(x)) / 2


def number_by_number(x):
    y = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        if x[place] > 0:
            y[place] = x[place]
    return y


def flat_and_back(x):
    return np.array([max(0, number) for number in x.ravel().tolist()]).reshape(x.shape)


def axis_by_axis(x):
    if x.ndim == 0:
        return max(x, 0)
    return np.array([axis_by_axis(part) for part in x])


def single_precision(x):
    return np.clip(x.astype(np.float32), 0, None)


RIGHT = [
    larger_of_two,
    chosen,
    masked_copy,
    times_truth,
    half_of_both,
    number_by_number,
    flat_and_back,
    axis_by_axis,
    single_precision,
]


def each(rule):
    """Return the answer that puts ``rule(number)`` where each number was."""

    def answer(x):
        y = np.empty(x.shape)
        for k in range(x.size):
            y.flat[k] = rule(float(x.flat[k]))
        return y

    return answer


absolute = each(lambda v: -v if v < 0 else v)
one_if_positive = each(lambda v: 1 if v > 0 else 0)
one_unless_negative = each(lambda v: 0 if v < 0 else 1)
plus_or_minus_one = each(lambda v: 1 if v > 0 else -1 if v < 0 else 0)
leaking = each(lambda v: max(v, 0.01 * v))
leaking_more = each(lambda v: v if v >= 0 else v / 10)
smaller_of_two = each(lambda v: min(v, 0))
opposite = each(lambda v: 0 if v > 0 else abs(v))
turned = each(lambda v: 0 - v)
between_zero_and_one = each(lambda v: min(max(v, 0), 1))
at_most_six = each(lambda v: sorted([0, v, 6])[1])
from_one_on = each(lambda v: 0 if v < 1 else v)
above_one = each(lambda v: v if v > 1 else 0)
whole = each(lambda v: int(max(v, 0)))
logistic = each(lambda v: 1 / (1 + math.exp(-v)))
hyperbolic = each(math.tanh)
smooth = each(lambda v: math.log(1 + math.exp(v)))
exponential_below = each(lambda v: v if v > 0 else math.exp(v) - 1)


def only_positive_ones(x):
    return np.array([number for number in x.flatten() if number > 0])


def without_negative_ones(x):
    return np.delete(x, np.flatnonzero(x < 0))


def positive_ones_overwritten(x):
    y = x.copy()
    y[y > 0] = 0
    return y


def result_thrown_away(x):
    np.maximum(x, 0)
    return x


def largest_of_all(x):
    largest = x.flat[0]
    for number in x.flat:
        largest = max(largest, number)
    return largest


def largest_and_zero(x):
    return max([0, *x.ravel().tolist()])


def zero_taken_for_an_axis(x):
    return np.amax(x, 0)


def integer_array(x):
    y = np.zeros_like(x, dtype=int)
    y[x > 0] = x[x > 0]
    return y


def first_part_only(x):
    y = np.array(x)
    y[0] = np.where(y[0] > 0, y[0], 0)
    return y


def shares(x):
    e = np.exp(x)
    return e / e.sum(axis=-1, keepdims=True)


def one_loop(x):
    y = np.zeros(x.shape)
    for i in range(len(x)):
        if x[i] > 0:
            y[i] = x[i]
    return y


def two_loops(x):
    y = np.zeros((x.shape[0], x.shape[1]))
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            y[i, j] = max(0, x[i, j])
    return y


def three_lists(x):
    return np.array([[[max(0, v) for v in pixel] for pixel in row] for row in x])


def four_loops(x):
    N, H, W, C = x.shape
    y = np.zeros((N, H, W, C))
    for n, i, j, c in np.ndindex(N, H, W, C):
        y[n, i, j, c] = x[n, i, j, c] * (x[n, i, j, c] > 0)
    return y


def left_flat(x):
    return np.array([max(0, number) for number in x.flat])


def returns_at_once(x):
    y = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        y[place] = max(x[place], 0)
        return y
    return y


def returns_after_the_first(x):
    y = 0.0 * x
    for k, part in enumerate(x):
        y[k] = np.where(part > 0, part, 0)
        return y
    return y


def range_too_short(x):
    flat = x.flatten()
    for k in range(x.size - 1):
        flat[k] = max(flat[k], 0)
    return flat.reshape(x.shape)


WRONG = {
    returns_at_once: "첫 칸이나 첫 줄만",
    returns_after_the_first: "첫 칸이나 첫 줄만",
    range_too_short: "마지막 값만",
    absolute: "절댓값을",
    one_if_positive: "양수를 모두 1로",
    one_unless_negative: "양수를 모두 1로",
    plus_or_minus_one: "부호만 남긴",
    only_positive_ones: "남은 값만 늘어놓은",
    without_negative_ones: "남은 값만 늘어놓은",
    leaking: "작은 수를 곱해",
    leaking_more: "작은 수를 곱해",
    smaller_of_two: "음수를 남기고 양수를 0으로",
    positive_ones_overwritten: "음수를 남기고 양수를 0으로",
    opposite: "부호를 뒤집은 다음",
    turned: "모든 값의 부호를",
    between_zero_and_one: "큰 값까지 잘라 낸",
    at_most_six: "큰 값까지 잘라 낸",
    largest_of_all: "가장 큰 값 하나만",
    largest_and_zero: "가장 큰 값 하나만",
    zero_taken_for_an_axis: "첫 축을 따라",
    from_one_on: "1보다 작은 값까지",
    above_one: "1보다 작은 값까지",
    whole: "소수점 아래를 버린",
    integer_array: "소수점 아래를 버린",
    first_part_only: "x[0]에서만",
    result_thrown_away: "x를 그대로",
    logistic: "시그모이드",
    hyperbolic: "하이퍼볼릭 탄젠트",
    smooth: "소프트플러스",
    shares: "소프트맥스",
    exponential_below: "ELU",
    one_loop: "축이 몇 개인지에 따라",
    two_loops: "축이 몇 개인지에 따라",
    three_lists: "축이 몇 개인지에 따라",
    four_loops: "축이 몇 개인지에 따라",
    left_flat: "축이 몇 개인지에 따라",
}
