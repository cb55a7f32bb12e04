"""Noticing that an answer leaves the work to a library, by whatever way it got hold of it.

In a student's own notebook everything can be imported, aliased, or fetched with ``getattr``.
What is looked at is therefore what runs while the answer is called. The grader need not look:
in its sandbox there are no such libraries.
"""

import sys
from contextlib import contextmanager

LIBRARIES = {"cv2", "jax", "keras", "scipy", "skimage", "tensorflow", "theano", "torch"}
NUMPY = {"convolve", "correlate"}  # what of NumPy is itself an exercise
ALWAYS = {"checks", "data_sources", "datasets", "grading", "plots"}  # of cnn_course
BUSY = {"cnn_course", "matplotlib", "PIL"}  # what these call themselves is their business
CALLS_THE_ANSWER = "cnn_course.checks.calling"
MODULE = "<module>"  # what runs when a module is imported: not yet a use of it


@contextmanager
def watch(answer, allows=()):
    """Yield a list; in it stands, afterwards, what was called that an exercise does not allow.

    Parameters
    ----------
    answer : callable
        The student's function; a grader's stand-in for one runs elsewhere.
    allows : tuple of str
        Modules of ``cnn_course`` that the exercise builds on, such as "conv".
    """
    found, before = [], sys.getprofile()
    allowed = ALWAYS | set(allows)

    def look(frame, event, callee):
        if event == "call":
            name = _borrowed(frame, allowed)
        elif event == "c_call":
            name = _library(getattr(callee, "__module__", None), callee.__name__, frame)
        else:
            return
        if name and name not in found:
            found.append(name)

    if not hasattr(answer, "memory"):
        sys.setprofile(look)
    try:
        yield found
    finally:
        sys.setprofile(before)


def _borrowed(frame, allowed):
    """Return the dotted name of a function that begins, if it must not be used, else None."""
    module, function = frame.f_globals.get("__name__") or "", frame.f_code.co_name
    top, _, rest = module.partition(".")
    if top == "numpy":
        return f"numpy.{function}" if function in NUMPY and rest.startswith("_core") else None
    if top == "cnn_course" and function != MODULE:
        is_own = rest.split(".")[0] in allowed or _is_busy(frame.f_back)
        return None if is_own else f"{module}.{function}"
    return _library(module, function, frame.f_back)


def _library(module, function, caller):
    if (module or "").split(".")[0] not in LIBRARIES or _is_busy(caller):
        return None
    return f"{module}.{function}"


def _is_busy(caller):
    name = caller.f_globals.get("__name__") or "" if caller is not None else ""
    return name.split(".")[0] in BUSY and name != CALLS_THE_ANSWER
