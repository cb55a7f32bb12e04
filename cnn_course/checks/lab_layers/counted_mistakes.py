"""What goes wrong in counted: other ways to count the weights and biases of a layer."""

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.lab_layers.asked import parameters, values_out
from cnn_course.checks.lab_layers.sections import FILTERS, FORMULA, SHARED, UNITS


def _mistake(table, sentence, section):
    return Mistake(table.__getitem__, sentence, section)


_NOT_SHARED = (
    "합성곱층에서 출력의 칸마다 가중치를 따로 센 결과와 정확히 같습니다. "
    "모든 칸이 같은 필터를 쓰므로 칸의 수는 곱하지 않습니다."
)

MISTAKES = [
    _mistake(
        parameters(
            lambda k, c_in, c_out, places: k * c_in * c_out, lambda n_in, n_out: n_in * n_out
        ),
        "편향을 세지 않은 결과와 정확히 같습니다. 편향은 필터와 유닛마다 하나씩 있습니다.",
        FORMULA,
    ),
    _mistake(
        parameters(
            lambda k, c_in, c_out, places: k * c_in * c_out + 1,
            lambda n_in, n_out: n_in * n_out + 1,
        ),
        "편향을 층에 하나만 둔 결과와 정확히 같습니다. 편향은 필터와 유닛마다 하나씩 있습니다.",
        FORMULA,
    ),
    _mistake(
        parameters(lambda k, c_in, c_out, places: k * c_in + 1, lambda n_in, n_out: n_in + 1),
        "필터나 유닛 하나의 것만 센 결과와 정확히 같습니다. 필터나 유닛의 수를 곱하십시오.",
        UNITS,
    ),
    _mistake(
        parameters(lambda k, c_in, c_out, places: (k + 1) * c_out),
        "합성곱층에서 입력의 채널 수를 곱하지 않은 결과와 정확히 같습니다. "
        "필터 하나에는 입력의 채널마다 커널이 한 장씩 있습니다.",
        FILTERS,
    ),
    _mistake(
        parameters(lambda k, c_in, c_out, places: (k + 1) * c_in * c_out),
        "합성곱층에서 편향을 필터의 채널마다 하나씩 둔 결과와 정확히 같습니다. "
        "편향은 필터에 하나만 있습니다.",
        FILTERS,
    ),
    _mistake(
        parameters(lambda k, c_in, c_out, places: (k * c_in + 1) * c_out * places),
        _NOT_SHARED,
        SHARED,
    ),
    _mistake(
        parameters(lambda k, c_in, c_out, places: (k * c_in * places + 1) * c_out),
        _NOT_SHARED,
        SHARED,
    ),
    _mistake(
        values_out(),
        "층마다 샘플 하나에 대해 내는 값의 수를 적은 결과와 정확히 같습니다. "
        "파라미터는 층이 내는 값이 아니라 층이 배우는 가중치와 편향입니다.",
        FORMULA,
    ),
]
