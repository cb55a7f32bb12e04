"""A student's function can be as loud as it likes: nothing comes out of a check."""

import logging
import re
import sys
import warnings
from contextlib import suppress

import matplotlib.pyplot as plt
import numpy as np
import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.display import display
from IPython.utils.capture import capture_output

from cnn_course.checks import CheckFailed, convolution
from cnn_course.checks.silence import silence
from tests.checks.banks.correlate2d import einsum as correlate2d


def loud(image, kernel):
    print("들립니다", image)
    print("들립니다", file=sys.stderr)
    warnings.warn("들립니다", stacklevel=2)
    logging.getLogger("student").error("들립니다")
    display(image)
    plt.imshow(image)
    return correlate2d(image, kernel)


def test_nothing_of_a_loud_answer_comes_out(capfd):
    convolution.correlate2d(loud, "hand", hidden=True)
    out, err = capfd.readouterr()
    assert out == "숨은 검사: 작은 정수로 된 입력에서 값이 맞습니다.\n"
    assert err == ""
    assert plt.get_fignums() == []


def test_nothing_is_displayed_in_a_notebook_either():
    shell = InteractiveShell.instance()
    try:
        with capture_output() as shown:
            convolution.correlate2d(loud, "general", hidden=True)
    finally:
        InteractiveShell.clear_instance()
        del shell
    assert shown.outputs == [] and shown.stderr == ""
    assert shown.stdout.count("\n") == 1


def test_all_is_as_before_afterwards():
    def fails():
        plt.figure()
        raise ZeroDivisionError

    figure = plt.figure()
    with silence(), suppress(ZeroDivisionError):
        fails()
    assert plt.get_fignums() == [figure.number]
    plt.close(figure)
    assert logging.root.manager.disable == 0


@pytest.mark.parametrize(
    "warning, advice",
    [
        ("Conversion of an array with ndim > 0 to a scalar is deprecated", ".item()으로"),
        ("Calling np.sum(generator) is deprecated, and in the future", "파이썬의 sum으로"),
    ],
)
def test_what_a_newer_numpy_refuses_fails_already_where_an_older_one_warns(warning, advice):
    """The words are those of NumPy 2.0 to 2.3; the grader's own NumPy raises an error."""

    def older(image, kernel):
        warnings.warn(warning, DeprecationWarning, stacklevel=1)
        return correlate2d(image, kernel)

    with pytest.raises(CheckFailed, match=re.escape(advice)):
        convolution.correlate2d(older, "hand")
    with pytest.warns(DeprecationWarning):  # the student's own cell only warns, as ever
        older(np.ones((3, 3)), np.ones((2, 2)))
