"""What goes wrong with the gradient: with its magnitude, with its direction, with the two."""

import numpy as np

from cnn_course.checks.edges.direction_mistakes import DIRECTIONS
from cnn_course.checks.edges.magnitude_mistakes import MAGNITUDES
from cnn_course.checks.edges.sections import CODE, FORMULA, MYTHS
from cnn_course.checks.exercise import Mistake
from cnn_course.filters import sobel


def _derivatives(image):
    return sobel(image)[:2]


def _angle(gx, gy):
    return np.degrees(np.arctan2(gy, gx))


def _with(magnitude=np.hypot, angle=_angle):
    """Return the gradient with one of the two computed otherwise of gx and gy."""

    def wrong(image):
        gx, gy = _derivatives(image)
        return magnitude(gx, gy), angle(gx, gy)

    return wrong


def _changed(change, items):
    """Return the gradient in which ``change`` is made to some of its two items."""

    def wrong(image):
        right = _with()(image)
        return tuple(change(a) if k in items else a for k, a in enumerate(right))

    return wrong


def _padded(mode):
    return lambda image: _with()(np.pad(image, 1, mode=mode))


def _from_neighbours(image):
    """Return what NumPy's own gradient leads to: no smoothing, and values at the border, too."""
    gy, gx = np.gradient(image)
    return np.hypot(gx, gy), _angle(gx, gy)


def _twice(which):
    def wrong(image):
        g = _derivatives(image)[which]
        return np.hypot(g, g), _angle(g, g)

    return wrong


_WHOLE = (
    "소수점 아래를 버린 결과와 정확히 같습니다. 정수로 바꾸거나 정수 배열에 담지 않았는지 보십시오."
)
_ROUNDED = "반올림한 결과와 정확히 같습니다. 반올림하지 말고 그대로 돌려주십시오."
_PADDED = (
    "이미지의 둘레에 칸을 덧붙여 구한 결과와 정확히 같습니다. "
    "패딩 없이, 창이 온전히 들어오는 자리에서만 구하십시오."
)

_NEIGHBOURS = (
    "np.gradient로 이웃한 두 칸의 차이만 구한 결과와 정확히 같습니다. "
    "gx는 SOBEL_X와, gy는 SOBEL_Y와 image의 교차상관입니다."
)

MISTAKES = [
    *(Mistake(_with(magnitude=wrong), *words) for wrong, *words in MAGNITUDES),
    *(Mistake(_with(angle=wrong), *words) for wrong, *words in DIRECTIONS),
    Mistake(
        lambda image: _with()(image)[::-1],
        "크기와 방향의 순서를 바꾸어 돌려준 결과와 정확히 같습니다. 크기(magnitude)가 앞, 방향(angle)이 뒤입니다.",
        CODE,
    ),
    Mistake(
        _derivatives,
        "gx와 gy를 그대로 돌려준 결과와 정확히 같습니다. 두 값으로 크기와 방향을 구해 돌려주십시오.",
        FORMULA,
    ),
    Mistake(
        _twice(0),
        "gx와 gy를 모두 SOBEL_X로 구한 결과와 정확히 같습니다. gy는 SOBEL_Y로 구하십시오.",
        CODE,
    ),
    Mistake(
        _twice(1),
        "gx와 gy를 모두 SOBEL_Y로 구한 결과와 정확히 같습니다. gx는 SOBEL_X로 구하십시오.",
        CODE,
    ),
    *(Mistake(_padded(mode), _PADDED, MYTHS) for mode in ("constant", "edge", "reflect")),
    Mistake(_from_neighbours, _NEIGHBOURS, FORMULA),
    Mistake(
        lambda image: tuple(a[1:-1, 1:-1] for a in _from_neighbours(image)), _NEIGHBOURS, FORMULA
    ),
    *(Mistake(_changed(np.trunc, items), _WHOLE, CODE) for items in [(0, 1), (0,), (1,)]),
    *(Mistake(_changed(np.round, items), _ROUNDED, CODE) for items in [(0, 1), (0,), (1,)]),
]
