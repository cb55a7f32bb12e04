"""Answers to the exercise count_connections, as students write them. No check sees this file."""

import math

import numpy as np

from cnn_course.checks.lenet_shapes import count_connections as CHECK  # noqa: F401 - what is checked


def formula(h_out, w_out, k, c_in, c_out):
    parameters = (k * k * c_in + 1) * c_out
    return parameters, parameters * h_out * w_out


def counting(h_out, w_out, k, c_in, c_out):
    parameters = connections = 0
    for _ in range(c_out):
        one = 1
        for _ in range(c_in):
            one += k**2
        parameters += one
        for _ in range(h_out):
            connections += one * w_out
    return [parameters, connections]


def of_arrays(h_out, w_out, k, c_in, c_out):
    w, b = np.zeros((k, k, c_in, c_out)), np.zeros(c_out)
    y = np.zeros((h_out, w_out, c_out))
    return w.size + b.size, y.size * (w[..., 0].size + 1)


def of_numpy(h_out, w_out, k, c_in, c_out):
    weights = np.prod([k, k, c_in, c_out])
    parameters = weights + np.int64(c_out)
    return parameters, np.multiply(parameters, h_out * w_out)


def separately(h_out, w_out, k, c_in, c_out):
    weights, biases = k * k * c_in * c_out, c_out
    return weights + biases, weights * h_out * w_out + biases * h_out * w_out


RIGHT = [formula, counting, of_arrays, of_numpy, separately]


def answer(one=lambda k, c_in: k**2 * c_in + 1, filters=lambda n: n, places=lambda h, w: h * w):
    """Return an answer in which the student took one of the three numbers to be another."""

    def count(h_out, w_out, k, c_in, c_out):
        parameters = one(k, c_in) * filters(c_out)
        return parameters, parameters * places(h_out, w_out)

    return count


no_bias = answer(one=lambda k, c_in: math.prod([k, k, c_in]))
bias_per_channel = answer(one=lambda k, c_in: c_in * (k**2 + 1))
flat_filters = answer(one=lambda k, c_in: k**2 + 1)
k_once = answer(one=lambda k, c_in: 1 + c_in * k)
k_doubled = answer(one=lambda k, c_in: 1 + c_in * (k + k))
one_filter = answer(filters=lambda n: 1)
added_places = answer(places=lambda h, w: h + w)
rows_only = answer(places=lambda h, w: h)
columns_only = answer(places=lambda h, w: w)
square_of_rows = answer(places=lambda h, w: h**2)
square_of_columns = answer(places=lambda h, w: w**2)
one_place = answer(places=lambda h, w: 1)


def one_bias(h_out, w_out, k, c_in, c_out):
    parameters = 1 + k * k * c_out * c_in
    return parameters, h_out * w_out * parameters


def no_brackets(h_out, w_out, k, c_in, c_out):
    parameters = k * k * c_in + 1 * c_out
    return parameters, parameters * h_out * w_out


def turned_round(h_out, w_out, k, c_in, c_out):
    return formula(h_out, w_out, k, c_out, c_in)


def a_filter_for_each_place(h_out, w_out, k, c_in, c_out):
    total = 0
    for _ in range(h_out * w_out):
        total += c_out * (1 + k * k * c_in)
    return total, total


def weights_for_each_place(h_out, w_out, k, c_in, c_out):
    weights = h_out * w_out * k**2 * c_in * c_out
    return weights + c_out, weights + h_out * w_out * c_out


def biases_for_each_place(h_out, w_out, k, c_in, c_out):
    biases = np.zeros((h_out, w_out, c_out)).size
    return k**2 * c_in * c_out + biases, (k**2 * c_in * h_out * w_out * c_out) + biases


def weights_connect(h_out, w_out, k, c_in, c_out):
    weights, positions = k * k * c_in * c_out, h_out * w_out
    return weights + c_out, weights * positions


def bias_connects_once(h_out, w_out, k, c_in, c_out):
    weights, positions = k * k * c_in * c_out, h_out * w_out
    return weights + c_out, weights * positions + c_out


def weights_are_parameters(h_out, w_out, k, c_in, c_out):
    weights = np.ones((k, k, c_in, c_out)).size
    return weights, (weights + c_out) * h_out * w_out


def parameters_of_a_filter(h_out, w_out, k, c_in, c_out):
    one = k * k * c_in + 1
    return one, one * (h_out * w_out * c_out)


def filters_twice(h_out, w_out, k, c_in, c_out):
    parameters, _ = formula(h_out, w_out, k, c_in, c_out)
    return parameters, h_out * w_out * c_out * parameters


def one_map(h_out, w_out, k, c_in, c_out):
    return (k * k * c_in + 1) * c_out, h_out * w_out * (k * k * c_in + 1)


def outputs(h_out, w_out, k, c_in, c_out):
    return (k * k * c_in + 1) * c_out, np.ones((h_out, w_out, c_out), dtype=int).sum()


def slides_again(h_out, w_out, k, c_in, c_out):
    rows, columns = h_out - k + 1, w_out - k + 1
    return formula(rows, columns, k, c_in, c_out)


def backwards(h_out, w_out, k, c_in, c_out):
    return counting(h_out, w_out, k, c_in, c_out)[::-1]


WRONG = {
    no_bias: "어디에서도 세지 않은",
    one_bias: "편향을 층에 하나만",
    bias_per_channel: "필터의 채널마다 편향을",
    flat_filters: "입력의 채널 수를 빠뜨린",
    k_once: "k를 한 번만",
    k_doubled: "두 배로 한",
    one_filter: "필터 하나의 것만 센",
    no_brackets: "괄호를 빠뜨리지",
    turned_round: "c_in과 c_out을 맞바꾼",
    a_filter_for_each_place: "자리마다 파라미터를 따로",
    weights_for_each_place: "자리마다 파라미터를 따로",
    biases_for_each_place: "편향만 자리마다",
    one_place: "연결의 수를 파라미터의 수와",
    weights_are_parameters: "파라미터에서만",
    parameters_of_a_filter: "파라미터만 필터 하나에서",
    weights_connect: "연결에서만 편향을",
    bias_connects_once: "연결을 필터마다 한 번만",
    added_places: "곱하지 않고 더한",
    rows_only: "한쪽만 써서 자리를",
    columns_only: "한쪽만 써서 자리를",
    square_of_rows: "한쪽만 써서 자리를",
    square_of_columns: "한쪽만 써서 자리를",
    filters_twice: "두 번 곱한",
    one_map: "특성 맵 한 장에서만",
    outputs: "출력에 있는 값의 수를",
    slides_again: "입력의 크기로 보고",
    backwards: "바꾸어 돌려준",
}
