"""What the check of conv2d_backward puts in: fixed where shown, drawn where hidden."""

import numpy as np

from cnn_course.checks.backpropagation.gradients import drawn
from cnn_course.checks.exercise import Case
from cnn_course.conv import conv2d_backward


def _draw(rng, n, output, kernel, channels, halves=False):
    """Draw dy, x and w for N, (H_out, W_out), (K_H, K_W) and (C_in, C_out)."""
    c_in, c_out = channels
    image = [m + k - 1 for m, k in zip(output, kernel, strict=True)]
    shapes = (n, *output, c_out), (n, *image, c_in), (*kernel, c_in, c_out)
    return drawn(rng, conv2d_backward, shapes, halves)


def _two(rng, *numbers):
    """Draw two different ones of ``numbers``."""
    return rng.permutation(numbers)[:2].tolist()


def _some(rng, *sides):
    """Draw (H_out, W_out), (K_H, K_W) of ``sides``, (C_in, C_out): nothing is square."""
    output, kernel = _two(rng, 2, 3, 4), _two(rng, *sides)
    square = output[0] + kernel[0] == output[1] + kernel[1]
    return _some(rng, *sides) if square else (output, kernel, _two(rng, 2, 3, 4))


def shape(rng, hidden):
    sizes = [(2, (2, 3), (1, 2), (2, 3)), (1, (2, 1), (3, 2), (3, 1))]
    sizes = [(n, *_some(rng, 1, 2, 3)) for n in (2, 3)] if hidden else sizes
    return [Case(_draw(rng, *size), SHAPE) for size in sizes]


def hand(rng, hidden):
    """One image, one channel, one filter: the example of the notebook in other numbers."""
    if hidden:
        sizes = [(1, *_some(rng, 1, 2, 3)[:2], (1, 1)) for _ in range(2)]
        return [Case(_draw(rng, *size)) for size in sizes]
    x, w = np.array([[2, 0, 1, 3], [1, 4, -1, 2], [5, 1, 0, -2]]), np.array([[1, 3], [-2, 4]])
    dy = np.array([[1, -1, 2], [3, 0, 5]])
    return [Case((dy[None, :, :, None], x[None, :, :, None], w[:, :, None, None]))]


def channels(rng, hidden):
    """One image; more channels than filters, and fewer."""
    sizes = [(1, (2, 2), (1, 2), (2, 3)), (1, (1, 3), (2, 2), (3, 2))]
    if hidden:
        (*one, channels), (*two, _) = _some(rng, 1, 2, 3), _some(rng, 2, 3)
        sizes = [(1, *one, channels), (1, *two, channels[::-1])]
    return [Case(_draw(rng, *size)) for size in sizes]


def general(rng, hidden):
    """Batches: whole numbers with halves in dy, then halves in all; kernels of many shapes."""
    sizes = [(2, (2, 3), (2, 1), (2, 2)), (3, (3, 2), (1, 2), (2, 1)), (2, (1, 2), (2, 2), (1, 3))]
    if hidden:
        sizes = [(n, *_some(rng, 2, 3)) for n in rng.permutation([2, 3, 4, 5])[:3].tolist()]
    inputs = [_draw(rng, *size, halves=True) for size in sizes]
    dy, x, w = inputs[1]
    inputs[1] = dy, x * 0.5, w * 0.5
    return [Case(args) for args in inputs]


SHAPE = "그레이디언트는 저마다 원래 배열과 모양이 같습니다. dx는 x와, dw는 w와, db는 b와 같습니다."

# N, (H_out, W_out), (K_H, K_W), (C_in, C_out): three with as many filters as channels, where
# also what mixes the two up ends without an error; then more, and fewer.
_PROBES = [
    (2, (3, 2), (2, 2), (2, 2)),
    (3, (2, 4), (2, 3), (3, 3)),
    (2, (4, 3), (3, 2), (3, 3)),
    (2, (3, 4), (2, 3), (2, 3)),
    (3, (4, 3), (3, 2), (3, 2)),
    (4, (3, 2), (2, 2), (2, 4)),
]
PROBES = [_draw(np.random.default_rng(k), *p, halves=True) for k, p in enumerate(_PROBES)]
