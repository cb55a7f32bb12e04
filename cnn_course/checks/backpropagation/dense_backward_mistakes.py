"""What goes wrong in the gradients of a dense layer.

What NumPy computes only where sizes agree ends in an error here, too: see :func:`recognise`.
"""

import itertools

import numpy as np

from cnn_course.checks.backpropagation.batch_mistakes import (
    WHOLE,
    in_another_order,
    over_the_batch,
)
from cnn_course.checks.backpropagation.dense_backward_bias_mistakes import OF_THE_BIAS
from cnn_course.checks.backpropagation.gradients import afterwards, instead
from cnn_course.checks.backpropagation.sections import CODE, FORMULA, MYTHS
from cnn_course.checks.exercise import Mistake
from cnn_course.dense import dense_backward


def _wrong(**gradients):
    return instead(dense_backward, **gradients)


def _changed(names, change):
    return afterwards(dense_backward, names.split(), change)


def _like(square, product):
    """Return the element-wise product, where the shapes allow it without broadcasting."""

    def wrong(dy, x, w):
        one, other = product(dy, x, w)
        if one.shape != other.shape:
            raise ValueError
        return one * other

    return {square: wrong}


def _whole_sums(one, other):
    """Return one @ other, added up in an array of integers."""
    y = np.zeros((len(one), other.shape[1]))
    for column, row in zip(one.T, other, strict=True):
        y = np.trunc(y + np.outer(column, row))
    return y


def _reshaped(dy, x, w):
    dx, dw = dy @ w.reshape(w.shape[::-1]), x.reshape(x.shape[::-1]) @ dy
    return dx, dw, dy.sum(axis=0)


def _of_last_unit(dy, x, w):
    return np.outer(dy[:, -1], w[:, -1])


_IN_STEPS = {
    "dx": lambda dy, x, w: _whole_sums(dy, w.T),
    "dw": lambda dy, x, w: _whole_sums(x.T, dy),
    "db": lambda dy, x, w: _whole_sums(np.ones((1, len(dy))), dy)[0],
}
_SOME = [names for k in (1, 2, 3) for names in itertools.combinations(_IN_STEPS, k)]

_ONE_UNIT = (
    "dx를 샘플끼리 더한 결과와 정확히 같습니다. dx는 샘플마다 따로 구합니다. "
    "샘플끼리 더하는 것은 dw와 db입니다."
)
_APART = (
    "dw를 샘플마다 따로 둔 결과와 정확히 같습니다. w는 모든 샘플이 함께 쓰므로 "
    "샘플마다 얻은 것을 모두 더하십시오."
)
_DX_ORDER = (
    "dx를 w가 앞에 오는 행렬 곱으로 구한 결과와 정확히 같습니다. "
    "샘플이 행으로 놓인 dy가 앞에 오고, w는 전치해 뒤에 옵니다."
)
_DW_OTHER = (
    "dw를 구할 때 x를 전치하지 않은 결과와 정확히 같습니다. 샘플의 축이 더해져 사라지도록, "
    "앞에 오는 x를 전치해 dy와 곱하십시오."
)
_ELEMENTS = (
    "행렬 곱이 아니라 같은 자리끼리 곱해 구한 것이 있는 결과와 정확히 같습니다. "
    "dx는 유닛마다, dw는 샘플마다 얻은 곱을 더한 것입니다."
)

MISTAKES = [
    Mistake(
        _wrong(dx=lambda dy, x, w: dy @ w),
        "dx를 구할 때 w를 전치하지 않은 결과와 정확히 같습니다. dx의 한 칸은 dy의 한 행과 w의 한 행의 내적이므로, "
        "행렬 곱으로 쓰려면 w를 전치해야 합니다.",
        FORMULA,
    ),
    Mistake(
        lambda dy, x, w: (dy @ w, dy.T @ x, dy.sum(axis=0)),
        "w의 모양을 (C_out, C_in)으로 읽은 결과와 정확히 같습니다. "
        "이 책에서 w의 행은 입력, 열은 유닛이고 모양은 (C_in, C_out)입니다.",
        FORMULA,
    ),
    Mistake(_wrong(dx=lambda dy, x, w: w @ dy), _DX_ORDER, FORMULA),
    Mistake(_wrong(dx=lambda dy, x, w: w.T @ dy), _DX_ORDER, FORMULA),
    Mistake(
        _changed("dx", lambda g, dy: g.T),
        "dx의 행과 열을 맞바꾼 결과와 정확히 같습니다. dx의 모양은 x와 같고, 행이 샘플입니다.",
        FORMULA,
    ),
    Mistake(_wrong(**_like("dx", lambda dy, x, w: (dy, w))), _ELEMENTS, MYTHS),
    Mistake(_wrong(**_like("dw", lambda dy, x, w: (x, dy))), _ELEMENTS, MYTHS),
    Mistake(
        _wrong(
            **_like("dx", lambda dy, x, w: (dy, w)),
            **_like("dw", lambda dy, x, w: (x, dy)),
        ),
        _ELEMENTS,
        MYTHS,
    ),
    Mistake(
        _wrong(dx=_of_last_unit),
        "dx를 마지막 유닛으로만 구한 결과와 정확히 같습니다. 유닛마다 얻은 것을 덮어쓰지 말고 모두 더하십시오.",
        CODE,
    ),
    Mistake(
        lambda dy, x, w: (_of_last_unit(dy, x, w), np.outer(x[-1], dy[-1]), dy[-1]),
        "세 그레이디언트에 모두 마지막에 얻은 값만 남은 결과와 정확히 같습니다. "
        "반복할 때마다 =로 덮어쓰지 말고 +=로 더해 나가십시오.",
        CODE,
    ),
    Mistake(_changed("dx", lambda g, dy: g.sum(axis=0)), _ONE_UNIT, MYTHS),
    Mistake(_changed("dx", lambda g, dy: g.sum(axis=0, keepdims=True)), _ONE_UNIT, MYTHS),
    Mistake(_changed("dx", lambda g, dy: 0 * g + g.sum(axis=0)), _ONE_UNIT, MYTHS),
    Mistake(
        _changed("dw", lambda g, dy: g.T),
        "dw의 행과 열을 맞바꾼 결과와 정확히 같습니다. dw의 모양은 w와 같고, 행이 입력, 열이 유닛입니다.",
        FORMULA,
    ),
    Mistake(_wrong(dw=lambda dy, x, w: x @ dy), _DW_OTHER, FORMULA),
    Mistake(_wrong(dw=lambda dy, x, w: x @ dy.T), _DW_OTHER, FORMULA),
    Mistake(_wrong(dw=lambda dy, x, w: x[:, :, None] * dy[:, None]), _APART, MYTHS),
    Mistake(
        _wrong(dw=lambda dy, x, w: np.outer(x.sum(axis=0), dy.sum(axis=0))),
        "dw를 구할 때 x와 dy를 각각 샘플끼리 더한 다음 곱한 결과와 정확히 같습니다. "
        "샘플마다 먼저 곱하고, 얻은 곱을 더하십시오.",
        MYTHS,
    ),
    Mistake(
        _reshaped,
        "전치하는 대신 reshape로 모양만 맞춘 결과와 정확히 같습니다. "
        "reshape는 값의 순서를 그대로 두고 다시 접을 뿐입니다. 행과 열을 맞바꾸려면 .T를 쓰십시오.",
        CODE,
    ),
    *over_the_batch(dense_backward, "샘플", "샘플을"),
    *OF_THE_BIAS,
    *in_another_order(dense_backward),
    *(Mistake(_changed(" ".join(n), lambda g, dy: np.trunc(g)), WHOLE, CODE) for n in _SOME),
    *(Mistake(_wrong(**{k: _IN_STEPS[k] for k in n}), WHOLE, CODE) for n in _SOME),
]
