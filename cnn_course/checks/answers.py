"""Judging what came back from a student's function, before anyone asks why."""

from typing import NamedTuple

import numpy as np

from cnn_course.checks.calling import signature
from cnn_course.checks.complaints import meaning

NO_RETURN = (
    "return을 빠뜨리지 않았는지 보십시오. print는 값을 돌려주지 않습니다. "
    "if를 썼다면 return에 이르지 못하는 갈래가 없는지도 보십시오."
)
STACKED = (
    "np.array(…)로 묶으면 배열들을 담은 순서가 맨 앞의 축이 됩니다. 그 축이 마지막에 와야 하면 "
    "np.stack(…, axis=-1)로 묶어 돌려주십시오."
)
JOINED = "축의 수는 이미 맞으므로 np.concatenate(…, axis=…)로 이어 붙여 돌려주십시오. axis에는 이어 붙일 축을 적으십시오."


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
        return Trouble(f"함수가 오류로 멈추었습니다. {complaint}", meaning(complaint))
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
    if expected is None:
        return value is None
    if _is_truth(expected):
        return _is_truth(value) and bool(value) == bool(expected)
    return _comparable(value, expected) and bool(_near(value, expected).all())


def first_difference(value, expected):
    """Return the place, in reading order, of the first number that differs, or None."""
    if not _comparable(value, expected):
        return None
    places = np.argwhere(~_near(value, expected))
    return tuple(places[0].tolist()) if len(places) else None


def _comparable(value, expected):
    numeric = is_numeric(value) and is_numeric(expected)
    return numeric and np.shape(value) == np.shape(expected)


def _near(value, expected):
    """Tell of each number whether it is right.

    Whole numbers are compared exactly. Else the tolerance lets float32 pass; no wrong answer
    to the checks comes that near.
    """
    value, expected = np.asarray(value), np.asarray(expected)
    if expected.dtype.kind in "iu":
        return value == expected
    return np.isclose(value, expected, rtol=1e-4, atol=1e-5, equal_nan=True)


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
            NO_RETURN
            if value is None
            else f"return {', '.join(names)}처럼 쉼표로 나란히 돌려주십시오.",
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
        guess = NO_RETURN if value is None else ""
        return Trouble(f"True나 False가 나와야 하는데, {_came(value)} 나왔습니다.", guess)
    if bool(value) != bool(expected) and values:
        return Trouble(f"{bool(expected)}가 나와야 하는데, {bool(value)}가 나왔습니다.")
    return None


def _odd_kind(value, ndim, whole):
    wanted = f"{ndim}차원 배열이" if ndim else "정수 하나가" if whole else "숫자 하나가"
    wanted += " 나와야 하는데,"
    if value is None:
        return Trouble(f"{wanted} None이 나왔습니다.", NO_RETURN)
    if not _is_number_or_array(value):
        advice = _as_array(value, ndim) if ndim else "감싸지 말고 숫자 그대로 돌려주십시오."
        return Trouble(f"{wanted} {_came(value)} 나왔습니다.", advice)
    array = np.asarray(value)
    if array.dtype.kind not in "iuf":
        return Trouble(
            f"실수(float)나 정수가 나와야 하는데, dtype이 {array.dtype}인 값이 나왔습니다.",
            "칸마다 숫자가 하나씩 들어 있는지, 결과의 dtype이 실수나 정수인지 보십시오.",
        )
    if array.ndim != ndim:
        return Trouble(
            f"{wanted} {_came(value)} 나왔습니다.",
            "축이 몇 개여야 하는지 문제에서 확인하고, 반복문을 썼다면 return이 그 안에 있지 않은지, "
            "자리마다 구한 값을 따로 담았는지 보십시오."
            if ndim
            else "칸이 하나뿐인 배열이면 .item()으로 그 숫자를 꺼내고, 여럿이면 숫자 하나로 만드는 "
            "계산을 빠뜨리지 않았는지 보십시오.",
        )
    if whole and array.dtype.kind == "f" and array == np.round(array):
        return Trouble(
            f"{wanted} 실수(float) {array.item()!r}{_particle(repr(array.item()))} 나왔습니다.",
            "나눗셈을 썼다면 몫을 / 대신 //로 구하고, 아니면 int(…)로 바꾸어 정수로 돌려주십시오.",
        )
    return None


def _as_array(value, ndim):
    """Advise how to make an array of what came: of a list of maps, np.array could mix the axes."""
    first = value[0] if isinstance(value, list | tuple) and value else None
    axes = first.ndim if isinstance(first, np.ndarray) else 0
    if 2 <= axes == ndim - 1:
        return STACKED
    if 2 < axes == ndim:
        return JOINED
    return "np.array(…)로 NumPy 배열을 만들어 돌려주십시오."


def _odd_numbers(value, expected, values):
    if np.shape(value) != np.shape(expected):
        return Trouble(
            f"모양이 {np.shape(expected)}인 배열이 나와야 하는데, "
            f"모양이 {np.shape(value)}인 배열이 나왔습니다."
        )
    if np.isfinite(expected).all() and not np.isfinite(value).all():
        return Trouble(
            "결과에 NaN이나 무한대가 들어 있습니다.",
            "np.empty로 만든 배열에 채우지 않은 칸이 없는지, 0으로 나누거나 0의 로그, 음수의 제곱근을 "
            "구하지 않았는지, np.exp에 너무 큰 수를 넣지 않았는지 보십시오.",
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
