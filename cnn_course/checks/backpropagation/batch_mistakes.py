"""What goes wrong alike in dense_backward and conv2d_backward: over the batch, at the return."""

import itertools

import numpy as np

from cnn_course.checks.backpropagation.gradients import NAMES, afterwards, reordered
from cnn_course.checks.backpropagation.sections import CODE, MYTHS
from cnn_course.checks.exercise import Mistake

#: The gradients of parameters, as a sentence begins.
PARAMETERS = {"dw": "dw를", "db": "db를", "dw db": "dw와 db를 둘 다"}
WHOLE = (
    "소수점 아래를 버린 결과와 정확히 같습니다. 정수 배열에 담지 않았는지 보십시오. "
    "np.zeros_like(x)는 x의 dtype을 따르므로 x가 정수이면 정수 배열입니다."
)
_ORDER = (
    "값은 모두 맞지만 돌려주는 순서가 다릅니다. 맞는 세 그레이디언트를 다른 순서로 묶은 결과와 정확히 같습니다. "
    "return dx, dw, db의 순서로 돌려주십시오."
)


def over_the_batch(reference, one, all_):
    """Return the mistakes of averaging over the batch, or of leaving some of it out.

    ``one`` is the noun of what a batch holds, ``all_`` the same as an object.
    """
    mean = (
        f"{{}} {one}끼리 더하지 않고 평균한 결과와 정확히 같습니다. "
        "손실이 배치의 평균이라면 1/N은 이미 dy에 들어 있으니 더하기만 하십시오."
    )
    divided = (
        f"세 그레이디언트를 모두 {one}의 수로 나눈 결과와 정확히 같습니다. "
        "손실이 배치의 평균이라면 1/N은 이미 dy에 들어 있으니 나누지 마십시오."
    )
    first = (
        f"{{}} 첫 {one}로만 구한 결과와 정확히 같습니다. {one}마다 얻은 것을 모두 더하십시오. "
        f"반복문을 쓴다면 모든 {all_} 도는지 보십시오."
    )
    last = (
        f"{{}} 마지막 {one}로만 구한 결과와 정확히 같습니다. {one}마다 얻은 것을 모두 더하십시오. "
        "반복문을 쓴다면 앞의 값을 덮어쓰지 말고 더해 나가십시오."
    )
    only_first = (
        f"첫 {one}만 있는 것처럼 계산한 결과와 정확히 같습니다. 모든 {all_} 쓰는지, "
        "반복문을 쓴다면 return이 그 안에 있지 않은지 보십시오."
    )
    rows = {first: slice(1), last: slice(-1, None)}
    return [
        *(
            Mistake(afterwards(reference, names.split(), _mean), mean.format(words), MYTHS)
            for names, words in PARAMETERS.items()
        ),
        Mistake(afterwards(reference, NAMES, _mean), divided, MYTHS),
        *(
            Mistake(_of_some(reference, which, names), sentence.format(words), CODE)
            for sentence, which in rows.items()
            for names, words in PARAMETERS.items()
        ),
        Mistake(_of_some(reference, slice(1), "dx dw db"), only_first, CODE),
        Mistake(_first_filled(reference), only_first, CODE),
    ]


def in_another_order(reference):
    """Return the mistakes of handing back the right gradients in another order."""
    _right, *orders = itertools.permutations(range(3))
    return [Mistake(reordered(reference, order), _ORDER, CODE) for order in orders]


def _mean(gradient, dy):
    return gradient / len(dy)


def _of_some(reference, rows, names):
    """Return the answer in which some gradients are those of a few of the batch."""

    def wrong(dy, x, w):
        few = reference(dy[rows], x[rows], w)
        right = zip(NAMES, few, reference(dy, x, w), strict=True)
        return tuple(some if name in names.split() else all_ for name, some, all_ in right)

    return wrong


def _first_filled(reference):
    def wrong(dy, x, w):
        first = np.zeros(dy.shape)
        first[0] = dy[0]
        return reference(first, x, w)

    return wrong
