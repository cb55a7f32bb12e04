"""Running a student's notebook from a clean kernel, and what its visible checks say."""

import os
import sys
from pathlib import Path
from typing import NamedTuple

CELL_SECONDS = 120  # of one cell: an endless one must not hold up the others
NEEDED = (
    "노트북을 실행하는 데 필요한 패키지({})가 없습니다. 다음 명령으로 설치하십시오.\n"
    "  {} -m pip install nbclient ipykernel"
)
UNREADABLE = "{}: 주피터 노트북으로 읽지 못했습니다. 주피터에서 열리는 파일인지 보십시오."


class Result(NamedTuple):
    """What one visible check said."""

    name: str
    points: float
    passed: bool
    text: str


class Unreadable(ValueError):
    """The file is no notebook; the text says so in Korean."""


def run(path):
    """Run a notebook's cells from the first to the last and return the list of :class:`Result`.

    The file stays as it is.

    Raises
    ------
    Unreadable
        It is no notebook.
    SystemExit
        A package that runs notebooks is missing.
    """
    notebook = read(path)
    try:
        from nbclient import NotebookClient
        from nbclient.exceptions import CellTimeoutError, DeadKernelError
    except ImportError as error:
        sys.exit(NEEDED.format(error.name, Path(sys.executable).name))
    resources = {"metadata": {"path": str(Path(path).resolve().parent)}}
    client = NotebookClient(
        notebook, timeout=CELL_SECONDS, kernel_name="python3", allow_errors=True,
        resources=resources, interrupt_on_timeout=True,
    )  # fmt: skip
    # else a kernel warns on the terminal of its debugger: not the student's business
    os.environ.setdefault("PYDEVD_DISABLE_FILE_VALIDATION", "1")
    try:
        client.execute()
    except (CellTimeoutError, DeadKernelError) as error:
        return [_stopped(cell, error) for cell in visible_checks(notebook)]
    return [_result(cell) for cell in visible_checks(notebook)]


def read(path):
    """Return the notebook in a file."""
    import nbformat

    try:
        return nbformat.read(path, as_version=4)
    except (OSError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise Unreadable(UNREADABLE.format(path)) from error


def visible_checks(notebook):
    """Return the graded cells in which there is something to run."""
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    return [cell for cell in cells if _flags(cell).get("grade") and _runs(cell.source)]


def _runs(source):
    return any(line.strip() and not line.lstrip().startswith("#") for line in source.split("\n"))


def _flags(cell):
    return cell.metadata.get("nbgrader", {})


def _result(cell):
    errors = [output for output in cell.outputs if output.output_type == "error"]
    printed = [o.text for o in cell.outputs if o.output_type == "stream" and o.name == "stdout"]
    text = "\n".join(errors[0].traceback) if errors else "".join(printed)
    return Result(_flags(cell)["grade_id"], _flags(cell).get("points", 0), not errors, text.strip())


def _stopped(cell, error):
    text = f"실행이 끝나지 않았거나 커널이 멈추어 검사하지 못했습니다({type(error).__name__})."
    return Result(_flags(cell)["grade_id"], _flags(cell).get("points", 0), False, text)
