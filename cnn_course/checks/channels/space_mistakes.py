"""What goes wrong with the window's rows and columns, whatever the channels do: as in chapter 3."""

import numpy as np

from cnn_course.checks.channels.place_mistakes import ONE_SIDE
from cnn_course.checks.channels.sections import CODE, FORMULA, MYTHS
from cnn_course.checks.exercise import Mistake

_FLIPPED = "커널을 뒤집어 계산한 결과와 정확히 같습니다. 교차상관에서는 커널을 뒤집지 않습니다."
_PADDED = (
    "둘레에 0을 덧붙인 결과와 정확히 같습니다. "
    "이 문제에서는 패딩 없이 창이 온전히 들어오는 자리만 세십시오."
)


def mistakes_in_space(reference):
    """Return the mistakes of ``reference(x, w, ...)``; height and width are the first axes."""

    def flipped(*axes):
        return lambda x, w, *b: reference(x, np.flip(w, axes), *b)

    def padded(before, after):
        def wrong(x, w, *b):
            frame = [(before(k), after(k)) for k in w.shape[:2]]
            return reference(np.pad(x, [*frame, (0, 0)]), w, *b)

        return wrong

    def transposed(x, w, *b):
        if w.shape[0] != w.shape[1]:
            raise ValueError  # or whatever the style of writing it leads to
        return reference(x, w.swapaxes(0, 1), *b)

    def square(x, w, *b):
        y = reference(x, w, *b)
        if w.shape[0] != w.shape[1] or y.shape[0] > y.shape[1]:
            raise ValueError
        return y[:, : y.shape[0]]

    return [
        Mistake(flipped(0, 1), _FLIPPED, MYTHS),
        Mistake(flipped(0, 1, 2), _FLIPPED, MYTHS),
        Mistake(flipped(0), _FLIPPED, MYTHS),
        Mistake(flipped(1), _FLIPPED, MYTHS),
        Mistake(
            transposed,
            "커널의 행과 열을 맞바꾸어 계산한 결과와 정확히 같습니다. "
            "커널의 첫 축은 행(높이), 다음 축은 열(너비)입니다.",
            FORMULA,
        ),
        Mistake(square, ONE_SIDE, CODE),
        Mistake(
            lambda *args: reference(*args)[:-1, :-1],
            "출력의 마지막 행과 열이 빠진 결과와 정확히 같습니다. "
            "창이 놓이는 자리는 n - k개가 아니라 n - k + 1개입니다.",
            FORMULA,
        ),
        Mistake(padded(lambda k: (k - 1) // 2, lambda k: k // 2), _PADDED, FORMULA),
        Mistake(padded(lambda k: k // 2, lambda k: k // 2), _PADDED, FORMULA),
    ]
