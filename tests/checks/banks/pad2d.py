"""Answers to the exercise pad2d, as students write them. No check sees this file."""

import numpy as np

from cnn_course.checks.padding_stride import pad2d as CHECK  # noqa: F401 - what is checked


def zeros_and_slices(image, top, bottom, left, right):
    H, W = image.shape
    y = np.zeros((top + H + bottom, left + W + right))
    y[top : top + H, left : left + W] = image
    return y


def numpy_pad(image, top, bottom, left, right):
    return np.pad(image, ((top, bottom), (left, right)))


def two_loops(image, top, bottom, left, right):
    out = []
    for i in range(top + len(image) + bottom):
        line = []
        for j in range(left + len(image[0]) + right):
            inside = 0 <= i - top < len(image) and 0 <= j - left < len(image[0])
            line.append(float(image[i - top][j - left]) if inside else 0.0)
        out.append(line)
    return np.array(out)


def stacked(image, top, bottom, left, right):
    rows = len(image)
    wide = np.hstack([np.zeros((rows, left)), image, np.zeros((rows, right))])
    return np.vstack([np.zeros((top, wide.shape[1])), wide, np.zeros((bottom, wide.shape[1]))])


def row_lists(image, top, bottom, left, right):
    width = left + image.shape[1] + right
    middle = [[0] * left + row + [0] * right for row in image.tolist()]
    return np.array([[0] * width] * top + middle + [[0] * width] * bottom)


def counted_from_the_end(image, top, bottom, left, right):
    y = np.zeros([n + a for n, a in zip(image.shape, (top + bottom, left + right), strict=True)])
    y[top : -bottom or None, left : -right or None] = image
    return y


def matrix_products(image, top, bottom, left, right):
    down = np.eye(top + len(image) + bottom, len(image), -top)
    across = np.eye(image.shape[1], left + image.shape[1] + right, left)
    return down @ image @ across


def single_precision(image, top, bottom, left, right):
    return zeros_and_slices(image, top, bottom, left, right).astype(np.float32)


RIGHT = [
    zeros_and_slices,
    numpy_pad,
    two_loops,
    stacked,
    row_lists,
    counted_from_the_end,
    matrix_products,
    single_precision,
]


def zeros_around(image, top, bottom, left, right):
    return np.zeros((top + len(image) + bottom, left + len(image[0]) + right))


def columns_first(image, top, bottom, left, right):
    H, W = image.shape
    y = np.zeros((left + H + right, top + W + bottom))
    y[left : left + H, top : top + W] = image
    return y


def one_number_for_all(image, top, bottom, left, right):
    padding = top
    H, W = image.shape
    y = np.zeros((H + 2 * padding, W + 2 * padding))
    y[padding : padding + H, padding : padding + W] = image
    return y


def twice_the_first(image, top, bottom, left, right):
    H, W = image.shape
    y = np.zeros((H + 2 * top, W + 2 * left))
    y[top : top + H, left : left + W] = image
    return y


def one_pair_for_both_axes(image, top, bottom, left, right):
    return np.pad(image, (top, bottom))


def pairs_in_the_order_of_the_names(image, top, bottom, left, right):
    H, W = image.shape
    y = np.zeros((top + H + left, bottom + W + right))
    y[top : top + H, bottom : bottom + W] = image
    return y


def offset_by_the_far_sides(image, top, bottom, left, right):
    y = zeros_around(image, top, bottom, left, right)
    for (i, j), value in np.ndenumerate(image):
        y[bottom + i, right + j] = value
    return y


def in_the_corner(image, top, bottom, left, right):
    y = zeros_around(image, top, bottom, left, right)
    y[: len(image), : len(image[0])] += image
    return y


def row_and_column_swapped(image, top, bottom, left, right):
    y = zeros_around(image, top, bottom, left, right)
    for i in range(image.shape[0]):
        for j in range(image.shape[1]):
            y[left + i, top + j] = image[i, j]
    return y


def size_counted_once(image, top, bottom, left, right):
    H, W = image.shape
    y = np.zeros((H + top, W + left))
    y[top:, left:] = image
    return y


def nothing_before(image, top, bottom, left, right):
    H, W = image.shape
    y = np.zeros((H + bottom, W + right))
    y[:H, :W] = image
    return y


def only_rows(image, top, bottom, left, right):
    W = image.shape[1]
    return np.concatenate([np.zeros((top, W)), image, np.zeros((bottom, W))])


def only_columns(image, top, bottom, left, right):
    return np.array([[0.0] * left + list(row) + [0.0] * right for row in image])


def numpy_pad_forgotten(image, top, bottom, left, right):
    np.pad(image, ((top, bottom), (left, right)))
    return image


def counted_from_one(image, top, bottom, left, right):
    y = zeros_around(image, top, bottom, left, right)
    for i, row in enumerate(image, start=1):
        for j, value in enumerate(row, start=1):
            y[top + i, left + j] = value
    return y


def returns_after_the_first_pixel(image, top, bottom, left, right):
    y = zeros_around(image, top, bottom, left, right)
    for i in range(image.shape[0]):
        for j in range(image.shape[1]):
            y[top + i, left + j] = image[i, j]
            return y


def returns_after_the_first_row(image, top, bottom, left, right):
    y = zeros_around(image, top, bottom, left, right)
    for i, row in enumerate(image):
        y[top + i, left : left + len(row)] = row
        return y


def up_to_the_last_but_one(image, top, bottom, left, right):
    y = zeros_around(image, top, bottom, left, right)
    for i in range(len(image) - 1):
        for j in range(len(image[0]) - 1):
            y[top + i][left + j] = image[i][j]
    return y


def formula_with_negative_indices(image, top, bottom, left, right):
    y = zeros_around(image, top, bottom, left, right)
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            if i - top < image.shape[0] and j - left < image.shape[1]:
                y[i, j] = image[i - top, j - left]
    return y


def made_for_a_photo(image, top, bottom, left, right):
    y = zeros_around(image, top, bottom, left, right).astype("uint8")
    y[top : top + len(image), left : left + len(image[0])] = image
    return y


def width_first(image, top, bottom, left, right):
    W, H = image.shape
    y = np.zeros((top + H + bottom, left + W + right))
    y[top : top + H, left : left + W] = image
    return y


def one_side_for_both(image, top, bottom, left, right):
    n = len(image)
    y = np.zeros((top + n + bottom, left + n + right))
    for i in range(n):
        for j in range(n):
            y[top + i, left + j] = image[i, j]
    return y


def ones_around(image, top, bottom, left, right):
    H, W = image.shape
    y = np.ones((top + H + bottom, left + W + right))
    y[top : top + H, left : left + W] = image
    return y


def border_repeated(image, top, bottom, left, right):
    rows = np.take(image, range(-top, len(image) + bottom), axis=0, mode="clip")
    return np.take(rows, range(-left, image.shape[1] + right), axis=1, mode="clip")


def from_the_other_end(image, top, bottom, left, right):
    rows = np.arange(-top, len(image) + bottom) % len(image)
    return image[rows][:, np.arange(-left, image.shape[1] + right) % image.shape[1]]


def image_never_placed(image, top, bottom, left, right):
    y = zeros_around(image, top, bottom, left, right)
    y[top : top + len(image), left : left + len(image[0])]
    return y


def whole_numbers(image, top, bottom, left, right):
    H, W = image.shape
    y = np.full((top + H + bottom, left + W + right), 0)
    y[top : top + H, left : left + W] = image
    return y


def declared_int(image, top, bottom, left, right):
    return np.pad(image.astype(int), ((top, bottom), (left, right)))


def frame_drawn_inside(image, top, bottom, left, right):
    y = image.copy()
    y[:top] = 0
    y[-bottom:] = 0
    y[:, :left] = 0
    y[:, -right:] = 0
    return y


def up_to_minus(image, top, bottom, left, right):
    y = zeros_around(image, top, bottom, left, right)
    y[top:-bottom, left:-right] = image
    return y


def rows_up_to_minus(image, top, bottom, left, right):
    y = zeros_around(image, top, bottom, left, right)
    y[top:-bottom, left : left + len(image[0])] = image
    return y


def columns_up_to_minus(image, top, bottom, left, right):
    y = zeros_around(image, top, bottom, left, right)
    for i, row in enumerate(image):
        y[top + i, left:-right] = row
    return y


def cleared_from_minus(image, top, bottom, left, right):
    y = border_repeated(image, top, bottom, left, right)
    y[:top] = y[-bottom:] = 0
    y[:, :left] = y[:, -right:] = 0
    return y


WRONG = {
    columns_first: "행과 열을 맞바꾸어 덧붙인",
    one_number_for_all: "네 쪽 모두에 top칸씩",
    twice_the_first: "아래에도 top칸, 오른쪽에도 left칸",
    one_pair_for_both_axes: "왼쪽에 top칸, 오른쪽에 bottom칸",
    pairs_in_the_order_of_the_names: "아래에 left칸, 왼쪽에 bottom칸",
    offset_by_the_far_sides: "위와 아래, 왼쪽과 오른쪽을 서로",
    in_the_corner: "왼쪽 위 귀퉁이에 붙여",
    row_and_column_swapped: "left행 top열에서부터",
    size_counted_once: "위와 왼쪽에만",
    nothing_before: "아래와 오른쪽에만",
    only_rows: "위와 아래에만",
    only_columns: "왼쪽과 오른쪽에만",
    numpy_pad_forgotten: "이미지를 그대로 돌려준",
    counted_from_one: "한 칸씩 아래와 오른쪽에",
    returns_after_the_first_pixel: "첫 칸만 놓은",
    returns_after_the_first_row: "첫 행만 놓은",
    up_to_the_last_but_one: "마지막 행과 열을 놓지",
    formula_with_negative_indices: "음수인 번호를 뒤에서부터",
    made_for_a_photo: "uint8 형으로",
    width_first: "정사각형일 때에만",
    one_side_for_both: "정사각형일 때에만",
    ones_around: "1로 채운",
    border_repeated: "이미지의 값으로 채운",
    from_the_other_end: "이미지의 값으로 채운",
    image_never_placed: "모든 칸이 0인",
    whole_numbers: "소수점 아래를 버린",
    declared_int: "소수점 아래를 버린",
    frame_drawn_inside: "이미지의 가장자리를 0으로 바꾼",
    up_to_minus: "bottom이나 right가 0일 때에만",
    rows_up_to_minus: "bottom이나 right가 0일 때에만",
    columns_up_to_minus: "bottom이나 right가 0일 때에만",
    cleared_from_minus: "bottom이나 right가 0일 때에만",
}
