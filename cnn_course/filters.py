"""Kernels made by hand: constants that carry their mathematics."""

import numpy as np

#: Each pixel as it is.
IDENTITY = np.array([[0.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 0.0]])

#: The mean of the nine pixels of the window: blur.
BOX_BLUR = np.ones((3, 3)) / 9

#: Four times what the centre has more than its four neighbours' mean, added to it: sharpen.
SHARPEN = np.array([[0.0, -1.0, 0.0], [-1.0, 5.0, -1.0], [0.0, -1.0, 0.0]])

#: Central difference, right minus left (twice the derivative for pixels one apart).
DIFFERENCE = np.array([-1.0, 0.0, 1.0])

#: Binomial smoothing across the direction of the derivative.
SMOOTHING = np.array([1.0, 2.0, 1.0])

#: d/dx: smooth down the columns, differentiate along the rows. Answers to *vertical* edges.
SOBEL_X = np.outer(SMOOTHING, DIFFERENCE)

#: d/dy, y pointing down: the transpose. Answers to *horizontal* edges.
SOBEL_Y = SOBEL_X.T
