"""Answers to the exercise max_pool2d, as students write them. No check sees this file."""

import math

import numpy as np

from cnn_course.checks.pooling_layers import max_pool2d as CHECK  # noqa: F401 - what is checked


def loops_and_slices(x, pool_size, stride):
    H, W, C = x.shape
    y = np.zeros(((H - pool_size) // stride + 1, (W - pool_size) // stride + 1, C))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            top, left = i * stride, j * stride
            y[i, j] = x[top : top + pool_size, left : left + pool_size].max(axis=(0, 1))
    return y


def channel_by_channel(x, pool_size, stride):
    H_out, W_out = [(n - pool_size) // stride + 1 for n in x.shape[:2]]
    maps = []
    for c in range(x.shape[2]):
        y = np.empty((H_out, W_out))
        for i in range(H_out):
            for j in range(W_out):
                y[i, j] = np.max(x[i * stride :, j * stride :, c][:pool_size, :pool_size])
        maps.append(y)
    return np.stack(maps, axis=-1)


def number_by_number(x, pool_size, stride):
    H, W, C = x.shape
    y = np.full(((H - pool_size) // stride + 1, (W - pool_size) // stride + 1, C), -np.inf)
    for i, j, c in np.ndindex(y.shape):
        for u, v in np.ndindex(pool_size, pool_size):
            y[i, j, c] = max(y[i, j, c], x[i * stride + u, j * stride + v, c])
    return y


def view_of_windows(x, pool_size, stride):
    view = np.lib.stride_tricks.sliding_window_view(x, (pool_size, pool_size), axis=(0, 1))
    return view[::stride, ::stride].max(axis=(-2, -1))


def shifted_images(x, pool_size, stride):
    rows, columns = [n - pool_size + 1 for n in x.shape[:2]]
    y = x[:rows:stride, :columns:stride]
    for u, v in np.ndindex(pool_size, pool_size):
        y = np.maximum(y, x[u : u + rows : stride, v : v + columns : stride])
    return y


def rows_then_columns(x, pool_size, stride):
    starts = [range(0, n - pool_size + 1, stride) for n in x.shape[:2]]
    rows = np.array([x[i : i + pool_size].max(axis=0) for i in starts[0]])
    return np.stack([rows[:, j : j + pool_size].max(axis=1) for j in starts[1]], axis=1)


def lists_inside(x, pool_size, stride):
    x = x.tolist()
    y, top = [], 0
    while top + pool_size <= len(x):
        line, left = [], 0
        while left + pool_size <= len(x[0]):
            pixels = [p for row in x[top : top + pool_size] for p in row[left : left + pool_size]]
            line.append([max(values) for values in zip(*pixels, strict=True)])
            left += stride
        y.append(line)
        top += stride
    return np.array(y)


def single_precision(x, pool_size, stride):
    return view_of_windows(x.astype(np.float32), pool_size, stride)


RIGHT = [
    loops_and_slices,
    channel_by_channel,
    number_by_number,
    view_of_windows,
    shifted_images,
    rows_then_columns,
    lists_inside,
    single_precision,
]


def places(n, k, s):
    return (n - k) // s + 1


def looped(count=places, start=lambda i, k, s: i * s, size=lambda k: k, value=np.max):
    """Return the answer with so many places on each axis, windows cut so and ``value`` of each."""

    def answer(x, pool_size, stride):
        H, W, C = x.shape
        y = np.zeros((count(H, pool_size, stride), count(W, pool_size, stride), C))
        for i, j, c in np.ndindex(y.shape):
            top, left = start(i, pool_size, stride), start(j, pool_size, stride)
            window = x[top : top + size(pool_size), left : left + size(pool_size), c]
            y[i, j, c] = value(window)
        return y

    return answer


def by_numbers(better, first):
    """Return the answer that goes through each window's numbers, starting at ``first``."""

    def value(window):
        found = first
        for number in window.ravel():
            found = better(found, number)
        return found

    return looped(value=value)


averaged = looped(value=lambda window: sum(map(sum, window)) / window.size)
added = by_numbers(lambda total, number: total + number, 0)
number_of_the_largest = looped(value=lambda window: list(window.flat).index(window.max()))
smallest = by_numbers(min, np.inf)
from_zero = by_numbers(max, 0)
by_size = by_numbers(lambda a, b: max(abs(a), abs(b)), 0)
stride_forgotten = looped(lambda n, k, s: n - k + 1, lambda i, k, s: i)
pool_size_for_stride = looped(lambda n, k, s: (n - k) // k + 1, lambda i, k, s: i * k)
start_not_multiplied = looped(start=lambda i, k, s: i)
start_of_blocks = looped(start=lambda i, k, s: i * k)
rounded_up = looped(lambda n, k, s: math.ceil((n - k) / s) + 1)
size_without_the_window = looped(lambda n, k, s: n // s)
no_plus_one = looped(lambda n, k, s: (n - k) // s)
one_added_first = looped(lambda n, k, s: int((n - k + 1) / s))
range_without_plus_one = looped(lambda n, k, s: len(range(0, n - k, s)))
window_too_small = looped(size=lambda k: k - 1)
window_too_large = looped(size=lambda k: k + 1)


def all_starts(x, pool_size, stride):
    y = []
    for top in range(0, x.shape[0], stride):
        y.append([])
        for left in range(0, x.shape[1], stride):
            y[-1].append(np.amax(x[top : top + pool_size, left : left + pool_size], (0, 1)))
    return np.array(y)


def index_beyond_the_end(x, pool_size, stride):
    H, W, C = x.shape
    y = np.zeros((math.ceil((H - pool_size) / stride) + 1, -(-(W - pool_size) // stride) + 1, C))
    for i, j, c in np.ndindex(y.shape):
        y[i, j, c] = max(
            x[i * stride + u, j * stride + v, c] for u, v in np.ndindex(pool_size, pool_size)
        )
    return y


def minus_infinity_at_the_end(x, pool_size, stride):
    rest = [(0, -(n - pool_size) % stride) for n in x.shape[:2]]
    return view_of_windows(
        np.pad(x.astype(float), [*rest, (0, 0)], constant_values=-np.inf), pool_size, stride
    )


def size_not_divided(x, pool_size, stride):
    H, W, C = x.shape
    y = np.zeros((H - pool_size + 1, W - pool_size + 1, C))
    for i, top in enumerate(range(0, H - pool_size + 1, stride)):
        for j, left in enumerate(range(0, W - pool_size + 1, stride)):
            for c in range(C):
                y[i, j, c] = x[top : top + pool_size, left : left + pool_size, c].max()
    return y


def stored_where_the_window_is(x, pool_size, stride):
    H, W, C = x.shape
    y = np.zeros((H - pool_size + 1, W - pool_size + 1, C))
    for top in range(0, H - pool_size + 1, stride):
        for left in range(0, W - pool_size + 1, stride):
            y[top, left] = x[top : top + pool_size, left : left + pool_size].max(axis=(0, 1))
    return y


def range_one_short(x, pool_size, stride):
    H, W, C = x.shape
    y = np.zeros((places(H, pool_size, stride), places(W, pool_size, stride), C))
    for top in range(0, H - pool_size, stride):
        for left in range(0, W - pool_size, stride):
            window = x[top : top + pool_size, left : left + pool_size]
            y[top // stride, left // stride] = window.max(axis=(0, 1))
    return y


def one_column(x, pool_size, stride):
    starts = [range(0, n - pool_size + 1, stride) for n in x.shape[:2]]
    found = []
    for i in starts[0]:
        for j in starts[1]:
            found.append(np.amax(x[i : i + pool_size, j : j + pool_size], axis=(0, 1)))
    return np.array(found)


def one_list(x, pool_size, stride):
    return np.array([number for pixel in one_column(x, pool_size, stride) for number in pixel])


def written(rows=range, columns=range, step=(1, 1), axes=(0, 1)):
    """Return the loop over these rows and columns of the output, each window sliced."""

    def answer(x, pool_size, stride):
        H, W, C = x.shape
        y = np.zeros([(H - pool_size) // stride + 1, (W - pool_size) // stride + 1, C])
        down, across = (stride if s else 1 for s in step)
        for i in rows(len(y)):
            for j in columns(len(y[0])):
                window = x[i * down :, j * across :][:pool_size, :pool_size]
                y[i, j] = window.max(axis=axes)
        return y

    return answer


stops_before_the_last = written(lambda n: range(n - 1), lambda n: range(n - 1))
returns_after_one_row = written(rows=lambda n: [0])
returns_at_once = written(rows=lambda n: [0], columns=lambda n: [0])
stride_only_down = written(step=(1, 0))
stride_only_across = written(step=(0, 1))
last_two_axes = written(axes=(1, 2))
first_and_last_axis = written(axes=(0, -1))


def returns_after_one_channel(x, pool_size, stride):
    y = np.zeros_like(view_of_windows(x, pool_size, stride))
    for c in range(x.shape[2]):
        y[..., c] = grey_image(x[..., c : c + 1], pool_size, stride)
        return y


def returns_after_one_number(x, pool_size, stride):
    y = np.zeros_like(view_of_windows(x, pool_size, stride))
    y[0, 0, 0] = max(x[u, v, 0] for u in range(pool_size) for v in range(pool_size))
    return y


def width_before_height(x, pool_size, stride):
    W, H, C = x.shape
    y = np.zeros((places(H, pool_size, stride), places(W, pool_size, stride), C))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            top, left = i * stride, j * stride
            y[i, j] = x[top : top + pool_size, left : left + pool_size].max(axis=(0, 1))
    return y


def slice_up_to_the_next(x, pool_size, stride):
    H, W, C = x.shape
    y = np.zeros((places(H, pool_size, stride), places(W, pool_size, stride), C))
    for i, j in np.ndindex(y.shape[:2]):
        window = x[i * stride : (i + 1) * stride, j * stride : (j + 1) * stride]
        y[i, j] = window.max(axis=1).max(axis=0)
    return y


def arguments_swapped(x, stride, pool_size):
    return shifted_images(x, pool_size, stride)


def integer_array(x, pool_size, stride):
    y = np.zeros((places(len(x), pool_size, stride), places(len(x[0]), pool_size, stride), len(x[0][0])), int)  # fmt: skip
    y[:] = shifted_images(x, pool_size, stride)
    return y


def axis_forgotten(x, pool_size, stride):
    H, W, C = x.shape
    y = np.zeros((places(H, pool_size, stride), places(W, pool_size, stride), C))
    for i, j in np.ndindex(y.shape[:2]):
        top, left = i * stride, j * stride
        y[i, j] = x[top : top + pool_size, left : left + pool_size].max()
    return y


def one_map(x, pool_size, stride):
    y = np.zeros((places(x.shape[0], pool_size, stride), places(x.shape[1], pool_size, stride)))
    for i, j in np.ndindex(y.shape):
        top, left = i * stride, j * stride
        y[i, j] = np.max(x[top : top + pool_size, left : left + pool_size, :])
    return y


def one_map_with_its_axis(x, pool_size, stride):
    return one_map(x, pool_size, stride).reshape(*one_map(x, pool_size, stride).shape, 1)


def grey_image(x, pool_size, stride):
    image = x[..., 0]
    rows = range(0, image.shape[0] - pool_size + 1, stride)
    columns = range(0, image.shape[1] - pool_size + 1, stride)
    return np.array([[image[i:, j:][:pool_size, :pool_size].max() for j in columns] for i in rows])


def grey_image_with_its_axis(x, pool_size, stride):
    return grey_image(x, pool_size, stride)[:, :, np.newaxis]


def grey_image_for_every_channel(x, pool_size, stride):
    grey = grey_image(x, pool_size, stride)
    return np.stack([grey for _ in range(x.shape[2])], axis=2)


def never_reset(order, per_channel):
    """Return the answer whose largest number so far is set only once, or once a channel."""

    def answer(x, pool_size, stride):
        shape = view_of_windows(x, pool_size, stride).shape
        y, largest = np.zeros(shape), np.full(shape[2], -np.inf)
        for place in np.ndindex(*(shape[axis] for axis in order)):
            i, j, c = (place[order.index(axis)] for axis in range(3))
            for u, v in np.ndindex(pool_size, pool_size):
                best = largest[c] if per_channel else max(largest)
                largest[c] = max(best, x[i * stride + u, j * stride + v, c])
            y[i, j, c] = largest[c]
        return y

    return answer


largest_of_all_windows = never_reset([0, 1, 2], per_channel=False)
largest_of_all_channels = never_reset([2, 0, 1], per_channel=False)
largest_of_the_channel = never_reset([0, 1, 2], per_channel=True)


def columns_outside(x, pool_size, stride):
    H_out, W_out = [places(n, pool_size, stride) for n in x.shape[:2]]
    cut = [[x[i * stride :, j * stride :] for i in range(H_out)] for j in range(W_out)]
    return np.array([[w[:pool_size, :pool_size].max(axis=(0, 1)) for w in row] for row in cut])


def maps_in_a_list(x, pool_size, stride):
    return np.array([grey_image(x[:, :, c : c + 1], pool_size, stride) for c in range(x.shape[2])])


def channels_first_in_and_out(x, pool_size, stride):
    C, H, W = x.shape
    y = np.zeros((C, places(H, pool_size, stride), places(W, pool_size, stride)))
    for c, i, j in np.ndindex(y.shape):
        top, left = i * stride, j * stride
        y[c, i, j] = x[c, top : top + pool_size, left : left + pool_size].max()
    return y


def channels_first_in(x, pool_size, stride):
    return np.stack([y for y in channels_first_in_and_out(x, pool_size, stride)], axis=-1)


def square_image(x, pool_size, stride):
    n = places(len(x), pool_size, stride)
    y = np.zeros((n, n, x.shape[2]))
    for i, j, c in np.ndindex(y.shape):
        y[i, j, c] = max(
            x[i * stride + u, j * stride + v, c] for u in range(pool_size) for v in range(pool_size)
        )
    return y


def overwritten(x, pool_size, stride):
    H, W, C = x.shape
    y = np.zeros((places(H, pool_size, stride), places(W, pool_size, stride), C))
    for i, j, c in np.ndindex(y.shape):
        for u, v in np.ndindex(pool_size, pool_size):
            y[i, j, c] = x[i * stride + u, j * stride + v, c]
    return y


def thinned(x, pool_size, stride):
    H, W, _ = x.shape
    return x[: H - pool_size + 1 : stride, : W - pool_size + 1 : stride].copy()


def maps_reshaped(x, pool_size, stride):
    maps = maps_in_a_list(x, pool_size, stride)
    return maps.reshape(maps.shape[1], maps.shape[2], len(maps))


def channels_overwritten(x, pool_size, stride):
    H, W, C = x.shape
    y = np.zeros((places(H, pool_size, stride), places(W, pool_size, stride), C))
    for c in range(C):
        for i, j in np.ndindex(y.shape[:2]):
            y[i, j] = x[i * stride :, j * stride :, c][:pool_size, :pool_size].max()
    return y


WRONG = {
    channels_overwritten: "마지막 채널의 값을",
    overwritten: "창의 마지막 값을",
    thinned: "창의 왼쪽 위 값을",
    number_of_the_largest: "창에서 몇 번째인지를",
    maps_reshaped: "reshape로 모양만",
    averaged: "평균을 구한",
    added: "모두 더한",
    smallest: "가장 작은 값을",
    from_zero: "음수를 0으로",
    by_size: "절댓값 가운데",
    stride_forgotten: "창을 한 칸씩 민",
    pool_size_for_stride: "stride가 아니라 pool_size칸씩",
    start_not_multiplied: "창을 한 칸씩 밀며 채운",
    start_of_blocks: "창을 pool_size칸씩 밀며 채운",
    rounded_up: "칸이 남지 않을 때에만",
    index_beyond_the_end: "칸이 남지 않을 때에만",
    size_without_the_window: "몫을 출력의 크기로 쓴",
    minus_infinity_at_the_end: "칸이 남지 않을 때에만",
    all_starts: "끝에서 잘린 창까지",
    no_plus_one: "마지막 행과 열이 빠진",
    one_added_first: "1을 더한 다음에",
    range_without_plus_one: "꼭 맞게 닿는 자리를",
    window_too_small: "한 칸씩 작게",
    window_too_large: "한 칸씩 크게",
    size_not_divided: "배열의 왼쪽 위에",
    stored_where_the_window_is: "그 사이에 0이 남은",
    range_one_short: "꼭 맞게 닿는 자리를",
    stops_before_the_last: "마지막 열을 채우지 않은",
    returns_after_one_row: "첫 행이나 첫 칸",
    returns_at_once: "첫 행이나 첫 칸",
    returns_after_one_channel: "첫 행이나 첫 칸",
    returns_after_one_number: "첫 행이나 첫 칸",
    one_column: "한 줄로 늘어놓은",
    one_list: "한 줄로 늘어놓은",
    width_before_height: "서로 바꾸어 구한",
    stride_only_down: "한 방향으로만 stride칸씩",
    stride_only_across: "한 방향으로만 stride칸씩",
    slice_up_to_the_next: "한 변을 stride로 자른",
    arguments_swapped: "pool_size와 stride를 맞바꾼",
    last_two_axes: "채널의 축까지 없앤",
    first_and_last_axis: "채널의 축까지 없앤",
    integer_array: "소수점 아래를 버린 결과",
    axis_forgotten: "모든 채널을 통틀어",
    one_map: "모든 채널을 통틀어",
    one_map_with_its_axis: "모든 채널을 통틀어",
    grey_image: "첫 채널만 풀링한",
    grey_image_with_its_axis: "첫 채널만 풀링한",
    grey_image_for_every_channel: "첫 채널의 값을 담은",
    largest_of_all_windows: "앞 창에서 찾은",
    largest_of_all_channels: "앞 창에서 찾은",
    largest_of_the_channel: "앞 창에서 찾은",
    columns_outside: "행과 열을 맞바꾼",
    maps_in_a_list: "채널을 맨 앞의 축에",
    channels_first_in_and_out: "x의 첫 축을 채널로",
    channels_first_in: "x의 첫 축을 채널로",
    square_image: "높이를 너비에도",
}
