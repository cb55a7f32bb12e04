"""Answers to the exercise bottleneck_multiplications, as students write them. No check sees it."""

import math

import numpy as np

from cnn_course.checks.after_lenet import bottleneck_multiplications as CHECK  # noqa: F401


def count(h_out, w_out, k, c_in, c_out):
    return h_out * w_out * k * k * c_in * c_out


def three_layers(h, w, c, c_mid, k):
    narrow = count(h, w, 1, c, c_mid)
    middle = count(h, w, k, c_mid, c_mid)
    wide = count(h, w, 1, c_mid, c)
    return narrow + middle + wide


def in_one_line(h, w, c, c_mid, k):
    return h * w * c_mid * (2 * c + k**2 * c_mid)


def walk(h, w, c, c_mid, k):
    total, channels = 0, c
    for size, filters in [(1, c_mid), (k, c_mid), (1, c)]:
        total += h * w * size * size * channels * filters
        channels = filters
    return total


def sizes_of_kernels(h, w, c, c_mid, k):
    shapes = [(1, 1, c, c_mid), (k, k, c_mid, c_mid), (1, 1, c_mid, c)]
    return np.zeros((h, w)).size * sum(np.zeros(shape).size for shape in shapes)


def numpy_integer(h, w, c, c_mid, k):
    places = np.int64(h * w)
    return places * (np.prod((c, c_mid)) * 2 + np.prod((k, k, c_mid, c_mid)))


RIGHT = [three_layers, in_one_line, walk, sizes_of_kernels, numpy_integer]


def of(layer):
    """Return the answer of a student whose function for one layer is ``layer``."""

    def bottleneck(h, w, c, c_mid, k):
        total = layer(h, w, k, c_mid, c_mid)
        for c_in, c_out in [(c, c_mid), (c_mid, c)]:
            total += layer(h, w, 1, c_in, c_out)
        return total

    return bottleneck


flat_kernel = of(lambda h, w, k, c_in, c_out: math.prod((h, w, k, c_in, c_out)))
sides_of_the_kernel = of(lambda h, w, k, c_in, c_out: 2 * k * h * w * c_in * c_out)
input_channels = of(lambda h, w, k, c_in, c_out: sum(k * k * c_in for _ in range(h * w)))
output_channels = of(lambda h, w, k, c_in, c_out: h * w * c_out * k**2)
no_channels = of(lambda h, w, k, c_in, c_out: (h * k) * (w * k))
channels_added = of(lambda h, w, k, c_in, c_out: h * w * k**2 * c_in + h * w * k**2 * c_out)
output_channels_twice = of(lambda h, w, k, c_in, c_out: (k * c_out) ** 2 * h * w)
weights = of(lambda h, w, k, c_in, c_out: np.zeros((k, k, c_in, c_out)).size)
parameters = of(lambda h, w, k, c_in, c_out: c_out + k**2 * c_in * c_out)
bias_at_each_place = of(lambda h, w, k, c_in, c_out: h * w * (c_out + k**2 * c_in * c_out))
bias_of_each_filter = of(lambda h, w, k, c_in, c_out: c_out * (1 + h * w * c_in * k * k))
multiply_and_add = of(lambda h, w, k, c_in, c_out: math.prod((2, h, w, k, k, c_in, c_out)))
multiply_and_add_exactly = of(lambda h, w, k, c_in, c_out: h * w * c_out * (k**2 * c_in * 2 - 1))
additions = of(lambda h, w, k, c_in, c_out: h * w * c_out * len(range(1, k * k * c_in)))
square_of_the_height = of(lambda h, w, k, c_in, c_out: h**2 * k**2 * c_in * c_out)
square_of_the_width = of(lambda h, w, k, c_in, c_out: (w * k) ** 2 * c_in * c_out)
one_row = of(lambda h, w, k, c_in, c_out: w * c_in * c_out * k**2)
one_column = of(lambda h, w, k, c_in, c_out: h * c_in * c_out * k**2)
height_and_width_added = of(lambda h, w, k, c_in, c_out: (w + h) * c_in * c_out * k**2)


def never_widened(h, w, c, c_mid, k):
    return count(h, w, 1, c, c_mid) + count(h, w, k, c_mid, c_mid)


def never_narrowed(h, w, c, c_mid, k):
    return h * w * c_mid * (k * k * c_mid + c)


def middle_only(h, w, c, c_mid, k):
    return count(h, w, k, c_mid, c_mid)


def ends_only(h, w, c, c_mid, k):
    return sum(h * w * c * c_mid for _ in range(2))


def without_a_bottleneck(h, w, c, c_mid, k):
    return count(h, w, k, c, c)


def saved(h, w, c, c_mid, k):
    before, after = h * w * (k * c) ** 2, walk(h, w, c, c_mid, k)
    return before - after


def share(h, w, c, c_mid, k):
    return walk(h, w, c, c_mid, k) / without_a_bottleneck(h, w, c, c_mid, k)


def kernel_at_last(h, w, c, c_mid, k):
    narrow, middle = count(h, w, c, c_mid, 1), count(h, w, c_mid, c_mid, k)
    return narrow + middle + count(h, w, c_mid, c, 1)


def widened_by_the_kernel(h, w, c, c_mid, k):
    return count(h, w, 1, c, c_mid) + count(h, w, k, c_mid, c)


def reads_the_image_again(h, w, c, c_mid, k):
    layers = [(1, c, c_mid), (k, c, c_mid), (1, c_mid, c)]
    return sum(count(h, w, *layer) for layer in layers)


def widened_twice(h, w, c, c_mid, k):
    return count(h, w, k, c_mid, c) + 2 * count(h, w, 1, c, c_mid)


def wide_middle(h, w, c, c_mid, k):
    return 2 * count(h, w, 1, c_mid, c) + without_a_bottleneck(h, w, c, c_mid, k)


def each_channel_alone(h, w, c, c_mid, k):
    middle = sum(count(h, w, k, 1, 1) for _ in range(c_mid))
    return count(h, w, 1, c, c_mid) + middle + count(h, w, 1, c_mid, c)


def large_kernels(h, w, c, c_mid, k):
    layers = [(c, c_mid), (c_mid, c_mid), (c_mid, c)]
    return sum(h * w * k**2 * c_in * c_out for c_in, c_out in layers)


def narrow_at_the_end(h, w, c, c_mid, k):
    channels = [c, c_mid, c_mid, c_mid]
    return sum(count(h, w, s, *channels[n : n + 2]) for n, s in enumerate((1, k, 1)))


def wide_ends(h, w, c, c_mid, k):
    return h * w * (c**2 + (k * c_mid) ** 2 + c**2)


def multiplied(h, w, c, c_mid, k):
    total = 1
    for layer in [(1, c, c_mid), (k, c_mid, c_mid), (1, c_mid, c)]:
        total *= count(h, w, *layer)
    return total


def smaller_from_the_middle_on(h, w, c, c_mid, k):
    total = count(h, w, 1, c, c_mid)
    h, w = h - k + 1, w - k + 1
    return total + count(h, w, k, c_mid, c_mid) + count(h, w, 1, c_mid, c)


def smaller_in_the_middle(h, w, c, c_mid, k):
    places = (h + 1 - k) * (w + 1 - k)
    return 2 * h * w * c * c_mid + places * (k * c_mid) ** 2


WRONG = {
    flat_kernel: "k를 한 번만",
    sides_of_the_kernel: "k와 k를 더한",
    input_channels: "채널 수를 하나만 곱한",
    output_channels: "채널 수를 하나만 곱한",
    no_channels: "하나도 곱하지 않은",
    channels_added: "입력 채널 수와 출력 채널 수를 곱하지",
    output_channels_twice: "하나만 두 번",
    weights: "자리 수를 곱하지 않은",
    parameters: "파라미터의 수를 센",
    bias_at_each_place: "편향을 더하는 것까지",
    bias_of_each_filter: "편향을 더하는 것까지",
    multiply_and_add: "덧셈까지 함께",
    multiply_and_add_exactly: "덧셈까지 함께",
    additions: "덧셈의 수를 센",
    square_of_the_height: "하나만 제곱한",
    square_of_the_width: "하나만 제곱한",
    one_row: "너비 가운데 하나만 곱한",
    one_column: "너비 가운데 하나만 곱한",
    height_and_width_added: "높이와 너비를 곱하지 않고",
    never_widened: "1×1 합성곱을 하나만 센",
    never_narrowed: "1×1 합성곱을 하나만 센",
    middle_only: "가운데 층만 센",
    ends_only: "두 1×1 합성곱만",
    without_a_bottleneck: "병목 없이",
    saved: "아낀 곱셈의 수",
    share: "나눈 비율과",
    kernel_at_last: "인자의 차례를",
    widened_by_the_kernel: "하나만 쓰고",
    reads_the_image_again: "층은 셋이지만",
    widened_twice: "층은 셋이지만",
    wide_middle: "가운데 층의 채널을 c개로",
    each_channel_alone: "c_mid를 한 번만",
    large_kernels: "모두 k×k 합성곱으로",
    narrow_at_the_end: "모두 c_mid로 둔",
    wide_ends: "모두 c로 둔",
    multiplied: "더하지 않고 곱한",
    smaller_from_the_middle_on: "출력이 작아진다고",
    smaller_in_the_middle: "출력이 작아진다고",
}
