"""Cross-correlation, which deep learning calls convolution: by hand, then fast."""

import numpy as np

from cnn_course.arrays import as_float_array
from cnn_course.padding import pad2d
from cnn_course.shapes import axis_padding, output_size


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

    for image ``m`` and filter ``f``, with ``P`` the padding before, 0 outside the image.

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
    array, shape (N, H_out, W_out, C_out)

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
    x = as_float_array("x", x, ("N", "H", "W", "C_in"))
    w = as_float_array("w", w, ("K_H", "K_W", "C_in", "C_out"))
    b = np.zeros(w.shape[3], dtype=w.dtype) if b is None else as_float_array("b", b, ("C_out",))
    if x.shape[3] != w.shape[2]:
        raise ValueError(
            "x의 채널 수와 w의 입력 채널 수가 같아야 하는데, "
            f"각각 {x.shape[3]}, {w.shape[2]}입니다. x의 모양은 {x.shape}, w의 모양은 {w.shape}입니다."
        )
    if b.shape[0] != w.shape[3]:
        raise ValueError(
            f"b: 필터마다 하나씩 {w.shape[3]}개가 와야 하는데 {b.shape[0]}개가 왔습니다."
        )
    strides = _pair("stride", stride)
    sides = list(zip(x.shape[1:3], w.shape[:2], strides, strict=True))
    for side in sides:
        output_size(*side, padding)  # raises where the kernel does not fit
    x = pad2d(x, [axis_padding(n, k, s, padding) for n, k, s in sides])
    # (N, H_out, W_out, C_in, K_H, K_W): a view; tensordot copies it into one matrix (im2col)
    windows = np.lib.stride_tricks.sliding_window_view(x, w.shape[:2], axis=(1, 2))
    windows = windows[:, :: strides[0], :: strides[1]]
    return np.tensordot(windows, w, axes=((4, 5, 3), (0, 1, 2))) + b


def _pair(name, value):
    pair = tuple(value) if isinstance(value, (tuple, list)) else (value, value)
    if len(pair) != 2:
        raise ValueError(f"{name}: 정수 하나나 둘이 와야 하는데, 받은 값은 {value!r}입니다.")
    return pair
