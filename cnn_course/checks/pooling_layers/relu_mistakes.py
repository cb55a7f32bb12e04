"""What goes wrong in relu: another function, another threshold."""

import numpy as np

from cnn_course.activations import relu, sigmoid, softmax, tanh
from cnn_course.checks.exercise import Mistake
from cnn_course.checks.pooling_layers.relu_place_mistakes import NOT_EVERYWHERE
from cnn_course.checks.pooling_layers.sections import CODE, FORMULA, HAND, MYTHS

_STEP = (
    "양수를 모두 1로, 음수를 모두 0으로 바꾼 결과와 정확히 같습니다. "
    "x > 0은 양수인지 아닌지만 알려 줍니다. 양수는 그 값을 그대로 두십시오."
)
_DROPPED = (
    "음수를 빼고 남은 값만 늘어놓은 결과와 정확히 같습니다. "
    "음수가 있던 자리를 없애지 말고 그 자리에 0을 두십시오."
)
_LEAKY = (
    "음수를 0으로 바꾸지 않고 작은 수를 곱해 남긴 결과와 정확히 같습니다. "
    "그런 함수를 리키(leaky) ReLU라고 합니다. ReLU에서는 음수를 0으로 바꾸십시오."
)
_CAPPED = (
    "음수를 0으로 바꾸면서 큰 값까지 잘라 낸 결과와 정확히 같습니다. "
    "양수는 아무리 커도 그대로 두십시오."
)
_ONE_NUMBER = (
    "배열에서 가장 큰 값 하나만 돌려준 결과와 정확히 같습니다. "
    "값마다 0과 견주려면 np.max가 아니라 np.maximum을 쓰십시오."
)
_SMALL = (
    "0보다 크고 1보다 작은 값까지 0으로 바꾼 결과와 정확히 같습니다. 1이 아니라 0과 견주십시오."
)


MISTAKES = [
    Mistake(
        lambda x: x,
        "x를 그대로 돌려준 결과와 정확히 같습니다. 반복문에서 꺼낸 값을 바꾸거나 "
        "함수의 결과를 받아 두지 않으면 배열은 바뀌지 않습니다.",
        CODE,
    ),
    Mistake(
        np.abs,
        "절댓값을 구한 결과와 정확히 같습니다. 음수의 부호를 없애지 말고 음수를 0으로 바꾸십시오.",
        FORMULA,
    ),
    Mistake(lambda x: np.heaviside(x, 0), _STEP, FORMULA),
    Mistake(lambda x: np.heaviside(x, 1), _STEP, FORMULA),
    Mistake(
        np.sign,
        "값의 부호만 남긴 결과와 정확히 같습니다. 음수는 0으로 바꾸고, 양수는 그 값을 그대로 두십시오.",
        FORMULA,
    ),
    Mistake(lambda x: x[x > 0], _DROPPED, MYTHS),
    Mistake(lambda x: x[x >= 0], _DROPPED, MYTHS),
    *(
        Mistake(lambda x, slope=slope: np.where(x < 0, slope * x, x), _LEAKY, FORMULA)
        for slope in (0.01, 0.1, 0.2, 0.3)
    ),
    Mistake(
        lambda x: np.minimum(x, 0),
        "음수를 남기고 양수를 0으로 바꾼 결과와 정확히 같습니다. 0과 견주어 큰 쪽을 남기십시오.",
        HAND,
    ),
    Mistake(
        lambda x: relu(-x),
        "x의 부호를 뒤집은 다음 ReLU를 쓴 결과와 정확히 같습니다. 부호를 뒤집지 말고 x의 음수를 0으로 바꾸십시오.",
        HAND,
    ),
    Mistake(
        lambda x: -x,
        "모든 값의 부호를 뒤집은 결과와 정확히 같습니다. 음수는 0으로 바꾸고, 양수는 그대로 두십시오.",
        HAND,
    ),
    *(Mistake(lambda x, top=top: np.clip(x, 0, top), _CAPPED, MYTHS) for top in (1, 6)),
    Mistake(np.max, _ONE_NUMBER, CODE),
    Mistake(lambda x: relu(np.max(x)), _ONE_NUMBER, CODE),
    Mistake(
        lambda x: np.max(x, axis=0),
        "첫 축을 따라 가장 큰 값만 남긴 결과와 정확히 같습니다. np.max(x, 0)에서 0은 축의 번호입니다. "
        "값마다 0과 견주려면 np.maximum을 쓰십시오.",
        CODE,
    ),
    Mistake(lambda x: np.where(x > 1, x, 0), _SMALL, FORMULA),
    Mistake(lambda x: np.where(x >= 1, x, 0), _SMALL, FORMULA),
    Mistake(
        lambda x: np.trunc(relu(x)),
        "ReLU의 결과에서 소수점 아래를 버린 것과 정확히 같습니다. 정수로 바꾸거나 정수 배열에 담지 않았는지 보십시오.",
        CODE,
    ),
    *(
        Mistake(
            function,
            f"ReLU가 아니라 {name} 함수를 쓴 결과와 정확히 같습니다. 음수는 0으로 바꾸고, 양수는 그대로 두십시오.",
            FORMULA,
        )
        for name, function in {
            "시그모이드": sigmoid,
            "하이퍼볼릭 탄젠트(tanh)": tanh,
            "소프트플러스": lambda x: np.logaddexp(0, x),
            "소프트맥스": softmax,
            "ELU": lambda x: np.where(x < 0, np.expm1(x), x),
        }.items()
    ),
    *NOT_EVERYWHERE,
]
