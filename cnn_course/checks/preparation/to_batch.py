"""to_batch(images) -> array (N, H, W, 1): grey images of one size as a batch, channels last."""

import numpy as np

from cnn_course.checks.exercise import Case, Exercise, Part
from cnn_course.checks.preparation.sections import SHAPES
from cnn_course.checks.preparation.to_batch_mistakes import MISTAKES


def _reference(images):
    return np.stack(images).astype(float)[..., np.newaxis]


def _draw(rng, n, h, w, step=1):
    """Draw images of which no two numbers are equal and none is 0."""
    numbers = rng.permutation(np.arange(1, n * h * w + 1)).reshape(n, h, w) * step
    return (list(numbers),)


def _sizes(rng):
    """Draw N, H and W, no two of them equal."""
    return rng.permutation([2, 3, 4, 5])[:3].tolist()


def _shape(rng, hidden):
    """Three images, two, one."""
    sizes = [(3, 2, 4), (2, 3, 5), (1, 4, 2)]
    if hidden:
        sizes = [_sizes(rng), _sizes(rng), (1, *_sizes(rng)[1:])]
    return [Case(_draw(rng, *size), SHAPE) for size in sizes]


def _general(rng, hidden):
    """Whole numbers; then halves, which an array of integers would lose."""
    sizes = [(3, 2, 4), (4, 3, 2), (2, 5, 3)]
    if hidden:
        sizes = [_sizes(rng) for _ in sizes]
    *more, last = sizes
    return [
        *(Case(_draw(rng, *size), PLACE) for size in more),
        Case(_draw(rng, *last, step=0.5), PLACE),
    ]


SHAPE = (
    "배치의 축은 이미지의 번호, 행, 열, 채널의 순서입니다. "
    "이미지의 수와 크기는 부를 때마다 다르니 images에서 얻으십시오."
)
PLACE = "모양뿐 아니라 값도 맞아야 합니다. 이미지마다 모든 값을 바꾸지 말고 제자리에 담으십시오."


def _situation(images):
    """Return the call as the student could type it."""
    typed = ", ".join(f"np.array({image.tolist()})" for image in images)
    return f"to_batch([{typed}])에서"


def _working(args, place):
    k, i, j, _ = place
    return f"이 자리의 값은 images[{k}]의 {i}행 {j}열에서 옵니다."


def _panels(args, place):
    """Return the images, with the cell that belongs to ``place``."""
    marked = {} if place is None else {place[0]: (*place[1:3], 1, 1)}
    return [(image, f"images[{k}]", {"window": marked.get(k)}) for k, image in enumerate(args[0])]


_PROBES = [(3, 4, 5), (4, 5, 3), (5, 3, 2), (3, 2, 4), (4, 2, 6)]

to_batch = Exercise(
    name="to_batch",
    arguments=("images",),
    reference=_reference,
    parts={
        "shape": Part(
            "배치의 모양이 맞습니다.", "배치의 모양이 맞지 않습니다.", SHAPES, _shape, values=False
        ),
        "general": Part(
            "배치의 모양과 값이 모두 맞습니다.",
            "배치의 모양이나 값이 맞지 않습니다.",
            SHAPES,
            _general,
        ),
    },
    mistakes=MISTAKES,
    probes=[_draw(np.random.default_rng(k), *size, step=0.5) for k, size in enumerate(_PROBES)],
    situation=_situation,
    working=_working,
    panels=_panels,
)
