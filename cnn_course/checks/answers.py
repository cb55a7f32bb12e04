"""Judging what came back from a student's function, before anyone asks why."""

from typing import NamedTuple

import numpy as np

from cnn_course.checks.calling import signature

ONE_NUMBER = (
    "칸이 하나인 배열을 숫자처럼 썼습니다. NumPy의 새 버전에서는 오류가 됩니다. "
    ".item()으로 그 숫자를 꺼내십시오."
)

#: What NumPy's commonest complaints mean, by a piece of their text.
COMPLAINTS = {
    "MemoryError": "메모리 초과: 만드는 배열의 모양을 보십시오.",
    "is not defined": (
        "정하지 않은 이름을 썼습니다. 철자를 보고, 수식에만 나온 기호라면 먼저 값을 정하고, "
        "다른 노트북에서 만든 함수라면 이 노트북의 함수 셀에 옮겨 적으십시오."
    ),
    "cannot access local variable": "값을 정하기 전에 쓴 변수가 있습니다. 반복문에 들어가기 전에 처음 값을 정하십시오.",
    "values to unpack": "= 왼쪽의 변수와 오른쪽의 값이 수가 다릅니다. 배열의 모양을 나누어 담았다면 축이 몇 개인지 보십시오.",
    "cannot be interpreted as an integer": "정수가 와야 할 자리에 다른 값이 왔습니다. 나눗셈이라면 / 대신 //를 쓰십시오.",
    "as a data type": "np.zeros 같은 함수에는 모양을 괄호로 한 번 더 묶어 줍니다. np.zeros((a, b))처럼 씁니다.",
    "broadcast": (
        "모양이 맞지 않는 두 배열을 함께 계산했습니다. 크기를 잘못 구하지 않았는지, "
        "슬라이스가 범위를 벗어나 짧게 잘리지 않았는지 보십시오."
    ),
    "not aligned": "행렬 곱을 할 수 없는 두 배열입니다. 같은 자리끼리 곱할 때는 *를 씁니다.",
    "core dimension": "행렬 곱을 할 수 없는 두 배열입니다. 같은 자리끼리 곱할 때는 *를 씁니다.",
    "out of bounds": (
        "배열에 없는 자리를 읽거나 썼습니다. 반복문의 range와 배열의 크기를 견주어 보십시오."
    ),
    "to a scalar": ONE_NUMBER,
    "0-dimensional arrays can be converted": ONE_NUMBER,
    "np.sum(generator)": "np.sum에는 배열을 넣습니다. 반복문처럼 쓴 식은 파이썬의 sum으로 더하십시오.",
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


def judge(outcome, expected, ndim, values=True):
    """Return the :class:`Trouble` of an outcome, or None where it is right.

    Parameters
    ----------
    outcome, expected : Outcome
        Of the student's function and of the reference.
    ndim : int
        Axes of a right result; 0 is one number.
    values : bool
        Whether the numbers count, or only kind and shape.
    """
    if expected.error is not None:
        return _unraised(outcome, type(expected.error))
    if outcome.error is not None:
        text = str(outcome.error).split("\n")[0][:200].strip()
        name = type(outcome.error).__name__
        complaint = ": ".join(filter(None, [name, text]))
        meaning = [says for piece, says in COMPLAINTS.items() if piece in complaint]
        return Trouble(f"함수가 오류로 멈추었습니다. {complaint}", *meaning[:1])
    return _odd_kind(outcome.value, ndim) or _odd_numbers(outcome.value, expected.value, values)


def is_numeric(value):
    """Tell whether ``value`` is a real number or an array of them."""
    return _is_number_or_array(value) and np.asarray(value).dtype.kind in "iuf"


def is_close(value, expected):
    """Tell whether ``value`` is a number or an array with the shape and values expected."""
    if not is_numeric(value) or np.shape(value) != np.shape(expected):
        return False
    return first_difference(value, expected) is None


def first_difference(value, expected):
    """Return the place, in reading order, of the first number that differs, or None.

    The tolerance lets float32 pass; no wrong answer to the checks comes that near.
    """
    if not (is_numeric(value) and is_numeric(expected)) or np.shape(value) != np.shape(expected):
        return None
    places = np.argwhere(~np.isclose(np.asarray(value), expected, rtol=1e-4, atol=1e-5))
    return tuple(places[0].tolist()) if len(places) else None


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


def _odd_kind(value, ndim):
    wanted = f"{ndim}차원 배열이 나와야 하는데," if ndim else "숫자 하나가 나와야 하는데,"
    if value is None:
        return Trouble(
            f"{wanted} None이 나왔습니다.", "마지막에 return을 빠뜨리지 않았는지 보십시오."
        )
    if not _is_number_or_array(value):
        names = {list: "리스트가", tuple: "튜플이", bool: "참·거짓 값이", str: "문자열이"}
        came = names.get(type(value), f"{type(value).__name__} 형의 값이")
        advice = "np.array(…)로 NumPy 배열을 만들어" if ndim else "감싸지 말고 숫자 그대로"
        return Trouble(f"{wanted} {came} 나왔습니다.", f"{advice} 돌려주십시오.")
    array = np.asarray(value)
    if array.dtype.kind not in "iuf":
        return Trouble(
            f"실수(float)나 정수가 나와야 하는데, dtype이 {array.dtype}인 값이 나왔습니다.",
            "칸마다 숫자가 하나씩 들어 있는지, 결과의 dtype이 float64 같은 실수인지 보십시오.",
        )
    if array.ndim != ndim:
        came = f"모양이 {array.shape}인 배열이" if array.ndim else "숫자 하나가"
        return Trouble(
            f"{wanted} {came} 나왔습니다.",
            "return이 반복문 안에 있지 않은지, 창마다 구한 값을 따로 담았는지 보십시오."
            if ndim
            else "곱한 값을 모두 더해 숫자 하나로 만들었는지 보십시오.",
        )
    return None


def _odd_numbers(value, expected, values):
    if np.shape(value) != np.shape(expected):
        return Trouble(
            f"모양이 {np.shape(expected)}인 배열이 나와야 하는데, "
            f"모양이 {np.shape(value)}인 배열이 나왔습니다."
        )
    if not np.isfinite(value).all():
        return Trouble(
            "결과에 NaN이나 무한대가 들어 있습니다.",
            "np.empty로 만든 배열에 채우지 않은 칸이 없는지, 0으로 나누지 않았는지 보십시오.",
        )
    if is_close(value, expected) or not values:
        return None
    place = first_difference(value, expected)
    where = f"출력의 {place[0]}행 {place[1]}열에 " if place else ""
    right, wrong = (_subject(np.asarray(a)[place]) for a in (expected, value))
    return Trouble(f"{where}{right} 나와야 하는데, {wrong} 나왔습니다.")


def _is_number_or_array(value):
    return isinstance(value, np.ndarray | np.generic | int | float) and not isinstance(value, bool)


def _subject(number):
    """Write a number with the particle that its last digit, read aloud, takes."""
    text = f"{np.asarray(number).item():g}"
    return text + ("이" if text[-1] in "013678" else "가")
