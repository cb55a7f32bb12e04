"""bottleneck_multiplications(h, w, c, c_mid, k) -> int: 1×1, k×k on few channels, 1×1."""

from cnn_course.checks.after_lenet.bottleneck_mistakes import MISTAKES
from cnn_course.checks.after_lenet.layer_costs import multiplications
from cnn_course.checks.after_lenet.sections import FORMULA, HAND
from cnn_course.checks.exercise import Case, Exercise, Part


def _layers(h, w, c, c_mid, k):
    """Return what each of the three layers costs."""
    sizes = [(1, c, c_mid), (k, c_mid, c_mid), (1, c_mid, c)]
    return [multiplications(h, w, *size) for size in sizes]


def _reference(h, w, c, c_mid, k):
    return sum(_layers(h, w, c, c_mid, k))


def _drawn(rng, *size):
    """Draw a bottleneck on an image of ``size``, its middle much narrower than its ends."""
    c_mid, k = rng.permutation([3, 4, 5, 6, 7])[:2].tolist()
    return (*size, int(rng.integers(8, 25)), c_mid, k)


def _place(rng, hidden):
    sizes = [(1, 1, 4, 2, 3), (1, 1, 10, 3, 2), (1, 1, 6, 1, 5)]
    return [Case(_drawn(rng, 1, 1) if hidden else size, THREE) for size in sizes]


def _layer(rng, hidden):
    """More rows than columns, and fewer; at last a middle that is the wider one."""
    sizes = [(5, 4, 8, 2, 3), (3, 6, 12, 4, 5), (4, 7, 2, 3, 4)]
    if hidden:
        sides = [rng.permutation(range(5, 15))[:2].tolist() for _ in range(3)]
        sizes = [_drawn(rng, *both) for both in sides]
        h, w, c, c_mid, k = sizes[2]
        sizes[2] = h, w, c_mid, c, k
    return [Case(size, THREE) for size in sizes]


THREE = "한 층의 출력 채널 수는 다음 층의 입력 채널 수입니다. 세 층의 곱셈을 따로 세어 더하십시오."


def _working(args, place):
    return "세 층에서 하는 곱셈은 차례로 {}번, {}번, {}번입니다.".format(*_layers(*args))


bottleneck_multiplications = Exercise(
    name="bottleneck_multiplications",
    arguments=("h", "w", "c", "c_mid", "k"),
    reference=_reference,
    parts={
        "place": Part(
            "이미지가 1×1일 때 병목의 곱셈 수가 맞습니다.",
            "이미지가 1×1일 때 병목의 곱셈 수가 맞지 않습니다.",
            HAND,
            _place,
        ),
        "layer": Part(
            "이미지의 자리가 여럿일 때 병목의 곱셈 수가 맞습니다.",
            "이미지의 자리가 여럿일 때 병목의 곱셈 수가 맞지 않습니다.",
            FORMULA,
            _layer,
        ),
    },
    mistakes=MISTAKES,
    probes=[
        (9, 13, 20, 3, 5),
        (14, 10, 11, 6, 3),
        (8, 12, 15, 4, 7),
        (16, 11, 5, 8, 4),
        (12, 15, 17, 5, 6),
        (13, 9, 7, 10, 3),
    ],
    working=_working,
)
