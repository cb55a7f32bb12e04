"""difference(a, b) -> array: a - b of two uint8 images, in grey levels, with its sign."""

import numpy as np

from cnn_course.checks.exercise import Case, Exercise, Mistake, Part
from cnn_course.checks.preparation.inputs import draw_pair, grey, shape
from cnn_course.checks.preparation.sections import MYTHS, NUMBERS


def _reference(a, b):
    return a.astype(float) - b


def _positive(rng, hidden):
    """No pixel of a is darker than b's."""
    pairs = [(grey([[90, 200, 35], [61, 250, 140]]), grey([[20, 10, 35], [60, 110, 45]]))]
    if hidden:
        pairs = [draw_pair(rng, *shape(rng)) for _ in range(2)]
        pairs = [(np.maximum(a, b), np.minimum(a, b)) for a, b in pairs]
    return [Case(pair, FLOAT) for pair in pairs]


def _general(rng, hidden):
    pairs = [(grey([[10, 120], [230, 45], [77, 5]]), grey([[200, 20], [31, 46], [77, 240]]))]
    if hidden:
        pairs = [draw_pair(rng, *shape(rng)) for _ in range(3)]
    return [Case(pair, FLOAT) for pair in pairs]


FLOAT = "같은 자리의 밝기끼리 a에서 b를 뺀 값이 부호까지 그대로 나와야 합니다."


_UNSIGNED = (
    "부호 없는 다른 정수형으로 바꾸어 뺀 결과와 정확히 같습니다. "
    "부호 없는 정수형은 크기를 넓혀도 음수를 담지 못하니 float로 바꾸십시오."
)


def _unsigned(dtype):
    return lambda a, b: a.astype(dtype) - b.astype(dtype)


MISTAKES = [
    Mistake(
        lambda a, b: a - b,
        "uint8인 채로 뺀 결과와 정확히 같습니다. 음수가 될 값에 256이 더해졌습니다. 빼기 전에 float로 바꾸고, 결과를 uint8로 되돌리지 마십시오. 뺀 뒤에 바꾸면 늦습니다.",
        MYTHS,
    ),
    Mistake(
        lambda a, b: b - a,
        "uint8인 채로 b에서 a를 뺀 결과와 정확히 같습니다. float로 바꾼 다음 a에서 b를 빼십시오.",
        MYTHS,
    ),
    Mistake(
        lambda a, b: b - a.astype(float),
        "b에서 a를 뺀 결과와 정확히 같습니다. a에서 b를 빼십시오.",
        NUMBERS,
    ),
    Mistake(
        lambda a, b: np.abs(a.astype(float) - b),
        "차이의 절댓값을 구한 결과와 정확히 같습니다. 어느 쪽이 밝은지 알 수 있도록 부호를 그대로 두십시오.",
        NUMBERS,
    ),
    Mistake(
        lambda a, b: np.maximum(a.astype(float) - b, 0),
        "음수를 0으로 바꾼 결과와 정확히 같습니다. 음수인 차이도 그대로 두십시오.",
        NUMBERS,
    ),
    Mistake(
        lambda a, b: (a - b).view(np.int8),
        "int8로 계산한 결과와 정확히 같습니다. int8은 -128부터 127까지만 담으므로 float로 바꾸십시오.",
        NUMBERS,
    ),
    *(Mistake(_unsigned(dtype), _UNSIGNED, NUMBERS) for dtype in (np.uint16, np.uint32, np.uint64)),
    Mistake(
        lambda a, b: (a.astype(float) - b) / 255,
        "차이를 255로 나눈 결과와 정확히 같습니다. 이 문제에서는 나누지 말고 밝기의 단위를 그대로 두십시오.",
        NUMBERS,
    ),
    Mistake(
        lambda a, b: (a - b) / 255,
        "uint8인 채로 뺀 다음 255로 나눈 결과와 정확히 같습니다. 빼기 전에 float로 바꾸고, 나누지 마십시오.",
        MYTHS,
    ),
    Mistake(
        lambda a, b: (a.astype(float) - b) / 2 + 127.5,
        "차이를 0에서 255 사이로 옮긴 결과와 정확히 같습니다. 차이가 0인 곳이 0이 되도록 뺀 값을 그대로 돌려주십시오.",
        NUMBERS,
    ),
    Mistake(
        lambda a, b: a.astype(float) + b,
        "빼지 않고 더한 결과와 정확히 같습니다. a에서 b를 빼십시오.",
        NUMBERS,
    ),
    Mistake(
        lambda a, b: (a.astype(float) - b).T,
        "행과 열을 맞바꾼 결과와 정확히 같습니다. 칸의 자리를 그대로 두십시오.",
        NUMBERS,
    ),
    Mistake(
        lambda a, b: (a.astype(float) - b).sum(),
        "차이를 모두 더해 숫자 하나로 만든 결과와 정확히 같습니다. 칸마다 차이가 하나씩 나와야 합니다.",
        NUMBERS,
    ),
    Mistake(
        lambda a, b: (a.astype(float) - b) ** 2,
        "차이를 제곱한 결과와 정확히 같습니다. 제곱하지 말고 부호를 그대로 두십시오.",
        NUMBERS,
    ),
]


def _working(args, place):
    a, b = (int(image[place]) for image in args)
    return f"{a} - {b} = {a - b}"


def _panels(args, place):
    window = None if place is None else (*place, 1, 1)
    return [(image, name, {"window": window}) for image, name in zip(args, "ab", strict=True)]


difference = Exercise(
    name="difference",
    arguments=("a", "b"),
    reference=_reference,
    parts={
        "positive": Part(
            "차이가 음수가 아닐 때 맞습니다.",
            "차이가 음수가 아닐 때 맞지 않습니다.",
            NUMBERS,
            _positive,
        ),
        "general": Part(
            "음수인 차이도 맞습니다.", "음수인 차이가 있을 때 맞지 않습니다.", MYTHS, _general
        ),
    },
    mistakes=MISTAKES,
    probes=[draw_pair(np.random.default_rng(k), k + 2, k + 4) for k in range(5)],
    situation=lambda a, b: "dtype=np.uint8인 a, b에서",
    working=_working,
    panels=_panels,
)
