"""The checks of chapter 8: softmax, and the loss of classification."""

from cnn_course.checks.classifier.cross_entropy import cross_entropy
from cnn_course.checks.classifier.softmax import softmax

__all__ = ["cross_entropy", "softmax"]
