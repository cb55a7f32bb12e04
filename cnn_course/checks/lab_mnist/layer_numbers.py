"""layer_numbers: what each layer of LeNet-5 puts out, learns and multiplies."""

from cnn_course.checks.exercise import Part
from cnn_course.checks.lab_mnist.layer_numbers_mistakes import MISTAKES
from cnn_course.checks.lab_mnist.lenet_walk import walk
from cnn_course.checks.lab_mnist.sections import COUNT
from cnn_course.checks.table import Table, entries

_POOL = "풀링은 높이와 너비를 절반으로 줄이고 채널 수는 그대로 둡니다. 가중치가 없고, 곱하지도 않습니다."

layer_numbers = Table(
    name="layer_numbers",
    right=walk(),
    form="한 층마다 (출력 값의 수, 파라미터의 수, 곱셈의 수)를 정수 셋으로 묶어 적습니다.",
    items={3: ("출력 값의 수", "파라미터의 수", "곱셈의 수")},
    parts={
        "numbers": Part(
            "일곱 층의 출력 값, 파라미터, 곱셈의 수가 모두 맞습니다.",
            "맞지 않는 수가 있습니다.",
            COUNT,
            entries(
                "C1",
                "S2",
                "C3",
                "S4",
                "C5",
                "F6",
                "output",
                C1="C1은 세임 패딩이므로 높이와 너비가 28 그대로입니다. 출력 값 하나에 곱셈이 5·5·1번 듭니다.",
                S2=_POOL,
                C3="C3의 필터 하나는 S2의 채널 여섯을 모두 봅니다. 출력 값 하나에 곱셈이 5·5·6번 듭니다.",
                S4=_POOL,
                C5="C5의 유닛 하나는 S4가 낸 값을 모두 봅니다. 가중치 하나에 곱셈이 한 번씩 듭니다.",
                F6="F6의 유닛 하나는 C5의 유닛을 모두 봅니다. 가중치 하나에 곱셈이 한 번씩 듭니다.",
                output="유닛 하나는 F6의 유닛을 모두 봅니다. 가중치 하나에 곱셈이 한 번씩 듭니다.",
            ),
        ),
    },
    mistakes=MISTAKES,
)
