"""One notebook on its way through both rooms: what runs where, and what comes of it."""

import base64
import contextlib
import io
import re
import traceback
from pathlib import Path

import matplotlib.pyplot as plt

from cnn_course.checks import CheckFailed, picture
from cnn_course.checks.calling import Stopped
from cnn_course.checks.held_back import NoPictures
from cnn_course.grading import limits
from cnn_course.grading.guest import cell as notebook_cell
from cnn_course.grading.handed import Handed
from cnn_course.grading.pen import Missing, Pen

AFTER_HIDDEN = "숨은 검사 뒤에 있는 셀이므로 출력과 그림, 오류를 채점 결과에 싣지 않습니다."
HIDDEN_FAILED = "숨은 검사를 통과하지 못했습니다."
UNDEFINED = (
    "정의되지 않은 이름입니다: {}. 그 이름을 정의하는 셀이 오류 없이 끝까지 실행되는지 보십시오."
)


class Job:
    """The grading of one notebook.

    Parameters
    ----------
    told : dict
        "setup" (sources of the release's locked cells, on which the graded ones build),
        "cells" (dicts of "role", "name", "source" and "hidden"), "answers", "allows",
        "cell_seconds" and "call_seconds"; of a lab also "result", the path of what was handed in.
    engine : Engine
    """

    def __init__(self, told, engine):
        self.told, self.engine = told, engine
        self.namespace, self.notes, self.sealed = {"__name__": "__main__"}, [], False
        self.text_left, self.bytes_left = limits.NOTEBOOK_OUTPUT, limits.NOTEBOOK_FIGURE_BYTES

    def run(self):
        """Return the outputs of each cell, and what the instructor should know."""
        for source in self.told["setup"]:
            with _quiet():
                notebook_cell.run(source, self.namespace, "<release>")
        with self._room() as pen:
            outputs = [
                self._cell(pen, number, cell) for number, cell in enumerate(self.told["cells"], 1)
            ]
        return {"outputs": outputs, "notes": self.notes}

    def _room(self):
        if "result" in self.told:
            return Handed(Path(self.told["result"]))
        seconds = self.told["cell_seconds"], self.told["call_seconds"]
        return Pen(self.engine, self.told["allows"], *seconds)

    def _cell(self, pen, number, cell):
        if cell["role"] == "graded":
            return self._graded(pen, cell)
        outputs = self._shown(pen.run_cell(number, cell["source"]))
        # always, since even whether there was any would tell something of what the code has seen
        return [_stream("stdout", AFTER_HIDDEN)] if self.sealed else outputs

    def _shown(self, result):
        """Return what a student's cell gave, as far as the notebook has room for it."""
        outputs = []
        for name, text in (("stdout", result.stdout), ("stderr", result.stderr)):
            if text and self.text_left > 0:
                outputs.append(_stream(name, text[: self.text_left]))
                self.text_left -= len(text)
        for png in result.figures:
            self.bytes_left -= len(png)
            if self.bytes_left > 0:
                outputs.append(_png(png))
        return outputs + _error(result.error)

    def _graded(self, pen, cell):
        shown = not (cell["hidden"] or self.sealed)
        self.sealed = self.sealed or cell["hidden"]
        kept, value, failure = [], None, []
        token = picture.KEPT.set(kept if shown else None)
        try:
            with _quiet() as text:
                value = self._value(pen, cell)
        except NoPictures:  # no fault of the student's: nothing of this notebook is graded
            raise
        except Exception as error:  # noqa: BLE001 - whatever ended the check, the part is not passed
            failure = [
                self._failure(cell, error, shown or isinstance(error, CheckFailed | Stopped))
            ]
        finally:
            picture.KEPT.reset(token)
            plt.close("all")
        pictures = [_png(*picture) for picture in kept]
        printed = [] if failure or not text.getvalue() else [_stream("stdout", text.getvalue())]
        return [*printed, *pictures, *failure, *_partial(value)]

    def _value(self, pen, cell):
        used = set(re.findall(r"\w+", cell["source"]))
        answers = {name: pen.look(name) for name in self.told["answers"] if name in used}
        missing = [name for name, answer in answers.items() if isinstance(answer, Missing)]
        if missing:
            raise CheckFailed(UNDEFINED.format(", ".join(missing)))
        return notebook_cell.run(cell["source"], {**self.namespace, **answers}, f"<{cell['name']}>")

    def _failure(self, cell, error, shown):
        if not isinstance(error, AssertionError | Stopped):
            last = traceback.format_exception(error)[-1].strip()
            self.notes.append(
                f"{cell['name']}: 검사가 오류로 끝나 0점으로 처리했습니다. 검사에 잘못이 있으면 고치고 --force로 다시 채점하십시오. {last}"[
                    :500
                ]
            )
        name = type(error).__name__
        text = str(error) if shown and str(error) else HIDDEN_FAILED
        if self.sealed and not cell["hidden"]:
            text = AFTER_HIDDEN
        return _failed(name, text.split("\n"))


def _partial(value):
    """Return a number that a graded cell ends with: nbgrader's partial credit."""
    if type(value) not in (int, float):
        return []
    data = {"text/plain": repr(value)}
    return [{"output_type": "execute_result", "data": data, "metadata": {}, "execution_count": 1}]


def _error(error):
    if error is None:
        return []
    if isinstance(error, Stopped):
        return [_failed("Stopped", [str(error)])]
    return [_failed(type(error).__name__, error.trace.rstrip("\n").split("\n"))]


def _stream(name, text):
    return {"output_type": "stream", "name": name, "text": text}


def _png(png, alt="그림"):
    data = {"image/png": base64.b64encode(png).decode("ascii"), "text/plain": alt}
    return {"output_type": "display_data", "data": data, "metadata": {"image/png": {"alt": alt}}}


def _failed(name, lines):
    return {"output_type": "error", "ename": name, "evalue": "", "traceback": lines}


@contextlib.contextmanager
def _quiet():
    """Keep what is printed; a warning from a check is no fault of the student's."""
    text = io.StringIO()
    with contextlib.redirect_stdout(text), contextlib.redirect_stderr(io.StringIO()):
        yield text
