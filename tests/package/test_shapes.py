"""Sizes, paddings and receptive fields against TensorFlow and against counting."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cnn_course.quiet_keras import tf
from cnn_course.shapes import (
    axis_padding,
    fit_windows,
    output_size,
    pair,
    receptive_field,
    same_padding,
)


@pytest.mark.parametrize("stride", [1, 2, 3, 4])
@pytest.mark.parametrize("k", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("n", [5, 6, 7, 28])
def test_output_size_is_the_number_of_windows(n, k, stride):
    for padding in (0, 1, 2):
        starts = [i for i in range(0, n + 2 * padding, stride) if i + k <= n + 2 * padding]
        assert output_size(n, k, stride, padding) == len(starts)


def test_seven_pixels_and_a_window_of_three_by_hand():
    assert [output_size(7, 3, stride) for stride in (1, 2, 4)] == [5, 3, 2]
    assert output_size(7, 3, padding=1) == output_size(7, 3, padding="same") == 7
    assert output_size(output_size(output_size(7, 3), 3), 3) == 1
    assert output_size(28, 3, 2) == 13 and output_size(28, 3, 2, "same") == 14


@pytest.mark.parametrize("stride", [1, 2, 3])
@pytest.mark.parametrize("k", [1, 2, 3, 4])
@pytest.mark.parametrize("n", [1, 4, 5, 7])
def test_same_padding_is_tensorflows(n, k, stride):
    """A kernel of 1, 2, 4, … tells by its sums which entries of ones were padding."""
    x, w = np.ones((1, n, 1, 1)), 2.0 ** np.arange(k).reshape(k, 1, 1, 1)
    theirs = tf.nn.conv2d(x, w, [stride, 1], "SAME").numpy().ravel()
    padded = np.pad(np.ones(n), same_padding(n, k, stride))
    starts = range(0, len(padded) - k + 1, stride)
    ours = [padded[i : i + k] @ w.ravel() for i in starts]
    np.testing.assert_array_equal(ours, theirs)
    assert output_size(n, k, stride, "same") == len(theirs) == -(-n // stride)


sizes, windows, steps = st.integers(1, 60), st.integers(1, 15), st.integers(1, 9)


@settings(max_examples=300)
@given(sizes, windows, steps)
def test_same_padding_is_the_least_that_gives_so_many_outputs(n, k, stride):
    wanted = len(range(0, n, stride))
    before, after = same_padding(n, k, stride)
    assert output_size(n, k, stride, "same") == wanted
    assert (n + before + after - k) // stride + 1 == wanted
    assert before <= after <= before + 1
    if before + after:  # one entry less would be an output less
        assert (n + before + after - 1 - k) // stride + 1 == wanted - 1


def test_both_axes_are_reckoned_by_themselves():
    size, window, stride = (5, 28), (2, 3), (1, 2)
    for padding, frame, output in (
        ("same", ((0, 1), (0, 1)), (5, 14)),
        ("valid", ((0, 0), (0, 0)), (4, 13)),
        (2, ((2, 2), (2, 2)), None),
        (1, ((1, 1), (1, 1)), (6, 14)),
    ):
        found = fit_windows("w", size, window, stride, padding)
        assert found[0] == frame and output in (found[1], None)


def test_numpys_integers_are_integers():
    n, k, stride, padding = np.array([7, 3, 2, 1])
    assert output_size(n, k, stride, padding) == 4
    assert axis_padding(n, k, stride, np.uint8(200)) == (200, 200)
    assert pair("stride", [np.int64(2), 3]) == (2, 3) and pair("stride", np.int8(2)) == (2, 2)
    assert receptive_field([np.array([3, 2]).tolist()]) == (3, 2)


@settings(max_examples=200)
@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 3)), max_size=4))
def test_a_receptive_field_is_what_changes_an_output(layers):
    """One row an input that is 1 at one place only: where an output is not 0, that place counts."""
    length = 2
    for k, stride in reversed(layers):  # so long that two units come out
        length = (length - 1) * stride + k
    signal = np.eye(length)
    for k, stride in layers:
        starts = range(0, signal.shape[1] - k + 1, stride)
        signal = np.stack([signal[:, i : i + k].sum(axis=1) for i in starts], axis=1)
    first, second = (np.flatnonzero(column) for column in signal.T)
    size, jump = receptive_field(layers)
    assert (first[0], first[-1]) == (0, size - 1)
    assert (second[0], second[-1]) == (jump, jump + size - 1)


@pytest.mark.parametrize("call, error, words", [
    (lambda: output_size(3, 4), ValueError, ["k:", "3", "4"]),
    (lambda: output_size(3, 8, padding=2), ValueError, ["k:", "7", "8"]),
    (lambda: output_size(0, 1), ValueError, ["n:", "1 이상", "0"]),
    (lambda: output_size(3, 0), ValueError, ["k:", "1 이상", "0"]),
    (lambda: output_size(3, 1, -1), ValueError, ["stride:", "1 이상", "-1"]),
    (lambda: output_size(3.0, 1), TypeError, ["n:", "정수", "float", "3.0"]),
    (lambda: output_size(3, "1"), TypeError, ["k:", "정수", "str", "'1'"]),
    (lambda: output_size(3, 1, None), TypeError, ["stride:", "정수", "None"]),
    (lambda: output_size(3, 1, 1, "full"), ValueError, ["padding:", '"valid"', "'full'"]),
    (lambda: output_size(3, 1, 1, -1), ValueError, ["padding:", "0 이상", "-1"]),
    (lambda: output_size(3, 1, 1, 1.5), TypeError, ["padding:", "정수", "1.5"]),
    (lambda: output_size(3, 1, 1, (1, 1)), TypeError, ["padding:", "정수", "(1, 1)"]),
    (lambda: same_padding(0, 1), ValueError, ["n:", "1 이상", "0"]),
    (lambda: same_padding(3, 1, 0), ValueError, ["stride:", "1 이상", "0"]),
    (lambda: same_padding(3, 1.5), TypeError, ["k:", "정수", "1.5"]),
    (lambda: fit_windows("w", (5, 4), (3, 5), (1, 1), "valid"), ValueError, ["w:", "(5, 4)", "(3, 5)"]),
    (lambda: fit_windows("w", (5, 4), (8, 3), (1, 1), 1), ValueError, ["w:", "(7, 6)", "(8, 3)"]),
    (lambda: pair("stride", (1, 2, 3)), ValueError, ["stride:", "둘", "(1, 2, 3)"]),
    (lambda: pair("stride", ()), ValueError, ["stride:", "둘", "()"]),
    (lambda: receptive_field([3, 1]), TypeError, ["layers:", "쌍", "3"]),
    (lambda: receptive_field([(3, 1, 1)]), TypeError, ["layers:", "쌍", "(3, 1, 1)"]),
    (lambda: receptive_field([(0, 1)]), ValueError, ["k:", "1 이상", "0"]),
    (lambda: receptive_field([(3, 0)]), ValueError, ["stride:", "1 이상", "0"]),
    (lambda: receptive_field([(3, 1), (2.5, 1)]), TypeError, ["k:", "정수", "2.5"]),
])  # fmt: skip
def test_bad_input_names_the_argument_and_what_came(call, error, words):
    with pytest.raises(error) as caught:
        call()
    assert all(word in str(caught.value) for word in words), str(caught.value)


def test_numpys_small_integers_do_not_overflow():
    size = output_size(np.uint8(200), np.int8(3), padding=100)
    assert size == 398 and type(size) is int
