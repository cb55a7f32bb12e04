"""numpy_logits: the student's Keras weights, computed by NumPy."""

import numpy as np

from cnn_course.activations import softmax
from cnn_course.checks import held_back
from cnn_course.checks.digit_models import CLASSES, as_array, logits, misfit
from cnn_course.checks.lab_mnist.sections import WEIGHTS
from cnn_course.checks.value_check import ValueCheck, ValuePart
from cnn_course.lenet import trained_lenet5

SAMPLES = slice(None, None, 250)  # four of the small data's 1,000 test digits
MANY = 4
CLOSE = 1e-4  # of the largest logit


def equal(numpy_logits, model):
    """Say in what the logits differ from the model's, "" where they do not."""
    if misfit(model):
        return misfit(model)
    came, x = as_array(numpy_logits, (MANY, CLASSES)), held_back.pictures("mnist", False)[0]
    if came is None:
        return f"모양이 ({MANY}, {CLASSES})인 수의 배열이 와야 합니다. 숫자 네 장의 로짓입니다."
    right = logits(model, x[SAMPLES])
    if _is_close(came, right):
        return ""
    if _is_close(came, softmax(right)):
        return "로짓이 아니라 소프트맥스를 지난 확률입니다. predict가 아니라 forward를 부르십시오."
    if _is_close(came, trained_lenet5().outputs(x[SAMPLES])["output"]):
        return "여러분의 가중치가 아니라 패키지의 가중치로 계산한 로짓입니다."
    return "제출하는 model이 내는 로짓과 다릅니다. 가중치를 옮긴 차례와, model을 다시 훈련하지 않았는지 보십시오."


def _is_close(came, right):
    return np.abs(came - right).max() < CLOSE * np.abs(right).max()


numpy_logits = ValueCheck(
    name="numpy_logits",
    parts={
        "equal": ValuePart(
            "여러분의 가중치로 NumPy가 계산한 로짓이 Keras의 것과 같습니다.",
            "NumPy가 계산한 로짓이 Keras의 것과 다릅니다.",
            WEIGHTS,
            equal,
        ),
    },
)
