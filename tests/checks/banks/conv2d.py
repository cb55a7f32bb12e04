"""Answers to the exercise conv2d, as students write them. No check sees this file."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from cnn_course.checks.channels import conv2d as CHECK  # noqa: F401 - what is checked
from tests.checks.banks import _channel_places as misplaced


def filters_outside(x, w, b):
    k_h, k_w, _, c_out = w.shape
    y = np.zeros((x.shape[0] - k_h + 1, x.shape[1] - k_w + 1, c_out))
    for f in range(c_out):
        for i in range(y.shape[0]):
            for j in range(y.shape[1]):
                y[i, j, f] = np.sum(x[i : i + k_h, j : j + k_w] * w[:, :, :, f]) + b[f]
    return y


def six_loops_over_lists(x, w, b):
    x, w = x.tolist(), w.tolist()
    y = []
    for i in range(len(x) - len(w) + 1):
        row = []
        for j in range(len(x[0]) - len(w[0]) + 1):
            cell = list(b)
            for u, line in enumerate(w):
                for v, channels in enumerate(line):
                    for c, weights in enumerate(channels):
                        for f, weight in enumerate(weights):
                            cell[f] = cell[f] + x[i + u][j + v][c] * weight
            row.append(cell)
        y.append(row)
    return np.array(y)


def all_filters_at_once(x, w, b):
    k_h, k_w = w.shape[:2]
    y = np.zeros((x.shape[0] - k_h + 1, x.shape[1] - k_w + 1, w.shape[-1]))
    for i, j in np.ndindex(y.shape[:2]):
        y[i, j] = np.tensordot(x[i : i + k_h, j : j + k_w], w, axes=3) + b
    return y


def one_map(image, kernel):
    """The answer to the exercise before, which students bring along."""
    k_h, k_w, _ = kernel.shape
    rows, columns = range(image.shape[0] - k_h + 1), range(image.shape[1] - k_w + 1)
    return np.array([
        [(image[i : i + k_h, j : j + k_w] * kernel).sum() for j in columns] for i in rows
    ])


def stacked(x, w, b):
    return np.stack([one_map(x, w[..., f]) + b[f] for f in range(len(b))], axis=-1)


def collected_then_moved(x, w, b):
    maps = []
    for kernel, bias in zip(np.moveaxis(w, -1, 0), b, strict=True):
        maps.append(one_map(x, kernel) + bias)
    return np.array(maps).transpose(1, 2, 0)


def einsum(x, w, b):
    return np.einsum("ijcuv,uvcf->ijf", sliding_window_view(x, w.shape[:2], (0, 1)), w) + b


def matrix_product(x, w, b):
    windows = sliding_window_view(x, w.shape[:3])[:, :, 0]
    rows = windows.reshape(-1, w[..., 0].size)
    return (rows @ w.reshape(-1, w.shape[3]) + b).reshape(*windows.shape[:2], -1)


def shifted_images(x, w, b):
    h, wide = x.shape[0] - w.shape[0] + 1, x.shape[1] - w.shape[1] + 1
    y = np.zeros((h, wide, w.shape[3])) + b
    for u, v in np.ndindex(w.shape[:2]):
        y += x[u : u + h, v : v + wide] @ w[u, v]
    return y


def single_precision(x, w, b):
    return matrix_product(*(a.astype(np.float32) for a in (x, w, b)))


RIGHT = [
    filters_outside,
    six_loops_over_lists,
    all_filters_at_once,
    stacked,
    collected_then_moved,
    einsum,
    matrix_product,
    shifted_images,
    single_precision,
]


def forgets_bias(x, w, b):
    return np.stack([one_map(x, w[..., f]) for f in range(len(b))], axis=2)


def bias_for_each_channel(x, w, b):
    maps = []
    for f in range(w.shape[3]):
        y = 0
        for c in range(w.shape[2]):
            y = y + one_map(x[:, :, c : c + 1], w[:, :, c : c + 1, f]) + b[f]
        maps.append(y)
    return np.stack(maps, axis=-1)


def bias_for_each_cell(x, w, b):
    h, wide = x.shape[0] - w.shape[0] + 1, x.shape[1] - w.shape[1] + 1
    return sum(
        x[u : u + h, v : v + wide] @ w[u, v] + b
        for u in range(w.shape[0])
        for v in range(w.shape[1])
    )


def bias_inside_the_sum(x, w, b):
    k_h, k_w, _, c_out = w.shape
    y = np.zeros((x.shape[0] - k_h + 1, x.shape[1] - k_w + 1, c_out))
    for i, j, f in np.ndindex(y.shape):
        y[i, j, f] = np.sum(x[i : i + k_h, j : j + k_w] * w[..., f] + b[f])
    return y


def one_bias(x, w, b):
    return np.stack([one_map(x, w[..., f]) + b[0] for f in range(len(b))], axis=-1)


def all_biases(x, w, b):
    k_h, k_w, _, c_out = w.shape
    y = np.zeros((x.shape[0] - k_h + 1, x.shape[1] - k_w + 1, c_out))
    for i, j, f in np.ndindex(y.shape):
        y[i, j, f] = np.vdot(x[i : i + k_h, j : j + k_w], w[..., f]) + np.sum(b)
    return y


def bias_as_a_factor(x, w, b):
    return einsum(x, w * b, 0)


def one_kernel(x, w, b):
    return np.stack([one_map(x, w[:, :, :, 0]) + bias for bias in b], axis=-1)


def one_filter_copied(x, w, b):
    y = one_map(x, w[..., 0]) + b[0]
    return np.stack([y] * w.shape[3], axis=-1)


def returned_after_a_filter(x, w, b):
    for f in range(w.shape[3]):
        return one_map(x, w[..., f]) + b[f]


def first_filter_alone(x, w, b):
    return (one_map(x, w[..., 0]) + b[0])[:, :, np.newaxis]


def overwritten(x, w, b):
    for kernel, bias in zip(np.moveaxis(w, -1, 0), b, strict=True):
        y = one_map(x, kernel) + bias
    return y


def all_maps_overwritten(x, w, b):
    k_h, k_w, _, c_out = w.shape
    y = np.zeros((x.shape[0] - k_h + 1, x.shape[1] - k_w + 1, c_out))
    for i, j in np.ndindex(y.shape[:2]):
        for f in range(c_out):
            y[i, j] = (x[i : i + k_h, j : j + k_w] * w[..., f]).sum() + b[f]
    return y


def added_to_one_map(x, w, b):
    y = 0
    for f in range(w.shape[3]):
        y = y + one_map(x, w[..., f]) + b[f]
    return y


def added_by_broadcasting(x, w, b):
    k_h, k_w, _, c_out = w.shape
    y = np.zeros((x.shape[0] - k_h + 1, x.shape[1] - k_w + 1, c_out))
    for i, j in np.ndindex(y.shape[:2]):
        y[i, j] = (x[i : i + k_h, j : j + k_w, :, None] * w).sum() + b
    return y


def total_never_reset(x, w, b):
    k_h, k_w, _, c_out = w.shape
    y = np.zeros((x.shape[0] - k_h + 1, x.shape[1] - k_w + 1, c_out))
    for i, j in np.ndindex(y.shape[:2]):
        total = 0
        for f in range(c_out):
            total += (x[i : i + k_h, j : j + k_w] * w[..., f]).sum()
            y[i, j, f] = total + b[f]
    return y


def total_with_bias_never_reset(x, w, b):
    maps, total = [], 0
    for kernel, bias in zip(np.moveaxis(w, -1, 0), b, strict=True):
        total = total + one_map(x, kernel) + bias
        maps.append(total)
    return np.stack(maps, axis=-1)


def last_filter_first(x, w, b):
    return np.stack([one_map(x, w[..., -1 - f]) + b[f] for f in range(len(b))], axis=-1)


def list_of_maps(x, w, b):
    return np.array([one_map(x, w[..., f]) + b[f] for f in range(w.shape[-1])])


def as_a_batch(x, w, b):
    return np.array([einsum(image, w, b) for image in x[np.newaxis]])


def size_of_the_wrong_axis(x, w, b):
    k_h, k_w, c = w.shape[:3]
    y = np.zeros((x.shape[0] - k_h + 1, x.shape[1] - k_w + 1, c))
    for i, j, f in np.ndindex(y.shape):
        y[i, j, f] = (x[i : i + k_h, j : j + k_w] * w[:, :, :, f]).sum() + b[f]
    return y


def filters_before_channels(x, w, b):
    k_h, k_w, c_out, _ = w.shape
    y = np.zeros((x.shape[0] - k_h + 1, x.shape[1] - k_w + 1, c_out))
    for i, j, f in np.ndindex(y.shape):
        y[i, j, f] = (x[i : i + k_h, j : j + k_w] * w[:, :, f]).sum() + b[f]
    return y


def filters_before_channels_in_einsum(x, w, b):
    return np.einsum("ijcuv,uvfc->ijf", sliding_window_view(x, w.shape[:2], (0, 1)), w) + b


def w_as_in_pytorch(x, w, b):
    c_out, c_in, k_h, k_w = w.shape
    y = np.zeros((x.shape[0] - k_h + 1, x.shape[1] - k_w + 1, c_out))
    for i, j, f in np.ndindex(y.shape):
        for c in range(c_in):
            y[i, j, f] += (x[i : i + k_h, j : j + k_w, c] * w[f, c]).sum()
        y[i, j, f] += b[f]
    return y


def all_as_in_pytorch(x, w, b):
    windows = sliding_window_view(x, w.shape[2:], axis=(1, 2))
    return np.einsum("cijuv,fcuv->fij", windows, w) + b[:, None, None]


def all_as_in_pytorch_in_loops(x, w, b):
    c_out, _, k_h, k_w = w.shape
    _, h, wide = x.shape
    y = np.zeros((c_out, h - k_h + 1, wide - k_w + 1))
    for f, i, j in np.ndindex(y.shape):
        y[f, i, j] = (x[:, i : i + k_h, j : j + k_w] * w[f]).sum() + b[f]
    return y


def reshaped_the_wrong_way(x, w, b):
    windows = sliding_window_view(x, w.shape[:3])[:, :, 0]
    return windows.reshape(*windows.shape[:2], -1) @ w.reshape(w.shape[3], -1).T + b


def filters_by_reshape(x, w, b):
    banks = w.reshape(w.shape[3], *w.shape[:3])
    return np.stack([one_map(x, kernel) + b[f] for f, kernel in enumerate(banks)], axis=-1)


def matrix_left_as_it_is(x, w, b):
    rows = sliding_window_view(x, w.shape[:3]).reshape(-1, w[..., 0].size)
    return rows @ w.reshape(-1, w.shape[3]) + b


def not_added(x, w, b):
    k_h, k_w, c_in, c_out = w.shape
    y = np.zeros((x.shape[0] - k_h + 1, x.shape[1] - k_w + 1, c_in, c_out))
    for i, j in np.ndindex(y.shape[:2]):
        y[i, j] = (x[i : i + k_h, j : j + k_w, :, None] * w).sum(axis=(0, 1)) + b
    return y


def first_channel(x, w, b):
    windows = sliding_window_view(x[:, :, 0], w.shape[:2])
    return np.einsum("ijuv,uvf->ijf", windows, w[:, :, 0]) + b


def last_channel(x, w, b):
    k_h, k_w, c_in, c_out = w.shape
    y = np.zeros((x.shape[0] - k_h + 1, x.shape[1] - k_w + 1, c_out))
    for i, j, f in np.ndindex(y.shape):
        for c in range(c_in):
            y[i, j, f] = (x[i : i + k_h, j : j + k_w, c] * w[:, :, c, f]).sum() + b[f]
    return y


def rectified(x, w, b):
    y = einsum(x, w, b)
    y[y < 0] = 0
    return y


def flipped(x, w, b):
    return einsum(x, np.rot90(w, 2), b)


def flipped_in_three_axes(x, w, b):
    return stacked(x, w[::-1, ::-1, ::-1], b)


def upside_down(x, w, b):
    return einsum(x, w[::-1], b)


def left_and_right(x, w, b):
    return einsum(x, w[:, ::-1], b)


def kernel_transposed(x, w, b):
    k_h, k_w, c_in, c_out = w.shape
    y = np.zeros((x.shape[0] - k_h + 1, x.shape[1] - k_w + 1, c_out)) + b
    for i, j in np.ndindex(y.shape[:2]):
        for u, v, c in np.ndindex(k_h, k_w, c_in):
            y[i, j] += x[i + u, j + v, c] * w[v, u, c]
    return y


def columns_first(x, w, b):
    return einsum(x, w, b).transpose(1, 0, 2)


def no_plus_one(x, w, b):
    k_h, k_w, _, c_out = w.shape
    y = np.zeros((x.shape[0] - k_h, x.shape[1] - k_w, c_out))
    for i, j, f in np.ndindex(y.shape):
        y[i, j, f] = (x[i : i + k_h, j : j + k_w] * w[..., f]).sum() + b[f]
    return y


def padded_as_keras(x, w, b):
    (h, wide, c), (k_h, k_w) = x.shape, w.shape[:2]
    framed = np.zeros((h + k_h - 1, wide + k_w - 1, c))
    framed[(k_h - 1) // 2 :, (k_w - 1) // 2 :][:h, :wide] = x
    return einsum(framed, w, b)


def padded_by_half(x, w, b):
    p, q = w.shape[0] // 2, w.shape[1] // 2
    return filters_outside(np.pad(x, [(p, p), (q, q), (0, 0)]), w, b)


def squeezed(x, w, b):
    return np.squeeze(einsum(x, w, b))


def integers(x, w, b):
    return einsum(x, w, b).astype(int)


def filters_by_the_first_number(x, w, b):
    k_h, k_w, _, c_out = w.shape
    y = np.zeros((x.shape[0] - k_h + 1, x.shape[1] - k_w + 1, c_out))
    for i, j, f in np.ndindex(y.shape):
        y[i, j, f] = np.sum(x[i : i + k_h, j : j + k_w] * w[f]) + b[f]
    return y


def filter_and_channel_with_one_number(x, w, b):
    k_h, k_w, _, c_out = w.shape
    y = np.zeros((x.shape[0] - k_h + 1, x.shape[1] - k_w + 1, c_out))
    for i, j, f in np.ndindex(y.shape):
        y[i, j, f] = (x[i : i + k_h, j : j + k_w, f] * w[:, :, f, f]).sum() + b[f]
    return y


def channels(numbers):
    """Return the answer that adds the channels ``numbers(C_in)``."""

    def answer(x, w, b):
        k_h, k_w, c_in, c_out = w.shape
        y = np.zeros((x.shape[0] - k_h + 1, x.shape[1] - k_w + 1, c_out)) + b
        for i, j, f in np.ndindex(y.shape):
            for c in numbers(c_in):
                y[i, j, f] += np.sum(x[i : i + k_h, j : j + k_w, c] * w[:, :, c, f])
        return y

    return answer


def mean(x, w, b):
    k_h, k_w, _, c_out = w.shape
    y = np.zeros((x.shape[0] - k_h + 1, x.shape[1] - k_w + 1, c_out))
    for i, j, f in np.ndindex(y.shape):
        y[i, j, f] = np.mean(x[i : i + k_h, j : j + k_w] * w[:, :, :, f]) + b[f]
    return y


def one_size_for_all(x, w, b):
    n, k = len(x), len(w)
    y = np.zeros((n - k + 1, n - k + 1, len(b)))
    for i, j, f in np.ndindex(y.shape):
        y[i, j, f] = np.sum(x[i : i + k, j : j + k] * w[..., f]) + b[f]
    return y


def size(x, w, b):
    return x.shape[0] - w.shape[0] + 1, x.shape[1] - w.shape[1] + 1


def cell(i, j, f, x, w):
    return np.vdot(x[i : i + len(w), j : j + len(w[0])], w[..., f])


def cells(i, j, x, w, b):
    return np.array([cell(i, j, f, x, w) + b[f] for f in range(len(b))])


WRONG = {
    **misplaced.in_places(size, cells),
    **misplaced.in_maps(size, cell),
    **misplaced.with_biases(size, cell),
    **misplaced.like_the_biases(size, cell),
    filters_by_the_first_number: "w의 첫 축이 필터의 축",
    filter_and_channel_with_one_number: "채널 f 하나에만",
    channels(lambda n: range(n - 1)): "입력의 마지막 채널을 빠뜨린",
    channels(lambda n: range(1, n)): "입력의 첫 번째 채널을 빠뜨린",
    mean: "합이 아니라 평균을",
    one_size_for_all: "높이를 너비에도",
    forgets_bias: "편향을 더하지 않은",
    bias_for_each_channel: "편향을 여러 번 더한",
    bias_for_each_cell: "편향을 여러 번 더한",
    bias_inside_the_sum: "편향을 여러 번 더한",
    one_bias: "첫 번째 편향을 더한",
    all_biases: "편향의 합을 더한",
    bias_as_a_factor: "더하지 않고 곱한",
    one_kernel: "모두 첫 번째 필터의 가중치로",
    one_filter_copied: "모두 첫 번째 필터의 가중치로",
    returned_after_a_filter: "첫 번째 필터의 특성 맵 하나만",
    first_filter_alone: "첫 번째 필터의 특성 맵 하나만",
    overwritten: "마지막 필터의 결과만",
    all_maps_overwritten: "마지막 필터의 결과만",
    added_to_one_map: "모든 필터의 결과를 하나로",
    added_by_broadcasting: "모든 필터의 결과를 하나로",
    total_never_reset: "앞에서 구한 합에",
    total_with_bias_never_reset: "앞에서 구한 합에",
    last_filter_first: "필터의 순서를 거꾸로",
    list_of_maps: "필터의 축이 맨 앞에",
    as_a_batch: "맨 앞에 길이가 1인 축이",
    size_of_the_wrong_axis: "입력의 채널 수만큼만",
    filters_before_channels: "마지막 두 축을 바꾸어",
    filters_before_channels_in_einsum: "마지막 두 축을 바꾸어",
    w_as_in_pytorch: "(C_out, C_in, K_H, K_W) 순서로",
    all_as_in_pytorch: "모든 배열을 채널이 앞에",
    all_as_in_pytorch_in_loops: "모든 배열을 채널이 앞에",
    reshaped_the_wrong_way: "w의 첫 축이 필터의 축",
    filters_by_reshape: "w의 첫 축이 필터의 축",
    matrix_left_as_it_is: "자리를 한 축에 늘어놓은",
    not_added: "더하지 않고 따로 둔",
    first_channel: "입력의 첫 번째 채널만",
    last_channel: "입력의 마지막 채널만",
    rectified: "음수를 0으로",
    flipped: "커널을 뒤집어 계산한",
    flipped_in_three_axes: "커널을 뒤집어 계산한",
    upside_down: "커널을 뒤집어 계산한",
    left_and_right: "커널을 뒤집어 계산한",
    kernel_transposed: "커널의 행과 열을 맞바꾸어",
    columns_first: "출력의 행과 열을 맞바꾼",
    no_plus_one: "마지막 행과 열이 빠진",
    padded_as_keras: "둘레에 0을 덧붙인",
    padded_by_half: "둘레에 0을 덧붙인",
    squeezed: "길이가 1인 축을 없앤",
    integers: "합에서 소수점 아래를",
}
