"""correlate2d(image, kernel) -> map: the window moved over the whole image, without padding."""

from cnn_course import conv
from cnn_course.checks.convolution import inputs
from cnn_course.checks.convolution.evidence import panels, size, working
from cnn_course.checks.convolution.sections import FORMULA, IN_HAND, SIZE
from cnn_course.checks.convolution.whole_map_mistakes import CORRELATE2D
from cnn_course.checks.exercise import Exercise, Part

correlate2d = Exercise(
    name="correlate2d",
    arguments=("image", "kernel"),
    reference=conv.correlate2d,
    parts={
        "shape": Part(
            "출력의 모양이 맞습니다.",
            "출력의 모양이 맞지 않습니다.",
            SIZE,
            inputs.map_shape,
            values=False,
        ),
        "hand": Part(*IN_HAND, inputs.map_hand),
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
    },
    mistakes=CORRELATE2D,
    probes=inputs.MAP_PROBES + inputs.MORE_MAP_PROBES,
    situation=lambda image, kernel: f"{size(image)} 이미지에 {size(kernel)} 커널을 쓰면",
    working=lambda args, place: working(*args, *place),
    panels=lambda args, place: panels(*args, place),
)
