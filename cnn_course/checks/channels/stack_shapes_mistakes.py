"""What goes wrong in stack_shapes: the right walk through the layers by other rules."""

import math

from cnn_course.checks.channels.count_mistakes import COUNTS
from cnn_course.checks.channels.layer_walk import walk
from cnn_course.checks.channels.sections import CODE, FORMULA
from cnn_course.checks.channels.side_mistakes import SIDES
from cnn_course.checks.exercise import Mistake


def _carried(finish, *kinds):
    """Return the stack_shapes that keeps the fractions of ``kinds``, at last ``finish(n_out)``."""

    def conv(at):
        if at.padding == "same":
            return math.ceil(at.n / at.stride)
        steps = (at.n - at.k) / at.stride
        return (steps if "valid" in kinds else math.floor(steps)) + 1

    def pool(at):
        return at.n / at.size if "pool" in kinds else at.n // at.size

    def stack_shapes(n, c_in, layers):
        n, *others = walk(conv_side=conv, pool_side=pool)(n, c_in, layers)
        return finish(n), *others

    return stack_shapes


def _in_order(*places):
    def wrong(n, c_in, layers):
        results = walk()(n, c_in, layers)
        return tuple(results[place] for place in places)

    sentence = (
        "세 값을 다른 순서로 돌려준 결과와 정확히 같습니다. "
        "n_out, c_out, parameters의 순서로 돌려주십시오."
    )
    return Mistake(wrong, sentence, CODE)


MISTAKES = [
    *(
        Mistake(walk(**rules), sentence, section)
        for sentence, section, *ways in [*COUNTS, *SIDES]
        for rules in ways
    ),
    Mistake(
        lambda n, c_in, layers: walk()(n, c_in, layers[:1]),
        "첫 층까지만 계산한 결과와 정확히 같습니다. return이 반복문 안에 있지 않은지 보십시오.",
        CODE,
    ),
    Mistake(
        lambda n, c_in, layers: walk()(n, c_in, layers[-1:]),
        "마지막 층 하나만 계산한 결과와 정확히 같습니다. 앞의 층도 차례로 지나야 합니다.",
        CODE,
    ),
    *(
        Mistake(
            _carried(finish, *kinds),
            "층마다 나눈 값의 소수점 아래를 버리지 않고 다음 층에 넘긴 결과와 정확히 같습니다. "
            "풀링과 밸리드 패딩에서는 층마다 //로 나누어 정수로 만드십시오.",
            FORMULA,
        )
        for finish in (lambda n: n, int, round)
        for kinds in (["pool"], ["valid"], ["pool", "valid"])
    ),
    _in_order(0, 2, 1),
    _in_order(1, 0, 2),
]
