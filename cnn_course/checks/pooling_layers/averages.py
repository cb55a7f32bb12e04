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


def sliced(image, k, padding, cut):
    """Return the sum of every window that ``cut(start)``, a slice on each axis, takes of it."""
    rows, columns = (
        [cut(i * k - padding) for i in range((n + 2 * padding) // k)] for n in image.shape
    )
    return np.array([[image[row, column].sum() for column in columns] for row in rows], float)


def from_a_negative_start(image, k, padding):
    return sliced(image, k, padding, lambda start: slice(start, start + k))


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
