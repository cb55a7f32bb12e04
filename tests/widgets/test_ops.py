"""The widgets' arithmetic is the package's."""

from itertools import product

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


def test_sizes_and_paddings(ops_each):
    every = list(product(range(1, 13), range(1, 8), range(1, 5), ["valid", "same", 0, 1, 2, 3, 4]))
    paddings, sizes = (ops_each(name, every) for name in ("paddingOf", "outputSize"))
    for (n, k, stride, padding), added, size in zip(every, paddings, sizes, strict=True):
        assert tuple(added) == shapes.axis_padding(n, k, stride, padding)
        fits = n + sum(added) >= k
        assert size == (shapes.output_size(n, k, stride, padding) if fits else 0)


def test_receptive_fields(ops):
    for layers in (
        [],
        [(3, 1)],
        [(5, 1), (2, 2), (5, 1), (2, 2)],
        [(7, 2), (3, 2), (1, 1), (3, 4)],
    ):
        assert ops("receptiveField", layers) == list(shapes.receptive_field(layers))


def impulses(layers, length):
    """For every layer, which inputs (rows) change which of its units (columns): ones let through."""
    signal = np.eye(length)
    through = [signal]
    for k, stride in layers:
        starts = range(0, signal.shape[1] - k + 1, stride)
        signal = np.stack([signal[:, i : i + k].sum(axis=1) for i in starts], axis=1)
        through.append(signal)
    return through


@pytest.mark.parametrize("layers, length", [
    ([(3, 1), (3, 1)], 12),
    ([(5, 1), (2, 2), (5, 1), (2, 2)], 24),
    ([(1, 3), (3, 1), (2, 3)], 40),  # windows shorter than strides: cells that nobody sees
    ([(7, 2), (3, 3), (4, 1), (1, 2), (2, 1)], 90),
])  # fmt: skip
def test_receptive_cells_are_what_an_impulse_changes(ops, ops_each, layers, length):
    through = impulses(layers, length)
    sizes = ops("stackSizes", layers, length)
    assert sizes == [signal.shape[1] for signal in through]
    for level, size in enumerate(sizes):
        cells = ops_each("receptiveCells", [[layers, sizes, level, unit] for unit in range(size)])
        # the layers in between are inputs of a shorter stack
        short = [impulses(layers[low:level], sizes[low])[-1] for low in range(level + 1)]
        above = [impulses(layers[level:high], size)[-1] for high in range(level, len(sizes))]
        for unit, seen in enumerate(cells):
            below = [np.flatnonzero(through[:, unit]).tolist() for through in short]
            assert seen[: level + 1] == below
            assert seen[level:] == [np.flatnonzero(through[unit]).tolist() for through in above]
            r, j = shapes.receptive_field(layers[:level])
            assert (seen[0][0], seen[0][-1]) == (unit * j, unit * j + r - 1)


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


def test_a_filters_map_over_all_channels(ops):
    image, kernels = (RNG.integers(-9, 10, shape).astype(float) for shape in ((5, 4, 3), (3, 2, 3)))
    channels, layers = ([a[:, :, c].tolist() for c in range(3)] for a in (image, kernels))
    theirs = conv2d(image[None], kernels[:, :, :, None], np.array([7.0]))[0, ..., 0]
    np.testing.assert_allclose(ops("featureMap", channels, layers, 7), theirs)


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


def test_parts_and_places(ops):
    image = matrix(4, 5)
    np.testing.assert_array_equal(ops("cut", image.tolist(), 1, 2, 3, 2), image[1:4, 2:4])
    image[1, 3] = image[2, 0] = 20  # of equal ones the first
    assert ops("placeOfMaximum", image.tolist()) == [1, 3]
    other = image.copy()
    other[0, 0] += 1e-12  # as where numbers are added up in another order
    other[3, 4] += 0.001
    differences = np.zeros((4, 5), bool)
    differences[3, 4] = True
    np.testing.assert_array_equal(ops("differences", image.tolist(), other.tolist()), differences)


def test_what_lies_in_no_window(ops):
    for n, k, stride in [(4, 2, 2), (4, 3, 3), (4, 2, 3), (7, 3, 2), (5, 1, 3), (2, 3, 1)]:
        used = np.zeros(n, bool)
        for i in range(shapes.output_size(n, k, stride) if n >= k else 0):
            used[i * stride : i * stride + k] = True
        assert ops("inSomeWindow", n, k, stride) == used.tolist()


def test_parameters(ops):
    for h, w, channels, filters in [(5, 5, 3, 1), (3, 3, 5, 10), (1, 1, 64, 16)]:
        counted = np.zeros((h, w, channels, filters)).size + filters
        assert ops("convParameters", h, w, channels, filters) == counted
