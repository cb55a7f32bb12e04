"""What goes wrong in same_padding before the sum is shared out: the number of outputs, the sum."""

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.padding_stride.same_padding_shares import (
    IN_THE_SHARES,
    halves,
    missing,
    outputs,
)
from cnn_course.checks.padding_stride.sections import FORMULA, MYTHS


def _summed(total):
    """Return the same_padding that shares out ``total(n, k, stride)``, if there is any."""
    return lambda n, k, s: halves(max(total(n, k, s), 0))


def _counted(count):
    """Return the same_padding of ``count(n, stride)`` outputs."""
    return _summed(lambda n, k, s: (count(n, s) - 1) * s + k - n)


_NEGATIVE = (
    "모자라는 칸의 수가 음수인 채로 나눈 결과와 정확히 같습니다. "
    "음수이면 창이 이미 모두 들어가므로 max(…, 0)으로 0칸이 되게 하십시오."
)

MISTAKES = [
    Mistake(
        lambda n, k, s: ((k - 1) // 2, (k - 1) // 2),
        "k만 보고 양쪽에 (k - 1) // 2칸씩 둔 결과와 정확히 같습니다. "
        "그 값이 언제나 맞는 것은 스트라이드가 1이고 k가 홀수일 때뿐입니다.",
        MYTHS,
    ),
    Mistake(
        lambda n, k, s: ((k - 1) / 2, (k - 1) / 2),
        "k만 보고 양쪽에 (k - 1) / 2칸씩 둔 결과와 정확히 같습니다. "
        "그 값이 언제나 맞는 것은 스트라이드가 1이고 k가 홀수일 때뿐이고, k가 짝수이면 정수도 아닙니다.",
        MYTHS,
    ),
    Mistake(
        lambda n, k, s: (k // 2, k // 2),
        "k만 보고 양쪽에 k // 2칸씩 둔 결과와 정확히 같습니다. "
        "PyTorch에서 자주 쓰는 값이지만 세임 패딩과 늘 같지는 않습니다. n과 스트라이드도 함께 보십시오.",
        MYTHS,
    ),
    Mistake(
        lambda n, k, s: halves(k - 1),
        "스트라이드가 언제나 1인 것처럼 계산한 결과와 정확히 같습니다. "
        "출력의 칸 수를 n이 아니라 n을 스트라이드로 나누어 올림한 수로 두십시오.",
        FORMULA,
    ),
    Mistake(
        lambda n, k, s: halves((n - 1) * s + k - n),
        "스트라이드가 얼마이든 출력이 n칸이 되게 덧붙인 결과와 정확히 같습니다. "
        "세임 패딩의 출력은 n을 스트라이드로 나누어 올림한 수만큼입니다.",
        MYTHS,
    ),
    Mistake(
        _counted(lambda n, s: n // s),
        "출력의 칸 수를 구할 때 올림하지 않고 내림한 결과와 정확히 같습니다. "
        "나머지가 있으면 창이 하나 더 있어야 합니다.",
        FORMULA,
    ),
    Mistake(
        _counted(lambda n, s: n // s + 1),
        "출력의 칸 수를 언제나 몫보다 하나 크게 잡은 결과와 정확히 같습니다. "
        "n이 스트라이드로 나누어떨어지면 올림해도 몫 그대로입니다.",
        FORMULA,
    ),
    *(
        Mistake(
            _counted(rounded),
            "출력의 칸 수를 구할 때 반올림한 결과와 정확히 같습니다. "
            "나머지가 조금이라도 있으면 창이 하나 더 있어야 하므로 올림하십시오.",
            FORMULA,
        )
        for rounded in (lambda n, s: round(n / s), lambda n, s: int(n / s + 0.5))
    ),
    Mistake(
        _counted(lambda n, s: (n + 1) // s),
        "출력의 칸 수를 구할 때 n에 1만 더하고 나눈 결과와 정확히 같습니다. "
        "그것이 언제나 올림한 값인 것은 스트라이드가 2일 때뿐입니다.",
        FORMULA,
    ),
    Mistake(
        _summed(lambda n, k, s: outputs(n, s) * s + k - n),
        "출력의 칸 수에서 1을 빼지 않고 스트라이드를 곱한 결과와 정확히 같습니다. "
        "첫 창은 밀지 않으므로 미는 횟수는 출력의 칸 수보다 하나 적습니다.",
        FORMULA,
    ),
    Mistake(
        _summed(lambda n, k, s: k - s),
        "n을 보지 않고 k에서 스트라이드를 뺀 만큼 덧붙인 결과와 정확히 같습니다. "
        "그 값이 언제나 맞는 것은 n이 스트라이드로 나누어떨어질 때뿐입니다.",
        FORMULA,
    ),
    Mistake(
        lambda n, k, s: (0, 0),
        "언제나 아무것도 덧붙이지 않은 결과와 정확히 같습니다. "
        "출력의 칸 수를 패딩 없이 창이 놓이는 자리의 수로 두지 않았는지, k를 더했는지 보십시오.",
        FORMULA,
    ),
    Mistake(
        lambda n, k, s: halves(abs(missing(n, k, s))),
        "모자라는 칸의 수가 음수일 때 그 부호만 뗀 결과와 정확히 같습니다. 음수이면 창이 이미 모두 들어가므로 "
        "절댓값이 아니라 max(…, 0)으로 0칸이 되게 하십시오.",
        FORMULA,
    ),
    Mistake(lambda n, k, s: halves(missing(n, k, s)), _NEGATIVE, FORMULA),
    Mistake(
        lambda n, k, s: (
            int(missing(n, k, s) / 2),
            missing(n, k, s) - int(missing(n, k, s) / 2),
        ),
        _NEGATIVE,
        FORMULA,
    ),
    *IN_THE_SHARES,
]
