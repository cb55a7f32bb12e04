"""Every exercise by real nbgrader: the solution has all points, the untouched release none."""

import functools
import json
import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "solutions").glob("[0-9]*/*.ipynb"))  # test_every_lab has the labs
ASSIGNMENTS = sorted({file.parent.name for file in NOTEBOOKS})
STUDENTS = ("solved", "untouched")
NO_POINTS = "이 노트북에는 점수가 없습니다."
SOLUTION = re.compile(r" *### BEGIN SOLUTION\n(.*?)\n *### END SOLUTION", re.DOTALL)


@pytest.fixture(scope="module")
def gradebook(project_copy, run):
    course = project_copy("모든 과제를 채점하는 강좌")
    (course / "class_seed.txt").write_text("모두", encoding="utf-8")
    nbgrader(run, course, "generate_assignment", "[0-9]*", "--force")
    for assignment in ASSIGNMENTS:
        for student in STUDENTS:
            folder = course / "submitted" / student / assignment
            shutil.copytree(course / "exercises" / assignment, folder)
        for file in (course / "submitted/solved" / assignment).glob("*.ipynb"):
            solve(file, course / "solutions" / assignment / file.name)
    students = [f"--student={student}" for student in STUDENTS]
    with ThreadPoolExecutor() as pool:
        list(pool.map(functools.partial(nbgrader, run, course, "autograde", "*"), students))
    with Gradebook(f"sqlite:///{course}/gradebook.db") as opened:
        yield opened


def nbgrader(run, course, *command):
    done = run(course, "-m", "nbgrader", *command)
    assert done.returncode == 0, done.stderr[-3000:]
    assert "검사가 오류로 끝나" not in done.stderr, done.stderr[-3000:]


def solve(file, source):
    """Write the instructor's answers into a released notebook, as a student does."""
    cells = json.loads(source.read_text(encoding="utf-8"))["cells"]
    answers = {
        cell["id"]: SOLUTION.sub(lambda found: found[1], "".join(cell["source"]))
        for cell in cells
        if cell["metadata"].get("nbgrader", {}).get("solution")
    }
    notebook = json.loads(file.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        cell["source"] = answers.get(cell["id"], cell["source"])
    file.write_text(json.dumps(notebook), encoding="utf-8")


@pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_solution_has_all_points_and_the_release_none(gradebook, file):
    scores, by_hand = {}, {}
    for student in STUDENTS:
        found = gradebook.find_submission_notebook(file.stem, file.parent.name, student)
        scores[student] = found.score, found.max_score
        by_hand[student] = [grade.name for grade in found.grades if grade.needs_manual_grade]
    points = 0 if NO_POINTS in file.read_text(encoding="utf-8") else 10
    most = points + 4 * len(short_answers(file))
    assert scores == {"solved": (points, most), "untouched": (0, most)}
    assert by_hand == {"solved": short_answers(file), "untouched": []}


def short_answers(file):
    """Return the names of the cells in words that a person grades."""
    cells = json.loads(file.read_text(encoding="utf-8"))["cells"]
    graded = [cell for cell in cells if cell["metadata"].get("nbgrader", {}).get("grade")]
    return [cell["id"] for cell in graded if cell["cell_type"] == "markdown"]
