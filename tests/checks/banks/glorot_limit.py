"""Answers to the exercise glorot_limit, as students write them. No check sees this file."""

import math

import numpy as np

from cnn_course.checks.classifier import glorot_limit as CHECK  # noqa: F401 - what is checked
from tests.checks.banks import fans as counts


def formula(shape):
    fan_in, fan_out = counts.two_kinds(shape)
    return math.sqrt(6 / (fan_in + fan_out))


def numpy_number(shape):
    return np.sqrt(6.0 / sum(counts.any_number_of_sides(shape)))


def from_the_variance(shape):
    variance = 1 / np.mean(counts.all_over_one(shape))
    return (3 * variance) ** 0.5


def from_the_array(shape):
    w = np.zeros(shape)
    return (6 / (w.size / shape[-1] + w.size / shape[-2])) ** (1 / 2)


def single_precision(shape):
    return np.float32(6) ** np.float32(0.5) / np.sqrt(np.float32(sum(counts.in_a_loop(shape))))


RIGHT = [formula, numpy_number, from_the_variance, from_the_array, single_precision]


def channels(shape):
    return np.sqrt(6 / (shape[-1] + shape[-2]))


def of_counts(count):
    """Return the answer that takes its fans from ``count``."""

    def answer(shape):
        fan_in, fan_out = count(shape)
        return (6 / (fan_in + fan_out)) ** 0.5

    return answer


def variance_of_the_mean(shape):
    fan_in, fan_out = counts.two_kinds(shape)
    return (1 / ((fan_in + fan_out) / 2)) ** 0.5


def three(shape):
    return 3**0.5 / sum(counts.two_kinds(shape)) ** 0.5


def he_uniform(shape):
    return np.sqrt(6 / np.zeros(shape)[..., 0].size)


def outputs_only(shape):
    _, fan_out = counts.in_a_loop(shape)
    return np.sqrt(6) / np.sqrt(fan_out)


def no_root(shape):
    return 3 / np.mean(counts.two_kinds(shape))


def root_of_six(shape):
    return 6**0.5 / sum(counts.two_kinds(shape))


def root_of_the_sum(shape):
    return 6 * sum(counts.two_kinds(shape)) ** -0.5


def no_brackets(shape):
    fan_in, fan_out = counts.two_kinds(shape)
    inside = 6 / fan_in
    return np.sqrt(inside + fan_out)


def product(shape):
    return (6 / np.prod(counts.two_kinds(shape))) ** 0.5


def width(shape):
    limit = formula(shape)
    return limit - (-limit)


def whole_division(shape):
    return (6 // sum(counts.two_kinds(shape))) ** 0.5


def made_whole(shape):
    return int(math.sqrt(6 / sum(counts.two_kinds(shape)))) * 1.0


def rounded(shape):
    return float(f"{formula(shape):.2f}")


def rounded_to_tenths(shape):
    return np.round(formula(shape), decimals=1)


def rounded_to_thousandths(shape):
    return int(formula(shape) * 1000 + 0.5) / 1000


WRONG = {
    channels: "채널 수만으로 계산한",
    of_counts(counts.channels): "채널 수만으로 계산한",
    of_counts(counts.units_of_a_filter): "잘못 센",
    of_counts(counts.reshaped): "잘못 센",
    of_counts(counts.pytorch): "잘못 센",
    of_counts(counts.unpacked): "잘못 센",
    of_counts(counts.two_biases): "잘못 센",
    of_counts(counts.square_of_the_width): "잘못 센",
    variance_of_the_mean: "글로럿 초기화의 표준편차를",
    three: "분자를 3으로 둔",
    he_uniform: "fan_in만 쓴",
    outputs_only: "fan_out만 쓴",
    no_root: "제곱근을 구하지 않은",
    root_of_six: "분자의 제곱근만",
    root_of_the_sum: "분모의 제곱근만",
    no_brackets: "다음에 fan_out을 더한",
    product: "더하지 않고 곱한",
    width: "구간의 길이를",
    whole_division: "언제나 0인",
    made_whole: "언제나 0인",
    rounded: "반올림한",
    rounded_to_tenths: "반올림한",
    rounded_to_thousandths: "반올림한",
}
