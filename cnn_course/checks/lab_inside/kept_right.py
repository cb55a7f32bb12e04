"""kept_right: how many of a thousand pictures are still recognised when they are moved or turned."""

from functools import partial

import numpy as np

from cnn_course.checks.held_back import answers
from cnn_course.checks.lab_inside.given import given
from cnn_course.checks.lab_inside.recomputed import Recomputed, RecomputedPart
from cnn_course.checks.lab_inside.sections import MYTHS

SHIFTS, TURNS = (0, 1, 2, 3, 4, 6, 8), (0, 1, 2, 3)
NEAR = 4.5  # pictures: on a GPU one that lies between two classes can fall to the other


def to_the_right(x, t):
    """Return pictures moved ``t`` pixels to the right, 0 where nothing was."""
    return np.pad(x, ((0, 0), (0, 0), (t, 0), (0, 0)))[:, :, : x.shape[2]]


def to_the_left(x, t):
    return np.pad(x, ((0, 0), (0, 0), (0, t), (0, 0)))[:, :, t:]


def down(x, t):
    return np.pad(x, ((0, 0), (t, 0), (0, 0), (0, 0)))[:, : x.shape[1]]


def up(x, t):
    return np.pad(x, ((0, 0), (0, t), (0, 0), (0, 0)))[:, t:]


def anticlockwise(x, quarters):
    return np.rot90(x, quarters, axes=(1, 2))


def right_answers(model, change, amounts):
    """Return how many pictures get their class, for each amount of the change."""
    x, y = given()
    guesses = [answers(model, change(x, t)).argmax(axis=-1) for t in amounts]
    return np.array([np.count_nonzero(each == y) for each in guesses])


def shift_mistakes(model):
    """Yield (sentence, counts) for each mistake in moving."""
    count = partial(right_answers, model, amounts=SHIFTS)
    yield (
        "np.roll처럼 밀려난 픽셀이 반대쪽에서 다시 들어온 결과와 같습니다. 왼쪽에 새로 생긴 칸은 0으로 채우십시오.",
        count(lambda x, t: np.roll(x, t, axis=2)),
    )
    yield "왼쪽으로 옮긴 결과와 같습니다. 오른쪽으로 옮기십시오.", count(to_the_left)
    yield (
        "아래로 옮긴 결과와 같습니다. (N, H, W, C)에서 가로로 가는 축은 W입니다.",
        count(down),
    )
    yield "위로 옮긴 결과와 같습니다. (N, H, W, C)에서 가로로 가는 축은 W입니다.", count(up)
    yield from _of_counting(count(to_the_right))


def turn_mistakes(model):
    """Yield (sentence, counts) for each mistake in turning."""
    count = partial(right_answers, model, amounts=TURNS)
    yield (
        "시계 방향으로 돌린 결과와 같습니다. np.rot90의 axes는 (1, 2)입니다.",
        count(lambda x, k: np.rot90(x, -k, axes=(1, 2))),
    )
    yield from _of_counting(count(anticlockwise))


def _of_counting(counts):
    yield (
        "맞힌 장수가 아니라 틀린 장수를 센 결과와 같습니다.",
        len(given()[0]) - counts,
    )
    yield "장수가 아니라 비율입니다. 1,000장 가운데 몇 장인지 담으십시오.", counts / len(given()[0])


_FORM = {
    "shapes": {(): "옮긴 거리나 돌린 횟수마다 하나씩, 맞힌 장수의 리스트를 담으십시오."},
    "nearness": NEAR,
}

kept_right = Recomputed(
    name="kept_right",
    parts={
        "shift": RecomputedPart(
            "옮긴 이미지에서 맞힌 장수가 다시 센 것과 같습니다.",
            "옮긴 이미지에서 맞힌 장수가 맞지 않습니다.",
            MYTHS,
            partial(right_answers, change=to_the_right, amounts=SHIFTS),
            shift_mistakes,
            **_FORM,
        ),
        "turn": RecomputedPart(
            "돌린 이미지에서 맞힌 장수가 다시 센 것과 같습니다.",
            "돌린 이미지에서 맞힌 장수가 맞지 않습니다.",
            MYTHS,
            partial(right_answers, change=anticlockwise, amounts=TURNS),
            turn_mistakes,
            **_FORM,
        ),
    },
)
