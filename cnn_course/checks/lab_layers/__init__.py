"""The checks of lab 1: layers predicted first, then asked, then built with given weights."""

from cnn_course.checks.lab_layers.counted import counted
from cnn_course.checks.lab_layers.dense_model import dense_model
from cnn_course.checks.lab_layers.predicted import predicted
from cnn_course.checks.lab_layers.sobel_model import sobel_model

__all__ = ["counted", "dense_model", "predicted", "sobel_model"]
