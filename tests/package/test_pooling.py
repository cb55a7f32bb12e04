"""Pooling against hand calculations, TensorFlow and finite differences."""

import numpy as np
import pytest
from hypothesis import given, settings

from cnn_course.gradcheck import numerical_gradient
from cnn_course.pooling import (
    avg_pool2d,
    avg_pool2d_backward,
    global_avg_pool2d,
    global_avg_pool2d_backward,
    max_pool2d,
    max_pool2d_backward,
)
from cnn_course.quiet_keras import keras, tf
from cnn_course.shapes import fit_windows, pair
from tests.package.configurations import configurations, tensorflow_padding

POOLS = [(max_pool2d, max_pool2d_backward), (avg_pool2d, avg_pool2d_backward)]
both_pools = pytest.mark.parametrize("pool, backward", POOLS, ids=["max", "average"])


def close(ours, theirs, atol=1e-10):
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=atol, strict=True)


def window(c):
    return c.window, c.stride, c.padding


def tensorflow_max(x, size, stride, padding):
    # as a tensor: an array of float64 would be read as float32
    return tf.nn.max_pool2d(tf.convert_to_tensor(x), size, stride, tensorflow_padding(padding))


def tensorflow_average(x, size, stride, padding):
    """Return the mean over the entries inside the image, by means over padded images.

    ``tf.nn.avg_pool2d`` has no explicit padding; and its own gradient of "SAME" is wrong
    on CPUs where a window overhangs the image on both sides (it divides by more entries
    than the forward pass does). Without padding it is right, so the frame is made here.
    """
    frame, _ = fit_windows("pool_size", x.shape[1:3], size, pair("stride", stride), padding)
    ours, ones = (
        tf.nn.avg_pool2d(tf.pad(array, [(0, 0), *frame, (0, 0)]), size, stride, "VALID")
        for array in (x, tf.ones_like(x))
    )
    return ours / ones


def gradient(f, x, dy):
    x = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = f(x)
    return tape.gradient(y, x, tf.constant(dy)).numpy()


def test_by_hand():
    x = [[[[1], [3], [2]], [[4], [8], [5]], [[7], [0], [6]]]]
    close(max_pool2d(x, 2, 1)[0, :, :, 0], np.array([[8.0, 8], [8, 8]]))
    close(avg_pool2d(x, 2, 1)[0, :, :, 0], np.array([[4.0, 4.5], [4.75, 4.75]]))
    close(max_pool2d(x)[0, :, :, 0], np.array([[8.0]]))  # the rest of the image is left out
    close(max_pool2d(x, padding="same")[0, :, :, 0], np.array([[8.0, 5], [7, 6]]))
    close(avg_pool2d(x, padding="same")[0, :, :, 0], np.array([[4.0, 3.5], [3.5, 6]]))
    close(avg_pool2d(x, padding=1)[0, :, :, 0], np.array([[1, 2.5], [5.5, 19 / 4]]))


def test_swapping_2_and_8_within_a_window_still_gives_8():
    assert max_pool2d([[[[2], [8]], [[1], [0]]]]) == max_pool2d([[[[8], [2]], [[1], [0]]]]) == 8


@settings(max_examples=1000)
@given(configurations(pooling=True))
def test_the_maximum_equals_tensorflows(c):
    (x,) = c.numbers(c.shape)
    close(max_pool2d(x, *window(c)), tensorflow_max(x, *window(c)).numpy())


@settings(max_examples=1000)
@given(configurations(pooling=True))
def test_the_mean_equals_tensorflows(c):
    (x,) = c.numbers(c.shape)
    y = avg_pool2d(x, *window(c))
    close(y, tensorflow_average(x, *window(c)).numpy())
    if isinstance(c.padding, str):
        close(y, tf.nn.avg_pool2d(x, c.window, c.stride, c.padding.upper()).numpy())


@pytest.mark.parametrize("values", [10**9, 3], ids=["few ties", "many ties"])
@settings(max_examples=300)
@given(c=configurations(pooling=True))
def test_the_maximums_gradient_equals_tensorflows(values, c):
    x = np.random.default_rng(c.seed).integers(0, values, c.shape).astype(float)
    (dy,) = c.numbers(tensorflow_max(x, *window(c)).shape)
    expected = gradient(lambda x: tensorflow_max(x, *window(c)), x, dy)
    close(max_pool2d_backward(dy, x, *window(c)), expected)


@settings(max_examples=400)
@given(configurations(pooling=True))
def test_the_means_gradient_equals_tensorflows(c):
    (x,) = c.numbers(c.shape)
    (dy,) = c.numbers(tensorflow_average(x, *window(c)).shape)
    dx = avg_pool2d_backward(dy, x, *window(c))
    close(dx, gradient(lambda x: tensorflow_average(x, *window(c)), x, dy))
    if isinstance(c.padding, str) and c.window[0] <= c.shape[1] and c.window[1] <= c.shape[2]:
        theirs = gradient(
            lambda x: tf.nn.avg_pool2d(x, c.window, c.stride, c.padding.upper()), x, dy
        )
        close(dx, theirs)


@both_pools
@settings(max_examples=60)
@given(c=configurations(pooling=True, size=6, window=4, channels=2))
def test_backward_equals_finite_differences(pool, backward, c):
    # a permutation: no two entries so close that a step changes which is the largest
    x = np.random.default_rng(c.seed).permutation(np.prod(c.shape)).reshape(c.shape)
    (dy,) = c.numbers(pool(x, *window(c)).shape)
    expected = numerical_gradient(lambda x: (dy * pool(x, *window(c))).sum(), x, eps=0.1)
    close(backward(dy, x, *window(c)), expected)


@pytest.mark.parametrize("pool, layer", [
    (max_pool2d, keras.layers.MaxPooling2D), (avg_pool2d, keras.layers.AveragePooling2D),
], ids=["max", "average"])  # fmt: skip
@pytest.mark.parametrize("padding", ["valid", "same"])
def test_the_default_stride_is_keras(pool, layer, padding):
    x = np.random.default_rng(0).normal(size=(2, 7, 8, 3))
    for size in (2, (3, 2)):
        expected = layer(size, padding=padding, dtype="float64")(x).numpy()
        close(pool(x, size, padding=padding), expected)


def test_of_equal_entries_the_first_in_reading_order_gets_all():
    x = [[[[5], [9], [9]], [[9], [9], [1]], [[9], [2], [9]]]]
    dx = max_pool2d_backward([[[[7]]]], x, 3)
    np.testing.assert_array_equal(dx[0, :, :, 0], [[0, 7, 0], [0, 0, 0], [0, 0, 0]])
    # overlapping windows; the lower two have their first 9 in the second row
    dx = max_pool2d_backward([[[[1], [2]], [[4], [8]]]], x, 2, 1)
    np.testing.assert_array_equal(dx[0, :, :, 0], [[0, 3, 0], [4, 8, 0], [0, 0, 0]])


def test_a_flat_image_sends_every_gradient_to_the_first_entry_of_its_window():
    x = np.zeros((1, 4, 6, 1))
    expected = np.zeros((4, 6))
    expected[::2, ::2] = 1
    np.testing.assert_array_equal(
        max_pool2d_backward(np.ones((1, 2, 3, 1)), x)[0, :, :, 0], expected
    )


@pytest.mark.parametrize("padding", ["same", 1, 2])
def test_padding_is_never_the_largest_even_of_negative_entries(padding):
    x = -1e30 - np.random.default_rng(1).random((1, 5, 5, 2)) * 1e29
    y = max_pool2d(x, 3, 2, padding)
    assert np.isin(y, x).all()
    dx = max_pool2d_backward(np.ones(y.shape), x, 3, 2, padding)
    assert dx.sum() == y.size


@pytest.mark.parametrize("padding", ["same", 1, 2])
def test_padding_does_not_count_into_the_mean(padding):
    x = np.full((1, 5, 4, 2), 0.7)
    y = avg_pool2d(x, 3, 2, padding)
    close(y, np.full(y.shape, 0.7))
    dx = avg_pool2d_backward(np.ones(y.shape), x, 3, 2, padding)
    assert dx.sum() == pytest.approx(y.size, abs=1e-12)


@both_pools
def test_a_stride_beyond_the_window_leaves_entries_out(pool, backward):
    x = np.arange(25.0).reshape(1, 5, 5, 1)
    close(pool(x, 1, 3), x[:, ::3, ::3])
    dx = backward(np.full((1, 2, 2, 1), 5.0), x, 1, 3)
    assert dx.sum() == 20 and set(np.argwhere(dx).ravel()) == {0, 3}


@settings(max_examples=100)
@given(configurations())
def test_the_global_mean_equals_keras(c):
    (x,) = c.numbers(c.shape)
    (dy,) = c.numbers((c.shape[0], c.shape[3]))
    close(global_avg_pool2d(x), tf.reduce_mean(x, [1, 2]).numpy())
    expected = gradient(lambda x: tf.reduce_mean(x, [1, 2]), x, dy)
    close(global_avg_pool2d_backward(dy, x), expected)


def test_the_global_mean_is_the_mean_over_one_window_and_has_its_gradient():
    rng = np.random.default_rng(2)
    x, dy = rng.normal(size=(2, 3, 4, 5)), rng.normal(size=(2, 5))
    close(global_avg_pool2d(x), avg_pool2d(x, (3, 4))[:, 0, 0])
    close(global_avg_pool2d(x), keras.layers.GlobalAveragePooling2D(dtype="float64")(x).numpy())
    expected = numerical_gradient(lambda x: (dy * global_avg_pool2d(x)).sum(), x, eps=0.1)
    close(global_avg_pool2d_backward(dy, x), expected)


@both_pools
@pytest.mark.parametrize("padding", ["valid", "same", 1])
def test_float32_stays_and_integers_become_float64(pool, backward, padding):
    x = np.random.default_rng(3).integers(0, 256, (2, 5, 6, 3), np.uint8)
    y = pool(x, 3, 2, padding)
    dx = backward(np.ones(y.shape, int), x, 3, 2, padding)
    assert y.dtype == dx.dtype == np.float64
    single = x.astype(np.float32)
    for few, many in (
        (pool(single, 3, 2, padding), y),
        (backward(np.ones(y.shape, np.float32), single, 3, 2, padding), dx),
    ):
        assert few.dtype == np.float32
        np.testing.assert_allclose(few, many, rtol=1e-6)


def test_the_global_mean_of_float32_stays_and_of_bytes_does_not_wrap():
    x = np.full((1, 20, 20, 1), 200, np.uint8)
    assert global_avg_pool2d(x) == 200
    single = x.astype(np.float32)
    assert global_avg_pool2d(single).dtype == np.float32
    assert global_avg_pool2d_backward(np.ones((1, 1), np.float32), single).dtype == np.float32


@both_pools
def test_views_of_other_arrays_are_read_as_they_look(pool, backward):
    rng = np.random.default_rng(4)
    x = rng.normal(size=(3, 9, 12, 2)).transpose(3, 2, 1, 0)[:, ::2, ::-1]  # (2, 6, 9, 3)
    dy = rng.normal(size=(3, 3, 4, 2)).T[:, :3, :]  # (2, 3, 3, 3)
    assert not x.flags.c_contiguous and not dy.flags.c_contiguous
    window = 2, (2, 3), "valid"
    close(pool(x, *window), pool(np.ascontiguousarray(x), *window))
    plain = backward(np.ascontiguousarray(dy), np.ascontiguousarray(x), *window)
    close(backward(dy, x, *window), plain)


@both_pools
@pytest.mark.parametrize("padding", ["valid", "same", 0, 1])
def test_the_arguments_stay_as_they_were_and_the_results_are_new(pool, backward, padding):
    x = np.random.default_rng(5).normal(size=(2, 5, 5, 3))
    size = 2 if padding == 1 else 1
    dy = np.random.default_rng(6).normal(size=pool(x, size, 1, padding).shape)
    before = x.copy(), dy.copy()
    for result in (pool(x, size, 1, padding), backward(dy, x, size, 1, padding)):
        result[...] = 7
    np.testing.assert_array_equal(x, before[0])
    np.testing.assert_array_equal(dy, before[1])


X = np.ones((1, 4, 4, 2))


@both_pools
@pytest.mark.parametrize("arguments, error, words", [
    ((X[0],), ValueError, ["x:", "(4, 4, 2)", "(N, H, W, C)"]),
    ((X.astype(object),), TypeError, ["x:", "object", "실수"]),
    ((X[:, :0],), ValueError, ["x:", "(1, 0, 4, 2)"]),
    ((X, 0), ValueError, ["pool_size", "1 이상", "0"]),
    ((X, (2, -1)), ValueError, ["pool_size", "1 이상", "-1"]),
    ((X, (2, 2, 2)), ValueError, ["pool_size", "둘", "(2, 2, 2)"]),
    ((X, 2.0), TypeError, ["pool_size", "정수", "2.0"]),
    ((X, 2, 0), ValueError, ["stride", "1 이상", "0"]),
    ((X, 2, -1), ValueError, ["stride", "1 이상", "-1"]),
    ((X, 2, "1"), TypeError, ["stride", "정수", "'1'"]),
    ((X, 2, 2, "full"), ValueError, ["padding", '"same"', "'full'"]),
    ((X, 2, 2, -1), ValueError, ["padding", "0 이상", "-1"]),
    ((X, 2, 2, 0.5), TypeError, ["padding", "정수", "0.5"]),
    ((X, 2, 2, 2), ValueError, ["padding", "pool_size보다 작은", "2"]),
    ((X, (3, 2), 1, 2), ValueError, ["padding", "pool_size보다 작은", "(3, 2)"]),
    ((X, 5), ValueError, ["pool_size:", "(4, 4)", "(5, 5)"]),
    ((X, (2, 7), 1, 1), ValueError, ["pool_size:", "(6, 6)", "(2, 7)"]),
])  # fmt: skip
def test_bad_input_names_the_argument_and_what_came(pool, backward, arguments, error, words):
    for call in (lambda: pool(*arguments), lambda: backward(np.ones((1, 1, 1, 1)), *arguments)):
        with pytest.raises(error) as caught:
            call()
        assert all(word in str(caught.value) for word in words), str(caught.value)


@pytest.mark.parametrize("call, error, words", [
    (lambda: max_pool2d_backward(X, X), ValueError, ["dy:", "(1, 4, 4, 2)", "(1, 2, 2, 2)"]),
    (lambda: avg_pool2d_backward(X, X), ValueError, ["dy:", "(1, 4, 4, 2)", "(1, 2, 2, 2)"]),
    (lambda: max_pool2d_backward([[[["a"]]]], X, 4), TypeError, ["dy:", "<U1", "실수"]),
    (lambda: global_avg_pool2d(X[0]), ValueError, ["x:", "(4, 4, 2)", "(N, H, W, C)"]),
    (lambda: global_avg_pool2d(X.astype(str)), TypeError, ["x:", "<U", "실수"]),
    (lambda: global_avg_pool2d_backward(X, X), ValueError, ["dy:", "(1, 4, 4, 2)", "(1, 2)"]),
    (lambda: global_avg_pool2d_backward([[1, 2]], X[0]), ValueError, ["x:", "(N, H, W, C)"]),
])  # fmt: skip
def test_a_wrong_gradient_or_image_is_named(call, error, words):
    with pytest.raises(error) as caught:
        call()
    assert all(word in str(caught.value) for word in words), str(caught.value)
