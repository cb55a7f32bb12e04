"""The book, built once for all its tests, under hard conditions; a server and a browser."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.book.serving import serving
from tools.chromium import find_chromium


@dataclass
class Book:
    """A copy of the project in which the book is built."""

    root: Path

    @property
    def html(self):
        return self.root / "_build" / "html"

    def pages(self):
        """Return the pages of the table of contents, as paths relative to ``html``."""
        pages = (self.html / "book").glob("*.html")
        return sorted(page.relative_to(self.html).as_posix() for page in pages)

    def build(self):
        """Run ``tools.book`` where the locale is ASCII, and return what it printed."""
        hard = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
        run = subprocess.run(
            [sys.executable, "-m", "tools.book"], cwd=self.root,
            env={**os.environ, **hard, "PYTHONPATH": str(self.root)},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
        )  # fmt: skip
        output = run.stdout.decode("utf-8", errors="replace")
        assert run.returncode == 0, output
        return output


@pytest.fixture(scope="session")
def book(project_copy):
    book = Book(project_copy("책"))
    book.first_output = book.build()
    return book


@pytest.fixture(scope="session")
def site(book):
    """The address of the book on a server of its own."""
    with serving(book.html) as address:
        yield address


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()
