"""The pen's end of the line: runs cells, calls answers, and sends back plain data.

A student's code shares this interpreter and can change all of it. Nothing here protects a
mark: what is sent back counts as the student's own word, and the office judges it.
"""

import contextlib
import importlib
import importlib.abc
import inspect
import io
import json
import sys
import traceback

import _host
import matplotlib.pyplot as plt
from pen import cell, wire
from pen.notebook import NAMESPACE, display, figures, show

CELL = "<셀 {}>"

#: What numpy, matplotlib and the package import themselves.
ALWAYS = {
    "IPython", "PIL", "cnn_course", "contourpy", "cycler", "dateutil", "fontTools", "kiwisolver",
    "matplotlib", "mpl_toolkits", "numpy", "packaging", "pen", "pyparsing", "six", "tqdm",
    "_sysconfigdata__wasi_wasm32-wasi", "_zip_resources",
}  # fmt: skip


def serve():
    """Do what the engine asks for in this turn, and answer once."""
    request = json.loads(_host.call(b"?"))
    answer = ACTIONS[request.pop("do")](**request)
    _host.call(json.dumps(answer).encode("utf-8", "replace"))


def start(allows, modules, course):
    """Open the course's folder, as far as the exercise allows it."""
    sys.path.append(course)
    sys.meta_path.insert(0, Allowed(allows, modules))
    for name in allows:
        importlib.import_module(name)  # ahead of the student, while another one is graded
    return {}


def run_cell(number, source):
    figures.clear()
    try:
        display(cell.run(source, NAMESPACE, CELL.format(number)))
        show()
        return {"figures": figures[:]}
    except BaseException as error:  # noqa: BLE001 - also what ends Python is only a result here
        return {"figures": figures[:], "error": describe_error(error)}
    finally:
        plt.close("all")
        sys.stdout.flush()
        sys.stderr.flush()


def look(answer):
    """Tell what stands under an answer's name: a value, or what can be called, and how."""
    if answer not in NAMESPACE:
        return {"missing": True}
    value = NAMESPACE[answer]
    if not callable(value):
        return {"value": wire.pack(value)}
    try:
        signature = inspect.signature(value)
    except (TypeError, ValueError):
        return {"callable": True}
    parameters = [
        [p.name, int(p.kind), p.default is not p.empty] for p in signature.parameters.values()
    ]
    return {"callable": True, "signature": str(signature)[:200], "parameters": parameters}


def call(answer, args):
    """Call an answer; tell its value or its error, and the arguments that it changed."""
    given = [wire.unpack(tree) for tree in args]
    try:
        with quiet():
            reply = {"value": wire.pack(NAMESPACE[answer](*given))}
    except BaseException as error:  # noqa: BLE001
        reply = {"error": describe_error(error)}
    finally:
        plt.close("all")
    after = [wire.pack(value) for value in given]
    return reply | {"changed": [[k, tree] for k, tree in enumerate(after) if tree != args[k]]}


def describe_error(error):
    """Return the class's name, the built-in ones it extends, message, last line of the student's own, and a short traceback."""
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.startswith("<셀 ")]
    own = frames and [frames[-1].lineno, frames[-1].line]
    lines = traceback.format_list(frames[-5:]) + traceback.format_exception_only(error)
    return {
        "name": type(error).__name__,
        "types": [k.__name__ for k in type(error).__mro__ if k.__module__ == "builtins"],
        "message": str(error),
        "line": own or None,
        "trace": "".join(lines),
    }


@contextlib.contextmanager
def quiet():
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        yield


class Allowed(importlib.abc.MetaPathFinder):
    """Says in Korean that an exercise asks for one's own work; what is missing stays missing."""

    def __init__(self, allows, modules):
        self.libraries = ALWAYS | {name.split(".")[0] for name in allows}
        self.modules = set(modules)

    def find_spec(self, name, path=None, target=None):
        top = name.split(".")[0]
        unknown = top not in self.libraries and top not in sys.stdlib_module_names
        if unknown or (top == "cnn_course" and name not in self.modules):
            # no name: where it is given, "from cnn_course import conv" gets other words
            raise ModuleNotFoundError(
                f"이 연습 문제에서 쓸 수 없는 모듈입니다: {name}. 문제에서 허락한 것만으로 직접 작성하십시오."
            )


ACTIONS = {"start": start, "cell": run_cell, "look": look, "call": call}
