"""Answers to the exercise receptive_field, as students write them. No check sees this file."""

import math

import numpy as np

from cnn_course.checks.after_lenet import receptive_field as CHECK  # noqa: F401 - what is checked


def layer_by_layer(layers):
    size, jump = 1, 1
    for k, stride in layers:
        size = size + (k - 1) * jump
        jump = jump * stride
    return size, jump


def from_the_last_layer_back(layers):
    size = 1
    for k, s in reversed(layers):
        size = (size - 1) * s + k
    return size, math.prod(s for _, s in layers)


def closed_formula(layers):
    terms = [
        (layers[depth][0] - 1) * math.prod(s for _, s in layers[:depth])
        for depth in range(len(layers))
    ]
    return 1 + sum(terms), math.prod(s for _, s in layers)


def recursive(layers):
    if not layers:
        return 1, 1
    size, jump = recursive(layers[:-1])
    k, stride = layers[-1]
    return size + k * jump - jump, jump * stride


def beginning_with_the_first_layer(layers):
    size, jump = layers[0]
    for layer in layers[1:]:
        size += (layer[0] - 1) * jump
        jump *= layer[1]
    return [size, jump]


def by_cells(layers):
    """Mark the cells that two neighbours see, without any formula."""

    def seen(place):
        cells = {place}
        for k, s in layers[::-1]:
            cells = {s * cell + u for cell in cells for u in range(k)}
        return min(cells), max(cells)

    (first, last), (second, _) = seen(0), seen(1)
    return last - first + 1, second - first


def with_numpy(layers):
    kernels, strides = np.array(layers).T
    jumps = np.cumprod(np.concatenate([[1], strides]))
    return 1 + ((kernels - 1) * jumps[:-1]).sum(), jumps[-1]


RIGHT = [
    layer_by_layer,
    from_the_last_layer_back,
    closed_formula,
    recursive,
    beginning_with_the_first_layer,
    by_cells,
    with_numpy,
]


def strides_before(layers):
    """Return for every layer the product of the strides before it, and of all."""
    products = [1]
    for _, stride in layers:
        products.append(products[-1] * stride)
    return products


def whole_windows(layers):
    jumps = strides_before(layers)
    return 1 + sum(k * jump for (k, _), jump in zip(layers, jumps, strict=False)), jumps[-1]


def nothing_at_first(layers):
    *jumps, jump = strides_before(layers)
    return sum((layer[0] - 1) * j for layer, j in zip(layers, jumps, strict=True)), jump


def side_by_side(layers):
    size, jump = 0, 1
    for k, s in layers:
        size, jump = size + jump * k, jump * s
    return size, jump


def kernels_added(layers):
    return sum(k for k, _ in layers), strides_before(layers)[-1]


def kernels_multiplied(layers):
    return int(np.prod([k for k, _ in layers])), strides_before(layers)[-1]


def overlap_without_jump(layers):
    total = 0
    for k, _ in layers:
        total += k
    return total - len(layers) + 1, strides_before(layers)[-1]


def all_strides_forgotten(layers):
    size = 1
    for k, _ in layers:
        size += k - 1
    return size, 1


def jump_first(layers):
    jumps = strides_before(layers)[1:]
    size = 1
    for (k, _), jump in zip(layers, jumps, strict=True):
        size += (k - 1) * jump
    return size, jumps[-1]


def product_of_nothing(layers):
    size, jump = 0, 0
    for k, s in layers:
        size, jump = size + jump * (k - 1), jump * s
    return size, jump


def jump_from_nothing(layers):
    jump = 0
    for _, s in layers:
        jump *= s
    return 1 + sum(k - 1 for k, _ in layers) * jump, jump


def last_layer_and_its_own_cell(layers):
    jumps = strides_before(layers)
    return 1 + (layers[-1][0] - 1) * jumps[-2], jumps[-1]


def size_overwritten(layers):
    jump = 1
    for k, s in layers:
        size = k * jump - jump
        jump *= s
    return size, jump


def stride_of_the_same_layer(layers):
    return 1 + sum(k * s - s for k, s in layers), strides_before(layers)[-1]


def stride_of_the_same_layer_twice(layers):
    size = 1
    for k, jump in layers:
        size = size + (k - 1) * jump
    return size, jump


def stride_of_the_layer_before(layers):
    size = layers[0][0]
    for depth in range(1, len(layers)):
        size += (layers[depth][0] - 1) * layers[depth - 1][1]
    return size, layers[-1][1]


def strides_added(layers):
    size, jump = 1, 1
    for k, s in layers:
        size += (k - 1) * jump
        jump += s
    return size, jump


def strides_added_from_nothing(layers):
    size = 1
    for depth, (k, _) in enumerate(layers):
        size += (k - 1) * sum(s for _, s in layers[:depth])
    return size, sum(s for _, s in layers)


def jump_summed(layers):
    size, _ = from_the_last_layer_back(layers)
    return size, int(np.sum(layers, axis=0)[1])


def back_from_the_first(layers):
    size, jump = 1, 1
    for k, s in layers:
        size = (size - 1) * s + k
        jump *= s
    return size, jump


def one_layer_too_few(layers):
    size, jump = 1, 1
    for depth in range(len(layers) - 1):
        size += (layers[depth][0] - 1) * jump
        jump *= layers[depth][1]
    return size, jump


def from_the_second_layer(layers):
    return closed_formula(layers[1:])


def returns_in_the_loop(layers):
    size = jump = 1
    for k, s in layers:
        size += (k - 1) * jump
        jump *= s
        return size, jump


def begins_anew(layers):
    for k, s in layers:
        size, jump = 1, 1
        size += (k - 1) * jump
        jump *= s
    return size, jump


def jump_begins_late(layers):
    size, jump = layers[0][0], 1
    for k, s in layers[1:]:
        size += (k - 1) * jump
        jump *= s
    return size, jump


def jump_ends_early(layers):
    jumps = strides_before(layers)[:-1]
    return closed_formula(layers)[0], jumps[-1]


def first_layer_again(layers):
    size, jump = layers[0][0], 1
    for k, s in layers:
        size += (k - 1) * jump
        jump *= s
    return size, jump


def first_layer_and_stride_again(layers):
    size, jump = layers[0]
    for k, s in layers:
        size, jump = size + (k - 1) * jump, jump * s
    return size, jump


def both_sides_wide(layers):
    left = right = 0
    for (k, _), jump in zip(layers, strides_before(layers), strict=False):
        left += k // 2 * jump
        right += k // 2 * jump
    return left + 1 + right, strides_before(layers)[-1]


def both_sides_narrow(layers):
    reach = 0
    for (k, _), jump in zip(layers, strides_before(layers), strict=False):
        reach += int((k - 1) / 2) * jump
    return 2 * reach + 1, strides_before(layers)[-1]


def stride_read_first(layers):
    size = jump = 1
    for s, k in layers:
        size += (k - 1) * jump
        jump *= s
    return size, jump


def jump_returned_first(layers):
    size, jump = recursive(layers)
    return jump, size


def area(layers):
    size, jump = closed_formula(layers)
    return size**2, jump


def kernels_as_jump(layers):
    size, jump = by_cells(layers)[0], 1
    for k, _ in layers:
        jump = k * jump
    return size, jump


WRONG = {
    product_of_nothing: "jump를 0에서",
    jump_from_nothing: "jump를 0에서",
    whole_windows: "k - 1이 아니라 k를",
    nothing_at_first: "size를 0에서 시작한",
    side_by_side: "0에서 시작해 층마다",
    kernels_added: "k를 모두 더한",
    kernels_multiplied: "size가 k를 모두 곱한",
    overlap_without_jump: "size를 구할 때 쓰지 않은",
    all_strides_forgotten: "jump를 1에서 바꾸지 않은",
    jump_first: "jump를 먼저 바꾸고",
    last_layer_and_its_own_cell: "size에 더하지 않은",
    size_overwritten: "size에 더하지 않은",
    stride_of_the_same_layer: "그 층 자신의 스트라이드만",
    stride_of_the_same_layer_twice: "그 층 자신의 스트라이드만",
    stride_of_the_layer_before: "바로 앞 층의 스트라이드뿐인",
    strides_added: "곱하지 않고 더한",
    strides_added_from_nothing: "곱하지 않고 더한",
    jump_summed: "곱하지 않고 더한",
    back_from_the_first: "층을 뒤집은 순서로",
    one_layer_too_few: "마지막 층을 빠뜨린",
    from_the_second_layer: "첫 층을 빠뜨린",
    returns_in_the_loop: "첫 층만 계산한",
    begins_anew: "마지막 층만 계산한",
    jump_begins_late: "첫 층의 스트라이드를 곱하지",
    jump_ends_early: "jump에 마지막 층의 스트라이드를",
    first_layer_again: "첫 층을 두 번",
    first_layer_and_stride_again: "첫 층을 두 번",
    both_sides_wide: "k를 홀수로 보고",
    both_sides_narrow: "k를 홀수로 보고",
    stride_read_first: "바꾸어 읽은",
    jump_returned_first: "순서를 바꾸어 돌려준",
    area: "칸의 수를 구한",
    kernels_as_jump: "스트라이드 대신 k를",
}
