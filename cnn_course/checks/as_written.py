"""The name of a borrowed function, as it stands in the code that borrows it."""

import ast
import itertools
import linecache
import types


def name_in(caller, module, function, namespace):
    """Return how a library's function was called, with the library where that does not show it.

    Parameters
    ----------
    caller : frame or None
        What calls it.
    module, function : str
        What it calls itself: often inner names that nobody types.
    namespace : dict or None
        The globals of the student's function.
    """
    library = module.split(".")[0]
    while caller is not None and caller.f_globals is not namespace:
        caller = caller.f_back
    written = _call(caller) if caller is not None else ""
    root = written.split(".")[0]
    if root and _library(_value(caller, root)) == library:
        return written if root == library else f"{written} ({library})"
    inner = [*module.split("."), function]
    return ".".join(part for part in inner if not part.startswith(("_", "<")))


def _call(frame):
    """Return the dotted name that a frame is just calling, "" where it is none."""
    places = itertools.islice(frame.f_code.co_positions(), frame.f_lasti // 2, None)
    first, last, start, end = next(places)
    if None in (first, last, start, end):
        return ""
    lines = linecache.getlines(frame.f_code.co_filename, frame.f_globals)[first - 1 : last]
    text = "".join(lines).encode()
    cut = len(text) - len(lines[-1].encode()) + end if lines else 0
    try:
        node = ast.parse(text[start:cut].decode(), mode="eval").body
    except (SyntaxError, ValueError):
        return ""
    name = ast.unparse(node.func if isinstance(node, ast.Call) else node)
    return name if all(part.isidentifier() for part in name.split(".")) else ""


def _value(frame, name):
    return frame.f_locals.get(name, frame.f_globals.get(name))


def _library(value):
    """Return the library that a module, a function or an object comes from."""
    is_module = isinstance(value, types.ModuleType)
    name = value.__name__ if is_module else getattr(value, "__module__", None)
    return name.split(".")[0] if isinstance(name, str) else ""
