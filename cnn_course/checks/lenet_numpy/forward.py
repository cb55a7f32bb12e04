"""forward(x, w1, b1, w2, b2) -> probabilities: a network with three bugs, mended."""

import numpy as np

from cnn_course.checks.exercise import Case, Exercise, Part
from cnn_course.checks.lenet_numpy.forward_mistakes import MISTAKES
from cnn_course.checks.lenet_numpy.forward_network import BUGS, network
from cnn_course.checks.lenet_numpy.sections import CODE, FORMULA, HAND

CLEAR = 0.005  # by how much a mistake changes some probability, where it shows


def _draw(rng, size):
    """Draw the arguments for N images, (P_H, P_W) cells a pooled map, C maps and K classes."""
    n, (p_h, p_w), maps, classes = size
    k_h, k_w = rng.permutation([1, 2]).tolist() if min(p_h, p_w) > 1 else (2, 2)
    x = rng.integers(0, 4, (n, 2 * p_h + k_h - 1, 2 * p_w + k_w - 1, 1))
    w1 = _distinct(rng, (k_h, k_w, 1, maps)) / 4
    w2 = _distinct(rng, (p_h * p_w * maps, classes))
    w2 = w2 / 2 ** np.ceil(np.log2(w2.size))  # so that no probability comes near 1
    return x, w1, rng.integers(-2, 3, maps) / 4, w2, rng.integers(-8, 9, classes) / 8


def _distinct(rng, shape):
    """Draw numbers of which no two are equal or opposite, and none is 0."""
    numbers = rng.permutation(np.arange(1, np.prod(shape) + 1))
    return (numbers * rng.choice([-1, 1], numbers.size)).reshape(shape)


def _showing(rng, size, bugs):
    """Draw until exactly these bugs change the result; where all do, also every other mistake."""
    while True:
        x, w1, b1, w2, b2 = _draw(rng, size)
        if "negative" not in bugs:
            b2 = b2 - np.floor(np.minimum(0, network(x, w1, b1, w2, b2, logits=True)).min())
        args = x, w1, b1, w2, b2
        right = network(*args)
        if len(bugs) == len(BUGS) and min(size[1]) > 1 and not _all_show(args, right):
            continue
        showing = {bug for bug in BUGS if _differs(network(*args, bugs={bug}), right)}
        if showing == set(bugs):
            return args


def _all_show(args, right):
    for mistake in MISTAKES:
        try:
            value = mistake.function(*args)
        except ValueError:
            continue
        if not _differs(value, right):
            return False
    return True


def _differs(value, right):
    return value.shape != right.shape or np.abs(value - right).max() > CLEAR


def _cases(bugs, sizes, drawn):
    """Return the function that makes the cases in which exactly these bugs show."""

    def cases(rng, hidden):
        chosen = [drawn(rng) for _ in range(3)] if hidden else sizes
        return [Case(_showing(rng, size, bugs)) for size in chosen]

    return cases


def _two(rng, numbers):
    return rng.permutation(numbers)[:2].tolist()


_order = _cases(
    {"order"},
    [(1, (2, 1), 2, 3), (1, (1, 2), 3, 2)],
    lambda rng: (1, _two(rng, [1, 2, 3]), int(rng.integers(2, 4)), int(rng.integers(3, 5))),
)
_negative = _cases(
    {"negative"},
    [(1, (1, 2), 1, 3), (1, (2, 1), 1, 4)],
    lambda rng: (1, _two(rng, [1, 2, 3]), 1, int(rng.integers(3, 5))),
)
_batch = _cases(
    {"batch"},
    [(3, (1, 2), 1, 2), (2, (2, 1), 1, 3)],
    lambda rng: (int(rng.integers(2, 5)), _two(rng, [1, 2, 3]), 1, int(rng.integers(3, 5))),
)
_general = _cases(
    set(BUGS),
    [(3, (2, 1), 2, 4), (2, (2, 3), 2, 3)],
    lambda rng: (int(rng.integers(2, 5)), _two(rng, [2, 3, 4]), *_two(rng, [2, 3, 4])),
)

# In the first three there are as many images as classes: what mixes up their axes is no error.
_PROBES = [
    (3, (2, 3), 2, 3),
    (4, (3, 2), 3, 4),
    (2, (2, 4), 3, 2),
    (2, (4, 3), 3, 4),
    (5, (3, 2), 4, 3),
    (3, (2, 3), 2, 5),
]

forward = Exercise(
    name="forward",
    arguments=("x", "w1", "b1", "w2", "b2"),
    reference=network,
    parts={
        "order": Part(
            "특성 맵이 여럿일 때 확률이 맞습니다.",
            "특성 맵이 여럿일 때 확률이 맞지 않습니다.",
            CODE,
            _order,
        ),
        "negative": Part(
            "로짓에 음수가 있을 때 확률이 맞습니다.",
            "로짓에 음수가 있을 때 확률이 맞지 않습니다.",
            FORMULA,
            _negative,
        ),
        "batch": Part(
            "이미지가 여럿일 때 확률이 맞습니다.",
            "이미지가 여럿일 때 확률이 맞지 않습니다.",
            HAND,
            _batch,
        ),
        "general": Part(
            "이미지와 특성 맵이 여럿이고 로짓에 음수가 있을 때도 확률이 맞습니다.",
            "이미지와 특성 맵이 여럿이고 로짓에 음수가 있을 때 확률이 맞지 않습니다.",
            CODE,
            _general,
        ),
    },
    mistakes=MISTAKES,
    probes=[_showing(np.random.default_rng(k), size, set(BUGS)) for k, size in enumerate(_PROBES)],
    situation=lambda x, w1, b1, w2, b2: (
        f"이미지 {len(x)}장, 특성 맵 {len(b1)}장, 클래스 {len(b2)}개일 때"
    ),
)
