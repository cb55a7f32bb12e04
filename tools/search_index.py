"""Make the book's search index: ``_build/html/pagefind`` of the pages in ``_build/html``.

Pagefind gets every section of an article as a record of its own, so that it names the section
and little is loaded for a query. It reads copies written for it: without outputs and formulas,
with nouns and particles apart (``tools.search_words``). Beside its files lies ``words.json``:
the pages, the glossary's synonyms, the pages that teach its terms ("homes") and the nouns,
with which the page reads what was typed.
"""

import html
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.search_words import (
    HANGUL,
    JOINER,
    PARTICLES,
    cut,
    find_nouns,
    read_homes,
    read_synonyms,
)

GLOSSARY = Path(__file__).resolve().parent.parent / "book" / "glossary.md"
LEFT_OUT = [".cell_output", ".headerlink", "div.math", ".widget-fallback", "summary", "img", "svg"]
#: Pages that tell about a subject without being the place where it is taught.
WEIGHTS = {
    "glossary": 0.4, "exercises": 0.3, "study_guide": 0.3, "notation": 0.3,
    "contributing": 0.2, "index": 0.2, "references": 0.2, "source_notes": 0.2,
}  # fmt: skip
OTHERS = 0.5
HEADING_END = "¶"  # what the page shows of a section begins after it
CODE, EARLIER_FIRST = 0.3, 0.97
#: Sections that go over what others have taught.
REPEATING, REPEATING_WEIGHT = ("“", "스스로 점검", "연습 문제", "정리", "이 장을 마치면"), 0.7
ARTICLE = re.compile(r'<article class="bd-article">(.*)</article>', re.DOTALL)
TITLE = re.compile(r'<a class="current reference internal" href="#">([^<]*)</a>')
SECTION = re.compile(r'<section[^>]* id="([^"]+)">|<dt id="(term-[^"]+)">')
NAME = re.compile(r"<h[1-6]>(.*?)<a class=\"headerlink|^(.*?)<a class=\"headerlink", re.DOTALL)
TAG_OR_WORD = re.compile(rf"(<[^>]*>)|({HANGUL.pattern})|(?<=\S)(?=\()")
LATIN = re.compile(r"[A-Za-z][A-Za-z0-9]{3,}")
#: A particle behind a formula, code or a Latin word, or behind brackets.
LOOSE = re.compile(rf"((?:</\w+>)+|[A-Za-z0-9)])({'|'.join(PARTICLES)})(?![가-힣])")
UNUSED = ("*ui*", "pagefind-highlight.js", "pagefind-worker.js")


def write_search_index(site, output):
    """Index the pages of the folder ``site`` into the folder ``output``."""
    glossary = GLOSSARY.read_text(encoding="utf-8")
    synonyms = read_synonyms(glossary)
    pages, sections = {}, []
    for file in sorted(site.glob("book/*.html")):
        title, found = read_sections(file.read_text(encoding="utf-8"))
        pages[file.stem] = {"title": title, "weight": weigh(file.stem)}
        sections += [(file.stem, *section) for section in found]
    nouns = find_nouns([plain(text) for *_, text in sections], synonyms)
    nouns |= {word for *_, name, _ in sections for word in LATIN.findall(name)}
    shutil.rmtree(output, ignore_errors=True)
    with TemporaryDirectory() as folder:
        for page, address, name, text in sections:
            record = Path(folder, page, f"{address}.html")
            record.parent.mkdir(exist_ok=True)
            record.write_text(prepare(page, name, text, nouns), encoding="utf-8")
        run_pagefind(folder, output)
    for file in (file for pattern in UNUSED for file in output.glob(pattern)):
        file.unlink()
    words = {
        "pages": pages, "synonyms": synonyms, "homes": read_homes(glossary),
        "nouns": sorted(nouns), "particles": PARTICLES,
    }  # fmt: skip
    (output / "words.json").write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")


def weigh(page):
    """A chapter counts a little less than the ones before, in which its words are explained."""
    return (
        round(EARLIER_FIRST ** int(page[:2]), 3)
        if page[:2].isdigit()
        else WEIGHTS.get(page, OTHERS)
    )


def read_sections(page):
    """Return a page's title in the table of contents and its sections' (address, name, HTML)."""
    title = TITLE.search(page)
    parts = SECTION.split(ARTICLE.search(page)[1])
    found = []
    for section, term, text in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        name = NAME.search(text)
        found.append((section or term, plain(name[1] or name[2]), text))
    return html.unescape(title[1]) if title else found[0][1], found


def plain(text):
    return html.unescape(re.sub("<[^>]*>", "", text)).strip()


def prepare(page, name, text, nouns):
    """Return what Pagefind reads in the place of a section."""

    def apart(match):
        if match[1]:
            return match[1]
        if not match[2]:
            return " " + JOINER
        noun, particle = cut(match[2], nouns)
        return f"{noun} {JOINER}{particle}" if particle else noun

    text = text.replace(
        '<div class="cell_input', f'<div data-pagefind-weight="{CODE}" class="cell_input'
    )
    weight = ""
    if name.startswith(REPEATING):
        weight = f' data-pagefind-weight="{REPEATING_WEIGHT}"'
    text = re.sub(r"</h[1-6]>|</dt>", rf" {HEADING_END}\g<0>", text, count=1)
    text = TAG_OR_WORD.sub(apart, LOOSE.sub(rf"\1 {JOINER}\2", text))
    title = html.escape(name)
    return (
        f'<html lang="ko"><body{weight} data-pagefind-filter="page:{page}" data-pagefind-meta="title:{title}">'
        f"{text}</body></html>"
    )


def run_pagefind(folder, output):
    # its Python interface looks for an answer ten times a second: a minute for this book
    run = subprocess.run(
        [sys.executable, "-m", "pagefind", "--silent", "--site", str(folder), "--output-path",
         str(output), "--root-selector", "body", "--exclude-selectors", ", ".join(LEFT_OUT),
         "--force-language", "ko"], check=False,
    )  # fmt: skip
    if run.returncode:
        sys.exit("찾기 색인을 만들지 못했습니다. 바로 위에 pagefind가 알린 이유가 있습니다.")
