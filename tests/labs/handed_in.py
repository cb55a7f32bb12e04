"""A lab's notebook run and handed in as by a student: once, whichever test in whichever process asks."""

import contextlib
import json
import os
import re
import shutil
import time
from pathlib import Path
from typing import NamedTuple

import nbformat

from cnn_course.checks import lab_hand_in
from cnn_course.grading.clear_solutions import ClearSolutions

ROOT = Path(__file__).resolve().parents[2]
LABS = sorted((ROOT / "solutions").glob("lab_*/*.ipynb"))
LONGEST = 1800  # seconds that a test waits for another one's run
HIDDEN = re.compile(r"\n### BEGIN HIDDEN TESTS.*### END HIDDEN TESTS", re.DOTALL)
USED = """
import resource
_used = resource.getrusage(resource.RUSAGE_SELF)
print(_used.ru_utime + _used.ru_stime, _used.ru_maxrss / 2**20)
"""


class HandedIn(NamedTuple):
    """What came of handing in a lab."""

    notebook: nbformat.NotebookNode  # with its outputs
    file: Path  # the result file
    troubles: list  # paragraphs
    checks: dict  # of each visible check: [passed, text]
    seconds: float  # of processors' time, by the kernel's process: whoever else is at work
    memory: float  # GiB, at the most, of that process


def hand_in(name, solved, shared):
    """Return the :class:`HandedIn` of a lab's solution, or of its untouched release.

    ``shared`` is a folder that the processes of one test run have in common.
    """
    folder = shared / ("solved" if solved else "untouched") / name
    with _alone(folder):
        if not (folder / "told.json").exists():
            _run(name, solved, folder)
    notebook = nbformat.read(folder / "ran.ipynb", as_version=4)
    told = json.loads((folder / "told.json").read_text(encoding="utf-8"))
    return HandedIn(notebook, folder / f"{name}.npz", **told)


def students_notebook(name, solved):
    """Return a lab's notebook without hidden tests, and without solutions if it is untouched."""
    notebook = nbformat.read(ROOT / "solutions" / name / f"{name}.ipynb", as_version=4)
    if not solved:
        stub = ClearSolutions(code_stub={"python": "raise NotImplementedError"})
        notebook, _ = stub.preprocess(notebook, {})
    for cell in notebook.cells:
        cell.source = HIDDEN.sub("", cell.source)
    return notebook


def _run(name, solved, folder):
    notebook = students_notebook(name, solved)
    notebook.cells.append(nbformat.v4.new_code_cell(USED))
    with _environment(CNN_COURSE_PROFILE="small", PYTHONPATH=str(ROOT)):
        done = lab_hand_in.run(notebook, folder, folder / f"{name}.npz")
    nbformat.write(notebook, folder / "ran.ipynb")
    seconds, memory = map(float, notebook.cells[-2].outputs[0].text.split())
    told = {
        "troubles": done.troubles,
        "checks": {check.name: [check.passed, check.text] for check in done.results},
        "seconds": seconds,
        "memory": memory,
    }
    (folder / "told.json").write_text(json.dumps(told), encoding="utf-8")


@contextlib.contextmanager
def _alone(folder):
    """Wait for whoever is at work in a folder, and let nobody else in."""
    folder.mkdir(parents=True, exist_ok=True)
    lock, start = folder / "at work", time.monotonic()
    while True:
        try:
            lock.mkdir()
            break
        except FileExistsError:
            assert time.monotonic() - start < LONGEST, f"{folder.name} is at work for too long"
            time.sleep(0.5)
    try:
        yield
    finally:
        shutil.rmtree(lock)


@contextlib.contextmanager
def _environment(**changed):
    before = dict(os.environ)
    os.environ.update(changed)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
