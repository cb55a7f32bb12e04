"""The one door through which array arguments enter the package."""

from numbers import Real

import numpy as np


def as_float_array(name, value, axes=None):
    """Return ``value`` as a float array with one dimension per name in ``axes``.

    float32 and float64 stay as they are; every other type of numbers becomes float64.

    Parameters
    ----------
    name : str
        The argument's name, for the error message.
    value : array_like
    axes : tuple of str, optional
        The names of the expected axes, e.g. ``("H", "W")``; without it any number will do.

    Raises
    ------
    TypeError
        ``value`` does not hold real numbers.
    ValueError
        ``value`` has another number of dimensions, or an axis of length 0.

    Examples
    --------
    >>> as_float_array("image", [[1, 2], [3, 4]], ("H", "W")).dtype
    dtype('float64')
    """
    if isinstance(value, np.ma.MaskedArray):
        raise TypeError(f"{name}: 가린 값이 없는 배열이 와야 하는데 마스크 배열이 왔습니다.")
    try:
        array = np.asarray(value)
    except ValueError as error:
        raise ValueError(
            f"{name}: {_expected(axes)}배열이 와야 하는데 행마다 길이가 다른 리스트가 왔습니다."
        ) from error
    if array.dtype.kind not in "biuf":
        raise TypeError(f"{name}: 실수 배열이 와야 하는데 dtype이 {array.dtype}인 배열이 왔습니다.")
    if axes is not None and array.ndim != len(axes):
        raise ValueError(
            f"{name}: {_expected(axes)}{len(axes)}차원 배열이 와야 하는데 "
            f"모양이 {array.shape}인 {array.ndim}차원 배열이 왔습니다."
        )
    if 0 in array.shape:
        raise ValueError(f"{name}: 빈 배열은 계산할 수 없습니다. 모양이 {array.shape}입니다.")
    return array if array.dtype in (np.float32, np.float64) else array.astype(np.float64)


def as_number(name, value):
    """Return ``value``, one real number, as a float.

    Raises
    ------
    TypeError
        It is something else.

    Examples
    --------
    >>> as_number("lr", 1)
    1.0
    """
    if not isinstance(value, Real):
        raise TypeError(
            f"{name}: 숫자 하나가 와야 하는데, 받은 값은 {type(value).__name__} 형의 {value!r}입니다."
        )
    return float(value)


def same_shape(name, value, like):
    """Return ``value`` as a float array that must have the shape ``like``.

    For a gradient ``dy``, which has the shape of the output it belongs to.

    Raises
    ------
    TypeError, ValueError
        As :func:`as_float_array`, and for any other shape.

    Examples
    --------
    >>> same_shape("dy", [[1, 2]], (1, 2))
    array([[1., 2.]])
    """
    array = as_float_array(name, value)
    if array.shape != tuple(like):
        raise ValueError(
            f"{name}: 모양이 {_written(like)}인 배열이 와야 하는데 "
            f"모양이 {array.shape}인 배열이 왔습니다."
        )
    return array


def _expected(axes):
    return "" if axes is None else f"모양이 {_written(axes)}인 "


def _written(axes):
    return f"({', '.join(map(str, axes))}{',' if len(axes) == 1 else ''})"
