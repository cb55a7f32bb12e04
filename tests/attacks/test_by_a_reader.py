"""What the reader's attacks do beside marks: to the log, to the office, to what comes back."""

import contextlib
import time

import pytest
from traitlets.config.loader import PyFileConfigLoader

from cnn_course.grading.guest import wire
from cnn_course.grading.pen import _student_error
from tests.attacks.attack import ROOT
from tests.attacks.conftest import SEED


def test_the_log_holds_nothing_that_a_terminal_obeys(world):
    assert [c for c in world.log if ord(c) < 32 and c not in "\n\t"] == []


def test_nobody_gets_the_seed_back(world):
    for file in (world.course / "feedback").rglob("*"):
        assert not file.is_file() or SEED not in file.read_text("utf-8", "replace"), file


def test_the_command_has_marks_for_everybody(world):
    assert "There was an error processing assignment" not in world.log


def test_no_result_holds_megabytes_of_a_signature(world):
    for file in world.course.glob("autograded/reader-many-parameters/*/*.ipynb"):
        assert file.stat().st_size < 2**20


@pytest.mark.parametrize(
    "name", ["ExceptionGroup", "UnicodeDecodeError", "OSError", "StopIteration"]
)
def test_any_class_of_error_can_be_told_of(name):
    told = {"types": [name, "Exception"], "message": "왜", "trace": "", "line": None}
    assert str(_student_error(told)) == "왜"


def test_keys_of_the_same_hash_take_no_time():
    m = 2**61 - 1
    tree = ["dict", [[["int", hex(k * m)], ["None"]] for k in range(20_000)]]
    start = time.process_time()
    with contextlib.suppress(wire.WireError):
        wire.unpack(tree)
    assert time.process_time() - start < 0.5


def test_links_and_pipes_are_set_aside_before_nbgrader_copies():
    config = PyFileConfigLoader("nbgrader_config.py", path=str(ROOT)).load_config()
    assert config.Autograde.get("pre_convert_hook") == "cnn_course.grading.ready.before_grading"
