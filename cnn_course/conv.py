"""Cross-correlation, which deep learning calls convolution: by hand, then fast."""

import numpy as np

from cnn_course.arrays import as_float_array, same_shape
from cnn_course.blocks import (
    add_blocks,
    banded_matrix,
    outputs_at_once,
    sum_bands,
    take_blocks,
)
from cnn_course.padding import pad2d_backward, surround
from cnn_course.shapes import fit_windows, pair


def correlate2d(image, kernel):
    r"""Slide ``kernel`` over ``image``; multiply and add at every position (valid).

    .. math:: y_{i,j} = \sum_{u=0}^{K_H-1} \sum_{v=0}^{K_W-1} x_{i+u,\,j+v}\, w_{u,v}

    The teaching form: one window a step, nothing hidden. :func:`conv2d` is the fast one.

    Parameters
    ----------
    image : array, shape (H, W)
    kernel : array, shape (K_H, K_W)
        Not flipped; flip it on both axes for convolution in the mathematical sense.

    Returns
    -------
    array, shape (H - K_H + 1, W - K_W + 1)

    Raises
    ------
    TypeError, ValueError
        An argument is not a two-dimensional array of numbers, or ``kernel`` does not
        fit into ``image``.

    References
    ----------
    I. Goodfellow, Y. Bengio and A. Courville, *Deep Learning* (2016), equation 9.6.

    Examples
    --------
    >>> correlate2d(np.arange(9).reshape(3, 3), np.arange(4).reshape(2, 2))
    array([[19., 25.],
           [37., 43.]])
    """
    image = as_float_array("image", image, ("H", "W"))
    kernel = as_float_array("kernel", kernel, ("K_H", "K_W"))
    (H, W), (K_H, K_W) = image.shape, kernel.shape
    if K_H > H or K_W > W:
        raise ValueError(
            f"kernel: 모양이 {image.shape}인 image 안에 들어가야 하는데 "
            f"모양이 {kernel.shape}인 커널이 왔습니다."
        )
    y = np.zeros((H - K_H + 1, W - K_W + 1), dtype=np.result_type(image, kernel))
    for i in range(H - K_H + 1):
        for j in range(W - K_W + 1):
            y[i, j] = (image[i : i + K_H, j : j + K_W] * kernel).sum()
    return y


def conv2d(x, w, b=None, stride=1, padding="valid"):
    r"""Cross-correlate a batch of images with a bank of kernels, as Keras' ``Conv2D`` does.

    .. math::
        y_{m,i,j,f} = b_f + \sum_{u,v,c} x_{m,\,iS+u-P,\,jS+v-P,\,c}\; w_{u,v,c,f}

    for image ``m`` and filter ``f``, with ``S`` and ``P`` the axis's own stride and padding
    before, and 0 outside the image.

    Parameters
    ----------
    x : array, shape (N, H, W, C_in)
    w : array, shape (K_H, K_W, C_in, C_out)
    b : array, shape (C_out,), optional
    stride : int or (int, int)
        Step of the window down and to the right.
    padding : "valid", "same" or int
        As in :func:`cnn_course.shapes.output_size`; filled with zeros.

    Returns
    -------
    y : array, shape (N, H_out, W_out, C_out)

    Raises
    ------
    TypeError, ValueError
        Wrong rank or type, channels or biases that do not match, a stride below 1,
        another padding word, or a kernel larger than the padded input.

    References
    ----------
    Keras API documentation, ``Conv2D``; im2col after K. Chellapilla, S. Puri and
    P. Simard, "High performance convolutional neural networks for document processing"
    (2006).

    Examples
    --------
    >>> conv2d(np.ones((2, 28, 28, 1)), np.ones((3, 3, 1, 10)), stride=2).shape
    (2, 13, 13, 10)
    """
    x, w = _operands(x, w)
    if b is not None and as_float_array("b", b, ("C_out",)).shape[0] != w.shape[3]:
        raise ValueError(f"b: 필터마다 하나씩 {w.shape[3]}개가 와야 하는데 {len(b)}개가 왔습니다.")
    stride, frame, (H_out, W_out) = _geometry(x, w, stride, padding)
    t, extra = outputs_at_once(W_out, w.shape[:2], stride[1], w.shape[3], x)
    padded = surround(x, _widened(frame, extra * stride[1]))
    blocks = take_blocks(padded, w.shape[:2], stride, t)
    banded = banded_matrix(w, stride[1], t)
    y = blocks.reshape(-1, len(banded)) @ banded  # a dense layer over the blocks
    if b is not None:
        y += np.tile(b, t)
    return y.reshape(len(x), H_out, W_out + extra, w.shape[3])[:, :, :W_out]


def conv2d_backward(dy, x, w, stride=1, padding="valid", *, needs_dx=True):
    r"""Return the gradients of :func:`conv2d` with respect to ``x``, ``w`` and ``b``.

    .. math::
        \frac{\partial L}{\partial w_{u,v,c,f}}
        = \sum_{m,i,j} x_{m,\,iS+u-P,\,jS+v-P,\,c}\; \frac{\partial L}{\partial y_{m,i,j,f}},
        \qquad
        \frac{\partial L}{\partial x_{m,p,q,c}}
        = \sum_{iS+u-P=p,\ jS+v-P=q} \sum_f w_{u,v,c,f}\; \frac{\partial L}{\partial y_{m,i,j,f}}

    and for the bias the sum over all positions. Every weight collects from all windows,
    every pixel from all windows that it lies in.

    Parameters
    ----------
    dy : array, shape (N, H_out, W_out, C_out)
    x : array, shape (N, H, W, C_in)
    w : array, shape (K_H, K_W, C_in, C_out)
    stride, padding
        As given to :func:`conv2d`.
    needs_dx : bool
        False leaves ``dx`` uncomputed (None): the first layer of a network needs none.

    Returns
    -------
    dx, dw, db : arrays of the shapes of ``x``, ``w`` and ``b``

    Raises
    ------
    TypeError, ValueError
        As :func:`conv2d`, and where ``dy`` does not have the output's shape.

    References
    ----------
    V. Dumoulin and F. Visin, "A guide to convolution arithmetic for deep learning"
    (2016), chapter 4; I. Goodfellow, Y. Bengio and A. Courville, *Deep Learning* (2016),
    equations 9.11 and 9.13.

    Examples
    --------
    >>> x, w = np.arange(9).reshape(1, 3, 3, 1), np.arange(4).reshape(2, 2, 1, 1)
    >>> dx, dw, db = conv2d_backward([[[[1], [0]], [[0], [10]]]], x, w)
    >>> dx[0, :, :, 0]
    array([[ 0.,  1.,  0.],
           [ 2.,  3., 10.],
           [ 0., 20., 30.]])
    >>> dw[:, :, 0, 0], db
    (array([[40., 51.],
           [73., 84.]]), array([11.]))
    """
    x, w = _operands(x, w)
    stride, frame, (H_out, W_out) = _geometry(x, w, stride, padding)
    dy = same_shape("dy", dy, (len(x), H_out, W_out, w.shape[3]))
    t, extra = outputs_at_once(W_out, w.shape[:2], stride[1], w.shape[3], x, w, dy)
    frame = _widened(frame, extra * stride[1])
    padded = surround(x, frame)
    blocks = take_blocks(padded, w.shape[:2], stride, t)
    dy = surround(dy, ((0, 0), (0, extra))).reshape(-1, t * w.shape[3])
    # the products of dense_backward, with the blocks as x and the banded matrix as w
    dw = sum_bands(blocks.reshape(len(dy), -1).T @ dy, w.shape, stride[1], t)
    db = (np.ones(len(dy), dy.dtype) @ dy).reshape(t, -1).sum(axis=0)  # quicker than dy.sum(0)
    if not needs_dx:
        return None, dw, db
    dblocks = (dy @ banded_matrix(w, stride[1], t).T).reshape(blocks.shape)
    return pad2d_backward(add_blocks(dblocks, padded.shape, stride, t), frame), dw, db


def _operands(x, w):
    x = as_float_array("x", x, ("N", "H", "W", "C_in"))
    w = as_float_array("w", w, ("K_H", "K_W", "C_in", "C_out"))
    if x.shape[3] != w.shape[2]:
        raise ValueError(
            "x의 채널 수와 w의 입력 채널 수가 같아야 하는데, "
            f"각각 {x.shape[3]}, {w.shape[2]}입니다. x의 모양은 {x.shape}, w의 모양은 {w.shape}입니다."
        )
    return x, w


def _geometry(x, w, stride, padding):
    """Return stride (down, right), the frame for :func:`pad2d`, and (H_out, W_out)."""
    stride = pair("stride", stride)
    return stride, *fit_windows("w", x.shape[1:3], w.shape[:2], stride, padding)


def _widened(frame, columns):
    """Add columns on the right, for the outputs that the last block computes too many."""
    rows, (left, right) = frame
    return rows, (left, right + columns)
