"""What goes wrong when a bank of filters, each with its bias, meets one image."""

import numpy as np

from cnn_course.checks.channels.conv2d_bias_mistakes import mistakes_with_bias
from cnn_course.checks.channels.sections import CODE, HAND, MYTHS
from cnn_course.checks.channels.space_mistakes import mistakes_in_space
from cnn_course.checks.exercise import Mistake

_FIRST_REPEATED = (
    "특성 맵을 모두 첫 번째 필터의 커널로 계산한 결과와 정확히 같습니다. "
    "특성 맵 f에는 w[:, :, :, f]를 쓰십시오."
)
_FIRST_ONLY = (
    "첫 번째 필터의 특성 맵 하나만 낸 결과와 정확히 같습니다. "
    "필터마다 특성 맵이 하나씩 있어야 합니다. return이 반복문 안에 있지 않은지 보십시오."
)
_LAST_ONLY = (
    "마지막 필터의 결과만 남은 것과 정확히 같습니다. "
    "앞의 특성 맵을 덮어쓰지 않았는지 보고, 필터마다 y[:, :, f]에 따로 담으십시오."
)
_ONE_SUM = (
    "모든 필터의 결과를 하나로 더한 것과 정확히 같습니다. "
    "채널은 더하지만 필터는 더하지 않습니다. 필터마다 특성 맵이 하나씩 나옵니다."
)
_RUNNING = (
    "앞 필터의 합에 계속 더해 나간 결과와 정확히 같습니다. "
    "필터가 바뀔 때마다 합을 0에서 다시 시작하십시오."
)
_CHANNELS_FIRST = (
    "모든 배열을 채널이 앞에 오는 순서로 읽은 결과와 정확히 같습니다. "
    "x는 (H, W, C_in), w는 (K_H, K_W, C_in, C_out)입니다. 입력과 출력에서 채널은 마지막 축입니다."
)


def mistakes(reference):
    """Return the mistakes of ``reference(x, w, b)``."""

    def without_bias(x, w):
        return reference(x, w, np.zeros(w.shape[3]))

    def mapped(change):
        return lambda x, w, b: change(reference(x, w, b))

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

    return [
        Mistake(lambda x, w, b: without_bias(x, w[..., [0] * len(b)]) + b, _FIRST_REPEATED, HAND),
        Mistake(
            mapped(lambda y: np.repeat(y[..., :1], y.shape[-1], axis=-1)), _FIRST_REPEATED, HAND
        ),
        Mistake(mapped(lambda y: y[..., 0]), _FIRST_ONLY, MYTHS),
        Mistake(mapped(lambda y: y[..., :1]), _FIRST_ONLY, MYTHS),
        Mistake(mapped(lambda y: y[..., -1]), _LAST_ONLY, CODE),
        Mistake(mapped(lambda y: np.repeat(y[..., -1:], y.shape[-1], axis=-1)), _LAST_ONLY, CODE),
        Mistake(mapped(lambda y: y.sum(axis=-1)), _ONE_SUM, MYTHS),
        Mistake(
            lambda x, w, b: without_bias(x, w).sum(axis=-1, keepdims=True) + b, _ONE_SUM, MYTHS
        ),
        Mistake(mapped(lambda y: y.cumsum(axis=-1)), _RUNNING, CODE),
        Mistake(lambda x, w, b: without_bias(x, w).cumsum(axis=-1) + b, _RUNNING, CODE),
        Mistake(
            lambda x, w, b: reference(x, w[..., ::-1], b),
            "필터를 거꾸로 된 순서로 쓴 결과와 정확히 같습니다. 특성 맵 f는 필터 f로 계산하십시오.",
            HAND,
        ),
        Mistake(
            mapped(lambda y: np.moveaxis(y, -1, 0)),
            "값은 맞지만 필터의 축이 맨 앞에 온 결과와 정확히 같습니다. "
            "출력의 모양은 (H_out, W_out, C_out)입니다. np.stack이라면 axis=-1을 쓰십시오.",
            CODE,
        ),
        Mistake(
            mapped(lambda y: y[None]),
            "값은 맞지만 맨 앞에 길이가 1인 축이 붙은 결과와 정확히 같습니다. "
            "x가 이미지 한 장이므로 출력에도 배치의 축이 없습니다.",
            CODE,
        ),
        Mistake(
            as_many_as_channels,
            "특성 맵을 입력의 채널 수만큼만 낸 결과와 정확히 같습니다. "
            "특성 맵의 수는 필터의 수이고, w의 마지막 축의 길이입니다.",
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
        Mistake(channels_first, _CHANNELS_FIRST, CODE),
        Mistake(
            lambda x, w, b: reference(x, w.reshape(len(b), -1).T.reshape(w.shape), b),
            "w를 reshape로 (C_out, …) 모양으로 바꾸어 필터를 골라낸 결과와 정확히 같습니다. "
            "reshape는 축의 순서를 바꾸지 않습니다. 필터 f는 w[:, :, :, f]로 골라내십시오.",
            CODE,
        ),
        Mistake(
            mapped(lambda y: y.reshape(-1, y.shape[-1])),
            "값은 맞지만 창의 자리를 한 축에 늘어놓은 결과와 정확히 같습니다. "
            "행과 열의 축을 나누어 (H_out, W_out, C_out) 모양으로 돌려주십시오.",
            CODE,
        ),
        Mistake(
            channels_apart,
            "채널마다 얻은 값을 더하지 않고 따로 둔 결과와 정확히 같습니다. "
            "필터 하나는 모든 채널의 값을 더해 특성 맵 하나를 냅니다.",
            MYTHS,
        ),
        Mistake(
            lambda x, w, b: reference(x[..., :1], w[:, :, :1], b),
            "입력의 첫 번째 채널만 계산한 결과와 정확히 같습니다. 나머지 채널의 값도 더해야 합니다.",
            HAND,
        ),
        Mistake(
            lambda x, w, b: reference(x[..., -1:], w[:, :, -1:], b),
            "입력의 마지막 채널만 계산한 결과와 정확히 같습니다. "
            "채널을 돌 때마다 앞의 값을 덮어쓰지 않았는지 보고, 앞의 합에 더해 나가십시오.",
            CODE,
        ),
        Mistake(
            mapped(lambda y: np.maximum(y, 0)),
            "음수를 0으로 바꾼 결과와 정확히 같습니다. 활성화 함수는 이 문제에 들어 있지 않습니다.",
            MYTHS,
        ),
        *mistakes_with_bias(reference),
        *mistakes_in_space(reference),
    ]
