"""Widgets on a page of their own, opened as a file: the book's scripts, and nothing else."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import sync_playwright

from book._extensions.widget import DATA, SHARED
from tools.chromium import find_chromium

STATIC = Path(__file__).resolve().parents[2] / "book" / "_static"
#: The theme's colours, light and dark, as the book's pages have them.
COLOURS = {
    "light": {
        "background": "#ffffff", "surface": "#f3f4f5", "text-base": "#222832",
        "text-muted": "#48566b", "border": "#d1d5da", "link": "#176de8", "primary": "#176de8",
    },
    "dark": {
        "background": "#121212", "surface": "#29313d", "text-base": "#ced6dd",
        "text-muted": "#9ca4af", "border": "#48566b", "link": "#528fe4", "primary": "#528fe4",
    },
}  # fmt: skip
PAGE = """<!doctype html>
<html lang="ko" data-theme="{theme}"><head><meta charset="utf-8"><title>움직이는 그림</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>* {{ box-sizing: border-box; }} {colours}
body {{ margin: 1rem; font: 16px/1.6 sans-serif;
  background: var(--pst-color-background); color: var(--pst-color-text-base); }}</style>
<link rel="stylesheet" href="{static}/widgets/widgets.css">{scripts}</head>
<body><main><h1>장</h1><div id="place">{markup}</div></main></body></html>"""
#: A widget of its own for the next test, on a page that has its scripts.
RENEW = """([theme, markup]) => {
    document.documentElement.dataset.theme = theme;
    document.querySelector("#place").innerHTML = markup;
    scrollTo(0, 0);
}"""
#: Every width once, and the widest in both themes: no rule asks for a colour and a width.
SCREENS = [(1280, "light"), (1280, "dark"), (390, "dark"), (320, "light")]
#: Colours and names are the same at every width; only these rules ask for a box's place and size.
NARROW = {"runOnly": ["target-size", "scrollable-region-focusable"]}
WIDE = {"rules": {"target-size": {"enabled": True}}}


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture(params=SCREENS, ids=lambda screen: "{}-{}".format(*screen))
def screen(request):
    """One of the screens on which a widget is to be read: options of ``open_widget``."""
    width, theme = request.param
    return {"width": width, "theme": theme}


class Widget:
    """A page with one widget: ``root`` is its element, ``said`` what it told last."""

    def __init__(self, page, name):
        self.page, self.root = page, page.locator(f"cnn-{name}")

    @property
    def said(self):
        return self.root.locator(".widget-said").inner_text()

    def press(self, label):
        self.root.get_by_role("button", name=label, exact=True).click()

    def type(self, label, value):
        """Write into the field of that name, as by keyboard, and leave it."""
        field = self.root.get_by_label(label, exact=True)
        field.fill(str(value))
        field.press("Tab")

    def grid(self, caption):
        """Return the table of that caption."""
        exactly = re.compile(f"^{re.escape(caption)}$")
        named = self.page.locator("caption", has_text=exactly)
        return self.root.locator("table").filter(has=named)

    def numbers(self, caption):
        """Return the numbers of a grid; None for an empty cell."""
        rows = self.grid(caption).locator("tr").all()
        return [[_number(cell) for cell in row.locator("td").all()] for row in rows]

    def fits(self):
        """Tell whether the page can be read without scrolling sideways."""
        return self.page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        )

    def assert_accessible(self):
        """Run axe on the widget: all its rules on a wide page, those of size on a narrow one."""
        rules = WIDE if self.page.viewport_size["width"] >= 1280 else NARROW
        if self.page.evaluate("!window.axe"):
            self.page.evaluate(AXE_SCRIPT)
        found = self.page.evaluate(
            "([element, options]) => axe.run(element, { preload: false, ...options })",
            [self.root.element_handle(), {"resultTypes": ["violations"], **rules}],
        )  # nothing is preloaded: a file cannot be fetched
        results = AxeResults(found)
        assert results.violations_count == 0, results.generate_report()


def _number(cell):
    field = cell.locator("input")
    text = field.input_value() if field.count() else cell.inner_text()
    return float(text.replace("−", "-")) if text else None


@pytest.fixture(scope="module")
def new_page(browser, tmp_path_factory):
    """Return a function that opens a page with a widget's scripts; what it complains is in ``amiss``."""
    folder, contexts = tmp_path_factory.mktemp("pages"), []
    colours = "".join(
        f"[data-theme={theme}] {{ {' '.join(f'--pst-color-{k}: {v};' for k, v in values.items())} }}"
        for theme, values in COLOURS.items()
    )

    def open_(name, markup, width, theme, options):
        scripts = "".join(
            f'<script defer src="{STATIC.as_uri()}/widgets/{script}.js"></script>'
            for script in (*SHARED, *DATA.get(name, ()), name)
        )
        file = folder / f"{name}-{len(contexts)}.html"
        file.write_text(
            PAGE.format(
                theme=theme, colours=colours, static=STATIC.as_uri(), scripts=scripts, markup=markup
            ),
            encoding="utf-8",
        )  # fmt: skip
        contexts.append(browser.new_context(viewport={"width": width, "height": 900}, **options))
        page = contexts[-1].new_page()
        page.amiss = []
        page.on("console", lambda message: page.amiss.append(message.text))
        page.on("pageerror", lambda error: page.amiss.append(str(error)))
        page.goto(file.as_uri())
        return page

    yield open_
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def kept_pages():
    """The pages that one test leaves to the next of its file, by widget and kind of device."""
    return {}


@pytest.fixture
def open_widget(new_page, kept_pages):
    """Return a function that opens a widget; at the end nothing may have been amiss.

    Opening a page takes longer than most tests: those of a file share one for each kind of device,
    and every test gets a new element. ``fresh`` is for a test that leaves its page changed.
    """
    opened = []

    def open_(name, attributes="", width=1280, theme="light", fresh=False, **options):
        markup = f"<cnn-{name} {attributes}>자바스크립트가 없을 때의 글</cnn-{name}>"
        kind = (name, *sorted(options.items()))
        if fresh or kind not in kept_pages:
            page = new_page(name, markup, width, theme, options)
            if not fresh:
                kept_pages[kind] = page
        else:
            page = kept_pages[kind]
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate(RENEW, [theme, markup])
        opened.append(page)
        return Widget(page, name)

    yield open_
    for page in opened:
        page.evaluate("0")  # what was complained has arrived before its answer
        amiss, page.amiss = page.amiss, []
        assert not amiss


@pytest.fixture
def ops_each(open_widget):
    """Return a function that runs one of ``ops.js`` for each list of arguments, all at once."""
    page = open_widget("convolution", 'image="1 0; 0 1" kernel="1"').page

    def run(name, calls):
        each = "([name, calls]) => calls.map((args) => cnnCourse.ops[name](...args))"
        return page.evaluate(each, [name, calls])

    return run


@pytest.fixture
def ops(ops_each):
    """Return a function that runs one of ``ops.js`` in the browser: ``ops("flip", matrix)``."""
    return lambda name, *args: ops_each(name, [list(args)])[0]
