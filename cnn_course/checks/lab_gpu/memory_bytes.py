"""memory_bytes: how many bytes a batch, a layer's outputs, the weights and Adam take."""

from cnn_course.checks.exercise import Mistake, Part
from cnn_course.checks.lab_gpu.sections import BYTES
from cnn_course.checks.table import Table, entries

BATCH, PIXELS, MAPS = 256, 28 * 28, 26 * 26 * 32
WEIGHTS = (3 * 3 * 1 + 1) * 32 + (3 * 3 * 32 + 1) * 64 + (64 + 1) * 10  # 19,466

#: entry: (numbers, bytes of each)
NUMBERS = {
    "배치, uint8": (BATCH * PIXELS, 1),
    "배치, float32": (BATCH * PIXELS, 4),
    "배치, float16": (BATCH * PIXELS, 2),
    "conv1의 출력, float32": (BATCH * MAPS, 4),
    "conv1의 출력, float16": (BATCH * MAPS, 2),
    "가중치, 혼합 정밀도": (WEIGHTS, 4),
    "Adam의 두 모멘트": (2 * WEIGHTS, 4),
}


def counted(rule):
    """Return {entry: rule(numbers, bytes of each)}."""
    return {entry: rule(*numbers) for entry, numbers in NUMBERS.items()}


def _of_one_image(entry):
    many, size = NUMBERS[entry]
    return many * size // (BATCH if entry.startswith(("배치", "conv1")) else 1)


def _mistake(rule, sentence):
    return Mistake(counted(rule).__getitem__, sentence, BYTES)


MISTAKES = [
    _mistake(
        lambda many, size: many,
        "바이트가 아니라 수의 개수를 적은 결과와 정확히 같습니다. 수 하나가 차지하는 바이트를 곱하십시오.",
    ),
    _mistake(
        lambda many, size: 8 * many * size,
        "바이트가 아니라 비트로 센 결과와 정확히 같습니다. 8비트가 1바이트입니다.",
    ),
    _mistake(
        lambda many, size: many * size / 1024,
        "1024로 나눈 킬로바이트(KiB)의 결과와 정확히 같습니다. 표에는 바이트를 적습니다.",
    ),
    _mistake(
        lambda many, size: 4 * many,
        "모든 수를 4바이트로 센 결과와 정확히 같습니다. float16은 2바이트, uint8은 1바이트입니다.",
    ),
    _mistake(
        lambda many, size: many * (8 if size == 4 else size),
        "float32를 8바이트로 센 결과와 정확히 같습니다. 이름의 32는 비트의 수이므로 4바이트입니다.",
    ),
    _mistake(
        lambda many, size: many * max(1, size // 2),
        "float32를 2바이트, float16을 1바이트로 센 결과와 정확히 같습니다. 이름의 수는 비트의 수이므로 8로 나누십시오.",
    ),
    Mistake(
        _of_one_image,
        "배치가 아니라 이미지 한 장의 것만 센 결과와 정확히 같습니다. 256장을 곱하십시오.",
        BYTES,
    ),
]

memory_bytes = Table(
    name="memory_bytes",
    right=counted(lambda many, size: many * size),
    form="바이트의 수를 정수 하나로 적습니다. 식으로 적어도 됩니다.",
    items={},
    parts={
        "bytes": Part(
            "일곱 가지가 차지하는 바이트가 모두 맞습니다.",
            "바이트의 수가 맞지 않는 칸이 있습니다.",
            BYTES,
            entries(
                *NUMBERS,
                **{
                    "가중치, 혼합 정밀도": "혼합 정밀도에서 float16인 것은 계산입니다. 훈련하며 고치는 가중치는 어느 dtype으로 둡니까?",
                    "Adam의 두 모멘트": "Adam은 가중치마다 그레이디언트의 평균과 제곱의 평균을 하나씩 더 기억합니다.",
                    "conv1의 출력, float32": "3×3 커널을 패딩 없이 밀면 한 변이 26이고, 채널은 32개입니다.",
                },
            ),
        ),
    },
    mistakes=MISTAKES,
)
