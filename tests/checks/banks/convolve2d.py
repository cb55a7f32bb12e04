"""Answers to the exercise convolve2d, as students write them. No check sees this file."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from cnn_course.checks.convolution import convolve2d as CHECK  # noqa: F401 - what is checked
from tests.checks.banks import correlate2d as maps


def correlate(image, kernel):
    """The student's own correlate2d, brought along from the exercise before."""
    return np.einsum("ijuv,uv->ij", sliding_window_view(image, kernel.shape), kernel)


def flipped_kernel(image, kernel):
    return correlate(image, np.flip(kernel))


def four_loops(image, kernel):
    y = []
    for i in range(len(image) - len(kernel) + 1):
        y.append([])
        for j in range(len(image[0]) - len(kernel[0]) + 1):
            total = 0
            for u, row in enumerate(reversed(kernel.tolist())):
                for v, weight in enumerate(row[::-1]):
                    total += image[i + u][j + v] * weight
            y[-1].append(total)
    return np.array(y)


def flipped_window(image, kernel):
    h, w = kernel.shape
    y = np.empty((image.shape[0] - h + 1, image.shape[1] - w + 1))
    for i, j in np.ndindex(y.shape):
        y[i, j] = np.vdot(np.rot90(image[i : i + h, j : j + w], 2), kernel)
    return y


def middle_of_the_full_one(image, kernel):
    """Add a copy of the kernel for every pixel, then cut off where it hangs over."""
    (H, W), (h, w) = image.shape, kernel.shape
    full = np.zeros((H + h - 1, W + w - 1))
    for p in range(H):
        for q in range(W):
            full[p : p + h, q : q + w] += image[p, q] * kernel
    return full[h - 1 : H, w - 1 : W]


def reversed_when_flat(image, kernel):
    turned = kernel.astype(np.float32).ravel()[::-1].reshape(kernel.shape)
    return np.tensordot(sliding_window_view(image.astype(np.float32), kernel.shape), turned, 2)


def all_turned_over(image, kernel):
    return correlate(image[::-1, ::-1], kernel)[::-1, ::-1]


RIGHT = [
    flipped_kernel,
    four_loops,
    flipped_window,
    middle_of_the_full_one,
    reversed_when_flat,
    all_turned_over,
]


def summed(product, first=0):
    """Return the answer that adds ``product(x, w, i, j, u, v)`` in four loops."""

    def answer(image, kernel):
        (h, w), (k_h, k_w) = image.shape, kernel.shape
        y = np.zeros((h - k_h + 1, w - k_w + 1))
        for i, j in np.ndindex(y.shape):
            for u in range(first, k_h):
                for v in range(first, k_w):
                    y[i, j] += product(image, kernel, i, j, u, v)
        return y

    return answer


not_flipped = summed(lambda x, w, i, j, u, v: x[i + u, j + v] * w[u, v])
rows_only = summed(lambda x, w, i, j, u, v: x[i + u, j + v] * w[len(w) - 1 - u, v])
columns_only = summed(lambda x, w, i, j, u, v: x[i + u, j + v] * w[u, len(w[0]) - 1 - v])
transposed = summed(lambda x, w, i, j, u, v: x[i + u, j + v] * w[v, u])
transposed_and_flipped = summed(lambda x, w, i, j, u, v: x[i + u, j + v] * w[-1 - v, -1 - u])
turned_to_the_left = summed(lambda x, w, i, j, u, v: x[i + u, j + v] * w[v, len(w) - 1 - u])
turned_to_the_right = summed(lambda x, w, i, j, u, v: x[i + u, j + v] * w[len(w) - 1 - v, u])
subtracted = summed(lambda x, w, i, j, u, v: -x[i + u, j + v] * w[u, v])
minus_zero = summed(lambda x, w, i, j, u, v: x[i + u, j + v] * w[-u, -v])
formula_of_the_textbook = summed(lambda x, w, i, j, u, v: x[i - u, j - v] * w[u, v])
mean = summed(lambda x, w, i, j, u, v: x[i + u, j + v] * w[-1 - u, -1 - v] / w.size)
counted_down_to_one = summed(
    lambda x, w, i, j, u, v: x[i + len(w) - 1 - u, j + len(w[0]) - 1 - v] * w[u, v], first=1
)


def flipped_twice(image, kernel):
    return flipped_kernel(image, np.fliplr(np.flipud(kernel)))


def transposed_at_the_door(image, kernel):
    return correlate(image, kernel.transpose())


def turned_once(image, kernel):
    return correlate(image, np.rot90(kernel))


def image_flipped(image, kernel):
    return correlate(np.flip(image), kernel)


def output_flipped_as_well(image, kernel):
    return np.rot90(flipped_kernel(image, kernel), 2)


def output_flipped(image, kernel):
    return np.flipud(np.fliplr(correlate(image, kernel)))


def both_flipped(image, kernel):
    return correlate(image[::-1, ::-1], kernel[::-1, ::-1])


def windows_end_at_the_place(image, kernel):
    h, w = kernel.shape
    rows, columns = np.arange(h), np.arange(w)
    return np.array([
        [
            (image[np.ix_(i - rows, j - columns)] * kernel).sum()
            for j in range(image.shape[1] - w + 1)
        ]
        for i in range(image.shape[0] - h + 1)
    ])


def upper_limit_too_low(image, kernel):
    (H, W), (h, w) = image.shape, kernel.shape
    turned, y = kernel[::-1, ::-1], np.zeros((H - h + 1, W - w + 1))
    for u in range(h - 1):
        for v in range(w - 1):
            y += turned[u, v] * image[u : u + len(y), v : v + len(y[0])]
    return y


def mean_of_products(image, kernel):
    return (sliding_window_view(image, kernel.shape) * np.flip(kernel)).mean((2, 3))


def integer_array(image, kernel):
    y = flipped_kernel(image, kernel)
    out = np.zeros(y.shape, dtype=int)
    out[...] = y
    return out


def columns_first(image, kernel):
    y = flipped_kernel(image, kernel)
    return np.array([[y[i, j] for i in range(y.shape[0])] for j in range(y.shape[1])])


def no_plus_one(image, kernel):
    (H, W), (h, w) = image.shape, kernel.shape
    y = np.zeros((H - h, W - w))
    for i, j in np.ndindex(y.shape):
        y[i, j] = np.sum(image[i : i + h, j : j + w] * np.flip(kernel))
    return y


def full(image, kernel):
    (H, W), (h, w) = image.shape, kernel.shape
    y = np.zeros((H + h - 1, W + w - 1))
    for (u, v), weight in np.ndenumerate(kernel):
        y[u : u + H, v : v + W] += weight * image
    return y


def cut_out_of_the_full_one(image, kernel):
    """As SciPy's mode="same" does."""
    (top, left), (H, W) = ((k - 1) // 2 for k in kernel.shape), image.shape
    return full(image, kernel)[top : top + H, left : left + W]


def same_as_tensorflow(image, kernel):
    return flipped_kernel(np.pad(image, [((k - 1) // 2, k // 2) for k in kernel.shape]), kernel)


def half_all_round(image, kernel):
    (H, W), (p, q) = image.shape, (len(kernel) // 2, len(kernel[0]) // 2)
    framed = np.zeros((H + 2 * p, W + 2 * q))
    framed[p : p + H, q : q + W] = image
    return flipped_kernel(framed, kernel)


def one_kernel_size(image, kernel):
    k = len(kernel)
    y = np.zeros((image.shape[0] - k + 1, image.shape[1] - k + 1))
    for i, j in np.ndindex(y.shape):
        for u in range(k):
            for v in range(k):
                y[i, j] += image[i + u, j + v] * kernel[k - 1 - u, k - 1 - v]
    return y


def flipped_in_the_loop(image, kernel):
    (H, W), (h, w) = image.shape, kernel.shape
    y = np.zeros((H - h + 1, W - w + 1))
    for i in range(H - h + 1):
        for j in range(W - w + 1):
            kernel = np.flip(kernel)
            y[i, j] = np.sum(image[i : i + h, j : j + w] * kernel)
    return y


def as_the_cut_image(image, kernel):
    (H, W), (h, w) = image.shape, kernel.shape
    y = np.zeros_like(image[: H - h + 1, : W - w + 1])
    for i, j in np.ndindex(y.shape):
        y[i, j] = (image[i : i + h, j : j + w] * kernel[::-1, ::-1]).sum()
    return y


def with_the_kernel_flipped(answer):
    """Return the convolve2d that hands a flipped kernel to a correlate2d brought along."""

    def wrong(image, kernel):
        return answer(image, np.rot90(kernel, 2))

    wrong.__name__ = answer.__name__
    return wrong


#: What is wrong in correlate2d is so in here; but turning the kernel over is other words.
BROUGHT_ALONG = {
    with_the_kernel_flipped(answer): name
    for answer, name in maps.WRONG.items()
    if "뒤집" not in name and name != "커널의 행과 열을 맞바꾸어"
}


WRONG = {
    **BROUGHT_ALONG,
    not_flipped: "뒤집지 않은 교차상관의",
    flipped_twice: "뒤집지 않은 교차상관의",
    rows_only: "위아래로만 뒤집은",
    columns_only: "좌우로만 뒤집은",
    transposed: "행과 열만 맞바꾼",
    transposed_at_the_door: "행과 열만 맞바꾼",
    transposed_and_flipped: "행과 열까지 맞바꾼",
    turned_once: "90도 돌린",
    turned_to_the_left: "90도 돌린",
    turned_to_the_right: "90도 돌린",
    subtracted: "부호만 바꾼",
    minus_zero: "kernel[-u, -v]",
    image_flipped: "커널 대신 이미지를 뒤집은",
    output_flipped_as_well: "커널 대신 이미지를 뒤집은",
    output_flipped: "커널 대신 출력을 뒤집은",
    both_flipped: "커널 대신 출력을 뒤집은",
    formula_of_the_textbook: "음수 인덱스가",
    windows_end_at_the_place: "음수 인덱스가",
    counted_down_to_one: "끝 행과 끝 열을 빠뜨린",
    upper_limit_too_low: "끝 행과 끝 열을 빠뜨린",
    flipped_in_the_loop: "커널을 다시 뒤집은",
    as_the_cut_image: "입력이 정수일 때",
    mean: "평균을 구한",
    mean_of_products: "평균을 구한",
    integer_array: "합에서 소수점 아래를",
    columns_first: "출력의 행과 열을 맞바꾼",
    no_plus_one: "마지막 행과 열이 빠진",
    full: "둘레에 0을 덧붙인",
    cut_out_of_the_full_one: "둘레에 0을 덧붙인",
    same_as_tensorflow: "둘레에 0을 덧붙인",
    half_all_round: "둘레에 0을 덧붙인",
    one_kernel_size: "높이와 너비가 같을 때만",
}
