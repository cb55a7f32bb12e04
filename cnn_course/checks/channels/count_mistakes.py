"""What goes wrong in counting channels and parameters: other rules of the walk through the layers."""

from cnn_course.checks.channels.layer_walk import conv_parameters, conv_side
from cnn_course.checks.channels.sections import CODE, FORMULA, MYTHS


def _counting(count):
    return {"conv_parameters": lambda at: at.parameters + count(at)}


def _pool_counting(count):
    return {"pool_parameters": lambda at: at.parameters + count(at)}


#: (sentence, section, the changed rules of each way to make the mistake, ...)
COUNTS = [
    (
        "편향을 세지 않은 결과와 정확히 같습니다. 필터마다 편향이 하나씩 있습니다.",
        FORMULA,
        _counting(lambda at: at.k**2 * at.channels * at.filters),
    ),
    (
        "편향을 합성곱층마다 하나만 센 결과와 정확히 같습니다. 편향은 필터마다 하나씩 있습니다.",
        FORMULA,
        _counting(lambda at: at.k**2 * at.channels * at.filters + 1),
    ),
    (
        "모든 합성곱층의 입력 채널 수를 이미지의 채널 수로 둔 결과와 정확히 같습니다. 층의 입력 채널 수는 바로 앞 층이 낸 채널 수입니다.",
        MYTHS,
        _counting(lambda at: (at.k**2 * at.c_in + 1) * at.filters),
    ),
    (
        "입력 채널 수를 곱하지 않은 결과와 정확히 같습니다. 필터 하나에는 가중치가 입력 채널마다 k×k개씩 있습니다.",
        MYTHS,
        _counting(lambda at: (at.k**2 + 1) * at.filters),
    ),
    (
        "입력 채널 수 자리에 그 층의 필터 수를 넣은 결과와 정확히 같습니다. 파라미터를 먼저 세고 채널 수를 나중에 바꾸십시오.",
        CODE,
        _counting(lambda at: (at.k**2 * at.filters + 1) * at.filters),
    ),
    (
        "k를 한 번만 곱한 결과와 정확히 같습니다. 커널의 높이도 너비도 k입니다.",
        FORMULA,
        _counting(lambda at: (at.k * at.channels + 1) * at.filters),
    ),
    (
        "출력의 칸마다 가중치를 따로 센 결과와 정확히 같습니다. 모든 칸이 같은 필터를 쓰므로 칸 수를 곱하지 마십시오.",
        MYTHS,
        _counting(lambda at: conv_parameters(at) * conv_side(at) ** 2),
        _counting(lambda at: (at.k**2 * at.channels * conv_side(at) ** 2 + 1) * at.filters),
    ),
    (
        "입력의 칸마다 가중치를 따로 센 결과와 정확히 같습니다. 필터는 k×k칸만 보며 모든 자리에서 같은 값을 쓰므로, 입력의 한 변은 파라미터의 수에 들어가지 않습니다.",
        MYTHS,
        _counting(lambda at: (at.n**2 * at.channels + 1) * at.filters),
        _counting(lambda at: conv_parameters(at) * at.n**2),
    ),
    (
        "마지막 합성곱층의 파라미터만 센 결과와 정확히 같습니다. 층을 지날 때마다 앞의 합에 더해 나가십시오.",
        CODE,
        {"conv_parameters": conv_parameters},
    ),
    (
        "풀링에도 파라미터가 있다고 보고 센 결과와 정확히 같습니다. 최대 풀링에는 파라미터가 없습니다.",
        MYTHS,
        _pool_counting(lambda at: (at.size**2 * at.channels + 1) * at.channels),
        _pool_counting(lambda at: at.size**2 * at.channels),
        _pool_counting(lambda at: (at.size**2 + 1) * at.channels),
        _pool_counting(lambda at: at.size**2),
    ),
    (
        "풀링에서 채널 수도 줄인 결과와 정확히 같습니다. 풀링은 채널마다 따로 하므로 채널 수는 그대로입니다.",
        MYTHS,
        {"pool_channels": lambda at: at.channels // at.size},
    ),
    (
        "합성곱층을 지나도 채널 수를 바꾸지 않은 결과와 정확히 같습니다. 합성곱층의 출력 채널 수는 필터 수입니다.",
        FORMULA,
        {"conv_channels": lambda at: at.channels},
    ),
    (
        "합성곱층마다 채널 수에 필터 수를 곱한 결과와 정확히 같습니다. 필터 하나는 모든 입력 채널을 함께 보고 특성 맵 하나를 냅니다.",
        MYTHS,
        {"conv_channels": lambda at: at.channels * at.filters},
    ),
    (
        "합성곱층마다 채널 수에 필터 수를 더한 결과와 정확히 같습니다. 앞 층의 채널은 필터가 모두 함께 보고, 출력의 채널 수는 필터 수입니다.",
        MYTHS,
        {"conv_channels": lambda at: at.channels + at.filters},
    ),
]
