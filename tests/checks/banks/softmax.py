"""Answers to the exercise softmax, as students write them. No check sees this file."""

import math

import numpy as np

from cnn_course.checks.classifier import softmax as CHECK  # noqa: F401 - what is checked


def stable(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def row_by_row(logits):
    p = np.zeros(logits.shape)
    for n in range(len(logits)):
        e = np.exp(logits[n] - max(logits[n]))
        p[n] = e / sum(e)
    return p


def from_lists(logits):
    rows = []
    for row in logits.tolist():
        top = max(row)
        powers = [math.exp(z - top) for z in row]
        total = sum(powers)
        rows.append([power / total for power in powers])
    return np.array(rows)


def single_precision(logits):
    z = logits.astype(np.float32)
    z -= np.amax(z, axis=-1).reshape(-1, 1)
    return np.exp(z) / np.einsum("nc->n", np.exp(z))[:, None]


def through_the_logarithm(logits):
    shifted = logits - np.max(logits, axis=1)[:, None]
    return np.exp(shifted - np.log(np.exp(shifted).sum(axis=1))[:, None])


def columns_of_samples(logits):
    e = np.exp(logits.T - logits.T.max(axis=0))
    return (e / e.sum(axis=0)).T


def by_differences(logits):
    with np.errstate(over="ignore"):
        return 1 / np.exp(logits[:, None, :] - logits[:, :, None]).sum(axis=2)


RIGHT = [
    stable,
    row_by_row,
    from_lists,
    single_precision,
    through_the_logarithm,
    columns_of_samples,
    by_differences,
]


def filled(row_of, dtype=float):
    """Return the answer that fills its result, row by row, with ``row_of(logits of a row)``."""

    def answer(logits):
        p = np.zeros(logits.shape, dtype)
        for n in range(logits.shape[0]):
            p[n] = row_of(logits[n])
        return p

    return answer


overflowing = filled(lambda z: np.exp(z) / np.exp(z).sum())
unsummed = filled(lambda z: [math.exp(value) if value < 700 else math.inf for value in z])
only_shifted = filled(lambda z: np.exp(z - np.max(z)))
over_the_highest = filled(lambda z: np.exp(z) / max(np.exp(z)))
mean = filled(lambda z: np.exp(z - z.max()) / np.mean(np.exp(z - z.max())))
no_powers = filled(lambda z: z / np.sum(z))
shifted_without_powers = filled(lambda z: (z - max(z)) / sum(z - max(z)))
squared = filled(lambda z: [value * value / sum(z * z) for value in z])
powers_of_two = filled(lambda z: 2.0 ** (z - z.max()) / sum(2.0 ** (z - z.max())))
powers_of_two_unshifted = filled(lambda z: np.power(2.0, z) / np.power(2.0, z).sum())
powers_of_ten = filled(lambda z: 10.0 ** (z - z.max()) / sum(10.0 ** (z - z.max())))
opposite = filled(lambda z: np.exp(min(z) - z) / np.exp(min(z) - z).sum())
clipped = filled(lambda z: np.exp(np.clip(z, -700, 700)) / np.exp(np.clip(z, -700, 700)).sum())


def math_exp(logits):
    return np.array([[math.exp(z) / sum(map(math.exp, row)) for z in row] for row in logits])


def highest_of_all(logits):
    e = np.exp(logits - np.max(logits))
    return e / np.sum(e, axis=1, keepdims=True)


def lowest_of_each(logits):
    e = np.exp(logits - np.min(logits, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)


def mean_of_each(logits):
    e = np.exp(logits - np.average(logits, axis=1)[:, None])
    return e / np.sum(e, axis=1)[:, None]


def largest_without_its_sign(logits):
    e = np.exp(logits - np.max(np.abs(logits), axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def half_a_thousand(logits):
    e = np.exp(logits - 500)
    return e / e.sum(axis=1, keepdims=True)


def single_precision_unshifted(logits):
    e = np.exp(np.float32(logits))
    return e / e.sum(1)[:, None]


def whole_array(logits):
    e = np.exp(logits)
    return e / e.sum()


def whole_array_shifted(logits):
    e = np.exp(logits - logits.max())
    return e / np.sum(e)


def whole_array_of_shifted_rows(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / sum(map(sum, e))


def python_sum(logits):
    e = np.exp(logits)
    return e / sum(e)


def columns_shifted(logits):
    e = np.exp(logits - logits.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)


def shifted_rows_over_columns(logits):
    p = np.exp(logits - np.max(logits, axis=1, keepdims=True))
    for c in range(p.shape[1]):
        p[:, c] /= p[:, c].sum()
    return p


def axes_lost(logits):
    e = np.exp(logits - logits.max(axis=1))
    return e / e.sum(axis=1)


def axis_of_the_sum_lost(logits):
    e = np.exp(logits - logits.max(axis=1)[:, None])
    return e / np.sum(e, axis=1)


def axis_of_the_maximum_lost(logits):
    e = np.exp(logits - np.array([max(row) for row in logits]))
    return e / e.sum(axis=1, keepdims=True)


def highest_of_columns(logits):
    e = np.exp(logits - logits.max(axis=0))
    return e / e.sum(axis=1, keepdims=True)


def never_reset(logits):
    p, total = np.zeros(logits.shape), 0
    for n, row in enumerate(logits):
        for z in row:
            total += np.exp(z)
        p[n] = np.exp(row) / total
    return p


def never_reset_shifted(logits):
    p, total = [], 0
    for row in logits:
        e = np.exp(row - max(row))
        total += e.sum()
        p.append(e / total)
    return np.array(p)


def sigmoid(logits):
    return 0.5 + 0.5 * np.tanh(logits / 2)


def log_softmax(logits):
    z = logits - logits.max(axis=1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))


def log_of_softmax(logits):
    return np.log(overflowing(logits))


def winner(logits):
    return np.eye(logits.shape[1])[logits.argmax(axis=1)]


def two_decimals(logits):
    return np.array([[round(float(p), 2) for p in row] for row in stable(logits)])


def three_decimals_unshifted(logits):
    return overflowing(logits).round(3)


def array_like_the_logits(logits):
    p = np.zeros_like(logits)
    for n in range(len(p)):
        e = np.exp(logits[n] - logits[n].max())
        p[n] = e / e.sum()
    return p


def returns_after_a_row(logits):
    p = np.zeros(logits.shape)
    for n in range(len(logits)):
        e = np.exp(logits[n] - logits[n].max())
        p[n] = e / e.sum()
        return p


def fixed_row(logits):
    e = np.exp(logits[0])
    return np.array([e / e.sum() for _ in logits])


def rows_of_classes(logits):
    z = logits.T
    return np.exp(z - z.max(axis=0)) / np.exp(z - z.max(axis=0)).sum(axis=0)


def divided_by_the_maximum(logits):
    rows = [np.exp(row / max(row)) for row in logits]
    return np.array([e / sum(e) for e in rows])


def sum_taken_too_early(logits):
    sums = np.exp(logits).sum(axis=1, keepdims=True)
    logits = logits - logits.max(axis=1, keepdims=True)
    return np.exp(logits) / sums


def sum_alone_is_shifted(logits):
    p = np.zeros(logits.shape)
    for m, row in enumerate(logits):
        p[m] = np.exp(row) / np.exp(row - row.max()).sum()
    return p


def per_cent(logits):
    e = np.exp(logits - np.max(logits, axis=1)[:, None])
    return 100 * e / e.sum(axis=1)[:, None]


def one_sample(logits):
    z = logits[0] - max(logits[0])
    return np.exp(z) / np.exp(z).sum()


def made_again_and_again(logits):
    for m, row in enumerate(logits):
        p = np.zeros((len(logits), len(row)))
        p[m] = np.exp(row - row.max()) / np.exp(row - row.max()).sum()
    return p


WRONG = {
    made_again_and_again: "마지막 행만 채워진",
    one_sample: "첫 샘플의 확률만",
    divided_by_the_maximum: "최댓값으로 나눈 결과",
    sum_taken_too_early: "하나에서만 최댓값을",
    sum_alone_is_shifted: "하나에서만 최댓값을",
    per_cent: "백분율로",
    overflowing: "로짓의 크기에 따라",
    math_exp: "로짓의 크기에 따라",
    single_precision_unshifted: "로짓의 크기에 따라",
    clipped: "로짓의 크기에 따라",
    highest_of_all: "로짓의 크기에 따라",
    lowest_of_each: "로짓의 크기에 따라",
    mean_of_each: "로짓의 크기에 따라",
    largest_without_its_sign: "로짓의 크기에 따라",
    half_a_thousand: "로짓의 크기에 따라",
    whole_array: "배열 전체의 합으로",
    whole_array_shifted: "배열 전체의 합으로",
    whole_array_of_shifted_rows: "배열 전체의 합으로",
    python_sum: "열의 합으로 나눈",
    columns_shifted: "열의 합으로 나눈",
    shifted_rows_over_columns: "열의 합으로 나눈",
    axes_lost: "열에 맞추어 계산한",
    axis_of_the_sum_lost: "열에 맞추어 계산한",
    axis_of_the_maximum_lost: "열에 맞추어 계산한",
    highest_of_columns: "열의 최댓값을 뺀",
    unsummed: "e의 거듭제곱까지만",
    only_shifted: "가장 큰 것으로 나눈",
    over_the_highest: "가장 큰 것으로 나눈",
    mean: "평균으로 나눈",
    never_reset: "앞 행들의 합에",
    never_reset_shifted: "앞 행들의 합에",
    no_powers: "로짓을 바로 합으로",
    shifted_without_powers: "로짓을 바로 합으로",
    squared: "로짓의 제곱으로",
    powers_of_two: "밑이 e가 아닌",
    powers_of_two_unshifted: "밑이 e가 아닌",
    powers_of_ten: "밑이 e가 아닌",
    opposite: "부호를 바꾸어",
    sigmoid: "시그모이드를",
    log_softmax: "소프트맥스의 로그까지",
    log_of_softmax: "소프트맥스의 로그까지",
    winner: "자리에만 1을",
    two_decimals: "확률을 반올림한",
    three_decimals_unshifted: "확률을 반올림한",
    array_like_the_logits: "로짓이 정수일 때",
    returns_after_a_row: "첫 행만 채워진",
    fixed_row: "모든 행에 첫 행의",
    rows_of_classes: "출력의 행과 열을",
}
