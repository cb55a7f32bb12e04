"""What goes wrong with the side in stack_shapes: other rules of the walk through the layers."""

import math

from cnn_course.checks.channels.layer_walk import conv_side
from cnn_course.checks.channels.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.shapes import output_size


def _valid(rule):
    return {"conv_side": lambda at: rule(at) if at.padding == "valid" else conv_side(at)}


def _same(rule):
    return {"conv_side": lambda at: rule(at) if at.padding == "same" else conv_side(at)}


def _from_the_image(*kinds):
    """Return the rules of ``kinds`` of layers, applied to the image whatever came before."""
    rules = {
        "conv_side": lambda at: output_size(at.image, at.k, at.stride, at.padding),
        "pool_side": lambda at: output_size(at.image, at.size, at.size),
    }
    return {f"{kind}_side": rules[f"{kind}_side"] for kind in kinds}


_OTHER = {"same": "valid", "valid": "same"}
_UP = _valid(lambda at: math.ceil((at.n - at.k) / at.stride) + 1)
_POOL_UP = {"pool_side": lambda at: math.ceil(at.n / at.size)}
_SHORT = _valid(lambda at: (at.n - at.k) // at.stride)
_POOL_SHORT = {"pool_side": lambda at: (at.n - at.size) // at.size}
_ONE_FIRST = _valid(lambda at: (at.n - at.k + 1) // at.stride)
_POOL_ONE_FIRST = {"pool_side": lambda at: (at.n - at.size + 1) // at.size}

#: As COUNTS, of the sides.
SIDES = [
    (
        "풀링에서 크기를 줄이지 않은 결과와 정확히 같습니다. 풀링의 창도 출력의 크기를 정합니다.",
        FORMULA,
        {"pool_side": lambda at: at.n},
    ),
    (
        "풀링의 창을 한 칸씩 민 결과와 정확히 같습니다. 이 문제에서 풀링의 스트라이드는 창의 크기와 같습니다.",
        FORMULA,
        {"pool_side": lambda at: at.n - at.size + 1},
    ),
    (
        "밸리드 패딩의 식에서만 몫을 올림한 결과와 정확히 같습니다. 창이 온전히 들어오지 못하는 나머지는 버립니다.",
        FORMULA,
        _UP,
    ),
    (
        "풀링에서만 몫을 올림한 결과와 정확히 같습니다. 풀링에서도 창이 온전히 들어오지 못하는 나머지는 버립니다.",
        FORMULA,
        _POOL_UP,
    ),
    (
        "나누어떨어지지 않는 곳마다 몫을 올림한 결과와 정확히 같습니다. 올림은 세임 패딩에서만 하고, 밸리드 패딩과 풀링에서는 나머지를 버립니다.",
        FORMULA,
        _UP | _POOL_UP,
    ),
    (
        "창의 자리를 셀 때 마지막에 1을 더하지 않은 결과와 정확히 같습니다. 창은 움직이기 전에 이미 한 자리에 놓여 있습니다.",
        HAND,
        _SHORT,
        _POOL_SHORT,
        _SHORT | _POOL_SHORT,
    ),
    (
        "밸리드 패딩이나 풀링에서 1을 더한 다음에 나눈 결과와 정확히 같습니다. 먼저 나누어 소수점 아래를 버리고 1을 더하십시오.",
        FORMULA,
        _ONE_FIRST,
        _POOL_ONE_FIRST,
        _ONE_FIRST | _POOL_ONE_FIRST,
    ),
    (
        "나눈 값을 반올림한 결과와 정확히 같습니다. 밸리드 패딩과 풀링에서는 내림하고, 세임 패딩에서는 올림합니다.",
        FORMULA,
        _valid(lambda at: round((at.n - at.k) / at.stride) + 1),
        {"pool_side": lambda at: round(at.n / at.size)},
        _same(lambda at: round(at.n / at.stride)),
    ),
    (
        "풀링의 size를 보지 않고 언제나 반으로 줄인 결과와 정확히 같습니다. 풀링의 창과 스트라이드는 size가 정합니다.",
        CODE,
        {"pool_side": lambda at: at.n // 2},
    ),
    (
        "세임 패딩에서 언제나 몫에 1을 더한 결과와 정확히 같습니다. 나누어떨어지면 올림해도 몫 그대로입니다.",
        FORMULA,
        _same(lambda at: at.n // at.stride + 1),
    ),
    (
        "세임 패딩에서 몫을 내림한 결과와 정확히 같습니다. 세임 패딩에서는 스트라이드로 나눈 몫을 올림합니다.",
        FORMULA,
        _same(lambda at: at.n // at.stride),
    ),
    (
        "세임 패딩이면 크기가 그대로라고 본 결과와 정확히 같습니다. 스트라이드가 1보다 크면 세임 패딩에서도 크기가 줄어듭니다.",
        MYTHS,
        _same(lambda at: at.n),
    ),
    (
        "세임 패딩에서 양쪽에 똑같이 덧붙여 계산한 결과와 정확히 같습니다. 세임 패딩의 출력은 n을 스트라이드로 나누어 올림한 크기입니다.",
        MYTHS,
        _same(lambda at: output_size(at.n, at.k, at.stride, at.k // 2)),
        _same(lambda at: output_size(at.n, at.k, at.stride, (at.k - 1) // 2)),
    ),
    (
        "합성곱층의 스트라이드를 쓰지 않은 결과와 정확히 같습니다. 스트라이드로 나누십시오.",
        FORMULA,
        {"conv_side": lambda at: output_size(at.n, at.k, 1, at.padding)},
    ),
    (
        "밸리드 패딩에서 스트라이드로 나누지 않은 결과와 정확히 같습니다. 스트라이드는 밸리드 패딩에서도 크기를 줄입니다.",
        FORMULA,
        _valid(lambda at: at.n - at.k + 1),
    ),
    (
        "padding을 보지 않고 모두 밸리드 패딩으로 계산한 결과와 정확히 같습니다. padding이 무엇인지에 따라 식을 나누어 쓰십시오.",
        CODE,
        {"conv_side": lambda at: output_size(at.n, at.k, at.stride)},
    ),
    (
        "padding을 보지 않고 모두 세임 패딩으로 계산한 결과와 정확히 같습니다. padding과 비교하는 문자열을 정확히 적었는지, 식을 나누어 썼는지 보십시오.",
        CODE,
        {"conv_side": lambda at: math.ceil(at.n / at.stride)},
    ),
    (
        "밸리드 패딩과 세임 패딩의 식을 맞바꾸어 쓴 결과와 정확히 같습니다. if의 조건을 보십시오.",
        CODE,
        {"conv_side": lambda at: output_size(at.n, at.k, at.stride, _OTHER[at.padding])},
    ),
    (
        "앞 층의 출력이 아니라 처음 이미지의 크기 n으로 계산한 결과와 정확히 같습니다. 앞 층의 출력이 다음 층의 입력입니다.",
        CODE,
        _from_the_image("conv", "pool"),
        _from_the_image("conv"),
        _from_the_image("pool"),
        _valid(lambda at: output_size(at.image, at.k, at.stride)),
        _same(lambda at: math.ceil(at.image / at.stride)),
    ),
]
