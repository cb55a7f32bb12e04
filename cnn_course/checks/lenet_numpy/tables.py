"""Tables of connections that chapter 11's checks put in: row = input map, column = output map."""

import numpy as np


def draw_table(rng, c_in, c_out):
    """Draw a table in which no two neighbouring columns are alike.

    Every output map sees at least one input map and none sees all; several do not all see
    the same number, and leave no input map unseen. What is 1 and what is 0 are not equally
    many, nor are there as many of 1 as maps on either side: what counts the wrong thing shows.
    """
    while True:
        table = rng.integers(0, 2, (c_in, c_out))
        seen = table.sum(axis=0)
        if 2 * seen.sum() == table.size or seen.sum() in table.shape:
            continue
        if ((seen > 0) & (seen < c_in)).all() and (c_out == 1 or _varied(table)):
            return table


def _varied(table):
    columns_differ = (table[:, 1:] != table[:, :-1]).any(axis=0).all()
    return columns_differ and np.ptp(table.sum(axis=0)) > 0 and table.any(axis=1).all()
