"""Building: what it says, what it leaves alone, and when a chapter runs again."""

import os
import re
import shutil
import subprocess
import sys

import pytest

from tools.chapter_notebooks import chapter_files

each_chapter = pytest.mark.parametrize("file", chapter_files(), ids=lambda file: file.stem)
FLAGS = re.MULTILINE | re.DOTALL
FRAME = [
    "이 장을 마치면",
    "손으로 한 칸 계산하기",
    "움직여 보기",
    "식으로 쓰기",
    "코드로 옮기기",
    "Keras로 확인하기",
    "흔한 오해",
    "스스로 점검",
    "연습 문제",
    "더 빠르게 계산하기",
    "정리",
]
CHAPTER = """---
file_format: mystnb
kernelspec: {name: python3, display_name: Python 3}
---
# 장

```{code-cell} python
from pathlib import Path

import cnn_course.number

data = Path(cnn_course.number.__file__).with_name("data.txt").read_text(encoding="utf-8")
print("값은", cnn_course.number.VALUE, data)
```
"""

QUESTIONS = """- question: $1 + 1$은 얼마입니까?
  choices:
    - text: 1
      why: 하나를 **빠뜨렸습니다**.
    - text: 2
      why: $1 + 1 = 2$입니다.
      right: true
"""


def test_it_ends_with_where_the_book_is(book):
    # the console of these tests is ASCII, where Hangul comes out as question marks
    last = book.first_output.rstrip().splitlines()[-1]
    assert "_build/html/index.html" in last and "make serve" in last
    assert (book.html / "index.html").exists()


def test_every_chapter_was_executed(book):
    sources = [
        p
        for p in (book.root / "book").glob("*.md")
        if "mystnb" in p.read_text(encoding="utf-8")[:60]
    ]
    assert sources and book.first_output.count("Executed notebook") == len(sources)


def test_an_unchanged_book_executes_nothing(book):
    assert "Execut" not in book.build()


def test_formulas_are_mathml_and_none_failed(book):
    page = (book.html / "book" / "03_convolution.html").read_text(encoding="utf-8")
    assert page.count("<math ") > 10
    assert not re.search(
        r"\$|\\sum|\\frac", re.sub(r"<(pre|code).*?</\1>", "", page, flags=re.DOTALL)
    )


@each_chapter
def test_a_chapter_stands_on_its_frame(book, file):
    """A fence left open would swallow headings and questions without a warning."""
    source = re.sub(r"^(`{3,}).*?^\1$", "", file.read_text(encoding="utf-8"), flags=FLAGS)
    page = (book.html / "book" / f"{file.stem}.html").read_text(encoding="utf-8")
    page = page.partition("<article")[2]
    headings = [re.sub("<[^>]+>", "", found) for found in re.findall(r"<h2>(.*?)<a class", page)]
    assert len(headings) == len(re.findall(r"^## ", source, re.MULTILINE))
    framed = [heading for heading in headings if heading in FRAME]
    assert framed == sorted(framed, key=FRAME.index) and framed[-1] == FRAME[-1]
    assert len(framed) >= (len(FRAME) - 2 if int(file.name[:2]) >= 2 else 5)
    questions = re.findall(r"<strong>문제 (\d)\.</strong>", page)
    assert questions == [str(n) for n in range(1, len(questions) + 1)] and 3 <= len(questions) <= 5
    assert page.count("답과 풀이 펼치기") == len(questions)


@each_chapter
def test_figures_are_numbered_within_their_chapter(book, file):
    page = (book.html / "book" / f"{file.stem}.html").read_text(encoding="utf-8")
    numbers = re.findall(r'class="caption-number">그림 ([\d.]+)', page)
    chapter = int(file.name[:2])
    assert numbers == [f"{chapter}.{n}" for n in range(1, len(numbers) + 1)]
    assert len(numbers) >= 4


@pytest.fixture(scope="module")
def small_book(project_copy):
    """The project with one small chapter and a package of one module."""
    root = project_copy("작은 책")
    for name in ("book", "cnn_course", "solutions", "exercises"):
        for path in (root / name).iterdir():
            if not path.name.startswith("_") and path.name != "grading":  # which tools import
                shutil.rmtree(path) if path.is_dir() else path.unlink()
    (root / "cnn_course" / "number.py").write_text("VALUE = 1\n", encoding="utf-8")
    (root / "cnn_course" / "data.txt").write_text("하나", encoding="utf-8")
    (root / "book" / "index.md").write_text("# 책\n", encoding="utf-8")
    (root / "book" / "chapter.md").write_text(CHAPTER, encoding="utf-8")
    (root / "book" / "references.bib").write_text("", encoding="utf-8")
    toc = "format: jb-book\nroot: book/index\nchapters:\n  - file: book/chapter\n"
    (root / "_toc.yml").write_text(toc, encoding="utf-8")
    # what other programs leave in the project is no page of the book
    (root / ".pytest_cache").mkdir()
    (root / ".pytest_cache" / "README.md").write_text("# cache\n", encoding="utf-8")
    return root


def build_pages(root):
    """Build without the exercises; return what was printed and the chapter's page."""
    command = "from tools.book import build_pages; build_pages()"
    environment = {**os.environ, "PYTHONPATH": str(root)}
    run = subprocess.run([sys.executable, "-c", command], cwd=root, env=environment,
                         capture_output=True, check=False)  # fmt: skip
    output = (run.stdout + run.stderr).decode("utf-8", errors="replace")
    assert run.returncode == 0, output
    return output, (root / "_build/html/book/chapter.html").read_text(encoding="utf-8")


def test_a_chapter_runs_again_when_what_it_is_made_from_changes(small_book):
    output, page = build_pages(small_book)
    assert "Executed notebook" in output and "값은 1 하나" in page

    output, page = build_pages(small_book)
    assert "Execut" not in output and "값은 1 하나" in page

    changes = {
        "cnn_course/number.py": ("VALUE = 2\n", "값은 2 하나"),
        "cnn_course/data.txt": ("둘", "값은 2 둘"),
        "book/chapter.md": (CHAPTER.replace("값은", "숫자는"), "숫자는 2 둘"),
        "requirements.txt": ("# 다른 판\n", "숫자는 2 둘"),
    }
    for file, (text, expected) in changes.items():
        (small_book / file).write_text(text, encoding="utf-8")
        output, page = build_pages(small_book)
        assert "Executed notebook" in output, f"{file}을(를) 바꾸었는데 다시 실행하지 않았습니다."
        assert expected in page


def test_a_warning_stops_the_build(small_book):
    index = small_book / "book" / "index.md"
    index.write_text("# 책\n\n{ref}`nowhere`\n", encoding="utf-8")
    for _ in range(2):  # the second time too, although no page has changed since the first
        with pytest.raises(AssertionError, match="nowhere"):
            build_pages(small_book)
    index.write_text("# 책\n", encoding="utf-8")
    build_pages(small_book)


def test_questions_are_read_again_when_they_change_and_faults_are_named(small_book):
    index, data = small_book / "book" / "index.md", small_book / "book" / "questions" / "01_one.yml"
    data.parent.mkdir(exist_ok=True)
    data.write_text(QUESTIONS, encoding="utf-8")
    index.write_text("# 책\n\n```{self-check} 01_one\n```\n", encoding="utf-8")
    build_pages(small_book)
    page = (small_book / "_build/html/book/index.html").read_text(encoding="utf-8")
    asked = page.partition('class="self-check"')[2]
    assert asked.count("<math ") == 2 and "<strong>빠뜨렸습니다</strong>" in asked

    faults = {
        "문제 1: 맞는 선택지가 하나": QUESTIONS.replace("      right: true\n", ""),
        "문제 1: 선택지 1: 문단 하나": QUESTIONS.replace("text: 1", 'text: "1\\n\\n1"'),
        "문제 1: 선택지 1의 why: 문단으로 시작": QUESTIONS.replace("why: 하", "why: '- 하").replace(
            "니다**.", "니다**.'"
        ),
    }
    for message, text in faults.items():
        data.write_text(text, encoding="utf-8")
        with pytest.raises(AssertionError, match=rf"01_one\.yml: {message}"):
            build_pages(small_book)
    data.unlink()
    with pytest.raises(AssertionError, match=r"01_one\.yml: 파일이 없습니다"):
        build_pages(small_book)

    index.write_text("# 책\n", encoding="utf-8")
    build_pages(small_book)


def test_a_build_that_was_stopped_leaves_no_old_page_behind(small_book):
    """Sphinx counts a page as read before it has written it."""
    page = small_book / "_build" / "html" / "book" / "chapter.html"
    page.write_text("옛 쪽", encoding="utf-8")
    (small_book / "_build" / "unfinished").touch()
    assert "옛 쪽" not in build_pages(small_book)[1]
    assert not (small_book / "_build" / "unfinished").exists()
