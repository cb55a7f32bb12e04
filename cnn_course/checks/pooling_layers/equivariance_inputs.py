"""What the check of equivariance_error puts in: images that are drawn until mistakes show."""

import functools

import numpy as np

from cnn_course.checks.exercise import Case
from cnn_course.checks.pooling_layers.equivariance_error_mistakes import (
    PARTLY,
    SIGNED,
    WHOLE,
    zero,
)
from cnn_course.checks.pooling_layers.equivariance_measure import measure
from cnn_course.checks.pooling_layers.equivariance_move_mistakes import (
    COLUMNS_ONLY,
    LATE,
    TOO_EARLY,
    widened,
)

_right = measure()


def draw(rng, kernel, places, shift, stride, step=1, shows=(), hides=()):
    """Draw an image with so many ``places`` for the window, and a kernel of different numbers.

    On it each of the wrong functions ``shows`` gives another number than the right one, each
    of ``hides`` the same.
    """
    shape = [k + stride * (m - 1) for k, m in zip(kernel, places, strict=True)]
    while True:
        numbers = rng.permutation([-4, -3, -2, -1, 1, 2, 3, 4])[: kernel[0] * kernel[1]]
        args = rng.integers(-9, 10, shape) * step, numbers.reshape(kernel), shift, stride
        right = _right(*args)
        shown = all(wrong(*args) != right for wrong in shows)
        if shown and all(wrong(*args) == right for wrong in hides):
            return args


def same(rng, hidden):
    """Moved by a multiple of the stride; at last not: there 0 is wrong."""
    moves = [(1, 1), (3, 1), (2, 2), (3, 3)]
    if hidden:
        moves = [(int(rng.integers(2, 5)), 1), (4, 2), (2, 2), (3, 3)]
    sizes = [(int(rng.integers(2, 4)), shift // stride + 4) for shift, stride in moves]
    drawn = [draw(rng, (2, 3), m, *move) for m, move in zip(sizes, moves, strict=True)]
    other = draw(rng, (2, 3), (2, 5), 3, 2, shows=[zero], hides=TOO_EARLY)
    return [*(Case(args, SAME_PIXELS) for args in drawn), Case(other, PARTNERS)]


def hand(rng, hidden):
    """One row, and a kernel of two numbers."""
    if hidden:
        moves = [(3, 2), (5, 2), (int(rng.integers(4, 6)), 3)]
        return [Case(draw(rng, (1, 2), (1, 6), *move), PARTNERS) for move in moves]
    row, kernel = np.array([[2, 5, 1, 7, 3, 0, 4, 6, 9, 8]]), np.array([[2, -1]])
    return [Case((row, kernel, 3, 2), PARTNERS), Case((row, kernel, 4, 3), PARTNERS)]


def edge(rng, hidden):
    """Not moved at all, and by less than the stride."""
    moves = [(0, 1), (1, 2), (0, 2), (2, 3)]
    if hidden:
        moves = [(0, 2), (1, 2), (0, 1), (int(rng.integers(1, 3)), 3)]
    places = [int(rng.integers(4, 7)) for _ in moves]
    drawn = [draw(rng, (2, 2), (2, m), *move) for m, move in zip(places, moves, strict=True)]
    return [Case(args, PARTNERS) for args in drawn]


def general(rng, hidden):
    """Halves and whole numbers; where it is not equivariant and where it is; not moved."""
    return _general(int(rng.integers(2**32)), hidden)


@functools.cache  # the search for images on which mistakes show takes longer than the check
def _general(seed, hidden):
    rng = np.random.default_rng(seed)
    more = int(rng.integers(0, 3)) if hidden else 0
    right, left, *absolute = SIGNED.values()
    first_column, last_column, no_last_column, first_row = PARTLY.values()
    drawn = [
        draw(rng, (2, 3), (2, 6 + more), 3, 2, 0.5, shows=[WHOLE, right, absolute[0], LATE]),
        draw(rng, (2, 3), (3, 6 + more), 3, 2, shows=[first_column, last_column, first_row]),
        draw(rng, (3, 2), (2, 6), 4, 2),
        draw(
            rng,
            (1, 3),
            (2, 6 + more),
            5,
            3,
            shows=[left, absolute[1], COLUMNS_ONLY, no_last_column],
        ),
        draw(rng, (2, 2), (1, 6), 4, 3, 0.5, shows=[WHOLE, widened]),
        draw(rng, (2, 3), (2, 5 + more), 1, 2, 0.5, shows=TOO_EARLY),
        draw(rng, (2, 2), (2, 5), 0, 2),
    ]
    return [Case(args, PARTNERS) for args in drawn]


SAME_PIXELS = (
    "shift가 stride의 배수이면 A의 j열과 B의 j - d열은 이미지의 똑같은 픽셀을 보고 나온 값입니다. "
    "창이 채운 칸에 걸친 열만 빼면 두 값은 언제나 같습니다."
)
PARTNERS = (
    "A의 j열은 B의 j - d열과 견주고, d는 shift // stride입니다. "
    "A의 열 가운데 j × stride가 shift보다 작은 열은 견주지 않습니다."
)


# Seed, kernel, places, shift, stride, step: the shift also 0, below the stride, a multiple of it.
# The seeds were found by search: with others some mistakes show on too few.
_PROBES = [
    (454, (2, 3), (4, 6), 3, 2, 0.5),
    (164, (3, 2), (4, 8), 5, 2, 0.5),
    (1629, (2, 3), (4, 6), 3, 2, 1),
    (132, (3, 2), (4, 7), 4, 3, 0.5),
    (579, (2, 3), (4, 8), 5, 3, 0.5),
    (31, (2, 2), (4, 7), 4, 3, 0.5),
    (1763, (3, 2), (5, 7), 4, 2, 1),
    (697, (2, 3), (4, 6), 1, 2, 0.5),
    (696, (2, 2), (4, 6), 2, 3, 0.5),
    (1454, (2, 3), (3, 6), 0, 2, 1),
]

PROBES = [draw(np.random.default_rng(seed), *sizes) for seed, *sizes in _PROBES]
