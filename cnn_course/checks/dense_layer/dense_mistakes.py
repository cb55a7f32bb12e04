"""What goes wrong in a dense layer: in the dot product, with the bias, behind the sum.

What NumPy computes only where sizes agree ends in an error here, too: see :func:`recognise`.
"""

import numpy as np

from cnn_course import activations
from cnn_course.checks.convolution.value_mistakes import KEPT
from cnn_course.checks.dense_layer.batch_mistakes import IN_THE_BATCH
from cnn_course.checks.dense_layer.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.exercise import Mistake
from cnn_course.dense import dense


def _bias_of_the_sample(x, w, b):
    if len(x) > len(b):
        raise IndexError
    return x @ w + b[: len(x), np.newaxis]


def _running_total(axis, with_bias):
    """Return the answer whose sum is not set back to 0, ever or (axis 1) within a sample."""

    def wrong(x, w, b):
        sums = x @ w + (b if with_bias else 0)
        return np.cumsum(sums, axis).reshape(sums.shape) + (0 if with_bias else b)

    return wrong


def _whole_sums(x, w):
    """Return x @ w, added up in an array of integers."""
    y = np.zeros((x.shape[0], w.shape[1]))
    for column, row in zip(x.T, w, strict=True):
        y = np.trunc(y + np.outer(column, row))
    return y


def _kept(dtype):
    """Return the answer in an array of ``dtype(x, w, b)``."""
    return lambda *args: dense(*args).astype(dtype(*args))


def _activated(function):
    return lambda x, w, b: function(x @ w + b)


_OTHER_AXIS = (
    "편향을 유닛이 아니라 샘플의 번호로 골라 더한 결과와 정확히 같습니다. "
    "편향은 출력의 열마다 하나씩 있습니다."
)
_RUNNING = (
    "앞 출력의 합에 계속 더해 나간 결과와 정확히 같습니다. "
    "출력 하나를 구할 때마다 합을 0에서 다시 시작하십시오."
)
_WHOLE = (
    "소수점 아래를 버린 결과와 정확히 같습니다. 정수로 바꾸거나 정수 배열에 담지 않았는지 보십시오."
)
_ACTIVATED = (
    "까지 거친 결과와 정확히 같습니다. 이 문제에서는 활성화 함수 없이 합을 그대로 돌려주십시오."
)

MISTAKES = [
    *IN_THE_BATCH,
    Mistake(
        lambda x, w, b: x @ w,
        "편향을 더하지 않은 결과와 정확히 같습니다. 유닛마다 b의 값을 하나씩 더하십시오.",
        FORMULA,
    ),
    Mistake(
        lambda x, w, b: x @ w - b,
        "편향을 더하지 않고 뺀 결과와 정확히 같습니다. 편향은 부호를 바꾸지 말고 더하십시오.",
        FORMULA,
    ),
    Mistake(
        lambda x, w, b: x @ w + x.shape[1] * b,
        "편향을 입력의 수만큼 되풀이해 더한 결과와 정확히 같습니다. 곱을 모두 더한 뒤에 한 번만 더하십시오.",
        CODE,
    ),
    Mistake(
        lambda x, w, b: x @ w + b[0],
        "b의 첫 값을 모든 유닛에 더한 결과와 정확히 같습니다. 편향은 유닛마다 따로 있습니다.",
        CODE,
    ),
    Mistake(
        lambda x, w, b: x @ w + b.sum(),
        "모든 유닛에 편향의 합을 더한 결과와 정확히 같습니다. 유닛마다 자기 편향 하나만 더하십시오.",
        CODE,
    ),
    Mistake(_bias_of_the_sample, _OTHER_AXIS, FORMULA),
    Mistake(lambda x, w, b: x @ w + b[:, np.newaxis], _OTHER_AXIS, FORMULA),
    Mistake(
        lambda x, w, b: dense(x, w.T, b),
        "w의 행과 열을 맞바꾸어 계산한 결과와 정확히 같습니다. w의 행은 입력, 열은 유닛의 번호입니다.",
        FORMULA,
    ),
    Mistake(
        lambda x, w, b: dense(x.T, w, b),
        "x의 행과 열을 맞바꾸어 계산한 결과와 정확히 같습니다. x의 행은 샘플, 열은 입력의 번호입니다.",
        FORMULA,
    ),
    Mistake(
        lambda x, w, b: dense(w.T, x.T, b),
        "w.T와 x.T를 곱하고 b를 더한 결과와 정확히 같습니다. x에는 샘플이 행으로 놓여 있으니 둘 다 전치하지 마십시오.",
        CODE,
    ),
    Mistake(
        lambda x, w, b: dense(w, x, b),
        "x와 w의 순서를 바꾸어 행렬 곱을 구한 결과와 정확히 같습니다. 샘플이 행으로 놓인 x가 앞에 옵니다.",
        CODE,
    ),
    Mistake(
        lambda x, w, b: x * w + b,
        "x와 w를 같은 자리끼리 곱하고 b를 더한 결과와 정확히 같습니다. x의 행과 w의 열을 내적하십시오.",
        MYTHS,
    ),
    Mistake(
        lambda x, w, b: (x[:, :, np.newaxis] * w).sum(axis=2) + b,
        "곱한 값을 입력이 아니라 유닛의 축을 따라 더한 결과와 정확히 같습니다. 유닛 하나에 들어가는 곱끼리 더하십시오.",
        CODE,
    ),
    Mistake(
        lambda x, w, b: x @ w / x.shape[1] + b,
        "곱한 값의 합이 아니라 평균에 편향을 더한 결과와 정확히 같습니다. 내적은 곱을 모두 더한 값입니다.",
        HAND,
    ),
    Mistake(
        lambda x, w, b: x[:, -1:] * w[-1] + b,
        "마지막 곱 하나에 편향을 더한 결과와 정확히 같습니다. 곱한 값을 앞의 합에 더해 나가십시오.",
        CODE,
    ),
    Mistake(
        lambda x, w, b: x[:, :-1] @ w[:-1] + b,
        "마지막 입력을 빠뜨린 결과와 정확히 같습니다. range(n)은 n - 1까지 셉니다.",
        CODE,
    ),
    *(
        Mistake(_running_total(axis, with_bias), _RUNNING, CODE)
        for axis in (None, 1)
        for with_bias in (False, True)
    ),
    *(
        Mistake(_activated(function), f"{name}{_ACTIVATED}", FORMULA)
        for name, function in {
            "ReLU": activations.relu,
            "시그모이드": activations.sigmoid,
            "하이퍼볼릭 탄젠트(tanh)": activations.tanh,
            "소프트맥스": activations.softmax,
        }.items()
    ),
    Mistake(lambda x, w, b: np.trunc(x @ w + b), _WHOLE, CODE),
    Mistake(lambda x, w, b: _whole_sums(x, w) + b, _WHOLE, CODE),
    Mistake(lambda x, w, b: np.trunc(_whole_sums(x, w) + b), _WHOLE, CODE),
    *(
        Mistake(_kept(dtype), KEPT, CODE)
        for dtype in (
            lambda x, w, b: x.dtype,
            lambda x, w, b: w.dtype,
            lambda x, w, b: b.dtype,
            lambda x, w, b: (x @ w).dtype,
        )
    ),
]
