"""Answers to lab 1's table predicted, as students fill it in. No check sees this file.

An answer here is a function of the entry's name: the table that it was looked up in is the answer.
"""

from cnn_course.checks.lab_layers import predicted as CHECK  # noqa: F401 - what is checked

by_hand = {
    "conv": (10, 26, 26, 10),
    "conv_stride": (10, 13, 13, 10),
    "conv_same": (10, 28, 28, 10),
    "conv_same_stride": (10, 14, 14, 10),
    "conv_wide": (10, 8, 12, 4),
    "conv_after": (10, 11, 11, 10),
    "pool": (10, 14, 14, 1),
    "pool_three": (10, 9, 9, 1),
    "pool_overlap": (10, 13, 13, 1),
    "pool_same": (10, 14, 14, 1),
    "pool_same_default": (10, 10, 10, 1),
    "pool_maps": (10, 12, 12, 10),
    "dense": (1, 3),
    "dense_image": (10, 28, 28, 3),
    "dense_maps": (10, 26, 26, 3),
    "dense_pooled": (10, 12, 12, 3),
    "dense_flat": (10, 3),
}
in_lists = {entry: list(shape) for entry, shape in by_hand.items()}
in_another_order = dict(reversed(by_hand.items()))
calculated = by_hand | {
    "conv_stride": (10, (28 - 3) // 2 + 1, (28 - 3) // 2 + 1, 10),
    "conv_wide": (10, (28 - 7) // 3 + 1, (28 - 5) // 2 + 1, 4),
    "pool_three": (10, 28 // 3, 28 // 3, 1),
    "pool_same_default": (10, -(-28 // 3), -(-28 // 3), 1),
}

RIGHT = [table.__getitem__ for table in (by_hand, in_lists, in_another_order, calculated)]


def sides(**changed):
    """Return the table with other heights and widths: a number for both, or a pair."""
    table = dict(by_hand)
    for entry, side in changed.items():
        batch, *_, channels = table[entry]
        table[entry] = (batch, *(side if isinstance(side, tuple) else (side, side)), channels)
    return table


def turned(order):
    return {entry: order(*shape) if len(shape) == 4 else shape for entry, shape in by_hand.items()}


no_one = sides(
    conv=25, conv_stride=12, conv_wide=(7, 11), conv_after=10, pool=13, pool_three=8,
    pool_overlap=12, pool_maps=11, dense_maps=25, dense_pooled=11,
)  # fmt: skip
rounded_up = sides(
    conv_stride=14, conv_wide=(8, 13), conv_after=12, pool_three=10, pool_overlap=14, pool_maps=13,
    dense_pooled=13,
)  # fmt: skip
only_divided = sides(
    conv_stride=14, conv_wide=(9, 14), conv_after=13, pool_overlap=14, pool_maps=13, dense_pooled=13
)
no_strides = sides(conv_stride=26, conv_same_stride=28, conv_wide=(22, 24), conv_after=22)
same_keeps = sides(conv_same_stride=28, pool_same=28, pool_same_default=28)
all_valid = sides(conv_same=26, conv_same_stride=13, pool_same=13, pool_same_default=9)
slid = sides(pool=27, pool_three=26, pool_same_default=28)
never_overlapping = sides(pool_overlap=9, pool_same=10, pool_maps=8, dense_pooled=8)
one_map = {
    entry: (*shape[:-1], 1) if entry.startswith("conv") or entry == "pool_maps" else shape
    for entry, shape in by_hand.items()
}
one_sample = {entry: shape[1:] for entry, shape in by_hand.items()}
flattened = by_hand | dict.fromkeys(["dense_image", "dense_maps", "dense_pooled"], (10, 3))
unrolled = by_hand | {
    "dense_image": (10, 28 * 28 * 3),
    "dense_maps": (10, 26 * 26 * 3),
    "dense_pooled": (10, 12 * 12 * 3),
}

WRONG = {
    no_one.__getitem__: "마지막의 1을",
    rounded_up.__getitem__: "몫을 올림한",
    only_divided.__getitem__: "나누기만 한",
    no_strides.__getitem__: "스트라이드를 보지 않은",
    same_keeps.__getitem__: "언제나 입력과 크기가",
    all_valid.__getitem__: "모든 층을 밸리드 패딩으로",
    slid.__getitem__: "한 칸씩 민",
    never_overlapping.__getitem__: "언제나 창의 크기로",
    one_map.__getitem__: "특성 맵 한 장으로",
    turned(lambda n, h, w, c: (n, c, h, w)).__getitem__: "높이의 앞에",
    one_sample.__getitem__: "샘플 수를 빠뜨린",
    flattened.__getitem__: "스스로 펼친다고",
    unrolled.__getitem__: "스스로 펼친다고",
}
