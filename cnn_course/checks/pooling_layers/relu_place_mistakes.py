"""What goes wrong in relu where it is right for some numbers, and not for the others."""

import numpy as np

from cnn_course.activations import relu
from cnn_course.checks.exercise import Mistake
from cnn_course.checks.pooling_layers.sections import CODE


def _first_only(x):
    y = x.copy()
    y[0] = relu(x[0])
    return y


def _stopped_after(part):
    """Return the relu of which only ``part`` is filled, the rest is 0."""

    def wrong(x):
        y = np.zeros(x.shape)
        y[part] = relu(x[part])
        return y

    return wrong


def _last_kept(x):
    y = relu(x)
    y.flat[-1] = x.flat[-1]
    return y


def _only_with(ndim):
    """Return the relu that is right on arrays of ``ndim`` axes and ends in an error on others.

    How it ends on those depends on how it is written.
    """

    def wrong(x):
        if x.ndim != ndim:
            raise ValueError
        return relu(x)

    return wrong


_AXES = (
    "축이 몇 개인지에 따라 맞기도 하고 틀리기도 합니다. 축의 수를 정해 두지 말고 "
    "배열 전체를 한꺼번에 계산해, x와 모양이 같은 배열을 돌려주십시오."
)
_STOPPED = (
    "첫 칸이나 첫 줄만 계산하고 나머지는 0으로 둔 결과와 정확히 같습니다. "
    "return이 반복문 안에 있지 않은지 보십시오."
)

NOT_EVERYWHERE = [
    Mistake(
        _first_only,
        "x[0]에서만 음수를 0으로 바꾼 결과와 정확히 같습니다. x[0]은 첫 축의 0번뿐입니다. 나머지 값도 모두 바꾸십시오.",
        CODE,
    ),
    Mistake(_stopped_after(0), _STOPPED, CODE),
    Mistake(lambda x: _stopped_after((0,) * x.ndim)(x), _STOPPED, CODE),
    Mistake(
        _last_kept,
        "마지막 값만 바꾸지 않은 결과와 정확히 같습니다. range(n)은 n - 1까지 세므로 끝을 다시 보십시오.",
        CODE,
    ),
    *(Mistake(_only_with(n), _AXES, CODE, everywhere=True) for n in (1, 2, 3, 4)),
]
