"""What goes wrong where a table says which input maps an output map sees."""

import numpy as np

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.lenet_numpy.partial_conv2d_result_mistakes import of_the_result
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
        *of_the_result(reference),
    ]
