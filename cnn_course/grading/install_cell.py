"""The released notebooks' cell that installs the package on Colab, which comes without it."""

import tomllib
from pathlib import Path

from nbformat.v4 import new_code_cell
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Unicode

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"
# --no-deps: Colab has NumPy and matplotlib, and nothing that it has may be replaced
SOURCE = """
# 구글 코랩(Colab)에서만 강좌의 패키지를 설치합니다. 다른 곳에서는 아무 일도 하지 않습니다.
import sys

if "google.colab" in sys.modules:
    import glob
    import subprocess

    wheels = {wheels}
    if not wheels:
        raise FileNotFoundError(
            "왼쪽 파일 창에 {wheel}을 올린 뒤 이 셀을 다시 실행하십시오."
        )
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", wheels[0]]
    subprocess.run(install, check=True)
""".strip()


class AddInstallCell(NbGraderPreprocessor):
    """Adds the cell behind the title. It is no graded cell: whoever deletes it loses nothing."""

    book = Unicode("", help="The published book's address, from which Colab gets the wheel.").tag(
        config=True
    )

    def preprocess(self, nb, resources):
        cell = new_code_cell(install_source(self.book))
        cell.id = "install"
        nb.cells.insert(1, cell)
        return nb, resources


def install_source(book):
    """Return the cell's code; ``book`` is the published book's address, "" where there is none."""
    beside = 'glob.glob("cnn_course-*.whl")'
    project = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]
    wheel = f"cnn_course-{project['version']}-py3-none-any.whl"
    address = f"{book.rstrip('/')}/exercises/{wheel}"
    wheels = f'[*{beside}, "{address}"]' if book else beside
    return SOURCE.format(wheels=wheels, wheel=wheel)
