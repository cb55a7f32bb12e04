"""Finite differences against derivatives known from calculus."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes

from cnn_course.gradcheck import numerical_gradient


@settings(max_examples=50)
@given(array_shapes(min_dims=0, max_dims=4, max_side=4), st.integers(0, 2**32 - 1))
def test_equals_the_derivative_at_every_place(shape, seed):
    rng = np.random.default_rng(seed)
    x, factors = rng.normal(size=shape), rng.normal(size=shape)
    gradient = numerical_gradient(lambda x: (factors * np.sin(x)).sum(), x)
    assert gradient.shape == shape
    np.testing.assert_allclose(gradient, factors * np.cos(x), rtol=0, atol=1e-9)


def test_the_error_of_a_cube_is_the_square_of_the_step():
    # ((x + e)³ - (x - e)³) / 2e = 3x² + e²
    for eps in (0.5, 0.25):
        gradient = numerical_gradient(lambda x: (x**3).sum(), [1, 2], eps)
        np.testing.assert_allclose(gradient, [3 + eps**2, 12 + eps**2], rtol=1e-14)


def test_a_parabola_has_no_error_however_wide_the_step():
    assert numerical_gradient(lambda x: x[0] ** 2, [3], eps=8) == [6]


def test_only_one_entry_is_moved_at_a_time():
    # linear in every entry: exact, but only if the other ones are where they belong
    assert numerical_gradient(np.prod, [2, 3, 5], eps=1).tolist() == [15, 10, 6]


@pytest.mark.parametrize("dtype", [int, np.float32, np.uint8])
def test_is_computed_in_float64(dtype):
    x = np.array([1, 2], dtype)
    seen = []

    def f(x):
        seen.append(x.dtype)
        return (x**2).sum()

    gradient = numerical_gradient(f, x)
    assert gradient.dtype == np.float64 and set(seen) == {np.dtype(np.float64)}
    np.testing.assert_allclose(gradient, [2, 4], atol=1e-9)
    assert x.tolist() == [1, 2]


def test_a_function_that_spoils_its_argument_spoils_nothing_else():
    def f(x):
        total = (x**2).sum()
        x[...] = np.nan
        return total

    x = np.array([1.0, 2, 3])
    np.testing.assert_allclose(numerical_gradient(f, x), [2, 4, 6], atol=1e-9)
    assert x.tolist() == [1, 2, 3]


@pytest.mark.parametrize("number", [1, 1.0, np.float32(1), np.array(1), True])
def test_every_kind_of_number_may_be_returned(number):
    assert numerical_gradient(lambda x: number, [1, 2]).tolist() == [0, 0]


@pytest.mark.parametrize("f, x, eps, error, words", [
    (lambda x: x, [1, 2], 1e-5, TypeError, ["f:", "숫자 하나", "ndarray", "(2,)"]),
    (lambda x: None, [1], 1e-5, TypeError, ["f:", "숫자 하나", "NoneType"]),
    (lambda x: "1", [1], 1e-5, TypeError, ["f:", "숫자 하나", "str"]),
    (lambda x: 1j, [1], 1e-5, TypeError, ["f:", "숫자 하나", "complex"]),
    (np.sum, [1], 0, ValueError, ["eps:", "0보다 큰", "0"]),
    (np.sum, [1], -1e-5, ValueError, ["eps:", "0보다 큰", "-1e-05"]),
    (np.sum, [1], np.nan, ValueError, ["eps:", "0보다 큰", "nan"]),
    (np.sum, [1], np.inf, ValueError, ["eps:", "유한한", "inf"]),
    (np.sum, [1e12], 1e-5, ValueError, ["eps:", "너무 작", "1e-05"]),
    (np.sum, [1], "1", TypeError, ["eps:", "숫자 하나", "'1'"]),
    (np.sum, ["a"], 1e-5, TypeError, ["x:", "실수", "<U1"]),
    (np.sum, np.array([None]), 1e-5, TypeError, ["x:", "실수", "object"]),
    (np.sum, [], 1e-5, ValueError, ["x:", "빈 배열", "(0,)"]),
])  # fmt: skip
def test_bad_input_names_the_argument_and_what_came(f, x, eps, error, words):
    with pytest.raises(error) as caught:
        numerical_gradient(f, x, eps)
    assert all(word in str(caught.value) for word in words), str(caught.value)
