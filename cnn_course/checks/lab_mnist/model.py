"""model: the modern LeNet-5, trained; what it can do is measured on digits of its own."""

from cnn_course.checks import held_back
from cnn_course.checks.digit_models import misfit
from cnn_course.checks.lab_mnist.sections import COUNT, DATA
from cnn_course.checks.model_check import ModelCheck, ModelPart

PARAMETERS = 61_706
SMALL, WHOLE = 0.93, 0.95  # of the small data's 1,000 digits, of MNIST's 10,000

CONV = {"kernel_size": [5, 5], "strides": [1, 1], "activation": "relu", "use_bias": True}
POOL = {"pool_size": [2, 2], "strides": [2, 2]}
#: name: the layer, its options
LENET = {
    "C1": ("Conv2D", {"filters": 6, "padding": "same", **CONV}),
    "S2": ("MaxPooling2D", POOL),
    "C3": ("Conv2D", {"filters": 16, "padding": "valid", **CONV}),
    "S4": ("MaxPooling2D", POOL),
    "flatten": ("Flatten", {}),
    "C5": ("Dense", {"units": 120, "activation": "relu", "use_bias": True}),
    "F6": ("Dense", {"units": 84, "activation": "relu", "use_bias": True}),
    "output": ("Dense", {"units": 10, "activation": "linear", "use_bias": True}),
}
SOFTMAX = "마지막 층에 소프트맥스가 있습니다. 이 실습의 모델은 로짓을 내고, 소프트맥스는 손실이 맡습니다(from_logits=True)."


def structure(asked):
    """Say what is odd about the layers, "" where nothing is; dropout may stand among them."""
    layers = [layer for layer in asked.layers if layer["layer"] != "Dropout"]
    if layers[-1]["layer"] == "Softmax" or layers[-1].get("activation") == "softmax":
        return SOFTMAX
    kinds = [layer["layer"] for layer in layers]
    if kinds != [kind for kind, _ in LENET.values()]:
        return f"층의 차례가 {', '.join(kinds)}입니다. 문제의 표와 한 층씩 견주십시오(Dropout은 더 넣어도 됩니다)."
    for (name, (_, options)), layer in zip(LENET.items(), layers, strict=True):
        odd = [option for option, value in options.items() if layer[option] != value]
        if odd:
            return f"{name} 층의 설정이 문제의 표와 다릅니다: {odd[0]}={layer[odd[0]]!r}"
    many = asked.model.count_params()
    return "" if many == PARAMETERS else f"파라미터가 {many:,}개입니다. 입력의 모양을 보십시오."


def accuracy(asked):
    """Say that the model is right too seldom, "" where it is not."""
    odd = misfit(asked.model)
    if odd:
        return odd
    found = held_back.accuracy(asked.model, "mnist", asked.hidden)
    wanted = WHOLE if asked.hidden else SMALL
    if found >= wanted:
        return ""
    return f"숫자 1,000장에서 정확도가 {found:.1%}입니다. {wanted:.0%} 이상이어야 합니다."


model = ModelCheck(
    name="model",
    parts={
        "structure": ModelPart(
            "LeNet-5의 여덟 층이고 파라미터는 61,706개입니다.",
            "모델의 층이 문제의 표와 다릅니다.",
            COUNT,
            structure,
        ),
        "accuracy": ModelPart(
            "처음 보는 숫자를 기준만큼 맞힙니다.",
            "맞힌 비율이 기준에 미치지 못합니다.",
            DATA,
            accuracy,
        ),
    },
)
