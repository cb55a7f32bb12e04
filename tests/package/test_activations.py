"""Activation functions against TensorFlow and finite differences, and far from 0."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes

from cnn_course import activations
from cnn_course.activations import (
    relu,
    relu_backward,
    sigmoid,
    sigmoid_backward,
    softmax,
    softmax_backward,
    tanh,
    tanh_backward,
)
from cnn_course.gradcheck import numerical_gradient
from cnn_course.quiet_keras import tf

FUNCTIONS = {
    "relu": (relu, relu_backward, tf.nn.relu),
    "tanh": (tanh, tanh_backward, tf.nn.tanh),
    "sigmoid": (sigmoid, sigmoid_backward, tf.nn.sigmoid),
    "softmax": (softmax, softmax_backward, tf.nn.softmax),
}
every_function = pytest.mark.parametrize("f, backward, theirs", FUNCTIONS.values(), ids=FUNCTIONS)


def close(ours, theirs, atol=1e-10):
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=atol, strict=True)


def test_every_function_has_its_backward_and_is_tested():
    names = {name for name, f in vars(activations).items() if f.__class__ is relu.__class__}
    names -= {"as_float_array", "same_shape"}
    assert names == FUNCTIONS.keys() | {f"{name}_backward" for name in FUNCTIONS}


@every_function
@settings(max_examples=200)
@given(shape=array_shapes(max_dims=4, max_side=6), seed=st.integers(0, 2**32 - 1))
def test_forward_and_backward_equal_tensorflow(f, backward, theirs, shape, seed):
    rng = np.random.default_rng(seed)
    x, dy = 3 * rng.normal(size=shape), rng.normal(size=shape)
    tensor = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(tensor)
        y = theirs(tensor)
    close(f(x), y.numpy())
    close(backward(dy, x), tape.gradient(y, tensor, tf.constant(dy)).numpy())


@every_function
def test_backward_equals_finite_differences(f, backward, theirs):
    rng = np.random.default_rng(0)
    x, dy = rng.normal(size=(3, 5)), rng.normal(size=(3, 5))
    x += np.sign(x) * 0.01  # relu has no derivative at 0
    expected = numerical_gradient(lambda x: (dy * f(x)).sum(), x)
    close(backward(dy, x), expected, atol=1e-8)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("f, low, middle, high", [
    (relu, 0, 0, 1e4), (tanh, -1, 0, 1), (sigmoid, 0, 0.5, 1),
])  # fmt: skip
def test_far_from_0_nothing_overflows(f, low, middle, high, dtype):
    x = np.array([-1e4, 0, 1e4], dtype)
    np.testing.assert_array_equal(f(x), np.array([low, middle, high], dtype), strict=True)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("backward, expected", [
    (relu_backward, [0, 0, 3]), (tanh_backward, [0, 3, 0]), (sigmoid_backward, [0, 0.75, 0]),
])  # fmt: skip
def test_the_derivatives_at_0_and_far_from_it(backward, expected, dtype):
    x = np.array([-1e4, 0, 1e4], dtype)
    dy = np.full(3, 3, dtype)
    np.testing.assert_array_equal(backward(dy, x), np.array(expected, dtype), strict=True)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_softmax_far_from_0(dtype):
    x = np.array([[1e4, -1e4, 1e4], [-1e4, -1e4, -1e4], [0, 1e4, 0]], dtype)
    expected = np.array([[0.5, 0, 0.5], [1 / 3] * 3, [0, 1, 0]], dtype)
    np.testing.assert_array_equal(softmax(x), expected, strict=True)
    dx = softmax_backward(np.array([[1, 2, 3]] * 3, dtype), x)
    shares = np.array([[-0.5, 0, 0.5], [-1 / 3, 0, 1 / 3], [0, 0, 0]], dtype)
    np.testing.assert_allclose(dx, shares, rtol=0, atol=1e-6, strict=True)


def test_softmax_of_the_largest_numbers_there_are():
    largest = np.finfo(np.float64).max
    np.testing.assert_array_equal(softmax([largest, -largest]), [1, 0])


def test_small_results_of_sigmoid_keep_their_digits():
    np.testing.assert_allclose(sigmoid([-40, -700]), np.exp([-40, -700]), rtol=1e-12)


def test_softmax_is_a_distribution_and_ignores_a_common_shift():
    x = np.random.default_rng(1).normal(size=(4, 3, 10)) * 20
    y = softmax(x)
    assert (y > 0).all()
    close(y.sum(axis=-1), np.ones((4, 3)))
    close(softmax(x + 500), y)


@every_function
def test_float32_stays_and_integers_become_float64(f, backward, theirs):
    x = np.array([[-2, 0, 3]])
    single = x.astype(np.float32)
    assert f(x).dtype == backward(x, x).dtype == np.float64
    assert f(single).dtype == backward(single, single).dtype == np.float32
    np.testing.assert_allclose(f(single), f(x), atol=1e-6)


@every_function
def test_the_arguments_stay_as_they_were(f, backward, theirs):
    x, dy = np.array([[-2.0, 0, 3]]), np.array([[1.0, 2, 4]])
    for result in (f(x), backward(dy, x)):
        result[...] = 7
    np.testing.assert_array_equal(x, [[-2, 0, 3]])
    np.testing.assert_array_equal(dy, [[1, 2, 4]])


@every_function
@pytest.mark.parametrize("x, error, words", [
    (np.array([None]), TypeError, ["x:", "object", "실수"]),
    (["a"], TypeError, ["x:", "<U1", "실수"]),
    ([1j], TypeError, ["x:", "complex128", "실수"]),
    ([], ValueError, ["x:", "빈 배열", "(0,)"]),
    ([[1, 2], [3]], ValueError, ["x:", "길이가 다른"]),
])  # fmt: skip
def test_bad_input_names_the_argument_and_what_came(f, backward, theirs, x, error, words):
    for call in (lambda: f(x), lambda: backward([1], x)):
        with pytest.raises(error) as caught:
            call()
        assert all(word in str(caught.value) for word in words), str(caught.value)


@every_function
def test_a_gradient_of_another_shape_is_refused(f, backward, theirs):
    with pytest.raises(ValueError) as caught:
        backward([1, 2], [1, 2, 3])
    assert all(word in str(caught.value) for word in ["dy:", "(2,)", "(3,)"])
    with pytest.raises(TypeError, match="dy: 실수"):
        backward(np.array([None, None]), [1, 2])


def test_softmax_needs_an_axis():
    for call in (lambda: softmax(3), lambda: softmax_backward(1, 3)):
        with pytest.raises(ValueError, match=r"x: 1차원 이상.*3.0"):
            call()
