"""What the check of max_pool2d_backward puts in: fixed where shown, drawn where hidden."""

import numpy as np

from cnn_course.checks.backpropagation.gradients import distinct
from cnn_course.checks.exercise import Case


def _draw(rng, k, places, n=1, channels=1, left_over=(0, 0), ties=False):
    """Draw dy, x and k: windows with so many places, and pixels left over at the end.

    Whole numbers in x; in its first channel all are negative. No two of an image's numbers
    are of one size, but for ``ties``: see :func:`_tie` and :func:`_share`.
    """
    h, w = (k * m + rest for m, rest in zip(places, left_over, strict=True))
    x = np.stack([distinct(rng, (h, w, channels)) for _ in range(n)])
    x[..., 0] = -abs(x[..., 0])
    if ties:
        for m, i, j, c in np.ndindex(n, *places, channels):
            if (m + i + j + c) % 2 == 0:
                _tie(x[m, i * k : (i + 1) * k, j * k : (j + 1) * k, c])
        bottom, right = (k * (m - 1) for m in places)
        for m, c in np.ndindex(n, channels):
            _share(x[m, :k, :k, c], x[m, bottom : bottom + k, right : right + k, c])
    return distinct(rng, (n, *places, channels)), x, k


def _tie(window):
    """Make three entries the largest: of them row by row another is first than by columns."""
    top = window.max()
    window[0, 0] = window.min()
    window[0, 1] = window[1, 0] = window[-1, -1] = top


def _share(*windows):
    """Make the windows' largest entries equal: that number alone does not say in which it is."""
    top = max(window.max() for window in windows)
    for window in windows:
        window[window == window.max()] = top


def _halves(args):
    """Return dy of odd quarters with x of whole numbers: an array of integers shows."""
    dy, x, k = args
    return dy / 2 + 0.25, x, k


def _two(rng, numbers):
    """Draw two different ones of ``numbers``."""
    return rng.permutation(numbers)[:2].tolist()


def _drawn(rng, k, rest=False, **options):
    """Draw an image that is not square, with so many pixels left over both ways, or none."""
    left_over = rng.integers(1, k, 2).tolist() if rest else (0, 0)
    args = _draw(rng, k, _two(rng, [1, 2, 3, 4]), left_over=left_over, **options)
    square = args[1].shape[1] == args[1].shape[2]
    return _drawn(rng, k, rest, **options) if square else args


def hand(rng, hidden):
    """One image, one channel; no two numbers are equal, nothing is left over."""
    inputs = [_draw(rng, 2, (2, 3)), _draw(rng, 3, (1, 2))]
    if hidden:
        inputs = [_drawn(rng, k) for k in (2, 3)]
    return [Case((dy, -x, k)) for dy, x, k in inputs]


def batch(rng, hidden):
    """More images, more channels, and negative numbers."""
    inputs = [_draw(rng, 2, (1, 2), n=2, channels=3), _draw(rng, 2, (2, 1), n=3, channels=2)]
    if hidden:
        sizes = [_two(rng, [2, 3, 4]) for _ in range(2)]
        inputs = [_drawn(rng, k, n=n, channels=c) for k, (n, c) in zip((2, 3), sizes, strict=True)]
    return [Case(args) for args in inputs]


def ties(rng, hidden):
    """Windows that hold their largest number more than once."""
    inputs = [_draw(rng, 2, (2, 3), ties=True), _draw(rng, 3, (2, 1), ties=True)]
    if hidden:
        inputs = [_drawn(rng, k, ties=True) for k in (2, 3)]
    return [Case(args, TIES) for args in inputs]


def general(rng, hidden):
    """Pixels left over; then all of it at once, with gradients that are not whole."""
    inputs = [
        _draw(rng, 3, (2, 1), left_over=(1, 2)),
        _halves(_draw(rng, 2, (2, 1), n=2, channels=2, left_over=(1, 1), ties=True)),
        _halves(_draw(rng, 2, (1, 3), n=2, channels=2, ties=True)),
    ]
    if hidden:
        inputs = [_drawn(rng, 2, rest=True)]
        for k, rest in [(2, True), (3, True), (2, False), (4, True)]:
            n, c = _two(rng, [2, 3, 4])
            inputs.append(_halves(_drawn(rng, k, rest, n=n, channels=c, ties=True)))
    return [Case(args, LEFT_OVER if args[1].shape[1] % args[2] else "") for args in inputs]


TIES = "창에 가장 큰 값이 여럿이면 행을 따라 읽어 맨 먼저 나오는 칸 하나만 dy를 받습니다."
LEFT_OVER = (
    "높이나 너비가 pool_size로 나누어떨어지지 않으면 끝에 남는 칸이 있습니다. "
    "dx에도 그 칸이 있어야 하고, 값은 0입니다."
)

# Window, places, images, channels, pixels left over. More images than channels, and fewer;
# three without channels and without a rest, where what mixes the axes finds its numbers.
_PROBES = [
    (2, (3, 2), 2, 3, (0, 0)),
    (3, (2, 3), 3, 2, (0, 0)),
    (2, (2, 4), 4, 2, (0, 0)),
    (2, (4, 3), 3, 4, (1, 1)),
    (3, (2, 3), 2, 4, (2, 1)),
    (4, (2, 3), 3, 2, (1, 3)),
    (3, (3, 2), 2, 2, (1, 2)),
    (2, (3, 3), 3, 3, (0, 0)),
]
PROBES = [
    _halves(_draw(np.random.default_rng(k), *probe, ties=True)) for k, probe in enumerate(_PROBES)
]
