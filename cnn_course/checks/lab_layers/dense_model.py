"""dense_model: the source note's dense layer, with the weights that it sets."""

import numpy as np

from cnn_course.checks.lab_layers.outputs import CLOSE, ask, generator, recognised
from cnn_course.checks.lab_layers.sections import DENSE
from cnn_course.checks.model_check import ModelCheck, ModelPart

X = np.array([[5.0, 7.0]])
W = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
BY_COLUMNS = np.arange(1.0, 7.0).reshape(3, 2).T
RESHAPED = W.T.reshape(2, 3)  # of a framework that keeps a unit's weights in a row


def structure(asked):
    """Say what is odd about the layers, "" where nothing is."""
    if len(asked.layers) != 1 or asked.layers[0]["layer"] != "Dense":
        return f"층이 {[layer['layer'] for layer in asked.layers]}입니다. Dense 층 하나만 있어야 합니다."
    if asked.model.input_shape[1:] != (2,):
        return f"샘플 하나의 모양이 {asked.model.input_shape[1:]}입니다. 특성이 2개인 입력은 keras.Input((2,))입니다."
    if asked.layers[0]["units"] != 3:
        return f"유닛이 {asked.layers[0]['units']}개입니다. 출력이 3개이려면 유닛도 3개여야 합니다."
    if asked.layers[0]["activation"] != "linear":
        return (
            f"활성화 함수 {asked.layers[0]['activation']}를 지우십시오. 내적과 편향만 계산합니다."
        )
    return ""


def numbers(asked):
    """Say what is odd about what the model answers."""
    odd = structure(asked)
    if odd:
        return odd
    x = generator("dense_model", "numbers", True).normal(size=(4, 2)) if asked.hidden else X
    came, bias = ask(asked.model, x), asked.model.layers[-1].get_weights()[1:]
    if np.allclose(came, x @ W, **CLOSE):
        return ""
    guess = recognised(
        came,
        {
            "가중치의 여섯 수를 열의 순서로 채운 결과와 같습니다. 행이 입력 하나, 열이 유닛 하나입니다.": x
            @ BY_COLUMNS,
            "전치한 배열을 reshape로 (2, 3)에 맞춘 결과와 같습니다. reshape는 수의 순서를 지키므로 표가 뒤섞입니다.": x
            @ RESHAPED,
        },
    )
    if not guess and bias and np.any(bias[0]):
        guess = "편향이 0이 아닙니다. set_weights에 주는 리스트의 둘째가 편향입니다."
    if not guess and not np.allclose(came, np.round(came), atol=1e-3) and not asked.hidden:
        guess = (
            "무작위 초깃값으로 계산한 듯합니다. 모델을 만든 뒤에 set_weights를 불렀는지 보십시오."
        )
    return f"입력 [[5, 7]]에서 {np.round(came.astype(float), 3).tolist()}가 나왔습니다. 나와야 하는 것은 [[33, 45, 57]]입니다. {guess}".strip()


dense_model = ModelCheck(
    name="dense_model",
    parts={
        "structure": ModelPart(
            "유닛이 3개인 밀집층 하나이고, 입력의 특성은 2개입니다.",
            "모델의 층이 문제에 적힌 것과 다릅니다.",
            DENSE,
            structure,
        ),
        "numbers": ModelPart(
            "정한 가중치로 내적을 바르게 계산합니다.",
            "모델이 낸 수가 맞지 않습니다.",
            DENSE,
            numbers,
        ),
    },
)
