"""What goes wrong with the axes of a 1×1 convolution: their order, and reshape."""

import numpy as np

from cnn_course.checks.channels.sections import CODE, FORMULA
from cnn_course.checks.exercise import Mistake


def _mixed(x, w, b):
    return x @ w + b


def _first_axis_mixed(x, w, b):
    return np.tensordot(x, w, (0, 0)) + b  # an error unless H is C_in


def _reshaped_input(x, w):
    """Return (C_out, H * W), from an input whose channels were not gathered but cut off."""
    return w.T @ x.reshape(x.shape[2], -1)


def _map_shape(x, w):
    return (*x.shape[:2], w.shape[1])


def _as_wide_as_high(x, w, b):
    if x.shape[0] > x.shape[1]:
        raise ValueError  # the columns would leave the image
    return _mixed(x, w, b)[:, : len(x)]


def _rest_empty(x, w, b):
    y = _as_wide_as_high(x, w, b)
    return np.pad(y, [(0, 0), (0, x.shape[1] - len(x)), (0, 0)])


_HEIGHT_TWICE = (
    "높이를 너비에도 쓴 결과와 정확히 같습니다. 열의 수는 너비 W로 따로 구합니다.",
    CODE,
)
_RESHAPED = (
    "reshape로 축의 순서를 바꾸려 한 결과와 정확히 같습니다. 축의 순서는 transpose로 바꾸십시오.",
    CODE,
)
_FIRST_AXIS = (
    "x의 첫 축을 채널로 읽은 결과와 정확히 같습니다. x의 채널은 마지막 축입니다.",
    FORMULA,
)

IN_THE_AXES = [
    Mistake(
        lambda x, w, b: _mixed(x, w, b).transpose(2, 0, 1),
        "출력의 채널을 맨 앞의 축에 둔 결과와 정확히 같습니다. 채널은 마지막 축에 둡니다.",
        FORMULA,
    ),
    Mistake(
        lambda x, w, b: _mixed(x, w, b).transpose(1, 0, 2),
        "출력의 행과 열을 맞바꾼 결과와 정확히 같습니다. 출력의 행은 i, 열은 j입니다.",
        FORMULA,
    ),
    Mistake(
        lambda x, w, b: _mixed(x, w, b).reshape(-1, w.shape[1]),
        "값은 맞지만 픽셀을 한 줄로 늘어놓은 결과와 정확히 같습니다. 높이와 너비의 축을 되돌려 놓으십시오.",
        CODE,
    ),
    Mistake(
        lambda x, w, b: _mixed(x, w, b)[None],
        "맨 앞에 배치의 축이 더 붙은 결과와 정확히 같습니다. 이미지 한 장이므로 배치의 축은 없습니다.",
        FORMULA,
    ),
    Mistake(
        lambda x, w, b: _mixed(x, w, b).squeeze(),
        "길이가 1인 축을 없앤 결과와 정확히 같습니다. 길이가 1이어도 축은 남겨 두십시오.",
        CODE,
    ),
    Mistake(_as_wide_as_high, *_HEIGHT_TWICE),
    Mistake(_rest_empty, *_HEIGHT_TWICE),
    *(
        Mistake(function, *_RESHAPED)
        for function in (
            lambda x, w, b: _reshaped_input(x, w).T.reshape(_map_shape(x, w)) + b,
            lambda x, w, b: _reshaped_input(x, w).reshape(_map_shape(x, w)) + b,
            lambda x, w, b: (_reshaped_input(x, w) + b[:, None]).reshape(_map_shape(x, w)),
            lambda x, w, b: (x @ w).transpose(2, 0, 1).reshape(_map_shape(x, w)) + b,
            lambda x, w, b: _mixed(x, w, b).transpose(2, 0, 1).reshape(_map_shape(x, w)),
        )
    ),
    Mistake(_first_axis_mixed, *_FIRST_AXIS),
    Mistake(lambda x, w, b: _first_axis_mixed(x, w, b).transpose(2, 0, 1), *_FIRST_AXIS),
]
