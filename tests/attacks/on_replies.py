"""Attacks on what the two rooms say to each other: the pen's agent replaced, its replies forged.

A student's code shares its interpreter with the agent and knows all of it: ``_host.call(b"?")``
returns what the office asks for, any other message is the reply.
"""

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
from tests.attacks.on_answers import ALL, SHAPE, TABLE, VISIBLE

#: What a forger starts from. ``forge(do, *makers)`` answers the turns of one kind with replies of
#: its own, one maker after another; a maker gets the request, and returns bytes, or a tree that
#: JSON takes.
FORGER = """
import base64, json, struct, sys, _host
import numpy as np
agent = sys.modules["pen.agent"]

def forge(do, *makers):
    serve, asked = agent.serve, 0

    def forged():
        nonlocal asked
        request = json.loads(_host.call(b"?"))
        if request["do"] != do:
            return serve()
        asked += 1
        reply = makers[asked % len(makers)](request)
        _host.call(reply if isinstance(reply, bytes) else json.dumps(reply).encode())

    agent.serve = forged

def npy(header, data=b"", version=(1, 0)):
    header = header if isinstance(header, bytes) else header.encode()
    length = struct.pack("<H" if version == (1, 0) else "<I", len(header))
    raw = b"\\x93NUMPY" + bytes(version) + length + header + data
    return {"value": ["array", base64.b64encode(raw).decode()]}

def described(shape, descr="'<f8'", fortran=False):
    return f"{{'descr': {descr}, 'fortran_order': {fortran}, 'shape': {shape}, }}"

def correlate2d(image, kernel, *place):
    return None

correlate_window = correlate2d
"""

# A part that gets no reply ends at once: with 1 + 8 looks or calls each of nine is tried.
NO_JSON = (
    FORGER
    + r"""
forge(
    "call",
    lambda _: b"",
    lambda _: b"\xff\xfe\x00\x80",
    lambda _: b"[" * 10**6,
    lambda _: b'{"value": ["int", ' + b"9" * 10**6 + b"]}",
    lambda _: b'{"value":' * 20_000,
    lambda _: "{\"value\": [\"float\", \"0x1p0\"]}".encode("utf-32") + b"\0",
    lambda _: b'["value"]',
    lambda _: b'"value"',
    lambda _: b"NaN",
)
"""
)

# Python's JSON is wider than JSON: two keys of a name, numbers without end, a megabyte of them
STRANGE_JSON = (
    FORGER
    + r"""
forge(
    "call",
    lambda _: b'{"error": {}, "value": ["float", NaN], "value": ["float", "0x1.28p5"]}',
    lambda _: b'{"value": ["float", Infinity]}',
    lambda _: b'{"value": ["bool", 1e999], "points": 10, "passed": true}',
    lambda _: b'{"value": {"value": {"value": []}}}',
    lambda _: {"value": ["None"], **{f"key {k}": k for k in range(10**5)}},
    lambda _: {"value": [["array", "array"], "x"]},
    lambda _: {"value": ["array"] * 10**5},
    lambda _: {"value": ["__import__", "os"]},
    lambda _: {"value": 37},
)
"""
)

LYING_HEADERS = (
    FORGER
    + """
forge(
    "call",
    lambda _: npy(described((10**12,))),
    lambda _: npy(described((-1, -1)), b"12345678"),
    lambda _: npy(described((0, 10**30))),
    lambda _: npy(described((2, 2), "'|O'"), b"cos\\nsystem\\n(S'touch ~/was-here'\\ntR."),
    lambda _: npy(described((1,), "[('a', '<f8'), ('b', '|O')]"), bytes(16)),
    lambda _: npy("__import__('os').system('touch ~/was-here')"),
    lambda _: npy(described((1,)), bytes(8), (3, 0)),
    lambda _: npy(described((2, 2)), bytes(33)),
    lambda _: npy("(" * 1900),
)
"""
)

# the same for a scalar, and for what only has a shape
LYING_SHAPES = (
    FORGER
    + """
forge(
    "call",
    lambda _: {"value": ["odd array", [10**9, 10**9]]},
    lambda _: {"value": ["odd array", [2] * 65]},
    lambda _: {"value": ["odd array", [-1, -1]]},
    lambda _: {"value": ["odd array", "22"]},
    lambda _: {"value": ["odd array", {"2": 2}]},
    lambda _: {"value": ["odd array", [1] * 10**5]},
    lambda _: {"value": ["scalar", npy(described((2, 2)), bytes(32))["value"][1]]},
    lambda _: {"value": ["odd array", [True, 2.5, "9" * 5000]]},
    lambda _: {"value": ["scalar", npy(described((), "'|V8'"), bytes(8))["value"][1]]},
)
"""
)

# 1 kB that says forty times that there are 1.6 MB; eight such answers are kept at a time
MANY_EMPTY = (
    FORGER
    + """
empty = ["odd array", [200_000]]
forge("call", lambda _: {"value": ["list", [empty] * 40], "changed": [[0, empty]] * 50})
"""
)

LEAVES = (
    FORGER
    + """
forge(
    "call",
    lambda _: {"value": ["int", "0x" + "f" * 10**6]},
    lambda _: {"value": ["float", "0x" + "1" * 10**6 + "p-99999999999"]},
    lambda _: {"value": ["float", "37"]},  # 0x37, and not 37
    lambda _: {"value": ["int", "1_2"]},
    lambda _: {"value": ["str", "<script>\\ud800" + "x" * 10**6]},
    lambda _: {"value": ["other", "__class__"]},
    lambda _: {"value": ["other", "<script>alert(1)</script>"]},
    lambda _: {"value": ["other", ["ndarray"]]},
    lambda _: {"value": ["tuple", [["list", []]] * 1000]},
)
"""
)

# no reply, two, a right one ahead of the agent's wrong one, and one for a call to come
HOW_MANY = (
    TABLE.replace("def correlate2d(", "def known(")
    + FORGER
    + """
def early(request):
    agent.wire.unpack = lambda tree: tree  # the agent's own reply comes as well
    right = known(*map(unpack, request["args"]))
    _host.call(json.dumps({"value": agent.wire.pack(right)}).encode())
    return {"value": ["None"]}

def none(request):
    raise SystemExit

def many(request):
    for _ in range(300):
        _host.call(b"?")
        _host.call(b'{"value": ["float", "0x1.28p5"]}')
    return b"{}"

unpack = agent.wire.unpack
_host.call(json.dumps({"value": agent.wire.pack(np.array([[19., 25], [37, 43]]))}).encode())
forge("call", early, none, many)
"""
)

OVERSIZED = (
    FORGER
    + """
forge(
    "call",
    lambda _: b'{"value": ["str", "' + b"x" * 2**24 + b'"]}',
    lambda _: bytes(20 * 2**20),
)
"""
)

LIES_ABOUT_THE_ANSWER = (
    FORGER
    + """
odd = [["image", 1, False], ["<script>", 1, False]], [["image", 99, 0]], [[1, 2], {}], {"a": "b"}, 7
forge(
    "look",
    lambda _: {"missing": "<b>no</b>", "callable": True},
    lambda _: {"callable": "yes", "value": ["bool", True], "parameters": odd[0]},
    lambda _: {"callable": 1, "parameters": odd[1]},
    lambda _: {"callable": [0], "parameters": odd[2]},
    lambda _: {"callable": {"": ""}, "parameters": odd[3]},
    lambda _: {"callable": True, "parameters": odd[4]},
    lambda _: {"value": ["other", "function"]},
    lambda _: {"value": ["dict", [[["str", "__call__"], ["str", "__call__"]]]]},
    lambda _: {"callable": True, "parameters": [["if", 1, False]], "signature": "(image, kernel)"},
)
"""
)

# what a visible failure quotes, six megabytes of it, in each of four parts
LONG_SIGNATURE = (
    FORGER
    + """
look = json.dumps({"callable": True, "parameters": [["p" * (6 * 10**6), 1, False]]}).encode()
forge("look", lambda _: look)
"""
)

# The office does to its arguments what the pen says was done to its own. Zeros of the right shape
# are right where the image is 0.
CHANGED = (
    FORGER
    + """
def zeros(request, *places):
    image, kernel = map(agent.wire.unpack, request["args"][:2])
    size = [n - k + 1 for n, k in zip(image.shape, kernel.shape)]
    changed = [[place, tree] for place, tree in places]
    return {"value": agent.wire.pack(np.zeros(size)), "changed": changed}

zero, huge = ["int", "0x0"], ["int", "0x" + "f" * 100]  # no int64 holds the other
text, nan = ["str", "nan"], ["float", "nan"]
forge(
    "call",
    lambda r: zeros(r, [0, zero], [1, zero], [-1, zero], [-2, zero]),
    lambda r: zeros(r, [2, zero], [10**30, zero], [True, nan], ["0", zero], [None, zero]),
    lambda r: zeros(r, [0, text], [0, ["None"]], [0, ["other", "float"]], [0, ["dict", []]]),
    lambda r: zeros(r, [0, ["odd array", [2, 2]]], [[0, 1], zero], [{}, zero], [0, huge]),
    lambda r: {**zeros(r), "changed": {"0": zero}},
    lambda r: {**zeros(r), "changed": [7, "ab", [], [0], [0, zero, zero], [0, [0]]]},
    lambda r: {**zeros(r), "changed": "changed"},
)
"""
)

ERRORS = (
    FORGER
    + """
def error(*types, **more):
    told = {"types": types, "message": "<b onclick=alert(1)>\\ud800\\x1b[31m", **more}
    return lambda _: {"error": told, "value": ["float", "0x1.28p5"]}

forge(
    "call",
    error("CheckFailed", "AssertionError", "Exception"),
    error("Stopped", "Exception"),
    error("KeyboardInterrupt", "BaseException"),
    error("ExceptionGroup", "BaseExceptionGroup", "Exception"),
    error("SystemExit", "GeneratorExit", "StopIteration", "StopAsyncIteration"),
    error("UnicodeDecodeError", "ImportError", message=["m"], line=[10**400, {}], trace=37),
    error("<script>", "a b", "", "class", "ValueError\\n", "Warning", line="line", types=7),
    lambda _: {"error": None},
    lambda _: {"error": [[]] * 10**4},
    error(*["X" * 10**4] * 30, message="m" * 10**5, line=[7, "l" * 10**5], trace="t" * 10**5),
    error("NotImplementedError", "RuntimeError", "Exception"),
)
"""
)

# for correlate_window: ValueError is right only where the window leaves the image
EVERYTHING_IS_AN_ERROR = (
    FORGER
    + """
forge("call", lambda _: {"error": {"types": ["ValueError"]}, "value": ["float", "0x1.28p5"]})
"""
)

#: Cells of an otherwise honest notebook; what they reply is no longer the agent's.
FORGED_CELLS = """
{"error": 0}
---
{"error": ""}
---
{"error": [], "figures": {}}
---
{"error": False, "figures": 7}
---
{"error": {"types": ["ExceptionGroup", "Exception"]}, "figures": "figures"}
---
{"error": "<script>alert(1)</script>", "figures": [None, 7, "<svg>", "####", {}, ["x"]]}
---
{"error": {"types": [[], 7], "trace": ["t"], "line": [1, 2, 3]}}
---
{"figures": [base64.b64encode(png(2**31 - 1, 2**31 - 1)).decode()] * 20}
---
{"figures": [base64.b64encode(png(0, 0) + b"<script>alert(1)</script>").decode()]}
---
{"figures": [base64.b64encode(b"\\x89PNG\\r\\n\\x1a\\n").decode(), base64.b64encode(b"").decode()]}
---
[]
---
{}
"""
PNG = """
def png(width, height, more=b""):
    return b"\\x89PNG\\r\\n\\x1a\\n\\0\\0\\0\\rIHDR" + struct.pack(">II", width, height) + more
"""
# the agent serves again after each
ONCE = """
serve, agent.serve = agent.serve, None
def forged():
    json.loads(_host.call(b"?"))
    _host.call(json.dumps({reply}).encode())
    agent.serve = serve
agent.serve = forged
"""


def forged_cells(told):
    place = told["cells"].index(solution_cell(told)) + 1
    for reply in FORGED_CELLS.split("---\n"):
        told["cells"].insert(place, code_cell("pass"))
        told["cells"].insert(place, code_cell(ONCE.replace("{reply}", reply.strip())))
    told["cells"].insert(place, code_cell(FORGER.split("def correlate2d", maxsplit=1)[0] + PNG))


# within all limits for one cell; there are not many who look at sixty pictures
PICTURE_BOOK = "{'figures': [base64.b64encode(png(999, 999, bytes(489_000))).decode()] * 10}"


def picture_book(told):
    told["cells"] += [code_cell(FORGER.split("def correlate2d", maxsplit=1)[0] + PNG)]
    for _ in range(5):
        told["cells"] += [code_cell(ONCE.replace("{reply}", PICTURE_BOOK)), code_cell("pass")]
    _behind_the_solution(told, 11)


def _behind_the_solution(told, cells):
    """Move the last cells to before the checks, where their outputs are shown."""
    place = told["cells"].index(solution_cell(told)) + 1
    told["cells"][place:] = told["cells"][-cells:] + told["cells"][place:-cells]


# The agent works on, and is no longer what it was: every module and function it uses is another
PATCHED_AGENT = (
    TABLE
    + """
import json, sys, types, _host
agent, wire, cell = (sys.modules["pen." + name] for name in ("agent", "wire", "cell"))
dumps, pack = json.dumps, wire.pack

class Anything(dict):
    __missing__ = lambda self, key: lambda *_, **__: {"value": pack(37.0), "passed": True}
    __contains__ = lambda self, key: True

json.dumps = lambda tree, *_, **__: dumps({"points": 10, "passed": True, "changed": [], **tree})
wire.pack = lambda value: pack(np.zeros((2, 2)) if value is None else value)
cell.run = lambda *_: None
agent.ACTIONS = Anything(agent.ACTIONS)
agent.describe_error = lambda error: {"types": [], "message": "", "line": None, "trace": ""}
agent.NAMESPACE = types.MappingProxyType({"correlate2d": correlate2d, "check": None})
sys.modules["pen"] = sys.modules["pen.cell"] = sys.modules["_host"] = None
agent.quiet.__globals__["io"].StringIO = None
"""
)

# every later turn is served by what was put in the agent's place
REPLACED_AGENT = (
    TABLE
    + """
import json, sys, _host

class Agent:
    def __getattr__(self, name):
        return self

    def __call__(self, *args, **keywords):
        request = json.loads(_host.call(b"?"))
        if request["do"] == "look":
            reply = {"callable": True}
        elif request["do"] == "call":
            arrays = [UNPACK(tree) for tree in request["args"]]
            reply = {"value": PACK(correlate2d(*arrays)), "score": 1e9, "max_score": 0}
        else:
            reply = {"figures": []}
        _host.call(json.dumps(reply).encode())

UNPACK, PACK = sys.modules["pen.wire"].unpack, sys.modules["pen.wire"].pack
for name in [name for name in sys.modules if name.startswith("pen")]:
    sys.modules[name] = Agent()
"""
)

# replies that were right once, with the number of the call they belong to
REPLAYED = (
    TABLE
    + """
import json, sys, _host
agent = sys.modules["pen.agent"]
right = json.dumps({"value": agent.wire.pack(np.array([[19.0, 25], [37, 43]]))}).encode()
kept, serve = [right], agent.serve

def replay():
    request = json.loads(_host.call(b"?"))
    if request["do"] != "call":
        return serve()
    own = agent.call(request["answer"], request["args"])
    if own["value"] != ["None"]:
        kept.append(json.dumps({**own, "number": len(kept)}).encode())
    _host.call(kept[-1])

agent.serve = replay
"""
)

# whoever judges may have left the right answers, the seed or the marks in the memory
SEARCHED_MEMORY = """
import gc, sys, types

def find(word):
    for thing in gc.get_objects():
        if isinstance(thing, dict):
            for key, value in list(thing.items()):
                if isinstance(key, str) and word in key.lower():
                    yield value

def right(*_):
    found = [f for word in ("correlate2d", "reference", "expected", "one_value", "solution")
             for f in find(word) if isinstance(f, types.FunctionType)]
    frame = sys._getframe()
    while frame is not None:
        found += [v for v in frame.f_locals.values() if isinstance(v, types.FunctionType)]
        frame = frame.f_back
    return [f for f in found if f.__code__.co_filename.endswith(("conv.py", "one_window.py"))]

found, seeds = right(), [v for v in find("seed") if isinstance(v, str)]

def correlate2d(image, kernel):
    return found[0](image, kernel) if found else seeds
"""

ATTACKS = [
    Attack("reply-no-json", "whatever reads it breaks", answers(NO_JSON, WINDOW)),
    Attack("reply-strange-json", "what Python takes for JSON", answers(STRANGE_JSON, WINDOW)),
    Attack("reply-lying-npy", "shape, dtype and code in an array's header", answers(LYING_HEADERS, WINDOW)),
    Attack("reply-lying-shape", "shapes of what is no array of numbers", answers(LYING_SHAPES, WINDOW)),
    Attack("reply-many-empty-arrays", "1 kB becomes 64 MB, and 16 MB a million", answers(MANY_EMPTY, WINDOW)),
    Attack("reply-odd-leaves", "huge numbers, markup, class names", answers(LEAVES, WINDOW)),
    Attack("reply-none-or-many", "the first, or the last, one counts", answers(HOW_MANY)),
    Attack("reply-oversized", "16 MB and more", answers(OVERSIZED, WINDOW)),
    Attack("reply-lies-about-answer", "it is there, it fits", answers(LIES_ABOUT_THE_ANSWER, WINDOW)),
    Attack("reply-long-signature", "24 MB in a page of feedback", answers(LONG_SIGNATURE, WINDOW)),
    Attack("reply-changed-arguments", "the check's inputs become 0", answers(CHANGED), SHAPE),
    Attack("reply-forged-errors", "an error that is none, or the check's own", answers(ERRORS, WINDOW)),
    Attack(
        "reply-always-value-error", "right where an error is right",
        answers(EVERYTHING_IS_AN_ERROR, WINDOW),
    ),
    Attack("reply-forged-cells", "no cell replies like this", edited(forged_cells, RIGHT[MAP]), ALL),
    Attack(
        "reply-picture-book", "every cell within its limits", edited(picture_book, RIGHT[MAP]), ALL
    ),
    Attack("agent-patched", "every function the agent uses is mine", answers(PATCHED_AGENT), VISIBLE),
    Attack("agent-replaced", "the agent is mine", answers(REPLACED_AGENT), VISIBLE),
    Attack("agent-replays", "what was right once is right again", answers(REPLAYED), VISIBLE),
    Attack("agent-searches-memory", "the right answer is somewhere", answers(SEARCHED_MEMORY)),
]  # fmt: skip
