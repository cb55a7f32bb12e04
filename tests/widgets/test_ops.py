"""The widgets' arithmetic is the package's."""

import numpy as np
import pytest

from cnn_course import pooling, shapes
from cnn_course.conv import conv2d, correlate2d
from cnn_course.padding import pad2d

RNG = np.random.default_rng(0)


def matrix(height, width):
    return RNG.integers(-9, 10, (height, width)).astype(float)


def one_channel(function, image, *args):
    return function(image[None, :, :, None], *args)[0, ..., 0]


@pytest.mark.parametrize("padding", ["valid", "same", 0, 1, 3])
def test_sizes_and_paddings(ops, padding):
    for n in range(1, 12):
        for k in range(1, 6):
            for stride in range(1, 5):
                if isinstance(padding, int):
                    added = (padding, padding)
                else:
                    added = shapes.same_padding(n, k, stride) if padding == "same" else (0, 0)
                assert ops("paddingOf", n, k, stride, padding) == list(added)
                fits = n + sum(added) >= k
                size = shapes.output_size(n, k, stride, padding) if fits else 0
                assert ops("outputSize", n, k, stride, padding) == size


def test_receptive_fields(ops):
    for layers in (
        [],
        [(3, 1)],
        [(5, 1), (2, 2), (5, 1), (2, 2)],
        [(7, 2), (3, 2), (1, 1), (3, 4)],
    ):
        assert ops("receptiveField", layers) == list(shapes.receptive_field(layers))


@pytest.mark.parametrize("stride", [1, 2, 3])
def test_correlation_and_flip(ops, stride):
    image, kernel = matrix(7, 6), matrix(3, 2)
    ours = ops("correlate2d", image.tolist(), kernel.tolist(), stride)
    theirs = conv2d(image[None, :, :, None], kernel[:, :, None, None], stride=stride)
    np.testing.assert_allclose(ours, theirs[0, ..., 0], rtol=0, atol=1e-5)
    flipped = ops("flip", kernel.tolist())
    np.testing.assert_array_equal(flipped, kernel[::-1, ::-1])
    np.testing.assert_allclose(
        ops("correlate2d", image.tolist(), kernel.tolist()), correlate2d(image, kernel)
    )


def test_padding_surrounds(ops):
    image = matrix(3, 4)
    ours = ops("pad2d", image.tolist(), [1, 2], [0, 3])
    np.testing.assert_array_equal(ours, one_channel(pad2d, image, ((1, 2), (0, 3))))


@pytest.mark.parametrize("size, stride", [(2, 2), (3, 2), (2, 1), (3, 3)])
def test_pooling(ops, size, stride):
    image = matrix(7, 8)
    for mode, function in [("max", pooling.max_pool2d), ("average", pooling.avg_pool2d)]:
        ours = ops("pool2d", image.tolist(), size, stride, mode)
        np.testing.assert_allclose(ours, one_channel(function, image, size, stride), atol=1e-5)
    average = pooling.global_avg_pool2d(image[None, :, :, None])[0, 0]
    assert ops("globalAverage", image.tolist()) == pytest.approx(average)


def test_parameters(ops):
    for h, w, channels, filters in [(5, 5, 3, 1), (3, 3, 5, 10), (1, 1, 64, 16)]:
        counted = np.zeros((h, w, channels, filters)).size + filters
        assert ops("convParameters", h, w, channels, filters) == counted
