"""avg_pool2d(image, pool_size, padding) -> (H_out, W_out): means of the pixels, not the padding."""

import numpy as np

from cnn_course import pooling
from cnn_course.checks.exercise import Exercise, Part
from cnn_course.checks.pooling_layers import avg_pool2d_inputs as inputs
from cnn_course.checks.pooling_layers.avg_pool2d_mistakes import MISTAKES
from cnn_course.checks.pooling_layers.sections import CODE, FORMULA, HAND, MYTHS


def _reference(image, pool_size, padding):
    return pooling.avg_pool2d(image[None, :, :, None], pool_size, padding=padding)[0, :, :, 0]


def _working(args, place):
    """Write out the mean at ``place``; of a window of many pixels only their sum."""
    image, pool_size, padding = args
    pixels = image[inputs.inside(image.shape, pool_size, padding, *place)].ravel().tolist()
    mean = f"{_reference(*args)[place]:g}"
    if len(pixels) > 9:
        return f"창에 든 이미지의 칸은 {len(pixels)}개이고 합은 {sum(pixels):g}이므로 평균은 {mean}"
    added = " + ".join(f"({pixel:g})" if pixel < 0 else f"{pixel:g}" for pixel in pixels)
    if len(pixels) == 1:
        return f"창에 든 이미지의 칸은 하나이므로 평균은 그 칸의 값 {mean}"
    return f"창에 든 이미지의 칸은 {len(pixels)}개: ({added}) / {len(pixels)} = {mean}"


def _panels(args, place):
    image, k, padding = args
    window = place and (place[0] * k - padding, place[1] * k - padding, k, k)
    return [(image, "이미지", {"window": window})]


# Window, padding, places, pixels left over: more than the padding on one axis, none on the
# other. Every other one is of whole numbers.
_PROBES = [
    (3, 1, (3, 4), (0, 2)),
    (3, 1, (5, 3), (2, 0)),
    (4, 1, (3, 4), (2, 0)),
    (4, 1, (4, 3), (0, 3)),
    (5, 2, (3, 4), (0, 3)),
    (5, 2, (4, 2), (3, 0)),
    (5, 1, (2, 4), (0, 2)),
    (3, 1, (4, 5), (0, 0)),
    (6, 2, (3, 2), (0, 3)),
]

avg_pool2d = Exercise(
    name="avg_pool2d",
    arguments=("image", "pool_size", "padding"),
    reference=_reference,
    parts={
        "hand": Part(
            "패딩이 없고 남는 칸도 없을 때 결과가 맞습니다.",
            "패딩이 없고 남는 칸도 없을 때 결과가 맞지 않습니다.",
            HAND,
            inputs.hand,
        ),
        "floor": Part(
            "이미지의 끝에 칸이 남을 때 결과가 맞습니다.",
            "이미지의 끝에 칸이 남을 때 결과가 맞지 않습니다.",
            MYTHS,
            inputs.floor,
        ),
        "edge": Part(
            "패딩이 든 창에서도 평균이 맞습니다.",
            "패딩이 든 창에서 평균이 맞지 않습니다.",
            FORMULA,
            inputs.edge,
        ),
        "general": Part(
            "창의 크기와 패딩이 여러 가지이고 칸이 남아도 결과가 맞습니다.",
            "창의 크기와 패딩이 여러 가지이고 칸이 남는 입력에서 결과가 맞지 않습니다.",
            CODE,
            inputs.general,
        ),
    },
    mistakes=MISTAKES,
    probes=[
        inputs.draw(np.random.default_rng(k), *sizes, step=(0.5, 1)[k % 2])
        for k, sizes in enumerate(_PROBES)
    ],
    situation=lambda image, k, p: f"avg_pool2d(image, pool_size={k}, padding={p})에서",
    working=_working,
    panels=_panels,
)
