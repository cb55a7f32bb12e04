"""Grad-CAM of a network's layer, and the slopes that it is made of.

R. R. Selvaraju et al., "Grad-CAM: visual explanations from deep networks via gradient-based
localization" (2017), equations 1 and 2.
"""

import numpy as np

from cnn_course.checks.lab_inside.given import few


def grad_cam(maps, slopes):
    """Return ReLU of the maps weighed by their mean slopes: (N, h, w) of (N, h, w, K) each."""
    return relu(weighed(slopes.mean(axis=(1, 2)), maps))


def weighed(weights, maps):
    """Return the sum of the maps (N, h, w, K), each times its weight (N, K)."""
    return np.einsum("nk,nijk->nij", weights, maps)


def relu(x):
    return np.maximum(x, 0.0)


def maps_of(model, place):
    """Return what the model's layer at ``place`` gives for the ten pictures."""
    maps, _ = few()
    for layer in model.layers[: place + 1]:
        maps = layer(maps)
    return maps


def slopes_of(model, place, classes, scored=lambda logits: logits):
    """Return the derivative of the classes' scores by each value of a layer's maps."""
    from cnn_course.quiet_keras import tf

    maps = tf.convert_to_tensor(maps_of(model, place))
    with tf.GradientTape() as tape:
        tape.watch(maps)
        scores = maps
        for layer in model.layers[place + 1 :]:
            scores = layer(scores)
        chosen = tf.gather(scored(scores), classes, batch_dims=1)
    return np.asarray(tape.gradient(chosen, maps), float)
