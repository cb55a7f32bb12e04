"""Checks of the exercises, one module per chapter: in a notebook, in the grader, in tests.

A check prints one sentence, or raises :class:`CheckFailed` with a message for the learner.
"""

from cnn_course.checks.feedback import CheckFailed

__all__ = ["CheckFailed"]
