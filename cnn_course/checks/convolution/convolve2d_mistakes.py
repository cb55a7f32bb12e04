"""What goes wrong in convolve2d: in turning the kernel over, and in moving the window."""

import numpy as np

from cnn_course.checks.convolution.sections import CODE, FORMULA, MYTHS, SIZE
from cnn_course.checks.exercise import Mistake
from cnn_course.conv import correlate2d


def _right(image, kernel):
    return correlate2d(image, kernel[::-1, ::-1])


def _with(other):
    """Return the convolve2d that correlates with ``other(kernel)``, which has to fit the window."""

    def wrong(image, kernel):
        if other(kernel).shape != kernel.shape:
            raise ValueError
        return correlate2d(image, other(kernel))

    return wrong


def _if_square(image, kernel):
    if kernel.shape[0] != kernel.shape[1]:
        raise ValueError
    return _right(image, kernel)


def _padded(before, after):
    """Return the convolve2d that puts zeros before and after each axis of the image."""

    def wrong(image, kernel):
        return _right(np.pad(image, [(before(k), after(k)) for k in kernel.shape]), kernel)

    return wrong


def _without_the_first(image, kernel):
    kernel = kernel.copy()
    kernel[0] = kernel[:, 0] = 0
    return _right(image, kernel)


def _wrapped(image, kernel):
    """Read the image at (i - u, j - v): what is negative, NumPy counts from the far end."""
    h, w = kernel.shape
    around = np.pad(image, [(h - 1, 0), (w - 1, 0)], mode="wrap")
    return _right(around, kernel)[: image.shape[0] - h + 1, : image.shape[1] - w + 1]


_TURNED = "커널을 90도 돌린 결과와 정확히 같습니다. 위아래와 좌우를 모두 뒤집은 것은 180도 돌린 것이므로 한 번 더 돌려야 합니다."
_PADDED = "둘레에 0을 덧붙여 계산한 결과와 정확히 같습니다. 이 문제에서는 패딩 없이 창이 온전히 들어오는 자리만 셉니다."
_HALF, _SMALLER_HALF = (lambda k: k // 2), (lambda k: (k - 1) // 2)

MISTAKES = [
    Mistake(
        correlate2d,
        "커널을 뒤집지 않은 교차상관의 결과와 정확히 같습니다. 수학의 합성곱에서는 커널의 위아래와 좌우를 모두 뒤집습니다.",
        MYTHS,
    ),
    Mistake(
        _with(lambda kernel: kernel[::-1]),
        "커널을 위아래로만 뒤집은 결과와 정확히 같습니다. 좌우로도 뒤집으십시오.",
        FORMULA,
    ),
    Mistake(
        _with(lambda kernel: kernel[:, ::-1]),
        "커널을 좌우로만 뒤집은 결과와 정확히 같습니다. 위아래로도 뒤집으십시오.",
        FORMULA,
    ),
    Mistake(
        _with(lambda kernel: kernel.T),
        "커널을 뒤집지 않고 행과 열만 맞바꾼 결과와 정확히 같습니다. 전치(.T)는 뒤집기가 아닙니다. 행의 순서와 열의 순서를 저마다 거꾸로 하십시오.",
        FORMULA,
    ),
    Mistake(
        _with(lambda kernel: kernel.T[::-1, ::-1]),
        "커널을 뒤집으면서 행과 열까지 맞바꾼 결과와 정확히 같습니다. 행은 행끼리, 열은 열끼리 순서만 거꾸로 하십시오.",
        FORMULA,
    ),
    Mistake(_with(np.rot90), _TURNED, FORMULA),
    Mistake(_with(lambda kernel: np.rot90(kernel, -1)), _TURNED, FORMULA),
    Mistake(
        _with(np.negative),
        "커널을 뒤집지 않고 부호만 바꾼 결과와 정확히 같습니다. 소벨 커널은 뒤집으면 부호가 바뀌지만 모든 커널이 그런 것은 아닙니다.",
        MYTHS,
    ),
    Mistake(
        _with(lambda kernel: np.roll(kernel[::-1, ::-1], 1, axis=(0, 1))),
        "kernel[-u, -v]를 곱한 결과와 정확히 같습니다. u가 0이면 마지막 행이 아니라 첫 행이 나옵니다. "
        "뒤에서부터 셀 때 마지막 번호는 -1이고, v와 열도 마찬가지입니다.",
        CODE,
    ),
    Mistake(
        lambda image, kernel: _right(image, kernel)[::-1, ::-1],
        "커널 대신 이미지를 뒤집은 결과와 정확히 같습니다. 커널만 뒤집고, 이미지와 출력은 그대로 두십시오.",
        FORMULA,
    ),
    Mistake(
        lambda image, kernel: correlate2d(image, kernel)[::-1, ::-1],
        "교차상관을 구해 커널 대신 출력을 뒤집은 결과와 정확히 같습니다. 이미지와 커널을 함께 뒤집었을 때에도 이렇게 틀린 결과가 나옵니다. 커널만 뒤집으십시오.",
        FORMULA,
    ),
    Mistake(
        _wrapped,
        "음수 인덱스가 이미지의 반대쪽 끝에서 값을 가져온 결과와 정확히 같습니다. image의 i - u행 j - v열을 읽지 않았는지 보십시오. "
        "창은 (i, j)에서 시작하고, 번호가 거꾸로 가는 것은 커널입니다.",
        FORMULA,
    ),
    Mistake(
        _without_the_first,
        "커널의 첫 행과 첫 열을 빠뜨린 결과와 정확히 같습니다. 커널의 번호를 거꾸로 셀 때 0번까지 가는지 보십시오.",
        CODE,
    ),
    Mistake(
        lambda image, kernel: _right(image, kernel) / kernel.size,
        "곱한 값의 합이 아니라 평균을 구한 결과와 정확히 같습니다. 모두 더하기만 하십시오.",
        FORMULA,
    ),
    Mistake(
        lambda image, kernel: np.trunc(_right(image, kernel)),
        "합에서 소수점 아래를 버린 결과와 정확히 같습니다. 정수로 바꾸거나 정수 배열에 담지 않았는지 보십시오.",
        CODE,
    ),
    Mistake(
        lambda image, kernel: _right(image, kernel).T,
        "출력의 행과 열을 맞바꾼 결과와 정확히 같습니다. 출력의 행은 i, 열은 j입니다.",
        FORMULA,
    ),
    Mistake(
        lambda image, kernel: _right(image, kernel)[:-1, :-1],
        "출력의 마지막 행과 열이 빠진 결과와 정확히 같습니다. 창이 놓이는 자리는 n - k개가 아니라 n - k + 1개입니다.",
        SIZE,
    ),
    Mistake(_padded(lambda k: k - 1, lambda k: k - 1), _PADDED, SIZE),
    Mistake(_padded(_HALF, _HALF), _PADDED, SIZE),
    Mistake(_padded(_HALF, _SMALLER_HALF), _PADDED, SIZE),
    Mistake(_padded(_SMALLER_HALF, _HALF), _PADDED, SIZE),
    Mistake(
        _if_square,
        "커널의 높이와 너비가 같을 때만 맞습니다. 둘을 구별해 썼는지 보십시오.",
        CODE,
        everywhere=True,
    ),
]
