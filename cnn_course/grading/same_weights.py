"""Whose trained models have the same weights: a place to look, never a verdict.

Two trainings from the same seed can honestly come to the same weights on like machines, and no
two from different seeds ever do. Only models that a lab's check calls trained are compared.
"""

import ast
import importlib

import numpy as np

from cnn_course.grading import release, submission
from cnn_course.grading.text import plain
from cnn_course.labs import result
from cnn_course.labs.errors import LabError

NEAR = 1e-3  # of the weights' length; other seeds differ by more than the whole of it

SAME = "{}의 {}: 가중치가 같은 학생이 있습니다. {}"
NONE = "{}의 {}: {}명의 가중치가 모두 다릅니다."
NOTHING = "훈련한 모델을 제출하는 실습의 결과 파일이 submitted 폴더에 없습니다."
READ_ON = """
가중치가 같다는 것은 살펴볼 곳일 뿐, 베꼈다는 증거가 아닙니다. 노트북이 씨앗과 모델과 훈련 방법을 모두
정해 주었다면 같은 종류의 컴퓨터에서 저마다 훈련해도 가중치가 같을 수 있습니다. 학생이 모델이나 훈련 방법을
스스로 정하는 실습이라면 풀이 셀의 코드와 짧은 답도 견주어 보고, 학생의 설명을 들은 뒤에 판단하십시오."""


def show(course, assignment="*"):
    """Print, for each trained model of each lab, which students' weights are the same."""
    found = False
    for source in sorted((course / "solutions").glob(f"{assignment}/*.ipynb")):
        for name in trained_models(release.read(source)):
            weights = _handed_in(course, source, name)
            found = _show(source.stem, name, weights) or found
    print(READ_ON if found else NOTHING)


def trained_models(released):
    """Return the names of a lab's answers that students train on their own."""
    checks = [
        getattr(importlib.import_module(f"cnn_course.checks.{alias.name}"), name, None)
        for cell in released.cells
        if released.is_lab and (cell.role, cell.kind) == ("locked", "code")
        for node in ast.walk(ast.parse(cell.source))
        if isinstance(node, ast.ImportFrom) and node.module == "cnn_course.checks"
        for alias in node.names
        for name in released.answers
    ]
    return [check.name for check in checks if getattr(check, "trained", False)]


def groups(weights):
    """Return lists of students whose weights are the same, or nearly.

    Parameters
    ----------
    weights : dict of str to list of arrays
    """
    alike = []
    for student in weights:
        near = [group for group in alike if _are_near(weights[group[0]], weights[student])]
        near[0].append(student) if near else alike.append([student])
    return [group for group in alike if len(group) > 1]


def _are_near(one, other):
    if [array.shape for array in one] != [array.shape for array in other]:
        return False
    pairs = [(a.astype(float), b.astype(float)) for a, b in zip(one, other, strict=True)]
    apart = sum(np.sum((a - b) ** 2) for a, b in pairs)
    return bool(apart <= NEAR**2 * sum(np.sum(a**2) for a, _ in pairs))


def _handed_in(course, source, name):
    """Return the weights of one model by student; who has none, or a broken file, is left out."""
    weights = {}
    for file in sorted(course.glob(f"submitted/*/{source.parent.name}/{source.stem}.npz")):
        try:
            told = result.read(submission.regular_bytes(file, result.FILE_BYTES))
        except (OSError, submission.Unreadable, LabError):
            continue  # autograde tells the student
        if name in told.models:
            weights[plain(file.parts[-3], 40)] = told.models[name][1]
    return weights


def _show(lab, name, weights):
    alike = groups(weights)
    if alike:
        print(SAME.format(lab, name, " / ".join(", ".join(group) for group in alike)))
    elif weights:
        print(NONE.format(lab, name, len(weights)))
    return bool(weights)
