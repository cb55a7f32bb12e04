"""The first command on a fresh machine, where something is missing."""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def fresh(tmp_path):
    """A folder with what the set-up needs, under a path with Hangul and a space."""
    folder = tmp_path / "새 폴더"
    (folder / "tools").mkdir(parents=True)
    for name in ("Makefile", "tools/__init__.py", "tools/console.py", "tools/setup.py"):
        shutil.copy(ROOT / name, folder / name)
    (folder / "requirements.txt").write_text("", encoding="utf-8")
    return folder


def command(file, script):
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)


def run(folder, *words, **environment):
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        words, cwd=folder, env=inherited | environment, capture_output=True, check=False
    )
    return done.returncode, (done.stdout + done.stderr).decode("utf-8", errors="replace")


def test_no_suitable_python_is_said_in_one_sentence(fresh, tmp_path):
    folder = tmp_path / "bin"
    folder.mkdir()
    for tool in ("make", "sh"):
        (folder / tool).symlink_to(shutil.which(tool))
    for name in ("python3", "python"):  # too old and too new: both refuse the range
        command(folder / name, "exit 1")
    status, output = run(fresh, "make", "book", PATH=str(folder))
    assert status != 0
    assert "Python 3.11, 3.12, 3.13 가운데 하나가 필요" in output and "python.org" in output
    assert not (fresh / ".venv").exists()


@pytest.mark.parametrize("version", [(3, 10), (3, 14)])
def test_another_python_is_refused_before_anything_is_made(fresh, version):
    pretend = (
        f"import sys; sys.version_info = {version + (0,)}; import tools.setup; tools.setup.main()"
    )
    status, output = run(fresh, sys.executable, "-c", pretend)
    assert status == 1
    assert f"{version[0]}.{version[1]}" in output and "3.13을 설치" in output
    assert not (fresh / ".venv").exists()


def test_a_failed_install_says_what_to_look_at_and_is_taken_up_again(fresh):
    requirements = fresh / "requirements.txt"
    requirements.write_text("./no_such_package.whl\n", encoding="utf-8")
    status, output = run(fresh, sys.executable, "-m", "tools.setup")
    assert status == 1
    assert "패키지를 설치하지 못했습니다" in output and "인터넷 연결" in output

    requirements.write_text("", encoding="utf-8")
    status, output = run(fresh, sys.executable, "-m", "tools.setup")
    assert status == 0, output
    status, output = run(fresh, sys.executable, "-m", "tools.setup")
    assert (status, output) == (0, "")


def test_the_environment_imports_the_package_from_this_folder(fresh):
    (fresh / "cnn_course").mkdir()
    (fresh / "cnn_course" / "__init__.py").write_text("HERE = __file__\n", encoding="utf-8")
    assert run(fresh, sys.executable, "-m", "tools.setup")[0] == 0
    python = fresh / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    status, output = run(
        fresh.parent, str(python), "-c", "import cnn_course; print(ascii(cnn_course.HERE))",
        PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", LC_ALL="C",
    )  # fmt: skip
    assert status == 0, output
    assert output.strip().strip("'").endswith("cnn_course/__init__.py")


def test_a_finished_environment_is_kept_until_another_is_asked_for(fresh):
    setup = (sys.executable, "-m", "tools.setup")
    assert run(fresh, *setup)[0] == 0
    done = fresh / ".venv" / "cnn_course_setup.txt"
    other = "3.12" if sys.version_info[:2] != (3, 12) else "3.13"
    _, *rest = done.read_text(encoding="utf-8").split("\n")
    done.write_text("\n".join([other, *rest]), encoding="utf-8")
    mine = fresh / ".venv" / "mine.txt"
    mine.touch()

    assert run(fresh, *setup) == (0, "") and mine.exists()
    status, output = run(fresh, *setup, "--this-python")
    assert status == 0 and "가상 환경 .venv를 만듭니다" in output and not mine.exists()


def test_an_environment_that_was_moved_is_made_anew(fresh):
    assert run(fresh, sys.executable, "-m", "tools.setup")[0] == 0
    moved = fresh.rename(fresh.with_name("옮긴 폴더"))
    status, output = run(moved, sys.executable, "-m", "tools.setup")
    assert status == 0 and "가상 환경 .venv를 만듭니다" in output


def test_ctrl_c_and_a_disk_that_says_no_end_in_a_sentence(fresh):
    for error, sentence in [("KeyboardInterrupt", "중단했습니다"), ("OSError(28, 'x')", "디스크")]:
        code = f"from tools import console\ndef f(): raise {error}\nconsole.run(f)"
        status, output = run(fresh, sys.executable, "-c", code)
        assert status == 1 and sentence in output and "Traceback" not in output
