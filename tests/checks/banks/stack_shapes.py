"""Answers to the exercise stack_shapes, as students write them. No check sees this file."""

import math

import numpy as np

from cnn_course.checks.channels import stack_shapes as CHECK  # noqa: F401 - what is checked


def loop(n, c_in, layers):
    n_out, c_out, parameters = n, c_in, 0
    for layer in layers:
        if layer[0] == "conv":
            _, filters, k, stride, padding = layer
            parameters += (k * k * c_out + 1) * filters
            c_out = filters
            if padding == "same":
                n_out = math.ceil(n_out / stride)
            else:
                n_out = (n_out - k) // stride + 1
        else:
            n_out = n_out // layer[1]
    return n_out, c_out, parameters


def recursive(n, c_in, layers):
    if not layers:
        return n, c_in, 0
    (kind, *numbers), *rest = layers
    if kind == "pool":
        return recursive((n - numbers[0]) // numbers[0] + 1, c_in, rest)
    filters, k, stride, padding = numbers
    places = len(range(0, n, stride)) if padding == "same" else len(range(0, n - k + 1, stride))
    n_out, c_out, parameters = recursive(places, filters, rest)
    return n_out, c_out, k * c_in * k * filters + filters + parameters


def with_padding_of_tensorflow(n, c_in, layers):
    sizes, channels, counts = [n], [c_in], []
    for layer in layers:
        if layer[0] == "pool":
            k = stride = layer[1]
            total = 0
            channels.append(channels[-1])
        else:
            k, stride = layer[2:4]
            total = max((-(-sizes[-1] // stride) - 1) * stride + k - sizes[-1], 0)
            total *= layer[4] == "same"
            counts.append(np.prod([k, k, channels[-1], layer[1]]) + layer[1])
            channels.append(layer[1])
        sizes.append((sizes[-1] + total - k) // stride + 1)
    return sizes[-1], channels[-1], sum(counts)


def matching(n, c_in, layers):
    parameters = 0
    for layer in layers:
        match layer:
            case ["conv", filters, k, stride, "same"]:
                n, c_in, more = (
                    (n + stride - 1) // stride,
                    filters,
                    filters + filters * k * k * c_in,
                )
            case ["conv", filters, k, stride, "valid"]:
                n, c_in, more = (
                    (n - k + stride) // stride,
                    filters,
                    filters + filters * k * k * c_in,
                )
            case ["pool", size]:
                n, more = int(n / size), 0
        parameters += more
    return [n, c_in, parameters]


def emptied(n, c_in, layers):
    """Take the layers off a list of one's own."""
    layers, parameters = list(layers), np.int64(0)
    while layers:
        kind, first, *others = layers.pop(0)
        if kind == "conv":
            parameters = parameters + first * (others[0] ** 2 * c_in + 1)
            n = np.ceil((n if others[2] == "same" else n - others[0] + 1) / others[1])
            c_in = first
        else:
            n = np.floor(n / first)
    return int(n), c_in, parameters


RIGHT = [loop, recursive, with_padding_of_tensorflow, matching, emptied]


def answer(
    same=lambda n, k, stride: -(-n // stride),
    valid=lambda n, k, stride: (n - k) // stride + 1,
    pool=lambda n, size: n // size,
    count=lambda k, c_in, filters: k * k * c_in * filters + filters,
    pool_count=lambda size, c_in: 0,
    pool_channels=lambda size, c_in: c_in,
):
    """Return an answer in which the student wrote one of the formulas in another way."""

    def stack(n, c_in, layers):
        parameters = 0
        for layer in layers:
            if layer[0] == "pool":
                size = layer[1]
                parameters += pool_count(size, c_in)
                n, c_in = pool(n, size), pool_channels(size, c_in)
            else:
                filters, k, stride, padding = layer[1:]
                n = same(n, k, stride) if padding == "same" else valid(n, k, stride)
                parameters += count(k, c_in, filters)
                c_in = filters
        return n, c_in, parameters

    return stack


no_bias = answer(count=lambda k, c, f: int(np.prod((k, k, c, f))))
one_bias = answer(count=lambda k, c, f: 1 + f * c * k**2)
flat_filters = answer(count=lambda k, c, f: f * k**2 + f)
k_once = answer(count=lambda k, c, f: f + f * c * k)
pool_as_conv = answer(pool_count=lambda size, c: size * size * c * c + c)
pool_with_weights = answer(pool_count=lambda size, c: sum(size * size for _ in range(c)))
pool_with_biases = answer(pool_count=lambda size, c: c + c * size**2)
pool_with_one_kernel = answer(pool_count=lambda size, c: pow(size, 2))
pool_thins = answer(pool_channels=lambda size, c: int(c / size))
pool_keeps = answer(pool=lambda n, size: n)
pool_slides = answer(pool=lambda n, size: len(range(n - size + 1)))
valid_up = answer(valid=lambda n, k, s: -(-(n - k) // s) + 1)
pool_up = answer(pool=lambda n, size: (n + size - 1) // size)
all_up = answer(
    valid=lambda n, k, s: 1 + math.ceil((n - k) / s), pool=lambda n, size: math.ceil(n / size)
)
valid_short = answer(valid=lambda n, k, s: math.floor((n - k) / s))
pool_short = answer(pool=lambda n, size: n // size - 1)
all_short = answer(
    valid=lambda n, k, s: int((n - k) / s), pool=lambda n, size: int((n - size) / size)
)
same_down = answer(same=lambda n, k, s: int(n / s))
same_keeps = answer(same=lambda n, k, s: n)
same_of_pytorch = answer(same=lambda n, k, s: (n + k // 2 * 2 - k) // s + 1)
same_by_half = answer(same=lambda n, k, s: (n + 2 * int((k - 1) / 2) - k) // s + 1)
unpadded = answer(same=lambda n, k, s: len(range(k, n + 1, s)))


one_added_first = answer(valid=lambda n, k, s: int((n - k + 1) / s))
pool_one_added_first = answer(pool=lambda n, size: math.floor((n - size + 1) / size))
always_one_added_first = answer(
    valid=lambda n, k, s: (n + 1 - k) // s, pool=lambda n, size: (n + 1 - size) // size
)
valid_rounded = answer(valid=lambda n, k, s: int(np.round((n - k) / s)) + 1)
pool_rounded = answer(pool=lambda n, size: int(np.rint(n / size)))
same_rounded = answer(same=lambda n, k, s: int(np.round(n / s)))
pool_of_two = answer(pool=lambda n, size: int(n / 2))
same_plus_one = answer(same=lambda n, k, s: 1 + int(n / s))
misspelt = answer(valid=lambda n, k, s: -(-n // s))
conditions_swapped = answer(
    same=lambda n, k, s: (n - k) // s + 1, valid=lambda n, k, s: math.ceil(n / s)
)
pool_fraction = answer(pool=lambda n, size: n / size, same=lambda n, k, s: int(np.ceil(n / s)))
valid_fraction = answer(
    valid=lambda n, k, s: n / s - k / s + 1,
    pool=lambda n, size: math.floor(n / size),
    same=lambda n, k, s: math.ceil(n / s),
)
fractions = answer(
    valid=lambda n, k, s: (n - k) / s + 1,
    pool=lambda n, size: (n - size) / size + 1,
    same=lambda n, k, s: math.ceil(n / s),
)


def finished(walk, finish):
    """Return the answer that makes a whole number only of the last side."""

    def stack(n, c_in, layers):
        side, *others = walk(n, c_in, layers)
        return finish(side), *others

    return stack


cut_at_last = [finished(f, math.floor) for f in (pool_fraction, valid_fraction, fractions)]
rounded_at_last = [finished(f, round) for f in (pool_fraction, valid_fraction, fractions)]


def image_again(*kinds):
    """Return the answer that takes the image's n in the formulas of ``kinds``."""

    def stack(n, c_in, layers):
        side, parameters = n, 0
        for kind, *numbers in layers:
            kind = numbers[3] if kind == "conv" else kind
            before = n if kind in kinds else side
            if kind == "pool":
                side = before // numbers[0]
                continue
            filters, k, stride, _ = numbers
            side = -(-before // stride) if kind == "same" else (before - k) // stride + 1
            parameters += filters * (k * k * c_in + 1)
            c_in = filters
        return side, c_in, parameters

    return stack


valid_on_the_image, same_on_the_image = image_again("valid"), image_again("same")
pool_on_the_image, conv_on_the_image = image_again("pool"), image_again("valid", "same")


def last_layer_only(n, c_in, layers):
    return loop(n, c_in, [layers[-1]])


def side_counted(count):
    """Return the answer that counts the parameters also by the side of each layer's input."""

    def stack(n, c_in, layers):
        total = 0
        for depth, layer in enumerate(layers):
            side, channels, _ = loop(n, c_in, layers[:depth])
            if layer[0] == "conv":
                total += count(side, layer[2], channels, layer[1])
        return *loop(n, c_in, layers)[:2], total

    return stack


dense_weights = side_counted(lambda n, k, c, filters: n * n * c * filters + filters)
weights_everywhere = side_counted(lambda n, k, c, filters: n * n * (filters * k * k * c + filters))


def channels_added(n, c_in, layers):
    total, c = 0, c_in
    for layer in layers:
        if layer[0] == "conv":
            total += layer[1] * (layer[2] * layer[2] * c + 1)
            c += layer[1]
    return loop(n, c_in, layers)[0], c, total


valid_without_stride = answer(valid=lambda n, k, s: len(range(n - k + 1)))


def parameters_in_the_middle(n, c_in, layers):
    n_out, c_out, parameters = loop(n, c_in, layers)
    return n_out, parameters, c_out


def channels_first(n, c_in, layers):
    n_out, c_out, parameters = recursive(n, c_in, layers)
    return [c_out, n_out, parameters]


def stride_of_one(n, c_in, layers):
    ones = [(*layer[:3], 1, layer[4]) if layer[0] == "conv" else layer for layer in layers]
    return loop(n, c_in, ones)


def channels_of_the_image(n, c_in, layers):
    total, c_out = 0, c_in
    for layer in layers:
        if layer[0] == "conv":
            total += layer[1] * (layer[2] * layer[2] * c_in + 1)
            c_out = layer[1]
    return loop(n, c_in, layers)[0], c_out, total


def channels_changed_too_early(n, c_in, layers):
    total, c = 0, c_in
    for layer in layers:
        if layer[0] == "conv":
            c = layer[1]
            total += c * (layer[2] * layer[2] * c) + c
    return loop(n, c_in, layers)[0], c, total


def channels_never_changed(n, c_in, layers):
    total = 0
    for layer in layers:
        if layer[0] == "conv":
            total += layer[1] * (layer[2] * layer[2] * c_in + 1)
    return loop(n, c_in, layers)[0], c_in, total


def a_map_for_each_channel(n, c_in, layers):
    total, c = 0, c_in
    for layer in layers:
        if layer[0] == "conv":
            total += layer[1] * (layer[2] * layer[2] * c + 1)
            c *= layer[1]
    return loop(n, c_in, layers)[0], c, total


def connections(n, c_in, layers):
    total = 0
    for depth, layer in enumerate(layers):
        side, filters, _ = loop(n, c_in, layers[: depth + 1])
        if layer[0] == "conv":
            total += side * side * filters * (layer[2] ** 2 * loop(n, c_in, layers[:depth])[1] + 1)
    return *loop(n, c_in, layers)[:2], total


def weights_for_each_cell(n, c_in, layers):
    total = 0
    for depth, layer in enumerate(layers):
        side, filters, _ = loop(n, c_in, layers[: depth + 1])
        if layer[0] == "conv":
            total += filters
            total += side * side * filters * layer[2] ** 2 * loop(n, c_in, layers[:depth])[1]
    return *loop(n, c_in, layers)[:2], total


def last_count_only(n, c_in, layers):
    last = max(depth for depth, layer in enumerate(layers) if layer[0] == "conv")
    before, through = (loop(n, c_in, layers[:depth])[2] for depth in (last, last + 1))
    return *loop(n, c_in, layers)[:2], through - before


def each_on_the_image(n, c_in, layers):
    sides = [loop(n, c_in, [layer])[0] for layer in layers]
    return sides[-1], *loop(n, c_in, layers)[1:]


def returns_in_the_loop(n, c_in, layers):
    for layer in layers:
        if layer[0] == "pool":
            return n // layer[1], c_in, 0
        _, filters, k, stride, padding = layer
        n = math.ceil(n / stride) if padding == "same" else (n - k) // stride + 1
        return n, filters, filters * (k * k * c_in + 1)


WRONG = {
    no_bias: "편향을 세지 않은",
    one_bias: "편향을 합성곱층마다 하나만",
    channels_of_the_image: "이미지의 채널 수로 둔",
    flat_filters: "입력 채널 수를 곱하지 않은",
    channels_changed_too_early: "그 층의 필터 수를 넣은",
    k_once: "k를 한 번만 곱한",
    connections: "출력의 칸마다 가중치를",
    weights_for_each_cell: "출력의 칸마다 가중치를",
    last_count_only: "마지막 합성곱층의 파라미터만",
    pool_as_conv: "풀링에도 파라미터가",
    pool_with_weights: "풀링에도 파라미터가",
    pool_with_biases: "풀링에도 파라미터가",
    pool_with_one_kernel: "풀링에도 파라미터가",
    pool_thins: "풀링에서 채널 수도",
    pool_keeps: "풀링에서 크기를 줄이지",
    pool_slides: "풀링의 창을 한 칸씩",
    channels_never_changed: "채널 수를 바꾸지 않은",
    a_map_for_each_channel: "채널 수에 필터 수를 곱한",
    valid_up: "밸리드 패딩의 식에서만",
    pool_up: "풀링에서만 몫을 올림한",
    all_up: "나누어떨어지지 않는 곳마다",
    valid_short: "마지막에 1을 더하지 않은",
    pool_short: "마지막에 1을 더하지 않은",
    all_short: "마지막에 1을 더하지 않은",
    one_added_first: "1을 더한 다음에 나눈",
    pool_one_added_first: "1을 더한 다음에 나눈",
    always_one_added_first: "1을 더한 다음에 나눈",
    valid_rounded: "나눈 값을 반올림한",
    pool_rounded: "나눈 값을 반올림한",
    same_rounded: "나눈 값을 반올림한",
    pool_of_two: "언제나 반으로",
    same_plus_one: "언제나 몫에 1을",
    misspelt: "모두 세임 패딩으로",
    conditions_swapped: "식을 맞바꾸어",
    pool_fraction: "소수점 아래를 버리지 않고 다음 층에",
    valid_fraction: "소수점 아래를 버리지 않고 다음 층에",
    fractions: "소수점 아래를 버리지 않고 다음 층에",
    **dict.fromkeys([*cut_at_last, *rounded_at_last], "소수점 아래를 버리지 않고 다음 층에"),
    valid_on_the_image: "처음 이미지의 크기",
    same_on_the_image: "처음 이미지의 크기",
    pool_on_the_image: "처음 이미지의 크기",
    conv_on_the_image: "처음 이미지의 크기",
    last_layer_only: "마지막 층 하나만",
    dense_weights: "입력의 칸마다 가중치를",
    weights_everywhere: "입력의 칸마다 가중치를",
    channels_added: "필터 수를 더한",
    same_down: "세임 패딩에서 몫을 내림한",
    same_keeps: "크기가 그대로라고 본",
    same_of_pytorch: "양쪽에 똑같이 덧붙여",
    same_by_half: "양쪽에 똑같이 덧붙여",
    valid_without_stride: "밸리드 패딩에서 스트라이드로",
    parameters_in_the_middle: "다른 순서로 돌려준",
    channels_first: "다른 순서로 돌려준",
    stride_of_one: "합성곱층의 스트라이드를 쓰지",
    unpadded: "모두 밸리드 패딩으로",
    each_on_the_image: "처음 이미지의 크기",
    returns_in_the_loop: "첫 층까지만 계산한",
}
