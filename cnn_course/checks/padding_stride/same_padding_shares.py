"""What goes wrong in same_padding once the sum is known: sharing it out."""

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.padding_stride.sections import CODE, FORMULA, MYTHS


def outputs(n, stride):
    return -(-n // stride)


def missing(n, k, stride):
    """Return how many cells the last window lacks; negative where some are left over."""
    return (outputs(n, stride) - 1) * stride + k - n


def halves(total):
    return total // 2, total - total // 2


def _shared(share):
    """Return the same_padding that shares out the right sum by ``share(total)``."""
    return lambda n, k, s: share(max(missing(n, k, s), 0))


IN_THE_SHARES = [
    Mistake(
        _shared(lambda t: halves(t)[::-1]),
        "합이 홀수일 때 남는 한 칸을 앞에 둔 결과와 정확히 같습니다. "
        "남는 칸은 뒤에, 곧 이미지의 아래쪽과 오른쪽에 둡니다.",
        MYTHS,
    ),
    Mistake(
        _shared(lambda t: (round(t / 2), t - round(t / 2))),
        "합의 절반을 반올림해 앞에 둔 결과와 정확히 같습니다. round는 두 정수의 한가운데에 있는 수를 짝수로 반올림하므로 "
        "남는 칸이 때로는 앞에 놓입니다. 앞에는 //로 내림한 만큼, 뒤에는 남은 칸을 모두 두십시오.",
        CODE,
    ),
    Mistake(
        _shared(lambda t: (t // 2, t // 2)),
        "합이 홀수일 때 남는 한 칸을 어느 쪽에도 두지 않은 결과와 정확히 같습니다. "
        "앞에 둔 칸을 합에서 빼면 뒤에 둘 칸이 나옵니다.",
        CODE,
    ),
    Mistake(
        _shared(lambda t: (-(-t // 2), -(-t // 2))),
        "합이 홀수일 때 양쪽에 각각 절반을 올림한 만큼 둔 결과와 정확히 같습니다. 그러면 합보다 한 칸이 많아집니다. "
        "앞에는 절반을 내림한 만큼, 뒤에는 남은 칸을 모두 두십시오.",
        CODE,
    ),
    Mistake(
        _shared(lambda t: (t / 2, t / 2)),
        "합을 /로 나누어 양쪽에 반씩 둔 결과와 정확히 같습니다. 칸은 쪼갤 수 없습니다. "
        "앞에는 //로 내림한 만큼, 뒤에는 남은 칸을 모두 두십시오.",
        CODE,
    ),
    Mistake(
        _shared(lambda t: (t, t)),
        "양쪽에 각각 합만큼 둔 결과와 정확히 같습니다. 합을 앞과 뒤로 나누십시오.",
        FORMULA,
    ),
    Mistake(
        _shared(lambda t: (0, t)),
        "합을 모두 뒤에만 둔 결과와 정확히 같습니다. 합을 앞과 뒤로 나누되, 한 칸이 남을 때만 뒤에 더 두십시오.",
        FORMULA,
    ),
    Mistake(
        _shared(lambda t: (t, 0)),
        "합을 모두 앞에만 둔 결과와 정확히 같습니다. 합을 앞과 뒤로 나누되, 한 칸이 남을 때만 뒤에 더 두십시오.",
        FORMULA,
    ),
]
