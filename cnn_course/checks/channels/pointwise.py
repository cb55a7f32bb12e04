"""pointwise(x, w, b) -> (H, W, C_out): the 1×1 convolution, a dense layer for each pixel."""

import numpy as np

from cnn_course import conv
from cnn_course.checks.channels.evidence import factor
from cnn_course.checks.channels.inputs import distinct, of_integers
from cnn_course.checks.channels.pointwise_mistakes import mistakes
from cnn_course.checks.channels.sections import CODE, FORMULA, HAND, IN_SHAPE
from cnn_course.checks.exercise import Case, Exercise, Part


def _reference(x, w, b):
    return conv.conv2d(x[None], w[None, None], b)[0]


def _draw(rng, sizes, step=1):
    """Draw x, w and b of multiples of ``step`` for ``sizes``, (H, W, C_in, C_out)."""
    x = rng.integers(-9, 10, sizes[:3]) * step
    return x, distinct(rng, sizes[2:], step), distinct(rng, sizes[3:], step)


def _sizes(rng, smallest=2):
    """Draw H ≠ W and C_in ≠ C_out."""
    sides = rng.permutation(np.arange(smallest, 6))[:2]
    return (*sides.tolist(), *rng.permutation([2, 3, 4, 5])[:2].tolist())


def _shape(rng, hidden):
    sizes = [(3, 4, 3, 2), (2, 5, 2, 4), (4, 1, 3, 5)]
    return [Case(_draw(rng, _sizes(rng, 1) if hidden else size)) for size in sizes]


def _hand(rng, hidden):
    """One pixel, then two."""
    if hidden:
        return [Case(_draw(rng, sizes)) for sizes in [(1, 1, 3, 2), (2, 1, 2, 3)]]
    w, b = np.array([[1, 4], [2, -1], [3, 0]]), np.array([10, 20])
    pixels = np.array([[[5, 1, 2]]]), np.array([[[1, 0, 2], [0, 3, 1]]])
    return [Case((x, w, b)) for x in pixels]


def _edge(rng, hidden):
    """One output channel, one input channel, both, a single row, a single column."""
    h, w, c_in, c_out = _sizes(rng) if hidden else (2, 3, 4, 2)
    sizes = [(h, w, c_in, 1), (h, w, 1, c_out), (h, w, 1, 1), (1, w, c_in, c_out)]
    return [Case(_draw(rng, size)) for size in [*sizes, (h, 1, c_in, c_out)]]


def _general(rng, hidden):
    """Halves, with which float32 is exact; then with eighths, one array of integers in turn."""
    sizes = [(3, 4, 3, 2), (2, 3, 2, 4), (4, 2, 4, 3), (1, 5, 2, 3)]
    if hidden:
        sizes = [*(_sizes(rng) for _ in range(3)), (1, *_sizes(rng)[1:])]
    cases = [Case(_draw(rng, sizes[0], step=0.5))]
    for place, size in zip((1, 2, 0), sizes[1:], strict=True):
        x, w, b = _draw(rng, size, step=0.5)
        eighths = (x, w / 4, b) if place == 0 else (x / 4, w, b)
        cases.append(Case(of_integers(place, *eighths)))
    return cases


def _situation(x, w, b):
    return f"{x.shape[0]}×{x.shape[1]} 이미지의 채널 {w.shape[0]}개를 {w.shape[1]}개로 바꾸면"


def _working(args, place):
    """Write out the sum over the input channels at ``place``, (i, j, f)."""
    x, w, b = args
    pairs = zip(x[place[:2]], w[:, place[2]], strict=True)
    terms = [f"{factor(pixel)}×{factor(weight)}" for pixel, weight in pairs]
    return f"{' + '.join(terms)} + {factor(b[place[2]])} = {_reference(*args)[place]:g}"


# On the first no mistake ends in an error. Then the height is C_in; as many channels come out
# as went in, also of squares; nothing is equal; something is 1.
_PROBE_SIZES = [
    *((3, 3, 3, 3), (4, 4, 4, 4), (5, 5, 5, 5)),
    *((3, 5, 3, 4), (4, 6, 4, 2), (5, 2, 5, 3)),
    *((3, 5, 4, 4), (5, 5, 2, 2), (6, 6, 3, 3)),
    *((4, 4, 2, 2), (7, 3, 4, 2), (4, 6, 5, 3)),
    *((1, 4, 3, 3), (5, 1, 2, 2), (3, 4, 1, 1)),
]


def _probe(k, size):
    """Draw the probe with number ``k``: of halves, or one of its arrays of integers."""
    args = _draw(np.random.default_rng(k), size, step=0.5)
    return of_integers(k % 4, *args) if k % 4 < 3 else args


pointwise = Exercise(
    name="pointwise",
    arguments=("x", "w", "b"),
    reference=_reference,
    parts={
        "shape": Part(*IN_SHAPE, _shape, values=False),
        "hand": Part(
            "픽셀이 한두 개인 이미지에서 값이 맞습니다.",
            "픽셀이 한두 개인 이미지에서 값이 맞지 않습니다.",
            HAND,
            _hand,
        ),
        "edge": Part(
            "채널이 하나이거나 픽셀이 한 줄뿐이어도 결과가 맞습니다.",
            "채널이 하나이거나 픽셀이 한 줄뿐인 입력에서 결과가 맞지 않습니다.",
            CODE,
            _edge,
        ),
        "general": Part(
            "높이와 너비, 입력과 출력의 채널 수가 모두 다르고 값에 소수점이 있어도 결과가 맞습니다.",
            "높이와 너비, 입력과 출력의 채널 수가 다르고 값에 소수점이 있는 입력에서 결과가 맞지 않습니다.",
            FORMULA,
            _general,
        ),
    },
    mistakes=mistakes(_reference),
    probes=[_probe(k, size) for k, size in enumerate(_PROBE_SIZES)],
    situation=_situation,
    working=_working,
)
