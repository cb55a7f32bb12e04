"""Answers to the exercise connected_parameters, as students write them. No check sees this file."""

import numpy as np

from cnn_course.checks.lenet_numpy import connected_parameters as CHECK  # noqa: F401 - what is checked


def formula(connected, k):
    return k**2 * connected.sum() + connected.shape[1]


def map_by_map(connected, k):
    total = 0
    for f in range(connected.shape[1]):
        seen = 0
        for c in range(connected.shape[0]):
            if connected[c, f] == 1:
                seen += 1
        total += seen * k * k + 1
    return total


def from_lists(connected, k):
    return sum(k * k * sum(column) + 1 for column in zip(*connected.tolist(), strict=True))


def sums_of_columns(connected, k):
    return np.sum(np.count_nonzero(connected, axis=0) * k * k + 1)


def places(connected, k):
    kernels = len(np.argwhere(connected))
    return kernels * k * k + len(connected.T)


RIGHT = [formula, map_by_map, from_lists, sums_of_columns, places]


def no_biases(connected, k):
    return sum(k * k for seen in connected.ravel() if seen)


def as_a_usual_layer(connected, k):
    c_in, c_out = connected.shape
    return k * k * c_in * c_out + c_out


def zeros(connected, k):
    return int(np.sum([(1 - column).sum() * k**2 + 1 for column in connected.T]))


def bias_for_each_kernel(connected, k):
    total = 0
    for c, f in np.ndindex(connected.shape):
        if connected[c, f]:
            total += k * k + 1
    return total


def one_bias(connected, k):
    weights = 0
    for column in connected.T:
        weights += column.sum() * k * k
    return weights + 1


def rows_for_columns(connected, k):
    return sum(k * k * row.sum() + 1 for row in connected)


def brackets(connected, k):
    return sum(k * k * (column.sum() + 1) for column in connected.T)


def one_side(connected, k):
    return sum(column.sum() * k + 1 for column in connected.T)


def one_kernel_a_map(connected, k):
    total = 0
    for column in connected.T:
        if column.any():
            total += k * k
        total += 1
    return total


def returned_after_a_map(connected, k):
    total = 0
    for column in connected.T:
        total += k * k * np.count_nonzero(column) + 1
        return total


def overwritten(connected, k):
    for f in range(connected.shape[1]):
        total = k * k * sum(connected[:, f]) + 1
    return total


def each_map_its_own(connected, k):
    return np.array([k * k * sum(column) + 1 for column in connected.T.tolist()])


WRONG = {
    each_map_its_own: "배열로 늘어놓은",
    no_biases: "편향을 빠뜨린",
    as_a_usual_layer: "모든 입력 맵과 이어졌다고",
    zeros: "0을 센",
    bias_for_each_kernel: "커널마다 편향을",
    one_bias: "층에 하나만",
    rows_for_columns: "입력 맵마다 하나씩 둔",
    brackets: "커널처럼 여러 칸으로",
    one_side: "k개로 센",
    one_kernel_a_map: "커널을 하나씩만 둔",
    returned_after_a_map: "첫 출력 맵의",
    overwritten: "마지막 출력 맵의",
}
