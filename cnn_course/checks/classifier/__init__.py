"""The checks of chapter 8: softmax, the loss, initial weights and a step of training."""

from cnn_course.checks.classifier.cross_entropy import cross_entropy
from cnn_course.checks.classifier.fans import fans
from cnn_course.checks.classifier.glorot_limit import glorot_limit
from cnn_course.checks.classifier.he_std import he_std
from cnn_course.checks.classifier.sgd_step import sgd_step
from cnn_course.checks.classifier.softmax import softmax

__all__ = ["cross_entropy", "fans", "glorot_limit", "he_std", "sgd_step", "softmax"]
