"""fans(shape) -> (fan_in, fan_out): how many inputs make an output, and the other way round."""

import math

from cnn_course.checks.classifier.fans_mistakes import MISTAKES
from cnn_course.checks.classifier.initial_inputs import PROBES, conv_shapes, dense_shapes
from cnn_course.checks.classifier.initial_inputs import fans as _reference
from cnn_course.checks.classifier.sections import FORMULA, HAND
from cnn_course.checks.exercise import Case, Exercise, Part

FANS = "fan_in은 출력 하나에 쓰이는 입력의 수이고, fan_out은 입력 하나가 쓰이는 출력의 수입니다."


def _working(args, place):
    """Write out what the weights are; which of the numbers belong together is to be found."""
    *sides, c_in, c_out = args[0]
    layer = f"입력 {c_in}개와 유닛 {c_out}개를 잇는 밀집층입니다."
    if sides:
        size = "×".join(map(str, sides))
        layer = f"입력의 채널 {c_in}개에 {size} 커널을 쓰는 필터가 {c_out}개인 합성곱층입니다. 커널은 {math.prod(sides)}칸입니다."
    return layer


def _general(rng, hidden):
    shapes = [*conv_shapes(rng, hidden), *dense_shapes(rng, hidden)]
    return [Case((shape,), FANS) for shape in shapes]


fans = Exercise(
    name="fans",
    arguments=("shape",),
    reference=_reference,
    results=("fan_in", "fan_out"),
    parts={
        "dense": Part(
            "밀집층에서 두 수가 맞습니다.",
            "밀집층에서 두 수가 맞지 않습니다.",
            HAND,
            lambda rng, hidden: [Case((s,), FANS) for s in dense_shapes(rng, hidden)],
        ),
        "general": Part(
            "합성곱층과 밀집층에서 모두 두 수가 맞습니다.",
            "합성곱층이나 밀집층에서 두 수가 맞지 않습니다.",
            FORMULA,
            _general,
        ),
    },
    mistakes=MISTAKES,
    probes=PROBES,
    working=_working,
)
