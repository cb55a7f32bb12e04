"""Answers to the exercise dense, as students write them. No check sees this file."""

import math

import numpy as np

from cnn_course.checks.dense_layer import dense as CHECK  # noqa: F401 - what is checked


def matrix_product(x, w, b):
    return x @ w + b


def three_loops(x, w, b):
    y = np.zeros((x.shape[0], w.shape[1]))
    for n in range(x.shape[0]):
        for f in range(w.shape[1]):
            total = 0
            for c in range(x.shape[1]):
                total += x[n, c] * w[c, f]
            y[n, f] = total + b[f]
    return y


def starting_from_the_bias(x, w, b):
    y = np.tile(b.astype(float), (len(x), 1))
    for c in range(w.shape[0]):
        y += x[:, c : c + 1] * w[c]
    return y


def einsum(x, w, b):
    return np.einsum("nc,cf->nf", x, w) + b[None, :]


def sum_over_an_axis(x, w, b):
    return (x[:, :, np.newaxis] * w[np.newaxis]).sum(axis=1) + b


def from_lists(x, w, b):
    columns = list(zip(*w.tolist(), strict=True))
    y = []
    for sample in x.tolist():
        row = []
        for column, bias in zip(columns, b.tolist(), strict=True):
            row.append(sum(a * c for a, c in zip(sample, column, strict=True)) + bias)
        y.append(row)
    return np.array(y)


def single_precision(x, w, b):
    return np.dot(x.astype(np.float32), w.astype(np.float32)) + b.astype(np.float32)


def columns_of_samples(x, w, b):
    return (w.T @ x.T + b.reshape(-1, 1)).T


def input_of_ones(x, w, b):
    return np.hstack([x, np.ones((len(x), 1))]) @ np.vstack([w, b])


RIGHT = [
    matrix_product,
    three_loops,
    starting_from_the_bias,
    einsum,
    sum_over_an_axis,
    from_lists,
    single_precision,
    columns_of_samples,
    input_of_ones,
]


def filled(output, dtype=float):
    """Return the answer that fills its result with ``output(sample, weights, bias)``."""

    def answer(x, w, b):
        y = np.zeros((x.shape[0], w.shape[1]), dtype)
        for n in range(y.shape[0]):
            for f in range(y.shape[1]):
                y[n, f] = output(x[n], w[:, f], b[f])
        return y

    return answer


no_bias = filled(lambda sample, weights, bias: np.inner(sample, weights))
subtracted = filled(lambda sample, weights, bias: sum(sample * weights) - bias)
bias_each_time = filled(lambda sample, weights, bias: np.sum(sample * weights + bias))
mean = filled(lambda sample, weights, bias: np.mean(sample * weights) + bias)
too_few = filled(
    lambda sample, weights, bias: sum(sample[c] * weights[c] for c in range(len(sample) - 1)) + bias
)
integer_array = filled(lambda sample, weights, bias: np.dot(sample, weights) + bias, dtype=int)
relu = filled(lambda sample, weights, bias: max(0, np.dot(sample, weights) + bias))
sigmoid = filled(lambda sample, weights, bias: 1 / (1 + math.exp(-np.dot(sample, weights) - bias)))


def int_of_each(x, w, b):
    return np.array([[int(value) for value in row] for row in x.dot(w) + b])


def integer_steps(x, w, b):
    y = np.zeros((len(x), len(b)), dtype=int)
    for n, f in np.ndindex(y.shape):
        for c in range(len(w)):
            y[n, f] += x[n, c] * w[c, f]
        y[n, f] += b[f]
    return y


def integer_sums(x, w, b):
    y = np.zeros((x.shape[0], w.shape[1]), dtype=np.int64)
    for n in range(x.shape[0]):
        for f in range(w.shape[1]):
            for c in range(x.shape[1]):
                y[n, f] = y[n, f] + x[n, c] * w[c, f]
    return y + b


def tanh(x, w, b):
    y = np.exp(2 * (x @ w + b))
    return 1 - 2 / (y + 1)


def softmax(x, w, b):
    powers = np.exp(np.dot(x, w) + b)
    return powers / powers.sum(axis=1, keepdims=True)


def bias_by_sample(x, w, b):
    y = np.matmul(x, w).astype(float)
    for n in range(len(y)):
        y[n] += b[n]
    return y


def bias_as_a_column(x, w, b):
    return x @ w + b.reshape(-1, 1)


def first_bias(x, w, b):
    return np.dot(x, w) + np.full(len(b), b[0])


def weights_transposed(x, w, b):
    return np.inner(x, w) + b


def weights_indexed_backwards(x, w, b):
    y = np.zeros((x.shape[0], w.shape[1]))
    for n in range(x.shape[0]):
        for f in range(w.shape[1]):
            for c in range(x.shape[1]):
                y[n, f] += x[n, c] * w[f, c]
    return y + b


def batch_transposed(x, w, b):
    return np.tensordot(x, w, axes=(0, 0)) + b


def columns_of_samples_with_a_row_of_biases(x, w, b):
    return np.dot(w.T, x.T) + b


def weights_first(x, w, b):
    return np.dot(w, x) + b


def weights_first_in_loops(x, w, b):
    y = np.zeros((w.shape[0], x.shape[1]))
    for i in range(w.shape[0]):
        for j in range(x.shape[1]):
            for k in range(w.shape[1]):
                y[i, j] += w[i, k] * x[k, j]
            y[i, j] += b[j]
    return y


def element_wise(x, w, b):
    return np.add(np.multiply(x, w), b)


def summed_over_units(x, w, b):
    y = np.einsum("nc,cf->nc", x, w)
    return y + b


def summed_over_samples(x, w, b):
    return np.einsum("nc,cf->cf", x, w) + b


def no_axis_for_the_samples(x, w, b):
    y = np.zeros(w.shape[1])
    for n in range(x.shape[0]):
        for f in range(w.shape[1]):
            for c in range(w.shape[0]):
                y[f] += x[n, c] * w[c, f]
    return y + b


def overwritten(x, w, b):
    y = np.zeros((x.shape[0], w.shape[1]))
    for n, f in np.ndindex(y.shape):
        for c in range(x.shape[1]):
            y[n, f] = x[n, c] * w[c, f]
    return y + b


def never_reset(x, w, b):
    y = np.zeros((x.shape[0], w.shape[1]))
    total = 0
    for n, f in np.ndindex(y.shape):
        for c in range(x.shape[1]):
            total += x[n, c] * w[c, f]
        y[n, f] = total + b[f]
    return y


def never_reset_with_bias(x, w, b):
    y, total = np.zeros((x.shape[0], w.shape[1])), 0
    for n, f in np.ndindex(y.shape):
        total += x[n] @ w[:, f] + b[f]
        y[n, f] = total
    return y


def reset_for_each_sample(x, w, b):
    y = []
    for sample in x:
        total, row = 0, []
        for f in range(len(b)):
            total += sum(sample * w[:, f])
            row.append(total + b[f])
        y.append(row)
    return np.array(y)


def reset_for_each_sample_with_bias(x, w, b):
    y = np.zeros((x.shape[0], w.shape[1]))
    for n in range(x.shape[0]):
        total = 0
        for f in range(w.shape[1]):
            total += np.dot(x[n], w[:, f])
            total += b[f]
            y[n, f] = total
    return y


def returns_after_a_sample(x, w, b):
    y = np.zeros((x.shape[0], w.shape[1]))
    for n in range(x.shape[0]):
        for f in range(w.shape[1]):
            y[n, f] = (x[n] * w[:, f]).sum() + b[f]
        return y


def one_sample(x, w, b):
    x = x[0]
    return np.array([sum(x[c] * w[c, f] for c in range(len(x))) + b[f] for f in range(len(b))])


def one_sample_in_a_batch(x, w, b):
    y = []
    for sample in x:
        y.append(sample @ w + b)
        return np.array(y)


def fixed_sample(x, w, b):
    return np.array([x[0] @ w + b for _ in range(len(x))])


def every_row_overwritten(x, w, b):
    y = np.zeros((x.shape[0], w.shape[1]))
    for sample in x:
        y[:] = sample @ w + b
    return y


def rows_of_units(x, w, b):
    y = np.zeros((w.shape[1], x.shape[0]))
    for f in range(w.shape[1]):
        for n in range(x.shape[0]):
            y[f, n] = np.dot(x[n], w[:, f]) + b[f]
    return y


def in_one_line(x, w, b):
    y = []
    for sample in x:
        for f in range(w.shape[1]):
            y.append(np.dot(sample, w[:, f]) + b[f])
    return np.array(y)


def kept(dtype):
    """Return the answer that fills an array of ``dtype(x, w, b)``."""

    def answer(x, w, b):
        return filled(lambda sample, u, bias: np.dot(sample, u) + bias, dtype(x, w, b))(x, w, b)

    return answer


def product_filled_up(x, w, b):
    y = np.dot(x, w)
    for n in range(len(x)):
        for f in range(len(b)):
            y[n, f] += b[f]
    return y


def squeezed(x, w, b):
    return np.einsum("nc,cf->nf", x, w).squeeze() + (b if len(b) > 1 else b[0])


def mean_of_the_batch(x, w, b):
    return np.mean([sample @ w + b for sample in x], axis=0)


def all_biases(x, w, b):
    return x @ w + sum(b)


WRONG = {
    kept(lambda x, w, b: x.dtype): "입력이 정수일 때",
    kept(lambda x, w, b: w.dtype): "입력이 정수일 때",
    kept(lambda x, w, b: b.dtype): "입력이 정수일 때",
    product_filled_up: "입력이 정수일 때",
    squeezed: "길이가 1인 축을 없앤",
    mean_of_the_batch: "샘플의 출력을 평균한",
    all_biases: "모든 유닛에 편향의 합을",
    no_bias: "편향을 더하지 않은",
    subtracted: "더하지 않고 뺀",
    bias_each_time: "입력의 수만큼 되풀이해",
    first_bias: "b의 첫 값을",
    bias_by_sample: "샘플의 번호로 골라",
    bias_as_a_column: "샘플의 번호로 골라",
    weights_transposed: "w의 행과 열을 맞바꾸어",
    weights_indexed_backwards: "w의 행과 열을 맞바꾸어",
    batch_transposed: "x의 행과 열을 맞바꾸어",
    columns_of_samples_with_a_row_of_biases: "w.T와 x.T를",
    weights_first: "순서를 바꾸어 행렬 곱을",
    weights_first_in_loops: "순서를 바꾸어 행렬 곱을",
    element_wise: "같은 자리끼리 곱하고",
    summed_over_units: "유닛의 축을 따라 더한",
    summed_over_samples: "샘플끼리 더한",
    no_axis_for_the_samples: "샘플끼리 더한",
    mean: "평균에 편향을 더한",
    overwritten: "마지막 곱 하나에",
    too_few: "마지막 입력을 빠뜨린",
    never_reset: "앞 출력의 합에",
    never_reset_with_bias: "앞 출력의 합에",
    reset_for_each_sample: "앞 출력의 합에",
    reset_for_each_sample_with_bias: "앞 출력의 합에",
    returns_after_a_sample: "첫 샘플의 행만 채워진",
    one_sample: "첫 샘플의 출력만 돌려준",
    one_sample_in_a_batch: "첫 샘플의 출력만 돌려준",
    fixed_sample: "모든 행에 첫 샘플의",
    every_row_overwritten: "모든 행에 마지막 샘플의",
    relu: "ReLU까지",
    sigmoid: "시그모이드까지",
    tanh: "탄젠트",
    softmax: "소프트맥스까지",
    rows_of_units: "출력의 행과 열을 맞바꾼",
    in_one_line: "한 줄로 늘어놓은",
    integer_array: "버린 결과와 정확히 같습니다. 정수로",
    int_of_each: "버린 결과와 정확히 같습니다. 정수로",
    integer_sums: "버린 결과와 정확히 같습니다. 정수로",
    integer_steps: "버린 결과와 정확히 같습니다. 정수로",
}
