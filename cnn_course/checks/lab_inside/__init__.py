"""The checks of lab 5: what is seen of a network is computed once more from its weights."""

from cnn_course.checks.lab_inside.cams import cams
from cnn_course.checks.lab_inside.drops import drops
from cnn_course.checks.lab_inside.kept_right import kept_right
from cnn_course.checks.lab_inside.mixed_mlp import mixed_mlp
from cnn_course.checks.lab_inside.model import model
from cnn_course.checks.lab_inside.moves import moves
from cnn_course.checks.lab_inside.seen import seen

__all__ = ["cams", "drops", "kept_right", "mixed_mlp", "model", "moves", "seen"]
