"""LeNet-5's layers, walked through by rules that one can change: three numbers of each."""

from types import SimpleNamespace

from cnn_course.shapes import output_size

#: name: (kind, filters, k, padding), (kind,) or (kind, units)
LAYERS = {
    "C1": ("conv", 6, 5, "same"),
    "S2": ("pool",),
    "C3": ("conv", 16, 5, "valid"),
    "S4": ("pool",),
    "C5": ("dense", 120),
    "F6": ("dense", 84),
    "output": ("dense", 10),
}

RIGHT = {
    "side": output_size,  # (n, k, stride, padding)
    "pool": lambda n: n // 2,
    "parameters": lambda fan_in, units: (fan_in + 1) * units,
    "multiplications": lambda fan_in, units, places: fan_in * units * places,
    "outputs": lambda n, channels: n * n * channels,
    "order": lambda *numbers: numbers,
}


def walk(**changed):
    """Return {layer: (outputs, parameters, multiplications)}, by the right rules but for ``changed``."""
    rules, n, channels, table = SimpleNamespace(**(RIGHT | changed)), 28, 1, {}
    for name, (kind, *numbers) in LAYERS.items():
        counted = (0, 0)
        if kind == "pool":
            n = rules.pool(n)
        else:
            units, k, padding = (*numbers, n, "valid")[:3] if kind == "dense" else numbers
            fan_in, n = k * k * channels, rules.side(n, k, 1, padding)
            channels = units
            counted = rules.parameters(fan_in, units), rules.multiplications(fan_in, units, n * n)
        table[name] = rules.order(rules.outputs(n, channels), *counted)
    return table
