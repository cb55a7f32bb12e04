"""The checks of chapter 9: predicting a model's summary, and the confusion matrix."""

from cnn_course.checks.keras_layers.accuracy import accuracy
from cnn_course.checks.keras_layers.confusion_matrix import confusion_matrix
from cnn_course.checks.keras_layers.layer_parameters import layer_parameters
from cnn_course.checks.keras_layers.output_shapes import output_shapes

__all__ = ["accuracy", "confusion_matrix", "layer_parameters", "output_shapes"]
