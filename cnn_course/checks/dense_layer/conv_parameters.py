"""conv_parameters(k_h, k_w, c_in, c_out) -> int: the weights and biases of all filters."""

from cnn_course.checks.dense_layer.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.exercise import Case, Exercise, Mistake, Part


def _reference(k_h, k_w, c_in, c_out):
    return k_h * k_w * c_in * c_out + c_out


def _filter(rng, hidden):
    """One filter, of one channel and of several."""
    sizes = [(3, 2, 1), (2, 3, 3), (2, 5, 4)]
    if hidden:
        (k_h, k_w, _), *more = [rng.permutation(range(2, 9))[:3].tolist() for _ in range(3)]
        sizes = [(k_h, k_w, 1), *more]
    return [Case((*size, 1)) for size in sizes]


def _layer(rng, hidden):
    """More channels than filters, and fewer."""
    sizes = [(3, 2, 4, 5), (1, 5, 3, 2), (4, 3, 2, 6)]
    if hidden:
        sizes = [rng.permutation(range(2, 12))[:4].tolist() for _ in range(3)]
    return [Case(size) for size in map(tuple, sizes)]


_SQUARE = (
    "커널의 한 변만 제곱한 결과와 정확히 같습니다. "
    "커널은 정사각형이 아닐 수 있으니 높이와 너비를 모두 쓰십시오."
)

MISTAKES = [
    Mistake(
        lambda k_h, k_w, c_in, c_out: k_h * k_w * c_in * c_out,
        "가중치만 세고 편향을 빠뜨린 결과와 정확히 같습니다. 편향도 파라미터이므로 함께 세십시오.",
        FORMULA,
    ),
    Mistake(
        lambda k_h, k_w, c_in, c_out: k_h * k_w * c_in * c_out + 1,
        "편향을 층에 하나만 둔 결과와 정확히 같습니다. 편향은 필터마다 하나씩 있습니다.",
        MYTHS,
    ),
    Mistake(
        lambda k_h, k_w, c_in, c_out: k_h * k_w * c_in * c_out + c_in,
        "편향을 입력 채널마다 하나씩 둔 결과와 정확히 같습니다. 편향은 입력 채널이 아니라 필터에 딸려 있습니다.",
        MYTHS,
    ),
    Mistake(
        lambda k_h, k_w, c_in, c_out: (k_h * k_w + 1) * c_in * c_out,
        "필터의 채널마다 편향을 하나씩 둔 결과와 정확히 같습니다. 필터는 모든 채널의 곱을 더한 뒤에 편향을 한 번만 더합니다.",
        MYTHS,
    ),
    Mistake(
        lambda k_h, k_w, c_in, c_out: 2 * k_h * k_w * c_in * c_out,
        "편향을 가중치마다 하나씩 둔 결과와 정확히 같습니다. 필터는 곱을 모두 더한 뒤에 편향을 한 번만 더합니다.",
        MYTHS,
    ),
    Mistake(
        lambda k_h, k_w, c_in, c_out: (k_h * k_w + 1) * c_out,
        "입력의 채널 수를 빠뜨린 결과와 정확히 같습니다. 필터 하나의 가중치가 모두 몇 개인지 손으로 세어 보십시오.",
        HAND,
    ),
    Mistake(
        lambda k_h, k_w, c_in, c_out: k_h * k_w * c_in + 1,
        "필터 하나의 파라미터만 센 결과와 정확히 같습니다. 필터마다 가중치와 편향이 따로 있습니다.",
        HAND,
    ),
    Mistake(
        lambda k_h, k_w, c_in, c_out: k_h * k_w * c_in + c_out,
        "가중치는 필터 하나의 것만, 편향은 모든 필터의 것을 센 결과와 정확히 같습니다. 괄호를 빠뜨리지 않았는지 보십시오.",
        CODE,
    ),
    Mistake(
        lambda k_h, k_w, c_in, c_out: ((k_h + k_w) * c_in + 1) * c_out,
        "커널의 높이와 너비를 곱하지 않고 더한 결과와 정확히 같습니다. 커널에 칸이 모두 몇 개인지 세십시오.",
        HAND,
    ),
    Mistake(lambda k_h, k_w, c_in, c_out: (k_h**2 * c_in + 1) * c_out, _SQUARE, CODE),
    Mistake(lambda k_h, k_w, c_in, c_out: (k_w**2 * c_in + 1) * c_out, _SQUARE, CODE),
]


conv_parameters = Exercise(
    name="conv_parameters",
    arguments=("k_h", "k_w", "c_in", "c_out"),
    reference=_reference,
    parts={
        "filter": Part(
            "필터가 하나일 때 파라미터의 수가 맞습니다.",
            "필터가 하나일 때 파라미터의 수가 맞지 않습니다.",
            HAND,
            _filter,
        ),
        "layer": Part(
            "필터가 여럿일 때 파라미터의 수가 맞습니다.",
            "필터가 여럿일 때 파라미터의 수가 맞지 않습니다.",
            FORMULA,
            _layer,
        ),
    },
    mistakes=MISTAKES,
    probes=[(3, 5, 7, 4), (2, 7, 3, 10), (6, 4, 9, 5), (5, 3, 8, 11), (4, 7, 6, 13)],
    working=lambda args, place: (
        f"가중치 {_reference(*args) - args[3]}개와 편향 {args[3]}개를 세어야 합니다."
    ),
)
