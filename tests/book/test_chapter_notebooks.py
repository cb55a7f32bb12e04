"""Chapters as notebooks: the same code, plain Markdown, and they run in an empty folder."""

import re

import nbclient
import nbformat
import pytest

from tools.chapter_notebooks import chapter_files, chapter_notebook
from tools.plain_markdown import PlainMarkdown

FILES = chapter_files()
each_chapter = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
CODE_CELL = re.compile(
    r"^```\{code-cell\}.*\n(?:---\n(?:.*\n)*?---\n|(?::.*\n)*)((?:.*\n)*?)```$", re.MULTILINE
)
BLOCK = re.compile(r"^```python$.*?^```$|^```\n.*?^```$|`[^`\n]+`", re.MULTILINE | re.DOTALL)
LEFT = re.compile(
    r"\{[a-z:-]+\}|^(?:`{3,}|:{3,})\{.*|^\([\w-]+\)=$|<!--|\]\([^)]*\.md", re.MULTILINE
)


@each_chapter
def test_the_code_is_the_chapters(file):
    written = CODE_CELL.findall(file.read_text(encoding="utf-8"))
    install, *cells = [c.source for c in chapter_notebook(file).cells if c.cell_type == "code"]
    assert "google.colab" in install
    assert cells == [code.strip("\n") for code in written]


@each_chapter
def test_nothing_is_left_of_the_books_own_language(file):
    for cell in chapter_notebook(file).cells:
        if cell.cell_type == "markdown":
            text = re.sub(r"\$\$.*?\$\$|\$[^$]*\$", "", BLOCK.sub("", cell.source), flags=re.DOTALL)
            assert not LEFT.search(text), text
            shown = set(re.findall(r"\]\(attachment:([^)]+)\)", cell.source))
            assert shown == set(cell.get("attachments", {}))


@each_chapter
def test_every_question_unfolds_its_answers(file):
    text = "\n".join(c.source for c in chapter_notebook(file).cells if c.cell_type == "markdown")
    asked = re.findall(r"^\*\*문제 (\d)\.\*\*", text, re.MULTILINE)
    assert asked == [str(n) for n in range(1, len(asked) + 1)] and len(asked) >= 3
    assert text.count("**맞습니다.**") == len(asked)
    assert text.count("<details>") == text.count("</details>") >= len(asked)


def test_a_downloaded_chapter_runs_in_an_empty_folder(book, tmp_path):
    """The others, too: the build runs every chapter in a folder of its own."""
    notebook = nbformat.read(book.html / "notebooks" / "02_dense.ipynb", as_version=4)
    nbclient.NotebookClient(
        notebook, timeout=300, resources={"metadata": {"path": tmp_path}}
    ).execute()
    printed = [o.text for c in notebook.cells for o in c.get("outputs", []) if "text" in o]
    assert any("[[33" in text for text in printed)


def test_a_published_book_is_linked_to():
    plain = PlainMarkdown("05_channels", "https://example.org/cnn/")
    page = "https://example.org/cnn/book/03_convolution.html"
    assert plain.convert("[3장](03_convolution.md)을") == f"[3장]({page})을"
    myths = f"[흔한 오해]({page}#convolution-myths)"
    assert plain.convert("[](convolution-myths)") == myths
    assert plain.convert("[밖](https://example.net)") == "[밖](https://example.net)"
    assert PlainMarkdown("05_channels").convert("[3장](03_convolution.md)을") == "3장을"


@pytest.mark.parametrize(
    "text, told",
    [
        ("```{unknown}\n```", "지시자입니다: ```{unknown}"),
        ("{unknown}`x`", "표기입니다: {unknown}`x`"),
        ("```python\nx = 1", "닫지 않은 블록입니다: ```python"),
        ("[](no-such-place)", "없는 자리입니다: no-such-place"),
    ],
)
def test_what_cannot_be_translated_is_an_error(text, told):
    with pytest.raises(ValueError, match=re.escape(told)):
        PlainMarkdown("05_channels").convert(text)
