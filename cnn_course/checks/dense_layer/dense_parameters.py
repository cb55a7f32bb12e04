"""dense_parameters(n_in, n_out) -> int: the weights and biases of a dense layer."""

from cnn_course.checks.dense_layer.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.exercise import Case, Exercise, Mistake, Part


def _reference(n_in, n_out):
    return n_in * n_out + n_out


def _unit(rng, hidden):
    """One unit: as many weights as inputs, and one bias."""
    inputs = rng.permutation(range(4, 40))[:3].tolist() if hidden else [3, 6, 12]
    return [Case((n_in, 1)) for n_in in inputs]


def _layer(rng, hidden):
    """More inputs than units, and fewer."""
    sizes = [(4, 3), (2, 5), (20, 7)]
    if hidden:
        sizes = [rng.permutation(range(3, 40))[:2].tolist() for _ in range(3)]
    return [Case(size) for size in map(tuple, sizes)]


MISTAKES = [
    Mistake(
        lambda n_in, n_out: n_in * n_out,
        "가중치만 세고 편향을 빠뜨린 결과와 정확히 같습니다. 편향도 파라미터이므로 함께 세십시오.",
        FORMULA,
    ),
    Mistake(
        lambda n_in, n_out: n_in * n_out + 1,
        "편향을 층에 하나만 둔 결과와 정확히 같습니다. 편향은 유닛마다 하나씩 있습니다.",
        MYTHS,
    ),
    Mistake(
        lambda n_in, n_out: n_in * n_out + n_in,
        "편향을 입력마다 하나씩 둔 결과와 정확히 같습니다. 편향은 입력이 아니라 유닛에 딸려 있습니다.",
        MYTHS,
    ),
    Mistake(
        lambda n_in, n_out: 2 * n_in * n_out,
        "편향을 가중치마다 하나씩 둔 결과와 정확히 같습니다. 유닛은 곱을 모두 더한 뒤에 편향을 한 번만 더합니다.",
        MYTHS,
    ),
    Mistake(
        lambda n_in, n_out: (n_in + 1) * (n_out + 1) - 1,
        "편향을 입력과 유닛 양쪽에 둔 결과와 정확히 같습니다. 편향은 유닛마다 하나씩만 있습니다.",
        MYTHS,
    ),
    Mistake(
        lambda n_in, n_out: n_in + 1,
        "유닛 하나의 파라미터만 센 결과와 정확히 같습니다. 유닛마다 가중치와 편향이 따로 있습니다.",
        HAND,
    ),
    Mistake(
        lambda n_in, n_out: n_in + n_out,
        "n_in과 n_out을 더한 결과와 정확히 같습니다. "
        "입력은 저마다 모든 유닛에 이어집니다. 괄호를 빠뜨리지 않았는지도 보십시오.",
        CODE,
    ),
    Mistake(
        lambda n_in, n_out: n_out,
        "편향만 센 결과와 정확히 같습니다. 가중치도 함께 세십시오.",
        FORMULA,
    ),
]


dense_parameters = Exercise(
    name="dense_parameters",
    arguments=("n_in", "n_out"),
    reference=_reference,
    parts={
        "unit": Part(
            "유닛이 하나인 밀집층의 파라미터 수가 맞습니다.",
            "유닛이 하나인 밀집층의 파라미터 수가 맞지 않습니다.",
            HAND,
            _unit,
        ),
        "layer": Part(
            "유닛이 여럿인 밀집층의 파라미터 수가 맞습니다.",
            "유닛이 여럿인 밀집층의 파라미터 수가 맞지 않습니다.",
            FORMULA,
            _layer,
        ),
    },
    mistakes=MISTAKES,
    probes=[(3, 5), (7, 4), (12, 9), (6, 25), (31, 8)],
    working=lambda args, place: f"가중치 {args[0] * args[1]}개와 편향 {args[1]}개를 세어야 합니다.",
)
