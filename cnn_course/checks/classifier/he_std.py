"""he_std(shape) -> float: the standard deviation of initial weights in front of a ReLU."""

import math

from cnn_course.checks.classifier import initial_inputs as miscounted
from cnn_course.checks.classifier.initial_scales import (
    NO_CELLS,
    NO_ROOT,
    ROOT_ABOVE,
    ROOT_BELOW,
    ROUNDED,
    WHOLE,
    WRONG_FAN_IN,
    of,
    rounded,
    scale,
    wrong_fans,
)
from cnn_course.checks.classifier.sections import CODE, FORMULA, MYTHS
from cnn_course.checks.classifier.softmax_ways import named


def _he(fan_in, fan_out):
    return math.sqrt(2 / fan_in)


MISTAKES = [
    *named([of(_he, miscounted.counted(lambda k_h, k_w: 1))], NO_CELLS, FORMULA),
    *named(
        [of(_he, miscounted.swapped)],
        "fan_in 대신 fan_out을 쓴 결과와 정확히 같습니다. 출력 하나에 쓰이는 입력의 수 fan_in으로 나누십시오.",
        FORMULA,
    ),
    *named([of(_he, count) for count in WRONG_FAN_IN], wrong_fans("fan_in을"), FORMULA),
    *named(
        [of(lambda fan_in, fan_out: math.sqrt(6 / fan_in))],
        "표준편차가 아니라 He 초기화에서 쓰는 균등 분포의 끝을 구한 결과와 정확히 같습니다. "
        "표준편차에서는 제곱근 안의 분자가 2입니다.",
        MYTHS,
    ),
    *named(
        [of(lambda fan_in, fan_out: math.sqrt(1 / fan_in))],
        "제곱근 안의 분자를 1로 둔 결과와 정확히 같습니다. "
        "ReLU를 거치면 제곱의 평균이 절반이 되므로, 가중치의 분산을 두 배로 잡습니다.",
        MYTHS,
    ),
    *named(
        [of(lambda fan_in, fan_out: math.sqrt(2 / (fan_in + fan_out)))],
        "He 초기화가 아니라 글로럿 초기화의 표준편차를 구한 결과와 정확히 같습니다. fan_out은 쓰지 말고 fan_in만으로 나누십시오.",
        MYTHS,
    ),
    *named(
        [of(lambda fan_in, fan_out: math.sqrt(4 / (fan_in + fan_out)))],
        "fan_in과 fan_out의 평균으로 나눈 결과와 정확히 같습니다. fan_out은 쓰지 말고 fan_in만으로 나누십시오.",
        MYTHS,
    ),
    *named(
        [of(lambda fan_in, fan_out: math.sqrt(6 / (fan_in + fan_out)))],
        "glorot_limit과 같은 식으로 구한 결과와 정확히 같습니다. He 초기화의 식으로 다시 쓰십시오.",
        CODE,
    ),
    *named([of(lambda fan_in, fan_out: 2 / fan_in)], NO_ROOT, FORMULA),
    *named([of(lambda fan_in, fan_out: math.sqrt(2) / fan_in)], ROOT_ABOVE, CODE),
    *named([of(lambda fan_in, fan_out: 2 / math.sqrt(fan_in))], ROOT_BELOW, CODE),
    *named(
        [of(lambda fan_in, fan_out: math.sqrt(2 * fan_in))],
        "fan_in으로 나누지 않고 곱한 결과와 정확히 같습니다. 입력이 많을수록 가중치는 작아야 합니다.",
        FORMULA,
    ),
    *named([of(lambda fan_in, fan_out: 0.0)], WHOLE, CODE),
    *named(rounded(_he), ROUNDED, CODE),
]

he_std = scale(
    "he_std",
    _he,
    MISTAKES,
    "fan_in은 {}입니다.",
    "2를 fan_in으로 나눈 몫의 제곱근이 표준편차입니다.",
)
