"""Attacks on the sandbox itself, and on what handles a cell's source on its way there and back."""

from tests.attacks.attack import (
    MAP,
    RIGHT,
    WINDOW,
    Attack,
    answers,
    code_cell,
    edited,
    solution_cell,
)
from tests.attacks.on_answers import ALL


def with_cells(source, cells):
    """Return a ``hand_in`` with cells behind the solution, ahead of the checks."""

    def add(told):
        place = told["cells"].index(solution_cell(told)) + 1
        told["cells"][place:place] = [code_cell(cell) for cell in cells]

    return edited(add, source)


def cells(text):
    return [cell.strip("\n") for cell in text.split("\n---\n")]


# Every cell but the last ends the session, each in another way. The pen then runs the earlier
# ones again: the function is still there when the checks come.
DEADLY = cells("""
import os
os._exit(0)
---
import faulthandler
faulthandler._sigsegv()
---
class Last:
    def __del__(self):
        import os
        os._exit(3)
last = Last()
del last
---
import sys
class Out:
    write = lambda self, text: os._exit(1)
    flush = lambda self: None
import os
sys.stdout = Out()
print("one last word")
---
class Shown:
    def __repr__(self):
        __import__("os")._exit(0)
Shown()
---
def nest(n):
    return [nest(n - 1)] if n else []
chain = None
for _ in range(200_000):
    chain = (chain,)
del chain
---
import atexit, os, signal
atexit.register(os._exit, 0)
signal.signal(signal.SIGINT, lambda *_: os._exit(0))
signal.raise_signal(signal.SIGINT)
---
print("still here")
""")

# the same within calls: each part would have to fail, and the pen is given up at last
DEADLY_CALLS = """
import os, sys
calls = 0

def correlate_window(image, kernel, i, j):
    global calls
    calls += 1
    sys.modules["pen.agent"].plt.close = os._exit  # once the value is on its way
    return np.zeros((2, 2))
"""

# asleep outside the sandbox, and nothing that wakes it up may be caught
ENDLESS = cells("""
import time
while True:
    try:
        time.sleep(10**6)
    except BaseException:
        pass
    finally:
        continue
""")

# What a compiler or a reader of code may fall over, without leaving the interpreter
GARBAGE = cells("""
for depth in (100, 1_000, 100_000):
    for opening, closing in ("()", "[]", "{}", ("-", ""), ("not ", ""), ("lambda:", "0")):
        try:
            compile(opening * depth + "1" + closing * depth, "x", "eval")
        except (SyntaxError, RecursionError, MemoryError) as error:
            pass
---
import ast
tree = ast.Constant(1)
for _ in range(3_000):
    tree = ast.UnaryOp(ast.USub(), tree)
compile(ast.fix_missing_locations(ast.Expression(tree)), "x", "eval")
---
import marshal, random
for k in range(500):
    try:
        marshal.loads(b"\\xe3" + random.Random(k).randbytes(100))
    except Exception:
        pass
---
import ctypes
---
import sys
sys.setrecursionlimit(2**31 - 1)
def down(n):
    return max(n, key=down) if n else down([n])
down([1])
---
import functools
call = len
for _ in range(100_000):
    call = functools.partial(call)
call("")
---
import gc
gc.disable()
gc.set_threshold(1)
gc.freeze()
import linecache
linecache.getline = linecache.checkcache = linecache.getlines = None
""")

# bytecode that no compiler makes: constants and locals from beyond the code object's own
CRAFTED = """
import types

def template():
    return None

def crafted(code, stack=8):
    made = template.__code__.replace(co_code=bytes(code), co_stacksize=stack)
    return types.FunctionType(made, {})

import opcode
LOAD, RETURN = opcode.opmap["LOAD_CONST"], opcode.opmap["RETURN_VALUE"]
EXTEND, RESUME = opcode.opmap["EXTENDED_ARG"], opcode.opmap["RESUME"]

calls = 0

def correlate_window(image, kernel, i, j):
    global calls
    calls += 1
    place = 5 + image.size  # another one in each part: a restarted pen counts from 0 again
    return crafted([RESUME, 0, EXTEND, place >> 8, LOAD, place & 255, RETURN, 0])()
"""

# NumPy believes its own strides: this reads and writes all over the sandbox's memory
SCRIBBLER = """
from numpy.lib.stride_tricks import as_strided

def correlate_window(image, kernel, i, j):
    anchor = np.zeros(1, np.uint8)
    memory = as_strided(anchor, (2**24,), (1,))
    secrets = [memory.tobytes().find(word) for word in (b"class_seed", b"CLASS_SEED", b"expected")]
    downwards = as_strided(anchor, (2**20,), (-1,))
    downwards[...] = 0xFF
    return secrets
"""

# tracing sees the agent's own frames, and may change what they hold
TRACER = """
import sys

def trace(frame, event, arg):
    if frame.f_code.co_filename.startswith("<pen>"):
        for name in ("reply", "answer", "error"):
            if isinstance(frame.f_locals.get(name), dict):
                frame.f_locals[name].clear()
                frame.f_locals[name].update(value=["float", "0x1.28p5"], passed=True)
    return trace

def correlate_window(image, kernel, i, j):
    return 37

sys.settrace(trace)
sys.setprofile(trace)
sys._getframe().f_trace = trace
frame = sys._getframe()
while frame is not None:
    frame.f_trace, frame = trace, frame.f_back
"""

HOOKS = """
import builtins, gc, sys, warnings

def correlate2d(image, kernel):
    return np.zeros((2, 2))

class Finder:
    find_spec = find_module = lambda self, name, *_: sys.exit(name)

sys.meta_path[:] = [Finder()]
sys.path_hooks[:] = [lambda path: sys.exit(path)]
sys.addaudithook(lambda event, args: None)
sys.excepthook = sys.unraisablehook = sys.displayhook = lambda *_: sys.exit(0)
builtins.open = lambda *_, **__: correlate2d
builtins.callable = builtins.any = lambda *_: 37
builtins.vars = builtins.repr = lambda *_: "37"
warnings.simplefilter("error")
gc.callbacks.append(lambda *_: sys.exit(0))
np.array_equal = np.isclose = np.shape = lambda *_, **__: True
"""

#: No compiler takes these as they are; none may take the notebook with it.
SOURCES = [
    "x = 1\x00\nprint(2)",
    "x = '\ud800'",
    "\ufeffx = 1",
    "# -*- coding: utf-7 -*-\nx = '+ADw-script+AD4-'",
    "# coding: no-such-encoding\nx = 1",
    "if True:\x0c\n\x0c    x = 1",
    "x = 1\x0by = 2\x1cz = 3\x85a = 4\u2028b = 5\u2029c = 6",
    "x = 1\ry = 2\r\nz = 3",
    "from __future__ import annotations, braces",
    "from __future__ import barry_as_FLUFL\n1 <> 2",
    "(x := 1)",
    "await nothing",
    "async with nothing: pass",
    "return correlate2d",
    "yield 1; nonlocal x; break",
    "1 + 1;  # ends so",
    "'''\n%matplotlib inline\n!rm -rf ~\n'''",
    "!touch ~/was-here\n%run ~/x\n?print\nx = !ls\n%%bash\ntouch ~/was-here",
    "%%writefile ~/was-here\nx",
    "%%script bash\ntouch ~/was-here",
    "get_ipython().system('touch ~/was-here')\nget_ipython().run_cell_magic('sh', '', 'touch x')",
    "x = 1  # " + "가" * 50_000,
    "x = " + "(" * 3_000,
    "x = '''" + "\\\n" * 1_000,
    "x = %'''",  # IndexError in IPython
    "if 1:\n" + "".join(" " * k + "if 1:\n" for k in range(1, 120)),
    "x = [" + "1, " * 10_000 + "]",
    "\u202eprint('evil')\u202c",
]  # fmt: skip

# The engine looks for magics with a regular expression; what colours the feedback with many.
BLANK_LINES = "x = 1\n" + "\n" * 6_000 + "y = 2"
WHITE_LINES = "x = 1\n" + " \t\n" * 2_000 + "y = 2"
EQUALS = "x = 1\n" + "=" * 100 + "\n" * 6_000

# IPython changes one line at a time, looks at all again, and gives up after five hundred
MAGICS = "%x\n" * 520

# What breaks the pen has the earlier cells run again. They cannot know it by a counter, which is
# gone, but they see the clock: here by the age of the session, of which two are never the same.
BY_THE_CLOCK = """
import os, time
age = int(time.monotonic() * 1000)

def correlate2d(image, kernel):
    ways = [lambda: image, lambda: kernel, lambda: image.sum(), lambda: os._exit(0)]
    return ways[age % 4]() if age % 5 else ways[age % 3]()
"""
TO_RUN_AGAIN = ["print(age)\nos._exit(age % 250)"] * 3

# A fault in the first hidden part has the cells run again; what comes then is asked of a function
# that has never been called, and is right: the other hidden parts are worth what they are worth.
FRESH = (
    RIGHT[MAP].replace("def correlate2d(", "def right(")
    + """
import os
calls = 0

def correlate2d(image, kernel):
    global calls
    calls += 1
    if calls > 12:  # those of the visible parts
        os._exit(0)
    return right(image, kernel)
"""
)

ATTACKS = [
    Attack(
        "engine-sessions-end", "what broke the pen before the checks has broken the checks",
        with_cells(RIGHT[MAP], DEADLY), ALL,
    ),
    Attack("engine-dies-replying", "the reply is there, the pen is not", answers(DEADLY_CALLS, WINDOW)),
    Attack(
        "engine-sleeps", "a cell that sleeps and catches what would wake it",
        with_cells(RIGHT[MAP], ENDLESS), ALL,
    ),
    Attack(
        "engine-garbage", "the compiler, the reader, the collector fall over",
        with_cells(RIGHT[MAP], GARBAGE), ALL,
    ),
    Attack("engine-crafted-bytecode", "the interpreter runs wild", answers(CRAFTED, WINDOW)),
    Attack("engine-scribbler", "all of the memory, read and overwritten", answers(SCRIBBLER, WINDOW)),
    Attack("engine-traced", "tracing reaches the agent's frames", answers(TRACER, WINDOW)),
    Attack("engine-hooks", "every hook that Python has", answers(HOOKS)),
    Attack(
        "engine-odd-sources", "a source that breaks whatever reads it",
        with_cells(RIGHT[MAP], SOURCES), ALL,
    ),
    Attack(
        "engine-slow-sources", "a source that takes minutes to look at",
        with_cells(RIGHT[MAP], [BLANK_LINES, WHITE_LINES, EQUALS]), ALL,
    ),
    Attack(
        "engine-too-many-magics", "IPython gives up, and the engine with it",
        with_cells(RIGHT[MAP], [MAGICS]), ALL,
    ),
    Attack("engine-told-by-the-clock", "another function in the replay", 
        with_cells(BY_THE_CLOCK, TO_RUN_AGAIN)),
    Attack("engine-fresh-each-time", "each hidden check the first", answers(FRESH), ALL - 1),
]  # fmt: skip
