"""What goes wrong with the biases of filters, one for each map."""

import numpy as np

from cnn_course.checks.channels.sections import FORMULA
from cnn_course.checks.exercise import Mistake

_OFTEN = (
    "편향을 여러 번 더한 결과와 정확히 같습니다. "
    "곱한 값을 모두 더한 다음에 그 필터의 편향을 한 번만 더하십시오."
)
_BY_ROW = (
    "편향을 출력의 행마다 하나씩 더한 결과와 정확히 같습니다. "
    "편향은 필터마다 하나씩 있으므로 출력 채널 f에는 b[f]를 더하십시오."
)
_BY_COLUMN = (
    "편향을 출력의 열마다 하나씩 더한 결과와 정확히 같습니다. "
    "출력 채널 f에는 b 전체가 아니라 b[f] 하나를 더하십시오."
)


def _along(axis):
    """Return the biases of ``y``'s rows or columns; how it ends where b is too short depends."""

    def bias(y, w, b):
        if y.shape[axis] > len(b):
            raise ValueError
        return np.expand_dims(b[: y.shape[axis]], (1 - axis, 2))

    return bias


_BIASES = [
    (
        lambda y, w, b: 0,
        "편향을 더하지 않은 결과와 정확히 같습니다. 필터마다 편향을 하나씩 더하십시오.",
    ),
    (
        lambda y, w, b: -b,
        "편향을 더하지 않고 뺀 결과와 정확히 같습니다. 편향은 부호를 바꾸지 말고 더하십시오.",
    ),
    (
        lambda y, w, b: y * b - y,
        "편향을 더하지 않고 곱한 결과와 정확히 같습니다. 편향은 더하는 수입니다.",
    ),
    (
        lambda y, w, b: b[0],
        (
            "모든 출력 채널에 첫 번째 편향을 더한 결과와 정확히 같습니다. "
            "편향은 필터마다 따로 있으므로 출력 채널 f에는 b[f]를 더하십시오."
        ),
    ),
    (
        lambda y, w, b: b.sum(),
        (
            "모든 출력 채널에 편향의 합을 더한 결과와 정확히 같습니다. "
            "출력 채널 f에는 b[f] 하나만 더하십시오."
        ),
    ),
    (_along(0), _BY_ROW),
    (lambda y, w, b: b[:, None, None], _BY_ROW),
    (_along(1), _BY_COLUMN),
    (lambda y, w, b: b[:, None], _BY_COLUMN),
    (lambda y, w, b: np.expand_dims(np.broadcast_to(b, y.shape[1]), 1), _BY_COLUMN),
    (lambda y, w, b: w[..., 0].size * b, _OFTEN),
    (lambda y, w, b: w.shape[-2] * b, _OFTEN),
    (lambda y, w, b: w.shape[0] * w.shape[1] * b, _OFTEN),
]


def mistakes_with_bias(reference):
    """Return the mistakes that ``reference(x, w, b)`` makes with b."""

    def biased(bias):
        def wrong(x, w, b):
            y = reference(x, w, np.zeros(w.shape[-1]))
            return y + bias(y, w, b)

        return wrong

    return [Mistake(biased(bias), sentence, FORMULA) for bias, sentence in _BIASES]
