"""What goes wrong in to_float: another divisor, another range, another kind of number."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.preparation.sections import MYTHS, NUMBERS

_ROUNDED = (
    "나눈 몫을 소수점 아래 몇 자리만 남기고 반올림한 결과와 정확히 같습니다. "
    "반올림하지 말고 그대로 돌려주십시오."
)


def _rounded(decimals):
    return lambda image: np.round(image / 255, decimals)


MISTAKES = [
    Mistake(
        lambda image: image.astype(float),
        "255로 나누지 않은 결과와 정확히 같습니다. 가장 밝은 255가 1이 되도록 나누십시오.",
        NUMBERS,
    ),
    Mistake(
        lambda image: image / 256,
        "256으로 나눈 결과와 정확히 같습니다. 밝기는 256가지이지만 가장 큰 값은 255이니 255로 나누십시오.",
        MYTHS,
    ),
    Mistake(
        lambda image: image / 100,
        "100으로 나눈 결과와 정확히 같습니다. 가장 밝은 값은 100이 아니라 255입니다.",
        NUMBERS,
    ),
    Mistake(
        lambda image: image // np.uint8(255),
        "나눈 몫의 소수점 아래를 버린 결과와 정확히 같습니다. //가 아니라 /로 나누고, 몫을 정수로 바꾸거나 정수 배열에 담지 마십시오.",
        NUMBERS,
    ),
    Mistake(
        lambda image: np.round(image / 255),
        "나눈 몫을 0이나 1로 바꾼 결과와 정확히 같습니다. 반올림하거나 어떤 값보다 큰지만 보지 말고, 몫을 그대로 두십시오.",
        NUMBERS,
    ),
    *(Mistake(_rounded(decimals), _ROUNDED, NUMBERS) for decimals in (1, 2, 3)),
    Mistake(
        lambda image: (image / 255).astype(np.float16),
        "float16으로 나눈 결과와 정확히 같습니다. float16은 유효 숫자가 세 자리쯤이니 float32나 float64를 쓰십시오.",
        NUMBERS,
    ),
    Mistake(
        lambda image: image / image.max(),
        "그 이미지에서 가장 밝은 값으로 나눈 결과와 정확히 같습니다. 어두운 사진도 하얗게 바뀌니 언제나 255로 나누십시오.",
        MYTHS,
    ),
    Mistake(
        lambda image: (image - image.min()) / (image.max() - image.min()),
        "가장 어두운 값을 0, 가장 밝은 값을 1로 늘인 결과와 정확히 같습니다. 그 이미지의 값과 관계없이 255로 나누십시오.",
        MYTHS,
    ),
    Mistake(
        lambda image: (image - image.min()) / 255,
        "가장 어두운 값을 뺀 뒤에 255로 나눈 결과와 정확히 같습니다. 빼지 말고 255로 나누기만 하십시오.",
        NUMBERS,
    ),
    Mistake(
        lambda image: image / 127.5 - 1,
        "-1에서 1 사이로 옮긴 결과와 정확히 같습니다. 검은색이 0이 되도록 255로 나누기만 하십시오.",
        NUMBERS,
    ),
    Mistake(
        lambda image: (image - image.mean()) / image.std(),
        "평균을 빼고 표준편차로 나눈 결과와 정확히 같습니다. 이 문제에서는 255로 나누기만 하십시오.",
        NUMBERS,
    ),
    Mistake(
        lambda image: 1 - image / 255,
        "밝기를 뒤집은 결과와 정확히 같습니다. 0은 검은색, 1은 흰색이니 255로 나누기만 하십시오.",
        NUMBERS,
    ),
    Mistake(
        lambda image: image / 255 * 100,
        "밝기를 백분율로 바꾼 결과와 정확히 같습니다. 흰색이 100이 아니라 1이 되도록 100을 곱하지 마십시오.",
        NUMBERS,
    ),
    Mistake(
        lambda image: image.T / 255,
        "행과 열을 맞바꾼 결과와 정확히 같습니다. 칸의 자리를 그대로 두십시오.",
        NUMBERS,
    ),
    Mistake(
        lambda image: image.ravel() / 255,
        "이미지를 한 줄로 펼친 결과와 정확히 같습니다. 받은 이미지와 모양이 같은 배열을 돌려주십시오.",
        NUMBERS,
    ),
    Mistake(
        lambda image: image.astype(np.int8) / 255,
        "int8로 바꾼 뒤에 나눈 결과와 정확히 같습니다. int8은 127까지만 담으므로 float로 바꾸십시오.",
        NUMBERS,
    ),
]
