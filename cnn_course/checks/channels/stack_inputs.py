"""What the check of stack_shapes puts in: stacks of layers, fixed where shown, else drawn."""

from cnn_course.checks.exercise import Case


def _drawn(rng, padding, stride=1, k=None):
    filters, size = rng.integers(2, 7, 2).tolist()
    return "conv", filters, k or size, stride, padding


def _ending_in(m, c_in, layers, left_over=0, at=-1):
    """Return the call whose n_out is ``m``, with so many pixels over where layer ``at`` works.

    With same padding so many are missing to a multiple of the stride.
    """
    rests = [0] * len(layers)
    rests[at] = left_over
    for (kind, *numbers), rest in zip(reversed(layers), reversed(rests), strict=True):
        if kind == "pool":
            m = m * numbers[0] + rest
        elif numbers[3] == "same":
            m = m * numbers[2] - rest
        else:
            m = numbers[1] + numbers[2] * (m - 1) + rest
    return Case((m, c_in, layers))


def hand(rng, hidden):
    """One convolution: on grey, on colour, on something deeper."""
    if not hidden:
        return [
            Case((6, 1, [("conv", 4, 3, 1, "valid")])),
            Case((5, 3, [("conv", 2, 3, 1, "same")])),
            Case((7, 5, [("conv", 3, 2, 1, "valid")])),
        ]
    return [
        _ending_in(int(rng.integers(2, 9)), c_in, [_drawn(rng, padding)])
        for c_in, padding in [(1, "valid"), (3, "same"), (7, "valid")]
    ]


def pool(rng, hidden):
    """A pooling that divides evenly, behind a convolution and before one."""
    stacks = [
        (4, 1, [("conv", 5, 3, 1, "valid"), ("pool", 2)]),
        (4, 6, [("pool", 3), ("conv", 2, 3, 1, "same")]),
    ]
    if hidden:
        pools = [("pool", size) for size in rng.permutation([2, 3, 4])[:2].tolist()]
        m, c_in = rng.integers(2, 7, 2).tolist()
        stacks = [
            (m, 1, [_drawn(rng, "valid"), pools[0]]),
            (m + 1, c_in, [pools[1], _drawn(rng, "same")]),
        ]
    return [_ending_in(*stack) for stack in stacks]


def stack(rng, hidden):
    """Convolutions that follow each other, then with a pooling between them."""
    stacks = [
        (6, 3, [("conv", 4, 3, 1, "same"), ("conv", 2, 3, 1, "valid"), ("conv", 5, 2, 1, "valid")]),
        (3, 1, [("conv", 3, 3, 1, "same"), ("pool", 2), ("conv", 6, 2, 1, "valid")]),
    ]
    if hidden:
        m, size = rng.integers(2, 5, 2).tolist()
        stacks = [
            (m, 3, [_drawn(rng, "same"), _drawn(rng, "valid"), _drawn(rng, "valid")]),
            (m, 1, [_drawn(rng, "valid"), ("pool", size), _drawn(rng, "same")]),
        ]
    return [_ending_in(*stack) for stack in stacks]


def general(rng, hidden):
    """Last a layer whose stride leaves a rest, of each kind; an even kernel, padded; no rest.

    Then a rest before a layer that rounds up: a fraction carried on would show.
    """
    stacks = [
        (3, 3, [("conv", 4, 3, 1, "same"), ("pool", 2), ("conv", 6, 3, 3, "valid")], 2),
        (2, 1, [("conv", 3, 4, 1, "valid"), ("pool", 3), ("conv", 5, 2, 3, "same")], 2),
        (2, 2, [("conv", 4, 3, 2, "same"), ("conv", 3, 3, 1, "valid"), ("pool", 3)], 2),
        (3, 3, [("conv", 4, 5, 1, "valid"), ("pool", 2), ("conv", 2, 4, 1, "same")]),
        (3, 2, [("pool", 2), ("conv", 3, 3, 2, "valid")]),
        (3, 2, [("pool", 2), ("conv", 4, 3, 1, "same")], 1, 0),
        (4, 1, [("conv", 2, 3, 2, "valid"), ("conv", 3, 3, 1, "same")], 1, 0),
    ]
    if hidden:
        m = int(rng.integers(2, 4))
        size, stride = rng.integers(3, 5, 2).tolist()
        one, two, three, four = (_drawn(rng, padding) for padding in ("valid", "same") * 2)
        even, pool = int(rng.choice([2, 4])), ("pool", size)
        stacks = [
            (m, 3, [one, pool, _drawn(rng, "valid", stride)], stride - 1),
            (m, 1, [two, pool, _drawn(rng, "same", stride)], stride - 1),
            (m, 2, [_drawn(rng, "same", stride), three, pool], size - 1),
            (m, 4, [four, pool, _drawn(rng, "same", k=even)]),
            (m, 2, [pool, _drawn(rng, "valid", stride)]),
            (m, 4, [pool, _drawn(rng, "same")], size - 1, 0),
            (m, 3, [_drawn(rng, "valid", stride), _drawn(rng, "same")], stride - 1, 0),
        ]
    return [_ending_in(*stack) for stack in stacks]


def _conv(*numbers):
    return "conv", *numbers


# Found by search: any two mistakes differ on at least three, and none ends in an error.
PROBES = [
    (57, 4, [_conv(2, 3, 2, "same"), ("pool", 4), _conv(8, 5, 1, "same")]),
    (41, 3, [("pool", 4), _conv(7, 2, 1, "same"), _conv(7, 4, 1, "valid")]),
    (63, 4, [_conv(5, 3, 4, "same"), _conv(6, 3, 3, "valid"), ("pool", 3)]),
    (51, 3, [("pool", 3), _conv(2, 4, 2, "valid"), _conv(6, 4, 1, "same")]),
    (70, 3, [("pool", 4), _conv(6, 3, 3, "valid")]),
    (43, 4, [_conv(6, 4, 1, "same"), ("pool", 4), _conv(5, 2, 3, "valid"), _conv(2, 3, 1, "same")]),
    (
        56,
        4,
        [("pool", 3), _conv(2, 5, 2, "valid"), _conv(4, 3, 3, "valid"), _conv(8, 2, 1, "same")],
    ),
    (
        46,
        3,
        [_conv(2, 5, 1, "valid"), ("pool", 4), _conv(3, 4, 3, "same"), _conv(7, 3, 4, "valid")],
    ),
    (47, 4, [("pool", 2), _conv(4, 5, 3, "same"), _conv(7, 4, 2, "same"), _conv(2, 2, 1, "valid")]),
    (42, 4, [_conv(7, 3, 1, "same"), ("pool", 2), _conv(5, 2, 2, "same"), _conv(2, 3, 1, "same")]),
    (70, 5, [("pool", 2), _conv(3, 5, 4, "valid")]),
    (60, 3, [_conv(7, 4, 2, "valid"), _conv(5, 5, 1, "same"), _conv(4, 3, 3, "same"), ("pool", 2)]),
    (69, 3, [_conv(6, 5, 1, "same"), ("pool", 2)]),
    (47, 4, [_conv(3, 4, 1, "same"), ("pool", 2), _conv(5, 2, 1, "same")]),
    (69, 2, [("pool", 4), _conv(2, 4, 4, "same")]),
    (42, 2, [("pool", 3), _conv(3, 5, 1, "same"), _conv(4, 4, 4, "same")]),
    (62, 2, [_conv(6, 2, 4, "same"), _conv(3, 3, 3, "same"), ("pool", 3)]),
]
