"""equivariance_error(image, kernel, shift, stride) -> float: how far translation is not kept."""

import numpy as np

from cnn_course import plots
from cnn_course.checks.exercise import Exercise, Part
from cnn_course.checks.pooling_layers import equivariance_inputs as inputs
from cnn_course.checks.pooling_layers.equivariance_error_mistakes import MISTAKES
from cnn_course.checks.pooling_layers.equivariance_measure import both, ceil, floor, measure
from cnn_course.checks.pooling_layers.sections import CODE, FORMULA, HAND, MYTHS

_reference = measure()


def _compared(args):
    """Return A and B, and how far B is moved and the first column of A that is compared."""
    _, _, shift, stride = args
    return *both(*args), floor(shift, stride), ceil(shift, stride)


def _working(args, place):
    A, B, d, start = _compared(args)
    gaps = np.abs(A[:, start:] - B[:, start - d : B.shape[1] - d])
    if not gaps.any():
        return f"A의 {start}열부터는 {d}열 옮긴 B와 모두 같습니다."
    i, j = np.unravel_index(gaps.argmax(), gaps.shape)
    a, b = A[i, start + j], B[i, start + j - d]
    return (
        f"차가 가장 큰 곳에서 A의 {i}행 {start + j}열은 {a:g}, "
        f"B의 {i}행 {start + j - d}열은 {b:g}입니다."
    )


def _panels(args, place):
    """Show both responses, with the columns that have a partner."""
    A, B, d, start = _compared(args)
    h, w = A.shape
    names = "A: 옮긴 이미지의 반응", "B: 이미지의 반응"
    return [
        (values, name, {"color": plots.OUTPUT, "window": (0, first, h, w - start)})
        for values, name, first in zip((A, B), names, (start, start - d), strict=True)
    ]


equivariance_error = Exercise(
    name="equivariance_error",
    arguments=("image", "kernel", "shift", "stride"),
    reference=_reference,
    parts={
        "same": Part(
            "shift가 stride의 배수이면 0이 나오고, 배수가 아닌 입력에서도 결과가 맞습니다.",
            "shift가 stride의 배수인데 0이 나오지 않거나, 배수가 아닌 입력에서 결과가 맞지 않습니다.",
            FORMULA,
            inputs.same,
        ),
        "hand": Part(
            "이미지가 한 행이고 shift가 stride의 배수가 아닐 때 결과가 맞습니다.",
            "이미지가 한 행이고 shift가 stride의 배수가 아닐 때 결과가 맞지 않습니다.",
            HAND,
            inputs.hand,
        ),
        "edge": Part(
            "shift가 stride보다 작거나 0일 때 결과가 맞습니다.",
            "shift가 stride보다 작거나 0일 때 결과가 맞지 않습니다.",
            CODE,
            inputs.edge,
        ),
        "general": Part(
            "shift와 stride가 여러 가지일 때 결과가 맞습니다.",
            "shift와 stride가 여러 가지인 입력에서 결과가 맞지 않습니다.",
            MYTHS,
            inputs.general,
        ),
    },
    mistakes=MISTAKES,
    probes=inputs.PROBES,
    allows=("conv",),
    working=_working,
    panels=_panels,
)
