"""What goes wrong in output_shapes: other rules, other orders, another batch."""

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.keras_layers.model import POOL, batched, same, shapes, valid
from cnn_course.checks.keras_layers.sections import CODE, FORMULA, HAND, MYTHS


def _mistake(table, sentence, section):
    return Mistake(table.__getitem__, sentence, section)


_A_NUMBER = (
    "배치 자리에 샘플의 수를 적은 결과와 정확히 같습니다. "
    "샘플이 몇 개 들어올지는 모델을 만들 때 정하지 않으므로 그 자리에는 None을 적습니다."
)

MISTAKES = [
    _mistake(
        shapes(),
        "배치 자리를 빠뜨린 결과와 정확히 같습니다. 모양의 맨 앞에 배치 자리 None을 적으십시오.",
        FORMULA,
    ),
    _mistake(
        {layer: (*shape, None) for layer, shape in shapes().items()},
        "배치 자리 None을 맨 뒤에 적은 결과와 정확히 같습니다. 배치 자리는 모양의 맨 앞입니다.",
        CODE,
    ),
    *(_mistake(batched(shapes(), batch=n), _A_NUMBER, FORMULA) for n in (1, 10, 32, 64)),
    _mistake(
        batched(shapes(), lambda h, w, c: (c, h, w)),
        "채널 수를 높이와 너비의 앞에 적은 결과와 정확히 같습니다. Keras에서는 채널 수가 맨 뒤에 옵니다.",
        CODE,
    ),
    _mistake(
        batched(shapes(), lambda h, w, c: (w, h, c)),
        "높이와 너비를 맞바꾼 결과와 정확히 같습니다. 높이가 먼저, 너비가 나중입니다.",
        CODE,
    ),
    _mistake(
        batched(shapes(valid=lambda n, k, stride: (n - k) // stride)),
        "밸리드 패딩에서 마지막의 1을 더하지 않은 결과와 정확히 같습니다. "
        "창은 움직이기 전에도 이미 한 자리에 놓여 있습니다.",
        HAND,
    ),
    _mistake(
        batched(shapes(pool=lambda n: -(-n // POOL))),
        "풀링에서 몫을 올림한 결과와 정확히 같습니다. "
        "MaxPooling2D의 패딩은 따로 적지 않으면 밸리드 패딩이므로 창이 온전히 들어오지 못하는 나머지는 버립니다.",
        FORMULA,
    ),
    _mistake(
        batched(shapes(pool=lambda n: n)),
        "풀링이 크기를 바꾸지 않는다고 본 결과와 정확히 같습니다. 풀링의 창도 출력의 크기를 정합니다.",
        FORMULA,
    ),
    _mistake(
        batched(shapes(pool=lambda n: n - POOL + 1)),
        "풀링의 창을 한 칸씩 민 결과와 정확히 같습니다. "
        "MaxPooling2D의 스트라이드는 따로 적지 않으면 창의 크기와 같습니다.",
        MYTHS,
    ),
    _mistake(
        batched(shapes(pool_channels=lambda before: before // POOL)),
        "풀링에서 채널 수도 줄인 결과와 정확히 같습니다. 풀링은 채널마다 따로 하므로 채널 수는 그대로입니다.",
        MYTHS,
    ),
    _mistake(
        batched(shapes(same=lambda n, k, stride: n)),
        "세임 패딩인 층이 크기를 바꾸지 않는다고 본 결과와 정확히 같습니다. "
        "세임 패딩에서도 스트라이드로 나눈 몫을 올림한 만큼만 남습니다.",
        MYTHS,
    ),
    _mistake(
        batched(shapes(same=lambda n, k, stride: n // stride)),
        "세임 패딩에서 몫을 내림한 결과와 정확히 같습니다. 세임 패딩에서는 스트라이드로 나눈 몫을 올림합니다.",
        FORMULA,
    ),
    _mistake(
        batched(shapes(same=valid)),
        "합성곱층을 모두 밸리드 패딩으로 계산한 결과와 정확히 같습니다. 층마다 padding이 무엇인지 보십시오.",
        CODE,
    ),
    _mistake(
        batched(shapes(valid=same)),
        "합성곱층을 모두 세임 패딩으로 계산한 결과와 정확히 같습니다. "
        "padding을 따로 적지 않은 층은 밸리드 패딩입니다.",
        CODE,
    ),
    _mistake(
        batched(shapes(conv_channels=lambda before, filters: before * filters)),
        "필터의 수에 입력의 채널 수를 곱한 결과와 정확히 같습니다. "
        "필터 하나는 입력의 모든 채널을 함께 보고 특성 맵 하나를 냅니다.",
        MYTHS,
    ),
    _mistake(
        batched(shapes(flatten=lambda shape: shape)),
        "Flatten이 값을 펼치지 않는다고 본 결과와 정확히 같습니다. "
        "Flatten은 배치를 뺀 모든 축의 값을 한 줄로 늘어놓습니다.",
        FORMULA,
    ),
]
