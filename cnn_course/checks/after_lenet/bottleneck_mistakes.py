"""What goes wrong in bottleneck_multiplications: other layers, or layers that are miscounted."""

from cnn_course.checks.after_lenet.layer_costs import MISCOUNTED, multiplications
from cnn_course.checks.after_lenet.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.exercise import Mistake


def _bottleneck(count):
    """Return the right sum of what ``count`` takes for one layer's multiplications."""

    def wrong(h, w, c, c_mid, k):
        sizes = [(1, c, c_mid), (k, c_mid, c_mid), (1, c_mid, c)]
        return sum(count(h, w, *size) for size in sizes)

    return wrong


def _each_place(count):
    """Return a function that multiplies ``count(c, c_mid, k)`` by the number of places."""
    return lambda h, w, *layers: h * w * count(*layers)


_right = _bottleneck(multiplications)


def _shrunk(h, w, c, c_mid, k, last=True):
    """Count the layer in the middle, and perhaps the last, on an output without padding."""
    less = h - k + 1, w - k + 1
    first = multiplications(h, w, 1, c, c_mid)
    middle = multiplications(*less, k, c_mid, c_mid)
    return first + middle + multiplications(*(less if last else (h, w)), 1, c_mid, c)


_SHRUNK = (
    "가운데 층에서 출력이 작아진다고 본 결과와 정확히 같습니다. "
    "세 층 모두 세임 패딩이고 스트라이드가 1이므로 높이와 너비는 그대로입니다."
)

MISTAKES = [
    *(m._replace(function=_bottleneck(m.function)) for m in MISCOUNTED),
    Mistake(
        _each_place(lambda c, m, k: m + k * k * m + c),
        "층마다 채널 수를 하나만 곱한 결과와 정확히 같습니다. "
        "입력 채널 수와 출력 채널 수를 모두 곱하십시오.",
        MYTHS,
    ),
    Mistake(
        _each_place(lambda c, m, k: c * m + k * k * m * m),
        "1×1 합성곱을 하나만 센 결과와 정확히 같습니다. 채널을 줄이는 층과 도로 늘리는 층이 모두 있습니다.",
        HAND,
    ),
    Mistake(
        _each_place(lambda c, m, k: k * k * m * m),
        "가운데 층만 센 결과와 정확히 같습니다. 채널을 줄이고 늘리는 1×1 합성곱도 곱셈을 합니다.",
        HAND,
    ),
    Mistake(
        _each_place(lambda c, m, k: 2 * c * m),
        "두 1×1 합성곱만 센 결과와 정확히 같습니다. 가운데의 k×k 합성곱도 세십시오.",
        HAND,
    ),
    Mistake(
        _each_place(lambda c, m, k: k * k * c * c),
        "병목 없이 채널 c개를 그대로 두고 k×k 합성곱을 한 결과와 정확히 같습니다. "
        "견주어 볼 값입니다. 여기에서는 층 셋의 곱셈을 세십시오.",
        HAND,
    ),
    Mistake(
        lambda h, w, c, m, k: multiplications(h, w, k, c, c) - _right(h, w, c, m, k),
        "병목으로 아낀 곱셈의 수를 구한 결과와 정확히 같습니다. 빼지 말고 층 셋의 곱셈만 더하십시오.",
        FORMULA,
    ),
    Mistake(
        _each_place(lambda c, m, k: c * m + k * k * m * c),
        "1×1 합성곱을 하나만 쓰고 k×k 합성곱의 입력 채널과 출력 채널 가운데 하나를 c로 둔 결과와 "
        "정확히 같습니다. k×k 합성곱은 채널 c_mid개를 받아 c_mid개를 냅니다.",
        FORMULA,
    ),
    Mistake(
        _each_place(lambda c, m, k: c * m + k * k * c * m + m * c),
        "층은 셋이지만 가운데 층의 입력 채널과 출력 채널 가운데 하나를 c로 둔 결과와 정확히 같습니다. "
        "가운데 층은 채널 c_mid개를 받아 c_mid개를 냅니다.",
        FORMULA,
    ),
    Mistake(
        _each_place(lambda c, m, k: c * m + k * k * c * c + m * c),
        "가운데 층의 채널을 c개로 둔 결과와 정확히 같습니다. 첫 1×1 합성곱이 채널을 c_mid개로 바꾸어 놓았습니다.",
        FORMULA,
    ),
    Mistake(
        _each_place(lambda c, m, k: c * m + k * k * m + m * c),
        "가운데 층에서 c_mid를 한 번만 곱한 결과와 정확히 같습니다. "
        "입력 채널도 c_mid개, 출력 채널도 c_mid개입니다.",
        FORMULA,
    ),
    Mistake(
        _each_place(lambda c, m, k: k * k * (c * m + m * m + m * c)),
        "세 층을 모두 k×k 합성곱으로 센 결과와 정확히 같습니다. 처음과 마지막 층은 커널이 1×1입니다.",
        FORMULA,
    ),
    Mistake(
        _each_place(lambda c, m, k: m * m + k * k * m * m + m * c),
        "1×1 합성곱 하나에서 입력 채널과 출력 채널을 모두 c_mid로 둔 결과와 정확히 같습니다. "
        "첫 층은 c개를 받고 마지막 층은 c개를 냅니다.",
        FORMULA,
    ),
    Mistake(
        _each_place(lambda c, m, k: c * c + k * k * m * m + c * c),
        "두 1×1 합성곱에서 입력 채널과 출력 채널을 모두 c로 둔 결과와 정확히 같습니다. "
        "첫 층은 c_mid개를 내고 마지막 층은 c_mid개를 받습니다.",
        FORMULA,
    ),
    Mistake(
        lambda h, w, c, m, k: (h * w) ** 3 * (c * m) ** 2 * k * k * m * m,
        "세 층의 곱셈 수를 더하지 않고 곱한 결과와 정확히 같습니다. 층은 차례로 계산하므로 더합니다.",
        CODE,
    ),
    Mistake(
        lambda h, w, c, m, k: _right(h, w, c, m, k) / multiplications(h, w, k, c, c),
        "병목이 없을 때의 곱셈 수로 나눈 비율과 정확히 같습니다. 나누지 말고 층 셋의 곱셈만 더하십시오.",
        FORMULA,
    ),
    Mistake(
        _each_place(lambda c, m, k: c * c * m + m * m * m * k + m * m * c),
        "multiplications에 넣는 인자의 차례를 바꾸어 커널의 한 변 자리에 입력 채널 수를 넣은 결과와 정확히 같습니다. "
        "차례는 h_out, w_out, k, c_in, c_out입니다.",
        CODE,
    ),
    Mistake(_shrunk, _SHRUNK, MYTHS),
    Mistake(lambda *args: _shrunk(*args, last=False), _SHRUNK, MYTHS),
]
