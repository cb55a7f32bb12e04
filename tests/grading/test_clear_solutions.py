"""What students get in place of a solution: nbgrader's stub, or None to be replaced."""

import ast
import json
from pathlib import Path

import nbformat
import pytest

from cnn_course.grading.clear_solutions import ClearSolutions

SOLUTIONS = Path(__file__).resolve().parents[2] / "solutions"
SOURCES = {
    f"{file.parent.name}-{file.stem}": file
    for file in sorted(SOLUTIONS.glob("*/*.ipynb"))
    if '"value"' in file.read_text(encoding="utf-8")
}


def released(file):
    cleared = ClearSolutions(code_stub={"python": "raise NotImplementedError"})
    notebook, _ = cleared.preprocess(nbformat.read(file, as_version=4), {})
    return {cell.id: cell.source for cell in notebook.cells}


@pytest.mark.parametrize("file", SOURCES.values(), ids=SOURCES)
def test_a_released_table_runs_and_holds_nothing_but_none(file):
    source = json.loads(file.read_text(encoding="utf-8"))
    cells = released(file)
    for name, kind in source["metadata"]["cnn_course"]["answers"].items():
        assert ("raise NotImplementedError" in cells[name]) == (kind == "function")
        if kind != "function":
            assignments = [
                part for part in ast.parse(cells[name]).body if isinstance(part, ast.Assign)
            ]
            (value,) = [part.value for part in assignments if part.targets[0].id == name]
            given = ast.literal_eval(value)
            assert given is None or set(given.values()) == {None}
        assert "SOLUTION" not in cells[name]


def test_a_functions_cell_keeps_nbgraders_stub():
    cells = released(SOLUTIONS / "03_convolution/02_correlate2d.ipynb")
    assert cells["correlate2d"].endswith("    raise NotImplementedError")
    assert "SOLUTION" not in cells["correlate2d"]


def test_text_answers_are_cleared_by_nbgrader():
    notebook = nbformat.read(SOURCES["01_lenet-01_layer_shapes"], as_version=4)
    written = nbformat.v4.new_markdown_cell("모범 답안", metadata={"nbgrader": {
        "grade": True, "grade_id": "why", "locked": False, "points": 1, "schema_version": 3,
        "solution": True, "task": False,
    }})  # fmt: skip
    notebook.cells.append(written)
    cleared, _ = ClearSolutions(text_stub="여기에").preprocess(notebook, {})
    assert cleared.cells[-1].source == "여기에"
