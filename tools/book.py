"""Build the book into ``_build/html``: ``python -m tools.book``."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools import console
from tools.chapter_notebooks import write_chapter_notebooks
from tools.search_index import write_search_index
from tools.student_zip import build_wheel, write_student_zips

ROOT = Path(__file__).resolve().parent.parent
HTML = ROOT / "_build" / "html"
UNFINISHED = ROOT / "_build" / "unfinished"


def main():
    zips = write_student_zips()
    build_pages()
    shutil.rmtree(HTML / "exercises", ignore_errors=True)
    (HTML / "exercises").mkdir()
    for file in [*zips, build_wheel()]:
        shutil.copy2(file, HTML / "exercises")
    shutil.rmtree(HTML / "notebooks", ignore_errors=True)
    write_chapter_notebooks(HTML / "notebooks")
    write_search_index(HTML, HTML / "pagefind")
    print("책을 만들었습니다: _build/html/index.html (브라우저로 보려면 make serve)")


def build_pages():
    """Execute the chapters that need it and write the pages; a warning is an error."""
    # Sphinx remembers pages as read before it has written them, and warnings not at all:
    # after a build that failed or was stopped it has to begin anew.
    anew = ["--all"] if UNFINISHED.exists() else []
    UNFINISHED.parent.mkdir(exist_ok=True)
    UNFINISHED.touch()
    run = subprocess.run(
        [sys.executable, "-c", "from jupyter_book.cli.main import main; main()",
         "build", ".", "-W", "-n", "--keep-going", *anew],
        # some of the builder's parts open files in the locale's encoding
        cwd=ROOT, env={**os.environ, "PYTHONUTF8": "1"}, check=False,
    )  # fmt: skip
    if run.returncode:
        sys.exit("책을 만들지 못했습니다. 위에 나온 경고나 오류를 고친 뒤 다시 실행하십시오.")
    UNFINISHED.unlink()


if __name__ == "__main__":
    console.run(main)
