"""dense(x, w, b) -> y: the dot product of every sample with every unit's weights, plus bias."""

import numpy as np

from cnn_course import dense as layer
from cnn_course import plots
from cnn_course.checks.dense_layer.dense_mistakes import MISTAKES
from cnn_course.checks.dense_layer.sections import CODE, FORMULA, HAND
from cnn_course.checks.exercise import Case, Exercise, Part


def _draw(rng, n, c_in, c_out, step=1):
    """Draw a batch, weights and biases of multiples of ``step``; with halves, float32 is exact.

    No two weights and no two biases are equal or opposite. The first unit's outputs are
    negative: an activation function behind the sum shows.
    """
    x = rng.permutation(np.arange(1, n * c_in + 1)).reshape(n, c_in)
    w = rng.permutation(np.arange(2, c_in * c_out + 2)).reshape(c_in, c_out)
    b = rng.permutation(np.arange(2, c_out + 2))
    signs = rng.choice([-1, 1], (c_in + 1, c_out))
    signs[:, 0] = -1
    return x * step, w * signs[:-1] * step, b * signs[-1] * step


def _sizes(rng):
    """Draw N, C_in and C_out, no two of them equal."""
    return rng.permutation([2, 3, 4, 5])[:3].tolist()


def _shape(rng, hidden):
    """A batch; one unit; one sample."""
    sizes = [(4, 3, 2), (3, 4, 1), (1, 3, 4)]
    if hidden:
        n, c_in, c_out = _sizes(rng)
        sizes = [(n, c_in, c_out), (c_in, c_out, 1), (1, c_out, n)]
    return [Case(_draw(rng, *size)) for size in sizes]


def _hand(rng, hidden):
    """One sample, and no bias to add."""
    x, w = np.array([[5, 7]]), np.array([[1, 2, 3], [4, 5, 6]])
    if hidden:
        x, w, _ = _draw(rng, 1, *_sizes(rng)[:2])
    return [Case((x, w, np.zeros(w.shape[1], dtype=int)))]


def _bias(rng, hidden):
    if hidden:
        return [Case(_draw(rng, 1, *_sizes(rng)[:2])) for _ in range(3)]
    w = np.array([[1, -2], [5, 4], [-1, 6]])
    return [Case((np.array([[2, 0, 3]]), w, np.array([10, -4])))]


def _whole(array):
    """Return an array of halves, twice as large and of integers."""
    return (array * 2).astype(int)


# Halves and eighths; then one array of integers, or two, of which the output is none.
_MIXED = [
    lambda x, w, b: (x / 4, w, _whole(b)),
    lambda x, w, b: (_whole(x), w, b + 0.25),
    lambda x, w, b: (_whole(x), _whole(w), b + 0.25),
    lambda x, w, b: (x, w, b),
]


def _batch(rng, hidden):
    """Several samples; at last one unit."""
    sizes = [(3, 2, 4), (2, 4, 3), (4, 3, 2), (3, 4, 1)]
    if hidden:
        *sizes, (n, c_in, _) = [_sizes(rng) for _ in range(4)]
        sizes.append((n, c_in, 1))
    return [
        Case(mixed(*_draw(rng, *size, step=0.5))) for mixed, size in zip(_MIXED, sizes, strict=True)
    ]


def _working(args, place):
    """Write out one output: the products of a row and a column, and the bias."""
    x, w, b = args
    row, column = place
    products = [f"{a:g}×{_signed(c)}" for a, c in zip(x[row], w[:, column], strict=True)]
    terms = " + ".join([*products, _signed(b[column])])
    return f"{terms} = {layer.dense(x, w, b)[row, column]:g}"


def _signed(number):
    return f"({number:g})" if number < 0 else f"{number:g}"


def _panels(args, place):
    """Return what to draw, with the row of x and the column of w that meet at ``place``."""
    x, w, _ = args
    windows = [None] * 3
    if place is not None:
        row, column = place
        windows = [(row, 0, 1, x.shape[1]), (0, column, w.shape[0], 1), (0, column, 1, 1)]
    colors = [plots.IMAGE, plots.KERNEL, plots.KERNEL]
    return [
        (array, name, {"color": color, "window": window})
        for array, name, color, window in zip(args, "xwb", colors, windows, strict=True)
    ]


def _probes():
    """Three with all sizes equal, where no mistake ends in an error; then none, or of size 1.

    In some the outputs are small: they tell a sigmoid from a step. Others mix integers in.
    """
    rng = np.random.default_rng(2)
    cubes = [(3, 3, 3, 1 / 16), (4, 4, 4, 0.5), (5, 5, 5, 0.5)]
    probes = [_draw(rng, *size) for size in [*cubes, (4, 2, 3, 1 / 16)]]
    of_integers, of_a_whole_bias = _MIXED[2], _MIXED[0]
    for mixed, sizes in {
        of_integers: [(3, 5, 2), (2, 4, 6), (1, 3, 4)],
        of_a_whole_bias: [(5, 2, 4), (4, 3, 1), (1, 2, 5)],
    }.items():
        probes += [mixed(*_draw(rng, *size, step=0.5)) for size in sizes]
    return probes


dense = Exercise(
    name="dense",
    arguments=("x", "w", "b"),
    reference=layer.dense,
    parts={
        "shape": Part(
            "출력의 모양이 맞습니다.", "출력의 모양이 맞지 않습니다.", HAND, _shape, values=False
        ),
        "hand": Part(
            "샘플이 하나이고 편향이 모두 0일 때 값이 맞습니다.",
            "샘플이 하나이고 편향이 모두 0일 때 값이 맞지 않습니다.",
            HAND,
            _hand,
        ),
        "bias": Part(
            "샘플이 하나일 때 편향까지 더한 값이 맞습니다.",
            "샘플이 하나일 때 편향까지 더한 값이 맞지 않습니다.",
            FORMULA,
            _bias,
        ),
        "batch": Part(
            "샘플이 여럿이고 값에 소수점이 있어도 결과가 맞습니다.",
            "샘플이 여럿이고 값에 소수점이 있는 입력에서 결과가 맞지 않습니다.",
            CODE,
            _batch,
        ),
    },
    mistakes=MISTAKES,
    probes=_probes(),
    situation=lambda x, w, b: f"x의 모양이 {x.shape}, w의 모양이 {w.shape}일 때",
    working=_working,
    panels=_panels,
)
