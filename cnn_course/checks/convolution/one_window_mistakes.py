"""What goes wrong in correlate_window: inside the window, and in where it is put.

Each mistake is a small wrong implementation with the sentence that names it. How the ones
that end in an error end depends on style; :func:`recognition.recognise` allows for that.
"""

from functools import partial

import numpy as np

from cnn_course.checks.convolution.sections import CODE, FORMULA, HAND, MYTHS, SIZE
from cnn_course.checks.convolution.value_mistakes import CHANGED
from cnn_course.checks.convolution.window_mistakes import (
    IN_THE_WINDOW,
    NOT_A_NUMBER,
    TURNED_OVER,
    WRONG_SUMS,
)
from cnn_course.checks.exercise import Mistake
from cnn_course.conv import correlate2d


def _window(image, kernel, top, left):
    window = image[max(top, 0) :, max(left, 0) :][: kernel.shape[0], : kernel.shape[1]]
    if window.shape != kernel.shape or min(top, left) < 0:
        raise ValueError
    return window


def _at(place):
    """Return the correlate_window that puts its window at ``place(i, j, K_H, K_W)``."""

    def wrong(image, kernel, i, j):
        return (_window(image, kernel, *place(i, j, *kernel.shape)) * kernel).sum()

    return wrong


def _one(combine):
    return lambda image, kernel, i, j: combine(_window(image, kernel, i, j), kernel)


def _changed(change):
    return _one(lambda window, kernel: change((window * kernel).sum()))


def _cut(ends):
    """Return the correlate_window that cuts its window up to ``ends(i, j, K_H, K_W)``."""

    def wrong(image, kernel, i, j):
        bottom, right = ends(i, j, *kernel.shape)
        return (image[i:bottom, j:right] * kernel).sum()

    return wrong


def _sliced_twice(image, kernel, i, j):
    return (image[i : i + kernel.shape[0]][j : j + kernel.shape[1]] * kernel).sum()


#: A window that is cut wrongly with slices: (function, sentence, section). NumPy stretches
#: what is left of it where that is one row or one column; elsewhere they end in an error.
SLICES = [
    (
        _cut(lambda i, j, h, w: (h, w)),
        "슬라이스의 끝을 K_H와 K_W로 쓴 결과와 정확히 같습니다. i와 j를 더해 i + K_H와 j + K_W로 쓰십시오.",
        CODE,
    ),
    (
        _cut(lambda i, j, h, w: (i + h - 1, j + w - 1)),
        (
            "슬라이스의 끝을 한 칸 모자라게 쓴 결과와 정확히 같습니다. "
            "끝에 적은 자리는 들어가지 않으므로 i + K_H와 j + K_W로 쓰십시오."
        ),
        CODE,
    ),
    (
        _sliced_twice,
        (
            "[a:b][c:d]처럼 행을 두 번 자른 결과와 정확히 같습니다. "
            "행과 열을 함께 자를 때는 쉼표를 써서 [a:b, c:d]로 적으십시오."
        ),
        CODE,
    ),
]
#: One too far is, in a single window of one cell, the same as a window of fixed size.
ONE_TOO_FAR = (
    _cut(lambda i, j, h, w: (i + h + 1, j + w + 1)),
    (
        "슬라이스의 끝을 한 칸 넘치게 쓴 결과와 정확히 같습니다. "
        "끝에 적은 자리는 들어가지 않으므로 i + K_H와 j + K_W로 쓰십시오."
    ),
    CODE,
)
FIXED_SIZE = (
    "커널의 크기를 정해 놓고 계산한 결과와 정확히 같습니다. "
    "커널의 높이와 너비는 kernel.shape에서 얻으십시오."
)

# the centre of an even window can be taken on either side
_CENTRED = "(i, j)를 창의 가운데로 놓은 결과와 정확히 같습니다. (i, j)는 창의 왼쪽 위 칸입니다."
_BOXED = "값은 맞지만 숫자가 아니라 배열에 담은 결과와 정확히 같습니다. .item()으로 그 숫자를 꺼내십시오."
_BOXES = [partial(np.array, ndmin=axes) for axes in (1, 2, 3, 4)]

CORRELATE_WINDOW = [
    *(
        Mistake(_one(combine), *words)
        for combine, *words in TURNED_OVER + IN_THE_WINDOW + NOT_A_NUMBER + WRONG_SUMS
    ),
    *(Mistake(_changed(change), *words) for change, *words in CHANGED),
    *(Mistake(_changed(boxed), _BOXED, CODE) for boxed in _BOXES),
    Mistake(
        _one(lambda window, kernel: window),
        "창을 잘라 내기만 한 결과와 정확히 같습니다. 커널과 같은 자리끼리 곱하고 모두 더하십시오.",
        HAND,
    ),
    Mistake(
        _one(lambda window, kernel: (window * kernel).sum(axis=1)),
        "행마다 따로 더한 결과와 정확히 같습니다. 행마다 나온 값까지 모두 더해 숫자 하나로 만드십시오.",
        CODE,
    ),
    Mistake(
        lambda image, kernel, i, j: correlate2d(image, kernel),
        "창 하나가 아니라 모든 창의 값을 구한 결과와 정확히 같습니다. (i, j)에 놓은 창의 값 하나만 돌려주십시오.",
        FORMULA,
    ),
    Mistake(
        _at(lambda i, j, h, w: (j, i)),
        "i와 j를 바꾸어 쓴 결과와 정확히 같습니다. i는 행, j는 열입니다.",
        FORMULA,
    ),
    Mistake(_at(lambda i, j, h, w: (i - h // 2, j - w // 2)), _CENTRED, FORMULA),
    Mistake(_at(lambda i, j, h, w: (i - (h - 1) // 2, j - (w - 1) // 2)), _CENTRED, FORMULA),
    Mistake(
        _at(lambda i, j, h, w: (i + 1, j + 1)),
        "창을 한 칸 아래, 한 칸 오른쪽에 놓은 결과와 정확히 같습니다. 창은 (i, j)에서 시작합니다.",
        FORMULA,
    ),
    Mistake(
        _at(lambda i, j, h, w: (i - 1, j - 1)),
        "창을 한 칸 위, 한 칸 왼쪽에 놓은 결과와 정확히 같습니다. 행과 열은 0부터 셉니다.",
        FORMULA,
    ),
    Mistake(
        _at(lambda i, j, h, w: (i * h, j * w)),
        "창을 커널의 크기만큼씩 건너뛰어 놓은 결과와 정확히 같습니다. 이웃한 창은 서로 겹칩니다.",
        MYTHS,
    ),
    Mistake(
        _at(lambda i, j, h, w: (0, 0)),
        "i와 j에 상관없이 왼쪽 위 귀퉁이의 창을 쓴 결과와 정확히 같습니다. 창은 (i, j)에서 시작합니다.",
        FORMULA,
    ),
    Mistake(
        _at(lambda i, j, h, w: (i, 0)),
        "j에 상관없이 맨 왼쪽 열에서 시작하는 창을 쓴 결과와 정확히 같습니다. 열은 j부터 자르십시오.",
        FORMULA,
    ),
    Mistake(
        _at(lambda i, j, h, w: (0, j)),
        "i에 상관없이 맨 위 행에서 시작하는 창을 쓴 결과와 정확히 같습니다. 행은 i부터 자르십시오.",
        FORMULA,
    ),
    *(Mistake(*mistake) for mistake in SLICES),
    Mistake(_cut(lambda i, j, h, w: (i + 2, j + 2)), FIXED_SIZE, SIZE),
    Mistake(_cut(lambda i, j, h, w: (i + 3, j + 3)), FIXED_SIZE, SIZE),
]
