"""What goes wrong with avg_pool2d's windows: how many there are, and where they begin and end."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.pooling_layers.averages import (
    cut_short_too,
    filled,
    from_a_negative_start,
    one_step_apart,
    pooled,
    present,
    pushed_inside,
    sides_swapped,
    without_first_pixels,
    wrapped,
)
from cnn_course.checks.pooling_layers.sections import CODE, FORMULA, HAND, MYTHS

_NEGATIVE_START = (
    "슬라이스의 처음이 음수인 채로 창을 자른 결과와 정확히 같습니다. NumPy는 음수를 뒤에서부터 세므로 "
    "창이 비거나 다른 칸이 들어갑니다. 음수이면 0으로 바꾸되, 슬라이스의 끝은 그대로 두십시오."
)
_NO_FURTHER = (
    "출력의 첫 행이나 첫 칸만 채우고 나머지는 0으로 둔 결과와 정확히 같습니다. "
    "return이 반복문 안에 있지 않은지 보십시오."
)

IN_THE_WINDOWS = [
    Mistake(
        pooled(frame=lambda p: (0, 0)),
        "패딩을 하지 않은 결과와 정확히 같습니다. "
        "첫 창은 이미지의 왼쪽 위 칸보다 padding칸 위, padding칸 왼쪽에서 시작합니다.",
        FORMULA,
    ),
    Mistake(
        pooled(frame=lambda p: (p, 0)),
        "위와 왼쪽에만 패딩한 결과와 정확히 같습니다. 아래와 오른쪽에도 padding칸씩 덧붙이십시오.",
        FORMULA,
    ),
    Mistake(
        pooled(frame=lambda p: (0, p)),
        "아래와 오른쪽에만 패딩한 결과와 정확히 같습니다. 위와 왼쪽에도 padding칸씩 덧붙이십시오.",
        FORMULA,
    ),
    Mistake(
        pooled(frame=lambda p: (0, 2 * p)),
        "크기는 맞지만 첫 창을 이미지의 왼쪽 위 칸에서 시작한 결과와 정확히 같습니다. "
        "첫 창은 그보다 padding칸 위, padding칸 왼쪽에서 시작합니다.",
        HAND,
    ),
    Mistake(lambda image, k, p: from_a_negative_start(image, k, p) / k**2, _NEGATIVE_START, CODE),
    Mistake(
        lambda *args: from_a_negative_start(*args) / pooled(present)(*args), _NEGATIVE_START, CODE
    ),
    Mistake(lambda *args: from_a_negative_start(*args, reduce=np.mean), _NEGATIVE_START, CODE),
    Mistake(
        wrapped,
        "창이 이미지보다 앞에서 시작할 때 음수인 번호로 이미지의 끝에 있는 칸을 읽은 결과와 정확히 같습니다. "
        "NumPy는 음수를 뒤에서부터 셉니다. 이미지 안의 칸인지 가릴 때 번호가 0 이상인지도 보십시오.",
        CODE,
    ),
    Mistake(
        without_first_pixels,
        "이미지의 첫 행과 첫 열을 빼고 평균한 결과와 정확히 같습니다. "
        "번호가 0인 칸도 이미지 안이므로 0보다 큰지가 아니라 0 이상인지를 보십시오.",
        CODE,
    ),
    Mistake(
        pushed_inside,
        "이미지보다 앞에서 시작하는 창을 이미지의 첫 칸으로 옮긴 결과와 정확히 같습니다. "
        "창을 옮기지 말고 자르십시오. 슬라이스의 끝은 0으로 바꾸기 전의 처음에 pool_size를 더한 칸입니다.",
        CODE,
    ),
    Mistake(
        pooled(windows=one_step_apart),
        "창을 한 칸씩 민 결과와 정확히 같습니다. 이 문제에서는 창을 pool_size칸씩 미십시오.",
        FORMULA,
    ),
    Mistake(
        pooled(windows=cut_short_too),
        "나눈 몫을 올림해 끝에서 잘린 창까지 쓴 결과와 정확히 같습니다. "
        "패딩한 이미지 안에 온전히 들어오지 못하는 창은 버리십시오.",
        MYTHS,
    ),
    Mistake(
        lambda *args: pooled()(*args)[:-1, :-1],
        "출력의 마지막 행과 열이 빠진 결과와 정확히 같습니다. "
        "창의 자리를 셀 때 나눈 몫에 1을 더했는지, range의 끝이 맞는지 보십시오.",
        FORMULA,
    ),
    Mistake(filled(np.s_[0]), _NO_FURTHER, CODE),
    Mistake(filled(np.s_[0, 0]), _NO_FURTHER, CODE),
    Mistake(
        sides_swapped,
        "출력의 높이와 너비를 서로 바꾸어 구한 결과와 정확히 같습니다. "
        "높이는 image.shape[0]에서, 너비는 image.shape[1]에서 구하십시오.",
        CODE,
    ),
]
