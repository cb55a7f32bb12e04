"""norm_numbers: the parameters of convolutions without a bias, each with batch normalisation."""

from cnn_course.checks.exercise import Mistake, Part
from cnn_course.checks.lab_fashion.layers import conv, counted
from cnn_course.checks.lab_fashion.sections import BY_HAND, MYTHS
from cnn_course.checks.table import Table, entries

_CONV = "필터 하나에는 입력의 채널마다 커널이 한 장씩 있습니다. use_bias=False라고 적은 층입니다."
_NORM = (
    "배치 정규화는 채널마다 무엇을 몇 개씩 가지고 있습니까? 이미지의 높이와 너비는 상관이 없습니다."
)


def _mistake(sentence, section, **rules):
    return Mistake(counted(**rules).__getitem__, sentence, section)


MISTAKES = [
    _mistake(
        "합성곱층의 편향까지 센 결과와 정확히 같습니다. use_bias=False인 층에는 편향이 없고, 그 일은 배치 정규화의 β가 합니다.",
        BY_HAND,
        conv=lambda c_in, c_out: conv(c_in, c_out) + c_out,
    ),
    _mistake(
        "배치 정규화에서 훈련하는 γ와 β만 센 결과와 정확히 같습니다. 층은 이동 평균과 이동 분산도 지니고 다닙니다.",
        BY_HAND,
        moving=lambda side, c: 0,
    ),
    _mistake(
        "배치 정규화의 네 수를 모두 훈련한다고 본 결과와 정확히 같습니다. 이동 평균과 이동 분산은 배치에서 모을 뿐, 그레이디언트로 고치지 않습니다.",
        MYTHS,
        trained=lambda side, c: 4 * c,
        moving=lambda side, c: 0,
    ),
    _mistake(
        "배치 정규화의 네 수를 층에 한 벌만 둔 결과와 정확히 같습니다. 채널마다 한 벌씩 있습니다.",
        BY_HAND,
        trained=lambda side, c: 2,
        moving=lambda side, c: 2,
    ),
    _mistake(
        "배치 정규화의 수를 특성 맵의 칸마다 둔 결과와 정확히 같습니다. 한 채널의 모든 칸이 같은 네 수를 씁니다.",
        MYTHS,
        trained=lambda side, c: 2 * side * side * c,
        moving=lambda side, c: 2 * side * side * c,
    ),
    _mistake(
        "합성곱층에서 커널의 한 변을 한 번만 곱한 결과와 정확히 같습니다. 커널에는 높이도 너비도 있습니다.",
        BY_HAND,
        conv=lambda c_in, c_out: 3 * c_in * c_out,
    ),
]

norm_numbers = Table(
    name="norm_numbers",
    right=counted(),
    form="파라미터의 수를 정수로 적습니다. norm의 칸에는 (훈련하는 수, 훈련하지 않는 수)를 괄호로 묶어 적습니다.",
    items={2: ("훈련하는 수", "훈련하지 않는 수")},
    parts={
        "layers": Part(
            "층마다 파라미터의 수가 맞습니다.",
            "파라미터의 수가 맞지 않는 층이 있습니다.",
            BY_HAND,
            entries(
                *(f"{kind}{n}" for kind in ("conv", "norm") for n in (1, 2, 3)),
                **{f"conv{n}": _CONV for n in (1, 2, 3)},
                **{f"norm{n}": _NORM for n in (1, 2, 3)},
            ),
        ),
        "totals": Part(
            "훈련하는 것과 하지 않는 것을 바르게 나누어 더했습니다.",
            "훈련하는 것과 하지 않는 것의 합이 맞지 않습니다.",
            BY_HAND,
            entries(
                "trained",
                "not_trained",
                trained="손실의 그레이디언트로 고치는 것은 커널과 γ, β입니다.",
                not_trained="배치에서 모으기만 하는 것은 이동 평균과 이동 분산입니다.",
            ),
        ),
    },
    mistakes=MISTAKES,
)
