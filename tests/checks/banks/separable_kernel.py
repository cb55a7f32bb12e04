"""Answers to the exercise separable_kernel, as students write them. No check sees this file."""

import numpy as np

from cnn_course.checks.edges import separable_kernel as CHECK  # noqa: F401 - what is checked


def two_loops(down, right):
    kernel = np.zeros((len(down), len(right)))
    for u in range(len(down)):
        for v in range(len(right)):
            kernel[u, v] = down[u] * right[v]
    return kernel


def outer(down, right):
    return np.outer(down, right)


def column_times_row(down, right):
    return down[:, None] * right


def matrix_product(down, right):
    return down.reshape(-1, 1) @ right.reshape(1, -1)


def row_by_row(down, right):
    rows = []
    for number in down:
        rows.append(number * right)
    return np.stack(rows)


def lists_inside(down, right):
    return np.array([[a * b for b in right.tolist()] for a in down.tolist()], dtype=np.float32)


def subscripts(down, right):
    return np.einsum("u,v->uv", down, right)


def rows_scaled(down, right):
    kernel = np.tile(right.astype(float), (down.size, 1))
    for u, number in enumerate(down):
        kernel[u] *= number
    return kernel


RIGHT = [
    two_loops,
    outer,
    column_times_row,
    matrix_product,
    row_by_row,
    lists_inside,
    subscripts,
    rows_scaled,
]


def row_times_column(down, right):
    return down * right[:, None]


def letters_swapped(down, right):
    kernel = np.zeros((len(down), len(right)))
    for u in range(len(down)):
        for v in range(len(right)):
            kernel[u, v] = down[v] * right[u]
    return kernel


def filled_sideways(down, right):
    kernel = np.zeros((down.size, right.size))
    for u, a in enumerate(down):
        for v, b in enumerate(right):
            kernel[v, u] = a * b
    return kernel


def in_pairs(down, right):
    return np.array([a * b for a, b in zip(down, right, strict=True)])


def both_lying(down, right):
    kernel = np.ones((len(down), len(right)))
    kernel *= right
    kernel *= down
    return kernel


def product_of_matrices(down, right):
    return (down @ right).item()


def added_up(down, right):
    total = 0
    for u in range(len(down)):
        total += down[u] * right[u]
    return total


def table_of_sums(down, right):
    return np.array([[a + b for b in right] for a in down])


def table_of_differences(down, right):
    return down[:, None] - right


def turned_for_a_true_convolution(down, right):
    return np.flip(down[:, None] * right)


def counted_down(down, right):
    kernel = np.zeros((len(down), len(right)))
    for u in range(len(down)):
        kernel[len(down) - 1 - u] = down[u] * right
    return kernel


def left_minus_right(down, right):
    return np.fliplr(np.einsum("u,v->uv", down, right))


def sums_to_one(down, right):
    kernel = down[:, None] * right
    return kernel / np.sum(kernel)


def absolute_values_sum_to_one(down, right):
    kernel = down[:, None] * right
    return kernel / np.abs(kernel).sum()


def smoothing_as_a_mean(down, right):
    return (down / sum(down))[:, None] * right


def rows_of_right(down, right):
    return np.array([right for _ in down])


def columns_of_down(down, right):
    kernel = np.zeros((down.size, right.size))
    kernel += down[:, None]
    return kernel


def down_twice(down, right):
    return down[:, None] @ down[None, :]


def down_again(down, right):
    kernel = np.zeros((len(down), len(right)))
    for u in range(len(down)):
        for v in range(len(right)):
            kernel[u, v] = down[u] * down[v]
    return kernel


def right_twice(down, right):
    return right.reshape(-1, 1) * right


def right_again(down, right):
    kernel = np.zeros((len(down), len(right)))
    for u, v in np.ndindex(kernel.shape):
        kernel[u, v] = right[u] * right[v]
    return kernel


def polynomial(down, right):
    product = np.zeros(len(down) + len(right) - 1)
    for u, a in enumerate(down):
        for v, b in enumerate(right):
            product[u + v] += a * b
    return product


def strength_only(down, right):
    return np.sqrt(np.outer(down, right) ** 2)


def one_list(down, right):
    return np.array([a * b for a in down for b in right])


def kronecker(down, right):
    return np.kron(down, right)


def integers(down, right):
    kernel = np.zeros((len(down), len(right)), dtype=int)
    for u in range(len(down)):
        for v in range(len(right)):
            kernel[u, v] = down[u] * right[v]
    return kernel


def made_whole_first(down, right):
    return down.astype(int)[:, None] * right.astype(int)


def diagonal(down, right):
    kernel = np.zeros((len(down), len(right)))
    for i in range(len(down)):
        kernel[i, i] = down[i] * right[i]
    return kernel


def returns_in_the_loop(down, right):
    kernel = np.zeros((len(down), len(right)))
    for u in range(len(down)):
        for v in range(len(right)):
            kernel[u, v] = down[u] * right[v]
        return kernel


def one_row_many_times(down, right):
    kernel = [[0] * len(right)] * len(down)
    for u in range(len(down)):
        for v in range(len(right)):
            kernel[u][v] = down[u] * right[v]
    return np.array(kernel)


def whole_row_at_each_step(down, right):
    kernel = np.zeros((len(down), len(right)))
    for u in range(len(down)):
        for v in range(len(right)):
            kernel[u] = down[u] * right[v]
    return kernel


def added_everywhere(down, right):
    kernel = np.zeros((len(down), len(right)))
    for a in down:
        for b in right:
            kernel += a * b
    return kernel


def stops_early(down, right):
    kernel = np.zeros((len(down), len(right)))
    for u in range(len(down) - 1):
        for v in range(len(right) - 1):
            kernel[u, v] = down[u] * right[v]
    return kernel


def always_three(down, right):
    kernel = np.zeros((3, 3))
    for u in range(3):
        for v in range(3):
            kernel[u, v] = down[u] * right[v]
    return kernel


def height_for_both(down, right):
    k = len(down)
    return np.array([[down[u] * right[v] for v in range(k)] for u in range(k)])


def width_for_both(down, right):
    k = right.size
    kernel = np.empty((k, k))
    for u in range(k):
        kernel[u] = down[u] * right
    return kernel


def returns_at_once(down, right):
    kernel = np.zeros((len(down), len(right)))
    for u in range(len(down)):
        for v in range(len(right)):
            kernel[u, v] = down[u] * right[v]
            return kernel
    return kernel


def made_again_and_again(down, right):
    for u in range(len(down)):
        kernel = np.zeros((len(down), len(right)))
        kernel[u] = down[u] * right
    return kernel


def row_by_row_from_the_last(down, right):
    rows = []
    for number in down:
        right = number * right
        rows.append(right)
    return np.array(rows)


def the_example(down, right):
    return np.array([1, 2, 1])[:, None] * np.array([-1, 0, 1])


def the_other_example(down, right):
    return np.array([-1, 0, 1])[:, None] * np.array([1, 2, 1])


WRONG = {
    returns_at_once: "첫 행이나 첫 칸만",
    made_again_and_again: "마지막 행만 채우고",
    row_by_row_from_the_last: "앞 행에 down의 값을",
    the_example: "소벨 커널을 돌려준",
    the_other_example: "소벨 커널을 돌려준",
    row_times_column: "행과 열이 뒤바뀐",
    letters_swapped: "행과 열이 뒤바뀐",
    filled_sideways: "행과 열이 뒤바뀐",
    in_pairs: "같은 자리끼리 곱한",
    both_lying: "행이 아니라 열마다",
    product_of_matrices: "내적과 정확히",
    added_up: "내적과 정확히",
    table_of_sums: "곱하지 않고 더한 표",
    table_of_differences: "곱하지 않고 뺀 표",
    turned_for_a_true_convolution: "상하좌우로 뒤집은",
    counted_down: "down을 거꾸로",
    left_minus_right: "right를 거꾸로",
    sums_to_one: "절댓값의 합으로 나눈",
    absolute_values_sum_to_one: "절댓값의 합으로 나눈",
    smoothing_as_a_mean: "down을 그 합으로",
    rows_of_right: "right를 그대로 되풀이한",
    columns_of_down: "down을 그대로 되풀이한",
    down_twice: "down을 한 번 더 쓴",
    down_again: "down을 한 번 더 쓴",
    right_twice: "right를 한 번 더 쓴",
    right_again: "right를 한 번 더 쓴",
    polynomial: "두 1차원 커널의 합성곱",
    strength_only: "곱의 절댓값을",
    one_list: "한 줄로 늘어놓은",
    kronecker: "한 줄로 늘어놓은",
    integers: "소수점 아래를 버린",
    made_whole_first: "소수점 아래를 버린",
    diagonal: "대각선만 채운",
    returns_in_the_loop: "첫 행이나 첫 칸만",
    one_row_many_times: "모든 행에 마지막 행의",
    whole_row_at_each_step: "그 행의 마지막 값이",
    added_everywhere: "곱을 모두 더한 값이 모든",
    stops_early: "끝 행과 끝 열이 빠져",
    always_three: "언제나 3이라고",
    height_for_both: "한쪽 1차원 커널의 길이를",
    width_for_both: "한쪽 1차원 커널의 길이를",
}
