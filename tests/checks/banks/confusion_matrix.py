"""Answers to the exercise confusion_matrix, as students write them. No check sees this file."""

import numpy as np

from cnn_course.checks.keras_layers import confusion_matrix as CHECK  # noqa: F401 - what is checked


def loop(labels, predictions, n_classes):
    matrix = np.zeros((n_classes, n_classes), dtype=int)
    for m in range(len(labels)):
        matrix[labels[m], predictions[m]] += 1
    return matrix


def cell_by_cell(labels, predictions, n_classes):
    matrix = np.zeros((n_classes, n_classes))
    for i in range(n_classes):
        for j in range(n_classes):
            matrix[i, j] = np.sum((labels == i) & (predictions == j))
    return matrix


def one_hot(labels, predictions, n_classes):
    eye = np.eye(n_classes, dtype=np.float32)
    return eye[labels].T @ eye[predictions]


def numbered_pairs(labels, predictions, n_classes):
    pairs = n_classes * labels + predictions
    return np.bincount(pairs, minlength=n_classes**2).reshape(n_classes, -1)


def from_lists(labels, predictions, n_classes):
    rows = [[0] * n_classes for _ in range(n_classes)]
    for label, prediction in zip(labels, predictions, strict=True):
        rows[label][prediction] += 1
    return np.array(rows)


def of_histogram(labels, predictions, n_classes):
    edges = np.arange(n_classes + 1) - 0.5
    return np.histogram2d(labels, predictions, bins=(edges, edges))[0]


RIGHT = [loop, cell_by_cell, one_hot, numbered_pairs, from_lists, of_histogram]


def turned(labels, predictions, n_classes):
    matrix = np.zeros((n_classes, n_classes), dtype=int)
    for label, prediction in zip(labels, predictions, strict=True):
        matrix[prediction, label] += 1
    return matrix


def all_at_once(labels, predictions, n_classes):
    matrix = np.zeros((n_classes, n_classes), dtype=int)
    matrix[labels, predictions] += 1
    return matrix


def assigns(labels, predictions, n_classes):
    matrix = np.zeros((n_classes, n_classes), dtype=int)
    for m in range(len(labels)):
        matrix[labels[m]][predictions[m]] = 1
    return matrix


def only_right_ones(labels, predictions, n_classes):
    matrix = np.zeros((n_classes, n_classes), dtype=int)
    for label, prediction in zip(labels, predictions, strict=True):
        if label == prediction:
            matrix[label, label] += 1
    return matrix


def only_wrong_ones(labels, predictions, n_classes):
    matrix = loop(labels, predictions, n_classes)
    for k in range(n_classes):
        matrix[k, k] = 0
    return matrix


def returns_in_the_loop(labels, predictions, n_classes):
    matrix = np.zeros((n_classes, n_classes), dtype=int)
    for label, prediction in zip(labels, predictions, strict=True):
        matrix[label, prediction] += 1
        return matrix


def begins_anew(labels, predictions, n_classes):
    for label, prediction in zip(labels, predictions, strict=True):
        matrix = np.zeros((n_classes, n_classes), dtype=int)
        matrix[label, prediction] += 1
    return matrix


def without_the_last(labels, predictions, n_classes):
    matrix = np.zeros((n_classes, n_classes), dtype=int)
    for m in range(len(labels) - 1):
        matrix[labels[m], predictions[m]] += 1
    return matrix


def without_the_first(labels, predictions, n_classes):
    matrix = np.zeros((n_classes, n_classes), dtype=int)
    for m in range(1, len(labels)):
        matrix[labels[m], predictions[m]] += 1
    return matrix


def from_one(labels, predictions, n_classes):
    matrix = np.zeros((n_classes, n_classes), dtype=int)
    for label, prediction in zip(labels, predictions, strict=True):
        matrix[label - 1, prediction - 1] += 1
    return matrix


def both_ways(labels, predictions, n_classes):
    matrix = np.zeros((n_classes, n_classes), dtype=int)
    for label, prediction in zip(labels, predictions, strict=True):
        matrix[label, prediction] += 1
        matrix[prediction, label] += 1
    return matrix


def shares_of_rows(labels, predictions, n_classes):
    matrix = cell_by_cell(labels, predictions, n_classes)
    for row in matrix:
        if row.any():
            row /= row.sum()
    return matrix


def shares_of_rows_that_are_empty(labels, predictions, n_classes):
    matrix = one_hot(labels, predictions, n_classes)
    return matrix / matrix.sum(axis=1).reshape(-1, 1)


def mirrored(labels, predictions, n_classes):
    matrix = loop(labels, predictions, n_classes)
    for label, prediction in zip(labels, predictions, strict=True):
        if label != prediction:
            matrix[prediction, label] += 1
    return matrix


def one_row_many_times(labels, predictions, n_classes):
    rows = [[0] * n_classes] * n_classes
    for label, prediction in zip(labels, predictions, strict=True):
        rows[label][prediction] += 1
    return np.array(rows)


def begins_with_ones(labels, predictions, n_classes):
    matrix = np.ones((n_classes, n_classes))
    for m in range(len(labels)):
        matrix[labels[m], predictions[m]] += 1
    return matrix


def shares_of_columns(labels, predictions, n_classes):
    return shares_of_rows(predictions, labels, n_classes).T


def shares_of_all(labels, predictions, n_classes):
    return cell_by_cell(labels, predictions, n_classes) / len(labels)


def as_many_as_seen(labels, predictions, n_classes):
    n = int(max(np.max(labels), np.max(predictions))) + 1
    return cell_by_cell(labels, predictions, n)


def as_many_as_labels(labels, predictions, n_classes):
    return loop(labels, predictions, labels.max() + 1)


def as_many_as_there_are(labels, predictions, n_classes):
    return cell_by_cell(labels, predictions, len(set(labels.tolist())))


def one_more(labels, predictions, n_classes):
    return one_hot(labels, predictions, n_classes + 1)


def never_adds(labels, predictions, n_classes):
    matrix = np.zeros((n_classes, n_classes), dtype=int)
    for label, prediction in zip(labels, predictions, strict=True):
        count = matrix[label, prediction]
        count += 1
    return matrix


WRONG = {
    turned: "행과 열을 맞바꾼",
    all_at_once: "한 번만 센 결과",
    assigns: "한 번만 센 결과",
    only_right_ones: "맞힌 샘플만",
    only_wrong_ones: "틀린 샘플만",
    returns_in_the_loop: "샘플 하나만 센",
    begins_anew: "샘플 하나만 센",
    without_the_last: "마지막 샘플을 빠뜨린",
    without_the_first: "첫 샘플을 빠뜨린",
    from_one: "번호에서 1을 빼고",
    both_ways: "두 자리를 센",
    shares_of_rows: "비율의 결과와",
    shares_of_rows_that_are_empty: "비율의 결과와",
    mirrored: "두 칸에서 센",
    one_row_many_times: "행마다 정답과 상관없이",
    begins_with_ones: "1씩 큰",
    shares_of_columns: "비율의 결과와",
    shares_of_all: "비율의 결과와",
    as_many_as_seen: "나온 클래스만큼만",
    as_many_as_labels: "나온 클래스만큼만",
    as_many_as_there_are: "나온 클래스만큼만",
    one_more: "하나씩 더 만든",
    never_adds: "모든 칸이 0인",
}
