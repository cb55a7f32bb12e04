"""Handing in a lab: its notebook is run from a clean kernel, which writes what it has found."""

import sys

from cnn_course.checks import in_kernel

CELL_SECONDS = 4 * 3600  # of one cell, which may train on everything
RETRAINS = "실습 노트북을 처음부터 다시 실행합니다. 훈련하는 셀에서는 몇 분이 걸리기도 합니다."
NOT_WRITTEN = "결과 파일을 만들지 못했습니다. {}"
STOPPED = "위의 오류를 고친 뒤 다시 실행하십시오."
LEFT_OUT = "아직 답하지 않아 결과 파일에 넣지 않았습니다: {}"
#: What the kernel does at the end: it writes what is answered, and prints what else there is to say.
WRITE = """
from cnn_course.labs.errors import LabError as _Error
from cnn_course.labs.result import write as _write
_answers = {answers!r}
_given = {{name: kind for name, kind in _answers.items() if globals().get(name) is not None}}
try:
    _write({path!r}, globals(), _given)
    print(", ".join(name for name in _answers if name not in _given))
except _Error as _error:
    print(_error)
"""


def is_lab(notebook):
    """Tell whether a notebook is a lab's, by its metadata."""
    return bool(notebook.metadata.get("cnn_course", {}).get("lab"))


def run(notebook, folder, path):
    """Run a lab's notebook and write its results to ``path``.

    Returns
    -------
    in_kernel.Run
        With a paragraph more among the troubles where not all has been written.
    """
    import nbformat

    print(RETRAINS, file=sys.stderr, flush=True)
    path.unlink(missing_ok=True)
    answers = dict(notebook.metadata["cnn_course"]["answers"])
    last = nbformat.v4.new_code_cell(WRITE.format(path=str(path.resolve()), answers=answers))
    notebook.cells.append(last)
    many = len(notebook.cells)

    def tell(index):
        print(f"\r  셀 {index + 1}/{many}", end="", file=sys.stderr, flush=True)

    done = in_kernel.run(notebook, folder, CELL_SECONDS, tell)
    print(file=sys.stderr)
    said = "".join(output.get("text", "") for output in last.outputs).strip()
    if not path.exists():
        done.troubles.append(NOT_WRITTEN.format(said or STOPPED))
    elif said:
        done.troubles.append(LEFT_OUT.format(said))
    return done
