"""What goes wrong in equivariance_error before the comparison: moving, choosing, lining up."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.pooling_layers.equivariance_measure import (
    ceil,
    comparing,
    floor,
    largest,
    measure,
    moved,
    moved_down,
    moved_left,
    response,
    rolled,
)
from cnn_course.checks.pooling_layers.sections import CODE, FORMULA, HAND, MYTHS

_TOUCHED = (
    "창이 옮긴 이미지의 왼쪽 shift열에 걸친 자리까지 견준 결과와 정확히 같습니다. "
    "그 열의 값은 이미지에서 온 것이 아닙니다. A의 열 가운데 j × stride가 shift보다 작은 열은 빼십시오."
)
_STILL = (
    "출력을 옮기지 않고 A와 B를 같은 열끼리 견준 결과와 정확히 같습니다. 그것은 이동 불변성을 재는 방법입니다. "
    "A의 j열을 B의 j - d열과 견주십시오."
)
_OPPOSITE = (
    "이미지와 출력을 서로 반대쪽으로 옮긴 결과와 정확히 같습니다. "
    "이미지를 오른쪽으로 옮기면 반응도 오른쪽으로 옮겨집니다. A의 j열을 B의 j - d열과 견주십시오."
)
_AXES = (
    "이미지와 출력 가운데 하나는 옆으로, 하나는 아래로 옮긴 결과와 정확히 같습니다. "
    "열은 둘째 축입니다. 둘 다 오른쪽으로 옮기십시오."
)


def _leftwards(A, B, d, start):
    n = A.shape[1] - start
    return A[:, :n], B[:, d : d + n]


def _downwards(A, B, d, start):
    n = len(A) - start
    return A[start:], B[start - d : start - d + n]


def widened(image, kernel, shift, stride):
    """Move the image without cutting off what leaves it on the right."""
    wide = np.pad(image, ((0, 0), (shift, 0)))
    A, B = (response(x, kernel, (stride, stride)) for x in (wide, image))
    d, start = floor(shift, stride), ceil(shift, stride)
    n = min(A.shape[1] - start, B.shape[1] - (start - d))
    return largest(A[:, start : start + n], B[:, start - d : start - d + n])


TOO_EARLY = [measure(move=move, first=floor) for move in (moved, rolled)]
LATE = measure(first=lambda shift, stride: shift)
COLUMNS_ONLY = measure(strides=lambda s: (1, s))

#: What goes together with slices that end at -shift or -d.
OFTEN = [
    *(Mistake(function, _TOUCHED, FORMULA) for function in TOO_EARLY),
    Mistake(comparing(lambda A, B, d, start: (A, B)), _STILL, MYTHS),
    Mistake(
        measure(offset=ceil),
        "shift를 stride로 나누어 올림한 만큼 출력을 옮긴 결과와 정확히 같습니다. "
        "견주기 시작하는 열은 올림하지만, 옮기는 열의 수 d는 내림합니다.",
        FORMULA,
    ),
    Mistake(
        COLUMNS_ONLY,
        "가로로만 stride칸마다 고르고 세로로는 모든 행을 견준 결과와 정확히 같습니다. "
        "창은 아래로도 stride칸씩 밉니다.",
        CODE,
    ),
]

IN_THE_MOVES = [
    *(
        Mistake(
            comparing(lambda A, B, d, start, along=along: (A, along(B, d)), move), _TOUCHED, FORMULA
        )
        for move in (moved, rolled)
        for along in (moved, rolled)
    ),
    Mistake(
        LATE,
        "A의 앞에서 shift열을 모두 빼고 견준 결과와 정확히 같습니다. shift는 이미지의 열을 센 수입니다. "
        "A에서는 j × stride가 shift보다 작은 열만 빼십시오.",
        FORMULA,
    ),
    Mistake(comparing(lambda A, B, d, start: (A, B), rolled), _STILL, MYTHS),
    Mistake(comparing(lambda A, B, d, start: (A[:, start:], B[:, start:])), _STILL, MYTHS),
    Mistake(
        measure(offset=lambda shift, stride: shift),
        "출력을 shift열만큼 옮긴 결과와 정확히 같습니다. 출력의 한 열은 이미지의 stride열에 해당합니다. "
        "shift를 stride로 나누어 내림한 만큼만 옮기십시오.",
        FORMULA,
    ),
    Mistake(
        measure(offset=lambda shift, stride: round(shift / stride)),
        "shift를 stride로 나누어 반올림한 만큼 출력을 옮긴 결과와 정확히 같습니다. "
        "옮기는 열의 수 d는 내림합니다. //로 나누십시오.",
        CODE,
    ),
    Mistake(
        comparing(_leftwards, moved_left),
        "이미지도 출력도 왼쪽으로 옮긴 결과와 정확히 같습니다. 이 문제에서는 오른쪽으로 옮기십시오.",
        HAND,
    ),
    Mistake(
        comparing(_downwards, moved_down),
        "이미지도 출력도 아래로 옮긴 결과와 정확히 같습니다. 이 문제에서는 오른쪽으로 옮기십시오. "
        "열은 둘째 축입니다.",
        CODE,
    ),
    Mistake(
        comparing(lambda A, B, d, start: (A[:, : A.shape[1] - d], B[:, d:])), _OPPOSITE, FORMULA
    ),
    Mistake(
        comparing(lambda A, B, d, start: (A[:, start : A.shape[1] - d], B[:, start + d :])),
        _OPPOSITE,
        FORMULA,
    ),
    Mistake(measure(move=moved_left), _OPPOSITE, FORMULA),
    Mistake(measure(move=moved_left, first=floor), _OPPOSITE, FORMULA),
    Mistake(comparing(lambda A, B, d, start: (A[d:], B[: len(B) - d])), _AXES, CODE),
    Mistake(
        comparing(lambda A, B, d, start: (A[d:, start:], B[: len(B) - d, start:])), _AXES, CODE
    ),
    Mistake(measure(move=moved_down), _AXES, CODE),
    Mistake(measure(move=moved_down, first=floor), _AXES, CODE),
    Mistake(
        measure(strides=lambda s: (s, 1)),
        "세로로만 stride칸마다 고르고 가로로는 모든 열을 견준 결과와 정확히 같습니다. "
        "창은 오른쪽으로도 stride칸씩 밉니다.",
        CODE,
    ),
    Mistake(
        widened,
        "옮긴 이미지에서 오른쪽으로 밀려난 열을 버리지 않은 결과와 정확히 같습니다. "
        "옮긴 이미지의 모양은 image와 같아야 하므로 너비를 넘는 열은 버리십시오.",
        HAND,
    ),
]
