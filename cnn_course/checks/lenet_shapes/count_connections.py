"""count_connections(h_out, w_out, k, c_in, c_out) -> (parameters, connections) of a layer."""

from cnn_course.checks.exercise import Case, Exercise, Part
from cnn_course.checks.lenet_shapes.connection_mistakes import MISTAKES
from cnn_course.checks.lenet_shapes.sections import FORMULA, HAND, MYTHS


def _reference(h_out, w_out, k, c_in, c_out):
    parameters = (k * k * c_in + 1) * c_out
    return parameters, parameters * h_out * w_out


def _numbers(rng):
    """Draw the five numbers: no two equal, the output larger than the window."""
    k, c_in, c_out = rng.permutation(range(2, 8))[:3].tolist()
    h_out, w_out = rng.permutation(range(9, 20))[:2].tolist()
    return h_out, w_out, k, c_in, c_out


def _hand(rng, hidden):
    """One filter on one map."""
    sizes = [(4, 5, 2), (6, 4, 3)]
    if hidden:
        sizes = [_numbers(rng)[:3] for _ in range(3)]
    return [Case((*size, 1, 1)) for size in sizes]


def _filters(rng, hidden):
    """Several filters on one map, as in C1 of LeNet-5."""
    sizes = [(6, 8, 3, 4), (28, 28, 5, 6)]
    if hidden:
        sizes = [(*_numbers(rng)[:3], int(rng.integers(2, 9))) for _ in range(3)]
    return [Case((h, w, k, 1, c_out)) for h, w, k, c_out in sizes]


def _general(rng, hidden):
    """More channels than filters, and fewer; one place only."""
    sizes = [(7, 9, 3, 4, 2), (9, 8, 2, 3, 5), (1, 1, 5, 16, 120)]
    if hidden:
        sizes = [*(_numbers(rng) for _ in range(3)), (1, 1, *_numbers(rng)[2:])]
    return [Case(size) for size in sizes]


def _working(args, place):
    """Write out the number at ``place``; how many one filter has is the student's to find."""
    h_out, w_out, k, c_in, c_out = args
    one, places = k * k * c_in + 1, h_out * w_out
    if place[0] == 0:
        return f"필터 하나에 파라미터가 {one}개 있고, 필터는 {c_out}개입니다."
    return (
        f"값 하나는 입력 {one - 1}개와 편향 1개에 이어지고, "
        f"값은 {h_out}×{w_out}×{c_out} = {places * c_out}개입니다."
    )


count_connections = Exercise(
    name="count_connections",
    arguments=("h_out", "w_out", "k", "c_in", "c_out"),
    results=("parameters", "connections"),
    reference=_reference,
    parts={
        "hand": Part(
            "입력과 출력의 특성 맵이 한 장씩일 때 결과가 맞습니다.",
            "입력과 출력의 특성 맵이 한 장씩일 때 결과가 맞지 않습니다.",
            HAND,
            _hand,
        ),
        "filters": Part(
            "필터가 여럿일 때 결과가 맞습니다.",
            "필터가 여럿일 때 결과가 맞지 않습니다.",
            FORMULA,
            _filters,
        ),
        "general": Part(
            "입력의 채널도 필터도 여럿일 때 결과가 맞습니다.",
            "입력의 채널이 여럿이거나 출력이 한 칸일 때 결과가 맞지 않습니다.",
            MYTHS,
            _general,
        ),
    },
    mistakes=MISTAKES,
    probes=[
        (9, 13, 3, 4, 6),
        (14, 11, 5, 2, 7),
        (17, 8, 2, 9, 3),
        (12, 19, 4, 5, 2),
        (23, 16, 6, 3, 8),
    ],
    working=_working,
)
