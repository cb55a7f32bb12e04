"""What goes wrong in max_pool2d with the windows: how many, how large, where they start."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.pooling_layers.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.pooling import max_pool2d


def _windows(x, pool_size, rows, columns):
    """Return the largest of each window that starts there, cut short at the image's end."""
    y = [[x[i:, j:][:pool_size, :pool_size].max(axis=(0, 1)) for j in columns] for i in rows]
    return np.array(y).reshape(len(rows), len(columns), x.shape[2])


def _started(starts):
    """Return the max_pool2d whose windows start at ``starts(n, k, s)`` on each axis."""

    def wrong(x, k, s):
        return _windows(x, k, *(starts(n, k, s) for n in x.shape[:2]))

    return wrong


def _sized(size):
    """Return the max_pool2d whose windows, at the right places, are ``size(k)`` wide and high."""

    def wrong(x, k, s):
        return _windows(x, size(k), *(_all_places(n, k, s)[::s] for n in x.shape[:2]))

    return wrong


def _all_places(n, k, s):
    return range(n - k + 1)


def _next_to_each_other(n, k, s):
    return range((n - k) // s + 1)


def _side_by_side(n, k, s):
    places = range(0, k * ((n - k) // s + 1), k)
    if places[-1] + k > n:
        raise IndexError  # cut short, or an error: that depends on how it is written
    return places


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


IN_THE_SIZE = [
    Mistake(
        _started(_all_places),
        "창을 한 칸씩 민 결과와 정확히 같습니다. 창을 stride칸씩 미십시오.",
        FORMULA,
    ),
    Mistake(
        _started(lambda n, k, s: range(0, n - k + 1, k)),
        "창을 stride가 아니라 pool_size칸씩 민 결과와 정확히 같습니다. 둘은 서로 다를 수 있습니다.",
        MYTHS,
    ),
    Mistake(
        _started(_next_to_each_other),
        "크기는 맞지만 창을 한 칸씩 밀며 채운 결과와 정확히 같습니다. "
        "창은 출력의 번호에 stride를 곱한 칸에서 시작합니다.",
        HAND,
    ),
    Mistake(
        _started(_side_by_side),
        "크기는 맞지만 창을 pool_size칸씩 밀며 채운 결과와 정확히 같습니다. "
        "창은 출력의 번호에 stride를 곱한 칸에서 시작합니다.",
        HAND,
    ),
    Mistake(
        _started(lambda n, k, s: range(0, n, s)),
        "끝에서 잘린 창까지 모두 쓴 결과와 정확히 같습니다. 슬라이스는 범위를 벗어나면 남은 칸만 잘라 줍니다. "
        "창이 온전히 들어가는 자리만 쓰십시오.",
        CODE,
    ),
    Mistake(
        _started(_only_if_nothing_is_left),
        "이미지의 끝에 칸이 남지 않을 때에만 맞습니다. 칸이 남으면 몫에서 소수점 아래를 버려 "
        "창이 온전히 들어가는 자리만 세십시오.",
        MYTHS,
        everywhere=True,
    ),
    Mistake(
        _started(_first(lambda room, s: room // s)),
        "출력의 마지막 행과 열이 빠진 결과와 정확히 같습니다. stride로 나눈 몫에 1을 더하십시오.",
        FORMULA,
    ),
    Mistake(
        _started(_first(lambda room, s: (room + 1) // s)),
        "1을 더한 다음에 stride로 나눈 크기만큼만 계산한 결과와 정확히 같습니다. "
        "먼저 나누어 소수점 아래를 버리고 1을 더하십시오.",
        FORMULA,
    ),
    Mistake(
        _started(_first(lambda room, s: -(-room // s))),
        "창이 이미지의 끝에 꼭 맞게 닿는 자리를 빠뜨린 결과와 정확히 같습니다. range(n)은 n - 1까지 셉니다.",
        CODE,
    ),
    Mistake(
        _sized(lambda k: k - 1),
        "창의 높이와 너비를 한 칸씩 작게 자른 결과와 정확히 같습니다. "
        "슬라이스의 끝은 포함되지 않으므로 시작에 pool_size를 그대로 더하십시오.",
        CODE,
    ),
    Mistake(
        _sized(lambda k: k + 1),
        "창의 높이와 너비를 한 칸씩 크게 자른 결과와 정확히 같습니다. 슬라이스의 끝은 시작에 pool_size를 더한 칸입니다.",
        CODE,
    ),
    Mistake(
        _in_zeros(spread=False),
        "값은 맞지만 한 칸씩 밀 때의 크기로 만든 배열의 왼쪽 위에 담은 결과와 정확히 같습니다. "
        "출력의 크기를 구할 때에도 stride로 나누십시오.",
        FORMULA,
    ),
    Mistake(
        _in_zeros(spread=True),
        "값을 stride만큼 띄어 담아 그 사이에 0이 남은 결과와 정확히 같습니다. 출력에는 빈칸 없이 차례로 담으십시오.",
        CODE,
    ),
]
