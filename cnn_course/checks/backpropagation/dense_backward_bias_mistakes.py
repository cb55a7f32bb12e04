"""What goes wrong in the bias's gradient of a dense layer."""

import numpy as np

from cnn_course.checks.backpropagation.gradients import instead
from cnn_course.checks.backpropagation.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.exercise import Mistake
from cnn_course.dense import dense_backward


def _wrong(**gradients):
    return instead(dense_backward, **gradients)


_ALL_UNITS = (
    "db를 샘플과 유닛을 가리지 않고 모두 더한 결과와 정확히 같습니다. "
    "유닛마다 따로 두고 샘플끼리만 더하십시오."
)

OF_THE_BIAS = [
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
    Mistake(
        _wrong(db=lambda dy, x, w: dy.sum(axis=0) * len(w)),
        "db에 dy의 값을 입력의 수만큼 되풀이해 더한 결과와 정확히 같습니다. dy의 값마다 한 번씩만 더하십시오. "
        "db에 더하는 줄이 입력을 도는 반복문 안에 있지 않은지 보십시오.",
        CODE,
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
]
