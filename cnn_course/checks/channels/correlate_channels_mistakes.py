"""What goes wrong when one filter meets an image with channels."""

import numpy as np

from cnn_course.checks.channels.channel_mistakes import mistakes_in_channels
from cnn_course.checks.channels.place_mistakes import mistakes_in_places
from cnn_course.checks.channels.sections import CODE, FORMULA, HAND, MYTHS
from cnn_course.checks.channels.space_mistakes import mistakes_in_space
from cnn_course.checks.exercise import Mistake

_NOT_ADDED = (
    "채널마다 특성 맵을 하나씩 따로 낸 결과와 정확히 같습니다. "
    "커널 하나는 채널마다 얻은 값을 모두 더해 특성 맵 하나를 냅니다."
)
_THREE = (
    "처음 세 채널만 더한 결과와 정확히 같습니다. "
    "채널이 늘 셋은 아니므로 채널 수를 image.shape에서 얻으십시오."
)
_CHANNELS_FIRST = (
    "채널이 맨 앞의 축이라고 보고 계산한 결과와 정확히 같습니다. "
    "이미지는 (H, W, C), 커널은 (K_H, K_W, C)이고 채널은 마지막 축입니다."
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

    def sizes_channels_first(image, kernel):
        """Return what windows over the right axes give, of sizes that are not theirs."""
        if len(set(kernel.shape)) > 1 or image.shape[1] > len(image):
            raise ValueError
        return reference(image, kernel)[: image.shape[1] - len(kernel) + 1, :1]

    def matrix_product(image, kernel):
        if kernel.shape[1] != kernel.shape[2]:
            raise ValueError
        rows = kernel.sum(axis=2)[:, np.newaxis]
        return reference(image, np.repeat(rows, kernel.shape[1], axis=1))

    def three_of_three(image, kernel):
        if image.shape[2] < 3:
            raise ValueError  # a loop finds no third channel
        return reference(image[:, :, :3], kernel[:, :, :3])

    return [
        Mistake(maps, _NOT_ADDED, MYTHS),
        Mistake(combined(lambda each: np.moveaxis(each, -1, 0)), _NOT_ADDED, MYTHS),
        *mistakes_in_channels(reference, has_filters=False),
        Mistake(three_of_three, _THREE, CODE),
        Mistake(lambda image, kernel: reference(image[:, :, :3], kernel[:, :, :3]), _THREE, CODE),
        Mistake(
            combined(lambda each: each.mean(axis=-1)),
            "채널마다 얻은 값을 평균한 결과와 정확히 같습니다. 채널 수로 나누지 말고 더하기만 하십시오.",
            FORMULA,
        ),
        Mistake(
            combined(lambda each: each.max(axis=-1)),
            "채널마다 얻은 값 가운데 가장 큰 것을 고른 결과와 정확히 같습니다. 모두 더하십시오.",
            FORMULA,
        ),
        Mistake(
            with_channels(lambda image: image.sum(axis=2), lambda kernel: kernel.sum(axis=2)),
            "이미지와 커널에서 각각 채널을 먼저 더한 다음 계산한 결과와 정확히 같습니다. "
            "같은 채널끼리 먼저 곱하고, 그다음에 더하십시오.",
            FORMULA,
        ),
        Mistake(
            with_channels(lambda image: image.mean(axis=2), lambda kernel: kernel.mean(axis=2)),
            "이미지와 커널에서 각각 채널을 먼저 평균한 다음 계산한 결과와 정확히 같습니다. "
            "같은 채널끼리 먼저 곱하고, 그다음에 더하십시오.",
            FORMULA,
        ),
        Mistake(
            matrix_product,
            "창과 커널의 행렬 곱을 구해 더한 결과와 정확히 같습니다. 같은 자리, 같은 채널끼리 곱하십시오.",
            MYTHS,
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
        Mistake(first_row_as_column, _CHANNELS_FIRST, CODE),
        Mistake(sizes_channels_first, _CHANNELS_FIRST, CODE),
        Mistake(lambda *args: reference(*args)[:, :, None], _AXIS_LEFT, CODE),
        Mistake(lambda *args: reference(*args)[None], _AXIS_LEFT, CODE),
        Mistake(
            combined(lambda each: np.repeat(each.sum(axis=-1)[..., None], each.shape[-1], -1)),
            "같은 특성 맵을 채널 수만큼 되풀이한 결과와 정확히 같습니다. "
            "커널 하나는 특성 맵 하나만 냅니다.",
            MYTHS,
        ),
        *mistakes_in_space(reference),
        *mistakes_in_places(reference, 2),
    ]
