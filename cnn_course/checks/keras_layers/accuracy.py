"""accuracy(matrix) -> the share of right predictions, from a confusion matrix."""

import numpy as np

from cnn_course.checks.exercise import Case, Exercise, Mistake, Part
from cnn_course.checks.keras_layers.sections import CODE, FORMULA, HAND, MYTHS


def _reference(matrix):
    return matrix.trace() / matrix.sum()


def _draw(rng, n_classes):
    """Draw a matrix, most of it on the diagonal; but class 0 is mostly taken for the last one."""
    counts = rng.permutation(np.arange(1, n_classes**2 + 1)).reshape(n_classes, n_classes)
    matrix = counts + np.diag(rng.integers(5, 40, n_classes))
    matrix[0, -1] = matrix.max() + rng.integers(1, 9)
    return matrix


def _ratio(rng, hidden):
    if hidden:
        return [Case((_draw(rng, n),)) for n in (3, 4, 5)]
    return [Case((np.array(m),)) for m in ([[6, 1], [2, 1]], [[5, 0, 9], [1, 8, 0], [4, 3, 7]])]


def _working(args, place):
    (matrix,) = args
    return f"대각선의 합은 {matrix.trace()}이고 모든 칸의 합은 {matrix.sum()}입니다."


def _mean_over(axis):
    return lambda matrix: (np.diag(matrix) / matrix.sum(axis=axis)).mean()


_WHOLE = "소수점 아래를 버린 결과와 정확히 같습니다. //나 int를 쓰지 말고 /로 나눈 값을 그대로 돌려주십시오."

MISTAKES = [
    Mistake(
        _mean_over(1),
        "정답의 클래스마다 구한 비율을 평균한 결과와 정확히 같습니다. "
        "정확도는 클래스를 나누지 않고 맞힌 샘플의 수를 모든 샘플의 수로 나눈 값입니다.",
        MYTHS,
    ),
    Mistake(
        _mean_over(0),
        "예측한 클래스마다 구한 비율을 평균한 결과와 정확히 같습니다. "
        "정확도는 클래스를 나누지 않고 맞힌 샘플의 수를 모든 샘플의 수로 나눈 값입니다.",
        MYTHS,
    ),
    Mistake(
        lambda matrix: 1 - _reference(matrix),
        "맞힌 비율이 아니라 틀린 비율과 정확히 같습니다. 맞힌 샘플은 대각선에 있습니다.",
        FORMULA,
    ),
    Mistake(
        lambda matrix: matrix.trace(),
        "맞힌 샘플의 수와 정확히 같습니다. 모든 샘플의 수로 나누십시오.",
        FORMULA,
    ),
    Mistake(
        lambda matrix: matrix.trace() / len(matrix),
        "맞힌 샘플의 수를 클래스의 수로 나눈 결과와 정확히 같습니다. 모든 샘플의 수로 나누십시오.",
        FORMULA,
    ),
    Mistake(
        lambda matrix: matrix.trace() / matrix.size,
        "맞힌 샘플의 수를 행렬의 칸 수로 나눈 결과와 정확히 같습니다. 칸의 수가 아니라 칸에 적힌 수를 모두 더해 나누십시오.",
        CODE,
    ),
    Mistake(
        lambda matrix: matrix.trace() / (matrix.sum() - matrix.trace()),
        "맞힌 샘플의 수를 틀린 샘플의 수로 나눈 결과와 정확히 같습니다. 모든 샘플의 수로 나누십시오.",
        HAND,
    ),
    Mistake(
        lambda matrix: 100 * _reference(matrix),
        "정확도를 백분율로 나타낸 결과와 정확히 같습니다. 0과 1 사이의 비율을 그대로 돌려주십시오.",
        FORMULA,
    ),
    *(
        Mistake(
            lambda matrix, digits=digits: round(_reference(matrix), digits),
            "반올림한 결과와 정확히 같습니다. 반올림하지 않은 값을 그대로 돌려주십시오.",
            CODE,
        )
        for digits in (1, 2, 3)
    ),
    Mistake(
        lambda matrix: matrix.trace() // matrix.sum(),
        _WHOLE,
        CODE,
    ),
    Mistake(
        lambda matrix: matrix[::-1].trace() / matrix.sum(),
        "다른 쪽 대각선을 더한 결과와 정확히 같습니다. 맞힌 샘플은 행과 열의 번호가 같은 칸에 있습니다.",
        HAND,
    ),
    Mistake(
        lambda matrix: matrix[0, 0] / matrix.sum(),
        "클래스 0에서 맞힌 것만 센 결과와 정확히 같습니다. 대각선의 칸을 모두 더하십시오.",
        HAND,
    ),
    Mistake(
        lambda matrix: (matrix[0, 0] + matrix[1, 1]) / matrix.sum(),
        "클래스 0과 1에서 맞힌 것만 센 결과와 정확히 같습니다. 클래스는 더 있을 수 있으니 대각선의 칸을 모두 더하십시오.",
        MYTHS,
    ),
    *(
        Mistake(
            lambda matrix, axis=axis: matrix.max(axis=axis).sum() / matrix.sum(),
            "행이나 열마다 가장 큰 수를 맞힌 샘플의 수로 센 결과와 정확히 같습니다. "
            "가장 큰 수가 대각선에 없을 수도 있습니다. 대각선의 칸만 더하십시오.",
            MYTHS,
        )
        for axis in (0, 1)
    ),
    Mistake(
        lambda matrix: matrix[0, 0] / matrix[0].sum(),
        "클래스 0의 행만 본 결과와 정확히 같습니다. 모든 클래스의 샘플을 함께 세십시오.",
        HAND,
    ),
    Mistake(
        lambda matrix: matrix.sum() / matrix.trace(),
        "나누는 수와 나누어지는 수를 바꾼 결과와 정확히 같습니다. 맞힌 샘플의 수를 모든 샘플의 수로 나누십시오.",
        FORMULA,
    ),
]

accuracy = Exercise(
    name="accuracy",
    arguments=("matrix",),
    reference=_reference,
    parts={
        "ratio": Part(
            "정확도가 맞습니다.",
            "정확도가 맞지 않습니다.",
            FORMULA,
            _ratio,
        ),
    },
    mistakes=MISTAKES,
    probes=[(_draw(np.random.default_rng(n), n),) for n in (3, 4, 5, 6)],
    working=_working,
)
