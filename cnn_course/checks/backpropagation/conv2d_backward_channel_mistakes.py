"""What goes wrong in conv2d_backward with the axes of channels and of filters."""

import numpy as np

from cnn_course.checks.backpropagation.gradients import afterwards, instead
from cnn_course.checks.backpropagation.sections import CODE, MYTHS
from cnn_course.checks.exercise import Mistake
from cnn_course.conv import conv2d_backward


def _wrong(**gradients):
    return instead(conv2d_backward, **gradients)


def _changed(name, change):
    return afterwards(conv2d_backward, [name], change)


def _dx(dy, x, w):
    return conv2d_backward(dy, x, w)[0]


def _dw(dy, x, w):
    return conv2d_backward(dy, x, w)[1]


def _not_transposed(dy, x, w):
    return _dx(dy, x, w.swapaxes(2, 3))


def _full_of_filters(dy, x, w):
    """Return dx with the filters' numbers left apart, added up over the channels instead."""
    return np.stack([_dx(dy[..., [f]], x, w[..., [f]]).sum(axis=3) for f in range(w.shape[3])], 3)


_CHANNELS_SUMMED = (
    "입력의 채널끼리 더한 결과와 정확히 같습니다. 더해져 사라지는 것은 필터의 축이고, "
    "dx와 dw의 채널은 저마다 따로 구합니다."
)

IN_THE_CHANNELS = [
    Mistake(
        _wrong(dx=_not_transposed),
        "dx를 구할 때 w의 마지막 두 축을 맞바꾸어 읽은 결과와 정확히 같습니다. w[u, v]의 행은 입력의 채널, "
        "열은 필터의 번호입니다. dy와 행렬 곱을 하려면 w[u, v]를 전치하십시오.",
        CODE,
    ),
    Mistake(
        _wrong(dx=_not_transposed, dw=lambda dy, x, w: _dw(dy, x, w).swapaxes(2, 3)),
        "w의 축을 (K_H, K_W, C_out, C_in) 순서로 읽은 결과와 정확히 같습니다. "
        "이 책에서 w의 축은 (K_H, K_W, C_in, C_out) 순서입니다.",
        CODE,
    ),
    Mistake(
        _changed("dx", lambda g, dy: g.sum(axis=3, keepdims=True) + 0 * g),
        f"dx를 {_CHANNELS_SUMMED}",
        MYTHS,
    ),
    Mistake(
        _changed("dx", lambda g, dy: g.sum(axis=3, keepdims=True)),
        f"dx를 {_CHANNELS_SUMMED}",
        MYTHS,
    ),
    Mistake(
        _wrong(dx=_full_of_filters),
        "dx를 필터마다 따로 두고 입력의 채널끼리 더한 결과와 정확히 같습니다. "
        "dx의 마지막 축은 입력의 채널이고, 더해져 사라지는 것은 필터의 축입니다.",
        MYTHS,
    ),
    Mistake(
        _changed("dw", lambda g, dy: g.swapaxes(2, 3)),
        "dw의 마지막 두 축을 맞바꾼 결과와 정확히 같습니다. dw의 모양은 w와 같은 (K_H, K_W, C_in, C_out)입니다. "
        "행렬 곱으로 구한다면 x가 앞에, dy가 뒤에 옵니다.",
        CODE,
    ),
    Mistake(
        _changed("dw", lambda g, dy: g.sum(axis=2, keepdims=True) + 0 * g),
        f"dw를 {_CHANNELS_SUMMED}",
        MYTHS,
    ),
    Mistake(
        _changed("dw", lambda g, dy: g.sum(axis=2, keepdims=True)),
        f"dw를 {_CHANNELS_SUMMED}",
        MYTHS,
    ),
    Mistake(
        _changed("dw", lambda g, dy: g.sum(axis=3, keepdims=True) + 0 * g),
        "dw를 필터끼리 더한 결과와 정확히 같습니다. 필터 f의 커널이 받는 것은 dy[..., f]에서만 오므로 "
        "필터마다 따로 구하십시오.",
        MYTHS,
    ),
]
