"""Answers to the exercise fans, as students write them. No check sees this file."""

import math

import numpy as np

from cnn_course.checks.classifier import fans as CHECK  # noqa: F401 - what is checked


def two_kinds(shape):
    if len(shape) == 2:
        return shape
    k_h, k_w, c_in, c_out = shape
    return k_h * k_w * c_in, k_h * k_w * c_out


def any_number_of_sides(shape):
    cells = int(np.prod(shape[:-2]))
    return cells * shape[-2], cells * shape[-1]


def all_over_one(shape):
    whole = math.prod(shape)
    return whole // shape[-1], whole // shape[-2]


def size_of_arrays(shape):
    w = np.zeros(shape)
    return [w[..., 0].size, w[..., 0, :].size]


def in_a_loop(shape):
    fan_in, fan_out = shape[-2:]
    for side in shape[:-2]:
        fan_in *= side
        fan_out *= side
    return np.int64(fan_in), np.int64(fan_out)


RIGHT = [two_kinds, any_number_of_sides, all_over_one, size_of_arrays, in_a_loop]


def channels(shape):
    return shape[len(shape) - 2], shape[len(shape) - 1]


def units_of_a_filter(shape):
    w = np.zeros(shape)
    return w[..., 0].size, w.shape[-1]


def cells_of_the_output(shape):
    c_in = shape[-2]
    return c_in, math.prod(shape) // c_in


def swapped_where_it_unpacks(shape):
    if len(shape) == 4:
        k_h, k_w, c_in, c_out = shape
        return k_h * k_w * c_out, k_h * k_w * c_in
    return shape


def only_the_window(shape):
    if len(shape) == 2:
        return tuple(shape)
    height, width, _, filters = shape
    return height * width, height * width * filters


def out_and_in(shape):
    *sides, c_in, c_out = shape
    fan_out, fan_in = (np.prod([*sides, c], dtype=int) for c in (c_in, c_out))
    return int(fan_in), int(fan_out)


def pytorch(shape):
    out, into, *sides = shape
    for side in sides:
        out, into = out * side, into * side
    return into, out


def pytorch_kernels(shape):
    if len(shape) == 4:
        c_out, c_in, k_h, k_w = shape
        return c_in * k_h * k_w, c_out * k_h * k_w
    return shape[0], shape[1]


def sides_at_the_end(shape):
    c_in, c_out, *sides = shape
    cells = 1
    for side in sides:
        cells *= side
    return c_in * cells, c_out * cells


def unpacked(shape):
    fan_in, fan_out, *_ = shape
    return fan_in, fan_out


def ends(shape):
    fan_in, *_, fan_out = shape
    return fan_in, fan_out


def reshaped(shape):
    w = np.zeros(shape)
    return w.reshape(-1, shape[-1]).shape[0], w.reshape(shape[0], -1).shape[1]


def size_of_kernels(shape):
    if len(shape) > 2:
        return [np.zeros(shape).size] * 2
    return list(shape)


def sides_added(shape):
    cells = sum(shape[:-2]) or 1
    return cells * shape[-2], cells * shape[-1]


def cells_added(shape):
    if len(shape) == 2:
        return shape
    k_h, k_w, c_in, c_out = shape
    return k_h * k_w + c_in, k_h * k_w + c_out


def everything_added(shape):
    c_in, c_out = shape[-2:]
    return sum(shape) - c_out, sum(shape) - c_in


def square_of_the_height(shape):
    cells = shape[0] ** 2 if len(shape) == 4 else 1
    return cells * shape[-2], cells * shape[-1]


def square_of_the_width(shape):
    cells = shape[1] * shape[1] if len(shape) == 4 else 1
    return cells * shape[-2], cells * shape[-1]


def height_only(shape):
    if len(shape) == 2:
        return shape
    return shape[0] * shape[2], shape[0] * shape[3]


def width_only(shape):
    return (*shape[:2],) if len(shape) == 2 else (shape[1] * shape[2], shape[1] * shape[3])


def weights_and_bias_of_a_unit(shape):
    return np.zeros(shape)[..., 0].size + 1, np.zeros(shape)[..., 0, :].size


def two_biases(shape):
    fan_in, fan_out = any_number_of_sides(shape)
    return 1 + fan_in, 1 + fan_out


WRONG = {
    channels: "채널 수만 돌려준",
    units_of_a_filter: "fan_out에는 커널의 칸 수를",
    cells_of_the_output: "fan_in에는 커널의 칸 수를",
    out_and_in: "fan_in과 fan_out을 맞바꾼 결과와 정확히 같습니다. 가중치의",
    swapped_where_it_unpacks: "합성곱층에서만 fan_in과",
    only_the_window: "커널의 칸 수만 센",
    pytorch: "PyTorch처럼",
    pytorch_kernels: "PyTorch의 순서대로",
    sides_at_the_end: "마지막 두 축에 있는 것처럼",
    unpacked: "앞 두 축을 그대로",
    ends: "첫 축과 마지막 축만",
    reshaped: "첫 축만 빼고",
    size_of_kernels: "가중치 전체의 수로",
    sides_added: "높이와 너비를 곱하지 않고 더한",
    cells_added: "채널 수에 곱하지 않고 더한",
    everything_added: "두 변과 채널 수를",
    square_of_the_height: "한 변만 제곱한",
    square_of_the_width: "한 변만 제곱한",
    height_only: "가운데 하나만 곱한",
    width_only: "가운데 하나만 곱한",
    weights_and_bias_of_a_unit: "편향까지 센",
    two_biases: "편향까지 센",
}
