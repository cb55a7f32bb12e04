"""Answers to the table memory_bytes of lab 6, as students fill it in. No check sees this file.

An answer here is a function of the entry's name: the table that it was looked up in is the answer.
"""

import numpy as np

from cnn_course.checks.lab_gpu import memory_bytes as CHECK

ENTRIES = list(CHECK.right)


def filled(*numbers):
    return dict(zip(ENTRIES, numbers, strict=True)).__getitem__


def nbytes(shape, dtype):
    return np.zeros(shape, dtype).nbytes


batch, maps, weights = 256 * 784, 256 * 26 * 26 * 32, 320 + 18496 + 650

by_hand = filled(200704, 802816, 401408, 22151168, 11075584, 77864, 155728)
calculated = filled(batch, batch * 4, batch * 2, maps * 4, maps * 2, weights * 4, weights * 4 * 2)
of_arrays = filled(
    nbytes((256, 28, 28, 1), np.uint8),
    nbytes((256, 28, 28, 1), np.float32),
    nbytes((256, 28, 28, 1), np.float16),
    nbytes((256, 26, 26, 32), np.float32),
    nbytes((256, 26, 26, 32), np.float16),
    nbytes(weights, np.float32),
    nbytes((2, weights), np.float32),
)
of_numpy = filled(*np.array([batch, 4 * batch, 2 * batch, 4 * maps, 2 * maps, 77864, 155728]))

RIGHT = [by_hand, calculated, of_arrays, of_numpy]

counts = filled(batch, batch, batch, maps, maps, weights, 2 * weights)
bits = filled(*(8 * n for n in (200704, 802816, 401408, 22151168, 11075584, 77864, 155728)))
kibibytes = filled(196, 784, 392, 21632, 10816, 77864 / 1024, 155728 / 1024)
all_four = filled(802816, 802816, 802816, 22151168, 22151168, 77864, 155728)
eights = filled(batch, 8 * batch, 2 * batch, 8 * maps, 2 * maps, 8 * weights, 16 * weights)
halves = filled(batch, 2 * batch, batch, 2 * maps, maps, 2 * weights, 4 * weights)
one_image = filled(784, 3136, 1568, 26 * 26 * 128, 26 * 26 * 64, 77864, 155728)

WRONG = {
    counts: "수의 개수를 적은",
    bits: "비트로 센",
    kibibytes: "1024로 나눈",
    all_four: "모든 수를 4바이트로",
    eights: "float32를 8바이트로",
    halves: "float32를 2바이트",
    one_image: "이미지 한 장의 것만",
}
