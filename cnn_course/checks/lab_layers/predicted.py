"""predicted: the shape of what each layer gives, said before it is asked."""

from cnn_course.checks.exercise import Part
from cnn_course.checks.lab_layers.asked import shapes
from cnn_course.checks.lab_layers.predicted_mistakes import MISTAKES
from cnn_course.checks.lab_layers.sections import DENSE, POOLING, SIZE
from cnn_course.checks.table import Table, entries

_VALID = "패딩이 없는 층입니다. 창이 온전히 들어오는 자리를 세십시오."

predicted = Table(
    name="predicted",
    right=shapes(),
    form=(
        "모양은 샘플 수부터 채널 수까지 모두 괄호로 묶어 적습니다. "
        "x가 들어가는 층은 샘플 수가 10이고, x2가 들어가는 층은 1입니다."
    ),
    items={4: ("샘플 수", "높이", "너비", "채널 수"), 2: ("샘플 수", "값의 수")},
    parts={
        "conv": Part(
            "합성곱층 여섯의 모양을 모두 맞게 예측했습니다.",
            "합성곱층의 모양 가운데 맞지 않는 것이 있습니다.",
            SIZE,
            entries(
                "conv",
                "conv_stride",
                "conv_same",
                "conv_same_stride",
                "conv_wide",
                "conv_after",
                conv=f"{_VALID} 채널 수는 필터의 수입니다.",
                conv_stride="입력은 conv의 출력이 아니라 x입니다. 창을 두 칸씩 밀 때 온전히 들어오는 자리를 세십시오.",
                conv_same="세임 패딩이고 스트라이드가 1입니다.",
                conv_same_stride="세임 패딩에서도 스트라이드를 보아야 합니다.",
                conv_wide="창의 높이와 너비도, 세로와 가로의 스트라이드도 서로 다릅니다. 두 방향을 따로 구하십시오.",
                conv_after="입력은 conv의 출력입니다. 필터 하나가 입력의 모든 채널을 함께 보고 특성 맵 하나를 냅니다.",
            ),
        ),
        "pool": Part(
            "풀링층 여섯의 모양을 모두 맞게 예측했습니다.",
            "풀링층의 모양 가운데 맞지 않는 것이 있습니다.",
            POOLING,
            entries(
                "pool",
                "pool_three",
                "pool_overlap",
                "pool_same",
                "pool_same_default",
                "pool_maps",
                pool="스트라이드를 적지 않은 풀링은 창의 크기만큼 밉니다. 풀링은 채널마다 따로 합니다.",
                pool_three=f"{_VALID} 나누어떨어지지 않으면 남는 줄은 버립니다.",
                pool_overlap="창의 크기와 스트라이드가 서로 다르게 적혀 있습니다.",
                pool_same="세임 패딩의 크기는 스트라이드만으로 정해집니다.",
                pool_same_default="스트라이드를 적지 않았습니다. 그때의 스트라이드로 세임 패딩의 크기를 구하십시오.",
                pool_maps="입력은 conv의 출력입니다. 풀링은 채널마다 따로 합니다.",
            ),
        ),
        "dense": Part(
            "밀집층 다섯의 모양을 모두 맞게 예측했습니다.",
            "밀집층의 모양 가운데 맞지 않는 것이 있습니다.",
            DENSE,
            entries(
                "dense",
                "dense_image",
                "dense_maps",
                "dense_pooled",
                "dense_flat",
                dense="밀집층의 출력은 샘플마다 유닛의 수만큼입니다.",
                dense_image="밀집층은 입력을 스스로 펼치지 않습니다. 마지막 축의 값들만 섞습니다.",
                dense_maps="밀집층은 입력을 스스로 펼치지 않습니다. 마지막 축의 값들만 섞습니다.",
                dense_pooled="입력은 pool_maps의 출력입니다. 밀집층은 마지막 축만 바꿉니다.",
                dense_flat="Flatten이 먼저 샘플마다 모든 값을 한 줄로 늘어놓습니다.",
            ),
        ),
    },
    mistakes=MISTAKES,
)
