"""Several outputs at a time: the same numbers as one at a time, whatever the pixels are."""

import numpy as np
import pytest

from cnn_course import blocks
from cnn_course.conv import conv2d, conv2d_backward, correlate2d


@pytest.mark.parametrize("value", [np.inf, -np.inf, np.nan])
def test_a_pixel_that_is_no_number_spoils_only_its_own_windows(value):
    image, kernel = np.ones((4, 12)), np.ones((2, 3))
    image[1, 5] = value
    y = conv2d(image[None, :, :, None], kernel[:, :, None, None])[0, :, :, 0]
    np.testing.assert_array_equal(y, correlate2d(image, kernel))
    assert np.isfinite(y).sum() == y.size - 2 * 3


def test_a_gradient_that_is_no_number_goes_only_to_its_own_window():
    x, w = np.ones((1, 4, 12, 1)), np.ones((2, 3, 1, 1))
    dy = np.ones((1, 3, 10, 1))
    dy[0, 1, 5] = np.inf
    dx, dw, _ = conv2d_backward(dy, x, w)
    assert np.argwhere(np.isinf(dx[0, :, :, 0])).tolist() == [
        [i, j] for i in (1, 2) for j in (5, 6, 7)
    ]
    assert np.isfinite(dx).sum() == dx.size - 6 and np.isinf(dw).all()


@pytest.mark.parametrize("columns", [1, 4, 12, 1000])
@pytest.mark.parametrize("stride", [1, 2, (1, 3)])
def test_any_number_of_outputs_at_once_gives_the_same(monkeypatch, columns, stride):
    rng = np.random.default_rng(0)
    x, w = rng.normal(size=(2, 9, 14, 3)), rng.normal(size=(3, 2, 3, 2))
    monkeypatch.setattr(blocks, "COLUMNS", 0)
    one_at_a_time = conv2d(x, w, stride=stride, padding=1)
    dy = rng.normal(size=one_at_a_time.shape)
    gradients = conv2d_backward(dy, x, w, stride, padding=1)
    monkeypatch.setattr(blocks, "COLUMNS", columns)
    np.testing.assert_allclose(
        conv2d(x, w, stride=stride, padding=1), one_at_a_time, rtol=0, atol=1e-12
    )
    for mine, other in zip(conv2d_backward(dy, x, w, stride, padding=1), gradients, strict=True):
        np.testing.assert_allclose(mine, other, rtol=0, atol=1e-12)


def test_an_infinite_weight_or_pixel_at_a_row_s_end_stays_where_it_is():
    """60 filters make blocks of two outputs: of three, the last block has one too many."""
    x, w = np.zeros((1, 1, 5, 1)), np.ones((1, 3, 1, 60))
    x[0, 0, 4] = np.nan
    dy = np.ones((1, 1, 3, 60))
    assert blocks.outputs_at_once(3, (1, 3), 1, 60, np.zeros(1)) == (2, 1)
    _, dw, _ = conv2d_backward(dy, x, w)
    assert np.isnan(dw[0, :, 0, 0]).tolist() == [False, False, True]
    w[0, 0] = np.inf
    dx, _, _ = conv2d_backward(dy, np.zeros_like(x), w)
    assert dx[0, 0, :, 0].tolist() == [np.inf, np.inf, np.inf, 120, 60]
