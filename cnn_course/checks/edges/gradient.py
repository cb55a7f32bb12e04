"""gradient(image) -> (magnitude, angle): how fast it gets brighter at each place, and whither."""

import numpy as np

from cnn_course.checks.edges.gradient_mistakes import MISTAKES
from cnn_course.checks.edges.sections import CODE, FORMULA, HAND
from cnn_course.checks.exercise import Case, Exercise, Part
from cnn_course.filters import sobel


def _reference(image):
    gx, gy, magnitude = sobel(image)
    return magnitude, np.degrees(np.arctan2(gy, gx))


def _found(draw, fits):
    """Return the first image that ``draw()`` gives for whose derivatives ``fits(gx, gy)`` holds.

    No derivative is 0, nor as large as the other: each place has a direction, away from the
    cut at 180 degrees, and all that is confused with something else shows.
    """
    while True:
        image = draw()
        gx, gy, _ = sobel(image)
        if gx.all() and gy.all() and (abs(gx) != abs(gy)).all() and fits(gx, gy):
            return image


def _everything(gx, gy):
    """Tell whether some place points into each quadrant, and one is brighter than white."""
    quadrants = set(zip((gx > 0).ravel(), (gy > 0).ravel(), strict=True))
    return len(quadrants) == 4 and np.hypot(gx, gy).max() > 255


def _small(rng, size, fits=lambda gx, gy: True):
    return _found(lambda: rng.integers(0, 10, size), fits)


def _shape(rng, hidden):
    h, w, *other = rng.permutation([3, 4, 5, 6, 7])[:4].tolist() if hidden else (4, 6, 5, 3)
    return [Case((_small(rng, size),), SHAPE) for size in [(h, w), other]]


def _one_window(rng, right, down):
    """Return an image of one window that gets brighter to the right, downwards, or not."""
    return _small(rng, (3, 3), lambda gx, gy: (gx > 0).item() == right and (gy > 0).item() == down)


def _hand(rng, hidden):
    """Brighter to the right and downwards: angles from 0 to 90 degrees."""
    if hidden:
        return [Case((_one_window(rng, True, True),), VALUE) for _ in range(2)]
    images = [[1, 0, 9], [2, 6, 8], [0, 8, 4]], [[0, 5, 0], [4, 6, 7], [6, 3, 6]]
    return [Case((np.array(image),), VALUE) for image in images]


def _direction(rng, hidden):
    """One window in each of the three other quadrants."""
    quadrants = [(False, True), (False, False), (True, False)]
    if hidden:
        turns = rng.permutation(quadrants).tolist()
        return [Case((_one_window(rng, *quadrant),), VALUE) for quadrant in turns]
    images = (
        [[6, 1, 1], [1, 5, 0], [8, 7, 3]],
        [[2, 5, 7], [7, 3, 1], [1, 6, 0]],
        [[9, 8, 7], [2, 5, 9], [2, 3, 0]],
    )
    return [Case((np.array(image),), VALUE) for image in images]


def _bright(rng, size):
    """Draw an image of halves up to 255; with them, float32 is exact."""
    return _found(lambda: rng.integers(0, 511, size) / 2, _everything)


def _general(rng, hidden):
    """Halves, one image wide and one high."""
    h, w = sorted(rng.permutation([5, 6, 7, 8])[:2].tolist()) if hidden else (5, 6)
    return [Case((_bright(rng, size),), VALUE) for size in [(h, w), (w, h)]]


SHAPE = "3×3 커널을 패딩 없이 쓰므로 높이와 너비가 각각 2씩 줄어듭니다."
VALUE = "gx는 SOBEL_X로, gy는 SOBEL_Y로 구하고, 두 값으로 칸마다 크기와 방향을 하나씩 구합니다."


def _working(args, place):
    """Write out one magnitude, or where one arrow points."""
    item, *at = place
    gx, gy, magnitude = (values[tuple(at)] for values in sobel(*args))
    found = f"gx = {gx:g}, gy = {gy:g}이므로"
    if item == 0:
        squares = " + ".join(f"({g:g})²" if g < 0 else f"{g:g}²" for g in (gx, gy))
        return f"{found} √({squares}) = {magnitude:.6g}"
    side, end = "오른쪽" if gx > 0 else "왼쪽", "아래" if gy > 0 else "위"
    return f"{found} 밝아지는 쪽은 {side} {end}이고, 방향은 {_reference(*args)[1][tuple(at)]:.6g}도입니다."


def _panels(args, place):
    window = None if place is None else (*place, 3, 3)
    return [(args[0], "이미지", {"window": window})]


def _ridges(rng, size):
    """Draw ridges on a slope, both diagonal: gx + gy is positive, gx and gy are not always."""
    i, j = np.indices(size)
    heights = rng.integers(0, 200, sum(size))
    return _found(
        lambda: heights[i - j + size[1]] / 2 + 8 * (i + j) + rng.integers(0, 9, size) / 2,
        lambda gx, gy: (gx + gy > 0).all() and (gx < 0).any() and (gy < 0).any(),
    )


def _probes():
    rng = np.random.default_rng(7)
    return [
        *(_bright(rng, size) for size in [(6, 9), (9, 7), (7, 5), (8, 10)]),
        *(_ridges(rng, size) for size in [(5, 8), (6, 10), (9, 7)]),
    ]


gradient = Exercise(
    name="gradient",
    arguments=("image",),
    reference=_reference,
    allows=("conv",),
    results=("magnitude", "angle"),
    parts={
        "shape": Part(
            "두 배열의 모양이 맞습니다.",
            "두 배열의 모양이 맞지 않습니다.",
            CODE,
            _shape,
            values=False,
        ),
        "hand": Part(
            "오른쪽과 아래로 밝아지는 창 하나에서 크기와 방향이 맞습니다.",
            "오른쪽과 아래로 밝아지는 창 하나에서 결과가 맞지 않습니다.",
            HAND,
            _hand,
        ),
        "direction": Part(
            "왼쪽이나 위로 밝아지는 창 하나에서도 결과가 맞습니다.",
            "왼쪽이나 위로 밝아지는 창 하나에서 결과가 맞지 않습니다.",
            FORMULA,
            _direction,
        ),
        "general": Part(
            "여러 방향으로 밝아지고 값에 소수점이 있는 이미지에서도 결과가 맞습니다.",
            "여러 방향으로 밝아지고 값에 소수점이 있는 이미지에서 결과가 맞지 않습니다.",
            FORMULA,
            _general,
        ),
    },
    mistakes=MISTAKES,
    probes=[(image,) for image in _probes()],
    situation=lambda image: f"{image.shape[0]}×{image.shape[1]} 이미지에서",
    working=_working,
    panels=_panels,
)
