"""What goes wrong in count_connections inside a filter: its weights and its bias."""

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.lenet_shapes.sections import CODE, FORMULA, HAND, MYTHS


def _shared(count):
    """Return the answer that counts parameters otherwise, and repeats them at every place."""

    def wrong(h, w, k, c_in, c_out):
        parameters = count(k, c_in, c_out)
        return parameters, parameters * h * w

    return wrong


IN_A_FILTER = [
    Mistake(
        _shared(lambda k, c_in, c_out: k * k * c_in * c_out),
        "편향을 어디에서도 세지 않은 결과와 정확히 같습니다. 편향은 필터마다 하나씩 있고, 출력의 값마다 편향에도 이어집니다.",
        FORMULA,
    ),
    Mistake(
        _shared(lambda k, c_in, c_out: k * k * c_in * c_out + 1),
        "편향을 층에 하나만 둔 결과와 정확히 같습니다. 편향은 필터마다 하나씩 있습니다.",
        MYTHS,
    ),
    Mistake(
        _shared(lambda k, c_in, c_out: (k * k + 1) * c_in * c_out),
        "필터의 채널마다 편향을 하나씩 둔 결과와 정확히 같습니다. 편향은 필터에 하나만 있습니다.",
        MYTHS,
    ),
    Mistake(
        _shared(lambda k, c_in, c_out: (k * k + 1) * c_out),
        "입력의 채널 수를 빠뜨린 결과와 정확히 같습니다. 필터 하나에는 입력의 채널마다 창 하나만큼의 가중치가 있습니다.",
        MYTHS,
    ),
    Mistake(
        _shared(lambda k, c_in, c_out: (k * c_in + 1) * c_out),
        "k를 한 번만 곱한 결과와 정확히 같습니다. 창은 높이도 너비도 k입니다.",
        HAND,
    ),
    Mistake(
        _shared(lambda k, c_in, c_out: (2 * k * c_in + 1) * c_out),
        "k를 제곱하지 않고 두 배로 한 결과와 정확히 같습니다. 창에는 칸이 k×k개 있습니다.",
        HAND,
    ),
    Mistake(
        _shared(lambda k, c_in, c_out: k * k * c_in + 1),
        "필터 하나의 것만 센 결과와 정확히 같습니다. 필터는 c_out개이고, 필터마다 파라미터와 연결이 따로 있습니다.",
        FORMULA,
    ),
    Mistake(
        _shared(lambda k, c_in, c_out: k * k * c_in + c_out),
        "가중치는 필터 하나의 것만, 편향은 모든 필터의 것을 센 결과와 정확히 같습니다. 괄호를 빠뜨리지 않았는지 보십시오.",
        CODE,
    ),
    Mistake(
        _shared(lambda k, c_in, c_out: (k * k * c_out + 1) * c_in),
        "c_in과 c_out을 맞바꾼 결과와 정확히 같습니다. 필터의 수는 c_out이고, 필터 하나는 c_in개의 채널을 봅니다.",
        FORMULA,
    ),
]
