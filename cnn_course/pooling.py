"""Pooling: one number for every window of every channel; nothing to train.

Nothing goes window by window: the same entry of all windows is one array, a slice of the
image with a step. Two such arrays are added, or the larger of each pair taken, at once.
"""

from functools import reduce
from itertools import accumulate
from operator import iadd

import numpy as np

from cnn_course.arrays import as_float_array, same_shape
from cnn_course.padding import pad2d_backward, surround
from cnn_course.shapes import fit_windows, pair


def max_pool2d(x, pool_size=2, stride=None, padding="valid"):
    r"""Return the largest entry of every window.

    .. math:: y_{m,i,j,c} = \max_{u,v} x_{m,\,iS+u-P,\,jS+v-P,\,c}

    Parameters
    ----------
    x : array, shape (N, H, W, C)
    pool_size : int or (int, int)
    stride : int or (int, int), optional
        By default ``pool_size``: windows side by side.
    padding : "valid", "same" or int < pool_size
        Filled with -∞, which is never the largest. NaN stays NaN.

    Returns
    -------
    y : array, shape (N, H_out, W_out, C)

    Raises
    ------
    TypeError, ValueError
        Wrong rank or type, a size or stride below 1, another padding word, a number that
        would make windows of nothing but padding, or a window larger than the padded input.

    References
    ----------
    Keras API documentation, ``MaxPooling2D``; M. Ranzato et al., "Unsupervised learning
    of invariant feature hierarchies with applications to object recognition" (2007).

    Examples
    --------
    >>> max_pool2d(np.arange(16).reshape(1, 4, 4, 1))[0, :, :, 0]
    array([[ 5.,  7.],
           [13., 15.]])
    """
    x = as_float_array("x", x, ("N", "H", "W", "C"))
    size, stride, frame, _ = _geometry(x, pool_size, stride, padding)
    y = _fold(np.maximum, surround(x, frame, -np.inf), size, stride)
    return y.copy() if size == (1, 1) else y  # never a view of x


def max_pool2d_backward(dy, x, pool_size=2, stride=None, padding="valid"):
    r"""Return the gradient of :func:`max_pool2d`: it goes to each window's largest entry.

    .. math::
        \frac{\partial L}{\partial x_{m,p,q,c}} = \sum_{(i,j):\ (p,q)\ \text{is the maximum's place}}
        \frac{\partial L}{\partial y_{m,i,j,c}}

    Of equal ones the first in reading order receives it. A gradient that is infinite or NaN
    makes its whole window's NaN.

    Parameters
    ----------
    dy : array, shape (N, H_out, W_out, C)
    x : array, shape (N, H, W, C)
    pool_size, stride, padding
        As given to :func:`max_pool2d`.

    Returns
    -------
    dx : array, shape (N, H, W, C)

    Raises
    ------
    TypeError, ValueError
        As :func:`max_pool2d`, and where ``dy`` does not have the output's shape.

    References
    ----------
    TensorFlow's ``MaxPoolGrad`` treats equal entries the same way.

    Examples
    --------
    >>> max_pool2d_backward([[[[7]]]], [[[[1], [9]], [[9], [2]]]])[0, :, :, 0]
    array([[0., 7.],
           [0., 0.]])
    """
    x = as_float_array("x", x, ("N", "H", "W", "C"))
    size, stride, frame, shape = _geometry(x, pool_size, stride, padding)
    dy = same_shape("dy", dy, shape)
    padded = surround(x, frame, -np.inf)
    dx = np.zeros(padded.shape, np.result_type(dy, x))
    # windows side by side share no pixel, so nothing has to be added up
    put = np.copyto if stride[0] >= size[0] and stride[1] >= size[1] else iadd
    # copied, each entry's pixels lie side by side: quicker to compute with several times
    entries = [entry.copy() for entry in _entries(padded, size, stride)]
    dentries = _entries(dx, size, stride)
    # from the last entry to the first: what beats all entries before it takes what is left
    before = list(accumulate(entries[:-1], np.maximum))
    for entry, dentry, maximum in zip(entries[:0:-1], dentries[:0:-1], before[::-1], strict=True):
        taken = dy * (entry > maximum)
        put(dentry, taken)
        dy = dy - taken
    put(dentries[0], dy)
    return pad2d_backward(dx, frame)


def avg_pool2d(x, pool_size=2, stride=None, padding="valid"):
    r"""Return the mean of every window; padding does not count as an entry.

    .. math:: y_{m,i,j,c} = \frac{1}{n_{i,j}} \sum_{u,v} x_{m,\,iS+u-P,\,jS+v-P,\,c}

    with ``n`` the entries of the window that lie inside the image.

    Parameters
    ----------
    x : array, shape (N, H, W, C)
    pool_size : int or (int, int)
    stride : int or (int, int), optional
        By default ``pool_size``.
    padding : "valid", "same" or int < pool_size

    Returns
    -------
    y : array, shape (N, H_out, W_out, C)

    Raises
    ------
    TypeError, ValueError
        As :func:`max_pool2d`.

    References
    ----------
    Keras API documentation, ``AveragePooling2D``.

    Examples
    --------
    >>> avg_pool2d(np.arange(16).reshape(1, 4, 4, 1))[0, :, :, 0]
    array([[ 2.5,  4.5],
           [10.5, 12.5]])
    """
    x = as_float_array("x", x, ("N", "H", "W", "C"))
    size, stride, frame, _ = _geometry(x, pool_size, stride, padding)
    sums = _fold(np.add, surround(x, frame), size, stride)
    return sums / _inside(x, size, stride, frame)


def avg_pool2d_backward(dy, x, pool_size=2, stride=None, padding="valid"):
    r"""Return the gradient of :func:`avg_pool2d`: every entry of a window gets an equal share.

    .. math::
        \frac{\partial L}{\partial x_{m,p,q,c}} = \sum_{(i,j):\ (p,q)\ \text{in the window}}
        \frac{1}{n_{i,j}} \frac{\partial L}{\partial y_{m,i,j,c}}

    Parameters
    ----------
    dy : array, shape (N, H_out, W_out, C)
    x : array, shape (N, H, W, C)
        Only its shape matters.
    pool_size, stride, padding
        As given to :func:`avg_pool2d`.

    Returns
    -------
    dx : array, shape (N, H, W, C)

    Raises
    ------
    TypeError, ValueError
        As :func:`avg_pool2d`, and where ``dy`` does not have the output's shape.

    References
    ----------
    The chain rule, applied to :func:`avg_pool2d`.

    Examples
    --------
    >>> avg_pool2d_backward([[[[8]]]], np.zeros((1, 2, 2, 1)))[0, :, :, 0]
    array([[2., 2.],
           [2., 2.]])
    """
    x = as_float_array("x", x, ("N", "H", "W", "C"))
    size, stride, frame, shape = _geometry(x, pool_size, stride, padding)
    share = same_shape("dy", dy, shape) / _inside(x, size, stride, frame)
    (top, bottom), (left, right) = frame
    N, H, W, C = x.shape
    dx = np.zeros((N, top + H + bottom, left + W + right, C), share.dtype)
    for dentry in _entries(dx, size, stride):
        dentry += share
    return pad2d_backward(dx, frame)


def global_avg_pool2d(x):
    r"""Return the mean of every channel: an image becomes one number per channel.

    .. math:: y_{m,c} = \frac{1}{H W} \sum_{i,j} x_{m,i,j,c}

    Parameters
    ----------
    x : array, shape (N, H, W, C)

    Returns
    -------
    y : array, shape (N, C)

    Raises
    ------
    TypeError, ValueError
        ``x`` is not a four-dimensional array of numbers.

    References
    ----------
    M. Lin, Q. Chen and S. Yan, "Network in network" (2014), section 3.2.

    Examples
    --------
    >>> global_avg_pool2d(np.arange(8).reshape(1, 2, 2, 2))
    array([[3., 4.]])
    """
    return as_float_array("x", x, ("N", "H", "W", "C")).mean(axis=(1, 2))


def global_avg_pool2d_backward(dy, x):
    r"""Return the gradient of :func:`global_avg_pool2d`: every entry gets an equal share.

    .. math::
        \frac{\partial L}{\partial x_{m,i,j,c}} = \frac{1}{H W} \frac{\partial L}{\partial y_{m,c}}

    Parameters
    ----------
    dy : array, shape (N, C)
    x : array, shape (N, H, W, C)
        Only its shape matters.

    Returns
    -------
    dx : array, shape (N, H, W, C)

    Raises
    ------
    TypeError, ValueError
        As :func:`global_avg_pool2d`, and where ``dy`` does not have the output's shape.

    References
    ----------
    As :func:`global_avg_pool2d`.

    Examples
    --------
    >>> global_avg_pool2d_backward([[6]], np.zeros((1, 2, 3, 1)))[0, :, :, 0]
    array([[1., 1., 1.],
           [1., 1., 1.]])
    """
    N, H, W, C = as_float_array("x", x, ("N", "H", "W", "C")).shape
    share = same_shape("dy", dy, (N, C)) / (H * W)
    return np.tile(share[:, None, None, :], (1, H, W, 1))


def _fold(operation, x, size, stride):
    """Return the sum or maximum of every window: down the height, then along the width."""
    rows = reduce(operation, _steps(x, 1, size, stride))
    return reduce(operation, _steps(rows, 2, size, stride))


def _entries(x, size, stride):
    """Return views of ``x``: the first entries of all windows, the second, … in reading order.

    Each has the shape (N, H_out, W_out, C).
    """
    rows = _steps(x, 1, size, stride)
    return [entry for row in rows for entry in _steps(row, 2, size, stride)]


def _steps(x, axis, size, stride):
    """Return views of ``x``: along one axis the first pixels of all windows, the second, …"""
    k, step = size[axis - 1], stride[axis - 1]
    reach = (x.shape[axis] - k) // step * step + 1
    return [x[(slice(None),) * axis + (slice(u, u + reach, step),)] for u in range(k)]


def _inside(x, size, stride, frame):
    """Return how many entries of each window lie inside the image: (1, H_out, W_out, 1)."""
    image = surround(np.ones((1, *x.shape[1:3], 1), x.dtype), frame)
    return _fold(np.add, image, size, stride)


def _geometry(x, pool_size, stride, padding):
    """Return window, stride, frame and the output's shape, or say what does not fit."""
    size = pair("pool_size", pool_size)
    stride = size if stride is None else pair("stride", stride)
    frame, output = fit_windows("pool_size", x.shape[1:3], size, stride, padding)
    if not isinstance(padding, str) and padding >= min(size):
        raise ValueError(
            f"padding: pool_size보다 작은 정수가 와야 하는데, 받은 값은 {padding}이고 "
            f"pool_size는 {pool_size}입니다."
        )
    return size, stride, frame, (len(x), *output, x.shape[3])
