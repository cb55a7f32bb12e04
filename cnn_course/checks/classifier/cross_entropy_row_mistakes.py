"""What goes wrong in the cross-entropy among the rows: their sums and maxima are mixed."""

import numpy as np

from cnn_course import activations, losses
from cnn_course.checks.classifier.cross_entropy_ways import chosen, loss_of, of_logits
from cnn_course.checks.classifier.sections import CODE
from cnn_course.checks.classifier.softmax_row_mistakes import AXES_LOST
from cnn_course.checks.classifier.softmax_ways import named


def _column_softmax(z):
    return activations.softmax(z.T).T


def _divided_by_columns(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=0)


AMONG_THE_ROWS = [
    *named(
        [
            *of_logits(loss_of(_column_softmax)),
            *of_logits(loss_of(_divided_by_columns)),
            *of_logits(lambda z, t: (np.log(np.exp(z).sum(axis=0)) - chosen(z, t)).mean()),
        ],
        "행이 아니라 열의 합을 쓴 결과와 정확히 같습니다. axis=0은 같은 열의 값을 더합니다. 한 행의 값끼리 더하십시오.",
        CODE,
    ),
    *named(
        [
            *of_logits(lambda z, t: losses.cross_entropy(z - z.max(axis=1), t)),
            *(f for divided in AXES_LOST for f in of_logits(loss_of(divided))),
        ],
        "행마다 구한 값을 열에 맞추어 계산한 결과와 정확히 같습니다. "
        "합이나 최댓값을 구할 때 keepdims=True를 써서 모양을 (N, 1)로 두면 행에 맞추어집니다.",
        CODE,
    ),
    *named(
        of_logits(lambda z, t: (np.log(np.exp(z).sum()) - chosen(z, t)).mean()),
        "배열 전체의 합을 쓴 결과와 정확히 같습니다. 행마다 그 행의 합을 따로 구하십시오.",
        CODE,
    ),
]
