"""What goes wrong in dw of conv2d_backward, and where all leave something out."""

import numpy as np

from cnn_course.checks.backpropagation.gradients import afterwards, instead
from cnn_course.checks.backpropagation.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.exercise import Mistake
from cnn_course.conv import conv2d_backward


def _wrong(**gradients):
    return instead(conv2d_backward, **gradients)


def _changed(name, change):
    return afterwards(conv2d_backward, [name], change)


def _dw(dy, x, w):
    return conv2d_backward(dy, x, w)[1]


def _of_one_window(number, images):
    """Return the dw of one window of ``images``, the first (0) or the last (-1)."""

    def dw(dy, x, w):
        (K_H, K_W), (H_out, W_out) = w.shape[:2], dy.shape[1:3]
        i, j = (0, 0) if number == 0 else (H_out - 1, W_out - 1)
        window = x[images, i : i + K_H, j : j + K_W]
        return np.einsum("muvc,mf->uvcf", window, dy[images, i, j])

    return dw


def _without_the_last_places(dy, x, w):
    some = np.zeros(dy.shape)
    some[:, :-1, :-1] = dy[:, :-1, :-1]
    return conv2d_backward(some, x, w)


def _of_the_first_entries(rows, columns):
    """Return the answer that has seen only the first rows and columns of the kernel."""

    def wrong(dy, x, w):
        kernel, dw = np.zeros(w.shape), np.zeros(w.shape)
        kernel[:rows, :columns] = w[:rows, :columns]
        _, right, db = conv2d_backward(dy, x, w)
        dw[:rows, :columns] = right[:rows, :columns]
        return conv2d_backward(dy, x, kernel)[0], dw, db

    return wrong


_LAST_WINDOW = (
    "dw를 마지막 자리의 창으로만 구한 결과와 정확히 같습니다. 커널은 모든 자리에서 쓰이므로 "
    "자리마다 얻은 것을 덮어쓰지 말고 모두 더하십시오."
)
_FIRST_WINDOW = (
    "dw를 첫 자리의 창으로만 구한 결과와 정확히 같습니다. 커널은 모든 자리에서 쓰이므로 "
    "자리마다 얻은 것을 모두 더하십시오."
)
_ALL, _ONE = slice(None), {0: slice(1), -1: slice(-1, None)}

IN_DW = [
    Mistake(
        _changed("dw", lambda g, dy: g[::-1, ::-1]),
        "dw의 위아래와 좌우를 뒤집은 결과와 정확히 같습니다. dw[u, v]에는 창의 (u, v) 칸에 있던 픽셀이 들어갑니다. "
        "커널을 뒤집는 것은 dx를 구할 때뿐입니다.",
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
]

LEFT_OUT = [
    Mistake(
        _without_the_last_places,
        "창이 놓이는 마지막 행과 마지막 열의 자리를 빠뜨린 결과와 정확히 같습니다. "
        "자리는 H - K_H개가 아니라 H - K_H + 1개이고, 너비도 그렇습니다.",
        CODE,
    ),
    *(
        Mistake(
            _of_the_first_entries(rows, columns),
            "커널의 첫 칸이나 첫 행에서 멈춘 결과와 정확히 같습니다. "
            "return이 커널의 칸을 도는 반복문 안에 있지 않은지 보십시오.",
            CODE,
        )
        for rows, columns in ((1, 1), (1, None))
    ),
]
