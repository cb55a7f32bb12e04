"""Frames of a constant value around images."""

import numpy as np

from cnn_course.arrays import as_float_array


def pad2d(x, padding, value=0.0):
    """Put a frame of ``value`` around every image of a batch.

    Parameters
    ----------
    x : array, shape (N, H, W, C)
    padding : int or ((top, bottom), (left, right))
        Rows and columns to add; an int adds that many on each of the four sides.
    value : float
        What the frame is filled with.

    Returns
    -------
    array, shape (N, top + H + bottom, left + W + right, C)

    Raises
    ------
    TypeError, ValueError
        ``x`` is not a four-dimensional array of numbers, or ``padding`` is neither a
        non-negative int nor two pairs of them.

    References
    ----------
    Keras API documentation, ``ZeroPadding2D``.

    Examples
    --------
    >>> pad2d(np.ones((1, 1, 2, 1)), ((0, 1), (1, 0)))[0, :, :, 0]
    array([[0., 1., 1.],
           [0., 0., 0.]])
    """
    x = as_float_array("x", x, ("N", "H", "W", "C"))
    pairs = np.array(padding, dtype=object)
    whole = all(isinstance(amount, (int, np.integer)) and amount >= 0 for amount in pairs.flat)
    if not whole or pairs.shape not in ((), (2, 2)):
        raise ValueError(
            "padding: 0 이상의 정수나 ((위, 아래), (왼쪽, 오른쪽))이 와야 하는데, "
            f"받은 값은 {padding!r}입니다."
        )
    rows, columns = np.broadcast_to(pairs, (2, 2)).tolist()
    return np.pad(x, ((0, 0), rows, columns, (0, 0)), constant_values=value)
