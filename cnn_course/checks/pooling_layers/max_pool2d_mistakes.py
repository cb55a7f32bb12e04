"""What goes wrong in max_pool2d: which number of each window is kept."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from cnn_course.activations import relu
from cnn_course.checks.exercise import Mistake
from cnn_course.checks.pooling_layers.max_pool2d_axes_mistakes import (
    IN_THE_AXES,
    afterwards,
    pooled,
)
from cnn_course.checks.pooling_layers.max_pool2d_size_mistakes import IN_THE_SIZE
from cnn_course.checks.pooling_layers.max_pool2d_window_mistakes import IN_THE_WINDOW
from cnn_course.checks.pooling_layers.sections import CODE, FORMULA, HAND, MYTHS


def _reduced(reduction):
    """Return the pooling that takes ``reduction`` of every window of every channel."""

    def wrong(x, pool_size, stride):
        windows = sliding_window_view(x, (pool_size, pool_size), axis=(0, 1))
        return reduction(windows[::stride, ::stride], axis=(3, 4))

    return wrong


MISTAKES = [
    Mistake(
        _reduced(np.mean),
        "창의 평균을 구한 결과와 정확히 같습니다. 최대 풀링에서는 창에서 가장 큰 값을 남깁니다.",
        FORMULA,
    ),
    Mistake(
        _reduced(np.min),
        "창에서 가장 작은 값을 고른 결과와 정확히 같습니다. 가장 큰 값을 고르십시오.",
        FORMULA,
    ),
    Mistake(
        _reduced(np.sum),
        "창의 값을 모두 더한 결과와 정확히 같습니다. 더하지 말고 가장 큰 값 하나를 고르십시오.",
        FORMULA,
    ),
    Mistake(
        lambda x, k, s: pooled(abs(x), k, s),
        "창의 절댓값 가운데 가장 큰 것을 고른 결과와 정확히 같습니다. 음수는 음수인 채로 견주십시오.",
        HAND,
    ),
    Mistake(
        afterwards(relu),
        "맞는 결과에서 음수를 0으로 바꾼 것과 정확히 같습니다. 가장 큰 값을 0에서부터 찾기 시작하면 "
        "음수만 있는 창에서 0이 나옵니다. 창의 첫 값이나 -np.inf에서 시작하십시오.",
        MYTHS,
    ),
    Mistake(
        afterwards(np.trunc),
        "소수점 아래를 버린 결과와 정확히 같습니다. 정수로 바꾸거나 정수 배열에 담지 않았는지 보십시오.",
        CODE,
    ),
    Mistake(
        _reduced(lambda windows, axis: windows[..., -1, -1]),
        "창의 마지막 값을 고른 결과와 정확히 같습니다. 지금까지 찾은 값보다 클 때에만 바꾸십시오.",
        CODE,
    ),
    Mistake(
        _reduced(lambda windows, axis: windows[..., 0, 0]),
        "창의 왼쪽 위 값을 고른 결과와 정확히 같습니다. 창의 모든 값을 견주십시오.",
        HAND,
    ),
    Mistake(
        _reduced(lambda windows, axis: windows.reshape(*windows.shape[:3], -1).argmax(axis=3)),
        "가장 큰 값이 아니라 그 값이 창에서 몇 번째인지를 돌려준 결과와 정확히 같습니다. "
        "np.argmax가 아니라 np.max를 쓰십시오.",
        CODE,
    ),
    *IN_THE_SIZE,
    *IN_THE_WINDOW,
    *IN_THE_AXES,
]
