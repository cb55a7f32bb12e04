"""What goes wrong in predicted: other rules, another order, no batch."""

from math import prod

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.lab_layers.asked import RIGHT, shapes
from cnn_course.checks.lab_layers.sections import BATCH, FILTERS, MEMORY, POINT, POOLING, SAME, SIZE


def _mistake(table, sentence, section):
    return Mistake(table.__getitem__, sentence, section)


def _turned(order):
    """Return the right table, the four numbers of its maps put in another order."""
    return {name: order(*shape) if len(shape) == 4 else shape for name, shape in shapes().items()}


_FLAT = (
    "밀집층이 입력을 스스로 펼친다고 본 결과와 정확히 같습니다. "
    "Keras의 Dense는 마지막 축만 바꿉니다. 펼치는 일은 Flatten이 합니다."
)

MISTAKES = [
    _mistake(
        shapes(valid=lambda n, k, stride: (n - k) // stride),
        "밸리드 패딩에서 마지막의 1을 더하지 않은 결과와 정확히 같습니다. "
        "창은 움직이기 전에도 이미 한 자리에 놓여 있습니다.",
        SIZE,
    ),
    _mistake(
        shapes(valid=lambda n, k, stride: -(-(n - k) // stride) + 1),
        "밸리드 패딩에서 몫을 올림한 결과와 정확히 같습니다. "
        "창을 채우지 못하고 남는 줄은 버리므로 내림합니다.",
        SIZE,
    ),
    _mistake(
        shapes(valid=lambda n, k, stride: RIGHT["valid"](n, k, 1) if stride == 1 else n // stride),
        "스트라이드가 2 이상인 층에서 입력을 스트라이드로 나누기만 한 결과와 정확히 같습니다. "
        "밸리드 패딩에서는 창의 크기를 먼저 뺍니다.",
        SIZE,
    ),
    _mistake(
        shapes(conv_stride=lambda stride: (1, 1)),
        "합성곱층에서 스트라이드를 보지 않은 결과와 정확히 같습니다. "
        "strides에 적힌 만큼 창을 밀 때마다 출력이 한 칸씩 생깁니다.",
        SIZE,
    ),
    _mistake(
        shapes(same=lambda n, k, stride: n),
        "세임 패딩이면 언제나 입력과 크기가 같다고 본 결과와 정확히 같습니다. "
        "스트라이드가 1일 때에만 그렇습니다.",
        SAME,
    ),
    _mistake(
        shapes(same=RIGHT["valid"]),
        "모든 층을 밸리드 패딩으로 계산한 결과와 정확히 같습니다. padding이 적힌 층을 보십시오.",
        SAME,
    ),
    _mistake(
        shapes(pool_stride=lambda k, stride: stride or (1, 1)),
        "스트라이드를 적지 않은 풀링에서 창을 한 칸씩 민 결과와 정확히 같습니다. "
        "적지 않은 스트라이드는 합성곱층에서는 1이지만 풀링층에서는 창의 크기입니다.",
        POOLING,
    ),
    _mistake(
        shapes(pool_stride=lambda k, stride: k),
        "풀링의 스트라이드를 언제나 창의 크기로 본 결과와 정확히 같습니다. "
        "그것은 적지 않았을 때의 값일 뿐이고, strides를 적으면 그 값을 씁니다.",
        POOLING,
    ),
    _mistake(
        shapes(maps=lambda filters: 1),
        "합성곱층의 출력을 언제나 특성 맵 한 장으로 본 결과와 정확히 같습니다. "
        "필터 하나가 특성 맵 하나를 내므로 필터가 열이면 열 장입니다.",
        FILTERS,
    ),
    _mistake(
        _turned(lambda n, h, w, c: (n, c, h, w)),
        "채널 수를 높이의 앞에 적은 결과와 정확히 같습니다. Keras에서는 채널 수가 맨 뒤에 옵니다.",
        MEMORY,
    ),
    _mistake(
        {name: shape[1:] for name, shape in shapes().items()},
        "샘플 수를 빠뜨린 결과와 정확히 같습니다. 층은 샘플 여럿을 한꺼번에 받아 샘플마다 결과를 냅니다.",
        BATCH,
    ),
    _mistake(shapes(dense=lambda shape, units: (shape[0], units)), _FLAT, POINT),
    _mistake(
        shapes(dense=lambda shape, units: (shape[0], prod(shape[1:-1]) * units)), _FLAT, POINT
    ),
]
