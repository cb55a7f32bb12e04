"""What goes wrong in max_pool2d_backward: which entries of a window receive its gradient."""

import numpy as np

from cnn_course.checks.backpropagation.max_pool2d_backward_axes_mistakes import IN_THE_AXES
from cnn_course.checks.backpropagation.max_pool2d_backward_place_mistakes import (
    IN_THE_PLACE,
    IN_THE_VALUES,
)
from cnn_course.checks.backpropagation.max_pool2d_backward_ways import largest_once, shared
from cnn_course.checks.backpropagation.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.exercise import Mistake


def _at(place):
    """Return the share of the entry at ``place(window)``, an index of the flattened window."""

    def share(window):
        taken = np.zeros(window.size)
        taken[place(window)] = 1
        return taken.reshape(window.shape)

    return shared(share)


def _largest(window):
    return window == window.max()


def _last_largest(window):
    return window.size - 1 - np.argmax(window.ravel()[::-1])


def _largest_by_columns(window):
    v, u = divmod(np.argmax(window.T), len(window))
    return u * len(window) + v


def _turned(window):
    u, v = divmod(np.argmax(window), len(window))
    return v * len(window) + u


def _by_reshape(dy, x, k):
    """Give dy to all that equal the largest; windows made by reshape leave nothing over."""
    if x.shape[1] % k or x.shape[2] % k:
        raise ValueError
    return shared(_largest)(dy, x, k)


_ALL_LARGEST = (
    "가장 큰 값과 같은 모든 칸에 dy를 준 결과와 정확히 같습니다. "
    "창에 가장 큰 값이 여럿이면 행을 따라 읽어 맨 먼저 나오는 칸 하나만 받습니다."
)
_FROM_ZERO = "가장 큰 값을 0에서부터 찾지 말고, 창의 첫 값이나 -np.inf에서 시작하십시오."

MISTAKES = [
    Mistake(
        shared(lambda window: np.full(window.shape, 1 / window.size)),
        "dy를 창의 모든 칸에 고르게 나눈 결과와 정확히 같습니다. 그것은 평균 풀링의 역전파입니다. "
        "최대 풀링에서는 가장 큰 값이 있던 칸만 dy를 받습니다.",
        MYTHS,
    ),
    Mistake(
        shared(np.ones_like),
        "dy를 창의 모든 칸에 그대로 담은 결과와 정확히 같습니다. 가장 큰 값이 있던 칸만 dy를 받고, 나머지는 0입니다.",
        HAND,
    ),
    Mistake(shared(_largest), _ALL_LARGEST, MYTHS),
    Mistake(_by_reshape, _ALL_LARGEST, MYTHS),
    Mistake(
        shared(lambda window: _largest(window) / _largest(window).sum()),
        "가장 큰 값과 같은 칸들에 dy를 나누어 준 결과와 정확히 같습니다. 나누지 말고, "
        "행을 따라 읽어 맨 먼저 나오는 칸 하나에 모두 주십시오.",
        MYTHS,
    ),
    Mistake(
        _at(_last_largest),
        "창에 가장 큰 값이 여럿일 때 마지막 칸에 dy를 준 결과와 정확히 같습니다. 맨 먼저 나오는 칸에 주십시오. "
        "값을 하나씩 견준다면 >=가 아니라 >로 견주십시오.",
        MYTHS,
    ),
    Mistake(
        _at(_largest_by_columns),
        "창을 열을 따라 읽어 맨 먼저 나오는 가장 큰 값에 dy를 준 결과와 정확히 같습니다. 창은 행을 따라 읽으십시오.",
        MYTHS,
    ),
    Mistake(
        _at(_turned),
        "창 안에서 행과 열의 번호를 맞바꾼 자리에 dy를 준 결과와 정확히 같습니다. "
        "np.argmax의 번호를 pool_size로 나눈 몫이 행, 나머지가 열입니다.",
        CODE,
    ),
    Mistake(
        _at(np.argmin),
        "창에서 가장 작은 값이 있던 칸에 dy를 준 결과와 정확히 같습니다. 가장 큰 값이 있던 칸을 찾으십시오.",
        FORMULA,
    ),
    Mistake(
        _at(lambda window: np.argmax(abs(window))),
        "절댓값이 가장 큰 칸에 dy를 준 결과와 정확히 같습니다. 음수는 음수인 채로 견주십시오.",
        HAND,
    ),
    Mistake(
        shared(lambda window: largest_once(window) * (window.max() > 0)),
        f"가장 큰 값이 음수인 창에서 어느 칸에도 dy를 주지 않은 결과와 정확히 같습니다. {_FROM_ZERO}",
        MYTHS,
    ),
    Mistake(
        _at(lambda window: np.argmax(window) * (window.max() > 0)),
        f"가장 큰 값이 음수인 창에서 첫 칸에 dy를 준 결과와 정확히 같습니다. {_FROM_ZERO}",
        MYTHS,
    ),
    Mistake(
        _at(lambda window: 0),
        "창의 왼쪽 위 칸에 dy를 준 결과와 정확히 같습니다. 가장 큰 값이 있던 칸을 찾아 그 칸에 주십시오.",
        HAND,
    ),
    Mistake(
        _at(lambda window: -1),
        "창의 오른쪽 아래 칸에 dy를 준 결과와 정확히 같습니다. 가장 큰 값이 있던 칸을 찾아 그 칸에 주십시오.",
        HAND,
    ),
    *IN_THE_PLACE,
    *IN_THE_VALUES,
    *IN_THE_AXES,
]
