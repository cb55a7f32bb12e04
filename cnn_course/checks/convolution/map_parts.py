"""What the two exercises on whole maps have in common: their parts, how they show an input."""

from cnn_course.checks.convolution import inputs
from cnn_course.checks.convolution.evidence import size
from cnn_course.checks.convolution.sections import FORMULA, IN_HAND, SIZE
from cnn_course.checks.exercise import Part


def map_parts(hand):
    """Return the parts; ``hand`` gives the inputs of the one that can be worked out by hand."""
    return {
        "shape": Part(
            "출력의 모양이 맞습니다.",
            "출력의 모양이 맞지 않습니다.",
            SIZE,
            inputs.map_shape,
            values=False,
        ),
        "hand": Part(*IN_HAND, hand),
        "edge": Part(
            "이미지만큼 큰 커널, 한 칸짜리 커널, 한 줄짜리 이미지에서도 결과가 맞습니다.",
            "이미지만큼 큰 커널, 한 칸짜리 커널, 한 줄짜리 이미지 가운데 결과가 맞지 않는 것이 있습니다.",
            SIZE,
            inputs.map_edge,
        ),
        "general": Part(
            "이미지나 커널이 정사각형이 아니거나 값에 소수점이 있어도 결과가 맞습니다.",
            "이미지나 커널이 정사각형이 아니거나 값에 소수점이 있는 입력에서 결과가 맞지 않습니다.",
            FORMULA,
            inputs.map_general,
        ),
    }


def situation(image, kernel):
    return f"{size(image)} 이미지에 {size(kernel)} 커널을 쓰면"
