"""What goes wrong in correlate2d_strided with the sums: their terms, their type, the loops."""

import numpy as np

from cnn_course.checks.convolution.sections import MYTHS as MYTHS_OF_CONVOLUTION
from cnn_course.checks.exercise import Mistake
from cnn_course.checks.padding_stride.sections import CODE, FORMULA
from cnn_course.conv import correlate2d


def _right(image, kernel, stride):
    return correlate2d(image, kernel)[:: stride[0], :: stride[1]]


def _then(change):
    """Return the correlate2d_strided that makes ``change`` of the right map."""
    return lambda *args: change(_right(*args))


def _with(change):
    """Return the correlate2d_strided with what ``change`` makes of the kernel."""
    return lambda image, kernel, stride: _right(image, change(kernel), stride)


def _only(*kept):
    """Return the correlate2d_strided that fills only ``kept`` and leaves all else at 0."""

    def change(right):
        y = np.zeros_like(right)
        y[kept] = right[kept]
        return y

    return _then(change)


def _last_product(kernel):
    last = np.zeros_like(kernel)
    last[-1, -1] = kernel[-1, -1]
    return last


def _as(which):
    """Return the correlate2d_strided whose output has the type of image (0) or kernel (1)."""
    return lambda *args: _right(*args).astype(args[which].dtype)


_RETURNED = (
    "출력의 {}까지만 계산한 결과와 정확히 같습니다. return이 반복문 안에 있지 않은지 보십시오."
)

IN_THE_SUM = [
    Mistake(
        lambda image, kernel, stride: _right(image, kernel, stride) / kernel.size,
        "창마다 곱한 값의 합이 아니라 평균을 구한 결과와 정확히 같습니다. 나누지 말고 더하기만 하십시오.",
        FORMULA,
    ),
    Mistake(
        _with(_last_product),
        "창의 마지막 칸에서 곱한 값만 남은 결과와 정확히 같습니다. =로 덮어쓰지 말고 +=로 더해 나가십시오.",
        CODE,
    ),
    *(
        Mistake(
            _then(summed),
            "창을 옮길 때 앞 창의 합에 이어서 더한 결과와 정확히 같습니다. "
            "합을 담는 변수를 창마다 0에서 다시 시작하십시오.",
            CODE,
        )
        for summed in (lambda y: y.cumsum().reshape(y.shape), lambda y: y.cumsum(axis=1))
    ),
    Mistake(_only(0, 0), _RETURNED.format("첫 칸"), CODE),
    Mistake(_only(0), _RETURNED.format("첫 행"), CODE),
    Mistake(_then(lambda y: y[:1]), _RETURNED.format("첫 행"), CODE),
    Mistake(
        _then(np.trunc),
        "합에서 소수점 아래를 버린 결과와 정확히 같습니다. 정수로 바꾸거나 정수 배열에 담지 않았는지 보십시오.",
        CODE,
    ),
    *(
        Mistake(
            _as(which),
            f"{what}에 든 값이 정수이면 합에서도 소수점 아래를 버린 결과와 정확히 같습니다. "
            f"출력의 dtype을 {what}에서 가져오지 말고, dtype을 적지 않은 np.zeros로 실수 배열을 만드십시오.",
            CODE,
        )
        for which, what in enumerate(["image", "kernel"])
    ),
    *(
        Mistake(
            _with(flipped),
            "커널을 뒤집어 계산한 결과와 정확히 같습니다. 교차상관에서는 커널을 뒤집지 않습니다.",
            MYTHS_OF_CONVOLUTION,
        )
        for flipped in (
            lambda w: w[::-1, ::-1],
            lambda w: w[::-1],
            lambda w: w[:, ::-1],
            lambda w: np.roll(w[::-1, ::-1], 1, axis=(0, 1)),  # kernel[-u, -v]
        )
    ),
]
