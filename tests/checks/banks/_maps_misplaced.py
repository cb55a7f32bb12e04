"""Wrong answers to correlate2d that compute each window rightly, and put it in a wrong place.

Students' ways to come to them: loops, lists, indentation, indices.
"""

import numpy as np


def value(image, kernel, i, j):
    return np.vdot(image[i : i + len(kernel), j : j + len(kernel[0])], kernel)


def places(image, kernel):
    return len(image) - len(kernel) + 1, len(image[0]) - len(kernel[0]) + 1


def listed(rows, columns):
    """Return the answer that collects, in lists, the places of ``rows(n)`` and ``columns(n)``."""

    def answer(image, kernel):
        n, m = places(image, kernel)
        return np.array([[value(image, kernel, i, j) for j in columns(m)] for i in rows(n)])

    return answer


def filled(rows, columns):
    """Return the answer that fills those places of an array of the right size."""

    def answer(image, kernel):
        y = np.zeros(places(image, kernel))
        for i in rows(y.shape[0]):
            for j in columns(y.shape[1]):
                y[i, j] = value(image, kernel, i, j)
        return y

    return answer


def from_one(n):
    return range(1, n)


def to_the_last(n):
    return range(n - 1)


def in_twos(n):
    return range(0, n, 2)


LOOPS = {
    listed(to_the_last, range): "마지막 행이 빠진",
    listed(range, to_the_last): "마지막 열이 빠진",
    listed(from_one, from_one): "첫 행과 첫 열이 빠진",
    listed(from_one, range): "출력의 첫 행이 빠진",
    listed(range, from_one): "출력의 첫 열이 빠진",
    listed(lambda n: range(n - 2), lambda n: range(n - 2)): "두 행과 두 열이 빠진",
    listed(in_twos, in_twos): "두 칸씩 민",
    filled(to_the_last, range): "마지막 행이 0으로 남은",
    filled(range, to_the_last): "마지막 열이 0으로 남은",
    filled(from_one, from_one): "첫 행과 첫 열이 0으로 남은",
    filled(from_one, range): "출력의 첫 행이 0으로 남은",
    filled(range, from_one): "출력의 첫 열이 0으로 남은",
    filled(in_twos, in_twos): "건너뛰며 채운",
}


def minus_one(image, kernel):
    (H, W), (K_H, K_W) = image.shape, kernel.shape
    y = np.zeros((H - K_H - 1, W - K_W - 1))
    for i, j in np.ndindex(y.shape):
        y[i, j] = value(image, kernel, i, j)
    return y


def half_as_many(image, kernel):
    n, m = places(image, kernel)
    y = np.zeros(((n + 1) // 2, (m + 1) // 2))
    for i, j in np.ndindex(y.shape):
        y[i, j] = value(image, kernel, 2 * i, 2 * j)
    return y


def range_in_steps_of_the_kernel(image, kernel):
    y = np.zeros(places(image, kernel))
    for i in range(0, len(y), len(kernel)):
        for j in range(0, len(y[0]), len(kernel[0])):
            y[i, j] = value(image, kernel, i, j)
    return y


def wide_as_high(image, kernel):
    """The width for the height as well, of the image only."""
    (H, W), (K_H, K_W) = image.shape, kernel.shape
    H = W
    y = np.zeros((H - K_W + 1, W - K_W + 1))
    for i in range(H - K_W + 1):
        for j in range(W - K_W + 1):
            y[i, j] = (image[i : i + K_H, j : j + K_W] * kernel).sum()
    return y


def one_n_and_one_k(image, kernel):
    """As in the formula for a line, and inside the window too."""
    n, k = image.shape[1], kernel.shape[1]
    rows = []
    for i in range(n - k + 1):
        rows.append([(image[i : i + k, j : j + k] * kernel).sum() for j in range(n - k + 1)])
    return np.array(rows)


def one_n_and_one_k_of_the_height(image, kernel):
    n, k = len(image), len(kernel)
    y = np.zeros((n - k + 1, n - k + 1))
    for i, j in np.ndindex(y.shape):
        y[i, j] = (image[i : i + k, j : j + k] * kernel).sum()
    return y


def put_in_by_column(image, kernel):
    y = np.zeros(places(image, kernel))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            y[j, i] = value(image, kernel, i, j)
    return y


def window_by_column(image, kernel):
    y = np.zeros(places(image, kernel))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            y[i, j] = (image[j : j + len(kernel), i : i + len(kernel[0])] * kernel).sum()
    return y


def in_one_column(image, kernel):
    n, m = places(image, kernel)
    return np.array([[value(image, kernel, i, j)] for i in range(n) for j in range(m)])


def channels_first(image, kernel):
    """From a source in which an image is (N, C, H, W)."""
    x, w = image.reshape(1, 1, *image.shape), kernel.reshape(1, 1, *kernel.shape)
    n, m = x.shape[2] - w.shape[2] + 1, x.shape[3] - w.shape[3] + 1
    y = np.zeros((1, 1, n, m))
    for i in range(n):
        for j in range(m):
            y[0, 0, i, j] = (x[0, 0, i : i + w.shape[2], j : j + w.shape[3]] * w[0, 0]).sum()
    return y


def channels_last(image, kernel):
    y = channels_first(image, kernel)
    return np.moveaxis(y, 1, 3)


def dedented_once(image, kernel):
    y = np.zeros(places(image, kernel))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            total = value(image, kernel, i, j)
        y[i, j] = total
    return y


def dedented_twice(image, kernel):
    y = np.zeros(places(image, kernel))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            total = value(image, kernel, i, j)
    y[i, j] = total
    return y


def appended_once_a_row(image, kernel):
    y = []
    for i in range(places(image, kernel)[0]):
        for j in range(places(image, kernel)[1]):
            total = value(image, kernel, i, j)
        y.append(total)
    return np.array(y)
