"""Following side, channels and parameters through a stack of layers, by rules one can change."""

from types import SimpleNamespace

from cnn_course.shapes import output_size


def conv_side(at):
    return output_size(at.n, at.k, at.stride, at.padding)


def pool_side(at):
    return output_size(at.n, at.size, at.size)


def conv_parameters(at):
    """Return how many weights and biases one layer has."""
    return (at.k * at.k * at.channels + 1) * at.filters


RIGHT = {
    "conv_side": conv_side,
    "conv_channels": lambda at: at.filters,
    "conv_parameters": lambda at: at.parameters + conv_parameters(at),
    "pool_side": pool_side,
    "pool_channels": lambda at: at.channels,
    "pool_parameters": lambda at: at.parameters,
}


def walk(**changed):
    """Return the function stack_shapes that goes by the right rules but for those ``changed``.

    A rule gets what is known before the layer (``n``, ``channels``, ``parameters``), what the
    image was (``image``, ``c_in``) and the layer's own numbers; it returns what comes after.
    """
    rules = RIGHT | changed

    def stack_shapes(n, c_in, layers):
        at = SimpleNamespace(image=n, c_in=c_in, n=n, channels=c_in, parameters=0)
        for kind, *numbers in layers:
            if kind == "conv":
                at.filters, at.k, at.stride, at.padding = numbers
            else:
                (at.size,) = numbers
            after = [rules[f"{kind}_{what}"](at) for what in ("side", "channels", "parameters")]
            at.n, at.channels, at.parameters = after
        return at.n, at.channels, at.parameters

    return stack_shapes
