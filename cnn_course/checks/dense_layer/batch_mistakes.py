"""What goes wrong among the samples of a batch: some are mixed, left out or laid out otherwise."""

import numpy as np

from cnn_course.checks.dense_layer.sections import CODE, FORMULA
from cnn_course.checks.exercise import Mistake


def _filled(rows, source):
    """Return the answer with zeros but for ``rows``, which hold the sample ``source``."""

    def wrong(x, w, b):
        y = np.zeros((x.shape[0], w.shape[1]))
        y[rows] = (x @ w + b)[source]
        return y

    return wrong


_PER_SAMPLE = "샘플끼리 더한 결과와 정확히 같습니다. 출력은 샘플마다 따로 구하고, 곱은 입력의 축을 따라 더하십시오."
_ONE_SAMPLE = (
    "첫 샘플의 출력만 돌려준 결과와 정확히 같습니다. "
    "샘플마다 한 행씩 담고, 반복문을 썼다면 return이 그 안에 있지 않은지 보십시오."
)

IN_THE_BATCH = [
    Mistake(lambda x, w, b: (x[:, :, np.newaxis] * w).sum(axis=0) + b, _PER_SAMPLE, CODE),
    Mistake(lambda x, w, b: (x @ w).sum(axis=0) + b, _PER_SAMPLE, CODE),
    Mistake(
        _filled(slice(0, 1), 0),
        "첫 샘플의 행만 채워진 결과와 정확히 같습니다. 반복문을 썼다면 return이 그 안에 있지 않은지 보십시오.",
        CODE,
    ),
    Mistake(lambda x, w, b: x[0] @ w + b, _ONE_SAMPLE, CODE),
    Mistake(lambda x, w, b: x[:1] @ w + b, _ONE_SAMPLE, CODE),
    Mistake(
        _filled(slice(None), 0),
        "모든 행에 첫 샘플의 출력을 담은 결과와 정확히 같습니다. x에서 행을 고를 때 샘플의 번호를 쓰십시오.",
        CODE,
    ),
    Mistake(
        _filled(slice(None), -1),
        "모든 행에 마지막 샘플의 출력을 담은 결과와 정확히 같습니다. 반복할 때마다 그 샘플의 행에만 담으십시오.",
        CODE,
    ),
    Mistake(
        lambda x, w, b: (x @ w + b).T,
        "출력의 행과 열을 맞바꾼 결과와 정확히 같습니다. 출력의 행은 샘플, 열은 유닛의 번호입니다.",
        FORMULA,
    ),
    Mistake(
        lambda x, w, b: (x @ w + b).mean(axis=0),
        "샘플의 출력을 평균한 결과와 정확히 같습니다. 샘플마다 출력이 한 행씩 따로 나옵니다.",
        FORMULA,
    ),
    Mistake(
        lambda x, w, b: np.squeeze(x @ w + b),
        "출력에서 길이가 1인 축을 없앤 결과와 정확히 같습니다. "
        "샘플이나 유닛이 하나뿐이어도 출력은 2차원 배열입니다.",
        CODE,
    ),
    Mistake(
        lambda x, w, b: (x @ w + b).ravel(),
        "값은 맞지만 모두 한 줄로 늘어놓은 결과와 정확히 같습니다. 샘플마다 한 행씩 담으십시오.",
        CODE,
    ),
]
