"""What is wrong with a network in which bugs are left, or that was mended in the wrong place."""

import functools
import itertools

import numpy as np

from cnn_course.activations import relu, softmax
from cnn_course.checks.exercise import Mistake
from cnn_course.checks.lenet_numpy.forward_network import BUGS, network
from cnn_course.checks.lenet_numpy.sections import CODE, FORMULA, MYTHS
from cnn_course.conv import conv2d
from cnn_course.dense import dense
from cnn_course.pooling import avg_pool2d, max_pool2d


def _left(bugs):
    """Return the mistake of whoever left these bugs in the network."""
    names, advice = zip(*(BUGS[bug] for bug in bugs), strict=True)
    if len(bugs) == len(BUGS):
        what = "버그 셋이 모두 남은"
    elif len(bugs) == 1:
        what = f"{names[0]} 하나만 남은"
    else:
        what = f"{names[0]}와 {names[1]}가 남은"
    return Mistake(
        lambda *args: network(*args, bugs=bugs),
        f"{what} 결과와 정확히 같습니다. {' '.join(advice)}",
        CODE,
    )


def _flattened(flatten):
    """Return the answer in which ``flatten(maps)`` makes the rows for the dense layer."""

    def wrong(x, w1, b1, w2, b2):
        maps = max_pool2d(relu(conv2d(x, w1, b1)))
        return softmax(dense(flatten(maps), w2, b2))

    return wrong


def _divided(sums, *, from_each=False):
    """Return the answer that divides the powers by such sums.

    Taken by the right sums it makes no difference how large the powers are: here it does
    whether one largest logit was taken from all, or each image's own ``from_each``.
    """

    def wrong(*args):
        z = network(*args, logits=True)
        powers = np.exp(z - z.max(axis=1, keepdims=True) if from_each else z)
        return powers / sums(powers)

    return wrong


def _other_largest(*args, keepdims):
    """Take each image's largest logit from the others', which needs as many classes."""
    z = network(*args, logits=True)
    powers = np.exp(z - z.max(axis=1))
    return powers / powers.sum(axis=1, keepdims=keepdims)


_OTHER_LARGEST = (
    "이미지마다 구한 최댓값을 다른 이미지의 로짓에서 뺀 결과와 정확히 같습니다. 최댓값의 모양을 채점하지 않는 셀에서 "
    "찍어 보십시오. keepdims=True를 빠뜨리지 않았는지도 보십시오."
)
_OTHER_SUM = (
    "거듭제곱을 다른 이미지의 합으로 나눈 결과와 정확히 같습니다. "
    "이미지마다 구한 합의 모양을 채점하지 않는 셀에서 찍어 보십시오. keepdims=True를 빠뜨리지 않았는지도 보십시오."
)
_BY_CLASS = (
    "확률의 합이 이미지마다가 아니라 클래스마다 1이 된 결과와 정확히 같습니다. "
    "한 이미지의 로짓이 배열의 어느 축에 놓여 있는지 보십시오."
)

MISTAKES = [
    *(
        _left(bugs)
        for count in range(1, len(BUGS) + 1)
        for bugs in itertools.combinations(BUGS, count)
    ),
    Mistake(
        _flattened(lambda maps: maps.swapaxes(1, 2).reshape(len(maps), -1)),
        "펼칠 때 행과 열의 순서를 바꾼 결과와 정확히 같습니다. 한 행을 끝까지 담은 다음에 아래 행으로 갑니다.",
        CODE,
    ),
    Mistake(
        _flattened(lambda maps: maps.transpose(0, 3, 2, 1).reshape(len(maps), -1)),
        "펼칠 때 행 번호가 가장 빨리 바뀌게 한 결과와 정확히 같습니다. "
        "펼치기의 식에서 어느 번호가 가장 빨리 바뀌는지 보십시오.",
        CODE,
    ),
    Mistake(
        _flattened(lambda maps: maps.reshape(-1, len(maps)).T),
        "펼칠 때 여러 이미지의 값을 섞은 결과와 정확히 같습니다. 펼친 배열의 한 행에는 한 이미지의 값만 담으십시오.",
        CODE,
    ),
    Mistake(
        lambda *args: network(*args, hidden=lambda y: y),
        "합성곱층의 ReLU를 지운 결과와 정확히 같습니다. 그 ReLU는 버그가 아니므로 되돌리십시오.",
        FORMULA,
    ),
    Mistake(
        lambda *args: network(*args, hidden=lambda y: y, bugs={"negative"}),
        "합성곱층의 ReLU를 지우고 다른 곳의 버그는 남긴 결과와 정확히 같습니다. "
        "문제의 식에서 ReLU가 어디에 있는지 다시 보십시오.",
        FORMULA,
    ),
    *(
        mistake
        for from_each in (False, True)
        for mistake in (
            Mistake(
                _divided(lambda powers: powers.sum(axis=0), from_each=from_each), _BY_CLASS, FORMULA
            ),
            Mistake(
                _divided(lambda powers: powers.sum(axis=1), from_each=from_each), _OTHER_SUM, CODE
            ),
        )
    ),
    *(
        Mistake(functools.partial(_other_largest, keepdims=keepdims), _OTHER_LARGEST, CODE)
        for keepdims in (True, False)
    ),
    Mistake(
        _divided(np.sum, from_each=True),
        "최댓값만 이미지마다 빼고 합은 모든 이미지에서 구한 결과와 정확히 같습니다. "
        "이미지마다 확률의 합을 구해 보십시오.",
        FORMULA,
    ),
    Mistake(
        lambda *args: network(*args, logits=True),
        "확률이 아니라 로짓을 돌려준 결과와 정확히 같습니다. 소프트맥스는 지우지 마십시오.",
        MYTHS,
    ),
    Mistake(
        lambda *args: network(*args).argmax(axis=1),
        "확률이 아니라 확률이 가장 큰 클래스의 번호를 돌려준 결과와 정확히 같습니다. 확률을 그대로 돌려주십시오.",
        FORMULA,
    ),
    Mistake(
        lambda x, w1, *rest: network(x, w1[::-1, ::-1], *rest),
        "합성곱층의 커널을 뒤집은 결과와 정확히 같습니다. 문제의 식에서는 커널을 뒤집지 않습니다. "
        "합성곱층에는 버그가 없으니 되돌리십시오.",
        FORMULA,
    ),
    Mistake(
        lambda *args: network(*args, pool=avg_pool2d),
        "최대 풀링을 평균 풀링으로 바꾼 결과와 정확히 같습니다. 문제의 식대로 최댓값을 고르십시오.",
        FORMULA,
    ),
    Mistake(
        lambda x, w1, b1, w2, b2: network(x, w1, b1 * 0, w2, b2),
        "합성곱층의 편향을 더하지 않은 결과와 정확히 같습니다. 특성 맵마다 b1의 값을 하나씩 더하십시오.",
        FORMULA,
    ),
    Mistake(
        lambda x, w1, b1, w2, b2: network(x, w1, b1, w2, b2 * 0),
        "밀집층의 편향을 더하지 않은 결과와 정확히 같습니다. 클래스마다 b2의 값을 하나씩 더하십시오.",
        FORMULA,
    ),
]
