"""Windows that slide over images: Hypothesis draws sizes, strides and paddings that fit."""

from itertools import product
from typing import NamedTuple

import numpy as np
from hypothesis import strategies as st


class Configuration(NamedTuple):
    """One call: the shape of ``x`` (N, H, W, C), the window, its steps, and random numbers."""

    shape: tuple[int, int, int, int]
    window: tuple[int, int]
    stride: int | tuple[int, int]
    padding: int | str
    filters: int
    seed: int

    def numbers(self, *shapes):
        """Return normally distributed arrays of these shapes."""
        rng = np.random.default_rng(self.seed)
        return [rng.normal(size=shape) for shape in shapes]


def configurations(*, pooling=False, size=20, window=7, channels=5):
    """Draw configurations whose output is not empty, with sizes up to the given ones.

    With ``pooling`` the padding is smaller than the window, as it must be there.
    """
    # few draws a case, each from a list: that is what makes thousands of cases affordable
    windows = st.sampled_from(list(product(range(1, window + 1), repeat=2)))
    strides = st.sampled_from([*range(1, 5), *product(range(1, 5), repeat=2)])
    depths = st.sampled_from(list(product((1, 2, 3), *[range(1, channels + 1)] * 2)))
    seeds = st.integers(0, 2**32 - 1)

    @st.composite
    def fitting(draw):
        both = draw(windows)
        widest = min(both) - 1 if pooling else 4
        padding = draw(st.sampled_from(["valid", "same", *range(widest + 1)]))
        least = [1 if padding == "same" else max(1, k - 2 * amount(padding)) for k in both]
        H, W = (draw(st.integers(low, max(low, size))) for low in least)
        N, C, filters = draw(depths)
        return Configuration((N, H, W, C), both, draw(strides), padding, filters, draw(seeds))

    return fitting()


def amount(padding):
    """Return the rows or columns that a ``padding`` other than "same" adds on each side."""
    return 0 if padding == "valid" else padding


def tensorflow_padding(padding):
    """Return ``padding`` as ``tf.nn`` wants it."""
    if isinstance(padding, str):
        return padding.upper()
    return [(0, 0), (padding, padding), (padding, padding), (0, 0)]
