"""Every lab, run from a clean kernel in the small profile and handed in, then judged in the office."""

import sys

import nbformat
import pytest

from cnn_course.checks import hand_in as command
from cnn_course.grading import release
from cnn_course.grading.clear_solutions import SOLUTION
from cnn_course.grading.job import Job
from cnn_course.labs import result
from tests.labs.handed_in import LABS, ROOT, students_notebook

#: A lab takes at most a minute on two free cores, which is two minutes of processors' time; on
#: a machine where others are at work the same takes more.
SECONDS, GIBIBYTES = 240, 4
# Keras' own way to hand an array to NumPy
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
each_lab = pytest.mark.parametrize("name", [file.stem for file in LABS])


def streams(notebook, name):
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    return [o.text for o in outputs if o.output_type == "stream" and o.name == name]


@each_lab
def test_the_solution_runs_in_time_and_passes_every_visible_check(handed_in_lab, name):
    done = handed_in_lab(name)
    assert done.troubles == []
    assert all(passed for passed, _ in done.checks.values()), done.checks
    assert streams(done.notebook, "stderr") == []
    assert "small 프로필로 실행합니다" in streams(done.notebook, "stdout")[0]
    took = {"seconds": done.seconds, "GiB": done.memory}
    assert took["seconds"] < SECONDS and took["GiB"] < GIBIBYTES


@each_lab
def test_the_file_holds_every_answer(handed_in_lab, name):
    handed = result.read(handed_in_lab(name).file.read_bytes())
    declared = students_notebook(name, True).metadata["cnn_course"]["answers"]
    assert set(handed.values) == {n for n, kind in declared.items() if kind == "value"}
    assert set(handed.models) == {n for n, kind in declared.items() if kind == "model"}


@each_lab
def test_in_the_office_the_solution_passes_the_hidden_checks_too(
    handed_in_lab, offline_data, monkeypatch, name
):
    monkeypatch.setenv("CNN_COURSE_CACHE", str(offline_data[1]))
    outputs = judged(name, handed_in_lab(name).file)
    said = ["".join(o.get("text", o.get("traceback", ""))) for cell in outputs for o in cell]
    assert not [o for cell in outputs for o in cell if o["output_type"] == "error"], said
    assert any(text.startswith("숨은 검사: ") for text in said)


def judged(name, file):
    """Return the outputs of a lab's graded cells in the office."""
    source = next(path for path in LABS if path.stem == name)
    lab = release.read(source)
    told = {
        "setup": [c.source for c in lab.cells if (c.role, c.kind) == ("locked", "code")],
        "cells": [
            {"role": "graded", "name": c.name, "source": c.source, "hidden": c.hidden}
            for c in lab.cells
            if c.role == "graded" and c.kind == "code"
        ],
        "answers": list(lab.answers),
        "allows": lab.allows,
        "result": str(file),
    }
    job = Job(told, None)
    outputs = job.run()["outputs"]
    assert job.notes == []
    return outputs


@each_lab
def test_an_untouched_lab_fails_every_check_and_nothing_else(handed_in_lab, name):
    done = handed_in_lab(name, solved=False)
    assert not any(passed for passed, _ in done.checks.values()), done.checks
    assert all("아직" in text for _, text in done.checks.values()), done.checks
    assert [t.split(":")[0] for t in done.troubles] == [
        "아직 답하지 않아 결과 파일에 넣지 않았습니다"
    ]
    assert streams(done.notebook, "stderr") == []


def test_what_is_answered_is_handed_in_though_the_rest_is_open(tmp_path, capsys, monkeypatch):
    """Lab 1 without its last model, by the command that students give."""
    notebook = students_notebook("lab_01_layers", True)
    for cell in notebook.cells:
        if cell.id == "sobel_model":
            cell.source = SOLUTION.sub("", cell.source)
    # as on Colab, where there is no terminal: it must not begin again and again
    notebook.cells.append(
        nbformat.v4.new_code_cell(f"!{sys.executable} -m cnn_course.checks --submit .")
    )
    folder = tmp_path / "lab_01_layers"
    folder.mkdir()
    nbformat.write(notebook, folder / "lab_01_layers.ipynb")
    monkeypatch.setenv("CNN_COURSE_PROFILE", "small")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    assert command.submit(folder) == 1
    said = capsys.readouterr().out
    assert "결과 파일에 넣지 않았습니다: sobel_model" in said
    assert "sobel_model-structure, sobel_model-numbers 검사를 통과하지 못했습니다" in said
    assert set(result.read((folder / "lab_01_layers.npz").read_bytes()).models) == {"dense_model"}
    assert (tmp_path / "submit_lab_01_layers.zip").is_file()
