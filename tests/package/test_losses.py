"""Cross-entropy against hand calculations, TensorFlow and finite differences."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cnn_course.gradcheck import numerical_gradient
from cnn_course.losses import as_labels, cross_entropy, cross_entropy_backward
from cnn_course.quiet_keras import tf


def close(ours, theirs, atol=1e-10):
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=atol, strict=True)


def test_by_hand():
    assert cross_entropy([[0] * 10], [3]) == pytest.approx(math.log(10), abs=1e-12)
    # probabilities 1/4, 3/4 and 1/2, 1/2
    logits = [[0, math.log(3)], [5, 5]]
    expected = -(math.log(3 / 4) + math.log(1 / 2)) / 2
    assert cross_entropy(logits, [1, 0]) == pytest.approx(expected, abs=1e-12)
    expected = np.array([[1 / 8, -1 / 8], [-1 / 4, 1 / 4]])
    close(cross_entropy_backward(1, logits, [1, 0]), expected)


@settings(max_examples=300)
@given(st.integers(1, 8), st.integers(1, 12), st.integers(0, 2**32 - 1))
def test_forward_and_backward_equal_tensorflow(N, C, seed):
    rng = np.random.default_rng(seed)
    logits, labels, dy = 5 * rng.normal(size=(N, C)), rng.integers(0, C, N), rng.normal()
    tensor = tf.constant(logits)
    with tf.GradientTape() as tape:
        tape.watch(tensor)
        loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels, tensor))
    assert cross_entropy(logits, labels) == pytest.approx(float(loss), abs=1e-10)
    expected = tape.gradient(loss, tensor, tf.constant(dy, tf.float64)).numpy()
    close(cross_entropy_backward(dy, logits, labels), expected)


def test_backward_equals_finite_differences():
    rng = np.random.default_rng(0)
    logits, labels = rng.normal(size=(4, 6)), [0, 5, 2, 2]
    expected = numerical_gradient(lambda logits: cross_entropy(logits, labels), logits)
    close(cross_entropy_backward(1.0, logits, labels), expected, atol=1e-8)


@pytest.mark.parametrize("dtype, huge", [("float32", 1e30), ("float64", 1e300), ("float64", 1e4)])
def test_huge_logits_neither_overflow_nor_underflow(dtype, huge):
    logits = np.array([[huge, -huge, 0]], dtype)
    assert cross_entropy(logits, [0]) == 0
    assert cross_entropy(logits, [1]) == pytest.approx(2 * huge, rel=1e-6)
    gradient = cross_entropy_backward(1.0, logits, [1])
    np.testing.assert_array_equal(gradient, np.array([[1, -1, 0]], dtype), strict=True)


def test_the_largest_logits_there_are():
    largest = np.finfo(np.float64).max
    logits = [[largest, -largest]]
    assert cross_entropy(logits, [0]) == 0 and cross_entropy(logits, [1]) == math.inf
    np.testing.assert_array_equal(cross_entropy_backward(1.0, logits, [1]), [[1, -1]])


def test_a_gradient_that_arrives_scales_the_one_that_leaves():
    logits, labels = [[1.0, 2.0]], [0]
    once = cross_entropy_backward(1, logits, labels)
    for dy in (-3, np.float32(-3), np.array(-3.0)):
        close(cross_entropy_backward(dy, logits, labels), -3 * once)


def test_float32_stays_and_the_loss_is_a_number():
    logits = np.array([[1, 2, 3]], np.float32)
    assert type(cross_entropy(logits, [0])) is float
    assert cross_entropy_backward(1.0, logits, [0]).dtype == np.float32
    assert cross_entropy_backward(1.0, logits.astype(int), [0]).dtype == np.float64


def test_the_arguments_stay_as_they_were():
    logits, labels = np.array([[1.0, 2.0]]), np.array([1])
    cross_entropy(logits, labels)
    cross_entropy_backward(1.0, logits, labels)[...] = 7
    assert logits.tolist() == [[1, 2]] and labels.tolist() == [1]


@pytest.mark.parametrize("dtype", ["uint8", "int32", "uint64"])
def test_labels_of_every_integer_type(dtype):
    labels = np.array([2, 0], dtype)
    np.testing.assert_array_equal(as_labels("y", labels, 2, 3), [2, 0])
    assert cross_entropy(np.eye(3)[labels.astype(int)] * 1000, labels) == 0


def test_without_a_number_of_classes_any_label_from_0_on_will_do():
    assert as_labels("y", [0, 10**6], 2).tolist() == [0, 10**6]


LOGITS = np.zeros((2, 3))


@pytest.mark.parametrize("logits, labels, error, words", [
    (LOGITS[0], [0], ValueError, ["logits:", "(3,)", "(N, C)"]),
    (LOGITS.astype(object), [0, 1], TypeError, ["logits:", "object", "실수"]),
    (LOGITS, [0, 3], ValueError, ["labels:", "0부터 2까지", "3"]),
    (LOGITS, [-1, 0], ValueError, ["labels:", "0부터 2까지", "-1"]),
    (LOGITS, np.array([0, 200], np.uint8), ValueError, ["labels:", "0부터 2까지", "200"]),
    (LOGITS, [0.0, 1.0], TypeError, ["labels:", "정수", "float64"]),
    (LOGITS, [True, False], TypeError, ["labels:", "정수", "bool"]),
    (LOGITS, ["0", "1"], TypeError, ["labels:", "정수", "<U1"]),
    (LOGITS, np.array([0, 1], object), TypeError, ["labels:", "정수", "object"]),
    (LOGITS, [0], ValueError, ["labels:", "(2,)", "(1,)"]),
    (LOGITS, [[0], [1]], ValueError, ["labels:", "(2,)", "(2, 1)"]),
    (LOGITS, 1, ValueError, ["labels:", "(2,)", "()"]),
    (LOGITS, [[0, 1], [2]], ValueError, ["labels:"]),
])  # fmt: skip
def test_bad_input_names_the_argument_and_what_came(logits, labels, error, words):
    for call in (
        lambda: cross_entropy(logits, labels),
        lambda: cross_entropy_backward(1.0, logits, labels),
    ):
        with pytest.raises(error) as caught:
            call()
        assert all(word in str(caught.value) for word in words), str(caught.value)


@pytest.mark.parametrize("dy, error, words", [
    ([1.0], ValueError, ["dy:", "숫자 하나", "(1,)"]),
    (np.ones((2, 3)), ValueError, ["dy:", "숫자 하나", "(2, 3)"]),
    (None, TypeError, ["dy:", "실수", "object"]),
])  # fmt: skip
def test_the_gradient_of_a_loss_is_one_number(dy, error, words):
    with pytest.raises(error) as caught:
        cross_entropy_backward(dy, LOGITS, [0, 1])
    assert all(word in str(caught.value) for word in words), str(caught.value)


def test_a_label_below_0_is_refused_without_a_number_of_classes():
    with pytest.raises(ValueError, match=r"y: 0 이상의 정수.*-1"):
        as_labels("y", [3, -1], 2)
