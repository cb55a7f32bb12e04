"""What goes wrong with the result of correlate2d_fast as a whole: its size, its axes, its type."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.lenet_numpy.sections import CODE, FORMULA
from cnn_course.conv import correlate2d

_LINE = (
    "값은 맞지만 모두 한 줄로 늘어놓은 결과와 정확히 같습니다. "
    "reshape로 (H_out, W_out) 모양으로 되돌리십시오."
)
_TRUNCATED = (
    "소수점 아래를 버린 결과와 정확히 같습니다. 결과를 담는 배열의 dtype이 정수가 아닌지 보십시오."
)
_AXES = (
    "값은 맞지만 길이가 1인 축이 더 붙은 결과와 정확히 같습니다. "
    "결과에는 행과 열의 축만 남기십시오. keepdims나 None을 쓴 곳을 보십시오."
)
_TURNED = "값은 맞지만 출력의 행과 열을 맞바꾼 결과와 정확히 같습니다. 출력의 행은 i, 열은 j입니다."


def _map(change):
    return lambda image, kernel: change(correlate2d(image, kernel))


def _like_the_image(image, kernel):
    y = correlate2d(image, kernel)
    return np.trunc(y) if image.dtype.kind == "i" else y


def _shorter(rows, columns):
    def change(y):
        if not y[: len(y) - rows, : y.shape[1] - columns].size:
            raise ValueError
        return y[: len(y) - rows, : y.shape[1] - columns]

    return _map(change)


OF_THE_RESULT = [
    *(
        Mistake(
            _shorter(*missing),
            f"출력의 {what}이 빠진 결과와 정확히 같습니다. "
            "창이 놓이는 자리는 n - k개가 아니라 n - k + 1개입니다.",
            FORMULA,
        )
        for what, missing in {
            "마지막 행과 열": (1, 1),
            "마지막 행": (1, 0),
            "마지막 열": (0, 1),
        }.items()
    ),
    Mistake(_map(np.transpose), _TURNED, FORMULA),
    Mistake(
        _map(lambda y: y.reshape(y.shape[::-1])),
        "한 줄로 늘어놓은 값을 (W_out, H_out) 모양으로 접은 결과와 정확히 같습니다. "
        "reshape에는 높이를 먼저, 너비를 나중에 적습니다.",
        CODE,
    ),
    Mistake(_map(np.ravel), _LINE, CODE),
    Mistake(_map(lambda y: y.reshape(-1, 1)), _LINE, CODE),
    Mistake(_map(lambda y: y[None]), _AXES, CODE),
    Mistake(_map(lambda y: y[..., None]), _AXES, CODE),
    Mistake(_map(lambda y: y[..., None, None]), _AXES, CODE),
    Mistake(_map(np.trunc), _TRUNCATED, CODE),
    Mistake(_like_the_image, _TRUNCATED, CODE),
]
