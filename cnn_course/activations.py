"""Activation functions, entry by entry, and softmax over the last axis."""

import numpy as np

from cnn_course.arrays import as_float_array, same_shape


def relu(x):
    r"""Return the positive part of every entry.

    .. math:: y = \max(x, 0)

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
    V. Nair and G. Hinton, "Rectified linear units improve restricted Boltzmann
    machines" (2010).

    Examples
    --------
    >>> relu([-2, 0, 3])
    array([0., 0., 3.])
    """
    return np.maximum(as_float_array("x", x), 0)


def relu_backward(dy, x):
    r"""Return the gradient of :func:`relu` with respect to ``x``; at 0 it is 0.

    .. math:: \frac{\partial L}{\partial x} = \frac{\partial L}{\partial y}\,[x > 0]

    Parameters
    ----------
    dy, x : arrays of one shape

    Returns
    -------
    dx : array, shape of ``x``

    Raises
    ------
    TypeError, ValueError
        As :func:`relu`, and where ``dy`` and ``x`` differ in shape.

    References
    ----------
    Keras gives the subgradient 0 at 0, too.

    Examples
    --------
    >>> relu_backward([5, 5, 5], [-2, 0, 3])
    array([0., 0., 5.])
    """
    x = as_float_array("x", x)
    return same_shape("dy", dy, x.shape) * (x > 0)


def tanh(x):
    r"""Return the hyperbolic tangent of every entry.

    .. math:: y = \frac{e^x - e^{-x}}{e^x + e^{-x}}

    Parameters
    ----------
    x : array, any shape

    Returns
    -------
    y : array, shape of ``x``
        Between -1 and 1.

    Raises
    ------
    TypeError, ValueError
        ``x`` does not hold real numbers, or none at all.

    References
    ----------
    Y. LeCun, L. Bottou, G. Orr and K.-R. Müller, "Efficient BackProp" (1998), section 4.4.

    Examples
    --------
    >>> tanh([-100, 0, 100])
    array([-1.,  0.,  1.])
    """
    return np.tanh(as_float_array("x", x))


def tanh_backward(dy, x):
    r"""Return the gradient of :func:`tanh` with respect to ``x``.

    .. math:: \frac{\partial L}{\partial x} = \frac{\partial L}{\partial y}\,(1 - \tanh^2 x)

    Parameters
    ----------
    dy, x : arrays of one shape

    Returns
    -------
    dx : array, shape of ``x``

    Raises
    ------
    TypeError, ValueError
        As :func:`tanh`, and where ``dy`` and ``x`` differ in shape.

    References
    ----------
    As :func:`tanh`.

    Examples
    --------
    >>> tanh_backward([3], [0])
    array([3.])
    """
    y = tanh(x)
    return same_shape("dy", dy, y.shape) * (1 - y**2)


def sigmoid(x):
    r"""Return the logistic function of every entry, without overflow for large ones.

    .. math:: y = \frac{1}{1 + e^{-x}} = e^{-\log(1 + e^{-x})}

    Parameters
    ----------
    x : array, any shape

    Returns
    -------
    y : array, shape of ``x``
        Between 0 and 1.

    Raises
    ------
    TypeError, ValueError
        ``x`` does not hold real numbers, or none at all.

    References
    ----------
    I. Goodfellow, Y. Bengio and A. Courville, *Deep Learning* (2016), section 3.10.

    Examples
    --------
    >>> sigmoid([-1000, 0, 1000])
    array([0. , 0.5, 1. ])
    """
    # logaddexp(0, a) = log(1 + e^a) neither overflows nor loses the small results' digits
    with np.errstate(invalid="ignore"):  # of NaN, which stays NaN
        return np.exp(-np.logaddexp(0, -as_float_array("x", x)))


def sigmoid_backward(dy, x):
    r"""Return the gradient of :func:`sigmoid` with respect to ``x``.

    .. math:: \frac{\partial L}{\partial x} = \frac{\partial L}{\partial y}\, y\,(1 - y)

    Parameters
    ----------
    dy, x : arrays of one shape

    Returns
    -------
    dx : array, shape of ``x``

    Raises
    ------
    TypeError, ValueError
        As :func:`sigmoid`, and where ``dy`` and ``x`` differ in shape.

    References
    ----------
    As :func:`sigmoid`.

    Examples
    --------
    >>> sigmoid_backward([4], [0])
    array([1.])
    """
    y = sigmoid(x)
    return same_shape("dy", dy, y.shape) * y * (1 - y)


def softmax(x):
    r"""Turn logits into probabilities along the last axis.

    .. math:: y_f = \frac{e^{x_f}}{\sum_g e^{x_g}}

    The largest logit is taken from all of them first: the quotient stays the same and
    no exponential overflows.

    Parameters
    ----------
    x : array, shape (…, C)

    Returns
    -------
    y : array, shape of ``x``
        Positive, with sum 1 along the last axis.

    Raises
    ------
    TypeError, ValueError
        ``x`` does not hold real numbers, or is a single one.

    References
    ----------
    I. Goodfellow, Y. Bengio and A. Courville, *Deep Learning* (2016), section 4.1.

    Examples
    --------
    >>> softmax([0, np.log(3)]), softmax([1000, 1000])
    (array([0.25, 0.75]), array([0.5, 0.5]))
    """
    x = as_float_array("x", x)
    if x.ndim == 0:
        raise ValueError(f"x: 1차원 이상의 배열이 와야 하는데, 받은 값은 숫자 하나 {x}입니다.")
    with np.errstate(over="ignore"):  # a difference that overflows is -∞, and e^-∞ = 0
        exponentials = np.exp(x - x.max(axis=-1, keepdims=True))
    return exponentials / exponentials.sum(axis=-1, keepdims=True)


def softmax_backward(dy, x):
    r"""Return the gradient of :func:`softmax` with respect to ``x``.

    .. math::
        \frac{\partial L}{\partial x_f}
        = y_f \Bigl(\frac{\partial L}{\partial y_f} - \sum_g \frac{\partial L}{\partial y_g} y_g\Bigr)

    Parameters
    ----------
    dy, x : arrays of one shape (…, C)

    Returns
    -------
    dx : array, shape of ``x``

    Raises
    ------
    TypeError, ValueError
        As :func:`softmax`, and where ``dy`` and ``x`` differ in shape.

    References
    ----------
    J. Bridle, "Probabilistic interpretation of feedforward classification network
    outputs" (1990).

    Examples
    --------
    >>> softmax_backward([1, 0], [0, 0])
    array([ 0.25, -0.25])
    """
    y = softmax(x)
    dy = same_shape("dy", dy, y.shape)
    return y * (dy - (dy * y).sum(axis=-1, keepdims=True))
