"""Train LeNet-5 with some digits held out, and look at the shipped one's errors: chapter 11's.

The settings are those of the shipped weights (``cnn_course/data/weights/README.md``), but the
last 5,000 training digits are only validated on after every epoch. The test digits are shown to
the shipped network alone. Run from the project's folder, on one core::

    OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 python -m tools.experiments.lenet_training

The result, with the settings, goes into ``cnn_course/data/runs/``. Another BLAS
rounds differently, so elsewhere the last digits can differ.
"""

import time

import numpy as np

from cnn_course.datasets import load_mnist
from cnn_course.lenet import LeNet5, trained_lenet5
from cnn_course.training import cosine_decay, fit
from tools import console
from tools.experiments.record import write_record

HOLDOUT, EPOCHS, BATCH_SIZE, LR, MOMENTUM, SEED = 5_000, 20, 64, 0.05, 0.9, 0
PICTURES = 12  # of the worst errors
CONFIDENCES = [0.5, 0.9, 0.99, 0.999, 0.9999]


def errors_of(model, x, y):
    """Return the confusion counts, every error, and the worst ones' pictures.

    The worst error is the one with the smallest probability of the right digit. A picture is
    its 28×28 bytes in hexadecimal.
    """
    p = model.predict(x).astype(float)
    found, rows = p.argmax(axis=1), np.arange(len(y))
    losses = -np.log(p[rows, y].clip(np.finfo("float32").tiny))
    confusion = np.zeros((10, 10), int)
    np.add.at(confusion, (y, found), 1)
    wrong = np.flatnonzero(found != y)
    wrong = wrong[np.argsort(-losses[wrong], kind="stable")]
    errors = [
        {
            "index": int(i), "label": int(y[i]), "prediction": int(found[i]),
            "p_label": float(f"{p[i, y[i]]:.3g}"), "p_prediction": float(f"{p[i, found[i]]:.6g}"),
        }
        for i in wrong
    ]  # fmt: skip
    for error in errors[:PICTURES]:
        pixels = (x[error["index"], :, :, 0] * 255).round().astype(np.uint8)
        error["pixels"] = pixels.tobytes().hex()
    sure = p.max(axis=1)
    return {
        "count": len(y), "wrong": len(wrong), "loss": round(losses.mean(), 4),
        "loss_of_errors": round(losses[wrong].sum() / losses.sum(), 4),
        "confusion": confusion.tolist(),
        "less_sure_than": [
            {"p": p, "count": int((sure < p).sum()), "wrong": int((sure[wrong] < p).sum())}
            for p in CONFIDENCES
        ],
        "errors": errors,
    }  # fmt: skip


def main():
    (x, y), test = load_mnist()
    if len(x) != 60_000:
        raise ValueError("MNIST 전체(60,000장)가 있어야 합니다. load_mnist의 안내를 보십시오.")
    train, validation = (x[:-HOLDOUT], y[:-HOLDOUT]), (x[-HOLDOUT:], y[-HOLDOUT:])
    start = time.process_time()
    history = fit(
        LeNet5(seed=SEED), *train, epochs=EPOCHS, batch_size=BATCH_SIZE, lr=LR,
        momentum=MOMENTUM, schedule=cosine_decay, validation=validation, seed=SEED,
    )  # fmt: skip
    settings = {
        "data": "MNIST", "train": len(train[0]), "validation": HOLDOUT, "epochs": EPOCHS,
        "batch_size": BATCH_SIZE, "lr": LR, "momentum": MOMENTUM, "schedule": "cosine",
        "seed": SEED, "cpu_seconds": round(time.process_time() - start),
    }  # fmt: skip
    history = {name: [round(value, 6) for value in values] for name, values in history.items()}
    test = errors_of(trained_lenet5(), *test)
    content = {"settings": settings, "history": history, "shipped_on_test": test}
    write_record("lenet_training", content)


if __name__ == "__main__":
    console.run(main)
