"""small_net: a tenth of the baseline's parameters, 1×1 convolutions, global average pooling."""

from cnn_course.checks.held_back import accuracy
from cnn_course.checks.lab_bottleneck.layers import counted
from cnn_course.checks.lab_bottleneck.sections import BY_HAND, RECORD
from cnn_course.checks.model_check import ModelCheck, ModelPart
from cnn_course.checks.picture_model import size, wrong_ends

BASELINE = sum(counted()[name][0] for name in ("conv1", "conv2", "hidden", "scores"))
MOST = BASELINE // 10
SLOW = 0.95  # momentum beyond which a short training leaves the moving averages behind
LEAST = 0.95  # of the test pictures; from 3,500 pictures alone three seeds came to 0.966–0.969


def structure(asked):
    """Say what is odd about the layers, "" where nothing is."""
    odd = wrong_ends(asked)
    if odd:
        return odd
    kinds = [layer["layer"] for layer in asked.layers]
    if not any(layer.get("kernel_size") == [1, 1] for layer in asked.layers):
        return "1×1 합성곱층이 없습니다. 채널을 줄이거나 늘리는 자리에 쓰십시오."
    if "GlobalAveragePooling2D" not in kinds:
        return "GlobalAveragePooling2D가 없습니다. 특성 맵을 펼치는 대신 채널마다 평균을 내십시오."
    many = size(asked)
    if many > MOST:
        return (
            f"파라미터가 {many:,}개입니다. 기준 신경망의 {BASELINE:,}개의 10분의 1인 "
            f"{MOST:,}개까지 쓸 수 있습니다(배치 정규화가 모으는 수도 셉니다)."
        )
    return ""


def right(asked):
    """Say how far the model is from the accuracy that is asked for."""
    came = accuracy(asked.model, "mnist", asked.hidden)
    if came >= LEAST:
        return ""
    return (
        f"작은 데이터의 테스트 숫자 1,000장에서 정확도가 {came:.1%}입니다. "
        f"{LEAST:.0%} 이상이어야 합니다. {_guess(asked, came)}"
    )


def _guess(asked, came):
    momenta = [layer["momentum"] for layer in asked.layers if "momentum" in layer]
    if came < 0.75 and max(momenta, default=0) > SLOW:
        return "배치 정규화의 이동 평균이 아직 따라가지 못했을 수 있습니다. momentum=0.9로 바꾸어 다시 훈련해 보십시오."
    if came < 0.2:
        return "아직 훈련하지 않은 모델과 다르지 않습니다. 훈련하는 셀을 실행했는지 보십시오."
    return "병목의 가운데가 지나치게 좁지 않은지, 배치 정규화가 빠진 층이 없는지 보십시오."


small_net = ModelCheck(
    name="small_net",
    parts={
        "structure": ModelPart(
            "1×1 합성곱층과 전역 평균 풀링이 있고, 파라미터가 기준의 10분의 1을 넘지 않습니다.",
            "모델의 구조가 문제에서 정한 것과 다릅니다.",
            BY_HAND,
            structure,
        ),
        "accuracy": ModelPart(
            f"숫자를 {LEAST:.0%} 이상 맞힙니다.",
            f"맞힌 비율이 {LEAST:.0%}에 미치지 못합니다.",
            RECORD,
            right,
        ),
    },
)
