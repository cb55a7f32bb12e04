"""flat_places: where a value of S4 stands once it is unrolled."""

from cnn_course.checks.exercise import Mistake, Part
from cnn_course.checks.lab_mnist.sections import ORDER
from cnn_course.checks.table import Table, entries

N, CHANNELS = 5, 16  # S4 puts out (5, 5, 16)
#: entry: (row, column, channel)
PLACES = {
    "행 0, 열 0, 채널 3": (0, 0, 3),
    "행 0, 열 2, 채널 0": (0, 2, 0),
    "행 1, 열 0, 채널 0": (1, 0, 0),
    "행 2, 열 3, 채널 7": (2, 3, 7),
    "행 4, 열 1, 채널 15": (4, 1, 15),
}


def _table(rule):
    return {entry: rule(*place) for entry, place in PLACES.items()}


def _mistake(rule, sentence):
    return Mistake(_table(rule).__getitem__, sentence, ORDER)


MISTAKES = [
    _mistake(
        lambda i, j, c: (c * N + i) * N + j,
        "채널이 맨 앞에 오는 배열, 곧 모양이 (16, 5, 5)인 배열을 펼친 결과와 정확히 같습니다. Keras의 채널은 마지막 축입니다.",
    ),
    _mistake(
        lambda i, j, c: (j * N + i) * CHANNELS + c,
        "열을 먼저, 행을 나중에 센 결과와 정확히 같습니다. 첫 축이 행이므로 한 행을 다 적은 다음에 아래 행으로 갑니다.",
    ),
    _mistake(
        lambda i, j, c: i + N * (j + N * c),
        "첫 축부터 빨리 바뀌는 순서(포트란 순서)로 센 결과와 정확히 같습니다. 펼칠 때에는 마지막 축의 번호가 가장 빨리 바뀝니다.",
    ),
    _mistake(
        lambda i, j, c: (i * N + j) * CHANNELS + c + 1,
        "자리를 1부터 센 결과와 정확히 같습니다. 배열의 자리는 0부터 셉니다.",
    ),
    _mistake(
        lambda i, j, c: i * N + j,
        "채널을 세지 않은 결과와 정확히 같습니다. 픽셀 하나마다 값이 열여섯 개 있습니다.",
    ),
    _mistake(
        lambda i, j, c: i * N + j + c,
        "세 번호를 더하면서 채널 수를 곱하지 않은 결과와 정확히 같습니다. 픽셀 하나를 지나면 값 열여섯 개를 지납니다.",
    ),
    _mistake(
        lambda i, j, c: (i * CHANNELS + j) * N + c,
        "한 행의 길이 5와 채널 수 16을 바꾸어 곱한 결과와 정확히 같습니다.",
    ),
]

flat_places = Table(
    name="flat_places",
    right=_table(lambda i, j, c: (i * N + j) * CHANNELS + c),
    form="펼친 뒤의 자리를 0부터 세어 정수 하나로 적습니다. 식으로 적어도 됩니다.",
    items={},
    parts={
        "places": Part(
            "다섯 값이 펼친 뒤에 놓이는 자리가 모두 맞습니다.",
            "펼친 뒤의 자리가 맞지 않는 값이 있습니다.",
            ORDER,
            entries(
                *PLACES,
                **dict.fromkeys(
                    PLACES,
                    "그 값보다 앞에 놓이는 값을 세십시오: 위의 행들, 같은 행에서 왼쪽의 픽셀들, 같은 픽셀에서 앞의 채널들.",
                ),
            ),
        ),
    },
    mistakes=MISTAKES,
)
