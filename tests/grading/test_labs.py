"""A lab from its release to marks and feedback, by real commands: its code is never run there.

One student works through it and hands in by the students' own command; all others hand in what
they have made of that file.
"""

import csv
import html
import json
import os
import re
import shutil
import zipfile
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from nbgrader.api import Gradebook

from tests.grading.tiny_lab import BY_HAND, LAB, POINTS, rewrite, solve, write_course

SOLVED = "solved"
COLLECTED = rf".*/(?P<student_id>[^/]+)/{LAB}/(?P<file_id>{LAB})"
ALL = sum(POINTS.values())
CODE_THAT_WRITES = """
from pathlib import Path
for folder in [Path.cwd(), *Path.cwd().parents]:
    (folder / "it-ran").write_text("marks")
check = type("check", (), {"digits": lambda *_, **__: 10})
digits = 0.99
"""


def text(change):
    """Return a change of a student's folder: of the text in the result file."""
    return lambda folder: rewrite(folder / f"{LAB}.npz", told=change)


def weights(change):
    """Return a change of a student's folder: of all weights in the result file."""

    def in_place(arrays):
        for name in arrays:
            arrays[name] = change(arrays[name]).astype("f4")

    return lambda folder: rewrite(folder / f"{LAB}.npz", arrays=in_place)


def without_result(folder):
    (folder / f"{LAB}.npz").unlink()


def under_another_name(folder):
    (folder / f"{LAB}.npz").rename(folder / "lab_91_other.npz")


def typed_in(told):
    told["models"].clear()
    told["values"] |= {"digits": 0.99, "accuracy": 0.99}


def of_another_model(told):
    told["models"]["digits"][2]["units"] = 12


def too_large(told):
    conv = {"layer": "Conv2D", "filters": 200, "kernel_size": [9, 9], "strides": [1, 1],
            "padding": "same", "activation": "relu", "use_bias": True}  # fmt: skip
    told["models"]["digits"][1:1] = [conv, conv]


def of_a_text(told):
    told["values"]["predicted"] = {"파라미터": "<script>alert(1)</script>\ud800\x1b[2J", "출력": 10}


def code_that_writes(folder):
    file = folder / f"{LAB}.ipynb"
    notebook = json.loads(file.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["source"] = CODE_THAT_WRITES
    file.write_text(json.dumps(notebook), encoding="utf-8")
    without_result(folder)


def pipe_for_a_result(folder):
    without_result(folder)
    os.mkfifo(folder / f"{LAB}.npz")


def link_to_a_neighbour(folder):
    without_result(folder)
    (folder / f"{LAB}.npz").symlink_to(f"../../{SOLVED}/{LAB}/{LAB}.npz")


def zeros_to_unpack(folder):
    with zipfile.ZipFile(folder / f"{LAB}.npz", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("result.npy", bytes(10**8))


def random_weights(array):
    return np.random.default_rng(0).normal(size=array.shape)


def retrained_a_little(array):
    return array + random_weights(array) * 1e-6


PREDICTION, MODEL = 2, 8  # points
#: student -> (what is done to the folder, points, a part of what the feedback says)
STUDENTS = {
    SOLVED: (None, ALL, "충분히 맞힙니다."),
    "nearly-the-same": (weights(retrained_a_little), ALL, "충분히 맞힙니다."),
    "typed-in": (text(typed_in), PREDICTION, "Keras 모델이 와야 하는데, float 형의 값입니다."),
    "random": (weights(random_weights), PREDICTION + 4, "너무 적게 맞힙니다."),
    "huge": (weights(lambda a: np.full(a.shape, 3e38)), PREDICTION + 4, "너무 적게 맞힙니다."),
    "no-result": (without_result, 0, "함께 제출되지 않았습니다"),
    "other-name": (under_another_name, 0, "함께 제출되지 않았습니다"),
    "other-lab": (text(lambda t: t.update(lab="lab_02_mnist")), 0, "lab_02_mnist 실습의 결과"),
    "other-model": (text(of_another_model), PREDICTION, "다른 모델의 가중치입니다."),
    "too-large": (text(too_large), PREDICTION, "더 작은 모델을 제출하십시오."),
    "writes": (code_that_writes, 0, "함께 제출되지 않았습니다"),
    "text": (text(of_a_text), MODEL, "글자를 적었습니다"),
    "pipe": (pipe_for_a_result, 0, "함께 제출되지 않았습니다"),
    "link": (link_to_a_neighbour, 0, "함께 제출되지 않았습니다"),
    "zeros": (zeros_to_unpack, 0, "결과 파일을 읽을 수 없습니다"),
}


class Graded(NamedTuple):
    course: Path
    said: str  # by the student's command
    log: str
    before: list
    after: list


@pytest.fixture(scope="module")
def graded(project_copy, run, tmp_path_factory):
    course = project_copy("실습을 채점하는 강좌")
    write_course(course)
    (course / "class_seed.txt").write_text("실습", encoding="utf-8")
    ok(run(course, "-m", "cnn_course.datasets", "--offline"))  # where they are not there yet
    ok(nbgrader(run, course, "generate_assignment", LAB, "--force"))
    mine = tmp_path_factory.mktemp("학생") / LAB
    solve(course / "exercises" / LAB / f"{LAB}.ipynb", mine)
    said = run(course, "-m", "cnn_course.checks", "--submit", str(mine))
    collect(run, course, mine.parent / f"submit_{LAB}.zip")
    for student, (change, _, _) in STUDENTS.items():
        folder = course / "submitted" / student / LAB
        if change:
            shutil.copytree(course / "submitted" / SOLVED / LAB, folder)
            change(folder)
    before = files(course)
    log = ok(nbgrader(run, course, "autograde", LAB)).stderr
    ok(nbgrader(run, course, "generate_feedback", LAB))
    ok(nbgrader(run, course, "export"))
    return Graded(course, said.stdout, log, before, files(course))


def nbgrader(run, course, *command):
    return run(course, "-m", "nbgrader", *command)


def ok(done):
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def collect(run, course, archive):
    """Collect what was handed in with nbgrader's own command, as from a learning platform."""
    folder = course / "downloaded" / LAB / "archive"
    folder.mkdir(parents=True)
    shutil.copyfile(archive, folder / f"{SOLVED}.zip")
    by_name = f"--FileNameCollectorPlugin.named_regexp={COLLECTED}"
    ok(nbgrader(run, course, "zip_collect", LAB, by_name))


def files(course):
    kept = ("autograded", "feedback", "set_aside", "gradebook.db", "grades.csv", "submitted")
    return sorted(
        str(path.relative_to(course)) for path in course.rglob("*")
        if path.relative_to(course).parts[0] not in kept and "__pycache__" not in path.parts
    )  # fmt: skip


def marks(course):
    with (course / "grades.csv").open(encoding="utf-8", newline="") as file:
        return {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}


def page(graded, student):
    file = graded.course / "feedback" / student / LAB / f"{LAB}.html"
    source = file.read_text(encoding="utf-8")
    body = source[source.index("<body") :]
    return body, html.unescape(re.sub(r"<[^>]*>", "", body))


def test_the_students_command_runs_the_lab_and_leaves_nothing_open(graded):
    assert "제출할 파일을 만들었습니다" in graded.said
    assert "다음이 아직 남아 있습니다" not in graded.said


def test_a_collected_archive_keeps_the_result_file(graded):
    there = {path.name for path in (graded.course / "submitted" / SOLVED / LAB).iterdir()}
    assert {f"{LAB}.ipynb", f"{LAB}.npz"} <= there


@pytest.mark.parametrize("student", STUDENTS)
def test_marks(graded, student):
    assert marks(graded.course)[student] == STUDENTS[student][1]


@pytest.mark.parametrize("student", STUDENTS)
def test_feedback_says_why(graded, student):
    assert STUDENTS[student][2] in page(graded, student)[1]


def test_what_a_person_grades_waits_for_a_person(graded):
    with Gradebook(f"sqlite:///{graded.course}/gradebook.db") as book:
        submitted = book.find_submission(LAB, SOLVED)
        assert submitted.needs_manual_grade
        assert submitted.max_score == ALL + BY_HAND


def test_no_code_of_a_lab_is_run(graded):
    assert graded.after == graded.before
    assert not list(graded.course.rglob("it-ran"))
    assert "실습의 코드는 채점할 때 실행하지 않습니다" in page(graded, SOLVED)[1]


@pytest.mark.parametrize("student", STUDENTS)
def test_feedback_shows_nothing_of_hidden_checks_but_their_verdict(graded, student):
    source, shown = page(graded, student)
    assert "<script>alert" not in source and "\ud800" not in source and "\x1b" not in source
    for inside in ("Traceback", "CheckFailed", "/cnn_course/", "lab_tiny.py", "MACs"):
        assert inside not in shown
    file = graded.course / "autograded" / student / LAB / f"{LAB}.ipynb"
    for cell in json.loads(file.read_text(encoding="utf-8"))["cells"]:
        if cell["id"].endswith("-hidden"):
            assert not re.search(r"0\.\d\d", json.dumps(cell["outputs"]))


def test_the_instructor_hears_of_what_was_moved_and_of_no_error(graded):
    assert "pipe" in graded.log and "set_aside" in graded.log
    assert "검사가 오류로 끝나" not in graded.log


def test_equal_weights_are_shown_to_the_instructor(graded, run):
    said = ok(run(graded.course, "-m", "cnn_course.grading", "same_weights", LAB)).stdout
    (line,) = [line for line in said.split("\n") if line.startswith(f"{LAB}의 digits")]
    alike = line.split("있습니다. ")[1].split(", ")
    same = {SOLVED, "nearly-the-same", "other-lab", "other-model", "too-large", "text"}
    assert set(alike) == same
    assert "베꼈다는 증거가 아닙니다" in said


@pytest.fixture
def empty_cache(tmp_path, monkeypatch):
    """A cache with the sandbox, and without data."""
    from cnn_course.data_sources.cache import cache_folder

    (tmp_path / "cache").mkdir()
    (tmp_path / "cache/pen").symlink_to(cache_folder() / "pen")
    monkeypatch.setenv("CNN_COURSE_CACHE", str(tmp_path / "cache"))
    return monkeypatch


def test_without_the_test_pictures_nothing_is_graded(graded, run, tmp_path, empty_cache):
    pipes = shutil.ignore_patterns("set_aside")
    course = shutil.copytree(graded.course, tmp_path / "강좌", symlinks=True, ignore=pipes)
    again = ("autograde", LAB, f"--student={SOLVED}", "--force")
    failed = nbgrader(run, course, *again)
    assert failed.returncode != 0 and "python -m cnn_course.datasets" in failed.stderr
    assert "아무것도 채점하지 않았습니다" in failed.stderr
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        assert book.find_submission(LAB, SOLVED).score == ALL
    empty_cache.undo()
    ok(nbgrader(run, course, *again[:-1]))
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        assert book.find_submission(LAB, SOLVED).score == ALL
