"""Answers to the exercise accuracy, as students write them. No check sees this file."""

import numpy as np

from cnn_course.checks.keras_layers import accuracy as CHECK  # noqa: F401 - what is checked


def trace(matrix):
    return np.trace(matrix) / np.sum(matrix)


def loop(matrix):
    right = total = 0
    for i in range(len(matrix)):
        for j in range(len(matrix)):
            total += matrix[i, j]
            if i == j:
                right += matrix[i, j]
    return float(right / total)


def of_shares(matrix):
    return np.diagonal(matrix / matrix.sum()).sum()


def masked(matrix):
    return (matrix * np.eye(len(matrix))).sum() / matrix.sum()


def without_the_wrong_ones(matrix):
    wrong = matrix.sum() - np.diag(matrix).sum()
    return np.float32(1 - wrong / matrix.sum())


RIGHT = [trace, loop, of_shares, masked, without_the_wrong_ones]


def mean_of_rows(matrix):
    return np.mean([row[k] / row.sum() for k, row in enumerate(matrix)])


def mean_of_columns(matrix):
    return mean_of_rows(matrix.T)


def error_rate(matrix):
    return (matrix * (1 - np.eye(len(matrix)))).sum() / matrix.sum()


def number_right(matrix):
    return sum(matrix[k, k] for k in range(len(matrix)))


def mean_of_diagonal(matrix):
    return np.diag(matrix).mean()


def mean_of_cells(matrix):
    return (matrix * np.eye(len(matrix))).mean()


def right_to_wrong(matrix):
    right = np.diag(matrix).sum()
    return right / (matrix - np.diag(np.diag(matrix))).sum()


def percent(matrix):
    return trace(matrix) * 100


def whole(matrix):
    return int(trace(matrix))


def two_digits(matrix):
    return float(f"{trace(matrix):.2f}")


def three_digits(matrix):
    return round(trace(matrix), 3)


def one_digit(matrix):
    return np.round(loop(matrix), 1)


def other_diagonal(matrix):
    n = len(matrix)
    return sum(matrix[k, n - 1 - k] for k in range(n)) / matrix.sum()


def returns_in_the_loop(matrix):
    right = 0
    for k in range(len(matrix)):
        right += matrix[k, k]
        return right / matrix.sum()


def of_two_classes(matrix):
    return (matrix[0][0] + matrix[1][1]) / np.sum(matrix)


def largest_of_rows(matrix):
    return sum(max(row) for row in matrix) / matrix.sum()


def largest_of_columns(matrix):
    return np.max(matrix.T, axis=1).sum() / matrix.sum()


def first_row(matrix):
    for k, row in enumerate(matrix):
        return row[k] / sum(row)


def upside_down(matrix):
    return matrix.sum() / np.trace(matrix)


WRONG = {
    mean_of_rows: "정답의 클래스마다",
    mean_of_columns: "예측한 클래스마다",
    error_rate: "틀린 비율과",
    number_right: "맞힌 샘플의 수와 정확히",
    mean_of_diagonal: "클래스의 수로 나눈",
    mean_of_cells: "행렬의 칸 수로",
    right_to_wrong: "틀린 샘플의 수로",
    percent: "백분율로",
    two_digits: "반올림한 결과",
    one_digit: "반올림한 결과",
    three_digits: "반올림한 결과",
    whole: "소수점 아래를 버린",
    other_diagonal: "다른 쪽 대각선",
    returns_in_the_loop: "클래스 0에서 맞힌",
    of_two_classes: "클래스 0과 1에서",
    largest_of_rows: "가장 큰 수를",
    largest_of_columns: "가장 큰 수를",
    first_row: "클래스 0의 행만",
    upside_down: "나누어지는 수를 바꾼",
}
