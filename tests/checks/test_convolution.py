"""Chapter 3: what its inputs must be like, and two mistakes at once."""

import itertools

import numpy as np
import pytest
from numpy.lib.stride_tricks import sliding_window_view

from cnn_course.checks import convolution
from tests.checks.all_exercises import message


@pytest.mark.parametrize("check", [convolution.correlate_window, convolution.correlate2d])
def test_enough_probes_are_neither_square_nor_symmetric(check):
    """The others are for mistakes that end in an error on these."""

    def is_asymmetric(image, kernel):
        turned = (kernel[::-1], kernel[:, ::-1], kernel[::-1, ::-1], kernel.T)
        return image.shape[0] != image.shape[1] and not any(
            np.array_equal(abs(kernel), abs(other)) for other in turned
        )

    assert sum(is_asymmetric(*probe[:2]) for probe in check.probes) >= 5


TURNED = {
    "as it is": lambda kernel: kernel,
    "flipped": lambda kernel: kernel[::-1, ::-1],
    "transposed": lambda kernel: kernel.T,
    "ones": np.ones_like,
}
JOINED = {
    "sum": lambda window, kernel: (window * kernel).sum((-2, -1)),
    "mean": lambda window, kernel: (window * kernel).mean((-2, -1)),
    "max": lambda window, kernel: (window * kernel).max((-2, -1)),
    "last": lambda window, kernel: (window * kernel)[..., -1, -1],
    "last row": lambda window, kernel: (window * kernel)[..., -1, :].sum(-1),
    "added": lambda window, kernel: (window + kernel).sum((-2, -1)),
    "matrix product": lambda window, kernel: (window @ kernel).sum((-2, -1)),
    "truncated": lambda window, kernel: np.trunc((window * kernel).sum((-2, -1))),
}
PLACED = {
    "as it is": lambda i, j, h, w: (i, j),
    "swapped": lambda i, j, h, w: (j, i),
    "centred": lambda i, j, h, w: (i - h // 2, j - w // 2),
    "next": lambda i, j, h, w: (i + 1, j + 1),
    "blocks": lambda i, j, h, w: (i * h, j * w),
    "corner": lambda i, j, h, w: (0, 0),
}
MOVED = {
    "as it is": lambda y, h, w: y,
    "columns first": lambda y, h, w: y.T,
    "no plus one": lambda y, h, w: y[:-1, :-1],
    "padded": lambda y, h, w: np.pad(y, ((h // 2, h // 2), (w // 2, w // 2))),
    "blocks": lambda y, h, w: y[::h, ::w],
    "never reset": lambda y, h, w: y.cumsum().reshape(y.shape),
}


def two_mistakes(*tables):
    """Return the names to combine: of exactly two tables another entry than the first."""
    right = [next(iter(table)) for table in tables]
    for names in itertools.product(*tables):
        turned, joined, _ = names
        if joined == "added" and turned in ("flipped", "transposed"):
            continue  # adds up to the same: this is one mistake
        if sum(name != usual for name, usual in zip(names, right, strict=True)) == 2:
            yield names


def assert_unnamed(check, answer):
    for hidden in (False, True):
        failure = message(check, answer, "general", hidden=hidden)
        assert failure
        assert not [m.sentence for m in check.mistakes if m.sentence in failure]


@pytest.mark.parametrize("turned, joined, placed", list(two_mistakes(TURNED, JOINED, PLACED)))
def test_two_mistakes_in_a_window_get_no_name(turned, joined, placed):
    def answer(image, kernel, i, j):
        h, w = kernel.shape
        top, left = PLACED[placed](i, j, h, w)
        window = image[top : top + h, left : left + w]
        return JOINED[joined](window, TURNED[turned](kernel))

    assert_unnamed(convolution.correlate_window, answer)


@pytest.mark.parametrize("turned, joined, moved", list(two_mistakes(TURNED, JOINED, MOVED)))
def test_two_mistakes_in_a_map_get_no_name(turned, joined, moved):
    def answer(image, kernel):
        windows = sliding_window_view(image, kernel.shape)
        return MOVED[moved](JOINED[joined](windows, TURNED[turned](kernel)), *kernel.shape)

    assert_unnamed(convolution.correlate2d, answer)
