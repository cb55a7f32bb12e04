"""What the check of stack_shapes puts in: stacks of layers, fixed where shown, else drawn."""

from cnn_course.checks.exercise import Case

HANDED_ON = "층 하나를 지날 때마다 크기와 채널 수가 바뀌고, 다음 층은 바뀐 것을 받습니다."
LEFT_OVER = "밸리드 패딩과 풀링에서는 나눈 값을 내림하고, 세임 패딩에서는 나눈 값을 올림합니다."


def _drawn(rng, padding, stride=1, k=None):
    filters, size = rng.integers(2, 7, 2).tolist()
    return "conv", filters, k or size, stride, padding


def _ending_in(m, c_in, layers, left_over=0, reminder=""):
    """Return the call whose n_out is ``m``, with so many pixels over where the last layer works.

    With same padding so many are missing to a multiple of the stride.
    """
    for kind, *numbers in reversed(layers):
        if kind == "pool":
            m = m * numbers[0] + left_over
        elif numbers[3] == "same":
            m = m * numbers[2] - left_over
        else:
            m = numbers[1] + numbers[2] * (m - 1) + left_over
        left_over = 0
    return Case((m, c_in, layers), reminder)


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
    return [_ending_in(*stack, reminder=HANDED_ON) for stack in stacks]


def general(rng, hidden):
    """Last a layer whose stride leaves a rest, of each kind; then an even kernel, padded."""
    stacks = [
        (3, 3, [("conv", 4, 3, 1, "same"), ("pool", 2), ("conv", 6, 3, 2, "valid")], 1),
        (2, 1, [("conv", 3, 4, 1, "valid"), ("pool", 3), ("conv", 5, 2, 3, "same")], 2),
        (2, 2, [("conv", 4, 3, 2, "same"), ("conv", 3, 3, 1, "valid"), ("pool", 2)], 1),
        (3, 3, [("conv", 4, 5, 1, "valid"), ("pool", 2), ("conv", 2, 4, 1, "same")]),
    ]
    if hidden:
        m, size = rng.integers(2, 4, 2).tolist()
        stride = int(rng.integers(2, 4))
        one, two, three, four = (_drawn(rng, padding) for padding in ("valid", "same") * 2)
        even, pool = int(rng.choice([2, 4])), ("pool", size)
        stacks = [
            (m, 3, [one, pool, _drawn(rng, "valid", stride)], stride - 1),
            (m, 1, [two, pool, _drawn(rng, "same", stride)], stride - 1),
            (m, 2, [_drawn(rng, "same", stride), three, pool], size - 1),
            (m, 4, [four, pool, _drawn(rng, "same", k=even)]),
        ]
    return [_ending_in(*stack, reminder=LEFT_OVER) for stack in stacks]


def _conv(*numbers):
    return "conv", *numbers


# Found by search: any two mistakes differ on at least three, and none ends in an error.
PROBES = [
    (65, 5, [_conv(3, 2, 2, "same"), _conv(6, 5, 1, "valid"), ("pool", 3)]),
    (61, 2, [_conv(4, 4, 2, "same"), ("pool", 3), _conv(7, 2, 2, "valid"), _conv(8, 4, 1, "same")]),
    (66, 5, [_conv(7, 2, 2, "same"), ("pool", 2), _conv(7, 4, 1, "valid"), _conv(5, 4, 1, "same")]),
    (46, 4, [_conv(7, 3, 3, "valid"), ("pool", 2), _conv(4, 4, 2, "same"), _conv(5, 2, 1, "same")]),
    (
        66,
        3,
        [_conv(4, 4, 1, "same"), _conv(4, 5, 2, "valid"), ("pool", 2), _conv(7, 3, 3, "valid")],
    ),
    (
        44,
        5,
        [_conv(3, 3, 1, "valid"), _conv(7, 2, 3, "same"), ("pool", 2), _conv(4, 2, 2, "valid")],
    ),
    (49, 5, [_conv(6, 2, 3, "same"), ("pool", 2), _conv(2, 5, 2, "valid")]),
    (28, 3, [_conv(7, 2, 1, "valid"), _conv(2, 4, 2, "same"), ("pool", 2)]),
    (34, 5, [_conv(8, 2, 3, "same"), ("pool", 2), _conv(2, 3, 3, "valid")]),
]
