"""``--submit``: the one file that is handed in, and what keeps it from being made."""

import os
import signal
import subprocess
import sys
import time
import zipfile

import pytest

from tests.checks.student_folder import CHAPTER, FLIPPED, ROOT, answer, command


def test_submit_packs_what_is_there_and_names_what_is_missing(chapter):
    file = answer(chapter, FLIPPED)
    (chapter / "memo.txt").write_text("내 메모", encoding="utf-8")
    for _ in range(2):  # the second replaces the first
        done = command(chapter, "--submit", ".")
        assert done.returncode == 1
        assert "- 02_correlate2d.ipynb: correlate2d-hand 검사를 통과하지 못했습니다." in done.stdout
        assert "- 03_convolve2d.ipynb: 노트북이 없습니다." in done.stdout
    assert [path.name for path in chapter.parent.iterdir() if path.is_file()] == [
        f"submit_{CHAPTER}.zip"
    ]
    with zipfile.ZipFile(chapter.parent / f"submit_{CHAPTER}.zip") as archive:
        assert archive.namelist() == [
            f"{CHAPTER}/01_correlate_window.ipynb", f"{CHAPTER}/02_correlate2d.ipynb"
        ]  # fmt: skip
        assert archive.read(f"{CHAPTER}/02_correlate2d.ipynb") == file.read_bytes()


def test_submit_helps_to_find_the_folder(chapter):
    """Unpacking makes a folder in a folder, and a second download another name."""
    done = command(chapter.parent, "--submit")
    assert done.stderr.endswith(f"그 폴더를 하나 적으십시오: {CHAPTER}\n")
    other = chapter.rename(chapter.with_name(f"{CHAPTER} (1)"))
    done = command(other.parent, "--submit", other.name)
    assert done.stderr.endswith(f"이 이름으로 되돌린 뒤 다시 실행하십시오: {CHAPTER}\n")


def test_submit_tells_of_other_names_and_of_what_has_not_been_begun(chapter):
    (chapter / "02_correlate2d.ipynb").rename(chapter / "02_correlate2d-Copy1.ipynb")
    done = command(chapter, "--submit")
    assert "- 01_correlate_window.ipynb: 한 문제도 풀지 않았습니다.\n" in done.stdout
    assert "- 02_correlate2d-Copy1.ipynb: 나누어 받은 노트북의 이름이 아니어서" in done.stdout
    assert done.stdout.count("노트북을 저장했는지(Ctrl+S") == 1


def test_submit_tells_where_it_cannot_write(chapter):
    (chapter.parent / f"submit_{CHAPTER}.zip").mkdir()
    done = command(chapter, "--submit")
    assert done.returncode == 1 and "제출할 파일을 쓰지 못했습니다: " in done.stderr
    assert not list(chapter.parent.glob(".*"))


# what was itself started in the background hands down that Ctrl-C is ignored
AS_IN_A_TERMINAL = """
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("cnn_course.checks", run_name="__main__")
"""


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C reaches a Windows console, not one process")
def test_ctrl_c_ends_calmly(chapter):
    answer(chapter, "open('running', 'w').close()\nwhile True:\n    pass")
    (chapter / "01_correlate_window.ipynb").unlink()
    started = subprocess.Popen(
        [sys.executable, "-c", AS_IN_A_TERMINAL, "--submit"], cwd=chapter, encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert started.stderr.readline() == "처음부터 실행합니다: 02_correlate2d.ipynb\n"
    late = time.monotonic() + 60
    while not (chapter / "running").exists() and time.monotonic() < late:
        time.sleep(0.2)
    started.send_signal(signal.SIGINT)
    out, errors = started.communicate(timeout=60)
    assert (started.returncode, out) == (130, "")
    assert errors.strip().startswith("멈추었습니다. 노트북은 그대로 있고") and len(errors) < 60
    assert list(chapter.parent.iterdir()) == [chapter]


@pytest.mark.parametrize("name", ["없는 과제", CHAPTER])
def test_submit_needs_a_folder_with_notebooks(tmp_path, name):
    (tmp_path / name).mkdir()
    done = command(tmp_path, "--submit", name)
    assert done.returncode == 1 and not list(tmp_path.glob("*.zip"))
    assert "노트북이 들어 있는 폴더" in done.stderr or "하나도 없어" in done.stderr
