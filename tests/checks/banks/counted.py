"""Answers to lab 1's table counted, as students fill it in. No check sees this file.

An answer here is a function of the entry's name: the table that it was looked up in is the answer.
"""

import numpy as np

from cnn_course.checks.lab_layers import counted as CHECK  # noqa: F401 - what is checked


def filled(*numbers):
    entries = ["conv", "conv_same_stride", "conv_after", "conv_mixed", "conv_point", "pool_maps"]
    return dict(zip([*entries, "dense", "dense_maps", "dense_flat"], numbers, strict=True))


by_hand = filled(100, 100, 2510, 1404, 33, 0, 9, 33, 20283)
calculated = filled(
    (3 * 3 * 1 + 1) * 10,
    (3 * 3 * 1 + 1) * 10,
    (5 * 5 * 10 + 1) * 10,
    (7 * 5 * 10 + 1) * 4,
    (1 * 1 * 10 + 1) * 3,
    0,
    2 * 3 + 3,
    10 * 3 + 3,
    26 * 26 * 10 * 3 + 3,
)
of_numpy = {entry: np.int64(value) for entry, value in by_hand.items()}
of_arrays = by_hand | {
    "conv": np.zeros((3, 3, 1, 10)).size + 10,
    "dense": np.zeros((2, 3)).size + 3,
}

RIGHT = [table.__getitem__ for table in (by_hand, calculated, of_numpy, of_arrays)]

no_biases = filled(90, 90, 2500, 1400, 30, 0, 6, 30, 20280)
one_bias = filled(91, 91, 2501, 1401, 31, 0, 7, 31, 20281)
one_filter = filled(10, 10, 251, 351, 11, 0, 3, 11, 6761)
no_channels = filled(100, 100, 260, 144, 6, 0, 9, 33, 20283)
bias_per_channel = filled(100, 100, 2600, 1440, 60, 0, 9, 33, 20283)
connections = filled(67600, 19600, 303710, 617760, 22308, 0, 9, 33, 20283)
weights_for_each_cell = filled(
    90 * 676 + 10, 90 * 196 + 10, 2500 * 121 + 10, 1400 * 440 + 4, 30 * 676 + 3, 0, 9, 33, 20283
)
outputs = filled(6760, 1960, 1210, 1760, 2028, 1440, 3, 2028, 3)

WRONG = {
    no_biases.__getitem__: "편향을 세지 않은",
    one_bias.__getitem__: "편향을 층에 하나만",
    one_filter.__getitem__: "하나의 것만 센",
    no_channels.__getitem__: "채널 수를 곱하지",
    bias_per_channel.__getitem__: "필터의 채널마다",
    connections.__getitem__: "출력의 칸마다 가중치를",
    weights_for_each_cell.__getitem__: "출력의 칸마다 가중치를",
    outputs.__getitem__: "내는 값의 수를",
}
