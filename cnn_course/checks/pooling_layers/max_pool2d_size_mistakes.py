"""What goes wrong in max_pool2d with the output: how large it is, and what of it is filled."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.pooling_layers.max_pool2d_window_mistakes import (
    every_place,
    started,
    windows,
)
from cnn_course.checks.pooling_layers.sections import CODE, FORMULA, MYTHS
from cnn_course.pooling import max_pool2d


def _only_if_nothing_is_left(n, k, s):
    if (n - k) % s:
        raise IndexError
    return range(0, n - k + 1, s)


def _first(count):
    """Return only the first ``count(n - k, s)`` of the window's places."""
    return lambda n, k, s: [i * s for i in range(count(n - k, s))]


def _in_zeros(spread):
    """Return the max_pool2d that keeps its values in an array of the size for stride 1."""

    def wrong(x, k, s):
        every = max_pool2d(x[None], k, 1)[0]
        y, values = np.zeros_like(every), every[::s, ::s]
        if spread:
            y[::s, ::s] = values
        else:
            y[: len(values), : len(values[0])] = values
        return y

    return wrong


def _filled(part):
    """Return the max_pool2d of which only ``part(H - k, W - k, s)`` is filled, the rest is 0."""

    def wrong(x, k, s):
        right = max_pool2d(x[None], k, s)[0]
        y, filled = np.zeros_like(right), part(len(x) - k, len(x[0]) - k, s)
        y[filled] = right[filled]
        return y

    return wrong


def _sides_swapped(x, k, s):
    places = [range(0, n - k + 1, s) for n in x.shape[:2]]
    return windows(x, k, *places[::-1])


_TOUCHING = "창이 이미지의 끝에 꼭 맞게 닿는 자리를 빠뜨린 결과와 정확히 같습니다. range(n)은 n - 1까지 셉니다."
_NO_FURTHER = (
    "출력의 첫 행이나 첫 칸, 첫 채널만 채우고 나머지는 0으로 둔 결과와 정확히 같습니다. "
    "return이 반복문 안에 있지 않은지 보십시오."
)
_IN_A_ROW = (
    "출력의 값을 한 줄로 늘어놓은 결과와 정확히 같습니다. "
    "창이 옆으로 한 번 지나갈 때마다 한 행이 되도록 담으십시오."
)

IN_THE_SIZE = [
    Mistake(
        started(every_place),
        "창을 한 칸씩 민 결과와 정확히 같습니다. 창을 stride칸씩 미십시오.",
        FORMULA,
    ),
    Mistake(
        started(lambda n, k, s: range(0, n - k + 1, k)),
        "창을 stride가 아니라 pool_size칸씩 민 결과와 정확히 같습니다. 둘은 서로 다를 수 있습니다.",
        MYTHS,
    ),
    Mistake(
        started(lambda n, k, s: range(0, n, s)),
        "끝에서 잘린 창까지 모두 쓴 결과와 정확히 같습니다. 슬라이스는 범위를 벗어나면 남은 칸만 잘라 줍니다. "
        "창이 온전히 들어가는 자리만 쓰십시오.",
        CODE,
    ),
    Mistake(
        started(lambda n, k, s: range(0, n - n % s, s)),
        "이미지의 크기를 stride로 나눈 몫을 출력의 크기로 쓴 결과와 정확히 같습니다. "
        "나누기 전에 pool_size를 빼고, 나눈 몫에 1을 더하십시오.",
        FORMULA,
    ),
    Mistake(
        started(_only_if_nothing_is_left),
        "이미지의 끝에 칸이 남지 않을 때에만 맞습니다. 칸이 남으면 몫에서 소수점 아래를 버려 "
        "창이 온전히 들어가는 자리만 세십시오.",
        MYTHS,
        everywhere=True,
    ),
    Mistake(
        started(_first(lambda room, s: room // s)),
        "출력의 마지막 행과 열이 빠진 결과와 정확히 같습니다. stride로 나눈 몫에 1을 더하십시오.",
        FORMULA,
    ),
    Mistake(
        started(_first(lambda room, s: (room + 1) // s)),
        "1을 더한 다음에 stride로 나눈 크기만큼만 계산한 결과와 정확히 같습니다. "
        "먼저 나누어 소수점 아래를 버리고 1을 더하십시오.",
        FORMULA,
    ),
    Mistake(started(_first(lambda room, s: -(-room // s))), _TOUCHING, CODE),
    Mistake(
        _filled(lambda h, w, s: (slice(-(-h // s)), slice(-(-w // s)))),
        _TOUCHING,
        CODE,
    ),
    Mistake(
        _filled(lambda h, w, s: (slice(-1), slice(-1))),
        "출력의 마지막 행과 마지막 열을 채우지 않은 결과와 정확히 같습니다. range(n)은 n - 1까지 셉니다.",
        CODE,
    ),
    *(
        Mistake(_filled(lambda h, w, s, first=first: first), _NO_FURTHER, CODE)
        for first in (np.s_[0], np.s_[0, 0], np.s_[0, 0, 0], np.s_[:, :, 0])
    ),
    Mistake(
        _sides_swapped,
        "출력의 높이와 너비를 서로 바꾸어 구한 결과와 정확히 같습니다. 높이는 x.shape[0]에서, 너비는 x.shape[1]에서 구하십시오.",
        CODE,
    ),
    Mistake(lambda x, k, s: max_pool2d(x[None], k, s).reshape(-1, x.shape[2]), _IN_A_ROW, CODE),
    Mistake(lambda x, k, s: max_pool2d(x[None], k, s).ravel(), _IN_A_ROW, CODE),
    Mistake(
        _in_zeros(spread=False),
        "값은 맞지만 한 칸씩 밀 때의 크기로 만든 배열의 왼쪽 위에 담은 결과와 정확히 같습니다. "
        "출력의 크기를 구할 때에도 stride로 나누십시오.",
        FORMULA,
    ),
    Mistake(
        _in_zeros(spread=True),
        "값을 stride만큼 띄워 담아 그 사이에 0이 남은 결과와 정확히 같습니다. 출력에는 빈칸 없이 차례로 담으십시오.",
        CODE,
    ),
]
