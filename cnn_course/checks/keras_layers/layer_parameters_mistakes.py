"""What goes wrong in layer_parameters: other ways to count the two kinds of layer."""

from itertools import accumulate
from math import prod

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.keras_layers.model import LAYERS, parameters, shapes
from cnn_course.checks.keras_layers.sections import CODE, FORMULA, HAND, MYTHS


def _mistake(table, sentence, section):
    return Mistake(table.__getitem__, sentence, section)


_NOT_SHARED = (
    "합성곱층에서 출력의 칸마다 가중치를 따로 센 결과와 정확히 같습니다. "
    "모든 칸이 같은 필터를 쓰므로 칸의 수는 곱하지 않습니다."
)

MISTAKES = [
    _mistake(
        parameters(
            lambda k, c_in, c_out, places: k * k * c_in * c_out, lambda n_in, n_out: n_in * n_out
        ),
        "편향을 세지 않은 결과와 정확히 같습니다. 편향은 필터와 유닛마다 하나씩 있습니다.",
        FORMULA,
    ),
    _mistake(
        parameters(
            lambda k, c_in, c_out, places: k * k * c_in * c_out + 1,
            lambda n_in, n_out: n_in * n_out + 1,
        ),
        "편향을 층에 하나만 둔 결과와 정확히 같습니다. 편향은 필터와 유닛마다 하나씩 있습니다.",
        MYTHS,
    ),
    _mistake(
        parameters(
            lambda k, c_in, c_out, places: k * k * c_in + 1,
            lambda n_in, n_out: n_in + 1,
        ),
        "필터나 유닛 하나의 것만 센 결과와 정확히 같습니다. 필터나 유닛의 수를 곱하십시오.",
        HAND,
    ),
    _mistake(
        parameters(lambda k, c_in, c_out, places: (k * k + 1) * c_out),
        "합성곱층에서 입력의 채널 수를 곱하지 않은 결과와 정확히 같습니다. "
        "필터 하나에는 입력의 채널마다 커널이 한 장씩 있습니다.",
        MYTHS,
    ),
    _mistake(
        parameters(lambda k, c_in, c_out, places: (k * c_in + 1) * c_out),
        "합성곱층에서 커널의 한 변을 한 번만 곱한 결과와 정확히 같습니다. 커널에는 높이도 너비도 있습니다.",
        HAND,
    ),
    _mistake(
        parameters(lambda k, c_in, c_out, places: (k * k + 1) * c_in * c_out),
        "합성곱층에서 편향을 필터의 채널마다 하나씩 둔 결과와 정확히 같습니다. 편향은 필터에 하나만 있습니다.",
        MYTHS,
    ),
    _mistake(
        parameters(lambda k, c_in, c_out, places: k * k * c_in * c_out + c_in),
        "합성곱층에서 편향을 입력의 채널마다 하나씩 둔 결과와 정확히 같습니다. 편향은 필터마다 하나씩 있습니다.",
        MYTHS,
    ),
    _mistake(
        parameters(lambda k, c_in, c_out, places: (k * k * c_out + 1) * c_out),
        "합성곱층에서 입력 채널의 수 자리에 그 층의 필터 수를 넣은 결과와 정확히 같습니다. "
        "입력 채널의 수는 바로 앞 층이 낸 채널 수입니다.",
        CODE,
    ),
    _mistake(
        parameters(lambda k, c_in, c_out, places: (k * k * c_in + 1) * c_out * places),
        _NOT_SHARED,
        MYTHS,
    ),
    _mistake(
        parameters(lambda k, c_in, c_out, places: (k * k * c_in * places + 1) * c_out),
        _NOT_SHARED,
        MYTHS,
    ),
    _mistake(
        {layer: prod(shape) for layer, shape in shapes().items()},
        "층마다 출력에 있는 값의 수를 적은 결과와 정확히 같습니다. "
        "파라미터는 층이 내는 값이 아니라 층이 배우는 가중치와 편향입니다.",
        FORMULA,
    ),
    _mistake(
        dict(zip(LAYERS, accumulate(parameters().values()), strict=True)),
        "앞 층의 것까지 모두 더해 나간 결과와 정확히 같습니다. 표에는 층마다 그 층의 것만 적습니다.",
        CODE,
    ),
]
