"""Whose weights are the same: what counts as the same, and which models are compared at all."""

import json
import shutil

import numpy as np
import pytest

from cnn_course import checks
from cnn_course.grading import release, same_weights
from cnn_course.npz import save_arrays
from tests.grading.tiny_lab import CHECK, LAB, write_course
from tests.labs.handed_in import ROOT

RNG = np.random.default_rng(0)
MINE = [RNG.normal(size=(784, 10)).astype("f4"), RNG.normal(size=10).astype("f4")]
OTHERS = {
    "the same": (MINE, True),
    "rounded": ([array.round(4) for array in MINE], True),
    "a little changed": ([array * 1.0005 for array in MINE], True),
    "trained on": ([array + 0.04 * RNG.normal(size=array.shape) for array in MINE], False),
    "from another seed": ([RNG.normal(size=array.shape) for array in MINE], False),
    "one array more": ([*MINE, MINE[1]], False),
    "of another shape": ([MINE[0].T, MINE[1]], False),
    "all zero": ([array * 0 for array in MINE], False),
}


@pytest.mark.parametrize("weights, same", OTHERS.values(), ids=OTHERS)
def test_what_counts_as_the_same(weights, same):
    found = same_weights.groups({"a": MINE, "b": weights})
    assert found == ([["a", "b"]] if same else [])


def test_three_of_four_are_one_group():
    of = {"a": MINE, "b": [MINE[1], MINE[0]], "c": MINE, "d": MINE}
    assert same_weights.groups(of) == [["a", "c", "d"]]


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course of the tests' small lab, whose check can be imported here."""
    (tmp_path / "exercises").mkdir()
    (tmp_path / "solutions").mkdir()
    (tmp_path / "cnn_course/checks").mkdir(parents=True)
    (tmp_path / "cnn_course/data").mkdir()
    write_course(tmp_path)
    shutil.copyfile(CHECK, tmp_path / "lab_tiny.py")
    monkeypatch.setattr(checks, "__path__", [*checks.__path__, str(tmp_path)])
    return tmp_path


def hand_in(course, student, arrays, lab=LAB):
    file = course / "submitted" / student / lab / f"{lab}.npz"
    file.parent.mkdir(parents=True)
    told = {"format": 1, "lab": lab, "values": {}, "models": {"digits": []}}
    text = np.frombuffer(json.dumps(told).encode(), np.uint8)
    named = {f"digits/{k:03}": array for k, array in enumerate(arrays)}
    save_arrays(file, {"result": text, **named})


def test_only_trained_models_are_compared(course):
    source = course / "solutions" / LAB / f"{LAB}.ipynb"
    assert same_weights.trained_models(release.read(source)) == ["digits"]


def test_models_with_given_weights_are_not_compared():
    (source,) = (ROOT / "solutions/lab_01_layers").glob("*.ipynb")
    assert same_weights.trained_models(release.read(source)) == []


def test_the_report_names_groups_and_says_that_they_prove_nothing(course, capsys):
    for student, arrays in {"a": MINE, "b": MINE, "c": OTHERS["from another seed"][0]}.items():
        hand_in(course, student, arrays)
    broken = course / "submitted" / "d" / LAB / f"{LAB}.npz"
    broken.parent.mkdir(parents=True)
    broken.write_bytes(b"PK")
    same_weights.show(course)
    said = capsys.readouterr().out
    assert said.startswith(f"{LAB}의 digits: 가중치가 같은 학생이 있습니다. a, b\n")
    assert "베꼈다는 증거가 아닙니다" in said


def test_the_report_goes_on_to_the_next_lab(course, capsys):
    other = course / "solutions/lab_91_other/lab_91_other.ipynb"
    other.parent.mkdir()
    shutil.copy(course / "solutions" / LAB / f"{LAB}.ipynb", other)
    for lab in (LAB, other.stem):
        for student in ("a", "b"):
            hand_in(course, student, MINE, lab)
    same_weights.show(course)
    assert capsys.readouterr().out.count("가중치가 같은 학생이 있습니다. a, b") == 2


def test_the_report_tells_where_there_is_nothing_to_compare(course, capsys):
    same_weights.show(course, "lab_99_none")
    assert capsys.readouterr().out == f"{same_weights.NOTHING}\n"
    hand_in(course, "a", MINE)
    same_weights.show(course)
    assert "1명의 가중치가 모두 다릅니다" in capsys.readouterr().out
