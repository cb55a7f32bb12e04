"""What goes wrong in conv2d_backward: with the bias, the batch, the order, the type."""

import itertools

import numpy as np

from cnn_course.checks.backpropagation.batch_mistakes import (
    PARAMETERS,
    WHOLE,
    in_another_order,
    over_the_batch,
)
from cnn_course.checks.backpropagation.conv2d_backward_channel_mistakes import IN_THE_CHANNELS
from cnn_course.checks.backpropagation.conv2d_backward_dw_mistakes import IN_DW, LEFT_OUT
from cnn_course.checks.backpropagation.conv2d_backward_dx_mistakes import IN_DX
from cnn_course.checks.backpropagation.gradients import NAMES, afterwards, instead
from cnn_course.checks.backpropagation.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.exercise import Mistake
from cnn_course.conv import conv2d_backward


def _wrong(**gradients):
    return instead(conv2d_backward, **gradients)


def _changed(names, change):
    return afterwards(conv2d_backward, names.split(), change)


def _divided(names, *axes):
    """Return the answer that divides by the lengths of these axes of dy."""
    return _changed(names, lambda g, dy: g / np.prod([dy.shape[axis] for axis in axes]))


def _db_times(axes):
    """Return the db that adds dy up once for each place along these axes of w."""
    return lambda dy, x, w: dy.sum(axis=(0, 1, 2)) * np.prod([w.shape[axis] for axis in axes])


def _dx_in_steps(filters_first):
    """Return the dx that is added up in an array of integers, number by number."""

    def dx(dy, x, w):
        y, (H_out, W_out, C_out) = np.zeros(x.shape), dy.shape[1:]
        steps = [(i, j, f) for i, j, f in np.ndindex(H_out, W_out, C_out)]
        for i, j, f in sorted(steps, key=lambda s: (s[2], *s)) if filters_first else steps:
            window = y[:, i : i + w.shape[0], j : j + w.shape[1]]
            window[:] = np.trunc(window + dy[:, i, j, f, None, None, None] * w[..., f])
        return y

    return dx


def _dw_in_steps(dy, x, w):
    y = np.zeros(w.shape)
    for m, i, j in np.ndindex(dy.shape[:3]):
        window = x[m, i : i + w.shape[0], j : j + w.shape[1], :, None]
        y = np.trunc(y + window * dy[m, i, j])
    return y


def _db_in_steps(dy, x, w):
    y = np.zeros(w.shape[3])
    for numbers in dy.reshape(-1, len(y)):
        y = np.trunc(y + numbers)
    return y


_IN_STEPS = [
    {"dx": dx, **others}
    for dx in map(_dx_in_steps, (False, True))
    for others in ({}, {"dw": _dw_in_steps}, {"dw": _dw_in_steps, "db": _db_in_steps})
]
_MEAN_OF_PLACES = (
    "{} 창의 자리끼리, 또는 이미지와 자리끼리 평균한 결과와 정확히 같습니다. "
    "같은 파라미터를 여러 번 썼다면 그때마다 얻은 그레이디언트를 모두 더하십시오."
)
_REPEATED = (
    "db에 dy의 값을 커널의 칸마다 되풀이해 더한 결과와 정확히 같습니다. dy의 값마다 한 번씩만 더하십시오. "
    "db에 더하는 줄이 커널의 칸을 도는 반복문 안에 있지 않은지 보십시오."
)
_EVERYTHING = (
    "db를 필터까지 가리지 않고 모두 더한 결과와 정확히 같습니다. "
    "이미지와 자리의 축만 더하고, 필터마다 값을 하나씩 남기십시오."
)
_SOME = [" ".join(names) for k in (1, 2, 3) for names in itertools.combinations(NAMES, k)]

MISTAKES = [
    *IN_DX,
    *IN_DW,
    *LEFT_OUT,
    *IN_THE_CHANNELS,
    *over_the_batch(conv2d_backward, "이미지", "이미지를"),
    *(
        Mistake(_divided(names, *axes), _MEAN_OF_PLACES.format(words), MYTHS)
        for names, words in PARAMETERS.items()
        for axes in ((1, 2), (0, 1, 2))
    ),
    Mistake(
        _wrong(db=lambda dy, x, w: dy.sum(axis=0)),
        "db를 이미지끼리만 더한 결과와 정확히 같습니다. 편향은 모든 자리가 함께 쓰므로 높이와 너비의 축도 더하십시오.",
        MYTHS,
    ),
    Mistake(
        _wrong(db=lambda dy, x, w: dy.sum(axis=(1, 2))),
        "db를 이미지마다 따로 둔 결과와 정확히 같습니다. 편향은 모든 이미지가 함께 쓰므로 배치의 축도 더하십시오.",
        MYTHS,
    ),
    Mistake(
        _wrong(db=lambda dy, x, w: dy.sum(axis=(0, 2, 3))),
        "db를 구할 때 dy의 둘째 축을 필터로 본 결과와 정확히 같습니다. "
        "dy의 축은 (N, H_out, W_out, C_out)의 순서이므로 마지막 축을 남기고 더하십시오.",
        CODE,
    ),
    *(Mistake(_wrong(db=_db_times(axes)), _REPEATED, CODE) for axes in ([0, 1], [0, 1, 2])),
    Mistake(_wrong(db=lambda dy, x, w: dy.sum()), _EVERYTHING, FORMULA),
    Mistake(_wrong(db=lambda dy, x, w: np.full(w.shape[3], dy.sum())), _EVERYTHING, FORMULA),
    Mistake(
        _wrong(db=lambda dy, x, w: dy.sum(axis=(0, 1, 2), keepdims=True)),
        "값은 맞지만 db에 길이가 1인 축이 남은 결과와 정확히 같습니다. db의 모양은 b처럼 (C_out,)입니다.",
        CODE,
    ),
    Mistake(
        _wrong(db=lambda dy, x, w: np.ones(w.shape[3])),
        "db를 모두 1로 둔 결과와 정확히 같습니다. 1은 y를 b로 미분한 값일 뿐이니, 연쇄 법칙에 따라 dy를 곱해 더하십시오.",
        HAND,
    ),
    Mistake(
        _wrong(db=lambda dy, x, w: dy),
        "db에 dy를 그대로 담은 결과와 정확히 같습니다. 필터마다 값이 하나씩 남도록 나머지 축을 모두 더하십시오.",
        MYTHS,
    ),
    *in_another_order(conv2d_backward),
    *(Mistake(_changed(names, lambda g, dy: np.trunc(g)), WHOLE, CODE) for names in _SOME),
    *(Mistake(_wrong(**steps), WHOLE, CODE) for steps in [*_IN_STEPS, {"dw": _dw_in_steps}]),
]
