"""The lab's network walked through by rules that one can change, one side of its maps at a time."""

#: name: (window, stride) of the layers down to the map that Grad-CAM weighs.
LAYERS = {"conv1": (5, 1), "pool1": (2, 2), "conv2": (3, 1), "pool2": (2, 2), "conv3": (3, 1)}
SIDE = 28


def same(n, k, stride):
    return -(-n // stride)


def field(before, k, jump, stride):
    return before + (k - 1) * jump


def cut(size, first):
    """Return how many pixels of the picture a field has that begins at ``first``."""
    return size + first


def walk(side=same, grown=field, corner=cut, jumped=lambda jump, stride: jump * stride):
    """Return {layer: (side of its map, receptive field, what its corner sees of the picture)}."""
    table, n, size, jump, first = {}, SIDE, 1, 1, 0
    for name, (k, stride) in LAYERS.items():
        first -= (k - 1) // 2 * jump  # only the convolutions are padded
        n, size = side(n, k, stride), grown(size, k, jump, stride)
        jump = jumped(jump, stride)
        table[name] = (n, size, corner(size, first))
    return table
