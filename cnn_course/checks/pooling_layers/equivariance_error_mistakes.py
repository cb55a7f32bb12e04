"""What goes wrong in equivariance_error: what is compared, and what is made of the differences."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.pooling_layers.equivariance_measure import (
    comparing,
    ending_in_errors,
    largest,
    measure,
)
from cnn_course.checks.pooling_layers.equivariance_move_mistakes import IN_THE_MOVES, OFTEN
from cnn_course.checks.pooling_layers.sections import CODE, FORMULA, MYTHS

_SIGNED = (
    "차의 절댓값을 구하기 전에 가장 큰 값을 고른 결과와 정확히 같습니다. "
    "음수인 차가 더 클 수도 있습니다. 칸마다 절댓값을 먼저 구하십시오."
)
_SQUARES = (
    "차의 절댓값 대신 제곱을 쓴 결과와 정확히 같습니다. "
    "이 문제에서 돌려줄 것은 차의 절댓값 가운데 가장 큰 것입니다."
)
_LARGEST_OF_EACH = (
    "칸마다 차를 구하지 않고 A와 B의 가장 큰 값끼리 견준 결과와 정확히 같습니다. "
    "먼저 같은 자리끼리 빼고, 그다음에 가장 큰 것을 고르십시오."
)
_EMPTY = (
    "shift가 0이거나 stride보다 작을 때에만 결과가 맞지 않습니다. 슬라이스의 끝을 -d나 -shift로 적으면 "
    "그 수가 0일 때 아무것도 남지 않습니다. 끝을 너비에서 뺀 수로 적으십시오."
)


def _also_cut_short(mistakes):
    """Add to each mistake what becomes of it with a slice that ends at -0."""
    return [
        mistake._replace(function=function)
        for mistake in mistakes
        for function in (mistake.function, *ending_in_errors(mistake.function))
    ]


SIGNED = {
    "right minus left": measure(error=lambda A, B: (A - B).max()),
    "left minus right": measure(error=lambda A, B: (B - A).max()),
    "absolute afterwards": measure(error=lambda A, B: abs((A - B).max())),
    "absolute of the other": measure(error=lambda A, B: abs((B - A).max())),
}
#: What a loop or a slice leaves of the columns and rows that are compared.
PARTLY = {
    "first column": measure(error=lambda A, B: largest(A[:, :1], B[:, :1])),
    "last column": measure(error=lambda A, B: largest(A[:, -1:], B[:, -1:])),
    "no last column": measure(error=lambda A, B: np.abs(A - B)[:, :-1].max(initial=0.0)),
    "first row": measure(error=lambda A, B: largest(A[:1], B[:1])),
}
WHOLE = measure(error=lambda A, B: np.trunc(np.abs(A - B).max()))


def zero(image, kernel, shift, stride):
    return 0.0


MISTAKES = [
    *_also_cut_short(OFTEN),
    *IN_THE_MOVES,
    *_also_cut_short(Mistake(function, _SIGNED, CODE) for function in SIGNED.values()),
    Mistake(
        PARTLY["first column"],
        "견줄 열 가운데 첫 열만 본 결과와 정확히 같습니다. 마지막 열까지 모두 견주십시오. "
        "반복문을 썼다면 return이 그 안에 있지 않은지 보십시오.",
        CODE,
    ),
    Mistake(
        PARTLY["last column"],
        "견줄 열 가운데 마지막 열만 본 결과와 정확히 같습니다. "
        "반복문을 썼다면 열마다 값을 새로 담지 말고 지금까지 가장 큰 값을 남기십시오.",
        CODE,
    ),
    Mistake(
        PARTLY["no last column"],
        "마지막 열을 견주지 않은 결과와 정확히 같습니다. A의 마지막 열까지 견주십시오. "
        "range(n)은 n - 1까지 셉니다.",
        CODE,
    ),
    Mistake(
        PARTLY["first row"],
        "첫 행만 견준 결과와 정확히 같습니다. 모든 행에서 차를 구해 가장 큰 것을 고르십시오.",
        CODE,
    ),
    Mistake(
        measure(error=lambda A, B: np.abs(A - B).mean()),
        "차의 절댓값을 평균한 결과와 정확히 같습니다. 가장 큰 것 하나를 돌려주십시오.",
        FORMULA,
    ),
    Mistake(
        measure(error=lambda A, B: np.abs(A - B).sum()),
        "차의 절댓값을 모두 더한 결과와 정확히 같습니다. 가장 큰 것 하나를 돌려주십시오.",
        FORMULA,
    ),
    Mistake(measure(error=lambda A, B: ((A - B) ** 2).max()), _SQUARES, FORMULA),
    Mistake(measure(error=lambda A, B: ((A - B) ** 2).mean()), _SQUARES, FORMULA),
    Mistake(measure(error=lambda A, B: ((A - B) ** 2).sum()), _SQUARES, FORMULA),
    Mistake(measure(error=lambda A, B: np.sqrt(((A - B) ** 2).mean())), _SQUARES, FORMULA),
    Mistake(measure(error=lambda A, B: np.sqrt(((A - B) ** 2).sum())), _SQUARES, FORMULA),
    Mistake(measure(error=lambda A, B: abs(A.max() - B.max())), _LARGEST_OF_EACH, CODE),
    Mistake(
        comparing(lambda A, B, d, start: (A.max(), B.max())),
        _LARGEST_OF_EACH,
        CODE,
    ),
    Mistake(
        zero,
        "언제나 0인 결과와 정확히 같습니다. 반응을 stride칸마다 골랐는지, "
        "이미지를 stride의 배수만큼만 옮기지 않았는지, 서로 다른 두 반응을 견주는지 보십시오.",
        MYTHS,
    ),
    Mistake(
        WHOLE,
        "결과에서 소수점 아래를 버린 것과 정확히 같습니다. 정수로 바꾸지 말고 그대로 돌려주십시오.",
        CODE,
    ),
    *(Mistake(function, _EMPTY, CODE, everywhere=True) for function in ending_in_errors(measure())),
]
