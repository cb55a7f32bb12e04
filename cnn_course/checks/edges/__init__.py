"""The checks of chapter 7: the Sobel kernels, the gradient's magnitude and direction."""

from cnn_course.checks.edges.gradient import gradient
from cnn_course.checks.edges.separable_kernel import separable_kernel

__all__ = ["gradient", "separable_kernel"]
