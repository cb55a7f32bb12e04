"""correlate2d(image, kernel) -> map: the window moved over the whole image, without padding."""

from cnn_course import conv
from cnn_course.checks.convolution import inputs
from cnn_course.checks.convolution.evidence import panels, working
from cnn_course.checks.convolution.map_parts import map_parts, situation
from cnn_course.checks.convolution.whole_map_mistakes import CORRELATE2D
from cnn_course.checks.exercise import Exercise

correlate2d = Exercise(
    name="correlate2d",
    arguments=("image", "kernel"),
    reference=conv.correlate2d,
    parts=map_parts(inputs.map_hand),
    mistakes=CORRELATE2D,
    probes=inputs.MAP_PROBES + inputs.MORE_MAP_PROBES,
    situation=situation,
    working=lambda args, place: working(*args, *place),
    panels=lambda args, place: panels(*args, place),
)
