"""What goes wrong in the cross-entropy: overflow, the softmax, the logarithm, another loss."""

import numpy as np

from cnn_course import activations
from cnn_course.checks.classifier.cross_entropy_label_mistakes import WITH_THE_LABELS
from cnn_course.checks.classifier.cross_entropy_row_mistakes import AMONG_THE_ROWS
from cnn_course.checks.classifier.cross_entropy_ways import (
    chosen,
    log_of_the_sum,
    loss_of,
    losses_of_samples,
    of_logits,
    of_losses,
    of_probabilities,
    overflowing_softmax,
)
from cnn_course.checks.classifier.sections import CODE, FORMULA, MYTHS
from cnn_course.checks.classifier.softmax_ways import named


def _shifted(z):
    return z - z.max(axis=1, keepdims=True)


def _log_of_sums(z):
    return np.log(np.exp(z).sum(axis=1))


def _one_maximum_for_all(z, t):
    z = z - z.max()
    return (np.log(np.exp(z).sum(axis=1)) - chosen(z, t)).mean()


def _binary(p, t):
    """Return the cross-entropy of every class against all others, unsummed."""
    is_label = np.arange(p.shape[1]) == t[:, np.newaxis]
    return -np.log(np.where(is_label, p, 1 - p))


def _squares(p, t):
    return (p - np.eye(p.shape[1])[t]) ** 2


def _summed_and_averaged(terms):
    return [lambda p, t: terms(p, t).sum(axis=1).mean(), lambda p, t: terms(p, t).mean()]


CROSS_ENTROPY = [
    *named(
        [
            *of_probabilities(lambda p, t: -np.log(chosen(p, t)).mean()),
            *of_logits(_one_maximum_for_all),
        ],
        "로짓의 크기에 따라 맞기도 하고 틀리기도 합니다. 로짓이 크면 np.exp의 결과가 무한대가 되고, 로짓의 차이가 크면 확률이 0이 되어 로그를 구할 수 없습니다. "
        "확률을 거치지 말고, 행마다 최댓값을 뺀 로짓에서 합의 로그를 바로 구하십시오.",
        MYTHS,
        everywhere=True,
    ),
    *WITH_THE_LABELS,
    *AMONG_THE_ROWS,
    *named(
        of_losses(lambda each: -each.mean()),
        "부호를 바꾸지 않은 결과와 정확히 같습니다. 확률의 로그는 음수이므로 앞에 빼기를 붙여야 손실이 양수가 됩니다.",
        FORMULA,
    ),
    *named(
        [
            *of_losses(lambda each: each.mean() / np.log(2)),
            *of_losses(lambda each: each.mean() / np.log(10)),
            *log_of_the_sum(2),
            *log_of_the_sum(10),
        ],
        "자연로그가 아닌 로그로 계산한 결과와 정확히 같습니다. np.log2나 np.log10 대신 np.log를 쓰십시오.",
        FORMULA,
    ),
    *named(
        of_logits(lambda z, t: -np.log(chosen(z, t)).mean()),
        "로짓에 바로 로그를 취한 결과와 정확히 같습니다. 로짓은 확률이 아니므로 먼저 소프트맥스를 거치십시오.",
        MYTHS,
    ),
    *named(
        [
            *of_logits(lambda z, t: -chosen(z, t).mean()),
            *of_logits(lambda z, t: chosen(z, t).mean()),
            *of_logits(lambda z, t: -chosen(_shifted(z), t).mean()),
        ],
        "정답 클래스의 로짓만, 또는 거기에서 최댓값을 뺀 것만 쓴 결과와 정확히 같습니다. 다른 클래스의 로짓도 써서, 거듭제곱을 모두 더한 합의 로그를 구하십시오.",
        FORMULA,
    ),
    *named(
        [
            *of_probabilities(lambda p, t: chosen(p, t).mean()),
            *of_probabilities(lambda p, t: -chosen(p, t).mean()),
            *of_probabilities(lambda p, t: 1 - chosen(p, t).mean()),
        ],
        "정답 클래스의 확률에 로그를 취하지 않은 결과와 정확히 같습니다. 확률의 로그를 구하고 부호를 바꾼 다음 평균하십시오.",
        FORMULA,
    ),
    *named(
        of_probabilities(lambda p, t: -np.log(chosen(p, t).mean())),
        "확률을 먼저 평균하고 로그를 취한 결과와 정확히 같습니다. 샘플마다 로그를 구한 다음에 평균하십시오.",
        FORMULA,
    ),
    *named(
        of_logits(lambda z, t: (losses_of_samples(z, t) - z.max(axis=1)).mean()),
        "최댓값을 뺀 로짓으로 합의 로그를 구하고 정답 클래스의 로짓은 그대로 뺀 결과와 정확히 같습니다. 둘 다 최댓값을 뺀 로짓에서 구하십시오.",
        CODE,
    ),
    *named(
        of_logits(lambda z, t: (_log_of_sums(z) - chosen(_shifted(z), t)).mean()),
        "합의 로그는 로짓에서 그대로 구하고 정답 클래스의 로짓에서만 최댓값을 뺀 결과와 정확히 같습니다. 둘 다 최댓값을 뺀 로짓에서 구하십시오.",
        CODE,
    ),
    *named(
        [
            *of_logits(lambda z, t: (_log_of_sums(_shifted(z)) + chosen(_shifted(z), t)).mean()),
            *of_logits(lambda z, t: (_log_of_sums(z) + chosen(z, t)).mean()),
        ],
        "정답 클래스의 로짓을 빼지 않고 더한 결과와 정확히 같습니다. 합의 로그에서 정답 클래스의 로짓을 빼십시오.",
        FORMULA,
    ),
    *named(
        of_probabilities(lambda p, t: -np.log(chosen(overflowing_softmax(p), t)).mean()),
        "소프트맥스를 두 번 거친 결과와 정확히 같습니다. logits에서 소프트맥스를 한 번만 구하십시오.",
        MYTHS,
    ),
    *named(
        of_logits(loss_of(activations.sigmoid)),
        "소프트맥스 대신 시그모이드를 쓴 결과와 정확히 같습니다. 확률은 한 행의 거듭제곱을 모두 더한 합으로 나누어 구합니다.",
        MYTHS,
    ),
    *named(
        [
            f
            for after in _summed_and_averaged(_binary)
            for f in of_probabilities(after)
            + of_logits(lambda z, t, after=after: after(activations.sigmoid(z), t))
        ],
        "정답이 아닌 클래스의 log(1 - p)까지 더한 결과와 정확히 같습니다. 정답 클래스의 로그만 쓰십시오.",
        MYTHS,
    ),
    *named(
        [f for after in _summed_and_averaged(_squares) for f in of_probabilities(after)],
        "교차 엔트로피가 아니라 제곱 오차를 구한 결과와 정확히 같습니다. 정답 클래스의 확률에 로그를 취하십시오.",
        FORMULA,
    ),
]
