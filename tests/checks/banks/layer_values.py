"""Answers to the exercise layer_values, as students fill in the table. No check sees this file.

An answer here is a function of the entry's name: the table that it was looked up in is the answer.
"""

import numpy as np

from cnn_course.checks.lenet_shapes import layer_values as CHECK  # noqa: F401 - what is checked

SHAPES = {
    "C1": (48, 40, 4),
    "S2": (24, 20, 4),
    "C3": (20, 16, 10),
    "S4": (10, 8, 10),
    "C5": (6, 4, 60),
}

by_hand = {"C1": 7680, "S2": 1920, "C3": 3200, "S4": 800, "C5": 1440}
calculated = {
    "C1": 48 * 40 * 4,
    "S2": 24 * 20 * 4,
    "C3": 20 * 16 * 10,
    "S4": 10 * 8 * 10,
    "C5": 6 * 4 * 60,
}
multiplied = {layer: np.prod(shape) for layer, shape in SHAPES.items()}
counted = {layer: np.zeros(shape).size for layer, shape in SHAPES.items()}

RIGHT = [table.__getitem__ for table in (by_hand, calculated, multiplied, counted)]


def table(c1, s2, c3, s4, c5):
    return {"C1": c1, "S2": s2, "C3": c3, "S4": s4, "C5": c5}.__getitem__


def each(count):
    return {layer: count(*shape) for layer, shape in SHAPES.items()}.__getitem__


WRONG = {
    table(1920, 480, 320, 80, 24): "한 장에 있는 값만",
    each(lambda *shape: sum(shape)): "더하기를 섞은",
    each(lambda h, w, c: h * c + w * c): "더하기를 섞은",
    each(lambda h, w, c: c + h * w): "더하기를 섞은",
    each(lambda h, w, c: h**2 * c): "한쪽만 두 번",
    each(lambda h, w, c: w**2 * c): "한쪽만 두 번",
    table(2288, 7680, 1920, 3200, 800): "입력에 있는 값을",
    table(7680, 9600, 12800, 13600, 15040): "모두 더해 나간",
    each(lambda h, w, c: 25 * h * w * c): "창의 칸 수까지",
    table(26 * 4, 0, 101 * 10, 0, 251 * 60): "파라미터를 센",
    table(26 * 4, 2 * 4, 101 * 10, 2 * 10, 251 * 60): "파라미터를 센",
    table(100, 0, 1000, 0, 15000): "파라미터를 센",
    table(100, 4, 1000, 10, 15000): "파라미터를 센",
    table(47 * 39 * 4, 23 * 19 * 4, 18 * 14 * 10, 9 * 7 * 10, 4 * 2 * 60): "모양을 잘못 구하고",
    table(52 * 44 * 4, 26 * 22 * 4, 26 * 22 * 10, 13 * 11 * 10, 13 * 11 * 60): "모양을 잘못 구하고",
}
