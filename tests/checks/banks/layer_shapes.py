"""Answers to the exercise layer_shapes, as students fill in the table. No check sees this file.

An answer here is a function of the entry's name: the table that it was looked up in is the answer.
"""

import numpy as np

from cnn_course.checks.lenet_shapes import layer_shapes as CHECK  # noqa: F401 - what is checked

by_hand = {
    "C1": (48, 40, 4),
    "S2": (24, 20, 4),
    "C3": (20, 16, 10),
    "S4": (10, 8, 10),
    "C5": (6, 4, 60),
    "F6": 50,
    "output": 26,
}
in_lists = {
    "C1": [48, 40, 4],
    "S2": [48 // 2, 40 // 2, 4],
    "C3": [20, 16, 10],
    "S4": [10, 8, 10],
    "C5": [6, 4, 60],
    "F6": 50,
    "output": 26,
}
in_arrays = {entry: np.array(value)[()] for entry, value in by_hand.items()}
of_numpy = {
    entry: tuple(np.int16(side) for side in value) if entry[0] in "CS" else np.int64(value)
    for entry, value in by_hand.items()
}
with_a_note = by_hand | {"input": (52, 44, 1)}

RIGHT = [table.__getitem__ for table in (by_hand, in_lists, in_arrays, of_numpy, with_a_note)]


def filled(c1, s2, c3, s4, c5, maps=(4, 10, 60)):
    """Return the table of these sides, each an (H, W)."""
    a, b, c = maps
    return {
        "C1": (*c1, a),
        "S2": (*s2, a),
        "C3": (*c3, b),
        "S4": (*s4, b),
        "C5": (*c5, c),
        "F6": 50,
        "output": 26,
    }


def turned(order):
    return {entry: order(*value) if entry[0] in "CS" else value for entry, value in by_hand.items()}


no_one = filled((47, 39), (23, 19), (18, 14), (9, 7), (4, 2))
no_one_and_up = filled((47, 39), (24, 20), (19, 15), (10, 8), (5, 3))
same = filled((52, 44), (26, 22), (26, 22), (13, 11), (13, 11))
half_the_border = filled((50, 42), (25, 21), (23, 19), (11, 9), (9, 7))
never_halved = filled((48, 40), (48, 40), (44, 36), (44, 36), (40, 32))
slid = filled((48, 40), (47, 39), (43, 35), (42, 34), (38, 30))
heights = filled((48, 48), (24, 24), (20, 20), (10, 10), (6, 6))
widths = filled((40, 40), (20, 20), (16, 16), (8, 8), (4, 4))
multiplied = filled((48, 40), (24, 20), (20, 16), (10, 8), (6, 4), maps=(4, 40, 2400))
padded_like_mnist = filled((52, 44), (26, 22), (22, 18), (11, 9), (7, 5))
always_the_image = filled((48, 40), (26, 22), (48, 40), (26, 22), (48, 40))
lenet5 = filled((28, 28), (14, 14), (10, 10), (5, 5), (1, 1), maps=(6, 16, 120)) | {
    "F6": 84,
    "output": 10,
}
sides_of_lenet5 = filled((28, 28), (14, 14), (10, 10), (5, 5), (1, 1))

WRONG = {
    no_one.__getitem__: "마지막의 1을 더하지",
    no_one_and_up.__getitem__: "마지막의 1을 더하지",
    same.__getitem__: "창을 미는 층이 크기를",
    half_the_border.__getitem__: "한쪽 가장자리에서만",
    never_halved.__getitem__: "서브샘플링층이 크기를 바꾸지",
    slid.__getitem__: "서브샘플링층의 창을 한 칸씩",
    turned(lambda h, w, c: (w, h, c)).__getitem__: "높이와 너비를 맞바꾼",
    turned(lambda h, w, c: (c, h, w)).__getitem__: "채널 수를 맨 앞에",
    turned(lambda h, w, c: np.array([h, w])).__getitem__: "채널 수를 빠뜨린",
    heights.__getitem__: "한쪽으로 두 변을",
    widths.__getitem__: "한쪽으로 두 변을",
    multiplied.__getitem__: "앞 층의 채널 수를 곱한",
    padded_like_mnist.__getitem__: "둘레에 두 칸씩",
    always_the_image.__getitem__: "처음 이미지의 크기에서",
    lenet5.__getitem__: "표를 옮겨 적은",
    sides_of_lenet5.__getitem__: "LeNet-5의 입력 크기에서",
}
