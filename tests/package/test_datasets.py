"""The photographs that come with the package."""

import numpy as np
import pytest
from skimage import data

from cnn_course.datasets import SAMPLE_IMAGES, sample_image


def test_camera_is_scikit_images_photograph_at_half_the_size():
    original = data.camera().reshape(256, 2, 256, 2).mean(axis=(1, 3))
    np.testing.assert_allclose(sample_image("camera") * 255, original, rtol=0, atol=0.51)


@pytest.mark.parametrize("name", SAMPLE_IMAGES)
def test_grey_values_lie_between_0_and_1(name):
    image = sample_image(name)
    assert image.ndim == 2 and image.dtype == np.float64
    assert 0 <= image.min() < image.max() <= 1


def test_an_unknown_name_is_answered_with_the_known_ones():
    with pytest.raises(ValueError, match=r"camera.*'cat'"):
        sample_image("cat")
