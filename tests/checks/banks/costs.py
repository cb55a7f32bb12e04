"""Answers to lab 4's costs, as students fill in the table. No check sees this file.

An answer here is a function of the entry's name: the table that it was looked up in is the answer.
"""

import numpy as np

from cnn_course.checks.lab_bottleneck import costs as CHECK  # noqa: F401 - what is checked

by_hand = {
    "conv1": (320, 225792),
    "conv2": (18496, 3612672),
    "hidden": (401536, 401408),
    "scores": (1290, 1280),
    "wide": (83040, 4064256),
    "reduce": (3104, 150528),
    "middle": (9248, 451584),
    "expand": (3168, 150528),
    "block": (15520, 752640),
    "flat_head": (47050, 47040),
    "gap_head": (970, 960),
}


def of_kernels(add, times):
    """Count arrays of the weights' shapes; ``add`` biases, ``times`` the places."""
    kernels = {
        "conv1": (784, np.zeros((3, 3, 1, 32))),
        "conv2": (196, np.zeros((3, 3, 32, 64))),
        "hidden": (1, np.zeros((3136, 128))),
        "scores": (1, np.zeros((128, 10))),
        "wide": (49, np.zeros((3, 3, 96, 96))),
        "reduce": (49, np.zeros((1, 1, 96, 32))),
        "middle": (49, np.zeros((3, 3, 32, 32))),
        "expand": (49, np.zeros((1, 1, 32, 96))),
        "flat_head": (1, np.zeros((4704, 10))),
        "gap_head": (1, np.zeros((96, 10))),
    }
    table = {name: (add(w), times(places, w)) for name, (places, w) in kernels.items()}
    three = np.array([table[name] for name in ("reduce", "middle", "expand")])
    return table | {"block": tuple(three.sum(axis=0).tolist())}


def with_biases(w):
    return w.size + w.shape[-1]


def everywhere(places, w):
    return places * w.size


counted = of_kernels(with_biases, everywhere)
lists = {name: list(pair) for name, pair in by_hand.items()}
arrays = {name: np.array(pair) for name, pair in by_hand.items()}

RIGHT = [table.__getitem__ for table in (by_hand, counted, lists, arrays)]

no_biases = of_kernels(lambda w: w.size, everywhere)
one_bias = of_kernels(lambda w: w.size + 1, everywhere)
one_place = of_kernels(with_biases, lambda places, w: w.size)
for_each_place = by_hand | {
    "conv1": (320 * 784, 225792),
    "conv2": (18496 * 196, 3612672),
    "wide": (83040 * 49, 4064256),
    "reduce": (3104 * 49, 150528),
    "middle": (9248 * 49, 451584),
    "expand": (3168 * 49, 150528),
    "block": (15520 * 49, 752640),
}
biases_too = of_kernels(with_biases, lambda places, w: places * (w.size + w.shape[-1]))
three_by_three = by_hand | {
    "reduce": (9 * 96 * 32 + 32, 49 * 9 * 96 * 32),
    "expand": (9 * 32 * 96 + 96, 49 * 9 * 32 * 96),
    "block": (27680 + 9248 + 27744, 49 * (27648 + 9216 + 27648)),
}
no_channels = by_hand | {
    "conv2": (640, 196 * 576),
    "wide": (960, 49 * 864),
    "reduce": (64, 49 * 32),
    "middle": (320, 49 * 288),
    "expand": (192, 49 * 96),
    "block": (576, 49 * 416),
}
one_filter = of_kernels(lambda w: w[..., 0].size + 1, lambda places, w: places * w[..., 0].size)
swapped = {name: (many, few) for name, (few, many) in by_hand.items()}

WRONG = {
    no_biases.__getitem__: "편향을 빠뜨린",
    one_bias.__getitem__: "편향을 층에 하나만",
    one_place.__getitem__: "한 자리에서만",
    for_each_place.__getitem__: "자리 수까지 곱한",
    biases_too.__getitem__: "편향까지 넣은",
    three_by_three.__getitem__: "3×3으로 센",
    no_channels.__getitem__: "채널 수를 곱하지 않은",
    one_filter.__getitem__: "하나의 것만 센",
    swapped.__getitem__: "순서를 바꾼",
}
