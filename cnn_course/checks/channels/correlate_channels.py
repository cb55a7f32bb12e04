"""correlate_channels(image, kernel) -> map: one filter over all channels of an image."""

import numpy as np

from cnn_course import conv
from cnn_course.checks.channels import evidence
from cnn_course.checks.channels.correlate_channels_mistakes import mistakes
from cnn_course.checks.channels.inputs import draw, of_integers, sizes
from cnn_course.checks.channels.sections import CODE, FORMULA, HAND, IN_SHAPE
from cnn_course.checks.exercise import Case, Exercise, Part


def _reference(image, kernel):
    return conv.conv2d(image[None], kernel[..., None])[0, :, :, 0]


def _with_channels(image_size, kernel_size, channels):
    return (*image_size, channels), (*kernel_size, channels)


def _shape(rng, hidden):
    shapes = [((3, 5, 3), (2, 2, 3)), ((5, 4, 2), (3, 1, 2))]
    if hidden:
        shapes = [_with_channels(*sizes(rng), channels) for channels in (3, 2, 4)]
    return [Case(draw(rng, *shape, step=1)) for shape in shapes]


def _hand(rng, hidden):
    if hidden:
        return [Case(draw(rng, (3, 4, 2), (2, 2, 2), step=1))]
    image = [[[1, 2], [0, 1], [3, 0], [2, 4]], [[2, 0], [1, 3], [0, 1], [4, 2]]]
    image.append([[0, 1], [3, 2], [1, 5], [2, 0]])
    kernel = [[[1, -1], [2, 3]], [[0, 5], [-2, 4]]]
    return [Case((np.array(image), np.array(kernel)))]


def _edge(rng, hidden):
    """One channel; the smallest kernel; the largest one."""
    image, kernel = sizes(rng, smallest=2) if hidden else ((4, 3), (2, 3))
    channels = rng.integers(2, 5) if hidden else 3
    shapes = [
        _with_channels(image, kernel, 1),
        _with_channels(image, (1, 1), channels),
        _with_channels(kernel, kernel, channels),
    ]
    return [Case(draw(rng, *shape, step=1)) for shape in shapes]


def _general(rng, hidden):
    """More than three channels; one row of windows; a kernel of integers; with eighths, an image."""
    shapes = [
        ((3, 5, 4), (2, 3, 4)),
        ((2, 4, 3), (2, 2, 3)),
        ((5, 4, 2), (2, 3, 2)),
        ((4, 5, 3), (3, 2, 3)),
    ]
    if hidden:
        channels = rng.permutation([2, 3, 4, 5]).tolist()
        shapes = [_with_channels(*sizes(rng, smallest=2), c) for c in channels]
        shapes.sort(key=lambda shape: -shape[0][2])
        (_, *rest), kernel = shapes[1]
        shapes[1] = (kernel[0], *rest), kernel
    *pairs, (third, third_kernel), (last, last_kernel) = [draw(rng, *shape) for shape in shapes]
    pairs += [of_integers(1, third / 4, third_kernel), of_integers(0, last, last_kernel / 4)]
    return [Case(pair) for pair in pairs]


# Square kernels, for what holds of them alone; three outputs of one row; channels enough to
# tell the first three, all but the last and all apart; three squares as deep as the kernel.
_PROBES = [
    ((3, 8, 4), (3, 3, 4)),
    ((2, 6, 5), (2, 2, 5)),
    ((4, 9, 6), (4, 4, 6)),
    ((6, 8, 4), (3, 3, 4)),
    ((7, 5, 5), (2, 3, 5)),
    ((5, 9, 4), (3, 2, 4)),
    ((4, 7, 2), (2, 2, 2)),
    ((6, 4, 3), (2, 2, 3)),
    ((5, 5, 3), (3, 3, 3)),
    ((6, 6, 4), (4, 4, 4)),
    ((7, 7, 3), (3, 3, 3)),
]


def _probe(k, shape):
    """Draw the probe with number ``k``: of halves, or one of the two arrays of integers."""
    pair = draw(np.random.default_rng(k), *shape)
    return of_integers(k % 3, *pair) if k % 3 < 2 else pair


correlate_channels = Exercise(
    name="correlate_channels",
    arguments=("image", "kernel"),
    reference=_reference,
    parts={
        "shape": Part(*IN_SHAPE, _shape, values=False),
        "hand": Part(
            "채널이 둘인 작은 이미지에서 값이 맞습니다.",
            "채널이 둘인 작은 이미지에서 값이 맞지 않습니다.",
            HAND,
            _hand,
        ),
        "edge": Part(
            "채널이 하나인 이미지, 한 칸짜리 커널, 이미지만큼 큰 커널에서도 결과가 맞습니다.",
            "채널이 하나인 이미지, 한 칸짜리 커널, 이미지만큼 큰 커널 가운데 결과가 맞지 않는 것이 있습니다.",
            CODE,
            _edge,
        ),
        "general": Part(
            "채널 수가 달라지거나 값에 소수점이 있어도 결과가 맞습니다.",
            "채널 수가 달라지거나 값에 소수점이 있는 입력에서 결과가 맞지 않습니다.",
            FORMULA,
            _general,
        ),
    },
    mistakes=mistakes(_reference),
    probes=[_probe(k, shape) for k, shape in enumerate(_PROBES)],
    situation=lambda image, kernel: (
        f"모양이 {image.shape}인 이미지에 모양이 {kernel.shape}인 커널을 쓰면"
    ),
    working=lambda args, place: evidence.working(*args, *place),
    panels=lambda args, place: evidence.panels(*args, place),
)
