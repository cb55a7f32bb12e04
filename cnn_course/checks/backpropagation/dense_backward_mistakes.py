"""What goes wrong in the gradients of a dense layer.

What NumPy computes only where sizes agree ends in an error here, too: see :func:`recognise`.
"""

import itertools

import numpy as np

from cnn_course.checks.backpropagation.gradients import NAMES, afterwards, instead, reordered
from cnn_course.checks.backpropagation.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.exercise import Mistake
from cnn_course.dense import dense_backward


def _wrong(**gradients):
    return instead(dense_backward, **gradients)


def _changed(names, change):
    return afterwards(dense_backward, names.split(), change)


def _mean(gradient, dy):
    return gradient / len(dy)


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


def _of_samples(rows, names):
    """Return the answer in which some gradients are those of a few samples."""

    def wrong(dy, x, w):
        few = dense_backward(dy[rows], x[rows], w)
        right = zip(NAMES, few, dense_backward(dy, x, w), strict=True)
        return tuple(some if name in names.split() else all_ for name, some, all_ in right)

    return wrong


def _of_last_unit(dy, x, w):
    return np.outer(dy[:, -1], w[:, -1])


def _first_row_filled(dy, x, w):
    first = np.zeros_like(dy)
    first[0] = dy[0]
    return dense_backward(first, x, w)


_PARAMETERS = {"dw": "dw를", "db": "db를", "dw db": "dw와 db를 둘 다"}
_IN_STEPS = {
    "dx": lambda dy, x, w: _whole_sums(dy, w.T),
    "dw": lambda dy, x, w: _whole_sums(x.T, dy),
    "db": lambda dy, x, w: _whole_sums(np.ones((1, len(dy))), dy)[0],
}
_SOME = [names for k in (1, 2, 3) for names in itertools.combinations(_IN_STEPS, k)]

_MEAN = (
    "{} 샘플끼리 더하지 않고 평균한 결과와 정확히 같습니다. "
    "손실이 배치의 평균이라면 1/N은 이미 dy에 들어 있으니 더하기만 하십시오."
)
_MEAN_OF_ALL = (
    "세 그레이디언트를 모두 샘플의 수로 나눈 결과와 정확히 같습니다. "
    "손실이 배치의 평균이라면 1/N은 이미 dy에 들어 있으니 나누지 마십시오."
)
_ONE_UNIT = (
    "dx를 샘플끼리 더한 결과와 정확히 같습니다. dx는 샘플마다 따로 구합니다. "
    "샘플끼리 더하는 것은 dw와 db입니다."
)
_LAST = (
    "{} 마지막 샘플로만 구한 결과와 정확히 같습니다. 샘플마다 얻은 것을 모두 더하십시오. "
    "반복문을 쓴다면 앞의 값을 덮어쓰지 말고 더해 나가십시오."
)
_FIRST = (
    "{} 첫 샘플로만 구한 결과와 정확히 같습니다. 샘플마다 얻은 것을 모두 더하십시오. "
    "반복문을 쓴다면 모든 샘플을 도는지 보십시오."
)
_ONE_ROW = (
    "첫 샘플만 있는 것처럼 계산한 결과와 정확히 같습니다. 모든 샘플을 쓰는지, "
    "반복문을 쓴다면 return이 그 안에 있지 않은지 보십시오."
)
_APART = (
    "dw를 샘플마다 따로 둔 결과와 정확히 같습니다. w는 모든 샘플이 함께 쓰므로 "
    "샘플마다 얻은 것을 모두 더하십시오."
)
_ORDER = (
    "값은 모두 맞지만 돌려주는 순서가 다릅니다. 맞는 세 그레이디언트를 다른 순서로 묶은 결과와 정확히 같습니다. "
    "return dx, dw, db의 순서로 돌려주십시오."
)
_WHOLE = (
    "소수점 아래를 버린 결과와 정확히 같습니다. 정수 배열에 담지 않았는지 보십시오. "
    "np.zeros_like(x)는 x의 dtype을 따르므로 x가 정수이면 정수 배열입니다."
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
_ALL_UNITS = (
    "db를 샘플과 유닛을 가리지 않고 모두 더한 결과와 정확히 같습니다. "
    "유닛마다 따로 두고 샘플끼리만 더하십시오."
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
    *(
        Mistake(_changed(names, _mean), _MEAN.format(words), MYTHS)
        for names, words in _PARAMETERS.items()
    ),
    Mistake(_changed("dx dw db", _mean), _MEAN_OF_ALL, MYTHS),
    *(
        Mistake(_of_samples(rows, names), sentence.format(words), CODE)
        for rows, sentence in ((slice(1), _FIRST), (slice(-1, None), _LAST))
        for names, words in _PARAMETERS.items()
    ),
    Mistake(_of_samples(slice(1), "dx dw db"), _ONE_ROW, CODE),
    Mistake(_first_row_filled, _ONE_ROW, CODE),
    Mistake(
        _wrong(db=lambda dy, x, w: dy),
        "db에 dy를 그대로 담은 결과와 정확히 같습니다. b는 모든 샘플이 함께 쓰므로 샘플끼리 더하십시오.",
        MYTHS,
    ),
    Mistake(
        _wrong(db=lambda dy, x, w: dy.sum(axis=1)),
        "db를 유닛의 축을 따라 더한 결과와 정확히 같습니다. 유닛마다 값이 하나씩 남도록 샘플의 축을 따라 더하십시오.",
        FORMULA,
    ),
    Mistake(_wrong(db=lambda dy, x, w: dy.sum()), _ALL_UNITS, FORMULA),
    Mistake(_wrong(db=lambda dy, x, w: np.full(dy.shape[1], dy.sum())), _ALL_UNITS, FORMULA),
    Mistake(
        _wrong(db=lambda dy, x, w: dy.sum(axis=0, keepdims=True)),
        "값은 맞지만 db의 맨 앞에 길이가 1인 축이 붙은 결과와 정확히 같습니다. db의 모양은 b처럼 1차원입니다.",
        CODE,
    ),
    Mistake(
        _wrong(db=lambda dy, x, w: np.ones(dy.shape[1])),
        "db를 모두 1로 둔 결과와 정확히 같습니다. 1은 y를 b로 미분한 값일 뿐이니, 연쇄 법칙에 따라 dy를 곱해 더하십시오.",
        HAND,
    ),
    *(
        Mistake(reordered(dense_backward, order), _ORDER, CODE)
        for order in itertools.permutations(range(3))
        if order != (0, 1, 2)
    ),
    *(Mistake(_changed(" ".join(n), lambda g, dy: np.trunc(g)), _WHOLE, CODE) for n in _SOME),
    *(Mistake(_wrong(**{k: _IN_STEPS[k] for k in n}), _WHOLE, CODE) for n in _SOME),
]
