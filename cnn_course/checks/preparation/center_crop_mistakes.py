"""What goes wrong in cutting out the middle: where it begins, where it ends; with the axes."""

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.preparation.center_crop_axes_mistakes import AXES
from cnn_course.checks.preparation.sections import MYTHS, SLICES


def _start(n, size):
    return (n - size) // 2


def _cut(start=_start, end=None):
    """Return the answer with its own first index or end; both are asked for each axis."""

    def wrong(image, height, width):
        slices = []
        for n, size in zip(image.shape, (height, width), strict=True):
            first = start(n, size)
            slices.append(slice(first, end(n, size) if end else first + size))
        return image[tuple(slices)]

    return wrong


_SAME_MARGIN = (
    "양쪽에서 똑같은 칸 수를 덜어 낸 결과와 정확히 같습니다. "
    "남는 칸 수가 홀수이면 한 칸이 더 남으니, 끝은 시작에 잘라 낼 크기를 더해 구하십시오."
)

MISTAKES = [
    Mistake(
        _cut(lambda n, size: 0),
        "왼쪽 위 끝에서 잘라 낸 결과와 정확히 같습니다. 가운데를 자르려면 시작을 안쪽으로 옮기십시오.",
        SLICES,
    ),
    Mistake(
        _cut(lambda n, size: n - size),
        "오른쪽 아래 끝에서 잘라 낸 결과와 정확히 같습니다. 남는 칸을 양쪽으로 나누도록 시작을 반으로 줄이십시오.",
        SLICES,
    ),
    Mistake(
        _cut(end=lambda n, size: size),
        "끝 번호로 잘라 낼 크기를 그대로 쓴 결과와 정확히 같습니다. 슬라이스의 끝은 개수가 아니라 번호이니 시작에 크기를 더하십시오.",
        MYTHS,
    ),
    Mistake(
        _cut(end=lambda n, size: _start(n, size) + size - 1),
        "끝을 한 칸 앞으로 당긴 결과와 정확히 같습니다. 슬라이스는 끝 번호의 칸을 담지 않으므로 1을 빼지 마십시오.",
        MYTHS,
    ),
    Mistake(
        _cut(end=lambda n, size: _start(n, size) + size + 1),
        "끝을 한 칸 뒤로 미룬 결과와 정확히 같습니다. 슬라이스의 끝은 시작에 크기를 더한 번호입니다.",
        SLICES,
    ),
    Mistake(
        _cut(lambda n, size: -((size - n) // 2)),
        "시작을 올림한 결과와 정확히 같습니다. 남는 칸 수가 홀수이면 시작의 소수점 아래를 버리십시오.",
        SLICES,
    ),
    Mistake(
        _cut(lambda n, size: round((n - size) / 2)),
        "시작을 round로 반올림한 결과와 정확히 같습니다. round는 올리기도 하고 내리기도 하니 //로 버리십시오.",
        SLICES,
    ),
    Mistake(
        _cut(lambda n, size: n // 2 - size // 2),
        "두 길이를 따로 반으로 나눈 뒤에 뺀 결과와 정확히 같습니다. 먼저 빼고, 남는 칸 수를 반으로 나누십시오.",
        SLICES,
    ),
    Mistake(
        _cut(lambda n, size: n // 2 - size // 2, lambda n, size: n // 2 + size // 2),
        "가운데에서 크기의 반만큼 앞뒤로 나아간 결과와 정확히 같습니다. 크기가 홀수이면 한 칸이 모자라니, 끝은 시작에 크기를 더해 구하십시오.",
        SLICES,
    ),
    Mistake(
        _cut(lambda n, size: n // 2 - size),
        "이미지의 가운데에서 크기를 모두 뺀 자리에서 시작한 결과와 정확히 같습니다. 남는 칸 수를 반으로 나눈 자리에서 시작하십시오.",
        SLICES,
    ),
    Mistake(
        _cut(lambda n, size: n // 2),
        "이미지의 가운데 칸에서 시작한 결과와 정확히 같습니다. 가운데 칸은 잘라 낼 부분의 첫 칸이 아니니 시작을 앞으로 당기십시오.",
        SLICES,
    ),
    Mistake(
        _cut(lambda n, size: n - size // 2),
        "크기만 반으로 나누어 뺀 결과와 정확히 같습니다. 뺄셈이 먼저 계산되도록 괄호로 묶으십시오.",
        SLICES,
    ),
    Mistake(
        _cut(lambda n, size: _start(n, size) + 1),
        "언제나 한 칸 뒤에서 시작한 결과와 정확히 같습니다. 번호는 0부터 세므로 시작에 1을 더하지 마십시오.",
        SLICES,
    ),
    Mistake(_cut(end=lambda n, size: n - _start(n, size)), _SAME_MARGIN, SLICES),
    Mistake(_cut(end=lambda n, size: -_start(n, size)), _SAME_MARGIN, SLICES),
    *AXES,
]
