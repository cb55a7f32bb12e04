"""Logits for chapter 8's checks, and functions that lose their numbers on some of them."""

import numpy as np


def finite_only(function):
    """Return ``function``, ending in an error where it meets infinity or NaN."""

    def wrong(*args):
        with np.errstate(divide="raise", over="raise", invalid="raise"):
            return function(*args)

    return wrong


def logarithms(numbers):
    """Return one row of logits of which e to their power is each of ``numbers``."""
    return np.log(np.array([numbers], dtype=float))


def draw(rng, n, c, step=0.5):
    """Draw logits no two of which are equal, small enough for every way of computing."""
    return rng.permutation(np.arange(-9, 10))[: n * c].reshape(n, c) * step


def size(rng):
    """Draw how many samples and how many classes: more classes, or fewer."""
    return [(2, 4), (2, 5), (3, 4), (3, 5), (4, 3), (5, 3)][rng.integers(6)]


def far_apart(rng):
    """Draw rows around 1000, 0 and -1000, and one that reaches further than exp does."""
    rows = draw(rng, 3, 4) + rng.permutation([[1000], [0], [-1000]])
    wide = rng.permutation([1500, 720.5, -840, -1200.5])
    return np.insert(rows, rng.integers(4), wide, axis=0)
