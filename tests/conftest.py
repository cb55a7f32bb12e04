"""What several folders of tests share: a copy of the project to work in."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


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
