"""What goes wrong after the sum: small wrong ways to change right numbers, one or a whole map.

Each stands with the sentence that names it and the section to read again.
"""

import numpy as np

from cnn_course.checks.convolution.sections import CODE, PHOTO


def _wrapped(y):
    if np.any(y < 0):
        raise ValueError  # what a negative float is as an unsigned integer depends on the machine
    return np.trunc(y) % 256


_CLIPPED = (
    "값을 밝기의 범위로 자른 결과와 정확히 같습니다. "
    "특성 맵은 사진이 아니므로 음수도 큰 값도 그대로 두십시오."
)
_BYTES = (
    "값을 uint8 형으로 바꾼 결과와 정확히 같습니다. "
    "이 형은 음수도, 소수점 아래도, 큰 값도 담지 못합니다. 실수(float)로 두십시오."
)
#: Of a result in an array with the dtype of an input: also in other chapters.
KEPT = (
    "입력이 정수일 때 소수점 아래를 버린 결과와 정확히 같습니다. "
    "결과를 담을 배열의 dtype을 입력과 같게 두지 않았는지 보고, 실수(float) 배열에 담으십시오."
)
_ROUNDED = "반올림한 결과와 정확히 같습니다. 반올림하지 말고 그대로 돌려주십시오."

#: What is made of the right value or values.
CHANGED = [
    (
        lambda y: np.maximum(y, 0),
        "0보다 작은 값을 0으로 바꾼 결과와 정확히 같습니다. 음수에도 뜻이 있으므로 그대로 두십시오.",
        PHOTO,
    ),
    (
        abs,
        "절댓값을 구한 결과와 정확히 같습니다. 음수에도 뜻이 있으므로 부호를 그대로 두십시오.",
        PHOTO,
    ),
    (lambda y: np.clip(y, 0, 255), _CLIPPED, PHOTO),
    (lambda y: np.clip(y, 0, 1), _CLIPPED, PHOTO),
    (lambda y: np.trunc(np.clip(y, 0, 255)), _BYTES, PHOTO),
    (_wrapped, _BYTES, PHOTO),
    (np.round, _ROUNDED, CODE),
    (lambda y: np.round(y, 1), _ROUNDED, CODE),
]
