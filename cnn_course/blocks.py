"""A convolution as one matrix product: im2col, several outputs at a time.

Put every window into a row, and the convolution is a dense layer over these rows. Here a
row holds a *block*: the windows of ``t`` neighbouring outputs. They overlap, so a block is
little wider than one window, and ``t`` times fewer rows have to be copied. The weights of
the ``t`` outputs stand side by side in a *banded* matrix, each a stride further down.

With ``t = 1`` this is plain im2col. With ``t = W_out`` it is the dense layer that a
convolution *is*: mostly zeros, and one kernel repeated along the diagonal.
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

#: A matrix product is efficient from about this many columns on.
COLUMNS = 96


def outputs_at_once(w_out, c_out, values):
    """Return ``t``: the largest divisor of ``w_out`` that makes at most ``COLUMNS`` columns.

    It is 1 where ``values``, which will meet the matrix's zeros, are not all finite: 0 times
    infinity is NaN, and would spoil outputs whose windows are far from it.

    Examples
    --------
    >>> [outputs_at_once(*sizes, np.zeros(1)) for sizes in ((28, 6), (10, 16), (56, 64))]
    [14, 5, 1]
    >>> outputs_at_once(28, 6, np.array([np.inf]))
    1
    """
    if not np.isfinite(values).all():
        return 1
    fitting = [t for t in range(1, w_out + 1) if w_out % t == 0 and t * c_out <= COLUMNS]
    return max(fitting, default=1)


def take_blocks(x, kernel_size, stride, t):
    """View the padded ``x`` as blocks, without copying.

    With channels last, a row of a block is one run of neighbours in memory; a later copy
    moves it in one piece.

    Parameters
    ----------
    x : array, shape (N, H, W, C)
    kernel_size, stride : (int, int)
    t : int
        Outputs a block.

    Returns
    -------
    view, shape (N, H_out, W_out / t, K_H, ((t - 1) S + K_W) C)

    Examples
    --------
    >>> x = np.arange(8).reshape(1, 2, 4, 1)
    >>> take_blocks(x, (2, 2), (1, 1), t=3)[0, 0]
    array([[[0, 1, 2, 3],
            [4, 5, 6, 7]]])
    >>> take_blocks(x, (2, 2), (1, 1), t=1)[0, 0, 1]
    array([[1, 2],
           [5, 6]])
    """
    N, H, W, C = x.shape
    run = ((t - 1) * stride[1] + kernel_size[1]) * C
    every = sliding_window_view(x.reshape(N, H, W * C), (kernel_size[0], run), axis=(1, 2))
    return every[:, :: stride[0], :: t * stride[1] * C]


def add_blocks(blocks, shape, stride, t):
    """Add blocks up where :func:`take_blocks` takes them from: its backward.

    Examples
    --------
    >>> add_blocks(np.ones((1, 1, 2, 1, 2)), (1, 1, 3, 1), (1, 1), t=1).ravel()
    array([1., 2., 1.])
    """
    N, H, W, C = shape
    H_out, pieces, K_H, run = blocks.shape[1:]
    x = np.zeros((N, H, W * C), blocks.dtype)
    for u in range(K_H):
        for j in range(pieces):
            left = j * t * stride[1] * C
            x[:, u : u + H_out * stride[0] : stride[0], left : left + run] += blocks[:, :, j, u]
    return x.reshape(shape)


def banded_matrix(w, step, t):
    """Return the matrix from a block's entries to its ``t`` outputs of every filter.

    Parameters
    ----------
    w : array, shape (K_H, K_W, C_in, C_out)
    step : int
        Stride to the right.

    Returns
    -------
    array, shape (K_H ((t - 1) step + K_W) C_in, t C_out)

    Examples
    --------
    >>> banded_matrix(np.array([3, 5]).reshape(1, 2, 1, 1), step=1, t=3)
    array([[3, 0, 0],
           [5, 3, 0],
           [0, 5, 3],
           [0, 0, 5]])
    """
    K_H, K_W, C_in, C_out = w.shape
    banded = np.zeros((K_H, (t - 1) * step + K_W, C_in, t, C_out), w.dtype)
    for k in range(t):
        banded[:, k * step : k * step + K_W, :, k] = w
    return banded.reshape(-1, t * C_out)


def sum_bands(banded, shape, step, t):
    """Add up, for every weight, the places where it stands in the matrix: the backward.

    Examples
    --------
    >>> sum_bands(np.ones((4, 3)), (1, 2, 1, 1), step=1, t=3).ravel()
    array([3., 3.])
    """
    K_H, K_W, C_in, C_out = shape
    banded = banded.reshape(K_H, -1, C_in, t, C_out)
    return sum(banded[:, k * step : k * step + K_W, :, k] for k in range(t))
