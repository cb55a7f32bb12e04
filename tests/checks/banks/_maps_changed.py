"""Wrong answers to correlate2d that keep only some values, or change what is right."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from tests.checks.banks._maps_misplaced import places, value


def one_name_for_all(image, kernel):
    for i in range(places(image, kernel)[0]):
        for j in range(places(image, kernel)[1]):
            y = value(image, kernel, i, j)
    return y


def list_begun_anew(image, kernel):
    n, m = places(image, kernel)
    for i in range(n):
        for j in range(m):
            y = []
            y.append(value(image, kernel, i, j))
    return np.array(y)


def returned_at_once(image, kernel):
    n, m = places(image, kernel)
    for i in range(n):
        for j in range(m):
            return value(image, kernel, i, j)


def row_begun_anew(image, kernel):
    for i in range(places(image, kernel)[0]):
        row = []
        for j in range(places(image, kernel)[1]):
            row.append(value(image, kernel, i, j))
    return np.array(row)


def row_returned(image, kernel):
    n, m = places(image, kernel)
    y = []
    for i in range(n):
        y.append([value(image, kernel, i, j) for j in range(m)])
        return np.array(y)


def row_never_begun_anew(image, kernel):
    rows, row = [], []
    for i in range(places(image, kernel)[0]):
        for j in range(places(image, kernel)[1]):
            row.append(value(image, kernel, i, j))
        rows.append(row)
    return np.array(rows)


def always_in_the_first_place(image, kernel):
    y = np.zeros(places(image, kernel))
    for i, j in np.ndindex(y.shape):
        y[0, 0] = value(image, kernel, i, j)
    return y


def all_added_in_the_first_place(image, kernel):
    y = np.zeros(places(image, kernel))
    for i, j in np.ndindex(y.shape):
        y[0, 0] += value(image, kernel, i, j)
    return y


def whole_array_assigned(image, kernel):
    y = np.zeros(places(image, kernel))
    for i, j in np.ndindex(y.shape):
        y[:] = value(image, kernel, i, j)
    return y


def whole_row_assigned(image, kernel):
    y = np.zeros(places(image, kernel))
    for i in range(len(y)):
        for j in range(len(y[0])):
            y[i] = value(image, kernel, i, j)
    return y


def reset_once_a_row(image, kernel):
    n, m = places(image, kernel)
    y = np.zeros((n, m))
    for i in range(n):
        total = 0
        for j in range(m):
            total += value(image, kernel, i, j)
            y[i, j] = total
    return y


def summed(product):
    """Return the answer that adds ``product(image, kernel, i, j, u, v)`` over the kernel."""

    def answer(image, kernel):
        y = np.zeros(places(image, kernel))
        for i, j, u, v in np.ndindex(*y.shape, *kernel.shape):
            y[i, j] += product(image, kernel, i, j, u, v)
        return y

    return answer


one_cell = summed(lambda x, w, i, j, u, v: x[i, j] * w[u, v])
column_forgotten = summed(lambda x, w, i, j, u, v: x[i + u, v] * w[u, v])
row_forgotten = summed(lambda x, w, i, j, u, v: x[u, j + v] * w[u, v])
both_forgotten = summed(lambda x, w, i, j, u, v: x[u, v] * w[u, v])
rows_one_short = summed(lambda x, w, i, j, u, v: (u + 1 < len(w)) * x[i + u, j + v] * w[u, v])
columns_one_short = summed(lambda x, w, i, j, u, v: (v + 1 < len(w[0])) * x[i + u, j + v] * w[u, v])
sums_from_one = summed(lambda x, w, i, j, u, v: u * v and x[i + u, j + v] * w[u, v])


def bounds_checked(image, kernel):
    """As large as the image: what lies outside is left out of the sum."""
    y = np.zeros(image.shape)
    for i, j, u, v in np.ndindex(*image.shape, *kernel.shape):
        if i + u < image.shape[0] and j + v < image.shape[1]:
            y[i, j] += image[i + u, j + v] * kernel[u, v]
    return y


def sums_multiplied(image, kernel):
    return sliding_window_view(image, kernel.shape).sum(axis=(2, 3)) * np.sum(kernel)


def right(image, kernel):
    return np.einsum("ijuv,uv->ij", sliding_window_view(image, kernel.shape), kernel)


def negative_cut_off(image, kernel):
    y = right(image, kernel)
    y[y < 0] = 0
    return y


def without_sign(image, kernel):
    return np.sqrt(right(image, kernel) ** 2)


def as_brightness(image, kernel):
    return np.array([[min(max(v, 0), 255) for v in row] for row in right(image, kernel)])


def as_brightness_to_one(image, kernel):
    return np.minimum(np.maximum(right(image, kernel), 0.0), 1.0)


def array_of_uint8(image, kernel):
    y = np.zeros(places(image, kernel), dtype=np.uint8)
    for i, j in np.ndindex(y.shape):
        y[i, j] = value(image, kernel, i, j)
    return y


def as_the_image(image, kernel):
    y = np.zeros(places(image, kernel), dtype=image.dtype)
    for i, j in np.ndindex(y.shape):
        y[i, j] = value(image, kernel, i, j)
    return y


def as_the_kernel(image, kernel):
    y = np.empty(places(image, kernel), kernel.dtype)
    y[:] = right(image, kernel)
    return y


def as_opencv(image, kernel):
    return right(image, kernel).clip(0, 255).astype("uint8")


def rounded(image, kernel):
    return np.array([[round(v) for v in row] for row in right(image, kernel).tolist()])


def to_one_decimal(image, kernel):
    return np.array([[float(f"{v:.1f}") for v in row] for row in right(image, kernel)])


def weighted_mean(image, kernel):
    return right(image, kernel / np.sum(kernel))


def sliced_to_the_size(image, kernel):
    (K_H, K_W), (n, m) = kernel.shape, places(image, kernel)
    return np.array([[np.sum(image[i:K_H, j:K_W] * kernel) for j in range(m)] for i in range(n)])


def last_cell_as_end(image, kernel):
    y = np.zeros(places(image, kernel))
    for i, j in np.ndindex(y.shape):
        bottom, last = i + len(kernel) - 1, j + len(kernel[0]) - 1
        y[i, j] = np.sum(image[i:bottom, j:last] * kernel)
    return y


def one_more_at_the_end(image, kernel):
    (K_H, K_W), (n, m) = kernel.shape, places(image, kernel)
    return np.array([
        [np.multiply(image[i : i + K_H + 1, j : j + K_W + 1], kernel).sum() for j in range(m)]
        for i in range(n)
    ])


def sliced_twice(image, kernel):
    y = np.zeros(places(image, kernel))
    for i in range(len(y)):
        rows = image[i : i + len(kernel)]
        for j in range(len(y[0])):
            y[i, j] = np.multiply(rows[j : j + len(kernel[0])], kernel).sum()
    return y


def two_by_two(image, kernel):
    y = np.zeros((image.shape[0] - 1, image.shape[1] - 1))
    for i, j in np.ndindex(y.shape):
        y[i, j] = (image[i : i + 2, j : j + 2] * kernel).sum()
    return y


def three_by_three(image, kernel):
    y = []
    for i in range(len(image) - 2):
        y.append([np.sum(image[i : i + 3, j : j + 3] * kernel) for j in range(len(image[0]) - 2)])
    return np.array(y)
