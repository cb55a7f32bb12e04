"""global_avg_pool2d(x) -> (N, C): for every image and every channel the mean of all pixels."""

import numpy as np

from cnn_course import pooling
from cnn_course.checks.exercise import Case, Exercise, Part
from cnn_course.checks.pooling_layers.global_avg_pool2d_mistakes import MISTAKES
from cnn_course.checks.pooling_layers.sections import CODE, FORMULA, HAND


def _draw(rng, shape, step=1):
    """Draw images of which no two numbers are equal or opposite, and none is 0."""
    size = np.prod(shape)
    numbers = rng.permutation(np.arange(1, size + 1)) * rng.choice([-1, 1], size)
    return numbers.reshape(shape) * step


def _sides(rng, count=4):
    """Draw so many different lengths."""
    return rng.permutation([2, 3, 4, 5])[:count].tolist()


def _shape(rng, hidden):
    shapes = [(2, 3, 4, 1), (3, 4, 1, 2), (1, 2, 5, 3)]
    return [Case((_draw(rng, _sides(rng) if hidden else shape),), EACH) for shape in shapes]


def _hand(rng, hidden):
    """One image, then two."""
    if hidden:
        return [Case((_draw(rng, (n, *_sides(rng, 3))),), EACH) for n in (1, 2)]
    x = [
        [[[1, 8], [2, 0]], [[6, 4], [3, 5]], [[0, 7], [9, 2]]],
        [[[4, 1], [0, 3]], [[2, 6], [7, 0]], [[5, 9], [8, 5]]],
    ]
    return [Case((np.array(x[:1]),), EACH), Case((np.array(x),), EACH)]


def _edge(rng, hidden):
    """One channel, one image, both, one row, one column, one pixel."""
    n, h, w, c = _sides(rng) if hidden else (2, 3, 4, 5)
    shapes = [(n, h, w, 1), (1, h, w, c), (1, h, w, 1), (n, 1, w, c), (n, h, 1, c), (n, 1, 1, c)]
    return [Case((_draw(rng, shape),), EACH) for shape in shapes]


def _general(rng, hidden):
    """All sides different, with halves; whole numbers; one channel."""
    shapes = [(2, 3, 5, 1), (2, 4, 3, 2), (3, 2, 4, 2), (1, 3, 4, 5)]
    if hidden:
        shapes = [_sides(rng), _sides(rng), [*_sides(rng, 3), 1], [1, *_sides(rng, 3)]]
    steps = [0.5, 0.5, 1, 0.5]
    return [Case((_draw(rng, *given),), EACH) for given in zip(shapes, steps, strict=True)]


def _working(args, place):
    """Write out the mean of one channel of one image."""
    n, c = place
    pixels = args[0][n, :, :, c].ravel().tolist()
    added = " + ".join(f"({pixel:g})" if pixel < 0 else f"{pixel:g}" for pixel in pixels)
    mean = f"{sum(pixels) / len(pixels):g}"
    return f"이미지 {n}의 채널 {c}: ({added}) / {len(pixels)} = {mean}"


def _panels(args, place):
    n, c = place or (0, 0)
    return [(args[0][n, :, :, c], f"이미지 {n}의 채널 {c}", {})]


EACH = (
    "한 이미지의 한 채널에 있는 픽셀을 모두 더해 그 수로 나눕니다. "
    "출력의 축은 언제나 둘이고, 행은 이미지, 열은 채널입니다."
)

_PROBE_SHAPES = [
    *((2, 3, 4, 5), (3, 5, 2, 4), (4, 2, 5, 3), (5, 4, 3, 2)),
    *((3, 4, 6, 1), (4, 3, 5, 1), (1, 3, 5, 4), (1, 2, 6, 3)),
    *((3, 3, 3, 3), (2, 2, 2, 2), (2, 4, 3, 4)),
]

global_avg_pool2d = Exercise(
    name="global_avg_pool2d",
    arguments=("x",),
    reference=pooling.global_avg_pool2d,
    parts={
        "shape": Part(
            "출력의 모양이 맞습니다.",
            "출력의 모양이 맞지 않습니다.",
            FORMULA,
            _shape,
            values=False,
        ),
        "hand": Part(
            "이미지가 한두 장인 작은 입력에서 값이 맞습니다.",
            "이미지가 한두 장인 작은 입력에서 값이 맞지 않습니다.",
            HAND,
            _hand,
        ),
        "edge": Part(
            "길이가 1인 축이 있을 때 결과가 맞습니다.",
            "길이가 1인 축이 있을 때 결과가 맞지 않습니다.",
            CODE,
            _edge,
        ),
        "general": Part(
            "네 축의 길이가 여러 가지이고 값에 소수점이 있어도 결과가 맞습니다.",
            "네 축의 길이가 여러 가지이고 값에 소수점이 있는 입력에서 결과가 맞지 않습니다.",
            FORMULA,
            _general,
        ),
    },
    mistakes=MISTAKES,
    probes=[
        (_draw(np.random.default_rng(k), shape, step=0.5),) for k, shape in enumerate(_PROBE_SHAPES)
    ],
    situation=lambda x: f"모양이 {x.shape}인 x에서",
    working=_working,
    panels=_panels,
)
