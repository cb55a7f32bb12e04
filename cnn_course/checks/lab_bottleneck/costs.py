"""costs: parameters and multiplications of a baseline, of a bottleneck and of two heads."""

from cnn_course.checks.exercise import Part
from cnn_course.checks.lab_bottleneck.costs_mistakes import MISTAKES
from cnn_course.checks.lab_bottleneck.layers import counted
from cnn_course.checks.lab_bottleneck.sections import BY_HAND, FORMULA
from cnn_course.checks.table import Table, entries

_DENSE = (
    "밀집층은 입력의 값마다, 유닛마다 한 번씩 곱합니다. 편향은 유닛마다 하나이고 더하기만 합니다."
)
_CONV = "필터 하나의 가중치를 먼저 세십시오. 파라미터에서는 편향을 더하고, 곱셈에서는 출력의 자리 수를 곱합니다."
_POINT = "1×1 필터 하나에는 입력의 채널마다 가중치가 하나씩 있습니다. 높이와 너비는 그대로입니다."

costs = Table(
    name="costs",
    right=counted(),
    form="칸마다 (파라미터 수, 곱셈 수)를 정수로 적습니다. (6 * 7, 8 * 9)처럼 식으로 적어도 됩니다.",
    items={2: ("파라미터 수", "곱셈 수")},
    parts={
        "baseline": Part(
            "기준 신경망의 층마다 파라미터와 곱셈의 수가 맞습니다.",
            "기준 신경망의 층 가운데 수가 맞지 않는 것이 있습니다.",
            FORMULA,
            entries("conv1", "conv2", "hidden", "scores",
                    conv1=_CONV, conv2=f"{_CONV} conv2의 입력은 풀링한 특성 맵입니다.",
                    hidden=_DENSE, scores=_DENSE),
        ),
        "bottleneck": Part(
            "3×3 합성곱층 하나와 병목의 세 층을 바르게 세었습니다.",
            "3×3 합성곱층과 병목의 층 가운데 수가 맞지 않는 것이 있습니다.",
            BY_HAND,
            entries("wide", "reduce", "middle", "expand",
                    wide=_CONV, reduce=_POINT, middle=_CONV, expand=_POINT),
        ),
        "heads": Part(
            "병목 전체와, 펼친 끝, 전역 평균 풀링을 쓴 끝의 수가 맞습니다.",
            "병목 전체나 두 가지 끝의 수가 맞지 않습니다.",
            BY_HAND,
            entries("block", "flat_head", "gap_head",
                    block="세 층의 수를 더하면 됩니다.",
                    flat_head=f"펼치면 특성 맵의 모든 값이 한 줄로 늘어섭니다. {_DENSE}",
                    gap_head="전역 평균 풀링은 채널마다 값을 하나만 남기고, 파라미터도 곱셈도 없습니다(평균을 내는 나눗셈은 세지 않습니다)."),
        ),
    },
    mistakes=MISTAKES,
)  # fmt: skip
