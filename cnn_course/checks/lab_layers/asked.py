"""The layers that lab 1 asks about, walked through by rules that one can change."""

from math import prod
from types import SimpleNamespace

from cnn_course.shapes import output_size

IMAGES, SAMPLE = (10, 28, 28, 1), (1, 2)

#: name: (kind, input, ...); of windows also filters (None: pooling), kernel, stride, padding
LAYERS = {
    "conv": ("window", "x", 10, (3, 3), (1, 1), "valid"),
    "conv_stride": ("window", "x", 10, (3, 3), (2, 2), "valid"),
    "conv_same": ("window", "x", 10, (3, 3), (1, 1), "same"),
    "conv_same_stride": ("window", "x", 10, (3, 3), (2, 2), "same"),
    "conv_wide": ("window", "x", 4, (7, 5), (3, 2), "valid"),
    "conv_after": ("window", "conv", 10, (5, 5), (2, 2), "valid"),
    "pool": ("window", "x", None, (2, 2), None, "valid"),
    "pool_three": ("window", "x", None, (3, 3), None, "valid"),
    "pool_overlap": ("window", "x", None, (3, 3), (2, 2), "valid"),
    "pool_same": ("window", "x", None, (3, 3), (2, 2), "same"),
    "pool_same_default": ("window", "x", None, (3, 3), None, "same"),
    "pool_maps": ("window", "conv", None, (3, 3), (2, 2), "valid"),
    "dense": ("dense", "x2", 3),
    "dense_image": ("dense", "x", 3),
    "dense_maps": ("dense", "conv", 3),
    "dense_pooled": ("dense", "pool_maps", 3),
    "dense_flat": ("flat dense", "conv", 3),
}

RIGHT = {
    "valid": lambda n, k, stride: output_size(n, k, stride, "valid"),
    "same": lambda n, k, stride: output_size(n, k, stride, "same"),
    "pool_stride": lambda k, stride: stride or k,
    "conv_stride": lambda stride: stride,
    "maps": lambda filters: filters,
    "dense": lambda shape, units: (*shape[:-1], units),
}


def shapes(**changed):
    """Return {layer: output shape}, by the right rules but for ``changed``."""
    rules, table = SimpleNamespace(**(RIGHT | changed)), {"x": IMAGES, "x2": SAMPLE}
    for name, (kind, given, *numbers) in LAYERS.items():
        shape = table[given]
        if kind == "window":
            table[name] = _window(rules, shape, *numbers)
        elif kind == "dense":
            table[name] = rules.dense(shape, *numbers)
        else:
            table[name] = (shape[0], *numbers)
    return {name: table[name] for name in LAYERS}


def _window(rules, shape, filters, kernel, stride, padding):
    batch, *sides, channels = shape
    if filters is None:
        stride = rules.pool_stride(kernel, stride)
    else:
        stride = rules.conv_stride(stride)
        channels = rules.maps(filters)
    side = rules.valid if padding == "valid" else rules.same
    return batch, *(side(*numbers) for numbers in zip(sides, kernel, stride, strict=True)), channels


#: name: (kind, places of its output, ...); of windows filters, kernel, channels of the input
COUNTED = {
    "conv": ("conv", 26 * 26, 10, (3, 3), 1),
    "conv_same_stride": ("conv", 14 * 14, 10, (3, 3), 1),
    "conv_after": ("conv", 11 * 11, 10, (5, 5), 10),
    "conv_mixed": ("conv", 20 * 22, 4, (7, 5), 10),
    "conv_point": ("conv", 26 * 26, 3, (1, 1), 10),
    "pool_maps": ("pool", 12 * 12, 10),
    "dense": ("dense", 1, 3, 2),
    "dense_maps": ("dense", 26 * 26, 3, 10),
    "dense_flat": ("dense", 1, 3, 26 * 26 * 10),
}


def parameters(
    conv=lambda k, c_in, c_out, places: (k * c_in + 1) * c_out,
    dense=lambda n_in, n_out: (n_in + 1) * n_out,
):
    """Return {layer: number of parameters}, those of the two kinds of layer counted so.

    ``k`` is how many cells a kernel has.
    """
    table = dict.fromkeys(COUNTED, 0)
    for name, (kind, places, out, *numbers) in COUNTED.items():
        if kind == "conv":
            kernel, channels = numbers
            table[name] = conv(prod(kernel), channels, out, places)
        elif kind == "dense":
            table[name] = dense(*numbers, out)
    return table


def values_out():
    """Return {layer: how many values it gives for one sample}."""
    return {name: places * out for name, (_, places, out, *_) in COUNTED.items()}
