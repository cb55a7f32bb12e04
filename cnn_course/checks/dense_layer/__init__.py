"""The checks of chapter 2: the dense layer, and how many parameters a layer has."""

from cnn_course.checks.dense_layer.conv_parameters import conv_parameters
from cnn_course.checks.dense_layer.dense import dense
from cnn_course.checks.dense_layer.dense_parameters import dense_parameters

__all__ = ["conv_parameters", "dense", "dense_parameters"]
