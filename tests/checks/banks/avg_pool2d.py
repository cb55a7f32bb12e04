"""Answers to the exercise avg_pool2d, as students write them. No check sees this file."""

import math

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from cnn_course.checks.pooling_layers import avg_pool2d as CHECK  # noqa: F401 - what is checked


def clipped_slices(image, pool_size, padding):
    H, W = image.shape
    y = np.zeros([(n + 2 * padding - pool_size) // pool_size + 1 for n in (H, W)])
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            top, left = i * pool_size - padding, j * pool_size - padding
            window = image[max(top, 0) : top + pool_size, max(left, 0) : left + pool_size]
            y[i, j] = window.mean()
    return y


def padded_with_nan(image, pool_size, padding):
    padded = np.pad(image.astype(float), padding, constant_values=np.nan)
    windows = sliding_window_view(padded, (pool_size, pool_size))[::pool_size, ::pool_size]
    return np.nanmean(windows, axis=(2, 3))


def sums_of_image_and_of_ones(image, pool_size, padding):
    def sums(a):
        a = np.pad(a, padding)
        h, w = a.shape[0] // pool_size, a.shape[1] // pool_size
        a = a[: h * pool_size, : w * pool_size]
        return a.reshape(h, pool_size, w, pool_size).sum(axis=(1, 3))

    return sums(image) / sums(np.ones(image.shape))


def counting_by_hand(image, pool_size, padding):
    pixels, y = image.tolist(), []
    top = -padding
    while top + pool_size <= len(pixels) + padding:
        y.append([])
        left = -padding
        while left + pool_size <= len(pixels[0]) + padding:
            total = count = 0
            for p in range(top, top + pool_size):
                for q in range(left, left + pool_size):
                    if 0 <= p < len(pixels) and 0 <= q < len(pixels[0]):
                        total += pixels[p][q]
                        count += 1
            y[-1].append(total / count)
            left += pool_size
        top += pool_size
    return np.array(y)


def matrices_of_ones(image, pool_size, padding):
    def members(n):
        of = (np.arange(n) + padding) // pool_size
        return (of == np.arange((n + 2 * padding) // pool_size)[:, None]).astype(float)

    down, across = members(image.shape[0]), members(image.shape[1])
    return down @ image @ across.T / np.outer(down.sum(axis=1), across.sum(axis=1))


def masked(image, pool_size, padding):
    hidden = np.pad(np.zeros(image.shape, bool), padding, constant_values=True)
    padded = np.ma.array(np.pad(image, padding), mask=hidden)
    rows = range(0, padded.shape[0] - pool_size + 1, pool_size)
    columns = range(0, padded.shape[1] - pool_size + 1, pool_size)
    cells = [[padded[i : i + pool_size, j : j + pool_size].mean() for j in columns] for i in rows]
    return np.array(cells, dtype=float)


def single_precision(image, pool_size, padding):
    return clipped_slices(image.astype(np.float32), pool_size, padding).astype(np.float32)


RIGHT = [
    clipped_slices,
    padded_with_nan,
    sums_of_image_and_of_ones,
    counting_by_hand,
    matrices_of_ones,
    masked,
    single_precision,
]


def looped(value, size=lambda n, k, p: (n + 2 * p - k) // k + 1, start=lambda i, k, p: i * k - p):
    """Return the answer that makes ``value(rows, columns, image, k)`` of every window.

    ``rows`` and ``columns`` are the window's, also those outside the image.
    """

    def answer(image, pool_size, padding):
        y = np.zeros([size(n, pool_size, padding) for n in image.shape])
        for i, j in np.ndindex(y.shape):
            top, left = (start(at, pool_size, padding) for at in (i, j))
            rows, columns = range(top, top + pool_size), range(left, left + pool_size)
            y[i, j] = value(rows, columns, image, pool_size)
        return y

    return answer


def inside(rows, columns, image):
    rows = [p for p in rows if 0 <= p < image.shape[0]]
    columns = [q for q in columns if 0 <= q < image.shape[1]]
    return image[np.ix_(rows, columns)]


def mean(rows, columns, image, k):
    return inside(rows, columns, image).mean()


def up_to_the_windows_end(rows, columns, image, k):
    count = (rows.stop - max(rows.start, 0)) * (columns.stop - max(columns.start, 0))
    return inside(rows, columns, image).sum() / count


def from_the_windows_start(rows, columns, image, k):
    count = min(rows.stop, image.shape[0]) - rows.start
    count *= min(columns.stop, image.shape[1]) - columns.start
    return inside(rows, columns, image).sum() / count


def numpy_pad_and_mean(image, pool_size, padding):
    padded = np.pad(image, padding)
    windows = sliding_window_view(padded, (pool_size, pool_size))
    return windows[::pool_size, ::pool_size].mean(axis=(-1, -2))


def mean_of_row_means(rows, columns, image, k):
    means = []
    for p in rows:
        row = [image[p, q] for q in columns if 0 <= p < len(image) and 0 <= q < image.shape[1]]
        means.append(np.mean(row) if row else 0)
    return np.mean(means)


def mean_of_column_means(rows, columns, image, k):
    window = inside(rows, columns, image)
    return window.mean(axis=0).sum() / k


def divided_once(rows, columns, image, k):
    return sum(inside(rows, columns, image).flat) / k


def only_added(rows, columns, image, k):
    return np.sum(inside(rows, columns, image))


def largest(rows, columns, image, k):
    return max(inside(rows, columns, image).ravel().tolist())


def largest_beside_zeros(image, pool_size, padding):
    padded = np.pad(image, padding)
    h, w = padded.shape[0] // pool_size, padded.shape[1] // pool_size
    blocks = padded[: h * pool_size, : w * pool_size].reshape(h, pool_size, w, pool_size)
    return blocks.max(axis=3).max(axis=1)


def frame_of_minus_infinity(image, pool_size, padding):
    H, W = image.shape
    padded = np.full((H + 2 * padding, W + 2 * padding), -np.inf)
    padded[padding : padding + H, padding : padding + W] = image
    windows = sliding_window_view(padded, (pool_size, pool_size))
    return windows[::pool_size, ::pool_size].mean(axis=(2, 3))


def what_is_not_zero(image, pool_size, padding):
    padded = np.pad(image, padding)
    y = []
    for i in range(0, padded.shape[0] - pool_size + 1, pool_size):
        y.append([])
        for j in range(0, padded.shape[1] - pool_size + 1, pool_size):
            window = padded[i : i + pool_size, j : j + pool_size]
            y[-1].append(window.sum() / np.count_nonzero(window))
    return np.array(y)


def border_repeated(rows, columns, image, k):
    H, W = image.shape
    return np.mean([
        image[min(max(p, 0), H - 1), min(max(q, 0), W - 1)] for p in rows for q in columns
    ])


def mirrored(rows, columns, image, k):
    H, W = image.shape

    def back(p, n):
        return -p - 1 if p < 0 else 2 * n - 1 - p if p >= n else p

    return np.mean([image[back(p, H), back(q, W)] for p in rows for q in columns])


def padding_never_used(image, pool_size, padding):
    y = []
    for i in range(image.shape[0] // pool_size):
        rows = image[i * pool_size : (i + 1) * pool_size]
        widths = range(image.shape[1] // pool_size)
        y.append([rows[:, j * pool_size : (j + 1) * pool_size].mean() for j in widths])
    return np.array(y)


def one_side_in_the_size(n, k, p):
    return (n + p - k) // k + 1


def same_size_no_offset(image, pool_size, padding):
    size = [(n + 2 * padding - pool_size) // pool_size + 1 for n in image.shape]
    y = np.zeros(size)
    for i in range(size[0]):
        for j in range(size[1]):
            top, left = i * pool_size, j * pool_size
            y[i, j] = image[top : top + pool_size, left : left + pool_size].mean()
    return y


def starts_below_zero(image, pool_size, padding):
    rows = range(-padding, image.shape[0] + padding - pool_size + 1, pool_size)
    columns = range(-padding, image.shape[1] + padding - pool_size + 1, pool_size)
    sums = [[image[i : i + pool_size, j : j + pool_size].sum() for j in columns] for i in rows]
    return np.array(sums) / (pool_size * pool_size)


def starts_below_zero_but_counts_well(image, pool_size, padding):
    H, W = image.shape
    y = np.zeros([(n + 2 * padding - pool_size) // pool_size + 1 for n in (H, W)])
    for i, j in np.ndindex(y.shape):
        top, left = pool_size * i - padding, pool_size * j - padding
        bottom, right = top + pool_size, left + pool_size
        count = (min(bottom, H) - max(top, 0)) * (min(right, W) - max(left, 0))
        y[i, j] = image[top:bottom, left:right].sum() / count
    return y


def moved_to_the_first_pixel(image, pool_size, padding):
    y = []
    for top in range(-padding, len(image) + padding - pool_size + 1, pool_size):
        y.append([])
        for left in range(-padding, len(image[0]) + padding - pool_size + 1, pool_size):
            first, second = max(0, top), max(0, left)
            window = image[first:, second:][:pool_size, :pool_size]
            y[-1].append(np.mean(window))
    return np.array(y)


def rounded_up(n, k, p):
    return math.ceil((n + 2 * p - k) / k) + 1


def every_place(n, k, p):
    return n + 2 * p - k + 1


def range_too_short(n, k, p):
    return (n + 2 * p - k) // k


def columns_outside(image, pool_size, padding):
    H, W = image.shape
    y = []
    for left in range(-padding, W + padding - pool_size + 1, pool_size):
        y.append([
            image[max(top, 0) : top + pool_size, max(left, 0) : left + pool_size].mean()
            for top in range(-padding, H + padding - pool_size + 1, pool_size)
        ])
    return np.array(y)


def integer_list(image, pool_size, padding):
    return np.array([[int(v) for v in row] for row in counting_by_hand(image, pool_size, padding)])


def whole_quotient(rows, columns, image, k):
    window = inside(rows, columns, image)
    return window.sum() // window.size


def zeros_like_the_image(image, pool_size, padding):
    means = counting_by_hand(image, pool_size, padding)
    y = np.zeros_like(image)[: means.shape[0], : means.shape[1]]
    for place in np.ndindex(*y.shape):
        y[place] = means[place]
    return y


def starts_below_zero_and_takes_the_mean(image, pool_size, padding):
    y = np.zeros([(n + 2 * padding - pool_size) // pool_size + 1 for n in image.shape])
    for i, j in np.ndindex(y.shape):
        top, left = i * pool_size - padding, j * pool_size - padding
        y[i, j] = np.mean(image[top : top + pool_size, left : left + pool_size])
    return y


def pixel_by_pixel(inside, goes_on=""):
    """Return the answer with two sums, which ``goes_on`` names if they are never reset."""

    def answer(image, pool_size, padding):
        H, W = image.shape
        y = np.zeros([(n + 2 * padding - pool_size) // pool_size + 1 for n in (H, W)])
        total = count = 0
        for i, j in np.ndindex(y.shape):
            total = total if "total" in goes_on else 0
            count = count if "count" in goes_on else 0
            for u, v in np.ndindex(pool_size, pool_size):
                p, q = i * pool_size + u - padding, j * pool_size + v - padding
                if inside(p, H) and inside(q, W):
                    total, count = total + image[p, q], count + 1
            y[i, j] = total / count
        return y

    return answer


only_the_end_is_looked_at = pixel_by_pixel(lambda p, n: p < n)
more_than_zero = pixel_by_pixel(lambda p, n: 0 < p < n)
sums_never_reset = pixel_by_pixel(lambda p, n: 0 <= p < n, "total and count")
total_never_reset = pixel_by_pixel(lambda p, n: 0 <= p < n, "total")
count_never_reset = pixel_by_pixel(lambda p, n: 0 <= p < n, "count")


def returns_in_the_outer_loop(image, pool_size, padding):
    y = np.zeros([(n + 2 * padding - pool_size) // pool_size + 1 for n in image.shape])
    for i in range(len(y)):
        for j in range(len(y[0])):
            left = j * pool_size - padding
            y[i, j] = image[: pool_size - padding, max(left, 0) : left + pool_size].mean()
        return y
    return y


def returns_at_once(image, pool_size, padding):
    y = np.zeros([(n + 2 * padding - pool_size) // pool_size + 1 for n in image.shape])
    y[0, 0] = image[: pool_size - padding, : pool_size - padding].mean()
    return y


def width_before_height(image, pool_size, padding):
    W, H = image.shape
    y = np.zeros([(n + 2 * padding - pool_size) // pool_size + 1 for n in (H, W)])
    for i, j in np.ndindex(y.shape):
        top, left = i * pool_size - padding, j * pool_size - padding
        y[i, j] = image[max(top, 0) : top + pool_size, max(left, 0) : left + pool_size].mean()
    return y


def frame_of_nan(image, pool_size, padding):
    H, W = image.shape
    padded = np.full((H + 2 * padding, W + 2 * padding), np.nan)
    padded[padding : padding + H, padding : padding + W] = image
    windows = sliding_window_view(padded, (pool_size, pool_size))
    return np.mean(windows[::pool_size, ::pool_size], axis=(2, 3))


def in_the_middle(rows, columns, image, k):
    return np.median(inside(rows, columns, image))


def two_decimals(rows, columns, image, k):
    return round(float(inside(rows, columns, image).mean()), 2)


def nearest_integer(rows, columns, image, k):
    return np.rint(inside(rows, columns, image).mean())


median = looped(in_the_middle)
shortened = looped(two_decimals)
rounded = looped(nearest_integer)
padding_on_top_and_left = looped(mean, one_side_in_the_size)
padding_below_and_right = looped(mean, one_side_in_the_size, lambda i, k, p: i * k)
size_rounded_up = looped(mean, rounded_up)
stride_of_one = looped(mean, every_place, lambda i, k, p: i - p)
without_the_last = looped(mean, range_too_short)
rows_by_their_means = looped(mean_of_row_means)
columns_by_their_means = looped(mean_of_column_means)
end_not_clipped = looped(up_to_the_windows_end)
start_not_clipped = looped(from_the_windows_start)
side_for_area = looped(divided_once)
sum_for_mean = looped(only_added)
maximum = looped(largest)
nearest_pixel = looped(border_repeated)
mirror = looped(mirrored)
floor_division = looped(whole_quotient)


def with_a_channel(image, pool_size, padding):
    return clipped_slices(image, pool_size, padding)[..., None]


def as_a_batch(image, pool_size, padding):
    return np.array([with_a_channel(image, pool_size, padding)])


WRONG = {
    with_a_channel: "길이가 1인 축을",
    as_a_batch: "길이가 1인 축을",
    numpy_pad_and_mean: "패딩의 칸까지 모두 세어",
    rows_by_their_means: "위와 아래에 있는 패딩만",
    columns_by_their_means: "왼쪽과 오른쪽에 있는 패딩만",
    end_not_clipped: "아래와 오른쪽에 있는 패딩만",
    start_not_clipped: "위와 왼쪽에 있는 패딩만",
    side_for_area: "pool_size로 한 번만",
    sum_for_mean: "더하기만 하고",
    maximum: "최댓값을 구한",
    largest_beside_zeros: "최댓값을 구한",
    frame_of_minus_infinity: "음의 무한대를 넣고",
    what_is_not_zero: "값이 0인 칸을 모두 빼고",
    nearest_pixel: "이미지의 값으로 채우고",
    mirror: "이미지의 값으로 채우고",
    padding_never_used: "패딩을 하지 않은",
    padding_on_top_and_left: "위와 왼쪽에만 패딩한",
    padding_below_and_right: "아래와 오른쪽에만 패딩한",
    same_size_no_offset: "왼쪽 위 칸에서 시작한",
    starts_below_zero: "음수인 채로",
    starts_below_zero_but_counts_well: "음수인 채로",
    starts_below_zero_and_takes_the_mean: "음수인 채로",
    only_the_end_is_looked_at: "끝에 있는 칸을 읽은",
    more_than_zero: "첫 행과 첫 열을 빼고",
    sums_never_reset: "이어 더한",
    total_never_reset: "이어 더한",
    count_never_reset: "이어 더한",
    returns_in_the_outer_loop: "첫 행이나 첫 칸만",
    returns_at_once: "첫 행이나 첫 칸만",
    width_before_height: "서로 바꾸어 구한",
    frame_of_nan: "NaN까지 평균한",
    median: "중앙값을",
    shortened: "반올림한",
    rounded: "반올림한",
    moved_to_the_first_pixel: "첫 칸으로 옮긴",
    stride_of_one: "한 칸씩 민",
    size_rounded_up: "올림해 끝에서 잘린",
    without_the_last: "마지막 행과 열이 빠진",
    columns_outside: "출력의 행과 열을 맞바꾼",
    integer_list: "소수점 아래를 버린 결과와 정확히 같습니다. 정수로",
    floor_division: "그보다 크지 않은 정수로",
    zeros_like_the_image: "정수 배열일 때에만",
}
