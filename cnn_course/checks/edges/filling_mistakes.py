"""What goes wrong when a kernel is filled with its products: cells, rows and sizes.

As in :mod:`separable_kernel_mistakes`, what cannot be done with every length ends in an error.
"""

import numpy as np

from cnn_course.checks.edges.sections import CODE
from cnn_course.checks.exercise import Mistake


def if_fits(fits, make):
    """Return the mistake that ``make`` is where ``fits(K_H, K_W)``, elsewhere an error."""

    def wrong(down, right):
        if not fits(len(down), len(right)):
            raise ValueError
        return make(down, right)

    return wrong


def same(k_h, k_w):
    return k_h == k_w


def changed(change):
    return lambda down, right: change(np.outer(down, right))


def _only(*places):
    """Return the right kernel of which only ``places`` is filled."""

    def change(kernel):
        filled = np.zeros_like(kernel)
        filled[places] = kernel[places]
        return filled

    return changed(change)


_ONE_LENGTH = (
    "한쪽 1차원 커널의 길이를 높이와 너비에 모두 쓴 결과와 정확히 같습니다. "
    "높이는 len(down), 너비는 len(right)로 따로 구하십시오."
)
_FLAT = (
    "곱을 한 줄로 늘어놓은 결과와 정확히 같습니다. "
    "down의 값마다 한 행이 되도록 2차원 배열에 담으십시오."
)
_NO_FURTHER = (
    "커널의 첫 행이나 첫 칸만 채우고 나머지는 0으로 둔 결과와 정확히 같습니다. "
    "return이 반복문 안에 있지 않은지 보십시오."
)

FILLED = [
    Mistake(changed(np.ravel), _FLAT, CODE),
    Mistake(
        if_fits(same, changed(lambda kernel: np.diag(np.diag(kernel)))),
        "왼쪽 위에서 오른쪽 아래로 가는 대각선만 채운 결과와 정확히 같습니다. "
        "u와 v가 다른 칸도 채우도록 반복문을 겹쳐 쓰십시오.",
        CODE,
    ),
    Mistake(_only(0), _NO_FURTHER, CODE),
    Mistake(_only(0, 0), _NO_FURTHER, CODE),
    Mistake(
        _only(-1),
        "커널의 마지막 행만 채우고 나머지는 0으로 둔 결과와 정확히 같습니다. "
        "배열을 반복문 안에서 새로 만들지 않았는지 보십시오.",
        CODE,
    ),
    Mistake(
        lambda down, right: np.outer(np.cumprod(down), right),
        "행마다 앞 행에 down의 값을 곱한 결과와 정확히 같습니다. right를 고쳐 가지 말고 행마다 처음의 right에 곱하십시오.",
        CODE,
    ),
    Mistake(
        lambda down, right: np.tile(down[-1] * right, (len(down), 1)),
        "모든 행에 마지막 행의 값이 들어간 결과와 정확히 같습니다. "
        "행을 담을 리스트는 행마다 새로 만들고, 배열이라면 (u, v) 한 칸에 담으십시오.",
        CODE,
    ),
    Mistake(
        lambda down, right: np.tile((down * right[-1])[:, np.newaxis], len(right)),
        "행의 모든 칸에 그 행의 마지막 값이 들어간 결과와 정확히 같습니다. (u, v) 한 칸에 담으십시오.",
        CODE,
    ),
    Mistake(
        lambda down, right: np.full((len(down), len(right)), down.sum() * right.sum()),
        "곱을 모두 더한 값이 모든 칸에 들어간 결과와 정확히 같습니다. 배열 전체에 더하지 말고 (u, v) 한 칸에 담으십시오.",
        CODE,
    ),
    Mistake(
        _only(np.s_[:-1], np.s_[:-1]),
        "커널의 끝 행과 끝 열이 빠져 0으로 남은 결과와 정확히 같습니다. range(n)은 n - 1까지 셉니다.",
        CODE,
    ),
    Mistake(
        if_fits(lambda h, w: h >= 3 and w >= 3, changed(lambda kernel: kernel[:3, :3])),
        "두 1차원 커널의 길이가 언제나 3이라고 보고 만든 결과와 정확히 같습니다. 길이는 len으로 구하십시오.",
        CODE,
    ),
    Mistake(
        if_fits(lambda h, w: h <= w, changed(lambda kernel: kernel[:, : len(kernel)])),
        _ONE_LENGTH,
        CODE,
    ),
    Mistake(
        if_fits(lambda h, w: w <= h, changed(lambda kernel: kernel[: kernel.shape[1]])),
        _ONE_LENGTH,
        CODE,
    ),
]
