"""What goes wrong in making a batch: with the axes, with images lost, with the values."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.preparation.sections import NUMBERS, SHAPES
from cnn_course.checks.preparation.to_batch_axes_mistakes import AXES


def _one_image(place, *added):
    return lambda images: np.expand_dims(images[place], added)


def _everywhere(place):
    return lambda images: np.stack([images[place]] * len(images))[..., np.newaxis]


def _filled(*places):
    """Return the answer that leaves zeros in the place of all images but a slice of them."""

    def wrong(images):
        batch = np.zeros((len(images), *images[0].shape, 1))
        for place in range(len(images))[slice(*places)]:
            batch[place, ..., 0] = images[place]
        return batch

    return wrong


_FIRST = "첫 이미지만 담은 결과와 정확히 같습니다. images에 있는 이미지를 모두 담으십시오."
_LAST = "마지막 이미지만 담은 결과와 정확히 같습니다. images에 있는 이미지를 모두 담으십시오."
_ONE_LESS = (
    "마지막 이미지를 빠뜨린 결과와 정확히 같습니다. range(n)은 n - 1까지 세므로 끝을 다시 보십시오."
)

MISTAKES = [
    *AXES,
    *(Mistake(_one_image(0, *added), _FIRST, SHAPES) for added in [(2,), (0, 3)]),
    *(Mistake(_one_image(-1, *added), _LAST, SHAPES) for added in [(2,), (0, 3)]),
    Mistake(
        _everywhere(0),
        "모든 자리에 첫 이미지를 담은 결과와 정확히 같습니다. 자리마다 번호가 같은 이미지를 담으십시오.",
        SHAPES,
    ),
    Mistake(
        _everywhere(-1),
        "모든 자리에 마지막 이미지를 담은 결과와 정확히 같습니다. 자리마다 번호가 같은 이미지를 담으십시오.",
        SHAPES,
    ),
    Mistake(
        _filled(1),
        "첫 이미지만 채워지고 나머지가 0인 결과와 정확히 같습니다. return이 반복문 안에 있지 않은지 보십시오.",
        SHAPES,
    ),
    Mistake(
        _filled(0),
        "모든 칸이 0인 결과와 정확히 같습니다. 만든 배열에 이미지의 값을 담으십시오.",
        SHAPES,
    ),
    Mistake(
        _filled(-1, None),
        "마지막 이미지만 채워지고 나머지가 0인 결과와 정확히 같습니다. 배열을 반복문 안에서 새로 만들지 않았는지 보십시오.",
        SHAPES,
    ),
    Mistake(
        _filled(1, None),
        "첫 이미지의 자리가 0으로 남은 결과와 정확히 같습니다. 이미지의 번호는 0부터 셉니다.",
        SHAPES,
    ),
    Mistake(_filled(-1), _ONE_LESS, SHAPES),
    Mistake(lambda images: np.stack(images[:-1])[..., np.newaxis], _ONE_LESS, SHAPES),
    Mistake(
        lambda images: np.stack([images] * 3, axis=-1),
        "같은 값을 채널 세 개에 되풀이한 결과와 정확히 같습니다. 흑백 이미지의 채널은 하나입니다.",
        SHAPES,
    ),
    Mistake(
        lambda images: np.stack(images)[..., np.newaxis] / 255,
        "값을 255로 나눈 결과와 정확히 같습니다. 이 문제에서는 값을 바꾸지 말고 모양만 바꾸십시오.",
        NUMBERS,
    ),
    Mistake(
        lambda images: np.trunc(np.stack(images))[..., np.newaxis],
        "소수점 아래를 버린 결과와 정확히 같습니다. 정수로 바꾸거나 정수 배열에 담지 않았는지 보십시오.",
        NUMBERS,
    ),
]
