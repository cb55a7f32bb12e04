"""Judging what came back from a student's function, before anyone asks why."""

from typing import NamedTuple

import numpy as np

from cnn_course.checks.calling import signature

ONE_NUMBER = "배열을 숫자처럼 썼습니다. 칸이 하나이면 .item()으로 그 숫자를 꺼내고, 여럿이면 모두 더해 숫자 하나로 만들었는지 보십시오."

NO_PRODUCT = (
    "행렬 곱을 할 수 없는 두 배열입니다. 행렬 곱이라면 앞 배열의 열 수와 뒤 배열의 행 수가 같아야 하고, "
    "같은 자리끼리 곱하려던 것이라면 *를 씁니다."
)

#: What NumPy's commonest complaints mean, by a piece of their text.
COMPLAINTS = {
    "MemoryError": "메모리 초과: 만드는 배열의 모양을 보십시오.",
    "is not defined": (
        "정하지 않은 이름을 썼습니다. 철자를 보고, 수식에만 나온 기호라면 먼저 값을 정하고, "
        "다른 노트북에서 만든 함수라면 이 노트북의 함수 셀에 옮겨 적으십시오."
    ),
    "cannot access local variable": "값을 정하기 전에 쓴 변수가 있습니다. 반복문에 들어가기 전에 처음 값을 정하십시오.",
    "values to unpack": "= 왼쪽 변수와 오른쪽 값의 수가 서로 다릅니다. 배열의 모양을 나누어 담았다면 축이 몇 개인지 보십시오.",
    "cannot be interpreted as an integer": "정수가 와야 할 자리에 다른 값이 왔습니다. 나눗셈이라면 / 대신 //를 쓰십시오.",
    "as a data type": "np.zeros 같은 함수에는 모양을 괄호로 한 번 더 묶어 줍니다. np.zeros((a, b))처럼 씁니다.",
    "broadcast": (
        "모양이 맞지 않는 두 배열을 함께 계산했습니다. 크기를 잘못 구하지 않았는지, "
        "슬라이스가 범위를 벗어나 짧게 잘리지 않았는지 보십시오."
    ),
    "not aligned": NO_PRODUCT,
    "core dimension": NO_PRODUCT,
    "truth value of an array": (
        "배열을 통째로 if나 max에 넣었습니다. 숫자를 하나씩 견주거나 NumPy의 함수를 쓰십시오."
    ),
    "bitwise_xor": "^는 거듭제곱이 아닙니다. **를 쓰십시오.",
    "too many indices": "배열의 축보다 많은 번호를 썼습니다. 배열의 축이 몇 개인지 shape로 보십시오.",
    "slice indices must be": "슬라이스의 번호는 정수여야 합니다. 나눗셈이라면 / 대신 //를 쓰십시오.",
    "Cannot cast ufunc": (
        "정수 배열에 실수를 도로 담으려 했습니다(/= 같은 계산). "
        "먼저 .astype(float)로 바꾸거나 새 배열을 만드십시오."
    ),
    "Python integer": (
        "정수 배열을 그 dtype이 담지 못하는 정수와 계산했습니다. 먼저 .astype(float)로 바꾸십시오."
    ),
    "out of bounds for array": "배열에 없는 축을 가리켰습니다. 축의 번호도 0부터 셉니다.",
    "out of bounds": (
        "배열에 없는 자리를 읽거나 썼습니다. 반복문의 range와 배열의 크기를 견주어 보십시오."
    ),
    "to a scalar": ONE_NUMBER,
    "0-dimensional arrays can be converted": ONE_NUMBER,
    "np.sum(generator)": "np.sum에는 배열을 넣습니다. 반복문처럼 쓴 식은 파이썬의 sum으로 더하십시오.",
    "inhomogeneous": (
        "행마다 값의 수가 다릅니다. 행을 담을 리스트를 행마다 새로 만드는지 보십시오."
    ),
    "and 'tuple'": "튜플을 숫자처럼 계산했습니다. s_h, s_w = stride처럼 먼저 나누어 담으십시오.",
    "array element with a sequence": (
        "배열의 한 칸에 숫자가 아니라 배열을 넣었습니다. 모두 더해 숫자 하나로 만들었는지 보십시오."
    ),
}


class Trouble(NamedTuple):
    """What is wrong: ``seen`` may quote the answer, ``guess`` is a fixed sentence."""

    seen: str
    guess: str = ""


def unusable(answer, name, arguments):
    """Return the :class:`Trouble` of what cannot be called with ``arguments``, or None."""
    if not callable(answer):
        return Trouble(
            f"{name}에 함수가 아니라 {type(answer).__name__} 형의 값이 들어 있습니다.",
            "같은 이름의 변수를 만들지 않았는지 보고, 함수 셀을 다시 실행하십시오.",
        )
    other = signature(answer, arguments)
    if other:
        return Trouble(
            f"{name}({', '.join(arguments)})처럼 불러야 하는데, 지금 함수는 {name}{other}입니다.",
            "def 줄의 매개변수를 문제에 적힌 대로 되돌리십시오.",
        )
    return None


def judge(outcome, expected, values=True, names=()):
    """Return the :class:`Trouble` of an outcome, or None where it is right.

    Parameters
    ----------
    outcome, expected : Outcome
        Of the student's function and of the reference, which shows the kind of a right result.
    values : bool
        Whether the numbers count, or only kind and shape.
    names : tuple of str
        What a tuple's items are called.
    """
    if expected.error is not None:
        return _unraised(outcome, type(expected.error))
    if outcome.error is not None:
        text = str(outcome.error).split("\n")[0][:200].strip()
        name = type(outcome.error).__name__
        complaint = ": ".join(filter(None, [name, text]))
        meaning = [says for piece, says in COMPLAINTS.items() if piece in complaint]
        return Trouble(f"함수가 오류로 멈추었습니다. {complaint}", *meaning[:1])
    if isinstance(expected.value, tuple):
        return _odd_tuple(outcome.value, expected.value, values, names)
    return _odd_value(outcome.value, expected.value, values)


def is_numeric(value):
    """Tell whether ``value`` is a real number or an array of them."""
    return _is_number_or_array(value) and np.asarray(value).dtype.kind in "iuf"


def is_close(value, expected):
    """Tell whether ``value`` has the kind, the shape and the values that are expected."""
    if isinstance(expected, tuple):
        pairs = _pairs(value, expected)
        return pairs is not None and all(is_close(*pair) for pair in pairs)
    if _is_truth(expected):
        return _is_truth(value) and bool(value) == bool(expected)
    if not is_numeric(value) or np.shape(value) != np.shape(expected):
        return False
    return first_difference(value, expected) is None


def first_difference(value, expected):
    """Return the place, in reading order, of the first number that differs, or None.

    Whole numbers are compared exactly. Else the tolerance lets float32 pass; no wrong answer
    to the checks comes that near.
    """
    if not (is_numeric(value) and is_numeric(expected)) or np.shape(value) != np.shape(expected):
        return None
    value, expected = np.asarray(value), np.asarray(expected)
    if expected.dtype.kind in "iu":
        places = np.argwhere(value != expected)
    else:
        places = np.argwhere(~np.isclose(value, expected, rtol=1e-4, atol=1e-5, equal_nan=True))
    return tuple(places[0].tolist()) if len(places) else None


def first_wrong(expected, value):
    """Return (number, expected, value) of a tuple's first wrong item, (None, …) of all else."""
    pairs = _pairs(value, expected) if isinstance(expected, tuple) else None
    for number, (came, right) in enumerate(pairs or ()):
        if not is_close(came, right):
            return number, right, came
    return None, expected, value


def is_unsteady(value, again):
    """Tell whether two calls with the same input gave different numbers."""
    if isinstance(value, tuple | list):
        pairs = _pairs(again, value)
        return pairs is None or any(is_unsteady(*pair) for pair in pairs)
    if not is_numeric(value):
        return False
    return not (is_numeric(again) and np.array_equal(value, again, equal_nan=True))


def _pairs(value, expected):
    """Return (value, expected) for each item, or None where they are not as many."""
    if not isinstance(value, tuple | list) or len(value) != len(expected):
        return None
    return list(zip(value, expected, strict=True))


def _unraised(outcome, wanted):
    if isinstance(outcome.error, wanted):
        return None
    missing = f"{wanted.__name__}가 나야 하는데,"
    if outcome.error is not None:
        return Trouble(
            f"{missing} 다른 오류({type(outcome.error).__name__})가 났습니다.",
            "계산하기 전에 먼저 확인해, 맞지 않으면 raise로 그 오류를 내십시오.",
        )
    if isinstance(outcome.value, BaseException) or outcome.value is wanted:
        return Trouble(
            f"{missing} 오류를 값으로 돌려주었습니다.",
            "오류는 return으로 돌려주지 않고 raise로 냅니다.",
        )
    if outcome.value is None:
        return Trouble(
            f"{missing} 오류 없이 None이 나왔습니다.",
            "print로 알리는 것만으로는 모자랍니다. raise로 오류를 내십시오.",
        )
    number = is_numeric(outcome.value) and np.ndim(outcome.value) == 0
    return Trouble(
        f"{missing} 오류 없이 {_subject(outcome.value) if number else '값이'} 나왔습니다."
    )


def _odd_tuple(value, expected, values, names):
    pairs, wanted = _pairs(value, expected), f"({', '.join(names)})"
    if pairs is None:
        came = f"{_came(value)} 나왔습니다."
        if isinstance(value, tuple | list):
            came = f"{len(value)}개가 나왔습니다."
        return Trouble(
            f"{wanted}처럼 {len(expected)}개를 묶은 튜플이 나와야 하는데, {came}",
            f"return {', '.join(names)}처럼 쉼표로 나란히 돌려주십시오.",
        )
    for name, pair in zip(names, pairs, strict=True):
        trouble = _odd_value(*pair, values)
        if trouble:
            return trouble._replace(seen=f"{name}: {trouble.seen}")
    return None


def _odd_value(value, expected, values):
    if _is_truth(expected):
        return _odd_truth(value, expected, values)
    whole = isinstance(expected, int | np.integer)
    return _odd_kind(value, np.ndim(expected), whole) or _odd_numbers(value, expected, values)


def _odd_truth(value, expected, values):
    if not _is_truth(value):
        return Trouble(f"True나 False가 나와야 하는데, {_came(value)} 나왔습니다.")
    if bool(value) != bool(expected) and values:
        return Trouble(f"{bool(expected)}가 나와야 하는데, {bool(value)}가 나왔습니다.")
    return None


def _odd_kind(value, ndim, whole):
    wanted = f"{ndim}차원 배열이" if ndim else "정수 하나가" if whole else "숫자 하나가"
    wanted += " 나와야 하는데,"
    if value is None:
        return Trouble(
            f"{wanted} None이 나왔습니다.", "마지막에 return을 빠뜨리지 않았는지 보십시오."
        )
    if not _is_number_or_array(value):
        advice = "np.array(…)로 NumPy 배열을 만들어" if ndim else "감싸지 말고 숫자 그대로"
        return Trouble(f"{wanted} {_came(value)} 나왔습니다.", f"{advice} 돌려주십시오.")
    array = np.asarray(value)
    if array.dtype.kind not in "iuf":
        return Trouble(
            f"실수(float)나 정수가 나와야 하는데, dtype이 {array.dtype}인 값이 나왔습니다.",
            "칸마다 숫자가 하나씩 들어 있는지, 결과의 dtype이 실수나 정수인지 보십시오.",
        )
    if array.ndim != ndim:
        return Trouble(
            f"{wanted} {_came(value)} 나왔습니다.",
            "return이 반복문 안에 있지 않은지, 자리마다 구한 값을 따로 담았는지 보십시오."
            if ndim
            else "곱한 값을 모두 더해 숫자 하나로 만들었는지 보십시오.",
        )
    if whole and array.dtype.kind == "f" and array == np.round(array):
        return Trouble(
            f"{wanted} 실수(float) {array.item()!r}{_particle(repr(array.item()))} 나왔습니다.",
            "몫은 / 대신 //로 구하거나 int(…)로 바꾸어 정수로 돌려주십시오.",
        )
    return None


def _odd_numbers(value, expected, values):
    if np.shape(value) != np.shape(expected):
        return Trouble(
            f"모양이 {np.shape(expected)}인 배열이 나와야 하는데, "
            f"모양이 {np.shape(value)}인 배열이 나왔습니다."
        )
    if np.isfinite(expected).all() and not np.isfinite(value).all():
        return Trouble(
            "결과에 NaN이나 무한대가 들어 있습니다.",
            "np.empty로 만든 배열에 채우지 않은 칸이 없는지, 0으로 나누거나 음수의 제곱근을 구하지 않았는지 보십시오.",
        )
    if is_close(value, expected) or not values:
        return None
    place = first_difference(value, expected)
    right, wrong = (_subject(np.asarray(a)[place]) for a in (expected, value))
    return Trouble(f"{_where(place)}{right} 나와야 하는데, {wrong} 나왔습니다.")


def _where(place):
    """Return where in the output something stands: rows and columns by name, else as an index."""
    if len(place) == 2:
        return "출력의 {}행 {}열에 ".format(*place)
    return f"출력의 {list(place)} 자리에 " if place else ""


def _came(value):
    """Say what kind of thing came, with its particle."""
    if value is None:
        return "None이"
    if _is_number_or_array(value):
        return f"모양이 {np.shape(value)}인 배열이" if np.ndim(value) else "숫자 하나가"
    names = {list: "리스트가", tuple: "튜플이", bool: "참·거짓 값이", str: "문자열이"}
    return names.get(type(value), f"{type(value).__name__} 형의 값이")


def _is_truth(value):
    return isinstance(value, bool | np.bool_)


def _is_number_or_array(value):
    return isinstance(value, np.ndarray | np.generic | int | float) and not isinstance(value, bool)


def _subject(number):
    """Write a number with the particle that its last digit, read aloud, takes."""
    text = f"{np.asarray(number).item():g}"
    return text + _particle(text)


def _particle(digits):
    return "이" if digits[-1] in "013678" else "가"
