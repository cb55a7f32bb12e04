"""What a call tells of the arguments that a student's function has changed."""

import numpy as np
import pytest

from cnn_course.checks.calling import call

LAYERS = [("conv", 6, 5, 1, "same"), ("pool", 2)]


def changed(function, *args):
    return call(function, args).changed


def append(array, layers):
    layers.append(("pool", 2))


def take_out(array, layers):
    layers.pop(0)


def replace_a_layer(array, layers):
    layers[0] = 5


def replace_a_number(array, layers):
    layers[1] = ("pool", 3)


def write(array, layers):
    array[0] = 9


def leave(array, layers):
    return list(layers), array + 1


@pytest.mark.parametrize(
    "function, places",
    [
        (append, (1,)),
        (take_out, (1,)),
        (replace_a_layer, (1,)),
        (replace_a_number, (1,)),
        (write, (0,)),
        (leave, ()),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_changed_arguments_are_told_and_the_callers_stay(function, places):
    array, layers = np.zeros(3), list(LAYERS)
    assert changed(function, array, layers) == places
    assert layers == LAYERS and not array.any()
