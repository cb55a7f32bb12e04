"""Answers to the exercise cross_entropy, as students write them. No check sees this file."""

import math

import numpy as np

from cnn_course.checks.classifier import cross_entropy as CHECK  # noqa: F401 - what is checked


def log_sum_exp(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(z)), labels])


def sample_by_sample(logits, labels):
    total = 0
    for z, label in zip(logits, labels, strict=True):
        top = z.max()
        total += top + np.log(np.exp(z - top).sum()) - z[label]
    return total / len(labels)


def from_lists(logits, labels):
    losses = []
    for row, label in zip(logits.tolist(), labels.tolist(), strict=True):
        losses.append(math.log(math.fsum(math.exp(z - max(row)) for z in row)) + max(row))
        losses[-1] -= row[label]
    return sum(losses) / len(losses)


def logaddexp(logits, labels):
    chosen = np.take_along_axis(logits, labels[:, None], axis=1)[:, 0]
    return (np.logaddexp.reduce(logits, axis=1) - chosen).mean()


def one_hot(logits, labels):
    z = logits - np.amax(logits, 1)[:, None]
    log_p = z - np.log(np.sum(np.exp(z), axis=1, keepdims=True))
    return -np.sum(np.eye(z.shape[1])[labels] * log_p) / z.shape[0]


def single_precision(logits, labels):
    z = logits.astype(np.float32).T
    z = z - z.max(axis=0)
    return -(z - np.log(np.exp(z).sum(axis=0)))[labels, np.arange(len(labels))].mean()


RIGHT = [log_sum_exp, sample_by_sample, from_lists, logaddexp, one_hot, single_precision]


def softmax(z):
    e = np.exp(z - np.max(z, axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def log_p(logits):
    z = logits - logits.max(axis=1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))


def logs(logits, labels):
    """Return the log-probability of every sample's label, stably."""
    return np.array([row[label] for row, label in zip(log_p(logits), labels, strict=True)])


def through_overflowing_probabilities(logits, labels):
    p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    return -np.log(p[range(len(p)), labels]).mean()


def through_probabilities(logits, labels):
    return np.mean([-np.log(p[t]) for p, t in zip(softmax(logits), labels, strict=True)])


def with_a_little_more(logits, labels):
    p = softmax(logits)
    return -np.sum(np.log(p[np.arange(len(labels)), labels] + 1e-12)) / len(labels)


def clipped_probabilities(logits, labels):
    p = np.clip(softmax(logits), 1e-15, 1)
    return -np.mean(np.log(p)[np.arange(len(labels)), labels])


def log_of_overflowing_sums(logits, labels):
    return np.mean(np.log(np.exp(logits).sum(1)) - logits[np.arange(len(logits)), labels])


def one_maximum(logits, labels):
    top = logits.max()
    sums = np.exp(logits - top).sum(axis=1)
    return (np.log(sums) + top - logits[np.arange(len(logits)), labels]).mean()


def rows_by_label(logits, labels):
    return -log_p(logits)[labels].mean()


def backwards(logits, labels):
    p = softmax(logits)
    return sum(-math.log(p[t, m]) for m, t in enumerate(labels)) / len(labels)


def all_pairs(logits, labels):
    return np.mean(-log_p(logits)[:, labels])


def all_pairs_through_probabilities(logits, labels):
    return -np.log(softmax(logits)[:, labels]).mean()


def every_class(logits, labels):
    return -np.mean(np.log(softmax(logits)))


def every_class_summed(logits, labels):
    return -sum(row.sum() for row in log_p(logits)) / len(logits)


def labels_from_one(logits, labels):
    return -logs(logits, labels - 1).mean()


def prediction(logits, labels):
    return -logs(logits, np.argmax(logits, axis=1)).mean()


def entropy(logits, labels):
    p = softmax(logits)
    return -np.einsum("nc,nc->", p, np.log(p)) / len(p)


def accuracy(logits, labels):
    right = 0
    for row, label in zip(logits, labels, strict=True):
        right += list(row).index(max(row)) == label
    return right / len(labels)


def error_rate(logits, labels):
    return np.count_nonzero(logits.argmax(1) - labels) / len(labels)


def summed(logits, labels):
    return -sum(logs(logits, labels))


def overflowing_sum(logits, labels):
    p = np.exp(logits) / np.exp(logits).sum(axis=1)[:, None]
    return -np.log(p[np.arange(len(p)), labels]).sum()


def per_sample(logits, labels):
    return -logs(logits, labels)


def mean_of_products(logits, labels):
    return -np.mean(np.eye(logits.shape[1])[labels] * log_p(logits))


def divided_by_classes(logits, labels):
    return -logs(logits, labels).sum() / len(logits[0])


def first_sample(logits, labels):
    for m, label in enumerate(labels):
        return -log_p(logits)[m, label]


def last_sample(logits, labels):
    for m, label in enumerate(labels):
        loss = -log_p(logits)[m, label]
    return loss


def last_sample_divided(logits, labels):
    loss = 0
    for m in range(len(labels)):
        loss = -log_p(logits)[m, labels[m]]
    return loss / len(labels)


def rounded(logits, labels):
    return round(float(log_sum_exp(logits, labels)), 2)


def positive_logarithm(logits, labels):
    return np.average(logs(logits, labels))


def base_two(logits, labels):
    return -np.mean(np.log2(softmax(logits))[np.arange(len(labels)), labels])


def base_ten(logits, labels):
    return sum(-math.log10(p[t]) for p, t in zip(softmax(logits), labels, strict=True)) / len(
        labels
    )


def base_two_of_the_sums(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    return np.mean(np.log2(np.exp(z).sum(axis=1)) - z[np.arange(len(z)), labels])


def logarithm_of_logits(logits, labels):
    return sum(-np.log(row[t]) for row, t in zip(logits, labels, strict=True)) / len(labels)


def negative_logits(logits, labels):
    return np.mean([-row[t] for row, t in zip(logits, labels, strict=True)])


def probability(logits, labels):
    return -np.mean(softmax(logits)[np.arange(len(labels)), labels])


def missing_probability(logits, labels):
    return np.mean([1 - p[t] for p, t in zip(softmax(logits), labels, strict=True)])


def logarithm_of_the_mean(logits, labels):
    return -np.log(np.exp(logs(logits, labels)).mean())


def maximum_not_put_back(logits, labels):
    sums = np.exp(logits - logits.max(axis=1, keepdims=True)).sum(axis=1)
    return np.mean(np.log(sums) - logits[np.arange(len(labels)), labels])


def columns(logits, labels):
    e = np.exp(logits - logits.max(axis=0))
    return -np.log((e / e.sum(axis=0))[np.arange(len(labels)), labels]).mean()


def python_sum(logits, labels):
    e = np.exp(logits - np.max(logits, axis=1)[:, None])
    return -np.mean(np.log(e / sum(e))[np.arange(len(labels)), labels])


def sums_of_columns(logits, labels):
    return np.mean(np.log(sum(np.exp(logits))) - logits[np.arange(len(labels)), labels])


def axis_of_the_maximum_lost(logits, labels):
    z = logits - logits.max(axis=1)
    return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(z)), labels])


def axis_of_the_sum_lost(logits, labels):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1)
    return -np.mean(np.log(p[np.arange(len(p)), labels]))


def axes_lost(logits, labels):
    e = np.exp(logits - np.max(logits, axis=1))
    p = e / np.sum(e, axis=1)
    return sum(-np.log(row[t]) for row, t in zip(p, labels, strict=True)) / len(p)


def whole_array(logits, labels):
    p = np.exp(logits - logits.max())
    p /= p.sum()
    return -np.log(p[np.arange(len(labels)), labels]).mean()


def twice(logits, labels):
    return -logs(softmax(logits), labels).mean()


def sigmoid(logits, labels):
    z = logits[np.arange(len(labels)), labels]
    return np.mean(np.logaddexp(0, -z))


def binary(logits, labels):
    p, total = softmax(logits), 0
    for m in range(p.shape[0]):
        for c in range(p.shape[1]):
            total -= np.log(p[m, c]) if labels[m] == c else np.log(1 - p[m, c])
    return total / len(labels)


def binary_averaged(logits, labels):
    p, t = softmax(logits), np.eye(logits.shape[1])[labels]
    return -(t * np.log(p) + (1 - t) * np.log(1 - p)).mean()


def binary_of_sigmoids(logits, labels):
    p, t = 1 / (1 + np.exp(-logits)), np.eye(logits.shape[1])[labels]
    return -(t * np.log(p) + (1 - t) * np.log(1 - p)).sum(axis=1).mean()


def squared_error(logits, labels):
    t = np.zeros(logits.shape)
    t[np.arange(len(t)), labels] = 1
    return np.mean(np.square(t - softmax(logits)))


def squared_error_summed(logits, labels):
    t = np.arange(logits.shape[1]) == labels[:, None]
    return sum(((p - one) ** 2).sum() for p, one in zip(softmax(logits), t, strict=True)) / len(t)


def first_sample_divided(logits, labels):
    total = 0
    for m in range(len(labels)):
        total -= log_p(logits)[m, labels[m]]
        return total / len(labels)


def losses_like_the_labels(logits, labels):
    each = np.zeros_like(labels)
    for m, label in enumerate(labels):
        each[m] = -log_p(logits)[m, label]
    return each.mean()


def whole_loss(logits, labels):
    return int(log_sum_exp(logits, labels))


def three_decimals(logits, labels):
    return np.around(log_sum_exp(logits, labels), 3)


def maximum_off_the_label_alone(logits, labels):
    total = 0
    for row, label in zip(logits, labels, strict=True):
        total += np.log(sum(np.exp(row))) - (row[label] - max(row))
    return total / len(labels)


def plus_for_minus(logits, labels):
    total = 0
    for row, label in zip(logits, labels, strict=True):
        z = row - max(row)
        total += np.log(np.exp(z).sum()) + z[label]
    return total / len(labels)


def plus_for_minus_unshifted(logits, labels):
    sums = np.log(np.sum(np.exp(logits), axis=1))
    return np.mean(sums + logits[np.arange(len(labels)), labels])


def distance_from_the_best(logits, labels):
    return np.mean([max(row) - row[t] for row, t in zip(logits, labels, strict=True)])


def in_brackets(logits, labels):
    return np.array([log_sum_exp(logits, labels)])


def axes_kept(logits, labels):
    return np.mean(-logs(logits, labels)[:, np.newaxis], axis=(0, 1), keepdims=True)


WRONG = {
    in_brackets: "칸이 하나인 배열에",
    axes_kept: "칸이 하나인 배열에",
    first_sample_divided: "첫 샘플의 손실만",
    losses_like_the_labels: "소수점 아래를 버린",
    whole_loss: "소수점 아래를 버린",
    three_decimals: "손실을 반올림한",
    maximum_off_the_label_alone: "정답 클래스의 로짓에서만",
    plus_for_minus: "빼지 않고 더한 결과",
    plus_for_minus_unshifted: "빼지 않고 더한 결과",
    distance_from_the_best: "뺀 것만 쓴",
    through_overflowing_probabilities: "로짓의 크기에 따라",
    through_probabilities: "로짓의 크기에 따라",
    with_a_little_more: "로짓의 크기에 따라",
    clipped_probabilities: "로짓의 크기에 따라",
    log_of_overflowing_sums: "로짓의 크기에 따라",
    one_maximum: "로짓의 크기에 따라",
    rows_by_label: "행의 번호로 쓴",
    backwards: "행의 번호로 쓴",
    all_pairs: "모든 레이블의 열을",
    all_pairs_through_probabilities: "모든 레이블의 열을",
    every_class: "모든 클래스의 로그를",
    every_class_summed: "모든 클래스의 로그를",
    labels_from_one: "레이블에서 1을 뺀",
    prediction: "가장 큰 확률을 고른",
    entropy: "확률의 엔트로피를",
    accuracy: "정확도를 구한",
    error_rate: "틀린 샘플의 비율을",
    summed: "더하기만 한",
    overflowing_sum: "더하기만 한",
    per_sample: "그대로 돌려준 결과",
    mean_of_products: "클래스의 수를 곱한",
    divided_by_classes: "클래스의 수로 나눈",
    first_sample: "첫 샘플의 손실만",
    last_sample: "마지막 샘플의 손실만",
    last_sample_divided: "마지막 샘플의 손실만",
    rounded: "손실을 반올림한",
    positive_logarithm: "부호를 바꾸지 않은",
    base_two: "자연로그가 아닌",
    base_ten: "자연로그가 아닌",
    base_two_of_the_sums: "자연로그가 아닌",
    logarithm_of_logits: "로짓에 바로 로그를",
    negative_logits: "뺀 것만 쓴",
    probability: "로그를 취하지 않은",
    missing_probability: "로그를 취하지 않은",
    logarithm_of_the_mean: "먼저 평균하고",
    maximum_not_put_back: "정답 클래스의 로짓은 그대로",
    columns: "열의 합을 쓴",
    python_sum: "열의 합을 쓴",
    sums_of_columns: "열의 합을 쓴",
    axis_of_the_maximum_lost: "열에 맞추어",
    axis_of_the_sum_lost: "열에 맞추어",
    axes_lost: "열에 맞추어",
    whole_array: "배열 전체의 합을",
    twice: "두 번 거친",
    sigmoid: "시그모이드를 쓴",
    binary: "log(1 - p)까지",
    binary_averaged: "log(1 - p)까지",
    binary_of_sigmoids: "log(1 - p)까지",
    squared_error: "제곱 오차를",
    squared_error_summed: "제곱 오차를",
}
