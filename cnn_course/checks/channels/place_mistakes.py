"""What goes wrong in putting an output's numbers down, whatever the numbers are.

Of (H_out, W_out) as of (H_out, W_out, C_out): the places are the first two axes.
"""

import numpy as np

from cnn_course.checks.channels.sections import CODE, FORMULA, MYTHS
from cnn_course.checks.convolution.value_mistakes import KEPT
from cnn_course.checks.exercise import Mistake

BEGUN = (
    "출력의 첫 부분만 채워지고 나머지는 0으로 남은 결과와 정확히 같습니다. "
    "반복문을 썼다면 return이 그 안에 있지 않은지 들여쓰기를 보십시오."
)
RUNNING = (
    "앞에서 구한 합에 계속 더해 나간 결과와 정확히 같습니다. "
    "출력의 칸이 바뀔 때마다 합을 0에서 다시 시작하십시오."
)
ONE_SIDE = "높이를 너비에도 쓴 결과와 정확히 같습니다. 출력의 높이와 너비를 따로 구하십시오."
_NOT_TO_THE_END = (
    "출력의 마지막 행이나 마지막 열이 0으로 남은 결과와 정확히 같습니다. "
    "반복문이 마지막 자리까지 도는지 보십시오. range(n)은 n - 1까지 셉니다."
)


TURNED = "출력의 행과 열을 맞바꾼 결과와 정확히 같습니다. 출력의 행은 i, 열은 j입니다."


def only(*places):
    """Return the change that leaves nothing but ``places``, and zeros elsewhere."""

    def change(y):
        filled = np.zeros_like(y)
        filled[places] = y[places]
        return filled

    return change


def running(depth, order=None):
    """Return the change into running totals, begun anew in each of the first ``depth`` axes.

    ``order`` is that of the loops, the outermost first.
    """

    def change(y):
        turned = y.transpose(order or range(y.ndim))
        sums = turned.reshape(*turned.shape[:depth], -1).cumsum(axis=-1).reshape(turned.shape)
        return sums.transpose(np.argsort(order or range(y.ndim)))

    return change


def _one_side(cut):
    """Return the change into as many columns as rows; how it ends where there are not depends."""

    def change(y):
        n = len(y)
        if n > y.shape[1]:
            raise ValueError
        return y[:, :n] if cut else only(slice(n), slice(n))(y)

    return change


def mistakes_in_places(reference, arguments):
    """Return the mistakes in putting down what the ``reference`` of so many arguments gives."""

    def changed(change):
        return lambda *args: change(reference(*args))

    def kept(place):
        return lambda *args: reference(*args).astype(args[place].dtype)

    return [
        Mistake(changed(only(slice(1))), BEGUN, CODE),
        Mistake(changed(only(slice(1), slice(1))), BEGUN, CODE),
        *(
            Mistake(changed(only(*places)), _NOT_TO_THE_END, CODE)
            for places in [np.s_[:-1, :-1], np.s_[:-1, :], np.s_[:, :-1]]
        ),
        *(Mistake(changed(_one_side(cut)), ONE_SIDE, CODE) for cut in (True, False)),
        *(Mistake(changed(running(depth)), RUNNING, CODE) for depth in (0, 1)),
        Mistake(
            changed(lambda y: y[0, 0]),
            "첫 자리의 값만 돌려준 결과와 정확히 같습니다. 자리마다 구한 값을 모두 담으십시오. "
            "반복문을 썼다면 return이 그 안에 있지 않은지 보십시오.",
            CODE,
        ),
        Mistake(
            changed(lambda y: np.zeros_like(y) + y[0, 0]),
            "모든 자리에 첫 자리의 값을 담은 결과와 정확히 같습니다. "
            "입력을 읽는 곳에서 자리의 번호 i와 j를 쓰십시오.",
            FORMULA,
        ),
        Mistake(
            changed(lambda y: np.zeros_like(y) + y[-1, -1]),
            "모든 자리에 마지막 자리의 값을 담은 결과와 정확히 같습니다. "
            "배열 전체가 아니라 i행 j열에만 담으십시오.",
            CODE,
        ),
        Mistake(changed(lambda y: y.swapaxes(0, 1)), TURNED, FORMULA),
        Mistake(
            changed(np.squeeze),
            "출력에서 길이가 1인 축을 없앤 결과와 정확히 같습니다. "
            "길이가 1이어도 출력의 축은 남겨 두십시오. squeeze를 쓴다면 없앨 축을 적으십시오.",
            CODE,
        ),
        Mistake(
            changed(lambda y: np.maximum(y, 0)),
            "음수를 0으로 바꾼 결과와 정확히 같습니다. 이 문제에서는 활성화 함수를 쓰지 않습니다.",
            MYTHS,
        ),
        Mistake(
            changed(np.trunc),
            "합에서 소수점 아래를 버린 결과와 정확히 같습니다. "
            "정수로 바꾸거나 정수 배열에 담지 않았는지 보십시오.",
            CODE,
        ),
        *(Mistake(kept(place), KEPT, CODE) for place in range(arguments)),
    ]
