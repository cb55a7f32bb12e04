"""model: a network with batch normalisation and dropout, judged on pictures held back."""

from cnn_course.checks.held_back import accuracy
from cnn_course.checks.lab_fashion.sections import BY_HAND, RECORD
from cnn_course.checks.model_check import ModelCheck, ModelPart
from cnn_course.checks.picture_model import size, wrong_ends

MOST = 450_000
LEAST = 0.84  # of the test pictures; from 3,500 pictures alone three seeds came to 0.860–0.862
ASKED = {"Conv2D": 2, "BatchNormalization": 1, "Dropout": 1}
SLOW = 0.95  # momentum beyond which a short training leaves the moving averages behind


def structure(asked):
    """Say what is odd about the layers, "" where nothing is."""
    odd = wrong_ends(asked)
    if odd:
        return odd
    kinds = [layer["layer"] for layer in asked.layers]
    for kind, least in ASKED.items():
        if kinds.count(kind) < least:
            return f"{kind} 층이 {kinds.count(kind)}개입니다. {least}개 이상 있어야 합니다."
    many = size(asked)
    if many > MOST:
        return f"파라미터가 {many:,}개입니다. {MOST:,}개까지 쓸 수 있습니다. 펼치기 앞의 특성 맵이나 밀집층을 줄이십시오."
    return ""


def right(asked):
    """Say how far the model is from the accuracy that is asked for."""
    came = accuracy(asked.model, "fashion_mnist", asked.hidden)
    if came >= LEAST:
        return ""
    return f"작은 데이터의 테스트 이미지 1,000장에서 정확도가 {came:.1%}입니다. {LEAST:.0%} 이상이어야 합니다. {_guess(asked, came)}"


def _guess(asked, came):
    momenta = [layer["momentum"] for layer in asked.layers if "momentum" in layer]
    if came < 0.75 and max(momenta, default=0) > SLOW:
        return "배치 정규화의 이동 평균이 아직 따라가지 못했을 수 있습니다. momentum=0.9로 바꾸어 다시 훈련해 보십시오."
    if came < 0.2:
        return "아직 훈련하지 않은 모델과 다르지 않습니다. 훈련하는 셀을 실행했는지 보십시오."
    return "학습 곡선을 보고, 훈련 정확도도 낮으면 더 오래 훈련하고, 훈련 정확도만 높으면 드롭아웃이나 증강을 더하십시오."


model = ModelCheck(
    name="model",
    parts={
        "structure": ModelPart(
            f"합성곱층과 배치 정규화, 드롭아웃이 있고 파라미터가 {MOST:,}개를 넘지 않습니다.",
            "모델의 구조가 문제에서 정한 것과 다릅니다.",
            BY_HAND,
            structure,
        ),
        "accuracy": ModelPart(
            f"옷 사진을 {LEAST:.0%} 이상 맞힙니다.",
            f"맞힌 비율이 {LEAST:.0%}에 미치지 못합니다.",
            RECORD,
            right,
        ),
    },
)
