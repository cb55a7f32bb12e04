"""cross_entropy(logits, labels) -> float: the mean of -log p of the right class."""

import numpy as np

from cnn_course import losses
from cnn_course.checks.classifier.cross_entropy_mistakes import CROSS_ENTROPY
from cnn_course.checks.classifier.cross_entropy_ways import losses_of_samples
from cnn_course.checks.classifier.inputs import draw, far_apart, logarithms, size
from cnn_course.checks.classifier.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.exercise import Case, Exercise, Part


def _labelled(rng, logits):
    """Return ``logits`` with labels, not all alike: of the widest row not the best class.

    Some other sample's is the best. As numbers of rows they do not name each row once.
    """
    best, widest = logits.argmax(axis=1), np.ptp(logits, axis=1).argmax()
    while True:
        labels = rng.integers(0, logits.shape[1], len(logits))
        hits = labels == best
        counted = np.array_equal(np.sort(labels), np.arange(len(labels)))
        if hits.any() and not hits[widest] and len(set(labels)) > 1 and not counted:
            return logits, labels


def _hand(rng, hidden):
    """One sample, whose powers of e are whole numbers."""
    samples = [([4, 1, 5], 0), ([6, 3, 2, 1], 3)]
    if hidden:
        rows = [rng.permutation(np.arange(1, 8))[:c] for c in (3, 4, 5)]
        samples = [(row, rng.integers(len(row))) for row in rows]
    return [Case((logarithms(row), np.array([label])), LOSS) for row, label in samples]


def _batch(rng, hidden):
    logits = [np.array([[0.5, -1, 2, 0], [3, 1.5, -0.5, 1]]), draw(rng, 4, 3)]
    if hidden:
        logits = [draw(rng, *size(rng)) for _ in range(3)]
    return [Case(_labelled(rng, z), LOSS) for z in logits]


def _large(rng, hidden):
    """Powers of e that overflow; then a probability that is 0 in floating point."""
    logits = [np.array([[1000, 1002, 1001.5], [1003, 999.5, 1002]]), np.array([[2.5, 1000, -3]])]
    if hidden:
        wide = rng.permutation([0.5, *rng.choice([-2.5, 3, 4], 2, replace=False), 1200.5])
        logits = [draw(rng, *size(rng)) + 1000, wide[np.newaxis]]
    near, far = logits
    not_the_best = (far.argmax(axis=1) + 1) % far.shape[1]
    return [Case(_labelled(rng, near), STABLE), Case((far, not_the_best), STABLE)]


def _confident(rng, rows):
    """Return samples of small losses: a model that is nearly sure, and right."""
    logits = draw(rng, *rows)
    best = logits.argmax(axis=1)
    logits[np.arange(len(best)), best] += 2.5
    return Case((logits, best), LOSS)


def _general(rng, hidden):
    """Small ones again, and small losses: a rounded mean shows; then rows that are far apart."""
    logits = [draw(rng, 3, 4), draw(rng, 4, 3), far_apart(rng)]
    if hidden:
        logits = [*(draw(rng, *size(rng)) for _ in range(4)), far_apart(rng)]
    cases = [Case(_labelled(rng, z), STABLE if abs(z).max() > LARGEST else LOSS) for z in logits]
    return [*cases, *(_confident(rng, rows) for rows in [(2, 3), (3, 4)])]


LOSS = "샘플의 손실은 정답 클래스의 확률에 로그를 취해 부호를 바꾼 값이고, 결과는 그 평균입니다."
STABLE = (
    "행마다 로짓에서 최댓값을 뺀 다음, 거듭제곱을 더한 합의 로그에서 정답 클래스의 로짓을 빼면 "
    "그 샘플의 손실입니다."
)

LARGEST = 20  # logits whose powers of e are written out


def _working(args, place):
    """Write out the losses of the samples and their mean; of one small sample, its probability."""
    logits, labels = args
    terms = [f"{loss:.4g}" for loss in losses_of_samples(logits, labels)]
    if len(terms) == 1 and abs(logits).max() <= LARGEST:
        powers = np.exp(logits[0])
        part, total = powers[labels[0]], powers.sum()
        return f"정답 클래스의 확률은 {part:.4g} ÷ {total:.4g} = {part / total:.4g}, -log({part / total:.4g}) = {terms[0]}"
    mean = f"{losses.cross_entropy(*args):.4g}"
    if len(terms) == 1:
        shifted = logits[0] - logits.max()
        log_of_sum, picked = np.log(np.exp(shifted).sum()), shifted[labels[0]]
        return (
            f"최댓값({logits.max():g})을 뺀 로짓에서 합의 로그는 {log_of_sum:.4g}, "
            f"정답 클래스의 로짓은 {picked:g}, {log_of_sum:.4g} - ({picked:g}) = {mean}"
        )
    return (
        f"샘플마다 손실을 구하면 {', '.join(terms)}, ({' + '.join(terms)}) ÷ {len(terms)} = {mean}"
    )


def _probes():
    """Square ones, some of positive logits only, where few mistakes end in an error; others.

    In the last three, powers overflow or probabilities become 0.
    """
    rng = np.random.default_rng(8)
    logits = [draw(rng, n, n) + 5 for n in (3, 4, 4, 4)]
    logits += [draw(rng, *shape) for shape in [(5, 3), (4, 3), (2, 5), (3, 5)]]
    logits += [draw(rng, 3, 4) + 1000, far_apart(rng), far_apart(rng)]
    return [_labelled(rng, z) for z in logits]


cross_entropy = Exercise(
    name="cross_entropy",
    arguments=("logits", "labels"),
    reference=losses.cross_entropy,
    parts={
        "hand": Part(
            "샘플이 하나일 때 손실이 맞습니다.",
            "샘플이 하나일 때 손실이 맞지 않습니다.",
            HAND,
            _hand,
        ),
        "batch": Part(
            "샘플이 여럿일 때 손실의 평균이 맞습니다.",
            "샘플이 여럿일 때 결과가 맞지 않습니다.",
            CODE,
            _batch,
        ),
        "large": Part(
            "로짓이 아주 클 때 손실이 맞습니다.",
            "로짓이 아주 클 때 손실이 맞지 않습니다.",
            MYTHS,
            _large,
        ),
        "general": Part(
            "행마다 로짓의 크기가 크게 달라도 손실이 맞습니다.",
            "여러 가지 로짓이 섞인 입력에서 손실이 맞지 않습니다.",
            FORMULA,
            _general,
        ),
    },
    mistakes=CROSS_ENTROPY,
    probes=_probes(),
    working=_working,
)
