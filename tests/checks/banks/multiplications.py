"""Answers to the exercise multiplications, as students write them. No check sees this file."""

import math

import numpy as np

from cnn_course.checks.after_lenet import multiplications as CHECK  # noqa: F401 - what is checked


def formula(h_out, w_out, k, c_in, c_out):
    return h_out * w_out * k * k * c_in * c_out


def value_by_value(h_out, w_out, k, c_in, c_out):
    values = h_out * w_out * c_out
    for_each = k**2 * c_in
    return values * for_each


def counted(h_out, w_out, k, c_in, c_out):
    """Run through the layer and count what it multiplies."""
    count = 0
    for _ in range(h_out * w_out):
        for _ in range(c_out):
            count += np.ones((k, k, c_in)).size
    return count


def sizes_of_arrays(h_out, w_out, k, c_in, c_out):
    w = np.zeros((k, k, c_in, c_out))
    y = np.zeros((h_out, w_out))
    return y.size * w.size


def numpy_product(h_out, w_out, k, c_in, c_out):
    return np.prod(np.array([h_out, w_out, k, k, c_in, c_out], dtype=np.int64))


RIGHT = [formula, value_by_value, counted, sizes_of_arrays, numpy_product]


def flat_kernel(h_out, w_out, k, c_in, c_out):
    return math.prod((h_out, w_out, k, c_in, c_out))


def sides_of_the_kernel(h_out, w_out, k, c_in, c_out):
    return h_out * w_out * c_in * c_out * 2 * k


def grey_input(h_out, w_out, k, c_in, c_out):
    return sum(k**2 * c_out for _ in range(h_out * w_out))


def one_filter(h_out, w_out, k, c_in, c_out):
    kernel = np.zeros((k, k, c_in))
    return kernel.size * h_out * w_out


def no_channels(h_out, w_out, k, c_in, c_out):
    return (k * h_out) * (k * w_out)


def channels_added(h_out, w_out, k, c_in, c_out):
    places = h_out * w_out
    return places * k**2 * c_in + places * k**2 * c_out


def cube_of_the_input(h_out, w_out, k, c_in, c_out):
    return np.zeros((h_out, w_out)).size * np.zeros((k, k, c_in, c_in)).size


def cube_of_the_output(h_out, w_out, k, c_in, c_out):
    return (k * c_out) ** 2 * h_out * w_out


def weights(h_out, w_out, k, c_in, c_out):
    return np.zeros((k, k, c_in, c_out)).size


def parameters(h_out, w_out, k, c_in, c_out):
    return c_out + c_out * c_in * k**2


def bias_at_each_place(h_out, w_out, k, c_in, c_out):
    count = 0
    for _ in range(h_out * w_out * c_out):
        count += k * k * c_in
        count += 1
    return count


def bias_of_each_filter(h_out, w_out, k, c_in, c_out):
    return c_out * (1 + h_out * w_out * c_in * k * k)


def multiply_and_add(h_out, w_out, k, c_in, c_out):
    flops = 2
    for size in (h_out, w_out, k, k, c_in, c_out):
        flops *= size
    return flops


def multiply_and_add_exactly(h_out, w_out, k, c_in, c_out):
    products = k * k * c_in
    return (products + products - 1) * h_out * w_out * c_out


def additions(h_out, w_out, k, c_in, c_out):
    return h_out * w_out * c_out * len(range(1, k * k * c_in))


def square_of_the_height(h_out, w_out, k, c_in, c_out):
    return h_out**2 * k**2 * c_in * c_out


def square_of_the_width(h_out, w_out, k, c_in, c_out):
    return (w_out * k) ** 2 * c_in * c_out


def one_row(h_out, w_out, k, c_in, c_out):
    return w_out * np.zeros((k, k, c_in, c_out)).size


def one_column(h_out, w_out, k, c_in, c_out):
    return sum(k * k * c_in * c_out for _ in range(h_out))


def height_and_width_added(h_out, w_out, k, c_in, c_out):
    return h_out * k * k * c_in * c_out + w_out * k * k * c_in * c_out


def size_worked_out_again(h_out, w_out, k, c_in, c_out):
    h, w = (n - k + 1 for n in (h_out, w_out))
    return h * w * k**2 * c_in * c_out


WRONG = {
    flat_kernel: "k를 한 번만",
    sides_of_the_kernel: "k와 k를 더한",
    grey_input: "입력 채널 수를 곱하지 않은 결과",
    one_filter: "출력 채널 수를 곱하지 않은",
    no_channels: "하나도 곱하지 않은",
    channels_added: "입력 채널 수와 출력 채널 수를",
    cube_of_the_input: "하나만 두 번",
    cube_of_the_output: "하나만 두 번",
    weights: "자리 수를 곱하지 않은",
    parameters: "파라미터의 수를 센",
    bias_at_each_place: "편향을 더하는 것까지",
    bias_of_each_filter: "편향을 더하는 것까지",
    multiply_and_add: "덧셈까지 함께",
    multiply_and_add_exactly: "덧셈까지 함께",
    additions: "덧셈의 수를 센",
    square_of_the_height: "하나만 제곱한",
    square_of_the_width: "하나만 제곱한",
    one_row: "하나만 곱한",
    one_column: "하나만 곱한",
    height_and_width_added: "높이와 너비를 곱하지 않고",
    size_worked_out_again: "커널만큼 줄인",
}
