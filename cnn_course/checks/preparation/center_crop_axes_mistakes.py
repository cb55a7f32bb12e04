"""What goes wrong with rows and columns in cutting out the middle."""

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.preparation.sections import SHAPES, SLICES


def _start(n, size):
    return (n - size) // 2


def _at(corner, size=lambda height, width: (height, width)):
    """Return the answer with the first row and column of its own."""

    def wrong(image, height, width):
        rows, columns = size(height, width)
        top, left = corner(*image.shape, height, width)
        return image[top : top + rows, left : left + columns]

    return wrong


def _right(H, W, height, width):
    return _start(H, height), _start(W, width)


def _turned(height, width):
    return width, height


_middle = _at(_right)


def _rows_twice(image, height, width):
    top, left = _right(*image.shape, height, width)
    return image[top : top + height][left : left + width]


_SAME_START = (
    "행과 열을 같은 번호에서 시작한 결과와 정확히 같습니다. "
    "이미지는 정사각형이 아닐 수 있으니 행과 열의 시작을 따로 구하십시오."
)

AXES = [
    Mistake(
        _at(lambda H, W, height, width: (_start(H, width), _start(W, height)), _turned),
        "height를 열에, width를 행에 쓴 결과와 정확히 같습니다. 모양의 순서는 높이, 너비입니다.",
        SHAPES,
    ),
    Mistake(
        _at(lambda H, W, height, width: (_start(W, height), _start(H, width))),
        "이미지의 높이와 너비를 맞바꾸어 시작을 구한 결과와 정확히 같습니다. image.shape는 높이, 너비의 순서입니다.",
        SHAPES,
    ),
    Mistake(
        _at(lambda *sizes: _right(*sizes)[::-1]),
        "행의 시작과 열의 시작을 맞바꾼 결과와 정확히 같습니다. 행의 시작은 높이에서, 열의 시작은 너비에서 구하십시오.",
        SHAPES,
    ),
    Mistake(
        _at(lambda *sizes: _right(*sizes)[::-1], _turned),
        "행과 열의 슬라이스를 맞바꾼 결과와 정확히 같습니다. 대괄호 안에는 행의 슬라이스를 먼저 적으십시오.",
        SLICES,
    ),
    Mistake(
        lambda image, height, width: _middle(image.T, width, height),
        "잘라 낸 뒤에 행과 열을 맞바꾼 결과와 정확히 같습니다. 행과 열의 순서를 그대로 두십시오.",
        SHAPES,
    ),
    Mistake(
        lambda *args: _middle(*args).squeeze(),
        "길이가 1인 축을 없앤 결과와 정확히 같습니다. 한 행이나 한 열만 잘라 내도 결과는 2차원 배열이어야 합니다.",
        SHAPES,
    ),
    Mistake(_at(lambda *sizes: _right(*sizes)[:1] * 2), _SAME_START, SHAPES),
    Mistake(_at(lambda *sizes: _right(*sizes)[1:] * 2), _SAME_START, SHAPES),
    Mistake(
        _rows_twice,
        "행만 두 번 잘라 낸 결과와 정확히 같습니다. image[…][…]처럼 대괄호를 이어 쓰면 둘 다 행을 자르니, 대괄호 하나에 쉼표로 나누어 적으십시오.",
        SLICES,
    ),
    Mistake(
        lambda image, height, width: _middle(image, height, image.shape[1]),
        "행만 잘라 내고 열은 그대로 둔 결과와 정확히 같습니다. 쉼표 뒤에 열의 슬라이스도 적으십시오.",
        SLICES,
    ),
    Mistake(
        lambda image, height, width: _middle(image, image.shape[0], width),
        "열만 잘라 내고 행은 그대로 둔 결과와 정확히 같습니다. 쉼표 앞에 행의 슬라이스도 적으십시오.",
        SLICES,
    ),
]
