"""Grading the same submissions with stock nbgrader and in the two rooms, in turn."""

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cnn_course.grading.prepare import ensure_prepared

ROOT = Path(__file__).resolve().parents[2]
ASSIGNMENT, STUDENTS, ROUNDS = "03_convolution", 10, 3
STOCK = "\ndel c['Autograde']\n"
NEXT = "Creating/updating student"  # what nbgrader logs first of each submission

# right, a named mistake, not started: what a class hands in
WINDOW = """def correlate_window(image, kernel, i, j):
    K_H, K_W = kernel.shape
    if min(i, j) < 0 or i + K_H > image.shape[0] or j + K_W > image.shape[1]:
        raise ValueError("창이 이미지 밖으로 나갑니다.")
    return (image[i : i + K_H, j : j + K_W] * kernel).sum()"""
MAP = """def correlate2d(image, kernel):
    K_H, K_W = kernel.shape
    y = np.zeros((image.shape[0] - K_H + 1, image.shape[1] - K_W + 1))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            y[i, j] = (image[i : i + K_H, j : j + K_W] * kernel).sum()
    return y"""
KINDS = [
    lambda source: source,
    lambda source: source.replace("* kernel)", "* kernel[::-1, ::-1])"),
    lambda source: source.split("\n")[0] + '\n    raise NotImplementedError("아직")',
]


def measure():
    """Return (stock, ours): for each a dict of seconds per submission and of the start-up."""
    ensure_prepared()
    with tempfile.TemporaryDirectory() as folder:
        course = _course(Path(folder) / "course")
        config = (ROOT / "nbgrader_config.py").read_text(encoding="utf-8")
        rounds = [(_round(course, config + STOCK), _round(course, config)) for _ in _progress()]
    return tuple(
        {name: statistics.median(side[name] for side in sides) for name in sides[0]}
        for sides in zip(*rounds, strict=True)
    )


def _round(course, config):
    """Time a run: the submissions after the first of each kind; what the very first took more."""
    (course / "nbgrader_config.py").write_text(config, encoding="utf-8")
    shutil.rmtree(course / "autograded", ignore_errors=True)
    start, begun, kinds = time.perf_counter(), [], len(KINDS)
    for line in _nbgrader(course, "autograde", ASSIGNMENT):
        if NEXT in line:
            begun.append(time.perf_counter())
    each = (begun[-1] - begun[kinds]) / (len(begun) - 1 - kinds)
    like_the_first = begun[kinds + 1] - begun[kinds]
    return {"each": each, "start": begun[1] - start - like_the_first}


def _nbgrader(course, *command):
    """Run nbgrader and yield its log's lines as they come."""
    with subprocess.Popen(
        [sys.executable, "-m", "nbgrader", *command], cwd=course, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, encoding="utf-8", errors="replace",
    ) as process:  # fmt: skip
        lines = []
        for line in process.stderr:
            lines.append(line)
            yield line
    if process.returncode:
        raise RuntimeError("".join(lines)[-2000:])


def _course(course):
    """Copy what grading needs, and let every student hand in both notebooks."""
    for name in ("cnn_course", "solutions", "exercises"):
        shutil.copytree(ROOT / name, course / name)
    shutil.copy(ROOT / "nbgrader_config.py", course)
    for other in (course / "solutions" / ASSIGNMENT).glob("0[3-9]*.ipynb"):
        other.unlink()
    list(_nbgrader(course, "generate_assignment", ASSIGNMENT, "--force"))
    for number in range(STUDENTS):
        for name, source in (("01_correlate_window", WINDOW), ("02_correlate2d", MAP)):
            file = course / "submitted" / f"{number}_student" / ASSIGNMENT / f"{name}.ipynb"
            file.parent.mkdir(parents=True, exist_ok=True)
            notebook = json.loads(
                (course / "exercises" / ASSIGNMENT / file.name).read_text(encoding="utf-8")
            )
            (cell,) = (
                cell for cell in notebook["cells"]
                if cell["metadata"].get("nbgrader", {}).get("solution")
            )  # fmt: skip
            cell["source"] = KINDS[number % len(KINDS)](source)
            file.write_text(json.dumps(notebook), encoding="utf-8")
    return course


def _progress():
    for k in range(ROUNDS):
        print(f"\r채점: {k + 1}/{ROUNDS}\033[K", end="", file=sys.stderr, flush=True)
        yield
    print("\r\033[K", end="", file=sys.stderr, flush=True)
