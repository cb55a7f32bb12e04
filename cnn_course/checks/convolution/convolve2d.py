"""convolve2d(image, kernel) -> map: what mathematics calls convolution, without padding."""

import numpy as np

from cnn_course import conv
from cnn_course.checks.convolution import inputs
from cnn_course.checks.convolution.convolve2d_mistakes import MISTAKES
from cnn_course.checks.convolution.evidence import panels, size, working
from cnn_course.checks.convolution.sections import FORMULA, IN_HAND, SIZE
from cnn_course.checks.exercise import Case, Exercise, Part


def _reference(image, kernel):
    return conv.correlate2d(image, kernel[::-1, ::-1])


def _hand(rng, hidden):
    if hidden:
        return inputs.map_hand(rng, hidden)
    return [Case((np.array([[2, 0, 1], [1, 3, 0], [0, 1, 2]]), np.array([[1, 2], [0, 3]])))]


convolve2d = Exercise(
    name="convolve2d",
    arguments=("image", "kernel"),
    reference=_reference,
    parts={
        "shape": Part(
            "출력의 모양이 맞습니다.",
            "출력의 모양이 맞지 않습니다.",
            SIZE,
            inputs.map_shape,
            values=False,
        ),
        "hand": Part(*IN_HAND, _hand),
        "edge": Part(
            "이미지만큼 큰 커널, 한 칸짜리 커널, 한 줄짜리 이미지에서도 결과가 맞습니다.",
            "이미지만큼 큰 커널, 한 칸짜리 커널, 한 줄짜리 이미지 가운데 결과가 맞지 않는 것이 있습니다.",
            SIZE,
            inputs.map_edge,
        ),
        "general": Part(
            "이미지나 커널이 정사각형이 아니거나 값에 소수점이 있어도 결과가 맞습니다.",
            "이미지나 커널이 정사각형이 아니거나 값에 소수점이 있는 입력에서 결과가 맞지 않습니다.",
            FORMULA,
            inputs.map_general,
        ),
    },
    mistakes=MISTAKES,
    probes=inputs.MAP_PROBES,
    situation=lambda image, kernel: f"{size(image)} 이미지에 {size(kernel)} 커널을 쓰면",
    working=lambda args, place: working(args[0], args[1][::-1, ::-1], *place),
    panels=lambda args, place: panels(*args, place),
)
