"""What nbgrader runs in place of its own Execute: the cells go to the office, outputs come back."""

import re
from pathlib import Path

import nbformat
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Integer

from cnn_course.grading import limits, office_process
from cnn_course.grading.release import released_notebook

CUT = "# (너무 길어 여기에 싣지 않았습니다. 제출한 노트북에는 그대로 있습니다.)"


class GradeInTwoRooms(NbGraderPreprocessor):
    """Fills in the outputs: from the pen where a student's code ran, from the office where a check did."""

    cell_seconds = Integer(
        limits.CELL_SECONDS, help="The longest that a student's cell may run."
    ).tag(config=True)
    call_seconds = Integer(
        limits.CALL_SECONDS, help="The longest that one call of a student's answer may take."
    ).tag(config=True)

    def preprocess(self, nb, resources):
        release = released_notebook(self.parent.parent.coursedir, resources["nbgrader"])
        code = [cell for cell in nb.cells if cell.cell_type == "code"]
        told = {
            "setup": [c.source for c in release.cells if (c.role, c.kind) == ("locked", "code")],
            "cells": [_told(cell, release) for cell in code],
            "answers": list(release.answers),
            "allows": list(release.allows),
            "cell_seconds": self.cell_seconds,
            "call_seconds": self.call_seconds,
        }
        if release.is_lab:
            told["result"] = str(self._handed_in(resources["nbgrader"]))
        answer = office_process.ask(told)
        for note in answer["notes"]:
            self.log.warning("%s: %s", resources["unique_key"], note)
        for number, (cell, outputs) in enumerate(zip(code, answer["outputs"], strict=True), 1):
            cell.outputs = [nbformat.from_dict(output) for output in outputs]
            cell.execution_count = number
        shorten(nb.cells)
        return nb, resources

    def _handed_in(self, ids):
        coursedir = self.parent.parent.coursedir
        folder = coursedir.format_path(
            coursedir.submitted_directory, ids["student"], ids["assignment"]
        )
        return Path(folder) / f"{ids['notebook']}.npz"


def shorten(cells):
    """Cut what is shown of very long code and Markdown, after it has been run."""
    left = {"code": limits.SHOWN_CODE, "markdown": limits.SHOWN_MARKDOWN, "raw": limits.SHOWN_CODE}
    for cell in cells:
        if cell.cell_type == "code":
            cell.source = re.sub(r"\s{100,}", lambda run: run[0][:100], cell.source)
        lines = cell.source.split("\n")
        if max(map(len, lines)) > limits.SHOWN_LINE and cell.cell_type == "code":
            lines = [line if len(line) <= limits.SHOWN_LINE else CUT for line in lines]
            cell.source = "\n".join(lines)
        if len(cell.source) > left[cell.cell_type]:
            cell.source = CUT
        left[cell.cell_type] -= len(cell.source)


def _told(cell, release):
    name = cell.metadata.get("nbgrader", {}).get("grade_id", "")
    released = next((c for c in release.cells if c.name == name), None) if name else None
    if released is None or released.role == "solution":
        return {"role": "student", "name": name, "source": cell.source, "hidden": False}
    return {
        "role": released.role,
        "name": name,
        "source": released.source,
        "hidden": released.hidden,
    }
