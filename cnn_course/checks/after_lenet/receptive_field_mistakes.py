"""What goes wrong in receptive_field: other rules for the next size and the next jump."""

from cnn_course.checks.after_lenet.receptive_field_layer_mistakes import IN_THE_LAYERS
from cnn_course.checks.after_lenet.receptive_field_walk import walk
from cnn_course.checks.after_lenet.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.exercise import Mistake

_ADDED = (
    "jump에 스트라이드를 곱하지 않고 더한 결과와 정확히 같습니다. 세 칸씩 미는 층을 두 번 지나면 "
    "이웃한 두 값은 입력에서 아홉 칸 떨어져 있습니다. 곱해 나가십시오."
)
_ODD = (
    "k를 홀수로 보고 양옆으로 같은 칸수만큼 넓힌 결과와 정확히 같습니다. "
    "k가 짝수이면 양옆이 같지 않습니다. k - 1칸을 한꺼번에 넓히십시오."
)
_NOTHING = (
    "jump를 0에서 시작해 곱해 나간 결과와 정확히 같습니다. "
    "0에는 무엇을 곱해도 0입니다. 입력에서 이웃한 두 칸은 한 칸 떨어져 있으니 1에서 시작하십시오."
)
_OVERWRITTEN = (
    "앞의 층들이 넓힌 칸을 size에 더하지 않은 결과와 정확히 같습니다. "
    "층을 지날 때마다 앞 층까지의 size에 더해 나가십시오."
)
_OWN_STRIDE = (
    "k - 1에 그 층 자신의 스트라이드만 곱한 결과와 정확히 같습니다. "
    "그 층의 창은 앞 층이 낸 값들을 덮으므로, 앞 층까지의 jump를 곱하십시오."
)

MISTAKES = [
    Mistake(
        walk(lambda r, j, k, s: r + k * j),
        "층마다 k - 1이 아니라 k를 곱해 더한 결과와 정확히 같습니다. "
        "창의 칸 하나는 이미 앞 층까지의 수용장에 들어 있으므로 새로 보태는 것은 k - 1칸입니다.",
        FORMULA,
    ),
    Mistake(
        walk(start=(0, 1)),
        "size를 0에서 시작한 결과와 정확히 같습니다. "
        "층을 하나도 지나지 않았을 때 값 하나는 입력의 한 칸을 봅니다. 1에서 시작하십시오.",
        HAND,
    ),
    Mistake(
        walk(lambda r, j, k, s: r + k * j, start=(0, 1)),
        "size를 0에서 시작해 층마다 k와 jump의 곱을 더한 결과와 정확히 같습니다. "
        "이웃한 칸이 보는 범위는 서로 겹칩니다. 1에서 시작해 k - 1과 jump의 곱을 더하십시오.",
        FORMULA,
    ),
    Mistake(
        walk(lambda r, j, k, s: r + k, start=(0, 1)),
        "size가 k를 모두 더한 값인 결과와 정확히 같습니다. "
        "이웃한 칸이 보는 범위는 서로 겹치고, 앞 층의 스트라이드만큼 떨어져 있습니다.",
        FORMULA,
    ),
    Mistake(
        walk(lambda r, j, k, s: r * k),
        "size가 k를 모두 곱한 값인 결과와 정확히 같습니다. "
        "스트라이드가 k보다 작으면 이웃한 창이 겹칩니다. 층마다 k - 1과 jump의 곱을 더하십시오.",
        MYTHS,
    ),
    Mistake(
        walk(lambda r, j, k, s: r + k - 1),
        "jump는 맞게 구했지만 size를 구할 때 쓰지 않은 결과와 정확히 같습니다. "
        "앞 층에서 창을 여러 칸씩 밀었으면 한 칸 넓힐 때 입력에서는 jump칸이 넓어집니다.",
        FORMULA,
    ),
    Mistake(
        walk(jump=lambda j, s: j),
        "jump를 1에서 바꾸지 않은 결과와 정확히 같습니다. 층을 지날 때마다 jump에 스트라이드를 곱하십시오.",
        FORMULA,
    ),
    Mistake(
        walk(lambda r, j, k, s: r + (k - 1) * j * s),
        "jump를 먼저 바꾸고 그 값으로 size를 구한 결과와 정확히 같습니다. 한 층의 창은 그 층의 스트라이드로 "
        "밀기 전의 칸들을 덮습니다. size를 먼저 바꾸고 jump를 나중에 바꾸십시오.",
        CODE,
    ),
    Mistake(walk(start=(1, 0)), _NOTHING, CODE),
    Mistake(walk(start=(0, 0)), _NOTHING, CODE),
    Mistake(walk(lambda r, j, k, s: 1 + (k - 1) * j), _OVERWRITTEN, CODE),
    Mistake(walk(lambda r, j, k, s: (k - 1) * j), _OVERWRITTEN, CODE),
    Mistake(walk(lambda r, j, k, s: r + (k - 1) * s), _OWN_STRIDE, FORMULA),
    Mistake(
        walk(lambda r, j, k, s: r + (k - 1) * s, jump=lambda j, s: s),
        _OWN_STRIDE,
        FORMULA,
    ),
    Mistake(
        walk(jump=lambda j, s: s),
        "jump가 바로 앞 층의 스트라이드뿐인 결과와 정확히 같습니다. "
        "입력에서 몇 칸인지 알려면 앞의 모든 층의 스트라이드를 곱해 나가야 합니다.",
        FORMULA,
    ),
    Mistake(walk(jump=lambda j, s: j + s), _ADDED, FORMULA),
    Mistake(walk(jump=lambda j, s: j + s, start=(1, 0)), _ADDED, FORMULA),
    Mistake(
        lambda layers: (walk()(layers)[0], sum(s for _, s in layers)),
        _ADDED,
        FORMULA,
    ),
    Mistake(walk(lambda r, j, k, s: r + k // 2 * 2 * j), _ODD, MYTHS),
    Mistake(walk(lambda r, j, k, s: r + (k - 1) // 2 * 2 * j), _ODD, MYTHS),
    *IN_THE_LAYERS,
]
