"""correlate_window(image, kernel, i, j) -> number: the window whose first cell is (i, j)."""

from cnn_course import conv
from cnn_course.checks.convolution import inputs
from cnn_course.checks.convolution.evidence import panels, size, working
from cnn_course.checks.convolution.one_window_mistakes import CORRELATE_WINDOW
from cnn_course.checks.convolution.sections import FORMULA, IN_HAND, SIZE
from cnn_course.checks.exercise import Exercise, Part


def one_value(image, kernel, i, j):
    y = conv.correlate2d(image, kernel)
    if not (0 <= i < y.shape[0] and 0 <= j < y.shape[1]):
        raise ValueError("the window does not fit into the image at (i, j)")
    return y[i, j]


correlate_window = Exercise(
    name="correlate_window",
    arguments=("image", "kernel", "i", "j"),
    reference=one_value,
    parts={
        "hand": Part(*IN_HAND, inputs.window_hand),
        "edge": Part(
            "이미지의 가장자리에 닿는 창에서도 값이 맞습니다.",
            "이미지의 가장자리에 닿는 창에서 값이 맞지 않습니다.",
            SIZE,
            inputs.window_edge,
        ),
        "outside": Part(
            "창이 이미지 밖으로 나갈 때에만 ValueError를 냅니다.",
            "창이 이미지 밖으로 나갈 때에만 ValueError를 내야 하는데, 그렇지 않습니다.",
            SIZE,
            inputs.window_outside,
            values=False,
        ),
        "general": Part(
            "커널이 정사각형이 아니거나 값에 소수점이 있어도 결과가 맞습니다.",
            "커널이 정사각형이 아니거나 값에 소수점이 있는 입력에서 결과가 맞지 않습니다.",
            FORMULA,
            inputs.window_general,
        ),
    },
    mistakes=CORRELATE_WINDOW,
    probes=inputs.WINDOW_PROBES + inputs.MORE_WINDOW_PROBES,
    situation=lambda image, kernel, i, j: (
        f"{size(image)} 이미지의 {i}행 {j}열에 {size(kernel)} 창을 놓으면"
    ),
    working=lambda args, place: working(*args),
    panels=lambda args, place: panels(*args[:2], args[2:]),
)
