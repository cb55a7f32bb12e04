"""Which Keras layers a handed-in model may have, and how one is written as plain data.

A model is a list of dicts, one per layer: ``{"layer": "Conv2D", "filters": 6, ...}``, behind a
first one that has the shape of the input. Nothing else of Keras' configuration is kept, so
that a grader need not trust it; what differs from a layer's default without being kept is
refused when the model is handed in.
"""

import math

WINDOW = ("kernel_size", "strides", "padding")
POOL = ("pool_size", "strides", "padding")
#: The layers that are kept, with the options that are kept of each.
KEPT = {
    "Activation": ("activation",),
    "AveragePooling2D": POOL,
    "BatchNormalization": ("momentum", "epsilon", "center", "scale"),
    "Conv2D": ("filters", *WINDOW, "activation", "use_bias"),
    "Dense": ("units", "activation", "use_bias"),
    "DepthwiseConv2D": (*WINDOW, "activation", "use_bias"),
    "Dropout": ("rate",),
    "Flatten": (),
    "GlobalAveragePooling2D": (),
    "GlobalMaxPooling2D": (),
    "MaxPooling2D": POOL,
    "ReLU": (),
    "Rescaling": ("scale", "offset"),
    "SeparableConv2D": ("filters", *WINDOW, "activation", "use_bias"),
    "Softmax": (),
    "ZeroPadding2D": ("padding",),
}
#: What changes the input while a model trains and does nothing when it is asked.
IDLE = {
    "GaussianNoise", "RandomBrightness", "RandomContrast", "RandomCrop", "RandomFlip",
    "RandomRotation", "RandomTranslation", "RandomZoom", "SpatialDropout2D",
}  # fmt: skip
ACTIVATIONS = (
    "elu",
    "gelu",
    "leaky_relu",
    "linear",
    "relu",
    "selu",
    "sigmoid",
    "silu",
    "softmax",
    "tanh",
)

LAYERS, SIDE, VALUES = 60, 256, 2**20  # of one image on its way through
WINDOW_SIDE = 32  # for wider ones TensorFlow asks for hundreds of gigabytes, and ends the process
#: What one image may cost on its way through, in multiplications of a wide convolution, of which
#: two cores do ten thousand images' worth in about ten seconds.
WORK = 50_000_000
#: What else takes as long as so many of these: to write down a value, to look at a value in a
#: pooling window, to multiply in a convolution that is done channel by channel.
WRITING, POOLING, CHANNELWISE = 60, 20, 3
FILTERS = 8  # with fewer a convolution is not faster

OTHER_INPUT = (
    "샘플 하나의 모양이 {}입니다. keras.Input에는 샘플 수를 빼고 (특성 수,)나 (높이, 너비, 채널 수)를, "
    "None이 아니라 1부터 {}까지의 수로 적으십시오."
)


class Refused(ValueError):
    """The description is of no model that can be built here; the text says why, in Korean."""


def shapes(described):
    """Return (input shape, shapes of its weights, multiplications) of each layer, in order.

    Everything is computed from the description alone: nothing is built, so nothing can grow.

    Raises
    ------
    Refused
        A layer, an option or a size is not one of those allowed.
    """
    if not isinstance(described, list) or not 2 <= len(described) <= LAYERS + 1:
        raise Refused(f"층은 1개부터 {LAYERS}개까지여야 합니다.")
    shape, found, work = _input(described[0]), [], 0
    for layer in described[1:]:
        kind = _checked(layer)
        weights, macs, after = _through(kind, layer, shape)
        if min(after) < 1 or math.prod(after) > VALUES:
            raise Refused(f"{kind}의 출력 모양이 {after}입니다. 쓸 수 있는 크기가 아닙니다.")
        found.append((shape, weights, macs))
        work += _work(layer, macs, after)
        shape = after
    if work > WORK:
        raise Refused(
            f"이미지 한 장에 드는 계산이 곱셈 {WORK:,}번어치를 넘습니다. 더 작은 모델을 제출하십시오."
        )
    return found


def _work(layer, macs, after):
    """Return what a layer costs, in multiplications of a wide convolution."""
    windows = math.prod(layer.get("pool_size", [0])) * math.prod(after)
    if layer["layer"] in ("DepthwiseConv2D", "SeparableConv2D"):
        macs *= CHANNELWISE
    elif layer["layer"] == "Conv2D":
        macs = macs * max(layer["filters"], FILTERS) // layer["filters"]
    return macs + POOLING * windows + WRITING * math.prod(after)


def _input(first):
    shape = first.get("shape") if isinstance(first, dict) else None
    if not isinstance(shape, list):
        raise Refused("입력의 모양을 알 수 없습니다. 모델의 첫 층으로 keras.Input을 쓰십시오.")
    if len(shape) not in (1, 3) or not all(map(_is_size, shape)):
        raise Refused(OTHER_INPUT.format(str(tuple(shape))[:40], SIDE))
    return tuple(shape)


def _checked(layer):
    kind = layer.get("layer") if isinstance(layer, dict) else None
    if not isinstance(kind, str) or kind not in KEPT:
        raise Refused(f"쓸 수 없는 층입니다: {str(kind)[:40]}. 쓸 수 있는 층: {', '.join(KEPT)}.")
    wrong = set(layer) ^ {"layer", *KEPT[kind]}
    wrong |= {name for name in KEPT[kind] if not _is_right(kind, name, layer.get(name))}
    if wrong:
        raise Refused(f"{kind}의 설정이 맞지 않습니다: {', '.join(sorted(map(str, wrong)))[:80]}.")
    return kind


def _is_right(kind, name, value):
    if name in ("use_bias", "center", "scale") and isinstance(value, bool):
        return True
    if name in ("filters", "units"):
        return _is_size(value)
    if name in ("kernel_size", "strides", "pool_size"):
        sides = isinstance(value, list) and len(value) == 2 and all(map(_is_size, value))
        return sides and max(value) <= WINDOW_SIDE
    if name == "activation":
        return value in ACTIVATIONS
    if name in ("rate", "scale", "offset", "momentum", "epsilon"):
        return type(value) in (int, float) and abs(value) < 1e6
    if kind == "ZeroPadding2D":
        if not isinstance(value, list):
            return False
        sides = [side for pair in value if isinstance(pair, list) for side in pair]
        return (
            len(value) == 2
            and len(sides) == 4
            and all(type(s) is int and 0 <= s <= 16 for s in sides)
        )
    return name == "padding" and value in ("valid", "same")


def _is_size(value):
    return type(value) is int and 1 <= value <= SIDE


def _through(kind, layer, shape):
    """Return the shapes of a layer's weights, its multiplications, and the shape behind it."""
    channels = shape[-1]
    if kind == "Dense":
        units = layer["units"]
        return (
            [(channels, units)] + _bias(layer, units),
            math.prod(shape) * units,
            (*shape[:-1], units),
        )
    if kind == "BatchNormalization":
        scales = layer["center"] + layer["scale"]
        return [(channels,)] * (2 + scales), math.prod(shape), shape
    if kind == "Flatten":
        return [], 0, (math.prod(shape),)
    if kind in ("Activation", "Dropout", "ReLU", "Rescaling", "Softmax"):
        return [], 0, shape
    if len(shape) != 3:
        raise Refused(f"{kind}의 입력은 (높이, 너비, 채널 수)여야 하는데, {shape}입니다.")
    if kind.startswith("Global"):
        return [], 0, (channels,)
    if kind == "ZeroPadding2D":
        sizes = (side + sum(pair) for side, pair in zip(shape, layer["padding"], strict=False))
        return [], 0, (*sizes, channels)
    window = layer["kernel_size" if "kernel_size" in layer else "pool_size"]
    height, width = (
        _size(shape[i], window[i], layer["strides"][i], layer["padding"]) for i in (0, 1)
    )
    if "Pooling" in kind:
        return [], 0, (height, width, channels)
    filters = layer.get("filters", channels)
    weights = {
        "Conv2D": [(*window, channels, filters)],
        "DepthwiseConv2D": [(*window, channels, 1)],
        "SeparableConv2D": [(*window, channels, 1), (1, 1, channels, filters)],
    }[kind]
    macs = height * width * sum(map(math.prod, weights))
    return weights + _bias(layer, filters), macs, (height, width, filters)


def _bias(layer, units):
    return [(units,)] if layer["use_bias"] else []


def _size(n, k, stride, padding):
    return -(-n // stride) if padding == "same" else (n - k) // stride + 1
