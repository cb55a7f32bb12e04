"""The checks of chapter 1: shapes and numbers of a network that is built like LeNet-5."""

from cnn_course.checks.lenet_shapes.count_connections import count_connections
from cnn_course.checks.lenet_shapes.layer_shapes import layer_shapes
from cnn_course.checks.lenet_shapes.layer_values import layer_values

__all__ = ["count_connections", "layer_shapes", "layer_values"]
