"""conv2d and correlate2d against hand calculations, TensorFlow and finite differences."""

import numpy as np
import pytest
from hypothesis import given, settings

from cnn_course import blocks
from cnn_course.conv import conv2d, conv2d_backward, correlate2d
from cnn_course.dense import dense
from cnn_course.gradcheck import numerical_gradient
from cnn_course.quiet_keras import tf
from tests.package.configurations import configurations, tensorflow_padding

IMAGE = np.arange(9).reshape(3, 3)
KERNEL = np.arange(4).reshape(2, 2)


def close(ours, theirs, atol=1e-10):
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=atol, strict=True)


def tensorflow(x, w, b, stride, padding):
    """Return TensorFlow's output, and a function from dy to its gradients dx, dw and db."""
    # In float64: its float32 form on CPUs (oneDNN) has returned garbage for C_in = 1,
    # W_out = 1 and a stride of (1, s).
    x, w, b = (tf.constant(array, tf.float64) for array in (x, w, b))
    tape = tf.GradientTape(watch_accessed_variables=False)
    with tape:
        tape.watch([x, w, b])
        y = tf.nn.conv2d(x, w, stride, tensorflow_padding(padding)) + b
    return y.numpy(), lambda dy: tape.gradient(y, [x, w, b], tf.constant(dy, tf.float64))


def test_correlation_and_convolution_by_hand():
    np.testing.assert_array_equal(correlate2d(IMAGE, KERNEL), [[19, 25], [37, 43]])
    flipped = KERNEL[::-1, ::-1]
    np.testing.assert_array_equal(correlate2d(IMAGE, flipped), [[5, 11], [23, 29]])


@pytest.mark.parametrize("stride, size", [(1, 5), (2, 3), (4, 2)])
def test_seven_pixels_and_a_kernel_of_three_by_hand(stride, size):
    assert conv2d(np.ones((1, 7, 7, 1)), np.ones((3, 3, 1, 1)), None, stride).shape == ((
        1,
        size,
        size,
        1,
    ))


def test_zero_padding_changes_the_border():
    y = conv2d(np.ones((1, 5, 5, 1)), np.ones((3, 3, 1, 1)), padding="same")[0, :, :, 0]
    assert (y[0, 0], y[0, 2], y[2, 2]) == (4, 6, 9)


def test_one_map_per_filter_each_over_all_channels():
    y = conv2d(np.ones((1, 4, 4, 5)), np.ones((3, 3, 5, 10)), np.arange(10))
    np.testing.assert_array_equal(y, np.broadcast_to(45.0 + np.arange(10), (1, 2, 2, 10)))


@settings(max_examples=2000)
@given(configurations())
def test_forward_equals_tensorflow(c):
    x, w, b = c.numbers(c.shape, (*c.window, c.shape[3], c.filters), c.filters)
    expected = tf.nn.conv2d(x, w, c.stride, tensorflow_padding(c.padding)).numpy()
    close(conv2d(x, w, b, c.stride, c.padding), expected + b)


@settings(max_examples=500)
@given(configurations())
def test_backward_equals_tensorflow(c):
    x, w, b = c.numbers(c.shape, (*c.window, c.shape[3], c.filters), c.filters)
    y, gradients = tensorflow(x, w, b, c.stride, c.padding)
    (dy,) = c.numbers(y.shape)
    for ours, theirs in zip(
        conv2d_backward(dy, x, w, c.stride, c.padding), gradients(dy), strict=True
    ):
        close(ours, theirs.numpy())


@settings(max_examples=60)
@given(configurations(size=6, window=3, channels=2))
def test_backward_equals_finite_differences(c):
    x, w, b = c.numbers(c.shape, (*c.window, c.shape[3], c.filters), c.filters)
    (dy,) = c.numbers(conv2d(x, w, b, c.stride, c.padding).shape)

    def loss(x=x, w=w, b=b):
        return (dy * conv2d(x, w, b, c.stride, c.padding)).sum()

    # linear in each argument: a wide step has no error but rounding
    dx, dw, db = conv2d_backward(dy, x, w, c.stride, c.padding)
    close(dx, numerical_gradient(lambda x: loss(x=x), x, eps=0.1))
    close(dw, numerical_gradient(lambda w: loss(w=w), w, eps=0.1))
    close(db, numerical_gradient(lambda b: loss(b=b), b, eps=0.1))


@pytest.mark.parametrize("stride", [1, 2, (2, 3)])
@pytest.mark.parametrize("t", range(1, 15))
def test_however_many_of_13_outputs_are_computed_at_once(monkeypatch, t, stride):
    step = stride[1] if isinstance(stride, tuple) else stride
    rng = np.random.default_rng(t)
    x, w, b = (rng.normal(size=s) for s in ((2, 5, 12 * step + 4, 3), (2, 4, 3, 5), 5))
    monkeypatch.setattr(blocks, "COLUMNS", 5 * t)
    y, gradients = tensorflow(x, w, b, stride, "valid")
    assert y.shape[2] == 13
    close(conv2d(x, w, b, stride), y)
    dy = rng.normal(size=y.shape)
    for ours, theirs in zip(conv2d_backward(dy, x, w, stride), gradients(dy), strict=True):
        close(ours, theirs.numpy())


def test_more_filters_than_fit_into_one_product(monkeypatch):
    rng = np.random.default_rng(3)
    x, w, b = (rng.normal(size=s) for s in ((1, 4, 4, 2), (3, 3, 2, 5), 5))
    monkeypatch.setattr(blocks, "COLUMNS", 3)
    close(conv2d(x, w, b), tensorflow(x, w, b, 1, "valid")[0])


def test_without_biases_they_are_0():
    rng = np.random.default_rng(2)
    x, w = rng.normal(size=(2, 5, 6, 3)), rng.normal(size=(2, 3, 3, 4))
    close(conv2d(x, w, stride=2, padding="same"), tensorflow(x, w, np.zeros(4), 2, "same")[0])


def test_a_first_layer_may_leave_dx_out():
    rng = np.random.default_rng(4)
    x, w, dy = (rng.normal(size=s) for s in ((2, 5, 6, 3), (2, 3, 3, 4), (2, 3, 3, 4)))
    dx, dw, db = conv2d_backward(dy, x, w, 2, "same", needs_dx=False)
    assert dx is None
    _, gradients = tensorflow(x, w, np.zeros(4), 2, "same")
    _, their_dw, their_db = gradients(dy)
    close(dw, their_dw.numpy())
    close(db, their_db.numpy())


def test_loops_equal_the_fast_form():
    rng = np.random.default_rng(1)
    image, kernel = rng.normal(size=(7, 10)), rng.normal(size=(2, 4))
    fast = conv2d(image[None, :, :, None], kernel[:, :, None, None])[0, :, :, 0]
    close(correlate2d(image, kernel), fast)


def test_a_1x1_kernel_is_a_dense_layer_on_every_pixel():
    rng = np.random.default_rng(5)
    x, w, b = (rng.normal(size=s) for s in ((2, 3, 4, 5), (5, 6), 6))
    close(conv2d(x, w[None, None], b), dense(x.reshape(-1, 5), w, b).reshape(2, 3, 4, 6))


def test_a_kernel_as_large_as_the_image_is_a_dense_layer():
    rng = np.random.default_rng(6)
    x, w, b = (rng.normal(size=s) for s in ((2, 3, 4, 5), (3, 4, 5, 6), 6))
    close(conv2d(x, w, b)[:, 0, 0], dense(x.reshape(2, -1), w.reshape(-1, 6), b))


def test_integers_become_float64():
    assert correlate2d(IMAGE.astype(np.uint8), KERNEL).dtype == np.float64
    x, w = np.full((1, 3, 3, 1), 200, np.uint8), np.full((2, 2, 1, 1), -100, np.int8)
    y = conv2d(x, w, [1])
    close(y, np.full((1, 2, 2, 1), -4 * 200 * 100 + 1.0))  # nothing wraps around
    dx, dw, db = conv2d_backward(np.full(y.shape, 200, np.uint8), x, w)
    assert dx.dtype == dw.dtype == db.dtype == np.float64
    assert (dx[0, 1, 1, 0], dw[0, 0, 0, 0], db[0]) == (-80_000, 160_000, 800)


def test_float32_stays_and_with_float64_becomes_float64():
    rng = np.random.default_rng(7)
    x, w, dy = (rng.normal(size=s) for s in ((2, 6, 7, 3), (3, 2, 3, 4), (2, 6, 7, 4)))
    single = [array.astype(np.float32) for array in (x, w, dy)]
    assert correlate2d(single[0][0, :, :, 0], KERNEL.astype(np.float32)).dtype == np.float32
    y = conv2d(single[0], single[1], np.ones(4, np.float32), padding="same")
    assert y.dtype == np.float32
    np.testing.assert_allclose(y, conv2d(x, w, np.ones(4), padding="same"), atol=1e-5)
    for few, many in zip(
        conv2d_backward(single[2], single[0], single[1], padding="same"),
        conv2d_backward(dy, x, w, padding="same"),
        strict=True,
    ):
        assert few.dtype == np.float32
        np.testing.assert_allclose(few, many, atol=1e-4)
    close(conv2d(single[0], w), conv2d(single[0].astype(np.float64), w))
    close(conv2d(x, single[1]), conv2d(x, single[1].astype(np.float64)))


def test_views_of_other_arrays_are_read_as_they_look():
    rng = np.random.default_rng(8)
    x = rng.normal(size=(3, 12, 10, 2)).transpose(3, 2, 1, 0)[:, ::-1, ::2]  # (2, 10, 6, 3)
    w = rng.normal(size=(4, 3, 6, 2)).transpose(3, 1, 2, 0)[:, :, ::-2]  # (2, 3, 3, 4)
    dy = rng.normal(size=(2, 4, 9, 4)).swapaxes(1, 2)  # (2, 9, 4, 4)
    assert not any(view.flags.c_contiguous for view in (x, w, dy))
    y, gradients = tensorflow(x, w, np.zeros(4), 1, "valid")
    close(conv2d(x, w), y)
    for ours, theirs in zip(conv2d_backward(dy, x, w), gradients(dy), strict=True):
        close(ours, theirs.numpy())


@pytest.mark.parametrize("padding", ["valid", "same", 1])
def test_the_arguments_stay_as_they_were_and_the_results_are_new(padding):
    rng = np.random.default_rng(9)
    x, w, b = (rng.normal(size=s) for s in ((2, 5, 5, 3), (1, 1, 3, 4), 4))
    dy = rng.normal(size=conv2d(x, w, b, 1, padding).shape)
    arguments = [x, w, b, dy]
    before = [array.copy() for array in arguments]
    results = [conv2d(x, w, b, 1, padding), *conv2d_backward(dy, x, w, 1, padding)]
    for result in results:
        result[...] = 7
    for array, copy in zip(arguments, before, strict=True):
        np.testing.assert_array_equal(array, copy)


X, W, DY = np.ones((1, 5, 5, 3)), np.ones((3, 3, 3, 2)), np.ones((1, 3, 3, 2))
OBJECTS = np.full((1, 5, 5, 3), None)


@pytest.mark.parametrize("call, error, words", [
    (lambda: correlate2d(np.ones((3, 3, 1)), KERNEL), ValueError, ["image", "(3, 3, 1)", "(H, W)"]),
    (lambda: correlate2d(IMAGE, [1, 2]), ValueError, ["kernel", "(2,)", "(K_H, K_W)"]),
    (lambda: correlate2d(KERNEL, IMAGE), ValueError, ["kernel", "(2, 2)", "(3, 3)"]),
    (lambda: correlate2d(np.ones((3, 9)), np.ones((4, 1))), ValueError, ["kernel", "(3, 9)"]),
    (lambda: correlate2d([[1, 2], [3]], KERNEL), ValueError, ["image", "길이가 다른"]),
    (lambda: correlate2d(np.ones((0, 3)), KERNEL), ValueError, ["image", "(0, 3)"]),
    (lambda: correlate2d(np.array([["a"]]), KERNEL), TypeError, ["image", "<U1", "실수"]),
    (lambda: conv2d(X[0], W), ValueError, ["x:", "(5, 5, 3)", "(N, H, W, C_in)"]),
    (lambda: conv2d(X, W[0]), ValueError, ["w:", "(3, 3, 2)", "(K_H, K_W, C_in, C_out)"]),
    (lambda: conv2d(OBJECTS, W), TypeError, ["x:", "object", "실수"]),
    (lambda: conv2d(X, W.astype(object)), TypeError, ["w:", "object", "실수"]),
    (lambda: conv2d(X * 1j, W), TypeError, ["x:", "complex128", "실수"]),
    (lambda: conv2d(X[:0], W), ValueError, ["x:", "(0, 5, 5, 3)"]),
    (lambda: conv2d(X, W[..., :0]), ValueError, ["w:", "(3, 3, 3, 0)"]),
    (lambda: conv2d(X, np.ones((3, 3, 4, 2))), ValueError, ["3", "4", "채널"]),
    (lambda: conv2d(X, W, np.ones(3)), ValueError, ["b:", "2개", "3개"]),
    (lambda: conv2d(X, W, np.ones((2, 1))), ValueError, ["b:", "(2, 1)", "(C_out,)"]),
    (lambda: conv2d(X, W, ["a", "b"]), TypeError, ["b:", "<U1"]),
    (lambda: conv2d(X, W, stride=0), ValueError, ["stride", "1 이상", "0"]),
    (lambda: conv2d(X, W, stride=-2), ValueError, ["stride", "1 이상", "-2"]),
    (lambda: conv2d(X, W, stride=(1, 0)), ValueError, ["stride", "1 이상", "0"]),
    (lambda: conv2d(X, W, stride=(1, 2, 3)), ValueError, ["stride", "둘", "(1, 2, 3)"]),
    (lambda: conv2d(X, W, stride=1.5), TypeError, ["stride", "정수", "1.5"]),
    (lambda: conv2d(X, W, stride="2"), TypeError, ["stride", "정수", "'2'"]),
    (lambda: conv2d(X, W, padding="full"), ValueError, ["padding", '"same"', "'full'"]),
    (lambda: conv2d(X, W, padding="SAME"), ValueError, ["padding", '"same"', "'SAME'"]),
    (lambda: conv2d(X, W, padding=-1), ValueError, ["padding", "0 이상", "-1"]),
    (lambda: conv2d(X, W, padding=None), TypeError, ["padding", "\"same\"", "None"]),
    (lambda: conv2d(X, np.ones((6, 3, 3, 2))), ValueError, ["w:", "(5, 5)", "(6, 3)"]),
    (lambda: conv2d(X, np.ones((3, 8, 3, 2)), padding=1), ValueError, ["w:", "(7, 7)", "(3, 8)"]),
    (lambda: conv2d_backward(DY[0], X, W), ValueError, ["dy:", "(3, 3, 2)", "(1, 3, 3, 2)"]),
    (lambda: conv2d_backward(DY, X, W, padding="same"), ValueError, ["dy:", "(1, 5, 5, 2)"]),
    (lambda: conv2d_backward(DY, X, W, stride=2), ValueError, ["dy:", "(1, 2, 2, 2)"]),
    (lambda: conv2d_backward(DY.astype(object), X, W), TypeError, ["dy:", "object", "실수"]),
    (lambda: conv2d_backward(DY, X, W[:, :, :2]), ValueError, ["3", "2", "채널"]),
])  # fmt: skip
def test_bad_input_names_the_argument_and_what_came(call, error, words):
    with pytest.raises(error) as caught:
        call()
    assert all(word in str(caught.value) for word in words), str(caught.value)
