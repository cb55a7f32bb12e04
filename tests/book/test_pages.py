"""The built pages in a real browser: wide and narrow, light and dark, served and as files."""

from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from tests.book.visiting import visit

WIDTHS, THEMES = (1280, 390), ("light", "dark")


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_fails_complains_or_scrolls_sideways(book, site, browser, width, theme):
    for path in ["index.html", "search.html?q=합성곱", "genindex.html", *book.pages()]:
        with visit(browser, f"{site}/{path}", width, theme) as page:
            assert page.evaluate("document.documentElement.dataset.theme") == theme
            excess = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            assert excess <= 0, f"{path}: {width}px에서 옆으로 {excess}px 넘칩니다."


def test_pages_work_when_opened_as_files(book, browser):
    for path in ["index.html", *book.pages()]:
        with visit(browser, (book.html / path).as_uri()) as page:
            assert page.locator("html[data-theme=light]").count() == 1


def test_every_link_leads_somewhere(book, site, browser):
    targets = set()
    for path in book.pages():
        with visit(browser, f"{site}/{path}") as page:
            targets |= set(page.eval_on_selector_all("a[href]", "links => links.map(a => a.href)"))
    inside = sorted(target for target in targets if target.startswith(site))
    assert inside
    for target in inside:
        address, anchor = urldefrag(target)
        file = book.html / unquote(urlsplit(address).path).lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        assert file.is_file(), f"{target}: 없는 파일로 가는 링크입니다."
        if anchor:
            text = file.read_text(encoding="utf-8")
            assert f'id="{unquote(anchor)}"' in text, f"{target}: 없는 자리로 가는 링크입니다."


def test_exercises_can_be_downloaded_from_their_chapter(book, site, browser):
    with visit(browser, f"{site}/book/03_convolution.html") as page:
        with page.expect_download() as download:
            page.locator("a[href$='03_convolution.zip']").first.click()
        assert download.value.suggested_filename == "03_convolution.zip"


def test_formulas_are_drawn_in_the_books_own_font(site, browser):
    with visit(browser, f"{site}/book/03_convolution.html") as page:
        assert page.evaluate("document.fonts.check('16px \"Course Math\"')")
        assert page.locator("math").first.bounding_box()["height"] > 8


def test_pictures_have_alternative_texts(book, site, browser):
    for path in book.pages():
        with visit(browser, f"{site}/{path}") as page:
            texts = page.eval_on_selector_all(".bd-article img", "images => images.map(i => i.alt)")
            assert all(len(text) > 5 and not text.endswith(".png") for text in texts), texts


def test_brightness_button_goes_round_and_is_remembered(site, browser):
    with visit(browser, f"{site}/book/03_convolution.html", theme="dark") as page:
        seen = []
        for _ in range(3):
            page.locator(".theme-button").click()
            seen.append(page.evaluate("document.documentElement.dataset.theme"))
        assert seen == ["light", "dark", "dark"]  # light, dark, the device's setting
        page.locator(".theme-button").click()
        page.reload()
        assert page.evaluate("document.documentElement.dataset.theme") == "light"


def test_contents_open_on_a_phone(site, browser):
    with visit(browser, f"{site}/book/03_convolution.html", width=390) as page:
        sidebar = page.locator(".bd-sidebar-primary")
        assert sidebar.bounding_box()["x"] < 0
        page.get_by_role("button", name="차례 여닫기", exact=True).click()
        page.wait_for_function(
            "document.querySelector('.bd-sidebar-primary').getBoundingClientRect().x >= 0"
        )
