"""Answers to the exercise pointwise, as students write them. No check sees this file."""

import numpy as np

from cnn_course.checks.channels import pointwise as CHECK  # noqa: F401 - what is checked
from tests.checks.banks import _channel_places as misplaced


def four_loops(x, w, b):
    rows, columns, c_in = x.shape
    c_out = len(b)
    y = np.zeros((rows, columns, c_out))
    for i in range(rows):
        for j in range(columns):
            for f in range(c_out):
                total = b[f]
                for c in range(c_in):
                    total += x[i, j, c] * w[c, f]
                y[i, j, f] = total
    return y


def dense_layer_of_pixels(x, w, b):
    H, W, C_in = x.shape
    return (x.reshape(H * W, C_in).dot(w) + b).reshape(H, W, -1)


def einsum(x, w, b):
    return np.einsum("hwc,cf->hwf", x, w) + b


def tensordot(x, w, b):
    return np.add(np.tensordot(x, w, axes=1), b)


def channel_by_channel(x, w, b):
    maps = []
    for f, bias in enumerate(b):
        maps.append(sum(x[:, :, c] * w[c, f] for c in range(x.shape[2])) + bias)
    return np.stack(maps, axis=-1)


def turned_and_turned_back(x, w, b):
    first = np.tensordot(w.T, x.transpose(2, 0, 1), axes=1) + b.reshape(-1, 1, 1)
    return first.transpose(1, 2, 0)


def single_precision(x, w, b):
    return tensordot(*(a.astype(np.float32) for a in (x, w, b)))


def lists_inside(x, w, b):
    rows = []
    for row in x.tolist():
        line = []
        for pixel in row:
            values = b.tolist()
            for value, weights in zip(pixel, w.tolist(), strict=True):
                values = [v + value * u for v, u in zip(values, weights, strict=True)]
            line.append(values)
        rows.append(line)
    return np.array(rows)


RIGHT = [
    four_loops,
    dense_layer_of_pixels,
    einsum,
    tensordot,
    channel_by_channel,
    turned_and_turned_back,
    single_precision,
    lists_inside,
]


def filled(value):
    """Return the answer that puts ``value(pixel, w, b)`` where each pixel was."""

    def answer(x, w, b):
        y = np.zeros((x.shape[0], x.shape[1], w.shape[1]))
        for i, j in np.ndindex(x.shape[:2]):
            y[i, j] = value(x[i, j], w, b)
        return y

    return answer


without_bias = filled(lambda pixel, w, b: np.dot(pixel, w))
weights_first = filled(lambda pixel, w, b: w @ pixel + b)
summed_along_rows = filled(lambda pixel, w, b: [sum(p * w[c]) for c, p in enumerate(pixel)] + b)
sum_of_everything = filled(lambda pixel, w, b: np.sum(pixel.reshape(-1, 1) * w) + b)
one_filter = filled(lambda pixel, w, b: np.vdot(pixel, w[:, 0]) + b)
averaged = filled(lambda pixel, w, b: np.mean(pixel[:, None] * w + b, axis=0))
cut_at_zero = filled(lambda pixel, w, b: np.maximum(0, np.dot(pixel, w) + b))


def indices_swapped(x, w, b):
    H, W, C_in = x.shape
    y = np.zeros((H, W, len(b)))
    for i, j, f, c in np.ndindex(H, W, len(b), C_in):
        y[i, j, f] += x[i, j, c] * w[f, c]
    return y + b


def bias_in_the_inner_loop(x, w, b):
    H, W, C_in = x.shape
    y = np.zeros((H, W, len(b)))
    for i, j, f, c in np.ndindex(H, W, len(b), C_in):
        y[i, j, f] += x[i, j, c] * w[c, f] + b[f]
    return y


def bias_by_row(x, w, b):
    y = einsum(x, w, 0)
    for i in range(len(y)):
        y[i] += b[i]
    return y


def bias_by_column(x, w, b):
    y = einsum(x, w, 0)
    for j in range(len(y[0])):
        y[:, j] += b[j]
    return y


def overwritten(x, w, b):
    H, W, C_in = x.shape
    y = np.zeros((H, W, len(b)))
    for i, j, f in np.ndindex(y.shape):
        for c in range(C_in):
            y[i, j, f] = x[i, j, c] * w[c, f]
        y[i, j, f] += b[f]
    return y


def one_dense_layer_of_the_sum(x, w, b):
    total = np.zeros(x.shape[2])
    for pixel in x.reshape(-1, x.shape[2]):
        total += pixel
    return total @ w + b


def added_to_one_vector(x, w, b):
    y = np.zeros(len(b))
    for i, j in np.ndindex(x.shape[:2]):
        y += x[i, j] @ w + b
    return y


def global_average(x, w, b):
    return np.mean(x, axis=(0, 1)) @ w + b


def probabilities(x, w, b):
    e = np.exp(einsum(x, w, b))
    return e / e.sum(axis=2)[:, :, None]


def maps_in_a_list(x, w, b):
    return np.array([x @ w[:, f] + b[f] for f in range(w.shape[1])])


def columns_outside(x, w, b):
    H, W, _ = x.shape
    return np.array([[x[i, j] @ w + b for i in range(H)] for j in range(W)])


def pixels_in_a_list(x, w, b):
    return np.array([pixel @ w + b for row in x for pixel in row])


def reshaped_to_channels_first(x, w, b):
    H, W, C_in = x.shape
    flat = x.reshape(C_in, H * W)
    return np.dot(flat.T, w).reshape(H, W, -1) + b


def reshaped_both_ways(x, w, b):
    H, W, C_in = x.shape
    return np.einsum("cp,cf->fp", x.reshape(C_in, H * W), w).reshape(H, W, len(b)) + b


def reshaped_both_ways_with_bias(x, w, b):
    H, W, C_in = x.shape
    flat = w.T.dot(x.reshape(C_in, H * W)) + b.reshape(-1, 1)
    return flat.reshape(H, W, len(b))


def maps_reshaped(x, w, b):
    return maps_in_a_list(x, w, b).reshape(*x.shape[:2], len(b))


def maps_reshaped_before_bias(x, w, b):
    maps = maps_in_a_list(x, w, np.zeros(len(b)))
    return maps.reshape(*x.shape[:2], len(b)) + b


def channels_first_in_and_out(x, w, b):
    C_in, H, W = x.shape
    y = np.zeros((w.shape[1], H, W))
    for f, i, j in np.ndindex(y.shape):
        y[f, i, j] = sum(x[c, i, j] * w[c, f] for c in range(C_in)) + b[f]
    return y


def channels_first_in(x, w, b):
    return np.einsum("cij,cf->ijf", x, w) + b


def whole_numbers(x, w, b):
    y = np.zeros((len(x), len(x[0]), len(b)), dtype=np.int64)
    for place in np.ndindex(y.shape):
        y[place] = einsum(x, w, b)[place]
    return y


def as_many_channels_as_before(x, w, b):
    y = np.zeros_like(x, dtype=float)
    for f in range(w.shape[1]):
        y[:, :, f] = (x * w[:, f]).sum(axis=2) + b[f]
    return y


def ranges_swapped(x, w, b):
    y = np.zeros((*x.shape[:2], w.shape[1]))
    for c in range(w.shape[1]):
        for f in range(w.shape[0]):
            y[:, :, f] += x[:, :, c] * w[c, f]
    return y + b


def one_map(x, w, b):
    return sum(np.dot(x, w[:, f]) + b[f] for f in range(w.shape[1]))


def kept_the_batch(x, w, b):
    batch = x[np.newaxis]
    return np.einsum("nhwc,cf->nhwf", batch, w) + b


def squeezed(x, w, b):
    return np.squeeze(einsum(x, w, b))


def square_image(x, w, b):
    n = len(x)
    y = np.zeros((n, n, len(b)))
    for i in range(n):
        for j in range(n):
            y[i, j] = x[i, j] @ w + b
    return y


def square_loops(x, w, b):
    y = np.zeros((len(x), len(x[0]), len(b)))
    for i, j in np.ndindex(len(x), len(x)):
        y[i, j] = x[i, j] @ w + b
    return y


def channels(numbers):
    """Return the answer that adds the channels ``numbers(C_in)``."""

    def answer(x, w, b):
        y = np.zeros((*x.shape[:2], w.shape[1])) + b
        for c in numbers(len(w)):
            y += x[:, :, c : c + 1] * w[c]
        return y

    return answer


def matrix_product_the_other_way(x, w, b):
    return np.matmul(w, x) + b


def element_wise(x, w, b):
    return np.multiply(x, w) + b


def pixel_times_all_weights(x, w, b):
    y = np.zeros((*x.shape[:2], w.shape[1]))
    for i, j, f in np.ndindex(y.shape):
        y[i, j, f] = np.sum(x[i, j] * w) + b[f]
    return y


def channel_and_filter_with_one_number(x, w, b):
    y = np.zeros((*x.shape[:2], w.shape[1]))
    for f in range(w.shape[1]):
        y[:, :, f] = x[:, :, f] * w[f, f] + b[f]
    return y


def sides_swapped_in_reshape(x, w, b):
    H, W, C_in = x.shape
    return (x.reshape(H * W, C_in) @ w + b).reshape(W, H, -1)


def read_by_column(x, w, b):
    y = np.zeros((*x.shape[:2], len(b)))
    for i, j in np.ndindex(x.shape[:2]):
        y[i, j] = x[j, i] @ w + b
    return y


def smaller_than_the_image(x, w, b):
    H, W, _ = x.shape
    y = np.zeros((H - 1, W - 1, len(b)))
    for i, j in np.ndindex(H - 1, W - 1):
        y[i, j] = x[i, j] @ w + b
    return y


def shape_unpacked_channels_first(x, w, b):
    _, H, W = x.shape
    y = np.zeros((H, W, w.shape[1]))
    for i, j in np.ndindex(H, W):
        y[i, j] = np.dot(x[i, j], w) + b
    return y


def size(x, w, b):
    return x.shape[:2]


def cell(i, j, f, x, w):
    return sum(x[i, j] * w[:, f])


def cells(i, j, x, w, b):
    return x[i, j].dot(w) + b


WRONG = {
    **misplaced.in_places(size, cells),
    **misplaced.in_maps(size, cell),
    **misplaced.with_biases(size, cell),
    **misplaced.like_the_biases(size, cell),
    channels(lambda n: range(1)): "입력의 첫 번째 채널만",
    channels(lambda n: range(n - 1)): "입력의 마지막 채널을 빠뜨린",
    channels(lambda n: range(1, n)): "입력의 첫 번째 채널을 빠뜨린",
    matrix_product_the_other_way: "순서를 바꾸어 행렬 곱을",
    element_wise: "같은 자리끼리 곱하고",
    pixel_times_all_weights: "x[i, j] * w를",
    channel_and_filter_with_one_number: "입력 채널 f 하나만",
    sides_swapped_in_reshape: "높이와 너비를 바꾸어 reshape",
    read_by_column: "출력의 행과 열을 맞바꾼",
    smaller_than_the_image: "마지막 행과 열이 빠진",
    shape_unpacked_channels_first: "x의 첫 축을 채널로",
    one_map: "모든 필터의 결과를 하나로",
    kept_the_batch: "맨 앞에 길이가 1인 축이",
    squeezed: "길이가 1인 축을 없앤",
    square_image: "높이를 너비에도 쓴",
    square_loops: "높이를 너비에도 쓴",
    without_bias: "편향을 더하지 않은",
    bias_in_the_inner_loop: "편향을 여러 번",
    bias_by_row: "행마다 하나씩 더한",
    bias_by_column: "열마다 하나씩 더한",
    weights_first: "w의 행과 열을 맞바꾸어",
    indices_swapped: "w의 행과 열을 맞바꾸어",
    summed_along_rows: "출력 채널을 따라 더한",
    sum_of_everything: "모든 필터의 결과를 하나로",
    one_filter: "모두 첫 번째 필터의 가중치로",
    overwritten: "입력의 마지막 채널만",
    averaged: "합이 아니라 평균을",
    one_dense_layer_of_the_sum: "모든 픽셀을 한데 더한",
    added_to_one_vector: "모든 픽셀을 한데 더한",
    global_average: "모든 픽셀의 평균을",
    cut_at_zero: "음수를 0으로 바꾼",
    probabilities: "소프트맥스를 쓴",
    maps_in_a_list: "필터의 축이 맨 앞에",
    columns_outside: "출력의 행과 열을 맞바꾼",
    pixels_in_a_list: "자리를 한 축에 늘어놓은",
    reshaped_to_channels_first: "x를 reshape로",
    reshaped_both_ways: "x를 reshape로",
    reshaped_both_ways_with_bias: "x를 reshape로",
    maps_reshaped: "reshape로 필터의 축을",
    maps_reshaped_before_bias: "reshape로 필터의 축을",
    channels_first_in_and_out: "x의 첫 축을 채널로",
    channels_first_in: "x의 첫 축을 채널로",
    whole_numbers: "합에서 소수점 아래를",
    as_many_channels_as_before: "채널 수가 같을 때만",
    ranges_swapped: "채널 수가 같을 때만",
}
