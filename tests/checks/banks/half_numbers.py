"""Answers to the table half_numbers of lab 6, as students fill it in. No check sees this file.

An answer here is a function of the entry's name: the table that it was looked up in is the answer.
"""

import numpy as np

from cnn_course.checks.lab_gpu import half_numbers as CHECK

ENTRIES = list(CHECK.right)
FEW = True  # other kinds of numbers, another rounding


def filled(*numbers):
    return dict(zip(ENTRIES, numbers, strict=True)).__getitem__


half = np.float16
one_by_one = half(0)
for _ in range(4096):
    one_by_one = half(one_by_one + half(1))

unit = 2.0**-24

by_hand = filled(2048, 1, 2048, 2048, 0, 512, 0)
in_floats = filled(2048.0, 1.0, 2048.0, 2048.0, 0.0, 512.0, 0.0)
of_numpy = filled(
    half(2049),
    half(1 + 2**-11),
    half(2048) + half(1),
    one_by_one,
    float(half(2**-25)) / unit,
    float(half(1024 * 2**-25)) / unit,
    float(half(1024 * 2**-25) / half(1024)) / unit,
)
as_powers = filled(2**11, 2**0, 2**11, 2**11, 0, 2 ** (10 - 25 + 24), 0)

RIGHT = [by_hand, in_floats, of_numpy, as_powers]

WRONG = {
    filled(2049, 1.00048828125, 2049, 4096, 0.5, 512, 0.5): "float32로 계산한",
    filled(2050, 1.0009765625, 2050, 4096, 1, 512, 1): "언제나 올림한",
    filled(2049, 1, 2049, 4096, 0, 0, 0): "16비트 정수로",
    filled(11, 0, 11, 11, 0, 9, 0): "지수로 적은",
}
