"""Gradients by differences: slow, without calculus, and so a judge of every backward."""

from numbers import Real

import numpy as np

from cnn_course.arrays import as_float_array, as_number


def numerical_gradient(f, x, eps=1e-5):
    r"""Return the gradient of ``f`` at ``x`` by central differences.

    .. math:: \frac{\partial f}{\partial x_i}
              \approx \frac{f(x + \varepsilon e_i) - f(x - \varepsilon e_i)}{2 \varepsilon}

    The error is of order eps² (truncation) plus 1e-16 / eps (rounding).

    Parameters
    ----------
    f : callable
        Takes an array of the shape of ``x``, returns one number.
    x : array, any shape
        Computed with in float64 and left as it is.
    eps : float

    Returns
    -------
    gradient : float64 array, shape of ``x``

    Raises
    ------
    TypeError, ValueError
        ``x`` does not hold real numbers, ``eps`` is not positive, or ``f`` does not
        return one number.

    References
    ----------
    W. Press et al., *Numerical Recipes*, 3rd ed. (2007), section 5.7.

    Examples
    --------
    >>> numerical_gradient(lambda x: (x**2).sum(), [1, 2, 3]).round(6)
    array([2., 4., 6.])
    """
    if not 0 < as_number("eps", eps) < np.inf:
        raise ValueError(f"eps: 0보다 큰 유한한 수가 와야 하는데, 받은 값은 {eps}입니다.")
    x = np.array(as_float_array("x", x), dtype=np.float64)
    if (x + eps == x).any():
        raise ValueError(
            f"eps: x에 더하면 값이 달라지는 수가 와야 하는데, 받은 값은 너무 작은 {eps}입니다."
        )
    gradient = np.zeros_like(x)
    for place in np.ndindex(x.shape):
        centre = x[place]
        x[place] = centre + eps
        above = _number(f(x.copy()))
        x[place] = centre - eps
        below = _number(f(x.copy()))
        x[place] = centre
        gradient[place] = (above - below) / (2 * eps)
    return gradient


def _number(value):
    if isinstance(value, np.ndarray) and value.ndim == 0:
        value = value.item()
    if not isinstance(value, Real):
        shape = f"이고 모양이 {value.shape}" if isinstance(value, np.ndarray) else ""
        raise TypeError(
            f"f: 숫자 하나를 돌려주어야 하는데, 돌려준 값은 {type(value).__name__} 형{shape}입니다."
        )
    return float(value)
