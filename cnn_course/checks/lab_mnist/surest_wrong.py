"""surest_wrong: which test digits the model got wrong with the highest probabilities."""

import numpy as np

from cnn_course.checks.digit_models import CLASSES, as_array, guesses, misfit, test_digits
from cnn_course.checks.lab_mnist.sections import WRONG
from cnn_course.checks.value_check import ValueCheck, ValuePart

MANY = 8
SPARE = 0.01  # of a probability, for machines that round otherwise


def order(surest_wrong, confusions, model):
    """Say what is odd about the numbers of the pictures, "" where they are right."""
    matrix = as_array(confusions, (CLASSES, CLASSES))
    digits = None if matrix is None else test_digits(round(matrix.sum()))
    if digits is None or misfit(model):
        return "confusions와 model이 맞아야 볼 수 있습니다. 앞의 두 검사부터 보십시오."
    labels, (answers, sure) = digits[1], guesses(model, digits[0])
    wrong = np.flatnonzero(answers != labels)
    chosen = as_array(surest_wrong, (min(MANY, len(wrong)),))
    if chosen is None:
        return f"수 {min(MANY, len(wrong))}개가 담긴 리스트가 와야 합니다."
    if len(chosen) == 0:  # no mistakes at all
        return ""
    odd = _misuse(chosen, answers, labels)
    return odd or _disorder(chosen.astype(int), sure, np.setdiff1d(wrong, chosen))


def _misuse(chosen, answers, labels):
    if np.any(chosen != chosen.astype(int)) or chosen.min() < 0 or chosen.max() >= len(labels):
        return f"사진의 번호는 0부터 {len(labels) - 1}까지의 정수여야 합니다."
    if len(set(chosen)) < len(chosen):
        return "같은 사진이 두 번 들어 있습니다."
    right = [int(k) for k in chosen if answers[int(k)] == labels[int(k)]]
    if right:
        return f"모델이 맞힌 사진이 들어 있습니다: {right}. 틀린 사진 안에서 차례를 정했다면, 그 자리를 테스트 데이터의 번호로 되돌려야 합니다(wrong[order])."
    return ""


def _disorder(chosen, sure, others):
    if np.any(np.diff(sure[chosen]) > SPARE):
        return "모두 틀린 사진이지만, 틀린 답의 확률이 높은 것부터 늘어놓지 않았습니다."
    if len(others) and sure[others].max() > sure[chosen].min() + SPARE:
        return "모두 틀린 사진이지만, 더 확신하고 틀린 사진이 빠져 있습니다."
    return ""


surest_wrong = ValueCheck(
    name="surest_wrong",
    parts={
        "order": ValuePart(
            "가장 확신하고 틀린 사진을 차례대로 찾았습니다.",
            "가장 확신하고 틀린 사진이 아닙니다.",
            WRONG,
            order,
        ),
    },
)
