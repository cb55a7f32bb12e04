"""Models of digits: their logits, and which test digits a student has: the same answers on every machine."""

import numpy as np

from cnn_course.activations import softmax
from cnn_course.checks import held_back

CLASSES = 10


def logits(model, x):
    """Return a model's outputs as finite numbers, computed by the CPU: a GPU may round them more."""
    import tensorflow as tf  # loaded already: there is a model

    with tf.device("/CPU:0"):
        return np.nan_to_num(held_back.answers(model, x))


def guesses(model, x):
    """Return the answer to every picture and its probability."""
    p = softmax(logits(model, x).astype(float))
    return p.argmax(axis=1), p.max(axis=1)


def test_digits(many):
    """Return the test digits of the profile that has so many of them, None for neither."""
    if many not in (1000, 10000):
        return None
    return held_back.pictures("mnist", many == 10000)


def is_classifier(model):
    """Tell whether a model takes digits and answers with ten numbers."""
    return model.input_shape[1:] == (28, 28, 1) and model.output_shape[1:] == (CLASSES,)


NOT_FOR_DIGITS = "입력의 모양이 {}, 출력의 모양이 {}인 모델입니다. (28, 28, 1)인 이미지를 받아 로짓 10개를 내야 합니다."


def misfit(model):
    """Say that a model is none for digits, "" where it is one."""
    if is_classifier(model):
        return ""
    return NOT_FOR_DIGITS.format(model.input_shape[1:], model.output_shape[1:])


def as_array(value, shape):
    """Return a value as an array of numbers of that shape, or None where it is none."""
    try:
        array = np.asarray(value, dtype=float)
    except (TypeError, ValueError):
        return None
    return array if array.shape == shape and np.isfinite(array).all() else None
