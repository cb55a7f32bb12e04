"""What goes wrong in convolve2d: in turning the kernel over, and in moving the window."""

import numpy as np

from cnn_course.checks.convolution.sections import CODE, FORMULA, MYTHS
from cnn_course.checks.convolution.whole_map_mistakes import IN_A_MAP
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


def _wrapped(image, kernel):
    """Read the image at (i - u, j - v): what is negative, NumPy counts from the far end."""
    h, w = kernel.shape
    around = np.pad(image, [(h - 1, 0), (w - 1, 0)], mode="wrap")
    return _right(around, kernel)[: image.shape[0] - h + 1, : image.shape[1] - w + 1]


def _turned_at_every_place(image, kernel):
    y = _right(image, kernel)
    y.flat[1::2] = correlate2d(image, kernel).flat[1::2]
    return y


def _of_the_turned(mistake):
    """Return the mistake that correlate2d makes with the kernel turned over."""
    return mistake._replace(
        function=lambda image, kernel: mistake.function(image, kernel[::-1, ::-1])
    )


_TURNED = "커널을 90도 돌린 결과와 정확히 같습니다. 위아래와 좌우를 모두 뒤집은 것은 180도 돌린 것과 같습니다. 같은 쪽으로 한 번 더 돌리십시오."
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
        "커널을 뒤집지 않고 행과 열만 맞바꾼 결과와 정확히 같습니다. 전치(.T)는 뒤집기가 아닙니다. 행의 순서와 열의 순서를 각각 거꾸로 하십시오.",
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
        "뒤에서부터 셀 때 마지막 행의 번호는 -1입니다. v와 열도 마찬가지입니다.",
        CODE,
    ),
    Mistake(
        lambda image, kernel: _right(image, kernel)[::-1, ::-1],
        "커널 대신 이미지를 뒤집은 결과와 정확히 같습니다. 커널만 뒤집고, 이미지와 출력은 그대로 두십시오.",
        FORMULA,
    ),
    Mistake(
        lambda image, kernel: correlate2d(image, kernel)[::-1, ::-1],
        "교차상관을 구한 다음 커널 대신 출력을 뒤집은 결과와 정확히 같습니다. 이미지와 커널을 함께 뒤집어도 같은 결과가 나옵니다. 커널만 뒤집으십시오.",
        FORMULA,
    ),
    Mistake(
        _wrapped,
        "음수 인덱스가 이미지의 반대쪽 끝에서 값을 가져온 결과와 정확히 같습니다. image의 i - u행 j - v열을 읽지 않았는지 보십시오. "
        "창은 (i, j)에서 시작하고, 번호가 거꾸로 가는 것은 커널입니다.",
        FORMULA,
    ),
    Mistake(
        _turned_at_every_place,
        "창을 옮길 때마다 커널을 다시 뒤집은 결과와 정확히 같습니다. 두 번 뒤집으면 처음으로 돌아갑니다. "
        "반복문에 들어가기 전에 한 번만 뒤집으십시오.",
        CODE,
    ),
    *(_of_the_turned(mistake) for mistake in IN_A_MAP),
]
