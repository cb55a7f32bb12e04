"""Sizes of outputs and paddings, along one axis and both: plain integer arithmetic."""

from operator import index


def output_size(n, k, stride=1, padding="valid"):
    r"""Return how many positions a window takes along one axis.

    .. math:: n_\text{out} = \lfloor (n + P_\text{before} + P_\text{after} - k) / S \rfloor + 1

    The floor is what frameworks do: pixels that no longer fill a window are left out.

    Parameters
    ----------
    n, k : int
        Lengths of the input and of the window along this axis.
    stride : int
        How far the window moves each time.
    padding : "valid", "same" or int
        No padding, TensorFlow's padding to ``ceil(n / stride)`` outputs, or that many
        entries on *each* side.

    Returns
    -------
    int
        At least 1.

    Raises
    ------
    TypeError
        An argument is of another type.
    ValueError
        A size or stride below 1, a negative padding, another word for ``padding``, or
        a window larger than the padded input.

    References
    ----------
    V. Dumoulin and F. Visin, "A guide to convolution arithmetic for deep learning"
    (2016), relationship 6; for ``same`` see :func:`same_padding`.

    Examples
    --------
    >>> output_size(7, 3), output_size(7, 3, stride=2), output_size(7, 3, stride=4)
    (5, 3, 2)
    >>> output_size(7, 3, padding=1), output_size(28, 3, stride=2, padding="same")
    (7, 14)
    """
    before, after = axis_padding(n, k, stride, padding)
    n, k, stride = int(n), int(k), int(stride)  # NumPy's small integers would overflow
    if k > n + before + after:
        raise ValueError(
            f"k: 패딩을 더한 입력의 길이 {n + before + after} 이하여야 하는데, 받은 값은 {k}입니다."
        )
    return (n + before + after - k) // stride + 1


def same_padding(n, k, stride=1):
    r"""Return the ``(before, after)`` padding that TensorFlow calls ``same``.

    .. math:: P = \max((\lceil n / S \rceil - 1) \cdot S + k - n,\ 0)

    An odd total puts the extra entry *after*: at the bottom and on the right.

    Parameters
    ----------
    n, k, stride : int
        Lengths of the input and the window along this axis, and the step.

    Returns
    -------
    before, after : int

    Raises
    ------
    TypeError
        An argument is not an integer.
    ValueError
        An argument is below 1.

    References
    ----------
    TensorFlow API documentation, ``tf.nn``, "Notes on padding".

    Examples
    --------
    >>> same_padding(5, 3), same_padding(5, 2), same_padding(28, 3, stride=2)
    ((1, 1), (0, 1), (0, 1))
    """
    n, k, stride = whole_number("n", n), whole_number("k", k), whole_number("stride", stride)
    total = max((-(-n // stride) - 1) * stride + k - n, 0)
    return total // 2, total - total // 2


def axis_padding(n, k, stride, padding):
    """Return ``(before, after)`` for any ``padding`` that :func:`output_size` takes.

    Examples
    --------
    >>> axis_padding(5, 3, 1, "valid"), axis_padding(5, 3, 1, "same"), axis_padding(5, 3, 1, 2)
    ((0, 0), (1, 1), (2, 2))
    """
    same = same_padding(n, k, stride)
    if isinstance(padding, str):
        if padding not in ("valid", "same"):
            raise ValueError(
                f'padding: "valid", "same" 또는 0 이상의 정수가 와야 하는데, 받은 값은 {padding!r}입니다.'
            )
        return same if padding == "same" else (0, 0)
    try:
        amount = whole_number("padding", padding, least=0)
    except TypeError:
        raise TypeError(
            'padding: "valid", "same" 또는 0 이상의 정수가 와야 하는데, '
            f"받은 값은 {type(padding).__name__} 형의 {padding!r}입니다."
        ) from None
    return amount, amount


def pair(name, value):
    """Return ``value`` as two integers, down and to the right; one integer stands for both.

    Examples
    --------
    >>> pair("stride", 2), pair("stride", (1, 3))
    ((2, 2), (1, 3))
    """
    both = tuple(value) if isinstance(value, (tuple, list)) else (value, value)
    if len(both) != 2:
        raise ValueError(f"{name}: 정수 하나나 둘이 와야 하는데, 받은 값은 {value!r}입니다.")
    return whole_number(name, both[0]), whole_number(name, both[1])


def fit_windows(name, size, window, stride, padding):
    """Return padding and number of windows for both axes of an image.

    Parameters
    ----------
    name : str
        What the window's argument is called, for the error message.
    size, window, stride : (int, int)
        Down and to the right.
    padding : "valid", "same" or int

    Returns
    -------
    frame : ((top, bottom), (left, right))
    output : (H_out, W_out)

    Raises
    ------
    ValueError
        The window is larger than the padded image.

    Examples
    --------
    >>> fit_windows("w", (5, 8), (3, 3), (1, 2), "same")
    (((1, 1), (0, 1)), (5, 4))
    """
    sides = list(zip(size, window, stride, strict=True))
    frame = tuple(axis_padding(*side, padding) for side in sides)
    padded = tuple(n + before + after for n, (before, after) in zip(size, frame, strict=True))
    if window[0] > padded[0] or window[1] > padded[1]:
        raise ValueError(
            f"{name}: 창이 패딩을 더한 입력의 크기 {padded} 안에 들어가야 하는데, "
            f"받은 창의 크기는 {window}입니다."
        )
    return frame, tuple((n - k) // s + 1 for n, (_, k, s) in zip(padded, sides, strict=True))


def receptive_field(layers):
    r"""Return how wide a stretch of the input one unit behind ``layers`` sees.

    .. math:: r_l = r_{l-1} + (k_l - 1)\, j_{l-1}, \qquad j_l = j_{l-1} S_l, \qquad r_0 = j_0 = 1

    Parameters
    ----------
    layers : list of (k, stride)
        Window and stride of every layer along one axis, from the input on.

    Returns
    -------
    size, jump : int
        Width of the receptive field; how far those of two neighbouring units lie apart.

    Raises
    ------
    TypeError, ValueError
        A layer is not a pair of integers of at least 1.

    References
    ----------
    A. Araujo, W. Norris and J. Sim, "Computing receptive fields of convolutional neural
    networks", Distill (2019), equation 2, taken one layer at a time.

    Examples
    --------
    Two 3×3 convolutions, and LeNet-5 up to S4 (5×5, 2×2 pooling, 5×5, 2×2 pooling):

    >>> receptive_field([(3, 1), (3, 1)]), receptive_field([(5, 1), (2, 2), (5, 1), (2, 2)])
    ((5, 1), (16, 4))
    """
    size = jump = 1
    for layer in layers:
        if not isinstance(layer, (tuple, list)) or len(layer) != 2:
            raise TypeError(
                "layers: (커널 크기, 스트라이드) 쌍의 리스트가 와야 하는데, "
                f"쌍이 아닌 {layer!r}도 들어 있습니다."
            )
        k, stride = whole_number("k", layer[0]), whole_number("stride", layer[1])
        size, jump = size + (k - 1) * jump, jump * stride
    return size, jump


def whole_number(name, value, least=1):
    """Return ``value`` as an int that is not below ``least``.

    Examples
    --------
    >>> whole_number("stride", 2)
    2
    """
    try:
        number = index(value)
    except TypeError:
        raise TypeError(
            f"{name}: 정수가 와야 하는데, 받은 값은 {type(value).__name__} 형의 {value!r}입니다."
        ) from None
    if number < least:
        raise ValueError(f"{name}: {least} 이상의 정수가 와야 하는데, 받은 값은 {number}입니다.")
    return number
