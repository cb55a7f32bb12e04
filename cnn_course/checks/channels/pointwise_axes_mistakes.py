"""What goes wrong with the axes of the input of a 1×1 convolution: their order, and reshape."""

import numpy as np

from cnn_course.checks.channels.place_mistakes import TURNED
from cnn_course.checks.channels.sections import CODE, FORMULA
from cnn_course.checks.exercise import Mistake


def _mixed(x, w, b):
    return x @ w + b


def _first_axis_mixed(x, w, b):
    return np.tensordot(x, w, (0, 0)) + b  # an error unless H is C_in


def _sizes_from_the_first_axis(x, w, b):
    """Return what loops over H and W give that are the sizes of the last two axes."""
    if not x.shape[0] >= x.shape[1] >= x.shape[2]:
        raise ValueError  # the pixels would leave the image
    return _mixed(x, w, b)[: x.shape[1], : x.shape[2]]


def _read_by_column(x, w, b):
    if x.shape[0] != x.shape[1]:
        raise ValueError  # the pixels would leave the image
    return _mixed(x.swapaxes(0, 1), w, b)


def _reshaped_input(x, w):
    """Return (C_out, H * W), from an input whose channels were not gathered but cut off."""
    return w.T @ x.reshape(x.shape[2], -1)


def _map_shape(x, w):
    return (*x.shape[:2], w.shape[1])


_RESHAPED = (
    (
        "x를 reshape로 (C_in, …) 모양으로 바꾸어 채널을 골라낸 결과와 정확히 같습니다. "
        "reshape는 축의 순서를 바꾸지 않습니다. 채널은 마지막 축에 그대로 두십시오."
    ),
    CODE,
)
_FIRST_AXIS = (
    "x의 첫 축을 채널로 읽은 결과와 정확히 같습니다. x의 채널은 마지막 축입니다.",
    FORMULA,
)

IN_THE_AXES = [
    Mistake(
        lambda x, w, b: _mixed(x, w, b).reshape(x.shape[1], x.shape[0], -1),
        "값은 맞지만 높이와 너비를 바꾸어 reshape한 결과와 정확히 같습니다. 모양은 (H, W, C_out) 순서입니다.",
        CODE,
    ),
    *(
        Mistake(function, *_RESHAPED)
        for function in (
            lambda x, w, b: _reshaped_input(x, w).T.reshape(_map_shape(x, w)) + b,
            lambda x, w, b: _reshaped_input(x, w).reshape(_map_shape(x, w)) + b,
            lambda x, w, b: (_reshaped_input(x, w) + b[:, None]).reshape(_map_shape(x, w)),
        )
    ),
    Mistake(_first_axis_mixed, *_FIRST_AXIS),
    Mistake(lambda x, w, b: _first_axis_mixed(x, w, b).transpose(2, 0, 1), *_FIRST_AXIS),
    Mistake(_sizes_from_the_first_axis, *_FIRST_AXIS),
    Mistake(_read_by_column, TURNED, FORMULA),
]
