"""relu(x) -> y: every negative number becomes 0, in an array of any number of axes."""

import numpy as np

from cnn_course import activations, plots
from cnn_course.checks.exercise import Case, Exercise, Part
from cnn_course.checks.pooling_layers.relu_mistakes import MISTAKES
from cnn_course.checks.pooling_layers.sections import CODE, FORMULA, HAND, MYTHS


def _draw(rng, shape):
    """Draw numbers that end in .5, no two of one size, at least 8 of them.

    The smallest and the largest are positive, the first and the last in reading order negative.
    """
    smallest, *others, largest = np.arange(np.prod(shape)) + 0.5
    first, *middle, last = rng.permutation(others)
    signed = rng.choice([-1, 1], len(middle)) * middle
    between = rng.permutation([smallest, largest, *signed])
    return np.array([-first, *between, -last]).reshape(shape)


def _sizes(rng, ndim):
    """Draw as many different sides as there are axes, none of them 1."""
    return tuple(rng.permutation([2, 3, 4, 5])[:ndim].tolist())


def _hand(rng, hidden):
    """One axis, whole numbers, a zero."""
    vectors = [np.array([4, -3, 0, 7, -1])]
    if hidden:
        sizes = [rng.permutation(np.arange(1, 10))[:6] for _ in range(2)]
        vectors = [rng.permutation([0, *size[:3], *-size[3:]]) for size in sizes]
    return [Case((v,), EACH) for v in vectors]


def _shape(rng, hidden):
    shapes = [(9,), (3, 4), (2, 3, 4), (2, 3, 2, 1)]
    if hidden:
        shapes = [(int(rng.integers(8, 12)),), (2, 5), _sizes(rng, 3), _sizes(rng, 4)]
    return [Case((_draw(rng, shape),), EACH) for shape in shapes]


def _edge(rng, hidden):
    """Nothing below 0; nothing above; between -1 and 1; a single number."""
    signs = [np.array([[5, 0, 2], [1, 8, 6]]), -np.array([[3, 1], [4, 9], [2, 7]])]
    small = np.array([0.5, -0.25, 0.75, -0.5])
    if hidden:
        h, w = _sizes(rng, 2)
        numbers = rng.permutation(np.arange(1, h * w + 1)).reshape(h, w)
        signs = [numbers - 1, -numbers.T]
        small = rng.permutation([0.5, -0.25, 0.75, -0.5, 0.25, -0.75])
    cases = [Case((x,), EACH) for x in [*signs, small.reshape(2, -1)]]
    return [*cases, Case((np.array([-2]),), EACH), Case((np.array([[3]]),), EACH)]


def _general(rng, hidden):
    shapes = [(8,), (3, 4), (2, 3, 4), (2, 3, 2, 4)]
    if hidden:
        shapes = [(int(rng.integers(8, 12)),), (3, 4), _sizes(rng, 3), _sizes(rng, 4)]
        shapes[1] = tuple(rng.permutation([3, 4, 5])[:2].tolist())
    return [Case((_draw(rng, shape),), EACH) for shape in shapes]


EACH = "음수만 0으로 바꾸고 나머지 값은 그대로 둡니다."


def _working(args, place):
    number = args[0][place]
    return f"이 자리에서는 max({number:g}, 0) = {max(number, 0):g}입니다."


def _panels(args, place):
    x = args[0]
    if x.ndim > 2:
        return []
    window = None if place is None else (*(0, *place)[-2:], 1, 1)
    return [(x, "x", {"color": plots.IMAGE, "window": window})]


# Three with each number of axes: some mistakes are right, or end in an error, with all others.
_PROBES = [(8,), (9,), (11,), (3, 4), (5, 2), (4, 6), (2, 3, 4), (4, 2, 3), (3, 5, 2)]
_PROBES += [(2, 3, 4, 5), (3, 2, 5, 4), (4, 3, 2, 3)]

relu = Exercise(
    name="relu",
    arguments=("x",),
    reference=activations.relu,
    parts={
        "hand": Part(
            "축이 하나이고 값이 정수일 때 결과가 맞습니다.",
            "축이 하나이고 값이 정수일 때 결과가 맞지 않습니다.",
            HAND,
            _hand,
        ),
        "shape": Part(
            "출력의 모양이 x와 같습니다.",
            "출력의 모양이 x와 같지 않습니다.",
            CODE,
            _shape,
            values=False,
        ),
        "edge": Part(
            "음수가 없거나 음수뿐이거나 값이 작을 때 결과가 맞습니다.",
            "음수가 없거나 음수뿐이거나 값이 작을 때 결과가 맞지 않습니다.",
            MYTHS,
            _edge,
        ),
        "general": Part(
            "축이 몇 개든, 값에 소수점이 있어도 결과가 맞습니다.",
            "축의 수가 여러 가지이고 값에 소수점이 있는 입력에서 결과가 맞지 않습니다.",
            FORMULA,
            _general,
        ),
    },
    mistakes=MISTAKES,
    probes=[(_draw(np.random.default_rng(k), shape),) for k, shape in enumerate(_PROBES)],
    situation=lambda x: f"x의 모양이 {x.shape}일 때",
    working=_working,
    panels=_panels,
)
