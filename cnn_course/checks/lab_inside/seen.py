"""seen: how large each layer's map is, and how much of the picture one of its cells sees."""

from cnn_course.checks.exercise import Part
from cnn_course.checks.lab_inside.network import walk
from cnn_course.checks.lab_inside.sections import FIELD
from cnn_course.checks.lab_inside.seen_mistakes import MISTAKES
from cnn_course.checks.table import Table, entries

_CONV = "합성곱층은 모두 세임 패딩이고 한 칸씩 밉니다. 창의 칸이 하나 늘 때마다 앞 층의 이웃한 두 칸이 떨어진 만큼 더 봅니다."
_POOL = "풀링의 창도 합성곱의 창과 똑같이 셉니다. 풀링을 지나면 이웃한 두 칸이 입력에서 두 배로 멀어집니다."

seen = Table(
    name="seen",
    right=walk(),
    form="(맵의 한 변, 수용장의 한 변, 구석 칸이 보는 픽셀의 한 변)처럼 정수 세 개를 괄호로 묶어 적습니다.",
    items={3: ("맵의 크기", "수용장의 크기", "구석 칸이 보는 크기")},
    parts={
        "first": Part(
            "conv1과 pool1의 칸이 무엇을 보는지 맞습니다.",
            "conv1과 pool1 가운데 맞지 않는 것이 있습니다.",
            FIELD,
            entries("conv1", "pool1", conv1=_CONV, pool1=_POOL),
        ),
        "deep": Part(
            "conv2부터 conv3까지 칸이 무엇을 보는지 맞습니다. Grad-CAM은 conv3의 이 칸들에 색을 칠합니다.",
            "conv2부터 conv3까지 가운데 맞지 않는 것이 있습니다.",
            FIELD,
            entries("conv2", "pool2", "conv3", conv2=_CONV, pool2=_POOL, conv3=_CONV),
        ),
    },
    mistakes=MISTAKES,
)
