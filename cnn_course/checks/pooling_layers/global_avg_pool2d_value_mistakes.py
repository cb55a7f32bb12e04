"""What goes wrong in global_avg_pool2d with its numbers: not the mean, or not all of them."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.pooling_layers.sections import CODE, FORMULA


def _over(count):
    """Return the sum of each channel over a number, of which its pixels are not so many."""
    return lambda x: x.sum(axis=(1, 2)) / count(*x.shape)


def _running(x):
    sums = x.sum(axis=(1, 2))
    return np.cumsum(sums).reshape(sums.shape) / (x.shape[1] * x.shape[2])


def _only(part):
    def wrong(x):
        right = x.mean(axis=(1, 2))
        y = np.zeros_like(right)
        y[part] = right[part]
        return y

    return wrong


_SIDE_TWICE = (
    "합을 높이의 제곱이나 너비의 제곱으로 나눈 결과와 정확히 같습니다. "
    "픽셀의 수는 높이와 너비의 곱입니다."
)
_NO_FURTHER = (
    "출력의 첫 행이나 첫 칸만 채우고 나머지는 0으로 둔 결과와 정확히 같습니다. "
    "return이 반복문 안에 있지 않은지 보십시오."
)

IN_THE_VALUES = [
    Mistake(
        lambda x: x.max(axis=(1, 2)),
        "평균이 아니라 최댓값을 구한 결과와 정확히 같습니다. 모두 더해 픽셀의 수로 나누십시오.",
        FORMULA,
    ),
    Mistake(
        lambda x: np.median(x, axis=(1, 2)),
        "평균이 아니라 중앙값을 구한 결과와 정확히 같습니다. 모두 더해 픽셀의 수로 나누십시오.",
        FORMULA,
    ),
    Mistake(
        lambda x: x.sum(axis=(1, 2)),
        "더하기만 하고 나누지 않은 결과와 정확히 같습니다. 픽셀의 수로 나누십시오.",
        FORMULA,
    ),
    Mistake(
        _over(lambda n, h, w, c: h),
        "합을 높이로만 나눈 결과와 정확히 같습니다. 픽셀의 수는 높이와 너비의 곱입니다.",
        FORMULA,
    ),
    Mistake(
        _over(lambda n, h, w, c: w),
        "합을 너비로만 나눈 결과와 정확히 같습니다. 픽셀의 수는 높이와 너비의 곱입니다.",
        FORMULA,
    ),
    Mistake(
        _over(lambda n, h, w, c: h * w * c),
        "나누는 수에 채널 수까지 곱한 결과와 정확히 같습니다. 한 채널에 있는 픽셀의 수로 나누십시오.",
        FORMULA,
    ),
    Mistake(_over(lambda n, h, w, c: h * h), _SIDE_TWICE, FORMULA),
    Mistake(_over(lambda n, h, w, c: w * w), _SIDE_TWICE, FORMULA),
    Mistake(
        _over(lambda n, h, w, c: n * h * w * c),
        "x에 든 모든 값의 수로 나눈 결과와 정확히 같습니다. 한 이미지의 한 채널에 있는 픽셀의 수로 나누십시오.",
        FORMULA,
    ),
    Mistake(
        _running,
        "앞에서 구한 합에 다음 채널의 픽셀을 이어 더한 결과와 정확히 같습니다. "
        "이미지나 채널이 바뀔 때마다 합을 0에서 다시 시작하십시오.",
        CODE,
    ),
    *(Mistake(_only(part), _NO_FURTHER, CODE) for part in (np.s_[0], np.s_[0, 0])),
    Mistake(
        lambda x: np.trunc(x.mean(axis=(1, 2))),
        "평균에서 소수점 아래를 버린 결과와 정확히 같습니다. 정수로 바꾸거나 정수 배열에 담지 않았는지 보십시오.",
        CODE,
    ),
    Mistake(
        lambda x: np.floor(x.mean(axis=(1, 2))),
        "평균을 그보다 크지 않은 정수로 내린 결과와 정확히 같습니다. // 대신 /로 나누십시오.",
        CODE,
    ),
]
