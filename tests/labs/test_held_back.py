"""Judging a model on held-back pictures: what it takes, what is no answer, whose fault it is."""

import math

import numpy as np
import pytest

from cnn_course.checks import CheckFailed, held_back
from cnn_course.grading.job import Job
from cnn_course.quiet_keras import keras

L = keras.layers
X = np.random.default_rng(0).random((1200, 28, 28, 1), np.float32)
LABELS = np.arange(1200) % 10


@pytest.fixture
def whole(monkeypatch):
    """Put other pictures in the place of the whole data."""
    held_back._test_pictures.cache_clear()
    yield lambda load: monkeypatch.setitem(held_back.WHOLE, "mnist", load)
    held_back._test_pictures.cache_clear()


def unavailable():
    raise FileNotFoundError("MNIST를 찾지 못했습니다.")


@pytest.mark.parametrize(
    "load, said",
    [(unavailable, "찾지 못했습니다"), (lambda: (None, (X, LABELS)), "1,200장뿐입니다")],
)
def test_pictures_that_everybody_has_are_not_taken_for_held_back_ones(whole, load, said):
    whole(load)
    with pytest.raises(held_back.NoPictures, match=said):
        held_back.pictures("mnist", hidden=True)


def test_for_missing_pictures_no_student_loses_points(tmp_path):
    """The job ends, so that nothing is written down."""
    check = "from cnn_course.checks.held_back import NoPictures\nraise NoPictures"
    graded = {"role": "graded", "name": "m-accuracy-hidden", "source": check, "hidden": True}
    told = {"setup": [], "cells": [graded], "answers": [], "allows": [], "cell_seconds": 9,
            "call_seconds": 9, "result": str(tmp_path / "lab.npz")}  # fmt: skip
    with pytest.raises(held_back.NoPictures):
        Job(told, engine=None).run()


def model(*stack, shape=(28, 28, 1)):
    return keras.Sequential([keras.Input(shape), *stack])


def test_an_answer_that_is_no_number_is_wrong(monkeypatch):
    monkeypatch.setitem(held_back.SMALL, "mnist", lambda: (None, (X, np.zeros(1200))))
    net = model(L.Flatten(), L.Dense(10))
    net.set_weights([np.full((784, 10), 3e38), np.zeros(10)])
    assert held_back.accuracy(net, "mnist", hidden=False) == 0
    net.set_weights([np.zeros((784, 10)), np.eye(10)[0]])
    assert held_back.accuracy(net, "mnist", hidden=False) == 1


@pytest.mark.parametrize(
    "net, said",
    [
        (model(L.Flatten(), L.Dense(10), shape=(32, 32, 1)), r"\(None, 32, 32, 1\)인데"),
        (model(L.Dense(10)), r"모양이 \(None, 28, 28, 10\)"),
        (model(L.Conv2D(10, 28)), r"모양이 \(None, 1, 1, 10\)"),
    ],
)
def test_a_model_of_other_shapes_is_told_so(net, said):
    with pytest.raises(CheckFailed, match=said):
        held_back.answers(net, X)


@pytest.mark.parametrize("filters", [2, 40])
def test_wide_models_are_asked_a_few_pictures_at_a_time(filters):
    net = model(L.Conv2D(filters, 1), L.GlobalAveragePooling2D(), L.Dense(10))
    asked, call = [], net.call
    net.call = lambda x, **kwargs: asked.append(len(x)) or call(x, **kwargs)
    came = held_back.answers(net, X)
    np.testing.assert_allclose(came, np.asarray(call(X, training=False)), rtol=1e-4, atol=1e-5)
    assert sum(asked) == 1200 and max(asked) <= held_back.BATCH
    assert max(asked) * math.prod((28, 28, filters)) <= held_back.VALUES
