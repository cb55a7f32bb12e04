"""output_size(n, k, stride, padding) -> int: in how many places a window fits, with the floor."""

import math

import numpy as np

from cnn_course import shapes
from cnn_course.checks.exercise import Case, Exercise, Mistake, Part
from cnn_course.checks.padding_stride.sections import CODE, FORMULA, HAND, MYTHS


def _reference(n, k, stride, padding):
    return shapes.output_size(n, k, stride, padding)


def _case(k, stride, padding, m, left_over=0):
    """Return the call whose right answer is ``m``, with so many pixels left over at the end."""
    n = k + stride * (m - 1) - 2 * padding + left_over
    return Case((n, k, stride, padding), LEFT_OVER if left_over else "")


def _drawn(rng, lowest, highest, count=4):
    """Draw (k, stride, padding, m), each between ``lowest`` and ``highest``."""
    return rng.integers(lowest, np.array(highest) + 1, (count, 4)).tolist()


def _hand(rng, hidden):
    sizes = [(3, 1, 0, 5), (5, 1, 0, 1), (1, 1, 0, 6)]
    return [_case(*s) for s in (_drawn(rng, (2, 1, 0, 2), (6, 1, 0, 8)) if hidden else sizes)]


def _stride(rng, hidden):
    sizes = [(3, 2, 0, 3), (2, 3, 0, 4), (5, 2, 0, 4)]
    return [_case(*s) for s in (_drawn(rng, (2, 2, 0, 3), (5, 4, 0, 7)) if hidden else sizes)]


def _padding(rng, hidden):
    sizes = [(3, 1, 1, 7), (3, 2, 1, 4), (5, 3, 2, 4)]
    return [_case(*s) for s in (_drawn(rng, (2, 1, 1, 4), (5, 3, 2, 8)) if hidden else sizes)]


def _floor(rng, hidden):
    sizes = [(3, 2, 0, 3), (2, 3, 1, 4), (5, 4, 2, 3)]
    sizes = _drawn(rng, (2, 3, 1, 4), (6, 5, 2, 8)) if hidden else sizes
    return [_case(*size, left_over=1) for size in sizes]


LEFT_OVER = "나누어떨어지지 않으면 남은 칸에는 창이 더 들어가지 못합니다. 나머지는 버립니다."

MISTAKES = [
    Mistake(
        lambda n, k, s, p: math.ceil((n + 2 * p - k) / s) + 1,
        "나눈 몫을 올림한 결과와 정확히 같습니다. 창이 온전히 들어오는 자리만 세므로 나머지는 버립니다.",
        MYTHS,
    ),
    Mistake(
        lambda n, k, s, p: (n + 2 * p - k) // s,
        "마지막의 1을 더하지 않은 결과와 정확히 같습니다. 창은 움직이기 전에 이미 한 자리에 놓여 있습니다.",
        HAND,
    ),
    Mistake(
        lambda n, k, s, p: (n + 2 * p - k + 1) // s,
        "1을 더한 다음에 스트라이드로 나눈 결과와 정확히 같습니다. 먼저 나누고 1을 더합니다.",
        FORMULA,
    ),
    Mistake(
        lambda n, k, s, p: (n + p - k) // s + 1,
        "패딩을 한쪽에만 더한 결과와 정확히 같습니다. 양쪽에 padding칸씩 덧붙이므로 식에 두 번 들어갑니다.",
        FORMULA,
    ),
    Mistake(
        lambda n, k, s, p: (n - k) // s + 1,
        "패딩을 더하지 않은 결과와 정확히 같습니다.",
        FORMULA,
    ),
    Mistake(
        lambda n, k, s, p: n + 2 * p - k + 1,
        "스트라이드로 나누지 않은 결과와 정확히 같습니다.",
        FORMULA,
    ),
    Mistake(
        lambda n, k, s, p: n + 2 * p - k // s + 1,
        "k만 스트라이드로 나눈 결과와 정확히 같습니다. 나눗셈이 먼저 계산되지 않도록 괄호로 묶으십시오.",
        CODE,
    ),
    Mistake(
        lambda n, k, s, p: (n - 2 * p - k) // s + 1,
        "패딩을 더하지 않고 뺀 결과와 정확히 같습니다. 패딩은 입력을 키웁니다.",
        FORMULA,
    ),
    Mistake(
        lambda n, k, s, p: -(-n // s),
        "커널과 패딩을 보지 않고 n을 스트라이드로 나누어 올림한 결과와 정확히 같습니다. 그것은 세임 패딩의 식입니다.",
        FORMULA,
    ),
]

output_size = Exercise(
    name="output_size",
    arguments=("n", "k", "stride", "padding"),
    reference=_reference,
    parts={
        "hand": Part(
            "스트라이드가 1이고 패딩이 없을 때 결과가 맞습니다.",
            "스트라이드가 1이고 패딩이 없을 때 결과가 맞지 않습니다.",
            HAND,
            _hand,
        ),
        "stride": Part(
            "창을 두 칸 이상씩 밀고 남는 칸이 없을 때 결과가 맞습니다.",
            "창을 두 칸 이상씩 밀고 남는 칸이 없을 때 결과가 맞지 않습니다.",
            FORMULA,
            _stride,
        ),
        "padding": Part(
            "패딩이 있을 때 결과가 맞습니다.",
            "패딩이 있을 때 결과가 맞지 않습니다.",
            FORMULA,
            _padding,
        ),
        "floor": Part(
            "나누어떨어지지 않을 때 결과가 맞습니다.",
            "나누어떨어지지 않을 때 결과가 맞지 않습니다.",
            MYTHS,
            _floor,
        ),
    },
    mistakes=MISTAKES,
    probes=[
        (38, 9, 2, 3),
        (52, 3, 5, 1),
        (45, 6, 5, 2),
        (42, 9, 2, 3),
        (50, 2, 5, 2),
        (57, 7, 3, 3),
    ],
)
