"""The checks of chapter 0: shapes of arrays, slices, whole and real numbers."""

from cnn_course.checks.preparation.center_crop import center_crop
from cnn_course.checks.preparation.difference import difference
from cnn_course.checks.preparation.to_batch import to_batch
from cnn_course.checks.preparation.to_float import to_float

__all__ = ["center_crop", "difference", "to_batch", "to_float"]
