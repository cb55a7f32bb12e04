"""Turn ``solutions/`` into the release, the files that students get, with nbgrader.

Nothing here writes into the project: nbgrader works on a copy in a temporary folder and
without a database, so no gradebook can be touched, and the release comes back as bytes.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from tools.addresses import read_addresses

ROOT = Path(__file__).resolve().parent.parent
SOLUTIONS = ROOT / "solutions"
CONFIG = ROOT / "nbgrader_config.py"
BOOK_CONFIG = ROOT / "_config.yml"  # has the book's address
PYPROJECT = ROOT / "pyproject.toml"  # has the wheel's version
PREPROCESSORS = [
    ROOT / "cnn_course" / "grading" / name for name in ("install_cell.py", "clear_solutions.py")
]
# Left behind by Jupyter and Python in any folder they work in.
LITTER = {".ipynb_checkpoints", "__pycache__", ".DS_Store"}


def release_digest():
    """Return a digest of all that the release's bytes depend on."""
    pins = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    writers = re.findall(r"^(?:nbgrader|nbconvert|nbformat)==\S+", pins, re.MULTILINE)
    settings = [CONFIG, *PREPROCESSORS, Path(__file__)]
    # all else in _config.yml and pyproject.toml is about the pages and the tests
    version = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]["version"]
    words = [read_addresses(BOOK_CONFIG).site, version]
    return digest([*source_files(), *settings], *writers, *words)


def generate():
    """Return the release as a dict from path (within ``exercises/``) to bytes."""
    refuse_broken_sources()
    print("nbgrader로 solutions/에서 연습 문제를 만듭니다.", flush=True)
    with tempfile.TemporaryDirectory(prefix="cnn_course_") as folder:
        course = Path(folder)
        for file in [CONFIG, BOOK_CONFIG, *source_files()]:
            copy = course / file.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy)
        run_nbgrader(course)
        release = course / "exercises"
        return {
            file.relative_to(release).as_posix(): read_lf(file) for file in files_under(release)
        }


def run_nbgrader(course):
    """Let nbgrader release every assignment of the folder ``course`` in one process."""
    nbgrader = subprocess.run(
        [sys.executable, "-m", "nbgrader", "generate_assignment", "*", "--no-db"],
        cwd=course, capture_output=True, encoding="utf-8", errors="replace", check=False,
        # JUPYTER_NO_CONFIG: what somebody has set up in their home must not change the release
        env={**os.environ, "PYTHONUTF8": "1", "JUPYTER_NO_CONFIG": "1"},
    )  # fmt: skip
    if nbgrader.returncode:
        sys.exit(
            "nbgrader가 연습 문제를 만들지 못했습니다. exercises/는 그대로 두었습니다. "
            f"nbgrader가 알린 다음 문제를 고친 뒤 다시 실행하십시오.\n{nbgrader.stderr.strip()}"
        )


def refuse_broken_sources():
    # imported here because only a new release needs it, and nbformat takes a while
    from tools.exercise_frame import frame_problems

    problems = []
    for file in source_files():
        if file.suffix == ".ipynb":
            found = frame_problems(file.read_bytes())
            if len(file.relative_to(SOLUTIONS).parts) != 2:
                found = ["노트북은 solutions/과제/노트북.ipynb 자리에 있어야 합니다."]
            problems += [f"- {file.relative_to(ROOT).as_posix()}: {fault}" for fault in found]
    if problems:
        sys.exit(
            "다음을 고친 뒤 다시 실행하십시오. exercises/는 그대로 두었습니다.\n"
            + "\n".join(problems)
        )


def source_files():
    files = files_under(SOLUTIONS)
    if not any(file.suffix == ".ipynb" for file in files):
        sys.exit(
            "solutions 폴더에 노트북이 없습니다. 지운 것이라면 다음 명령으로 "
            "되돌린 뒤 다시 실행하십시오: git restore solutions"
        )
    return files


def files_under(folder):
    """Return the files in ``folder`` and below, sorted, without what programs leave behind."""
    return sorted(
        file
        for file in folder.rglob("*")
        if file.is_file() and not LITTER.intersection(file.relative_to(folder).parts)
    )


def digest(files, *words):
    """Return one SHA-256 over the names and contents of ``files`` and over ``words``."""
    lines = [f"{file.relative_to(ROOT).as_posix()} {sha256(read_lf(file))}" for file in files]
    # in an ASCII locale, names in Hangul come with their bytes escaped
    return sha256("\n".join([*lines, *words]).encode(errors="surrogateescape"))


def read_lf(file):
    """Return a file's bytes; a text's with the line ends that it has in the repository."""
    data = file.read_bytes()
    return data if b"\0" in data else data.replace(b"\r\n", b"\n")


def sha256(data):
    return hashlib.sha256(data).hexdigest()
