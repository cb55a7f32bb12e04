"""Attacks by somebody who has read all of the grading's source, nbgrader's and the sandbox's."""

import base64
import os

from tests.attacks.attack import MAP, RIGHT, Attack, answers, code_cell, edited, solution_cell

ALL = 10  # what the right function is worth


def ahead(source, *cells):
    """Return a ``hand_in`` with cells between the solution and the checks."""

    def add(told):
        place = told["cells"].index(solution_cell(told)) + 1
        told["cells"][place:place] = [
            {**code_cell(cell), "id": f"r-{k}"} for k, cell in enumerate(cells)
        ]

    return edited(add, source)


def beside(put, source=RIGHT[MAP]):
    """Return a ``hand_in`` that puts other files beside the notebook."""

    def hand_in(folder):
        answers(source)(folder)
        put(folder)

    return hand_in


def markdown(count, source, attachments=None):
    def add(told):
        extra = {} if attachments is None else {"attachments": attachments}
        told["cells"] += [
            {"cell_type": "markdown", "id": f"r-{k}", "metadata": {}, "source": source} | extra
            for k in range(count)
        ]

    return edited(add, RIGHT[MAP])


# SciPy is in the sandbox's own archive, and its C code in the binary. What an exercise allows
# is only asked by a finder, which stands in a list that everybody may change.
WITHOUT_THE_FINDER = """
import sys
sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__name__ != "Allowed"]
from scipy.signal import correlate2d as ready

def correlate2d(image, kernel):
    return ready(image, kernel, mode="valid")
"""
# The same for one who finds the list empty, or the finder's class renamed.
FINDER_OVERRULED = """
import sys
for module in list(sys.modules.values()):
    if hasattr(module, "Allowed"):
        module.Allowed.find_spec = lambda *_, **__: None
from scipy.signal import correlate2d as ready

def correlate2d(image, kernel):
    return ready(image, kernel, mode="valid")
"""
# No finder is asked at all: a module of the binary is made by name.
FROM_THE_BINARY = """
import _imp, importlib.machinery
tools = _imp.create_builtin(importlib.machinery.ModuleSpec("scipy.signal._sigtools", None))
_imp.exec_builtin(tools)

def correlate2d(image, kernel):
    image, kernel = np.asarray(image, float), np.asarray(kernel, float)
    return tools._convolve2d(image, kernel, 0, 0, 0, 0.0)
"""
# The archive is a file that can be opened: its modules come in through an importer of one's own.
FROM_THE_ARCHIVE = """
import sys, types, zipfile, _imp, importlib.machinery
archive = zipfile.ZipFile([path for path in sys.path if path.endswith(".zip")][0])
names = [name for name in archive.namelist() if name.startswith("scipy/ndimage/")]
raw = _imp.create_builtin(importlib.machinery.ModuleSpec("scipy.ndimage._nd_image", None))
_imp.exec_builtin(raw)

def correlate2d(image, kernel):
    y = np.zeros(image.shape)
    origins = [-(k // 2) for k in kernel.shape]
    raw.correlate(np.asarray(image, float), np.asarray(kernel, float), y, 4, 0.0, origins)
    return y[: image.shape[0] - kernel.shape[0] + 1, : image.shape[1] - kernel.shape[1] + 1]
"""

# Bound to what stands in the pen: the check's modules are there by name. Held: they are stubs.
STUBS = """
import cnn_course.checks.convolution as c
from cnn_course.checks.convolution import whole_map_mistakes as m
correlate2d = getattr(c.correlate2d, "reference", None) or getattr(m, "correlate2d")
"""

# The picture of the memory has been a session before: is something of the reference, of the
# course's path or of another's cells left in it? Held: nothing but libraries was ever loaded.
FORENSIC = """
import ctypes, gc, re
found = [o for o in gc.get_objects() if callable(o) and getattr(o, "__name__", "") == "correlate2d"]
x = np.zeros(1, np.uint8)
a = x.__array_interface__["data"][0]
memory = np.lib.stride_tricks.as_strided(x, (a,), (-1,))[::-1].tobytes()
sources = re.findall(rb"def correlate2d\\(image, kernel\\):[^\\0]{40,2000}", memory)
correlate2d = found[0] if found else None
for source in sources:
    exec(source.decode("utf-8", "replace"))
"""

# A changed argument changes the office's copy: is that one the reference's, or a later case's?
# Held: reference and answer are called with copies of their own.
LIKE_THE_RESULT = """
import sys
A = sys.modules["pen.agent"]
W = sys.modules["pen.wire"]

def call(answer, args):
    image, kernel = (W.unpack(tree) for tree in args)
    y = np.zeros((image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1))
    nothing = [[k, W.pack(np.zeros(()))] for k in (0, 1, -1, -2, False, True)]
    return {"value": W.pack(y), "changed": nothing}

A.ACTIONS["call"] = call

def correlate2d(image, kernel):
    pass
"""

# Numbers of odd types, in the hope of wrapping, rounding or NaN inside np.isclose.
ODD_NUMBERS = """
def correlate2d(image, kernel):
    shape = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    kinds = [np.full(shape, 2**64 - 1, np.uint64), np.full(shape, -(2**63), np.int64),
             np.full(shape, np.nan, np.float16), np.full(shape, np.inf, np.float32),
             np.full(shape, np.finfo(float).max), np.zeros(shape, complex), np.ones(shape, bool)]
    correlate2d.count = getattr(correlate2d, "count", 0) + 1
    return kinds[correlate2d.count % len(kinds)]
"""

# Arguments changed into what the office's array cannot hold: it is told of an OverflowError.
CHANGED_TOO_LARGE = """
import sys
huge = [[0, ["int", "0x" + "f" * 400]]]
sys.modules["pen.agent"].ACTIONS["call"] = lambda answer, args: {"value": ["None"], "changed": huge}

def correlate2d(image, kernel):
    return 0
"""

# Whoever asks a class for an instance without arguments: this one has a __new__ that wants two.
A_GROUP = "raise ExceptionGroup('two at once', [ValueError('one'), TypeError('two')])"
# An error that is there and false.
FALSE_ERROR = """
import sys
sys.modules["pen.agent"].ACTIONS["cell"] = lambda **_: {"error": {}}
"""

# Integers with the same hash, as keys: the office takes n² steps to make a dict of them (100,000
# fit into one reply: a minute), and nobody stops it but nbgrader, which then has no marks.
SAME_HASH = """
import sys
M = 2**61 - 1
T = ["dict", [[["int", hex(k * M)], ["None"]] for k in range(8_000)]]
reply = {"value": T, "changed": [[0, T], [0, T]]}
sys.modules["pen.agent"].ACTIONS["call"] = lambda answer, args: reply

def correlate2d(image, kernel):
    return 0
"""

# A signature as long as one likes: it is quoted in the message of each visible part.
PARAMETERS = """
exec("def correlate2d(" + ",".join("a" * 200 + str(k) for k in range(30_000)) + "): pass")
"""

# nbconvert's highlighter takes n² steps for one line (100,000 characters: 90 s, a notebook
# holds 200 such cells), its Markdown reader for one paragraph (18,000: 2 s, 490 such cells).
DOTTED = "1." * 40_000
ESCAPED = "\\\\(" * 6_600

PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n" + b"x" * 20).decode("ascii")


def _links(folder):
    course = folder.parents[2]
    (folder / "notes.txt").symlink_to(course / "secret.txt")
    (folder / "seed.txt").symlink_to(course / "class_seed.txt")


def _terminal(folder):
    (folder / "\x1b]0;taken over\x07\x1b[2J.txt").write_text("x", encoding="utf-8")
    (folder / "\x1b[31mextra.ipynb").write_text("{}", encoding="utf-8")


def _stamp(content):
    return lambda folder: (folder / "timestamp.txt").write_bytes(content)


ATTACKS = [
    Attack(
        "reader-scipy-without-finder", "SciPy has it ready: the guard can be dismissed",
        answers(WITHOUT_THE_FINDER),
    ),
    Attack(
        "reader-scipy-finder-overruled", "SciPy has it ready: the guard can be told to nod",
        answers(FINDER_OVERRULED),
    ),
    Attack(
        "reader-scipy-from-the-binary", "SciPy's C code is in the binary",
        answers(FROM_THE_BINARY),
    ),
    Attack(
        "reader-scipy-ndimage", "the archive lies open, the other C code too",
        answers(FROM_THE_ARCHIVE),
    ),
    Attack("reader-check-modules", "the checks hold the reference", answers(STUBS)),
    Attack("reader-forensic", "the copied memory remembers", answers(FORENSIC)),
    # the right shape is worth two points
    Attack("reader-changes-both", "0 is right of zeros", answers(LIKE_THE_RESULT), 2),
    Attack("reader-odd-numbers", "comparing overflows", answers(ODD_NUMBERS)),
    Attack("reader-changed-too-large", "an error of the office's own", answers(CHANGED_TOO_LARGE)),
    Attack("reader-exception-group", "the command ends with an error", ahead(RIGHT[MAP], A_GROUP), ALL),
    # what breaks its own agent has no function to call afterwards that anyone could look at
    Attack("reader-false-error", "the command ends with an error", ahead(RIGHT[MAP], FALSE_ERROR, "1"), ALL),
    Attack("reader-same-hash", "the office never answers", answers(SAME_HASH)),
    Attack("reader-many-parameters", "megabytes for everyone to keep", answers(PARAMETERS)),
    Attack("reader-dotted", "feedback takes hours", ahead(RIGHT[MAP], DOTTED), ALL),
    Attack("reader-escaped", "feedback takes minutes", markdown(20, ESCAPED), ALL),
    Attack(
        "reader-attachment-name", "a name that no file can hold",
        markdown(1, "글", {"\ud800.png": {"image/png": PNG}}), ALL,
    ),
    Attack("reader-links", "feedback brings the instructor's files", beside(_links), ALL),
    Attack("reader-pipe", "copying waits for ever", beside(lambda f: os.mkfifo(f / "p.txt")), ALL),
    Attack("reader-terminal", "the log commands the terminal", beside(_terminal), ALL),
    Attack("reader-stamp-words", "no date", beside(_stamp(b"yesterday \x1b[31m")), ALL),
    Attack("reader-stamp-large", "no date either", beside(_stamp(b"9" * 400)), ALL),
    Attack("reader-stamp-bytes", "no text", beside(_stamp(b"\xff\xfe\x00")), ALL),
]  # fmt: skip
