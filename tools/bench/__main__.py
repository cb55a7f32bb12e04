"""Time the package against TensorFlow, grading against stock nbgrader, the book's figures to
play with against a page at rest, and all pages by Lighthouse: ``make bench``.

Ratios, never seconds alone, say anything about another machine: both sides run in turn, in
child processes with the same number of threads. See ``side.py`` for one side's work.
"""

import platform
import statistics
import sys

from tools import console
from tools.bench import grading, lighthouse, widgets
from tools.bench.cases import CASES, EPOCH
from tools.bench.side import THREADS, Side

ROUNDS = 9


def main():
    print(f"{platform.machine()}, 스레드 {THREADS}개\n")
    _table("연산", "ms", CASES, 1e3)
    _table("LeNet-5 한 에폭(숫자 10,000장, 미니배치 64)", "초", [EPOCH], 1)
    _memory()
    _grading()
    _widgets()
    print()
    lighthouse.main()


def _table(title, unit, cases, scale):
    print(
        f"| {title}, {ROUNDS}번 잰 값의 중앙값 | NumPy ({unit}) | TensorFlow ({unit}) | NumPy/TensorFlow |\n|---|--:|--:|--:|"
    )
    with Side("numpy") as ours, Side("tensorflow") as theirs:
        for case in cases:
            for side in (ours, theirs):
                side.time(case)  # warm up: compile, load, fill the caches
            rounds = [(ours.time(case), theirs.time(case)) for _ in _progress(case)]
            mine, other = (statistics.median(seconds) for seconds in zip(*rounds, strict=True))
            print(f"| {case} | {mine * scale:.3g} | {other * scale:.3g} | {mine / other:.2f} |")
    print(flush=True)


def _memory():
    """Peaks of fresh processes: what an epoch takes, and what was there before it."""
    print(
        "| 프로세스의 최대 메모리, 한 번 잰 값 | NumPy (MiB) | TensorFlow (MiB) | NumPy/TensorFlow |\n|---|--:|--:|--:|"
    )
    peaks = []
    for name in ("numpy", "tensorflow"):
        with Side(name) as side:
            before = side.peak_memory()
            side.time(EPOCH)
            peaks.append((before, side.peak_memory()))
    for title, ours, theirs in zip(
        ("불러오기만 했을 때", "한 에폭 훈련한 뒤"), *peaks, strict=True
    ):
        print(f"| {title} | {ours:.0f} | {theirs:.0f} | {ours / theirs:.2f} |")


def _grading():
    """Stock nbgrader runs a kernel for each notebook; the two rooms stay open."""
    stock, ours = grading.measure()
    print(
        f"\n| 채점(노트북이 2개인 제출물), {grading.ROUNDS}번 잰 값의 중앙값 "
        "| nbgrader (초) | 이 강좌 (초) | 이 강좌/nbgrader |"
    )
    print("|---|--:|--:|--:|")
    for title, name in (("제출물 하나", "each"), ("시작할 때 더 드는 시간", "start")):
        print(
            f"| {title} | {stock[name]:.2f} | {ours[name]:.2f} | {ours[name] / stock[name]:.2f} |"
        )


def _widgets():
    """A step's busiest frame on a processor made slower; what goes beyond a limit is marked."""
    if not widgets.BOOK.is_dir():
        print("\n움직이는 그림은 책을 만든 뒤(make book)에 잽니다.")
        return
    print(
        f"\n| {widgets.SLOWER}배 느린 CPU에서 움직이는 그림이 한 화면에 쓰는 시간, {widgets.STEPS}번 "
        "| 스크립트의 중앙값 (ms) | 95번째 백분위수 | 배치와 그리기까지의 중앙값 | 95번째 백분위수 |"
    )
    print("|---|--:|--:|--:|--:|")
    for title, *times in widgets.measure():
        limits = (widgets.MEDIAN, widgets.P95) * 2
        cells = [
            f"{time:.1f}" + (f" ✗ {limit} 초과" if time > limit else "")
            for time, limit in zip(times, limits, strict=True)
        ]
        print(f"| {title} | {' | '.join(cells)} |", flush=True)


def _progress(case):
    for i in range(ROUNDS):
        print(f"\r{case}: {i + 1}/{ROUNDS}\033[K", end="", file=sys.stderr, flush=True)
        yield
    print("\r\033[K", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    console.run(main)
