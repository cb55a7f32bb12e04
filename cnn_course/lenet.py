"""LeNet-5 as it is taught today: full C3, ReLU, pooling without weights, softmax."""

from importlib.resources import as_file, files

import numpy as np

from cnn_course.activations import relu, relu_backward, softmax
from cnn_course.arrays import as_float_array, same_shape
from cnn_course.conv import conv2d, conv2d_backward
from cnn_course.dense import dense, dense_backward
from cnn_course.lenet1998 import LeNet1998
from cnn_course.npz import load_arrays, save_arrays
from cnn_course.padding import pad2d
from cnn_course.pooling import avg_pool2d, avg_pool2d_backward, max_pool2d, max_pool2d_backward
from cnn_course.shapes import whole_number
from cnn_course.summary import Layer, Summary

__all__ = ["LeNet5", "LeNet1998", "trained_lenet5"]

POOLINGS = {"max": max_pool2d, "average": avg_pool2d}

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
    TypeError, ValueError
        Another word for ``pooling`` or ``dtype``, or ``seed`` is no whole number.

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
        if pooling not in tuple(POOLINGS):
            raise ValueError(
                f'pooling: "max"나 "average"가 와야 하는데, 받은 값은 {pooling!r}입니다.'
            )
        self.pooling, self.dtype = pooling, _float_type(dtype, ("float32", "float64"))
        self.parameters = {}
        rng = np.random.default_rng(whole_number("seed", seed, least=0))
        for name, shape in WEIGHTS.items():
            scale = np.sqrt(2 / np.prod(shape[:-1]))
            self.parameters[f"{name}.w"] = (scale * rng.normal(size=shape)).astype(self.dtype)
            self.parameters[f"{name}.b"] = np.zeros(shape[-1], self.dtype)
        self._outputs = None

    def outputs(self, x):
        """Return what every layer puts out.

        Parameters
        ----------
        x : array, shape (N, 28, 28, 1)
            Grey values in [0, 1]; a border of 2 makes them 32×32.

        Returns
        -------
        dict of str to array
            "input": (N, 32, 32, 1), "C1": (N, 28, 28, 6), …, "output": the logits, (N, 10). Where a
            ReLU follows, the output is what comes behind it.

        Raises
        ------
        TypeError, ValueError
            ``x`` does not hold numbers, or has another shape.
        """
        x = self._images(x)
        p, y, pool = self.parameters, {"input": pad2d(x, 2)}, POOLINGS[self.pooling]
        y["C1"] = relu(conv2d(y["input"], p["C1.w"], p["C1.b"]))
        y["S2"] = pool(y["C1"])
        y["C3"] = relu(conv2d(y["S2"], p["C3.w"], p["C3.b"]))
        y["S4"] = pool(y["C3"])
        y["C5"] = relu(dense(y["S4"].reshape(len(x), -1), p["C5.w"], p["C5.b"]))
        y["F6"] = relu(dense(y["C5"], p["F6.w"], p["F6.b"]))
        y["output"] = dense(y["F6"], p["output.w"], p["output.b"])
        return y

    def forward(self, x):
        """Return the logits, shape (N, 10), and keep :meth:`outputs` for :meth:`backward`."""
        self._outputs = self.outputs(x)
        return self._outputs["output"]

    def backward(self, dy):
        """Return the gradient of every parameter, after :meth:`forward`.

        Parameters
        ----------
        dy : array, shape (N, 10)
            With respect to the logits.

        Returns
        -------
        dict of str to array
            The names and shapes of ``parameters``.

        Raises
        ------
        RuntimeError
            :meth:`forward` has not been called.
        TypeError, ValueError
            ``dy`` does not have the shape of the logits.
        """
        if self._outputs is None:
            raise RuntimeError("backward는 forward 다음에 부릅니다. 먼저 forward(x)를 부르십시오.")
        p, y, g = self.parameters, self._outputs, {}
        flat = y["S4"].reshape(len(y["S4"]), -1)
        # relu's output is positive exactly where its input is, so it serves relu_backward
        dF6, g["output.w"], g["output.b"] = dense_backward(dy, y["F6"], p["output.w"])
        dF6 = relu_backward(dF6, y["F6"])
        dC5, g["F6.w"], g["F6.b"] = dense_backward(dF6, y["C5"], p["F6.w"])
        dC5 = relu_backward(dC5, y["C5"])
        dS4, g["C5.w"], g["C5.b"] = dense_backward(dC5, flat, p["C5.w"])
        dC3 = self._pool_backward(dS4.reshape(y["S4"].shape), y["S4"], y["C3"])
        dS2, g["C3.w"], g["C3.b"] = conv2d_backward(dC3, y["S2"], p["C3.w"])
        dC1 = self._pool_backward(dS2, y["S2"], y["C1"])
        _, g["C1.w"], g["C1.b"] = conv2d_backward(dC1, y["input"], p["C1.w"], needs_dx=False)
        return g

    def predict(self, x, batch_size=1000):
        """Return the probabilities of the ten digits, shape (N, 10); one image is ``x[:1]``.

        ``batch_size`` is how many images go through the network at once; it bounds the memory.
        """
        x, step = self._images(x), whole_number("batch_size", batch_size)
        batches = [x[i : i + step] for i in range(0, len(x), step)]
        return np.concatenate([softmax(self.outputs(batch)["output"]) for batch in batches])

    def save(self, path, dtype=None):
        """Write the parameters to an ``.npz`` file; "float16" takes half the space.

        Raises
        ------
        ValueError
            A parameter is not finite, or too large for ``dtype``; nothing is written then.
        OSError
            The file cannot be written.
        """
        dtype = _float_type(dtype or self.dtype, ("float16", "float32", "float64"))
        arrays = _finite(self.parameters, dtype, "parameters")
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
        pooling = str(arrays.pop("pooling", None))
        found, wanted = (
            {name: array.shape for name, array in group.items()}
            for group in (arrays, self.parameters)
        )
        if found != wanted:
            odd = next(n for n in [*wanted, *found] if found.get(n) != wanted.get(n))
            raise ValueError(
                f"{path}: 이 신경망의 가중치가 와야 하는데, 배열 {odd}의 모양이 다릅니다"
                f"(신경망: {wanted.get(odd, '없음')}, 파일: {found.get(odd, '없음')})."
            )
        if pooling != self.pooling:
            raise ValueError(
                f"{path}: 풀링이 {self.pooling!r}인 신경망의 가중치가 와야 하는데, "
                f"파일의 풀링은 {pooling!r}입니다. LeNet5(pooling=…)를 파일에 맞추십시오."
            )
        arrays = _finite(arrays, self.dtype, path)
        for name, array in self.parameters.items():
            array[...] = arrays[name]

    def _pool_backward(self, dy, pooled, x):
        """Go back through pooling and the ReLU before it."""
        if self.pooling == "average":
            return relu_backward(avg_pool2d_backward(dy, x), x)
        # only the maxima get a gradient, and ``pooled`` holds them: four times fewer to look at
        return max_pool2d_backward(relu_backward(dy, pooled), x)

    def _images(self, x):
        x = as_float_array("x", x, ("N", "28", "28", "1"))
        return same_shape("x", x, (len(x), 28, 28, 1)).astype(self.dtype, copy=False)

    def summary(self):
        """Return the layers' output shapes and numbers of parameters as a table."""
        outputs = self.outputs(np.zeros((1, 28, 28, 1)))
        del outputs["input"]
        sizes = {name: array.size for name, array in self.parameters.items()}
        return Summary(
            Layer(name, y.shape[1:], sizes.get(f"{name}.w", 0) + sizes.get(f"{name}.b", 0))
            for name, y in outputs.items()
        )


def _finite(arrays, dtype, where):
    """Return the arrays as ``dtype``, or say which of them does not hold finite numbers."""
    converted = {}
    for name, array in arrays.items():
        if array.dtype.kind == "f":
            with np.errstate(over="ignore"):  # told in a moment
                converted[name] = array.astype(dtype)
        if name not in converted or not np.isfinite(converted[name]).all():
            raise ValueError(
                f"{where}: {name}에는 {dtype} 형으로 나타낼 수 있는 유한한 실수만 있어야 하는데, "
                "그렇지 않은 값이 들어 있습니다."
            )
    return converted


def _float_type(dtype, names):
    """Return the NumPy type that a name, a scalar type or a dtype stands for."""
    name = getattr(dtype, "name", getattr(dtype, "__name__", dtype))
    if name not in names:
        raise ValueError(
            f"dtype: {', '.join(names)} 가운데 하나가 와야 하는데, 받은 값은 {dtype!r}입니다."
        )
    return np.dtype(name)


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
