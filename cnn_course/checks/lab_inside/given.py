"""The pictures that everyone has, whatever the profile: answers on them can be computed again."""

import functools

import numpy as np

from cnn_course.checks.held_back import answers, pictures

FEW = 10  # one of each class


@functools.cache
def given():
    """Return ``(x, y)``: the 1,000 pictures of the small data that are kept for testing."""
    return pictures("fashion_mnist", False)


def few():
    """Return ``(x, y)`` of the first picture of each class."""
    x, y = given()
    return x[:FEW], y[:FEW]


def probabilities(model, x):
    """Return softmax of the model's logits, shape (N, classes)."""
    logits = answers(model, x).astype(float)
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
