"""What is far from the screen is drawn later, and nothing moves because of it."""

from tests.book.visiting import visit

PAGE = "book/10_backpropagation.html"
#: For every block of code its height before it is drawn, and after.
HEIGHTS = """() => [...document.querySelectorAll("div.highlight")].map((box) => {
    const before = box.getBoundingClientRect().height;
    box.style.contentVisibility = "visible";
    return [before, box.getBoundingClientRect().height];
})"""
FAR = """() => [...document.querySelectorAll(".bd-article > section > section > h2, div.highlight > pre")]
    .filter((part) => !part.closest("details:not([open])"))
    .filter((part) => !part.checkVisibility({contentVisibilityAuto: true})).length"""
HEADING = "document.querySelector('#backpropagation-myths h2').getBoundingClientRect().top"
#: At the top of the page, where it stays.
ARRIVED = f"""new Promise((done) => setTimeout((top) => done({HEADING} === top && 0 < top && top < 100),
    300, {HEADING}))"""


def test_code_has_its_height_before_it_is_drawn(site, browser):
    with visit(browser, f"{site}/{PAGE}", width=390) as page:
        heights = page.evaluate(HEIGHTS)
        assert len(heights) > 40
        # but for the line around code that is not a cell's
        assert all(abs(before - after) < 2.1 for before, after in heights)


def test_all_is_drawn_soon_after_the_page_has_opened(site, browser):
    with visit(browser, f"{site}/{PAGE}", until="domcontentloaded") as page:
        assert page.evaluate(FAR) > 20
        page.wait_for_function(f"({FAR})() === 0")
        assert page.evaluate("document.documentElement.scrollHeight") > 10_000


def test_an_address_within_the_page_leads_to_its_heading(site, browser):
    with visit(browser, f"{site}/{PAGE}#backpropagation-myths") as page:
        page.wait_for_function(ARRIVED)
    with visit(browser, f"{site}/{PAGE}", until="domcontentloaded") as page:
        page.evaluate("location.hash = '#backpropagation-myths'")
        page.wait_for_function(ARRIVED)
