"""The folder of a student."""

import shutil

import pytest

from tests.checks.student_folder import CHAPTER, ROOT


@pytest.fixture
def chapter(tmp_path):
    """The folder of an assignment as a student has it, with two of its notebooks."""
    folder = tmp_path / "내 과제" / CHAPTER
    folder.mkdir(parents=True)
    for name in ("01_correlate_window.ipynb", "02_correlate2d.ipynb"):
        shutil.copy(ROOT / "exercises" / CHAPTER / name, folder)
    return folder
