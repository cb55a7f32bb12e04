"""correlate2d_strided(image, kernel, stride) -> map: a stride down and another to the right."""

import numpy as np

from cnn_course import conv
from cnn_course.checks.convolution import evidence
from cnn_course.checks.exercise import Case, Exercise
from cnn_course.checks.padding_stride.correlate2d_strided_mistakes import CORRELATE2D_STRIDED
from cnn_course.checks.padding_stride.parts import part
from cnn_course.checks.padding_stride.sections import FORMULA, HAND, MYTHS

_HALVES = (0.5, 0.5)


def _reference(image, kernel, stride):
    return conv.conv2d(image[None, :, :, None], kernel[:, :, None, None], stride=stride)[0, :, :, 0]


def _inputs(rng, kernel_shape, stride, places, left_over=(0, 0), steps=(1, 1)):
    """Draw an image in which the window has so many places, and pixels left over at the end.

    No two numbers of the kernel are equal or opposite, and none is 0. ``steps`` are those of
    the image and of the kernel; with halves, float32 is exact.
    """
    (k_h, k_w), (s_h, s_w), (m_h, m_w) = kernel_shape, stride, places
    shape = k_h + s_h * (m_h - 1) + left_over[0], k_w + s_w * (m_w - 1) + left_over[1]
    kernel = rng.permutation(np.arange(2, k_h * k_w + 2)) * rng.choice([-1, 1], k_h * k_w)
    image = rng.integers(0, 10, shape) * steps[0]
    return image, kernel.reshape(kernel_shape) * steps[1], tuple(stride)


def _two(rng, numbers):
    """Draw two different ones of ``numbers``."""
    return rng.permutation(numbers)[:2].tolist()


def _drawn(rng, stride, left_over=False, steps=(1, 1)):
    """Draw a kernel that is on no axis as long as the stride, and an image, not square.

    With halves, not all that comes out is whole.
    """
    rest = [int(rng.integers(1, s)) if left_over and s > 1 else 0 for s in stride]
    kernel = stride
    while kernel[0] == stride[0] or kernel[1] == stride[1]:
        kernel = _two(rng, [1, 2, 3, 4])
    args = _inputs(rng, kernel, stride, _two(rng, [2, 3, 4]), rest, steps)
    square = args[0].shape[0] == args[0].shape[1]
    whole = steps != (1, 1) and not np.any(_reference(*args) % 1)
    return _drawn(rng, stride, left_over, steps) if square or whole else args


def _hand(rng, hidden):
    inputs = [_inputs(rng, (3, 2), (2, 2), (2, 3))]
    if hidden:
        inputs = [_drawn(rng, (s, s)) for s in rng.permutation([2, 3]).tolist()]
    return [Case(args) for args in inputs]


def _pair(rng, hidden):
    inputs = [_inputs(rng, (3, 2), (2, 3), (2, 3)), _inputs(rng, (2, 3), (2, 1), (3, 5))]
    if hidden:
        inputs = [_drawn(rng, _two(rng, [1, 2, 3, 4])) for _ in range(3)]
    return [Case(args) for args in inputs]


def _floor(rng, hidden):
    sizes = [((2, 3), (3, 2), (2, 3), (1, 1)), ((3, 2), (2, 4), (2, 2), (1, 3))]
    inputs = [_inputs(rng, *size) for size in sizes]
    if hidden:
        inputs = [_drawn(rng, _two(rng, [2, 3, 4]), left_over=True) for _ in range(3)]
    return [Case(args) for args in inputs]


def _general(rng, hidden):
    """Halves, first in both, then in one of image and kernel; last a window of one place."""
    sizes = [
        ((3, 2), (2, 3), (2, 3), (0, 0), _HALVES),
        ((2, 3), (4, 2), (2, 2), (3, 1), _HALVES),
        ((2, 2), (1, 3), (3, 2), (0, 1), (1, 0.5)),
        ((3, 2), (2, 3), (2, 2), (1, 0), (0.5, 1)),
        ((2, 3), (5, 4), (1, 1), (1, 3), _HALVES),
    ]
    inputs = [_inputs(rng, *size) for size in sizes]
    if hidden:
        one = rng.permutation([1, rng.integers(2, 5)]).tolist()
        far = _two(rng, [4, 5, 6])
        inputs = [
            _drawn(rng, _two(rng, [2, 3, 4]), steps=_HALVES),
            _drawn(rng, _two(rng, [2, 3, 4]), left_over=True, steps=_HALVES),
            _drawn(rng, one, left_over=True, steps=(1, 0.5)),
            _drawn(rng, _two(rng, [2, 3, 4]), steps=(0.5, 1)),
            _inputs(rng, _two(rng, [2, 3, 4]), far, (1, 1), np.subtract(far, 1), _HALVES),
        ]
    return [Case(args) for args in inputs]


def _situation(image, kernel, stride):
    window = f"{evidence.size(image)} 이미지에서 {evidence.size(kernel)} 창을"
    return f"{window} 아래로 {stride[0]}칸, 오른쪽으로 {stride[1]}칸씩 밀면"


def _start(place, stride):
    """Return the window's upper left corner for the output's ``place``."""
    return place and (place[0] * stride[0], place[1] * stride[1])


# Kernel, stride, places, pixels left over, steps. For what is right for some images only:
# kernel and image square, nothing left over;
_PROBES = [
    ((3, 3), (2, 3), (4, 3), (0, 0), (1, 0.5)),
    ((2, 2), (3, 2), (3, 4), (0, 0), (1, 0.5)),
    ((3, 3), (4, 2), (3, 5), (0, 0), (1, 0.5)),
    ((2, 2), (2, 3), (4, 3), (0, 0), (0.5, 1)),
    ((4, 4), (3, 2), (5, 7), (0, 0), (0.5, 1)),
    ((3, 3), (2, 4), (5, 3), (0, 0), (0.5, 1)),
    # something left over: less than half a stride, then more; one of both square, both, none
    ((2, 4), (4, 3), (3, 3), (1, 1), _HALVES),
    ((3, 3), (5, 3), (3, 4), (2, 1), _HALVES),
    ((4, 2), (3, 5), (4, 3), (1, 2), _HALVES),
    ((2, 2), (4, 3), (3, 4), (3, 2), _HALVES),
    ((3, 4), (2, 3), (4, 3), (1, 2), _HALVES),
    ((3, 3), (3, 4), (3, 4), (2, 0), _HALVES),
    # nothing left over, none square
    ((2, 3), (3, 2), (4, 3), (0, 0), _HALVES),
    ((4, 3), (2, 5), (5, 3), (0, 0), _HALVES),
    ((3, 5), (4, 2), (3, 5), (0, 0), _HALVES),
]

correlate2d_strided = Exercise(
    name="correlate2d_strided",
    arguments=("image", "kernel", "stride"),
    reference=_reference,
    parts={
        "hand": part("두 방향의 스트라이드가 같고 남는 칸이 없을 때", HAND, _hand),
        "pair": part("두 방향의 스트라이드가 다를 때", FORMULA, _pair),
        "floor": part("이미지의 끝에 칸이 남을 때", MYTHS, _floor),
        "general": part(
            "커널과 스트라이드가 여러 가지이고 값에 소수점이 있을 때", FORMULA, _general
        ),
    },
    mistakes=CORRELATE2D_STRIDED,
    probes=[_inputs(np.random.default_rng(k), *sizes) for k, sizes in enumerate(_PROBES)],
    situation=_situation,
    working=lambda args, place: evidence.working(*args[:2], *_start(place, args[2])),
    panels=lambda args, place: evidence.panels(*args[:2], _start(place, args[2])),
)
