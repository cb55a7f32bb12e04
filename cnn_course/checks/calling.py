"""Calling a student's function, whatever it does."""

import copy
import inspect
import linecache
import traceback
from typing import NamedTuple

import numpy as np

from cnn_course.checks.silence import silence


class Stopped(Exception):
    """A grader's sandbox stopped the student's code; the text says why."""


class Outcome(NamedTuple):
    """What one call gave: a value or an error, and which arguments it changed."""

    value: object = None
    error: BaseException | None = None
    changed: tuple[int, ...] = ()


def call(function, args):
    """Call ``function`` quietly on copies of ``args`` and return the :class:`Outcome`."""
    given = copy.deepcopy(args)
    try:
        with silence():
            value = function(*given)
    # a student's function raises anything; an endless one is interrupted, by hand or by nbgrader
    except (Exception, SystemExit, KeyboardInterrupt) as error:  # noqa: BLE001
        return Outcome(error=error)
    changed = [k for k, a in enumerate(args) if not _equal(a, given[k])]
    return Outcome(value=value, changed=tuple(changed))


def _equal(one, other):
    """Tell whether two arguments are equal; in lists and tuples, item by item."""
    if isinstance(one, list | tuple):  # of items that need not make an array
        as_many = isinstance(other, list | tuple) and len(one) == len(other)
        return as_many and all(map(_equal, one, other))
    return not isinstance(other, list | tuple) and np.array_equal(one, other)


def signature(function, arguments):
    """Return the signature of a function that does not take ``arguments``, else None."""
    try:
        found = inspect.signature(function)
    except (TypeError, ValueError):  # a function written in C need not tell
        return None
    try:
        found.bind(*arguments)
    except TypeError:
        return str(found)[:200]
    return None


def own_line(error, function):
    """Return number and text of the student's last line that ``error`` came through.

    The cells of a notebook share one namespace: that is how they are told from libraries.
    An error that comes from a grader's sandbox brings its line along.
    """
    if hasattr(error, "own_line"):
        return error.own_line
    mine = getattr(function, "__globals__", None)
    frames = [f for f in traceback.walk_tb(error.__traceback__) if f[0].f_globals is mine]
    if not frames:
        return None
    frame, line = frames[-1]
    return line, linecache.getline(frame.f_code.co_filename, line).strip()
