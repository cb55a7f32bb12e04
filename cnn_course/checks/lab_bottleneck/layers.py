"""The layers of the table ``costs``, and the rules by which they are counted."""

#: name: places of the output, side of the kernel, channels before and after
LAYERS = {
    "conv1": (28 * 28, 3, 1, 32),
    "conv2": (14 * 14, 3, 32, 64),
    "hidden": (1, 1, 7 * 7 * 64, 128),
    "scores": (1, 1, 128, 10),
    "wide": (7 * 7, 3, 96, 96),
    "reduce": (7 * 7, 1, 96, 32),
    "middle": (7 * 7, 3, 32, 32),
    "expand": (7 * 7, 1, 32, 96),
    "flat_head": (1, 1, 7 * 7 * 96, 10),
    "gap_head": (1, 1, 96, 10),
}
BLOCK = ("reduce", "middle", "expand")


def parameters(places, k, c_in, c_out):
    return (k * k * c_in + 1) * c_out


def multiplications(places, k, c_in, c_out):
    return places * k * k * c_in * c_out


def counted(parameters=parameters, multiplications=multiplications):
    """Return {layer: (parameters, multiplications)}, and those of the whole block, by these rules.

    A dense layer is counted as a 1×1 convolution with one place.
    """
    table = {name: (parameters(*sizes), multiplications(*sizes)) for name, sizes in LAYERS.items()}
    block = [table[name] for name in BLOCK]
    heads = {name: table.pop(name) for name in ("flat_head", "gap_head")}
    return table | {"block": tuple(map(sum, zip(*block, strict=True)))} | heads
