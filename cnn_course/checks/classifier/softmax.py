"""softmax(logits) -> probabilities: row by row, with no number that is too large."""

import numpy as np

from cnn_course import activations, plots
from cnn_course.checks.classifier.inputs import draw, far_apart, logarithms, size
from cnn_course.checks.classifier.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.classifier.softmax_mistakes import SOFTMAX
from cnn_course.checks.exercise import Case, Exercise, Part


def _hand(rng, hidden):
    """One row, whose powers of e are whole numbers."""
    rows = [[1, 3, 4, 2]]
    if hidden:
        rows = [rng.permutation(np.arange(1, 8))[:c] for c in (3, 4, 5)]
    return [Case((logarithms(row),), SHARE) for row in rows]


def _rows(rng, hidden):
    """Several rows, of whole numbers and of halves."""
    logits = [np.array([[2, 0, 1, -1], [0, -2, 4, 3]]), np.array([[0.5, -1, 2], [3, 1.5, -0.5]])]
    if hidden:
        logits = [draw(rng, *size(rng), step) for step in (1, 0.5, 0.5)]
    return [Case((z,), SHARE) for z in logits]


def _large(rng, hidden):
    """All logits large, then all very negative."""
    logits = [np.array([[1000, 1002, 1001], [1003, 999, 1002]]), np.array([[-1000, -1001.5]])]
    if hidden:
        logits = [draw(rng, *size(rng)) + 1000 * sign for sign in (1, -1)]
    return [Case((z,), MAXIMUM) for z in logits]


def _general(rng, hidden):
    """Small ones again; then rows that are far apart."""
    logits = [draw(rng, 3, 4), draw(rng, 4, 3, 1), far_apart(rng)]
    if hidden:
        logits = [draw(rng, *size(rng)), draw(rng, *size(rng), 1), far_apart(rng)]
    return [Case((z,), MAXIMUM if abs(z).max() > LARGEST else SHARE) for z in logits]


SHARE = "확률은 저마다 e의 거듭제곱을 그 행의 합으로 나눈 값입니다. 한 행의 확률을 더하면 1입니다."
MAXIMUM = "한 행의 로짓에서 그 행의 최댓값을 빼도 소프트맥스의 값은 달라지지 않습니다."

LARGEST = 20  # logits whose powers of e are written out as they are


def _working(args, place):
    """Write out one probability; where the powers would be too large, from the maximum down."""
    row, (i, j) = args[0][place[0]], place
    taken_off = ""
    if abs(row).max() > LARGEST:
        taken_off, row = f"에서 최댓값({row.max():g})을 뺀 로짓", row - row.max()
    powers = np.exp(row)
    terms = " + ".join(f"{power:.4g}" for power in powers)
    return (
        f"{i}행{taken_off}의 e의 거듭제곱: {terms} = {powers.sum():.4g}, "
        f"{powers[j]:.4g} ÷ {powers.sum():.4g} = {powers[j] / powers.sum():.4g}"
    )


def _panels(args, place):
    (logits,) = args
    window = None if place is None else (place[0], 0, 1, logits.shape[1])
    return [(logits, "logits", {"color": plots.IMAGE, "window": window})]


def _probes():
    """Square ones, where no mistake ends in an error; others; three that overflow.

    In some rows of eighths no probability reaches one half: rounded, all of them are 0.
    """
    rng = np.random.default_rng(8)
    sizes = [(4, 4, 1), (2, 5, 1), (4, 3, 1), (4, 4, 0.5)]
    sizes += [(3, 3, 0.125), (3, 5, 0.125), (5, 3, 0.125)]
    small = [(draw(rng, *s),) for s in sizes]
    return [*small, (draw(rng, 2, 4) + 1000,), (far_apart(rng),), (far_apart(rng),)]


softmax = Exercise(
    name="softmax",
    arguments=("logits",),
    reference=activations.softmax,
    parts={
        "hand": Part(
            "샘플이 하나일 때 확률이 맞습니다.",
            "샘플이 하나일 때 확률이 맞지 않습니다.",
            HAND,
            _hand,
        ),
        "rows": Part(
            "샘플이 여럿일 때 행마다 확률이 맞습니다.",
            "샘플이 여럿일 때 확률이 맞지 않습니다.",
            CODE,
            _rows,
        ),
        "large": Part(
            "로짓의 절댓값이 클 때 확률이 맞습니다.",
            "로짓의 절댓값이 클 때 확률이 맞지 않습니다.",
            MYTHS,
            _large,
        ),
        "general": Part(
            "행마다 로짓의 크기가 크게 달라도 확률이 맞습니다.",
            "여러 가지 로짓이 섞인 입력에서 확률이 맞지 않습니다.",
            FORMULA,
            _general,
        ),
    },
    mistakes=SOFTMAX,
    probes=_probes(),
    working=_working,
    panels=_panels,
)
