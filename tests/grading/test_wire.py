"""Values that cross between the two rooms: the same on the other side, or refused."""

import base64
import collections
import contextlib
import enum
import io
import json
import math
import struct
import time
import tracemalloc
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from cnn_course.grading.guest import wire

NUMERIC = [np.dtype(char) for char in "?bhilqBHILQefdFD"]


def crossed(value):
    """Return what arrives: packed, through JSON, unpacked."""
    return wire.unpack(json.loads(json.dumps(wire.pack(value))))


def same(one, other):
    """Tell whether two values are of one type and equal to the last bit: NaN is NaN, 0 is not -0."""
    if isinstance(one, np.generic) and isinstance(other, np.generic):
        return one.dtype == other.dtype and one.tobytes() == other.tobytes()
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray):
        alike = one.dtype == other.dtype and one.shape == other.shape
        return alike and one.tobytes() == other.tobytes()
    if isinstance(one, float):
        both_nan = math.isnan(one) and math.isnan(other)
        return both_nan or struct.pack("<d", one) == struct.pack("<d", other)
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return same(list(one.items()), list(other.items()))
    return one == other


PLAIN = [
    None, True, False, 0, 1, -1, 2**31, -(2**63), 10**300, -(10**1000), 0.0, -0.0, 0.1, 5e-324,
    1.7976931348623157e308, math.inf, -math.inf, math.nan, "", "가나다", "\0\n\ud800\U0001f600",
    [], (), {}, [()], ([],), [[1, (2.0, "3")], {"a": {0: (None,)}}], {1: 1.0, "1": True, (): []},
    {(1, "a"): {None: -0.0}}, {True: 1}, {1.5: 2},
]  # fmt: skip


@pytest.mark.parametrize("value", PLAIN, ids=ascii)
def test_plain_values_arrive_as_they_are(value):
    assert same(crossed(value), value)


@pytest.mark.parametrize("dtype", NUMERIC, ids=lambda dtype: dtype.char)
@pytest.mark.parametrize("shape", [(), (0,), (3,), (2, 3), (2, 0, 3), (1,) * 32], ids=str)
def test_arrays_arrive_with_dtype_and_shape(dtype, shape):
    array = np.arange(math.prod(shape)).reshape(shape).astype(dtype)
    arrived = crossed(array)
    assert same(arrived, array)
    arrived[...] = 1  # as the answer's own array could be
    assert (arrived == 1).all()


@pytest.mark.parametrize("dtype", NUMERIC, ids=lambda dtype: dtype.char)
def test_a_numpy_scalar_stays_one(dtype):
    scalar = dtype.type(1)
    assert same(crossed(scalar), scalar)
    assert same(crossed(np.array(scalar)), np.array(scalar))


@pytest.mark.parametrize(
    "array",
    [
        np.arange(6.0).reshape(2, 3).T,
        np.asfortranarray(np.arange(24).reshape(2, 3, 4)),
        np.arange(20)[::-3],
        np.arange(20.0).reshape(4, 5)[1:3, ::2],
        np.broadcast_to(np.float32(3), (4, 5)),
        np.array([math.nan, -math.nan, -0.0, math.inf, -math.inf]),
        np.frombuffer(struct.pack("<Q", 0x7FF0_DEAD_BEEF_0001), float),  # a NaN with a message
        np.array([65504, 6e-8, math.nan], np.float16),
        np.array([True, False])[:, None],
    ],
    ids=range(9),
)
def test_how_an_array_lies_in_memory_makes_no_difference(array):
    arrived = crossed(array)
    assert arrived.dtype == array.dtype and arrived.shape == array.shape
    assert arrived.tobytes() == array.tobytes()  # both in C order


@pytest.mark.parametrize("code", [">f8", ">i4", ">u2", ">c16", "<f4"])
def test_byte_order_makes_no_difference(code):
    array = np.arange(6).reshape(2, 3).astype(code)
    arrived = crossed(array)
    assert arrived.dtype.isnative
    np.testing.assert_array_equal(arrived, np.arange(6).reshape(2, 3))


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (np.longdouble(1.5), np.float64(1.5)),
        (np.array([[1.5, math.nan]], np.longdouble), np.array([[1.5, math.nan]])),
        (np.array(2 + 1j, np.clongdouble), np.array(2 + 1j)),
    ],
    ids=range(3),
)
def test_long_doubles_arrive_as_doubles(value, plain):
    """They are of another size on each machine, and no check asks for more digits."""
    assert same(crossed(value), plain)


def test_what_is_packed_of_an_array_is_a_file_that_numpy_reads():
    array = np.arange(6, dtype=np.float32).reshape(2, 3)
    kind, text = wire.pack(array)
    read = np.load(io.BytesIO(base64.b64decode(text)), allow_pickle=False)
    assert kind == "array" and same(read, array)


@pytest.mark.parametrize("order", "CF")
def test_a_file_that_numpy_writes_is_unpacked(order):
    array = np.array(np.arange(6).reshape(2, 3), order=order)
    assert same(wire.unpack(["array", npy_file(array)]), np.arange(6).reshape(2, 3))


class Colour(enum.IntEnum):
    RED = 3


class Text(str):
    __str__ = __repr__ = lambda self: "another"


class Sneaky(float):
    hex = __float__ = lambda self: "0x1p0"


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (Colour.RED, 3),
        (Text("text"), "text"),
        (Sneaky(2.5), 2.5),
        (collections.namedtuple("Point", "x y")(1, 2.0), (1, 2.0)),
        (collections.OrderedDict(a=1), {"a": 1}),
        (collections.Counter("aa"), {"a": 2}),
        (np.ma.masked_array([1.0, 2.0], [True, False]), np.array([1.0, 2.0])),
        (np.array([[1, 2]]).view(type("Own", (np.ndarray,), {})), np.array([[1, 2]])),
    ],
    ids=range(8),
)
def test_subclasses_arrive_as_what_they_extend(value, plain):
    assert same(crossed(value), plain)


@pytest.mark.parametrize(
    "array",
    [
        np.array([["a", "b"]]),
        np.array([None, 1]),
        np.array([1, 2], "M8[s]"),
        np.zeros((2, 3), [("a", float)]),
        np.array(b"x"),
        np.str_("text"),
    ],
    ids=range(6),
)
def test_arrays_of_no_numbers_keep_their_shape_and_are_no_numbers(array):
    arrived = crossed(array)
    assert type(arrived) is np.ndarray and arrived.shape == np.shape(array)
    assert arrived.dtype.kind not in "biufc"


@pytest.mark.parametrize("value", [print, object(), {1}, b"x", 1j, Fraction(1), iter([]), int])
def test_what_does_not_cross_keeps_the_name_of_its_class(value):
    assert type(crossed(value)).__name__ == type(value).__name__
    assert isinstance(crossed(value), wire.Foreign)


@pytest.mark.parametrize("digits", [900, 999, 1_001, 2_000, 100_000])
def test_a_huge_integer_is_never_another_one(digits):
    value = 16**digits - 1
    with contextlib.suppress(wire.WireError):
        arrived = crossed(value)
        assert type(arrived) is not int or arrived == value


def deep(levels):
    value = 1
    for _ in range(levels):
        value = [value]
    return value


def test_only_so_deep():
    assert same(crossed(deep(15)), deep(15))
    with pytest.raises(wire.WireError):
        crossed(deep(40))


def test_only_so_many_items():
    with pytest.raises(wire.WireError):
        wire.unpack(["list", [["None"]] * 300_000])


NUMBERS = st.one_of(hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4)).flatmap(
    lambda shape: st.sampled_from(NUMERIC).flatmap(lambda dtype: hnp.arrays(dtype, shape))
)
KEYS = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
LEAVES = KEYS | NUMBERS | NUMBERS.filter(np.size).map(lambda array: array.flat[0])
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(KEYS, inner, max_size=4)
    ),
    max_leaves=12,
)


@given(VALUES)
def test_all_values_arrive_as_they_are(value):
    assert same(crossed(value), value)


def npy(header, data=b"", version=(1, 0)):
    header = header if isinstance(header, bytes) else header.encode("utf-8")
    length = struct.pack("<H" if version == (1, 0) else "<I", len(header))
    raw = b"\x93NUMPY" + bytes(version) + length + header + data
    return base64.b64encode(raw).decode("ascii")


def npy_file(array):
    file = io.BytesIO()
    np.save(file, array)
    return base64.b64encode(file.getvalue()).decode("ascii")


def described(shape, descr="'<f8'", fortran="False"):
    return f"{{'descr': {descr}, 'fortran_order': {fortran}, 'shape': {shape}, }}"


MALFORMED = [
    [], {}, None, 7, "list", [[]], ["list"], ["list", [], []], ["None", None], ["none"], ["list", 7],
    ["list", {"a": 1}], ["list", "ab"], ["tuple", [7]], ["dict", [[["int", "0x0"]]]],
    ["dict", [[["list", []], ["None"]]]], ["dict", [["None"], ["None"]]], ["dict", 7],
    ["dict", [[["None"], ["None"], ["None"]]]], [["list"], []], [None, 7], [{}, 7], ["__class__", 7],
    ["bool", 1], ["bool", "True"], ["int", 7], ["int", ""], ["int", "0xg"], ["int", None],
    ["float", 1.0], ["float", "x"], ["float", ""], ["float", "0x1p99999"], ["str", 7], ["str", None],
    ["array", 7], ["array", ""], ["array", "####"], ["array", "가"], ["array", None], ["array", []],
    ["odd array", 7], ["odd array", [-1, -1]], ["odd array", [10**9, 10**9]], ["odd array", "22"],
    ["odd array", [[1]]], ["odd array", ["x"]], ["odd array", [1] * 100], ["odd array", [2.5]],
    ["odd array", [None]], ["odd array", {"2": 2}], ["odd array", [10**30, 0]],
    ["odd array", ["9" * 5_000]], ["odd array", [float("nan")]], ["odd array", [float("inf")]],
]  # fmt: skip


@pytest.mark.parametrize("tree", MALFORMED, ids=lambda tree: ascii(tree)[:40])
def test_a_malformed_tree_is_refused(tree):
    with pytest.raises(wire.WireError):
        wire.unpack(tree)


HEADERS = {
    "far too large": npy(described((10**12,))),
    "negative sides": npy(described((-1, -1)), bytes(8)),
    "empty and endless": npy(described((0, 10**30))),
    "one side unknown": npy(described((-1,)), bytes(8)),
    "65 axes": npy(described((1,) * 65), bytes(8)),
    "no tuple": npy(described("[1]"), bytes(8)),
    "a float side": npy(described("(1.0,)"), bytes(8)),
    "objects": npy(described((1,), "'|O'"), b"cos\nsystem\n(S'touch was-here'\ntR."),
    "fields": npy(described((1,), "[('a', '<f8')]"), bytes(8)),
    "subarray": npy(described((1,), "('<f8', (1,))"), bytes(8)),
    "text": npy(described((1,), "'<U2'"), bytes(8)),
    "long doubles": npy(described((1,), "'<f16'"), bytes(16)),
    "no type": npy(described((1,), "'<q9'"), bytes(9)),
    "a type of code": npy(described((1,), "__import__('os').system('touch was-here')"), bytes(8)),
    "code": npy("__import__('os').system('touch was-here')"),
    "a key missing": npy("{'descr': '<f8', 'shape': (1,)}", bytes(8)),
    "a key too many": npy(described((1,))[:-1] + "'x': 1}", bytes(8)),
    "no Korean order": npy(described((1,), fortran="'네'"), bytes(8)),
    "nothing": npy(""),
    "brackets": npy("(" * 1_900),
    "minus signs": npy("-" * 1_900 + "1"),
    "sums": npy("+".join("1" * 900)),
    "a line too few": npy("{'descr':\n"),
    "an indent": npy("  {\n 1\n0"),
    "a quote": npy("'''"),
    "NUL": npy("\0"),
    "not ASCII": npy("가나다"),
    "not Latin": npy(b"\xff\xfe\xfd"),
    "a long header": npy(described((1,)) + " " * 60_000, bytes(8)),
    "Python 2": npy(described("(1L,)"), bytes(8)),
    "version 2": npy(described((1,)), bytes(8), (2, 0)),
    "version 3": npy(described((1,)), bytes(8), (3, 0)),
    "version 9": npy(described((1,)), bytes(8), (9, 9)),
    "too little data": npy(described((2, 2)), bytes(31)),
    "too much data": npy(described((2, 2)), bytes(33)),
    "a header cut off": base64.b64encode(b"\x93NUMPY\x01\x00\xff\xff{").decode("ascii"),
    "no magic": base64.b64encode(b"PK\x03\x04" + bytes(100)).decode("ascii"),
}


@pytest.mark.parametrize("kind", ["array", "scalar"])
@pytest.mark.parametrize("text", HEADERS.values(), ids=HEADERS)
def test_an_array_that_lies_is_refused(kind, text, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(wire.WireError):
        wire.unpack([kind, text])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("shape", [(1,), (2, 2), (0,)])
def test_a_scalar_has_no_axes(shape):
    with pytest.raises(wire.WireError):
        wire.unpack(["scalar", npy_file(np.zeros(shape))])


@pytest.mark.parametrize(
    "name", ["", "a b", "<script>", "x" * 61, 7, None, ["int"], "a\0", "\ud800"]
)
def test_a_name_that_is_none_is_not_used(name):
    assert type(wire.unpack(["other", name])).__name__ == "object"


@pytest.mark.parametrize("name", ["__class__", "__init__", "class", "ndarray", "int", "합성곱"])
def test_a_foreign_value_is_an_empty_shell(name):
    value = wire.unpack(["other", name])
    assert type(value).__mro__ == (type(value), wire.Foreign, object)
    assert vars(value) == {} and not callable(value)


def refused_or_plain(tree):
    """Unpack, as the office would; anything but a value or WireError is an error of the test."""
    try:
        wire.unpack(tree)
    except wire.WireError as error:
        assert len(str(error)) <= 300


TAGS = st.sampled_from([
    "None", "bool", "int", "float", "str", "list", "tuple", "dict", "array", "scalar", "odd array",
    "other", "object", "",
])  # fmt: skip
BODIES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), TAGS,
    st.integers().map(hex), st.floats().map(float.hex), st.sampled_from(sorted(HEADERS.values(), key=len)[:-4]),
    st.binary(max_size=60).map(lambda raw: base64.b64encode(raw).decode("ascii")),
    st.lists(st.integers(-3, 2**70), max_size=4),
)  # fmt: skip
TREES = st.recursive(
    BODIES | st.tuples(TAGS, BODIES).map(list),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.tuples(TAGS, inner).map(list)
        | st.tuples(TAGS, st.lists(inner, max_size=4)).map(list)
        | st.tuples(st.just("dict"), st.lists(st.lists(inner, max_size=3), max_size=3)).map(list)
        | st.dictionaries(st.text(max_size=3), inner, max_size=2)
    ),
    max_leaves=20,
)


@given(TREES)
def test_any_tree_is_refused_or_plain(tree):
    refused_or_plain(tree)


@given(VALUES, st.data())
def test_a_tree_with_a_piece_put_wrong_is_refused_or_plain(value, data):
    tree = json.loads(json.dumps([wire.pack(value)]))
    place = tree
    while type(place[k := data.draw(st.integers(0, len(place) - 1))]) is list and place[k]:
        if data.draw(st.booleans()):
            break
        place = place[k]
    place[k] = data.draw(TREES)
    refused_or_plain(tree[0])


@given(
    NUMBERS, st.lists(st.tuples(st.integers(0, 200), st.integers(0, 255)), max_size=4), st.data()
)
def test_a_file_with_bytes_put_wrong_is_refused_or_plain(array, errors, data):
    raw = bytearray(base64.b64decode(npy_file(array)))
    for place, byte in errors:
        raw[place % len(raw)] = byte
    raw = raw[: data.draw(st.integers(0, len(raw)))] if data.draw(st.booleans()) else raw
    refused_or_plain(["array", base64.b64encode(raw).decode("ascii")])


PIECES = st.sampled_from([
    "{", "}", "(", ")", "[", "]", ",", ":", "'", '"', "'descr'", "'fortran_order'", "'shape'", "'<f8'",
    "'|O'", "True", "False", "None", "1", "-1", "10**9", "1e9", "9" * 30, "L", " ", "\n", "\\", "#",
    "lambda:0", "__import__('os')", "f'{1}'", "b'x'", "...", "1j", "*", "가",
])  # fmt: skip


@given(st.lists(PIECES, max_size=12).map("".join) | st.lists(PIECES, max_size=3).map(
    lambda pieces: described("".join(pieces) or (1,), "".join(pieces[:1]) or "'<f8'")
))  # fmt: skip
def test_any_header_is_refused_or_plain(header):
    refused_or_plain(["array", npy(header, bytes(8))])


MERSENNE = 2**61 - 1  # Python's hashes of integers are remainders of it
BOMBS = {
    "empty arrays": ["list", [["odd array", [200_000]]] * 200],
    "one hash": ["dict", [[["int", hex(k * MERSENNE)], ["None"]] for k in range(1, 40_000)]],
    "one hash in tuples": [
        "dict",
        [[["tuple", [["int", hex(k * MERSENNE)]]], ["None"]] for k in range(1, 40_000)],
    ],
    "a long integer": ["int", "0x" + "f" * 10**7],
    "a long float": ["float", "0x" + "1" * 10**7],
    "a long name": ["other", "x" * 10**7],
    "deep": deep(900),
    "small arrays": ["list", [["array", npy(described((0,)))]] * 20_000],
    "axes": ["list", [["odd array", [1] * 64]] * 20_000],
}


@pytest.mark.parametrize("tree", BOMBS.values(), ids=BOMBS)
def test_little_takes_little(tree):
    """However it is put: a short reply takes neither minutes nor gigabytes."""
    tracemalloc.start()
    try:
        start = time.process_time()
        with contextlib.suppress(RecursionError):  # of this test's own list: JSON has none so deep
            refused_or_plain(tree)
        taken, (_, most) = time.process_time() - start, tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert taken < 5 and most < 100 * 2**20
