"""Answers to lab 5's table seen, as students fill it in. No check sees this file.

An answer here is a function of the entry's name: the table that it was looked up in is the answer.
"""

import numpy as np

from cnn_course.checks.lab_inside import seen as CHECK  # noqa: F401 - what is checked

LAYERS = ("conv1", "pool1", "conv2", "pool2", "conv3")
SIDES = (28, 14, 14, 7, 7)
FIELDS = (5, 6, 10, 12, 20)
CORNERS = (3, 4, 6, 8, 12)


def filled(sides=SIDES, fields=FIELDS, corners=CORNERS):
    rows = zip(sides, fields, corners, strict=True)
    return dict(zip(LAYERS, rows, strict=True)).__getitem__


by_hand = {
    "conv1": (28, 5, 3),
    "pool1": (14, 6, 4),
    "conv2": (14, 10, 6),
    "pool2": (7, 12, 8),
    "conv3": (7, 20, 12),
}
in_lists = {name: list(row) for name, row in by_hand.items()}


def followed():
    """Follow which pixels the corner's cell sees, layer by layer back to the picture."""
    table = {}
    for depth, name in enumerate(LAYERS, 1):
        first, last = 0, 0
        for layer in reversed(LAYERS[:depth]):
            if layer.startswith("pool"):
                first, last = 2 * first, 2 * last + 1
            else:
                reach = 2 if layer == "conv1" else 1
                first, last = first - reach, last + reach
        table[name] = (SIDES[depth - 1], last - first + 1, last + 1)
    return table


def painted():
    """Put a spot into the middle of a large map and let it grow back to the picture."""
    table = {}
    for depth, name in enumerate(LAYERS, 1):
        spot, padded = np.ones(1), 0
        for layer in reversed(LAYERS[:depth]):
            if layer.startswith("pool"):
                spot, padded = np.repeat(spot, 2), 2 * padded
            else:
                reach = 2 if layer == "conv1" else 1
                spot, padded = np.pad(spot, reach, constant_values=1), padded + reach
        table[name] = (SIDES[depth - 1], int(spot.sum()), int(spot.sum()) - padded)
    return table


RIGHT = [table.__getitem__ for table in (by_hand, in_lists, followed(), painted())]

WRONG = {
    filled(fields=(5, 10, 30, 60, 180), corners=(3, 8, 26, 56, 172)): "창의 크기끼리 곱한",
    filled(fields=(5, 6, 8, 9, 11), corners=(3, 4, 5, 6, 7)): "스트라이드를 세지 않은",
    filled(fields=(5, 7, 11, 15, 23), corners=(3, 5, 7, 11, 15)): "그 풀링의 창에서부터",
    filled(fields=(5, 5, 9, 9, 17), corners=(3, 3, 5, 5, 9)): "합성곱의 창만 센",
    filled(fields=(5, 2, 3, 2, 3)): "그 층의 창만",
    filled(sides=(24, 12, 10, 5, 3)): "패딩 없이 구한",
    filled(sides=(28, 28, 28, 28, 28)): "풀링이 맵을 줄이지 않는다고",
    filled(corners=FIELDS): "수용장 전체에서 픽셀을 본다고",
    filled(corners=(2, 3, 5, 6, 10)): "절반으로 적은",
    filled(corners=(3, 3, 5, 6, 10)): "절반으로 적은",
    filled(corners=(1, 2, 2, 4, 4)): "양쪽의 패딩을 모두 뺀",
    filled(sides=FIELDS, fields=SIDES): "바꾸어 적은",
}
