"""What goes wrong in the sums of conv2d_backward: which pixel, weight and gradient meet."""

import numpy as np

from cnn_course.checks.backpropagation.gradients import afterwards, instead
from cnn_course.checks.backpropagation.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.exercise import Mistake
from cnn_course.conv import conv2d, conv2d_backward


def _wrong(**gradients):
    return instead(conv2d_backward, **gradients)


def _changed(names, change):
    return afterwards(conv2d_backward, names.split(), change)


def _dx(dy, x, w):
    return conv2d_backward(dy, x, w)[0]


def _dw(dy, x, w):
    return conv2d_backward(dy, x, w)[1]


def _turned(w):
    """Return the kernels that turn dy into dx by cross-correlation."""
    return w[::-1, ::-1].swapaxes(2, 3)


def _not_transposed(dy, x, w):
    return _dx(dy, x, w.swapaxes(2, 3))


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


def _of_one_window(number, images):
    """Return the dw of one window of ``images``, the first (0) or the last (-1)."""

    def dw(dy, x, w):
        (K_H, K_W), (H_out, W_out) = w.shape[:2], dy.shape[1:3]
        i, j = (0, 0) if number == 0 else (H_out - 1, W_out - 1)
        window = x[images, i : i + K_H, j : j + K_W]
        return np.einsum("muvc,mf->uvcf", window, dy[images, i, j])

    return dw


def _cropped(dy, x, w):
    """Return dx only where dy lies when it is put on the image's upper left corner."""
    return _dx(dy, x, w)[:, : dy.shape[1], : dy.shape[2]]


def _full_of_filters(dy, x, w):
    """Return dx with the filters' numbers left apart, added up over the channels instead."""
    return np.stack([_dx(dy[..., [f]], x, w[..., [f]]).sum(axis=3) for f in range(w.shape[3])], 3)


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
_CHANNELS_SUMMED = (
    "입력의 채널끼리 더한 결과와 정확히 같습니다. 더해져 사라지는 것은 필터의 축이고, "
    "dx와 dw의 채널은 저마다 따로 구합니다."
)
_LAST_WINDOW = (
    "dw를 마지막 자리의 창으로만 구한 결과와 정확히 같습니다. 커널은 모든 자리에서 쓰이므로 "
    "자리마다 얻은 것을 덮어쓰지 말고 모두 더하십시오."
)
_FIRST_WINDOW = (
    "dw를 첫 자리의 창으로만 구한 결과와 정확히 같습니다. 커널은 모든 자리에서 쓰이므로 "
    "자리마다 얻은 것을 모두 더하십시오."
)
_ALL, _ONE = slice(None), {0: slice(1), -1: slice(-1, None)}

IN_THE_SUMS = [
    Mistake(_wrong(dx=lambda dy, x, w: _dx(dy, x, w[::-1, ::-1])), _FLIPPED, MYTHS),
    Mistake(_wrong(dx=lambda dy, x, w: _dx(dy, x, w[::-1])), _FLIPPED_ONCE, MYTHS),
    Mistake(_wrong(dx=lambda dy, x, w: _dx(dy, x, w[:, ::-1])), _FLIPPED_ONCE, MYTHS),
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
        _wrong(dx=_not_transposed),
        "dx를 구할 때 w의 마지막 두 축을 맞바꾸어 읽은 결과와 정확히 같습니다. w[u, v]의 행은 입력의 채널, "
        "열은 필터의 번호입니다. dy와 행렬 곱을 하려면 w[u, v]를 전치하십시오.",
        CODE,
    ),
    Mistake(
        _wrong(dx=_not_transposed, dw=lambda dy, x, w: _dw(dy, x, w).swapaxes(2, 3)),
        "w의 축을 (K_H, K_W, C_out, C_in) 순서로 읽은 결과와 정확히 같습니다. "
        "이 책에서 w의 축은 (K_H, K_W, C_in, C_out) 순서입니다.",
        CODE,
    ),
    Mistake(
        _changed("dx", lambda g, dy: g.sum(axis=3, keepdims=True) + 0 * g),
        f"dx를 {_CHANNELS_SUMMED}",
        MYTHS,
    ),
    Mistake(
        _changed("dx", lambda g, dy: g.sum(axis=3, keepdims=True)),
        f"dx를 {_CHANNELS_SUMMED}",
        MYTHS,
    ),
    Mistake(
        _wrong(dx=_full_of_filters),
        "dx를 필터마다 따로 두고 입력의 채널끼리 더한 결과와 정확히 같습니다. "
        "dx의 마지막 축은 입력의 채널이고, 더해져 사라지는 것은 필터의 축입니다.",
        MYTHS,
    ),
    Mistake(
        _changed("dw", lambda g, dy: g[::-1, ::-1]),
        "dw의 위아래와 좌우를 뒤집은 결과와 정확히 같습니다. dw[u, v]에는 창의 (u, v) 칸에 있던 픽셀이 들어갑니다. "
        "커널을 뒤집는 것은 dx를 구할 때뿐입니다.",
        MYTHS,
    ),
    Mistake(
        _changed("dw", lambda g, dy: g.swapaxes(2, 3)),
        "dw의 마지막 두 축을 맞바꾼 결과와 정확히 같습니다. dw의 모양은 w와 같은 (K_H, K_W, C_in, C_out)입니다. "
        "행렬 곱으로 구한다면 x가 앞에, dy가 뒤에 옵니다.",
        CODE,
    ),
    Mistake(
        _changed("dw", lambda g, dy: g.sum(axis=2, keepdims=True) + 0 * g),
        f"dw를 {_CHANNELS_SUMMED}",
        MYTHS,
    ),
    Mistake(
        _changed("dw", lambda g, dy: g.sum(axis=2, keepdims=True)),
        f"dw를 {_CHANNELS_SUMMED}",
        MYTHS,
    ),
    Mistake(
        _changed("dw", lambda g, dy: g.sum(axis=3, keepdims=True) + 0 * g),
        "dw를 필터끼리 더한 결과와 정확히 같습니다. 필터 f의 커널이 받는 것은 dy[..., f]에서만 오므로 "
        "필터마다 따로 구하십시오.",
        MYTHS,
    ),
    *(
        Mistake(_wrong(dw=_of_one_window(number, images)), sentence, HAND)
        for number, sentence in ((0, _FIRST_WINDOW), (-1, _LAST_WINDOW))
        for images in (_ALL, _ONE[number])
    ),
    Mistake(
        _wrong(dw=lambda dy, x, w: _dw(np.ones(dy.shape), x, w)),
        "dw를 구할 때 dy를 곱하지 않은 결과와 정확히 같습니다. x의 픽셀은 y를 w로 미분한 값일 뿐이니, "
        "연쇄 법칙에 따라 그 창의 dy를 곱해 더하십시오.",
        FORMULA,
    ),
    Mistake(
        _wrong(dx=lambda dy, x, w: _dx(np.ones(dy.shape), x, w)),
        "dx를 구할 때 dy를 곱하지 않은 결과와 정확히 같습니다. 가중치는 y를 x로 미분한 값일 뿐이니, "
        "연쇄 법칙에 따라 그 창의 dy를 곱해 더하십시오.",
        FORMULA,
    ),
]
