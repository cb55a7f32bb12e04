"""What goes wrong with the axes of a batch: one too few, in another place, in another order."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.preparation.sections import MYTHS, SHAPES


def _stacked(axis, *added):
    """Return the answer that counts the images along ``axis`` and adds axes of length 1."""
    return lambda images: np.expand_dims(np.stack(images, axis), added)


def _shaped(axis, places):
    """Return the answer that stacks along ``axis`` and reshapes to N, H, W in some order, and 1."""

    def wrong(images):
        sizes = (len(images), *images[0].shape)
        return np.stack(images, axis).reshape(*(sizes[place] for place in places), 1)

    return wrong


def _flat(*shape):
    return lambda images: np.reshape(images, tuple(len(images) if s == "N" else s for s in shape))


def _joined(axis, *added):
    return lambda images: np.expand_dims(np.concatenate(images, axis), added)


_AFTER = (
    "이미지의 번호를 높이와 너비보다 뒤의 축에 둔 결과와 정확히 같습니다. "
    "이미지의 번호는 맨 앞 축에 두십시오."
)
_BETWEEN = (
    "이미지의 번호를 높이와 너비 사이의 축에 둔 결과와 정확히 같습니다. "
    "이미지의 번호는 맨 앞 축에 두십시오."
)
_FLAT = (
    "이미지의 값을 한 줄로 펼친 결과와 정확히 같습니다. "
    "합성곱은 이웃한 픽셀을 함께 보므로 높이와 너비의 축을 그대로 두십시오."
)
_JOINED = (
    "이미지들을 이어 붙여 큰 이미지 한 장으로 만든 결과와 정확히 같습니다. "
    "이미지의 번호를 세는 축을 새로 만들어 쌓으십시오."
)
_MIXED = (
    "이미지의 번호를 맨 앞이 아닌 축에 둔 채 reshape로 모양만 맞춘 결과와 정확히 같습니다. "
    "reshape는 값의 순서를 바꾸지 않으므로 이미지가 뒤섞입니다. 처음부터 맨 앞 축을 따라 쌓으십시오."
)

AXES = [
    Mistake(
        _stacked(0),
        "채널의 축이 없는 결과와 정확히 같습니다. 흑백 이미지에도 길이가 1인 채널의 축을 마지막에 붙이십시오.",
        SHAPES,
    ),
    Mistake(
        _stacked(0, 1),
        "채널의 축을 높이보다 앞에 둔 결과와 정확히 같습니다. 이 책에서는 Keras처럼 채널의 축이 마지막에 옵니다.",
        MYTHS,
    ),
    Mistake(
        _stacked(0, 2),
        "채널의 축을 높이와 너비 사이에 둔 결과와 정확히 같습니다. 채널의 축은 마지막에 붙이십시오.",
        SHAPES,
    ),
    Mistake(
        _stacked(0, 0),
        "길이가 1인 축을 맨 앞에 붙인 결과와 정확히 같습니다. 맨 앞 축은 이미지의 번호이고, 길이가 1인 채널의 축은 마지막에 옵니다.",
        SHAPES,
    ),
    *(Mistake(_stacked(2, *added), _AFTER, SHAPES) for added in [(), (0,), (2,), (3,)]),
    *(Mistake(_stacked(1, *added), _BETWEEN, SHAPES) for added in [(), (3,)]),
    *(Mistake(_flat(*s), _FLAT, SHAPES) for s in [("N", -1), ("N", -1, 1), (-1,)]),
    *(
        Mistake(_joined(axis, *added), _JOINED, SHAPES)
        for axis in (0, 1)
        for added in [(), (2,), (0, 3)]
    ),
    *(Mistake(_shaped(axis, (0, 1, 2)), _MIXED, MYTHS) for axis in (1, 2)),
    Mistake(
        lambda images: np.stack(images).transpose(0, 2, 1)[..., np.newaxis],
        "이미지마다 행과 열을 맞바꾼 결과와 정확히 같습니다. 높이의 축이 너비의 축보다 앞에 옵니다.",
        SHAPES,
    ),
    Mistake(
        _shaped(0, (0, 2, 1)),
        "높이와 너비를 바꾸어 reshape한 결과와 정확히 같습니다. 높이가 너비보다 앞에 옵니다.",
        SHAPES,
    ),
]
