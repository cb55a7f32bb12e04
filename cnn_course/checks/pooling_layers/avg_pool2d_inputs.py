"""What the check of avg_pool2d puts in: fixed inputs where they are shown, else drawn ones."""

import numpy as np

from cnn_course.checks.exercise import Case

LEFT_OVER = (
    "이미지의 끝에 남은 칸에는 창이 온전히 들어가지 못합니다. 그 칸은 출력에 쓰이지 않습니다."
)
COUNT = (
    "출력의 크기를 구할 때에는 패딩을 양쪽에 더하지만, 평균을 구할 때에는 창에 든 이미지의 칸만 더하고 셉니다. "
    "그 수는 창마다 다를 수 있습니다."
)


def inside(shape, pool_size, padding, i, j):
    """Return what of the window for the output's (i, j) lies inside the image, as slices."""
    starts = i * pool_size - padding, j * pool_size - padding
    return tuple(
        slice(max(start, 0), min(start + pool_size, n))
        for start, n in zip(starts, shape, strict=True)
    )


def draw(rng, pool_size, padding, places, left_over=(0, 0), step=1):
    """Draw an image with so many places for the window, and pixels left over at the end.

    No two numbers are equal or opposite, but one pixel of every window is 0, unless it is the
    window's only one.
    """
    shape = [pool_size * m + r - 2 * padding for m, r in zip(places, left_over, strict=True)]
    size = np.prod(shape)
    numbers = rng.permutation(np.arange(1, size + 1)) * rng.choice([-1, 1], size)
    image = numbers.reshape(shape) * step
    for place in np.ndindex(*places):
        window = image[inside(shape, pool_size, padding, *place)]
        if window.size > 1:
            window[tuple(rng.integers(window.shape))] = 0
    return image, pool_size, padding


def _two(rng, numbers):
    """Draw two different ones of ``numbers``."""
    return rng.permutation(numbers)[:2].tolist()


def hand(rng, hidden):
    if hidden:
        return [Case(draw(rng, k, 0, _two(rng, [1, 2, 3]))) for k in _two(rng, [2, 3])]
    image = np.array([
        [3, 5, 2, 0, 6, 1],
        [4, 0, 8, 2, 7, 9],
        [1, 6, 0, 3, 5, 8],
        [2, 7, 4, 9, 0, 1],
    ])
    return [Case((image, 2, 0)), Case((image[1:], 3, 0))]


def floor(rng, hidden):
    """Without padding, and pixels left over on one axis or on both."""
    sizes = [(2, 0, (2, 3), (0, 1)), (3, 0, (2, 1), (1, 2)), (3, 0, (1, 2), (2, 0))]
    if hidden:
        sizes = [(k, 0, _two(rng, [1, 2, 3, 4]), _two(rng, range(k))) for k in (2, 3, 4)]
    return [Case(draw(rng, *size), LEFT_OVER) for size in sizes]


def edge(rng, hidden):
    """Padding on every side, and all of it in the windows."""
    sizes = [(2, 1, (2, 3)), (3, 1, (2, 3)), (3, 2, (3, 2))]
    if hidden:
        paddings = [(3, 1), (3, 2), (4, int(rng.integers(1, 4)))]
        sizes = [(*size, _two(rng, [2, 3, 4])) for size in paddings]
    return [Case(draw(rng, *size), COUNT) for size in sizes]


def general(rng, hidden):
    """Halves, with padding and something left over; whole numbers; one row; no padding."""
    sizes = [
        (3, 1, (2, 3), (2, 0)),
        (4, 1, (2, 2), (0, 3)),
        (3, 1, (3, 2), (0, 2)),
        (3, 1, (1, 3), (0, 2)),
        (3, 0, (2, 1), (1, 2)),
    ]
    if hidden:
        sizes = [
            (k, p, _two(rng, [2, 3, 4]), rng.permutation([0, rng.integers(p + 1, k)]).tolist())
            for k, p in [(3, 1), (5, 2), (4, 1)]
        ]
        sizes += [(4, 1, _two(rng, [2, 3, 4]), (0, 0)), (3, 0, _two(rng, [1, 2, 3]), (1, 2))]
    steps = [0.5, 0.5, 1, 0.5, 0.5]
    drawn = zip(sizes, steps, strict=True)
    return [Case(draw(rng, *size, step=step), COUNT) for size, step in drawn]
