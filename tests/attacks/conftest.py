"""One course in which all attackers and two honest students are graded by real nbgrader."""

import csv
import hashlib
import os
import socket
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import pytest

from cnn_course.grading.prepare import ensure_prepared
from tests.attacks import catalogue
from tests.attacks.attack import ASSIGNMENT, RIGHT, answers

SECRET = "비밀 a91f77c3 은 아무도 모른다"
SEED = "5f0c2e9d1b7a"
#: Graded before and after all others.
HONEST = ("00-honest", "zz-honest")
HALVES = ("[0-n]*", "[o-z]*")
SHORT = "\nc.GradeInTwoRooms.call_seconds = 2\nc.GradeInTwoRooms.cell_seconds = 3\n"
# what grading is there to write
RESULTS = ("autograded", "feedback", "set_aside", "gradebook.db", "grades.csv")


class World(NamedTuple):
    """The course after grading, and what was there before and after."""

    course: Path
    before: dict
    after: dict
    marks: dict
    log: str
    left_running: list
    visitors: list


@pytest.fixture(scope="session")
def world(small_course, tmp_path_factory):
    course = small_course("공격받는 강좌")
    home = tmp_path_factory.mktemp("home")
    for folder in (".cache", ".config"):  # in which matplotlib makes folders of its own
        (home / folder).mkdir()
    (course / "class_seed.txt").write_text(SEED, encoding="utf-8")
    for folder in (course, home):
        (folder / "secret.txt").write_text(SECRET, encoding="utf-8")
    with (course / "nbgrader_config.py").open("a", encoding="utf-8") as file:
        file.write(SHORT)
    ensure_prepared()  # else both halves of the class would compile the sandbox at once
    visitors, port = _listen()
    environment = _environment(course, home, port)
    _nbgrader(course, environment, "generate_assignment", ASSIGNMENT, "--force")
    for attack in catalogue.ATTACKS:
        attack.hand_in(_folder(course, attack.name))
    for student in HONEST:
        for name, source in RIGHT.items():
            answers(source, name)(_folder(course, student))
    before = _state(course, home)
    log, left = "", []
    for command in ("autograde", "generate_feedback"):
        with ThreadPoolExecutor() as pool:  # half a class each, as on two of the staff's desks
            runs = [
                pool.submit(
                    _nbgrader, course, environment, command, ASSIGNMENT, f"--student={half}"
                )
                for half in HALVES
            ]
        for told, session in (run.result() for run in runs):
            log, left = log + told, left + _processes_of(session)
    _nbgrader(course, environment, "export")
    return World(course, before, _state(course, home), _marks(course), log, left, visitors)


def _folder(course, student):
    folder = course / "submitted" / student / ASSIGNMENT
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _environment(course, home, port):
    temporary = home / "tmp"
    temporary.mkdir()
    cache = os.environ.get("CNN_COURSE_CACHE", str(Path.home() / ".cache" / "cnn_course"))
    return {**os.environ, "HOME": str(home), "TMPDIR": str(temporary), "CNN_COURSE_CACHE": cache,
            "PYTHONPATH": str(course), "PYTHONUTF8": "1", "ATTACKED_PORT": str(port),
            "SECRET_TOKEN": SECRET}  # fmt: skip


def _nbgrader(course, environment, *command):
    """Run one nbgrader command in a session of its own; return its log and the session's id."""
    child = subprocess.Popen(
        [sys.executable, "-m", "nbgrader", *command], cwd=course, env=environment,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
    )  # fmt: skip
    output, _ = child.communicate(timeout=1200)
    log = output.decode("utf-8", "replace")
    assert child.returncode == 0, log[-5000:]
    return log, child.pid


def _processes_of(session):
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            if int(fields[3]) == session and fields[0] != "Z":
                found.append(stat.parent.joinpath("cmdline").read_bytes())
        except OSError:
            continue
    return found


def _state(course, home):
    """Return a digest of every file that grading must not touch, and the gradebook's questions."""
    state = {}
    for folder in (course, home):
        for place, folders, files in os.walk(folder):
            if Path(place) == course:
                folders[:] = [name for name in folders if name not in RESULTS]
                files = [name for name in files if name not in RESULTS]
            folders[:] = [name for name in folders if name not in {"__pycache__", "matplotlib"}]
            for name in files + folders:
                state[os.path.join(place, name)] = _digest(os.path.join(place, name))
    aside = course / "set_aside"
    for place, folders, files in os.walk(aside):  # moved, but still there and still the same
        for name in files + folders:
            file = Path(place, name)
            student, *rest = file.relative_to(aside).parts
            rest[:1] = [ASSIGNMENT] if rest else []  # it may end in (2)
            original = course.joinpath("submitted", student, *rest)
            if not os.path.lexists(original):
                state[str(original)] = _digest(file)
    with sqlite3.connect(course / "gradebook.db") as database:
        for table in ("base_cell", "source_cell", "grade_cells", "assignment", "notebook"):
            state[table] = database.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
    database.close()
    return state


def _digest(path):
    if os.path.islink(path):
        return os.readlink(path)
    if not os.path.isfile(path):
        return "folder" if os.path.isdir(path) else "special"
    if not os.access(path, os.R_OK) or os.stat(path).st_nlink > 1:
        return "closed, or a file of the course"
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _marks(course):
    with (course / "grades.csv").open(encoding="utf-8", newline="") as file:
        return {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}


def _listen():
    """Listen on a port of this machine, and write down who calls."""
    visitors, server = [], socket.create_server(("127.0.0.1", 0))

    def accept():
        while True:
            visitors.append(server.accept()[1])

    threading.Thread(target=accept, daemon=True).start()
    return visitors, server.getsockname()[1]
