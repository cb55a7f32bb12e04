"""Answers to the table flat_places of lab 2, as students fill it in. No check sees this file.

An answer here is a function of the entry's name: the table that it was looked up in is the answer.
"""

import numpy as np

from cnn_course.checks.lab_mnist import flat_places as CHECK

ENTRIES = list(CHECK.right)
PLACES = [(0, 0, 3), (0, 2, 0), (1, 0, 0), (2, 3, 7), (4, 1, 15)]


def filled(numbers):
    return dict(zip(ENTRIES, numbers, strict=True))


def unrolled(numbered):
    """Return where NumPy finds each place in an array of (5, 5, 16) whose values are numbered."""
    return filled([int(numbered[place]) for place in PLACES])


by_hand = filled([3, 32, 80, 215, 351])
calculated = filled([3, 2 * 16, 5 * 16, 13 * 16 + 7, 21 * 16 + 15])
unrolled_by_numpy = unrolled(np.arange(400).reshape(5, 5, 16))
raveled = filled([np.ravel_multi_index(place, (5, 5, 16)) for place in PLACES])

RIGHT = [table.__getitem__ for table in (by_hand, calculated, unrolled_by_numpy, raveled)]

channels_first = unrolled(np.arange(400).reshape(16, 5, 5).transpose(1, 2, 0))
columns_first = unrolled(np.arange(400).reshape(5, 5, 16).transpose(1, 0, 2))
fortran = filled([np.ravel_multi_index(place, (5, 5, 16), order="F") for place in PLACES])
from_one = filled([4, 33, 81, 216, 352])
no_channels = filled([0, 2, 5, 13, 21])
channels_added = filled([3, 2, 5, 20, 36])
sides_exchanged = filled([(16 * i + j) * 5 + c for i, j, c in PLACES])

WRONG = {
    channels_first.__getitem__: "채널이 맨 앞에 오는",
    columns_first.__getitem__: "열을 먼저, 행을 나중에",
    fortran.__getitem__: "포트란 순서",
    from_one.__getitem__: "자리를 1부터",
    no_channels.__getitem__: "채널을 세지 않은",
    channels_added.__getitem__: "채널 수를 곱하지 않은",
    sides_exchanged.__getitem__: "5와 채널 수 16을 바꾸어",
}
