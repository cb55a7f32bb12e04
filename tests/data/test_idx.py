"""The IDX format: files written by its description come back, broken ones are named."""

import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from cnn_course.data_sources.idx import parse_idx

# type byte and struct letter of every type that the format knows
LETTERS = {0x08: "B", 0x09: "b", 0x0B: "h", 0x0C: "i", 0x0D: "f", 0x0E: "d"}


def write(code, array):
    head = struct.pack(f">BBBB{array.ndim}I", 0, 0, code, array.ndim, *array.shape)
    return head + struct.pack(f">{array.size}{LETTERS[code]}", *array.ravel().tolist())


@given(st.data())
def test_every_type_and_shape_comes_back(data):
    code = data.draw(st.sampled_from(sorted(LETTERS)))
    shapes = arrays.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4)
    elements = {"allow_nan": False} if LETTERS[code] in "fd" else None
    array = data.draw(arrays.arrays(np.dtype(LETTERS[code]), shapes, elements=elements))
    parsed = parse_idx(write(code, array))
    assert parsed.dtype == array.dtype and parsed.dtype.isnative
    np.testing.assert_array_equal(parsed, array, strict=True)


WHOLE = write(0x08, np.arange(6).reshape(2, 3))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", r"처음 네 바이트가 \[\]"),
        (b"\0\0\x08", r"\[0, 0, 8\]"),
        (b"\x1f\x8b\x08\0", r"\[31, 139, 8, 0\]"),  # still compressed
        (b"\0\0\x0a\0", r"\[0, 0, 10, 0\]"),  # no such type
        (WHOLE[:11], "12바이트가 와야 하는데 11바이트"),
        (WHOLE[:-1], r"모양이 \(2, 3\)이면 18바이트가 와야 하는데 17바이트"),
        (WHOLE + b"\0", r"18바이트가 와야 하는데 19바이트"),
    ],
)
def test_a_broken_file_is_named(content, message):
    with pytest.raises(ValueError, match=message):
        parse_idx(content)
