"""What nbgrader runs in place of its own Execute: the cells go to the office, outputs come back."""

import nbformat
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Integer

from cnn_course.grading import limits
from cnn_course.grading.prepare import ensure_prepared
from cnn_course.grading.release import released_notebook
from cnn_course.grading.worker import Worker, WorkerGone, environment

GONE = (
    "채점하는 프로세스가 끝났거나 {seconds}초 안에 답하지 않아, 이 노트북은 채점하지 못했습니다. "
    "같은 명령을 다시 실행하고, 되풀이되면 `python -m cnn_course.grading prepare`를 실행하십시오."
)
FAILED = "이 노트북은 채점하지 못했습니다. 학생의 잘못이 아니라 강좌나 설치의 문제입니다.\n{}"


class GradeInTwoRooms(NbGraderPreprocessor):
    """Fills in the outputs: from the pen where a student's code ran, from the office where a check did."""

    cell_seconds = Integer(
        limits.CELL_SECONDS, help="The longest that a student's cell may run."
    ).tag(config=True)
    call_seconds = Integer(
        limits.CALL_SECONDS, help="The longest that one call of a student's answer may take."
    ).tag(config=True)

    _office = None  # one for all notebooks that this process grades

    def preprocess(self, nb, resources):
        release = released_notebook(self.parent.parent.coursedir, resources["nbgrader"])
        code = [cell for cell in nb.cells if cell.cell_type == "code"]
        told = {
            "cells": [_told(cell, release) for cell in code],
            "answers": list(release.answers),
            "allows": list(release.allows),
            "cell_seconds": self.cell_seconds,
            "call_seconds": self.call_seconds,
        }
        answer = self._ask(told)
        for note in answer["notes"]:
            self.log.warning("%s: %s", resources["unique_key"], note)
        for number, (cell, outputs) in enumerate(zip(code, answer["outputs"], strict=True), 1):
            cell.outputs = [nbformat.from_dict(output) for output in outputs]
            cell.execution_count = number
        return nb, resources

    @classmethod
    def _ask(cls, told):
        ensure_prepared()
        if cls._office is None:
            cls._office = Worker("cnn_course.grading.office", environment("CNN_COURSE_CLASS_SEED"))
        seconds = limits.NOTEBOOK_SECONDS + 2 * told["cell_seconds"] + limits.GRACE_SECONDS
        try:
            answer = cls._office.ask(told, seconds)
        except WorkerGone:
            cls._office = None
            raise RuntimeError(GONE.format(seconds=seconds)) from None
        if "failure" in answer:
            raise RuntimeError(FAILED.format(answer["failure"]))
        return answer


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
