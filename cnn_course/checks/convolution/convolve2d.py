"""convolve2d(image, kernel) -> map: what mathematics calls convolution, without padding."""

import numpy as np

from cnn_course import conv
from cnn_course.checks.convolution import inputs
from cnn_course.checks.convolution.convolve2d_mistakes import MISTAKES
from cnn_course.checks.convolution.evidence import panels, working
from cnn_course.checks.convolution.map_parts import map_parts, situation
from cnn_course.checks.exercise import Case, Exercise


def _reference(image, kernel):
    return conv.correlate2d(image, kernel[::-1, ::-1])


def _hand(rng, hidden):
    if hidden:
        return inputs.map_hand(rng, hidden)
    return [Case((np.array([[2, 0, 1], [1, 3, 0], [0, 1, 2]]), np.array([[1, 2], [0, 3]])))]


convolve2d = Exercise(
    name="convolve2d",
    arguments=("image", "kernel"),
    reference=_reference,
    parts=map_parts(_hand),
    mistakes=MISTAKES,
    probes=inputs.MAP_PROBES + inputs.MORE_MAP_PROBES,
    situation=situation,
    working=lambda args, place: working(args[0], args[1][::-1, ::-1], *place),
    panels=lambda args, place: panels(*args, place),
)
