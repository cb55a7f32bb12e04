"""Every lab by real nbgrader: what its solution hands in has all points, the untouched release none."""

import shutil

import pytest
from nbgrader.api import Gradebook

from tests.grading.test_every_notebook import nbgrader, short_answers, solve
from tests.labs.handed_in import LABS

STUDENTS = ("solved", "untouched")


@pytest.fixture(scope="module")
def gradebook(project_copy, run, handed_in_lab):
    course = project_copy("모든 실습을 채점하는 강좌")
    (course / "class_seed.txt").write_text("모두", encoding="utf-8")
    whole = run(course, "-m", "cnn_course.datasets", "--offline")  # where they are not there yet
    assert whole.returncode == 0, whole.stdout
    nbgrader(run, course, "generate_assignment", "lab_*", "--force")
    for lab in LABS:
        for student in STUDENTS:
            folder = course / "submitted" / student / lab.stem
            shutil.copytree(course / "exercises" / lab.stem, folder)
            handed = handed_in_lab(lab.stem, solved=student == "solved").file
            if handed.exists():
                shutil.copy(handed, folder)
        solve(course / "submitted/solved" / lab.stem / lab.name, lab)
    nbgrader(run, course, "autograde", "lab_*")
    with Gradebook(f"sqlite:///{course}/gradebook.db") as opened:
        yield opened


@pytest.mark.parametrize("file", LABS, ids=lambda file: file.stem)
def test_what_the_solution_hands_in_has_all_points_and_the_release_none(gradebook, file):
    scores, by_hand = {}, {}
    for student in STUDENTS:
        found = gradebook.find_submission_notebook(file.stem, file.stem, student)
        scores[student] = found.score, found.max_score
        by_hand[student] = [grade.name for grade in found.grades if grade.needs_manual_grade]
    most = 10 + 4 * len(short_answers(file))
    assert scores == {"solved": (10, most), "untouched": (0, most)}
    assert by_hand == {"solved": short_answers(file), "untouched": []}
