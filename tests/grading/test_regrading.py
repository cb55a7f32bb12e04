"""Grading again: new marks replace old ones, and a failed run leaves none that look new."""

import json
import shutil

import pytest
from nbgrader.api import Gradebook

from tests.attacks.attack import ASSIGNMENT, MAP, RIGHT, WINDOW, answers

STUDENT = "20260001"


@pytest.fixture(scope="module")
def graded(small_course, run):
    """A course with one student who has all 20 points."""
    course = small_course("다시 채점하는 강좌")
    nbgrader(run, course, "generate_assignment", ASSIGNMENT, "--force")
    for name, source in RIGHT.items():
        hand_in(course, source, name)
    log = nbgrader(run, course, "autograde", ASSIGNMENT)
    assert marks(course) == {WINDOW: 10, MAP: 10}, log
    return course


@pytest.fixture
def course(graded, tmp_path):
    return shutil.copytree(graded, tmp_path / "강좌")


def nbgrader(run, course, *command, code=0):
    done = run(course, "-m", "nbgrader", *command)
    assert done.returncode == code, done.stderr
    return done.stderr


def hand_in(course, source, name):
    folder = course / "submitted" / STUDENT / ASSIGNMENT
    folder.mkdir(parents=True, exist_ok=True)
    answers(source, name)(folder)


def gradebook(course):
    return Gradebook(f"sqlite:///{course}/gradebook.db")


def marks(course):
    with gradebook(course) as book:
        notebooks = book.find_submission(ASSIGNMENT, STUDENT).notebooks
        return {notebook.name: notebook.score for notebook in notebooks}


def regrade(run, course, code=0):
    return nbgrader(run, course, "autograde", ASSIGNMENT, "--force", code=code)


def test_a_worse_submission_replaces_a_better_one(course, run):
    hand_in(course, "def correlate2d(image, kernel):\n    return None", MAP)
    regrade(run, course)
    assert marks(course) == {WINDOW: 10, MAP: 0}


def test_a_notebook_that_is_broken_now_has_no_marks_and_says_why(course, run):
    file = course / "submitted" / STUDENT / ASSIGNMENT / f"{MAP}.ipynb"
    file.write_text("{", encoding="utf-8")
    log = regrade(run, course)
    assert marks(course) == {WINDOW: 10, MAP: 0}
    assert "JSON이 아닙니다" in log and f"--student={STUDENT} --force" in log
    autograded = course / "autograded" / STUDENT / ASSIGNMENT / f"{MAP}.ipynb"
    first, *_ = json.loads(autograded.read_text(encoding="utf-8"))["cells"]
    assert "제출한 파일을 읽지 못해 0점으로" in "".join(first["source"])


def test_a_run_that_fails_leaves_no_mark(course, run):
    """The sandbox cannot be started: nothing may look as if it had been graded."""
    (course / "cnn_course/grading/guest/agent.py").write_text("1 / 0", encoding="utf-8")
    log = regrade(run, course, code=1)
    assert "채점하지 못했습니다" in log
    assert marks(course)[WINDOW] == 0
    with gradebook(course) as book:
        notebook = book.find_submission_notebook(WINDOW, ASSIGNMENT, STUDENT)
        assert notebook.needs_manual_grade


def test_a_graders_own_marks_stay(course, run):
    with gradebook(course) as book:
        grade = book.find_grade("correlate2d-hand", MAP, ASSIGNMENT, STUDENT)
        grade.manual_score, grade.extra_credit = 0.5, 2
        book.db.commit()
    regrade(run, course)
    with gradebook(course) as book:
        grade = book.find_grade("correlate2d-hand", MAP, ASSIGNMENT, STUDENT)
        assert (grade.manual_score, grade.auto_score, grade.extra_credit) == (0.5, 1, 2)


def test_a_changed_source_asks_for_a_new_release(course, run):
    file = course / "solutions" / ASSIGNMENT / f"{MAP}.ipynb"
    notebook = json.loads(file.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["id"] == "correlate2d-hand":
            cell["source"] = 'check.correlate2d(correlate2d, part="edge")'
    file.write_text(json.dumps(notebook), encoding="utf-8")
    log = regrade(run, course, code=1)
    assert f"nbgrader generate_assignment {ASSIGNMENT} --force" in log
    nbgrader(run, course, "generate_assignment", ASSIGNMENT, "--force")
    regrade(run, course)
    assert marks(course) == {WINDOW: 10, MAP: 10}


FORMGRADER = f"""
from nbgrader.apps import NbGraderAPI
from traitlets.config.loader import PyFileConfigLoader
api = NbGraderAPI(config=PyFileConfigLoader("nbgrader_config.py").load_config())
print(api.autograde("{ASSIGNMENT}", "{STUDENT}", force=True)["success"])
"""


def test_the_formgraders_button_grades_in_two_rooms_too(course, run):
    """What the button in the browser calls; stock nbgrader would give full marks here."""
    hand_in(course, "from cnn_course.conv import correlate2d", MAP)
    done = run(course, "-c", FORMGRADER)
    assert done.stdout.endswith("True\n"), done.stderr
    assert marks(course) == {WINDOW: 10, MAP: 0}
