"""What a student is told of times: the median, the fastest so far, nothing of a wrong result."""

import itertools

import numpy as np
import pytest

from cnn_course.checks.lenet_numpy import compare_times, stopwatch

IMAGE, KERNEL = np.arange(20.0).reshape(4, 5), np.array([[1.0, -2.0], [3.0, 5.0]])


def given(image, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)
    return (windows * kernel).sum(axis=(2, 3))


def clock(*durations):
    """Return a clock that lets every run take as long as the next of ``durations``."""
    now = itertools.accumulate(step for duration in durations for step in (0, duration))
    return lambda: next(now)


def said(capsys, fast, *durations, records=()):
    records = list(records)
    compare_times(given, fast, records, IMAGE, KERNEL, clock(*durations))
    return capsys.readouterr().out, records


def test_median_ratio_and_fastest_time(capsys):
    slow, fast = [0.2] * 4 + [0.1] * 5, [0.002] * 6 + [0.5, 0.001, 0.001]
    out, records = said(capsys, given, *slow, *fast, records=[0.004, 0.001])
    assert records == pytest.approx([0.004, 0.001, 0.002])
    assert "100.000 ms" in out
    assert "2.000 ms (반복문보다 50.0배 빠름)" in out
    assert "1.000 ms (3번 가운데 2번째)" in out
    assert "4×5 이미지, 2×2 커널" in out
    assert out.splitlines()[-1].endswith("채점에는 쓰지 않습니다.")


def test_slower_than_the_loops_is_said_so(capsys):
    out, _ = said(capsys, given, *[0.001] * 9, *[0.003] * 9)
    assert "반복문보다 3.0배 느림" in out


def test_slow_function_is_run_less_often(capsys):
    _, records = said(capsys, given, stopwatch.SECONDS, 1.5, 1.5)
    assert records == pytest.approx([1.5])


@pytest.mark.parametrize(
    "result, words",
    [
        (lambda image, kernel: given(image, kernel) + 1, "결과가 반복문과 달라"),
        (lambda image, kernel: given(image, kernel)[:, :-1], "결과가 반복문과 달라"),
        (lambda image, kernel: None, "결과가 반복문과 달라"),
        (lambda image, kernel: image[99], "시간을 재지 못했습니다. IndexError"),
    ],
)
def test_wrong_result_has_no_time(capsys, result, words):
    out, records = said(capsys, result)
    assert words in out
    assert records == []


def test_stub_is_told_calmly(capsys):
    def stub(image, kernel):
        raise NotImplementedError

    out, records = said(capsys, stub)
    assert out == "함수를 완성하면 여기에 시간이 나타납니다.\n"
    assert records == []
