"""The checks of chapter 4: output sizes, padding, strides."""

from cnn_course.checks.padding_stride.correlate2d_strided import correlate2d_strided
from cnn_course.checks.padding_stride.output_size import output_size
from cnn_course.checks.padding_stride.pad2d import pad2d
from cnn_course.checks.padding_stride.same_padding import same_padding

__all__ = ["correlate2d_strided", "output_size", "pad2d", "same_padding"]
