"""Answers to the exercise output_size, as students write them. No check sees this file."""

import math

import numpy as np

from cnn_course.checks.padding_stride import output_size as CHECK  # noqa: F401 - what is checked


def formula(n, k, stride, padding):
    return (n + 2 * padding - k) // stride + 1


def counting(n, k, stride, padding):
    place, count = -padding, 0
    while place + k <= n + padding:
        count += 1
        place += stride
    return count


def length_of_a_range(n, k, stride, padding):
    return len(range(0, n + padding + padding - k + 1, stride))


def rounded_down(n, k, stride, padding):
    return int(np.floor((n - k + 2 * padding) / stride)) + 1


def numpy_integer(n, k, stride, padding):
    return np.arange(n + 2 * padding - k + 1)[::stride].size + np.int64(0)


RIGHT = [formula, counting, length_of_a_range, rounded_down, numpy_integer]


def rounded_up(n, k, stride, padding):
    whole, rest = divmod(n + 2 * padding - k, stride)
    return whole + (rest > 0) + 1


def rounded(n, k, stride, padding):
    return int(np.round((n - k + padding * 2) / stride)) + 1


def rounded_with_the_one(n, k, stride, padding):
    return int(np.rint(1 + (n + 2 * padding - k) / stride))


def half_added(n, k, stride, padding):
    return math.floor((n + padding + padding - k) / stride + 1.5)


def never_rounded(n, k, stride, padding):
    return 1 + (n - k) / stride + 2 * padding / stride


def up_to_the_last_place(n, k, stride, padding):
    count, start = 0, 0
    while start + k < n + 2 * padding:
        count, start = count + 1, start + stride
    return count


def range_without_plus_one(n, k, stride, padding):
    return len([start for start in range(-padding, n + padding - k, stride)])


def padding_after_the_division(n, k, stride, padding):
    return len(range(k, n + 1, stride)) + padding + padding


def window_forgotten(n, k, stride, padding):
    return math.floor((n + 2 * padding) / stride) + 1


def window_forgotten_and_no_one(n, k, stride, padding):
    return int((n + 2 * padding) / stride)


def never_standing_still(n, k, stride, padding):
    steps, place = 0, k
    while place + stride <= n + 2 * padding:
        place += stride
        steps += 1
    return steps


def divided_last(n, k, stride, padding):
    return math.floor((n + 2 * padding - k + 1) / stride)


def one_side(n, k, stride, padding):
    return len(range(0, n + padding - k + 1, stride))


def forgets_padding(n, k, stride, padding):
    return len(range(0, n - k + 1, stride))


def forgets_stride(n, k, stride, padding):
    return sum(1 for _ in range(n + padding * 2 - k + 1))


def missing_brackets(n, k, stride, padding):
    return n + 2 * padding - int(k / stride) + 1


def shrinking(n, k, stride, padding):
    return math.floor((n - padding - padding - k) / stride + 1)


def same(n, k, stride, padding):
    return math.ceil(n / stride)


WRONG = {
    rounded_up: "몫을 올림한",
    rounded: "반올림한",
    rounded_with_the_one: "반올림한",
    half_added: "반올림한",
    never_rounded: "소수점 아래를 버리지 않은",
    up_to_the_last_place: "꼭 맞게 닿는 자리를",
    range_without_plus_one: "꼭 맞게 닿는 자리를",
    padding_after_the_division: "나눗셈이 끝난 다음에",
    window_forgotten: "k를 빼지 않은",
    window_forgotten_and_no_one: "k를 빼지 않은",
    never_standing_still: "마지막에 1을 더하지 않은",
    divided_last: "1을 더한 다음에",
    one_side: "한쪽에만 더한",
    forgets_padding: "패딩을 더하지 않은 결과",
    forgets_stride: "스트라이드로 나누지 않은",
    missing_brackets: "k만 스트라이드로",
    shrinking: "더하지 않고 뺀",
    same: "세임 패딩의 식",
}
