"""layer_parameters: the column Param # of model.summary()."""

from cnn_course.checks.exercise import Part
from cnn_course.checks.keras_layers.layer_parameters_mistakes import MISTAKES
from cnn_course.checks.keras_layers.model import parameters
from cnn_course.checks.keras_layers.sections import FORMULA, HAND
from cnn_course.checks.table import Table, entries

_NOTHING = "이 층이 하는 일에 훈련으로 정하는 수가 있는지 생각해 보십시오."

layer_parameters = Table(
    name="layer_parameters",
    right=parameters(),
    form="파라미터의 수를 정수 하나로 적습니다. 3 * 48처럼 식으로 적어도 됩니다.",
    items={},
    parts={
        "dense": Part(
            "flatten에서 scores까지 파라미터의 수가 맞습니다.",
            "flatten에서 scores까지 파라미터의 수가 맞지 않는 층이 있습니다.",
            HAND,
            entries(
                "flatten",
                "hidden",
                "dropout",
                "scores",
                flatten=_NOTHING,
                hidden="유닛 하나에는 flatten이 늘어놓은 값마다 가중치가 하나씩, 그리고 편향이 하나 있습니다.",
                dropout=_NOTHING,
                scores="유닛 하나에는 dropout을 지난 값마다 가중치가 하나씩, 그리고 편향이 하나 있습니다. 그 값의 수는 hidden의 유닛 수와 같습니다.",
            ),
        ),
        "conv": Part(
            "conv1에서 pool2까지 파라미터의 수가 맞습니다.",
            "conv1에서 pool2까지 파라미터의 수가 맞지 않는 층이 있습니다.",
            FORMULA,
            entries(
                "conv1",
                "pool1",
                "conv2",
                "conv3",
                "pool2",
                conv1="필터 하나에는 입력의 채널마다 커널이 한 장씩, 그리고 편향이 하나 있습니다. conv1의 입력은 채널이 셋인 컬러 이미지입니다.",
                pool1=_NOTHING,
                conv2="필터 하나에는 입력의 채널마다 커널이 한 장씩, 그리고 편향이 하나 있습니다. conv2의 입력 채널 수는 pool1이 낸 채널 수입니다.",
                conv3="필터 하나에는 입력의 채널마다 커널이 한 장씩, 그리고 편향이 하나 있습니다. conv3의 입력 채널 수는 conv2가 낸 채널 수입니다.",
                pool2=_NOTHING,
            ),
        ),
    },
    mistakes=MISTAKES,
)
