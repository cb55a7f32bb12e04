"""What goes wrong in pad2d: the wrong sides, the wrong place, not zeros."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.padding_stride.sections import CODE, FORMULA, HAND, MYTHS


def _padded(widths, **how):
    """Return the pad2d whose ((above, below), (left, right)) are ``widths(*sides)``."""
    return lambda image, *sides: np.pad(image, widths(*sides), **how)


def _filled(**how):
    return _padded(lambda top, bottom, left, right: ((top, bottom), (left, right)), **how)


def _only_zeros(image, *sides):
    return np.zeros_like(_filled()(image, *sides))


def _truncated(image, *sides):
    return np.trunc(_filled()(image, *sides))


def _frame_inside(image, top, bottom, left, right):
    if bottom == 0 or right == 0:
        raise ValueError  # which rows [-0:] clears depends on how it is written
    y = np.zeros_like(image)
    inside = np.s_[top : max(len(image) - bottom, 0), left : max(image.shape[1] - right, 0)]
    y[inside] = image[inside]
    return y


def _unless_zero(*sides):
    """Return the pad2d that is wrong where one of ``sides`` (1 below, 3 on the right) is 0."""

    def wrong(image, *amounts):
        if not all(amounts[k] for k in sides):
            raise ValueError
        return _filled()(image, *amounts)

    return wrong


_MINUS_ZERO = (
    "bottom이나 right가 0일 때에만 맞지 않습니다. 슬라이스에 -bottom이나 -right를 썼다면, "
    "그 값이 0일 때 -0은 0이어서 끝이 아니라 처음을 가리킵니다. 뒤에서부터 세지 말고 앞에서부터 세십시오."
)
_IMAGE_VALUES = (
    "덧붙인 칸을 0이 아니라 이미지의 값으로 채운 결과와 정확히 같습니다. "
    "제로 패딩에서 덧붙이는 칸은 모두 0입니다."
)

PAD2D = [
    Mistake(
        _padded(lambda top, bottom, left, right: ((left, right), (top, bottom))),
        "행과 열을 맞바꾸어 덧붙인 결과와 정확히 같습니다. top과 bottom은 행을, left와 right는 열을 늘립니다.",
        FORMULA,
    ),
    Mistake(
        _padded(lambda top, bottom, left, right: ((top, top), (top, top))),
        "네 쪽 모두에 top칸씩 덧붙인 결과와 정확히 같습니다. 쪽마다 정해진 칸 수를 따로 쓰십시오.",
        HAND,
    ),
    Mistake(
        _padded(lambda top, bottom, left, right: ((top, top), (left, left))),
        "아래에도 top칸, 오른쪽에도 left칸을 덧붙인 결과와 정확히 같습니다. 아래에는 bottom, 오른쪽에는 right를 쓰십시오.",
        HAND,
    ),
    Mistake(
        _padded(lambda top, bottom, left, right: ((top, bottom), (top, bottom))),
        "왼쪽에 top칸, 오른쪽에 bottom칸을 덧붙인 결과와 정확히 같습니다. 왼쪽에는 left, 오른쪽에는 right를 쓰십시오.",
        HAND,
    ),
    Mistake(
        _padded(lambda top, bottom, left, right: ((top, left), (bottom, right))),
        "아래에 left칸, 왼쪽에 bottom칸을 덧붙인 결과와 정확히 같습니다. top은 bottom과, left는 right와 짝을 이룹니다.",
        CODE,
    ),
    Mistake(
        _padded(lambda top, bottom, left, right: ((bottom, top), (right, left))),
        "위와 아래를, 왼쪽과 오른쪽을 맞바꾼 결과와 정확히 같습니다. 이미지의 왼쪽 위 칸은 top행 left열에 놓입니다.",
        FORMULA,
    ),
    Mistake(
        _padded(lambda top, bottom, left, right: ((0, top + bottom), (0, left + right))),
        "크기는 맞지만 이미지를 왼쪽 위 귀퉁이에 붙여 놓은 결과와 정확히 같습니다. 이미지의 왼쪽 위 칸은 top행 left열에 놓입니다.",
        FORMULA,
    ),
    Mistake(
        _padded(
            lambda top, bottom, left, right: (
                (left, top + bottom - left),
                (top, left + right - top),
            )
        ),
        "크기는 맞지만 이미지를 left행 top열에서부터 놓은 결과와 정확히 같습니다. 인덱스는 행을 먼저, 열을 나중에 씁니다.",
        CODE,
    ),
    Mistake(
        _padded(lambda top, bottom, left, right: ((top, 0), (left, 0))),
        "위와 왼쪽에만 덧붙인 결과와 정확히 같습니다. 높이에는 bottom도, 너비에는 right도 더합니다.",
        HAND,
    ),
    Mistake(
        _padded(lambda top, bottom, left, right: ((0, bottom), (0, right))),
        "아래와 오른쪽에만 덧붙인 결과와 정확히 같습니다. 높이에는 top도, 너비에는 left도 더합니다.",
        HAND,
    ),
    Mistake(
        _padded(lambda top, bottom, left, right: ((top, bottom), (0, 0))),
        "위와 아래에만 덧붙인 결과와 정확히 같습니다. 왼쪽에 left칸, 오른쪽에 right칸도 덧붙이십시오.",
        HAND,
    ),
    Mistake(
        _padded(lambda top, bottom, left, right: ((0, 0), (left, right))),
        "왼쪽과 오른쪽에만 덧붙인 결과와 정확히 같습니다. 위에 top칸, 아래에 bottom칸도 덧붙이십시오.",
        HAND,
    ),
    Mistake(
        _filled(constant_values=1),
        "덧붙인 칸을 1로 채운 결과와 정확히 같습니다. 제로 패딩에서는 0으로 채웁니다.",
        FORMULA,
    ),
    *(
        Mistake(_filled(mode=m), _IMAGE_VALUES, FORMULA)
        for m in ("edge", "reflect", "symmetric", "wrap")
    ),
    Mistake(
        _only_zeros,
        "모양은 맞지만 모든 칸이 0인 결과와 정확히 같습니다. 0으로 채운 배열 안에 이미지를 놓았는지 보십시오.",
        CODE,
    ),
    Mistake(
        _truncated,
        "이미지의 값에서 소수점 아래를 버린 결과와 정확히 같습니다. 정수 배열에 담지 않았는지 보십시오. "
        "np.full(모양, 0)도 정수 배열을 만듭니다.",
        CODE,
    ),
    Mistake(
        _frame_inside,
        "크기를 키우지 않고 이미지의 가장자리를 0으로 바꾼 결과와 정확히 같습니다. 패딩은 이미지의 바깥에 덧붙입니다.",
        MYTHS,
    ),
    *(
        Mistake(_unless_zero(*sides), _MINUS_ZERO, CODE, everywhere=True)
        for sides in ((1, 3), (1,), (3,))
    ),
]
