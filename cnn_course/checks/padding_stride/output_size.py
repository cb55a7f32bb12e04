"""output_size(n, k, stride, padding) -> int: in how many places a window fits, with the floor."""

import numpy as np

from cnn_course import shapes
from cnn_course.checks.exercise import Case, Exercise, Part
from cnn_course.checks.padding_stride.output_size_mistakes import MISTAKES
from cnn_course.checks.padding_stride.parts import part
from cnn_course.checks.padding_stride.sections import FORMULA, HAND, MYTHS


def _reference(n, k, stride, padding):
    return shapes.output_size(n, k, stride, padding)


def _case(k, stride, padding, m, left_over=0):
    """Return the call whose right answer is ``m``, with so many pixels left over at the end."""
    n = k + stride * (m - 1) - 2 * padding + left_over
    return Case((n, k, stride, padding))


def _drawn(rng, lowest, highest, count=4):
    """Draw (k, stride, padding, m), each between ``lowest`` and ``highest``."""
    return rng.integers(lowest, np.array(highest) + 1, (count, 4)).tolist()


def _hand(rng, hidden):
    sizes = [(3, 1, 0, 5), (5, 1, 0, 1), (1, 1, 0, 6)]
    return [_case(*s) for s in (_drawn(rng, (2, 1, 0, 2), (6, 1, 0, 8)) if hidden else sizes)]


def _stride(rng, hidden):
    sizes = [(3, 2, 0, 3), (2, 3, 0, 4), (5, 2, 0, 4)]
    return [_case(*s) for s in (_drawn(rng, (2, 2, 0, 3), (5, 4, 0, 7)) if hidden else sizes)]


def _padding(rng, hidden):
    """The last is not as long as with same padding."""
    sizes = [(3, 1, 1, 7), (3, 2, 1, 4), (2, 3, 2, 4)]
    return [_case(*s) for s in (_drawn(rng, (2, 1, 1, 4), (5, 3, 2, 8)) if hidden else sizes)]


def _floor(rng, hidden):
    """Rests of at most half of the stride and of at least that; last none.

    There the kernel is shorter than the stride, so that it shows if it is left out.
    """
    sizes = [(3, 2, 0, 3), (2, 3, 1, 4), (5, 4, 2, 3), (2, 3, 1, 4)]
    rests = [1, 2, 1, 0]
    if hidden:
        sizes = [
            *_drawn(rng, (2, 3, 1, 4), (6, 5, 2, 8)),
            *_drawn(rng, (2, 3, 1, 4), (2, 5, 1, 8), 1),
        ]
        rests = [1, sizes[1][1] - 1, 1, sizes[3][1] - 1, 0]
    return [_case(*size, rest) for size, rest in zip(sizes, rests, strict=True)]


output_size = Exercise(
    name="output_size",
    arguments=("n", "k", "stride", "padding"),
    reference=_reference,
    parts={
        "hand": part("스트라이드가 1이고 패딩이 없을 때", HAND, _hand),
        "stride": part("창을 두 칸 이상씩 밀고 남는 칸이 없을 때", FORMULA, _stride),
        "padding": part("패딩이 있을 때", FORMULA, _padding),
        "floor": Part(
            "끝에 칸이 남을 때에도 남지 않을 때에도 맞습니다.",
            "끝에 칸이 남는 입력과 남지 않는 입력 가운데 맞지 않는 것이 있습니다.",
            MYTHS,
            _floor,
        ),
    },
    mistakes=MISTAKES,
    probes=[
        (58, 3, 2, 2),
        (46, 7, 4, 3),
        (25, 2, 2, 3),
        (54, 7, 4, 1),
        (43, 6, 5, 3),
        (45, 9, 2, 1),
        (25, 2, 4, 2),
        (52, 4, 2, 1),
        (31, 8, 4, 1),
        (52, 2, 2, 2),
    ],
)
