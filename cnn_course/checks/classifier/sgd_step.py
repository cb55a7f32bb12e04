"""sgd_step(w, dw, v, lr, momentum) -> (w_new, v_new): one step of gradient descent."""

import numpy as np

from cnn_course import training
from cnn_course.checks.classifier.sections import CODE, FORMULA, HAND
from cnn_course.checks.classifier.sgd_step_mistakes import MISTAKES
from cnn_course.checks.exercise import Case, Exercise, Part


def _reference(w, dw, v, lr, momentum):
    w_new, v_new = {"w": w.astype(float)}, {"w": v.astype(float)}
    training.sgd_step(w_new, {"w": dw}, v_new, lr, momentum)
    return w_new["w"], v_new["w"]


def _draw(rng, shape, step=0.5):
    """Draw w, dw and v: odd multiples of ``step`` no two of which are equal or opposite."""
    odd = rng.permutation(np.arange(1, 120, 2))[: 3 * np.prod(shape)]
    return (odd * rng.choice([-1, 1], odd.size) * step).reshape(3, *shape)


def _rates(rng):
    """Draw lr and momentum: unequal, and with no sum of 1."""
    return float(rng.choice([0.25, 0.75])), float(rng.choice([0.5, 0.875]))


def _gradient(rng, hidden):
    """No momentum, and no velocity yet."""
    given = [([5.0, -2.5], [4.0, -3.0], 0.5), ([-1.5, 3.0, 0.5], [2.0, 5.0, -4.0], 0.25)]
    if hidden:
        given = [(*_draw(rng, (n,))[:2], _rates(rng)[0]) for n in (3, 4)]
    return [Case((*map(np.array, (w, dw, np.zeros(len(w)))), lr, 0.0), STEP) for w, dw, lr in given]


def _coast(rng, hidden):
    """On flat ground: nothing but the velocity."""
    given = [(np.array([1.5, 4.0]), np.array([3.0, -2.0]), 0.5)]
    if hidden:
        given = [(*_draw(rng, (n,))[:2], _rates(rng)[1]) for n in (3, 4)]
    return [Case((w, np.zeros(w.shape), v, 0.25, momentum), STEP) for w, v, momentum in given]


def _hand(rng, hidden):
    given = [([2.5, -1.0, 4.0], [3.0, -5.0, 1.0], [-1.5, 2.0, 0.5])]
    if hidden:
        given = [_draw(rng, (n,)) for n in (3, 4)]
    rates = [_rates(rng) if hidden else (0.5, 0.75) for _ in given]
    return [Case((*map(np.array, g), *r), STEP) for g, r in zip(given, rates, strict=True)]


def _general(rng, hidden):
    """Halves; then whole numbers, of which no result is whole; then a third axis."""
    shapes = [(2, 3), (3, 2), (2, 3, 2)]
    if hidden:
        h, w, c = rng.permutation([2, 3, 4])[:3].tolist()
        shapes = [(h, w), (w, c), (2, 3, 2)]
    halves, odd, deep = [_draw(rng, s, k) for s, k in zip(shapes, (0.5, 1, 0.5), strict=True)]
    given = [halves, odd.astype(int), deep]
    return [Case((*arrays, *_rates(rng)), STEP) for arrays in given]


STEP = (
    "v_new는 v에 momentum을 곱한 것에서 dw에 lr을 곱한 것을 뺀 값이고, "
    "w_new는 w에 v_new를 더한 값입니다. 자리마다 따로 계산합니다."
)


def _working(args, place):
    """Write out the new velocity of one place and, where it is asked for, the new parameter."""
    *arrays, lr, momentum = args
    item, *at = place
    w, dw, v = (array[tuple(at)] for array in arrays)
    w_new, v_new = (result[tuple(at)] for result in _reference(*args))
    line = f"v_new는 {momentum:g}×{_signed(v)} - {lr:g}×{_signed(dw)} = {v_new:g}"
    return line if item else f"{line}, w_new는 {w:g} + {_signed(v_new)} = {w_new:g}"


def _signed(number):
    return f"({number:g})" if number < 0 else f"{number:g}"


def _probes():
    """Every other one of whole numbers."""
    rng = np.random.default_rng(8)
    shapes = [(3,), (2, 3), (4,), (3, 2), (2, 2, 3), (4, 2), (2, 4), (5,)]
    kinds = [(float, 0.5), (int, 1)] * 4
    rates = [(0.25, 0.5), (0.75, 0.875), (0.25, 0.875), (0.75, 0.5)] * 2
    return [
        (*_draw(rng, shape, step).astype(dtype), *rate)
        for shape, (dtype, step), rate in zip(shapes, kinds, rates, strict=True)
    ]


sgd_step = Exercise(
    name="sgd_step",
    arguments=("w", "dw", "v", "lr", "momentum"),
    reference=_reference,
    results=("w_new", "v_new"),
    parts={
        "gradient": Part(
            "모멘텀이 없을 때 결과가 맞습니다.",
            "모멘텀이 없을 때 결과가 맞지 않습니다.",
            HAND,
            _gradient,
        ),
        "coast": Part(
            "그레이디언트가 0일 때 결과가 맞습니다.",
            "그레이디언트가 0일 때 결과가 맞지 않습니다.",
            FORMULA,
            _coast,
        ),
        "hand": Part(
            "그레이디언트와 앞의 속도가 모두 있을 때 결과가 맞습니다.",
            "그레이디언트와 앞의 속도가 모두 있을 때 결과가 맞지 않습니다.",
            FORMULA,
            _hand,
        ),
        "general": Part(
            "축이 여럿이거나 값이 정수여도 결과가 맞습니다.",
            "축이 여럿이거나 값이 정수인 입력에서 결과가 맞지 않습니다.",
            CODE,
            _general,
        ),
    },
    mistakes=MISTAKES,
    probes=_probes(),
    working=_working,
)
