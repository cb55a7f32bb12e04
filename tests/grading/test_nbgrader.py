"""From released exercises to marks and feedback, by nbgrader's own commands.

Three students hand in: one right, in another style than the solution; one with a single
mistake; one who has not started.
"""

import csv
import hashlib
import html
import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from cnn_course.grading.worker import Worker, environment

ASSIGNMENT = "03_convolution"
WINDOW, MAP = "01_correlate_window", "02_correlate2d"
RIGHT, FLIPPED, NOT_STARTED = "20260001", "20260002", "20260003"

# As Notepad on Korean Windows used to save it.
SEED = "2026년 봄 가 반".encode("cp949")

STUB = """    # 여기에 코드를 쓰고, 아래 줄은 지우십시오.
    raise NotImplementedError("아직 풀지 않았습니다.")"""

RIGHT_WINDOW = """
    K_H, K_W = np.shape(kernel)
    if min(i, j) < 0 or i + K_H > len(image) or j + K_W > len(image[0]):
        raise ValueError(f"({i}, {j})에는 창을 놓을 수 없습니다.")
    total = 0
    for u in range(K_H):
        for v in range(K_W):
            total += image[i + u][j + v] * kernel[u][v]
    return total"""

RIGHT_MAP = """
    windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)
    return np.einsum("ijuv,uv->ij", windows, kernel)"""

# Somebody who looks at every input, and would so see the hidden ones.
FLIPPED_MAP = """
    print("받은 입력", image, kernel)
    windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)
    return np.tensordot(windows, np.rot90(kernel, 2), axes=2)


import os
print("씨앗", os.environ["CNN_COURSE_CLASS_SEED"])"""

SUBMISSIONS = {
    RIGHT: {WINDOW: RIGHT_WINDOW, MAP: RIGHT_MAP},
    FLIPPED: {WINDOW: RIGHT_WINDOW, MAP: FLIPPED_MAP},
    NOT_STARTED: {WINDOW: STUB, MAP: STUB},
}


@dataclass
class Graded:
    course: Path

    def cells(self, student, notebook, kind="grade"):
        """Return the cells of one kind of an autograded notebook by their grade ids."""
        file = self.course / "autograded" / student / ASSIGNMENT / f"{notebook}.ipynb"
        cells = json.loads(file.read_text(encoding="utf-8"))["cells"]
        flagged = [cell for cell in cells if cell["metadata"].get("nbgrader", {}).get(kind)]
        return {cell["metadata"]["nbgrader"]["grade_id"]: cell for cell in flagged}

    def feedback(self, student, notebook):
        """Return the source of a feedback page, and the text on it."""
        page = self.course / "feedback" / student / ASSIGNMENT / f"{notebook}.html"
        source = page.read_text(encoding="utf-8")
        body = source[source.index("<body") :]
        return source, html.unescape(re.sub(r"<[^>]*>", "", body))

    def marks(self):
        with (self.course / "grades.csv").open(encoding="utf-8", newline="") as file:
            return {row["student_id"]: row for row in csv.DictReader(file)}


@pytest.fixture(scope="module")
def graded(small_course, run):
    course = small_course("채점하는 강좌")
    (course / "class_seed.txt").write_bytes(SEED + b"\r\n")
    before = read(course / "exercises")
    nbgrader(run, course, "generate_assignment", ASSIGNMENT, "--force")
    assert read(course / "exercises") == before, "the stock release differs from make exercises"
    for student, answers in SUBMISSIONS.items():
        hand_in(course, student, answers)
    nbgrader(run, course, "autograde", ASSIGNMENT)
    nbgrader(run, course, "generate_feedback", ASSIGNMENT)
    nbgrader(run, course, "export")
    return Graded(course)


def nbgrader(run, course, *command):
    done = run(course, "-m", "nbgrader", *command)
    assert done.returncode == 0, done.stderr


def read(folder):
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def hand_in(course, student, answers):
    """Write the answers where the stub stands, as a student does, and submit the notebooks."""
    for name, answer in answers.items():
        file = course / "submitted" / student / ASSIGNMENT / f"{name}.ipynb"
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(course / "exercises" / ASSIGNMENT / file.name, file)
        notebook = json.loads(file.read_text(encoding="utf-8"))
        (cell,) = (cell for cell in notebook["cells"] if STUB in "".join(cell["source"]))
        cell["source"] = "".join(cell["source"]).replace(STUB, answer.strip("\n"))
        file.write_text(json.dumps(notebook, ensure_ascii=False), encoding="utf-8")


def output(cell):
    """Return all that a cell shows: the text of its streams, results and errors."""
    texts = []
    for out in cell["outputs"]:
        texts += [*out.get("text", []), *out.get("traceback", [])]
        texts += [*out.get("data", {}).get("text/plain", [])]
    return "\n".join(texts)


def failed_parts(cells):
    return {
        name.removeprefix("correlate2d-").removeprefix("correlate-window-")
        for name, cell in cells.items()
        if any(out["output_type"] == "error" for out in cell["outputs"])
    }


def test_marks(graded):
    marks = {student: row["score"] for student, row in graded.marks().items()}
    assert marks == {RIGHT: "20.0", FLIPPED: "12.0", NOT_STARTED: "0.0"}
    assert {row["max_score"] for row in graded.marks().values()} == {"20.0"}


def test_right_answer_in_another_style_passes_every_part(graded):
    for notebook in (WINDOW, MAP):
        assert failed_parts(graded.cells(RIGHT, notebook)) == set()


def test_one_mistake_costs_the_parts_that_show_it(graded):
    assert failed_parts(graded.cells(FLIPPED, WINDOW)) == set()
    failed = {"hand", "edge", "general"}
    assert failed_parts(graded.cells(FLIPPED, MAP)) == failed | {f"{x}-hidden" for x in failed}


def test_feedback_names_the_mistake(graded):
    name = "커널을 뒤집어 계산한 결과와 정확히 같습니다."
    assert graded.feedback(FLIPPED, MAP)[1].count(name) == 6
    for student, notebook in [(FLIPPED, WINDOW), (RIGHT, MAP), (NOT_STARTED, MAP)]:
        assert name not in graded.feedback(student, notebook)[1]


def test_feedback_tells_who_has_not_started(graded):
    for notebook in (WINDOW, MAP):
        assert graded.feedback(NOT_STARTED, notebook)[1].count("아직 풀지 않은 함수입니다.") == 8


def test_feedback_has_no_inputs_of_hidden_checks(graded):
    for notebook in (WINDOW, MAP):
        for student in SUBMISSIONS:
            for name, cell in graded.cells(student, notebook).items():
                if name.endswith("-hidden"):
                    assert all(out["output_type"] != "display_data" for out in cell["outputs"])
                    assert not re.search(r"[\[(=]|받은 입력", output(cell)), output(cell)


def test_visible_checks_show_their_inputs(graded):
    """What the test above looks for is there where it may be."""
    shown = graded.cells(FLIPPED, MAP)["correlate2d-hand"]
    assert "kernel = np.array([[0, 1], [2, 3]])" in output(shown)
    assert any(out["output_type"] == "display_data" for out in shown["outputs"])


def test_feedback_shows_nothing_of_the_checks_inside(graded):
    for student in SUBMISSIONS:
        for notebook in (WINDOW, MAP):
            text = graded.feedback(student, notebook)[1]
            for inside in ("Traceback", "CheckFailed", "feedback.py", "cnn_course/checks"):
                assert inside not in text


def test_class_seed_reaches_the_checks_and_no_student(graded, monkeypatch):
    printed = output(graded.cells(FLIPPED, MAP, "solution")["correlate2d"])
    assert "KeyError: 'CNN_COURSE_CLASS_SEED'" in printed
    monkeypatch.setenv("CNN_COURSE_CLASS_SEED", hashlib.sha256(SEED).hexdigest())
    office = Worker("cnn_course.grading.office", environment("CNN_COURSE_CLASS_SEED"))
    shown = {"role": "graded", "name": "shown", "hidden": False}
    shown["source"] = "import os\nprint(os.environ['CNN_COURSE_CLASS_SEED'])"
    told = {
        "setup": [],
        "cells": [shown],
        "answers": [],
        "allows": [],
        "cell_seconds": 9,
        "call_seconds": 9,
    }
    answer = office.ask(told, 60)
    office.close()
    assert answer["outputs"][0][0]["text"] == f"{hashlib.sha256(SEED).hexdigest()}\n"
