"""model: the small CNN that the lab looks into; it ends in logits behind a global average."""

from cnn_course.checks.held_back import accuracy
from cnn_course.checks.lab_inside.sections import MODEL
from cnn_course.checks.model_check import ModelCheck, ModelPart

DATA, ENOUGH = "fashion_mnist", 0.65
WANTED = [
    ("Conv2D", {"filters": 8, "kernel_size": [5, 5], "strides": [1, 1], "padding": "same", "activation": "relu"}),
    ("MaxPooling2D", {"pool_size": [2, 2], "strides": [2, 2], "padding": "valid"}),
    ("Conv2D", {"filters": 16, "kernel_size": [3, 3], "strides": [1, 1], "padding": "same", "activation": "relu"}),
    ("MaxPooling2D", {"pool_size": [2, 2], "strides": [2, 2], "padding": "valid"}),
    ("Conv2D", {"filters": 32, "kernel_size": [3, 3], "strides": [1, 1], "padding": "same", "activation": "relu"}),
    ("GlobalAveragePooling2D", {}),
    ("Dense", {"units": 10, "activation": "linear"}),
]  # fmt: skip
LOGITS = (
    "마지막 밀집층에서 활성화 함수 {}를 지우십시오. Grad-CAM은 확률이 아니라 로짓을 미분합니다."
)


def structure(asked):
    """Say what is odd about the layers, "" where nothing is."""
    return odd_layers(asked.model, asked.layers)


def odd_layers(model, layers):
    """Say what differs from the table in the notebook, "" where nothing does."""
    if model.input_shape != (None, 28, 28, 1):
        return f"입력의 모양이 {model.input_shape}입니다. (None, 28, 28, 1)이어야 합니다."
    if len(model.layers) != len(layers):
        return "데이터 증강 층이나 모델 안의 모델은 빼고, 문제의 표에 있는 층만 쌓으십시오."
    kinds, wanted = [layer["layer"] for layer in layers], [kind for kind, _ in WANTED]
    if kinds != wanted:
        return f"층이 {', '.join(kinds)}입니다. 문제의 표는 {', '.join(wanted)}입니다."
    for place, (layer, (kind, options)) in enumerate(zip(layers, WANTED, strict=True), 1):
        odd = [name for name, value in options.items() if layer[name] != value]
        if odd and kind == "Dense" and layer["units"] == 10:
            return LOGITS.format(layer["activation"])
        if odd:
            told = ", ".join(f"{name}={layer[name]!r}" for name in odd)
            return f"{place}번째 층 {kind}의 설정이 표와 다릅니다: {told}."
    return ""


def enough(asked):
    """Say how little the model gets right, "" where it is enough."""
    share = accuracy(asked.model, DATA, asked.hidden)
    if share >= ENOUGH:
        return ""
    return (
        f"공통 이미지 1,000장에서 정확도가 {share:.1%}입니다. {ENOUGH:.0%} 이상이어야 합니다. 훈련을 마친 모델인지, "
        "from_logits=True로 컴파일했는지 보고, 모자라면 다른 씨앗으로 새로 만들거나 에폭을 늘려 훈련하십시오."
    )


model = ModelCheck(
    name="model",
    parts={
        "structure": ModelPart(
            "층이 문제의 표와 같고, 마지막 층은 로짓을 냅니다.",
            "모델의 층이 문제의 표와 다릅니다.",
            MODEL,
            structure,
        ),
        "accuracy": ModelPart(
            f"훈련한 모델의 정확도가 {ENOUGH:.0%} 이상입니다.",
            "모델이 옷을 충분히 알아보지 못합니다.",
            MODEL,
            enough,
        ),
    },
)
