"""counted: how many parameters each layer has, said before it is asked."""

from cnn_course.checks.exercise import Part
from cnn_course.checks.lab_layers.asked import parameters
from cnn_course.checks.lab_layers.counted_mistakes import MISTAKES
from cnn_course.checks.lab_layers.sections import FILTERS, UNITS
from cnn_course.checks.table import Table, entries

_FILTER = "필터 하나에는 입력의 채널마다 커널이 한 장씩, 그리고 편향이 하나 있습니다."
_UNIT = "유닛 하나에는 입력의 마지막 축에 있는 값마다 가중치가 하나씩, 그리고 편향이 하나 있습니다."

counted = Table(
    name="counted",
    right=parameters(),
    form="파라미터의 수를 정수 하나로 적습니다. 3 * 48처럼 식으로 적어도 됩니다.",
    items={},
    parts={
        "conv": Part(
            "합성곱층과 풀링층의 파라미터 수를 모두 맞게 예측했습니다.",
            "합성곱층과 풀링층의 파라미터 수 가운데 맞지 않는 것이 있습니다.",
            FILTERS,
            entries(
                "conv",
                "conv_same_stride",
                "conv_after",
                "conv_mixed",
                "conv_point",
                "pool_maps",
                conv=_FILTER,
                conv_same_stride="패딩과 스트라이드는 창을 놓는 자리를 정할 뿐입니다.",
                conv_after=f"{_FILTER} 입력은 conv의 출력입니다.",
                conv_mixed=f"{_FILTER} 커널의 높이와 너비가 다릅니다.",
                conv_point=f"{_FILTER} 커널이 한 칸이어도 그렇습니다.",
                pool_maps="훈련으로 정하는 수가 이 층에 있는지 생각해 보십시오.",
            ),
        ),
        "dense": Part(
            "밀집층의 파라미터 수를 모두 맞게 예측했습니다.",
            "밀집층의 파라미터 수 가운데 맞지 않는 것이 있습니다.",
            UNITS,
            entries(
                "dense",
                "dense_maps",
                "dense_flat",
                dense=_UNIT,
                dense_maps=f"{_UNIT} 높이와 너비는 관계가 없습니다.",
                dense_flat=f"{_UNIT} Flatten이 늘어놓은 다음이므로 마지막 축에 모든 값이 있습니다.",
            ),
        ),
    },
    mistakes=MISTAKES,
)
