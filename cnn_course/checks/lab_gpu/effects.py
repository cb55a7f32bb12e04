"""effects: which measures leave a training's result alone, and which can change it."""

from cnn_course.checks.exercise import Mistake, Part
from cnn_course.checks.lab_gpu.sections import EFFECT
from cnn_course.checks.table import Table, entries

SAME, ROUNDING, TRAINING = 0, 1, 2
RIGHT = {
    "prefetch": SAME,
    "shuffle 앞의 cache": SAME,
    "순서를 지키는 병렬 map": SAME,
    "jit_compile=True": ROUNDING,
    "CPU 대신 GPU": ROUNDING,
    "덧셈을 여러 스레드에 나누기": ROUNDING,
    "batch_size": TRAINING,
    "drop_remainder=True": TRAINING,
    "shuffle 뒤의 cache": TRAINING,
}


def _mistake(kind, taken, sentence):
    wrong = {entry: taken if right == kind else right for entry, right in RIGHT.items()}
    return Mistake(wrong.__getitem__, sentence, EFFECT)


_ROUNDS = "더하는 순서나 곱셈을 묶는 방법이 달라지면 실수의 마지막 자리가 달라질 수 있습니다. "
_CARRIES = "같은 배치를 더 일찍, 또는 더 싸게 마련할 뿐입니다. "
_LEARNS = "모델이 받는 배치나 가중치를 고치는 횟수가 달라집니다. "
_EQUAL = "적은 결과와 정확히 같습니다. "

MISTAKES = [
    _mistake(ROUNDING, SAME, f"반올림만 달라지는 것을 0으로 {_EQUAL}{_ROUNDS}"),
    _mistake(ROUNDING, TRAINING, f"반올림만 달라지는 것을 2로 {_EQUAL}{_ROUNDS}"),
    _mistake(SAME, ROUNDING, f"데이터를 미리 마련하는 일을 1로 {_EQUAL}{_CARRIES}"),
    _mistake(SAME, TRAINING, f"데이터를 미리 마련하는 일을 2로 {_EQUAL}{_CARRIES}"),
    _mistake(TRAINING, SAME, f"학습이 달라지는 것을 0으로 {_EQUAL}{_LEARNS}"),
    _mistake(TRAINING, ROUNDING, f"학습이 달라지는 것을 1로 {_EQUAL}{_LEARNS}"),
]

effects = Table(
    name="effects",
    right=RIGHT,
    form="0, 1, 2 가운데 하나를 적습니다.",
    items={},
    parts={
        "kinds": Part(
            "결과를 바꿀 수 있는 것과 없는 것을 모두 바르게 나누었습니다.",
            "바르게 나누지 않은 칸이 있습니다.",
            EFFECT,
            entries(
                *RIGHT,
                **{
                    "shuffle 뒤의 cache": "첫 에폭에 섞인 순서가 기억되면 다음 에폭에는 어떤 순서로 나옵니까?",
                    "drop_remainder=True": "마지막의 작은 배치로는 가중치를 고치지 않게 됩니다.",
                    "batch_size": "한 에폭에 가중치를 고치는 횟수를 생각해 보십시오.",
                    "shuffle 앞의 cache": "섞기 전의 것만 기억하므로 에폭마다 새로 섞입니다.",
                },
            ),
        ),
    },
    mistakes=MISTAKES,
)
