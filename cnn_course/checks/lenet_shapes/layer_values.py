"""layer_values: how many numbers the layers of maps put out."""

from itertools import accumulate
from math import prod

from cnn_course.checks.exercise import Mistake, Part
from cnn_course.checks.lenet_shapes.network import FILTERS, INPUT, POOL, WINDOW, maps
from cnn_course.checks.lenet_shapes.sections import CODE, FORMULA, HAND
from cnn_course.checks.table import Table, entries


def _counted(count, shapes=None):
    return {layer: count(*shape) for layer, shape in (shapes or maps()).items()}


def _mistake(table, sentence, section):
    return Mistake(table.__getitem__, sentence, section)


def _product(h, w, c):
    return h * w * c


def _parameters(bias, of_a_small_map):
    """Count the parameters of each layer; a layer that makes maps smaller has some per map."""
    table, before = {}, 1
    for layer, (_, _, c) in maps().items():
        one = of_a_small_map if FILTERS[layer] is None else WINDOW**2 * before + bias
        table[layer], before = one * c, c
    return table


RIGHT = _counted(_product)
_SUM = (
    "세 수를 모두 곱하지 않고 더하기를 섞은 결과와 정확히 같습니다. "
    "특성 맵 한 장에는 값이 높이와 너비를 곱한 만큼 있고, 그런 맵이 채널 수만큼 있습니다."
)
_SQUARE = (
    "높이와 너비 가운데 한쪽만 두 번 곱한 결과와 정확히 같습니다. 높이와 너비를 한 번씩 곱하십시오."
)
_COUNT = (
    "값의 수는 출력의 높이, 너비, 채널 수를 모두 곱한 것입니다. "
    "위의 표에 적은 모양이 맞는지 먼저 보고, 그 층의 세 수를 곱했는지 보십시오."
)
_WRONG_SHAPES = (
    "모양을 잘못 구하고 그 모양에서 센 결과와 정확히 같습니다. "
    "모양의 검사부터 모두 통과한 뒤 다시 세십시오."
)

MISTAKES = [
    _mistake(
        _counted(lambda h, w, c: h * w),
        "특성 맵 한 장에 있는 값만 센 결과와 정확히 같습니다. 특성 맵은 채널 수만큼 있습니다.",
        HAND,
    ),
    _mistake(_counted(lambda h, w, c: h + w + c), _SUM, HAND),
    _mistake(_counted(lambda h, w, c: (h + w) * c), _SUM, HAND),
    _mistake(_counted(lambda h, w, c: h * w + c), _SUM, HAND),
    _mistake(_counted(lambda h, w, c: h * h * c), _SQUARE, CODE),
    _mistake(_counted(lambda h, w, c: w * w * c), _SQUARE, CODE),
    _mistake(
        dict(zip(RIGHT, [prod(INPUT), *RIGHT.values()], strict=False)),
        "층의 출력이 아니라 입력에 있는 값을 센 결과와 정확히 같습니다. 그 층이 내는 값을 세십시오.",
        FORMULA,
    ),
    _mistake(
        dict(zip(RIGHT, accumulate(RIGHT.values()), strict=True)),
        "앞 층의 값까지 모두 더해 나간 결과와 정확히 같습니다. 층마다 그 층의 값만 세십시오.",
        FORMULA,
    ),
    _mistake(
        _counted(lambda h, w, c: WINDOW**2 * h * w * c),
        "값마다 창의 칸 수까지 곱한 결과와 정확히 같습니다. 창을 한 번 놓으면 값은 하나만 나옵니다.",
        FORMULA,
    ),
    *(
        _mistake(
            _parameters(*numbers),
            "층이 내는 값이 아니라 층의 파라미터를 센 결과와 정확히 같습니다. "
            "출력의 높이, 너비, 채널 수를 곱해 출력에 있는 값을 세십시오.",
            FORMULA,
        )
        for numbers in [(1, 0), (1, 2), (0, 0), (0, 1)]
    ),
    *(
        _mistake(_counted(_product, maps(**rules)), _WRONG_SHAPES, FORMULA)
        for rules in [
            {"conv": lambda n: n - WINDOW},
            {"conv": lambda n: n - WINDOW, "pool": lambda n: -(-n // POOL)},
            {"conv": lambda n: n},
            {"conv": lambda n: n - WINDOW // 2},
            {"pool": lambda n: n},
            {"pool": lambda n: n - POOL + 1},
            {"channels": lambda before, filters: before * filters},
            {"sides": tuple(n + 4 for n in INPUT)},
            {"sides": (32, 32)},
        ]
    ),
]

layer_values = Table(
    name="layer_values",
    right=RIGHT,
    form="값의 수를 정수 하나로 적습니다. 48 * 3처럼 식으로 적어도 됩니다.",
    items={},
    parts={
        "maps": Part(
            "층마다 값의 수가 맞습니다.",
            "값의 수가 맞지 않는 층이 있습니다.",
            HAND,
            entries(*RIGHT, **dict.fromkeys(RIGHT, _COUNT)),
        ),
    },
    mistakes=MISTAKES,
)
