"""What the pen promises: nothing gets in or out but cells, values and plain errors."""

import inspect
import io
import os
import signal
import tempfile
import time

import matplotlib.pyplot as plt
import numpy as np
import pytest
from PIL import Image

from cnn_course.checks.calling import Stopped
from cnn_course.grading import limits, pen, prepare
from cnn_course.grading.engine_process import Engine

ALLOWS = ["numpy", "matplotlib", "cnn_course.plots", "cnn_course.datasets", "cnn_course.checks"]


@pytest.fixture(scope="module")
def engine():
    prepare.ensure_prepared()
    started = Engine()
    yield started
    started.close()


@pytest.fixture
def open_pen(engine):
    with pen.Pen(engine, ALLOWS, cell_seconds=3, call_seconds=2) as opened:
        yield opened


def run(opened, *sources):
    """Run cells and return the last one's result."""
    return [opened.run_cell(number, source) for number, source in enumerate(sources, 1)][-1]


def error_of(result):
    return type(result.error).__name__


def test_a_cell_prints_and_shows_its_last_value(open_pen):
    result = run(open_pen, "x = 3", "print('값', x)\nx + 1")
    assert (result.stdout, result.stderr, result.error) == ("값 3\n4\n", "", None)
    assert run(open_pen, "x + 1;").stdout == ""


def test_figures_come_out_as_png(open_pen):
    result = run(
        open_pen,
        "from cnn_course import datasets, plots\n"
        "plots.show_image(datasets.sample_image('camera'), '사진')",
    )
    (figure,) = result.figures
    assert figure.startswith(b"\x89PNG") and result.stderr == ""


@pytest.mark.parametrize(
    "source",
    [
        "np.convolve([1, 2], [3])",
        "np.correlate([1, 2], [3])",
        "np._core.numeric.convolve([1, 2], [3])",
        "from numpy._core.multiarray import correlate\ncorrelate([1, 2], [3])",
        "np._core._multiarray_umath.correlate(np.ones(2), np.ones(1))",
        "np.polymul([1, 2], [3])",
        "np.polynomial.polynomial.polymul([1, 2], [3])",
        "np.ma.convolve([1, 2], [3])",
    ],
)
def test_what_of_numpy_is_an_exercise_refuses_to_work(open_pen, source):
    error = run(open_pen, f"import numpy as np\n{source}").error
    assert "연습 문제에서 쓸 수 없는 함수입니다: numpy.co" in str(error)


def test_a_figure_is_as_large_as_a_notebook_would_show_it(open_pen):
    source = """
import matplotlib.pyplot as plt
figure = plt.figure(figsize=(4, 3))
plt.plot([3, 1, 2], label="a")
plt.xlabel("x")
plt.suptitle("over the edge", y=1.1)
plt.legend(bbox_to_anchor=(1.3, 1))
"""
    (png,) = run(open_pen, source + "plt.show()").figures
    namespace, expected = {}, io.BytesIO()
    exec(source, namespace)
    namespace["figure"].savefig(expected, bbox_inches="tight", dpi=80)
    plt.close("all")
    sizes = [np.array(Image.open(file).size) for file in (io.BytesIO(png), expected)]
    assert np.abs(sizes[0] - sizes[1]).max() <= 6
    rows, columns = np.nonzero(np.array(Image.open(io.BytesIO(png)).convert("L")) < 128)
    around = [rows.min(), columns.min(), *(sizes[0] - 1 - [columns.max(), rows.max()])]
    assert min(around) >= 5  # nothing is cut


def test_what_students_take_from_ipython_is_there_and_harmless(open_pen):
    result = run(
        open_pen,
        "%matplotlib inline\nfrom IPython.display import HTML, Image, clear_output, display\n"
        "import IPython\nclear_output(wait=True)\ndisplay(HTML('<b>굵게</b>'), 3)\n!ls\n%pip install x",
        "%%time\ndef f(x):\n    return x + 1\nf(1)",
        "%time f(2)\nget_ipython().run_line_magic('timeit', 'f(3)')",
    )
    assert result.error is None and result.stdout == "4\n"
    first = run(open_pen, "from IPython.display import *\ndisplay(5)\n!ls -l")
    assert first.stdout == "5\n채점할 때에는 !ls -l 명령을 실행하지 않습니다.\n"


def test_an_error_has_its_class_its_text_and_the_students_line(open_pen):
    run(open_pen, "def f(x):\n    y = [1]\n    return y[x]")
    with pytest.raises(IndexError, match="list index out of range") as caught:
        open_pen.look("f")(5)
    assert caught.value.own_line == (3, "return y[x]")


def test_an_error_of_a_students_own_class_is_what_it_extends(open_pen):
    run(open_pen, "class Nein(ValueError):\n    pass\ndef f():\n    raise Nein('so nicht')")
    with pytest.raises(ValueError, match="so nicht") as caught:
        open_pen.look("f")()
    assert type(caught.value).__name__ == "Nein"


def test_an_error_that_extends_two_classes_is_both(open_pen):
    run(open_pen, "class Outside(IndexError, ValueError):\n    pass\ndef f():\n    raise Outside")
    for kind in (IndexError, ValueError):
        with pytest.raises(kind):
            open_pen.look("f")()


def test_a_false_last_line_does_not_undo_the_lines_before(open_pen):
    """As in a notebook: each statement is compiled on its own."""
    result = run(open_pen, "def f():\n    return 1\nreturn f()")
    assert error_of(result) == "SyntaxError" and open_pen.look("f")() == 1


@pytest.mark.parametrize(
    "source", ["    def f():\n        return 1", ">>> def f():\n...     return 1"]
)
def test_pasted_code_runs_as_in_a_notebook(open_pen, source):
    assert run(open_pen, source).error is None and open_pen.look("f")() == 1


def test_what_ipython_cannot_read_is_an_error_of_the_cell_alone(open_pen):
    assert error_of(run(open_pen, "x = %'''\ny = 1")) == "SyntaxError"
    assert run(open_pen, "print(2)").stdout == "2\n"


def test_values_keep_their_types(open_pen):
    run(open_pen, "def f(x):\n    return x")
    f = open_pen.look("f")
    for value in (True, 3, 2.5, "글", [1, (2.0, None)], {"a": 1}):
        assert f(value) == value and type(f(value)) is type(value)
    array = np.arange(6, dtype=np.float32).reshape(2, 3)
    assert f(array).dtype == np.float32 and np.array_equal(f(array), array)
    assert type(f(np.float64(1.5))) is np.float64


def test_changed_arguments_are_changed_here_too(open_pen):
    run(open_pen, "def f(x):\n    x[0] = 7")
    array, layers = np.zeros(3), [("conv", 3), ("pool", 2)]
    open_pen.look("f")(array)
    open_pen.look("f")(layers)
    assert (array.tolist(), layers) == ([7, 0, 0], [7, ("pool", 2)])


def test_what_stands_under_a_name(open_pen):
    run(open_pen, "n = 12\ndef f(image, kernel=2, *, flip=False):\n    pass")
    assert open_pen.look("n") == 12
    assert open_pen.look("m") == pen.Missing("m")
    parameters = inspect.signature(open_pen.look("f")).parameters
    assert list(parameters) == ["image", "kernel", "flip"]


@pytest.mark.parametrize(
    "source, error",
    [
        ("open('/etc/passwd')", "FileNotFoundError"),
        ("import os\nos.listdir('/')", "FileNotFoundError"),
        ("open('/course/cnn_course/plots.py', 'w')", "PermissionError"),
        ("open('/course/new.txt', 'w')", "PermissionError"),
        ("open('/settings/new.txt', 'w')", "PermissionError"),
        ("import os\nos.symlink('/etc', '/settings/etc')", "PermissionError"),
        ("open('/course/../../etc/passwd')", "PermissionError"),
        ("import socket\nsocket.socket()", None),
        ("import urllib.request\nurllib.request.urlopen('http://127.0.0.1:1')", "AttributeError"),
        ("import subprocess\nsubprocess.run(['true'])", "OSError"),
        ("import os\nos.fork()", "AttributeError"),
        ("import os\nos.kill(1, 9)", None),
        ("import threading\nthreading.Thread(target=print).start()", "RuntimeError"),
        ("import multiprocessing\nmultiprocessing.Process(target=print).start()", None),
        ("import ctypes\nctypes.string_at(0)", "OSError"),
        ("import signal\nsignal.alarm(1)", "AttributeError"),
    ],
)
def test_no_files_network_processes_or_memory_outside(open_pen, source, error):
    found = error_of(run(open_pen, source))
    assert found != "NoneType" if error is None else found == error


def test_no_environment(open_pen):
    printed = run(open_pen, "import os\nprint(sorted(os.environ))").stdout
    assert printed == "['HOME', 'MPLCONFIGDIR', 'PYTHONTZPATH', 'TMPDIR']\n"


@pytest.mark.parametrize(
    "module", ["cnn_course.conv", "cnn_course.filters", "cnn_course.grading", "scipy", "pandas"]
)
def test_what_the_exercise_does_not_allow_cannot_be_imported(open_pen, module):
    result = run(open_pen, f"import {module}")
    assert isinstance(result.error, ImportError)
    assert str(result.error).startswith(f"이 연습 문제에서 쓸 수 없는 모듈입니다: {module}.")


def test_the_reference_is_not_even_there(open_pen):
    read = run(
        open_pen,
        "import pathlib\nfiles = [p for p in pathlib.Path('/course').rglob('*') if p.is_file()]\n"
        "text = b''.join(p.read_bytes() for p in files)\n"
        "print(*(word.encode() in text for word in ('def show_map', 'def correlate2d', '뒤집')))\n"
        "print(sorted(p.name for p in files if p.suffix not in ('.py', '.md', '.txt')))",
    )
    data = ["NanumGothic.ttf", "camera.png", "fashion_mnist_small.png"]
    assert read.stdout == f"True False False\n{data}\n"


def test_checks_do_nothing_in_the_pen(open_pen):
    result = run(
        open_pen,
        "from cnn_course.checks import convolution as check\n"
        "import cnn_course.checks.convolution as again\n"
        "print(check.correlate2d(None, part='hand'), again.correlate2d(1, part='edge'))",
    )
    assert result.stdout == "None None\n"


def test_what_older_versions_of_numpy_had_is_still_there(open_pen):
    result = run(
        open_pen,
        "import numpy as np\n"
        "print(np.in1d([[1, 2]], [2]), np.trapz([1, 2]), np.row_stack([[1], [2]]).shape,\n"
        "      np.reshape(np.arange(4), newshape=(2, 2)).shape, np.reshape([1, 2], (2, 1)).shape)",
    )
    assert (result.stdout, result.error) == ("[False  True] 1.5 (2, 1) (2, 2) (2, 1)\n", None)


def test_memory_is_limited(open_pen):
    result = run(
        open_pen, f"x = bytearray({limits.MEMORY_BYTES})", f"x = bytearray({2**20})\nprint('있다')"
    )
    assert result.stdout == "있다\n"
    assert error_of(run(open_pen, "x = []\nwhile True:\n    x.append(bytearray(2 ** 24))")) == (
        "MemoryError"
    )


@pytest.mark.parametrize(
    "source",
    [
        "while True:\n    pass",
        "class D:\n    def __del__(self):\n        while True:\n            pass\nD()",
        "try:\n    while True:\n        pass\nfinally:\n    while True:\n        pass",
        "import time\ntime.sleep(60)",
        "sum(range(10 ** 12))",
        "import re\nre.match('(a+)+b', 'a' * 60)",
    ],
    ids=["loop", "del", "finally", "sleep", "c-loop", "regex"],
)
def test_time_is_limited_and_the_rest_goes_on(engine, source):
    start = time.monotonic()
    with pen.Pen(engine, ALLOWS, cell_seconds=1, call_seconds=1) as opened:
        result = run(opened, "y = 5", source)
        assert isinstance(result.error, Stopped) and str(result.error).startswith("시간 초과: 1초")
        assert time.monotonic() - start < 1 + limits.GRACE_SECONDS
        assert run(opened, "print(y)").stdout == "5\n"


@pytest.mark.parametrize(
    "source, says",
    [
        ("import os\nos._exit(0)", "코드가 파이썬을 종료했습니다."),
        ("exit()", "코드가 파이썬을 종료했습니다."),
        (
            "import sys\nsys.setrecursionlimit(10 ** 9)\ndef f():\n    return [f()]\nf()",
            "스택 초과",
        ),
        ("import faulthandler\nfaulthandler._sigsegv()", "코드 때문에 샌드박스가 멈추었습니다."),
    ],
    ids=["os._exit", "exit", "stack", "fault"],
)
def test_what_ends_the_session_is_said_and_the_rest_goes_on(open_pen, source, says):
    result = run(open_pen, "y = 5", source)
    assert isinstance(result.error, Stopped | SystemExit) and says in str(result.error)
    assert run(open_pen, "print(y)").stdout == "5\n"


def test_output_is_limited(open_pen):
    result = run(open_pen, "print('가' * 10 ** 7)")
    assert len(result.stdout) <= limits.OUTPUT_BYTES
    assert result.stdout.endswith("(출력이 길어 잘랐습니다.)\n")


def test_figures_are_limited(open_pen):
    result = run(
        open_pen,
        "import matplotlib.pyplot as plt\nfor _ in range(30):\n    plt.figure(figsize=(1, 1))",
    )
    assert len(result.figures) == limits.FIGURES


def test_calls_are_limited(open_pen, monkeypatch):
    monkeypatch.setattr(limits, "CALLS", 3)
    run(open_pen, "def f():\n    return 1")
    f = open_pen.look("f")
    assert [f(), f(), f()] == [1, 1, 1]
    with pytest.raises(Stopped, match="횟수"):
        f()


def test_a_reply_is_limited(open_pen, monkeypatch):
    run(open_pen, "import numpy as np\ndef f(n):\n    return np.zeros(n)")
    f = open_pen.look("f")
    assert f(10**6).shape == (10**6,)
    with pytest.raises(Stopped, match="결과가 너무 큽니다"):
        f(2 * 10**6)


def test_an_endless_function_is_given_up_in_the_end(engine, monkeypatch):
    monkeypatch.setattr(limits, "TIMEOUTS", 2)
    with pen.Pen(engine, ALLOWS, cell_seconds=3, call_seconds=1) as opened:
        run(opened, "def f():\n    while True:\n        pass")
        says = []
        for _ in range(4):
            with pytest.raises(Stopped) as caught:
                opened.call("f", [])
            says.append(str(caught.value)[:5])
    assert says == ["시간 초과", "시간 초과", "앞에서 코", "앞에서 코"]


def test_nothing_is_left_for_the_next_student(engine):
    first = (
        "import builtins, os, random, sys\nimport numpy as np\n"
        "np.sum = builtins.print = builtins.len = None\n"
        "sys.modules['cnn_course.plots'] = 'mine'\nos.environ['X'] = '1'\n"
        "np.random.seed(3); random.seed(3)\nleft = 1"
    )
    second = (
        "import os, sys\nimport numpy as np\nfrom cnn_course import plots\n"
        "print(np.sum([1, 2]), len('ab'), plots.__name__, 'X' in os.environ, 'left' in globals())"
    )
    drawn = "import random\nimport numpy as np\nprint(np.random.rand(), random.random())"
    with pen.Pen(engine, ALLOWS, 3, 2) as opened:
        untouched = run(opened, drawn).stdout
    for source, printed in [(second, "3 2 cnn_course.plots False False\n"), (drawn, untouched)]:
        with pen.Pen(engine, ALLOWS, 3, 2) as opened:
            run(opened, first, "sys.modules['pen.agent'].serve = None")
        with pen.Pen(engine, ALLOWS, 3, 2) as opened:
            assert run(opened, source).stdout == printed


def test_a_fault_of_the_engine_costs_one_call(engine):
    """As if the sandbox itself had broken."""
    with pen.Pen(engine, ALLOWS, 3, 2) as opened:
        run(opened, "def f():\n    return 1")
        os.kill(engine._worker._child.pid, signal.SIGKILL)
        with pytest.raises(Stopped, match="샌드박스가 멈추었습니다"):
            opened.look("f")
        assert opened.look("f")() == 1


@pytest.mark.parametrize("at_once", [False, True], ids=["closed", "killed"])
def test_an_engine_that_ends_leaves_no_files(tmp_path, monkeypatch, at_once):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    started = Engine()
    with pen.Pen(started, ALLOWS, 3, 2) as opened:
        assert run(opened, "print(1)").stdout == "1\n"
        assert any(tmp_path.rglob("cnn_course"))
    started._worker.close(at_once=at_once)
    assert list(tmp_path.iterdir()) == []
