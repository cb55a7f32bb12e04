"""The labs' source notebooks: what every one declares, asks and gives points for. Nothing is run."""

import importlib
import json
import re
from pathlib import Path

import pytest

from cnn_course.checks.model_check import ModelCheck
from cnn_course.checks.table import Table
from tests.checks.all_exercises import BANKS

ROOT = Path(__file__).resolve().parents[2]
LABS = sorted((ROOT / "solutions").glob("lab_*/*.ipynb"))
CALL = re.compile(r"check\.(\w+)\(([\w, ]+), part=\"(\w+)\"(, hidden=True)?\)")

each_lab = pytest.mark.parametrize("file", LABS, ids=lambda file: file.stem)


def cells(file):
    return json.loads(file.read_text(encoding="utf-8"))["cells"]


def source(cell):
    return "".join(cell["source"])


def graded(file):
    """Return {grade_id: (cell, points)} of what has points."""
    found = [(cell, cell["metadata"].get("nbgrader", {})) for cell in cells(file)]
    return {
        flags["grade_id"]: (cell, flags["points"]) for cell, flags in found if flags.get("grade")
    }


def check_module(file):
    """Return the checks that a lab's setup cell imports."""
    text = "\n".join(map(source, cells(file)))
    name = re.search(r"from cnn_course\.checks import (\w+) as check", text)[1]
    return importlib.import_module(f"cnn_course.checks.{name}")


@each_lab
def test_a_lab_is_one_notebook_in_a_folder_of_its_name(file):
    assert file.stem == file.parent.name
    assert re.fullmatch(r"lab_\d\d_[a-z]+", file.stem)


@each_lab
def test_ten_points_are_given_by_checks_and_four_by_a_person_for_each_short_answer(file):
    points = {"code": [], "markdown": []}
    for cell, of_cell in graded(file).values():
        points[cell["cell_type"]].append(of_cell)
    assert sum(points["code"]) == 10
    assert points["markdown"] in ([4], [4, 4])


@each_lab
def test_short_answers_have_a_model_answer_and_a_rubric_of_four_lines(file):
    for cell, _ in graded(file).values():
        if cell["cell_type"] == "markdown":
            answer, rubric = source(cell).split("\n\n채점 기준\n")
            assert len(answer) > 100
            assert rubric.count("\n- 1점: ") == 4 and rubric.endswith("\n### END SOLUTION")


@each_lab
def test_every_part_of_every_check_is_asked_with_declared_answers(file):
    declared = json.loads(file.read_text(encoding="utf-8"))["metadata"]["cnn_course"]["answers"]
    asked, module = {}, check_module(file)
    for cell, _ in graded(file).values():
        for name, given, part, hidden in CALL.findall(source(cell)):
            assert set(given.split(", ")) <= set(declared)
            asked.setdefault((name, bool(hidden)), []).append(part)
    for name in module.__all__:
        check = getattr(module, name)
        assert asked[name, False] == list(check.parts)
        if isinstance(check, ModelCheck):
            assert asked[name, True] == list(check.parts)


@each_lab
def test_every_table_has_a_bank(file):
    module = check_module(file)
    for name in module.__all__:
        check = getattr(module, name)
        assert not isinstance(check, Table) or check in [bank.CHECK for bank in BANKS.values()]


@each_lab
def test_students_see_of_a_hidden_check_that_it_is_one(file):
    hidden = [source(cell) for name, (cell, _) in graded(file).items() if name.endswith("-hidden")]
    for text in hidden:
        assert text.startswith("# 숨은 검사: 채점할 때")
