"""timings and medians: the student's own table; its form and arithmetic, never its speed."""

from numbers import Real

import numpy as np

from cnn_course.checks.lab_gpu.sections import TIMING
from cnn_course.checks.value_check import ValueCheck, ValuePart

SETTINGS = ("batch_32", "batch_256", "tf_data", "xla", "mixed")
REPEATS, LONGEST = 5, 3600  # seconds


def repeats(timings):
    """Say what is odd about the repeated measurements, "" where nothing is."""
    odd = _other_names(timings)
    if odd:
        return odd
    for name in SETTINGS:
        times = timings[name]
        if not isinstance(times, list | tuple | np.ndarray) or len(times) < REPEATS:
            return f"{name}: 워밍업을 빼고 {REPEATS}번 이상 잰 시간의 리스트가 와야 합니다."
        if not all(_is_time(t) for t in times):
            return f"{name}: 잰 시간은 0보다 크고 {LONGEST:,}보다 작은 초여야 합니다."
        if len(set(times)) == 1:
            return f"{name}: {len(times)}번 잰 시간이 모두 똑같습니다. 한 번 재어 되풀이해 적지 말고 매번 다시 재십시오."
    return ""


def middle(medians, timings):
    """Say which median is not that of the measurements, "" where all are."""
    odd = repeats(timings) or _other_names(medians)
    if odd:
        return odd
    for name in SETTINGS:
        times, came = timings[name], medians[name]
        if not _is_time(came):
            return f"{name}: 초를 나타내는 수 하나가 와야 합니다."
        if not np.isclose(came, np.median(times), rtol=1e-3):
            return f"{name}: 적은 값 {came:.4g}초가 {len(times)}번 잰 시간의 중앙값이 아닙니다.{_guess(came, times)}"
    return ""


def _other_names(table):
    if not isinstance(table, dict):
        return f"이름이 {', '.join(SETTINGS)}인 사전이 와야 합니다."
    missing = [name for name in SETTINGS if table.get(name) is None]
    return f"없는 이름: {', '.join(missing)}" if missing else ""


def _is_time(value):
    return isinstance(value, Real) and 0 < value < LONGEST


def _guess(came, times):
    for name, of in (("평균", np.mean), ("가장 짧은 시간", np.min), ("가장 긴 시간", np.max)):
        if np.isclose(came, of(times), rtol=1e-3):
            return f" {name}과 같습니다."
    return ""


timings = ValueCheck(
    name="timings",
    parts={
        "repeats": ValuePart(
            "다섯 가지를 워밍업 뒤에 다섯 번 이상 되풀이해 쟀습니다.",
            "잰 시간의 표가 갖추어지지 않았습니다.",
            TIMING,
            repeats,
        ),
    },
)

medians = ValueCheck(
    name="medians",
    parts={
        "medians": ValuePart(
            "중앙값이 잰 시간과 맞습니다.",
            "중앙값이 잰 시간과 맞지 않습니다.",
            TIMING,
            middle,
        ),
    },
)
