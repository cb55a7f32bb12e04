"""The checks of chapter 6: activations and pooling."""

from cnn_course.checks.pooling_layers.avg_pool2d import avg_pool2d
from cnn_course.checks.pooling_layers.equivariance_error import equivariance_error
from cnn_course.checks.pooling_layers.global_avg_pool2d import global_avg_pool2d
from cnn_course.checks.pooling_layers.max_pool2d import max_pool2d
from cnn_course.checks.pooling_layers.relu import relu

__all__ = ["avg_pool2d", "equivariance_error", "global_avg_pool2d", "max_pool2d", "relu"]
