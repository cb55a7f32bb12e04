"""LeNet-5 as it is taught today: full C3, ReLU, pooling without weights, softmax."""

from importlib.resources import as_file, files

import numpy as np

from cnn_course.activations import relu, relu_backward, softmax
from cnn_course.arrays import as_float_array
from cnn_course.conv import conv2d, conv2d_backward
from cnn_course.dense import dense, dense_backward
from cnn_course.lenet1998 import LeNet1998
from cnn_course.npz import load_arrays, save_arrays
from cnn_course.pooling import avg_pool2d, avg_pool2d_backward, max_pool2d, max_pool2d_backward
from cnn_course.summary import Layer, Summary

__all__ = ["LeNet5", "LeNet1998"]

POOLINGS = {
    "max": (max_pool2d, max_pool2d_backward),
    "average": (avg_pool2d, avg_pool2d_backward),
}

#: Of every layer with weights; the bias has the last axis.
WEIGHTS = {
    "C1": (5, 5, 1, 6),
    "C3": (5, 5, 6, 16),
    "C5": (5 * 5 * 16, 120),
    "F6": (120, 84),
    "output": (84, 10),
}


class LeNet5:
    r"""The network C1 → S2 → C3 → S4 → C5 → F6 → output for digits of 28×28 pixels.

    Every weight is drawn from a normal distribution of variance 2 / fan-in (He et al.,
    2015), every bias is 0. After C1, C3, C5 and F6 comes ReLU.

    Parameters
    ----------
    pooling : "max" or "average"
        In S2 and S4, 2×2 windows side by side.
    seed : int
        Of the weights.
    dtype : "float32" or "float64"

    Attributes
    ----------
    parameters : dict of str to array
        "C1.w", "C1.b", …, "output.b": 61,706 numbers, changed in place by training.

    Raises
    ------
    ValueError
        Another word for ``pooling`` or ``dtype``.

    References
    ----------
    Y. LeCun, L. Bottou, Y. Bengio and P. Haffner, "Gradient-based learning applied to
    document recognition" (1998), section II.B; :class:`cnn_course.lenet1998.LeNet1998` is
    the network of that paper.

    Examples
    --------
    >>> model = LeNet5()
    >>> model.predict(np.zeros((2, 28, 28, 1))).round(1)[0]
    array([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], dtype=float32)
    >>> sum(array.size for array in model.parameters.values())
    61706
    """

    def __init__(self, pooling="max", seed=0, dtype="float32"):
        if pooling not in POOLINGS:
            raise ValueError(
                f'pooling: "max"나 "average"가 와야 하는데, 받은 값은 {pooling!r}입니다.'
            )
        if dtype not in ("float32", "float64"):
            raise ValueError(
                f'dtype: "float32"나 "float64"가 와야 하는데, 받은 값은 {dtype!r}입니다.'
            )
        self.pooling, self.dtype = pooling, np.dtype(dtype)
        self.parameters = {}
        rng = np.random.default_rng(seed)
        for name, shape in WEIGHTS.items():
            scale = np.sqrt(2 / np.prod(shape[:-1]))
            self.parameters[f"{name}.w"] = (scale * rng.normal(size=shape)).astype(self.dtype)
            self.parameters[f"{name}.b"] = np.zeros(shape[-1], self.dtype)
        self._outputs = None

    def forward(self, x):
        """Return the logits, and keep every layer's output for :meth:`backward`.

        Parameters
        ----------
        x : array, shape (N, 28, 28, 1)
            Grey values in [0, 1]; C1 pads them to 32×32.

        Returns
        -------
        logits : array, shape (N, 10)
        """
        p, (pool, _) = self.parameters, POOLINGS[self.pooling]
        x = self._images(x)
        c1 = relu(conv2d(x, p["C1.w"], p["C1.b"], padding=2))
        s2 = pool(c1)
        c3 = relu(conv2d(s2, p["C3.w"], p["C3.b"]))
        s4 = pool(c3)
        flat = s4.reshape(len(x), -1)
        c5 = relu(dense(flat, p["C5.w"], p["C5.b"]))
        f6 = relu(dense(c5, p["F6.w"], p["F6.b"]))
        logits = dense(f6, p["output.w"], p["output.b"])
        self._outputs = x, c1, s2, c3, s4, flat, c5, f6, logits
        return logits

    def backward(self, dy):
        """Return the gradient of every parameter after :meth:`forward`.

        Parameters
        ----------
        dy : array, shape (N, 10)
            With respect to the logits.

        Returns
        -------
        dict of str to array
            The names and shapes of ``parameters``.
        """
        if self._outputs is None:
            raise RuntimeError("backward는 forward 다음에 부릅니다. 먼저 forward(x)를 부르십시오.")
        p, (_, pool_backward) = self.parameters, POOLINGS[self.pooling]
        x, c1, s2, c3, s4, flat, c5, f6, _ = self._outputs
        g = {}
        # relu's output is positive exactly where its input is, so it serves relu_backward
        df6, g["output.w"], g["output.b"] = dense_backward(dy, f6, p["output.w"])
        dc5, g["F6.w"], g["F6.b"] = dense_backward(relu_backward(df6, f6), c5, p["F6.w"])
        dflat, g["C5.w"], g["C5.b"] = dense_backward(relu_backward(dc5, c5), flat, p["C5.w"])
        dc3 = relu_backward(pool_backward(dflat.reshape(s4.shape), c3), c3)
        ds2, g["C3.w"], g["C3.b"] = conv2d_backward(dc3, s2, p["C3.w"])
        dc1 = relu_backward(pool_backward(ds2, c1), c1)
        _, g["C1.w"], g["C1.b"] = conv2d_backward(dc1, x, p["C1.w"], padding=2, needs_dx=False)
        return g

    def predict(self, x, batch_size=1000):
        """Return the probabilities of the ten digits, shape (N, 10)."""
        x = self._images(x)
        batches = range(0, len(x), batch_size)
        return np.concatenate([softmax(self.forward(x[i : i + batch_size])) for i in batches])

    def save(self, path, dtype=None):
        """Write the parameters to an ``.npz`` file; "float16" takes half the space."""
        arrays = {
            name: array.astype(dtype or self.dtype) for name, array in self.parameters.items()
        }
        save_arrays(path, {"pooling": self.pooling} | arrays)

    def load(self, path):
        """Read the parameters from a file that :meth:`save` wrote.

        Raises
        ------
        FileNotFoundError, ValueError
            There is no such file, it is broken, or its weights do not belong to this
            network; then the network stays as it was.
        """
        arrays = load_arrays(path)
        pooling = str(arrays.pop("pooling", ""))
        shapes, wanted = (
            {name: array.shape for name, array in group.items()}
            for group in (arrays, self.parameters)
        )
        if shapes != wanted:
            odd = next(n for n in [*wanted, *shapes] if shapes.get(n) != wanted.get(n))
            raise ValueError(
                f"{path}: {odd}의 모양이 {wanted.get(odd, '없음')}이어야 하는데, "
                f"파일에는 {shapes.get(odd, '없음')}입니다. 이 신경망의 가중치가 아닙니다."
            )
        if pooling != self.pooling:
            raise ValueError(
                f"{path}: 풀링이 {self.pooling!r}인 신경망의 가중치가 와야 하는데, "
                f"{pooling!r}로 훈련한 가중치입니다. LeNet5(pooling={pooling!r})로 여십시오."
            )
        for name, array in self.parameters.items():
            array[...] = arrays[name]

    def summary(self):
        """Return the layers' output shapes and numbers of parameters as a table."""
        self.forward(np.zeros((1, 28, 28, 1), self.dtype))
        names = ["C1", "S2", "C3", "S4", "C5", "F6", "output"]
        _, c1, s2, c3, s4, _, c5, f6, logits = self._outputs
        outputs = [c1, s2, c3, s4, c5, f6, logits]
        return Summary(
            Layer(
                name,
                output.shape[1:],
                sum(
                    array.size
                    for key, array in self.parameters.items()
                    if key.startswith(f"{name}.")
                ),
            )
            for name, output in zip(names, outputs, strict=True)
        )

    def _images(self, x):
        x = as_float_array("x", x, ("N", "28", "28", "1"))
        if x.shape[1:] != (28, 28, 1):
            raise ValueError(
                f"x: 모양이 (N, 28, 28, 1)인 배열이 와야 하는데 모양이 {x.shape}인 배열이 왔습니다."
            )
        return x.astype(self.dtype, copy=False)


def trained_lenet5():
    """Return the :class:`LeNet5` that this package trained on all of MNIST.

    ``data/weights/README.md`` says with which command, and how well it does.

    Returns
    -------
    LeNet5

    Raises
    ------
    FileNotFoundError
        The package was installed without its data.

    References
    ----------
    As :class:`LeNet5`.

    Examples
    --------
    A vertical stroke:

    >>> x = np.zeros((1, 28, 28, 1))
    >>> x[0, 5:23, 13:15] = 1
    >>> int(trained_lenet5().predict(x).argmax())
    1
    """
    model = LeNet5()
    with as_file(files("cnn_course") / "data" / "weights" / "lenet5_mnist.npz") as path:
        model.load(path)
    return model
