"""What goes wrong in chapter 3's exercises: inside one window, and in moving it.

Each mistake is a small wrong implementation with the sentence that names it. How the ones
that end in an error end depends on style; :func:`feedback.recognise` allows for that.
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from cnn_course.checks.convolution.sections import CODE, FORMULA, MYTHS, SIZE
from cnn_course.checks.convolution.window_mistakes import IN_THE_WINDOW, NOT_A_NUMBER
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


def _all(combine):
    def wrong(image, kernel):
        windows = sliding_window_view(image, kernel.shape)
        return np.array([[combine(window, kernel) for window in row] for row in windows])

    return wrong


# the centre of an even window can be taken on either side
_CENTRED = "(i, j)를 창의 가운데로 놓은 결과와 정확히 같습니다. (i, j)는 창의 왼쪽 위 칸입니다."

CORRELATE_WINDOW = [
    *(Mistake(_one(combine), *words) for combine, *words in IN_THE_WINDOW + NOT_A_NUMBER),
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
        "i와 j에 상관없이 왼쪽 위 귀퉁이의 창을 쓴 결과와 정확히 같습니다.",
        FORMULA,
    ),
]


def _first(rows, columns):
    """Return the map of which only the first rows and columns are filled."""

    def wrong(image, kernel):
        y = correlate2d(image, kernel)
        filled = np.zeros_like(y)
        filled[:rows, :columns] = y[:rows, :columns]
        return filled

    return wrong


def _padded(before, after):
    """Return the map of an image with zeros put before and after each of its axes."""

    def wrong(image, kernel):
        return correlate2d(np.pad(image, [(before(k), after(k)) for k in kernel.shape]), kernel)

    return wrong


def _framed(before):
    """Return the map put into zeros of the image's size."""

    def wrong(image, kernel):
        return np.pad(
            correlate2d(image, kernel), [(before(k), k - 1 - before(k)) for k in kernel.shape]
        )

    return wrong


def _square(image, kernel):
    y = correlate2d(image, kernel)
    if y.shape[0] > y.shape[1]:
        raise ValueError  # the windows would leave the image
    return y[:, : y.shape[0]]


def _running_total(image, kernel):
    y = correlate2d(image, kernel)
    return y.cumsum().reshape(y.shape)


_STOPPED = (
    "출력의 마지막 행과 열이 0으로 남은 결과와 정확히 같습니다. "
    "반복문이나 조건이 마지막 자리를 빠뜨리지 않았는지 보십시오. range(n)은 n - 1까지 셉니다."
)
_FIRST_ROW = (
    "출력의 첫 행만 채워진 결과와 정확히 같습니다. return이 반복문 안에 있지 않은지, "
    "while을 썼다면 열 번호를 행마다 0으로 되돌리는지 보십시오."
)
_FIRST_VALUE = (
    "출력의 첫 칸만 채워진 결과와 정확히 같습니다. return이 반복문 안에 있지 않은지 보십시오."
)
_PADDED = "둘레에 0을 덧붙인 결과와 정확히 같습니다. 이 문제에서는 패딩 없이 창이 온전히 들어오는 자리만 셉니다."
_FRAMED = (
    "이미지와 크기가 같은 0 배열에 결과를 담은 것과 정확히 같습니다. "
    "출력의 크기는 창이 놓이는 자리의 수입니다."
)

CORRELATE2D = [
    *(Mistake(_all(combine), *words) for combine, *words in IN_THE_WINDOW),
    Mistake(
        lambda image, kernel: correlate2d(image, kernel).T,
        "출력의 행과 열을 맞바꾼 결과와 정확히 같습니다. 출력의 행은 i, 열은 j입니다.",
        FORMULA,
    ),
    Mistake(
        lambda image, kernel: correlate2d(image, kernel).ravel(),
        "값은 맞지만 모두 한 줄로 늘어놓은 결과와 정확히 같습니다. 행과 열이 있는 배열에 담으십시오.",
        FORMULA,
    ),
    Mistake(
        lambda image, kernel: correlate2d(image, kernel)[:-1, :-1],
        "출력의 마지막 행과 열이 빠진 결과와 정확히 같습니다. 창이 놓이는 자리는 n − k개가 아니라 n − k + 1개입니다.",
        SIZE,
    ),
    Mistake(_first(-1, -1), _STOPPED, SIZE),
    Mistake(_first(1, None), _FIRST_ROW, CODE),
    Mistake(_first(1, 1), _FIRST_VALUE, CODE),
    Mistake(_padded(lambda k: (k - 1) // 2, lambda k: k // 2), _PADDED, SIZE),
    Mistake(_padded(lambda k: k // 2, lambda k: k // 2), _PADDED, SIZE),
    Mistake(_padded(lambda k: k - 1, lambda k: k - 1), _PADDED, SIZE),
    Mistake(_framed(lambda k: 0), _FRAMED, SIZE),
    Mistake(_framed(lambda k: k // 2), _FRAMED, SIZE),
    Mistake(
        lambda image, kernel: correlate2d(image, kernel)[:: kernel.shape[0], :: kernel.shape[1]],
        "창을 커널의 크기만큼씩 민 결과와 정확히 같습니다. 한 칸씩 밀어야 하고, 이웃한 창은 서로 겹칩니다.",
        MYTHS,
    ),
    Mistake(
        _square,
        "높이로 구한 크기를 너비에도 쓴 결과와 정확히 같습니다. 너비는 W와 K_W로 따로 구합니다.",
        SIZE,
    ),
    Mistake(
        _running_total,
        "앞 자리의 합에 계속 더해 나간 결과와 정확히 같습니다. 창을 옮길 때마다 합을 0에서 다시 시작합니다.",
        CODE,
    ),
]
