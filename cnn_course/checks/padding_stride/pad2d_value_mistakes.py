"""What goes wrong in pad2d with the values: those that are added, and the image's own."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.padding_stride.sections import CODE, FORMULA


def padded(image, top, bottom, left, right, **how):
    return np.pad(image, ((top, bottom), (left, right)), **how)


def _filled(**how):
    return lambda *args: padded(*args, **how)


def of(change):
    """Return the pad2d that pads what ``change`` makes of the image."""
    return lambda image, *sides: padded(change(image), *sides)


def _bytes(image):
    if image.dtype.kind == "f" and np.any(image < 0):
        raise ValueError  # what a negative float is as an unsigned integer depends on the machine
    return image.astype(np.uint8)


IN_THE_VALUES = [
    Mistake(
        _filled(constant_values=1),
        "덧붙인 칸을 1로 채운 결과와 정확히 같습니다. 제로 패딩에서는 0으로 채웁니다.",
        FORMULA,
    ),
    *(
        Mistake(
            _filled(mode=mode),
            "덧붙인 칸을 0이 아니라 이미지의 값으로 채운 결과와 정확히 같습니다. "
            "제로 패딩에서 덧붙이는 칸은 모두 0입니다.",
            FORMULA,
        )
        for mode in ("edge", "reflect", "symmetric", "wrap")
    ),
    Mistake(
        of(np.zeros_like),
        "모양은 맞지만 모든 칸이 0인 결과와 정확히 같습니다. 0으로 채운 배열 안에 이미지를 놓았는지 보십시오.",
        CODE,
    ),
    Mistake(
        of(np.trunc),
        "이미지의 값에서 소수점 아래를 버린 결과와 정확히 같습니다. 정수 배열에 담지 않았는지 보십시오. "
        "np.full(모양, 0)도 정수 배열을 만듭니다.",
        CODE,
    ),
    Mistake(
        of(_bytes),
        "값을 uint8 형으로 바꾼 결과와 정확히 같습니다. 이 형은 음수도, 소수점 아래도, 큰 값도 담지 못합니다. "
        "dtype을 적지 않은 np.zeros는 실수 배열을 만듭니다.",
        CODE,
    ),
]
