"""What goes wrong in a kernel made of two filters: the product, the axes.

What NumPy or a loop does only with filters of certain lengths ends in an error here, too: see
:func:`recognise`.
"""

import numpy as np

from cnn_course.checks.edges.filling_mistakes import FILLED, changed, if_fits, same
from cnn_course.checks.edges.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.exercise import Mistake


def _over(divisor):
    """Return the right kernel over a number, by which one cannot always divide."""

    def wrong(down, right):
        number = divisor(down, right)
        if number == 0:
            raise ZeroDivisionError
        return np.outer(down, right) / number

    return wrong


def _diagonals(down, right):
    """Return the sums of the products with the same u + v."""
    flipped = np.outer(down, right)[::-1]
    return np.array([flipped.trace(k) for k in range(1 - len(down), len(right))])


_SWAPPED = (
    "커널의 행과 열이 뒤바뀐 결과와 정확히 같습니다. "
    "행 번호 u로는 down의 값을, 열 번호 v로는 right의 값을 고르십시오."
)
_PAIRS = (
    "down과 right를 같은 자리끼리 곱한 결과와 정확히 같습니다. "
    "down의 값 하나하나를 right의 모든 값과 곱하십시오."
)
_ONLY_DOWN = (
    "right 대신 down을 한 번 더 쓴 결과와 정확히 같습니다. 열 번호 v로는 right의 값을 고르십시오."
)
_ONLY_RIGHT = (
    "down 대신 right를 한 번 더 쓴 결과와 정확히 같습니다. 행 번호 u로는 down의 값을 고르십시오."
)
_NORMALISED = (
    "커널을 값의 합이나 절댓값의 합으로 나눈 결과와 정확히 같습니다. "
    "나누지 말고 두 값을 곱하기만 하십시오."
)
_SMOOTHED = (
    "down을 그 합으로 나누어 곱한 결과와 정확히 같습니다. 값을 고치지 말고 그대로 곱하십시오."
)
_WHOLE = (
    "소수점 아래를 버린 결과와 정확히 같습니다. 정수로 바꾸거나 정수 배열에 담지 않았는지 보십시오."
)
SOBEL_X = [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]
SOBEL_Y = [[-1, -2, -1], [0, 0, 0], [1, 2, 1]]

MISTAKES = [
    Mistake(lambda down, right: np.outer(right, down), _SWAPPED, FORMULA),
    Mistake(if_fits(same, lambda down, right: np.outer(right, down)), _SWAPPED, FORMULA),
    Mistake(if_fits(same, lambda down, right: down * right), _PAIRS, HAND),
    Mistake(
        if_fits(same, lambda down, right: np.tile(down * right, (len(down), 1))),
        "down의 값을 행이 아니라 열마다 곱한 결과와 정확히 같습니다. "
        "NumPy는 1차원 배열을 한 행으로 보므로, down은 세로로 놓이도록 모양을 바꾸어 곱하십시오.",
        CODE,
    ),
    Mistake(
        np.dot,
        "down과 right의 내적과 정확히 같습니다. 곱을 더하지 말고 곱마다 커널의 한 칸에 담으십시오.",
        FORMULA,
    ),
    Mistake(
        np.add.outer,
        "두 값을 곱하지 않고 더한 표와 정확히 같습니다. 칸마다 두 값을 곱하십시오.",
        FORMULA,
    ),
    Mistake(
        np.subtract.outer,
        "두 값을 곱하지 않고 뺀 표와 정확히 같습니다. 칸마다 두 값을 곱하십시오.",
        FORMULA,
    ),
    Mistake(
        lambda down, right: np.outer(down[::-1], right[::-1]),
        "커널을 상하좌우로 뒤집은 결과와 정확히 같습니다. 두 1차원 커널을 받은 순서대로 쓰십시오.",
        MYTHS,
    ),
    Mistake(
        lambda down, right: np.outer(down[::-1], right),
        "down을 거꾸로 늘어놓은 결과와 정확히 같습니다. down의 첫 값은 커널의 맨 위 행에 들어갑니다.",
        MYTHS,
    ),
    Mistake(
        lambda down, right: np.outer(down, right[::-1]),
        "right를 거꾸로 늘어놓은 결과와 정확히 같습니다. right의 첫 값은 커널의 맨 왼쪽 열에 들어갑니다.",
        MYTHS,
    ),
    Mistake(_over(lambda down, right: down.sum() * right.sum()), _NORMALISED, FORMULA),
    Mistake(_over(lambda down, right: abs(down).sum() * abs(right).sum()), _NORMALISED, FORMULA),
    Mistake(_over(lambda down, right: down.sum()), _SMOOTHED, FORMULA),
    Mistake(
        lambda down, right: np.tile(right, (len(down), 1)),
        "행마다 right를 그대로 되풀이한 결과와 정확히 같습니다. 행마다 down의 값을 곱하십시오.",
        FORMULA,
    ),
    Mistake(
        lambda down, right: np.tile(down[:, np.newaxis], len(right)),
        "열마다 down을 그대로 되풀이한 결과와 정확히 같습니다. 열마다 right의 값을 곱하십시오.",
        FORMULA,
    ),
    Mistake(lambda down, right: np.outer(down, down), _ONLY_DOWN, CODE),
    Mistake(
        if_fits(lambda h, w: h >= w, lambda down, right: np.outer(down, down[: len(right)])),
        _ONLY_DOWN,
        CODE,
    ),
    Mistake(lambda down, right: np.outer(right, right), _ONLY_RIGHT, CODE),
    Mistake(
        if_fits(lambda h, w: h <= w, lambda down, right: np.outer(right[: len(down)], right)),
        _ONLY_RIGHT,
        CODE,
    ),
    Mistake(
        _diagonals,
        "두 1차원 커널의 합성곱과 정확히 같습니다. 번호의 합이 같은 곱을 더하지 말고 (u, v) 칸에 하나씩 담으십시오.",
        FORMULA,
    ),
    Mistake(
        changed(abs),
        "곱의 절댓값을 구한 결과와 정확히 같습니다. 음수에도 뜻이 있으므로 부호를 그대로 두십시오.",
        FORMULA,
    ),
    Mistake(changed(np.trunc), _WHOLE, CODE),
    Mistake(lambda down, right: np.outer(np.trunc(down), np.trunc(right)), _WHOLE, CODE),
    *(
        Mistake(
            lambda down, right, kernel=kernel: np.array(kernel),
            "받은 1차원 커널을 쓰지 않고 소벨 커널을 돌려준 결과와 정확히 같습니다. down과 right의 값을 곱하십시오.",
            HAND,
        )
        for kernel in (SOBEL_X, SOBEL_Y)
    ),
    *FILLED,
]
