"""The checks of chapter 5: channels and filters."""

from cnn_course.checks.channels.conv2d import conv2d
from cnn_course.checks.channels.correlate_channels import correlate_channels
from cnn_course.checks.channels.pointwise import pointwise
from cnn_course.checks.channels.stack_shapes import stack_shapes

__all__ = ["conv2d", "correlate_channels", "pointwise", "stack_shapes"]
