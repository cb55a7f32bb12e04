"""Widgets on a page of their own, opened as a file: the book's scripts, and nothing else."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from book._extensions.widget import DATA, SHARED
from tools.chromium import find_chromium

STATIC = Path(__file__).resolve().parents[2] / "book" / "_static"
#: The theme's colours, light and dark, as the book's pages have them.
COLOURS = {
    "light": {
        "background": "#ffffff", "surface": "#f3f4f5", "text-base": "#222832",
        "text-muted": "#48566b", "border": "#d1d5da", "link": "#0d59c9", "primary": "#0d59c9",
    },
    "dark": {
        "background": "#121212", "surface": "#29313d", "text-base": "#ced6dd",
        "text-muted": "#9ca4af", "border": "#48566b", "link": "#5fb4ff", "primary": "#5fb4ff",
    },
}  # fmt: skip
PAGE = """<!doctype html>
<html lang="ko" data-theme="{theme}"><head><meta charset="utf-8"><title>움직이는 그림</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>* {{ box-sizing: border-box; }} html {{ {colours} }}
body {{ margin: 1rem; font: 16px/1.6 sans-serif;
  background: var(--pst-color-background); color: var(--pst-color-text-base); }}</style>
<link rel="stylesheet" href="{static}/widgets/widgets.css">{scripts}</head>
<body><main><h1>장</h1>{markup}</main></body></html>"""


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


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

    def numbers(self, caption):
        """Return the numbers of a grid; None for an empty cell."""
        rows = self.root.get_by_role("table", name=caption, exact=True).or_(
            self.root.get_by_role("grid", name=caption, exact=True)
        ).locator("tr").all()  # fmt: skip
        return [[_number(cell) for cell in row.locator("td").all()] for row in rows]

    def assert_accessible(self):
        found = Axe().run(self.page, options={"preload": False})  # a file cannot be fetched
        assert found.violations_count == 0, found.generate_report()


def _number(cell):
    field = cell.locator("input")
    text = field.input_value() if field.count() else cell.inner_text()
    return float(text.replace("−", "-")) if text else None


@pytest.fixture
def open_widget(browser, tmp_path):
    """Return a function that opens a widget; at the end nothing may have been amiss."""
    opened, amiss = [], []

    def open_(name, attributes="", width=1280, theme="light", **options):
        scripts = "".join(
            f'<script defer src="{STATIC.as_uri()}/widgets/{script}.js"></script>'
            for script in (*SHARED, *DATA.get(name, ()), name)
        )
        colours = " ".join(f"--pst-color-{k}: {v};" for k, v in COLOURS[theme].items())
        page_file = tmp_path / f"{name}.html"
        page_file.write_text(
            PAGE.format(
                theme=theme, colours=colours, static=STATIC.as_uri(), scripts=scripts,
                markup=f"<cnn-{name} {attributes}>자바스크립트가 없을 때의 글</cnn-{name}>",
            ),
            encoding="utf-8",
        )  # fmt: skip
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        opened.append(context)
        page = context.new_page()
        page.on("console", lambda message: amiss.append(message.text))
        page.on("pageerror", lambda error: amiss.append(str(error)))
        page.goto(page_file.as_uri())
        return Widget(page, name)

    yield open_
    for context in opened:
        context.close()
    assert not amiss


@pytest.fixture
def ops(open_widget):
    """Return a function that runs one of ``ops.js`` in the browser: ``ops("flip", matrix)``."""
    page = open_widget("convolution", 'image="1 0; 0 1" kernel="1"').page

    def run(name, *args):
        return page.evaluate("([name, args]) => cnnCourse.ops[name](...args)", [name, list(args)])

    return run
