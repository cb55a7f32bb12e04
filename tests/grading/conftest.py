"""Copies of the course, and its commands run in them as a user would run them."""

import os
import shutil
import subprocess
import sys

import pytest


@pytest.fixture(scope="session")
def run():
    """Return a function that runs ``python`` with some arguments in a course's folder.

    It runs as where nobody has chosen an encoding, and files are opened as ASCII unless the
    program says otherwise. Only what is printed is UTF-8, to be read here.
    """

    def run_in(course, *arguments):
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=course, capture_output=True, encoding="utf-8", errors="replace", check=False,
            env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0",
                 "PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(course)},
        )  # fmt: skip

    return run_in


@pytest.fixture(scope="session")
def made_course(small_course, run):
    """A course of two notebooks, made from nothing just now. Read it, never change it."""
    course = small_course("만든 강좌")
    shutil.rmtree(course / "exercises", ignore_errors=True)
    (course / "gradebook.db").write_bytes(b"marks of forty students")
    made = run(course, "-m", "tools.exercises")
    assert made.returncode == 0, made.stderr
    return course


@pytest.fixture
def course(made_course, tmp_path):
    """A course of one's own, made likewise."""
    return shutil.copytree(made_course, tmp_path / "내 강좌")
