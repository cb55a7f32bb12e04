"""A course of one small lab, and a student's folder of it."""

import json
import shutil
from pathlib import Path

import numpy as np

from cnn_course.npz import load_arrays, save_arrays

LAB = "lab_90_tiny"
CHECK = Path(__file__).with_name("tiny_lab_check.py")

SETUP = """\
from cnn_course.checks import lab_tiny as check
from cnn_course.labs import start
from cnn_course.quiet_keras import keras

lab = start()"""
PREDICTED = """\
predicted = {"파라미터": None, "출력": None}
### BEGIN SOLUTION
predicted = {"파라미터": 7850, "출력": 10}
### END SOLUTION"""
DIGITS = """\
digits = None
### BEGIN SOLUTION
(x, y), _ = lab.load("mnist")
keras.utils.set_random_seed(0)
layers = keras.layers
digits = keras.Sequential([keras.Input((28, 28, 1)), layers.Flatten(), layers.Dense(10)])
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
digits.compile("adam", loss)
lab.fit(digits, x, y, name="digits", epochs=4, verbose=0)
### END SOLUTION"""
WORDS = "### BEGIN SOLUTION\n모델은 숫자마다 점수를 하나 냅니다.\n### END SOLUTION"
HIDDEN = "# 숨은 검사\n### BEGIN HIDDEN TESTS\n{}\n### END HIDDEN TESTS"
#: grade_id -> points
POINTS = {
    "predicted-all": 2, "digits-structure": 2, "digits-accuracy": 2, "digits-structure-hidden": 2,
    "digits-accuracy-hidden": 2,
}  # fmt: skip
BY_HAND = 4


def write_course(course):
    """Make the lab the only assignment of a copy of the project."""
    for folder in ("solutions", "exercises"):
        shutil.rmtree(course / folder)
    shutil.copyfile(CHECK, course / "cnn_course/checks/lab_tiny.py")
    file = course / "solutions" / LAB / f"{LAB}.ipynb"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps(_notebook(), ensure_ascii=False), encoding="utf-8")
    listed = {LAB: {file.name: {"title": "작은 실습", "level": "기본"}}}
    names = json.dumps(listed, ensure_ascii=False)
    (course / "cnn_course/data/assignments.json").write_text(names, encoding="utf-8")


def solve(release, folder):
    """Copy the released lab to a student's folder, with the solutions in it."""
    solutions = {"predicted": PREDICTED, "digits": DIGITS, "words": WORDS}
    notebook = json.loads(release.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["id"] in solutions:
            cell["source"] = "\n".join(
                line for line in solutions[cell["id"]].split("\n") if "### " not in line
            )
    folder.mkdir(parents=True)
    file = folder / release.name
    file.write_text(json.dumps(notebook, ensure_ascii=False), encoding="utf-8")
    return file


def rewrite(file, told=lambda told: None, arrays=lambda arrays: None):
    """Change a result file: its text's dict, and its models' weights by their keys, in place."""
    kept = load_arrays(file)
    text = json.loads(kept.pop("result").tobytes())
    told(text)
    arrays(kept)
    data = json.dumps(text).encode()  # in ASCII: so also what UTF-8 does not take can be written
    save_arrays(file, {"result": np.frombuffer(data, np.uint8), **kept})


def _notebook():
    cells = [
        _cell("title", "# 작은 실습", kind="markdown"),
        _cell("setup", SETUP),
        _cell("problem", "## 문제", kind="markdown"),
        _cell("predicted", PREDICTED, solution=True, locked=False),
        _cell("digits", DIGITS, solution=True, locked=False),
        *(_cell(name, _check(name), points=points) for name, points in POINTS.items()),
        _cell("words", WORDS, kind="markdown", solution=True, locked=False, points=BY_HAND),
        _cell("hints", "## 힌트", kind="markdown"),
    ]
    declared = {"lab": True, "answers": {"predicted": "value", "digits": "model"}, "allows": []}
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return {"nbformat": 4, "nbformat_minor": 5, "cells": cells,
            "metadata": {"cnn_course": declared, "kernelspec": kernel}}  # fmt: skip


def _check(name):
    answer, part, *hidden = name.split("-")
    if not hidden:
        return f'check.{answer}({answer}, part="{part}")'
    return HIDDEN.format(f'check.{answer}({answer}, part="{part}", hidden=True)')


def _cell(name, source, kind="code", points=None, solution=False, locked=True):
    flags = {"grade": points is not None, "grade_id": name, "locked": locked, "schema_version": 3,
             "solution": solution, "task": False}  # fmt: skip
    if points is not None:
        flags["points"] = points
    cell = {"cell_type": kind, "id": name, "source": source, "metadata": {"nbgrader": flags}}
    return cell | ({"outputs": [], "execution_count": None} if kind == "code" else {})
