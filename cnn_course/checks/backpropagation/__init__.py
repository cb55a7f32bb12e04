"""The checks of chapter 10: the gradients of the dense layer, of pooling and of convolution."""

from cnn_course.checks.backpropagation.conv2d_backward import conv2d_backward
from cnn_course.checks.backpropagation.dense_backward import dense_backward
from cnn_course.checks.backpropagation.max_pool2d_backward import max_pool2d_backward

__all__ = ["conv2d_backward", "dense_backward", "max_pool2d_backward"]
