"""What goes wrong in layer_shapes: other rules, other orders, another network."""

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.lenet_shapes.network import INPUT, POOL, UNITS, WINDOW, conv_side, maps
from cnn_course.checks.lenet_shapes.sections import CODE, FORMULA, HAND, MYTHS

#: The paper's own network, on its own input of 32×32.
PUBLISHED = {
    "C1": (28, 28, 6), "S2": (14, 14, 6), "C3": (10, 10, 16), "S4": (5, 5, 16), "C5": (1, 1, 120),
    "F6": 84, "output": 10,
}  # fmt: skip


def _mistake(table, sentence, section):
    return Mistake((table | UNITS if "F6" not in table else table).__getitem__, sentence, section)


def _each(order):
    """Return the right table with every shape put otherwise."""
    return {layer: order(*shape) for layer, shape in maps().items()}


#: Every layer sized as if the image came into it.
_FROM_THE_IMAGE = {
    layer: (*(conv_side(n) if layer[0] == "C" else n // POOL for n in INPUT), c)
    for layer, (_, _, c) in maps().items()
}
_NO_ONE = (
    "창의 자리를 셀 때 마지막의 1을 더하지 않은 결과와 정확히 같습니다. "
    "창은 움직이기 전에도 이미 한 자리에 놓여 있습니다. 작은 이미지를 그려 자리를 하나씩 세어 보십시오."
)
_ONE_SIDE = (
    "높이와 너비 가운데 한쪽으로 두 변을 모두 구한 결과와 정확히 같습니다. "
    "높이는 입력의 높이로, 너비는 입력의 너비로 따로 구하십시오."
)

MISTAKES = [
    _mistake(maps(conv=lambda n: n - WINDOW), _NO_ONE, HAND),
    _mistake(maps(conv=lambda n: n - WINDOW, pool=lambda n: -(-n // POOL)), _NO_ONE, HAND),
    _mistake(
        maps(conv=lambda n: n),
        "창을 미는 층이 크기를 바꾸지 않는다고 본 결과와 정확히 같습니다. "
        "창은 이미지 밖으로 나가지 않으므로 출력은 입력보다 작습니다.",
        MYTHS,
    ),
    _mistake(
        maps(conv=lambda n: n - WINDOW // 2),
        "줄어드는 칸을 한쪽 가장자리에서만 센 결과와 정확히 같습니다. "
        "창의 첫 칸이 올 수 있는 자리가 모두 몇 곳인지 세어 보십시오.",
        HAND,
    ),
    _mistake(
        maps(pool=lambda n: n),
        "서브샘플링층이 크기를 바꾸지 않는다고 본 결과와 정확히 같습니다. "
        "서브샘플링층에서는 높이와 너비가 절반이 됩니다.",
        FORMULA,
    ),
    _mistake(
        maps(pool=lambda n: n - POOL + 1),
        "서브샘플링층의 창을 한 칸씩 민 결과와 정확히 같습니다. "
        "서브샘플링층의 창은 서로 겹치지 않게 놓이므로 높이와 너비가 절반이 됩니다.",
        FORMULA,
    ),
    _mistake(
        _each(lambda h, w, c: (w, h, c)),
        "높이와 너비를 맞바꾼 결과와 정확히 같습니다. 높이를 먼저, 너비를 나중에 적습니다.",
        CODE,
    ),
    _mistake(
        _each(lambda h, w, c: (c, h, w)),
        "채널 수를 맨 앞에 적은 결과와 정확히 같습니다. 이 책에서는 채널 수를 맨 뒤에 적습니다.",
        CODE,
    ),
    _mistake(
        _each(lambda h, w, c: (h, w)),
        "채널 수를 빠뜨린 결과와 정확히 같습니다. 특성 맵이 모두 몇 장인지 맨 뒤에 적으십시오.",
        FORMULA,
    ),
    *(
        _mistake(maps(sides=(side, side)), _ONE_SIDE, HAND)
        for side in INPUT
    ),
    _mistake(
        maps(channels=lambda before, filters: before * filters),
        "필터의 수에 앞 층의 채널 수를 곱한 결과와 정확히 같습니다. "
        "필터 하나는 앞 층의 특성 맵을 모두 함께 보고 특성 맵 한 장을 만듭니다.",
        MYTHS,
    ),
    _mistake(
        maps(sides=tuple(n + 4 for n in INPUT)),
        "이미지의 둘레에 두 칸씩 덧붙이고 계산한 결과와 정확히 같습니다. "
        "이 문제에서는 이미지를 그대로 넣습니다.",
        FORMULA,
    ),
    _mistake(
        _FROM_THE_IMAGE,
        "층마다 처음 이미지의 크기에서 다시 계산한 결과와 정확히 같습니다. 앞 층의 출력이 다음 층의 입력입니다.",
        FORMULA,
    ),
    _mistake(
        PUBLISHED,
        "논문에 실린 LeNet-5의 표를 옮겨 적은 결과와 정확히 같습니다. "
        "이 신경망은 입력의 크기도 필터의 수도 다릅니다.",
        FORMULA,
    ),
    _mistake(
        maps(sides=(32, 32)),
        "LeNet-5의 입력 크기에서 시작한 결과와 정확히 같습니다. 문제에 적힌 입력의 크기에서 시작하십시오.",
        FORMULA,
    ),
]  # fmt: skip
