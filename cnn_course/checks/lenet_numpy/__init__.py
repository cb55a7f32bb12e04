"""The checks of chapter 11: a partly connected layer, three bugs, and speed, which is no mark."""

from cnn_course.checks.lenet_numpy.connected_parameters import connected_parameters
from cnn_course.checks.lenet_numpy.correlate2d_fast import correlate2d_fast
from cnn_course.checks.lenet_numpy.forward import forward
from cnn_course.checks.lenet_numpy.partial_conv2d import partial_conv2d
from cnn_course.checks.lenet_numpy.stopwatch import compare_times

__all__ = [
    "compare_times",
    "connected_parameters",
    "correlate2d_fast",
    "forward",
    "partial_conv2d",
]
