"""stack_shapes(n, c_in, layers) -> (n_out, c_out, parameters) behind a stack of layers."""

from cnn_course.checks.channels import stack_inputs
from cnn_course.checks.channels.layer_walk import walk
from cnn_course.checks.channels.sections import FORMULA, HAND, MYTHS
from cnn_course.checks.channels.stack_shapes_mistakes import MISTAKES
from cnn_course.checks.exercise import Exercise, Part

_reference = walk()


def _working(args, place):
    """Write out how the number at ``place`` comes about, layer by layer."""
    n, c_in, layers = args
    steps = [_reference(n, c_in, layers[:depth]) for depth in range(len(layers) + 1)]
    if place[0] < 2:
        chain = " → ".join(str(step[place[0]]) for step in steps)
        return f"층을 지날 때마다 {('한 변은', '채널 수는')[place[0]]} {chain}"
    counts = [
        f"({layer[2]}×{layer[2]}×{channels} + 1)×{layer[1]}" if layer[0] == "conv" else "0"
        for layer, (_, channels, _) in zip(layers, steps, strict=False)
    ]
    return f"{' + '.join(counts)} = {steps[-1][2]}"


stack_shapes = Exercise(
    name="stack_shapes",
    arguments=("n", "c_in", "layers"),
    results=("n_out", "c_out", "parameters"),
    reference=_reference,
    parts={
        "hand": Part(
            "합성곱층 하나를 지난 모양과 파라미터 수가 맞습니다.",
            "합성곱층 하나를 지난 모양이나 파라미터 수가 맞지 않습니다.",
            HAND,
            stack_inputs.hand,
        ),
        "pool": Part(
            "풀링이 있을 때 결과가 맞습니다.",
            "풀링이 있을 때 결과가 맞지 않습니다.",
            FORMULA,
            stack_inputs.pool,
        ),
        "stack": Part(
            "합성곱층을 여럿 쌓았을 때 결과가 맞습니다.",
            "합성곱층을 여럿 쌓았을 때 결과가 맞지 않습니다.",
            MYTHS,
            stack_inputs.stack,
        ),
        "general": Part(
            "스트라이드가 크고 나누어떨어지지 않는 층이 있어도 맞습니다.",
            "스트라이드가 크거나 나누어떨어지지 않는 층이 있을 때 결과가 맞지 않습니다.",
            FORMULA,
            stack_inputs.general,
        ),
    },
    mistakes=MISTAKES,
    probes=stack_inputs.PROBES,
    working=_working,
)
