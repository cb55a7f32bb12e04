"""The checks of lab 6: what is certain about memory, data, graphs and float16, and one's own timings."""

from cnn_course.checks.lab_gpu.effects import effects
from cnn_course.checks.lab_gpu.half_numbers import half_numbers
from cnn_course.checks.lab_gpu.map_calls import map_calls
from cnn_course.checks.lab_gpu.memory_bytes import memory_bytes
from cnn_course.checks.lab_gpu.mixed_model import mixed_model, policies
from cnn_course.checks.lab_gpu.timings import medians, timings
from cnn_course.checks.lab_gpu.traces import traces

__all__ = [
    "effects",
    "half_numbers",
    "map_calls",
    "medians",
    "memory_bytes",
    "mixed_model",
    "policies",
    "timings",
    "traces",
]
