"""What goes wrong in what a step of gradient descent gives back."""

import numpy as np

from cnn_course.checks.classifier.sections import CODE, HAND
from cnn_course.checks.classifier.sgd_step_ways import right, velocity
from cnn_course.checks.classifier.softmax_ways import named


def _kept(new, old):
    """Return ``new`` in the dtype of ``old``."""
    return np.trunc(new) if old.dtype.kind == "i" else new


def _both_kept(w, dw, v, lr, momentum):
    w_new, v_new = right(w, dw, v, lr, momentum)
    return _kept(w_new, w), _kept(v_new, v)


def _parameters_kept(w, dw, v, lr, momentum):
    w_new, v_new = right(w, dw, v, lr, momentum)
    return _kept(w_new, w), v_new


def _velocity_kept(w, dw, v, lr, momentum):
    w_new, v_new = right(w, dw, v, lr, momentum)
    return w_new, _kept(v_new, v)


def _velocity_kept_before_the_step(w, dw, v, lr, momentum):
    v_new = _kept(velocity(dw, v, lr, momentum), v)
    return w + v_new, v_new


def _made_whole(*args):
    return tuple(map(np.trunc, right(*args)))


def _made_whole_before_the_step(w, dw, v, lr, momentum):
    v_new = np.trunc(velocity(dw, v, lr, momentum))
    return np.trunc(w + v_new), v_new


def _first_only(rest_of_w, rest_of_v):
    """Return the answer that changes index 0 of the first axis; else ``rest_of_…`` of the old."""

    def wrong(w, dw, v, lr, momentum):
        w_new, v_new = rest_of_w * w.astype(float), rest_of_v * v.astype(float)
        w_new[0], v_new[0] = right(w[0], dw[0], v[0], lr, momentum)
        return w_new, v_new

    return wrong


IN_THE_RESULTS = [
    *named(
        [lambda w, dw, v, lr, momentum: (w + velocity(dw, v, lr, momentum), v)],
        "w_new는 맞고, v는 받은 그대로 돌려준 결과와 정확히 같습니다. "
        "다음 걸음에서 쓸 수 있도록 새로 구한 v_new를 돌려주십시오.",
        CODE,
    ),
    *named(
        [lambda w, dw, v, lr, momentum: (w + velocity(dw, v, lr, momentum), momentum * v)],
        "w_new는 맞고, v_new에 그레이디언트가 빠진 결과와 정확히 같습니다. "
        "v_new는 w가 이번에 움직인 만큼이어야 합니다. 그레이디언트까지 넣어 구하십시오.",
        CODE,
    ),
    *named(
        [lambda w, dw, v, lr, momentum: (w + velocity(dw, v, lr, momentum), -lr * dw)],
        "w_new는 맞고, v_new에 앞의 속도가 빠진 결과와 정확히 같습니다. "
        "v_new는 w가 이번에 움직인 만큼이어야 합니다. 앞의 속도까지 넣어 구하십시오.",
        CODE,
    ),
    *named(
        [lambda *args: right(*args)[::-1]],
        "두 결과의 순서를 바꾸어 돌려준 결과와 정확히 같습니다. w_new를 앞에, v_new를 뒤에 두십시오.",
        CODE,
    ),
    *named(
        [_both_kept, _parameters_kept, _velocity_kept, _velocity_kept_before_the_step],
        "입력이 정수일 때 소수점 아래를 버린 결과와 정확히 같습니다. 받은 정수 배열이나 그 복사본, "
        "np.zeros_like로 만든 배열에 담으면 소수점 아래가 버려집니다. 새 배열을 그대로 계산해 돌려주거나, 먼저 .astype(float)로 바꾸십시오.",
        CODE,
    ),
    *named(
        [_made_whole, _made_whole_before_the_step],
        "두 결과의 소수점 아래를 모두 버린 결과와 정확히 같습니다. 정수로 바꾸지 말고, 실수를 담을 수 있는 배열을 쓰십시오.",
        CODE,
    ),
    *named(
        [_first_only(1, 1), _first_only(0, 0), _first_only(1, 0)],
        "첫 축에서 첫 자리만 고친 결과와 정확히 같습니다. 모든 자리를 고치십시오. "
        "모양이 같은 배열끼리는 반복문 없이 한 번에 더하고 뺄 수 있습니다.",
        HAND,
    ),
]
