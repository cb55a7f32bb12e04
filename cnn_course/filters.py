"""Kernels made by hand: constants that carry their mathematics."""

import numpy as np

from cnn_course.arrays import as_float_array
from cnn_course.conv import conv2d

#: Each pixel as it is.
IDENTITY = np.array([[0.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 0.0]])

#: The mean of the nine pixels of the window: blur.
BOX_BLUR = np.ones((3, 3)) / 9

#: The centre plus four times its excess over the mean of its four neighbours: sharpen.
SHARPEN = np.array([[0.0, -1.0, 0.0], [-1.0, 5.0, -1.0], [0.0, -1.0, 0.0]])

#: Central difference, right minus left (twice the derivative for pixels one apart).
DIFFERENCE = np.array([-1.0, 0.0, 1.0])

#: Binomial smoothing across the direction of the derivative.
SMOOTHING = np.array([1.0, 2.0, 1.0])

#: d/dx: smooth down the columns, differentiate along the rows. Answers to *vertical* edges.
SOBEL_X = np.outer(SMOOTHING, DIFFERENCE)

#: d/dy, y pointing down: the transpose. Answers to *horizontal* edges.
SOBEL_Y = SOBEL_X.T

for _kernel in (IDENTITY, BOX_BLUR, SHARPEN, DIFFERENCE, SMOOTHING, SOBEL_X, SOBEL_Y):
    _kernel.setflags(write=False)  # a constant stays one: copy() it before you change it


def sobel(image):
    r"""Return both derivatives of an image after Sobel, and the gradient's magnitude.

    .. math:: g = \sqrt{g_x^2 + g_y^2}

    Cross-correlation, so the kernels stay as they are: ``gx`` is positive where it gets
    brighter to the right, ``gy`` where it gets brighter downwards.

    Parameters
    ----------
    image : array, shape (H, W)

    Returns
    -------
    gx, gy, magnitude : arrays, shape (H - 2, W - 2)

    Raises
    ------
    TypeError, ValueError
        ``image`` is not a two-dimensional array of numbers of at least 3×3.

    References
    ----------
    I. Sobel, "An isotropic 3×3 image gradient operator" (1968, written down 2014).

    Examples
    --------
    >>> gx, gy, magnitude = sobel([[0, 0, 0, 1, 1, 1]] * 3)
    >>> gx, gy.any(), magnitude
    (array([[0., 4., 4., 0.]]), np.False_, array([[0., 4., 4., 0.]]))
    """
    image = as_float_array("image", image, ("H", "W"))
    if min(image.shape) < 3:
        raise ValueError(f"image: 3×3 이상이어야 하는데, 모양이 {image.shape}인 이미지가 왔습니다.")
    kernels = np.stack([SOBEL_X, SOBEL_Y], axis=-1)[:, :, None, :].astype(image.dtype)
    gx, gy = np.moveaxis(conv2d(image[None, :, :, None], kernels)[0], -1, 0)
    return gx, gy, np.hypot(gx, gy)
