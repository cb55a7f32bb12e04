"""Answers to the exercise conv_parameters, as students write them. No check sees this file."""

import numpy as np

from cnn_course.checks.dense_layer import conv_parameters as CHECK  # noqa: F401 - what is checked


def formula(k_h, k_w, c_in, c_out):
    return (k_h * k_w * c_in + 1) * c_out


def weights_then_biases(k_h, k_w, c_in, c_out):
    weights = k_h * k_w * c_in * c_out
    biases = c_out
    return weights + biases


def from_arrays(k_h, k_w, c_in, c_out):
    w, b = np.zeros((k_h, k_w, c_in, c_out)), np.zeros(c_out)
    return w.size + b.size


def filter_by_filter(k_h, k_w, c_in, c_out):
    count = 0
    for _ in range(c_out):
        for _ in range(c_in):
            count += k_h * k_w
        count += 1
    return count


def counting_cells(k_h, k_w, c_in, c_out):
    return sum(1 for _ in np.ndindex(k_h, k_w, c_in, c_out)) + len(range(c_out))


def numpy_integer(k_h, k_w, c_in, c_out):
    return np.prod((k_h, k_w, c_in, c_out)) + np.int32(c_out)


RIGHT = [
    formula,
    weights_then_biases,
    from_arrays,
    filter_by_filter,
    counting_cells,
    numpy_integer,
]


def weights_of_an_array(k_h, k_w, c_in, c_out):
    return np.zeros((c_out, c_in, k_h, k_w)).size


def a_single_bias(k_h, k_w, c_in, c_out):
    count = 1
    for _ in range(c_out):
        count += c_in * k_h * k_w
    return count


def bias_of_an_input_channel(k_h, k_w, c_in, c_out):
    return c_in * (k_h * k_w * c_out + 1)


def bias_of_each_map(k_h, k_w, c_in, c_out):
    count = 0
    for _ in range(c_out):
        for _ in range(c_in):
            count += k_h * k_w
            count += 1
    return count


def bias_beside_each_weight(k_h, k_w, c_in, c_out):
    w = np.zeros((k_h, k_w, c_in, c_out))
    b = np.zeros_like(w)
    return w.size + b.size


def grey_image(k_h, k_w, c_in, c_out):
    return c_out + sum(k_h * k_w for _ in range(c_out))


def one_filter(k_h, k_w, c_in, c_out):
    kernel, bias = np.zeros((k_h, k_w, c_in)), 0.0
    return kernel.size + np.size(bias)


def missing_brackets(k_h, k_w, c_in, c_out):
    return k_h * k_w * c_in + 1 * c_out


def sides_added(k_h, k_w, c_in, c_out):
    return c_out * (k_h * c_in + k_w * c_in) + c_out


def square_of_the_height(k_h, k_w, c_in, c_out):
    return np.zeros((k_h, k_h, c_in, c_out)).size + c_out


def square_of_the_width(k_h, k_w, c_in, c_out):
    k = k_w
    return c_out * k * k * c_in + c_out


WRONG = {
    weights_of_an_array: "편향을 빠뜨린",
    a_single_bias: "층에 하나만 둔",
    bias_of_an_input_channel: "입력 채널마다 하나씩 둔",
    bias_of_each_map: "필터의 채널마다 편향을",
    bias_beside_each_weight: "가중치마다 하나씩 둔",
    grey_image: "채널 수를 빠뜨린",
    one_filter: "필터 하나의 파라미터만",
    missing_brackets: "가중치는 필터 하나의 것만",
    sides_added: "곱하지 않고 더한",
    square_of_the_height: "한 변만 제곱한",
    square_of_the_width: "한 변만 제곱한",
}
