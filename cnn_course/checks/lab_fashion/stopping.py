"""stopping: after which epoch training stops, and whose weights come back, for three patiences."""

from cnn_course.checks.exercise import Mistake, Part
from cnn_course.checks.lab_fashion.sections import MYTHS, STOPPING
from cnn_course.checks.lab_fashion.stopping_rules import (
    at_the_first_rise,
    in_a_row_of_rises,
    keras_rule,
    never,
    of_all,
)
from cnn_course.checks.table import Table, entries

PATIENCES = (2, 3, 4)


def counted(rule):
    """Return the table by a rule that gives (epoch of the stop, epoch of the weights)."""
    found = {patience: rule(patience) for patience in PATIENCES}
    return {
        f"{what}_{patience}": found[patience][k]
        for patience in PATIENCES
        for k, what in enumerate(("stops", "restores"))
    }


def _mistake(rule, sentence, section):
    return Mistake(counted(rule).__getitem__, sentence, section)


MISTAKES = [
    _mistake(
        of_all,
        "나아지지 않은 에폭을 처음부터 모두 더해 센 결과와 정확히 같습니다. 가장 작은 손실이 새로 나오면 0부터 다시 셉니다.",
        STOPPING,
    ),
    _mistake(
        in_a_row_of_rises,
        "바로 앞 에폭과 견주어 센 결과와 정확히 같습니다. 지금까지의 가장 작은 손실과 견주십시오.",
        MYTHS,
    ),
    _mistake(
        lambda patience: keras_rule(patience + 1),
        "한 에폭을 더 기다린 결과와 정확히 같습니다. 나아지지 않은 에폭의 수가 patience와 같아지면 바로 멈춥니다.",
        STOPPING,
    ),
    _mistake(
        lambda patience: keras_rule(patience)[:1] * 2,
        "멈춘 에폭의 가중치를 그대로 쓴 결과와 정확히 같습니다. restore_best_weights=True이면 손실이 가장 작았던 에폭으로 돌아갑니다.",
        STOPPING,
    ),
    _mistake(
        lambda patience: tuple(epoch - 1 for epoch in keras_rule(patience)),
        "에폭을 0부터 센 결과와 정확히 같습니다. 문제의 표는 1부터 셉니다.",
        STOPPING,
    ),
    _mistake(
        at_the_first_rise,
        "처음으로 나빠진 에폭에서 멈춘 결과와 정확히 같습니다. patience만큼은 기다립니다.",
        STOPPING,
    ),
    _mistake(
        never,
        "끝까지 훈련한 결과와 정확히 같습니다. 멈춘 뒤의 에폭은 훈련하지 않으므로 누구도 보지 못합니다.",
        MYTHS,
    ),
]

stopping = Table(
    name="stopping",
    right=counted(keras_rule),
    form="에폭의 번호를 정수 하나로 적습니다. 첫 에폭이 1번입니다.",
    items={},
    parts={
        "epochs": Part(
            "멈추는 에폭과 가중치를 되돌리는 에폭이 모두 맞습니다.",
            "멈추는 에폭과 되돌리는 에폭 가운데 맞지 않는 것이 있습니다.",
            STOPPING,
            entries(
                *counted(keras_rule),
                **{f"stops_{p}": "가장 작은 손실을 고쳐 적으면서, 나아지지 않은 에폭을 세어 보십시오." for p in PATIENCES},
                **{f"restores_{p}": "멈출 때까지 본 에폭 가운데 검증 손실이 가장 작은 것을 찾으십시오." for p in PATIENCES},
            ),
        ),
    },
    mistakes=MISTAKES,
)  # fmt: skip
