"""Ways to compute a softmax wrongly.

A student may make a mistake with or without taking the maximum off first. Where one's numbers
overflow it ends in an error here: see :func:`recognise`.
"""

import numpy as np

from cnn_course import activations
from cnn_course.checks.classifier.inputs import finite_only
from cnn_course.checks.exercise import Mistake


def highest(z):
    return z.max(axis=1, keepdims=True)


def powers(z, less=0):
    return np.exp(z - less)


def shared(e):
    return e / e.sum(axis=1, keepdims=True)


def _same(array):
    return array


def made(before=_same, after=_same):
    """Return the softmax of changed logits, or with changed results: stable, and not."""
    return [
        finite_only(lambda z: after(activations.softmax(before(z)))),
        finite_only(lambda z: after(shared(powers(before(z))))),
    ]


def divided(divisor):
    """Return the softmax that divides e to the z by ``divisor`` of all of them."""
    return [
        finite_only(lambda z: powers(z, highest(z)) / divisor(powers(z, highest(z)))),
        finite_only(lambda z: powers(z) / divisor(powers(z))),
    ]


def without(less):
    """Return the softmax that takes ``less`` off, which is not every row's maximum."""
    return finite_only(lambda z: shared(powers(z, less(z))))


def named(functions, sentence, section, everywhere=False):
    return [Mistake(function, sentence, section, everywhere) for function in functions]
