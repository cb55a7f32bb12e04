"""The pen: where a submission's code runs, and all that the office can do with it.

Open it, run cells, look at an answer, call it, close it. What comes out is plain data. When
the code breaks its session (time, memory, ``os._exit``), the pen starts another one and runs
the earlier cells again, so that one endless cell costs no more than itself.
"""

import base64
import binascii
import builtins
import inspect
import json
import time
from typing import NamedTuple

from cnn_course.checks.calling import Stopped
from cnn_course.grading import limits
from cnn_course.grading.guest import wire
from cnn_course.grading.text import plain

MOST_PARAMETERS = 50
TURN_SECONDS = 10  # to look at a name

#: What ended a session, by a piece of the engine's word for it, and what a student is told.
STOPS = {
    "deadline": "시간 초과: {seconds}초 안에 끝나지 않아 멈추었습니다. 반복문이 끝나는지, "
    "같은 계산을 너무 많이 하지 않는지 보십시오.",
    "stack": "스택 초과: 함수가 자기 자신을 너무 깊이 불러 멈추었습니다. 재귀가 끝나는 조건을 보십시오.",
    "exit": "코드가 파이썬을 종료했습니다. exit()나 quit()처럼 종료하는 줄을 지우십시오.",
    "quit": "코드가 파이썬을 종료했습니다. exit()나 quit()처럼 종료하는 줄을 지우십시오.",
}
BROKEN = "코드 때문에 샌드박스가 멈추었습니다. 파이썬의 내부를 고치는 코드가 없는지 보십시오."
GIVEN_UP = "앞에서 코드가 여러 번 멈추어 더 실행하지 않았습니다. 처음에 나온 시간 초과나 오류부터 고치십시오."
TOO_LONG = (
    f"노트북 전체가 {limits.NOTEBOOK_SECONDS}초 안에 끝나지 않아 나머지를 실행하지 않았습니다. "
    "오래 걸리는 셀을 줄이십시오."
)
NO_ANSWER = (
    "결과를 받지 못했습니다. 지나치게 긴 리스트나 깊이 겹친 리스트를 돌려주거나 "
    "파이썬의 내부를 고치지 않는지 보십시오."
)
TOO_LARGE = "결과가 너무 큽니다. 돌려주는 값의 모양을 보십시오."
TOO_MANY = f"함수를 부른 횟수가 한도({limits.CALLS:,}번)를 넘었습니다. 강의자에게 알리십시오."


class CellResult(NamedTuple):
    """What one cell gave."""

    stdout: str = ""
    stderr: str = ""
    figures: tuple = ()  # PNG bytes
    error: Exception | None = None


class Missing(NamedTuple):
    """An answer that the submission does not define."""

    name: str


class Pen:
    """One submission's session; a context manager.

    Parameters
    ----------
    engine : engine_process.Engine
    allows : list of str
        What the exercise lets the code import.
    cell_seconds, call_seconds : int
        The longest that one cell may run, and one call of an answer.
    """

    def __init__(self, engine, allows, cell_seconds, call_seconds):
        self._engine, self._allows = engine, allows
        self._cell_seconds, self._call_seconds = cell_seconds, call_seconds
        self._ran, self._calls, self._timeouts, self._restarts = [], 0, 0, 0
        self._looked = {}  # what stood under a name since the last cell
        self._end = time.monotonic() + limits.NOTEBOOK_SECONDS

    def __enter__(self):
        self._engine.open(self._allows)
        return self

    def __exit__(self, *_):
        pass  # the engine closes a session when it opens the next one

    def run_cell(self, number, source):
        """Run one cell and return its :class:`CellResult`."""
        self._looked.clear()
        request = {"do": "cell", "number": number, "source": source}
        try:
            turn, answer = self._turn(request, self._cell_seconds)
        except Stopped as stopped:
            return CellResult(*getattr(stopped, "output", ("", "")), (), stopped)
        self._ran.append(request)
        error = _student_error(answer["error"]) if "error" in answer else None
        return CellResult(*_output(turn), _figures(answer.get("figures")), error)

    def look(self, name):
        """Return a declared answer: a value, a function that calls into the pen, or Missing."""
        if name not in self._looked:
            self._looked[name] = self._look(name)
        return self._looked[name]

    def _look(self, name):
        _, answer = self._turn({"do": "look", "answer": name}, TURN_SECONDS)
        if answer.get("missing"):
            return Missing(name)
        if answer.get("callable"):
            return self._function(name, answer)
        return _value(answer.get("value"))

    def call(self, name, args):
        """Call an answer; return its value or raise its error. Changed arguments are changed."""
        self._calls += 1
        if self._calls > limits.CALLS:
            raise Stopped(TOO_MANY)
        request = {"do": "call", "answer": name, "args": [wire.pack(value) for value in args]}
        _, answer = self._turn(request, self._call_seconds)
        _copy_changes(answer.get("changed"), args)
        if "error" in answer:
            raise _student_error(answer["error"])
        return _value(answer.get("value"))

    def _function(self, name, answer):
        def function(*args, **keywords):
            if keywords:
                raise TypeError("answers are called with positional arguments")
            return self.call(name, args)

        function.__name__ = name
        function.memory = {}  # no cell runs in between: a check need not ask the same again
        signature = _signature(answer)
        if signature is not None:
            function.__signature__ = signature
        return function

    def _turn(self, request, seconds):
        if self._timeouts >= limits.TIMEOUTS or self._restarts > limits.RESTARTS:
            raise Stopped(GIVEN_UP)
        left = self._end - time.monotonic()
        if left <= 0:
            raise Stopped(TOO_LONG)
        turn = self._engine.turn(request, min(seconds, left))
        if turn["ended"] is not None:
            stopped = _stop(turn["ended"], seconds)
            stopped.output = _output(turn)
            self._timeouts += turn["ended"] == "deadline" and request["do"] == "call"
            self._restart()
            raise stopped
        return turn, _only_answer(turn)

    def _restart(self):
        """Open another session and bring it to where the broken one was."""
        self._restarts += 1
        if self._timeouts >= limits.TIMEOUTS or self._restarts > limits.RESTARTS:
            return
        self._engine.open(self._allows)
        for request in self._ran:
            seconds = min(self._cell_seconds, max(self._end - time.monotonic(), 1))
            if self._engine.turn(request, seconds)["ended"] is not None:
                self._restarts = limits.RESTARTS + 1  # it ran before: not the same twice
                return


def _stop(ended, seconds):
    text = next((says for piece, says in STOPS.items() if piece in ended), BROKEN)
    return Stopped(text.format(seconds=seconds))


def _only_answer(turn):
    """Return what the agent answered, if it answered just once and in its own form."""
    if turn["answers"] != 1:
        raise Stopped(NO_ANSWER)
    raw = base64.b64decode(turn["answer"])
    if len(raw) > limits.REPLY_BYTES:
        raise Stopped(TOO_LARGE)
    try:
        answer = json.loads(raw)
    except (ValueError, RecursionError):
        answer = None
    if not isinstance(answer, dict):
        raise Stopped(NO_ANSWER)
    return answer


def _value(tree):
    try:
        return wire.unpack(tree)
    except (wire.WireError, RecursionError):
        raise Stopped(NO_ANSWER) from None


def _copy_changes(changed, args):
    """Do to the office's arguments what was done to the pen's: for a message, never a mark."""
    for item in changed[: len(args)] if isinstance(changed, list) else ():
        try:
            place, tree = item
            args[place][:] = wire.unpack(tree)  # an array or a list
        except (TypeError, ValueError, IndexError, OverflowError, RecursionError):
            continue


def _student_error(told):
    """Make an exception of what the pen tells of one: a known class, plain texts, nothing else."""
    told = told if isinstance(told, dict) else {}
    types = told.get("types") if isinstance(told.get("types"), list) else []
    names = [name for name in types if isinstance(name, str) and name.isidentifier()][:20]
    known = [getattr(builtins, name, None) for name in names]
    bases = [k for k in dict.fromkeys(known) if isinstance(k, type) and issubclass(k, Exception)]
    name = told.get("name") if isinstance(told.get("name"), str) else ""
    error = _made_of(bases or [Exception], name[:60] if name.isidentifier() else "Exception")
    error.args = (plain(told.get("message"), 500),)
    line, error.own_line = told.get("line"), None
    if isinstance(line, list) and len(line) == 2 and type(line[0]) is int:
        error.own_line = (line[0], plain(line[1], 200))
    error.trace = plain(told.get("trace"), 4_000)
    return error


def _made_of(bases, name):
    members = {"__init__": _no_init, "__str__": _text}
    for some in (bases, bases[:1]):
        try:
            return type(name, tuple(some), members)()
        except TypeError:  # they do not go together, or cannot be made without what they hold
            continue
    return type(name, (Exception,), members)()


def _no_init(self, *_):
    """Some exceptions cannot be made of a text alone."""


def _text(self):
    return self.args[0]


def _signature(answer):
    """Return the signature told of, with defaults that nobody evaluates, or None."""
    try:
        parameters = [
            inspect.Parameter(name, list(inspect._ParameterKind)[kind],
                              default=None if has_default else inspect.Parameter.empty)
            for name, kind, has_default in answer["parameters"][:MOST_PARAMETERS]
        ]  # fmt: skip
        return inspect.Signature(parameters)
    except (KeyError, TypeError, ValueError, IndexError):
        return None


def _output(turn):
    stdout, stderr = (plain(turn[name], limits.OUTPUT_BYTES) for name in ("stdout", "stderr"))
    return stdout + ("\n(출력이 길어 잘랐습니다.)\n" if turn["truncated"] else ""), stderr


def _figures(told):
    pictures = []
    for text in told[: limits.FIGURES] if isinstance(told, list) else ():
        try:
            png = base64.b64decode(text, validate=True)
        except (TypeError, ValueError, binascii.Error):
            continue
        if len(png) <= limits.FIGURE_BYTES and _is_png(png):
            pictures.append(png)
    return tuple(pictures)


def _is_png(data):
    """Tell whether the first bytes are a PNG's, of sides that a browser can draw."""
    sides = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    start = data.startswith(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    return start and all(0 < side <= limits.FIGURE_SIDE for side in sides)
