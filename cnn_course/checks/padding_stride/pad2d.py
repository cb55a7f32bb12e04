"""pad2d(image, top, bottom, left, right) -> array: zeros around one image, each side its own."""

import numpy as np

from cnn_course import padding
from cnn_course.checks.exercise import Case, Exercise
from cnn_course.checks.padding_stride.pad2d_mistakes import PAD2D
from cnn_course.checks.padding_stride.parts import part
from cnn_course.checks.padding_stride.sections import CODE, FORMULA, HAND


def _reference(image, top, bottom, left, right):
    batch = image[None, :, :, None]
    return padding.pad2d(batch, ((top, bottom), (left, right)))[0, :, :, 0]


def _draw(rng, shape, step=1):
    """Draw an image of which no two numbers are equal or opposite, and none is 0."""
    size = shape[0] * shape[1]
    numbers = rng.permutation(np.arange(1, size + 1)) * rng.choice([-1, 1], size)
    return numbers.reshape(shape) * step


def _shape(rng, smallest=2):
    return rng.permutation(np.arange(smallest, 6))[:2].tolist()


def _different(rng, smallest):
    """Draw four different numbers."""
    return rng.permutation(np.arange(smallest, 5))[:4].tolist()


def _hand(rng, hidden):
    if hidden:
        return [
            Case((_draw(rng, _shape(rng)), *[k] * 4)) for k in rng.permutation([1, 2, 3]).tolist()
        ]
    image = np.arange(1, 7).reshape(2, 3)
    return [Case((image, 1, 1, 1, 1)), Case((image, 2, 2, 2, 2))]


def _sizes(rng, hidden):
    """Rows and columns grow by different numbers."""
    calls = [((3, 2), (2, 1, 3, 4)), ((3, 2), (1, 3, 4, 2))]
    if hidden:
        sides = [(1, 2, 4, 3), (2, 1, 3, 4), (4, 3, 1, 2), (4, 2, 1, 3), (1, 3, 2, 4), (3, 1, 4, 2)]
        calls = [(_shape(rng), four) for four in rng.permutation(sides)[:3].tolist()]
    return [Case((_draw(rng, shape), *four)) for shape, four in calls]


def _edge(rng, hidden):
    """One side without padding, in turn; two; one pixel; no padding at all."""
    calls = [
        ((2, 3), (0, 2, 1, 3)),
        ((3, 2), (1, 0, 3, 2)),
        ((2, 4), (3, 1, 0, 2)),
        ((3, 2), (1, 2, 3, 0)),
        ((1, 3), (0, 0, 2, 1)),
        ((1, 1), (2, 1, 0, 0)),
        ((2, 3), (0, 0, 0, 0)),
    ]
    if hidden:
        calls = [
            (_shape(rng, 1), np.multiply(_different(rng, 1), [w > 0 for w in sides]).tolist())
            for _, sides in calls
        ]
    return [Case((_draw(rng, shape), *sides)) for shape, sides in calls]


def _general(rng, hidden):
    """All sides different; then one of them without padding: below, and on the right."""
    calls = [((3, 4), [1, 3, 2, 4]), ((2, 3), [3, 0, 1, 2]), ((3, 2), [2, 1, 3, 0])]
    if hidden:
        calls = [(_shape(rng), _different(rng, 1)) for _ in calls]
        calls[1][1][1] = calls[2][1][3] = 0
    return [Case((_draw(rng, shape, step=0.5), *sides)) for shape, sides in calls]


def _situation(image, top, bottom, left, right):
    sides = f"top={top}, bottom={bottom}, left={left}, right={right}"
    return f"pad2d(image, {sides})에서"


# Shape, sides, step: square or not, with a side of 0 or without, halves or whole numbers.
_PROBES = [
    ((7, 9), (2, 3, 1, 4), 0.5),
    ((8, 8), (3, 1, 4, 2), 0.5),
    ((9, 6), (1, 4, 2, 3), 0.5),
    ((10, 10), (4, 2, 3, 1), 0.5),
    ((6, 6), (3, 2, 4, 1), 0.5),
    ((8, 7), (2, 0, 3, 1), 0.5),
    ((7, 10), (1, 3, 2, 0), 0.5),
    ((9, 8), (0, 2, 1, 3), 0.5),
    ((6, 9), (1, 2, 0, 3), 0.5),
    ((7, 7), (2, 4, 1, 3), 1),
    ((8, 8), (3, 1, 2, 4), 1),
    ((9, 9), (3, 4, 2, 1), 1),
]

pad2d = Exercise(
    name="pad2d",
    arguments=("image", "top", "bottom", "left", "right"),
    reference=_reference,
    parts={
        "hand": part("네 쪽에 같은 칸 수를 덧붙일 때", HAND, _hand),
        "shape": part("네 쪽의 칸 수가 서로 다를 때", FORMULA, _sizes, values=False),
        "edge": part("덧붙이지 않는 쪽이 있을 때", CODE, _edge),
        "general": part("네 쪽의 칸 수가 서로 다르고 값에 소수점이 있을 때", FORMULA, _general),
    },
    mistakes=PAD2D,
    probes=[
        (_draw(np.random.default_rng(k), shape, step), *sides)
        for k, (shape, sides, step) in enumerate(_PROBES)
    ],
    situation=_situation,
    panels=lambda args, place: [(args[0], "이미지", {})],
)
