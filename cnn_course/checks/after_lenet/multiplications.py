"""multiplications(h_out, w_out, k, c_in, c_out) -> int: what one convolutional layer costs."""

from cnn_course.checks.after_lenet import layer_costs
from cnn_course.checks.after_lenet.sections import FORMULA, HAND
from cnn_course.checks.exercise import Case, Exercise, Mistake, Part


def _reference(h_out, w_out, k, c_in, c_out):
    return layer_costs.multiplications(h_out, w_out, k, c_in, c_out)


def _place(rng, hidden):
    """An output of one place: one filter, then more filters than channels, and fewer."""
    sizes = [(3, 2, 1), (3, 1, 4), (2, 5, 3)]
    if hidden:
        (k, c_in, _), *more = [rng.permutation(range(2, 9))[:3].tolist() for _ in range(3)]
        sizes = [(k, c_in, 1), *more]
    return [Case((1, 1, *size), EACH_VALUE) for size in sizes]


def _layer(rng, hidden):
    """More rows than columns and fewer, and a kernel of a single cell."""
    sizes = [(4, 5, 3, 2, 6), (6, 3, 4, 5, 2), (5, 7, 1, 3, 4)]
    if hidden:
        sizes = [tuple(rng.permutation(range(3, 13))[:5].tolist()) for _ in range(3)]
        h, w, _, *channels = sizes[2]
        sizes[2] = (h, w, 1, *channels)
    return [Case(size, EACH_VALUE) for size in sizes]


EACH_VALUE = (
    "출력의 값 하나하나가 저마다 곱셈을 합니다. 값 하나를 낼 때에는 커널의 모든 칸을 "
    "입력의 모든 채널에서 곱합니다."
)

_AS_INPUT = (
    "h_out과 w_out을 입력의 크기로 보고 커널만큼 줄인 결과와 정확히 같습니다. "
    "두 수는 이미 출력의 크기이니 그대로 쓰십시오."
)


def _working(args, place):
    h_out, w_out, k, c_in, c_out = args
    return (
        f"출력의 값은 모두 {h_out * w_out * c_out}개이고, "
        f"값 하나를 낼 때마다 곱셈을 {k * k * c_in}번 합니다."
    )


multiplications = Exercise(
    name="multiplications",
    arguments=("h_out", "w_out", "k", "c_in", "c_out"),
    reference=_reference,
    parts={
        "place": Part(
            "출력이 1×1일 때 곱셈의 수가 맞습니다.",
            "출력이 1×1일 때 곱셈의 수가 맞지 않습니다.",
            HAND,
            _place,
        ),
        "layer": Part(
            "출력의 자리가 여럿일 때 곱셈의 수가 맞습니다.",
            "출력의 자리가 여럿일 때 곱셈의 수가 맞지 않습니다.",
            FORMULA,
            _layer,
        ),
    },
    mistakes=[
        *layer_costs.ONE_OF_THE_CHANNELS,
        *layer_costs.MISCOUNTED,
        Mistake(
            lambda h, w, k, *channels: _reference(h - k + 1, w - k + 1, k, *channels),
            _AS_INPUT,
            FORMULA,
        ),
    ],
    probes=[
        (9, 13, 3, 5, 7),
        (14, 10, 5, 6, 3),
        (8, 11, 4, 3, 10),
        (15, 12, 7, 4, 9),
        (10, 17, 6, 8, 5),
        (13, 9, 1, 6, 4),
    ],
    working=_working,
)
