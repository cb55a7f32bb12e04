"""This package's runs of the cases."""

import numpy as np

from cnn_course import pooling
from cnn_course.conv import conv2d, conv2d_backward
from cnn_course.lenet import LeNet5
from cnn_course.training import fit
from tools.bench.cases import CONVOLUTIONS, EPOCH, POOLINGS
from tools.bench.inputs import digits, normal


def prepare(case):
    """Return a function that runs the case once."""
    if case == EPOCH:
        model, (x, y) = LeNet5(), digits()
        return lambda: fit(model, x, y, epochs=1, lr=0.01, progress=False)
    operation, way, name = case.split()
    if operation == "conv2d":
        x_shape, w_shape, padding, _ = CONVOLUTIONS[name]
        x, w, b = normal(x_shape, w_shape, w_shape[-1:])
        dy = np.ones_like(conv2d(x, w, b, 1, padding))
        if way == "forward":
            return lambda: conv2d(x, w, b, 1, padding)
        return lambda: conv2d_backward(dy, x, w, 1, padding)
    (x,) = normal(POOLINGS[name])
    forward, backward = getattr(pooling, operation), getattr(pooling, f"{operation}_backward")
    dy = np.ones_like(forward(x))
    return (lambda: forward(x)) if way == "forward" else (lambda: backward(dy, x))
