"""What goes wrong in max_pool2d_backward: where something is put, and what."""

import numpy as np

from cnn_course.checks.backpropagation.max_pool2d_backward_ways import (
    afterwards,
    largest_once,
    shared,
    windows,
)
from cnn_course.checks.backpropagation.sections import CODE, FORMULA
from cnn_course.checks.exercise import Mistake


def _place(find, added):
    """Return the answer that puts dy where ``find(channel, i, j, k)`` says.

    ``added`` says whether what was there is kept, with the new added, or overwritten.
    """

    def wrong(dy, x, k):
        dx = np.zeros(x.shape)
        for m, i, j, c in np.ndindex(dy.shape):
            place = m, *find(x[m, :, :, c], i, j, k), c
            dx[place] = dy[m, i, j, c] + added * dx[place]
        return dx

    return wrong


def _largest(channel, top, left, k):
    """Return the row and the column, counted in the window, of its largest entry."""
    return divmod(np.argmax(channel[top : top + k, left : left + k]), k)


def _one_step(channel, i, j, k):
    """Use windows that start at the output's own number, one pixel from one to the next."""
    u, v = _largest(channel, i, j, k)
    return i + u, j + v


def _counted_from_the_number(channel, i, j, k):
    u, v = _largest(channel, i * k, j * k, k)
    return i + u, j + v


def _counted_from_the_corner(channel, i, j, k):
    return _largest(channel, i * k, j * k, k)


def _anywhere(channel, i, j, k):
    """Look for the window's largest number in the whole channel."""
    u, v = _largest(channel, i * k, j * k, k)
    return np.argwhere(channel == channel[i * k + u, j * k + v])[0]


def _always_two(channel, i, j, k):
    u, v = _largest(channel, 2 * i, 2 * j, 2)
    return 2 * i + u, 2 * j + v


def _value_for_gradient(dy, x, k):
    return shared(largest_once)(windows(x, k).max(axis=(4, 5)), x, k)


def _times_value(dy, x, k):
    return shared(largest_once)(dy * windows(x, k).max(axis=(4, 5)), x, k)


def _kept_values(dy, x, k):
    chosen = shared(largest_once)(np.ones(dy.shape), x, k)
    return np.where(chosen, shared(largest_once)(dy, x, k), x)


_PLACES = {
    _one_step: (
        "창이 한 칸씩 움직인 것처럼 계산한 결과와 정확히 같습니다. 창은 pool_size칸씩 움직이므로 "
        "출력의 번호에 pool_size를 곱한 칸에서 시작합니다."
    ),
    _counted_from_the_number: (
        "창은 맞게 골랐지만 dy를 담을 칸을 출력의 번호에서부터 센 결과와 정확히 같습니다. "
        "창이 시작하는 칸에서부터 세십시오. 그 칸은 출력의 번호에 pool_size를 곱한 것입니다."
    ),
    _counted_from_the_corner: (
        "창 안에서 센 자리를 x의 행과 열의 번호로 쓴 결과와 정확히 같습니다. "
        "dx에 담을 때에는 창이 시작하는 행과 열을 더하십시오."
    ),
    _anywhere: (
        "창에서 가장 큰 값과 같은 칸을 창 안이 아니라 이미지 전체에서 찾은 결과와 정확히 같습니다. "
        "같은 값이 다른 창에도 있을 수 있으니 창 안에서만 찾으십시오."
    ),
    _always_two: (
        "창의 한 변을 언제나 두 칸으로 둔 결과와 정확히 같습니다. 창의 한 변은 pool_size입니다."
    ),
}

_VALUES = (
    "dy가 아니라 x의 가장 큰 값을 담은 결과와 정확히 같습니다. "
    "x의 값은 어느 칸이 받을지만 정하고, 그 칸에 담을 것은 창의 dy입니다."
)
IN_THE_PLACE = [
    Mistake(_place(find, added), sentence, CODE)
    for find, sentence in _PLACES.items()
    for added in (True, False)
]
IN_THE_VALUES = [
    Mistake(_value_for_gradient, _VALUES, FORMULA),
    Mistake(
        _times_value,
        "dy에 x의 가장 큰 값을 곱해 담은 결과와 정확히 같습니다. 최댓값은 그 칸의 값 그대로이므로 미분하면 1입니다. "
        "dy를 그대로 담으십시오.",
        FORMULA,
    ),
    Mistake(
        lambda dy, x, k: shared(largest_once)(np.ones(dy.shape), x, k),
        "가장 큰 값이 있던 칸을 1로 둔 결과와 정확히 같습니다. 1은 풀링의 출력을 그 칸으로 미분한 값일 뿐이니, "
        "연쇄 법칙에 따라 dy를 곱하십시오.",
        FORMULA,
    ),
    Mistake(
        _kept_values,
        "dy를 받지 않은 칸에 x의 값이 남은 결과와 정확히 같습니다. "
        "x를 복사하지 말고 모두 0인 배열에서 시작하십시오.",
        CODE,
    ),
    Mistake(
        afterwards(lambda dx, k: np.trunc(dx)),
        "소수점 아래를 버린 결과와 정확히 같습니다. 정수 배열에 담지 않았는지 보십시오. "
        "np.zeros_like(x)는 x의 dtype을 따르므로 x가 정수이면 정수 배열입니다.",
        CODE,
    ),
]
