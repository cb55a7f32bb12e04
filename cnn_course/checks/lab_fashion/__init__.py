"""The checks of lab 3: what keeps a network from overfitting, and one that was kept from it."""

from cnn_course.checks.lab_fashion.behaviour import behaviour
from cnn_course.checks.lab_fashion.model import model
from cnn_course.checks.lab_fashion.norm_numbers import norm_numbers
from cnn_course.checks.lab_fashion.stopping import stopping

__all__ = ["behaviour", "model", "norm_numbers", "stopping"]
