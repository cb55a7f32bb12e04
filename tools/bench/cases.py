"""What is timed: the name of a case, and the shapes of the operations."""

#: conv2d: x, w, padding here, padding of tf.nn (C1's 2 on each side is ``same`` for 5×5).
CONVOLUTIONS = {
    "C1": ((64, 28, 28, 1), (5, 5, 1, 6), 2, "SAME"),
    "C3": ((64, 14, 14, 6), (5, 5, 6, 16), "valid", "VALID"),
    "C5": ((64, 5, 5, 16), (5, 5, 16, 120), "valid", "VALID"),
    "8×56×56×64→64": ((8, 56, 56, 64), (3, 3, 64, 64), "same", "SAME"),
}

#: Poolings of 2×2 windows: x.
POOLINGS = {"S2": (64, 28, 28, 6), "S4": (64, 10, 10, 16), "8×56×56×64": (8, 56, 56, 64)}

CASES = [
    *(f"conv2d {way} {name}" for way in ("forward", "backward") for name in CONVOLUTIONS),
    *(
        f"{kind}_pool2d {way} {name}"
        for kind in ("max", "avg")
        for way in ("forward", "backward")
        for name in POOLINGS
    ),
]

EPOCH = "epoch"
