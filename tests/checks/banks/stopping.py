"""Answers to lab 3's stopping, as students fill in the table. No check sees this file.

An answer here is a function of the entry's name: the table that it was looked up in is the answer.
"""

import numpy as np

from cnn_course.checks.lab_fashion import stopping as CHECK  # noqa: F401 - what is checked


def filled(*pairs):
    """Return the table of (stop, restored) for the patiences 2, 3 and 4."""
    named = zip((2, 3, 4), pairs, strict=True)
    return {f"{what}_{p}": e for p, pair in named for what, e in zip(("stops", "restores"), pair, strict=True)}  # fmt: skip


by_hand = filled((8, 6), (9, 6), (10, 6))
calculated = filled(*((6 + patience, 6) for patience in (2, 3, 4)))
of_numpy = {name: np.int64(epoch) for name, epoch in by_hand.items()}
of_arrays = {name: np.array(epoch) for name, epoch in by_hand.items()}

RIGHT = [table.__getitem__ for table in (by_hand, calculated, of_numpy, of_arrays)]

WRONG = {
    filled((7, 6), (8, 6), (9, 6)).__getitem__: "모두 더해 센",
    filled((8, 6), (15, 12), (16, 12)).__getitem__: "바로 앞 에폭과",
    filled((9, 6), (10, 6), (11, 6)).__getitem__: "한 에폭을 더 기다린",
    filled((8, 8), (9, 9), (10, 10)).__getitem__: "그대로 쓴",
    filled((7, 5), (8, 5), (9, 5)).__getitem__: "0부터 센",
    filled((3, 2), (3, 2), (3, 2)).__getitem__: "처음으로 나빠진",
    filled((16, 12), (16, 12), (16, 12)).__getitem__: "끝까지 훈련한",
}
