"""Output sizes and paddings against TensorFlow and against windows counted one by one."""

import numpy as np
import pytest

from cnn_course.quiet_keras import tf
from cnn_course.shapes import output_size, same_padding


@pytest.mark.parametrize("stride", [1, 2, 3, 4])
@pytest.mark.parametrize("k", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("n", [5, 6, 7, 28])
def test_output_size_is_the_number_of_windows(n, k, stride):
    for padding in (0, 1, 2):
        starts = [i for i in range(0, n + 2 * padding, stride) if i + k <= n + 2 * padding]
        assert output_size(n, k, stride, padding) == len(starts)


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


def test_a_window_larger_than_the_input_is_an_error():
    with pytest.raises(ValueError, match=r"k: .*3.*4"):
        output_size(3, 4)
