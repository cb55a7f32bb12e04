"""What the check of max_pool2d puts in: fixed inputs where shown, drawn ones where hidden."""

import numpy as np

from cnn_course.checks.exercise import Case


def _draw(rng, pool_size, stride, places, channels, left_over=(0, 0), step=1):
    """Draw an image in which the window has so many places, and pixels left over at the end.

    No two numbers are of one size. In the first channel all are negative, in the others some.
    """
    h, w = (pool_size + stride * (m - 1) + rest for m, rest in zip(places, left_over, strict=True))
    sizes = rng.permutation(np.arange(1, h * w * channels + 1)).reshape(h, w, channels)
    signs = rng.choice([-1, 1], sizes.shape)
    signs[:, :, 0] = -1
    return sizes * signs * step, pool_size, stride


def _two(rng, numbers):
    """Draw two different ones of ``numbers``."""
    return rng.permutation(numbers)[:2].tolist()


def _drawn(rng, pool_size, stride, left_over=False, step=1):
    """Draw an image in which the window has more places one way than the other; not square."""
    rest = rng.integers(1, stride, 2).tolist() if left_over else (0, 0)
    args = _draw(rng, pool_size, stride, _two(rng, [2, 3, 4]), rng.integers(2, 5), rest, step)
    square = args[0].shape[0] == args[0].shape[1]
    return _drawn(rng, pool_size, stride, left_over, step) if square else args


def hand(rng, hidden):
    """One channel of positive numbers, windows side by side."""
    k, places = 2, (2, 3)
    if hidden:
        k, places = int(rng.integers(2, 4)), _two(rng, [2, 3, 4])
    x, *sizes = _draw(rng, k, k, places, 1)
    return [Case((abs(x), *sizes), LARGEST)]


def channels(rng, hidden):
    """More channels, and negative numbers."""
    inputs = [_draw(rng, 2, 2, (2, 3), 2), _draw(rng, 2, 2, (2, 1), 3)]
    if hidden:
        inputs = [_drawn(rng, k, k) for k in rng.permutation([2, 3]).tolist()]
    return [Case(args, LARGEST) for args in inputs]


def stride(rng, hidden):
    """One channel of positive numbers: windows that overlap, windows apart; then pixels left."""
    calls = [
        (3, 2, (2, 3), 1, (0, 0)),
        (2, 3, (2, 3), 1, (0, 0)),
        (3, 2, (1, 2), 1, (1, 1)),
        (2, 3, (2, 1), 1, (1, 2)),
    ]
    inputs = [_draw(rng, *call) for call in calls]
    if hidden:
        inputs = [_drawn(rng, *sizes) for sizes in [(3, 2), (2, 3), (2, 1)]]
        inputs += [_drawn(rng, *sizes, left_over=True) for sizes in [(3, 2), (2, 3)]]
    return [Case((abs(x[:, :, :1]), *sizes), STRIDE) for x, *sizes in inputs]


def general(rng, hidden):
    """Halves: apart, overlapping, side by side, with and without pixels left over."""
    calls = [
        (3, 2, (1, 2), 3, (1, 0)),
        (2, 1, (3, 4), 3, (0, 0)),
        (2, 3, (1, 2), 3, (1, 1)),
        (2, 2, (2, 3), 2, (0, 0)),
    ]
    inputs = [_draw(rng, *call, step=0.5) for call in calls]
    if hidden:
        inputs = [_drawn(rng, *sizes, step=0.5) for sizes in [(2, 2), (3, 2), (3, 1), (2, 3)]]
        inputs += [_drawn(rng, *s, left_over=True, step=0.5) for s in [(4, 3), (2, 3), (3, 3)]]
    return [Case(args, f"{LARGEST} {STRIDE}") for args in inputs]


LARGEST = "출력의 값 하나는 창 하나의 채널 하나에서 가장 큰 값입니다."
STRIDE = (
    "창의 크기는 pool_size가, 미는 칸 수는 stride가 정합니다. "
    "창이 온전히 들어가지 못하는 칸은 쓰지 않습니다."
)


# Window, stride, places, channels, pixels left over. Higher than wide and wider than high;
# with so many channels that a window fits where they are taken for columns, in some of them
# as many as a window has rows.
_PROBES = [
    (2, 4, (2, 5), 2, (0, 0)),
    (2, 3, (2, 3), 2, (2, 1)),
    (2, 3, (2, 3), 2, (0, 0)),
    (3, 2, (2, 3), 3, (0, 0)),
    (4, 1, (3, 4), 4, (0, 0)),
    (4, 1, (2, 3), 3, (0, 0)),
    (2, 3, (3, 2), 3, (2, 2)),
    (3, 3, (2, 3), 4, (1, 2)),
    (2, 3, (3, 4), 3, (0, 0)),
    (3, 1, (4, 6), 4, (0, 0)),
    (3, 2, (3, 5), 5, (0, 0)),
    (2, 4, (2, 3), 4, (3, 3)),
]
PROBES = [_draw(np.random.default_rng(k), *p, step=0.5) for k, p in enumerate(_PROBES)]
