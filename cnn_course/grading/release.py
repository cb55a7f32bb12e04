"""The released exercise: its cells in order, its answers, and what it allows."""

import json
from pathlib import Path
from typing import NamedTuple

from cnn_course.grading import course_folder

HIDDEN = "### BEGIN HIDDEN TESTS"


class ReleaseError(RuntimeError):
    """The instructor's notebook does not fit the gradebook, or declares nothing."""


class Cell(NamedTuple):
    """One released cell."""

    name: str  # its grade_id; "" for a free one
    kind: str  # "code" or "markdown"
    role: str  # "solution", "graded", "locked" or "free"
    source: str
    metadata: dict

    @property
    def hidden(self):
        return HIDDEN in self.source


class Release(NamedTuple):
    cells: list
    answers: dict  # name -> "function", "value" or, in a lab, "model"
    allows: list
    is_lab: bool = False  # its code is not run; a file of results is handed in


def read(path):
    """Return the :class:`Release` of an instructor's notebook.

    Raises
    ------
    ReleaseError
        There is none, or it does not declare its answers.
    """
    try:
        notebook = json.loads(path.read_text(encoding="utf-8"))
        declared = notebook["metadata"]["cnn_course"]
        answers, allows = declared["answers"], declared["allows"]
        course_folder.modules(allows)
        cells = [_cell(cell) for cell in notebook["cells"]]
        return Release(cells, answers, allows, bool(declared.get("lab")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ReleaseError(
            f"{path}에서 연습 문제를 읽지 못했습니다. 노트북이 그 자리에 있는지, 메타데이터 "
            f"cnn_course에 answers와 allows가 맞게 적혀 있는지 보십시오. ({type(error).__name__}: {error})"
        ) from error


def _cell(cell):
    flags = cell["metadata"].get("nbgrader", {})
    kind = cell["cell_type"]
    role = "free"
    if flags.get("solution"):
        role = "solution"
    elif flags.get("grade"):
        role = "graded"
    elif flags.get("locked"):
        role = "locked"
    source = "".join(cell["source"])
    return Cell(flags.get("grade_id", ""), kind, role, source, cell["metadata"])


def released_notebook(coursedir, ids):
    """Return the release that a submission belongs to, of nbgrader's course folder."""
    folder = coursedir.format_path(coursedir.source_directory, ".", ids["assignment"])
    return read(Path(folder) / f"{ids['notebook']}.ipynb")
