"""Answers to the exercise difference, as students write them. No check sees this file."""

import numpy as np

from cnn_course.checks.preparation import difference as CHECK  # noqa: F401 - what is checked


def both_converted(a, b):
    return a.astype(float) - b.astype(float)


def single_precision(a, b):
    return np.float32(a) - np.float32(b)


def one_converted(a, b):
    return np.subtract(a, b, dtype=float)


def pixel_by_pixel(a, b):
    out = np.zeros(a.shape)
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            out[i, j] = float(a[i, j]) - float(b[i, j])
    return out


def signed_integers(a, b):
    return a.astype(np.int16) - b


def lists(a, b):
    rows = zip(a.tolist(), b.tolist(), strict=True)
    return np.array([[x - y for x, y in zip(*row, strict=True)] for row in rows])


def brighter_and_darker(a, b):
    brighter = np.maximum(a, b) - b
    darker = np.maximum(a, b) - a
    return np.where(a >= b, brighter, -darker.astype(float))


def scaled_and_back(a, b):
    return (a / 255 - b / 255) * 255


RIGHT = [
    both_converted,
    single_precision,
    one_converted,
    pixel_by_pixel,
    signed_integers,
    lists,
    brighter_and_darker,
    scaled_and_back,
]


def wrapped(a, b):
    return np.subtract(a, b)


def converted_too_late(a, b):
    return (a - b).astype(float)


def wrapped_pixel_by_pixel(a, b):
    out = np.zeros(a.shape)
    for place in np.ndindex(a.shape):
        out[place] = a[place] - b[place]
    return out


def magnitude_of_the_wrapped(a, b):
    return np.abs(a - b)


def kept_as_bytes(a, b):
    return (a.astype(int) - b.astype(int)).astype(np.uint8)


def wrapped_the_other_way(a, b):
    return np.array(b - a, dtype=float)


def the_other_way(a, b):
    return -(np.float64(a) - np.float64(b))


def magnitude(a, b):
    return np.sqrt((a.astype(float) - b.astype(float)) ** 2)


def brighter_less_darker(a, b):
    return np.maximum(a, b) - np.minimum(a, b)


def cut_off(a, b):
    return np.clip(a.astype(float) - b, 0, 255)


def cut_off_by_comparing(a, b):
    return np.where(a > b, a - b, 0)


def signed_bytes(a, b):
    return a.astype(np.int8) - b.astype(np.int8)


def wider(a, b):
    return np.uint16(a) - np.uint16(b)


def widest(a, b):
    return np.subtract(a, b, dtype=np.uint64)


def wide(a, b):
    return np.array(a, dtype="uint32") - b


def of_floats(a, b):
    return a / 255 - b / 255


def scaled_too_late(a, b):
    return (a - b).astype(np.float32) / 255


def as_a_picture(a, b):
    return (255 + a.astype(float) - b) / 2


def added(a, b):
    return np.sum([a, b], axis=0)


def squared(a, b):
    d = a.astype(int) - b
    return d * d


def columns_first(a, b):
    columns = zip(a.T.astype(int), b.T.astype(int), strict=True)
    return np.array([of_a - of_b for of_a, of_b in columns])


def added_up(a, b):
    total = 0.0
    for place in np.ndindex(a.shape):
        total += float(a[place]) - float(b[place])
    return total


WRONG = {
    wrapped: "256이 더해졌습니다",
    converted_too_late: "256이 더해졌습니다",
    wrapped_pixel_by_pixel: "256이 더해졌습니다",
    magnitude_of_the_wrapped: "256이 더해졌습니다",
    kept_as_bytes: "256이 더해졌습니다",
    wrapped_the_other_way: "uint8인 채로 b에서",
    the_other_way: "b에서 a를 뺀 결과와 정확히 같습니다. a에서",
    magnitude: "절댓값",
    brighter_less_darker: "절댓값",
    cut_off: "음수를 0으로",
    cut_off_by_comparing: "음수를 0으로",
    signed_bytes: "int8로 계산한",
    wider: "부호 없는 다른 정수형으로",
    wide: "부호 없는 다른 정수형으로",
    widest: "부호 없는 다른 정수형으로",
    of_floats: "차이를 255로 나눈",
    scaled_too_late: "다음 255로 나눈",
    as_a_picture: "사이로 옮긴",
    added: "빼지 않고 더한",
    squared: "제곱한",
    columns_first: "행과 열을 맞바꾼",
    added_up: "숫자 하나로 만든",
}
