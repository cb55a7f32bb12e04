"""Noticing that an answer leaves the work to a library, by whatever way it got hold of it.

In a student's own notebook everything can be imported, aliased, or fetched with ``getattr``.
What is looked at is therefore what runs while the answer is called. The grader need not look:
in its sandbox there are no such libraries.
"""

import sys
from contextlib import contextmanager

from cnn_course.checks.as_written import name_in

#: By the names under which they are imported.
LIBRARIES = {
    "cupy", "cv2", "einops", "jax", "keras", "numba", "pandas", "scipy", "skimage", "sklearn",
    "sympy", "tensorflow", "theano", "torch", "torchvision",
}  # fmt: skip
NUMPY = {"convolve", "correlate"}  # what of NumPy is itself an exercise
ALWAYS = {"checks", "data_sources", "datasets", "grading", "plots"}  # of cnn_course
BUSY = {"cnn_course", "matplotlib", "PIL"}  # what these call themselves is their business
CALLS_THE_ANSWER = "cnn_course.checks.calling"
MODULE = "<module>"  # what runs when a module is imported: not yet a use of it


@contextmanager
def watch(answer, allows=()):
    """Yield a list; in it stands, afterwards, the first call that an exercise does not allow.

    Parameters
    ----------
    answer : callable
        The student's function; a grader's stand-in for one runs elsewhere.
    allows : tuple of str
        Modules of ``cnn_course`` that the exercise builds on, such as "conv".
    """
    found, before = [], sys.getprofile()
    allowed, namespace = ALWAYS | set(allows), getattr(answer, "__globals__", None)

    def look(frame, event, callee):
        if found:
            return
        if event == "call":
            module, function, caller = _name(frame), frame.f_code.co_name, frame.f_back
        elif event == "c_call":
            module, function, caller = getattr(callee, "__module__", ""), callee.__name__, frame
        else:
            return
        if _is_library(module, caller):
            found.append(name_in(caller, module, function, namespace))
        elif event == "call" and _is_borrowed(module, function, caller, allowed):
            public = "numpy" if module.startswith("numpy.") else module
            found.append(f"{public}.{function}")

    if not hasattr(answer, "memory"):
        sys.setprofile(look)
    try:
        yield found
    finally:
        sys.setprofile(before)


def _is_borrowed(module, function, caller, allowed):
    """Tell whether a function of NumPy's or of the course's own must not be used."""
    top, _, rest = module.partition(".")
    if top == "numpy":
        return function in NUMPY and rest.startswith("_core")
    if top != "cnn_course" or function == MODULE:
        return False
    return rest.split(".")[0] not in allowed and not _is_busy(caller)


def _is_library(module, caller):
    return (module or "").split(".")[0] in LIBRARIES and not _is_busy(caller)


def _is_busy(caller):
    name = _name(caller) if caller is not None else ""
    return name.split(".")[0] in BUSY and name != CALLS_THE_ANSWER


def _name(frame):
    return frame.f_globals.get("__name__") or ""
