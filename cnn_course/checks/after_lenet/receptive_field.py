"""receptive_field(layers) -> (size, jump): what one value behind the layers sees of the input."""

from cnn_course import shapes
from cnn_course.checks.after_lenet.receptive_field_mistakes import MISTAKES
from cnn_course.checks.after_lenet.sections import FORMULA, HAND, MYTHS
from cnn_course.checks.exercise import Case, Exercise, Part


def _reference(layers):
    return shapes.receptive_field(layers)


def _drawn(rng, depth, strides=(2, 3)):
    """Draw layers of kernels that all differ, even and odd."""
    kernels = rng.permutation([2, 3, 4, 5, 6, 7])[:depth].tolist()
    return list(zip(kernels, rng.choice(strides, depth).tolist(), strict=True))


def _one(rng, hidden):
    """One layer: moved by one cell and by several, and one that sees a single cell."""
    stacks = [[(5, 1)], [(4, 3)], [(1, 2)]]
    if hidden:
        stacks = [_drawn(rng, 1, [stride]) for stride in (1, 2, 3)]
    return [Case((layers,)) for layers in stacks]


def _dense(rng, hidden):
    """No stride: overlapping windows, at last with one of a single cell between them."""
    stacks = [[(3, 1), (5, 1)], [(3, 1), (3, 1), (4, 1)], [(5, 1), (1, 1), (2, 1)]]
    if hidden:
        stacks = [_drawn(rng, depth, [1]) for depth in (2, 3, 4)]
        stacks[2][1] = (1, 1)
    return [Case((layers,), OVERLAP) for layers in stacks]


def _strides(rng, hidden):
    """Two layers: a stride in the first, in the second, in both."""
    stacks = [[(2, 2), (3, 1)], [(5, 1), (4, 3)], [(3, 2), (5, 3)]]
    if hidden:
        stacks = [_drawn(rng, 2) for _ in range(3)]
        stacks[0][1] = (stacks[0][1][0], 1)
        stacks[1][0] = (stacks[1][0][0], 1)
    return [Case((layers,), CELLS) for layers in stacks]


def _general(rng, hidden):
    stacks = [
        [(5, 2), (3, 1), (2, 3), (4, 2)],
        [(3, 2), (1, 1), (6, 3), (2, 2)],
        [(7, 3), (2, 2), (5, 1), (3, 2), (4, 3)],
    ]
    if hidden:
        stacks = [_drawn(rng, depth) for depth in (4, 4, 5)]
        stacks[0][1] = (stacks[0][1][0], 1)
        stacks[1][2] = (1, 1)
        stacks = [[*layers[:-1], (layers[-1][0], stride)] for layers, stride in
                  zip(stacks, (2, 3, 2), strict=True)]  # fmt: skip
    return [Case((layers,), CELLS) for layers in stacks]


OVERLAP = "창을 한 칸씩 밀면 이웃한 두 값이 보는 범위는 한 칸만 어긋나고 나머지는 겹칩니다."
CELLS = (
    "뒤 층의 창이 덮는 것은 입력의 칸이 아니라 앞 층이 낸 값입니다. 앞 층이 낸 이웃한 두 값은 "
    "입력에서 그 층까지의 스트라이드를 모두 곱한 만큼 떨어진 곳을 봅니다."
)


def _working(args, place):
    """Write out how the number at ``place`` comes about, layer by layer."""
    (layers,) = args
    steps = [_reference(layers[:depth])[place[0]] for depth in range(len(layers) + 1)]
    return f"입력에서 시작해 층을 지날 때마다 {('size', 'jump')[place[0]]}: " + " → ".join(
        map(str, steps)
    )


receptive_field = Exercise(
    name="receptive_field",
    arguments=("layers",),
    results=("size", "jump"),
    reference=_reference,
    parts={
        "one": Part(
            "층이 하나일 때 결과가 맞습니다.",
            "층이 하나일 때 결과가 맞지 않습니다.",
            HAND,
            _one,
        ),
        "stack": Part(
            "모든 층의 스트라이드가 1일 때 결과가 맞습니다.",
            "모든 층의 스트라이드가 1일 때 결과가 맞지 않습니다.",
            HAND,
            _dense,
        ),
        "stride": Part(
            "창을 두 칸 이상씩 미는 층이 있을 때 결과가 맞습니다.",
            "창을 두 칸 이상씩 미는 층이 있을 때 결과가 맞지 않습니다.",
            FORMULA,
            _strides,
        ),
        "general": Part(
            "여러 층을 쌓았을 때 결과가 맞습니다.",
            "여러 층을 쌓았을 때 결과가 맞지 않습니다.",
            MYTHS,
            _general,
        ),
    },
    mistakes=MISTAKES,
    # Found by search, among them a layer of a single cell, and no stride at all.
    probes=[
        ([(5, 4), (2, 3)],),
        ([(6, 4), (5, 3), (5, 3)],),
        ([(6, 2), (6, 2), (1, 1), (2, 3)],),
        ([(2, 1), (7, 3), (5, 1)],),
        ([(4, 4), (4, 2), (6, 4), (1, 1), (2, 1)],),
        ([(5, 1), (6, 4), (4, 2), (7, 3)],),
        ([(7, 1), (3, 1), (3, 1), (6, 1)],),
    ],
    working=_working,
)
