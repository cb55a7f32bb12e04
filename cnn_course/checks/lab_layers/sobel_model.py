"""sobel_model: a Conv2D of two filters that are Sobel's."""

import numpy as np

from cnn_course import filters
from cnn_course.checks.lab_layers.outputs import CLOSE, ask, generator, recognised
from cnn_course.checks.lab_layers.sections import SOBEL
from cnn_course.checks.model_check import ModelCheck, ModelPart
from cnn_course.conv import conv2d


def structure(asked):
    """Say what is odd about the layers, "" where nothing is."""
    if len(asked.layers) != 1 or asked.layers[0]["layer"] != "Conv2D":
        return f"층이 {[layer['layer'] for layer in asked.layers]}입니다. Conv2D 층 하나만 있어야 합니다."
    layer = asked.layers[0]
    if layer["filters"] != 2 or layer["kernel_size"] != [3, 3]:
        return f"필터가 {layer['filters']}개, 커널의 크기가 {tuple(layer['kernel_size'])}입니다. 3×3 필터 2개여야 합니다."
    if asked.model.input_shape[-1] != 1:
        return f"입력의 모양이 {asked.model.input_shape}입니다. 흑백 이미지의 채널은 1개입니다."
    if layer["strides"] != [1, 1] or layer["padding"] != "valid":
        return f"strides={tuple(layer['strides'])}, padding={layer['padding']!r}입니다. 둘 다 기본값이어야 합니다."
    if layer["activation"] != "linear":
        return f"활성화 함수가 {layer['activation']}입니다. 음수 응답도 남아야 하므로 활성화 함수를 쓰지 않습니다."
    return ""


def numbers(asked):
    """Say what is odd about what the model answers to a picture."""
    odd = structure(asked)
    if odd:
        return odd
    height, width = asked.model.input_shape[1:3]
    image = np.zeros((height, width))
    image[height // 3 :, width // 2 :] = 1  # an upright edge and a lying one
    if asked.hidden:
        image = generator("sobel_model", "numbers", True).normal(size=(height, width))
    came, right = ask(asked.model, image[None, :, :, None])[0], _maps(image)
    if np.allclose(came, right, **CLOSE):
        return ""
    bias = asked.model.layers[-1].get_weights()[1:]
    if bias and np.any(bias[0]):
        return "편향이 0이 아닙니다. set_weights에 주는 리스트의 둘째가 편향입니다."
    return (
        recognised(
            came,
            {
                "두 필터의 차례가 바뀌었습니다. 0번이 sobel_x, 1번이 sobel_y입니다.": right[
                    ..., ::-1
                ],
                "커널을 뒤집은 결과와 같습니다(부호가 반대입니다). Conv2D는 교차상관이므로 뒤집지 않습니다.": -right,
                "같은 필터 두 개가 들어갔습니다.": right[..., [0, 0]],
                "0번 필터만 맞고 1번은 비어 있습니다.": right * [1, 0],
            },
        )
        or f"{_wrong(came, right)}번 채널의 응답이 소벨 필터의 것과 다릅니다. 가중치의 모양 (3, 3, 1, 2)에서 마지막 축이 필터의 번호입니다."
    )


def _wrong(came, right):
    """Return the numbers of the channels that differ, as text."""
    different = (k for k in (0, 1) if not np.allclose(came[..., k], right[..., k], **CLOSE))
    return ", ".join(map(str, different))


def _maps(image):
    kernels = np.stack([filters.SOBEL_X, filters.SOBEL_Y], axis=-1)[:, :, None, :]
    return conv2d(image[None, :, :, None].astype(float), kernels.astype(float))[0]


sobel_model = ModelCheck(
    name="sobel_model",
    parts={
        "structure": ModelPart(
            "3×3 필터가 2개인 합성곱층 하나입니다.",
            "모델의 층이 문제에 적힌 것과 다릅니다.",
            SOBEL,
            structure,
        ),
        "numbers": ModelPart(
            "두 필터가 소벨 필터와 똑같이 응답합니다.",
            "두 필터의 응답이 소벨 필터의 것과 다릅니다.",
            SOBEL,
            numbers,
        ),
    },
)
