"""to_float(image) -> array: grey levels of a uint8 image, 0 to 255, as numbers from 0 to 1."""

import numpy as np

from cnn_course.checks.exercise import Case, Exercise, Part
from cnn_course.checks.preparation.inputs import draw, grey
from cnn_course.checks.preparation.sections import NUMBERS
from cnn_course.checks.preparation.to_float_mistakes import MISTAKES


def _reference(image):
    return image / 255


def _hand(rng, hidden):
    """Black and white are in the image."""
    if not hidden:
        return [Case((grey([[0, 51, 255], [204, 102, 153]]),), NEW)]
    images = [draw(rng) for _ in range(2)]
    for image in images:
        image.flat[rng.permutation(image.size)[:2]] = 0, 255
    return [Case((image,), NEW) for image in images]


def _general(rng, hidden):
    """Neither black nor white; then nothing but black, where no brightest pixel will do."""
    images = [grey([[20, 235, 95], [150, 64, 128]]), grey([[33, 177], [90, 210], [140, 12]])]
    if hidden:
        images = [draw(rng), draw(rng)]
    return [Case((image,), NEW) for image in [*images, np.zeros_like(images[0])]]


NEW = "칸마다 그 자리의 밝기를 255로 나눈 실수가 나와야 합니다."


def _working(args, place):
    level = args[0][place]
    return f"{level} / 255 = {level / 255:g}"


to_float = Exercise(
    name="to_float",
    arguments=("image",),
    reference=_reference,
    parts={
        "hand": Part(
            "이미지에 0과 255가 모두 있을 때 맞습니다.",
            "이미지에 0과 255가 모두 있을 때 맞지 않습니다.",
            NUMBERS,
            _hand,
        ),
        "general": Part(
            "이미지에 0이나 255가 없을 때에도 맞습니다.",
            "이미지에 0이나 255가 없을 때 맞지 않습니다.",
            NUMBERS,
            _general,
        ),
    },
    mistakes=MISTAKES,
    probes=[(draw(np.random.default_rng(k), k + 2, k + 4),) for k in range(5)],
    situation=lambda image: "dtype=np.uint8인 image에서",
    working=_working,
    panels=lambda args, place: [
        (args[0], "이미지", {"window": None if place is None else (*place, 1, 1)})
    ],
)
