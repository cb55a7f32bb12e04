"""What becomes of an array argument at the door: its type, its shape, or an error."""

import numpy as np
import pytest

from cnn_course.arrays import as_float_array, as_number, same_shape


@pytest.mark.parametrize("dtype", ["bool", "int8", "uint8", "int64", "uint64", "float16", ">f8"])
def test_other_numbers_become_float64(dtype):
    array = np.array([[0, 1], [1, 0]], dtype)
    result = as_float_array("x", array)
    assert result.dtype == np.float64 and result.dtype.isnative
    np.testing.assert_array_equal(result, [[0, 1], [1, 0]])


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_float32_and_float64_stay_without_a_copy(dtype):
    array = np.ones((2, 3), dtype)
    assert as_float_array("x", array, ("H", "W")) is array
    assert same_shape("dy", array, (2, 3)) is array


def test_lists_and_numbers_become_arrays():
    np.testing.assert_array_equal(as_float_array("x", [[1, 2], (3, 4)]), [[1.0, 2], [3, 4]])
    assert as_float_array("x", 3) == 3.0 and as_float_array("x", 3).shape == ()
    assert as_float_array("x", True, ()) == 1.0


@pytest.mark.parametrize("number", [2, 2.0, np.float32(2), np.int8(2), np.float64(2)])
def test_every_kind_of_number_becomes_a_float(number):
    assert as_number("lr", number) == 2 and type(as_number("lr", number)) is float


def test_not_a_number_and_infinity_pass():
    values = [np.nan, np.inf, -np.inf]
    np.testing.assert_array_equal(as_float_array("x", values), values)


@pytest.mark.parametrize("call, error, words", [
    (lambda: as_float_array("x", [1, 2], ("H", "W")), ValueError, ["x:", "(H, W)", "2차원", "(2,)", "1차원"]),
    (lambda: as_float_array("b", 3, ("C",)), ValueError, ["b:", "(C,)", "1차원", "()"]),
    (lambda: as_float_array("x", [[1, 2], [3]], ("H", "W")), ValueError, ["x:", "(H, W)", "길이가 다른"]),
    (lambda: as_float_array("x", [[1, 2], [3]]), ValueError, ["x: 배열이", "길이가 다른"]),
    (lambda: as_float_array("x", []), ValueError, ["x:", "빈 배열", "(0,)"]),
    (lambda: as_float_array("x", np.ones((2, 0)), ("H", "W")), ValueError, ["x:", "빈 배열", "(2, 0)"]),
    (lambda: as_float_array("x", np.ma.masked_equal([1.0, 2.0], 2)), TypeError, ["x:", "마스크"]),
    (lambda: as_float_array("x", None), TypeError, ["x:", "실수", "object"]),
    (lambda: as_float_array("x", np.array([1, 2], object)), TypeError, ["x:", "실수", "object"]),
    (lambda: as_float_array("x", ["1", "2"]), TypeError, ["x:", "실수", "<U1"]),
    (lambda: as_float_array("x", [1j]), TypeError, ["x:", "실수", "complex128"]),
    (lambda: as_float_array("x", np.array(["2024"], "M8[Y]")), TypeError, ["x:", "실수", "datetime64[Y]"]),
    (lambda: as_number("lr", "0.1"), TypeError, ["lr:", "숫자 하나", "str", "'0.1'"]),
    (lambda: as_number("lr", None), TypeError, ["lr:", "숫자 하나", "None"]),
    (lambda: as_number("lr", [0.1]), TypeError, ["lr:", "숫자 하나", "list", "[0.1]"]),
    (lambda: as_number("lr", 1j), TypeError, ["lr:", "숫자 하나", "complex"]),
    (lambda: same_shape("dy", [[1, 2]], (2, 1)), ValueError, ["dy:", "(2, 1)", "(1, 2)"]),
    (lambda: same_shape("dy", [1, 2], (3,)), ValueError, ["dy:", "(3,)", "(2,)"]),
    (lambda: same_shape("dy", 1, (1,)), ValueError, ["dy:", "(1,)", "()"]),
    (lambda: same_shape("dy", ["a"], (1,)), TypeError, ["dy:", "실수", "<U1"]),
])  # fmt: skip
def test_bad_input_names_the_argument_and_what_came(call, error, words):
    with pytest.raises(error) as caught:
        call()
    assert all(word in str(caught.value) for word in words), str(caught.value)
