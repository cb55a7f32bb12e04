"""Asking a model for numbers and comparing them with those that are right."""

import numpy as np

from cnn_course.checks.feedback import generator

CLOSE = {"rtol": 1e-3, "atol": 1e-3}


def ask(model, x):
    """Return a model's answer to one batch, as an array."""
    return np.asarray(model(np.asarray(x, np.float32), training=False))


def recognised(came, mistakes):
    """Return the sentence of the first mistake whose numbers these are, "" for none."""
    for sentence, wrong in mistakes.items():
        if np.shape(wrong) == np.shape(came) and np.allclose(came, wrong, **CLOSE):
            return sentence
    return ""


__all__ = ["CLOSE", "ask", "generator", "recognised"]
