"""What a reader's browser has to fetch, and that leaving things out has left nothing out.

Pages come from a server like that of the published book: packed, and beneath a folder.
"""

import gzip

import pytest
from PIL import Image

from book._extensions.minified import MINIFY
from tests.book.visiting import visit
from tools.bench.gzip_server import gzip_server
from tools.release import ROOT

KB = 1000
PICTURES = (".svg", ".png", ".webp", ".wav")
CAME = """() => ["navigation", "resource"].flatMap((kind) => performance.getEntriesByType(kind))
  .map((entry) => [new URL(entry.name).pathname, entry.encodedBodySize])"""
OTHERS_STYLES = ("basic.css", "pygments.css", "mystnb.*.css", "sphinx-design.min.css", "styles/bootstrap.css",
                 "styles/pydata-sphinx-theme.css", "styles/sphinx-book-theme.css")  # fmt: skip
#: The browser itself tells which selectors fit something on the page; all states count as given.
LOST_RULES = """(styles) => {
  const rules = (sheet) => [...sheet.cssRules].flatMap((rule) =>
    [...(rule.selectorText ? [rule.selectorText] : []), ...(rule.cssRules ? rules(rule) : [])]);
  const parts = (sheets) => new Set(sheets.flatMap(rules).flatMap((text) =>
    text.split(/,(?![^(]*\\))/).map((part) => part.trim())));
  const read = (text) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); return sheet; };
  const kept = parts([...document.styleSheets]);
  const fits = (part) => {
    try { return document.querySelector(part.replace(/::?[\\w-]+(\\([^()]*\\))?/g, "")); }
    catch { return false; }
  };
  const all = parts(styles.map(read));
  return [all.size, [...all].filter((part) => !kept.has(part) && fits(part))];
}"""


@pytest.fixture(scope="module")
def visits(book, browser):
    """For each page: the bytes of every file that came with it, the rules it lost, its pictures."""
    static = book.html / "_static"
    styles = [f.read_text("utf-8") for name in OTHERS_STYLES for f in static.glob(name)]
    assert len(styles) == len(OTHERS_STYLES)
    found = {}
    with gzip_server(book.html) as address:
        for path in [*book.pages(), "search.html", "genindex.html"]:
            with visit(browser, address + path, width=390) as page:
                found[path] = {
                    "loaded": page.evaluate(CAME),
                    "rules": page.evaluate(LOST_RULES, styles),
                    "undefined": page.evaluate("document.querySelectorAll(':not(:defined)').length"),
                    "unsized": page.eval_on_selector_all(
                        "article img", "all => all.filter((i) => !(i.width && i.height)).map((i) => i.src)"
                    ),
                    "eager": page.eval_on_selector_all(
                        "article img", "all => all.filter((i) => i.loading != 'lazy').length"
                    ),
                }  # fmt: skip
    return found


def test_a_first_load_is_light(visits):
    for path, seen in visits.items():
        bare = sum(size for file, size in seen["loaded"] if not file.endswith(PICTURES))
        assert 10 * KB < bare <= 350 * KB, f"{path}: {bare / KB:.0f}KB"


def test_only_the_page_of_lenet_loads_its_weights(visits):
    sizes = {
        path: [size for file, size in seen["loaded"] if file.endswith("lenet-weights.js")]
        for path, seen in visits.items()
    }
    assert [path for path, found in sizes.items() if found] == ["book/01_lenet.html"]
    assert sizes["book/01_lenet.html"][0] <= 150 * KB


def test_every_figure_comes_to_life(visits):
    assert {path: seen["undefined"] for path, seen in visits.items() if seen["undefined"]} == {}


def test_all_widgets_together_are_light(book):
    files = {file.name: file for file in (book.html / "_static" / "widgets").iterdir()}
    weights = len(gzip.compress(files.pop("lenet-weights.js").read_bytes()))
    together = sum(len(gzip.compress(file.read_bytes())) for file in files.values())
    assert weights <= 150 * KB and 20 * KB < together <= 60 * KB


def test_readers_need_not_fetch_what_is_for_authors(book):
    source = ROOT / "book" / "_static"
    for file in (f for f in source.rglob("*.*") if f.suffix in MINIFY):
        text, built = file.read_text("utf-8"), book.html / "_static" / file.relative_to(source)
        comments = [line.strip() for line in text.splitlines() if line.strip().startswith("// ")]
        assert not any(comment in built.read_text("utf-8") for comment in comments), file.name
        assert built.stat().st_size < file.stat().st_size


def test_no_rule_that_fits_something_was_left_out(visits):
    for path, seen in visits.items():
        known, lost = seen["rules"]
        assert known > 3000 and lost == [], path


def test_styles_come_in_one_file_and_widgets_in_another(book, visits):
    for path in book.pages():
        files = [file.rpartition("/")[2] for file, _ in visits[path]["loaded"]]
        styles = {file for file in files if file.endswith(".css")}
        assert styles in ({"book.css"}, {"book.css", "widgets.css"}), path


def test_pictures_hold_their_place_and_wait_their_turn(visits):
    for path, seen in visits.items():
        assert seen["unsized"] == [] and seen["eager"] <= 1, path


def test_figures_keep_every_pixel(book):
    drawn = {file.stem: file for file in (book.root / "_build" / "jupyter_execute").rglob("*.png")}
    lighter = [f for f in (book.html / "_images").glob("*.webp") if f.stem in drawn]
    assert len(lighter) > 50
    for file in lighter:
        with Image.open(file) as webp, Image.open(drawn[file.stem]) as png:
            assert webp.convert("RGBA").tobytes() == png.convert("RGBA").tobytes()
