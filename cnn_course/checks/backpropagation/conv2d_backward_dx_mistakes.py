"""What goes wrong in dx of conv2d_backward: which pixel, weight and gradient meet."""

import numpy as np

from cnn_course.checks.backpropagation.gradients import instead
from cnn_course.checks.backpropagation.sections import CODE, FORMULA, MYTHS
from cnn_course.checks.exercise import Mistake
from cnn_course.conv import conv2d, conv2d_backward


def _wrong(**gradients):
    return instead(conv2d_backward, **gradients)


def _dx(dy, x, w):
    return conv2d_backward(dy, x, w)[0]


def _turned(w):
    """Return the kernels that turn dy into dx by cross-correlation."""
    return w[::-1, ::-1].swapaxes(2, 3)


def _overwritten(each):
    """Return the dx in which what comes later takes the place of what came before.

    ``each`` is "place": one entry of the kernel after another, for all windows at once; or
    "window": one window after another.
    """

    def dx(dy, x, w):
        y, (K_H, K_W) = np.zeros(x.shape), w.shape[:2]
        H_out, W_out = dy.shape[1:3]
        if each == "place":
            for u, v in np.ndindex(K_H, K_W):
                y[:, u : u + H_out, v : v + W_out] = dy @ w[u, v].T
        else:
            for i, j in np.ndindex(H_out, W_out):
                y[:, i : i + K_H, j : j + K_W] = np.tensordot(dy[:, i, j], w, axes=(1, 3))
        return y

    return dx


def _cropped(dy, x, w):
    """Return dx only where dy lies when it is put on the image's upper left corner."""
    return _dx(dy, x, w)[:, : dy.shape[1], : dy.shape[2]]


def _wrapped(dy, x, w):
    """Return the dx that looks for the windows around each pixel, also where there are none."""
    dx = np.zeros(x.shape)
    for p, q, u, v in np.ndindex(*x.shape[1:3], *w.shape[:2]):
        if p - u < dy.shape[1] and q - v < dy.shape[2]:
            dx[:, p, q] += dy[:, p - u, q - v] @ w[u, v].T
    return dx


_FLIPPED = (
    "dx를 위아래와 좌우를 뒤집은 커널로 구한 결과와 정확히 같습니다. 창마다 dy에 커널을 곱해 더해 나간다면 "
    "커널을 뒤집지 않습니다. 둘레에 0을 두른 dy 위로 창을 민다면 그때에만 커널을 뒤집습니다."
)
_FLIPPED_ONCE = (
    "dx를 한 축에서만 뒤집은 커널로 구한 결과와 정확히 같습니다. 창마다 dy에 커널을 곱해 더해 나간다면 "
    "뒤집지 않고, 둘레에 0을 두른 dy 위로 창을 민다면 두 축을 모두 뒤집습니다."
)
_VALID = (
    "dx를 구할 때 dy의 둘레에 0을 두르지 않은 결과와 정확히 같습니다. 가장자리의 픽셀도 창에 들어 있었으므로 "
    "dx는 x와 크기가 같습니다. 위아래로 K_H - 1칸, 좌우로 K_W - 1칸씩 두르십시오."
)
_COVERED = (
    "dx의 칸에 더해 나가지 않고 앞의 값을 덮어쓴 결과와 정확히 같습니다. "
    "픽셀 하나는 여러 창에 들어 있으므로 창마다 받은 것을 모두 더하십시오(+=)."
)

IN_DX = [
    Mistake(_wrong(dx=lambda dy, x, w: _dx(dy, x, w[::-1, ::-1])), _FLIPPED, MYTHS),
    Mistake(_wrong(dx=lambda dy, x, w: _dx(dy, x, w[::-1])), _FLIPPED_ONCE, MYTHS),
    Mistake(_wrong(dx=lambda dy, x, w: _dx(dy, x, w[:, ::-1])), _FLIPPED_ONCE, MYTHS),
    Mistake(
        _wrong(dx=lambda dy, x, w: _dx(dy, x, w[:, :, ::-1, ::-1])),
        "dx를 구할 때 커널을 채널과 필터의 축까지 뒤집은 결과와 정확히 같습니다. 축을 적지 않은 np.flip(w)는 모든 축을 뒤집습니다. "
        "높이와 너비의 축만 뒤집으십시오.",
        CODE,
    ),
    Mistake(
        _wrong(dx=_wrapped),
        "dx를 구할 때 창이 없는 자리의 dy까지 더한 결과와 정확히 같습니다. 음수 번호는 끝에서부터 세므로 오류가 나지 않습니다. "
        "픽셀 (p, q)에는 p - u와 q - v가 모두 0 이상인 자리의 dy만 더하십시오.",
        CODE,
    ),
    Mistake(_wrong(dx=lambda dy, x, w: conv2d(dy, _turned(w))), _VALID, FORMULA),
    Mistake(
        _wrong(dx=lambda dy, x, w: conv2d(dy, w.swapaxes(2, 3))),
        "dx를 구할 때 dy의 둘레에 0을 두르지도 않고 커널을 뒤집지도 않은 결과와 정확히 같습니다. "
        "dy 위로 창을 밀어 dx를 구하려면 둘 다 해야 합니다.",
        FORMULA,
    ),
    Mistake(
        _wrong(dx=_cropped),
        "dx를 dy와 같은 높이와 너비만큼만 남긴 결과와 정확히 같습니다. dx의 모양은 x와 같습니다.",
        FORMULA,
    ),
    *(Mistake(_wrong(dx=_overwritten(each)), _COVERED, MYTHS) for each in ("place", "window")),
    Mistake(
        _wrong(dx=lambda dy, x, w: _dx(np.ones(dy.shape), x, w)),
        "dx를 구할 때 dy를 곱하지 않은 결과와 정확히 같습니다. 가중치는 y를 x로 미분한 값일 뿐이니, "
        "연쇄 법칙에 따라 그 창의 dy를 곱해 더하십시오.",
        FORMULA,
    ),
]
