"""What goes wrong with avg_pool2d's windows: how many there are, and where they begin and end."""

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.pooling_layers.averages import (
    cut_short_too,
    from_a_negative_start,
    one_step_apart,
    pooled,
    present,
    pushed_inside,
)
from cnn_course.checks.pooling_layers.sections import CODE, FORMULA, HAND, MYTHS

_NEGATIVE_START = (
    "슬라이스의 처음이 음수인 채로 창을 자른 결과와 정확히 같습니다. NumPy는 음수를 뒤에서부터 세므로 "
    "창이 비거나 다른 칸이 듭니다. 음수이면 0으로 바꾸되, 슬라이스의 끝은 그대로 두십시오."
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
    Mistake(
        pushed_inside,
        "이미지보다 앞에서 시작하는 창을 이미지의 첫 칸으로 옮긴 결과와 정확히 같습니다. "
        "창을 옮기지 말고 잘라야 합니다. 슬라이스의 끝은 0으로 바꾸기 전의 처음에 pool_size를 더한 칸입니다.",
        CODE,
    ),
    Mistake(
        pooled(windows=one_step_apart),
        "창을 한 칸씩 민 결과와 정확히 같습니다. 이 문제에서는 창을 pool_size칸씩 밉니다.",
        FORMULA,
    ),
    Mistake(
        pooled(windows=cut_short_too),
        "나눈 몫을 올림해 끝에서 잘린 창까지 쓴 결과와 정확히 같습니다. "
        "패딩한 이미지 안에 온전히 들어오지 못하는 창은 버립니다.",
        MYTHS,
    ),
    Mistake(
        lambda *args: pooled()(*args)[:-1, :-1],
        "출력의 마지막 행과 열이 빠진 결과와 정확히 같습니다. "
        "창의 자리를 셀 때 나눈 몫에 1을 더했는지, range의 끝이 맞는지 보십시오.",
        FORMULA,
    ),
]
