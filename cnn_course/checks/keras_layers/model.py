"""The Keras model of 01_summary, walked through by rules that one can change."""

from math import prod
from types import SimpleNamespace

from cnn_course.shapes import output_size

INPUT = (45, 35, 3)
POOL = 2

#: name: (kind, filters, k, stride, padding), (kind, units) or (kind,)
LAYERS = {
    "conv1": ("conv", 8, 5, 1, "valid"),
    "pool1": ("pool",),
    "conv2": ("conv", 12, 5, 2, "same"),
    "conv3": ("conv", 16, 3, 1, "valid"),
    "pool2": ("pool",),
    "flatten": ("flatten",),
    "hidden": ("dense", 40),
    "dropout": ("dropout",),
    "scores": ("dense", 10),
}


def valid(n, k, stride):
    return output_size(n, k, stride, "valid")


def same(n, k, stride):
    return output_size(n, k, stride, "same")


def pool(n):
    return output_size(n, POOL, POOL)


def flat(shape):
    return (prod(shape),)


RIGHT = {
    "valid": valid,
    "same": same,
    "pool": pool,
    "conv_channels": lambda before, filters: filters,
    "pool_channels": lambda before: before,
    "flatten": flat,
}


def shapes(**changed):
    """Return {layer: output shape without the batch}, by the right rules but for ``changed``."""
    rules, shape, table = SimpleNamespace(**(RIGHT | changed)), INPUT, {}
    for name, (kind, *numbers) in LAYERS.items():
        if kind == "conv":
            filters, k, stride, padding = numbers
            side = rules.valid if padding == "valid" else rules.same
            *sides, before = shape
            shape = *(side(n, k, stride) for n in sides), rules.conv_channels(before, filters)
        elif kind == "pool":
            *sides, before = shape
            shape = *map(rules.pool, sides), rules.pool_channels(before)
        elif kind == "flatten":
            shape = rules.flatten(shape)
        elif kind == "dense":
            shape = (*shape[:-1], numbers[0])
        table[name] = shape
    return table


def batched(table, order=lambda *shape: shape, batch=None):
    """Return the table with a batch axis, the shapes of maps put in another order."""
    return {
        layer: (batch, *(order(*shape) if len(shape) == 3 else shape))
        for layer, shape in table.items()
    }


def _conv(k, c_in, c_out, places):
    return (k * k * c_in + 1) * c_out


def _dense(n_in, n_out):
    return (n_in + 1) * n_out


def parameters(conv=_conv, dense=_dense):
    """Return {layer: number of parameters}, those of the two kinds of layer counted so."""
    table, before = {}, INPUT
    for (name, (kind, *numbers)), after in zip(LAYERS.items(), shapes().values(), strict=True):
        table[name] = 0
        if kind == "conv":
            table[name] = conv(numbers[1], before[-1], after[-1], prod(after[:-1]))
        if kind == "dense":
            table[name] = dense(before[0], after[0])
        before = after
    return table
