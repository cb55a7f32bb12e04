"""Sizes of outputs and paddings along one axis: plain integer arithmetic."""

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
    (2016), relationships 1 to 6.

    Examples
    --------
    >>> output_size(7, 3), output_size(7, 3, stride=2), output_size(7, 3, stride=4)
    (5, 3, 2)
    >>> output_size(7, 3, padding=1), output_size(28, 3, stride=2, padding="same")
    (7, 14)
    """
    before, after = axis_padding(n, k, stride, padding)
    if k > n + before + after:
        raise ValueError(
            f"k: 패딩을 더한 입력의 길이 {n + before + after}보다 크지 않아야 하는데, "
            f"받은 값은 {k}입니다."
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
    n, k, stride = (_positive(*pair) for pair in (("n", n), ("k", k), ("stride", stride)))
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
    amount = _integer("padding", padding)
    if amount < 0:
        raise ValueError(f"padding: 0 이상의 정수가 와야 하는데, 받은 값은 {amount}입니다.")
    return amount, amount


def _positive(name, value):
    value = _integer(name, value)
    if value < 1:
        raise ValueError(f"{name}: 1 이상의 정수가 와야 하는데, 받은 값은 {value}입니다.")
    return value


def _integer(name, value):
    try:
        return index(value)
    except TypeError:
        raise TypeError(
            f"{name}: 정수가 와야 하는데, 받은 값은 {type(value).__name__} 형의 {value!r}입니다."
        ) from None
