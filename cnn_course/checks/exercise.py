"""What an exercise declares for its check: its parts, its mistakes, and how to speak of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from cnn_course.checks import feedback


class Case(NamedTuple):
    """One call, and a fact to recall where no mistake is recognised."""

    args: tuple
    reminder: str = ""


class Part(NamedTuple):
    """One behaviour that is checked, and graded, on its own."""

    passed: str
    failed: str
    section: str
    cases: Callable  # (rng, hidden) -> list of Case
    values: bool = True  # False: only kind and shape count


class Mistake(NamedTuple):
    """A small wrong implementation, under the sentence that names it."""

    function: Callable
    sentence: str
    section: str
    everywhere: bool = False  # the sentence speaks of all inputs, also those that end in an error


@dataclass(frozen=True, eq=False)
class Exercise:
    """What an exercise asks for, and how to speak about it; called, it checks an answer.

    The reference shows what kind of result is right: a whole number, a number, True or False,
    an array, a tuple of these.
    """

    name: str
    arguments: tuple[str, ...]
    reference: Callable
    parts: dict[str, Part]
    mistakes: list[Mistake]
    probes: list[tuple]  # inputs on which every mistake shows, each differently
    allows: tuple[str, ...] = ()  # modules of cnn_course that an answer may build on
    results: tuple[str, ...] = ()  # names of what a tuple holds
    situation: Callable | None = None  # (*args) -> the clause that opens the evidence
    working: Callable | None = None  # (args, place) -> one number worked out by hand
    panels: Callable | None = None  # (args, place) -> what picture.show draws of the input

    def __call__(self, answer, part, hidden=False):
        """Check one part of a student's answer: print one sentence, or raise.

        Parameters
        ----------
        answer : callable
            The student's function.
        part : str
            One of ``parts``.
        hidden : bool
            On the class's own inputs, of which a message tells nothing.

        Raises
        ------
        CheckFailed
            With the message for the student.
        """
        feedback.run(self, answer, part, hidden)
