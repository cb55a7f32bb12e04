"""The dense layer: every input times a weight of its own, for every output."""

from cnn_course.arrays import as_float_array, same_shape


def dense(x, w, b=None):
    r"""Return the dot product of every row of ``x`` with every column of ``w``, plus ``b``.

    .. math:: y_{m,f} = b_f + \sum_c x_{m,c}\, w_{c,f}

    Parameters
    ----------
    x : array, shape (N, C_in)
    w : array, shape (C_in, C_out)
    b : array, shape (C_out,), optional

    Returns
    -------
    y : array, shape (N, C_out)

    Raises
    ------
    TypeError, ValueError
        Wrong rank or type, or lengths that do not match.

    References
    ----------
    Keras API documentation, ``Dense`` (without an activation).

    Examples
    --------
    >>> dense([[5, 7]], [[1, 2, 3], [4, 5, 6]], [0, 0, 0])
    array([[33., 45., 57.]])
    """
    x, w = _operands(x, w)
    if b is None:
        return x @ w
    b = as_float_array("b", b, ("C_out",))
    if b.shape[0] != w.shape[1]:
        raise ValueError(
            f"b: 출력마다 하나씩 {w.shape[1]}개가 와야 하는데 {b.shape[0]}개가 왔습니다."
        )
    y = x @ w
    y += b  # in place: the type stays that of x and w, as in conv2d
    return y


def dense_backward(dy, x, w):
    r"""Return the gradients of :func:`dense` with respect to ``x``, ``w`` and ``b``.

    .. math::
        \frac{\partial L}{\partial x} = \frac{\partial L}{\partial y} w^\top, \quad
        \frac{\partial L}{\partial w} = x^\top \frac{\partial L}{\partial y}, \quad
        \frac{\partial L}{\partial b} = \sum_m \frac{\partial L}{\partial y_m}

    Parameters
    ----------
    dy : array, shape (N, C_out)
    x : array, shape (N, C_in)
    w : array, shape (C_in, C_out)

    Returns
    -------
    dx, dw, db : arrays of the shapes of ``x``, ``w`` and ``b``

    Raises
    ------
    TypeError, ValueError
        As :func:`dense`, and where ``dy`` does not have the output's shape.

    References
    ----------
    D. Rumelhart, G. Hinton and R. Williams, "Learning representations by
    back-propagating errors" (1986).

    Examples
    --------
    >>> dx, dw, db = dense_backward([[1, 0, 0]], [[5, 7]], [[1, 2, 3], [4, 5, 6]])
    >>> dx, db
    (array([[1., 4.]]), array([1., 0., 0.]))
    >>> dw
    array([[5., 0., 0.],
           [7., 0., 0.]])
    """
    x, w = _operands(x, w)
    dy = same_shape("dy", dy, (x.shape[0], w.shape[1]))
    return dy @ w.T, x.T @ dy, dy.sum(axis=0)


def _operands(x, w):
    x = as_float_array("x", x, ("N", "C_in"))
    w = as_float_array("w", w, ("C_in", "C_out"))
    if x.shape[1] != w.shape[0]:
        raise ValueError(
            "x의 열 수와 w의 행 수가 같아야 하는데, "
            f"각각 {x.shape[1]}, {w.shape[0]}입니다. x의 모양은 {x.shape}, w의 모양은 {w.shape}입니다."
        )
    return x, w
