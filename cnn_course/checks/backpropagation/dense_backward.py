"""dense_backward(dy, x, w) -> (dx, dw, db): what the loss asks of each input and parameter."""

import numpy as np

from cnn_course import dense, plots
from cnn_course.checks.backpropagation.dense_backward_mistakes import MISTAKES
from cnn_course.checks.backpropagation.gradients import NAMES, drawn, products, total
from cnn_course.checks.backpropagation.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.exercise import Case, Exercise, Part


def _draw(rng, n, c_in, c_out, halves=True):
    shapes = (n, c_out), (n, c_in), (c_in, c_out)
    return drawn(rng, dense.dense_backward, shapes, halves)


def _sizes(rng):
    """Draw N, C_in and C_out, no two of them equal."""
    return rng.permutation([2, 3, 4, 5])[:3].tolist()


def _shape(rng, hidden):
    """A batch; one unit; one sample."""
    sizes = [(4, 3, 2), (3, 4, 1), (1, 2, 3)]
    if hidden:
        n, c_in, c_out = _sizes(rng)
        sizes = [(n, c_in, c_out), (c_in, c_out, 1), (1, c_out, n)]
    return [Case(_draw(rng, *size, halves=False), SHAPE) for size in sizes]


def _hand(rng, hidden):
    """One sample."""
    if hidden:
        return [Case(_draw(rng, 1, *_sizes(rng)[:2], halves=False)) for _ in range(2)]
    return [Case((np.array([[2, -3, 1]]), np.array([[4, 5]]), np.array([[1, 2, 6], [0, -1, 3]])))]


def _batch(rng, hidden):
    if hidden:
        return [Case(_draw(rng, *_sizes(rng), halves=False)) for _ in range(2)]
    dy, x = np.array([[1, 2], [-3, 4], [5, -2]]), np.array([[2, 0, 1], [3, -1, 4], [1, 6, -2]])
    return [Case((dy, x, np.array([[1, 3], [-2, 5], [4, 0]])))]


def _general(rng, hidden):
    """dy of halves with whole numbers; all of halves; one unit; one input."""
    sizes = [_sizes(rng) for _ in range(4)] if hidden else [(3, 4, 2), (2, 3, 5), (4, 2, 1)]
    if hidden:
        sizes[2][2] = 1
        sizes[3][1] = 1
    inputs = [_draw(rng, *size) for size in sizes]
    dy, x, w = inputs[1]
    inputs[1] = dy, x * 0.5, w * 0.5
    return [Case(args) for args in inputs]


SHAPE = "그레이디언트는 저마다 원래 배열과 모양이 같습니다. dx는 x와, dw는 w와, db는 b와 같습니다."


def _working(args, place):
    """Write out one number of dx, dw or db."""
    dy, x, w = args
    item, *index = place
    name = f"{NAMES[item]}[{', '.join(map(str, index))}]"
    if NAMES[item] == "db":
        terms = total(dy[:, index[0]])
    elif NAMES[item] == "dw":
        terms = products(zip(x[:, index[0]], dy[:, index[1]], strict=True))
    else:
        terms = products(zip(dy[index[0]], w[index[1]], strict=True))
    right = f"{dense.dense_backward(dy, x, w)[item][tuple(index)]:g}"
    return f"{name} = {terms}" if terms == right else f"{name} = {terms} = {right}"


def _panels(args, place):
    colors = [plots.OUTPUT, plots.IMAGE, plots.KERNEL]
    return [
        (array, name, {"color": color})
        for array, name, color in zip(args, ("dy", "x", "w"), colors, strict=True)
    ]


# Four with all sizes equal, where no product of matrices ends in an error; five with none.
_PROBES = [(3, 3, 3), (4, 4, 4), (5, 5, 5), (2, 2, 2), (3, 4, 2), (5, 2, 4), (2, 5, 3), (4, 3, 5)]

dense_backward = Exercise(
    name="dense_backward",
    arguments=("dy", "x", "w"),
    reference=dense.dense_backward,
    results=NAMES,
    parts={
        "shape": Part(
            "세 그레이디언트의 모양이 맞습니다.",
            "세 그레이디언트 가운데 모양이 맞지 않는 것이 있습니다.",
            FORMULA,
            _shape,
            values=False,
        ),
        "hand": Part(
            "샘플이 하나일 때 값이 맞습니다.",
            "샘플이 하나일 때 값이 맞지 않습니다.",
            HAND,
            _hand,
        ),
        "batch": Part(
            "샘플이 여럿일 때 값이 맞습니다.",
            "샘플이 여럿일 때 값이 맞지 않습니다.",
            MYTHS,
            _batch,
        ),
        "general": Part(
            "크기가 달라지거나 값에 소수점이 있어도 결과가 맞습니다.",
            "크기가 다르거나 값에 소수점이 있는 입력에서 결과가 맞지 않습니다.",
            CODE,
            _general,
        ),
    },
    mistakes=MISTAKES,
    probes=[_draw(np.random.default_rng(k), *size) for k, size in enumerate(_PROBES)],
    situation=lambda dy, x, w: f"dy의 모양이 {dy.shape}, x는 {x.shape}, w는 {w.shape}일 때",
    working=_working,
    panels=_panels,
)
