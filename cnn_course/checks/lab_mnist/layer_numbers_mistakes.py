"""What goes wrong in layer_numbers: other sizes, other ways to count."""

from itertools import accumulate

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.lab_mnist.lenet_walk import walk
from cnn_course.checks.lab_mnist.sections import COUNT


def _mistake(table, sentence):
    return Mistake(table.__getitem__, sentence, COUNT)


def _valid(n, k, stride, padding):
    return n - k + 1


def _same(n, k, stride, padding):
    return 1 if n == k else n  # a dense layer's window is its whole input


def _sums(table):
    """Return the table with every number added to those of the layers before."""
    columns = (accumulate(column) for column in zip(*table.values(), strict=True))
    return dict(zip(table, zip(*columns, strict=True), strict=True))


MISTAKES = [
    _mistake(
        walk(side=_valid),
        "C1에서도 패딩하지 않은 결과와 정확히 같습니다. 이 실습의 C1은 세임 패딩입니다.",
    ),
    _mistake(
        walk(side=_same),
        "C3에서도 세임 패딩을 한 결과와 정확히 같습니다. 세임 패딩인 층은 C1뿐입니다.",
    ),
    _mistake(
        walk(pool=lambda n: n - 1),
        "풀링의 창을 한 칸씩 민 결과와 정확히 같습니다. MaxPooling2D의 스트라이드는 따로 적지 않으면 창의 크기와 같습니다.",
    ),
    _mistake(
        walk(parameters=lambda fan_in, units: fan_in * units),
        "파라미터에서 편향을 세지 않은 결과와 정확히 같습니다. 편향은 필터와 유닛마다 하나씩 있습니다.",
    ),
    _mistake(
        walk(parameters=lambda fan_in, units: fan_in * units + 1),
        "편향을 층에 하나만 둔 결과와 정확히 같습니다. 편향은 필터와 유닛마다 하나씩 있습니다.",
    ),
    _mistake(
        walk(multiplications=lambda fan_in, units, places: (fan_in + 1) * units * places),
        "편향도 곱하는 것으로 센 결과와 정확히 같습니다. 편향은 더하기만 합니다.",
    ),
    _mistake(
        walk(multiplications=lambda fan_in, units, places: 2 * fan_in * units * places),
        "곱셈과 덧셈을 함께 센 결과와 정확히 같습니다. 표에는 곱셈만 적습니다.",
    ),
    _mistake(
        walk(outputs=lambda n, channels: n * n * channels if n == 1 else n * n),
        "특성 맵을 한 장만 센 결과와 정확히 같습니다. 출력 값의 수에는 채널 수를 곱하십시오.",
    ),
    _mistake(
        walk(order=lambda outputs, parameters, times: (parameters, outputs, times)),
        "출력 값의 수와 파라미터의 수를 바꾸어 적은 결과와 정확히 같습니다. 표의 차례는 출력 값, 파라미터, 곱셈입니다.",
    ),
    _mistake(
        walk(order=lambda outputs, parameters, times: (outputs, times, parameters)),
        "파라미터의 수와 곱셈의 수를 바꾸어 적은 결과와 정확히 같습니다. 표의 차례는 출력 값, 파라미터, 곱셈입니다.",
    ),
    _mistake(
        _sums(walk()),
        "앞 층의 것까지 더해 나간 결과와 정확히 같습니다. 표에는 층마다 그 층의 것만 적습니다.",
    ),
]
