"""Keeping a student's function quiet while a check calls it.

A hidden part's inputs must not come out through a print or a picture made for debugging,
and nbgrader takes a graded cell that writes on stderr for a failed one.
"""

import io
import logging
import sys
import warnings
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout

#: What older versions of NumPy only warn of and the grader's own version refuses: a student
#: is to see it before handing in.
ERRORS_TO_BE = ("Conversion of an array with ndim > 0 to a scalar", r"Calling np\.sum\(generator\)")


@contextmanager
def silence():
    """Drop what is printed, logged, warned of, displayed or drawn in the ``with`` block."""
    with ExitStack() as stack:
        stack.enter_context(redirect_stdout(io.StringIO()))
        stack.enter_context(redirect_stderr(io.StringIO()))
        stack.enter_context(warnings.catch_warnings(action="ignore"))
        for text in ERRORS_TO_BE:
            warnings.filterwarnings("error", text, DeprecationWarning)
        stack.enter_context(_without_logs())
        stack.enter_context(_without_figures())
        ipython = sys.modules.get("IPython")
        if ipython is not None and ipython.get_ipython() is not None:
            from IPython.utils.capture import capture_output

            stack.enter_context(capture_output(stdout=False, stderr=False))
        yield


@contextmanager
def _without_logs():
    level = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(level)


@contextmanager
def _without_figures():
    """Close the figures that are opened meanwhile: a notebook shows open ones after the cell."""
    import matplotlib.pyplot as plt

    before = set(plt.get_fignums())
    try:
        yield
    finally:
        for number in set(plt.get_fignums()) - before:
            plt.close(number)
