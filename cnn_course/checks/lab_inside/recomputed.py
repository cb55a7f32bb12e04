"""Answers that are computed from a model: the check computes them again from its weights.

In a student's notebook the model is the one just trained; in the office it has been built anew
from what was handed in. The values are right if they are that model's, whatever model it is.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from cnn_course.checks import feedback
from cnn_course.checks.lab_inside.model import odd_layers
from cnn_course.labs import model_file
from cnn_course.labs.errors import LabError

NEAR = 0.02  # of the largest right value: a GPU computes a little differently
OPEN = "{}: 아직 정하지 않은 값입니다. None을 답으로 바꾸어 그 셀을 실행한 뒤 이 셀을 다시 실행하십시오."
NO_NUMBERS = "{}: 수로 된 배열이 와야 하는데, {} 형의 값입니다. 텐서이면 .numpy()를, 리스트이면 np.array(…)를 쓰십시오."
NOT_FINITE = "{}: NaN이나 무한대가 들어 있습니다. 0으로 나누지 않았는지 보십시오."
OTHER_SHAPE = "모양이 {}이어야 하는데 {}입니다."
LIES_FLAT = (
    "이 모델에서는 맞는 값이 모두 0이어서 견줄 수 없습니다. 모델을 훈련한 뒤 다시 계산하십시오."
)
FAR = "이 모델의 가중치로 다시 계산한 값과 다릅니다. 값이 다른 곳은 {:,}칸 가운데 {:,}칸입니다."
STALE = "모델을 다시 훈련했다면 이 값을 구하는 셀도 다시 실행하십시오."


class RecomputedPart(NamedTuple):
    """One of the answers' arrays."""

    passed: str
    failed: str
    section: str
    right: Callable  # (model) -> array
    mistakes: Callable  # (model) -> pairs of a sentence and the array that the mistake gives
    shapes: dict  # wrong shape -> what lies behind it
    nearness: float | None = None  # how far from right a value may be; else a share of the largest


@dataclass(frozen=True, eq=False)
class Recomputed:
    """Values computed from a model: a dict with an array for each part."""

    name: str
    parts: dict[str, RecomputedPart]
    allows = ()

    def __call__(self, answer, model, part):
        """Check one part of the answer: print one sentence, or raise CheckFailed."""
        asked = feedback.part_of(self, part)
        entry = _entry(answer, self.name, part)
        _refuse_other_models(model)
        came = _array(f'{self.name}["{part}"]', entry)
        right = np.asarray(asked.right(model), float)
        seen, guess = _compare(asked, model, came, right)
        if seen:
            raise feedback.CheckFailed(feedback.message([asked.failed, seen], guess, asked.section))
        print(asked.passed)


def _refuse_other_models(model):
    try:
        odd = odd_layers(model, model_file.describe(model)[1:])
    except LabError as error:
        odd = str(error)
    if odd:
        raise feedback.CheckFailed(f"먼저 model의 검사를 통과해야 합니다.\n{odd}")


def _entry(answer, name, part):
    if answer is None or isinstance(answer, dict) and answer.get(part) is None:
        raise feedback.CheckFailed(OPEN.format(name if answer is None else f'{name}["{part}"]'))
    if not isinstance(answer, dict):
        raise feedback.CheckFailed(
            f"{name}에 표(dict)가 아니라 {type(answer).__name__} 형의 값이 들어 있습니다. "
            "칸 이름과 중괄호는 처음대로 두십시오."
        )
    return answer[part]


def _array(name, value):
    numbers = isinstance(value, np.ndarray | list | tuple)
    try:
        array = np.asarray(value, float) if numbers else None
    except (ValueError, TypeError, OverflowError):
        array = None
    if array is None:
        raise feedback.CheckFailed(NO_NUMBERS.format(name, type(value).__name__))
    if not np.isfinite(array).all():
        raise feedback.CheckFailed(NOT_FINITE.format(name))
    return array


def _compare(asked, model, came, right):
    """Return what is seen of the difference and what may lie behind it; "" for none."""
    if not np.any(right):
        return LIES_FLAT, ""
    if came.shape != right.shape:
        guess = asked.shapes.get(came.shape) or asked.shapes.get(came.shape[1:], "")
        return OTHER_SHAPE.format(right.shape, came.shape), guess
    if is_near(asked, came, right):
        return "", ""
    far = np.abs(came - right) > _allowed(asked, right)
    guess = _recognised(asked, asked.mistakes(model), came)
    return FAR.format(far.size, np.count_nonzero(far)), guess or STALE


def _recognised(asked, mistakes: Iterable, came):
    """Return the sentence whose array this is; "" for none, or where several say it."""
    found = {sentence for sentence, wrong in mistakes if is_near(asked, came, np.asarray(wrong))}
    return found.pop() if len(found) == 1 else ""


def is_near(asked, came, right):
    """Tell whether all values are as near as they may be."""
    return came.shape == right.shape and bool(
        (np.abs(came - right) <= _allowed(asked, right)).all()
    )


def _allowed(asked, right):
    return NEAR * np.abs(right).max() if asked.nearness is None else asked.nearness
