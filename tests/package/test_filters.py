"""Sobel's kernels on an edge worked out by hand (rows 0 0 0 1 1 1)."""

import numpy as np

from cnn_course.conv import correlate2d
from cnn_course.filters import BOX_BLUR, IDENTITY, SHARPEN, SOBEL_X, SOBEL_Y

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
