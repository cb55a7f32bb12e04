"""A convolution as one matrix product: im2col, several outputs at a time.

Spread every window of the image into one row of a matrix, and every kernel into one column
of another: their product is the convolution. That is im2col. Its price is the copying:
neighbouring windows share most of their pixels, and each is copied again.

Here a row of the matrix holds a *block*: all pixels that ``t`` neighbouring outputs need,
``t - 1`` strides wider than one window. So there are ``t`` times fewer rows, and
``t K_W / ((t - 1) S + K_W)`` times fewer numbers to copy. In the other matrix each kernel then has
``t`` columns, one for each of the outputs, and in column ``k`` its weights stand ``k``
strides further on, with zeros around them: a *banded* matrix. One axis, K_W = 2, t = 3:

====================  ======================
a block of x          the banded matrix
====================  ======================
x₀ x₁ x₂ x₃           w₀  0   0
                      w₁  w₀  0
                      0   w₁  w₀
                      0   0   w₁
====================  ======================

and the product is x₀w₀ + x₁w₁, x₁w₀ + x₂w₁, x₂w₀ + x₃w₁: three outputs. With indices, for image
m, row i and block j of outputs, output k in the block, kernel row u and column v, channel c:

    blocks[(m, i, j), (u, k S + v, c)] = x[m, i S + u, (j t + k) S + v, c]
    banded[(u, k S + v, c), (k, f)]    = w[u, v, c, f]

The zeros are multiplied too; up to some ``t`` that costs less than the copying saved. Where the
outputs do not divide into blocks of ``t``, the image gets columns of zeros on the right, and the
outputs there are cut off. In the code, ``step`` is S, the stride to the right.
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

#: At most this many columns of the matrix, where that can be: the more, the more zeros are
#: multiplied. 96 and 128 were the quickest of 32 to 192 at LeNet's layers, on two cores.
COLUMNS = 128


def outputs_at_once(w_out, kernel_size, step, filters, *values):
    """Return how a row of ``w_out`` outputs is cut into blocks.

    Windows that do not overlap are taken one at a time: together they would save no copying.

    Parameters
    ----------
    w_out : int
    kernel_size : (int, int)
    step : int
        Stride to the right.
    filters : int
        Columns that one output needs.
    *values : arrays
        All that will be multiplied by a zero of the matrix, or by a zero gradient of an
        extra output. Unless their sums are finite, ``t`` is 1: 0 times infinity is NaN,
        and would spoil outputs whose windows are far from it.

    Returns
    -------
    t, extra : int
        Outputs per block; how many of the last block's lie beyond ``w_out``, to be cut off.

    Examples
    --------
    >>> outputs_at_once(28, (5, 5), 1, 6, np.zeros(1)), outputs_at_once(29, (5, 5), 1, 6, np.zeros(1))
    ((14, 0), (15, 1))
    >>> outputs_at_once(28, (2, 2), 2, 6, np.zeros(1))  # windows that do not overlap
    (1, 0)
    """
    with np.errstate(over="ignore", invalid="ignore"):
        finite = all(np.isfinite(array.sum()) for array in values)  # quicker than each number
    if step >= kernel_size[1] or not finite:
        return 1, 0
    pieces = -(-w_out // max(1, COLUMNS // filters))
    t = -(-w_out // pieces)
    return t, pieces * t - w_out


def take_blocks(x, kernel_size, stride, t):
    """View the padded ``x`` as blocks.

    With channels last, a row of pixels in a block is one run of neighbours in memory; a
    later copy moves it in one piece.

    Parameters
    ----------
    x : array, shape (N, H, W, C)
    kernel_size, stride : (int, int)
    t : int
        Outputs per block.

    Returns
    -------
    view, shape (N, H_out, blocks in a row of outputs, K_H, ((t - 1) S + K_W) C)

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

    Between the bands stand the matrix's zeros; they are no parameters, and what would be
    their gradient is left.

    Examples
    --------
    >>> sum_bands(np.ones((4, 3)), (1, 2, 1, 1), step=1, t=3).ravel()
    array([3., 3.])
    """
    K_H, K_W, C_in, C_out = shape
    banded = banded.reshape(K_H, -1, C_in, t, C_out)
    return sum(banded[:, k * step : k * step + K_W, :, k] for k in range(t))
