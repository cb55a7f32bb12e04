"""conv2d_backward(dy, x, w) -> (dx, dw, db): stride 1, no padding, a batch, channels last."""

import numpy as np

from cnn_course import conv, plots
from cnn_course.checks.backpropagation import conv2d_backward_inputs as inputs
from cnn_course.checks.backpropagation.conv2d_backward_mistakes import MISTAKES
from cnn_course.checks.backpropagation.gradients import NAMES, products, total
from cnn_course.checks.backpropagation.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.exercise import Exercise, Part

LONGEST = 12  # products that are written out


def _products(args, item, index):
    """Return the pairs whose products add up to one number of dx or dw."""
    dy, x, w = args
    if NAMES[item] == "dw":
        u, v, c, f = index
        return [(x[m, i + u, j + v, c], dy[m, i, j, f]) for m, i, j in np.ndindex(dy.shape[:3])]
    m, p, q, c = index
    return [
        (w[p - i, q - j, c, f], dy[m, i, j, f])
        for i, j, f in np.ndindex(dy.shape[1:])
        if 0 <= p - i < w.shape[0] and 0 <= q - j < w.shape[1]
    ]


def _working(args, place):
    """Write out one number of dx, dw or db, where the sum is short."""
    item, *index = place
    if NAMES[item] == "db":
        numbers = args[0][..., index[0]].ravel()
        terms, count = total(numbers), len(numbers)
    else:
        pairs = _products(args, item, index)
        terms, count = products(pairs), len(pairs)
    name = f"{NAMES[item]}[{', '.join(map(str, index))}]"
    right = conv.conv2d_backward(*args)[item][tuple(index)]
    return f"{name} = {terms} = {right:g}" if count <= LONGEST else ""


def _panels(args, place):
    """Return dy, x and w where each is one map."""
    dy, x, w = args
    maps = dy[0, :, :, 0], x[0, :, :, 0], w[:, :, 0, 0]
    if any(one.size != whole.size for one, whole in zip(maps, args, strict=True)):
        return []
    colors = [plots.OUTPUT, plots.IMAGE, plots.KERNEL]
    right = zip(maps, ("dy", "x", "w"), colors, strict=True)
    dx, dw, _ = conv.conv2d_backward(*args)
    return [
        *((array, name, {"color": color}) for array, name, color in right),
        (dx[0, :, :, 0], "맞는 dx", {"color": plots.IMAGE}),
        (dw[:, :, 0, 0], "맞는 dw", {"color": plots.KERNEL}),
    ]


conv2d_backward = Exercise(
    name="conv2d_backward",
    arguments=("dy", "x", "w"),
    reference=conv.conv2d_backward,
    results=NAMES,
    parts={
        "shape": Part(
            "세 그레이디언트의 모양이 맞습니다.",
            "세 그레이디언트 가운데 모양이 맞지 않는 것이 있습니다.",
            FORMULA,
            inputs.shape,
            values=False,
        ),
        "hand": Part(
            "이미지와 채널과 필터가 하나씩일 때 값이 맞습니다.",
            "이미지와 채널과 필터가 하나씩일 때 값이 맞지 않습니다.",
            HAND,
            inputs.hand,
        ),
        "channels": Part(
            "이미지가 하나이고 채널과 필터가 여럿일 때 값이 맞습니다.",
            "이미지가 하나이고 채널과 필터가 여럿일 때 값이 맞지 않습니다.",
            MYTHS,
            inputs.channels,
        ),
        "general": Part(
            "이미지가 여럿이고 값에 소수점이 있어도 결과가 맞습니다.",
            "이미지가 여럿이고 값에 소수점이 있는 입력에서 결과가 맞지 않습니다.",
            CODE,
            inputs.general,
        ),
    },
    mistakes=MISTAKES,
    probes=inputs.PROBES,
    situation=lambda dy, x, w: f"dy의 모양이 {dy.shape}, x는 {x.shape}, w는 {w.shape}일 때",
    working=_working,
    panels=_panels,
)
