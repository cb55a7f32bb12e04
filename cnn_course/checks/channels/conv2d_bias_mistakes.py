"""What goes wrong with the biases of a bank of filters."""

import numpy as np

from cnn_course.checks.channels.sections import FORMULA
from cnn_course.checks.exercise import Mistake

_BIAS_OFTEN = (
    "편향을 여러 번 더한 결과와 정확히 같습니다. "
    "곱한 값을 모두 더한 다음에 그 필터의 편향을 한 번만 더하십시오."
)


def mistakes_with_bias(reference):
    """Return the mistakes that ``reference(x, w, b)`` makes with b."""

    def without_bias(x, w):
        return reference(x, w, np.zeros(w.shape[3]))

    def biased(bias):
        """Return the answer that adds ``bias(w, b)`` for b."""
        return lambda x, w, b: without_bias(x, w) + bias(w, b)

    return [
        Mistake(
            lambda x, w, b: without_bias(x, w),
            "편향을 더하지 않은 결과와 정확히 같습니다. 필터마다 편향을 하나씩 더하십시오.",
            FORMULA,
        ),
        Mistake(biased(lambda w, b: w.shape[2] * b), _BIAS_OFTEN, FORMULA),
        Mistake(biased(lambda w, b: w.shape[0] * w.shape[1] * b), _BIAS_OFTEN, FORMULA),
        Mistake(biased(lambda w, b: w[..., 0].size * b), _BIAS_OFTEN, FORMULA),
        Mistake(
            biased(lambda w, b: b[0]),
            "모든 특성 맵에 첫 번째 편향을 더한 결과와 정확히 같습니다. "
            "편향은 필터마다 따로 있으므로 특성 맵 f에는 b[f]를 더하십시오.",
            FORMULA,
        ),
        Mistake(
            biased(lambda w, b: b.sum()),
            "모든 특성 맵에 편향의 합을 더한 결과와 정확히 같습니다. "
            "특성 맵 f에는 b[f] 하나만 더하십시오.",
            FORMULA,
        ),
        Mistake(
            lambda x, w, b: without_bias(x, w) * b,
            "편향을 더하지 않고 곱한 결과와 정확히 같습니다. 편향은 더하는 수입니다.",
            FORMULA,
        ),
    ]
