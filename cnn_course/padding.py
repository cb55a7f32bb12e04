"""Frames of a constant value around images."""

import numpy as np

from cnn_course.arrays import as_float_array, as_number


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
    (top, bottom), (left, right) = _widths(padding)
    N, H, W, C = x.shape
    shape = N, top + H + bottom, left + W + right, C
    y = np.full(shape, as_number("value", value), x.dtype)
    y[:, top : top + H, left : left + W] = x
    return y


def pad2d_backward(dy, padding):
    """Return the gradient of :func:`pad2d` with respect to ``x``: ``dy`` without its frame.

    The frame is a constant, so what arrives there goes nowhere.

    Parameters
    ----------
    dy : array, shape (N, top + H + bottom, left + W + right, C)
    padding : int or ((top, bottom), (left, right))

    Returns
    -------
    dx : view of ``dy``, shape (N, H, W, C)

    Raises
    ------
    TypeError, ValueError
        As :func:`pad2d`, and where nothing would be left inside the frame.

    References
    ----------
    The chain rule, applied to :func:`pad2d`.

    Examples
    --------
    >>> pad2d_backward(np.arange(6).reshape(1, 2, 3, 1), ((0, 1), (1, 0)))[0, :, :, 0]
    array([[1., 2.]])
    """
    dy = as_float_array("dy", dy, ("N", "H", "W", "C"))
    (top, bottom), (left, right) = _widths(padding)
    H, W = dy.shape[1] - top - bottom, dy.shape[2] - left - right
    if H < 1 or W < 1:
        raise ValueError(
            f"padding: 모양이 {dy.shape}인 dy에서 떼어 내고도 남는 칸이 있어야 하는데, "
            f"받은 값은 {padding!r}입니다."
        )
    return dy[:, top : top + H, left : left + W]


def surround(x, frame, value=0.0):
    """Return :func:`pad2d` of ``x``, or ``x`` itself where the frame is empty: no copy.

    Examples
    --------
    >>> x = np.ones((1, 1, 1, 1))
    >>> surround(x, ((0, 0), (0, 0))) is x, surround(x, ((1, 0), (0, 0))).shape
    (True, (1, 2, 1, 1))
    """
    return pad2d(x, frame, value) if np.any(frame) else x


def _widths(padding):
    pairs = np.array(padding, dtype=object)
    whole = all(isinstance(amount, (int, np.integer)) and amount >= 0 for amount in pairs.flat)
    if not whole or pairs.shape not in ((), (2, 2)):
        raise ValueError(
            "padding: 0 이상의 정수나 ((위, 아래), (왼쪽, 오른쪽))이 와야 하는데, "
            f"받은 값은 {padding!r}입니다."
        )
    return np.broadcast_to(pairs, (2, 2)).tolist()
