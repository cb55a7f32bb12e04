"""behaviour: what dropout, batch normalisation and augmentation do, in training and when asked."""

from cnn_course.checks.exercise import Part
from cnn_course.checks.lab_fashion.sections import BY_HAND, MYTHS
from cnn_course.checks.table import Table, entries

behaviour = Table(
    name="behaviour",
    right={
        "kept": 8.0,
        "mean": 6.0,
        "asked": 6.0,
        "moving_once": 0.4,
        "moving_twice": 0.76,
        "keeps_class": (1, 1, 0, 0),
        "changed": 0,
        "drops": (1, 0),
    },
    form="수는 그대로, 여러 수는 (1, 0)처럼 괄호로 묶어 적습니다.",
    items={
        2: ("훈련 데이터의 정확도", "검증 데이터의 정확도"),
        4: ("운동화 뒤집기", "티셔츠 옮기기", "숫자 뒤집기", "숫자 돌리기"),
    },
    parts={
        "dropout": Part(
            "드롭아웃이 훈련할 때와 답을 낼 때에 하는 일을 맞혔습니다.",
            "드롭아웃이 하는 일 가운데 맞지 않는 것이 있습니다.",
            BY_HAND,
            entries(
                "kept",
                "mean",
                "asked",
                kept="지워지지 않은 값은 남는 비율로 나누어, 지워진 몫만큼 키웁니다.",
                mean="값과 그 값이 나올 확률을 곱해 더하면 평균입니다. 지워지면 아무것도 보태지 않습니다.",
                asked="답을 낼 때에는 아무것도 지우지 않습니다. 훈련할 때 미리 키워 두었으므로 다시 줄일 것도 없습니다.",
            ),
        ),
        "moving": Part(
            "이동 평균이 배치의 평균을 얼마나 느리게 따라가는지 맞혔습니다.",
            "이동 평균의 값이 맞지 않습니다.",
            BY_HAND,
            entries(
                "moving_once",
                "moving_twice",
                moving_once="momentum을 곱하는 것은 앞의 이동 평균이고, 새 배치의 평균에는 나머지를 곱합니다.",
                moving_twice="첫 배치로 고친 이동 평균에서 시작하여 같은 식을 한 번 더 씁니다.",
            ),
        ),
        "pictures": Part(
            "데이터 증강과 정확도에 관한 예측이 모두 맞습니다.",
            "데이터 증강과 정확도에 관한 예측 가운데 맞지 않는 것이 있습니다.",
            MYTHS,
            entries(
                "keeps_class",
                "changed",
                "drops",
                keeps_class="바꾼 그림을 사람이 보고도 여전히 그 클래스라고 답하겠는지 생각하십시오. 그렇지 않은 증강은 틀린 레이블을 가르칩니다.",
                changed="증강하는 층은 드롭아웃처럼 훈련할 때에만 일합니다.",
                drops="Keras는 훈련 데이터의 정확도를 훈련하는 동안 재고, 검증 데이터의 정확도를 에폭이 끝난 뒤 답을 내는 방식으로 잽니다.",
            ),
        ),
    },
    mistakes=[],
)
