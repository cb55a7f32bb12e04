"""What goes wrong in receptive_field beside its rules: other layers, other results."""

import math

from cnn_course import shapes
from cnn_course.checks.after_lenet.receptive_field_walk import walk
from cnn_course.checks.after_lenet.sections import CODE, FORMULA, HAND
from cnn_course.checks.exercise import Mistake


def _of(pick):
    """Return the right receptive_field of other layers than were given."""
    return lambda layers: shapes.receptive_field(pick(layers))


def _changed(change):
    """Return what ``change`` makes of the right result."""
    return lambda layers: change(*shapes.receptive_field(layers), layers)


def _twice(layers, stride):
    """Count the first layer before the loop, and again in it."""
    return walk(start=(layers[0][0], stride))(layers)


_TWICE = (
    "첫 층을 두 번 센 결과와 정확히 같습니다. 첫 층의 값에서 시작했으면 반복문은 둘째 층부터 돌고, "
    "반복문이 첫 층부터 돌면 size와 jump를 1에서 시작하십시오."
)

IN_THE_LAYERS = [
    Mistake(
        _of(lambda layers: layers[::-1]),
        "층을 뒤집은 순서로 계산한 결과와 정확히 같습니다. layers의 첫 층이 입력에 닿은 층입니다. "
        "마지막 층에서 거슬러 올라가는 식을 첫 층부터 쓰지 않았는지도 보십시오.",
        CODE,
    ),
    Mistake(
        _of(lambda layers: layers[:-1]),
        "마지막 층을 빠뜨린 결과와 정확히 같습니다. 반복문이 몇 번 도는지 세어 보십시오.",
        CODE,
    ),
    Mistake(
        _of(lambda layers: layers[1:]),
        "첫 층을 빠뜨린 결과와 정확히 같습니다. 반복문이 어느 층에서 시작하는지 보십시오.",
        CODE,
    ),
    Mistake(
        _of(lambda layers: layers[:1]),
        "첫 층만 계산한 결과와 정확히 같습니다. return이 반복문 안에 있지 않은지 보십시오.",
        CODE,
    ),
    Mistake(
        _of(lambda layers: layers[-1:]),
        "마지막 층만 계산한 결과와 정확히 같습니다. "
        "size와 jump를 층마다 처음 값으로 되돌리지 않았는지 보십시오.",
        CODE,
    ),
    Mistake(
        _of(lambda layers: [(layers[0][0], 1), *layers[1:]]),
        "첫 층의 스트라이드를 곱하지 않은 결과와 정확히 같습니다. "
        "size를 첫 층의 k에서 시작했다면 jump도 첫 층의 스트라이드에서 시작하십시오.",
        CODE,
    ),
    Mistake(
        _changed(lambda r, j, layers: (r, j // layers[-1][1])),
        "jump에 마지막 층의 스트라이드를 곱하지 않은 결과와 정확히 같습니다. "
        "마지막 층이 낸 이웃한 두 값을 견주므로 마지막 층의 스트라이드까지 곱하십시오.",
        FORMULA,
    ),
    Mistake(lambda layers: _twice(layers, 1), _TWICE, CODE),
    Mistake(lambda layers: _twice(layers, layers[0][1]), _TWICE, CODE),
    Mistake(
        _of(lambda layers: [(s, k) for k, s in layers]),
        "쌍의 두 값을 바꾸어 읽은 결과와 정확히 같습니다. 앞이 커널의 한 변 k, 뒤가 스트라이드입니다.",
        CODE,
    ),
    Mistake(
        _changed(lambda r, j, layers: (j, r)),
        "두 값의 순서를 바꾸어 돌려준 결과와 정확히 같습니다. size, jump의 순서로 돌려주십시오.",
        CODE,
    ),
    Mistake(
        _changed(lambda r, j, layers: (r * r, j)),
        "수용장의 한 변이 아니라 칸의 수를 구한 결과와 정확히 같습니다. "
        "size에는 한 변의 길이를 제곱하지 않고 그대로 두십시오.",
        HAND,
    ),
    Mistake(
        _changed(lambda r, j, layers: (r, math.prod(k for k, _ in layers))),
        "size는 맞지만 jump가 스트라이드 대신 k를 모두 곱한 값인 결과와 정확히 같습니다. "
        "이웃한 두 칸 사이의 거리를 정하는 것은 스트라이드입니다.",
        FORMULA,
    ),
]
