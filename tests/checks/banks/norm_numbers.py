"""Answers to lab 3's norm_numbers, as students fill in the table. No check sees this file.

An answer here is a function of the entry's name: the table that it was looked up in is the answer.
"""

import numpy as np

from cnn_course.checks.lab_fashion import norm_numbers as CHECK  # noqa: F401 - what is checked


def filled(convs, norms, trained, not_trained=448):
    names = [f"{kind}{n}" for kind in ("conv", "norm") for n in (1, 2, 3)]
    table = dict(zip(names, [*convs, *norms], strict=True))
    return table | {"trained": trained, "not_trained": not_trained}


KERNELS, NORMS = [288, 18432, 73728], [(64, 64), (128, 128), (256, 256)]
by_hand = filled(KERNELS, NORMS, 92896)
calculated = filled(
    [9 * 32, 9 * 32 * 64, 9 * 64 * 128],
    [(2 * c, 2 * c) for c in (32, 64, 128)],
    9 * (32 + 32 * 64 + 64 * 128) + 2 * (32 + 64 + 128),
    2 * (32 + 64 + 128),
)
of_arrays = filled([np.zeros((3, 3, a, b)).size for a, b in [(1, 32), (32, 64), (64, 128)]],
                   [np.array([2 * c, 2 * c]) for c in (32, 64, 128)], 92896)  # fmt: skip
of_lists = filled(np.int32(KERNELS), [list(pair) for pair in NORMS], np.int64(92896))

RIGHT = [table.__getitem__ for table in (by_hand, calculated, of_arrays, of_lists)]

biases = filled([320, 18496, 73856], NORMS, 92896 + 224)
only_trained = filled(KERNELS, [(64, 0), (128, 0), (256, 0)], 92896, 0)
all_trained = filled(KERNELS, [(128, 0), (256, 0), (512, 0)], 92448 + 896, 0)
one_set = filled(KERNELS, [(2, 2)] * 3, 92448 + 6, 6)
each_cell = filled(
    KERNELS,
    [(c, c) for c in (64 * 784, 128 * 196, 256 * 49)],
    92448 + 64 * 784 + 128 * 196 + 256 * 49,
    87808,
)
k_once = filled([96, 6144, 24576], NORMS, 96 + 6144 + 24576 + 448)

WRONG = {
    biases.__getitem__: "편향까지 센",
    only_trained.__getitem__: "γ와 β만 센",
    all_trained.__getitem__: "모두 훈련한다고",
    one_set.__getitem__: "층에 한 벌만",
    each_cell.__getitem__: "칸마다 둔",
    k_once.__getitem__: "한 번만 곱한",
}
