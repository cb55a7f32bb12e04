"""The zips for students: what is in them, when they are written, and whether they work."""

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from tools.student_zip import start_sheet

ZIP = "_build/exercises/03_convolution.zip"
NOTEBOOKS = ["01_correlate_window.ipynb", "02_correlate2d.ipynb"]
WHEEL = "cnn_course-0.1.0-py3-none-any.whl"
WRITE_ZIPS = "from tools.exercises import write_student_zips; write_student_zips()"


def read(course):
    """Return what is in the zip by the names within its top folder."""
    with zipfile.ZipFile(course / ZIP) as archive:
        assert {name.split("/")[0] for name in archive.namelist()} == {"03_convolution"}
        return {Path(name).name: archive.read(name) for name in archive.namelist()}


def without_nbgrader(course):
    (course / "nbgrader.py").write_text("raise ImportError('not installed')", encoding="utf-8")


def test_zip_has_notebooks_wheel_and_start_sheet(made_course):
    packed = read(made_course)
    assert list(packed) == [*NOTEBOOKS, WHEEL, "시작하기.txt"]
    for name in NOTEBOOKS:
        assert packed[name] == (made_course / "exercises/03_convolution" / name).read_bytes()


def test_names_in_the_zip_are_flagged_as_utf_8(made_course):
    with zipfile.ZipFile(made_course / ZIP) as archive:
        entry = archive.getinfo("03_convolution/시작하기.txt")
    assert entry.flag_bits & 0x800


def test_start_sheet_opens_anywhere_and_tells_what_is_there(made_course):
    raw = read(made_course)["시작하기.txt"]
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") == raw.count(b"\n") < 70  # one page
    text = raw.decode("utf-8-sig")
    assert "$" not in text
    for name in NOTEBOOKS:
        source = made_course / "solutions/03_convolution" / name
        cells = json.loads(source.read_text(encoding="utf-8"))["cells"]
        assert f"{name}   {cells[0]['source'][0].removeprefix('# ').strip()}" in text
    assert text.count(f"pip install {WHEEL} jupyterlab") == 2


def test_a_labs_start_sheet_also_installs_what_trains():
    notebook = json.dumps({"cells": [{"source": ["# 층과 모양"]}]}).encode()
    text = start_sheet("lab_01_layers", {"lab_01_layers/lab_01_layers.ipynb": notebook}, WHEEL)
    assert "$" not in text and len(text.split("\n")) < 70
    assert text.count(f"pip install {WHEEL} jupyterlab tensorflow mlxtend\n") == 2
    assert "None이 적힌 자리에" in text and "아직 풀지" not in text
    assert "결과 파일(.npz)" in text and "노트북을 하나씩" not in text


def test_zips_are_the_same_byte_for_byte(course, run):
    before = (course / ZIP).read_bytes()
    shutil.rmtree(course / "_build")
    for file in (course / "cnn_course").rglob("*"):
        file.touch()
    assert run(course, "-m", "tools.exercises").returncode == 0
    assert (course / ZIP).read_bytes() == before


def test_fresh_clone_needs_no_nbgrader(course, run):
    shutil.rmtree(course / "_build")
    without_nbgrader(course)
    written = run(course, "-c", WRITE_ZIPS)
    assert written.returncode == 0, written.stderr
    assert (course / ZIP).exists()


def test_edited_exercises_do_not_reach_the_zip(course, run):
    before = (course / ZIP).read_bytes()
    notebook = course / "exercises/03_convolution/01_correlate_window.ipynb"
    notebook.write_text("내 풀이", encoding="utf-8")
    (course / ZIP).unlink()
    written = run(course, "-c", WRITE_ZIPS)
    assert written.returncode == 0, written.stderr
    assert (course / ZIP).read_bytes() == before
    assert notebook.read_text(encoding="utf-8") == "내 풀이"


def test_nothing_is_written_while_nothing_changes(course, run):
    without_nbgrader(course)
    (course / "exercises/03_convolution/01_correlate_window.ipynb").unlink()
    before = (course / ZIP).stat().st_mtime_ns
    timed = run(course, "-m", "timeit", "-n1", "-r3", "-u", "sec", WRITE_ZIPS)
    assert timed.returncode == 0, timed.stderr
    assert float(timed.stdout.split("best of 3: ")[1].split()[0]) < 0.5
    assert (course / ZIP).stat().st_mtime_ns == before


def test_wheel_is_built_anew_only_when_the_package_changes(course, run):
    (wheel,) = (course / "_build/wheel").rglob("*.whl")
    (course / "tools/start_sheet.txt").write_text("$assignment: 다시 쓴 안내", encoding="utf-8")
    assert run(course, "-c", WRITE_ZIPS).returncode == 0
    assert read(course)["시작하기.txt"].decode("utf-8-sig") == "03_convolution: 다시 쓴 안내"
    assert list((course / "_build/wheel").rglob("*.whl")) == [wheel]
    (course / "cnn_course/conv.py").write_text("changed = True\n", encoding="utf-8")
    assert run(course, "-c", WRITE_ZIPS).returncode == 0
    (anew,) = (course / "_build/wheel").rglob("*.whl")
    assert anew != wheel
    with zipfile.ZipFile(anew) as archive:
        assert archive.read("cnn_course/conv.py") == b"changed = True\n"


def test_failed_wheel_leaves_the_zips(course, run):
    before = (course / ZIP).read_bytes()
    project = course / "pyproject.toml"
    text = project.read_text(encoding="utf-8")
    project.write_text(text.replace('python = ">=3.11"', 'python = "some"'), encoding="utf-8")
    failed = run(course, "-m", "tools.exercises")
    assert failed.returncode == 1
    assert failed.stderr.startswith("cnn_course 휠(wheel)을 만들지 못했습니다.")
    assert (course / ZIP).read_bytes() == before


def test_wheel_from_the_zip_works_on_its_own(made_course, tmp_path):
    """Installed from the zip, the package finds its checks, its data and its font."""
    with zipfile.ZipFile(made_course / ZIP) as archive:
        archive.extractall(tmp_path)
    site = tmp_path / "site"
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps",
         "--disable-pip-version-check", "--target", site, tmp_path / "03_convolution" / WHEEL],
        check=True,
    )  # fmt: skip
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "import cnn_course; print(cnn_course.__path__[0])\n"
        "import numpy as np\n"
        "from cnn_course import datasets, plots\n"
        "from cnn_course.checks import convolution as check\n"
        "def correlate2d(image, kernel):\n"
        "    windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)\n"
        "    return (windows * kernel).sum((2, 3))\n"
        "check.correlate2d(correlate2d, part='general')\n"
        "plots.show_image(datasets.sample_image('camera'), '사진')\n"
    )
    used = subprocess.run(
        [sys.executable, "-W", "error", "-c", code, site],
        cwd=tmp_path, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert used.returncode == 0, used.stderr
    assert used.stdout.startswith(str(site))
