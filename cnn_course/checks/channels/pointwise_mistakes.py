"""What goes wrong in a 1×1 convolution: small wrong ways to mix the channels of each pixel.

Where sizes must agree for NumPy to compute anything, how a mistake ends elsewhere depends on
how it is written.
"""

import numpy as np

from cnn_course.activations import softmax
from cnn_course.checks.channels.bias_mistakes import mistakes_with_bias
from cnn_course.checks.channels.channel_mistakes import mistakes_in_channels
from cnn_course.checks.channels.filter_mistakes import mistakes_in_filters
from cnn_course.checks.channels.place_mistakes import mistakes_in_places
from cnn_course.checks.channels.pointwise_axes_mistakes import IN_THE_AXES
from cnn_course.checks.channels.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.exercise import Mistake


def _as_many_channels(x, w):
    return w.shape[0] == w.shape[1]


def _where(fits, mistake):
    """Return ``mistake`` on inputs of which ``fits(x, w)``, an error on others."""

    def wrong(x, w, b):
        if not fits(x, w):
            raise ValueError
        return mistake(x, w, b)

    return wrong


def _one_channel_each(x, w, b):
    if w.shape[1] > w.shape[0]:
        raise ValueError  # there are not that many channels
    return x[..., : w.shape[1]] * np.diag(w) + b


_PIXELS_ADDED = (
    "모든 픽셀을 한데 더한 결과와 정확히 같습니다. 픽셀마다 따로 계산하고, 한 픽셀의 입력 채널끼리만 더하십시오.",
    HAND,
)

_IN_THE_PRODUCT = [
    Mistake(
        _where(_as_many_channels, lambda x, w, b: x @ w.T + b),
        "w의 행과 열을 맞바꾸어 쓴 결과와 정확히 같습니다. w의 행은 입력 채널, 열은 출력 채널입니다.",
        FORMULA,
    ),
    Mistake(
        _where(_as_many_channels, lambda x, w, b: (x[..., None] * w).sum(axis=-1) + b),
        "곱한 값을 출력 채널을 따라 더한 결과와 정확히 같습니다. 입력 채널을 따라 더하십시오.",
        FORMULA,
    ),
    Mistake(
        lambda x, w, b: w @ x + b,
        "x와 w의 순서를 바꾸어 행렬 곱을 구한 결과와 정확히 같습니다. 채널이 마지막 축인 x가 앞에 옵니다.",
        CODE,
    ),
    Mistake(
        lambda x, w, b: x * w + b,
        "x와 w를 같은 자리끼리 곱하고 b를 더한 결과와 정확히 같습니다. 픽셀의 채널과 w의 열을 내적하십시오.",
        MYTHS,
    ),
    Mistake(
        lambda x, w, b: (x * w.sum(axis=0)).sum(axis=-1, keepdims=True) + b,
        "x[i, j] * w를 모두 더한 결과와 정확히 같습니다. *는 픽셀의 값을 w의 행이 아니라 열에 맞추어 곱합니다. "
        "출력 채널 f에는 w[:, f]만 곱해 더하십시오.",
        MYTHS,
    ),
    Mistake(
        _one_channel_each,
        "출력 채널 f에 입력 채널 f 하나만 쓴 결과와 정확히 같습니다. 출력 채널마다 모든 입력 채널을 섞으십시오.",
        MYTHS,
    ),
    Mistake(lambda x, w, b: x.sum((0, 1)) @ w + b, *_PIXELS_ADDED),
    Mistake(lambda x, w, b: (x @ w + b).sum((0, 1)), *_PIXELS_ADDED),
    Mistake(
        lambda x, w, b: (x @ w + b).mean((0, 1)),
        "모든 픽셀의 평균을 구한 결과와 정확히 같습니다. 픽셀마다 따로 계산하며, 높이와 너비는 그대로 남습니다.",
        HAND,
    ),
    Mistake(
        lambda x, w, b: softmax(x @ w + b),
        "픽셀마다 소프트맥스를 쓴 결과와 정확히 같습니다. 활성화 함수 없이, 더한 값을 그대로 돌려주십시오.",
        MYTHS,
    ),
    Mistake(
        lambda x, w, b: (x @ w + b)[:-1, :-1],
        "출력의 마지막 행과 열이 빠진 결과와 정확히 같습니다. 1×1 합성곱에서는 높이와 너비가 줄지 않습니다.",
        FORMULA,
    ),
    Mistake(
        _where(_as_many_channels, lambda x, w, b: x @ w + b),
        "입력과 출력의 채널 수가 같을 때만 맞습니다. 둘을 구별해 썼는지 보십시오.",
        CODE,
        everywhere=True,
    ),
]


def mistakes(reference):
    """Return the mistakes of ``reference(x, w, b)``."""
    return [
        *_IN_THE_PRODUCT,
        *mistakes_in_filters(reference, "w[:, f]"),
        *mistakes_in_channels(reference),
        *mistakes_with_bias(reference),
        *IN_THE_AXES,
        *mistakes_in_places(reference, 3),
    ]
