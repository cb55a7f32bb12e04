"""What holds on every page: each is opened once, in three widths, light and dark."""

import re
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from tests.book.sweep import sweep

OTHERS = ["search.html?q=합성곱", "genindex.html"]


@pytest.fixture(scope="module")
def swept(book, site, browser):
    return sweep(browser, site, [*OTHERS, *book.pages()])


def test_no_page_complains_or_asks_elsewhere(swept):
    assert {path: page.amiss for path, page in swept.items() if page.amiss} == {}


def test_no_page_scrolls_sideways(swept):
    for path, page in swept.items():
        assert len(page.sideways) == 7
        over = {where: excess for where, excess in page.sideways.items() if excess > 0}
        assert not over, f"{path}: 옆으로 넘칩니다(픽셀): {over}"


def test_axe_finds_nothing(swept):
    found = [f"{path}: {finding}" for path, page in swept.items() for finding in page.findings]
    assert not found, "\n".join(found)


def test_every_name_that_is_heard_or_shown_is_korean(swept):
    for path, page in swept.items():
        assert len(page.names) > 5
        foreign = [name for name in page.names if not re.search("[가-힣]|^[^A-Za-z]*$", name)]
        # references tell their entry, and the key is written on the search button
        foreign = [name for name in foreign if not re.search(r"\d{4}\.?( |$)|URL:", name)]
        assert not foreign, f"{path}: {foreign}"


def test_pictures_have_alternative_texts(swept):
    for path, page in swept.items():
        wanting = [text for text in page.pictures if len(text) <= 5 or text.endswith(".png")]
        assert not wanting, f"{path}: {wanting}"


def test_every_link_leads_somewhere(book, site, swept):
    inside = {link for page in swept.values() for link in page.targets if link.startswith(site)}
    assert len(inside) > len(swept)
    for target in sorted(inside):
        address, anchor = urldefrag(target)
        file = book.html / unquote(urlsplit(address).path).lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        assert file.is_file(), f"{target}: 없는 파일로 가는 링크입니다."
        if anchor:
            text = file.read_text(encoding="utf-8")
            assert f'id="{unquote(anchor)}"' in text, f"{target}: 없는 자리로 가는 링크입니다."
