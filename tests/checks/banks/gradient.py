"""Answers to the exercise gradient, as students write them. No check sees this file."""

import math

import numpy as np

from cnn_course import conv
from cnn_course.checks.edges import gradient as CHECK  # noqa: F401 - what is checked

SOBEL_X = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
SOBEL_Y = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]])


def correlate2d(image, kernel):
    H, W = image.shape
    K_H, K_W = kernel.shape
    y = np.zeros((H - K_H + 1, W - K_W + 1))
    for u in range(K_H):
        for v in range(K_W):
            y += kernel[u, v] * image[u : u + y.shape[0], v : v + y.shape[1]]
    return y


def both(image):
    return correlate2d(image, SOBEL_X), correlate2d(image, SOBEL_Y)


def formula(image):
    gx = correlate2d(image, SOBEL_X)
    gy = correlate2d(image, SOBEL_Y)
    magnitude = np.sqrt(gx**2 + gy**2)
    angle = np.degrees(np.arctan2(gy, gx))
    return magnitude, angle


def given_function(image):
    gx, gy = conv.correlate2d(image, SOBEL_X), conv.correlate2d(image, SOBEL_Y)
    return np.hypot(gx, gy), np.rad2deg(np.arctan2(gy, gx))


def one_place_at_a_time(image):
    H, W = image.shape
    magnitude, angle = np.zeros((H - 2, W - 2)), np.zeros((H - 2, W - 2))
    for i in range(H - 2):
        for j in range(W - 2):
            window = image[i : i + 3, j : j + 3]
            gx, gy = (window * SOBEL_X).sum(), (window * SOBEL_Y).sum()
            magnitude[i, j] = math.hypot(gx, gy)
            angle[i, j] = math.degrees(math.atan2(gy, gx))
    return magnitude, angle


def complex_numbers(image):
    gx, gy = both(image)
    g = gx + 1j * gy
    return np.abs(g), np.angle(g, deg=True)


def slices_in_float32(image):
    a = image.astype(np.float32)
    smooth_down = a[:-2] + 2 * a[1:-1] + a[2:]
    smooth_right = a[:, :-2] + 2 * a[:, 1:-1] + a[:, 2:]
    gx = smooth_down[:, 2:] - smooth_down[:, :-2]
    gy = smooth_right[2:] - smooth_right[:-2]
    return [np.hypot(gx, gy), np.arctan2(gy, gx) * 180 / np.pi]


def quadrants_by_hand(image):
    gx, gy = both(image)
    angle = np.degrees(np.arctan(gy / gx))
    angle[(gx < 0) & (gy >= 0)] += 180
    angle[(gx < 0) & (gy < 0)] -= 180
    return (gx * gx + gy * gy) ** 0.5, angle


def norm_of_a_stack(image):
    g = np.stack(both(image))
    return np.linalg.norm(g, axis=0), np.rad2deg(np.arctan2(*g[::-1]))


RIGHT = [
    formula,
    given_function,
    one_place_at_a_time,
    complex_numbers,
    slices_in_float32,
    quadrants_by_hand,
    norm_of_a_stack,
]


def hypotenuse(gx, gy):
    return np.linalg.norm([gx, gy], axis=0)


def direction(gx, gy):
    return np.angle(gx + 1j * gy, deg=True)


def two_legs(image):
    gx, gy = both(image)
    return np.sqrt(gx**2) + np.sqrt(gy**2), direction(gx, gy)


def no_root(image):
    gx, gy = both(image)
    return np.square(gx) + np.square(gy), direction(gx, gy)


def the_larger(image):
    gx, gy = np.abs(both(image))
    return np.where(gx > gy, gx, gy), direction(*both(image))


def no_squares(image):
    gx, gy = both(image)
    return (gx + gy) ** 0.5, direction(gx, gy)


def no_squares_but_no_nan(image):
    gx, gy = both(image)
    return np.sqrt(np.abs(gx) + np.abs(gy)), direction(gx, gy)


def square_of_the_sum(image):
    gx, gy = both(image)
    return np.sqrt((gx + gy) ** 2), direction(gx, gy)


def plain_sum(image):
    return correlate2d(image, SOBEL_X + SOBEL_Y), direction(*both(image))


def weighted_as_in_opencv(image):
    gx, gy = both(image)
    return 0.5 * np.abs(gx) + 0.5 * np.abs(gy), direction(gx, gy)


def root_of_the_mean_square(image):
    g = np.stack(both(image))
    return np.sqrt((g**2).mean(axis=0)), direction(*g)


def bracket_too_early(image):
    gx, gy = both(image)
    return np.sqrt(gx**2) + gy**2, direction(gx, gy)


def bracket_too_late(image):
    gx, gy = both(image)
    return gx**2 + np.sqrt(gy**2), direction(gx, gy)


def only_across(image):
    gx, gy = both(image)
    return np.sqrt(gx * gx), direction(gx, gy)


def only_across_with_its_sign(image):
    return correlate2d(image, SOBEL_X), direction(*both(image))


def only_downwards(image):
    gx, gy = both(image)
    return np.sqrt(gy * gy), direction(gx, gy)


def only_downwards_with_its_sign(image):
    return correlate2d(image, SOBEL_Y), direction(*both(image))


def up_to_one(image):
    magnitude, angle = formula(image)
    magnitude /= np.max(magnitude)
    return magnitude, angle


def up_to_white(image):
    magnitude, angle = formula(image)
    return 255 * (magnitude / np.max(magnitude)), angle


def kernels_that_sum_to_one(image):
    gx, gy = (correlate2d(image, kernel / np.abs(kernel).sum()) for kernel in (SOBEL_X, SOBEL_Y))
    return hypotenuse(gx, gy), direction(gx, gy)


def a_quarter_of_it(image):
    gx, gy = both(image / 4)
    return hypotenuse(gx, gy), direction(gx, gy)


def one_norm(image):
    gx, gy = both(image)
    return np.linalg.norm([gx, gy]), direction(gx, gy)


def function_of_numpy(image):
    gy, gx = np.gradient(image)
    return np.sqrt(gx**2 + gy**2), direction(gx, gy)


def central_differences(image):
    gx = (image[1:-1, 2:] - image[1:-1, :-2]) / 2
    gy = (image[2:, 1:-1] - image[:-2, 1:-1]) / 2
    return hypotenuse(gx, gy), direction(gx, gy)


def cut_at_one(image):
    magnitude, angle = formula(image)
    magnitude[magnitude > 1] = 1
    return magnitude, angle


def cut_at_white(image):
    magnitude, angle = formula(image)
    return np.minimum(magnitude, 255), angle


def arguments_in_alphabetical_order(image):
    gx, gy = both(image)
    return hypotenuse(gx, gy), np.rad2deg(np.arctan2(gx, gy))


def kernels_mixed_up(image):
    gy, gx = both(image)
    return hypotenuse(gx, gy), direction(gx, gy)


def slope(image):
    gx, gy = both(image)
    return hypotenuse(gx, gy), np.arctan(gy / gx) * 180 / np.pi


def slope_upside_down(image):
    gx, gy = both(image)
    return hypotenuse(gx, gy), np.rad2deg(np.arctan(gx / gy))


def first_quadrant(image):
    gx, gy = np.abs(both(image))
    return hypotenuse(gx, gy), np.arctan(gy / gx) * 180 / np.pi


def radians(image):
    gx, gy = both(image)
    return hypotenuse(gx, gy), np.angle(gx + 1j * gy)


def degrees_the_wrong_way(image):
    gx, gy = both(image)
    return hypotenuse(gx, gy), np.arctan2(gy, gx) * np.pi / 180


def upwards(image):
    gx, gy = both(image)
    return hypotenuse(gx, gy), -direction(gx, gy)


def upper_row_minus_lower(image):
    gx, gy = correlate2d(image, SOBEL_X), correlate2d(image, np.flipud(SOBEL_Y))
    return hypotenuse(gx, gy), direction(gx, gy)


def left_minus_right(image):
    gx, gy = correlate2d(image, SOBEL_X[:, ::-1]), correlate2d(image, SOBEL_Y)
    return hypotenuse(gx, gy), direction(gx, gy)


def true_convolution(image):
    gx, gy = (correlate2d(image, kernel[::-1, ::-1]) for kernel in (SOBEL_X, SOBEL_Y))
    return hypotenuse(gx, gy), direction(gx, gy)


def counted_from_the_left(image):
    magnitude, angle = formula(image)
    return magnitude, 180 + angle


def half_a_turn_back(image):
    magnitude, angle = formula(image)
    return magnitude, angle - 180


def full_circle(image):
    magnitude, angle = formula(image)
    angle[angle < 0] += 360
    return magnitude, angle


def half_circle(image):
    magnitude, angle = formula(image)
    return magnitude, np.where(angle < 0, angle + 180, angle)


def arc_cosine(image):
    gx, gy = both(image)
    magnitude = hypotenuse(gx, gy)
    return magnitude, np.degrees(np.arccos(gx / magnitude))


def along_the_edge(image):
    magnitude, angle = formula(image)
    return magnitude, 90 + angle


def along_the_edge_the_other_way(image):
    magnitude, angle = formula(image)
    angle -= 90
    return magnitude, angle


def quarter_turn(image):
    gx, gy = both(image)
    return hypotenuse(gx, gy), np.angle((gx + 1j * gy) * 1j, deg=True)


def quarter_turn_back(image):
    gx, gy = both(image)
    return hypotenuse(gx, gy), np.angle((gx + 1j * gy) * -1j, deg=True)


def other_order(image):
    magnitude, angle = formula(image)
    return angle, magnitude


def derivatives(image):
    return both(image)


def always_across(image):
    gx, gy = correlate2d(image, SOBEL_X), correlate2d(image, SOBEL_X)
    return hypotenuse(gx, gy), direction(gx, gy)


def always_downwards(image):
    gx, gy = correlate2d(image, SOBEL_Y), correlate2d(image, SOBEL_Y)
    return hypotenuse(gx, gy), direction(gx, gy)


def zeros_around(image):
    larger = np.zeros((image.shape[0] + 2, image.shape[1] + 2))
    larger[1:-1, 1:-1] = image
    return formula(larger)


def border_repeated(image):
    larger = np.vstack([image[:1], image, image[-1:]])
    return formula(np.hstack([larger[:, :1], larger, larger[:, -1:]]))


def border_mirrored(image):
    larger = np.vstack([image[1:2], image, image[-2:-1]])
    return formula(np.hstack([larger[:, 1:2], larger, larger[:, -2:-1]]))


def whole_numbers(image):
    magnitude, angle = formula(image)
    return magnitude.astype(int), angle.astype(int)


def whole_magnitude(image):
    magnitude, angle = np.zeros((2, image.shape[0] - 2, image.shape[1] - 2))
    magnitude = magnitude.astype(np.int64)
    magnitude[:], angle[:] = formula(image)
    return magnitude, angle


def whole_degrees(image):
    magnitude, angle = formula(image)
    return magnitude, np.array(angle, dtype=int)


def rounded(image):
    magnitude, angle = formula(image)
    return np.rint(magnitude), np.rint(angle)


def rounded_magnitude(image):
    magnitude, angle = formula(image)
    return np.array([[round(m) for m in row] for row in magnitude.tolist()]), angle


def rounded_degrees(image):
    magnitude, angle = formula(image)
    return magnitude, angle.round().astype(int)


def half_for_root(image):
    gx, gy = both(image)
    return (gx**2 + gy**2) ** 1 / 2, direction(gx, gy)


def degrees_of_degrees(image):
    gx, gy = both(image)
    return hypotenuse(gx, gy), direction(gx, gy) * 180 / np.pi


WRONG = {
    half_for_root: "반으로 나눈 크기",
    degrees_of_degrees: "np.degrees를 두 번",
    two_legs: "절댓값을 더한 크기",
    no_root: "제곱근을 빠뜨린",
    the_larger: "큰 쪽을 고른",
    no_squares: "제곱하지 않은 gx와 gy",
    no_squares_but_no_nan: "제곱하지 않은 gx와 gy",
    square_of_the_sum: "먼저 더해 절댓값을",
    plain_sum: "크기를 gx + gy로",
    weighted_as_in_opencv: "절댓값을 평균한",
    root_of_the_mean_square: "제곱의 평균으로",
    bracket_too_early: "하나의 제곱에만",
    bracket_too_late: "하나의 제곱에만",
    only_across: "크기에 gx만",
    only_across_with_its_sign: "크기에 gx만",
    only_downwards: "크기에 gy만",
    only_downwards_with_its_sign: "크기에 gy만",
    up_to_one: "가장 큰 값으로 나누어",
    up_to_white: "가장 큰 값으로 나누어",
    kernels_that_sum_to_one: "정해진 수로",
    a_quarter_of_it: "정해진 수로",
    one_norm: "전체에서 하나만",
    function_of_numpy: "np.gradient로",
    central_differences: "np.gradient로",
    cut_at_one: "밝기의 범위로 자른",
    cut_at_white: "밝기의 범위로 자른",
    arguments_in_alphabetical_order: "gx와 gy가 서로 바뀐",
    kernels_mixed_up: "gx와 gy가 서로 바뀐",
    slope: "gy를 gx로 나누어",
    slope_upside_down: "gx를 gy로 나누어",
    first_quadrant: "절댓값으로 구한 방향",
    radians: "라디안으로 돌려준",
    degrees_the_wrong_way: "np.radians로 바꾼",
    upwards: "위아래가 뒤집힌",
    upper_row_minus_lower: "위아래가 뒤집힌",
    left_minus_right: "좌우가 뒤집힌",
    true_convolution: "정반대 방향, 곧",
    counted_from_the_left: "정반대 방향, 곧",
    half_a_turn_back: "정반대 방향, 곧",
    full_circle: "360을 더한",
    half_circle: "180으로 나눈 나머지",
    arc_cosine: "절댓값으로 바꾼",
    along_the_edge: "직각만큼 돌린",
    along_the_edge_the_other_way: "직각만큼 돌린",
    quarter_turn: "직각만큼 돌린",
    quarter_turn_back: "직각만큼 돌린",
    other_order: "순서를 바꾸어",
    derivatives: "그대로 돌려준 결과와",
    always_across: "모두 SOBEL_X로",
    always_downwards: "모두 SOBEL_Y로",
    zeros_around: "둘레에 칸을 덧붙여",
    border_repeated: "둘레에 칸을 덧붙여",
    border_mirrored: "둘레에 칸을 덧붙여",
    whole_numbers: "소수점 아래를 버린",
    whole_magnitude: "소수점 아래를 버린",
    whole_degrees: "소수점 아래를 버린",
    rounded: "반올림한",
    rounded_magnitude: "반올림한",
    rounded_degrees: "반올림한",
}
