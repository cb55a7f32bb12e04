"""What goes wrong in a softmax: overflow, the powers, what they are divided by, what comes out."""

import numpy as np

from cnn_course import activations
from cnn_course.checks.classifier.inputs import finite_only
from cnn_course.checks.classifier.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.classifier.softmax_row_mistakes import AMONG_THE_ROWS
from cnn_course.checks.classifier.softmax_ways import (
    divided,
    highest,
    made,
    named,
    powers,
    shared,
    without,
)


def _in_its_own_dtype(z):
    y = np.zeros_like(z)
    y[:] = activations.softmax(z)
    return y


def _sums(z):
    return powers(z).sum(axis=1, keepdims=True)


def _one_hot(z):
    return (z == highest(z)).astype(float)


SOFTMAX = [
    *named(
        [
            without(lambda z: 0),
            without(np.max),
            without(lambda z: z.mean(axis=1, keepdims=True)),
            without(lambda z: z.min(axis=1, keepdims=True)),
            without(lambda z: abs(z).max(axis=1, keepdims=True)),
        ],
        "로짓의 크기에 따라 맞기도 하고 틀리기도 합니다. np.exp의 결과는 지수가 아주 크면 무한대가 되고 아주 작으면 0이 되며, 그런 수끼리 나누면 NaN이 나옵니다. "
        "np.exp를 부르기 전에 행마다 그 행의 최댓값을 빼십시오.",
        MYTHS,
        everywhere=True,
    ),
    *AMONG_THE_ROWS,
    *named(
        [finite_only(powers)],
        "e의 거듭제곱까지만 구한 결과와 정확히 같습니다. 그 행의 합으로 나누어 합이 1이 되게 하십시오.",
        FORMULA,
    ),
    *named(
        divided(highest),
        "e의 거듭제곱을 그 행에서 가장 큰 것으로 나눈 결과와 정확히 같습니다. "
        "로짓에서 최댓값을 빼기만 해도 이렇게 됩니다. 그 행의 합으로 나누어 합이 1이 되게 하십시오.",
        FORMULA,
    ),
    *named(
        divided(lambda e: e.mean(axis=1, keepdims=True)),
        "합이 아니라 평균으로 나눈 결과와 정확히 같습니다. 그 행의 합으로 나누어 합이 1이 되게 하십시오.",
        HAND,
    ),
    *named(
        [finite_only(shared), finite_only(lambda z: shared(z - highest(z)))],
        "e의 거듭제곱을 구하지 않고 로짓을 바로 합으로 나눈 결과와 정확히 같습니다. 먼저 np.exp로 모두 양수로 바꾸십시오.",
        FORMULA,
    ),
    *named(
        [
            finite_only(lambda z: shared(z**2)),
            finite_only(lambda z: shared((z - highest(z)) ** 2)),
        ],
        "e의 거듭제곱이 아니라 로짓의 제곱으로 계산한 결과와 정확히 같습니다. 제곱하지 말고 np.exp를 쓰십시오.",
        FORMULA,
    ),
    *named(
        [*made(before=lambda z: z * np.log(2)), *made(before=lambda z: z * np.log(10))],
        "밑이 e가 아닌 거듭제곱으로 계산한 결과와 정확히 같습니다. np.exp를 쓰면 밑이 e입니다.",
        FORMULA,
    ),
    *named(
        made(before=np.negative),
        "로짓의 부호를 바꾸어 계산한 결과와 정확히 같습니다. 가장 큰 로짓의 확률이 가장 커야 합니다.",
        FORMULA,
    ),
    *named(
        [finite_only(lambda z: activations.softmax(z / highest(z)))],
        "로짓에서 최댓값을 빼지 않고 로짓을 최댓값으로 나눈 결과와 정확히 같습니다. 같은 수를 빼면 확률이 그대로이지만, 나누면 달라집니다.",
        MYTHS,
    ),
    *named(
        [
            finite_only(lambda z: powers(z, highest(z)) / _sums(z)),
            finite_only(lambda z: powers(z) / _sums(z - highest(z))),
        ],
        "분자의 거듭제곱과 분모의 합 가운데 하나에서만 최댓값을 뺀 결과와 정확히 같습니다. 둘 다 최댓값을 뺀 로짓에서 구하십시오.",
        CODE,
    ),
    *named(
        made(after=lambda p: p * 100),
        "확률을 백분율로 바꾼 결과와 정확히 같습니다. 행마다 합이 100이 아니라 1이 되게 하십시오.",
        FORMULA,
    ),
    *named(
        [activations.sigmoid],
        "로짓마다 시그모이드를 구한 결과와 정확히 같습니다. 소프트맥스는 한 행의 값을 모두 더한 합으로 나눕니다.",
        MYTHS,
    ),
    *named(
        made(after=np.log),
        "소프트맥스의 로그까지 구한 결과와 정확히 같습니다. 로그를 취하지 말고 확률을 그대로 돌려주십시오.",
        FORMULA,
    ),
    *named(
        [_one_hot],
        "가장 큰 로짓의 자리에만 1을 둔 결과와 정확히 같습니다. 다른 클래스에도 로짓에 따라 확률을 나누어 주십시오.",
        MYTHS,
    ),
    *named(
        [f for k in range(4) for f in made(after=lambda p, k=k: np.round(p, k))],
        "확률을 반올림한 결과와 정확히 같습니다. 반올림하지 말고 그대로 돌려주십시오.",
        CODE,
    ),
    *named(
        [_in_its_own_dtype],
        "로짓이 정수일 때 확률의 소수점 아래를 버린 결과와 정확히 같습니다. "
        "np.zeros_like(logits)는 정수 배열이 될 수 있으니, 확률을 실수 배열에 담으십시오.",
        CODE,
    ),
]
