"""How fast an answer is, beside a given one: told to the student, never to a grader."""

import statistics
import time

import numpy as np

from cnn_course.checks.calling import call
from cnn_course.checks.silence import silence

RUNS, SECONDS = 9, 2.0  # of each function; the slow one stops after fewer runs


def compare_times(slow, fast, records, image, kernel, clock=time.perf_counter):
    """Print what ``slow`` and ``fast`` take, the ratio, and the fastest time so far.

    Each function is called once to warm up, then several times; the median counts, since
    other programs only ever make a run longer.

    Parameters
    ----------
    slow, fast : callable
        The given function and the student's, of (image, kernel).
    records : list of float
        The student's times in this session; one is added where the result is right.
    """
    right, came = call(slow, (image, kernel)), call(fast, (image, kernel))
    if isinstance(came.error, NotImplementedError):
        print("함수를 완성하면 여기에 시간이 나타납니다.")
        return
    if came.error is not None:
        print(f"시간을 재지 못했습니다. {type(came.error).__name__}: {came.error}")
        return
    if not _equal(came.value, right.value):
        print("결과가 반복문과 달라 시간을 재지 않았습니다. 먼저 위의 검사를 통과하십시오.")
        return
    times = [_median(function, image, kernel, clock) for function in (slow, fast)]
    records.append(times[1])
    print(_report(image, kernel, *times, records))


def _equal(value, right):
    same = isinstance(value, np.ndarray) and value.shape == right.shape
    return same and value.dtype.kind in "iuf" and np.allclose(value, right, rtol=1e-4, atol=1e-5)


def _median(function, image, kernel, clock):
    """Return the median of some runs after one that does not count."""
    times = []
    with silence():
        function(image, kernel)
        while len(times) < RUNS and sum(times) < SECONDS:
            start = clock()
            function(image, kernel)
            times.append(clock() - start)
    return statistics.median(times)


def _report(image, kernel, slow, fast, records):
    sizes = " ".join(
        f"{'×'.join(map(str, array.shape))} {name}"
        for array, name in ((image, "이미지,"), (kernel, "커널"))
    )
    best = min(records)
    which = f"{len(records)}번 가운데 {records.index(best) + 1}번째"
    return "\n".join([
        f"{sizes}: 한 번 연습한 뒤 여러 번 잰 시간의 중앙값",
        f"  반복문            {slow * 1000:10.3f} ms",
        f"  correlate2d_fast  {fast * 1000:10.3f} ms ({_ratio(slow, fast)})",
        f"  지금까지 최고     {best * 1000:10.3f} ms ({which})",
        "시간은 컴퓨터와 그때 함께 도는 프로그램에 따라 달라집니다. 채점에는 쓰지 않습니다.",
    ])


def _ratio(slow, fast):
    times = slow / fast if slow >= fast else fast / slow
    return f"반복문보다 {times:.1f}배 {'빠름' if slow >= fast else '느림'}"
