"""cams: Grad-CAM of ten pictures, at the last convolution and at the one before it."""

from functools import partial

import numpy as np

from cnn_course.checks.lab_inside.cam_mistakes import mistakes
from cnn_course.checks.lab_inside.given import few
from cnn_course.checks.lab_inside.grad_cam import grad_cam, maps_of, slopes_of
from cnn_course.checks.lab_inside.recomputed import Recomputed, RecomputedPart
from cnn_course.checks.lab_inside.sections import CAM

LARGE = "이미지의 크기로 늘이기 전의 맵을 담으십시오."
CHANNELS = "채널의 축이 남았습니다. 채널마다 무게를 곱한 뒤 모두 더해 맵 한 장으로 만드십시오."
ONE = "크기가 1인 축이 남았습니다. 배치나 채널의 축을 [0]이나 [..., 0]으로 떼어 내십시오."
LAST = "한 장의 맵만 담겼습니다. 이미지 열 장의 맵을 np.stack으로 쌓으십시오."


def _right(model, place):
    maps = np.asarray(maps_of(model, place), float)
    return grad_cam(maps, slopes_of(model, place, few()[1]))


def _part(name, place, side, channels, other):
    return RecomputedPart(
        f"{name}의 Grad-CAM 열 장이 모델의 가중치로 다시 계산한 것과 같습니다.",
        f"{name}의 Grad-CAM이 맞지 않습니다.",
        CAM,
        partial(_right, place=place),
        partial(mistakes, place=place),
        {
            (28, 28): LARGE,
            (28, 28, 1): LARGE,
            (side, side, channels): CHANNELS,
            (side, side, 1): ONE,
            (1, side, side): ONE,
            (side, side): LAST,
            (other, other): f"{name}이 아니라 다른 층의 맵입니다. 층의 이름을 보십시오.",
        },
    )


cams = Recomputed(
    name="cams",
    parts={
        "conv3": _part("conv3", 4, 7, 32, 14),
        "conv2": _part("conv2", 2, 14, 16, 7),
    },
)
