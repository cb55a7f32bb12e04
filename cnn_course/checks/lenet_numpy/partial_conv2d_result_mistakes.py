"""What goes wrong with the output maps of partial_conv2d: their sums, their axes, their type."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.lenet_numpy.sections import CODE

_RUNNING = (
    "앞 출력 맵의 합에 계속 더해 나간 결과와 정확히 같습니다. "
    "출력 맵이 바뀔 때마다 합을 0에서 다시 시작하십시오."
)
_ONE_MAP = (
    "출력 맵 하나만 나온 결과와 정확히 같습니다. "
    "출력 맵마다 결과를 따로 담아 마지막 축에 모두 돌려주십시오."
)
_ONE_SUM = (
    "모든 출력 맵을 하나로 더한 결과와 정확히 같습니다. "
    "입력 맵은 더하지만 출력 맵은 더하지 않고 마지막 축에 나란히 둡니다."
)
_STACKED = (
    "출력 맵을 새 축에 쌓아 축이 다섯이 된 결과와 정확히 같습니다. "
    "채널 축이 이미 있는 맵은 np.concatenate(maps, axis=-1)로 잇습니다."
)
_TRUNCATED = (
    "소수점 아래를 버린 결과와 정확히 같습니다. 정수로 바꾸거나 정수 배열에 담지 않았는지 보십시오. "
    "np.zeros_like(x)는 x의 dtype을 따릅니다."
)


def of_the_result(reference):
    """Return the mistakes that change the right output of ``reference(x, w, b, connected)``."""

    def as_the_image(x, w, b, t):
        y = reference(x, w, b, t)
        return np.trunc(y) if x.dtype.kind == "i" else y

    def mapped(change):
        return lambda *args: change(reference(*args))

    return [
        Mistake(mapped(lambda y: y.cumsum(axis=-1)), _RUNNING, CODE),
        Mistake(lambda x, w, b, t: reference(x, w, b * 0, t).cumsum(axis=-1) + b, _RUNNING, CODE),
        Mistake(mapped(lambda y: y.sum(axis=-1)), _ONE_SUM, CODE),
        Mistake(mapped(lambda y: y.sum(axis=-1, keepdims=True)), _ONE_SUM, CODE),
        Mistake(mapped(lambda y: y[..., :1]), _ONE_MAP, CODE),
        Mistake(mapped(lambda y: y[..., -1:]), _ONE_MAP, CODE),
        Mistake(mapped(lambda y: y[..., 0]), _ONE_MAP, CODE),
        Mistake(mapped(lambda y: y[..., -1]), _ONE_MAP, CODE),
        Mistake(
            mapped(lambda y: np.moveaxis(y, -1, 0)),
            "값은 맞지만 출력 맵의 축이 맨 앞에 온 결과와 정확히 같습니다. "
            "출력 맵의 축은 마지막입니다. np.stack이나 np.concatenate라면 axis=-1을 쓰십시오.",
            CODE,
        ),
        Mistake(
            mapped(lambda y: np.moveaxis(y, -1, 1)),
            "값은 맞지만 출력이 (N, C_out, H_out, W_out) 순서인 결과와 정확히 같습니다. "
            "이 책에서 채널은 마지막 축입니다.",
            CODE,
        ),
        Mistake(mapped(lambda y: y[..., None, :]), _STACKED, CODE),
        Mistake(mapped(lambda y: np.moveaxis(y, -1, 0)[..., None]), _STACKED, CODE),
        Mistake(
            mapped(lambda y: np.concatenate(np.moveaxis(y, -1, 0))[..., None]),
            "출력 맵을 배치의 축을 따라 이어 붙인 결과와 정확히 같습니다. np.concatenate는 axis를 적지 않으면 "
            "맨 앞의 축을 따라 이어 붙입니다. axis=-1을 쓰십시오.",
            CODE,
        ),
        Mistake(
            mapped(lambda y: y[0]),
            "첫 이미지의 결과만 돌려준 것과 정확히 같습니다. 배치의 축을 그대로 두어 이미지마다 결과를 내십시오.",
            CODE,
        ),
        Mistake(mapped(np.trunc), _TRUNCATED, CODE),
        Mistake(as_the_image, _TRUNCATED, CODE),
    ]
