"""Answers to the exercise output_shapes, as students fill in the table. No check sees this file.

An answer here is a function of the entry's name: the table that it was looked up in is the answer.
"""

from cnn_course.checks.keras_layers import output_shapes as CHECK  # noqa: F401 - what is checked


def filled(conv1, pool1, conv2, conv3, pool2, flatten, maps=(8, 8, 12, 16, 16), batch=None):
    """Return the table of these sides, each an (H, W)."""
    sides = {"conv1": conv1, "pool1": pool1, "conv2": conv2, "conv3": conv3, "pool2": pool2}
    return {
        **{
            layer: (batch, *side, count)
            for (layer, side), count in zip(sides.items(), maps, strict=True)
        },
        "flatten": (batch, flatten),
        "hidden": (batch, 40),
        "dropout": (batch, 40),
        "scores": (batch, 10),
    }


by_hand = {
    "conv1": (None, 41, 31, 8),
    "pool1": (None, 20, 15, 8),
    "conv2": (None, 10, 8, 12),
    "conv3": (None, 8, 6, 16),
    "pool2": (None, 4, 3, 16),
    "flatten": (None, 192),
    "hidden": (None, 40),
    "dropout": (None, 40),
    "scores": (None, 10),
}
in_lists = {entry: list(shape) for entry, shape in by_hand.items()}
in_another_order = dict(reversed(by_hand.items()))
calculated = filled(
    (45 - 4, 35 - 4), (41 // 2, 31 // 2), (10, -(-15 // 2)), (8, 6), (4, 3), 4 * 3 * 16
)

RIGHT = [table.__getitem__ for table in (by_hand, in_lists, in_another_order, calculated)]


def turned(order):
    return {entry: order(*shape) if len(shape) == 4 else shape for entry, shape in by_hand.items()}


without_batch = {entry: shape[1:] for entry, shape in by_hand.items()}
batch_at_last = {entry: (*shape[1:], shape[0]) for entry, shape in by_hand.items()}
one = {entry: (1, *shape[1:]) for entry, shape in by_hand.items()}
thirty_two = {entry: [32, *shape[1:]] for entry, shape in by_hand.items()}
no_one = filled((40, 30), (20, 15), (10, 8), (7, 5), (3, 2), 96)
rounded_up = filled((41, 31), (21, 16), (11, 8), (9, 6), (5, 3), 240)
never_pooled = filled((41, 31), (41, 31), (21, 16), (19, 14), (19, 14), 19 * 14 * 16)
slid = filled((41, 31), (40, 30), (20, 15), (18, 13), (17, 12), 17 * 12 * 16)
thinned = filled((41, 31), (20, 15), (10, 8), (8, 6), (4, 3), 96, maps=(8, 4, 12, 16, 8))
same_keeps = filled((41, 31), (20, 15), (20, 15), (18, 13), (9, 6), 864)
rounded_down = filled((41, 31), (20, 15), (10, 7), (8, 5), (4, 2), 128)
all_valid = filled((41, 31), (20, 15), (8, 6), (6, 4), (3, 2), 96)
all_same = filled((45, 35), (22, 17), (11, 9), (11, 9), (5, 4), 320)
multiplied = filled(
    (41, 31), (20, 15), (10, 8), (8, 6), (4, 3), 12 * 4608, maps=(24, 24, 288, 4608, 4608)
)
not_flattened = by_hand | {
    "flatten": (None, 4, 3, 16),
    "hidden": (None, 4, 3, 40),
    "dropout": (None, 4, 3, 40),
    "scores": (None, 4, 3, 10),
}

WRONG = {
    without_batch.__getitem__: "배치 자리를 빠뜨린",
    batch_at_last.__getitem__: "맨 뒤에 적은",
    one.__getitem__: "샘플의 수를 적은",
    thirty_two.__getitem__: "샘플의 수를 적은",
    turned(lambda n, h, w, c: (n, c, h, w)).__getitem__: "높이와 너비의 앞에",
    turned(lambda n, h, w, c: (n, w, h, c)).__getitem__: "높이와 너비를 맞바꾼",
    no_one.__getitem__: "마지막의 1을",
    rounded_up.__getitem__: "풀링에서 몫을 올림한",
    never_pooled.__getitem__: "풀링이 크기를 바꾸지",
    slid.__getitem__: "한 칸씩 민",
    thinned.__getitem__: "풀링에서 채널 수도",
    same_keeps.__getitem__: "세임 패딩인 층이 크기를",
    rounded_down.__getitem__: "세임 패딩에서 몫을 내림한",
    all_valid.__getitem__: "모두 밸리드 패딩으로",
    all_same.__getitem__: "모두 세임 패딩으로",
    multiplied.__getitem__: "입력의 채널 수를 곱한",
    not_flattened.__getitem__: "펼치지 않는다고",
}
