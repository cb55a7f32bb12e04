"""When to stop: Keras' rule, and rules that are taken for it.

Each gives the epoch after which training stops and the epoch whose weights are kept, from 1.
"""

#: The validation loss of sixteen epochs.
LOSSES = (
    0.62, 0.60, 0.61, 0.58, 0.55, 0.48, 0.52, 0.54,
    0.51, 0.49, 0.50, 0.43, 0.46, 0.50, 0.54, 0.47,
)  # fmt: skip


def best(epochs):
    """Return the epoch of the smallest loss among the first ``epochs``."""
    return min(range(epochs), key=LOSSES.__getitem__) + 1


def keras_rule(patience):
    for epoch in range(1, len(LOSSES) + 1):
        if epoch - best(epoch) >= patience:
            return epoch, best(epoch)
    return never(patience)


def of_all(patience):
    """Count every epoch that was not the best so far, without beginning anew."""
    bad = 0
    for epoch in range(1, len(LOSSES) + 1):
        bad += best(epoch) != epoch
        if bad >= patience:
            return epoch, best(epoch)
    return never(patience)


def in_a_row_of_rises(patience):
    """Compare with the epoch before."""
    rises = 0
    for epoch in range(2, len(LOSSES) + 1):
        rises = rises + 1 if LOSSES[epoch - 1] >= LOSSES[epoch - 2] else 0
        if rises >= patience:
            return epoch, best(epoch)
    return never(patience)


def at_the_first_rise(patience):
    return keras_rule(1)


def never(patience):
    return len(LOSSES), best(len(LOSSES))
