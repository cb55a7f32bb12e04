"""What the two rooms keep to themselves: the hidden inputs, and the instructor's time and disk."""

import base64
import hashlib
import json
import re
from html import unescape

import numpy as np
import pytest

from cnn_course import conv
from cnn_course.checks import convolution, feedback
from cnn_course.grading import limits, pen
from tests.attacks.conftest import HALVES, HONEST, SEED

#: Shorter numbers, and such of one or two digits, stand in any long text.
DIGITS, DIFFERENT = 9, 4
PICTURE = re.compile(r"data:image/png;base64,[\w+/=]*")


@pytest.fixture
def hidden(monkeypatch):
    """Return the arrays that the class's hidden checks put in and expect to come out."""
    seed = hashlib.sha256(SEED.encode("utf-8")).hexdigest()
    monkeypatch.setenv("CNN_COURSE_CLASS_SEED", seed)
    arrays = []
    for exercise in (convolution.correlate_window, convolution.correlate2d):
        for name, part in exercise.parts.items():
            rng = feedback.generator(exercise.name, name, True)
            pairs = [case.args[:2] for case in part.cases(rng, True)]
            arrays += [array for pair in pairs for array in (*pair, conv.correlate2d(*pair))]
    return arrays


def spellings(array):
    """Return ways to write an array down: its digits, in several orders, and its bytes."""
    orders = [array.ravel(), array.T.ravel(), array.ravel()[::-1]]
    written = [
        [f"{n:g}" for n in order.tolist()] + [""] for order in orders
    ] + [[str(float(n)) for n in order.tolist()] for order in orders]  # fmt: skip
    written += [[f"{2 * n:g}" for n in order.tolist()] for order in orders]
    digits = {re.sub(r"\D", "", " ".join(numbers)) for numbers in written}
    raw = [array.astype(kind).tobytes() for kind in ("<f8", "<i8", "u1")]
    in_bytes = {b.hex() for b in raw} | {
        base64.b64encode(b).decode("ascii").strip("=") for b in raw
    }
    return {t for t in digits | in_bytes if len(t) >= DIGITS and len(set(t)) >= DIFFERENT}


def shown(world, file):
    """Return what a reader of a result sees beside pictures, and beside what all pages have."""
    text = file.read_text(encoding="utf-8")
    if file.suffix != ".ipynb":
        honest = world.course / "feedback" / HONEST[0] / file.parent.name / file.name
        common = set(honest.read_text(encoding="utf-8").splitlines())
        own = [line for line in text.splitlines() if line not in common]
        return unescape(PICTURE.sub("", "\n".join(own)))
    outputs = [output for cell in json.loads(text)["cells"] for output in cell.get("outputs", ())]
    for output in outputs:
        output.get("data", {}).pop("image/png", None)
    return json.dumps(outputs, ensure_ascii=False)


def results(world):
    return [file for name in ("autograded", "feedback") for file in (world.course / name).rglob("*.*")
            if file.suffix in (".ipynb", ".html")]  # fmt: skip


def test_no_hidden_input_is_in_the_results(world, hidden):
    words = set().union(*map(spellings, hidden))
    assert len(words) > 200
    for file in results(world):
        text = shown(world, file)
        text = re.sub(r"(.)\1{30,}", r"\1", text)  # a million of a character say little
        for reduced in (re.sub(r"\D", "", text), re.sub(r"\s", "", text)):
            assert not [word for word in words if word in reduced], file


def test_hidden_inputs_would_be_found(hidden):
    told = " ".join(repr(array.tolist()) for array in hidden if array.size >= DIGITS)
    for array in hidden:
        if array.size >= DIGITS:
            assert any(word in re.sub(r"\D", "", told) for word in spellings(array))


def test_behind_the_hidden_checks_all_students_cells_look_alike(world):
    """Even whether a cell has an output at all can tell a bit of what the code has seen."""
    for file in (world.course / "autograded").rglob("*.ipynb"):
        cells = json.loads(file.read_text(encoding="utf-8"))["cells"]
        flags = [cell["metadata"].get("nbgrader", {}) for cell in cells]
        first = next(k for k, f in enumerate(flags) if f.get("grade_id", "").endswith("-hidden"))
        behind = [
            cell["outputs"] for cell, f in zip(cells[first:], flags[first:], strict=True)
            if cell["cell_type"] == "code" and not f.get("grade")
        ]  # fmt: skip
        assert all(outputs == behind[0] for outputs in behind), file


def test_no_result_is_larger_than_a_submission_may_be(world):
    sizes = {file: file.stat().st_size for file in results(world)}
    assert {file for file, size in sizes.items() if size > limits.NOTEBOOK_BYTES} == set()


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize(("folder", "seconds"), [("autograded", 30), ("feedback", 8)])
def test_nobody_takes_the_others_time(world, folder, seconds, half):
    """One after another: the time between two students' last files is the second one's."""
    written = sorted(
        (max(file.stat().st_mtime for file in student.rglob("*.*")), student.name)
        for student in (world.course / folder).glob(half)
    )
    times = np.diff([when for when, _ in written])
    slow = {name: taken for taken, (_, name) in zip(times, written[1:], strict=True)}
    assert {name: taken for name, taken in slow.items() if taken > seconds} == {}


class SlowEngine:
    """An engine for which time passes as told: so many seconds a turn."""

    def __init__(self):
        self.now = 0.0

    def open(self, allows):
        pass

    def turn(self, request, seconds):
        ends = request["source"] == "exit"
        self.now += 0 if ends else seconds - 1
        answer = base64.b64encode(b"{}").decode("ascii")
        return {"ended": "exit" if ends else None, "answers": 1, "answer": answer,
                "stdout": "", "stderr": "", "truncated": False}  # fmt: skip


def test_running_cells_again_counts_as_well(monkeypatch):
    """However slow the cells and whenever the pen breaks: the office answers before it is given up."""
    engine = SlowEngine()
    monkeypatch.setattr(pen.time, "monotonic", lambda: engine.now)
    with pen.Pen(engine, [], limits.CELL_SECONDS, limits.CALL_SECONDS) as opened:
        for number in range(30):
            opened.run_cell(number, "slow" if number < 10 else "exit")
    assert engine.now < limits.NOTEBOOK_SECONDS + 2 * limits.CELL_SECONDS + limits.GRACE_SECONDS
