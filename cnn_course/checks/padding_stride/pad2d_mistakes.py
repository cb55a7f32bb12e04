"""What goes wrong in pad2d: what is placed and where; what is right for some inputs only."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.padding_stride.pad2d_side_mistakes import ON_THE_SIDES
from cnn_course.checks.padding_stride.pad2d_value_mistakes import IN_THE_VALUES, of, padded
from cnn_course.checks.padding_stride.sections import CODE, MYTHS


def _only(*kept):
    """Return the pad2d that places only the pixels ``kept``, with zeros for the others."""

    def change(image):
        y = np.zeros_like(image)
        y[kept] = image[kept]
        return y

    return of(change)


def _one_too_far(image, top, bottom, left, right):
    if bottom == 0 or right == 0:
        raise ValueError  # there is no room
    return padded(image, top + 1, bottom - 1, left + 1, right - 1)


def _counted_from_the_end(image, top, bottom, left, right):
    """Leave out only what is too far: a negative index wraps around, one too low is an error."""
    h, w = image.shape
    y = image[np.ix_(np.arange(-top, h), np.arange(-left, w))]
    return padded(y, 0, bottom, 0, right)


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
        return padded(image, *amounts)

    return wrong


def _if_square(image, *sides):
    if image.shape[0] != image.shape[1]:
        raise ValueError
    return padded(image, *sides)


_IN_THE_LOOP = (
    "이미지의 {}만 놓은 결과와 정확히 같습니다. return이 반복문 안에 있지 않은지 보십시오."
)

PAD2D = [
    *ON_THE_SIDES,
    Mistake(
        lambda image, *sides: image,
        "이미지를 그대로 돌려준 결과와 정확히 같습니다. np.pad는 이미지를 고치지 않고 새 배열을 만듭니다. "
        "np.pad를 썼다면 그 새 배열을 돌려주십시오.",
        CODE,
    ),
    Mistake(
        _one_too_far,
        "크기는 맞지만 이미지를 top행 left열보다 한 칸씩 아래와 오른쪽에 놓은 결과와 정확히 같습니다. "
        "번호는 0부터 세므로, 위쪽 행 top개의 바로 다음이 top행입니다.",
        CODE,
    ),
    Mistake(_only(0, 0), _IN_THE_LOOP.format("첫 칸"), CODE),
    Mistake(_only(0), _IN_THE_LOOP.format("첫 행"), CODE),
    Mistake(
        _only(slice(-1), slice(-1)),
        "이미지의 마지막 행과 열을 놓지 않은 결과와 정확히 같습니다. range(n)은 n - 1까지 셉니다.",
        CODE,
    ),
    Mistake(
        _counted_from_the_end,
        "위와 왼쪽에 덧붙인 칸을 이미지의 반대쪽 값으로 채운 결과와 정확히 같습니다. NumPy는 음수인 번호를 뒤에서부터 셉니다. "
        "이미지에서의 번호가 음수인 칸은 따로 가려 0으로 두십시오.",
        CODE,
    ),
    *IN_THE_VALUES,
    Mistake(
        _frame_inside,
        "크기를 키우지 않고 이미지의 가장자리를 0으로 바꾼 결과와 정확히 같습니다. 패딩은 이미지의 바깥에 덧붙입니다.",
        MYTHS,
    ),
    *(
        Mistake(
            _unless_zero(*sides),
            "bottom이나 right가 0일 때에만 맞지 않습니다. 슬라이스에 -bottom이나 -right를 썼다면, 그 값이 0일 때 "
            "-0은 0이어서 끝이 아니라 처음을 가리킵니다. 뒤에서부터 세지 말고 앞에서부터 세십시오.",
            CODE,
            everywhere=True,
        )
        for sides in ((1, 3), (1,), (3,))
    ),
    Mistake(
        _if_square,
        "이미지가 정사각형일 때에만 맞습니다. 높이와 너비를 따로 쓰는지, H, W = image.shape처럼 "
        "높이를 먼저 꺼내는지 보십시오.",
        CODE,
        everywhere=True,
    ),
]
