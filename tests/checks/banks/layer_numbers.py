"""Answers to the table layer_numbers of lab 2, as students fill it in. No check sees this file.

An answer here is a function of the layer's name: the table that it was looked up in is the answer.
"""

import numpy as np

from cnn_course.checks.lab_mnist import layer_numbers as CHECK  # noqa: F401 - what is checked

NAMES = ("C1", "S2", "C3", "S4", "C5", "F6", "output")


def filled(outputs, parameters, times):
    return dict(zip(NAMES, zip(outputs, parameters, times, strict=True), strict=True))


OUTPUTS = (4704, 1176, 1600, 400, 120, 84, 10)
PARAMETERS = (156, 0, 2416, 0, 48120, 10164, 850)
TIMES = (117600, 0, 240000, 0, 48000, 10080, 840)

by_hand = filled(OUTPUTS, PARAMETERS, TIMES)
calculated = filled(
    (28 * 28 * 6, 14 * 14 * 6, 10 * 10 * 16, 5 * 5 * 16, 120, 84, 10),
    (26 * 6, 0, 151 * 16, 0, 401 * 120, 121 * 84, 85 * 10),
    (784 * 6 * 25, 0, 1600 * 150, 0, 400 * 120, 120 * 84, 84 * 10),
)
in_lists = {name: list(numbers) for name, numbers in by_hand.items()}
of_numpy = {name: np.array(numbers) for name, numbers in by_hand.items()}

RIGHT = [table.__getitem__ for table in (by_hand, calculated, in_lists, of_numpy)]

valid = filled(
    (24 * 24 * 6, 12 * 12 * 6, 8 * 8 * 16, 4 * 4 * 16, 120, 84, 10),
    (156, 0, 2416, 0, 257 * 120, 10164, 850),
    (576 * 150, 0, 64 * 2400, 0, 256 * 120, 10080, 840),
)
all_same = filled(
    (4704, 1176, 14 * 14 * 16, 7 * 7 * 16, 120, 84, 10),
    (156, 0, 2416, 0, 785 * 120, 10164, 850),
    (117600, 0, 196 * 2400, 0, 784 * 120, 10080, 840),
)
slow_pools = filled(
    (4704, 27 * 27 * 6, 23 * 23 * 16, 22 * 22 * 16, 120, 84, 10),
    (156, 0, 2416, 0, (7744 + 1) * 120, 10164, 850),
    (117600, 0, 529 * 2400, 0, 7744 * 120, 10080, 840),
)
no_biases = filled(OUTPUTS, (150, 0, 2400, 0, 48000, 10080, 840), TIMES)
one_bias = filled(OUTPUTS, (151, 0, 2401, 0, 48001, 10081, 841), TIMES)
biases_multiplied = filled(OUTPUTS, PARAMETERS, (784 * 156, 0, 100 * 2416, 0, 48120, 10164, 850))
additions = filled(OUTPUTS, PARAMETERS, [2 * n for n in TIMES])
one_map = filled((784, 196, 100, 25, 120, 84, 10), PARAMETERS, TIMES)
parameters_first = filled(PARAMETERS, OUTPUTS, TIMES)
parameters_last = filled(OUTPUTS, TIMES, PARAMETERS)
running = filled(*(np.cumsum(column).tolist() for column in (OUTPUTS, PARAMETERS, TIMES)))

WRONG = {
    valid.__getitem__: "C1에서도 패딩하지 않은",
    all_same.__getitem__: "C3에서도 세임 패딩을",
    slow_pools.__getitem__: "창을 한 칸씩 민",
    no_biases.__getitem__: "편향을 세지 않은",
    one_bias.__getitem__: "편향을 층에 하나만",
    biases_multiplied.__getitem__: "편향도 곱하는",
    additions.__getitem__: "곱셈과 덧셈을 함께",
    one_map.__getitem__: "특성 맵을 한 장만",
    parameters_first.__getitem__: "출력 값의 수와 파라미터의 수를 바꾸어",
    parameters_last.__getitem__: "파라미터의 수와 곱셈의 수를 바꾸어",
    running.__getitem__: "더해 나간",
}
