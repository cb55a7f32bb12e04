"""glorot_limit(shape) -> float: where the interval ends from which weights are drawn."""

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


def _glorot(fan_in, fan_out):
    return math.sqrt(6 / (fan_in + fan_out))


#: How only one of the fans is miscounted.
_ONE_FAN = [miscounted.one_counted(0), miscounted.one_counted(1), miscounted.all_but_an_end]

MISTAKES = [
    *named([of(_glorot, miscounted.counted(lambda k_h, k_w: 1))], NO_CELLS, FORMULA),
    *named(
        [of(_glorot, count) for count in WRONG_FAN_IN + _ONE_FAN],
        wrong_fans("fan_in이나 fan_out을"),
        FORMULA,
    ),
    *named(
        [of(lambda fan_in, fan_out: math.sqrt(2 / (fan_in + fan_out)))],
        "구간의 끝이 아니라 글로럿 초기화의 표준편차를 구한 결과와 정확히 같습니다. "
        "균등 분포의 분산은 끝을 제곱해 3으로 나눈 값이므로, 제곱근 안의 분자가 6이 됩니다.",
        FORMULA,
    ),
    *named(
        [of(lambda fan_in, fan_out: math.sqrt(3 / (fan_in + fan_out)))],
        "제곱근 안의 분자를 3으로 둔 결과와 정확히 같습니다. "
        "fan_in과 fan_out을 더하기만 하고 2로 나누지 않을 때에는 분자가 6입니다.",
        FORMULA,
    ),
    *named(
        [of(lambda fan_in, fan_out: math.sqrt(6 / fan_in))],
        "fan_out을 빼고 fan_in만 쓴 결과와 정확히 같습니다. 그것은 He 초기화에서 쓰는 균등 분포의 끝입니다. "
        "글로럿 초기화에서는 두 수를 더하십시오.",
        MYTHS,
    ),
    *named(
        [of(lambda fan_in, fan_out: math.sqrt(6 / fan_out))],
        "fan_in을 빼고 fan_out만 쓴 결과와 정확히 같습니다. 글로럿 초기화에서는 두 수를 더하십시오.",
        FORMULA,
    ),
    *named([of(lambda fan_in, fan_out: 6 / (fan_in + fan_out))], NO_ROOT, FORMULA),
    *named([of(lambda fan_in, fan_out: math.sqrt(6) / (fan_in + fan_out))], ROOT_ABOVE, CODE),
    *named([of(lambda fan_in, fan_out: 6 / math.sqrt(fan_in + fan_out))], ROOT_BELOW, CODE),
    *named(
        [of(lambda fan_in, fan_out: math.sqrt(6 / fan_in + fan_out))],
        "fan_in으로 나눈 다음에 fan_out을 더한 결과와 정확히 같습니다. 두 수의 합을 괄호로 묶어 나누십시오.",
        CODE,
    ),
    *named(
        [of(lambda fan_in, fan_out: math.sqrt(6 / (fan_in * fan_out)))],
        "fan_in과 fan_out을 더하지 않고 곱한 결과와 정확히 같습니다. 두 수의 합으로 나누십시오.",
        FORMULA,
    ),
    *named(
        [of(lambda fan_in, fan_out: 2 * _glorot(fan_in, fan_out))],
        "구간의 끝이 아니라 구간의 길이를 구한 결과와 정확히 같습니다. 구간은 0의 양쪽으로 뻗으니, 길이의 절반이 끝입니다.",
        FORMULA,
    ),
    *named([of(lambda fan_in, fan_out: 0.0)], WHOLE, CODE),
    *named(rounded(_glorot), ROUNDED, CODE),
]

glorot_limit = scale(
    "glorot_limit",
    _glorot,
    MISTAKES,
    "fan_in은 {}, fan_out은 {}입니다.",
    "6을 fan_in과 fan_out의 합으로 나눈 몫의 제곱근이 구간의 끝입니다.",
)
