"""LeNet-5 for another input, with other numbers of filters, by rules that one can change."""

from cnn_course.shapes import output_size

INPUT = (52, 44)
WINDOW, POOL = 5, 2

#: Filters of the layers that slide a window; None where a layer makes maps smaller.
FILTERS = {"C1": 4, "S2": None, "C3": 10, "S4": None, "C5": 60}
UNITS = {"F6": 50, "output": 26}


def conv_side(n):
    return output_size(n, WINDOW)


def pool_side(n):
    return output_size(n, POOL, POOL)


def maps(conv=conv_side, pool=pool_side, channels=lambda before, filters: filters, sides=INPUT):
    """Return (height, width, channels) of each layer of maps."""
    (h, w), c, table = sides, 1, {}
    for layer, filters in FILTERS.items():
        if filters is None:
            h, w = pool(h), pool(w)
        else:
            h, w, c = conv(h), conv(w), channels(c, filters)
        table[layer] = h, w, c
    return table
