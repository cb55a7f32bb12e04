"""What goes wrong in confusion_matrix: other samples, other places, another size."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.keras_layers.sections import CODE, FORMULA, HAND, MYTHS


def counts(labels, predictions, n_classes):
    matrix = np.zeros((n_classes, n_classes), dtype=int)
    np.add.at(matrix, (labels, predictions), 1)
    return matrix


def _counted(chosen):
    """Return the matrix of the samples that ``chosen(labels, predictions)`` picks."""

    def wrong(labels, predictions, n_classes):
        picked = chosen(labels, predictions)
        return counts(labels[picked], predictions[picked], n_classes)

    return wrong


def _changed(change):
    return lambda *args: change(counts(*args))


def _cut(count):
    """Return the first rows and columns of the matrix, as many as ``count`` finds classes."""

    def wrong(labels, predictions, n_classes):
        size = count(labels, predictions)
        return counts(labels, predictions, n_classes)[:size, :size]

    return wrong


def _divided(axis):
    """Return the matrix divided by its sums: once with 0, once with NaN where the sum is 0."""

    def wrong(matrix, least):
        with np.errstate(invalid="ignore"):
            return matrix / np.maximum(matrix.sum(axis=axis, keepdims=True), least)

    return [_changed(lambda matrix, least=least: wrong(matrix, least)) for least in (1, 0)]


_FEWER = (
    "데이터에 나온 클래스만큼만 행과 열을 만든 결과와 정확히 같습니다. "
    "한 번도 나오지 않은 클래스의 자리도 있어야 하므로 크기는 n_classes로 정하십시오."
)
_SHARES = "센 수를 합으로 나눈 비율의 결과와 정확히 같습니다. 이 문제에서는 나누지 않고 센 수를 그대로 둡니다."
_ONE_SAMPLE = (
    "샘플 하나만 센 결과와 정확히 같습니다. 반복문을 썼다면 return이 그 안에 있지 않은지, "
    "행렬을 반복할 때마다 새로 만들지 않는지 보십시오."
)

MISTAKES = [
    Mistake(
        _changed(np.transpose),
        "행과 열을 맞바꾼 결과와 정확히 같습니다. 행은 정답, 열은 예측한 클래스입니다.",
        FORMULA,
    ),
    Mistake(
        _changed(lambda m: np.minimum(m, 1)),
        "같은 쌍이 여러 번 나와도 한 번만 센 결과와 정확히 같습니다. 나올 때마다 1을 더해야 합니다. "
        "matrix[labels, predictions] += 1은 같은 자리가 되풀이되어도 한 번만 더합니다.",
        MYTHS,
    ),
    Mistake(
        _counted(lambda labels, predictions: labels == predictions),
        "맞힌 샘플만 센 결과와 정확히 같습니다. 틀린 샘플도 정답의 행, 예측의 열에서 셉니다.",
        HAND,
    ),
    Mistake(
        _counted(lambda labels, predictions: labels != predictions),
        "틀린 샘플만 센 결과와 정확히 같습니다. 맞힌 샘플은 대각선의 칸에서 셉니다.",
        HAND,
    ),
    *(
        Mistake(_counted(lambda labels, predictions, one=one: one), _ONE_SAMPLE, CODE)
        for one in (np.s_[:1], np.s_[-1:])
    ),
    Mistake(
        _counted(lambda labels, predictions: np.s_[:-1]),
        "마지막 샘플을 빠뜨린 결과와 정확히 같습니다. range(n)은 n - 1까지 셉니다.",
        CODE,
    ),
    Mistake(
        _counted(lambda labels, predictions: np.s_[1:]),
        "첫 샘플을 빠뜨린 결과와 정확히 같습니다. 샘플의 번호도 0부터 셉니다.",
        CODE,
    ),
    Mistake(
        _changed(lambda m: np.roll(m, (-1, -1), axis=(0, 1))),
        "클래스의 번호에서 1을 빼고 센 결과와 정확히 같습니다. 클래스의 번호는 이미 0부터 매겨져 있습니다.",
        CODE,
    ),
    Mistake(
        _changed(lambda m: m + m.T),
        "샘플마다 두 자리를 센 결과와 정확히 같습니다. 샘플 하나는 정답의 행, 예측의 열 한 자리에서만 셉니다.",
        FORMULA,
    ),
    Mistake(
        _changed(lambda m: m + m.T - np.diag(m.diagonal())),
        "틀린 샘플마다 두 칸에서 센 결과와 정확히 같습니다. 틀린 샘플도 정답의 행, 예측의 열 한 칸에서만 셉니다.",
        FORMULA,
    ),
    Mistake(
        _changed(lambda m: np.tile(m.sum(axis=0), (len(m), 1))),
        "모든 행이 똑같고, 행마다 정답과 상관없이 예측만 센 결과와 정확히 같습니다. "
        "정답의 행에서만 세십시오. [[0] * n] * n으로 만들었다면 모든 행이 같은 리스트 하나이니 np.zeros로 만드십시오.",
        CODE,
    ),
    Mistake(
        _changed(lambda m: m + 1),
        "모든 칸이 1씩 큰 결과와 정확히 같습니다. 세기 전에는 모든 칸이 0이어야 합니다.",
        CODE,
    ),
    *(Mistake(function, _SHARES, FORMULA) for axis in (1, 0, None) for function in _divided(axis)),
    *(
        Mistake(_cut(count), _FEWER, CODE)
        for count in (
            lambda labels, predictions: max(labels.max(), predictions.max()) + 1,
            lambda labels, predictions: labels.max() + 1,
            lambda labels, predictions: len(np.unique(labels)),
            lambda labels, predictions: len(np.union1d(labels, predictions)),
        )
    ),
    Mistake(
        _changed(lambda m: np.pad(m, (0, 1))),
        "행과 열을 하나씩 더 만든 결과와 정확히 같습니다. 클래스의 번호는 0부터 n_classes - 1까지입니다.",
        CODE,
    ),
    Mistake(
        lambda labels, predictions, n_classes: np.zeros((n_classes, n_classes)),
        "모든 칸이 0인 결과와 정확히 같습니다. 샘플마다 한 칸에 1을 더하는지 보십시오.",
        CODE,
    ),
]
