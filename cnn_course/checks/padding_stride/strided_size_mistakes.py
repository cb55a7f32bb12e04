"""What goes wrong with the size of correlate2d_strided's output, and with what is left at 0."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.padding_stride.sections import CODE, FORMULA
from cnn_course.conv import correlate2d


def made(make):
    """Return the correlate2d_strided that makes its output of the map of stride 1."""
    return lambda image, kernel, stride: make(correlate2d(image, kernel), *stride)


def _counted(count, *axes):
    """Return the correlate2d_strided of only ``count(n - k, S)`` places on ``axes``."""

    def wrong(y, *stride):
        places = [count(n - 1, s) for n, s in zip(y.shape, stride, strict=True)]
        rows, columns = (slice(places[axis] if axis in axes else None) for axis in (0, 1))
        return y[:: stride[0], :: stride[1]][rows, columns]

    return made(wrong)


def _in_the_corner(values, shape):
    """Return ``values`` in the upper left of an array of zeros."""
    y = np.zeros(shape, values.dtype)
    y[: values.shape[0], : values.shape[1]] = values
    return y


def _spread(y, down, right):
    spread = np.zeros_like(y)
    spread[::down, ::right] = y[::down, ::right]
    return spread


def _in_the_image(make):
    """Return the correlate2d_strided that makes what ``make`` does, as large as the image."""
    return lambda image, *rest: _in_the_corner(made(make)(image, *rest), image.shape)


def _zeros_at_the_border(y, down, right):
    """Return zeros where the window would reach the image's last row or column."""
    y = y.copy()
    y[-1], y[:, -1] = 0, 0
    return y[::down, ::right]


def _zeros_at_the_end(y, down, right):
    y = y[::down, ::right].copy()
    y[-1], y[:, -1] = 0, 0
    return y


def _beyond_the_image(image, kernel, stride):
    frame = [(0, k - 1) for k in kernel.shape]
    return correlate2d(np.pad(image, frame), kernel)[:: stride[0], :: stride[1]]


_AT_THE_BORDER = (
    "창이 이미지의 끝에 꼭 맞게 닿는 자리를 빠뜨린 결과와 정확히 같습니다. "
    "range(n)은 n - 1까지 셉니다."
)
_TOO_LARGE = (
    "이미지와 크기가 같은 배열의 왼쪽 위에 담은 결과와 정확히 같습니다. "
    "출력의 크기를 식으로 구해 그 크기의 배열을 만드십시오."
)
_APART = (
    "값을 스트라이드만큼 띄워 담아 그 사이에 0이 남은 결과와 정확히 같습니다. 출력에는 빈칸 없이 차례로 담으십시오. "
    "창이 시작하는 칸의 번호를 출력의 번호로 쓰지 않았는지 보십시오."
)

IN_THE_SIZE = [
    Mistake(
        made(lambda y, *stride: _in_the_corner(y[:: stride[0], :: stride[1]], y.shape)),
        "값은 맞지만 한 칸씩 밀 때의 크기로 만든 배열의 왼쪽 위에 담은 결과와 정확히 같습니다. "
        "출력의 크기를 구할 때에도 스트라이드로 나누십시오.",
        FORMULA,
    ),
    Mistake(_in_the_image(lambda y, *stride: y[:: stride[0], :: stride[1]]), _TOO_LARGE, FORMULA),
    Mistake(made(_spread), _APART, CODE),
    Mistake(_in_the_image(_spread), _APART, CODE),
    *(
        Mistake(
            _counted(lambda room, s: room // s, *axes),
            f"출력의 마지막 {what} 빠진 결과와 정확히 같습니다. 스트라이드로 나눈 몫에 1을 더하십시오.",
            FORMULA,
        )
        for what, axes in [("행과 열이", (0, 1)), ("행만", (0,)), ("열만", (1,))]
    ),
    Mistake(
        _counted(lambda room, s: (room + 1) // s, 0, 1),
        "1을 더한 다음에 스트라이드로 나눈 크기만큼만 계산한 결과와 정확히 같습니다. 먼저 나누어 소수점 아래를 버리고 1을 더하십시오.",
        FORMULA,
    ),
    Mistake(_counted(lambda room, s: -(-room // s), 0, 1), _AT_THE_BORDER, CODE),
    Mistake(made(_zeros_at_the_border), _AT_THE_BORDER, CODE),
    Mistake(
        made(_zeros_at_the_end),
        "출력의 마지막 행과 열을 채우지 않고 0으로 둔 결과와 정확히 같습니다. range(n)은 n - 1까지 셉니다.",
        CODE,
    ),
    Mistake(
        _beyond_the_image,
        "이미지 밖으로 나가는 창까지, 바깥을 0으로 보고 계산한 결과와 정확히 같습니다. "
        "창의 왼쪽 위 칸은 이미지의 끝이 아니라 창이 온전히 들어오는 자리까지만 옵니다.",
        FORMULA,
    ),
]
