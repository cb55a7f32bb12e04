"""What a page's head says, and what comes with the addresses: links, sitemap, a page for 404."""

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest

from tests.book.serving import QuietHandler, serving

REPOSITORY, SITE = "https://github.com/Cnn-Korea/book", "https://cnn-korea.github.io/book"
BESIDE = ["index.html", "genindex.html", "search.html", "404.html"]
PAGES = {
    "index": "---\ndescription: 책을 여는 글입니다.\n---\n# 작은 책\n",
    "01_chapter": "---\nfile_format: mystnb\nkernelspec: {name: python3, display_name: Python 3}\n"
    'description: "창 \\"하나\\"와 <커널>입니다."\n---\n# 첫 장: 창 & 커널\n\n## 절\n\n글입니다.\n',
    "glossary": "# 용어집\n\n```{glossary}\n창\n  작은 배열입니다.\n```\n",
}
TOC = """format: jb-book
root: book/index
chapters: [{file: book/01_chapter}, {file: book/glossary}]
"""
#: Lighthouse's own list of Korean texts that say nothing of where a link leads.
SAYING_NOTHING = {
    "여기", "여기를 클릭", "클릭", "링크", "자세히", "자세히 보기", "계속", "이동", "전체 보기",
}  # fmt: skip


class Head(HTMLParser):
    """Collects of a page what search engines read."""

    def __init__(self, file):
        super().__init__()
        self.meta, self.links, self.anchors, self.title, self.texts = [], {}, [], "", []
        self.within = None
        self.feed(file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "html":
            self.language = attributes.get("lang")
        elif tag == "meta":
            self.meta.append((
                attributes.get("name") or attributes.get("property"),
                attributes.get("content"),
            ))
        elif tag == "link":
            self.links.setdefault(attributes["rel"], attributes["href"])
        elif tag == "a":
            self.anchors.append(attributes)
            self.texts.append("")
        self.within = tag if tag in {"title", "a"} else self.within

    def handle_endtag(self, tag):
        self.within = None if tag == self.within else self.within

    def handle_data(self, data):
        if self.within == "title":
            self.title += data
        elif self.within == "a":
            self.texts[-1] += data

    def __getitem__(self, name):
        (content,) = [content for found, content in self.meta if found == name]
        return content

    def names(self):
        return {name for name, _ in self.meta}

    def buttons(self):
        """Return the links into the repository, by what they are."""
        kinds = {
            a.get("class", "").split()[-1].removesuffix("-link"): a
            for a in self.anchors
            if a.get("class")
        }
        return {kind: kinds[kind] for kind in ("colab", "source", "issue") if kind in kinds}


@pytest.fixture(scope="module")
def heads(book):
    return {path: Head(book.html / path) for path in [*BESIDE, *book.pages()]}


def test_every_page_has_a_title_and_a_description_of_its_own(heads):
    for path, head in heads.items():
        assert head.language == "ko", path
        assert head["viewport"].startswith("width=device-width"), path
        assert 50 <= len(head["description"]) <= 160, path
        assert "icon" in head.links, path
    # the front door leads on to the book's first page, and says what that says
    others = [head for path, head in heads.items() if path != "index.html"]
    for said in ([head.title for head in others], [head["description"] for head in others]):
        assert len(set(said)) == len(said) and all(said)


def test_every_link_can_be_followed_and_says_where_to(heads):
    for path, head in heads.items():
        for anchor, text in zip(head.anchors, head.texts, strict=True):
            assert anchor.get("href", "").partition(":")[0] not in {"", "javascript"}, (
                path,
                anchor,
            )
            assert text.strip() not in SAYING_NOTHING, (path, anchor)


def test_links_are_relative_so_that_the_book_may_lie_anywhere(book, heads):
    for path in set(heads) - {"404.html"}:
        text = (book.html / path).read_text(encoding="utf-8")
        assert not re.findall(r'(?:href|src|action)="/[^"]*', text), path


def test_without_addresses_nothing_points_to_them(book, heads):
    for path, head in heads.items():
        assert "canonical" not in head.links and not head.buttons(), path
        assert not {name for name in head.names() if name and name.startswith(("og:", "twitter:"))}
    assert not (book.html / "sitemap.xml").exists() and not (book.html / "robots.txt").exists()
    assert (book.html / ".nojekyll").exists() and not (book.html / "CNAME").exists()


class SmallBook:
    def __init__(self, root):
        self.root, self.html = root, root / "_build" / "html"
        for file in (root / "book").glob("*.*"):
            file.unlink()
        for name, text in PAGES.items():
            (root / "book" / f"{name}.md").write_text(text, encoding="utf-8")
        (root / "book" / "references.bib").write_text("", encoding="utf-8")
        (root / "_toc.yml").write_text(TOC, encoding="utf-8")
        self.config = root / "_config.yml"
        self.without = self.config.read_text(encoding="utf-8")

    def python(self, *arguments):
        return subprocess.run(
            [sys.executable, *arguments], cwd=self.root, capture_output=True, encoding="utf-8",
            errors="replace", check=False,
            env={**os.environ, "PYTHONPATH": str(self.root), "PYTHONUTF8": "1"},
        )  # fmt: skip

    def build(self):
        return self.python("-c", "from tools.book import build_pages; build_pages()")


@pytest.fixture(scope="module")
def published(project_copy):
    """A book of three pages that knows its addresses."""
    book = SmallBook(project_copy("올린 책"))
    assert book.python("-m", "tools.addresses", f"{REPOSITORY}.git").returncode == 0
    done = book.build()
    assert done.returncode == 0, done.stdout + done.stderr
    return book


def test_an_address_brings_canonical_links_and_a_card(published):
    head = Head(published.html / "book" / "01_chapter.html")
    address = f"{SITE}/book/01_chapter.html"
    assert head.links["canonical"] == head["og:url"] == address
    assert head["og:title"] == "첫 장: 창 & 커널"
    assert head["description"] == head["og:description"] == '창 "하나"와 <커널>입니다.'
    assert (head["og:type"], head["twitter:card"]) == ("article", "summary_large_image")
    picture = head["og:image"].removeprefix(f"{SITE}/")
    assert (published.html / picture).read_bytes().startswith(b"\x89PNG")
    for page in ("index.html", "book/index.html"):  # the front door is no page of its own
        head = Head(published.html / page)
        assert head.links["canonical"] == head["og:url"] == f"{SITE}/book/index.html"
        assert head["og:type"] == "website" and head["description"] == "책을 여는 글입니다."
    assert "canonical" not in Head(published.html / "404.html").links


def test_an_address_brings_buttons(published):
    buttons = Head(published.html / "book" / "01_chapter.html").buttons()
    colab = "https://colab.research.google.com/github/Cnn-Korea/book/blob/gh-pages/notebooks"
    assert buttons["colab"]["href"] == f"{colab}/01_chapter.ipynb"
    assert buttons["source"]["href"] == f"{REPOSITORY}/blob/main/book/01_chapter.md?plain=1"
    issue = urlsplit(buttons["issue"]["href"])
    assert issue.path == "/Cnn-Korea/book/issues/new"
    filled = parse_qs(issue.query)
    assert filled["title"] == ["첫 장: 창 & 커널: "]
    assert filled["body"][0].startswith(f"{SITE}/book/01_chapter.html\n")
    assert all(len(button["aria-label"]) > 5 for button in buttons.values())
    assert set(Head(published.html / "book" / "glossary.html").buttons()) == {"source", "issue"}
    for page in BESIDE:
        assert not Head(published.html / page).buttons()


def test_the_sitemap_lists_the_books_pages(published):
    tree = ElementTree.parse(published.html / "sitemap.xml")
    listed = [place.text for place in tree.iterfind(".//{*}loc")]
    assert listed == [f"{SITE}/book/{page}.html" for page in sorted(PAGES)]
    assert f"Sitemap: {SITE}/sitemap.xml" in (published.html / "robots.txt").read_text("utf-8")


def test_the_buttons_fit_on_a_small_phone(published, browser):
    for width in (390, 320):
        page = browser.new_page(viewport={"width": width, "height": 700})
        page.goto((published.html / "book" / "01_chapter.html").as_uri())
        boxes = [b.bounding_box() for b in page.locator(".page-button:visible").all()]
        assert len(boxes) == 8 and len({round(box["y"]) for box in boxes}) == 1
        assert all(box["width"] >= 24 and box["height"] >= 24 for box in boxes)
        assert boxes[-1]["x"] + boxes[-1]["width"] <= width
        page.close()


class Pages(QuietHandler):
    """Shows the book below ``/book``, and ``404.html`` for what is not there, as GitHub does."""

    def translate_path(self, path):
        below = path.removeprefix("/book/")
        return super().translate_path(f"/{below}" if below != path else "/no/such/file")

    def send_error(self, code, *_):
        page = Path(self.directory, "404.html").read_text(encoding="utf-8")
        self.error_message_format = page.replace("%", "%%")
        super().send_error(code)


@pytest.fixture
def below(published):
    with serving(published.html, Pages) as address:
        yield f"{address}/book"


@pytest.mark.parametrize("missing", ["none.html", "book/none.html", "a/b/c/"])
def test_a_missing_page_is_answered_in_the_books_look(below, browser, missing):
    page, failed = browser.new_page(), []
    page.on("response", lambda r: r.status < 400 or failed.append(r.url))
    page.on("pageerror", lambda error: failed.append(str(error)))
    answer = page.goto(f"{below}/{missing}", wait_until="networkidle")
    assert answer.status == 404 and failed == [f"{below}/{missing}"]
    assert page.locator("h1").last.inner_text() == "찾는 페이지가 없습니다"
    assert page.locator(".bd-sidebar-primary a", has_text="첫 장").is_visible()
    page.locator("article a", has_text="차례").click()
    assert page.url == f"{below}/book/index.html"
    assert page.locator("article h1").inner_text().startswith("작은 책")
    page.close()


def test_it_works_without_addresses_too_and_names_wrong_ones(published):
    published.config.write_text(published.without, encoding="utf-8")
    assert published.build().returncode == 0
    head = Head(published.html / "book" / "01_chapter.html")
    assert "canonical" not in head.links and not head.buttons()
    assert not (published.html / "sitemap.xml").exists()
    assert 'href="/_static' in (published.html / "404.html").read_text(encoding="utf-8")

    wrong = published.without.replace('url: ""', 'url: "https://gitlab.com/cnn/book"')
    published.config.write_text(wrong, encoding="utf-8")
    done = published.build()
    assert done.returncode != 0 and "'https://gitlab.com/cnn/book'" in done.stdout + done.stderr
