"""same_padding(n, k, stride) -> (before, after): TensorFlow's rule, the odd cell after."""

from cnn_course import shapes
from cnn_course.checks.exercise import Case, Exercise, Part
from cnn_course.checks.padding_stride.parts import part
from cnn_course.checks.padding_stride.same_padding_mistakes import MISTAKES
from cnn_course.checks.padding_stride.sections import FORMULA, HAND, MYTHS


def _reference(n, k, stride):
    return shapes.same_padding(n, k, stride)


def _case(stride, m, short, total):
    """Return the call with ``m`` outputs and ``total`` cells to add, none where it is negative.

    ``n`` is ``short`` of ``m`` strides.
    """
    n, k = stride * m - short, total + stride - short
    return Case((n, k, stride), NOTHING if total <= 0 else "")


def _odd(rng, hidden):
    """The left-over cell does not arise: stride 1, odd kernels."""
    sizes = [(7, 3), (6, 5), (4, 1)]
    if hidden:
        sizes = [(int(rng.integers(k + 2, 30)), k) for k in rng.permutation([1, 3, 5, 7]).tolist()]
    return [Case((n, k, 1)) for n, k in sizes]


def _even(rng, hidden):
    sizes = [(6, 2), (5, 4), (9, 6)]
    if hidden:
        sizes = [(int(rng.integers(k + 2, 30)), k) for k in rng.permutation([2, 4, 6, 8]).tolist()]
    return [Case((n, k, 1)) for n, k in sizes]


def _stride(rng, hidden):
    """Something to add, whether or not the stride divides ``n``."""
    sizes = [(2, 4, 0, 1), (2, 4, 1, 2), (4, 3, 3, 3)]
    if hidden:
        kinds = [(s, short, total) for s in (2, 3, 4) for short in (0, s - 1) for total in (1, 2)]
        sizes = [(s, _any(rng, 3, 7), short, t + 2 * _any(rng, 0, 1)) for s, short, t in kinds]
    return [_case(*size) for size in sizes]


def _general(rng, hidden):
    """Odd and even sums, with and without a remainder; then nothing to add."""
    sizes = [(3, 5, 2, 3), (3, 3, 0, 1), (2, 5, 1, 2), (3, 3, 0, -2), (2, 4, 0, 0)]
    if hidden:
        s, t, u, v = rng.integers(3, 6, 4).tolist()
        sizes = [
            (s, _any(rng, 3, 7), s - 1, 4 * _any(rng, 0, 1) + 3),  # half of it rounds up
            (t, _any(rng, 3, 7), 0, 4 * _any(rng, 0, 1) + 1),  # half of it rounds down
            (u, _any(rng, 3, 7), _any(rng, 1, u - 1), 2 * _any(rng, 1, 2)),
            (v, _any(rng, 3, 7), 0, -_any(rng, 2, v - 1)),
        ]
    return [_case(*size) for size in sizes]


def _any(rng, lowest, highest):
    return int(rng.integers(lowest, highest + 1))


def _working(args, place):
    """Write out how many cells are missing; how they are shared out is the student's to find."""
    n, k, stride = args
    m = -(-n // stride)
    total = (m - 1) * stride + k - n
    line = f"출력은 {m}칸이고, 모자라는 칸의 수는 ({m} - 1) × {stride} + {k} - {n} = {total}입니다."
    if total < 0:
        return f"{line} 음수이므로 덧붙일 칸은 없습니다."
    return f"{line} 이만큼을 덧붙여야 합니다." if total else f"{line} 덧붙일 칸은 없습니다."


NOTHING = "입력만으로 창이 모두 들어갑니다. 모자라는 칸이 없으면 앞뒤에 모두 0칸을 덧붙입니다."

same_padding = Exercise(
    name="same_padding",
    arguments=("n", "k", "stride"),
    reference=_reference,
    results=("before", "after"),
    parts={
        "odd": part("스트라이드가 1이고 커널의 한 변이 홀수일 때", HAND, _odd),
        "even": part("스트라이드가 1이고 커널의 한 변이 짝수일 때", MYTHS, _even),
        "stride": part("스트라이드가 2 이상이고 덧붙일 칸이 있을 때", FORMULA, _stride),
        "general": Part(
            "덧붙일 칸이 있을 때에도 없을 때에도 맞습니다.",
            "덧붙일 칸이 있는 입력과 없는 입력 가운데 맞지 않는 것이 있습니다.",
            FORMULA,
            _general,
        ),
    },
    mistakes=MISTAKES,
    # found by search, but for the last five: what a student might treat apart, k = 1, k = S,
    # k below S, k above n, S = 2
    probes=[
        (59, 8, 1),
        (37, 8, 1),
        (45, 4, 5),
        (36, 8, 5),
        (28, 3, 6),
        (32, 11, 7),
        (36, 12, 7),
        (58, 11, 8),
        (21, 1, 2),
        (23, 1, 5),
        (26, 3, 3),
        (30, 3, 4),
        (6, 8, 2),
    ],
    working=_working,
)
