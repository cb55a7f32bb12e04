"""Answers to the exercise max_pool2d_backward, as students write them. No check sees this file."""

import numpy as np

from cnn_course.checks.backpropagation import max_pool2d_backward as CHECK  # noqa: F401 - checked


def four_loops(dy, x, pool_size):
    dx = np.zeros(x.shape)
    for m in range(dy.shape[0]):
        for i in range(dy.shape[1]):
            for j in range(dy.shape[2]):
                for c in range(dy.shape[3]):
                    top, left = i * pool_size, j * pool_size
                    window = x[m, top : top + pool_size, left : left + pool_size, c]
                    u, v = np.unravel_index(np.argmax(window), window.shape)
                    dx[m, top + u, left + v, c] = dy[m, i, j, c]
    return dx


def number_by_number(dy, x, pool_size):
    dx = np.zeros(x.shape)
    for m, i, j, c in np.ndindex(dy.shape):
        best = (i * pool_size, j * pool_size)
        for p in range(i * pool_size, (i + 1) * pool_size):
            for q in range(j * pool_size, (j + 1) * pool_size):
                if x[m, p, q, c] > x[m, best[0], best[1], c]:
                    best = (p, q)
        dx[m, best[0], best[1], c] += dy[m, i, j, c]
    return dx


def entries_in_turn(dy, x, pool_size):
    H_out, W_out = dy.shape[1:3]
    dx, free = np.zeros(x.shape), np.ones(dy.shape)
    y = np.full(dy.shape, -np.inf)
    slices = [
        np.s_[:, u : H_out * pool_size : pool_size, v : W_out * pool_size : pool_size]
        for u in range(pool_size)
        for v in range(pool_size)
    ]
    for place in slices:
        y = np.maximum(y, x[place])
    for place in slices:
        hit = (x[place] == y) * free
        dx[place] = hit * dy
        free -= hit
    return dx


def flat_windows(dy, x, pool_size):
    (N, H_out, W_out, C), k = dy.shape, pool_size
    inside = x[:, : H_out * k, : W_out * k].reshape(N, H_out, k, W_out, k, C)
    rows = inside.transpose(0, 1, 3, 5, 2, 4).reshape(-1, k * k)
    flat = np.zeros(rows.shape)
    flat[np.arange(len(rows)), rows.argmax(axis=1)] = dy.ravel()
    back = flat.reshape(N, H_out, W_out, C, k, k).transpose(0, 1, 4, 2, 5, 3)
    dx = np.zeros(x.shape)
    dx[:, : H_out * k, : W_out * k] = back.reshape(N, H_out * k, W_out * k, C)
    return dx


def all_images_at_once(dy, x, pool_size):
    dx, k = np.zeros_like(x, dtype=float), pool_size
    n, c = np.indices((x.shape[0], x.shape[3]))
    for i in range(dy.shape[1]):
        for j in range(dy.shape[2]):
            window = x[:, i * k : i * k + k, j * k : j * k + k]
            u, v = np.divmod(window.reshape(len(x), k * k, -1).argmax(axis=1), k)
            dx[n, i * k + u, j * k + v, c] = dy[:, i, j]
    return dx


def single_precision(dy, x, pool_size):
    return four_loops(dy.astype(np.float32), x.astype(np.float32), pool_size).astype(np.float32)


RIGHT = [
    four_loops,
    number_by_number,
    entries_in_turn,
    flat_windows,
    all_images_at_once,
    single_precision,
]


def looped(fill, stop=lambda place: False, dtype=float, copy=False):
    """Return the answer that calls fill(window of dx, window of x, gradient) for every window."""

    def answer(dy, x, pool_size):
        k = pool_size
        dx = x.astype(float) if copy else np.zeros(x.shape, dtype)
        for m, i, j, c in np.ndindex(dy.shape):
            window = np.s_[m, i * k : i * k + k, j * k : j * k + k, c]
            fill(dx[window], x[window], dy[m, i, j, c])
            if stop((m, i, j, c)):
                break
        return dx

    return answer


def first_largest(dx, x, g):
    dx[np.unravel_index(x.argmax(), x.shape)] = g


def averaged(dy, x, pool_size):
    dx = np.zeros(x.shape)
    for i in range(dy.shape[1]):
        for j in range(dy.shape[2]):
            rows = slice(i * pool_size, i * pool_size + pool_size)
            columns = slice(j * pool_size, j * pool_size + pool_size)
            dx[:, rows, columns] += dy[:, i : i + 1, j : j + 1] / pool_size**2
    return dx


def to_the_whole_window(dy, x, pool_size):
    dx = np.zeros(x.shape)
    big = dy.repeat(pool_size, axis=1).repeat(pool_size, axis=2)
    dx[:, : big.shape[1], : big.shape[2]] = big
    return dx


def mask(dy, x, pool_size):
    dx = np.zeros(x.shape)
    for i in range(dy.shape[1]):
        for j in range(dy.shape[2]):
            rows = slice(i * pool_size, (i + 1) * pool_size)
            at = slice(None), rows, slice(j * pool_size, (j + 1) * pool_size)
            window = x[at]
            largest = window.max(axis=(1, 2), keepdims=True)
            dx[at] = (window == largest) * dy[:, i : i + 1, j : j + 1]
    return dx


def mask_of_blocks(dy, x, pool_size):
    N, H, W, C = x.shape
    blocks = x.reshape(N, H // pool_size, pool_size, W // pool_size, pool_size, C)
    largest = blocks.max(axis=(2, 4), keepdims=True)
    return ((blocks == largest) * dy[:, :, None, :, None]).reshape(x.shape)


def shared_mask(dx, x, g):
    rows, columns = np.nonzero(x == x.max())
    dx[rows, columns] = g / len(rows)


def greater_or_equal(dy, x, pool_size):
    dx = np.zeros(x.shape)
    for m, i, j, c in np.ndindex(dy.shape):
        best = -np.inf
        for u in range(pool_size):
            for v in range(pool_size):
                if x[m, i * pool_size + u, j * pool_size + v, c] >= best:
                    best, p, q = x[m, i * pool_size + u, j * pool_size + v, c], u, v
        dx[m, i * pool_size + p, j * pool_size + q, c] = dy[m, i, j, c]
    return dx


def last_of_argwhere(dx, x, g):
    u, v = np.argwhere(x == x.max())[-1]
    dx[u, v] = g


def columns_outside(dy, x, pool_size):
    dx = np.zeros(x.shape)
    for m, i, j, c in np.ndindex(dy.shape):
        best = -np.inf
        for v in range(j * pool_size, j * pool_size + pool_size):
            for u in range(i * pool_size, i * pool_size + pool_size):
                if x[m, u, v, c] > best:
                    best, place = x[m, u, v, c], (u, v)
        dx[m, place[0], place[1], c] = dy[m, i, j, c]
    return dx


def remainder_for_rows(dx, x, g):
    index = list(x.ravel()).index(x.max())
    dx[index % len(x), index // len(x)] = g


def to_the_smallest(dx, x, g):
    dx[np.unravel_index(np.argmin(x), x.shape)] += g


def by_size(dx, x, g):
    first_largest(dx, np.abs(x), g)


def from_zero(dy, x, pool_size):
    dx = np.zeros(x.shape)
    for m, i, j, c in np.ndindex(dy.shape):
        best, place = 0, None
        for u in range(i * pool_size, i * pool_size + pool_size):
            for v in range(j * pool_size, j * pool_size + pool_size):
                if x[m, u, v, c] > best:
                    best, place = x[m, u, v, c], (u, v)
        if place:
            dx[m, place[0], place[1], c] = dy[m, i, j, c]
    return dx


def top_left(dy, x, pool_size):
    dx = np.zeros(x.shape)
    H_out, W_out = dy.shape[1:3]
    dx[:, : H_out * pool_size : pool_size, : W_out * pool_size : pool_size] = dy
    return dx


def every_time_overwritten(dx, x, g):
    dx[len(x) - 1, len(x) - 1] = g


def value(dx, x, g):
    first_largest(dx, x, x.max())


def value_times_gradient(dx, x, g):
    first_largest(dx, x, x.max() * g)


def one(dx, x, g):
    first_largest(dx, x, 1)


def like_x(dy, x, pool_size):
    dx = np.zeros_like(x)
    dx += four_loops(dy, x, pool_size).astype(x.dtype)
    return dx


def no_axis(dy, x, pool_size):
    dx, k = np.zeros(x.shape), pool_size
    for m, i, j in np.ndindex(dy.shape[:3]):
        window = x[m, i * k : i * k + k, j * k : j * k + k]
        dx[m, i * k : i * k + k, j * k : j * k + k] = (window == window.max()) * dy[m, i, j]
    return dx


def one_place_for_all_channels(dy, x, pool_size):
    dx, k = np.zeros(x.shape), pool_size
    for m, i, j in np.ndindex(dy.shape[:3]):
        window = np.moveaxis(x[m, i * k : i * k + k, j * k : j * k + k], -1, 0)
        c, u, v = np.unravel_index(window.argmax(), window.shape)
        dx[m, i * k + u, j * k + v, c] = dy[m, i, j, c]
    return dx


def no_axis_at_all(dy, x, pool_size):
    dx, k = np.zeros(x.shape), pool_size
    for i, j in np.ndindex(dy.shape[1:3]):
        window = x[:, i * k : i * k + k, j * k : j * k + k]
        hit = np.where(window == np.max(window), 1, 0)
        dx[:, i * k : i * k + k, j * k : j * k + k] = hit * dy[:, i, j][:, None, None]
    return dx


def batch_axis_forgotten(dy, x, pool_size):
    dx, k = np.zeros(x.shape), pool_size
    for i, j in np.ndindex(dy.shape[1:3]):
        window = x[:, i * k : i * k + k, j * k : j * k + k]
        hit = window == window.max(axis=(0, 1, 2))
        dx[:, i * k : i * k + k, j * k : j * k + k] = hit * dy[:, i, j][:, None, None]
    return dx


def start_not_multiplied(dy, x, pool_size):
    dx = np.zeros(x.shape)
    for m, i, j, c in np.ndindex(dy.shape):
        window = x[m, i : i + pool_size, j : j + pool_size, c]
        first_largest_added(dx[m, i : i + pool_size, j : j + pool_size, c], window, dy[m, i, j, c])
    return dx


def first_largest_added(dx, x, g):
    dx[np.unravel_index(x.argmax(), x.shape)] += g


def start_not_multiplied_overwritten(dy, x, pool_size):
    dx = np.zeros(x.shape)
    for m, i, j, c in np.ndindex(dy.shape):
        at = np.s_[m, i : i + pool_size, j : j + pool_size, c]
        first_largest(dx[at], x[at], dy[m, i, j, c])
    return dx


def start_forgotten_in_dx(dy, x, pool_size):
    dx = np.zeros(x.shape)
    for m, i, j, c in np.ndindex(dy.shape):
        top, left = i * pool_size, j * pool_size
        window = x[m, top : top + pool_size, left : left + pool_size, c]
        u, v = np.unravel_index(np.argmax(window), window.shape)
        dx[m, i + u, j + v, c] += dy[m, i, j, c]
    return dx


def start_forgotten_in_dx_overwritten(dy, x, pool_size):
    dx, k = np.zeros(x.shape), pool_size
    for m, i, j, c in np.ndindex(dy.shape):
        window = x[m, i * k : i * k + k, j * k : j * k + k, c]
        index = list(window.flat).index(window.max())
        dx[m, i + index // k, j + index % k, c] = dy[m, i, j, c]
    return dx


def place_in_the_window(overwritten):
    """Return the answer that forgets where the window lies when it writes into dx."""

    def answer(dy, x, pool_size):
        dx, k = np.zeros(x.shape), pool_size
        for m, c, i, j in np.ndindex(len(x), x.shape[3], *dy.shape[1:3]):
            window = x[m, i * k : (i + 1) * k, j * k : (j + 1) * k, c]
            u, v = np.argwhere(window == window.max())[0]
            if overwritten:
                dx[m, u, v, c] = 0
            dx[m, u, v, c] += dy[m, i, j, c]
        return dx

    return answer


def place_in_the_image(overwritten):
    """Return the answer that looks for the window's largest number in the image."""

    def answer(dy, x, pool_size):
        dx, k = np.zeros(x.shape), pool_size
        for m, c, i, j in np.ndindex(len(x), x.shape[3], *dy.shape[1:3]):
            largest = np.max(x[m, i * k : (i + 1) * k, j * k : (j + 1) * k, c])
            rows, columns = np.where(x[m, :, :, c] == largest)
            before = 0 if overwritten else dx[m, rows[0], columns[0], c]
            dx[m, rows[0], columns[0], c] = before + dy[m, i, j, c]
        return dx

    return answer


def two_by_two(dy, x, pool_size):
    return four_loops(dy, x, 2)


def from_zero_at_the_corner(dy, x, pool_size):
    dx = np.zeros(x.shape)
    for m, i, j, c in np.ndindex(dy.shape):
        p = q = best = 0
        for u in range(pool_size):
            for v in range(pool_size):
                value = x[m, i * pool_size + u, j * pool_size + v, c]
                if value > best:
                    best, p, q = value, u, v
        dx[m, i * pool_size + p, j * pool_size + q, c] = dy[m, i, j, c]
    return dx


def all_channels_to_one_place(dy, x, pool_size):
    dx, k = np.zeros(x.shape), pool_size
    for m, i, j in np.ndindex(dy.shape[:3]):
        window = x[m, i * k : i * k + k, j * k : j * k + k]
        u, v, _ = np.unravel_index(np.argmax(window), window.shape)
        dx[m, i * k + u, j * k + v] = dy[m, i, j]
    return dx


def size_of_the_windows(dy, x, pool_size):
    _, H_out, W_out, _ = dy.shape
    cut = x[:, : H_out * pool_size, : W_out * pool_size]
    return entries_in_turn(dy, cut, pool_size)


def first_image(dy, x, pool_size):
    dx, k = np.zeros(x.shape), pool_size
    for i, j, c in np.ndindex(dy.shape[1:]):
        at = np.s_[0, i * k : i * k + k, j * k : j * k + k, c]
        first_largest(dx[at], x[at], dy[0, i, j, c])
    return dx


def first_channel(dy, x, pool_size):
    dx, k = np.zeros(x.shape), pool_size
    for m, i, j in np.ndindex(dy.shape[:3]):
        at = np.s_[m, i * k : i * k + k, j * k : j * k + k, 0]
        first_largest(dx[at], x[at], dy[m, i, j, 0])
    return dx


def first_window_of_all_channels(dy, x, pool_size):
    dx = np.zeros(x.shape)
    for c in range(x.shape[3]):
        at = np.s_[0, :pool_size, :pool_size, c]
        first_largest(dx[at], x[at], dy[0, 0, 0, c])
    return dx


def first_window_of_all_images(dy, x, pool_size):
    dx = np.zeros(x.shape)
    for m, c in np.ndindex(len(x), x.shape[3]):
        at = np.s_[m, :pool_size, :pool_size, c]
        first_largest(dx[at], x[at], dy[m, 0, 0, c])
    return dx


WRONG = {
    averaged: "평균 풀링의 역전파",
    to_the_whole_window: "모든 칸에 그대로",
    mask_of_blocks: "같은 모든 칸에",
    mask: "같은 모든 칸에",
    looped(shared_mask): "같은 칸들에 dy를 나누어",
    greater_or_equal: "여럿일 때 마지막 칸에",
    looped(last_of_argwhere): "여럿일 때 마지막 칸에",
    columns_outside: "열을 따라 읽어",
    looped(remainder_for_rows): "행과 열의 번호를 맞바꾼",
    looped(to_the_smallest): "가장 작은 값이",
    looped(by_size): "절댓값이",
    from_zero: "음수인 창에서 어느 칸에도",
    from_zero_at_the_corner: "음수인 창에서 첫 칸에",
    top_left: "왼쪽 위 칸에",
    looped(every_time_overwritten): "오른쪽 아래 칸에",
    looped(value): "x의 가장 큰 값을 담은",
    looped(value_times_gradient): "가장 큰 값을 곱해",
    looped(one): "1로 둔",
    looped(first_largest, copy=True): "x의 값이 남은",
    looped(first_largest, dtype=int): "소수점 아래를",
    like_x: "소수점 아래를",
    no_axis: "모든 채널을 통틀어",
    one_place_for_all_channels: "모든 채널을 통틀어",
    all_channels_to_one_place: "모든 채널을 통틀어",
    no_axis_at_all: "모든 이미지와 채널을",
    batch_axis_forgotten: "모든 이미지를 통틀어",
    start_not_multiplied: "한 칸씩 움직인",
    start_not_multiplied_overwritten: "한 칸씩 움직인",
    start_forgotten_in_dx: "출력의 번호에서부터 센",
    start_forgotten_in_dx_overwritten: "출력의 번호에서부터 센",
    place_in_the_window(overwritten=False): "창 안에서 센 자리를",
    place_in_the_window(overwritten=True): "창 안에서 센 자리를",
    place_in_the_image(overwritten=False): "창 안이 아니라 이미지 전체에서",
    place_in_the_image(overwritten=True): "창 안이 아니라 이미지 전체에서",
    two_by_two: "언제나 두 칸으로",
    size_of_the_windows: "남는 행과 열을 뺀",
    first_image: "첫 이미지만",
    first_channel: "첫 채널만",
    looped(first_largest, stop=lambda place: True): "첫 창만",
    first_window_of_all_channels: "첫 창만",
    first_window_of_all_images: "첫 창만",
}
