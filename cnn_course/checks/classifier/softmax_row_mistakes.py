"""What goes wrong among the rows of a softmax: some are mixed, left out or laid out otherwise."""

import numpy as np

from cnn_course import activations
from cnn_course.checks.classifier.inputs import finite_only
from cnn_course.checks.classifier.sections import CODE, FORMULA
from cnn_course.checks.classifier.softmax_ways import divided, made, named, powers, shared, without


def _unkept(z):
    """Return e to the z less the maxima, of which each stands for a column's."""
    return powers(z, z.max(axis=1))


def _kept(rows, source):
    """Return what replaces the results by zeros but for ``rows``, which hold one row."""

    def changed(p):
        y = np.zeros_like(p)
        y[rows] = p[source]
        return y

    return changed


#: Softmaxes in which a row of N numbers stands for a column of them.
AXES_LOST = [
    *divided(lambda e: e.sum(axis=1)),
    finite_only(lambda z: shared(_unkept(z))),
    finite_only(lambda z: _unkept(z) / _unkept(z).sum(axis=1)),
]

AMONG_THE_ROWS = [
    *named(
        divided(np.sum),
        "배열 전체의 합으로 나눈 결과와 정확히 같습니다. 행마다 그 행의 합으로 따로 나누십시오.",
        CODE,
    ),
    *named(
        [*divided(lambda e: e.sum(axis=0)), lambda z: activations.softmax(z.T).T],
        "행의 합이 아니라 열의 합으로 나눈 결과와 정확히 같습니다. axis=0은 같은 열의 값을 더합니다. 한 행의 값끼리 더하십시오.",
        CODE,
    ),
    *named(
        AXES_LOST,
        "행마다 구한 값을 열에 맞추어 계산한 결과와 정확히 같습니다. "
        "합이나 최댓값을 구할 때 keepdims=True를 써서 모양을 (N, 1)로 두면 행에 맞추어집니다.",
        CODE,
    ),
    *named(
        [without(lambda z: z.max(axis=0))],
        "행이 아니라 열의 최댓값을 뺀 결과와 정확히 같습니다. 한 행의 로짓에서 모두 같은 수를 빼야 확률이 달라지지 않습니다.",
        CODE,
    ),
    *named(
        divided(lambda e: np.cumsum(e.sum(axis=1))[:, np.newaxis]),
        "앞 행들의 합에 계속 더한 값으로 나눈 결과와 정확히 같습니다. 행이 바뀔 때마다 합을 0에서 다시 시작하십시오.",
        CODE,
    ),
    *named(
        made(after=_kept(slice(0, 1), 0)),
        "첫 행만 채워진 결과와 정확히 같습니다. return이 반복문 안에 있지 않은지 보십시오.",
        CODE,
    ),
    *named(
        made(after=_kept(slice(-1, None), -1)),
        "마지막 행만 채워진 결과와 정확히 같습니다. 확률을 담을 배열을 반복문 안에서 새로 만들지 않았는지 보십시오.",
        CODE,
    ),
    *named(
        made(after=lambda p: p[0]),
        "첫 샘플의 확률만 돌려준 결과와 정확히 같습니다. 샘플마다 한 행씩, 모두 N행이 나와야 합니다.",
        CODE,
    ),
    *named(
        made(after=_kept(slice(None), 0)),
        "모든 행에 첫 행의 확률을 담은 결과와 정확히 같습니다. 로짓의 행을 고를 때 샘플의 번호를 쓰십시오.",
        CODE,
    ),
    *named(
        made(after=np.transpose),
        "출력의 행과 열을 맞바꾼 결과와 정확히 같습니다. 출력의 행은 샘플, 열은 클래스의 번호입니다.",
        FORMULA,
    ),
]
