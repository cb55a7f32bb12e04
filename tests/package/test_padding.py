"""Frames around images against NumPy, TensorFlow and finite differences."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cnn_course.gradcheck import numerical_gradient
from cnn_course.padding import pad2d, pad2d_backward, surround
from cnn_course.quiet_keras import tf

width, side = st.integers(0, 4), st.integers(1, 5)
frames = st.one_of(width, st.tuples(st.tuples(width, width), st.tuples(width, width)))
shapes = st.tuples(side, side, side, side)


def pairs(frame):
    return ((frame, frame), (frame, frame)) if isinstance(frame, int) else frame


@settings(max_examples=200)
@given(shapes, frames, st.sampled_from([0.0, -np.inf, 2.5]))
def test_forward_and_backward_equal_tensorflow(shape, frame, value):
    rng = np.random.default_rng(0)
    x = tf.constant(rng.normal(size=shape))
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = tf.pad(x, [(0, 0), *pairs(frame), (0, 0)], constant_values=value)
    np.testing.assert_array_equal(pad2d(x.numpy(), frame, value), y, strict=True)
    dy = rng.normal(size=y.shape)
    expected = tape.gradient(y, x, tf.constant(dy)).numpy()
    np.testing.assert_array_equal(pad2d_backward(dy, frame), expected, strict=True)


def test_backward_equals_finite_differences():
    rng = np.random.default_rng(1)
    x, dy = rng.normal(size=(2, 2, 3, 2)), rng.normal(size=(2, 5, 4, 2))
    frame = ((1, 2), (0, 1))
    expected = numerical_gradient(lambda x: (dy * pad2d(x, frame, 7.0)).sum(), x)
    np.testing.assert_allclose(pad2d_backward(dy, frame), expected, atol=1e-8)


def test_an_asymmetric_frame_by_hand():
    y = pad2d([[[[1], [2]]]], ((0, 1), (2, 0)), value=9)[0, :, :, 0]
    np.testing.assert_array_equal(y, [[9, 9, 1, 2], [9, 9, 9, 9]])


def test_float32_stays_and_integers_become_float64():
    x = np.ones((1, 2, 2, 1))
    assert pad2d(x.astype(np.float32), 1).dtype == np.float32
    assert pad2d_backward(x.astype(np.float32), 0).dtype == np.float32
    assert pad2d(x.astype(np.uint8), 1, -np.inf).dtype == np.float64


def test_numpys_integers_are_integers():
    assert pad2d(np.ones((1, 1, 1, 1)), np.int64(2)).shape == (1, 5, 5, 1)
    assert pad2d(np.ones((1, 1, 1, 1)), np.array([[1, 0], [2, 0]])).shape == (1, 2, 3, 1)


def test_padding_copies_and_an_empty_surrounding_does_not():
    x = np.zeros((1, 2, 2, 1))
    pad2d(x, 0)[...] = 7
    surround(x, ((0, 1), (0, 0)))[...] = 7
    assert not x.any()
    assert surround(x, ((0, 0), (0, 0))) is x
    np.testing.assert_array_equal(surround(x, ((0, 1), (0, 0)), 3), pad2d(x, ((0, 1), (0, 0)), 3))


X = np.ones((1, 5, 5, 3))


@pytest.mark.parametrize("call, error, words", [
    (lambda: pad2d(X[0], 1), ValueError, ["x:", "(5, 5, 3)", "(N, H, W, C)"]),
    (lambda: pad2d(X.astype(object), 1), TypeError, ["x:", "object", "실수"]),
    (lambda: pad2d(X, -1), ValueError, ["padding", "0 이상", "-1"]),
    (lambda: pad2d(X, 0.5), ValueError, ["padding", "정수", "0.5"]),
    (lambda: pad2d(X, None), ValueError, ["padding", "정수", "None"]),
    (lambda: pad2d(X, "same"), ValueError, ["padding", "정수", "'same'"]),
    (lambda: pad2d(X, (1, 2)), ValueError, ["padding", "(왼쪽, 오른쪽)", "(1, 2)"]),
    (lambda: pad2d(X, ((1, 2), 3)), ValueError, ["padding", "(위, 아래)", "((1, 2), 3)"]),
    (lambda: pad2d(X, ((1, 2), (3, -4))), ValueError, ["padding", "0 이상", "-4"]),
    (lambda: pad2d(X, ((1, 2), (3, 4), (5, 6))), ValueError, ["padding", "(5, 6)"]),
    (lambda: pad2d_backward(X[0], 1), ValueError, ["dy:", "(5, 5, 3)", "(N, H, W, C)"]),
    (lambda: pad2d_backward(X, -1), ValueError, ["padding", "0 이상", "-1"]),
    (lambda: pad2d_backward(X, 3), ValueError, ["padding", "(1, 5, 5, 3)", "3"]),
    (lambda: pad2d_backward(X, ((0, 0), (2, 3))), ValueError, ["padding", "dy", "(2, 3)"]),
    (lambda: pad2d_backward(X, ((5, 0), (0, 0))), ValueError, ["padding", "dy", "(5, 0)"]),
])  # fmt: skip
def test_bad_input_names_the_argument_and_what_came(call, error, words):
    with pytest.raises(error) as caught:
        call()
    assert all(word in str(caught.value) for word in words), str(caught.value)
