"""What goes wrong in adding over the channels of the input: some are left out, or averaged."""

import numpy as np

from cnn_course.checks.channels.sections import CODE, FORMULA, HAND
from cnn_course.checks.exercise import Mistake

_LEFT = [
    (
        np.s_[:1],
        "입력의 첫 번째 채널만 계산한 결과와 정확히 같습니다. 나머지 채널의 값도 더하십시오.",
        HAND,
    ),
    (
        np.s_[-1:],
        (
            "입력의 마지막 채널만 계산한 결과와 정확히 같습니다. "
            "채널을 돌 때마다 앞의 값을 덮어쓰지 않았는지 보고, 앞의 합에 더해 나가십시오."
        ),
        CODE,
    ),
    (
        np.s_[:-1],
        "입력의 마지막 채널을 빠뜨린 결과와 정확히 같습니다. range(n)은 n - 1까지 셉니다.",
        CODE,
    ),
    (
        np.s_[1:],
        "입력의 첫 번째 채널을 빠뜨린 결과와 정확히 같습니다. 채널의 번호는 0부터 셉니다.",
        CODE,
    ),
]


def mistakes_in_channels(reference, has_filters=True):
    """Return the mistakes of ``reference(x, w)`` or, of w with filters, ``reference(x, w, b)``."""

    def left(channels):
        places = (..., channels, slice(None)) if has_filters else (..., channels)
        return lambda x, w, *b: reference(x[..., channels], w[places], *b)

    def mean(x, w, *b):
        size = w[..., 0].size if has_filters else w.size
        return reference(x, w / size, *b)

    return [
        *(Mistake(left(channels), *words) for channels, *words in _LEFT),
        Mistake(
            mean,
            "곱한 값의 합이 아니라 평균을 구한 결과와 정확히 같습니다. 나누지 말고 더하기만 하십시오.",
            FORMULA,
        ),
    ]
