"""map_calls: how often the function given to tf.data's map is called."""

from math import ceil, floor

from cnn_course.checks.exercise import Mistake, Part
from cnn_course.checks.lab_gpu.sections import PIPELINE
from cnn_course.checks.table import Table, entries

IMAGES, BATCH, EPOCHS = 100, 32, 3
ENTRIES = {
    "map": ("map",),
    "map → cache": ("map", "cache"),
    "cache → map": ("cache", "map"),
    "batch → map": ("batch", "map"),
    "batch → cache → map": ("batch", "cache", "map"),
    "cache → batch → map": ("cache", "batch", "map"),
    "batch → map → cache": ("batch", "map", "cache"),
    "map → cache → batch": ("map", "cache", "batch"),
    "batch(drop_remainder=True) → map": ("drop", "map"),
}


def calls(epochs=EPOCHS, kept=1, anywhere=False, batches=ceil):
    """Return {entry: calls of the function}, by the right rules but for those changed.

    ``kept`` is in how many epochs a cache behind the function lets it be called; with
    ``anywhere`` one before the function does so, too.
    """
    table = {}
    for entry, steps in ENTRIES.items():
        before, behind = steps[: steps.index("map")], steps[steps.index("map") :]
        once = IMAGES
        if "batch" in before:
            once = batches(IMAGES / BATCH)
        if "drop" in before:
            once = IMAGES // BATCH
        cached = "cache" in (steps if anywhere else behind)
        table[entry] = once * (kept if cached else epochs)
    return table


def _mistake(table, sentence):
    return Mistake(table.__getitem__, sentence, PIPELINE)


MISTAKES = [
    _mistake(
        calls(kept=EPOCHS),
        "cache가 아무것도 기억하지 않는다고 본 결과와 정확히 같습니다. 첫 에폭에 지나간 것을 기억해 다음 에폭부터 다시 씁니다.",
    ),
    _mistake(
        calls(kept=0),
        "cache가 첫 에폭에도 함수를 부르지 않는다고 본 결과와 정확히 같습니다. 기억하려면 한 번은 계산해야 합니다.",
    ),
    _mistake(
        calls(epochs=1),
        "한 에폭만 센 결과와 정확히 같습니다. cache가 기억하지 않으면 에폭마다 다시 부릅니다.",
    ),
    _mistake(
        calls(anywhere=True),
        "cache가 어디에 있든 함수를 한 에폭에만 부른다고 본 결과와 정확히 같습니다. cache는 자기보다 앞에서 한 일만 기억합니다.",
    ),
    _mistake(
        calls(batches=lambda n: IMAGES),
        "배치로 묶은 뒤에도 이미지마다 함수를 부른다고 본 결과와 정확히 같습니다. batch 뒤의 map은 배치마다 한 번 부릅니다.",
    ),
    _mistake(
        calls(batches=floor),
        "남는 이미지를 버린 결과와 정확히 같습니다. drop_remainder=True를 적지 않으면 마지막에 작은 배치가 하나 더 나옵니다.",
    ),
    _mistake(
        calls(epochs=EPOCHS + 1),
        "에폭을 하나 더 센 결과와 정확히 같습니다. 세 에폭입니다.",
    ),
]

map_calls = Table(
    name="map_calls",
    right=calls(),
    form="함수를 부르는 횟수를 정수 하나로 적습니다.",
    items={},
    parts={
        "calls": Part(
            "함수를 부르는 횟수가 모두 맞습니다.",
            "함수를 부르는 횟수가 맞지 않는 칸이 있습니다.",
            PIPELINE,
            entries(
                *ENTRIES,
                **{
                    "batch(drop_remainder=True) → map": "32장이 차지 않는 마지막 배치를 버립니다.",
                },
            ),
        ),
    },
    mistakes=MISTAKES,
)
