"""separable_kernel(down, right) -> kernel: every number of one filter times every of the other."""

import numpy as np

from cnn_course import plots
from cnn_course.checks.edges.sections import CODE, FORMULA, HAND
from cnn_course.checks.edges.separable_kernel_mistakes import MISTAKES
from cnn_course.checks.exercise import Case, Exercise, Part


def _reference(down, right):
    return np.outer(down, right)


def _draw(rng, lengths, rest=0):
    """Draw two filters of whole numbers, each farther from 0 by ``rest``.

    No two numbers are equal or opposite, none is 0 or 1, and the second number of each is
    negative: what is lost with a sign shows. With a rest of 0.5 no product is whole, and
    float32 is exact.
    """
    numbers = rng.permutation(np.arange(2, sum(lengths) + 2)) + rest
    down, right = numbers[: lengths[0]], numbers[lengths[0] :]
    down[1:2] *= -1
    right[1:2] *= -1
    return down, right


def _lengths(rng):
    """Draw two lengths that differ from each other, and from three."""
    return rng.permutation([2, 4, 5, 6])[:2].tolist()


def _shape(rng, hidden):
    """More rows than columns, and fewer."""
    lengths = sorted(_lengths(rng)) if hidden else [2, 4]
    return [Case(_draw(rng, order), SHAPE) for order in (lengths, lengths[::-1])]


def _hand(rng, hidden):
    """Three by three, first the Sobel kernel that the problem names."""
    if hidden:
        return [Case(_draw(rng, (3, 3)), VALUE) for _ in range(2)]
    sobel_x = np.array([1, 2, 1]), np.array([-1, 0, 1])
    return [Case(sobel_x, VALUE), Case((np.array([3, -1, 2]), np.array([5, 4, -6])), VALUE)]


def _edge(rng, hidden):
    """One row, one column, one number."""
    m, n = _lengths(rng) if hidden else (4, 2)
    return [Case(_draw(rng, lengths), f"{VALUE} {SHAPE}") for lengths in [(1, m), (n, 1), (1, 1)]]


def _general(rng, hidden):
    """Halves, of which no product is whole: more columns than rows, more rows, as many."""
    lengths = sorted(_lengths(rng)) if hidden else [2, 5]
    sizes = [lengths, lengths[::-1], [4, 4] if hidden else [3, 3]]
    return [Case(_draw(rng, size, rest=0.5), VALUE) for size in sizes]


SHAPE = "커널의 행 수는 down의 길이, 열 수는 right의 길이입니다."
VALUE = "커널의 한 칸은 그 행에 있는 down의 값과 그 열에 있는 right의 값을 곱한 것입니다."


def _working(args, place):
    (u, v), (down, right) = place, args
    terms = " × ".join(f"({a:g})" if a < 0 else f"{a:g}" for a in (down[u], right[v]))
    return f"down[{u}] × right[{v}] = {terms} = {down[u] * right[v]:g}"


def _panels(args, place):
    """Return what to draw: down as a column, right as a row, with the numbers that meet."""
    down, right = args
    windows = [None, None] if place is None else [(place[0], 0, 1, 1), (0, place[1], 1, 1)]
    return [
        (array, name, {"color": plots.KERNEL, "window": window})
        for array, name, window in zip(
            (down[:, np.newaxis], right), ("down", "right"), windows, strict=True
        )
    ]


# As long as each other, where no mistake ends in an error; then lower, and higher.
_PROBES = [(3, 3), (3, 3), (3, 3), (4, 4), (5, 5), (2, 4), (3, 5), (4, 6), (5, 3), (4, 2), (6, 4)]

separable_kernel = Exercise(
    name="separable_kernel",
    arguments=("down", "right"),
    reference=_reference,
    parts={
        "shape": Part(
            "커널의 모양이 맞습니다.",
            "커널의 모양이 맞지 않습니다.",
            HAND,
            _shape,
            values=False,
        ),
        "hand": Part(
            "두 1차원 커널의 길이가 모두 3일 때 값이 맞습니다.",
            "두 1차원 커널의 길이가 모두 3일 때 값이 맞지 않습니다.",
            HAND,
            _hand,
        ),
        "edge": Part(
            "값이 하나뿐인 1차원 커널이 있어도 결과가 맞습니다.",
            "값이 하나뿐인 1차원 커널이 있을 때 결과가 맞지 않습니다.",
            CODE,
            _edge,
        ),
        "general": Part(
            "두 1차원 커널의 길이가 다르거나 값에 소수점이 있어도 결과가 맞습니다.",
            "두 1차원 커널의 길이가 다르거나 값에 소수점이 있을 때 결과가 맞지 않습니다.",
            FORMULA,
            _general,
        ),
    },
    mistakes=MISTAKES,
    probes=[
        _draw(np.random.default_rng(k), lengths, rest=0.5) for k, lengths in enumerate(_PROBES)
    ],
    allows=("conv",),  # the free cell draws with it
    situation=lambda down, right: f"길이가 {len(down)}인 down과 {len(right)}인 right에서",
    working=_working,
    panels=_panels,
)
