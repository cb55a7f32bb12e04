"""The layers of the table ``norm_numbers``, and the rules by which they are counted."""

#: of each convolution without a bias: side of the map, channels before and after
CONVOLUTIONS = {1: (28, 1, 32), 2: (14, 32, 64), 3: (7, 64, 128)}


def conv(c_in, c_out):
    return 9 * c_in * c_out


def counted(conv=conv, trained=lambda side, c: 2 * c, moving=lambda side, c: 2 * c):
    """Return {layer: parameters} of all three blocks, and what of them is trained and what not.

    Of batch normalisation both numbers: those that are trained and those that are gathered.
    """
    kernels = {f"conv{n}": conv(before, c) for n, (_, before, c) in CONVOLUTIONS.items()}
    learnt = [trained(side, c) for side, _, c in CONVOLUTIONS.values()]
    kept = [moving(side, c) for side, _, c in CONVOLUTIONS.values()]
    norms = {f"norm{n}": (a, b) for n, a, b in zip(CONVOLUTIONS, learnt, kept, strict=True)}
    totals = {"trained": sum(kernels.values()) + sum(learnt), "not_trained": sum(kept)}
    return kernels | norms | totals
