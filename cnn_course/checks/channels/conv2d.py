"""conv2d(x, w, b) -> maps: a bank of filters over one image, a bias for each filter."""

import numpy as np

from cnn_course import conv, plots
from cnn_course.checks.channels import evidence
from cnn_course.checks.channels.conv2d_mistakes import mistakes
from cnn_course.checks.channels.inputs import distinct, draw, of_integers, sizes
from cnn_course.checks.channels.sections import CODE, FORMULA, HAND, IN_SHAPE
from cnn_course.checks.exercise import Case, Exercise, Part


def _reference(x, w, b):
    return conv.conv2d(x[None], w, b)[0]


def _draw(rng, shape, step=0.5):
    """Draw x, w and b for (H, W), (K_H, K_W), (C_in, C_out)."""
    image, kernel, (c_in, c_out) = shape
    x, w = draw(rng, (*image, c_in), (*kernel, c_in, c_out), step)
    return x, w, distinct(rng, (c_out,), step)


def _some(rng, smallest=1):
    """Draw (H, W), (K_H, K_W), (C_in, C_out); neither kernel nor output is square."""
    return *sizes(rng, smallest), rng.permutation(np.arange(2, 6))[:2].tolist()


def _shape(rng, hidden):
    shapes = [((4, 3), (1, 2), (2, 3)), ((3, 5), (2, 1), (3, 4))]
    shapes = [_some(rng) for _ in range(3)] if hidden else shapes
    return [Case(_draw(rng, shape, step=1)) for shape in shapes]


def _hand(rng, hidden):
    if hidden:
        x, w, b = _draw(rng, ((3, 4), (2, 2), (2, 3)), step=1)
        return [Case((x, w, b * 0))]
    x = [[[1, 0], [2, 1], [0, 3], [1, 4]], [[3, 2], [0, 1], [4, 0], [2, 5]]]
    x.append([[0, 1], [1, 3], [2, 2], [3, 0]])
    w = np.zeros((2, 2, 2, 3), int)
    w[:, :, 0, 0], w[:, :, 1, 0] = [[1, 2], [0, -1]], [[3, 0], [1, 0]]
    w[:, :, 0, 1], w[:, :, 1, 1] = [[0, 1], [-2, 0]], [[1, 0], [0, 2]]
    w[:, :, 0, 2], w[:, :, 1, 2] = [[2, 0], [1, 1]], [[0, -1], [-3, 1]]
    return [Case((np.array(x), w, np.zeros(3, int)))]


def _bias(rng, hidden):
    shapes = [((2, 4), (1, 2), (2, 3)), ((4, 3), (2, 2), (2, 1))]
    if hidden:
        image, kernel, (c_in, _) = _some(rng, smallest=2)
        shapes = [_some(rng), (image, kernel, (c_in, 1))]
    return [Case(_draw(rng, shape, step=1)) for shape in shapes]


def _general(rng, hidden):
    """More filters than channels; fewer; one row of windows; then integers with eighths.

    The three arguments are of integers in turn.
    """
    shapes = [
        ((4, 5), (2, 2), (2, 3)),
        ((3, 4), (2, 1), (4, 2)),
        ((2, 5), (2, 3), (1, 3)),
        ((5, 4), (3, 1), (2, 4)),
    ]
    if hidden:
        more, fewer, row, last = (_some(rng, smallest=2) for _ in range(4))
        more[2].sort()
        fewer[2].sort(reverse=True)
        (_, width), kernel, channels = row
        shapes = [more, fewer, ((kernel[0], width), kernel, channels), last]
    cases = [Case(_draw(rng, shapes[0]))]
    for place, shape in zip((1, 2, 0), shapes[1:], strict=True):
        x, w, b = _draw(rng, shape)
        eighths = (x, w / 4, b) if place == 0 else (x / 4, w, b)
        cases.append(Case(of_integers(place, *eighths)))
    return cases


def _working(args, place):
    x, w, b = args
    i, j, f = place
    return evidence.working(x, w[..., f], i, j, b[f], f"필터 {f}의 ")


def _panels(args, place):
    """Return the input beside the filter whose map is wrong, and that map as it should be."""
    x, w, b = args
    f = 0 if place is None else place[2]
    expected = _reference(x, w, b)[:, :, f]
    return [
        *evidence.panels(x, w[..., f], place, f"필터 {f}의 "),
        (expected, f"맞는 특성 맵 {f}", {"color": plots.OUTPUT}),
    ]


# Three of which all sides but one are equal: there also what reads the axes in another order
# ends without an error. Then more filters than channels, and fewer; as many filters as rows or
# as columns come out.
_PROBES = [
    ((2, 3), (2, 2), (2, 2)),
    ((3, 5), (3, 3), (3, 3)),
    ((4, 7), (4, 4), (4, 4)),
    ((5, 7), (3, 2), (2, 4)),
    ((6, 4), (2, 3), (3, 5)),
    ((4, 6), (2, 2), (2, 3)),
    ((7, 5), (2, 2), (5, 4)),
    ((5, 4), (3, 3), (4, 2)),
    ((4, 7), (2, 3), (4, 3)),
]


def _probe(k, shape):
    """Draw the probe with number ``k``, one of its arrays of integers."""
    return of_integers(k % 3, *_draw(np.random.default_rng(k), shape))


conv2d = Exercise(
    name="conv2d",
    arguments=("x", "w", "b"),
    reference=_reference,
    parts={
        "shape": Part(*IN_SHAPE, _shape, values=False),
        "hand": Part(
            "편향이 모두 0인 작은 입력에서 값이 맞습니다.",
            "편향이 모두 0인 작은 입력에서 값이 맞지 않습니다.",
            HAND,
            _hand,
        ),
        "bias": Part(
            "필터마다 편향이 다를 때도 값이 맞습니다.",
            "필터마다 편향이 다를 때 값이 맞지 않습니다.",
            FORMULA,
            _bias,
        ),
        "general": Part(
            "채널 수와 필터 수가 달라지거나 값에 소수점이 있어도 결과가 맞습니다.",
            "채널 수나 필터 수가 달라지거나 값에 소수점이 있는 입력에서 결과가 맞지 않습니다.",
            CODE,
            _general,
        ),
    },
    mistakes=mistakes(_reference),
    probes=[_probe(k, shape) for k, shape in enumerate(_PROBES)],
    situation=lambda x, w, b: f"모양이 {x.shape}인 x에 모양이 {w.shape}인 w를 쓰면",
    working=_working,
    panels=_panels,
)
