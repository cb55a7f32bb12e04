"""center_crop(image, height, width) -> the middle of an image; what is odd stays below, right."""

import numpy as np

from cnn_course.checks.exercise import Case, Exercise, Part
from cnn_course.checks.preparation.center_crop_mistakes import MISTAKES
from cnn_course.checks.preparation.sections import SLICES


def _start(n, size):
    return (n - size) // 2


def _reference(image, height, width):
    top, left = _start(image.shape[0], height), _start(image.shape[1], width)
    return image[top : top + height, left : left + width]


def _case(rng, height, below, width, beside, step=1):
    """Return the call that leaves so many rows and columns; no two numbers are equal."""
    h, w = height + below, width + beside
    image = np.arange(1, h * w + 1) if rng is None else rng.permutation(np.arange(1, h * w + 1))
    return Case((image.reshape(h, w) * step, height, width), START)


def _even(rng, hidden):
    """As many rows above as below; more columns on the left than rows above, and fewer."""
    if not hidden:
        return [_case(None, 2, 2, 3, 4), _case(None, 3, 4, 4, 2), _case(None, 1, 2, 2, 4)]
    heights, widths = rng.permutation([1, 2, 3]).tolist(), rng.permutation([4, 5, 6]).tolist()
    sizes = zip(heights, (2, 6, 4), widths, (4, 2, 6), strict=True)
    return [_case(rng, *size) for size in sizes]


def _general(rng, hidden):
    """Odd numbers left over, of which rounding takes some up; none left over; one row."""
    odd, even = [(3, 3), (3, 7), (5, 7)], [(2, 5), (4, 5), (2, 9), (4, 9)]
    sizes = [(3, 3, 2, 5), (4, 1, 3, 7), (2, 3, 4, 0), (3, 0, 2, 2), (3, 0, 2, 0), (1, 3, 4, 1)]
    if hidden:
        one, other = rng.choice(odd, 2).tolist(), rng.choice(even, 2).tolist()
        h, w = rng.permutation([3, 4, 5, 6])[:2].tolist()
        sizes = [(*one[0], *other[0]), (*other[1], *one[1])]
        sizes += [(h, 5, w, 0), (w, 0, h, 4), (h, 0, w, 0), (1, 3, w, 1)]
    return [_case(rng, *size, step=0.5) for size in sizes]


START = "행과 열에서 따로, 남는 칸 수를 //로 반으로 나눈 자리에서 시작해 height행과 width열을 잘라 냅니다."


def _working(args, place):
    """Write out where the rows and the columns begin."""
    image, *sizes = args
    rows, columns = (
        f"({n} - {size}) // 2 = {_start(n, size)}"
        for n, size in zip(image.shape, sizes, strict=True)
    )
    return f"첫 행의 번호는 {rows}, 첫 열의 번호는 {columns}입니다."


def _panels(args, place):
    image, *sizes = args
    corner = map(_start, image.shape, sizes)
    return [(image, "이미지", {"window": (*corner, *sizes)})]


# Odd and even sizes and rests; each at least twice what is cut out, so that no start is negative.
_PROBES = [
    (11, 9, 4, 2),
    (8, 16, 3, 6),
    (10, 5, 3, 2),
    (10, 7, 5, 3),
    (9, 8, 4, 2),
    (9, 14, 2, 6),
    (17, 10, 6, 5),
    (9, 8, 1, 3),
    (6, 11, 2, 1),
    (8, 13, 1, 4),
]

center_crop = Exercise(
    name="center_crop",
    arguments=("image", "height", "width"),
    reference=_reference,
    parts={
        "even": Part(
            "남는 행과 열의 수가 짝수일 때 맞습니다.",
            "남는 행과 열의 수가 짝수일 때 맞지 않습니다.",
            SLICES,
            _even,
        ),
        "general": Part(
            "남는 행과 열의 수가 홀수이거나 0일 때에도 맞습니다.",
            "남는 행이나 열의 수가 홀수이거나 0일 때 맞지 않습니다.",
            SLICES,
            _general,
        ),
    },
    mistakes=MISTAKES,
    probes=[
        (np.random.default_rng(k).permutation(h * w).reshape(h, w) + 0.5, height, width)
        for k, (h, w, height, width) in enumerate(_PROBES)
    ],
    working=_working,
    panels=_panels,
)
