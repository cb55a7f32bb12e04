"""One Korean word a concept: the glossary's "쓰지 않는 말" stand nowhere in the course.

Exempt are the glossary's own lists, words in brackets beside the term, and quotations.
"""

import ast
import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GLOSSARY = ROOT / "book" / "glossary.md"
LISTED = re.compile(r"^\s*- 쓰지 않는 말: (.+)$", re.MULTILINE)
QUOTED = re.compile(r"\([^()]*\)|‘[^‘’]*’|“[^“”]*”|「[^「」]*」")
BANNED = {
    word.strip()
    for line in LISTED.findall(GLOSSARY.read_text(encoding="utf-8"))
    for word in line.split(",")
}
TEXTS = [
    path
    for pattern in (
        "README.md", "book/*.md", "book/_static/*.svg", "book/_static/widgets/*.js", "book/questions/*.yml",
        "solutions/*/*.ipynb", "cnn_course/**/*.py", "cnn_course/**/*.md", "tools/**/*.py",
        "tools/*.txt", "book/_extensions/*.py", "book/_templates/*.html",
    )
    for path in sorted(ROOT.glob(pattern))
]  # fmt: skip


def used(text):
    """Return the banned words that ``text`` uses as its own."""
    text = QUOTED.sub(" ", LISTED.sub("", text))
    return sorted(word for word in BANNED if re.search(rf"(?<![가-힣]){word}", text))


def words_of(path):
    """Return what a file says to people: of code the strings, of a notebook the sources."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ipynb":
        return "\n".join("".join(cell["source"]) for cell in json.loads(text)["cells"])
    if path.suffix == ".py":
        strings = (
            node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant)
        )
        return "\n".join(s for s in strings if isinstance(s, str))
    return text


def test_the_glossary_bans_what_the_house_bans():
    assert BANNED >= {
        "컨볼루션",
        "컨벌루션",
        "상호상관",
        "점곱",
        "맥스 풀링",
        "피처 맵",
        "과대적합",
    }


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_text_uses_a_banned_word(path):
    assert not used(words_of(path))


def test_what_is_banned_is_found():
    assert used("이 컨볼루션은 점곱입니다.") == ["점곱", "컨볼루션"]
    assert used("합성곱(convolution, 컨볼루션)을 ‘컨벌루션’이라고도 합니다.") == []
    assert used("  - 쓰지 않는 말: 점곱\n") == []
