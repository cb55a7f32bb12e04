"""What goes wrong where all windows are computed at once: axes, products, shifted images."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.lenet_numpy.correlate2d_fast_result_mistakes import OF_THE_RESULT
from cnn_course.checks.lenet_numpy.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.conv import correlate2d

_FLIPPED = "커널을 뒤집어 계산한 결과와 정확히 같습니다. 교차상관에서는 커널을 뒤집지 않습니다."
_ONE_AXIS = (
    "창의 두 축 가운데 하나만 따라 더한 결과와 정확히 같습니다. "
    "창의 행과 열을 모두 더하십시오. 축 번호를 튜플로 묶으면 한 번에 더할 수 있습니다."
)


def _windows(combine):
    """Return the answer that makes its result of (windows, kernel); windows: (i, j, u, v)."""
    return lambda image, kernel: combine(sliding_window_view(image, kernel.shape), kernel)


def _kernel(change):
    return lambda image, kernel: correlate2d(image, change(kernel))


def _transposed(image, kernel):
    if kernel.shape[0] != kernel.shape[1]:
        raise ValueError  # or whatever the style of writing it leads to
    return correlate2d(image, kernel.T)


def _only_square(image, kernel):
    if kernel.shape[0] != kernel.shape[1]:
        raise ValueError
    return correlate2d(image, kernel)


def _rolled(image, kernel):
    """Shift the image round its border: as large as the image, wrong at two of its sides."""
    return sum(np.roll(image, (-u, -v), (0, 1)) * w for (u, v), w in np.ndenumerate(kernel))


def _by_the_kernel(image, kernel):
    return correlate2d(image, kernel)[:: kernel.shape[0], :: kernel.shape[1]]


MISTAKES = [
    Mistake(_kernel(lambda k: k[::-1, ::-1]), _FLIPPED, MYTHS),
    Mistake(_kernel(lambda k: k[::-1]), _FLIPPED, MYTHS),
    Mistake(_kernel(lambda k: k[:, ::-1]), _FLIPPED, MYTHS),
    Mistake(
        _transposed,
        "커널의 행과 열을 맞바꾸어 계산한 결과와 정확히 같습니다. "
        "창의 행은 커널의 행과, 창의 열은 커널의 열과 곱합니다.",
        CODE,
    ),
    Mistake(
        _only_square,
        "커널의 높이와 너비가 같을 때만 맞습니다. 둘을 구별해 썼는지 보십시오.",
        CODE,
        everywhere=True,
    ),
    Mistake(
        _windows(lambda x, w: (x * w).sum(axis=(0, 1))),
        "창 안의 값이 아니라 창의 자리끼리 더한 결과와 정확히 같습니다. "
        "windows의 축은 창의 행 번호, 창의 열 번호, 창 안의 행, 창 안의 열 순서입니다.",
        CODE,
    ),
    Mistake(
        _windows(lambda x, w: x * w),
        "창마다 곱하기만 하고 더하지 않은 결과와 정확히 같습니다. 창 안의 두 축을 따라 더하십시오.",
        FORMULA,
    ),
    Mistake(_windows(lambda x, w: (x * w).sum(axis=2)), _ONE_AXIS, CODE),
    Mistake(_windows(lambda x, w: (x * w).sum(axis=3)), _ONE_AXIS, CODE),
    Mistake(
        _windows(lambda x, w: (x * w).sum()),
        "모든 창의 곱을 숫자 하나로 더한 결과와 정확히 같습니다. 창 안의 두 축만 따라 더하십시오.",
        CODE,
    ),
    Mistake(
        _windows(lambda x, w: (x @ w).sum(axis=(2, 3))),
        "창과 커널의 행렬 곱을 구해 더한 결과와 정확히 같습니다. 같은 자리끼리 곱해야 합니다.",
        MYTHS,
    ),
    Mistake(
        _windows(lambda x, w: (x * w).mean(axis=(2, 3))),
        "곱한 값의 합이 아니라 평균을 구한 결과와 정확히 같습니다. 나누지 말고 더하기만 하십시오.",
        FORMULA,
    ),
    Mistake(
        _windows(lambda x, w: (x * w).max(axis=(2, 3))),
        "곱한 값 가운데 가장 큰 것만 고른 결과와 정확히 같습니다. 모두 더하십시오.",
        FORMULA,
    ),
    Mistake(
        _windows(lambda x, w: x.sum(axis=(2, 3))),
        "커널을 곱하지 않고 창의 값만 더한 결과와 정확히 같습니다. 더하기 전에 커널을 곱하십시오.",
        HAND,
    ),
    Mistake(
        _windows(lambda x, w: x.sum(axis=(2, 3)) * w.sum()),
        "창의 합과 커널의 합을 곱한 결과와 정확히 같습니다. 같은 자리끼리 먼저 곱한 다음에 더합니다. "
        "np.einsum이라면 창과 커널의 축에 같은 글자를 쓰십시오.",
        CODE,
    ),
    Mistake(
        _windows(lambda x, w: x[..., -1, -1] * w[-1, -1]),
        "커널의 마지막 칸을 곱한 것만 남은 결과와 정확히 같습니다. 칸마다 얻은 배열을 앞의 합에 더해 나가십시오.",
        CODE,
    ),
    Mistake(
        _windows(lambda x, w: x[..., 0, 0] * w[0, 0]),
        "커널의 첫 칸만 곱한 결과와 정확히 같습니다. 나머지 칸도 곱해 더하십시오.",
        CODE,
    ),
    Mistake(
        _rolled,
        "가장자리를 넘어간 값이 반대쪽에서 되돌아온 결과와 정확히 같습니다. "
        "np.roll을 썼다면, 그 함수는 배열을 둥글게 돌립니다. 창이 온전히 들어오는 자리만 잘라 쓰십시오.",
        MYTHS,
    ),
    Mistake(
        _by_the_kernel,
        "창을 커널의 크기만큼씩 민 결과와 정확히 같습니다. 한 칸씩 밀어야 하고, 이웃한 창은 서로 겹칩니다.",
        MYTHS,
    ),
    *OF_THE_RESULT,
]
