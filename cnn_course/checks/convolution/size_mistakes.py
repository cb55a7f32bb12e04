"""What goes wrong with a map's size and the window's steps: rows missing, or left at 0.

Each is a function of the right map and the kernel's height and width, with the sentence that
names it and the section to read again.
"""

import numpy as np

from cnn_course.checks.convolution.sections import MYTHS, SIZE


def only(*places):
    """Return the map of which only ``places`` is filled."""

    def change(y, h, w):
        filled = np.zeros_like(y)
        filled[places] = y[places]
        return filled

    return change


def _without(*places):
    """Return the map cut down to ``places``; how an empty one looks depends on style."""

    def change(y, h, w):
        if not y[places].size:
            raise ValueError
        return y[places]

    return change


def _one_size(side, if_square=False):
    """Return the map both sides of which are as long as this one; some also mix up the kernel's."""

    def change(y, h, w):
        n = y.shape[side]
        if n > min(y.shape) or (if_square and h != w):
            raise ValueError  # the windows would leave the image
        return y[:n, :n]

    return change


_LAST = "창이 놓이는 자리는 n - k개가 아니라 n - k + 1개입니다."
_STOPPED = (
    "반복문이나 조건이 마지막 자리를 빠뜨리지 않았는지 보십시오. range(n)은 n - 1까지 셉니다."
)
_FIRST = "행과 열은 0부터 셉니다. 반복문이 0에서 시작하는지 보십시오."
_ENDS = [
    ("마지막 행과 열", np.s_[:-1, :-1], _LAST, _STOPPED),
    ("마지막 행", np.s_[:-1, :], _LAST, _STOPPED),
    ("마지막 열", np.s_[:, :-1], _LAST, _STOPPED),
    ("첫 행과 첫 열", np.s_[1:, 1:], _FIRST, _FIRST),
    ("첫 행", np.s_[1:, :], _FIRST, _FIRST),
    ("첫 열", np.s_[:, 1:], _FIRST, _FIRST),
]
_MISSING = [
    (_without(*rest), f"출력의 {end}이 빠진 결과와 정확히 같습니다. {advice}", SIZE)
    for end, rest, advice, _ in _ENDS
]
_ZERO = [
    (only(*rest), f"출력의 {end}이 0으로 남은 결과와 정확히 같습니다. {advice}", SIZE)
    for end, rest, _, advice in _ENDS
]

_ONE_SIZE = (
    "높이와 너비 가운데 한쪽으로 구한 크기를 양쪽에 쓴 결과와 정확히 같습니다. "
    "높이는 H와 K_H로, 너비는 W와 K_W로 따로 구하십시오."
)
_SKIPPED = (
    "출력의 칸을 건너뛰며 채운 결과와 정확히 같습니다. 창을 한 칸씩 밀어 모든 칸을 채우십시오."
)

#: What is left of the right map.
CUT_OR_SKIPPED = [
    *_MISSING,
    *_ZERO,
    (
        _without(np.s_[:-2], np.s_[:-2]),
        "출력의 마지막 두 행과 두 열이 빠진 결과와 정확히 같습니다. n - k + 1의 부호를 틀리지 않았는지 보십시오.",
        SIZE,
    ),
    (
        lambda y, h, w: y[::2, ::2],
        "창을 두 칸씩 민 결과와 정확히 같습니다. 아래로도 오른쪽으로도 한 칸씩 미십시오.",
        SIZE,
    ),
    (
        lambda y, h, w: y[::h, ::w],
        "창을 커널의 크기만큼씩 민 결과와 정확히 같습니다. 창을 한 칸씩 미십시오. 이웃한 창은 서로 겹칩니다.",
        MYTHS,
    ),
    (only(np.s_[::2], np.s_[::2]), _SKIPPED, SIZE),
    (lambda y, h, w: only(np.s_[::h], np.s_[::w])(y, h, w), _SKIPPED, SIZE),
    *((_one_size(*how), _ONE_SIZE, SIZE) for how in [(0,), (1,), (0, True), (1, True)]),
]
