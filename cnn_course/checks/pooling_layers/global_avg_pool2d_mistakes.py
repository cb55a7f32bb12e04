"""What goes wrong in global_avg_pool2d: the wrong axes, another shape."""

from cnn_course.checks.exercise import Mistake
from cnn_course.checks.pooling_layers.global_avg_pool2d_value_mistakes import IN_THE_VALUES
from cnn_course.checks.pooling_layers.sections import CODE, FORMULA, HAND, MYTHS


def _mean(axes=(1, 2), **how):
    return lambda x: x.mean(axis=axes, **how)


def _as_many_channels_as_rows(x):
    if x.shape[1] > x.shape[3]:
        raise ValueError  # or whatever the style of writing it leads to
    return x.mean(axis=(1, 2))[:, : x.shape[1]]


def _as_many_rows_as_channels(x):
    if x.shape[3] > x.shape[1]:
        raise IndexError
    return x.mean(axis=(2, 3))[:, : x.shape[3]]


_LAST_AXES = (
    "너비와 채널을 평균한 결과와 정확히 같습니다. 그것은 채널이 앞에 올 때의 축입니다. "
    "이 문제에서 높이와 너비는 둘째와 셋째 축입니다."
)
_CHANNELS_MIXED = (
    "이미지마다 채널까지 모두 평균한 결과와 정확히 같습니다. 채널마다 값이 하나씩 남아야 합니다."
)
_AXES_LEFT = (
    "값은 맞지만 높이와 너비의 축을 길이 1로 남겨 둔 결과와 정확히 같습니다. 그 두 축을 없애십시오."
)
_FIRST_IMAGE = "첫 이미지만 계산한 결과와 정확히 같습니다. 배치의 이미지마다 한 행씩, 모두 N행이 나와야 합니다."
_IMAGES_MIXED = (
    "배치의 모든 이미지를 한데 평균한 결과와 정확히 같습니다. 이미지마다 따로 평균을 구하십시오."
)
_TURNED_BY_RESHAPE = (
    "reshape로 채널을 앞으로 옮긴 결과와 정확히 같습니다. reshape는 값의 순서를 바꾸지 않아서 채널이 섞입니다. "
    "축을 옮기려면 np.transpose나 np.moveaxis를 쓰십시오."
)

MISTAKES = [
    Mistake(
        _mean(None),
        "모든 값을 한데 평균해 숫자 하나로 만든 결과와 정확히 같습니다. 이미지와 채널마다 값이 하나씩 나와야 합니다.",
        HAND,
    ),
    Mistake(
        _mean(-1),
        "픽셀마다 채널을 평균한 결과와 정확히 같습니다. 채널은 남기고 높이와 너비를 평균하십시오.",
        MYTHS,
    ),
    Mistake(
        _mean(1),
        "높이만 평균하고 너비는 남겨 둔 결과와 정확히 같습니다. 두 축을 모두 평균하십시오.",
        FORMULA,
    ),
    Mistake(
        _mean(2),
        "너비만 평균하고 높이는 남겨 둔 결과와 정확히 같습니다. 두 축을 모두 평균하십시오.",
        FORMULA,
    ),
    Mistake(_mean((2, 3)), _LAST_AXES, CODE),
    Mistake(_as_many_rows_as_channels, _LAST_AXES, CODE),
    Mistake(
        _mean((0, 1)),
        "배치와 높이를 평균한 결과와 정확히 같습니다. 맨 앞의 축은 배치입니다. 높이와 너비는 그다음의 두 축입니다.",
        CODE,
    ),
    Mistake(_mean((1, 2, 3)), _CHANNELS_MIXED, FORMULA),
    Mistake(lambda x: x.mean(axis=(1, 2, 3))[:, None], _CHANNELS_MIXED, FORMULA),
    Mistake(_mean((0, 1, 2)), _IMAGES_MIXED, FORMULA),
    Mistake(lambda x: x.mean(axis=(0, 1, 2))[None], _IMAGES_MIXED, FORMULA),
    Mistake(lambda x: x[0].mean(axis=(0, 1)), _FIRST_IMAGE, CODE),
    Mistake(lambda x: x[:1].mean(axis=(1, 2)), _FIRST_IMAGE, CODE),
    Mistake(_mean(keepdims=True), _AXES_LEFT, FORMULA),
    Mistake(lambda x: x.mean(axis=(1, 2))[:, :, None, None], _AXES_LEFT, FORMULA),
    Mistake(
        _as_many_channels_as_rows,
        "둘째 축의 길이를 채널 수로 잘못 안 결과와 정확히 같습니다. 둘째 축은 높이이고, 채널은 마지막 축입니다. "
        "N, H, W, C = x.shape처럼 차례대로 담으십시오.",
        CODE,
    ),
    Mistake(
        lambda x: x.mean(axis=(1, 2)).squeeze(),
        "출력에서 길이가 1인 축을 없앤 결과와 정확히 같습니다. 이미지가 한 장이거나 채널이 하나여도 출력의 축은 둘입니다. "
        "squeeze를 쓴다면 없앨 축을 적으십시오.",
        CODE,
    ),
    Mistake(
        lambda x: x.mean(axis=(1, 2)).T,
        "출력의 두 축을 맞바꾼 결과와 정확히 같습니다. 행은 이미지, 열은 채널입니다.",
        FORMULA,
    ),
    Mistake(
        lambda x: x.reshape(len(x), x.shape[3], -1).mean(axis=-1),
        _TURNED_BY_RESHAPE,
        CODE,
    ),
    Mistake(
        lambda x: x.reshape(len(x), -1),
        "평균하지 않고 한 줄로 펼친 결과와 정확히 같습니다. 채널마다 픽셀의 평균을 구하십시오.",
        MYTHS,
    ),
    Mistake(
        lambda x: x.mean(axis=1).mean(axis=2),
        "높이와 채널을 평균한 결과와 정확히 같습니다. 한 축을 먼저 없애면 그 뒤에 있는 축은 번호가 하나씩 줄어듭니다.",
        CODE,
    ),
    *IN_THE_VALUES,
]
