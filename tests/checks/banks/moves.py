"""Answers to lab 5's table moves, as students fill it in. No check sees this file."""

import numpy as np

from cnn_course.checks.lab_inside import moves as CHECK  # noqa: F401 - what is checked

FEW = True  # eight questions of their own: no mistake spoils three of them

by_hand = {
    "occlusion_map": (6, 6),
    "conv_step": 1,
    "pool_step": 2,
    "last_step": 4,
    "turned_map": 3,
    "shuffled_cells": 0,
    "mixed_dense": 1,
    "mixed_cnn": 3,
}
counted = by_hand | {"occlusion_map": np.array([len(range(0, 28 - 8 + 1, 4))] * 2)}
in_lists = by_hand | {"occlusion_map": [6, 6]}
calculated = by_hand | {
    "occlusion_map": ((28 - 8) // 4 + 1,) * 2,
    "pool_step": np.int64(2),
    "last_step": 2 * 2,
}

RIGHT = [table.__getitem__ for table in (by_hand, counted, in_lists, calculated)]
WRONG = {}
