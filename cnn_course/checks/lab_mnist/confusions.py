"""confusions: the confusion matrix of the student's own model on its test digits."""

import numpy as np

from cnn_course.checks.digit_models import CLASSES, as_array, guesses, misfit, test_digits
from cnn_course.checks.lab_mnist.sections import WRONG
from cnn_course.checks.value_check import ValueCheck, ValuePart

SPARE = 4  # digits whose two largest logits are so close that another machine may turn them


def counted(labels, answers):
    """Return how often each label got each answer."""
    matrix = np.zeros((CLASSES, CLASSES), int)
    np.add.at(matrix, (labels, answers), 1)
    return matrix


def counts(confusions, model):
    """Say what is odd about the matrix, "" where it is the model's."""
    matrix = as_array(confusions, (CLASSES, CLASSES))
    if matrix is None:
        return "10×10인 수의 표가 와야 합니다."
    if misfit(model):
        return misfit(model)
    if np.allclose(matrix.sum(axis=1), 1, atol=0.01):
        return "행의 합이 모두 1입니다. 비율이 아니라 센 수를 그대로 두십시오."
    digits = test_digits(round(matrix.sum()))
    if digits is None:
        return f"칸을 모두 더하면 {matrix.sum():g}입니다. 테스트 데이터의 장수(1,000이나 10,000)와 같아야 합니다."
    labels, right = digits[1], counted(digits[1], guesses(model, digits[0])[0])
    if np.abs(matrix - right).sum() <= SPARE:
        return ""
    if np.abs(matrix.T - right).sum() <= SPARE:
        return "행과 열이 바뀌었습니다. 행은 정답, 열은 모델의 답입니다."
    if np.any(matrix.sum(axis=1) != np.bincount(labels, minlength=CLASSES)):
        return "행의 합이 테스트 데이터에 있는 숫자의 장수와 다릅니다. 행은 정답이고 테스트 데이터를 세어야 합니다."
    return (
        "제출하는 model로 다시 센 것과 다릅니다. model을 다시 훈련했다면 이 표도 다시 만드십시오."
    )


confusions = ValueCheck(
    name="confusions",
    parts={
        "counts": ValuePart(
            "여러분의 모델이 테스트 데이터에 낸 답을 바르게 세었습니다.",
            "혼동 행렬이 맞지 않습니다.",
            WRONG,
            counts,
        ),
    },
)
