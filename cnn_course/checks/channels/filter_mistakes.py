"""What goes wrong in making one map a filter: some are mixed, left out or laid out otherwise."""

import numpy as np

from cnn_course.checks.channels.place_mistakes import BEGUN, RUNNING, only, running
from cnn_course.checks.channels.sections import CODE, HAND, MYTHS
from cnn_course.checks.exercise import Mistake

_FIRST_ONLY = (
    "첫 번째 필터의 특성 맵 하나만 낸 결과와 정확히 같습니다. 필터마다 특성 맵이 하나씩 있어야 합니다. "
    "반복문을 썼다면 return이 그 안에 있지 않은지 보십시오."
)
_LAST_ONLY = (
    "마지막 필터의 결과만 남은 것과 정확히 같습니다. "
    "앞의 특성 맵을 덮어쓰지 않았는지 보고, 필터마다 y[:, :, f]에 따로 담으십시오."
)
_ONE_SUM = (
    "모든 필터의 결과를 하나로 더한 것과 정확히 같습니다. "
    "채널은 더하지만 필터는 더하지 않습니다. 필터마다 특성 맵이 하나씩 나옵니다."
)
_LAST_MISSING = (
    "마지막 특성 맵을 빠뜨린 결과와 정확히 같습니다. "
    "특성 맵은 필터의 수만큼 있어야 합니다. range(n)은 n - 1까지 셉니다."
)
_RESHAPED = (
    "reshape로 필터의 축을 옮기려 한 결과와 정확히 같습니다. reshape는 축의 순서를 바꾸지 않습니다. "
    "np.stack(…, axis=-1)로 쌓거나 transpose로 축을 옮기십시오."
)
_FLAT = (
    "값은 맞지만 자리를 한 축에 늘어놓은 결과와 정확히 같습니다. "
    "행과 열의 축을 나누어 3차원 배열로 돌려주십시오."
)


def _first(y):
    return np.moveaxis(y, -1, 0)


def mistakes_in_filters(reference, one):
    """Return the mistakes of ``reference(x, w, b)``; ``one`` is how filter f is picked from w."""
    repeated = (
        "특성 맵을 모두 첫 번째 필터의 가중치로 계산한 결과와 정확히 같습니다. "
        f"특성 맵 f에는 {one}를 쓰십시오."
    )

    def without_bias(x, w):
        return reference(x, w, np.zeros(w.shape[-1]))

    #: Of the right maps.
    changes = [
        (lambda y: np.repeat(y[..., :1], y.shape[-1], axis=-1), repeated, HAND),
        (lambda y: y[..., 0], _FIRST_ONLY, MYTHS),
        (lambda y: y[..., :1], _FIRST_ONLY, MYTHS),
        (lambda y: y[..., -1], _LAST_ONLY, CODE),
        (lambda y: np.repeat(y[..., -1:], y.shape[-1], axis=-1), _LAST_ONLY, CODE),
        (lambda y: y.sum(axis=-1), _ONE_SUM, MYTHS),
        (lambda y: y[..., :-1], _LAST_MISSING, CODE),
        (only(..., slice(-1)), _LAST_MISSING, CODE),
        (only(..., slice(1)), BEGUN, CODE),
        (only(slice(1), ..., slice(1)), BEGUN, CODE),
        (only(slice(1), slice(1), slice(1)), BEGUN, CODE),
        *((running(depth, (2, 0, 1)), RUNNING, CODE) for depth in (0, 1, 2)),
        (running(2), RUNNING, CODE),
        (
            _first,
            (
                "값은 맞지만 필터의 축이 맨 앞에 온 결과와 정확히 같습니다. "
                "출력의 모양은 (H_out, W_out, C_out)입니다. np.stack이라면 axis=-1을 쓰십시오."
            ),
            CODE,
        ),
        (lambda y: _first(y).reshape(y.shape), _RESHAPED, CODE),
        (lambda y: y.reshape(_first(y).shape), _RESHAPED, CODE),
        (
            lambda y: y[None],
            (
                "값은 맞지만 맨 앞에 길이가 1인 축이 붙은 결과와 정확히 같습니다. "
                "x가 이미지 한 장이므로 출력에도 배치의 축이 없습니다."
            ),
            CODE,
        ),
        (lambda y: y.reshape(-1, y.shape[-1]), _FLAT, CODE),
        (np.ravel, _FLAT, CODE),
    ]
    #: Of the maps before the biases are added.
    before = [
        (lambda y: np.repeat(y[..., :1], y.shape[-1], axis=-1), repeated, HAND),
        (lambda y: y.sum(axis=-1, keepdims=True), _ONE_SUM, MYTHS),
        *(
            (running(depth, order), RUNNING, CODE)
            for depth in (0, 1, 2)
            for order in (None, (2, 0, 1))
        ),
        (lambda y: _first(y).reshape(y.shape), _RESHAPED, CODE),
    ]
    return [
        *(Mistake(lambda *args, do=do: do(reference(*args)), *words) for do, *words in changes),
        *(
            Mistake(lambda x, w, b, do=do: do(without_bias(x, w)) + b, *words)
            for do, *words in before
        ),
    ]
