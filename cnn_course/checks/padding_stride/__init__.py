"""The checks of chapter 4: output sizes, padding, strides."""

from cnn_course.checks.padding_stride.output_size import output_size

__all__ = ["output_size"]
