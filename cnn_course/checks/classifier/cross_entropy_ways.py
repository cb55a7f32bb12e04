"""Ways to compute the cross-entropy wrongly, as losses of samples or from probabilities.

A student may make a mistake with or without taking the maximum off first. Where one's numbers
overflow it ends in an error here: see :func:`recognise`.
"""

import numpy as np

from cnn_course import activations, losses
from cnn_course.checks.classifier.inputs import finite_only


def overflowing_softmax(z):
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


def chosen(array, labels):
    """Return, of every sample, the number of its label's class."""
    return array[np.arange(len(labels)), labels]


def loss_of(softmax):
    """Return the answer that goes through the probabilities of ``softmax``."""
    return lambda z, t: -np.log(chosen(softmax(z), t)).mean()


def losses_of_samples(z, t):
    """Return what the cross-entropy is the mean of."""
    return np.array([losses.cross_entropy(z[m : m + 1], t[m : m + 1]) for m in range(len(t))])


def of_losses(after):
    """Return the answer that makes its result of the samples' losses: stable, and not."""
    return [
        finite_only(lambda z, t: after(losses_of_samples(z, t))),
        finite_only(lambda z, t: after(-np.log(chosen(overflowing_softmax(z), t)))),
    ]


def of_probabilities(after):
    """Return the answer that makes its result of all probabilities: stable, and not."""
    return [
        finite_only(lambda z, t: after(activations.softmax(z), t)),
        finite_only(lambda z, t: after(overflowing_softmax(z), t)),
    ]


def of_logits(after):
    """Return the answer that makes its result of the logits."""
    return [finite_only(after)]


def of_logarithms(after):
    """Return the answer that makes its result of all log-probabilities: stable, and not."""

    def stable(z, t):
        classes = range(z.shape[1])
        columns = [-losses_of_samples(z, np.full(len(z), c)) for c in classes]
        return after(np.stack(columns, axis=1), t)

    return [
        finite_only(stable),
        finite_only(lambda z, t: after(np.log(overflowing_softmax(z)), t)),
    ]


def log_of_the_sum(base):
    """Return the answer whose only logarithm, that of the sum, is to ``base``."""

    def from_the_maximum(z, t):
        highest = z.max(axis=1)
        sums = np.exp(z - highest[:, np.newaxis]).sum(axis=1)
        return (np.log(sums) / np.log(base) + highest - chosen(z, t)).mean()

    def directly(z, t):
        return (np.log(np.exp(z).sum(axis=1)) / np.log(base) - chosen(z, t)).mean()

    return of_logits(from_the_maximum) + of_logits(directly)
