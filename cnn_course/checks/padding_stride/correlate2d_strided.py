"""correlate2d_strided(image, kernel, stride) -> map: a stride down and another to the right."""

import numpy as np

from cnn_course import conv
from cnn_course.checks.convolution import evidence
from cnn_course.checks.exercise import Case, Exercise, Part
from cnn_course.checks.padding_stride.correlate2d_strided_mistakes import CORRELATE2D_STRIDED
from cnn_course.checks.padding_stride.sections import FORMULA, HAND, MYTHS


def _reference(image, kernel, stride):
    return conv.conv2d(image[None, :, :, None], kernel[:, :, None, None], stride=stride)[0, :, :, 0]


def _inputs(rng, kernel_shape, stride, places, left_over=(0, 0), step=1):
    """Draw an image in which the window has so many places, and pixels left over at the end.

    No two numbers of the kernel are equal or opposite, and none is 0. With halves as
    ``step``, float32 is exact.
    """
    (k_h, k_w), (s_h, s_w), (m_h, m_w) = kernel_shape, stride, places
    shape = k_h + s_h * (m_h - 1) + left_over[0], k_w + s_w * (m_w - 1) + left_over[1]
    kernel = rng.permutation(np.arange(2, k_h * k_w + 2)) * rng.choice([-1, 1], k_h * k_w)
    return rng.integers(0, 10, shape) * step, kernel.reshape(kernel_shape) * step, tuple(stride)


def _two(rng, numbers):
    """Draw two different ones of ``numbers``."""
    return rng.permutation(numbers)[:2].tolist()


def _drawn(rng, stride, left_over=False, step=1):
    """Draw a kernel that is on no axis as long as the stride, and an image, not square."""
    rest = [int(rng.integers(1, s)) if left_over and s > 1 else 0 for s in stride]
    kernel = stride
    while kernel[0] == stride[0] or kernel[1] == stride[1]:
        kernel = _two(rng, [1, 2, 3, 4])
    args = _inputs(rng, kernel, stride, _two(rng, [2, 3, 4]), rest, step)
    square = args[0].shape[0] == args[0].shape[1]
    return _drawn(rng, stride, left_over, step) if square else args


def _hand(rng, hidden):
    inputs = [_inputs(rng, (3, 2), (2, 2), (2, 3))]
    if hidden:
        inputs = [_drawn(rng, (s, s)) for s in rng.permutation([2, 3]).tolist()]
    return [Case(args, STRIDE) for args in inputs]


def _pair(rng, hidden):
    inputs = [_inputs(rng, (3, 2), (2, 3), (2, 3)), _inputs(rng, (2, 3), (2, 1), (3, 5))]
    if hidden:
        inputs = [_drawn(rng, _two(rng, [1, 2, 3, 4])) for _ in range(3)]
    return [Case(args, STRIDE) for args in inputs]


def _floor(rng, hidden):
    sizes = [((2, 3), (3, 2), (2, 3), (1, 1)), ((3, 2), (2, 4), (2, 2), (1, 3))]
    inputs = [_inputs(rng, *size) for size in sizes]
    if hidden:
        inputs = [_drawn(rng, _two(rng, [2, 3, 4]), left_over=True) for _ in range(3)]
    return [Case(args, LEFT_OVER) for args in inputs]


def _general(rng, hidden):
    """Both again, with halves; then a stride of 1 in one direction; a window of one place."""
    sizes = [
        ((3, 2), (2, 3), (2, 3), (0, 0)),
        ((2, 3), (4, 2), (2, 2), (2, 1)),
        ((2, 2), (1, 3), (3, 2), (0, 1)),
        ((2, 3), (5, 4), (1, 1), (1, 3)),
    ]
    inputs = [_inputs(rng, *size, step=0.5) for size in sizes]
    if hidden:
        one = rng.permutation([1, rng.integers(2, 5)]).tolist()
        inputs = [
            _drawn(rng, _two(rng, [2, 3, 4]), step=0.5),
            _drawn(rng, _two(rng, [2, 3, 4]), left_over=True, step=0.5),
            _drawn(rng, one, left_over=True, step=0.5),
            _inputs(rng, _two(rng, [2, 3, 4]), _two(rng, [4, 5, 6]), (1, 1), (1, 1), 0.5),
        ]
    return [Case(args, STRIDE) for args in inputs]


def _situation(image, kernel, stride):
    window = f"{evidence.size(image)} 이미지에서 {evidence.size(kernel)} 창을"
    return f"{window} 아래로 {stride[0]}칸, 오른쪽으로 {stride[1]}칸씩 밀면"


def _start(place, stride):
    """Return the window's upper left corner for the output's ``place``."""
    return place and (place[0] * stride[0], place[1] * stride[1])


STRIDE = "stride의 첫 번째 값은 아래로, 두 번째 값은 오른쪽으로 미는 칸 수입니다."
LEFT_OVER = "남은 칸에는 창이 온전히 들어가지 못합니다. 그 칸은 출력에 쓰이지 않습니다."

# Kernel, stride, places, pixels left over: none, on one axis, on both; S - 1 of them or fewer.
_PROBES = [
    ((3, 2), (2, 3), (4, 3), (0, 0)),
    ((2, 4), (3, 2), (3, 5), (0, 0)),
    ((4, 3), (2, 5), (5, 3), (0, 0)),
    ((3, 5), (4, 2), (3, 5), (0, 0)),
    ((2, 3), (3, 4), (3, 3), (1, 0)),
    ((4, 2), (3, 5), (3, 3), (0, 1)),
    ((2, 3), (3, 4), (4, 2), (2, 3)),
    ((3, 2), (4, 3), (3, 4), (1, 2)),
    ((2, 5), (5, 3), (2, 4), (4, 1)),
    ((3, 4), (2, 3), (4, 3), (1, 1)),
]

correlate2d_strided = Exercise(
    name="correlate2d_strided",
    arguments=("image", "kernel", "stride"),
    reference=_reference,
    parts={
        "hand": Part(
            "두 방향의 스트라이드가 같고 남는 칸이 없을 때 결과가 맞습니다.",
            "두 방향의 스트라이드가 같고 남는 칸이 없을 때 결과가 맞지 않습니다.",
            HAND,
            _hand,
        ),
        "pair": Part(
            "두 방향의 스트라이드가 다를 때 결과가 맞습니다.",
            "두 방향의 스트라이드가 다를 때 결과가 맞지 않습니다.",
            FORMULA,
            _pair,
        ),
        "floor": Part(
            "이미지의 끝에 칸이 남을 때 결과가 맞습니다.",
            "이미지의 끝에 칸이 남을 때 결과가 맞지 않습니다.",
            MYTHS,
            _floor,
        ),
        "general": Part(
            "커널과 스트라이드가 여러 가지이고 값에 소수점이 있어도 결과가 맞습니다.",
            "커널과 스트라이드가 여러 가지이고 값에 소수점이 있는 입력에서 결과가 맞지 않습니다.",
            FORMULA,
            _general,
        ),
    },
    mistakes=CORRELATE2D_STRIDED,
    probes=[_inputs(np.random.default_rng(k), *sizes, step=0.5) for k, sizes in enumerate(_PROBES)],
    situation=_situation,
    working=lambda args, place: evidence.working(*args[:2], *_start(place, args[2])),
    panels=lambda args, place: evidence.panels(*args[:2], _start(place, args[2])),
)
