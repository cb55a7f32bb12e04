"""What goes wrong with the size of correlate2d_strided's output."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.padding_stride.sections import CODE, FORMULA, MYTHS
from cnn_course.conv import correlate2d


def made(make):
    """Return the correlate2d_strided that makes its output of the map of stride 1."""
    return lambda image, kernel, stride: make(correlate2d(image, kernel), *stride)


def _counted(count):
    """Return the correlate2d_strided of only ``count(n - k, S)`` places on each axis."""

    def wrong(y, down, right):
        rows, columns = count(y.shape[0] - 1, down), count(y.shape[1] - 1, right)
        return y[::down, ::right][:rows, :columns]

    return made(wrong)


def _zeros_at_the_end(y, down, right):
    framed, strided = np.zeros_like(y), y[::down, ::right]
    framed[: strided.shape[0], : strided.shape[1]] = strided
    return framed


def _zeros_between(y, down, right):
    spread = np.zeros_like(y)
    spread[::down, ::right] = y[::down, ::right]
    return spread


def _if_nothing_is_left(y, down, right):
    if (y.shape[0] - 1) % down or (y.shape[1] - 1) % right:
        raise ValueError
    return y[::down, ::right]


IN_THE_SIZE = [
    Mistake(
        made(_zeros_at_the_end),
        "값은 맞지만 한 칸씩 밀 때의 크기로 만든 배열의 왼쪽 위에 담은 결과와 정확히 같습니다. "
        "출력의 크기를 구할 때에도 스트라이드로 나누십시오.",
        FORMULA,
    ),
    Mistake(
        made(_zeros_between),
        "값을 스트라이드만큼 띄어 담아 그 사이에 0이 남은 결과와 정확히 같습니다. 출력에는 빈칸 없이 차례로 담습니다.",
        CODE,
    ),
    Mistake(
        _counted(lambda room, s: room // s),
        "출력의 마지막 행과 열이 빠진 결과와 정확히 같습니다. 스트라이드로 나눈 몫에 1을 더하십시오.",
        FORMULA,
    ),
    Mistake(
        _counted(lambda room, s: (room + 1) // s),
        "1을 더한 다음에 스트라이드로 나눈 크기만큼만 계산한 결과와 정확히 같습니다. 먼저 나누어 소수점 아래를 버리고 1을 더합니다.",
        FORMULA,
    ),
    Mistake(
        _counted(lambda room, s: -(-room // s)),
        "창이 이미지의 끝에 꼭 맞게 닿는 자리를 빠뜨린 결과와 정확히 같습니다. range(n)은 n - 1까지 셉니다.",
        CODE,
    ),
    Mistake(
        made(_if_nothing_is_left),
        "이미지의 끝에 칸이 남지 않을 때에만 맞습니다. 칸이 남으면 몫에서 소수점 아래를 버려 "
        "창이 온전히 들어오는 자리만 세십시오.",
        MYTHS,
        everywhere=True,
    ),
]
