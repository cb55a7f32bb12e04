"""The checks of lab 2: LeNet counted, trained, read in its mistakes, and carried to NumPy and back."""

from cnn_course.checks.lab_mnist.confusions import confusions
from cnn_course.checks.lab_mnist.flat_places import flat_places
from cnn_course.checks.lab_mnist.from_numpy import from_numpy
from cnn_course.checks.lab_mnist.history import history
from cnn_course.checks.lab_mnist.layer_numbers import layer_numbers
from cnn_course.checks.lab_mnist.model import model
from cnn_course.checks.lab_mnist.numpy_logits import numpy_logits
from cnn_course.checks.lab_mnist.surest_wrong import surest_wrong

__all__ = [
    "confusions",
    "flat_places",
    "from_numpy",
    "history",
    "layer_numbers",
    "model",
    "numpy_logits",
    "surest_wrong",
]
