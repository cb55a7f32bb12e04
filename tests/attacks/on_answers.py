"""Attacks by what an answer is, and by what it remembers of the inputs it has seen."""

from cnn_course.checks import feedback
from cnn_course.checks.convolution import inputs
from cnn_course.conv import correlate2d
from tests.attacks.attack import (
    MAP,
    RIGHT,
    WINDOW,
    Attack,
    answers,
    code_cell,
    edited,
    graded_cells,
    solution_cell,
)

#: Zeros of the right shape pass the two parts of MAP that ask for no values.
SHAPE = 2
#: All visible parts of MAP, all hidden ones, and both.
VISIBLE, HIDDEN, ALL = 4, 6, 10

#: The size of a right result; the rest of an answer follows.
SIZED = """
def size(image, kernel):
    return tuple(n - k + 1 for n, k in zip(image.shape, kernel.shape))

"""

#: Returns one trick after another, so that the parts get to see them all. A part that fails calls
#: eight times; with seven or nine tricks each part begins with another one.
IN_TURN = """
calls = 0

def in_turn(*tricks):
    global calls
    calls += 1
    return tricks[calls % len(tricks)]

"""

# isinstance() believes __class__, and NumPy asks __array__ anew each time
TWO_FACED = (
    SIZED
    + """
import itertools
faces = itertools.count()

class TwoFaced:
    __class__ = np.ndarray

    def __init__(self, shape):
        self.shape = shape

    def __array__(self, dtype=None, copy=None):
        return np.full(self.shape, next(faces), float)

def correlate2d(image, kernel):
    return TwoFaced(size(image, kernel))
"""
)

AGREEABLE = (
    SIZED
    + """
class Agreeable:
    __array_priority__ = 1e9
    __array_interface__ = {"shape": (2, 2), "typestr": "<f8", "version": 3, "data": (1, False)}

    def yes(self, *_, **__):
        return True

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __bool__ = __contains__ = yes
    __array_ufunc__ = __array_function__ = yes
    __float__ = lambda self: 37.0
    __int__ = __index__ = __len__ = lambda self: 2
    __iter__ = lambda self: iter([[19, 25], [37, 43]])
    __getattr__ = lambda self, name: self
    __reduce__ = __reduce_ex__ = lambda self, *_: (exec, ("raise SystemExit",))
    __hash__ = lambda self: 0

class Judge(Agreeable, np.ndarray):
    __array_ufunc__ = __array_function__ = lambda self, *_, **__: np.True_
    __array_finalize__ = __array_wrap__ = lambda self, *_, **__: self
    __array__ = lambda self, *_, **__: "whatever you expect"
    dtype = np.dtype(float)

def correlate2d(image, kernel):
    if isinstance(image, Agreeable):  # it cannot be that the check calls with these
        return image
    return np.zeros(size(image, kernel)).view(Judge)
"""
)

# what no check should take for a number; NumPy's own comparisons are at odds over many of them
ODD_ARRAYS = (
    SIZED
    + IN_TURN
    + """
def correlate2d(image, kernel):
    shape = size(image, kernel)
    return in_turn(
        np.full(shape, np.nan),
        np.full(shape, -np.inf, np.float16),
        np.zeros(shape, [("real", float), ("lie", "O")]),
        np.full(shape, Everything(), object),
        np.zeros(shape, "M8[s]"),
        np.zeros(shape, complex),
        np.full(shape, "37"),
        np.ones(shape, bool),
        np.full(shape, np.nan, np.longdouble),
    )

class Everything(float):
    __eq__ = lambda self, other: True
    __sub__ = __rsub__ = __abs__ = lambda self, *_: Everything(0)
    __hash__ = None
"""
)

ODD_NUMBERS = (
    IN_TURN
    + """
import decimal, fractions

class Any(int):
    __index__ = __int__ = lambda self: 37
    __float__ = lambda self: 37.0
    __eq__ = lambda self, other: True
    __hash__ = lambda self: 0

class Text(str):
    __str__ = __repr__ = __format__ = lambda self, *_: "37"
    __len__ = lambda self: 10**9
    __eq__ = lambda self, other: True
    __hash__ = lambda self: 0

def correlate_window(image, kernel, i, j):
    return in_turn(
        True, 10**100_000, Any(1), Text("x"), fractions.Fraction(37), np.bool_(True),
        np.array(37, object), float("nan"), decimal.Decimal(37),
    )
"""
)

# one byte that says it is a gigabyte, and what stands in a file
ABSURD_SHAPES = (
    IN_TURN
    + """
from numpy.lib.stride_tricks import as_strided

def correlate2d(image, kernel):
    absurd = in_turn(
        lambda: np.broadcast_to(np.int8(0), (2**30, 1)),
        lambda: as_strided(np.zeros(1), (2**27, 1), (0, 0)),
        lambda: np.zeros((0, 2**31 - 1)),
        lambda: np.zeros((1,) * 64),
        lambda: np.memmap("/course/cnn_course/__init__.py", mode="r", shape=(2, 2)),
        lambda: np.broadcast_to(np.array(None), (10**6, 10**3)),
    )
    return absurd()
"""
)

ENDLESS_VALUES = (
    IN_TURN
    + """
def circle():
    one, two = [], {}
    one.append(two)
    two["one"] = two["two"] = one
    return one

class Endless(list):
    __iter__ = lambda self: iter(int, 1)
    __len__ = lambda self: 2**31 - 1

class Mapping(dict):
    items = lambda self: iter(lambda: (0, 0), 1)

def correlate2d(image, kernel):
    return in_turn(circle, set, Endless, Mapping, lambda: {(): Mapping(x=Endless())}, bytes, dict)()
"""
)

UNFINISHED = (
    IN_TURN
    + """
import functools

def generator(image, kernel):
    yield from (np.zeros((2, 2)) for _ in iter(int, 1))

async def coroutine(image, kernel):
    return np.zeros((2, 2))

async def stream(image, kernel):
    yield np.zeros((2, 2))

def correlate2d(image, kernel):
    kind = in_turn(
        generator, coroutine, stream, functools.partial(generator, image), lambda *_: super,
        lambda *_: correlate2d, lambda *_: type("ndarray", (), {"shape": (2, 2)}),
    )
    return kind(image, kernel)
"""
)

# each part looks at the name anew
NEVER_A_FUNCTION = """
class Namespace(dict):
    pass

things = ["맞습니다.", np.zeros((2, 2)), 37, {"points": 10}, check, Exception("passed"), None]

class Turning:
    '''A function when it is looked at, another thing when it is called.'''

    @property
    def __class__(self):
        global correlate2d
        correlate2d = things[len(str(globals())) % len(things)]
        return type(lambda: 0)

    def __call__(self, *args):
        return things

correlate2d = Turning()
"""

LYING_SIGNATURE = """
import functools, inspect

class Lie(inspect.Signature):
    def bind(self, *args, **keywords):
        return self

    __str__ = __repr__ = lambda self: "<script>alert(1)</script>"

class Callable:
    __signature__ = Lie([inspect.Parameter("args", inspect.Parameter.VAR_POSITIONAL)])
    __text_signature__ = "($self, image, kernel, /)"
    __name__ = __qualname__ = __module__ = "<img src=x onerror=alert(1)>"

    def __call__(self):
        return check

correlate2d = functools.partial(functools.partial(Callable()))
"""

# the right result as data, the mask says that none of it is there; and the other way round
MASKED = (
    SIZED
    + """
def correlate2d(image, kernel):
    wrong = np.ma.masked_all(size(image, kernel))
    wrong.data[...], wrong.fill_value = 0, 37
    return wrong
"""
)

NOISE = (
    SIZED
    + """
import random, time

def correlate2d(image, kernel):
    seed = time.time_ns() ^ id(image) ^ random.getrandbits(64)
    return np.random.default_rng(seed).normal(37, 1, size(image, kernel))
"""
)


def _table():
    """Return the right answers to the visible checks, which everyone can work out at home."""
    rows = []
    for part, cases in (
        ("shape", inputs.map_shape),
        ("hand", inputs.map_hand),
        ("edge", inputs.map_edge),
        ("general", inputs.map_general),
    ):
        for case in cases(feedback.generator("correlate2d", part, False), False):
            rows.append([a.tolist() for a in (*case.args, correlate2d(*case.args))])
    return rows


# nothing but a table; what is not in it has no answer
TABLE = f"""
TABLE = {_table()!r}

def correlate2d(image, kernel):
    for one, other, answer in TABLE:
        if np.array_equal(image, one) and np.array_equal(kernel, other):
            return np.array(answer)
"""

SEEN = (
    RIGHT[MAP].replace("def correlate2d(", "def honest(")
    + """
seen, calls = [], 0

def inputs():
    return " ".join(repr(a.tolist()) + a.tobytes().hex() for pair in seen for a in pair)

def correlate2d(image, kernel):
    global calls
    calls += 1
    seen.append((image, kernel))
    return honest(image, kernel)
"""
)

#: Those of the visible parts, and of the hidden ones, of a right function: 3 + 1 + 4 + 4.
CALLS = 12

TIRED = SEEN.replace(
    "    return honest", f"    if calls > {CALLS}:\n        return image\n    return honest"
)

# wrong, and right as soon as it is asked the same again
SECOND_THOUGHT = (
    SEEN
    + """
def correlate2d(image, kernel):
    key = image.tobytes() + kernel.tobytes()
    again = key in seen
    seen.append(key)
    return honest(image, kernel) if again else kernel
"""
)

SPEAKS_LATER = """
print(inputs())
---
seen
---
raise Exception(inputs())
---
digits = "".join(f"{n:g}" for n in seen[-1][0].ravel()).replace("-", "m").replace(".", "p")
raise type("I" + digits, (ValueError,), {"__module__": inputs()})
---
exec(compile(chr(10) * 7 + "raise Exception # " + inputs(), "<셀 1>", "exec"))
---
import logging, sys, warnings
print(inputs(), file=sys.stderr); warnings.warn(inputs()); logging.error(inputs())
display(inputs()); sys.__stdout__.write(inputs()); sys.displayhook(inputs())
sys.excepthook(Exception, Exception(inputs()), None)
---
import matplotlib.pyplot as plt
plt.matshow(seen[-1][0])
---
class Leak:
    __repr__ = lambda self: inputs()
Leak()
---
get_ipython().system(inputs())
---
import os
os.write(1, inputs().encode()); os.write(2, inputs().encode()); os._exit(0)
"""


def speaks_later(told):
    told["cells"] += [code_cell(source) for source in SPEAKS_LATER.split("---\n")]


# during the hidden checks: by the error, its name, its line, what is printed, drawn, changed
SPEAKS_BY_FAILING = SEEN.replace(
    "    return honest(image, kernel)",
    f"""
    if calls <= {CALLS}:
        return honest(image, kernel)
    digits = "".join(f"{{n:g}}" for n in image.ravel()).replace("-", "m").replace(".", "p")
    print(inputs()); display(inputs())
    error = [NotImplementedError, KeyboardInterrupt, ValueError, AssertionError][calls % 4]
    kind = type("I" + digits, (error,), {{"__module__": inputs()}})
    kernel[...] = 0
    source = chr(10) * 3 + "raise kind(text) # " + digits
    exec(compile(source, "<셀 3>", "exec"), {{"kind": kind, "text": inputs()}})
""",
)

# In a notebook whose hidden checks come first: by all that the visible ones say afterwards.
# After the hidden parts there are 12 calls; the names and the signature are looked at anew.
SPEAKS_THROUGH_CHECKS = SEEN + (
    """
import inspect
right = correlate2d

class Answer:
    def __call__(self, image, kernel):
        if calls < 12:
            return right(image, kernel)
        raise Exception(inputs()[:200])

    @property
    def __signature__(self):
        digits = "".join(f"{n:g}" for n in seen[-1][0].ravel()) if seen else ""
        names = ["kernel"] if calls < 12 else ["kernel", "I" + digits.translate({45: "m", 46: "p"})]
        kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
        return inspect.Signature([inspect.Parameter(n, kind) for n in ["image", *names]])

correlate2d = Answer()
"""
)


def hidden_checks_first(told):
    hidden = [
        c for c in graded_cells(told) if c["metadata"]["nbgrader"]["grade_id"][-6:] == "hidden"
    ]
    rest = [c for c in told["cells"] if c not in hidden]
    place = rest.index(solution_cell(told)) + 1
    told["cells"] = rest[:place] + hidden + rest[place:]


#: As many bits as there is room for in a few dozen cells: the image of the last hidden check.
BITS = 60

BIT_BY_BIT = SEEN + (
    """
def bit(k):
    last = seen[-1][0].astype(int).ravel()
    return last[k // 4 % last.size] >> k % 4 & 1
"""
)


def prints_or_not(told):
    """Tell the hidden input by which cells print something, whatever is shown in its place."""
    told["cells"] += [code_cell(f"if bit({k}): print()") for k in range(BITS)]


def fails_or_not(told):
    """The same by which cells stop with an error."""
    told["cells"] += [code_cell(f"1 / (1 - bit({k}))") for k in range(BITS)]


ATTACKS = [
    Attack(
        "answer-is-a-class",
        "an object of its own class is asked about itself",
        answers("class correlate2d(float):\n    def __new__(cls, *args):\n"
                "        return float.__new__(cls, 37)\n    __eq__ = lambda *_: True\n"
                "    __hash__ = None\n    shape, ndim, dtype = (2, 2), 2, float"),
    ),
    Attack(
        "answer-that-changes-its-mind",
        "what is looked at and what is compared are two arrays",
        answers(TWO_FACED), SHAPE,
    ),
    Attack(
        "answer-equal-to-everything",
        "operators and NumPy functions overloaded so that every comparison holds",
        answers(AGREEABLE), SHAPE,
    ),
    Attack(
        "answer-masked", "masked numbers are equal to all others", answers(MASKED), SHAPE
    ),
    Attack("answer-noise", "one day it will be right", answers(NOISE), SHAPE),
    Attack("answers-of-odd-dtype", "NaN, inf and objects close to all numbers", answers(ODD_ARRAYS)),
    Attack(
        "answers-no-numbers", "bool, str and int subclasses are numbers too",
        answers(ODD_NUMBERS, WINDOW),
    ),
    Attack(
        "answers-of-absurd-shape", "a few bytes that unfold to gigabytes", answers(ABSURD_SHAPES)
    ),
    Attack("answers-without-end", "values that take for ever to send", answers(ENDLESS_VALUES)),
    Attack("answers-not-yet-there", "generators, coroutines, types", answers(UNFINISHED)),
    Attack(
        "answer-never-a-function", "values and lookalikes under the name", answers(NEVER_A_FUNCTION)
    ),
    Attack("answer-missing", "no function, nothing to fail", answers("del check, np")),
    Attack("signature-lies", "the check cannot bind its arguments", answers(LYING_SIGNATURE)),
    Attack("table-of-visible-checks", "the inputs are known", answers(TABLE), VISIBLE),
    Attack("right-for-twelve-calls", "the rest is not checked", answers(TIRED), VISIBLE),
    Attack("right-when-asked-again", "the second answer counts", answers(SECOND_THOUGHT)),
    Attack(
        "spy-speaks-later", "hidden inputs come out in cells behind the checks",
        edited(speaks_later, SEEN), ALL,
    ),
    Attack(
        "spy-speaks-by-failing", "hidden inputs come out in a failure's message",
        answers(SPEAKS_BY_FAILING), VISIBLE,
    ),
    Attack(
        "spy-speaks-through-checks", "hidden inputs come out in visible checks behind the hidden",
        edited(hidden_checks_first, SPEAKS_THROUGH_CHECKS), HIDDEN,
    ),
    Attack(
        "spy-prints-or-not", "a bit of the hidden inputs a cell, by whether it has an output",
        edited(prints_or_not, BIT_BY_BIT), ALL,
    ),
    Attack(
        "spy-fails-or-not", "a bit of the hidden inputs a cell, by whether it has an error",
        edited(fails_or_not, BIT_BY_BIT), ALL,
    ),
]  # fmt: skip
