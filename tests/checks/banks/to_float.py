"""Answers to the exercise to_float, as students write them. No check sees this file."""

import numpy as np

from cnn_course.checks.preparation import to_float as CHECK  # noqa: F401 - what is checked


def divided(image):
    return image / 255


def converted_first(image):
    x = image.astype(np.float32)
    x /= 255
    return x


def pixel_by_pixel(image):
    out = np.zeros(image.shape)
    for i in range(image.shape[0]):
        for j in range(image.shape[1]):
            out[i, j] = image[i, j] / 255
    return out


def lists(image):
    return np.array([[float(value) / 255.0 for value in row] for row in image])


def looked_up(image):
    return np.linspace(0, 1, 256)[image]


def multiplied(image):
    return np.multiply(image, 1 / 255, dtype=float)


RIGHT = [divided, converted_first, pixel_by_pixel, lists, looked_up, multiplied]


def only_converted(image):
    return np.array(image, dtype=float)


def unchanged(image):
    return image


def by_256(image):
    return np.float64(image) * 2.0**-8


def percent(image):
    return image.astype(float) * 0.01


def whole_division(image):
    return np.floor_divide(image, 255)


def back_to_bytes(image):
    return (image / 255).astype(np.uint8)


def into_an_array_of_bytes(image):
    out = np.zeros_like(image)
    for place in np.ndindex(image.shape):
        out[place] = image[place] / 255
    return out


def black_or_white(image):
    return (image > 127).astype(float)


def by_the_brightest(image):
    return image / np.amax(image)


def stretched(image):
    low, high = int(image.min()), int(image.max())
    return (image.astype(float) - low) / (high - low)


def around_zero(image):
    return 2 * (image / 255 - 0.5)


def standardised(image):
    return (image.astype(float) - np.mean(image)) / np.sqrt(np.var(image))


def ink(image):
    return (255 - image) / 255


def signed_bytes(image):
    x = image.view("int8").astype(float)
    return x / 255


def darkest_is_black(image):
    return image / 255 - image.min() / 255


def half_precision(image):
    return image.astype(np.float16) / 255


def two_decimals(image):
    return np.array([[round(float(value) / 255, 2) for value in row] for row in image])


def one_decimal(image):
    return np.around(image / 25.5) / 10


def three_decimals(image):
    return np.array([[float(f"{value / 255:.3f}") for value in row] for row in image])


def brighter_than_grey(image):
    return (image > 127).astype(float)


def per_cent(image):
    return 100 * image.astype(float) / 255


def columns_first(image):
    out = np.zeros((image.shape[1], image.shape[0]))
    for i in range(image.shape[0]):
        for j in range(image.shape[1]):
            out[j, i] = image[i, j] / 255
    return out


def one_list(image):
    return np.array([int(level) / 255 for row in image for level in row])


WRONG = {
    only_converted: "255로 나누지 않은",
    unchanged: "255로 나누지 않은",
    by_256: "256으로 나눈",
    percent: "100으로 나눈",
    whole_division: "몫의 소수점 아래를 버린",
    back_to_bytes: "몫의 소수점 아래를 버린",
    into_an_array_of_bytes: "몫의 소수점 아래를 버린",
    black_or_white: "0이나 1로 바꾼",
    brighter_than_grey: "0이나 1로 바꾼",
    per_cent: "백분율로",
    columns_first: "행과 열을 맞바꾼",
    one_list: "한 줄로 펼친",
    by_the_brightest: "가장 밝은 값으로 나눈",
    stretched: "늘인 결과",
    darkest_is_black: "어두운 값을 뺀 뒤에",
    half_precision: "float16으로",
    two_decimals: "몇 자리만 남기고",
    one_decimal: "몇 자리만 남기고",
    three_decimals: "몇 자리만 남기고",
    around_zero: "1 사이로 옮긴",
    standardised: "표준편차로",
    ink: "밝기를 뒤집은",
    signed_bytes: "int8로 바꾼 뒤에",
}
