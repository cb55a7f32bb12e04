"""conv2d and correlate2d against numbers worked out by hand and against TensorFlow."""

import itertools

import numpy as np
import pytest

from cnn_course.conv import conv2d, correlate2d
from cnn_course.padding import pad2d
from cnn_course.quiet_keras import tf

IMAGE = np.arange(9).reshape(3, 3)
KERNEL = np.arange(4).reshape(2, 2)


def test_correlation_and_convolution_by_hand():
    np.testing.assert_array_equal(correlate2d(IMAGE, KERNEL), [[19, 25], [37, 43]])
    flipped = KERNEL[::-1, ::-1]
    np.testing.assert_array_equal(correlate2d(IMAGE, flipped), [[5, 11], [23, 29]])


def test_zero_padding_changes_the_border():
    y = conv2d(np.ones((1, 5, 5, 1)), np.ones((3, 3, 1, 1)), padding="same")[0, :, :, 0]
    assert (y[0, 0], y[0, 2], y[2, 2]) == (4, 6, 9)


def test_one_map_per_filter_each_over_all_channels():
    assert conv2d(np.ones((1, 4, 4, 5)), np.ones((3, 3, 5, 10))).shape == (1, 2, 2, 10)


CASES = [
    (size, kernel, stride, padding)
    for size, kernel, stride, padding in itertools.product(
        [(1, 1), (5, 8), (9, 4)],
        [(1, 1), (2, 3), (3, 3), (4, 2)],
        [1, 2, (1, 3)],
        ["valid", "same", 1],
    )
    if padding == "same"
    or all(n + 2 * (padding == 1) >= k for n, k in zip(size, kernel, strict=True))
]


@pytest.mark.parametrize("size, kernel, stride, padding", CASES)
def test_equals_tensorflow(size, kernel, stride, padding):
    rng = np.random.default_rng(0)
    x, w, b = (rng.normal(size=s) for s in ((2, *size, 3), (*kernel, 3, 4), (4,)))
    words = {"valid": "VALID", "same": "SAME", 1: [(0, 0), (1, 1), (1, 1), (0, 0)]}
    expected = tf.nn.conv2d(x, w, stride, words[padding]) + b
    np.testing.assert_allclose(conv2d(x, w, b, stride, padding), expected, rtol=0, atol=1e-10)


def test_loops_equal_the_fast_form():
    rng = np.random.default_rng(1)
    image, kernel = rng.normal(size=(7, 10)), rng.normal(size=(2, 4))
    fast = conv2d(image[None, :, :, None], kernel[:, :, None, None])[0, :, :, 0]
    np.testing.assert_allclose(correlate2d(image, kernel), fast, rtol=0, atol=1e-12)


def test_integers_become_float64_and_float32_stays():
    assert correlate2d(IMAGE.astype(np.uint8), KERNEL).dtype == np.float64
    single = np.ones((1, 3, 3, 1), np.float32), np.ones((2, 2, 1, 1), np.float32)
    assert conv2d(*single).dtype == np.float32


X, W = np.ones((1, 5, 5, 3)), np.ones((3, 3, 3, 2))


@pytest.mark.parametrize("call, error, words", [
    (lambda: correlate2d(np.ones((3, 3, 1)), KERNEL), ValueError, ["image", "(3, 3, 1)", "(H, W)"]),
    (lambda: correlate2d(KERNEL, IMAGE), ValueError, ["kernel", "(2, 2)", "(3, 3)"]),
    (lambda: correlate2d([[1, 2], [3]], KERNEL), ValueError, ["image", "길이가 다른"]),
    (lambda: correlate2d(np.ones((0, 3)), KERNEL), ValueError, ["image", "(0, 3)"]),
    (lambda: correlate2d(np.array([["a"]]), KERNEL), TypeError, ["image", "<U1"]),
    (lambda: conv2d(X, np.ones((3, 3, 4, 2))), ValueError, ["3", "4", "채널"]),
    (lambda: conv2d(X, W, np.ones(3)), ValueError, ["b:", "2", "3"]),
    (lambda: conv2d(X, W, stride=0), ValueError, ["stride", "0"]),
    (lambda: conv2d(X, W, stride=(1, 2, 3)), ValueError, ["stride", "(1, 2, 3)"]),
    (lambda: conv2d(X, W, stride=1.5), TypeError, ["stride", "1.5"]),
    (lambda: conv2d(X, W, padding="full"), ValueError, ["padding", "'full'"]),
    (lambda: conv2d(X, W, padding=-1), ValueError, ["padding", "-1"]),
    (lambda: pad2d(X, ((1, 2), 3)), ValueError, ["padding", "((1, 2), 3)"]),
    (lambda: pad2d(X, 0.5), ValueError, ["padding", "0.5"]),
])  # fmt: skip
def test_bad_input_names_the_argument_and_what_came(call, error, words):
    with pytest.raises(error) as caught:
        call()
    assert all(word in str(caught.value) for word in words), str(caught.value)
