"""What goes wrong when a bank of filters, each with its bias, meets one image."""

import numpy as np

from cnn_course.checks.channels.bias_mistakes import mistakes_with_bias
from cnn_course.checks.channels.channel_mistakes import mistakes_in_channels
from cnn_course.checks.channels.filter_mistakes import mistakes_in_filters
from cnn_course.checks.channels.place_mistakes import mistakes_in_places
from cnn_course.checks.channels.sections import CODE, HAND, MYTHS
from cnn_course.checks.channels.space_mistakes import mistakes_in_space
from cnn_course.checks.exercise import Mistake

_FILTERS_FIRST = (
    "w의 첫 축이 필터의 축이라고 보고 필터를 골라낸 결과와 정확히 같습니다. "
    "필터 f의 커널은 w[f]가 아니라 w[:, :, :, f]입니다. reshape로는 축의 순서가 바뀌지 않습니다."
)


def mistakes(reference):
    """Return the mistakes of ``reference(x, w, b)``."""

    def without_bias(x, w):
        return reference(x, w, np.zeros(w.shape[3]))

    def as_many_as_channels(x, w, b):
        if w.shape[2] > w.shape[3]:
            raise ValueError  # there are not that many filters
        return reference(x, w, b)[:, :, : w.shape[2]]

    def channels_first(x, w, b):
        y = reference(x.transpose(1, 2, 0), w.transpose(2, 3, 1, 0), b)
        return y.transpose(2, 0, 1)

    def channels_apart(x, w, b):
        channels = np.arange(w.shape[2])[:, None]
        return np.stack([without_bias(x[..., c], w[:, :, c]) for c in channels], axis=2) + b

    def one_channel_each(x, w, b):
        if w.shape[3] > w.shape[2]:
            raise ValueError  # there are not that many channels
        filters = np.arange(w.shape[3])[:, None]
        maps = [without_bias(x[..., f], w[:, :, f][..., f]) for f in filters]
        return np.concatenate(maps, axis=2) + b

    def filters_from_the_first_axis(x, w, b):
        if len(set(w.shape)) > 1:
            raise ValueError
        return reference(x, w.transpose(1, 2, 3, 0), b)

    return [
        *mistakes_in_filters(reference, "w[:, :, :, f]"),
        Mistake(
            lambda x, w, b: reference(x, w[..., ::-1], b),
            "필터의 순서를 거꾸로 쓴 결과와 정확히 같습니다. 특성 맵 f는 필터 f로 계산하십시오.",
            HAND,
        ),
        Mistake(
            as_many_as_channels,
            "특성 맵을 입력의 채널 수만큼만 낸 결과와 정확히 같습니다. "
            "특성 맵의 수는 필터의 수, 곧 w의 마지막 축의 길이입니다.",
            MYTHS,
        ),
        Mistake(
            lambda x, w, b: reference(x, w.swapaxes(2, 3), b),
            "w의 마지막 두 축을 바꾸어 읽은 결과와 정확히 같습니다. "
            "w의 축은 (K_H, K_W, C_in, C_out) 순서입니다.",
            CODE,
        ),
        Mistake(
            lambda x, w, b: reference(x, w.transpose(2, 3, 1, 0), b),
            "w의 축을 (C_out, C_in, K_H, K_W) 순서로 읽은 결과와 정확히 같습니다. "
            "이 책에서 w의 축은 (K_H, K_W, C_in, C_out) 순서입니다.",
            CODE,
        ),
        Mistake(filters_from_the_first_axis, _FILTERS_FIRST, CODE),
        Mistake(
            lambda x, w, b: reference(x, w.reshape(len(b), -1).T.reshape(w.shape), b),
            _FILTERS_FIRST,
            CODE,
        ),
        Mistake(
            channels_first,
            "모든 배열을 채널이 앞에 오는 순서로 읽은 결과와 정확히 같습니다. "
            "x는 (H, W, C_in), w는 (K_H, K_W, C_in, C_out)입니다. 입력과 출력에서 채널은 마지막 축입니다.",
            CODE,
        ),
        Mistake(
            channels_apart,
            "채널마다 얻은 값을 더하지 않고 따로 둔 결과와 정확히 같습니다. "
            "필터 하나는 모든 채널의 값을 더해 특성 맵 하나를 냅니다.",
            MYTHS,
        ),
        Mistake(
            one_channel_each,
            "필터 f를 입력 채널 f 하나에만 쓴 결과와 정확히 같습니다. "
            "필터 하나는 입력의 모든 채널을 훑어 특성 맵 하나를 냅니다.",
            MYTHS,
        ),
        *mistakes_in_channels(reference),
        *mistakes_with_bias(reference),
        *mistakes_in_space(reference),
        *mistakes_in_places(reference, 3),
    ]
