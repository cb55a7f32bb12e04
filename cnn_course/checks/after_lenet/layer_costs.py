"""Counting the multiplications of a convolution, rightly and by the rules that students make.

``multiplications`` is right; the others take the same arguments.
"""

from cnn_course.checks.after_lenet.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.exercise import Mistake


def multiplications(h_out, w_out, k, c_in, c_out):
    return h_out * w_out * k * k * c_in * c_out


_BIAS = (
    "편향을 더하는 것까지 센 결과와 정확히 같습니다. 편향은 더할 뿐 곱하지 않으므로 세지 마십시오."
)
_ADDITIONS = "덧셈까지 함께 센 결과와 정확히 같습니다. 이 문제에서는 곱셈만 세십시오."
_SQUARE = (
    "출력의 높이와 너비 가운데 하나만 제곱한 결과와 정확히 같습니다. "
    "출력은 정사각형이 아닐 수 있으니 둘을 모두 쓰십시오."
)
_ONE_SIDE = (
    "출력의 높이와 너비 가운데 하나만 곱한 결과와 정확히 같습니다. "
    "출력의 자리가 모두 몇인지 세어 보십시오."
)
_ONE_TWICE = (
    "입력 채널 수와 출력 채널 수 가운데 하나만 두 번 곱한 결과와 정확히 같습니다. "
    "둘은 다를 수 있으니 저마다 한 번씩 곱하십시오."
)

ONE_OF_THE_CHANNELS = [
    Mistake(
        lambda h, w, k, c_in, c_out: h * w * k * k * c_out,
        "입력 채널 수를 곱하지 않은 결과와 정확히 같습니다. 필터 하나가 입력의 모든 채널에 걸쳐 있습니다.",
        MYTHS,
    ),
    Mistake(
        lambda h, w, k, c_in, c_out: h * w * k * k * c_in,
        "출력 채널 수를 곱하지 않은 결과와 정확히 같습니다. 출력 채널마다 필터가 하나씩 있고, "
        "필터마다 같은 만큼 곱합니다.",
        MYTHS,
    ),
]

MISCOUNTED = [
    Mistake(
        lambda h, w, k, c_in, c_out: h * w * k * c_in * c_out,
        "k를 한 번만 곱한 결과와 정확히 같습니다. 커널의 높이도 너비도 k입니다.",
        FORMULA,
    ),
    Mistake(
        lambda h, w, k, c_in, c_out: h * w * (k + k) * c_in * c_out,
        "커널의 칸을 k와 k를 더한 만큼 센 결과와 정확히 같습니다. 커널을 그려 칸이 몇 개인지 세어 보십시오.",
        HAND,
    ),
    Mistake(
        lambda h, w, k, c_in, c_out: h * w * k * k,
        "채널 수를 하나도 곱하지 않은 결과와 정확히 같습니다. 입력 채널 수도 출력 채널 수도 곱하십시오.",
        FORMULA,
    ),
    Mistake(lambda h, w, k, c_in, c_out: h * w * k * k * c_in**2, _ONE_TWICE, CODE),
    Mistake(lambda h, w, k, c_in, c_out: h * w * k * k * c_out**2, _ONE_TWICE, CODE),
    Mistake(
        lambda h, w, k, c_in, c_out: h * w * k * k * (c_in + c_out),
        "입력 채널 수와 출력 채널 수를 곱하지 않고 더한 결과와 정확히 같습니다. "
        "필터마다 입력의 모든 채널을 봅니다.",
        FORMULA,
    ),
    Mistake(
        lambda h, w, k, c_in, c_out: k * k * c_in * c_out,
        "출력의 자리 수를 곱하지 않은 결과와 정확히 같습니다. 그것은 가중치의 수입니다. "
        "가중치는 모든 자리가 함께 쓰지만 곱셈은 자리마다 다시 합니다.",
        MYTHS,
    ),
    Mistake(
        lambda h, w, k, c_in, c_out: (k * k * c_in + 1) * c_out,
        "편향까지 넣어 파라미터의 수를 센 결과와 정확히 같습니다. "
        "곱셈은 자리마다 다시 하고, 편향은 곱하지 않습니다.",
        MYTHS,
    ),
    Mistake(
        lambda h, w, k, c_in, c_out: h * w * (k * k * c_in + 1) * c_out,
        _BIAS,
        FORMULA,
    ),
    Mistake(
        lambda h, w, k, c_in, c_out: h * w * k * k * c_in * c_out + c_out,
        _BIAS,
        FORMULA,
    ),
    Mistake(
        lambda h, w, k, c_in, c_out: 2 * h * w * k * k * c_in * c_out,
        _ADDITIONS,
        FORMULA,
    ),
    Mistake(
        lambda h, w, k, c_in, c_out: h * w * (2 * k * k * c_in - 1) * c_out,
        _ADDITIONS,
        FORMULA,
    ),
    Mistake(
        lambda h, w, k, c_in, c_out: h * w * (k * k * c_in - 1) * c_out,
        "곱셈이 아니라 곱을 더하는 덧셈의 수를 센 결과와 정확히 같습니다. "
        "덧셈은 더할 곱의 수보다 하나 적습니다. 곱셈을 세십시오.",
        FORMULA,
    ),
    Mistake(
        lambda h, w, k, c_in, c_out: h * h * k * k * c_in * c_out,
        _SQUARE,
        CODE,
    ),
    Mistake(
        lambda h, w, k, c_in, c_out: w * w * k * k * c_in * c_out,
        _SQUARE,
        CODE,
    ),
    Mistake(
        lambda h, w, k, c_in, c_out: h * k * k * c_in * c_out,
        _ONE_SIDE,
        CODE,
    ),
    Mistake(
        lambda h, w, k, c_in, c_out: w * k * k * c_in * c_out,
        _ONE_SIDE,
        CODE,
    ),
    Mistake(
        lambda h, w, k, c_in, c_out: (h + w) * k * k * c_in * c_out,
        "출력의 높이와 너비를 곱하지 않고 더한 결과와 정확히 같습니다. "
        "출력의 자리가 모두 몇인지 세어 보십시오.",
        HAND,
    ),
]
