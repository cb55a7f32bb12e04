"""What goes wrong in correlate2d: inside each window, in moving it, in putting the values down.

As in :mod:`one_window_mistakes`, how a mistake that ends in an error ends depends on style.
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from cnn_course.checks.convolution.one_window_mistakes import FIXED_SIZE, ONE_TOO_FAR, SLICES
from cnn_course.checks.convolution.placing_mistakes import PUT_DOWN
from cnn_course.checks.convolution.sections import CODE, SIZE
from cnn_course.checks.convolution.size_mistakes import CUT_OR_SKIPPED
from cnn_course.checks.convolution.value_mistakes import CHANGED, KEPT
from cnn_course.checks.convolution.window_mistakes import IN_THE_WINDOW, TURNED_OVER, WRONG_SUMS
from cnn_course.checks.exercise import Mistake
from cnn_course.conv import correlate2d


def _all(combine):
    def wrong(image, kernel):
        windows = sliding_window_view(image, kernel.shape)
        return np.array([[combine(window, kernel) for window in row] for row in windows])

    return wrong


def _each(one):
    """Return the map of what ``one(image, kernel, i, j)`` gives at every place."""

    def wrong(image, kernel):
        y = np.zeros([n - k + 1 for n, k in zip(image.shape, kernel.shape, strict=True)])
        for place in np.ndindex(y.shape):
            y[place] = one(image, kernel, *place)
        return y

    return wrong


def _placed(change):
    """Return what is made of the right map by ``change(y, K_H, K_W)``."""
    return lambda image, kernel: change(correlate2d(image, kernel), *kernel.shape)


def _changed(change):
    return lambda image, kernel: change(correlate2d(image, kernel))


def _kept(place):
    """Return the map in an array with the dtype of the argument at ``place``."""
    return lambda *args: correlate2d(*args).astype(args[place].dtype)


def _sized(k):
    return lambda image, kernel: (sliding_window_view(image, (k, k)) * kernel).sum((2, 3))


def _padded(before, after):
    """Return the map of an image with zeros put before and after each of its axes."""

    def wrong(image, kernel):
        return correlate2d(np.pad(image, [(before(k), after(k)) for k in kernel.shape]), kernel)

    return wrong


def _framed(before):
    """Return the map put into zeros of the image's size."""

    def wrong(image, kernel):
        y = correlate2d(image, kernel)
        return np.pad(y, [(before(k), k - 1 - before(k)) for k in kernel.shape])

    return wrong


_PADDED = "둘레에 0을 덧붙인 결과와 정확히 같습니다. 이 문제에서는 패딩 없이 창이 온전히 들어오는 자리만 세십시오."
_FRAMED = (
    "이미지와 크기가 같고 0으로 채운 배열에 담은 결과와 정확히 같습니다. "
    "출력의 크기는 창이 놓이는 자리의 수입니다."
)

#: What goes wrong in any map of windows, however the kernel is turned.
IN_A_MAP = [
    *(Mistake(_all(combine), *words) for combine, *words in IN_THE_WINDOW),
    *(Mistake(_placed(change), *words) for change, *words in CUT_OR_SKIPPED + PUT_DOWN),
    *(Mistake(_all(combine), *words) for combine, *words in WRONG_SUMS),
    *(Mistake(_changed(change), *words) for change, *words in CHANGED),
    Mistake(_padded(lambda k: (k - 1) // 2, lambda k: k // 2), _PADDED, SIZE),
    Mistake(_padded(lambda k: k // 2, lambda k: (k - 1) // 2), _PADDED, SIZE),
    Mistake(_padded(lambda k: k // 2, lambda k: k // 2), _PADDED, SIZE),
    Mistake(_padded(lambda k: k - 1, lambda k: k - 1), _PADDED, SIZE),
    Mistake(
        _padded(lambda k: 0, lambda k: k - 1),
        "아래쪽과 오른쪽에 0을 덧붙인 결과와 정확히 같습니다. 창이 이미지 밖으로 나가는 자리는 세지 마십시오.",
        SIZE,
    ),
    Mistake(_framed(lambda k: 0), _FRAMED, SIZE),
    Mistake(_framed(lambda k: k // 2), _FRAMED, SIZE),
    *(Mistake(_each(one), *words) for one, *words in [*SLICES, ONE_TOO_FAR]),
    *(Mistake(_sized(k), FIXED_SIZE, SIZE) for k in (2, 3)),
    *(Mistake(_kept(place), KEPT, CODE) for place in (0, 1)),
]

CORRELATE2D = [
    *(Mistake(_all(combine), *words) for combine, *words in TURNED_OVER),
    *IN_A_MAP,
]
