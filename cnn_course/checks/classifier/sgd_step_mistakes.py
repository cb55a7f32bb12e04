"""What goes wrong in a step of gradient descent: the velocity, and moving along it."""

from cnn_course.checks.classifier.sections import CODE, FORMULA, MYTHS
from cnn_course.checks.classifier.sgd_step_result_mistakes import IN_THE_RESULTS
from cnn_course.checks.classifier.sgd_step_ways import moved, stepped, velocity
from cnn_course.checks.classifier.softmax_ways import named

MISTAKES = [
    *named(
        [moved(lambda v_new, *_: -v_new)],
        "w에 v_new를 더하지 않고 뺀 결과와 정확히 같습니다. "
        "그레이디언트 앞의 빼기는 v_new에 이미 들어 있으니, w에는 더하십시오.",
        FORMULA,
    ),
    *named(
        [stepped(lambda dw, v, lr, momentum: momentum * v + lr * dw)],
        "v_new에서 그레이디언트를 빼지 않고 더한 결과와 정확히 같습니다. 그러면 손실이 커지는 쪽으로 갑니다. "
        "그레이디언트와 반대쪽으로 가도록 빼십시오.",
        FORMULA,
    ),
    *named(
        [
            moved(
                lambda v_new, *_: -v_new,
                lambda dw, v, lr, momentum: momentum * v + lr * dw,
            )
        ],
        "v_new에 그레이디언트를 더하고 w에서 v_new를 뺀 결과와 정확히 같습니다. 그렇게 쓰는 자료도 있지만, "
        "이 문제의 v는 w가 움직이는 쪽을 가리킵니다. v_new에서 그레이디언트를 빼고 w에 v_new를 더하십시오.",
        FORMULA,
    ),
    *named(
        [stepped(lambda dw, v, lr, momentum: momentum * v - dw)],
        "그레이디언트에 학습률 lr을 곱하지 않은 결과와 정확히 같습니다. dw에 lr을 곱해서 빼십시오.",
        FORMULA,
    ),
    *named(
        [
            moved(lambda v_new, dw, v, lr, momentum: lr * v_new),
            stepped(lambda dw, v, lr, momentum: momentum * v - lr**2 * dw),
        ],
        "학습률 lr을 두 번 곱한 결과와 정확히 같습니다. "
        "lr은 v_new를 구할 때 dw에 한 번만 곱하고, w에는 v_new를 그대로 더하십시오.",
        CODE,
    ),
    *named(
        [
            moved(
                lambda v_new, dw, v, lr, momentum: -lr * v_new,
                lambda dw, v, lr, momentum: momentum * v + dw,
            )
        ],
        "PyTorch의 식으로 계산한 결과와 정확히 같습니다. 거기서는 v에 lr을 곱하지 않은 그레이디언트를 모아 두고, "
        "w에서 뺄 때 lr을 곱합니다. 이 문제에서는 v_new를 구할 때 lr을 곱하십시오.",
        MYTHS,
    ),
    *named(
        [moved(lambda v_new, dw, v, lr, momentum: -lr * v_new)],
        "w에서 v_new에 lr을 곱한 값을 뺀 결과와 정확히 같습니다. "
        "v_new에는 lr도 빼기도 이미 들어 있으니, w에 v_new를 그대로 더하십시오.",
        CODE,
    ),
    *named(
        [stepped(lambda dw, v, lr, momentum: momentum * v - (1 - momentum) * lr * dw)],
        "그레이디언트에 (1 - momentum)도 곱한 결과와 정확히 같습니다. "
        "이동 평균에서는 그렇게 하지만, 이 문제의 식에서는 lr만 곱하십시오.",
        MYTHS,
    ),
    *named(
        [
            moved(
                lambda v_new, dw, v, lr, momentum: -lr * v_new,
                lambda dw, v, lr, momentum: momentum * v + (1 - momentum) * dw,
            )
        ],
        "그레이디언트의 이동 평균을 구하고, 거기에 lr을 곱해 w에서 뺀 결과와 정확히 같습니다. "
        "그렇게 쓰는 자료도 있지만, 이 문제에서는 (1 - momentum)을 곱하지 않고, v_new를 구할 때 dw에 lr을 곱해 빼십시오.",
        MYTHS,
    ),
    *named(
        [moved(lambda v_new, dw, v, lr, momentum: v)],
        "w에 새 속도가 아니라 앞의 속도 v를 더한 결과와 정확히 같습니다. 속도를 먼저 고치고, 고친 v_new를 더하십시오.",
        CODE,
    ),
    *named(
        [
            moved(
                lambda v_new, dw, v, lr, momentum: momentum * v_new - lr * dw,
            )
        ],
        "네스테로프(Nesterov) 모멘텀으로 계산한 결과와 정확히 같습니다. "
        "v_new에 momentum을 곱하거나 그레이디언트를 한 번 더 빼지 말고, w에 v_new를 그대로 더하십시오.",
        MYTHS,
    ),
    *named(
        [stepped(lambda dw, v, lr, momentum: -lr * dw)],
        "앞의 속도 v를 쓰지 않은 결과와 정확히 같습니다. v에 momentum을 곱해 새 속도에 더하십시오.",
        FORMULA,
    ),
    *named(
        [stepped(lambda dw, v, lr, momentum: v - lr * dw)],
        "앞의 속도에 momentum을 곱하지 않은 결과와 정확히 같습니다. 그러면 속도가 조금도 줄지 않습니다. v에 momentum을 곱하십시오.",
        FORMULA,
    ),
    *named(
        [stepped(lambda dw, v, lr, momentum: momentum * (v - lr * dw))],
        "그레이디언트에도 momentum을 곱한 결과와 정확히 같습니다. "
        "momentum은 앞의 속도 v에만 곱하십시오. 괄호를 어디에 썼는지 보십시오.",
        CODE,
    ),
    *named(
        [stepped(lambda dw, v, lr, momentum: momentum * dw - lr * v)],
        "그레이디언트 dw와 앞의 속도 v를 맞바꾸어 쓴 결과와 정확히 같습니다. "
        "momentum은 v에 곱하고, lr은 dw에 곱해서 빼십시오.",
        CODE,
    ),
    *named(
        [stepped(lambda dw, v, lr, momentum: lr * v - momentum * dw)],
        "lr과 momentum을 서로 맞바꾼 결과와 정확히 같습니다. lr은 그레이디언트에, momentum은 앞의 속도에 곱하십시오.",
        CODE,
    ),
    *named(
        [
            lambda w, dw, v, lr, momentum: (
                momentum * w - lr * dw,
                velocity(dw, v, lr, momentum),
            ),
            lambda w, dw, v, lr, momentum: (
                momentum * w + velocity(dw, v, lr, momentum),
                velocity(dw, v, lr, momentum),
            ),
            lambda w, dw, v, lr, momentum: (momentum * w - lr * dw, -lr * dw),
        ],
        "파라미터 w에 momentum을 곱한 결과와 정확히 같습니다. momentum은 속도 v에만 곱하고, w에는 아무것도 곱하지 마십시오.",
        FORMULA,
    ),
    *named(
        [moved(lambda v_new, dw, v, lr, momentum: -lr * dw)],
        "w를 고칠 때 앞의 속도를 쓰지 않고 그레이디언트만 뺀 결과와 정확히 같습니다. "
        "v_new는 맞게 구했으니, w에 그 v_new를 더하십시오.",
        FORMULA,
    ),
    *named(
        [moved(lambda v_new, dw, v, lr, momentum: v_new - lr * dw)],
        "w에서 그레이디언트를 두 번 뺀 결과와 정확히 같습니다. "
        "그레이디언트는 v_new에 이미 들어 있으니, w에 v_new만 더하십시오.",
        CODE,
    ),
    *IN_THE_RESULTS,
]
