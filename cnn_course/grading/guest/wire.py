"""Values between the two rooms: plain data that keeps its exact type, and nothing else.

The same file runs in the pen and in the office. What comes out of the pen was written by
whoever controls the pen: :func:`unpack` believes nothing about it.
"""

import base64
import io
import math

import numpy as np

NUMERIC = "?bhilqBHILQefdFD"  # the types that have the same bytes in both rooms
WIDE = {"g": "d", "G": "D"}
DEPTH = 20  # of lists in lists
DIGITS = 1_000  # of an integer, in base 16
ITEMS = 200_000  # of all lists together
KEYS = 1_000  # of a dict: keys of one hash take the square of their number


class WireError(ValueError):
    """What came is not what :func:`pack` makes."""


class Foreign:
    """Stands for a value that does not cross; its class has the value's class's name."""


def pack(value):
    """Return ``value`` as nested lists that JSON takes.

    Subclasses cross as the plain type they extend, what is of no known type as the name of
    its class alone.
    """
    for kind in (bool, int, float, str, list, tuple, dict):
        if isinstance(value, kind) and not isinstance(value, np.generic):
            return [kind.__name__, _plain(value, kind)]
    if value is None:
        return ["None"]
    if isinstance(value, np.ndarray | np.generic):
        return _pack_array(value)
    return ["other", type(value).__name__[:60]]


def unpack(tree):
    """Return the value that was packed.

    Raises
    ------
    WireError
        The tree is malformed, too deep or too large, or an array is not what it claims.
    """
    try:
        return _unpack(tree, 0, [ITEMS])
    except Exception as error:  # noqa: BLE001 - whatever NumPy's reader says of a false header
        raise WireError(f"{type(error).__name__}: {error}"[:200]) from None


def _plain(value, kind):
    if kind is int:
        return hex(int.__index__(value))
    if kind is float:
        return float.hex(value)
    if kind is dict:
        return [[pack(key), pack(item)] for key, item in dict.items(value)]
    if kind in (list, tuple):
        return [pack(item) for item in kind.__iter__(value)]
    return bool(value) if kind is bool else str.__str__(value)


def _pack_array(value):
    array = np.asarray(value)
    if array.dtype.char in WIDE:  # of other sizes on other machines
        array = array.astype(WIDE[array.dtype.char])
    if array.dtype.char not in NUMERIC:
        return ["odd array", array.shape]
    buffer = io.BytesIO()
    native = np.ascontiguousarray(array, array.dtype.newbyteorder("=")).reshape(array.shape)
    np.lib.format.write_array(buffer, native, allow_pickle=False)
    kind = "scalar" if isinstance(value, np.generic) else "array"
    return [kind, base64.b64encode(buffer.getvalue()).decode("ascii")]


def _unpack(tree, depth, left):
    left[0] -= 50 if tree[:1] in (["array"], ["scalar"]) else 1  # whose headers take time
    if depth > DEPTH or left[0] < 0 or type(tree) is not list or not tree:
        raise WireError("too deep, too large or not a tagged list")
    tag, *rest = tree
    if tag == "None" and not rest:
        return None
    (body,) = rest
    if tag in ("list", "tuple"):
        items = [_unpack(item, depth + 1, left) for item in body]
        return items if tag == "list" else tuple(items)
    if tag == "dict":
        if len(body) > KEYS:
            raise WireError("too many keys")
        return dict([_unpack(half, depth + 1, left) for half in pair] for pair in body)
    return LEAVES[tag](body)


def _exactly(kind):
    def leaf(body):
        if type(body) is not kind:
            raise WireError(f"{kind.__name__} expected")
        return body

    return leaf


def _unpack_int(body):
    if len(_exactly(str)(body)) > DIGITS:
        raise WireError("too many digits")
    return int(body, 16)


def _unpack_array(body):
    raw = base64.b64decode(body, validate=True)
    file = io.BytesIO(raw)
    if np.lib.format.read_magic(file) != (1, 0):
        raise WireError("npy version")
    shape, fortran, dtype = np.lib.format.read_array_header_1_0(file, max_header_size=2000)
    data = raw[file.tell() :]
    # checked before anything of that size is made
    if dtype.char not in NUMERIC or math.prod(shape) * dtype.itemsize != len(data):
        raise WireError("an array that is not what its header says")
    order = "F" if fortran else "C"
    return np.frombuffer(bytearray(data), dtype).reshape(shape, order=order)


def _unpack_scalar(body):
    array = _unpack_array(body)
    if array.shape != ():
        raise WireError("a scalar with axes")
    return array[()]


def _unpack_odd(shape):
    size = math.prod(int(side) for side in shape)
    if not (0 <= size <= ITEMS and min(shape, default=0) >= 0):
        raise WireError("shape")
    return np.broadcast_to(np.empty((), object), shape)  # of any shape, and no size


def _foreign(name):
    if type(name) is not str or not name.isidentifier() or len(name) > 60:
        name = "object"
    return type(name, (Foreign,), {})()


LEAVES = {
    "bool": _exactly(bool),
    "int": _unpack_int,
    "float": lambda body: float.fromhex(_exactly(str)(body)),
    "str": _exactly(str),
    "array": _unpack_array,
    "scalar": _unpack_scalar,
    "odd array": _unpack_odd,
    "other": _foreign,
}
