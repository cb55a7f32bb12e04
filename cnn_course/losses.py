"""The loss of classification: how surprised the network is by the right labels."""

import math

import numpy as np

from cnn_course.activations import softmax
from cnn_course.arrays import as_float_array


def cross_entropy(logits, labels):
    r"""Return the mean negative log-probability that softmax gives the right classes.

    .. math:: L = -\frac{1}{N} \sum_m \log \operatorname{softmax}(z_m)_{t_m}
              = \frac{1}{N} \sum_m \Bigl(\log \sum_f e^{z_{m,f}} - z_{m,t_m}\Bigr)

    Computed from the logits ``z``, so that no probability underflows to log 0.

    Parameters
    ----------
    logits : array, shape (N, C)
    labels : integers, shape (N,)
        ``t``, from 0 to C - 1.

    Returns
    -------
    loss : float
        In nats.

    Raises
    ------
    TypeError, ValueError
        Wrong rank or type, another number of labels than rows, or a label out of range.

    References
    ----------
    I. Goodfellow, Y. Bengio and A. Courville, *Deep Learning* (2016), section 6.2.2.3.

    Examples
    --------
    >>> round(cross_entropy([[0, 0], [1000, 0]], [0, 0]), 4)  # (log 2 + 0) / 2
    0.3466
    """
    logits, labels = _operands(logits, labels)
    with np.errstate(over="ignore"):  # a difference that overflows is -∞, and e^-∞ = 0
        shifted = logits - logits.max(axis=1, keepdims=True)
    chosen = shifted[np.arange(len(labels)), labels]
    return float((np.log(np.exp(shifted).sum(axis=1)) - chosen).mean())


def cross_entropy_backward(dy, logits, labels):
    r"""Return the gradient of :func:`cross_entropy` with respect to the logits.

    .. math:: \frac{\partial L}{\partial z_{m,f}}
              = \frac{1}{N} \bigl(\operatorname{softmax}(z_m)_f - [f = t_m]\bigr)

    Parameters
    ----------
    dy : float
        The gradient that arrives at the loss: 1 where the loss is what is minimised.
    logits : array, shape (N, C)
    labels : integers, shape (N,)

    Returns
    -------
    dlogits : array, shape (N, C)

    Raises
    ------
    TypeError, ValueError
        As :func:`cross_entropy`, and where ``dy`` is not one number.

    References
    ----------
    J. Bridle, "Probabilistic interpretation of feedforward classification network
    outputs" (1990).

    Examples
    --------
    >>> cross_entropy_backward(1.0, [[0, 0]], [1])
    array([[ 0.5, -0.5]])
    """
    logits, labels = _operands(logits, labels)
    if as_float_array("dy", dy).ndim:
        raise ValueError(
            f"dy: 숫자 하나가 와야 하는데, 모양이 {np.shape(dy)}인 배열이 왔습니다. "
            "손실 자체를 줄이려면 1.0을 주십시오."
        )
    dlogits = softmax(logits)
    dlogits[np.arange(len(labels)), labels] -= 1
    return dlogits * (float(dy) / len(labels))


def _operands(logits, labels):
    logits = as_float_array("logits", logits, ("N", "C"))
    return logits, as_labels("labels", labels, *logits.shape)


def as_labels(name, value, n, classes=None):
    """Return ``value`` as ``n`` integer labels from 0 on.

    Parameters
    ----------
    name : str
        The argument's name, for the error message.
    value : integers, shape (n,)
    n : int
    classes : int, optional
        How many there are, where that is known.

    Raises
    ------
    TypeError
        The labels are not integers.
    ValueError
        Their number or one of them is wrong.

    Examples
    --------
    >>> as_labels("labels", [2, 0], 2, 3)
    array([2, 0])
    """
    try:
        labels = np.asarray(value)
    except ValueError as error:
        raise ValueError(
            f"{name}: 모양이 ({n},)인 배열이 와야 하는데 행마다 길이가 다른 리스트가 왔습니다."
        ) from error
    if labels.dtype.kind not in "iu":
        raise TypeError(
            f"{name}: 정수 레이블이 와야 하는데 dtype이 {labels.dtype}인 배열이 왔습니다."
        )
    if labels.shape != (n,):
        raise ValueError(
            f"{name}: 모양이 ({n},)인 배열이 와야 하는데 모양이 {labels.shape}인 배열이 왔습니다."
        )
    outside = labels[(labels < 0) | (labels >= (math.inf if classes is None else classes))]
    if len(outside):
        wanted = "0 이상의 정수" if classes is None else f"0부터 {classes - 1}까지의 정수"
        raise ValueError(f"{name}: {wanted}만 와야 하는데, {outside[0]}도 들어 있습니다.")
    return labels
