"""What goes wrong when one filter meets an image with channels."""

import numpy as np

from cnn_course.checks.channels.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.channels.space_mistakes import mistakes_in_space
from cnn_course.checks.exercise import Mistake

_NOT_ADDED = (
    "채널마다 맵을 하나씩 따로 낸 결과와 정확히 같습니다. "
    "필터 하나는 채널마다 얻은 값을 모두 더해 특성 맵 하나를 냅니다."
)
_THREE = (
    "처음 세 채널만 더한 결과와 정확히 같습니다. "
    "채널이 늘 셋은 아니므로 채널 수를 image.shape에서 얻으십시오."
)
_AXIS_LEFT = (
    "값은 맞지만 길이가 1인 축이 하나 더 붙은 결과와 정확히 같습니다. "
    "특성 맵 하나는 (H_out, W_out)인 2차원 배열입니다."
)


def mistakes(reference):
    """Return the mistakes of ``reference(image, kernel)``."""

    def maps(image, kernel):
        """Return the map of each channel, (H_out, W_out, C)."""
        channels = np.arange(image.shape[2])[:, None]
        return np.stack([reference(image[..., c], kernel[..., c]) for c in channels], axis=-1)

    def combined(combine):
        return lambda image, kernel: combine(maps(image, kernel))

    def with_channels(image_as, kernel_as):
        def wrong(image, kernel):
            return reference(image_as(image)[:, :, None], kernel_as(kernel)[:, :, None])

        return wrong

    def first_row_as_column(image, kernel):
        """Return what a loop over the kernel's "channels" gives: it stops at K_H rows."""
        return reference(image[: len(kernel)], kernel).T

    def three_of_three(image, kernel):
        if image.shape[2] < 3:
            raise ValueError  # a loop finds no third channel
        return reference(image[:, :, :3], kernel[:, :, :3])

    def running_total(image, kernel):
        y = reference(image, kernel)
        return y.cumsum().reshape(y.shape)

    return [
        Mistake(maps, _NOT_ADDED, MYTHS),
        Mistake(combined(lambda each: np.moveaxis(each, -1, 0)), _NOT_ADDED, MYTHS),
        Mistake(
            combined(lambda each: each[..., 0]),
            "첫 번째 채널만 계산한 결과와 정확히 같습니다. 나머지 채널의 값도 더해야 합니다.",
            HAND,
        ),
        Mistake(
            combined(lambda each: each[..., -1]),
            "마지막 채널만 계산한 결과와 정확히 같습니다. "
            "채널을 돌 때마다 앞의 값을 덮어쓰지 않았는지 보고, 앞의 합에 더해 나가십시오.",
            CODE,
        ),
        Mistake(
            combined(lambda each: each[..., :-1].sum(axis=-1)),
            "마지막 채널을 빠뜨린 결과와 정확히 같습니다. range(n)은 n - 1까지 셉니다.",
            CODE,
        ),
        Mistake(three_of_three, _THREE, CODE),
        Mistake(lambda image, kernel: reference(image[:, :, :3], kernel[:, :, :3]), _THREE, CODE),
        Mistake(
            combined(lambda each: each.mean(axis=-1)),
            "채널마다 얻은 값을 평균한 결과와 정확히 같습니다. 채널 수로 나누지 말고 더하기만 하십시오.",
            FORMULA,
        ),
        Mistake(
            combined(lambda each: each.max(axis=-1)),
            "채널마다 얻은 값 가운데 가장 큰 것을 고른 결과와 정확히 같습니다. 모두 더해야 합니다.",
            FORMULA,
        ),
        Mistake(
            lambda image, kernel: reference(image, kernel) / kernel.size,
            "곱한 값의 합이 아니라 평균을 구한 결과와 정확히 같습니다. 나누지 말고 더하기만 하십시오.",
            FORMULA,
        ),
        Mistake(
            with_channels(lambda image: image.sum(axis=2), lambda kernel: kernel.sum(axis=2)),
            "이미지와 커널의 채널을 저마다 먼저 더한 다음 계산한 결과와 정확히 같습니다. "
            "같은 채널끼리 먼저 곱하고, 그다음에 더하십시오.",
            FORMULA,
        ),
        Mistake(
            with_channels(lambda image: image.sum(axis=2), lambda kernel: kernel[:, :, 0]),
            "모든 채널에 커널의 첫 번째 채널을 쓴 결과와 정확히 같습니다. "
            "커널의 숫자도 채널마다 따로 있으므로 같은 번호의 채널끼리 곱하십시오.",
            HAND,
        ),
        Mistake(
            with_channels(lambda image: image[:, :, 0], lambda kernel: kernel.sum(axis=2)),
            "이미지의 첫 번째 채널에 커널의 모든 채널을 곱한 결과와 정확히 같습니다. "
            "같은 번호의 채널끼리 곱하십시오.",
            HAND,
        ),
        Mistake(
            lambda image, kernel: reference(image, kernel[:, :, ::-1]),
            "커널의 채널 순서를 거꾸로 쓴 결과와 정확히 같습니다. 같은 번호의 채널끼리 곱하십시오.",
            HAND,
        ),
        Mistake(
            first_row_as_column,
            "채널이 맨 앞의 축이라고 보고 계산한 결과와 정확히 같습니다. "
            "이미지는 (H, W, C), 커널은 (K_H, K_W, C)이고 채널은 마지막 축입니다.",
            CODE,
        ),
        Mistake(lambda *args: reference(*args)[:, :, None], _AXIS_LEFT, CODE),
        Mistake(lambda *args: reference(*args)[None], _AXIS_LEFT, CODE),
        Mistake(
            combined(lambda each: np.repeat(each.sum(axis=-1)[..., None], each.shape[-1], -1)),
            "같은 특성 맵을 채널 수만큼 되풀이한 결과와 정확히 같습니다. "
            "필터 하나는 특성 맵 하나만 냅니다.",
            MYTHS,
        ),
        Mistake(
            running_total,
            "앞 자리의 합에 계속 더해 나간 결과와 정확히 같습니다. "
            "창을 옮길 때마다 합을 0에서 다시 시작하십시오.",
            CODE,
        ),
        *mistakes_in_space(reference),
    ]
