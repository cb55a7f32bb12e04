"""Answers to the exercise dense_parameters, as students write them. No check sees this file."""

import numpy as np

from cnn_course.checks.dense_layer import dense_parameters as CHECK  # noqa: F401 - what is checked


def formula(n_in, n_out):
    return n_in * n_out + n_out


def bias_as_one_more_input(n_in, n_out):
    return (n_in + 1) * n_out


def unit_by_unit(n_in, n_out):
    count = 0
    for _ in range(n_out):
        count += n_in  # weights
        count += 1  # bias
    return count


def from_arrays(n_in, n_out):
    w, b = np.zeros((n_in, n_out)), np.zeros(n_out)
    return w.size + b.size


def from_shapes(n_in, n_out):
    return sum(int(np.prod(shape)) for shape in [(n_in, n_out), (n_out,)])


def numpy_integer(n_in, n_out):
    return np.prod([n_in + 1, n_out])


RIGHT = [formula, bias_as_one_more_input, unit_by_unit, from_arrays, from_shapes, numpy_integer]


def weights_of_an_array(n_in, n_out):
    return np.ones((n_in, n_out)).size


def a_single_bias(n_in, n_out):
    weights = [[0] * n_out for _ in range(n_in)]
    return sum(map(len, weights)) + len([0])


def bias_of_an_input(n_in, n_out):
    return n_in * (n_out + 1)


def bias_beside_each_weight(n_in, n_out):
    count = 0
    for _ in range(n_in):
        for _ in range(n_out):
            count += 2
    return count


def biases_on_both_sides(n_in, n_out):
    return np.zeros((n_in, n_out)).size + np.zeros(n_in).size + np.zeros(n_out).size


def returned_within_the_loop(n_in, n_out):
    count = 0
    for _ in range(n_out):
        count += n_in + 1
        return count


def missing_brackets(n_in, n_out):
    return n_in + 1 * n_out


def only_the_bias_array(n_in, n_out):
    return np.zeros(n_out).size


WRONG = {
    weights_of_an_array: "편향을 빠뜨린",
    a_single_bias: "층에 하나만 둔",
    bias_of_an_input: "입력마다 하나씩 둔",
    bias_beside_each_weight: "가중치마다 하나씩 둔",
    biases_on_both_sides: "입력과 유닛 양쪽에 둔",
    returned_within_the_loop: "유닛 하나의 파라미터만",
    missing_brackets: "n_in과 n_out을 더한",
    only_the_bias_array: "편향만 센",
}
