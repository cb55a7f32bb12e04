"""The checks of chapter 3: one window, and the map of all windows."""

from cnn_course import conv, plots
from cnn_course.checks import convolution_inputs as inputs
from cnn_course.checks.convolution_mistakes import CORRELATE2D, CORRELATE_WINDOW
from cnn_course.checks.feedback import Exercise, Part, run
from cnn_course.checks.sections import FORMULA, HAND, SIZE


def correlate_window(answer, part, hidden=False):
    """Check one part of ``correlate_window(image, kernel, i, j) -> number``.

    Parameters
    ----------
    answer : callable
        The student's function.
    part : "hand", "edge", "outside" or "general"
    hidden : bool
        On the class's own inputs, of which a message tells nothing.

    Raises
    ------
    CheckFailed
        With the message for the student.
    """
    run(WINDOW, answer, part, hidden)


def correlate2d(answer, part, hidden=False):
    """Check one part of ``correlate2d(image, kernel) -> map``.

    Parameters
    ----------
    answer : callable
        The student's function.
    part : "shape", "hand", "edge" or "general"
    hidden : bool
        On the class's own inputs, of which a message tells nothing.

    Raises
    ------
    CheckFailed
        With the message for the student.
    """
    run(MAP, answer, part, hidden)


def _one_value(image, kernel, i, j):
    y = conv.correlate2d(image, kernel)
    if not (0 <= i < y.shape[0] and 0 <= j < y.shape[1]):
        raise ValueError("the window does not fit into the image at (i, j)")
    return y[i, j]


def _size(array):
    return "×".join(map(str, array.shape))


def _working(image, kernel, i, j):
    """Write out the sum of one window, where the kernel is small."""
    if kernel.size > 9:
        return ""
    h, w = kernel.shape
    pairs = zip(image[i : i + h, j : j + w].flat, kernel.flat, strict=True)
    terms = " + ".join(f"{a:g}×({b:g})" if b < 0 else f"{a:g}×{b:g}" for a, b in pairs)
    return f"{terms} = {_one_value(image, kernel, i, j):g}"


def _panels(image, kernel, place):
    """Return what to draw of the input, with the window at ``place`` if there is one."""
    window = None if place is None else (*place, *kernel.shape)
    return [(image, "이미지", {"window": window}), (kernel, "커널", {"color": plots.KERNEL})]


_HAND = (
    "작은 정수로 된 입력에서 값이 맞습니다.",
    "작은 정수로 된 입력에서 값이 맞지 않습니다.",
    HAND,
)

WINDOW = Exercise(
    name="correlate_window",
    arguments=("image", "kernel", "i", "j"),
    reference=_one_value,
    ndim=0,
    parts={
        "hand": Part(*_HAND, inputs.window_hand),
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
    probes=inputs.WINDOW_PROBES,
    situation=lambda image, kernel, i, j: (
        f"{_size(image)} 이미지의 {i}행 {j}열에 {_size(kernel)} 창을 놓으면"
    ),
    working=lambda args, place: _working(*args),
    panels=lambda args, place: _panels(*args[:2], args[2:]),
)

MAP = Exercise(
    name="correlate2d",
    arguments=("image", "kernel"),
    reference=conv.correlate2d,
    ndim=2,
    parts={
        "shape": Part(
            "출력의 모양이 맞습니다.",
            "출력의 모양이 맞지 않습니다.",
            SIZE,
            inputs.map_shape,
            values=False,
        ),
        "hand": Part(*_HAND, inputs.map_hand),
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
    probes=inputs.MAP_PROBES,
    situation=lambda image, kernel: f"{_size(image)} 이미지에 {_size(kernel)} 커널을 쓰면",
    working=lambda args, place: _working(*args, *place),
    panels=lambda args, place: _panels(*args, place),
)
