"""What several folders of tests share: a copy of the project to work in."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

# the same cases on every run and every machine, however slow, and no file of earlier failures
settings.register_profile("course", derandomize=True, deadline=None, database=None)
settings.load_profile("course")

ROOT = Path(__file__).resolve().parent.parent
#: Folders whose tests, all or those of one file, share something that takes long to make.
ONE_FOLDER, ONE_FILE = ("attacks", "book"), ("data", "grading", "widgets")
SMALL = ("03_convolution/01_correlate_window", "03_convolution/02_correlate2d")


class Together(LoadScopeScheduling):
    """Keep tests on one worker that share what is costly to make; spread all others."""

    def _split_scope(self, nodeid):
        file = nodeid.split("::")[0]
        folder = file.split("/")[1]
        if folder in ONE_FOLDER:
            return folder
        return file if folder in ONE_FILE else nodeid


def pytest_xdist_make_scheduler(config, log):
    return Together(config, log)


@pytest.fixture(scope="session")
def project_copy(tmp_path_factory):
    """Return a function that copies the project's files (those git knows or would add).

    The copies lie under a path with Hangul and a space: every test that builds
    something in one of them also tests that.
    """

    def copy(name):
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT, check=True, capture_output=True,
        )  # fmt: skip
        target = tmp_path_factory.mktemp("합성곱 강의") / name
        for file in listed.stdout.decode("utf-8").rstrip("\0").split("\0"):
            if (ROOT / file).is_file():
                (target / file).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / file, target / file)
        return target

    return copy


@pytest.fixture(scope="session")
def small_course(project_copy):
    """Return a function that copies the project with chapter 3's first two notebooks alone."""

    def copy(name):
        course = project_copy(name)
        for folder in ("solutions", "exercises"):
            for file in (course / folder).glob("*/*.ipynb"):
                if f"{file.parent.name}/{file.stem}" not in SMALL:
                    file.unlink()
            for chapter in (course / folder).iterdir():
                if chapter.is_dir() and not any(chapter.iterdir()):
                    chapter.rmdir()
        return course

    return copy


@pytest.fixture(scope="session")
def offline_data(tmp_path_factory):
    """Run ``python -m cnn_course.datasets --offline`` once; return the run and its cache."""
    cache = tmp_path_factory.mktemp("cache")
    run = subprocess.run(
        [sys.executable, "-W", "error", "-m", "cnn_course.datasets", "--offline"],
        cwd=ROOT, capture_output=True, check=False,
        env={**os.environ, "CNN_COURSE_CACHE": str(cache), "PYTHONPATH": str(ROOT),
             "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0",
             "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    return run, cache


@pytest.fixture(scope="session")
def handed_in_lab(tmp_path_factory):
    """Return a function that hands in a lab's solution (or release) and tells what came of it.

    A lab is run once in all processes of a test run: see ``tests/labs/handed_in.py``.
    """
    from tests.labs.handed_in import hand_in

    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    return lambda name, solved=True: hand_in(name, solved, shared / "실습")
