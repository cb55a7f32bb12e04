"""max_pool2d(x, pool_size, stride) -> (H_out, W_out, C): each window's largest, by channel."""

from cnn_course import pooling
from cnn_course.checks.exercise import Exercise, Part
from cnn_course.checks.pooling_layers import max_pool2d_inputs
from cnn_course.checks.pooling_layers.max_pool2d_mistakes import MISTAKES
from cnn_course.checks.pooling_layers.sections import CODE, FORMULA, HAND, MYTHS


def _reference(x, pool_size, stride):
    return pooling.max_pool2d(x[None], pool_size, stride)[0]


def _situation(x, pool_size, stride):
    image = f"모양이 {x.shape}인 입력에서"
    return f"{image} {pool_size}×{pool_size} 창을 {stride}칸씩 밀면"


def _working(args, place):
    """Write out the window's numbers, row by row."""
    x, k, stride = args
    i, j, c = place
    window = x[i * stride : i * stride + k, j * stride : j * stride + k, c]
    rows = " / ".join(", ".join(f"{number:g}" for number in row) for row in window)
    return f"채널 {c}의 창에 들어 있는 값: {rows}. 가장 큰 값은 {window.max():g}입니다."


def _panels(args, place):
    """Return the channel to draw, with the window on it; without a place, all of them."""
    x, k, stride = args
    if place is None:
        return [(x[:, :, c], f"채널 {c}", {}) for c in range(x.shape[2])]
    i, j, c = place
    return [(x[:, :, c], f"채널 {c}", {"window": (i * stride, j * stride, k, k)})]


max_pool2d = Exercise(
    name="max_pool2d",
    arguments=("x", "pool_size", "stride"),
    reference=_reference,
    parts={
        "hand": Part(
            "채널이 하나이고 창이 겹치지 않을 때 결과가 맞습니다.",
            "채널이 하나이고 창이 겹치지 않을 때 결과가 맞지 않습니다.",
            HAND,
            max_pool2d_inputs.hand,
        ),
        "channels": Part(
            "채널이 여럿이고 음수가 있을 때 결과가 맞습니다.",
            "채널이 여럿이고 음수가 있을 때 결과가 맞지 않습니다.",
            FORMULA,
            max_pool2d_inputs.channels,
        ),
        "stride": Part(
            "채널이 하나이고 스트라이드가 창의 크기와 다를 때 결과가 맞습니다.",
            "채널이 하나이고 스트라이드가 창의 크기와 다를 때 결과가 맞지 않습니다.",
            MYTHS,
            max_pool2d_inputs.stride,
        ),
        "general": Part(
            "창과 스트라이드가 여러 가지이고 값에 소수점이 있어도 결과가 맞습니다.",
            "창과 스트라이드가 여러 가지이고 값에 소수점이 있는 입력에서 결과가 맞지 않습니다.",
            CODE,
            max_pool2d_inputs.general,
        ),
    },
    mistakes=MISTAKES,
    probes=max_pool2d_inputs.PROBES,
    situation=_situation,
    working=_working,
    panels=_panels,
)
