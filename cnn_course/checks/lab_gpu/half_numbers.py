"""half_numbers: what float16 makes of a number, and why a loss is scaled."""

import math

from cnn_course.checks.exercise import Mistake, Part
from cnn_course.checks.lab_gpu.sections import HALF
from cnn_course.checks.table import Table, entries

#: entry: what comes out in float16, in float32, with every remainder rounded up, in int16
NUMBERS = {
    "2049": (2048.0, 2049, 2050, 2049),
    "1 + 2**-11": (1.0, 1 + 2**-11, 1 + 2**-10, 1),
    "2048 + 1": (2048.0, 2049, 2050, 2049),
    "0에 1을 4096번 더한 값": (2048.0, 4096, 4096, 4096),
    "2**-25 (단위 2**-24)": (0.0, 0.5, 1, 0),
    "1024 * 2**-25 (단위 2**-24)": (512.0, 512, 512, 0),
    "1024 * 2**-25 / 1024 (단위 2**-24)": (0.0, 0.5, 1, 0),
}


def _mistake(column, sentence):
    return Mistake(lambda entry: NUMBERS[entry][column], sentence, HALF)


def _exponent(entry):
    """Return a power of two as its exponent, and everything else as it is."""
    right = NUMBERS[entry][0]
    return int(math.log2(right)) if right > 0 else right


MISTAKES = [
    _mistake(
        1,
        "float32로 계산한 결과와 정확히 같습니다. float16의 유효 숫자는 이진수로 열한 자리입니다.",
    ),
    _mistake(
        2,
        "나머지를 언제나 올림한 결과와 정확히 같습니다. 가장 가까운 수로 반올림하고, 한가운데이면 끝자리가 짝수(0)인 쪽을 고릅니다.",
    ),
    _mistake(
        3,
        "16비트 정수로 계산한 결과와 정확히 같습니다. float16은 실수이므로 작은 수도 나타내지만, 큰 정수는 다 나타내지 못합니다.",
    ),
    Mistake(
        _exponent,
        "2의 거듭제곱을 지수로 적은 결과와 정확히 같습니다. 수 자체를 적습니다.",
        HALF,
    ),
]

half_numbers = Table(
    name="half_numbers",
    right={entry: numbers[0] for entry, numbers in NUMBERS.items()},
    form="수 하나를 적습니다. 단위가 적힌 칸에는 그 단위의 몇 배인지 적습니다.",
    items={},
    parts={
        "numbers": Part(
            "일곱 수가 float16에서 무엇이 되는지 모두 맞습니다.",
            "float16에 담긴 수가 맞지 않는 칸이 있습니다.",
            HALF,
            entries(
                *NUMBERS,
                **{
                    "2**-25 (단위 2**-24)": "0보다 큰 가장 작은 float16은 2**-24이고, 2**-25는 0과 2**-24의 한가운데입니다.",
                    "1024 * 2**-25 (단위 2**-24)": "1024를 곱한 다음에 float16에 담습니다. 이 수는 float16으로 정확히 나타낼 수 있습니다.",
                    "0에 1을 4096번 더한 값": "더할 때마다 float16에 담습니다. 2048에 1을 더하면 어떻게 됩니까?",
                    "1024 * 2**-25 / 1024 (단위 2**-24)": "나눈 값도 float16에 담습니다. 그래서 실제로는 나누는 일을 float32에서 합니다.",
                },
            ),
        ),
    },
    mistakes=MISTAKES,
)
