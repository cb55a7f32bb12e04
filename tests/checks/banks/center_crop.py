"""Answers to the exercise center_crop, as students write them. No check sees this file."""

import math

import numpy as np

from cnn_course.checks.preparation import center_crop as CHECK  # noqa: F401 - what is checked


def slices(image, height, width):
    H, W = image.shape
    top, left = (H - height) // 2, (W - width) // 2
    return image[top : top + height, left : left + width]


def rows_then_columns(image, height, width):
    top = math.floor((len(image) - height) / 2)
    rows = image[top:][:height]
    left = int((rows.shape[1] - width) / 2)
    return rows[:, left:][:, :width].astype(np.float32)


def pixel_by_pixel(image, height, width):
    top = (image.shape[0] - height) // 2
    left = (image.shape[1] - width) // 2
    out = np.zeros((height, width))
    for i in range(height):
        for j in range(width):
            out[i, j] = image[top + i, left + j]
    return out


def peeled(image, height, width):
    """Take off below and above in turn, first below: the odd row stays off there."""
    for _ in range(2):
        below = (len(image) - height) % 2 == 0
        while len(image) > height:
            image = image[1:] if below else image[:-1]
            below = not below
        image, height, width = image.T, width, height
    return image


def index_arrays(image, height, width):
    rows = np.arange(height) + (image.shape[0] - height) // 2
    columns = np.arange(width) + (image.shape[1] - width) // 2
    return image[np.ix_(rows, columns)]


def lists(image, height, width):
    top, left = np.subtract(image.shape, (height, width)) // 2
    return np.array([row[left : left + width] for row in image.tolist()[top : top + height]])


RIGHT = [slices, rows_then_columns, pixel_by_pixel, peeled, index_arrays, lists]


def upper_left(image, height, width):
    return np.array([row[:width] for row in image[:height]])


def lower_right(image, height, width):
    H, W = image.shape
    return image[H - height : H, W - width : W]


def size_for_end(image, height, width):
    H, W = image.shape
    rows = image[(H - height) // 2 : height]
    return rows[:, (W - width) // 2 : width]


def one_short(image, height, width):
    top, left = (image.shape[0] - height) // 2, (image.shape[1] - width) // 2
    bottom, right = top + height - 1, left + width - 1
    return image[top:bottom, left:right]


def one_too_many(image, height, width):
    top, left = (image.shape[0] - height) // 2, (image.shape[1] - width) // 2
    return image[top:][: height + 1][:, left:][:, : width + 1]


def rounded_up(image, height, width):
    H, W = image.shape
    top, left = math.ceil((H - height) / 2), math.ceil((W - width) / 2)
    return image[top : top + height, left : left + width]


def odd_one_above(image, height, width):
    top, left = (image.shape[0] - height + 1) // 2, (image.shape[1] - width + 1) // 2
    return np.array([[image[top + i, left + j] for j in range(width)] for i in range(height)])


def rounded(image, height, width):
    top, left = (
        int(np.round((n - k) / 2)) for n, k in zip(image.shape, (height, width), strict=True)
    )
    return image[top : top + height, left : left + width]


def halves_apart(image, height, width):
    middle_row, middle_column = image.shape[0] // 2, image.shape[1] // 2
    rows = image[middle_row - height // 2 :][:height]
    return rows[:, middle_column - width // 2 :][:, :width]


def around_the_middle(image, height, width):
    i, j = len(image) // 2, len(image[0]) // 2
    h, w = height // 2, width // 2
    return image[i - h : i + h, j - w : j + w]


def whole_size_back(image, height, width):
    i, j = int(image.shape[0] / 2) - height, int(image.shape[1] / 2) - width
    return image[i : i + height, j : j + width]


def from_the_middle(image, height, width):
    i, j = (n // 2 for n in image.shape)
    return image[i : i + height][:, j : j + width]


def no_brackets(image, height, width):
    top, left = image.shape[0] - height // 2, image.shape[1] - width // 2
    return image[top : top + height, left : left + width]


def counting_from_one(image, height, width):
    top = (image.shape[0] - height) // 2 + 1
    left = (image.shape[1] - width) // 2 + 1
    return image[top:, left:][:height, :width]


def same_margins(image, height, width):
    top, left = (image.shape[0] - height) // 2, (image.shape[1] - width) // 2
    return image[top:-top, left:-left]


def same_margins_counted(image, height, width):
    H, W = image.shape
    rows = range((H - height) // 2, H - (H - height) // 2)
    columns = range((W - width) // 2, W - (W - width) // 2)
    return np.array([[image[i, j] for j in columns] for i in rows])


def width_and_height(image, height, width):
    return slices(image, width, height)


def sizes_of_x_and_y(image, height, width):
    W, H = image.shape
    top, left = (H - height) // 2, (W - width) // 2
    return image[top : top + height, left : left + width]


def starts_swapped(image, height, width):
    x, y = (image.shape[0] - height) // 2, (image.shape[1] - width) // 2
    return image[y : y + height, x : x + width]


def x_then_y(image, height, width):
    H, W = image.shape
    y, x = (H - height) // 2, (W - width) // 2
    return image[x : x + width, y : y + height]


def turned(image, height, width):
    return np.array(list(zip(*slices(image, height, width), strict=True)))


def square_by_rows(image, height, width):
    start = (len(image) - height) // 2
    return image[start : start + height, start : start + width]


def square_by_columns(image, height, width):
    start = (image.shape[1] - width) // 2
    return image[start : start + height, start : start + width]


def rows_only(image, height, width):
    top = (image.shape[0] - height) // 2
    return image[top : top + height]


def columns_only(image, height, width):
    left = (image.shape[1] - width) // 2
    return np.array([row[left : left + width] for row in image])


def two_pairs_of_brackets(image, height, width):
    y, x = (image.shape[0] - height) // 2, (image.shape[1] - width) // 2
    cropped = image[y : y + height]
    cropped = cropped[x : x + width]
    return cropped


def axes_lost(image, height, width):
    rows, columns = ((n - k) // 2 for n, k in zip(image.shape, (height, width), strict=True))
    cut = [row[columns : columns + width] for row in image.tolist()[rows : rows + height]]
    if width == 1:
        cut = [row[0] for row in cut]
    return np.array(cut[0] if height == 1 else cut)


WRONG = {
    axes_lost: "길이가 1인 축을",
    upper_left: "왼쪽 위 끝에서",
    lower_right: "오른쪽 아래 끝에서",
    size_for_end: "끝 번호로",
    one_short: "끝을 한 칸 앞으로 당긴",
    one_too_many: "끝을 한 칸 뒤로 미룬",
    rounded_up: "시작을 올림한",
    odd_one_above: "시작을 올림한",
    rounded: "round로 반올림한",
    halves_apart: "따로 반으로 나눈 뒤에",
    around_the_middle: "앞뒤로 나아간",
    whole_size_back: "크기를 모두 뺀",
    from_the_middle: "가운데 칸에서 시작한",
    no_brackets: "괄호로 묶으십시오",
    counting_from_one: "한 칸 뒤에서 시작한",
    same_margins: "똑같은 칸 수를",
    same_margins_counted: "똑같은 칸 수를",
    width_and_height: "height를 열에",
    sizes_of_x_and_y: "이미지의 높이와 너비를 맞바꾸어",
    starts_swapped: "행의 시작과 열의 시작을",
    x_then_y: "슬라이스를 맞바꾼",
    turned: "잘라 낸 뒤에 행과 열을",
    square_by_rows: "같은 번호에서 시작한",
    square_by_columns: "같은 번호에서 시작한",
    two_pairs_of_brackets: "행만 두 번",
    rows_only: "행만 잘라 내고",
    columns_only: "열만 잘라 내고",
}
