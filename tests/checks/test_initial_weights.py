"""What the checks on initial weights take for right is what Keras does."""

import numpy as np
import pytest

from cnn_course.checks.classifier import fans, glorot_limit, he_std
from cnn_course.quiet_keras import keras

SHAPES = [(700, 90), (90, 700), (3, 5, 40, 110), (5, 3, 110, 40)]


@pytest.mark.parametrize("shape", SHAPES)
def test_glorot_draws_evenly_up_to_the_limit(shape):
    w = np.asarray(keras.initializers.GlorotUniform(seed=0)(shape))
    limit = glorot_limit.reference(shape)
    assert limit * 0.999 < abs(w).max() <= limit * (1 + 1e-6)
    assert w.std() == pytest.approx(limit / np.sqrt(3), rel=0.01)


@pytest.mark.parametrize("shape", SHAPES)
def test_he_scatters_as_far_as_its_standard_deviation(shape):
    w = np.asarray(keras.initializers.HeNormal(seed=0)(shape))
    assert w.std() == pytest.approx(he_std.reference(shape), rel=0.01)


def test_fans_are_numbers_of_connections():
    """Of an output with inputs, and of an input inside with outputs: counted in a small layer."""
    fan_in, fan_out = fans.reference((2, 3, 4, 5))
    layer = keras.layers.Conv2D(5, (2, 3), kernel_initializer="ones")
    ones = layer(np.ones((1, 6, 7, 4)))
    assert np.asarray(ones)[0, 0, 0, 0] == fan_in
    one = np.zeros((1, 6, 7, 4))
    one[0, 3, 3, 1] = 1
    assert np.count_nonzero(layer(one)) == fan_out


def test_keras_starts_layers_this_way():
    for layer in (keras.layers.Dense(3), keras.layers.Conv2D(3, 3)):
        assert isinstance(layer.kernel_initializer, keras.initializers.GlorotUniform)
        assert isinstance(layer.bias_initializer, keras.initializers.Zeros)
