"""The dense layer against a hand calculation, TensorFlow and finite differences."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cnn_course.dense import dense, dense_backward
from cnn_course.gradcheck import numerical_gradient
from cnn_course.quiet_keras import tf

sizes = st.tuples(st.integers(1, 8), st.integers(1, 20), st.integers(1, 20))


def close(ours, theirs, atol=1e-10):
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=atol, strict=True)


def operands(N, C_in, C_out, seed=0):
    rng = np.random.default_rng(seed)
    return [rng.normal(size=s) for s in ((N, C_in), (C_in, C_out), C_out, (N, C_out))]


def test_by_hand():
    w = [[1, 2, 3], [4, 5, 6]]
    np.testing.assert_array_equal(dense([[5, 7]], w), [[33, 45, 57]])
    np.testing.assert_array_equal(dense([[5, 7], [0, 1]], w, [1, 0, -1]), [[34, 45, 56], [5, 5, 5]])


@settings(max_examples=300)
@given(sizes, st.integers(0, 2**32 - 1))
def test_forward_and_backward_equal_tensorflow(size, seed):
    x, w, b, dy = operands(*size, seed)
    tensors = [tf.constant(array) for array in (x, w, b)]
    with tf.GradientTape() as tape:
        tape.watch(tensors)
        y = tf.matmul(*tensors[:2]) + tensors[2]
    close(dense(x, w, b), y.numpy())
    close(dense(x, w), y.numpy() - b)
    gradients = tape.gradient(y, tensors, tf.constant(dy))
    for ours, theirs in zip(dense_backward(dy, x, w), gradients, strict=True):
        close(ours, theirs.numpy())


def test_backward_equals_finite_differences():
    x, w, b, dy = operands(3, 4, 2)
    dx, dw, db = dense_backward(dy, x, w)
    close(dx, numerical_gradient(lambda x: (dy * dense(x, w, b)).sum(), x, eps=0.1))
    close(dw, numerical_gradient(lambda w: (dy * dense(x, w, b)).sum(), w, eps=0.1))
    close(db, numerical_gradient(lambda b: (dy * dense(x, w, b)).sum(), b, eps=0.1))


def test_float32_stays_and_with_float64_becomes_float64():
    double = operands(3, 4, 2)
    x, w, b, dy = (array.astype(np.float32) for array in double)
    assert dense(x, w, b).dtype == np.float32
    np.testing.assert_allclose(dense(x, w, b), dense(*double[:3]), atol=1e-5)
    assert all(gradient.dtype == np.float32 for gradient in dense_backward(dy, x, w))
    close(dense(x, double[1]), dense(x.astype(np.float64), double[1]))


def test_integers_become_float64_and_do_not_wrap():
    y = dense(np.full((1, 2), 200, np.uint8), np.full((2, 1), 200, np.uint8))
    assert y == 80_000 and y.dtype == np.float64


def test_the_arguments_stay_as_they_were():
    arguments = operands(3, 4, 2)
    x, w, b, dy = (array.copy() for array in arguments)
    for result in (dense(x, w, b), dense(x, w), *dense_backward(dy, x, w)):
        result[...] = 7
    for array, before in zip((x, w, b, dy), arguments, strict=True):
        np.testing.assert_array_equal(array, before)


X, W, DY = np.ones((2, 3)), np.ones((3, 4)), np.ones((2, 4))


@pytest.mark.parametrize("call, error, words", [
    (lambda: dense(X[0], W), ValueError, ["x:", "(3,)", "(N, C_in)"]),
    (lambda: dense(X, W[0]), ValueError, ["w:", "(4,)", "(C_in, C_out)"]),
    (lambda: dense(X, W.T), ValueError, ["x의 열 수", "w의 행 수", "3", "4", "(2, 3)", "(4, 3)"]),
    (lambda: dense(X, W, np.ones(3)), ValueError, ["b:", "4개", "3개"]),
    (lambda: dense(X, W, np.ones((1, 4))), ValueError, ["b:", "(1, 4)", "(C_out,)"]),
    (lambda: dense(X.astype(object), W), TypeError, ["x:", "object", "실수"]),
    (lambda: dense(X, W.astype(str)), TypeError, ["w:", "<U", "실수"]),
    (lambda: dense(X, W, [None] * 4), TypeError, ["b:", "object", "실수"]),
    (lambda: dense_backward(DY.T, X, W), ValueError, ["dy:", "(4, 2)", "(2, 4)"]),
    (lambda: dense_backward(DY.astype(object), X, W), TypeError, ["dy:", "object", "실수"]),
    (lambda: dense_backward(DY, X, W.T), ValueError, ["x의 열 수", "w의 행 수"]),
])  # fmt: skip
def test_bad_input_names_the_argument_and_what_came(call, error, words):
    with pytest.raises(error) as caught:
        call()
    assert all(word in str(caught.value) for word in words), str(caught.value)
