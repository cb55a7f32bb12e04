"""Answers to the exercise he_std, as students write them. No check sees this file."""

import math

import numpy as np

from cnn_course.checks.classifier import he_std as CHECK  # noqa: F401 - what is checked
from tests.checks.banks import fans as counts


def formula(shape):
    fan_in, _ = counts.two_kinds(shape)
    return math.sqrt(2 / fan_in)


def numpy_number(shape):
    return np.sqrt(2.0 / np.prod(shape[:-1]))


def from_the_array(shape):
    return (np.zeros(shape)[..., 0].size / 2) ** -0.5


def from_the_uniform_distribution(shape):
    limit = np.sqrt(6 / counts.in_a_loop(shape)[0])
    return limit / np.sqrt(3)


def single_precision(shape):
    return np.sqrt(np.float32(2 * shape[-1]) / np.float32(math.prod(shape)))


RIGHT = [
    formula,
    numpy_number,
    from_the_array,
    from_the_uniform_distribution,
    single_precision,
]


def channels(shape):
    return (2 / shape[-2]) ** 0.5


def outputs(shape):
    return np.sqrt(2 / np.zeros(shape)[..., 0, :].size)


def of_counts(count):
    """Return the answer that takes fan_in from ``count``."""

    def answer(shape):
        return (count(shape)[0] / 2) ** -0.5

    return answer


def uniform(shape):
    return 3**0.5 * formula(shape)


def lecun(shape):
    return math.prod(shape[:-1]) ** -0.5


def glorot(shape):
    return np.sqrt(1 / np.mean(counts.two_kinds(shape)))


def both_averaged(shape):
    return np.sqrt(2 / np.mean(counts.two_kinds(shape)))


def copied(shape):
    fan_in, fan_out = counts.any_number_of_sides(shape)
    return (6 / (fan_in + fan_out)) ** 0.5


def variance(shape):
    return formula(shape) ** 2


def root_of_two(shape):
    return 2**0.5 / math.prod(shape[:-1])


def root_of_the_fan(shape):
    return 2 / np.prod(shape[:-1]) ** 0.5


def multiplied(shape):
    return np.sqrt(2 * counts.in_a_loop(shape)[0])


def whole_division(shape):
    return np.sqrt(2 // counts.two_kinds(shape)[0])


def rounded(shape):
    return np.round(formula(shape), 2)


def rounded_to_tenths(shape):
    return float(f"{formula(shape):.1f}")


def rounded_to_thousandths(shape):
    return float(format(formula(shape), ".3f"))


WRONG = {
    channels: "채널 수만으로 계산한",
    outputs: "fan_in 대신 fan_out을",
    of_counts(counts.cells_of_the_output): "채널 수만으로 계산한",
    of_counts(counts.pytorch): "잘못 센",
    of_counts(counts.pytorch_kernels): "잘못 센",
    of_counts(counts.ends): "잘못 센",
    of_counts(counts.sides_added): "잘못 센",
    of_counts(counts.weights_and_bias_of_a_unit): "잘못 센",
    of_counts(counts.height_only): "잘못 센",
    uniform: "균등 분포의 끝을",
    lecun: "분자를 1로 둔",
    glorot: "글로럿 초기화의 표준편차를",
    both_averaged: "평균으로 나눈",
    copied: "glorot_limit과 같은",
    variance: "제곱근을 구하지 않은",
    root_of_two: "분자의 제곱근만",
    root_of_the_fan: "분모의 제곱근만",
    multiplied: "나누지 않고 곱한",
    whole_division: "언제나 0인",
    rounded: "반올림한",
    rounded_to_tenths: "반올림한",
    rounded_to_thousandths: "반올림한",
}
