"""Running a student's notebook from a clean kernel, and what its visible checks say."""

import os
import subprocess
import sys
from typing import NamedTuple

from cnn_course.checks import cell_errors, notebook_file
from cnn_course.checks.feedback import UNSOLVED

CELL_SECONDS = 120  # of one cell
INSIDE = "CNN_COURSE_INSIDE_A_CHECK"  # tells a cell's commands that they are run by a command
ENDLESS = (
    "{}이 {}초가 지나도 끝나지 않아 멈추었습니다. 뒤의 셀은 실행하지 않았습니다. "
    "반복문이 끝나는지, 같은 계산을 너무 많이 하지 않는지 보십시오."
)
DIED = (
    "{}을 실행하다가 커널이 멈추었습니다. 뒤의 셀은 실행하지 않았습니다. "
    "그 셀이나 바로 앞의 셀에서 exit()나 quit()을 쓰지 않았는지, "
    "메모리에 담을 수 없는 큰 배열을 만들지 않는지 보십시오."
)


class Run(NamedTuple):
    """What came of running a notebook."""

    results: list  # of cell_errors.Result
    troubles: list  # paragraphs on cells that are no checks, or gone

    def by_text(self):
        """Return {(passed, text): names} of the checks, so that nothing need be said twice."""
        said = {}
        for name, passed, text in self.results:
            said.setdefault((passed, text), []).append(name)
        return said

    @property
    def untouched(self):
        return all(result.text == UNSOLVED for result in self.results)


def run(notebook, folder, seconds=None, tell=lambda index: None):
    """Run a notebook's cells, in its folder, from the first to the last.

    A cell that does not end in time is the last one. ``tell`` hears which cell begins.

    Raises
    ------
    SystemExit
        A package that runs notebooks is missing.
    """
    for cell in notebook_file.code_cells(notebook):
        cell.outputs, cell.execution_count = [], None  # of an earlier run
    ran, stopped = _execute(notebook, folder.resolve(), seconds or CELL_SECONDS, tell)
    results = cell_errors.results(notebook, ran)
    gone = notebook_file.deleted_cells(notebook)
    return Run(results, gone + cell_errors.failed_cells(notebook) + stopped)


def _execute(notebook, folder, seconds, tell):
    """Return how many cells ran, and what is to be said of the one that did not end."""
    try:
        import ipykernel  # noqa: F401 -- else it is missed only when a kernel starts

        from cnn_course.checks.kernel import DeadKernelError, Kernel
    except ImportError as error:
        sys.exit(notebook_file.NEEDED.format(error.name, sys.executable))
    kernel = Kernel(notebook, folder, seconds)
    # what its own process says is nothing for the terminal
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with kernel.setup_kernel(env={**os.environ, INSIDE: "1"}, **quiet):
        for index, cell in enumerate(notebook.cells):
            tell(index)
            try:
                kernel.execute_cell(cell, index)
            except DeadKernelError:
                return index, [DIED.format(cell_errors.place(notebook, cell))]
            if kernel.late:
                late = ENDLESS.format(cell_errors.place(notebook, cell), seconds)
                line = cell_errors.interrupted_line(notebook, cell)
                return index + 1, ["\n".join(filter(None, [late, line]))]
    return len(notebook.cells), []
