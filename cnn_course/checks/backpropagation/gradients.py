"""What the checks of dense_backward and conv2d_backward share: both return dx, dw and db."""

import numpy as np

NAMES = ("dx", "dw", "db")


def distinct(rng, shape, step=1):
    """Draw numbers of which no two are equal or opposite, and none is 0."""
    size = np.prod(shape, dtype=int)
    numbers = rng.permutation(np.arange(2, size + 2)) * rng.choice([-1, 1], size)
    return numbers.reshape(shape) * step


def drawn(rng, reference, shapes, halves=True):
    """Draw dy, x and w of these shapes: whole numbers, but for some halves in dy if ``halves``.

    Then none of the three gradients is whole: what is left without its fractions is wrong.
    """
    dy, x, w = (distinct(rng, shape) for shape in shapes)
    if not halves:
        return dy, x, w
    dy = dy - 0.5 * rng.integers(0, 2, dy.shape)
    whole = [np.all(gradient == np.trunc(gradient)) for gradient in reference(dy, x, w)]
    return drawn(rng, reference, shapes) if any(whole) else (dy, x, w)


def instead(reference, **gradients):
    """Return the answer that computes some of dx, dw and db by ``gradients(dy, x, w)``."""

    def wrong(dy, x, w):
        right = dict(zip(NAMES, reference(dy, x, w), strict=True))
        return tuple((right | {k: f(dy, x, w) for k, f in gradients.items()}).values())

    return wrong


def afterwards(reference, names, change):
    """Return the answer that changes the right gradients of these names."""

    def wrong(dy, x, w):
        right = zip(NAMES, reference(dy, x, w), strict=True)
        return tuple(change(g, dy) if name in names else g for name, g in right)

    return wrong


def reordered(reference, order):
    """Return the answer that hands back the gradients in another order."""
    return lambda dy, x, w: tuple(reference(dy, x, w)[k] for k in order)


def products(pairs):
    """Write out a sum of products."""
    return " + ".join(
        f"{f'{a:g}' if k == 0 else _signed(a)}×{_signed(b)}" for k, (a, b) in enumerate(pairs)
    )


def total(numbers):
    """Write out a sum of numbers."""
    first, *others = numbers
    return " + ".join([f"{first:g}", *map(_signed, others)])


def _signed(number):
    return f"({number:g})" if number < 0 else f"{number:g}"
