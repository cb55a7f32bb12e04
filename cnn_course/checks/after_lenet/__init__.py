"""The checks of chapter 12: how far a unit sees, and what a layer costs."""

from cnn_course.checks.after_lenet.bottleneck_multiplications import bottleneck_multiplications
from cnn_course.checks.after_lenet.multiplications import multiplications
from cnn_course.checks.after_lenet.receptive_field import receptive_field

__all__ = ["bottleneck_multiplications", "multiplications", "receptive_field"]
