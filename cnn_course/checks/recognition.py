"""Recognising a mistake by its numbers: they must agree on every input, or it gets no name."""

import functools

from cnn_course.checks import answers
from cnn_course.checks.calling import Stopped, call


def recognise(exercise, answer, failed):
    """Return the mistake that ``answer`` makes, or None.

    The numbers must agree on every probe and on the inputs ``failed``. Where the mistake
    itself ends in an error there are none to compare, and how the student's function ends
    depends on how it is written: there it only has to be wrong as well.
    """
    mistakes = exercise.mistakes
    right = _on_probes(exercise, exercise.reference)
    for k, args in enumerate(exercise.probes):
        outcome = _on_probe(answer, exercise, k, args)
        if isinstance(outcome.error, Stopped):
            return None  # each further call could take as long
        mistakes = [
            mistake
            for mistake in mistakes
            if _agrees(outcome, _on_probes(exercise, mistake.function)[k], right[k])
        ]
        if not mistakes:
            return None
    outcome, right = call(answer, failed), call(exercise.reference, failed)
    agreeing = (m for m in mistakes if _agrees(outcome, call(m.function, failed), right))
    return next(agreeing, None)


@functools.cache
def _on_probes(exercise, function):
    return [call(function, args) for args in exercise.probes]


def _on_probe(answer, exercise, k, args):
    """Call a student's function; a grader's stand-in for one remembers what came."""
    memory = getattr(answer, "memory", {})
    if (exercise.name, k) not in memory:
        memory[exercise.name, k] = call(answer, args)
    return memory[exercise.name, k]


def _agrees(outcome, theirs, right):
    if theirs.error is not None:
        return not answers.is_close(outcome.value, right.value)
    return answers.is_close(outcome.value, theirs.value)
