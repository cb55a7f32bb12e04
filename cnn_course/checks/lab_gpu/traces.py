"""traces: how often a tf.function is traced, which is what the first call has to wait for."""

from itertools import pairwise
from math import ceil

from cnn_course.checks.exercise import Mistake, Part
from cnn_course.checks.lab_gpu.sections import TRACING
from cnn_course.checks.table import Table, entries

#: entry: the arguments of its calls, equal letters for what tracing takes for equal
_EPOCH = "f" * (1000 // 64) + "r"  # fifteen full batches and the rest
CALLS = {
    "모양이 같은 텐서로 다섯 번": "aaaaa",
    "배치의 크기 64, 64, 40, 64, 40": "aabab",
    "1,000장을 64장씩 세 에폭": 3 * _EPOCH,
    "1,000장을 64장씩 세 에폭, drop_remainder=True": 3 * _EPOCH[:-1],
    "파이썬의 수 1, 2, 3, 1, 2": "abcab",
    "텐서에 담은 수 1., 2., 3., 1., 2.": "aaaaa",
    "float32, float16, float32": "aba",
}


def _table(rule):
    return {entry: rule(calls) for entry, calls in CALLS.items()}


def _changes(calls):
    return 1 + sum(one != other for one, other in pairwise(calls))


def _mistake(rule, sentence):
    return Mistake(_table(rule).__getitem__, sentence, TRACING)


MISTAKES = [
    _mistake(
        len,
        "부를 때마다 그래프를 새로 만든다고 본 결과와 정확히 같습니다. 한 번 만든 그래프는 같은 종류의 입력에 다시 씁니다.",
    ),
    _mistake(
        lambda calls: 1,
        "그래프를 처음 한 번만 만든다고 본 결과와 정확히 같습니다. 모양이나 dtype, 파이썬 값이 처음 보는 것이면 다시 만듭니다.",
    ),
    _mistake(
        _changes,
        "입력이 바로 앞과 달라질 때마다 센 결과와 정확히 같습니다. 전에 본 종류의 입력이면 그때의 그래프를 다시 씁니다.",
    ),
    _mistake(
        lambda calls: len(set(calls)) - 1,
        "처음 만드는 것을 빼고 센 결과와 정확히 같습니다. 첫 번째 호출에서도 그래프를 만듭니다.",
    ),
    _mistake(
        lambda calls: ceil(len(calls) / 2),
        "호출의 절반을 센 결과와 정확히 같습니다. 입력의 종류가 몇 가지인지 세십시오.",
    ),
]

traces = Table(
    name="traces",
    right=_table(lambda calls: len(set(calls))),
    form="그래프를 만드는 횟수를 정수 하나로 적습니다.",
    items={},
    parts={
        "traces": Part(
            "그래프를 만드는 횟수가 모두 맞습니다.",
            "그래프를 만드는 횟수가 맞지 않는 칸이 있습니다.",
            TRACING,
            entries(
                *CALLS,
                **{
                    "파이썬의 수 1, 2, 3, 1, 2": "파이썬의 수는 그래프에 상수로 새겨집니다. 처음 보는 값이면 그래프를 다시 만듭니다.",
                    "텐서에 담은 수 1., 2., 3., 1., 2.": "텐서는 값이 아니라 모양과 dtype으로 가려집니다.",
                },
            ),
        ),
    },
    mistakes=MISTAKES,
)
