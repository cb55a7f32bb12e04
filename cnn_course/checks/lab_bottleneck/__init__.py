"""The checks of lab 4: what a layer costs, and a small network that keeps up with a large one."""

from cnn_course.checks.lab_bottleneck.costs import costs
from cnn_course.checks.lab_bottleneck.small_net import small_net

__all__ = ["costs", "small_net"]
