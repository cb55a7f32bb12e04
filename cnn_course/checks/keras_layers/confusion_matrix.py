"""confusion_matrix(labels, predictions, n_classes): rows are true classes, columns predicted."""

import numpy as np

from cnn_course.checks.exercise import Case, Exercise, Part
from cnn_course.checks.keras_layers.confusion_matrix_mistakes import MISTAKES, counts
from cnn_course.checks.keras_layers.sections import FORMULA, HAND, MYTHS


def draw(rng, samples, n_classes, absent=()):
    """Draw labels and predictions; some are right, some pairs come again.

    The classes ``absent`` are neither labels nor predictions, class 0 is both.
    """
    classes = np.setdiff1d(np.arange(n_classes), absent)
    labels, predictions = rng.choice(classes, (2, samples))
    right = rng.random(samples) < 0.4
    predictions[right] = labels[right]
    labels[:5], predictions[:5] = [0, 0, 0, classes[-1], classes[-1]], [0, 0, classes[-1], 0, 0]
    labels[5], predictions[5] = classes[1], classes[1]
    labels[-1], predictions[-1] = classes[-1], classes[1]
    return labels, predictions, n_classes


def _shape(rng, hidden):
    """The last class does not come up, nor one in the middle."""
    if hidden:
        return [Case(draw(rng, 12, n, absent=(n - 1, 2))) for n in (6, 8)]
    return [Case((np.array([0, 2, 1, 2]), np.array([0, 1, 1, 2]), 5))]


def _hand(rng, hidden):
    if hidden:
        return [Case(draw(rng, n, 3)) for n in (8, 9)]
    return [Case((np.array([0, 0, 1, 2, 2, 2, 0]), np.array([0, 1, 1, 0, 0, 2, 0]), 3))]


def _general(rng, hidden):
    cases = [draw(rng, 14, 4), draw(rng, 19, 6, absent=(5,)), draw(rng, 16, 5, absent=(2,))]
    return [Case(args) for args in cases]


def _working(args, place):
    labels, predictions, _ = args
    row, column = place
    samples = np.flatnonzero((labels == row) & (predictions == column)).tolist()
    if not samples:
        return f"정답이 {row}이고 예측이 {column}인 샘플은 없습니다."
    return f"정답이 {row}이고 예측이 {column}인 샘플의 번호: {', '.join(map(str, samples))}"


def _probes():
    """In most of them the last class does not come up."""
    rng = np.random.default_rng(9)
    sizes = [(17, 4, ()), (15, 5, (4,)), (21, 6, (5, 2)), (18, 7, (6,)), (23, 3, ())]
    return [draw(rng, *size) for size in sizes]


confusion_matrix = Exercise(
    name="confusion_matrix",
    arguments=("labels", "predictions", "n_classes"),
    reference=counts,
    parts={
        "shape": Part(
            "행렬의 모양이 맞습니다.",
            "행렬의 모양이 맞지 않습니다.",
            FORMULA,
            _shape,
            values=False,
        ),
        "hand": Part(
            "클래스가 셋일 때 센 수가 맞습니다.",
            "클래스가 셋일 때 센 수가 맞지 않습니다.",
            HAND,
            _hand,
        ),
        "general": Part(
            "샘플이 많고 나오지 않는 클래스가 있어도 맞습니다.",
            "샘플이 많거나 나오지 않는 클래스가 있을 때 맞지 않습니다.",
            MYTHS,
            _general,
        ),
    },
    mistakes=MISTAKES,
    probes=_probes(),
    working=_working,
)
