"""Pooling by the mean, but otherwise: other windows, another divisor, another kind of number."""

import numpy as np


def _side_by_side(padded, k):
    """Return the windows that fit, (H_out, W_out, k, k)."""
    h, w = (n // k for n in padded.shape)
    return padded[: h * k, : w * k].reshape(h, k, w, k).swapaxes(1, 2)


def one_step_apart(padded, k):
    return np.lib.stride_tricks.sliding_window_view(padded, (k, k))


def cut_short_too(padded, k):
    rest = [(0, -n % k) for n in padded.shape]
    return _side_by_side(np.pad(padded, rest, constant_values=np.nan), k)


def present(windows):
    return (~np.isnan(windows)).sum(axis=(2, 3))


def _mean(windows):
    inside = present(windows)
    if (inside == 0).any():
        raise ValueError  # what comes of a window of nothing depends on how it is written
    return np.nansum(windows, axis=(2, 3)) / inside


def pooled(reduce=_mean, windows=_side_by_side, frame=lambda p: (p, p), **how):
    """Return the avg_pool2d that pads by ``frame(padding)`` and makes ``reduce`` of windows."""
    how = how or {"constant_values": np.nan}

    def wrong(image, k, padding):
        return reduce(windows(np.pad(image.astype(float), frame(padding), **how), k))

    return wrong


def counting(top, bottom, left, right):
    """Return the avg_pool2d whose divisor also counts padding on the sides that are 1."""

    def wrong(image, k, padding):
        before_and_after = zip(image.shape, ((top, bottom), (left, right)), strict=True)
        counts = []
        for n, sides in before_and_after:
            counted = np.pad(np.ones(n), padding, constant_values=sides)
            counts.append(counted[: len(counted) // k * k].reshape(-1, k).sum(axis=1))
        return pooled(total)(image, k, padding) / np.outer(*counts)

    return wrong


def sliced(image, k, padding, cut, reduce=np.sum):
    """Return ``reduce`` of every window that ``cut(start)``, a slice on each axis, takes of it."""
    rows, columns = (
        [cut(i * k - padding) for i in range((n + 2 * padding) // k)] for n in image.shape
    )
    return np.array([[reduce(image[row, column]) for column in columns] for row in rows], float)


def from_a_negative_start(image, k, padding, reduce=np.sum):
    return sliced(image, k, padding, lambda start: slice(start, start + k), reduce)


def wrapped(image, k, padding):
    """Return the means in which what is before the image is read at its end."""
    rows, columns = (
        [np.arange(start, min(start + k, n)) for start in range(-padding, n + padding - k + 1, k)]
        for n in image.shape
    )
    return np.array([[image[np.ix_(p, q)].mean() for q in columns] for p in rows])


def without_first_pixels(image, k, padding):
    """Return the means that leave out the image's first row and first column."""
    padded = image.astype(float)
    padded[0], padded[:, 0] = np.nan, np.nan
    return pooled()(padded, k, padding)


def sides_swapped(image, k, padding):
    """Return the means of as many windows downwards as fit across, and the other way round."""
    rows, columns = (range(-padding, n + padding - k + 1, k) for n in image.shape[::-1])
    windows = [[image[max(i, 0) : i + k, max(j, 0) : j + k] for j in columns] for i in rows]
    if not all(window.size for row in windows for window in row):
        raise ValueError
    return np.array([[window.mean() for window in row] for row in windows])


def running(sums, counts):
    """Return the avg_pool2d that goes on adding, window by window, where these are True."""

    def wrong(image, k, padding):
        found = [pooled(total)(image, k, padding), pooled(present)(image, k, padding)]
        added = [
            np.cumsum(a).reshape(a.shape) if goes_on else a
            for a, goes_on in zip(found, (sums, counts), strict=True)
        ]
        return added[0] / added[1]

    return wrong


def filled(part):
    """Return the avg_pool2d of which only ``part`` is filled, the rest is 0."""

    def wrong(*args):
        right = pooled()(*args)
        y = np.zeros_like(right)
        y[part] = right[part]
        return y

    return wrong


def pushed_inside(image, k, padding):
    def cut(start):
        return slice(max(start, 0), max(start, 0) + k)

    ones = np.ones(image.shape)
    return sliced(image, k, padding, cut) / sliced(ones, k, padding, cut)


def total(windows):
    return np.nansum(windows, axis=(2, 3))


def stored(make, integers_only=False):
    def wrong(image, k, padding):
        y = pooled()(image, k, padding)
        return y if integers_only and image.dtype.kind == "f" else make(y)

    return wrong
