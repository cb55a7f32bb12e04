"""Answers to the exercise layer_parameters, as students fill in the table. No check sees this file.

An answer here is a function of the entry's name: the table that it was looked up in is the answer.
"""

import numpy as np

from cnn_course.checks.keras_layers import layer_parameters as CHECK  # noqa: F401 - what is checked


def filled(conv1, conv2, conv3, hidden=7720, scores=410):
    nothing = dict.fromkeys(["pool1", "pool2", "flatten", "dropout"], 0)
    return nothing | {
        "conv1": conv1,
        "conv2": conv2,
        "conv3": conv3,
        "hidden": hidden,
        "scores": scores,
    }


by_hand = {
    "conv1": 608,
    "pool1": 0,
    "conv2": 2412,
    "conv3": 1744,
    "pool2": 0,
    "flatten": 0,
    "hidden": 7720,
    "dropout": 0,
    "scores": 410,
}
calculated = filled(
    (5 * 5 * 3 + 1) * 8,
    (5 * 5 * 8 + 1) * 12,
    (3 * 3 * 12 + 1) * 16,
    192 * 40 + 40,
    40 * 10 + 10,
)
of_numpy = {entry: np.int64(value) for entry, value in by_hand.items()}
of_arrays = filled(
    np.zeros((5, 5, 3, 8)).size + 8,
    np.zeros((5, 5, 8, 12)).size + 12,
    np.zeros((3, 3, 12, 16)).size + 16,
)

RIGHT = [table.__getitem__ for table in (by_hand, calculated, of_numpy, of_arrays)]

no_biases = filled(600, 2400, 1728, 7680, 400)
one_bias = filled(601, 2401, 1729, 7681, 401)
one_filter = filled(76, 201, 109, 193, 41)
no_channels = filled(26 * 8, 26 * 12, 10 * 16)
k_once = filled(16 * 8, 41 * 12, 37 * 16)
bias_per_channel = filled(26 * 24, 26 * 96, 10 * 192)
bias_per_input = filled(603, 2408, 1740)
own_filters = filled((25 * 8 + 1) * 8, (25 * 12 + 1) * 12, (9 * 16 + 1) * 16)
connections = filled(608 * 41 * 31, 2412 * 80, 1744 * 48)
weights_for_each_cell = filled(600 * 41 * 31 + 8, 2400 * 80 + 12, 1728 * 48 + 16)
outputs = filled(41 * 31 * 8, 10 * 8 * 12, 8 * 6 * 16, 40, 10) | {
    "pool1": 20 * 15 * 8,
    "pool2": 192,
    "flatten": 192,
    "dropout": 40,
}
running = {
    "conv1": 608,
    "pool1": 608,
    "conv2": 3020,
    "conv3": 4764,
    "pool2": 4764,
    "flatten": 4764,
    "hidden": 12484,
    "dropout": 12484,
    "scores": 12894,
}

WRONG = {
    no_biases.__getitem__: "편향을 세지 않은",
    one_bias.__getitem__: "편향을 층에 하나만",
    one_filter.__getitem__: "하나의 것만 센",
    no_channels.__getitem__: "채널 수를 곱하지",
    k_once.__getitem__: "한 번만 곱한",
    bias_per_channel.__getitem__: "필터의 채널마다",
    bias_per_input.__getitem__: "편향을 입력의 채널마다",
    own_filters.__getitem__: "그 층의 필터 수를 넣은",
    connections.__getitem__: "출력의 칸마다 가중치를",
    weights_for_each_cell.__getitem__: "출력의 칸마다 가중치를",
    outputs.__getitem__: "출력에 있는 값의 수를",
    running.__getitem__: "모두 더해 나간",
}
