"""What goes wrong in costs: other ways to count a layer."""

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.lab_bottleneck.layers import counted, multiplications, parameters
from cnn_course.checks.lab_bottleneck.sections import BY_HAND, FORMULA, MYTHS


def _mistake(sentence, section, **rules):
    return Mistake(counted(**rules).__getitem__, sentence, section)


def _kernel(k):
    """Take every convolution's kernel for one of 3×3; a dense layer has one place and none."""
    return lambda count: (
        lambda places, _, c_in, c_out: count(places, k if places > 1 else 1, c_in, c_out)
    )


_three = _kernel(3)
_SWAPPED = {name: numbers[::-1] for name, numbers in counted().items()}

MISTAKES = [
    _mistake(
        "파라미터에서 편향을 빠뜨린 결과와 정확히 같습니다. 편향은 필터와 유닛마다 하나씩 있습니다.",
        FORMULA,
        parameters=lambda places, k, c_in, c_out: k * k * c_in * c_out,
    ),
    _mistake(
        "편향을 층에 하나만 둔 결과와 정확히 같습니다. 편향은 필터와 유닛마다 하나씩 있습니다.",
        FORMULA,
        parameters=lambda places, k, c_in, c_out: k * k * c_in * c_out + 1,
    ),
    _mistake(
        "곱셈을 출력의 한 자리에서만 센 결과와 정확히 같습니다. 필터는 모든 자리에서 다시 곱합니다.",
        MYTHS,
        multiplications=lambda places, k, c_in, c_out: k * k * c_in * c_out,
    ),
    _mistake(
        "파라미터에 출력의 자리 수까지 곱한 결과와 정확히 같습니다. 모든 자리가 같은 필터를 씁니다.",
        MYTHS,
        parameters=lambda places, *sizes: places * parameters(places, *sizes),
    ),
    _mistake(
        "곱셈에 편향까지 넣은 결과와 정확히 같습니다. 편향은 더하기만 합니다.",
        FORMULA,
        multiplications=lambda places, *sizes: places * parameters(places, *sizes),
    ),
    _mistake(
        "1×1 합성곱층도 3×3으로 센 결과와 정확히 같습니다. 1×1 커널에는 칸이 하나뿐입니다.",
        BY_HAND,
        parameters=_three(parameters),
        multiplications=_three(multiplications),
    ),
    _mistake(
        "입력의 채널 수를 곱하지 않은 결과와 정확히 같습니다. 필터 하나가 입력의 모든 채널을 봅니다.",
        FORMULA,
        parameters=lambda places, k, c_in, c_out: parameters(
            places, k, c_in if places == 1 else 1, c_out
        ),
        multiplications=lambda places, k, c_in, c_out: multiplications(
            places, k, c_in if places == 1 else 1, c_out
        ),
    ),
    _mistake(
        "필터나 유닛 하나의 것만 센 결과와 정확히 같습니다. 출력의 채널 수를 곱하십시오.",
        FORMULA,
        parameters=lambda places, k, c_in, c_out: parameters(places, k, c_in, 1),
        multiplications=lambda places, k, c_in, c_out: multiplications(places, k, c_in, 1),
    ),
    Mistake(
        _SWAPPED.__getitem__,
        "두 수의 순서를 바꾼 결과와 정확히 같습니다. 파라미터 수를 먼저 적습니다.",
        BY_HAND,
    ),
]
