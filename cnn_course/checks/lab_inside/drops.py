"""drops: how much less sure the model is of a picture's class where a square hides a part of it.

M. D. Zeiler and R. Fergus, "Visualizing and understanding convolutional networks" (2014),
section 4.2, with a square of zeros.
"""

import numpy as np

from cnn_course.checks.held_back import answers
from cnn_course.checks.lab_inside.given import few, probabilities
from cnn_course.checks.lab_inside.moves import PLACES, STEP, WINDOW
from cnn_course.checks.lab_inside.recomputed import Recomputed, RecomputedPart
from cnn_course.checks.lab_inside.sections import OCCLUSION

_CLASS = "정답이 아니라 모델이 예측한 클래스의 확률로 구한 결과와 같습니다. 정답 클래스의 확률을 보십시오."


def corners(i, j):
    return slice(i * STEP, i * STEP + WINDOW), slice(j * STEP, j * STEP + WINDOW)


def centres(i, j):
    """Return the rows and columns of a square around (4i, 4j), as far as it lies inside."""
    return tuple(slice(max(k * STEP - WINDOW // 2, 0), k * STEP + WINDOW // 2) for k in (i, j))


def tops(i, j):
    """Return the rows and columns of a square as small as the step."""
    return slice(i * STEP, i * STEP + STEP), slice(j * STEP, j * STEP + STEP)


def hidden(model, x, y, *, place=corners, value=0.0, ask=probabilities, copied=True):
    """Return each class's score for pictures with a hidden square: (N, PLACES, PLACES)."""
    covered, pictures = x, []
    for i, j in np.ndindex(PLACES, PLACES):
        covered = (x if copied else covered).copy()
        covered[:, *place(i, j)] = value
        pictures.append(covered)
    scores = ask(model, np.concatenate(pictures)).reshape(PLACES, PLACES, len(x), -1)
    return scores[:, :, np.arange(len(x)), y].transpose(2, 0, 1)


def before(model, x, y, ask=probabilities):
    return ask(model, x)[np.arange(len(x)), y][:, None, None]


def drop(model, y=None, **changed):
    x, labels = few()
    y, ask = labels if y is None else y, changed.get("ask", probabilities)
    return before(model, x, y, ask) - hidden(model, x, y, **changed)


def mistakes(model):
    """Yield (sentence, drops) for each mistake."""
    x, y = few()
    right = drop(model)
    yield "부호가 반대입니다. 가리기 전의 확률에서 가린 뒤의 확률을 빼십시오.", -right
    yield (
        "가린 뒤의 확률 그대로입니다. 가리기 전의 확률에서 그것을 빼십시오.",
        hidden(model, x, y),
    )
    yield (
        "확률이 아니라 로짓이 줄어든 값입니다. 소프트맥스를 거친 확률로 구하십시오.",
        drop(model, ask=answers),
    )
    yield (
        "덮개의 값을 1로 한 결과와 같습니다. 가린 곳은 0으로 채웁니다.",
        drop(model, value=1.0),
    )
    yield (
        "덮개의 값을 0.5로 한 결과와 같습니다. 가린 곳은 0으로 채웁니다.",
        drop(model, value=0.5),
    )
    yield (
        "덮개의 가운데를 (4i, 4j)에 둔 결과와 같습니다. (4i, 4j)는 덮개의 왼쪽 위 구석입니다.",
        drop(model, place=centres),
    )
    yield (
        "덮개의 크기를 4×4로 한 결과와 같습니다. 건너뛰는 거리가 4, 덮개의 한 변은 8입니다.",
        drop(model, place=tops),
    )
    yield (
        "앞서 가린 곳까지 가린 채로 계산한 결과와 같습니다. 자리마다 원래 이미지의 복사본(.copy())을 가리십시오.",
        drop(model, copied=False),
    )
    yield (
        "행과 열을 맞바꾼 결과와 같습니다. i는 위에서 아래로, j는 왼쪽에서 오른쪽으로 갑니다.",
        right.transpose(0, 2, 1),
    )
    yield (
        "줄어들지 않은 곳을 0으로 바꾼 결과와 같습니다. 음수(가렸더니 확률이 오른 곳)도 그대로 두십시오.",
        np.maximum(right, 0),
    )
    yield _CLASS, drop(model, probabilities(model, x).argmax(axis=-1))


drops = Recomputed(
    name="drops",
    parts={
        "squares": RecomputedPart(
            "가림 지도 열 장이 모델의 가중치로 다시 계산한 것과 같습니다.",
            "가림 지도가 맞지 않습니다.",
            OCCLUSION,
            drop,
            mistakes,
            {
                (
                    5,
                    5,
                ): "덮개가 마지막으로 놓이는 자리가 빠졌습니다. 창의 자리를 셀 때 마지막에 1을 더합니다.",
                (
                    7,
                    7,
                ): "덮개가 이미지 밖으로 나간 자리가 들어 있습니다. 온전히 놓이는 자리만 셉니다.",
                (21, 21): "덮개를 한 칸씩 밀었습니다. 네 칸씩 건너뛰며 미십시오.",
                (28, 28): "이미지의 크기로 늘이기 전의 지도를 담으십시오.",
                (36,): "한 줄로 늘어놓은 값을 (6, 6)으로 되돌려 담으십시오.",
                (6,): "한 장의 지도만 담겼습니다. 이미지 열 장의 지도를 np.stack으로 쌓으십시오.",
            },
        ),
    },
)
