"""What goes wrong in max_pool2d with each window: where it starts, how large it is, its axes."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.pooling_layers.sections import CODE, FORMULA, HAND


def windows(x, pool_size, rows, columns):
    """Return the largest of each window that starts there, cut short at the image's end."""
    y = [[x[i:, j:][:pool_size, :pool_size].max(axis=(0, 1)) for j in columns] for i in rows]
    return np.array(y).reshape(len(rows), len(columns), x.shape[2])


def started(starts):
    """Return the max_pool2d whose windows start at ``starts(n, k, s)`` on each axis."""

    def wrong(x, k, s):
        return windows(x, k, *(starts(n, k, s) for n in x.shape[:2]))

    return wrong


def every_place(n, k, s):
    return range(n - k + 1)


def _right_places(n, k, s):
    return every_place(n, k, s)[::s]


def _next_to_each_other(n, k, s):
    return range((n - k) // s + 1)


def _side_by_side(n, k, s):
    places = range(0, k * ((n - k) // s + 1), k)
    if places[-1] + k > n:
        raise IndexError  # cut short, or an error: that depends on how it is written
    return places


def _one_way(down, across):
    """Return the max_pool2d whose windows start at other places downwards than across."""

    def wrong(x, k, s):
        H, W, _ = x.shape
        return windows(x, k, down(H, k, s), across(W, k, s))

    return wrong


def _sized(size):
    """Return the max_pool2d whose windows, at the right places, are ``size(k, s)`` high and wide."""

    def wrong(x, k, s):
        return windows(x, size(k, s), *(_right_places(n, k, s) for n in x.shape[:2]))

    return wrong


def _without_axes(axes):
    """Return the max_pool2d that drops these axes of each window: what is left has to fit."""

    def wrong(x, k, s):
        rows, columns = (_right_places(n, k, s) for n in x.shape[:2])
        y = np.zeros((len(rows), len(columns), x.shape[2]))
        for place in np.ndindex(y.shape[:2]):
            top, left = rows[place[0]], columns[place[1]]
            y[place] = x[top : top + k, left : left + k].max(axis=axes)
        return y

    return wrong


_ONE_WAY = (
    "크기는 맞지만 창을 한 방향으로만 stride칸씩, 다른 방향으로는 한 칸씩 밀며 채운 결과와 정확히 같습니다. "
    "행과 열의 번호에 모두 stride를 곱하십시오."
)
_OTHER_AXES = (
    "창에서 행과 열 가운데 한 축만 없애고 채널의 축까지 없앤 결과와 정확히 같습니다. "
    "창의 축은 행, 열, 채널의 순서이고, 없앨 것은 앞의 두 축입니다."
)

IN_THE_WINDOW = [
    Mistake(
        started(_next_to_each_other),
        "크기는 맞지만 창을 한 칸씩 밀며 채운 결과와 정확히 같습니다. "
        "창은 출력의 번호에 stride를 곱한 칸에서 시작합니다.",
        HAND,
    ),
    Mistake(_one_way(_right_places, _next_to_each_other), _ONE_WAY, CODE),
    Mistake(_one_way(_next_to_each_other, _right_places), _ONE_WAY, CODE),
    Mistake(
        started(_side_by_side),
        "크기는 맞지만 창을 pool_size칸씩 밀며 채운 결과와 정확히 같습니다. "
        "창은 출력의 번호에 stride를 곱한 칸에서 시작합니다.",
        HAND,
    ),
    Mistake(
        _sized(lambda k, s: k - 1),
        "창의 높이와 너비를 한 칸씩 작게 자른 결과와 정확히 같습니다. "
        "슬라이스의 끝은 포함되지 않으므로 시작에 pool_size를 그대로 더하십시오.",
        CODE,
    ),
    Mistake(
        _sized(lambda k, s: k + 1),
        "창의 높이와 너비를 한 칸씩 크게 자른 결과와 정확히 같습니다. 슬라이스의 끝은 시작에 pool_size를 더한 칸입니다.",
        CODE,
    ),
    Mistake(
        _sized(lambda k, s: s),
        "크기는 맞지만 창의 한 변을 stride로 자른 결과와 정확히 같습니다. "
        "슬라이스의 끝은 시작에 stride가 아니라 pool_size를 더한 칸입니다.",
        CODE,
    ),
    Mistake(
        lambda x, k, s: windows(x, s, *(_right_places(n, s, k) for n in x.shape[:2])),
        "pool_size와 stride를 맞바꾼 결과와 정확히 같습니다. 창의 한 변은 pool_size, 창을 미는 칸 수는 stride입니다.",
        FORMULA,
    ),
    *(Mistake(_without_axes(axes), _OTHER_AXES, CODE) for axes in ((1, 2), (0, 2))),
]
