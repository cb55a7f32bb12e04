"""What goes wrong in max_pool2d_backward with windows, images and channels as a whole."""

import numpy as np

from cnn_course.checks.backpropagation.max_pool2d_backward_ways import afterwards, windows
from cnn_course.checks.backpropagation.sections import CODE, FORMULA
from cnn_course.checks.exercise import Mistake


def _all_of(axes, once):
    """Return the answer that looks for the largest entry along ``axes`` too, not in a window.

    ``axes`` are of (N, H_out, W_out, C, k, k). The window's entry that is the largest of them
    all receives its own dy; ``once`` says whether only the first of equal ones does.
    """

    def wrong(dy, x, k):
        dx = np.zeros(x.shape)
        view = windows(x, k)
        chosen = view == view.max(axis=axes, keepdims=True)
        if once:
            moved = np.moveaxis(chosen, axes, range(6 - len(axes), 6))
            rows = moved.reshape(-1, np.prod(moved.shape[6 - len(axes) :]))
            first = (rows.cumsum(axis=1) == 1) & rows
            chosen = np.moveaxis(first.reshape(moved.shape), range(6 - len(axes), 6), axes)
        windows(dx, k)[:] = chosen * dy[..., None, None]
        return dx

    return wrong


def _one_place(dy, x, k):
    """Give all channels their dy at the place of the largest entry of all."""
    dx = np.zeros(x.shape)
    for m, i, j in np.ndindex(dy.shape[:3]):
        window = dx[m, i * k : (i + 1) * k, j * k : (j + 1) * k]
        values = x[m, i * k : (i + 1) * k, j * k : (j + 1) * k]
        window[np.unravel_index(values.max(axis=2).argmax(), (k, k))] = dy[m, i, j]
    return dx


def _only(*where):
    """Return the answer that keeps only what lies ``where``, of images, rows, columns, channels."""

    def change(dx, k):
        kept = np.zeros_like(dx)
        place = tuple(slice(k) if at == "window" else at for at in where)
        kept[place] = dx[place]
        return kept

    return afterwards(change)


def _cut(dx, k):
    _, h, w, _ = dx.shape
    return dx[:, : h // k * k, : w // k * k]


_ALL = slice(None)
_CHANNELS = (
    "창에서 모든 채널을 통틀어 가장 큰 값을 찾은 결과와 정확히 같습니다. "
    "풀링은 채널을 섞지 않으므로, 가장 큰 값도 채널마다 따로 찾으십시오."
)
_EVERYTHING = (
    "창에서 모든 이미지와 채널을 통틀어 가장 큰 값을 찾은 결과와 정확히 같습니다. "
    "가장 큰 값은 이미지마다, 채널마다 따로 찾으십시오."
)
_FIRST_WINDOW = "첫 창만 채워진 결과와 정확히 같습니다. return이 반복문 안에 있지 않은지 보십시오."

IN_THE_AXES = [
    *(Mistake(_all_of((3, 4, 5), once), _CHANNELS, FORMULA) for once in (False, True)),
    Mistake(_one_place, _CHANNELS, FORMULA),
    *(Mistake(_all_of((0, 3, 4, 5), once), _EVERYTHING, FORMULA) for once in (False, True)),
    *(
        Mistake(
            _all_of((0, 4, 5), once),
            "창에서 모든 이미지를 통틀어 가장 큰 값을 찾은 결과와 정확히 같습니다. 가장 큰 값은 이미지마다 따로 찾으십시오.",
            FORMULA,
        )
        for once in (False, True)
    ),
    Mistake(
        afterwards(_cut),
        "값은 맞지만 끝에 남는 행과 열을 뺀 결과와 정확히 같습니다. "
        "dx의 모양은 x와 같습니다. 남는 칸에는 0을 두십시오.",
        FORMULA,
    ),
    Mistake(
        _only(0),
        "첫 이미지만 채워진 결과와 정확히 같습니다. 모든 이미지를 계산하는지 보십시오.",
        CODE,
    ),
    Mistake(
        _only(_ALL, _ALL, _ALL, 0),
        "첫 채널만 채워진 결과와 정확히 같습니다. 모든 채널을 계산하는지 보십시오.",
        CODE,
    ),
    Mistake(_only(0, "window", "window", 0), _FIRST_WINDOW, CODE),
    Mistake(_only(0, "window", "window"), _FIRST_WINDOW, CODE),
    Mistake(_only(_ALL, "window", "window"), _FIRST_WINDOW, CODE),
]
