"""layer_shapes: the output shapes of LeNet-5's layers, for another input and other filters."""

from cnn_course.checks.exercise import Part
from cnn_course.checks.lenet_shapes.layer_shapes_mistakes import MISTAKES
from cnn_course.checks.lenet_shapes.network import UNITS, maps
from cnn_course.checks.lenet_shapes.sections import FORMULA, HAND, MYTHS
from cnn_course.checks.table import Table, entries

layer_shapes = Table(
    name="layer_shapes",
    right=maps() | UNITS,
    form=(
        "C와 S로 시작하는 층은 (높이, 너비, 채널 수)처럼 정수 세 개를 괄호로 묶어 적고, "
        "F6과 output은 유닛의 수를 정수 하나로 적습니다."
    ),
    items={3: ("높이", "너비", "채널 수")},
    parts={
        "first": Part(
            "C1과 S2의 모양이 맞습니다.",
            "C1과 S2의 모양 가운데 맞지 않는 것이 있습니다.",
            HAND,
            entries(
                "C1", "S2",
                C1="창의 맨 왼쪽 칸이 올 수 있는 자리의 수가 출력의 너비이고, 필터마다 특성 맵이 한 장씩 나옵니다.",
                S2="서브샘플링층은 특성 맵을 한 장씩 따로 줄이므로 높이와 너비만 바뀌고 채널 수는 그대로입니다.",
            ),
        ),
        "second": Part(
            "C3과 S4의 모양이 맞습니다.",
            "C3과 S4의 모양 가운데 맞지 않는 것이 있습니다.",
            FORMULA,
            entries(
                "C3", "S4",
                C3="C3에서는 이미지가 아니라 S2 위에서 창의 자리를 셉니다. 채널 수는 C3의 필터 수입니다.",
                S4="S4의 높이와 너비는 C3의 절반이고, 채널 수는 C3과 같습니다.",
            ),
        ),
        "end": Part(
            "C5, F6, output의 모양이 맞습니다.",
            "C5, F6, output의 모양 가운데 맞지 않는 것이 있습니다.",
            MYTHS,
            entries(
                "C5", "F6", "output",
                C5="C5도 5×5 창을 S4 위에서 밉니다. S4가 창보다 크면 창이 놓일 자리는 한 곳보다 많습니다. 채널 수는 C5의 필터 수입니다.",
                F6="F6의 출력은 유닛마다 수 하나입니다.",
                output="output의 출력은 가려낼 글자마다 수 하나입니다.",
            ),
        ),
    },
    mistakes=MISTAKES,
)  # fmt: skip
