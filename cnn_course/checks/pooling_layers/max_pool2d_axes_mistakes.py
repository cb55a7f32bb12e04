"""What goes wrong in max_pool2d with the channels, the axes and the order of the windows."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.pooling_layers.sections import CODE, FORMULA
from cnn_course.pooling import max_pool2d


def pooled(x, pool_size, stride):
    return max_pool2d(x[None], pool_size, stride)[0]


def afterwards(change):
    """Return the max_pool2d that changes the right result."""
    return lambda x, pool_size, stride: change(pooled(x, pool_size, stride))


def _accumulated(y, order):
    """Return the running maximum of ``y`` with the axes looped over in ``order``."""
    turned = y.transpose(order)
    running = np.maximum.accumulate(turned.ravel()).reshape(turned.shape)
    return running.transpose(np.argsort(order))


def _channels_first(x, pool_size, stride):
    return pooled(x.transpose(1, 2, 0), pool_size, stride)


def _square(x, pool_size, stride):
    if x.shape[1] < len(x):
        raise IndexError
    return pooled(x[:, : len(x)], pool_size, stride)


_ALL_CHANNELS = (
    "모든 채널을 통틀어 가장 큰 값을 구한 결과와 정확히 같습니다. "
    "창의 두 축에서만 가장 큰 값을 찾고, 채널마다 값을 하나씩 남기십시오."
)
_FIRST_CHANNEL = (
    "첫 채널만 풀링한 결과와 정확히 같습니다. 채널마다 따로 풀링하십시오. "
    "출력의 채널 수는 입력과 같습니다."
)
_NOT_RESET = (
    "앞 창에서 찾은 가장 큰 값을 다음 창까지 이어 쓴 결과와 정확히 같습니다. "
    "창과 채널이 바뀔 때마다 처음부터 다시 찾으십시오."
)
_INPUT_AXES = (
    "x의 첫 축을 채널로 본 결과와 정확히 같습니다. x의 축은 높이, 너비, 채널의 순서입니다."
)

IN_THE_AXES = [
    Mistake(afterwards(lambda y: y.max(axis=2)), _ALL_CHANNELS, FORMULA),
    Mistake(afterwards(lambda y: y.max(axis=2, keepdims=True)), _ALL_CHANNELS, FORMULA),
    Mistake(
        afterwards(lambda y: y.max(axis=2, keepdims=True) + np.zeros(y.shape)),
        _ALL_CHANNELS,
        FORMULA,
    ),
    Mistake(afterwards(lambda y: y[:, :, 0]), _FIRST_CHANNEL, FORMULA),
    Mistake(afterwards(lambda y: y[:, :, :1]), _FIRST_CHANNEL, FORMULA),
    Mistake(
        afterwards(lambda y: y[:, :, :1] + np.zeros(y.shape)),
        "모든 채널에 첫 채널의 값을 담은 결과와 정확히 같습니다. 채널마다 그 채널의 창에서 값을 고르십시오.",
        FORMULA,
    ),
    Mistake(
        afterwards(lambda y: y[:, :, -1:] + np.zeros(y.shape)),
        "모든 채널에 마지막 채널의 값을 담은 결과와 정확히 같습니다. 채널의 번호까지 적어 한 칸에 값 하나를 담으십시오.",
        CODE,
    ),
    *(
        Mistake(afterwards(lambda y, order=order: _accumulated(y, order)), _NOT_RESET, CODE)
        for order in ((0, 1, 2), (2, 0, 1))
    ),
    Mistake(
        afterwards(lambda y: np.maximum.accumulate(y.reshape(-1, y.shape[2])).reshape(y.shape)),
        _NOT_RESET,
        CODE,
    ),
    Mistake(
        afterwards(lambda y: y.transpose(1, 0, 2)),
        "행과 열을 맞바꾼 결과와 정확히 같습니다. 출력의 축은 높이, 너비, 채널의 순서입니다.",
        CODE,
    ),
    Mistake(
        afterwards(lambda y: y.transpose(2, 0, 1)),
        "채널을 맨 앞의 축에 둔 결과와 정확히 같습니다. 출력의 축은 높이, 너비, 채널의 순서입니다.",
        CODE,
    ),
    Mistake(
        afterwards(lambda y: y.transpose(2, 0, 1).reshape(y.shape)),
        "채널을 맨 앞에 둔 배열을 reshape로 모양만 바꾼 결과와 정확히 같습니다. reshape는 축의 순서를 바꾸지 않습니다. "
        "np.transpose로 축을 옮기거나 np.stack에 axis=-1을 주십시오.",
        CODE,
    ),
    Mistake(_channels_first, _INPUT_AXES, CODE),
    Mistake(lambda x, k, s: _channels_first(x, k, s).transpose(2, 0, 1), _INPUT_AXES, CODE),
    Mistake(
        _square,
        "높이를 너비에도 쓴 결과와 정확히 같습니다. 너비에는 x.shape[1]을 쓰십시오.",
        CODE,
    ),
]
