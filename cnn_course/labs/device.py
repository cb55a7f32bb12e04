"""The GPU that TensorFlow can use here, or why there is none."""

import subprocess
import sys
from typing import NamedTuple

ENOUGH = 2.0  # GiB free: the largest lab in mixed precision takes one and a half

NONE = "GPU를 찾지 못했습니다."
WINDOWS = (
    "NVIDIA GPU({})가 있지만, TensorFlow는 2.11판부터 윈도우에서 GPU를 바로 쓰지 못합니다. "
    "GPU로 훈련하려면 WSL 2나 코랩(Colab)을 쓰십시오."
)
UNUSABLE = (
    "NVIDIA GPU({})가 있지만 TensorFlow가 쓰지 못합니다. 그래픽 드라이버를 새것으로 올리고, "
    '이 파이썬에 `python -m pip install "tensorflow[and-cuda]"`로 CUDA 라이브러리를 설치한 뒤 커널을 다시 시작하십시오.'
)
LITTLE = (
    "GPU({})의 남은 메모리가 {:.1f} GiB여서 실습에 모자랍니다(적어도 {:.0f} GiB). "
    "GPU를 쓰는 다른 프로그램이나 노트북을 닫고 커널을 다시 시작하십시오."
)


class Device(NamedTuple):
    """Where a lab computes."""

    name: str  # of the GPU; "" for the CPU
    free: float | None  # GiB of the GPU's memory, where it is known
    reason: str  # why it is the CPU, in Korean


class Card(NamedTuple):
    """What ``nvidia-smi`` tells of a graphics card."""

    name: str
    total: float  # GiB
    free: float


def find_device():
    """Return the :class:`Device` to compute on; it never raises."""
    cards, seen = nvidia_cards(), tensorflow_gpus()
    if not seen:
        if not cards:
            return Device("", None, NONE)
        why = WINDOWS if sys.platform == "win32" else UNUSABLE
        return Device("", None, why.format(cards[0].name))
    name, free = (cards[0].name, cards[0].free) if cards else (seen[0], None)
    if free is not None and free < ENOUGH:
        return Device("", None, LITTLE.format(name, free, ENOUGH))
    return Device(name, free, "")


def tensorflow_gpus():
    """Return the names of the GPUs that TensorFlow sees."""
    from cnn_course.quiet_keras import tf

    gpus = tf.config.list_physical_devices("GPU")
    details = (tf.config.experimental.get_device_details(gpu) for gpu in gpus)
    return [detail.get("device_name", "GPU") for detail in details]


def nvidia_cards():
    """Return the cards that NVIDIA's driver sees; none where there is no driver."""
    asked = [
        "nvidia-smi",
        "--query-gpu=name,memory.total,memory.free",
        "--format=csv,noheader,nounits",
    ]
    try:
        told = subprocess.run(asked, capture_output=True, text=True, timeout=20, check=True)
        rows = [line.rsplit(",", 2) for line in told.stdout.strip().splitlines()]
        return [
            Card(name.strip(), float(total) / 1024, float(free) / 1024)
            for name, total, free in rows
        ]
    except (OSError, subprocess.SubprocessError, ValueError):
        return []
