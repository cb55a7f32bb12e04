"""What goes wrong in output_size: in the division, the padding, the window's first place."""

import math

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.padding_stride.sections import CODE, FORMULA, HAND, MYTHS

_ROUNDED = (
    "나눈 값을 반올림한 결과와 정확히 같습니다. "
    "창이 온전히 들어오는 자리만 세므로 나머지는 얼마이든 버려야 합니다. //로 나누십시오."
)
_WHOLE_KERNEL = "k를 빼지 않은 결과와 정확히 같습니다. 창이 놓인 뒤에 남은 칸만큼만 밀 수 있습니다."

MISTAKES = [
    Mistake(
        lambda n, k, s, p: math.ceil((n + 2 * p - k) / s) + 1,
        "나눈 몫을 올림한 결과와 정확히 같습니다. 창이 온전히 들어오는 자리만 세므로 나머지는 버리십시오.",
        MYTHS,
    ),
    *(
        Mistake(rounded, _ROUNDED, MYTHS)
        for rounded in (
            lambda n, k, s, p: round((n + 2 * p - k) / s) + 1,
            lambda n, k, s, p: round((n + 2 * p - k) / s + 1),
            lambda n, k, s, p: int((n + 2 * p - k) / s + 0.5) + 1,
        )
    ),
    Mistake(
        lambda n, k, s, p: (n + 2 * p - k) / s + 1,
        "나눈 값의 소수점 아래를 버리지 않은 결과와 정확히 같습니다. 몫은 / 대신 //로 구하십시오.",
        CODE,
    ),
    Mistake(
        lambda n, k, s, p: -(-(n + 2 * p - k) // s),
        "창이 입력의 끝에 꼭 맞게 닿는 자리를 세지 않은 결과와 정확히 같습니다. "
        "자리를 하나씩 센다면 마지막 자리까지 세는지, <와 <=, range의 끝을 보십시오.",
        HAND,
    ),
    Mistake(
        lambda n, k, s, p: (n + 2 * p - k) // s,
        "마지막에 1을 더하지 않은 결과와 정확히 같습니다. 창은 움직이기 전에 이미 한 자리에 놓여 있습니다.",
        HAND,
    ),
    Mistake(
        lambda n, k, s, p: (n + 2 * p - k + 1) // s,
        "1을 더한 다음에 스트라이드로 나눈 결과와 정확히 같습니다. 먼저 나누고 1을 더하십시오.",
        FORMULA,
    ),
    Mistake(
        lambda n, k, s, p: (n + p - k) // s + 1,
        "패딩을 한쪽에만 더한 결과와 정확히 같습니다. 양쪽에 padding칸씩 덧붙이므로 식에 두 번 들어갑니다.",
        FORMULA,
    ),
    Mistake(
        lambda n, k, s, p: (n - k) // s + 1 + 2 * p,
        "패딩을 나눗셈이 끝난 다음에 더한 결과와 정확히 같습니다. 나누기 전에 n에 더하십시오.",
        FORMULA,
    ),
    *(
        Mistake(lambda n, k, s, p, more=more: (n + 2 * p) // s + more, _WHOLE_KERNEL, FORMULA)
        for more in (0, 1)
    ),
    Mistake(
        lambda n, k, s, p: (n - k) // s + 1,
        "패딩을 더하지 않은 결과와 정확히 같습니다. 나누기 전에 양쪽의 패딩을 n에 더하십시오.",
        FORMULA,
    ),
    Mistake(
        lambda n, k, s, p: n + 2 * p - k + 1,
        "스트라이드로 나누지 않은 결과와 정확히 같습니다. 창을 밀 수 있는 칸 수를 스트라이드로 나누십시오.",
        FORMULA,
    ),
    Mistake(
        lambda n, k, s, p: n + 2 * p - k // s + 1,
        "k만 스트라이드로 나눈 결과와 정확히 같습니다. 나눗셈이 먼저 계산되지 않도록 괄호로 묶으십시오.",
        CODE,
    ),
    Mistake(
        lambda n, k, s, p: (n - 2 * p - k) // s + 1,
        "패딩을 더하지 않고 뺀 결과와 정확히 같습니다. 패딩은 입력을 키웁니다.",
        FORMULA,
    ),
    Mistake(
        lambda n, k, s, p: -(-n // s),
        "커널과 패딩을 보지 않고 n을 스트라이드로 나누어 올림한 결과와 정확히 같습니다. 그것은 세임 패딩의 식입니다.",
        FORMULA,
    ),
]
