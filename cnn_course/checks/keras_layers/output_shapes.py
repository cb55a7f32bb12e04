"""output_shapes: the shapes that model.summary() shows, the batch as None."""

from cnn_course.checks.exercise import Part
from cnn_course.checks.keras_layers.model import batched, shapes
from cnn_course.checks.keras_layers.output_shapes_mistakes import MISTAKES
from cnn_course.checks.keras_layers.sections import FORMULA, HAND
from cnn_course.checks.table import Table, entries

output_shapes = Table(
    name="output_shapes",
    right=batched(shapes()),
    form=(
        "모양은 배치 자리의 None부터 정수까지 모두 괄호로 묶어 적습니다. "
        "특성 맵은 (None, 높이, 너비, 채널 수), 한 줄로 늘어선 값은 (None, 값의 수)입니다."
    ),
    items={4: ("배치 자리", "높이", "너비", "채널 수"), 2: ("배치 자리", "값의 수")},
    parts={
        "first": Part(
            "conv1과 pool1의 모양이 맞습니다.",
            "conv1과 pool1의 모양 가운데 맞지 않는 것이 있습니다.",
            HAND,
            entries(
                "conv1",
                "pool1",
                conv1="conv1은 패딩이 없는 층입니다. 높이와 너비는 창이 온전히 들어오는 자리의 수이고, 채널 수는 필터의 수입니다.",
                pool1="풀링은 채널마다 따로 합니다. 높이와 너비에서는 창이 온전히 들어오는 자리만 남습니다.",
            ),
        ),
        "second": Part(
            "conv2와 conv3의 모양이 맞습니다.",
            "conv2와 conv3의 모양 가운데 맞지 않는 것이 있습니다.",
            FORMULA,
            entries(
                "conv2",
                "conv3",
                conv2="conv2의 입력은 pool1의 출력입니다. padding과 strides를 함께 보십시오. 채널 수는 필터의 수입니다.",
                conv3="conv3의 입력은 conv2의 출력입니다. conv3에는 padding이 적혀 있지 않습니다. 채널 수는 필터의 수입니다.",
            ),
        ),
        "end": Part(
            "pool2에서 scores까지의 모양이 맞습니다.",
            "pool2에서 scores까지의 모양 가운데 맞지 않는 것이 있습니다.",
            FORMULA,
            entries(
                "pool2",
                "flatten",
                "hidden",
                "dropout",
                "scores",
                pool2="pool2의 입력은 conv3의 출력입니다. 창이 온전히 들어오는 자리만 남고 채널 수는 그대로입니다.",
                flatten="flatten은 pool2의 출력에 있는 값을 모두 한 줄로 늘어놓습니다.",
                hidden="밀집층의 출력은 유닛마다 수 하나입니다.",
                dropout="드롭아웃은 값의 일부를 0으로 바꿀 뿐 모양은 바꾸지 않습니다.",
                scores="밀집층의 출력은 유닛마다 수 하나입니다.",
            ),
        ),
    },
    mistakes=MISTAKES,
)
