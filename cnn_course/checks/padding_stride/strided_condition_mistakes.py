"""What makes a correlate2d_strided right for some images only; elsewhere it may end in an error."""

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.padding_stride.sections import CODE, MYTHS
from cnn_course.conv import correlate2d


def _only_if(holds):
    """Return the correlate2d_strided that is right only if ``holds(image, kernel, stride)``."""

    def wrong(image, kernel, stride):
        if not holds(image, kernel, stride):
            raise ValueError
        return correlate2d(image, kernel)[:: stride[0], :: stride[1]]

    return wrong


def _left_over(image, kernel, stride):
    """Return by how many pixels the last window misses the image's end, in strides."""
    axes = zip(image.shape, kernel.shape, stride, strict=True)
    return [(n - k) % s / s for n, k, s in axes]


def _is_square(array):
    return array.shape[0] == array.shape[1]


_SQUARE = (
    "정사각형이 아닌 이미지나 커널에서만 맞지 않습니다. 높이와 너비를 따로 쓰는지, "
    "H, W = image.shape와 K_H, K_W = kernel.shape처럼 높이를 먼저 꺼내는지 보십시오."
)

RIGHT_FOR_SOME = [
    Mistake(
        _only_if(lambda *args: not any(_left_over(*args))),
        "이미지의 끝에 칸이 남지 않을 때에만 맞습니다. 칸이 남으면 몫에서 소수점 아래를 버려 "
        "창이 온전히 들어오는 자리만 세십시오.",
        MYTHS,
        everywhere=True,
    ),
    Mistake(
        _only_if(lambda *args: max(_left_over(*args)) < 0.5),
        "이미지의 끝에 남는 칸이 스트라이드의 반보다 적을 때에만 맞습니다. 출력의 크기를 구할 때 "
        "반올림하지 말고 //로 소수점 아래를 버리십시오.",
        MYTHS,
        everywhere=True,
    ),
    *(
        Mistake(_only_if(holds), _SQUARE, CODE, everywhere=True)
        for holds in (
            lambda image, kernel, stride: _is_square(image),
            lambda image, kernel, stride: _is_square(kernel),
            lambda image, kernel, stride: _is_square(image) and _is_square(kernel),
        )
    ),
]
