"""Exercises whose answer is a Keras model: what a check asks of it, part by part.

In a student's notebook the model is the one that was just trained; in the office it has been
built anew from what was handed in. Nothing that is said of it is taken on trust.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from cnn_course.checks import feedback
from cnn_course.labs import model_file
from cnn_course.labs.errors import LabError

UNSOLVED = "아직 만들지 않은 모델입니다. 풀이 셀을 완성해 실행한 뒤 이 셀을 다시 실행하십시오."


class ModelPart(NamedTuple):
    """One behaviour of a model that is checked, and graded, on its own."""

    passed: str
    failed: str
    section: str
    look: Callable  # (Asked) -> what is wrong, "" where it is right


class Asked(NamedTuple):
    """A model as a part sees it."""

    model: object  # keras.Model
    layers: list  # of dicts; see cnn_course.labs.layers
    hidden: bool


@dataclass(frozen=True, eq=False)
class ModelCheck:
    """What an exercise asks of a model; called, it checks one part of it."""

    name: str
    parts: dict[str, ModelPart]
    allows = ()

    @property
    def trained(self):
        """Whether each student trains it on their own: only then is its accuracy asked for."""
        return "accuracy" in self.parts

    def __call__(self, model, part, hidden=False):
        """Print that a part is right, or raise CheckFailed.

        Parameters
        ----------
        model : keras.Sequential
        part : str
            One of ``parts``.
        hidden : bool
            On data that the student has not got: a message tells nothing of them.
        """
        asked = feedback.part_of(self, part)
        if model is None:
            raise feedback.CheckFailed(UNSOLVED)
        try:
            described = model_file.describe(model, self.name)
            model_file.weights(model, self.name)
        except LabError as error:
            raise feedback.CheckFailed(str(error)) from None
        seen = asked.look(Asked(model, described[1:], hidden))
        if seen:
            lines = [f"숨은 검사: {asked.failed}"] if hidden else [asked.failed, seen]
            raise feedback.CheckFailed(feedback.message(lines, "", asked.section))
        print(f"숨은 검사: {asked.passed}" if hidden else asked.passed)
