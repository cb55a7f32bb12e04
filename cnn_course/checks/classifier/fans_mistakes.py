"""What goes wrong in fans: kernels that are miscounted, axes that are read otherwise."""

from cnn_course.checks.classifier import initial_inputs as wrong
from cnn_course.checks.classifier.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.classifier.softmax_ways import named

MISTAKES = [
    *named(
        [wrong.counted(lambda k_h, k_w: 1)],
        "커널의 칸 수를 곱하지 않고 채널 수만 돌려준 결과와 정확히 같습니다. "
        "합성곱의 출력 하나는 창 안의 모든 칸을 쓰니, 커널의 높이와 너비도 곱하십시오.",
        HAND,
    ),
    *named(
        [wrong.one_counted(0)],
        "fan_out에는 커널의 칸 수를 곱하지 않은 결과와 정확히 같습니다. "
        "창이 움직이는 동안 입력 하나는 커널의 모든 칸에 한 번씩 놓이니, fan_out에도 곱하십시오.",
        MYTHS,
    ),
    *named(
        [wrong.one_counted(1)],
        "fan_in에는 커널의 칸 수를 곱하지 않은 결과와 정확히 같습니다. "
        "출력 하나는 창 안의 모든 칸을 쓰니, fan_in에도 곱하십시오.",
        HAND,
    ),
    *named(
        [wrong.swapped],
        "fan_in과 fan_out을 맞바꾼 결과와 정확히 같습니다. "
        "가중치의 모양에서 마지막 축이 출력이고, 그 앞의 축이 입력입니다.",
        FORMULA,
    ),
    *named(
        [wrong.filters_first],
        "모든 모양을 PyTorch처럼 출력이 맨 앞, 입력이 그다음에 오는 순서로 읽은 결과와 정확히 같습니다. "
        "이 책과 Keras에서는 커널이 앞에, 입력과 출력이 뒤에 옵니다.",
        MYTHS,
    ),
    *named(
        [wrong.filters_first_in_kernels],
        "합성곱층의 모양을 PyTorch의 순서대로, 곧 출력, 입력, 커널의 높이, 너비로 읽은 결과와 정확히 같습니다. "
        "이 책과 Keras에서는 커널이 앞에, 입력과 출력이 뒤에 옵니다.",
        MYTHS,
    ),
    *named(
        [wrong.kernel_last],
        "커널의 높이와 너비가 마지막 두 축에 있는 것처럼 계산한 결과와 정확히 같습니다. "
        "합성곱층에서는 앞의 두 축이 커널이고, 마지막 두 축이 입력과 출력의 채널입니다.",
        CODE,
    ),
    *named(
        [wrong.first_two],
        "모양의 앞 두 축을 그대로 돌려준 결과와 정확히 같습니다. "
        "합성곱층에서 앞의 두 축은 커널의 높이와 너비입니다.",
        CODE,
    ),
    *named(
        [wrong.first_and_last],
        "모양의 첫 축과 마지막 축만 돌려준 결과와 정확히 같습니다. "
        "합성곱층의 첫 축은 커널의 높이입니다. 커널의 두 변과 두 채널을 모두 쓰십시오.",
        CODE,
    ),
    *named(
        [wrong.all_but_an_end],
        "fan_out으로 첫 축만 빼고 모두 곱한 결과와 정확히 같습니다. "
        "fan_out에는 입력의 채널 수가 들어가지 않습니다. 커널의 두 변과 출력의 채널 수를 곱하십시오.",
        FORMULA,
    ),
    *named(
        [wrong.swapped_in_kernels],
        "합성곱층에서만 fan_in과 fan_out을 맞바꾼 결과와 정확히 같습니다. "
        "마지막 축이 출력의 채널, 그 앞의 축이 입력의 채널입니다.",
        FORMULA,
    ),
    *named(
        [wrong.cells_only],
        "합성곱층의 fan_in으로 커널의 칸 수만 센 결과와 정확히 같습니다. "
        "출력 하나는 입력의 모든 채널을 보니, 입력의 채널 수도 곱하십시오.",
        HAND,
    ),
    *named(
        [wrong.all_weights],
        "합성곱층에서 fan_in과 fan_out을 모두 가중치 전체의 수로 둔 결과와 정확히 같습니다. "
        "가중치를 모두 세지 말고, 출력 하나와 입력 하나에 딸린 것만 세십시오.",
        FORMULA,
    ),
    *named(
        [wrong.counted(lambda k_h, k_w: k_h + k_w)],
        "커널의 높이와 너비를 곱하지 않고 더한 결과와 정확히 같습니다. 커널에 칸이 모두 몇 개인지 세십시오.",
        HAND,
    ),
    *named(
        [wrong.added],
        "커널의 칸 수를 채널 수에 곱하지 않고 더한 결과와 정확히 같습니다. 칸마다 채널 수만큼 값이 있으니 곱하십시오.",
        HAND,
    ),
    *named(
        [wrong.all_added],
        "커널의 두 변과 채널 수를 곱하지 않고 더한 결과와 정확히 같습니다. 창 안에 값이 모두 몇 개인지 세십시오.",
        HAND,
    ),
    *named(
        [wrong.counted(lambda k_h, k_w: k_h**2), wrong.counted(lambda k_h, k_w: k_w**2)],
        "커널의 한 변만 제곱한 결과와 정확히 같습니다. "
        "커널은 정사각형이 아닐 수 있으니 높이와 너비를 모두 쓰십시오.",
        CODE,
    ),
    *named(
        [wrong.counted(lambda k_h, k_w: k_h), wrong.counted(lambda k_h, k_w: k_w)],
        "커널의 높이와 너비 가운데 하나만 곱한 결과와 정확히 같습니다. 둘 다 곱하십시오.",
        CODE,
    ),
    *named(
        [wrong.with_a_bias, wrong.with_biases],
        "편향까지 센 결과와 정확히 같습니다. fan_in과 fan_out은 가중치의 모양만으로 정합니다. 편향은 세지 마십시오.",
        FORMULA,
    ),
]
