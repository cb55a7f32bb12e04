"""What goes wrong with the gradient's magnitude: functions of gx and gy.

Each stands with the sentence that names it and the section to read again.
"""

import numpy as np

from cnn_course.checks.edges.sections import FORMULA, HAND, MYTHS


def _root_of_the_sum(gx, gy):
    if (gx + gy < 0).any():
        raise ValueError  # a NaN is equal to no number
    return np.sqrt(gx + gy)


def _over_the_largest(white):
    def wrong(gx, gy):
        return np.hypot(gx, gy) / np.hypot(gx, gy).max() * white

    return wrong


_NOT_SQUARED = (
    "제곱하지 않은 gx와 gy, 또는 그 절댓값을 더해 제곱근을 구한 크기와 정확히 같습니다. "
    "더하기 전에 둘을 따로 제곱하십시오."
)
_ONE_ROOT = (
    "gx와 gy 가운데 하나의 제곱에만 제곱근을 씌운 크기와 정확히 같습니다. "
    "제곱의 합 전체를 괄호로 묶어 제곱근을 구하십시오."
)
_ONLY_GX = (
    "크기에 gx만 쓴 결과와 정확히 같습니다. gx만으로는 가로로 누운 에지를 놓치므로 gy도 쓰십시오."
)
_ONLY_GY = (
    "크기에 gy만 쓴 결과와 정확히 같습니다. gy만으로는 세로로 선 에지를 놓치므로 gx도 쓰십시오."
)
_SCALED = "크기를 가장 큰 값으로 나누어 범위를 맞춘 결과와 정확히 같습니다. 구한 크기를 그대로 돌려주십시오."
_DIVIDED = (
    "크기를 정해진 수로 나눈 결과와 정확히 같습니다. "
    "커널의 값이나 gx, gy를 나누지 말고 그대로 쓰십시오."
)
_CLIPPED = "크기를 밝기의 범위로 자른 결과와 정확히 같습니다. 크기는 밝기가 아니므로 큰 값도 그대로 두십시오."

MAGNITUDES = [
    (
        lambda gx, gy: abs(gx) + abs(gy),
        "gx와 gy의 절댓값을 더한 크기와 정확히 같습니다. 빗변의 길이를 구하듯 제곱의 합의 제곱근을 구하십시오.",
        MYTHS,
    ),
    (
        lambda gx, gy: gx**2 + gy**2,
        "크기의 제곱근을 빠뜨린 결과와 정확히 같습니다. 제곱의 합에 np.sqrt를 쓰십시오.",
        FORMULA,
    ),
    (
        lambda gx, gy: (gx**2 + gy**2) / 2,
        (
            "제곱의 합을 반으로 나눈 크기와 정확히 같습니다. **가 /보다 먼저 계산되므로 ** 1/2는 제곱근이 아닙니다. "
            "np.sqrt를 쓰십시오."
        ),
        FORMULA,
    ),
    (
        lambda gx, gy: np.maximum(abs(gx), abs(gy)),
        "gx와 gy의 절댓값 가운데 큰 쪽을 고른 크기와 정확히 같습니다. 두 값의 제곱을 더해 제곱근을 구하십시오.",
        FORMULA,
    ),
    (_root_of_the_sum, _NOT_SQUARED, FORMULA),
    (lambda gx, gy: np.sqrt(abs(gx) + abs(gy)), _NOT_SQUARED, FORMULA),
    (
        lambda gx, gy: abs(gx + gy),
        (
            "gx와 gy를 먼저 더해 절댓값을 구한 크기와 정확히 같습니다. 부호가 다른 두 값은 더하면 서로 상쇄되므로 "
            "제곱한 다음에 더하십시오."
        ),
        FORMULA,
    ),
    (
        lambda gx, gy: gx + gy,
        (
            "크기를 gx + gy로 구한 결과와 정확히 같습니다. 크기는 음수가 될 수 없습니다. 둘을 제곱해 더한 다음 "
            "제곱근을 구하십시오."
        ),
        FORMULA,
    ),
    (
        lambda gx, gy: (abs(gx) + abs(gy)) / 2,
        "gx와 gy의 절댓값을 평균한 크기와 정확히 같습니다. 평균하지 말고 제곱의 합의 제곱근을 구하십시오.",
        FORMULA,
    ),
    (
        lambda gx, gy: np.sqrt((gx**2 + gy**2) / 2),
        "제곱의 합이 아니라 제곱의 평균으로 구한 크기와 정확히 같습니다. 제곱을 더하기만 하고 나누지 마십시오.",
        FORMULA,
    ),
    (lambda gx, gy: abs(gx) + gy**2, _ONE_ROOT, FORMULA),
    (lambda gx, gy: gx**2 + abs(gy), _ONE_ROOT, FORMULA),
    (lambda gx, gy: abs(gx), _ONLY_GX, HAND),
    (lambda gx, gy: gx, _ONLY_GX, HAND),
    (lambda gx, gy: abs(gy), _ONLY_GY, HAND),
    (lambda gx, gy: gy, _ONLY_GY, HAND),
    (_over_the_largest(1), _SCALED, FORMULA),
    (_over_the_largest(255), _SCALED, FORMULA),
    *((lambda gx, gy, n=n: np.hypot(gx, gy) / n, _DIVIDED, FORMULA) for n in (4, 8)),
    (
        lambda gx, gy: np.sqrt((gx**2 + gy**2).sum()),
        "크기를 이미지 전체에서 하나만 구한 결과와 정확히 같습니다. 칸마다 크기가 하나씩 나와야 합니다.",
        FORMULA,
    ),
    (lambda gx, gy: np.clip(np.hypot(gx, gy), 0, 1), _CLIPPED, FORMULA),
    (lambda gx, gy: np.clip(np.hypot(gx, gy), 0, 255), _CLIPPED, FORMULA),
]
