"""conv2d_backward(dy, x, w) -> (dx, dw, db): stride 1, no padding, a batch, channels last."""

import numpy as np

from cnn_course import conv, plots
from cnn_course.checks.backpropagation.conv2d_backward_mistakes import MISTAKES
from cnn_course.checks.backpropagation.gradients import NAMES, drawn, products, total
from cnn_course.checks.backpropagation.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.exercise import Case, Exercise, Part

LONGEST = 12  # products that are written out


def _reference(dy, x, w):
    return conv.conv2d_backward(dy, x, w)


def _draw(rng, n, output, kernel, channels, halves=False):
    """Draw dy, x and w for N, (H_out, W_out), (K_H, K_W) and (C_in, C_out)."""
    c_in, c_out = channels
    image = [m + k - 1 for m, k in zip(output, kernel, strict=True)]
    shapes = (n, *output, c_out), (n, *image, c_in), (*kernel, c_in, c_out)
    return drawn(rng, _reference, shapes, halves)


def _two(rng, *numbers):
    """Draw two different ones of ``numbers``."""
    return rng.permutation(numbers)[:2].tolist()


def _some(rng, *sides):
    """Draw (H_out, W_out), (K_H, K_W) of ``sides``, (C_in, C_out): nothing is square."""
    output, kernel = _two(rng, 2, 3, 4), _two(rng, *sides)
    square = output[0] + kernel[0] == output[1] + kernel[1]
    return _some(rng, *sides) if square else (output, kernel, _two(rng, 2, 3, 4))


def _shape(rng, hidden):
    sizes = [(2, (2, 3), (1, 2), (2, 3)), (1, (2, 1), (3, 2), (3, 1))]
    sizes = [(n, *_some(rng, 1, 2, 3)) for n in (2, 3)] if hidden else sizes
    return [Case(_draw(rng, *size), SHAPE) for size in sizes]


def _hand(rng, hidden):
    """One image, one channel, one filter: the example of the notebook in other numbers."""
    if hidden:
        sizes = [(1, *_some(rng, 1, 2, 3)[:2], (1, 1)) for _ in range(2)]
        return [Case(_draw(rng, *size)) for size in sizes]
    x, w = np.array([[2, 0, 1, 3], [1, 4, -1, 2], [5, 1, 0, -2]]), np.array([[1, 3], [-2, 4]])
    dy = np.array([[1, -1, 2], [3, 0, 5]])
    return [Case((dy[None, :, :, None], x[None, :, :, None], w[:, :, None, None]))]


def _channels(rng, hidden):
    """One image; more channels than filters, and fewer."""
    sizes = [(1, (2, 2), (1, 2), (2, 3)), (1, (1, 3), (2, 2), (3, 2))]
    if hidden:
        (*one, channels), (*two, _) = _some(rng, 1, 2, 3), _some(rng, 2, 3)
        sizes = [(1, *one, channels), (1, *two, channels[::-1])]
    return [Case(_draw(rng, *size)) for size in sizes]


def _general(rng, hidden):
    """Batches: whole numbers with halves in dy, then halves in all; kernels of many shapes."""
    sizes = [(2, (2, 3), (2, 1), (2, 2)), (3, (3, 2), (1, 2), (2, 1)), (2, (1, 2), (2, 2), (1, 3))]
    if hidden:
        sizes = [(n, *_some(rng, 2, 3)) for n in rng.permutation([2, 3, 4, 5])[:3].tolist()]
    inputs = [_draw(rng, *size, halves=True) for size in sizes]
    dy, x, w = inputs[1]
    inputs[1] = dy, x * 0.5, w * 0.5
    return [Case(args) for args in inputs]


SHAPE = "그레이디언트는 저마다 원래 배열과 모양이 같습니다. dx는 x와, dw는 w와, db는 b와 같습니다."


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
    right = _reference(*args)[item][tuple(index)]
    return f"{name} = {terms} = {right:g}" if count <= LONGEST else ""


def _panels(args, place):
    """Return dy, x and w where each is one map."""
    dy, x, w = args
    maps = dy[0, :, :, 0], x[0, :, :, 0], w[:, :, 0, 0]
    if any(one.size != whole.size for one, whole in zip(maps, args, strict=True)):
        return []
    colors = [plots.OUTPUT, plots.IMAGE, plots.KERNEL]
    right = zip(maps, ("dy", "x", "w"), colors, strict=True)
    dx, dw, _ = _reference(*args)
    return [
        *((array, name, {"color": color}) for array, name, color in right),
        (dx[0, :, :, 0], "맞는 dx", {"color": plots.IMAGE}),
        (dw[:, :, 0, 0], "맞는 dw", {"color": plots.KERNEL}),
    ]


# N, (H_out, W_out), (K_H, K_W), (C_in, C_out): three with as many filters as channels, where
# also what mixes the two up ends without an error; then more, and fewer.
_PROBES = [
    (2, (3, 2), (2, 2), (2, 2)),
    (3, (2, 4), (2, 3), (3, 3)),
    (2, (4, 3), (3, 2), (3, 3)),
    (2, (3, 4), (2, 3), (2, 3)),
    (3, (4, 3), (3, 2), (3, 2)),
    (4, (3, 2), (2, 2), (2, 4)),
]

conv2d_backward = Exercise(
    name="conv2d_backward",
    arguments=("dy", "x", "w"),
    reference=_reference,
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
            "이미지와 채널과 필터가 하나씩일 때 값이 맞습니다.",
            "이미지와 채널과 필터가 하나씩일 때 값이 맞지 않습니다.",
            HAND,
            _hand,
        ),
        "channels": Part(
            "이미지가 하나이고 채널과 필터가 여럿일 때 값이 맞습니다.",
            "이미지가 하나이고 채널과 필터가 여럿일 때 값이 맞지 않습니다.",
            MYTHS,
            _channels,
        ),
        "general": Part(
            "이미지가 여럿이고 값에 소수점이 있어도 결과가 맞습니다.",
            "이미지가 여럿이고 값에 소수점이 있는 입력에서 결과가 맞지 않습니다.",
            CODE,
            _general,
        ),
    },
    mistakes=MISTAKES,
    probes=[_draw(np.random.default_rng(k), *p, halves=True) for k, p in enumerate(_PROBES)],
    situation=lambda dy, x, w: f"dy의 모양이 {dy.shape}, x는 {x.shape}, w는 {w.shape}일 때",
    working=_working,
    panels=_panels,
)
