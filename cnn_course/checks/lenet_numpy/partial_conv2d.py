"""partial_conv2d(x, w, b, connected) -> maps: each output map sees only some input maps."""

import numpy as np

from cnn_course import conv
from cnn_course.checks.channels.inputs import distinct, draw
from cnn_course.checks.exercise import Case, Exercise, Part
from cnn_course.checks.lenet_numpy.partial_conv2d_mistakes import mistakes
from cnn_course.checks.lenet_numpy.sections import CODE, HAND
from cnn_course.checks.lenet_numpy.tables import draw_table


def _reference(x, w, b, connected):
    return conv.conv2d(x, w * connected, b)  # a kernel of zeros is no connection


def _draw(rng, shape, step=0.5):
    """Draw x, w, b and the table for N, (H, W), (K_H, K_W), (C_in, C_out)."""
    n, image, kernel, (c_in, c_out) = shape
    x, w = draw(rng, (n, *image, c_in), (*kernel, c_in, c_out), step)
    return x, w, distinct(rng, (c_out,), step), draw_table(rng, c_in, c_out)


def _some(rng, n):
    """Draw sizes, no two of an input equal where that could hide a mistake."""
    kernel = rng.permutation([1, 2, 3])[:2]
    output = rng.permutation([2, 3, 4])[:2]
    return (
        n,
        (kernel + output - 1).tolist(),
        kernel.tolist(),
        rng.permutation([3, 4, 5])[:2].tolist(),
    )


def _hand(rng, hidden):
    """One image, one output map, no bias to add."""
    if hidden:
        _, image, kernel, (c_in, _) = _some(rng, 1)
        x, w, b, table = _draw(rng, (1, image, kernel, (c_in, 1)), step=1)
        return [Case((x, w, b * 0, table))]
    maps = [[[1, 0, 2], [3, 1, 0]], [[2, 5, 1], [0, 4, 3]], [[0, 1, 4], [2, 2, 1]]]
    kernels = [[[1, 2], [0, -1]], [[3, -2], [1, 4]], [[2, 0], [-3, 1]]]
    x, w = np.moveaxis(maps, 0, -1)[None], np.moveaxis(kernels, 0, -1)[..., None]
    return [Case((x, w, np.zeros(1, int), np.array([[1], [0], [1]])))]


def _table(rng, hidden):
    """One image, several output maps with a bias each."""
    shapes = [(1, (2, 3), (1, 2), (3, 4)), (1, (3, 2), (2, 1), (4, 3))]
    shapes = [_some(rng, 1) for _ in range(2)] if hidden else shapes
    return [Case(_draw(rng, shape, step=1)) for shape in shapes]


def _general(rng, hidden):
    """Two and three images, with halves; then integers with weights of eighths."""
    shapes = [(2, (3, 3), (2, 1), (3, 4)), (2, (2, 3), (1, 2), (4, 2)), (2, (2, 4), (2, 2), (3, 4))]
    shapes = [_some(rng, n) for n in (2, 3, 2)] if hidden else shapes
    *inputs, last = [_draw(rng, shape) for shape in shapes]
    return [Case(args) for args in [*inputs, _whole(*last)]]


def _whole(x, w, b, table):
    """Return them with whole numbers in x: what is put into an array like x loses its decimals."""
    return (x * 2).astype(int), w / 4, b, table


def _working(args, place):
    """Write out which input maps one output sees, what each gives, and the sum."""
    x, w, b, connected = args
    m, i, j, f = place
    window = x[m, i : i + w.shape[0], j : j + w.shape[1]]
    sums = (window * w[..., f]).sum(axis=(0, 1))
    seen = np.flatnonzero(connected[:, f])
    terms = [f"입력 맵 {c}에서 {sums[c]:g}" for c in seen]
    total = sums[seen].sum() + b[f]
    return f"출력 맵 {f}의 이 자리: {', '.join(terms)}, 편향 {b[f]:g}. 더하면 {total:g}입니다."


def _panels(args, place):
    """Return the table, with the column of the output map that is wrong."""
    connected = args[3]
    window = None if place is None else (0, place[3], len(connected), 1)
    return [(connected, "연결 표", {"window": window})]


# In the first three x is whole. In the next three C_in = C_out, where rows and columns of the table can be mixed up without
# an error; in the others there are more output maps than input maps, or fewer.
_PROBES = [
    (3, (3, 4), (2, 1), (3, 4)),
    (2, (4, 3), (1, 2), (5, 3)),
    (2, (3, 5), (2, 2), (4, 6)),
    (2, (3, 5), (2, 1), (4, 4)),
    (3, (4, 3), (2, 2), (4, 4)),
    (2, (5, 4), (3, 1), (5, 5)),
    (2, (4, 6), (2, 3), (3, 5)),
    (3, (5, 3), (1, 2), (5, 3)),
    (2, (6, 4), (3, 2), (4, 6)),
]


def _probes():
    drawn = [_draw(np.random.default_rng(k), shape) for k, shape in enumerate(_PROBES)]
    return [_whole(*args) for args in drawn[:3]] + drawn[3:]


partial_conv2d = Exercise(
    name="partial_conv2d",
    arguments=("x", "w", "b", "connected"),
    reference=_reference,
    parts={
        "hand": Part(
            "이미지가 한 장이고 출력 맵이 하나일 때 결과가 맞습니다.",
            "이미지가 한 장이고 출력 맵이 하나일 때 결과가 맞지 않습니다.",
            HAND,
            _hand,
        ),
        "table": Part(
            "출력 맵이 여럿이고 편향이 있어도 결과가 맞습니다.",
            "출력 맵이 여럿이고 편향이 있을 때 결과가 맞지 않습니다.",
            CODE,
            _table,
        ),
        "general": Part(
            "이미지가 여럿이거나 값에 소수점이 있어도 결과가 맞습니다.",
            "이미지가 여럿이거나 값에 소수점이 있는 입력에서 결과가 맞지 않습니다.",
            CODE,
            _general,
        ),
    },
    mistakes=mistakes(_reference),
    probes=_probes(),
    allows=("conv",),
    situation=lambda x, w, b, connected: f"모양이 {x.shape}인 x에 모양이 {w.shape}인 w를 쓰면",
    working=_working,
    panels=_panels,
)
