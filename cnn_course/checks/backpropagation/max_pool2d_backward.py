"""max_pool2d_backward(dy, x, pool_size) -> dx: to the place of each window's largest entry."""

from cnn_course import plots, pooling
from cnn_course.checks.backpropagation import max_pool2d_backward_inputs as inputs
from cnn_course.checks.backpropagation.max_pool2d_backward_mistakes import MISTAKES
from cnn_course.checks.backpropagation.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.exercise import Exercise, Part


def _reference(dy, x, pool_size):
    return pooling.max_pool2d_backward(dy, x, pool_size) + 0.0  # no -0 in a message


def _situation(dy, x, k):
    return f"x의 모양이 {x.shape}이고 창이 {k}×{k}일 때"


def _working(args, place):
    """Write out the numbers of the window in which the entry lies, and its gradient."""
    dy, x, k = args
    m, p, q, c = place
    i, j = p // k, q // k
    if i >= dy.shape[1] or j >= dy.shape[2]:
        return f"dx[{m}, {p}, {q}, {c}]: 끝에 남아 어느 창에도 들지 않는 칸입니다."
    window = x[m, i * k : (i + 1) * k, j * k : (j + 1) * k, c]
    rows = " / ".join(", ".join(f"{number:g}" for number in row) for row in window)
    return (
        f"dx[{m}, {p}, {q}, {c}]: 그 칸이 든 창의 값은 {rows}이고, "
        f"이 창의 것은 dy[{m}, {i}, {j}, {c}] = {dy[m, i, j, c]:g}입니다."
    )


def _panels(args, place):
    """Return the channel of the image to draw, with the window, beside the right gradient."""
    dy, x, k = args
    m, p, q, c = place or (0, 0, 0, 0)
    i, j = p // k, q // k
    inside = place is not None and i < dy.shape[1] and j < dy.shape[2]
    of = f"이미지 {m}, 채널 {c}의"
    return [
        (dy[m, :, :, c], f"{of} dy", {"window": (i, j, 1, 1) if inside else None}),
        (x[m, :, :, c], f"{of} x", {"window": (i * k, j * k, k, k) if inside else None}),
        (_reference(*args)[m, :, :, c], f"{of} 맞는 dx", {"color": plots.OUTPUT}),
    ]


max_pool2d_backward = Exercise(
    name="max_pool2d_backward",
    arguments=("dy", "x", "pool_size"),
    reference=_reference,
    parts={
        "hand": Part(
            "이미지와 채널이 하나씩이고 같은 값이 없을 때 결과가 맞습니다.",
            "이미지와 채널이 하나씩이고 같은 값이 없을 때 결과가 맞지 않습니다.",
            HAND,
            inputs.hand,
        ),
        "batch": Part(
            "이미지와 채널이 여럿이고 음수가 있을 때 결과가 맞습니다.",
            "이미지와 채널이 여럿이고 음수가 있을 때 결과가 맞지 않습니다.",
            FORMULA,
            inputs.batch,
        ),
        "ties": Part(
            "창에 가장 큰 값이 여럿 있을 때 결과가 맞습니다.",
            "창에 가장 큰 값이 여럿 있을 때 결과가 맞지 않습니다.",
            MYTHS,
            inputs.ties,
        ),
        "general": Part(
            "끝에 칸이 남거나 그레이디언트에 소수점이 있어도 결과가 맞습니다.",
            "끝에 칸이 남거나 그레이디언트에 소수점이 있는 입력에서 결과가 맞지 않습니다.",
            CODE,
            inputs.general,
        ),
    },
    mistakes=MISTAKES,
    probes=inputs.PROBES,
    situation=_situation,
    working=_working,
    panels=_panels,
)
