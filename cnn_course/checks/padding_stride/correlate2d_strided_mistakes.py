"""What goes wrong in correlate2d_strided: how far the window moves, and from where."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.padding_stride.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.padding_stride.strided_condition_mistakes import RIGHT_FOR_SOME
from cnn_course.checks.padding_stride.strided_size_mistakes import IN_THE_SIZE, made
from cnn_course.checks.padding_stride.strided_sum_mistakes import IN_THE_SUM
from cnn_course.conv import correlate2d


def _moved(step):
    """Return the correlate2d_strided that moves the window by ``step(down, right)``."""

    def wrong(y, *stride):
        down, right = step(*stride)
        return y[::down, ::right]

    return made(wrong)


def _started(at):
    """Return the correlate2d_strided whose first window stands at ``at(S)`` on each axis."""
    return made(lambda y, down, right: y[at(down) :: down, at(right) :: right])


def _first_of_the_map(y, down, right):
    h, w = y[::down, ::right].shape
    return y[:h, :w]


def _by_the_kernel(image, kernel, stride):
    return correlate2d(image, kernel)[:: kernel.shape[0], :: kernel.shape[1]]


def _spread_window(image, kernel, stride):
    k_h, k_w = kernel.shape
    spread = np.zeros(((k_h - 1) * stride[0] + 1, (k_w - 1) * stride[1] + 1))
    spread[:: stride[0], :: stride[1]] = kernel
    return correlate2d(image, spread)


_INSIDE = (
    "첫 창을 왼쪽 위 귀퉁이보다 안쪽에 놓은 결과와 정확히 같습니다. "
    "창은 0행 0열에서 시작하고, 그다음부터 스트라이드만큼 밉니다."
)

CORRELATE2D_STRIDED = [
    *IN_THE_SIZE,
    *RIGHT_FOR_SOME,
    Mistake(
        _moved(lambda down, right: (1, 1)),
        "두 방향으로 모두 한 칸씩 민 결과와 정확히 같습니다. 창을 stride에 적힌 칸 수만큼씩 미십시오.",
        FORMULA,
    ),
    Mistake(
        _moved(lambda down, right: (down, 1)),
        "오른쪽으로는 한 칸씩만 민 결과와 정확히 같습니다. stride의 두 번째 값이 오른쪽으로 미는 칸 수입니다.",
        FORMULA,
    ),
    Mistake(
        _moved(lambda down, right: (1, right)),
        "아래로는 한 칸씩만 민 결과와 정확히 같습니다. stride의 첫 번째 값이 아래로 미는 칸 수입니다.",
        FORMULA,
    ),
    Mistake(
        _moved(lambda down, right: (right, down)),
        "두 스트라이드를 맞바꾼 결과와 정확히 같습니다. stride의 첫 번째 값은 아래로, 두 번째 값은 오른쪽으로 미는 칸 수입니다.",
        FORMULA,
    ),
    Mistake(
        _moved(lambda down, right: (down, down)),
        "오른쪽으로도 stride의 첫 번째 값만큼 민 결과와 정확히 같습니다. 오른쪽으로는 두 번째 값만큼 미십시오.",
        CODE,
    ),
    Mistake(
        _moved(lambda down, right: (right, right)),
        "아래로도 stride의 두 번째 값만큼 민 결과와 정확히 같습니다. 아래로는 첫 번째 값만큼 미십시오.",
        CODE,
    ),
    Mistake(
        _by_the_kernel,
        "스트라이드가 아니라 커널의 크기만큼씩 민 결과와 정확히 같습니다. 미는 칸 수는 stride가 정합니다.",
        MYTHS,
    ),
    Mistake(
        made(_first_of_the_map),
        "크기는 맞지만 창을 한 칸씩 밀며 채운 결과와 정확히 같습니다. 창은 출력의 번호에 스트라이드를 곱한 칸에서 시작합니다.",
        HAND,
    ),
    Mistake(
        lambda image, kernel, stride: correlate2d(image[:: stride[0], :: stride[1]], kernel),
        "이미지의 칸을 먼저 스트라이드만큼 건너뛰며 골라낸 다음 창을 한 칸씩 민 결과와 정확히 같습니다. 창 안의 칸은 서로 이웃하고, 건너뛰는 것은 창입니다.",
        MYTHS,
    ),
    Mistake(
        _spread_window,
        "창을 한 칸씩 밀면서 창 안의 칸을 스트라이드만큼 띄운 결과와 정확히 같습니다. 창 안의 칸은 서로 이웃하고, 건너뛰는 것은 창입니다.",
        MYTHS,
    ),
    Mistake(_started(lambda s: s - 1), _INSIDE, HAND),
    Mistake(_started(lambda s: s // 2), _INSIDE, HAND),
    *IN_THE_SUM,
]
