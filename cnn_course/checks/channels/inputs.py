"""Numbers that chapter 5's checks put in: halves, so that float32 is exact."""

import numpy as np


def draw(rng, image_shape, kernel_shape, step=0.5):
    """Draw an image and a kernel, or a bank of them; a mistake in the order of axes shows."""
    return rng.integers(0, 10, image_shape) * step, distinct(rng, kernel_shape, step)


def distinct(rng, shape, step=0.5):
    """Draw numbers of which no two are equal or opposite, and none is 0."""
    size = np.prod(shape)
    numbers = rng.permutation(np.arange(2, size + 2)) * rng.choice([-1, 1], size)
    return numbers.reshape(shape) * step


def of_integers(place, *arrays):
    """Return the arrays, with whole numbers at ``place``, twice what was there in halves."""
    changed = list(arrays)
    changed[place] = (changed[place] * 2).astype(int)
    return tuple(changed)


def sizes(rng, smallest=1):
    """Draw (H, W) and (K_H, K_W): neither kernel nor output is square, each at least 2 wide."""
    kernel = rng.permutation(np.arange(smallest, 5))[:2]
    output = rng.permutation([2, 3, 4, 5])[:2]
    return tuple((output + kernel - 1).tolist()), tuple(kernel.tolist())
