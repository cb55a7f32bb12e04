"""Shapes of weights for the exercises on their initial values, and how they are miscounted."""

import math

#: Shapes on which the mistakes differ: of convolutions, then of dense layers.
PROBES = [
    ((3, 5, 4, 7),),
    ((5, 2, 8, 3),),
    ((2, 7, 5, 9),),
    ((7, 3, 11, 6),),
    ((4, 6, 3, 13),),
    ((6, 11),),
    ((17, 5),),
    ((9, 14),),
]


def fans(shape):
    """Return fan_in and fan_out of weights of this shape."""
    *sides, c_in, c_out = shape
    return math.prod(sides) * c_in, math.prod(sides) * c_out


def dense_shapes(rng, hidden):
    """More inputs than units, and fewer."""
    if not hidden:
        return [(5, 3), (2, 7)]
    few, many = sorted(rng.permutation(range(4, 40))[:2].tolist())
    return [(many, few), (few, many)]


def conv_shapes(rng, hidden):
    """More channels than filters, and fewer; kernels that are not square."""
    if not hidden:
        return [(2, 3, 4, 5), (3, 1, 6, 2), (4, 2, 3, 7)]
    drawn = [rng.permutation(range(2, 10))[:4].tolist() for _ in range(4)]
    return [tuple(shape) for shape in drawn]


def counted(cells):
    """Return the fans whose kernels have ``cells(k_h, k_w)`` cells."""

    def wrong(shape):
        *sides, c_in, c_out = shape
        number = cells(*sides) if sides else 1
        return number * c_in, number * c_out

    return wrong


def one_counted(which):
    """Return the fans of which only one, number ``which``, has a kernel's cells in it."""

    def wrong(shape):
        both = list(shape[-2:])
        both[which] = fans(shape)[which]
        return tuple(both)

    return wrong


def swapped(shape):
    return fans(shape)[::-1]


def swapped_in_kernels(shape):
    return swapped(shape) if len(shape) > 2 else shape


def cells_only(shape):
    """Leave the channels of the input out of a kernel's fan_in."""
    return (math.prod(shape[:-2]), fans(shape)[1]) if len(shape) > 2 else shape


def filters_first(shape):
    """Read the shape as PyTorch writes it: C_out, C_in and then the kernel's sides."""
    return shape[1] * math.prod(shape[2:]), shape[0] * math.prod(shape[2:])


def filters_first_in_kernels(shape):
    return filters_first(shape) if len(shape) > 2 else shape


def kernel_last(shape):
    return shape[0] * math.prod(shape[2:]), shape[1] * math.prod(shape[2:])


def first_two(shape):
    return shape[:2]


def first_and_last(shape):
    return shape[0], shape[-1]


def all_but_an_end(shape):
    """Multiply all but the last axis, and all but the first."""
    return math.prod(shape[:-1]), math.prod(shape[1:])


def all_weights(shape):
    """Multiply everything, if there is a kernel."""
    return (math.prod(shape),) * 2 if len(shape) > 2 else shape


def added(shape):
    """Add a kernel's cells to the channels."""
    *sides, c_in, c_out = shape
    cells = math.prod(sides) if sides else 0
    return cells + c_in, cells + c_out


def all_added(shape):
    """Add a kernel's sides to the channels."""
    *sides, c_in, c_out = shape
    return sum(sides) + c_in, sum(sides) + c_out


def with_a_bias(shape):
    fan_in, fan_out = fans(shape)
    return fan_in + 1, fan_out


def with_biases(shape):
    return tuple(fan + 1 for fan in fans(shape))
