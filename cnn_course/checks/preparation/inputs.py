"""Images of grey levels, as files hold them, for the checks of to_float and difference."""

import numpy as np

DARK, BRIGHT = np.arange(5, 61), np.arange(195, 251)  # farther apart than int8 reaches


def grey(levels):
    return np.array(levels, dtype=np.uint8)


def shape(rng):
    return rng.permutation([2, 3, 4, 5])[:2].tolist()


def draw(rng, h=None, w=None):
    """Draw an image, dark and bright in equal shares; it holds neither 0 nor 255."""
    h, w = (h, w) if h else shape(rng)
    share = h * w // 2
    levels = [rng.choice(DARK, share, False), rng.choice(BRIGHT, h * w - share, False)]
    return grey(rng.permutation(np.concatenate(levels)).reshape(h, w))


def draw_pair(rng, h, w):
    """Draw two images; in more than half of the pixels one is dark and the other bright."""
    one = draw(rng, h, w)
    other = np.where(one < 128, draw_from(rng, BRIGHT, one.shape), draw_from(rng, DARK, one.shape))
    near = rng.permutation(one.size).reshape(one.shape) < one.size // 3
    return one, grey(np.where(near, draw_from(rng, np.arange(90, 160), one.shape), other))


def draw_from(rng, levels, size):
    return rng.choice(levels, size)
