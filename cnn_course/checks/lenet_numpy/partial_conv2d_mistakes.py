"""What goes wrong where a table says which input maps an output map sees."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.lenet_numpy.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.conv import conv2d

_MEAN = (
    "이어진 입력 맵의 결과를 더하지 않고 평균한 결과와 정확히 같습니다. "
    "맵이 몇 장이든 모두 더하고 나누지 않습니다."
)
_NUMBERS = (
    "표의 0과 1을 입력 맵의 번호로 쓴 결과와 정확히 같습니다. "
    "NumPy는 정수 배열을 번호로, 참·거짓 배열을 고르는 표로 읽습니다. connected[:, f] == 1을 쓰십시오."
)
_FIRST_FEW = (
    "이어진 입력 맵이 몇 장인지만 보고 앞에서부터 그만큼 쓴 결과와 정확히 같습니다. "
    "몇 번 맵인지를 표에서 읽어 그 맵을 쓰십시오."
)
_OTHER_KERNELS = (
    "골라낸 입력 맵과 다른 번호의 커널을 짝지은 결과와 정확히 같습니다. "
    "입력 맵 c에는 w[:, :, c, f]를 곱합니다. x와 w에서 같은 번호를 고르십시오."
)
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


def _at(table, f, pick):
    """Return the input maps that output map ``f`` sees, as numbers, of which ``pick`` is left."""
    return np.flatnonzero(table[:, f])[pick]


def _by_map(choose_x, choose_w=None):
    """Return the answer in which map f sees x[..., choose_x(table, f)] with such kernels."""

    def wrong(x, w, b, connected):
        maps = []
        for f in range(w.shape[3]):
            seen = choose_x(connected, f)
            kernels = (choose_w or choose_x)(connected, f)
            maps.append(conv2d(x[..., seen], w[:, :, kernels, f : f + 1], b[f : f + 1]))
        return np.concatenate(maps, axis=-1)

    return wrong


def _turned(connected):
    if connected.shape[0] != connected.shape[1]:
        raise IndexError
    return connected.T


def mistakes(reference):
    """Return the mistakes of ``reference(x, w, b, connected)``."""

    def without_bias(x, w, connected):
        return reference(x, w, np.zeros(w.shape[3]), connected)

    def biased(bias):
        return lambda x, w, b, t: without_bias(x, w, t) + bias(b, t)

    def tabled(change):
        return lambda x, w, b, t: reference(x, w, b, change(t))

    def as_the_image(x, w, b, t):
        y = reference(x, w, b, t)
        return np.trunc(y) if x.dtype.kind == "i" else y

    def mapped(change):
        return lambda *args: change(reference(*args))

    return [
        Mistake(
            tabled(np.ones_like),
            "표를 쓰지 않고 모든 입력 맵을 더한 결과와 정확히 같습니다. "
            "출력 맵 f에서는 connected[c, f]가 1인 입력 맵만 더하십시오.",
            MYTHS,
        ),
        Mistake(
            tabled(lambda t: 1 - t),
            "표에서 0인 입력 맵을 더한 결과와 정확히 같습니다. 1이 이어졌다는 뜻입니다.",
            HAND,
        ),
        Mistake(
            tabled(_turned),
            "표의 행과 열을 맞바꾸어 읽은 결과와 정확히 같습니다. 표의 행은 입력 맵, 열은 출력 맵입니다.",
            FORMULA,
        ),
        Mistake(
            tabled(lambda t: t[:, :1]),
            "모든 출력 맵에 표의 첫 열을 쓴 결과와 정확히 같습니다. 출력 맵 f에는 표의 열 f를 쓰십시오.",
            CODE,
        ),
        Mistake(_by_map(lambda t, f: t[:, f]), _NUMBERS, CODE),
        Mistake(_by_map(lambda t, f: t[:, f], lambda t, f: np.arange(len(t))), _NUMBERS, CODE),
        Mistake(_by_map(lambda t, f: np.arange(t[:, f].sum())), _FIRST_FEW, CODE),
        Mistake(
            _by_map(lambda t, f: _at(t, f, np.s_[:]), lambda t, f: np.arange(t[:, f].sum())),
            _OTHER_KERNELS,
            CODE,
        ),
        Mistake(
            _by_map(lambda t, f: np.arange(t[:, f].sum()), lambda t, f: _at(t, f, np.s_[:])),
            _OTHER_KERNELS,
            CODE,
        ),
        Mistake(
            _by_map(lambda t, f: _at(t, f, np.s_[:1])),
            "이어진 입력 맵 가운데 첫 장만 쓴 결과와 정확히 같습니다. 이어진 맵을 모두 더하십시오.",
            HAND,
        ),
        Mistake(
            _by_map(lambda t, f: _at(t, f, np.s_[-1:])),
            "이어진 입력 맵 가운데 마지막 장만 남은 결과와 정확히 같습니다. "
            "앞의 맵에서 얻은 값을 덮어쓰지 말고 더해 나가십시오.",
            CODE,
        ),
        Mistake(
            lambda x, w, b, t: without_bias(x, w, t) / t.sum(axis=0) + b,
            _MEAN,
            FORMULA,
        ),
        Mistake(lambda *args: reference(*args) / args[3].sum(axis=0), _MEAN, FORMULA),
        Mistake(
            biased(lambda b, t: 0),
            "편향을 더하지 않은 결과와 정확히 같습니다. 출력 맵마다 편향을 하나씩 더하십시오.",
            FORMULA,
        ),
        Mistake(
            biased(lambda b, t: b * t.sum(axis=0)),
            "편향을 이어진 입력 맵의 수만큼 되풀이해 더한 결과와 정확히 같습니다. 출력 맵에 한 번만 더하십시오.",
            FORMULA,
        ),
        Mistake(
            biased(lambda b, t: b * len(t)),
            "편향을 모든 입력 맵의 수만큼 되풀이해 더한 결과와 정확히 같습니다. 출력 맵에 한 번만 더하십시오.",
            FORMULA,
        ),
        Mistake(
            biased(lambda b, t: b[0]),
            "모든 출력 맵에 첫 번째 편향을 더한 결과와 정확히 같습니다. 출력 맵 f에는 b[f]를 더하십시오.",
            CODE,
        ),
        Mistake(mapped(lambda y: y.cumsum(axis=-1)), _RUNNING, CODE),
        Mistake(lambda x, w, b, t: without_bias(x, w, t).cumsum(axis=-1) + b, _RUNNING, CODE),
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
            mapped(lambda y: y[0]),
            "첫 이미지의 결과만 돌려준 것과 정확히 같습니다. 배치의 축을 그대로 두어 이미지마다 결과를 내십시오.",
            CODE,
        ),
        Mistake(mapped(np.trunc), _TRUNCATED, CODE),
        Mistake(as_the_image, _TRUNCATED, CODE),
    ]
