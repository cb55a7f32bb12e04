"""Kernels made by hand: on edges and ramps worked out by hand, and against TensorFlow."""

import numpy as np
import pytest

from cnn_course import filters
from cnn_course.conv import correlate2d
from cnn_course.filters import BOX_BLUR, IDENTITY, SHARPEN, SOBEL_X, SOBEL_Y, sobel
from cnn_course.quiet_keras import tf

EDGE = np.tile([0, 0, 0, 1, 1, 1], (3, 1))


def test_sobel_x_answers_to_a_vertical_edge_and_sobel_y_does_not():
    np.testing.assert_array_equal(correlate2d(EDGE, SOBEL_X), [[0, 4, 4, 0]])
    np.testing.assert_array_equal(correlate2d(EDGE, SOBEL_X[::-1, ::-1]), [[0, -4, -4, 0]])
    np.testing.assert_array_equal(correlate2d(EDGE, SOBEL_Y), [[0, 0, 0, 0]])


def test_sobel_y_is_positive_where_it_gets_brighter_downwards():
    np.testing.assert_array_equal(correlate2d(EDGE.T, SOBEL_Y), [[0], [4], [4], [0]])


def test_a_flat_image_keeps_its_brightness():
    for kernel in (IDENTITY, BOX_BLUR, SHARPEN):
        np.testing.assert_allclose(correlate2d(np.full((3, 3), 0.7), kernel), [[0.7]])


def test_the_sobel_kernels_as_everyone_writes_them():
    np.testing.assert_array_equal(SOBEL_X, [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    np.testing.assert_array_equal(SOBEL_Y, [[-1, -2, -1], [0, 0, 0], [1, 2, 1]])


@pytest.mark.parametrize("name", [name for name in vars(filters) if name.isupper()])
def test_the_constants_stay_constant(name):
    with pytest.raises(ValueError, match="read-only"):
        getattr(filters, name)[...] = 0


def test_identity_blur_and_sharpening_of_a_dot():
    dot = np.zeros((5, 5))
    dot[2, 2] = 9
    np.testing.assert_array_equal(correlate2d(dot, IDENTITY), dot[1:-1, 1:-1])
    np.testing.assert_allclose(correlate2d(dot, BOX_BLUR), np.ones((3, 3)))
    np.testing.assert_array_equal(correlate2d(dot, SHARPEN), [[0, -9, 0], [-9, 45, -9], [0, -9, 0]])


def test_sobel_on_an_edge_by_hand():
    gx, gy, magnitude = sobel(EDGE)
    np.testing.assert_array_equal(gx, [[0, 4, 4, 0]])
    np.testing.assert_array_equal(gy, [[0, 0, 0, 0]])
    np.testing.assert_array_equal(magnitude, [[0, 4, 4, 0]])


def test_a_ramp_has_eight_times_its_slope_everywhere():
    down, right = np.mgrid[:5, :7]
    gx, gy, magnitude = sobel(3 * right + 4 * down)
    np.testing.assert_array_equal(gx, np.full((3, 5), 24.0))
    np.testing.assert_array_equal(gy, np.full((3, 5), 32.0))
    np.testing.assert_array_equal(magnitude, np.full((3, 5), 40.0))


def test_equals_tensorflow_inside_the_border():
    image = np.random.default_rng(0).normal(size=(9, 12))
    edges = tf.image.sobel_edges(tf.constant(image[None, :, :, None])).numpy()
    gy, gx = edges[0, :, :, 0, 0], edges[0, :, :, 0, 1]
    theirs = gx, gy, np.sqrt(gx**2 + gy**2)
    for our_map, their_map in zip(sobel(image), theirs, strict=True):
        np.testing.assert_allclose(our_map, their_map[1:-1, 1:-1], rtol=0, atol=1e-10)


def test_float32_stays_and_bytes_do_not_wrap():
    assert all(m.dtype == np.float32 for m in sobel(EDGE.astype(np.float32)))
    gx, _, _ = sobel(np.array([[255, 0, 0]] * 3, np.uint8))
    assert gx.dtype == np.float64 and gx == -1020


@pytest.mark.parametrize("image, error, words", [
    (np.ones((3, 3, 1)), ValueError, ["image:", "(3, 3, 1)", "(H, W)"]),
    (np.ones((2, 5)), ValueError, ["image:", "3×3", "(2, 5)"]),
    (np.ones((5, 2)), ValueError, ["image:", "3×3", "(5, 2)"]),
    (EDGE.astype(object), TypeError, ["image:", "object", "실수"]),
])  # fmt: skip
def test_bad_input_names_the_argument_and_what_came(image, error, words):
    with pytest.raises(error) as caught:
        sobel(image)
    assert all(word in str(caught.value) for word in words), str(caught.value)
