"""What goes wrong in pad2d with the four sides: which of them gets how many rows or columns."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.padding_stride.sections import CODE, FORMULA, HAND


def _padded(widths):
    """Return the pad2d whose ((above, below), (left, right)) are ``widths(*sides)``."""
    return lambda image, *sides: np.pad(image, widths(*sides))


_CORNER = "이미지의 왼쪽 위 칸은 top행 left열에 놓입니다."

#: (what is taken for ((top, bottom), (left, right)), the sentence, the section)
_WIDTHS = [
    (
        lambda top, bottom, left, right: ((left, right), (top, bottom)),
        "행과 열을 맞바꾸어 덧붙인 결과와 정확히 같습니다. top과 bottom은 행을, left와 right는 열을 늘립니다.",
        FORMULA,
    ),
    (
        lambda top, bottom, left, right: ((top, top), (top, top)),
        "네 쪽 모두에 top칸씩 덧붙인 결과와 정확히 같습니다. 쪽마다 정해진 칸 수를 따로 쓰십시오.",
        HAND,
    ),
    (
        lambda top, bottom, left, right: ((top, top), (left, left)),
        "아래에도 top칸, 오른쪽에도 left칸을 덧붙인 결과와 정확히 같습니다. 아래에는 bottom, 오른쪽에는 right를 쓰십시오.",
        HAND,
    ),
    (
        lambda top, bottom, left, right: ((top, bottom), (top, bottom)),
        "왼쪽에 top칸, 오른쪽에 bottom칸을 덧붙인 결과와 정확히 같습니다. 왼쪽에는 left, 오른쪽에는 right를 쓰십시오.",
        HAND,
    ),
    (
        lambda top, bottom, left, right: ((top, left), (bottom, right)),
        "아래에 left칸, 왼쪽에 bottom칸을 덧붙인 결과와 정확히 같습니다. top은 bottom과, left는 right와 짝을 이룹니다.",
        CODE,
    ),
    (
        lambda top, bottom, left, right: ((bottom, top), (right, left)),
        "위와 아래, 왼쪽과 오른쪽을 서로 맞바꾼 결과와 정확히 같습니다. " + _CORNER,
        FORMULA,
    ),
    (
        lambda top, bottom, left, right: ((0, top + bottom), (0, left + right)),
        "크기는 맞지만 이미지를 왼쪽 위 귀퉁이에 붙여 놓은 결과와 정확히 같습니다. " + _CORNER,
        FORMULA,
    ),
    (
        lambda top, bottom, left, right: ((left, top + bottom - left), (top, left + right - top)),
        "크기는 맞지만 이미지를 left행 top열에서부터 놓은 결과와 정확히 같습니다. 인덱스는 행을 먼저, 열을 나중에 씁니다.",
        CODE,
    ),
    (
        lambda top, bottom, left, right: ((top, 0), (left, 0)),
        "위와 왼쪽에만 덧붙인 결과와 정확히 같습니다. 높이에는 bottom도, 너비에는 right도 더하십시오.",
        HAND,
    ),
    (
        lambda top, bottom, left, right: ((0, bottom), (0, right)),
        "아래와 오른쪽에만 덧붙인 결과와 정확히 같습니다. 높이에는 top도, 너비에는 left도 더하십시오.",
        HAND,
    ),
    (
        lambda top, bottom, left, right: ((top, bottom), (0, 0)),
        "위와 아래에만 덧붙인 결과와 정확히 같습니다. 왼쪽에 left칸, 오른쪽에 right칸도 덧붙이십시오.",
        HAND,
    ),
    (
        lambda top, bottom, left, right: ((0, 0), (left, right)),
        "왼쪽과 오른쪽에만 덧붙인 결과와 정확히 같습니다. 위에 top칸, 아래에 bottom칸도 덧붙이십시오.",
        HAND,
    ),
]

ON_THE_SIDES = [Mistake(_padded(widths), *told) for widths, *told in _WIDTHS]
