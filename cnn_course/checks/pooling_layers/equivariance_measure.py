"""Measuring translation equivariance: the right way, and with any step done otherwise."""

import numpy as np

from cnn_course import conv


def moved(image, shift, axis=1, fill=0.0):
    """Return the image moved right (axis 1) or down (axis 0), of the same shape."""
    image = np.asarray(image, float)
    before = [(shift if a == axis else 0, 0) for a in (0, 1)]
    padded = np.pad(image, before, constant_values=fill)
    return padded[: image.shape[0], : image.shape[1]]


def moved_left(image, shift):
    return moved(image[:, ::-1], shift)[:, ::-1]


def moved_down(image, shift):
    return moved(image, shift, axis=0)


def rolled(image, shift):
    return np.roll(image, shift, axis=1)


def response(image, kernel, strides):
    return conv.conv2d(image[None, :, :, None], kernel[:, :, None, None], stride=strides)[
        0, :, :, 0
    ]


def floor(shift, stride):
    return shift // stride


def ceil(shift, stride):
    return -(-shift // stride)


def largest(A, B):
    return np.abs(A - B).max()


def measure(move=moved, strides=lambda s: (s, s), offset=floor, first=ceil, error=largest):
    """Return the equivariance_error with these steps.

    ``offset`` is by how many columns B is moved, ``first`` the first column of A compared,
    ``error`` what is made of the columns compared.
    """

    def wrong(image, kernel, shift, stride):
        A, B = both(image, kernel, shift, stride, move, strides)
        d = offset(shift, stride)
        start = max(first(shift, stride), d)
        return error(A[:, start:], B[:, start - d : B.shape[1] - d])

    return wrong


def both(image, kernel, shift, stride, move=moved, strides=lambda s: (s, s)):
    """Return the responses to the image that was moved, A, and to the one that was not, B."""
    return [response(x, kernel, strides(stride)) for x in (move(image, shift), image)]


def comparing(pick, move=moved):
    """Return the equivariance_error that compares what ``pick(A, B, d, start)`` returns."""

    def wrong(image, kernel, shift, stride):
        A, B = both(image, kernel, shift, stride, move)
        return largest(*pick(A, B, floor(shift, stride), ceil(shift, stride)))

    return wrong


def ending_in_errors(function):
    """Return ``function`` as it is where a slice is cut off at ``-shift``, or at ``-d``.

    There nothing is left where the number is 0; what comes of it depends on how one goes on.
    """

    def unless(is_empty):
        def partly(image, kernel, shift, stride):
            if is_empty(shift, stride):
                raise ValueError
            return function(image, kernel, shift, stride)

        return partly

    return [
        unless(lambda shift, stride: shift == 0),
        unless(lambda shift, stride: shift < stride),
    ]
