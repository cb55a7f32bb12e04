"""What goes wrong in same_padding: in the number of outputs, in the sum, in sharing it out."""

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.padding_stride.sections import CODE, FORMULA, MYTHS


def _outputs(n, stride):
    return -(-n // stride)


def _missing(n, k, stride):
    """Return how many cells the last window lacks; negative where some are left over."""
    return (_outputs(n, stride) - 1) * stride + k - n


def _total(n, k, stride):
    return max(_missing(n, k, stride), 0)


def _halves(total):
    return total // 2, total - total // 2


def _shared(total):
    """Return the same_padding that shares out ``total(n, k, stride)``, if there is any."""
    return lambda n, k, s: _halves(max(total(n, k, s), 0))


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
        lambda n, k, s: _halves(k - 1),
        "스트라이드가 언제나 1인 것처럼 계산한 결과와 정확히 같습니다. "
        "출력의 칸 수를 n이 아니라 n을 스트라이드로 나누어 올림한 수로 두십시오.",
        FORMULA,
    ),
    Mistake(
        lambda n, k, s: _halves((n - 1) * s + k - n),
        "스트라이드가 얼마이든 출력이 n칸이 되게 덧붙인 결과와 정확히 같습니다. "
        "세임 패딩의 출력은 n을 스트라이드로 나누어 올림한 수만큼입니다.",
        MYTHS,
    ),
    Mistake(
        _shared(lambda n, k, s: (n // s - 1) * s + k - n),
        "출력의 칸 수를 구할 때 올림하지 않고 내림한 결과와 정확히 같습니다. "
        "나머지가 있으면 창이 하나 더 있어야 합니다.",
        FORMULA,
    ),
    Mistake(
        _shared(lambda n, k, s: n // s * s + k - n),
        "출력의 칸 수를 언제나 몫보다 하나 크게 잡은 결과와 정확히 같습니다. "
        "n이 스트라이드로 나누어떨어지면 올림해도 몫 그대로입니다.",
        FORMULA,
    ),
    Mistake(
        _shared(lambda n, k, s: _outputs(n, s) * s + k - n),
        "출력의 칸 수에서 1을 빼지 않고 스트라이드를 곱한 결과와 정확히 같습니다. "
        "첫 창은 밀지 않으므로 미는 횟수는 출력의 칸 수보다 하나 적습니다.",
        FORMULA,
    ),
    Mistake(
        _shared(lambda n, k, s: k - s),
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
    Mistake(lambda n, k, s: _halves(_missing(n, k, s)), _NEGATIVE, FORMULA),
    Mistake(
        lambda n, k, s: (
            int(_missing(n, k, s) / 2),
            _missing(n, k, s) - int(_missing(n, k, s) / 2),
        ),
        _NEGATIVE,
        FORMULA,
    ),
    Mistake(
        lambda n, k, s: _halves(_total(n, k, s))[::-1],
        "합이 홀수일 때 남는 한 칸을 앞에 둔 결과와 정확히 같습니다. "
        "남는 칸은 뒤에, 곧 이미지의 아래쪽과 오른쪽에 둡니다.",
        MYTHS,
    ),
    Mistake(
        lambda n, k, s: (_total(n, k, s) // 2, _total(n, k, s) // 2),
        "합이 홀수일 때 남는 한 칸을 어느 쪽에도 두지 않은 결과와 정확히 같습니다. "
        "앞에 둔 칸을 합에서 빼면 뒤에 둘 칸이 나옵니다.",
        CODE,
    ),
    Mistake(
        lambda n, k, s: (-(-_total(n, k, s) // 2), -(-_total(n, k, s) // 2)),
        "합이 홀수일 때 양쪽에 저마다 반을 올림한 만큼 둔 결과와 정확히 같습니다. 그러면 합보다 한 칸이 많아집니다. "
        "앞에는 반을 내림한 만큼, 뒤에는 나머지를 모두 둡니다.",
        CODE,
    ),
    Mistake(
        lambda n, k, s: (_total(n, k, s) / 2, _total(n, k, s) / 2),
        "합을 /로 나누어 양쪽에 반씩 둔 결과와 정확히 같습니다. 칸은 쪼갤 수 없습니다. "
        "앞에는 //로 내림한 만큼, 뒤에는 나머지를 모두 둡니다.",
        CODE,
    ),
    Mistake(
        lambda n, k, s: (_total(n, k, s), _total(n, k, s)),
        "양쪽에 저마다 합만큼 둔 결과와 정확히 같습니다. 합을 앞과 뒤로 나누어야 합니다.",
        FORMULA,
    ),
    Mistake(
        lambda n, k, s: (0, _total(n, k, s)),
        "합을 모두 뒤에만 둔 결과와 정확히 같습니다. 합을 앞과 뒤로 나누되, 한 칸이 남을 때만 뒤에 더 둡니다.",
        FORMULA,
    ),
    Mistake(
        lambda n, k, s: (_total(n, k, s), 0),
        "합을 모두 앞에만 둔 결과와 정확히 같습니다. 합을 앞과 뒤로 나누되, 한 칸이 남을 때만 뒤에 더 둡니다.",
        FORMULA,
    ),
]
