"""The checks of chapter 3: one window, and the map of all windows."""

from cnn_course.checks.convolution.convolve2d import convolve2d
from cnn_course.checks.convolution.one_window import correlate_window
from cnn_course.checks.convolution.whole_map import correlate2d

__all__ = ["convolve2d", "correlate2d", "correlate_window"]
