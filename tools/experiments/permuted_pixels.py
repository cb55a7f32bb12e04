"""Train a CNN and a dense network on digits whose pixels are permuted: chapter 2's experiment.

Every image's pixels go through one and the same permutation, so nothing is lost but who is
whose neighbour. Run from the project's folder, on one core::

    OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 python -m tools.experiments.permuted_pixels

A seed draws the weights, the order of the examples and the permutation. The result, with the
settings, goes into ``cnn_course/data/runs/``. Another BLAS rounds differently, so
elsewhere the accuracies can differ by some hundredths of a percent.
"""

import time

import numpy as np

from cnn_course.activations import relu, relu_backward
from cnn_course.datasets import load_mnist
from cnn_course.dense import dense, dense_backward
from cnn_course.lenet import LeNet5
from cnn_course.training import cosine_decay, evaluate, fit
from tools import console
from tools.experiments.record import write_record

SEEDS = [0, 1, 2, 3, 4]
EXAMPLES, EPOCHS, BATCH_SIZE, LR = 10_000, 6, 64, 0.05
HIDDEN = 77  # with 61,225 parameters about as large as LeNet-5 with its 61,706


class DenseNetwork:
    """784 → 77 → 10 with ReLU, begun like LeNet5: variance 2 / fan-in, biases 0."""

    def __init__(self, seed=0):
        rng, self.parameters = np.random.default_rng(seed), {}
        for name, shape in {"hidden": (784, HIDDEN), "output": (HIDDEN, 10)}.items():
            scale = np.sqrt(2 / shape[0])
            self.parameters[f"{name}.w"] = (scale * rng.normal(size=shape)).astype("float32")
            self.parameters[f"{name}.b"] = np.zeros(shape[1], "float32")

    def forward(self, x):
        p, self.x = self.parameters, x.reshape(len(x), -1)
        self.hidden = relu(dense(self.x, p["hidden.w"], p["hidden.b"]))
        return dense(self.hidden, p["output.w"], p["output.b"])

    def backward(self, dy):
        p, g = self.parameters, {}
        dh, g["output.w"], g["output.b"] = dense_backward(dy, self.hidden, p["output.w"])
        dh = relu_backward(dh, self.hidden)
        _, g["hidden.w"], g["hidden.b"] = dense_backward(dh, self.x, p["hidden.w"])
        return g


MODELS = {"dense": DenseNetwork, "cnn": lambda seed: LeNet5(seed=seed)}


def permuted(images, order):
    """Return the images with their pixels in another order, the same for all."""
    return images.reshape(len(images), -1)[:, order].reshape(images.shape)


def accuracy(make, seed, train, test):
    """Return the test accuracy after training a new model."""
    model = make(seed)
    fit(model, *train, epochs=EPOCHS, batch_size=BATCH_SIZE, lr=LR, schedule=cosine_decay,
        seed=seed, progress=False)  # fmt: skip
    return round(evaluate(model, *test)[1], 4)


def main():
    (x, y), (x_test, y_test) = load_mnist()
    x, y, start = x[:EXAMPLES], y[:EXAMPLES], time.process_time()
    accuracies = {name: {"original": [], "permuted": []} for name in MODELS}
    for seed in SEEDS:
        order = np.random.default_rng(seed).permutation(28 * 28)
        data = {
            "original": ((x, y), (x_test, y_test)),
            "permuted": ((permuted(x, order), y), (permuted(x_test, order), y_test)),
        }
        for name, make in MODELS.items():
            for pixels, (train, test) in data.items():
                found = accuracy(make, seed, train, test)
                accuracies[name][pixels].append(found)
                print(f"씨앗 {seed} {name} {pixels}: {found:.2%}", flush=True)
    settings = {
        "data": "MNIST", "train": len(x), "test": len(x_test), "epochs": EPOCHS,
        "batch_size": BATCH_SIZE, "lr": LR, "momentum": 0.9, "schedule": "cosine",
        "seeds": SEEDS, "cpu_seconds": round(time.process_time() - start),
        "parameters": {
            name: sum(array.size for array in make(0).parameters.values())
            for name, make in MODELS.items()
        },
    }  # fmt: skip
    content = {"settings": settings, "accuracies": accuracies}
    write_record("permuted_pixels", content)


if __name__ == "__main__":
    console.run(main)
