"""LeNet-5 as its paper describes it: forward only, its size computed from its layers."""

import numpy as np

from cnn_course.activations import tanh
from cnn_course.arrays import as_float_array, same_shape
from cnn_course.bitmaps import load_bitmaps
from cnn_course.conv import conv2d
from cnn_course.dense import dense
from cnn_course.padding import pad2d
from cnn_course.pooling import avg_pool2d
from cnn_course.shapes import whole_number
from cnn_course.summary import Layer, Summary

#: Grey 0 and 1 at the input. The paper says that the mean becomes roughly 0 and the variance
#: roughly 1; over MNIST with its border of 2 they are 0.03 and 0.12.
BACKGROUND, INK = -0.1, 1.175

#: With these two, squash(1) = 1 and squash(-1) = -1, and its second derivative is about largest there.
A, S = 1.7159, 2 / 3

#: Which of S2's 6 maps the next maps of C3 see, and how many maps do so, each starting one
#: further on, and after map 5 from map 0 again: the paper's Table I.
TABLE_I = [((0, 1, 2), 6), ((0, 1, 2, 3), 6), ((0, 1, 3, 4), 3), ((0, 1, 2, 3, 4, 5), 1)]

#: Table I as an array of booleans, shape (6, 16): row = map of S2, column = map of C3.
CONNECTED = np.array([
    [(row - start) % 6 in seen for seen, count in TABLE_I for start in range(count)]
    for row in range(6)
])  # fmt: skip
CONNECTED.setflags(write=False)

#: Of every layer: the shape of its weights, and how many inputs one unit of each map has.
LAYERS = {
    "C1": ((5, 5, 1, 6), 5 * 5),
    "S2": ((6,), 2 * 2),
    "C3": ((5, 5, 6, 16), 5 * 5 * CONNECTED.sum(axis=0)),
    "S4": ((16,), 2 * 2),
    "C5": ((5, 5, 16, 120), 5 * 5 * 16),
    "F6": ((120, 84), 120),
}


class LeNet1998:
    r"""The network C1 → S2 → C3 → S4 → C5 → F6 → output of 1998, to look at, not to train.

    Every unit before the output is squashed, x = 1.7159 tanh(2a/3), the subsampling ones
    too: they add up a 2×2 window, times one coefficient, plus one bias. A map of C3 sees
    only some maps of S2. C5 is a convolution whose kernel covers all of S4. The output is
    not a probability but a distance: the smallest is the answer. Weights, coefficients
    and biases are drawn uniformly from ±2.4 / fan-in and stay so.

    Parameters
    ----------
    seed : int
        Of the weights.

    Attributes
    ----------
    parameters : dict of str to array
        "C1.w", "C1.b", …, "F6.b": 60,000 numbers. "C3.w" has the shape (5, 5, 60), one
        kernel for every True of ``CONNECTED`` in reading order.
    bitmaps : array, shape (10, 84)
        The output's fixed weights, ±1: printed numerals, from :func:`load_bitmaps`.

    References
    ----------
    Y. LeCun, L. Bottou, Y. Bengio and P. Haffner, "Gradient-based learning applied to
    document recognition" (1998), section II.B, Table I, Appendix A. The bitmaps are this
    course's own; how biases start the paper does not say.

    Examples
    --------
    >>> LeNet1998().summary()
    layer   output        parameters  connections
    C1      (28, 28, 6)          156      122,304
    S2      (14, 14, 6)           12        5,880
    C3      (10, 10, 16)       1,516      151,600
    S4      (5, 5, 16)            32        2,000
    C5      (1, 1, 120)       48,120       48,120
    F6      (84,)             10,164       10,164
    output  (10,)                  0          840
    total                     60,000      340,908
    """

    def __init__(self, seed=0):
        rng = np.random.default_rng(whole_number("seed", seed, least=0))
        self.parameters = {}
        for name, (shape, fan_in) in LAYERS.items():
            self.parameters[f"{name}.w"] = rng.uniform(-2.4, 2.4, shape) / fan_in
            self.parameters[f"{name}.b"] = rng.uniform(-2.4, 2.4, shape[-1]) / fan_in
        self.parameters["C3.w"] = self.parameters["C3.w"][:, :, CONNECTED]
        self.bitmaps = load_bitmaps().reshape(10, 84)

    def forward(self, x):
        """Return the squared distances from the ten bitmaps, shape (N, 10)."""
        return self.outputs(x)["output"]

    def classify(self, x):
        """Return the digit with the nearest bitmap, shape (N,): untrained, so any digit."""
        return self.forward(x).argmin(axis=-1)

    def outputs(self, x):
        """Return what every layer puts out.

        Parameters
        ----------
        x : array, shape (N, 28, 28, 1)
            Grey values in [0, 1]; they become -0.1 to 1.175, with a border to 32×32.

        Returns
        -------
        dict of str to array
            "C1": (N, 28, 28, 6), …, "output": (N, 10), in the network's order.

        Raises
        ------
        TypeError, ValueError
            ``x`` does not hold numbers, or has another shape.
        """
        p, y = self.parameters, {}
        x = pad2d(_normalised(x), 2, value=BACKGROUND)
        y["C1"] = squash(conv2d(x, p["C1.w"], p["C1.b"]))
        y["S2"] = _subsample(y["C1"], p["S2.w"], p["S2.b"])
        w = np.zeros(LAYERS["C3"][0])
        w[:, :, CONNECTED] = p["C3.w"]  # a kernel of zeros is no connection
        y["C3"] = squash(conv2d(y["S2"], w, p["C3.b"]))
        y["S4"] = _subsample(y["C3"], p["S4.w"], p["S4.b"])
        y["C5"] = squash(conv2d(y["S4"], p["C5.w"], p["C5.b"]))
        y["F6"] = squash(dense(y["C5"][:, 0, 0], p["F6.w"], p["F6.b"]))
        y["output"] = _distances(y["F6"], self.bitmaps)
        return y

    def summary(self):
        """Return the table of layers, counted from the arrays: outputs, parameters, connections.

        A connection joins a unit to one of its inputs or to its bias.
        """
        rows = []
        for name, y in self.outputs(np.zeros((1, 28, 28, 1))).items():
            if name == "output":
                parameters, connections = 0, self.bitmaps.size
            else:
                parameters = self.parameters[f"{name}.w"].size + self.parameters[f"{name}.b"].size
                fan_in = np.broadcast_to(LAYERS[name][1], y.shape)
                connections = int((fan_in + 1).sum())
            rows.append(Layer(name, y.shape[1:], parameters, connections))
        return Summary(rows)


def squash(x):
    r"""Return the paper's sigmoid of every entry.

    .. math:: y = 1.7159 \tanh(2x / 3)

    Parameters
    ----------
    x : array, any shape

    Returns
    -------
    y : array, shape of ``x``

    Raises
    ------
    TypeError, ValueError
        ``x`` does not hold real numbers, or none at all.

    References
    ----------
    LeCun et al. (1998), section II.B, equation 6, and Appendix A.

    Examples
    --------
    >>> squash([-1, 0, 1, 100]).round(4)
    array([-1.    ,  0.    ,  1.    ,  1.7159])
    """
    return A * tanh(S * as_float_array("x", x))


def _subsample(x, w, b):
    """Add up every 2×2 window; for each map one coefficient and one bias."""
    return squash(4 * avg_pool2d(x) * w + b)


def _distances(x, bitmaps):
    """Return the paper's Euclidean RBF units, equation 7: Σ_j (x_j - w_ij)²."""
    return ((x[:, None] - bitmaps) ** 2).sum(axis=-1)


def _normalised(x):
    x = as_float_array("x", x, ("N", "28", "28", "1"))
    x = same_shape("x", x, (len(x), 28, 28, 1)).astype(np.float64)
    return BACKGROUND + (INK - BACKGROUND) * x
