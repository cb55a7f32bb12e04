"""Answers to lab 3's behaviour, as students fill in the table. No check sees this file.

An answer here is a function of the entry's name: the table that it was looked up in is the answer.
"""

import numpy as np

from cnn_course.checks.lab_fashion import behaviour as CHECK  # noqa: F401 - what is checked

FEW = True  # every entry is a question of its own: a reminder each, no mistakes of the whole

by_hand = {
    "kept": 8.0,
    "mean": 6.0,
    "asked": 6.0,
    "moving_once": 0.4,
    "moving_twice": 0.76,
    "keeps_class": (1, 1, 0, 0),
    "changed": 0,
    "drops": (1, 0),
}
calculated = by_hand | {
    "kept": 6 / 0.75,
    "mean": 0.75 * 8 + 0.25 * 0,
    "moving_once": 0.9 * 0 + 0.1 * 4,
    "moving_twice": 0.9 * 0.4 + 0.1 * 4,
}
whole = by_hand | {"kept": 8, "mean": 6, "asked": 6}
of_numpy = by_hand | {"keeps_class": np.array([1, 1, 0, 0]), "drops": [1, 0], "kept": np.float32(8)}

RIGHT = [table.__getitem__ for table in (by_hand, calculated, whole, of_numpy)]
WRONG = {}
