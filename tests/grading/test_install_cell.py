"""The cell that installs the package on Colab, run in a Python that has nothing else."""

import json
import subprocess
import sys
import venv
import zipfile

import pytest
from nbformat.v4 import new_markdown_cell, new_notebook

from cnn_course.grading.install_cell import AddInstallCell

COLAB = "import sys, types; sys.modules['google.colab'] = types.ModuleType('google.colab')\n"
WHEEL = "cnn_course-0.1.0-py3-none-any.whl"


@pytest.fixture(scope="module")
def unzipped(made_course, tmp_path_factory):
    folder = tmp_path_factory.mktemp("코랩")
    with zipfile.ZipFile(made_course / "_build/exercises/03_convolution.zip") as archive:
        archive.extractall(folder)
    return folder / "03_convolution"


@pytest.fixture
def python(tmp_path):
    """A Python with pip alone; return a function that runs code with it in a folder."""
    venv.create(tmp_path / "venv", with_pip=True)
    scripts = tmp_path / "venv" / ("Scripts" if sys.platform == "win32" else "bin")

    def run(folder, *arguments):
        return subprocess.run(
            [scripts / "python", *arguments], cwd=folder, capture_output=True,
            encoding="utf-8", check=False, env={"PATH": "", "PYTHONUTF8": "1"},
        )  # fmt: skip

    return run


def cell(folder):
    notebook = json.loads((folder / "02_correlate2d.ipynb").read_text(encoding="utf-8"))
    title, install, *_ = notebook["cells"]
    assert "".join(title["source"]).startswith("# ")
    return "".join(install["source"])


def installed(python, folder):
    listed = python(folder, "-m", "pip", "list", "--format=json", "--disable-pip-version-check")
    return {entry["name"] for entry in json.loads(listed.stdout)} - {"pip", "setuptools"}


def test_colab_gets_the_package_and_keeps_all_that_it_has(unzipped, python):
    done = python(unzipped, "-c", COLAB + cell(unzipped))
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert installed(python, unzipped) == {"cnn-course"}


def test_nothing_is_installed_elsewhere(unzipped, python):
    done = python(unzipped, "-c", cell(unzipped))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert installed(python, unzipped) == set()


def test_a_missing_wheel_is_asked_for(unzipped, tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", COLAB + cell(unzipped)], cwd=tmp_path, capture_output=True,
        encoding="utf-8", check=False, env={"PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.stderr.endswith(f"왼쪽 파일 창에 {WHEEL}을 올린 뒤 이 셀을 다시 실행하십시오.\n")


def test_the_books_address_is_where_the_book_puts_the_wheel():
    notebook = new_notebook(cells=[new_markdown_cell("# 제목"), new_markdown_cell("문제")])
    AddInstallCell(book="https://book.example/cnn/").preprocess(notebook, {})
    title, install, problem = notebook.cells
    assert (title.source, problem.source) == ("# 제목", "문제")
    assert f'"https://book.example/cnn/exercises/{WHEEL}"]' in install.source
    compile(install.source, "install", "exec")
