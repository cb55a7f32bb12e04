"""What goes wrong in a 1×1 convolution: small wrong ways to mix the channels of each pixel.

Those that need as many output channels as input channels, or rows, end in an error elsewhere.
"""

import numpy as np

from cnn_course.activations import relu, softmax
from cnn_course.checks.channels.pointwise_axes_mistakes import IN_THE_AXES
from cnn_course.checks.channels.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.exercise import Mistake


def _mixed(x, w, b):
    return x @ w + b


def _as_many_channels(H, W, C_in, C_out):
    return C_in == C_out


def _where(fits, mistake):
    """Return ``mistake`` on sizes of which ``fits(H, W, C_in, C_out)``, an error on others.

    How it ends on those depends on how it is written.
    """

    def wrong(x, w, b):
        if not fits(*x.shape, w.shape[1]):
            raise ValueError
        return mistake(x, w, b)

    return wrong


_PIXELS_ADDED = (
    "모든 픽셀을 한데 더한 결과와 정확히 같습니다. 픽셀마다 따로 계산하고, 더하는 것은 한 픽셀의 입력 채널뿐입니다.",
    HAND,
)

MISTAKES = [
    Mistake(
        lambda x, w, b: x @ w,
        "편향을 더하지 않은 결과와 정확히 같습니다. 출력 채널마다 그 채널의 편향을 더합니다.",
        FORMULA,
    ),
    Mistake(
        lambda x, w, b: x @ w + len(w) * b,
        "편향을 입력 채널마다 한 번씩 더한 결과와 정확히 같습니다. 곱을 모두 더한 다음 한 번만 더합니다.",
        FORMULA,
    ),
    Mistake(
        _where(lambda H, W, C_in, C_out: H == C_out, lambda x, w, b: x @ w + b[:, None, None]),
        "편향을 행마다 하나씩 더한 결과와 정확히 같습니다. 편향은 출력 채널마다 하나씩 있습니다.",
        FORMULA,
    ),
    Mistake(
        _where(lambda H, W, C_in, C_out: W == C_out, lambda x, w, b: x @ w + b[:, None]),
        "편향을 열마다 하나씩 더한 결과와 정확히 같습니다. 편향은 출력 채널마다 하나씩 있습니다.",
        FORMULA,
    ),
    Mistake(
        _where(_as_many_channels, lambda x, w, b: x @ w.T + b),
        "w의 행과 열을 맞바꾸어 쓴 결과와 정확히 같습니다. w의 행은 입력 채널, 열은 출력 채널입니다.",
        FORMULA,
    ),
    Mistake(
        _where(_as_many_channels, lambda x, w, b: (x[..., None] * w).sum(axis=-1) + b),
        "곱한 값을 출력 채널을 따라 더한 결과와 정확히 같습니다. 입력 채널을 따라 더해야 합니다.",
        FORMULA,
    ),
    Mistake(
        lambda x, w, b: (x @ w).sum(axis=-1, keepdims=True) + b,
        "w의 모든 열에서 얻은 값을 한데 더한 결과와 정확히 같습니다. 출력 채널 하나에는 w의 열 하나만 씁니다.",
        MYTHS,
    ),
    Mistake(
        lambda x, w, b: _mixed(x, w, b).sum(axis=-1),
        "출력 채널까지 모두 더해 맵 하나로 만든 결과와 정확히 같습니다. 출력 채널마다 값이 하나씩 남아야 합니다.",
        MYTHS,
    ),
    Mistake(
        lambda x, w, b: x @ w[:, :1] + b,
        "모든 출력 채널에 w의 첫 열을 쓴 결과와 정확히 같습니다. 출력 채널마다 w의 열이 다릅니다.",
        FORMULA,
    ),
    Mistake(
        lambda x, w, b: x[..., -1:] * w[-1] + b,
        "마지막 입력 채널의 곱만 남은 결과와 정확히 같습니다. 곱한 값을 앞의 합에 더해 나가야 합니다.",
        CODE,
    ),
    Mistake(
        lambda x, w, b: x @ w / len(w) + b,
        "곱한 값의 합이 아니라 평균을 구한 결과와 정확히 같습니다. 입력 채널 수로 나누지 않습니다.",
        FORMULA,
    ),
    Mistake(lambda x, w, b: x.sum((0, 1)) @ w + b, *_PIXELS_ADDED),
    Mistake(lambda x, w, b: _mixed(x, w, b).sum((0, 1)), *_PIXELS_ADDED),
    Mistake(
        lambda x, w, b: _mixed(x, w, b).mean((0, 1)),
        "모든 픽셀의 평균을 구한 결과와 정확히 같습니다. 픽셀마다 따로 계산하며, 높이와 너비는 그대로 남습니다.",
        HAND,
    ),
    Mistake(
        lambda x, w, b: relu(_mixed(x, w, b)),
        "음수를 0으로 바꾼 결과와 정확히 같습니다. 활성화 함수는 쓰지 않습니다.",
        MYTHS,
    ),
    Mistake(
        lambda x, w, b: softmax(_mixed(x, w, b)),
        "픽셀마다 소프트맥스를 쓴 결과와 정확히 같습니다. 활성화 함수 없이, 더한 값을 그대로 돌려주십시오.",
        MYTHS,
    ),
    Mistake(
        lambda x, w, b: np.trunc(_mixed(x, w, b)),
        "소수점 아래를 버린 결과와 정확히 같습니다. 정수로 바꾸거나 정수 배열에 담지 않았는지 보십시오.",
        CODE,
    ),
    Mistake(
        _where(_as_many_channels, _mixed),
        "입력과 출력의 채널 수가 같을 때만 맞습니다. 둘을 구별해 썼는지 보십시오.",
        CODE,
        everywhere=True,
    ),
    *IN_THE_AXES,
]
