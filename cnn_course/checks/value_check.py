"""A lab's answers that are plain values to be held against each other, or against a model.

Unlike a :class:`cnn_course.checks.table.Table` such a value has no one right answer: it is right
where it agrees with the student's own model, or with the student's own measurements.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from cnn_course.checks import feedback

EMPTY = "아직 정하지 않은 답이 있습니다(None). 앞의 셀에서 None을 답으로 바꾸어 차례로 실행한 뒤 이 셀을 다시 실행하십시오."


class ValuePart(NamedTuple):
    """One property of a value that is checked, and graded, on its own."""

    passed: str
    failed: str
    section: str
    look: Callable  # (*answers) -> what is wrong, "" where it is right


@dataclass(frozen=True, eq=False)
class ValueCheck:
    """What a lab asks of a value; called, it checks one part of it."""

    name: str
    parts: dict[str, ValuePart]
    allows = ()

    def __call__(self, *answers, part):
        """Print that a part is right, or raise CheckFailed.

        Parameters
        ----------
        *answers
            The value, then what it is held against: other values, models.
        part : str
            One of ``parts``.
        """
        asked = feedback.part_of(self, part)
        if any(answer is None for answer in answers):
            raise feedback.CheckFailed(EMPTY)
        seen = asked.look(*answers)
        if seen:
            raise feedback.CheckFailed(feedback.message([asked.failed, seen], "", asked.section))
        print(asked.passed)
