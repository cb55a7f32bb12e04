"""correlate2d_fast(image, kernel) -> map: chapter 3's cross-correlation without Python loops."""

import numpy as np

from cnn_course import conv
from cnn_course.checks.convolution import inputs
from cnn_course.checks.convolution.evidence import panels, size, working
from cnn_course.checks.exercise import Case, Exercise, Part
from cnn_course.checks.lenet_numpy.correlate2d_fast_mistakes import MISTAKES
from cnn_course.checks.lenet_numpy.sections import CODE, FORMULA, HAND


def _hand(rng, hidden):
    if hidden:
        return inputs.map_hand(rng, hidden)
    image, kernel = [[1, 0, 2, 1], [3, 1, 0, 2], [0, 2, 4, 1]], [[1, 2, -1], [0, -3, 4]]
    return [Case((np.array(image), np.array(kernel)))]


def _whole(image, kernel):
    return (image * 2).astype(int), kernel / 4


correlate2d_fast = Exercise(
    name="correlate2d_fast",
    arguments=("image", "kernel"),
    reference=conv.correlate2d,
    parts={
        "hand": Part(
            "손으로 계산할 수 있는 작은 입력에서 결과가 맞습니다.",
            "손으로 계산할 수 있는 작은 입력에서 결과가 맞지 않습니다.",
            HAND,
            _hand,
        ),
        "edge": Part(
            "이미지만큼 큰 커널, 한 칸짜리 커널, 한 줄짜리 이미지에서도 결과가 맞습니다.",
            "이미지만큼 큰 커널, 한 칸짜리 커널, 한 줄짜리 이미지 가운데 결과가 맞지 않는 것이 있습니다.",
            FORMULA,
            inputs.map_edge,
        ),
        "general": Part(
            "이미지나 커널이 정사각형이 아니거나 값에 소수점이 있어도 결과가 맞습니다.",
            "이미지나 커널이 정사각형이 아니거나 값에 소수점이 있는 입력에서 결과가 맞지 않습니다.",
            CODE,
            inputs.map_general,
        ),
    },
    mistakes=MISTAKES,
    probes=inputs.MAP_PROBES
    + inputs.MORE_MAP_PROBES[:3]
    + [_whole(*args) for args in inputs.MAP_PROBES[:3]],
    situation=lambda image, kernel: f"{size(image)} 이미지에 {size(kernel)} 커널을 쓰면",
    working=lambda args, place: working(*args, *place),
    panels=lambda args, place: panels(*args, place),
)
