"""connected_parameters(connected, k) -> int: the weights and biases of a partly connected layer."""

import numpy as np

from cnn_course.checks.exercise import Case, Exercise, Mistake, Part
from cnn_course.checks.lenet_numpy.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.lenet_numpy.tables import draw_table


def _reference(connected, k):
    return k * k * int(connected.sum()) + connected.shape[1]


def _table(rng, hidden):
    """One output map; more output maps than input maps, and fewer."""
    if hidden:
        sizes = [(int(rng.integers(4, 8)), 1), *(_unequal(rng) for _ in range(3))]
        sides = [*_sides(rng), int(rng.integers(2, 7))]
        return [Case((draw_table(rng, *s), k)) for s, k in zip(sizes, sides, strict=True)]
    column = np.array([[1], [1], [0], [1]])
    tables = [column, *(draw_table(rng, *size) for size in [(4, 3), (3, 5), (4, 6)])]
    return [Case(args) for args in zip(tables, (3, 2, 5, 4), strict=True)]


def _unequal(rng):
    return rng.permutation([3, 4, 5, 6, 7])[:2].tolist()


def _sides(rng):
    return rng.permutation([2, 3, 4, 5, 6])[:3].tolist()


def _working(args, place):
    connected, k = args
    seen = int(connected.sum())
    return (
        f"1은 모두 {seen}개이고 열은 {connected.shape[1]}개입니다. "
        f"가중치 {k * k * seen}개와 편향 {connected.shape[1]}개를 세어야 합니다."
    )


MISTAKES = [
    Mistake(
        lambda t, k: k * k * t.sum(),
        "가중치만 세고 편향을 빠뜨린 결과와 정확히 같습니다. 편향도 파라미터이므로 함께 세십시오.",
        FORMULA,
    ),
    Mistake(
        lambda t, k: (k * k * t.shape[0] + 1) * t.shape[1],
        "모든 입력 맵과 이어졌다고 보고 센 결과와 정확히 같습니다. 표에서 1인 칸에만 커널이 있습니다.",
        MYTHS,
    ),
    Mistake(
        lambda t, k: k * k * (t == 0).sum() + t.shape[1],
        "표에서 1이 아니라 0을 센 결과와 정확히 같습니다. 이어진 곳은 1인 칸입니다.",
        HAND,
    ),
    Mistake(
        lambda t, k: (k * k + 1) * t.sum(),
        "커널마다 편향을 하나씩 둔 결과와 정확히 같습니다. 편향은 출력 맵마다 하나씩 있습니다.",
        MYTHS,
    ),
    Mistake(
        lambda t, k: k * k * t.sum() + 1,
        "편향을 층에 하나만 둔 결과와 정확히 같습니다. 편향은 출력 맵마다 하나씩 있습니다.",
        FORMULA,
    ),
    Mistake(
        lambda t, k: k * k * t.sum() + t.shape[0],
        "편향을 입력 맵마다 하나씩 둔 결과와 정확히 같습니다. 편향은 출력 맵마다 하나씩 있고, 출력 맵은 표의 열입니다.",
        FORMULA,
    ),
    Mistake(
        lambda t, k: k * k * (t.sum() + t.shape[1]),
        "편향을 커널처럼 여러 칸으로 센 결과와 정확히 같습니다. 편향은 출력 맵마다 숫자 하나입니다. 괄호의 위치를 보십시오.",
        CODE,
    ),
    Mistake(
        lambda t, k: k * t.sum() + t.shape[1],
        "커널 하나의 가중치를 k개로 센 결과와 정확히 같습니다. 커널은 가로와 세로가 모두 k칸입니다.",
        HAND,
    ),
    Mistake(
        lambda t, k: (k * k + 1) * t.shape[1],
        "출력 맵마다 커널을 하나씩만 둔 결과와 정확히 같습니다. 출력 맵은 자기와 이어진 입력 맵마다 커널을 따로 가집니다.",
        MYTHS,
    ),
    Mistake(
        lambda t, k: k * k * t.sum(axis=0) + 1,
        "출력 맵마다의 파라미터 수를 배열로 늘어놓은 결과와 정확히 같습니다. 모두 더해 정수 하나로 돌려주십시오.",
        CODE,
    ),
    Mistake(
        lambda t, k: k * k * t[:, 0].sum() + 1,
        "첫 출력 맵의 파라미터만 센 결과와 정확히 같습니다. 모든 열의 파라미터를 더하십시오.",
        CODE,
    ),
    Mistake(
        lambda t, k: k * k * t[:, -1].sum() + 1,
        "마지막 출력 맵의 파라미터만 센 결과와 정확히 같습니다. 열마다 구한 수를 앞의 합에 더해 나가십시오.",
        CODE,
    ),
]

_PROBES = [(4, 7, 3), (6, 4, 5), (5, 9, 2), (7, 3, 6), (6, 16, 7), (3, 8, 4)]

connected_parameters = Exercise(
    name="connected_parameters",
    arguments=("connected", "k"),
    reference=_reference,
    parts={
        "table": Part(
            "표마다 파라미터의 수가 맞습니다.",
            "파라미터의 수가 맞지 않는 표가 있습니다.",
            FORMULA,
            _table,
        ),
    },
    mistakes=MISTAKES,
    probes=[
        (draw_table(np.random.default_rng(seed), c_in, c_out), k)
        for seed, (c_in, c_out, k) in enumerate(_PROBES)
    ],
    working=_working,
)
