"""The built pages in a real browser, served and as files."""

from tests.book.visiting import visit


def test_pages_work_when_opened_as_files(book, browser):
    for path in ["index.html", *book.pages()]:
        with visit(browser, (book.html / path).as_uri()) as page:
            assert page.locator("html[data-theme=light]").count() == 1


def test_exercises_can_be_downloaded_from_their_chapter(book, site, browser):
    with visit(browser, f"{site}/book/03_convolution.html") as page:
        with page.expect_download() as download:
            page.locator("a[href$='03_convolution.zip']").first.click()
        assert download.value.suggested_filename == "03_convolution.zip"


def test_formulas_are_drawn_in_the_books_own_font(site, browser):
    with visit(browser, f"{site}/book/03_convolution.html") as page:
        assert page.evaluate("document.fonts.check('16px \"Course Math\"')")
        assert page.locator("math").first.bounding_box()["height"] > 8


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
        page.get_by_role("button", name="책의 차례 여닫기", exact=True).click()
        page.wait_for_function(
            "document.querySelector('.bd-sidebar-primary').getBoundingClientRect().x >= 0"
        )
