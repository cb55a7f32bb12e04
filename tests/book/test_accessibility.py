"""By keyboard alone, on a phone, copied and on paper: what one has to do to find out."""

import pytest

from tests.book.sweep import DRAWN
from tests.book.visiting import visit

PAGE = "book/03_convolution.html"
PHONE = 390
DRAWERS = {
    "책의 차례 여닫기": ".bd-sidebar-primary",
    "이 페이지의 차례 여닫기": ".bd-sidebar-secondary",
}
# what has the focus: its name, whether it is drawn with an outline, whether it can be seen
FOCUS = """() => {
    const element = document.activeElement, box = element.getBoundingClientRect();
    const drawn = [element, element.closest(".self-check-row")].some((one) =>
        one && getComputedStyle(one).outlineStyle !== "none");
    const [x, y] = [box.x + Math.min(box.width, innerWidth) / 2, box.y + box.height / 2];
    const top = document.elementFromPoint(x, y);
    const seen = Boolean(top) && (element.contains(top) || top.contains(element));
    return [element.outerHTML.slice(0, 120), element.localName, drawn, seen];
}"""
FOCUSED = "element => element === document.activeElement"
WIDE = """() => [...document.querySelectorAll(".bd-article :is(pre, p, div.math, .pst-scrollable-table-container)")]
    .filter((box) => box.checkVisibility({contentVisibilityAuto: true}))
    .filter((box) => box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflowX === "auto")
    .map((box) => [box.tabIndex, box.ariaLabel, box.getAttribute("role")])"""


def test_every_tab_stop_is_outlined_and_not_covered(site, browser):
    with visit(browser, f"{site}/{PAGE}", reduced_motion="reduce") as page:
        stops = []
        while True:
            page.keyboard.press("Tab")
            markup, name, drawn, seen = page.evaluate(FOCUS)
            if name == "body":
                break
            stops.append(name)
            assert name == "audio" or drawn, f"초점이 보이지 않습니다: {markup}"
            assert seen, f"초점이 가려졌습니다: {markup}"
        assert len(stops) > 100 and {"a", "button", "summary", "input", "td"} <= set(stops)


def test_skip_link_passes_over_the_contents(site, browser):
    with visit(browser, f"{site}/{PAGE}") as page:
        page.keyboard.press("Tab")
        assert page.get_by_role("link", name="본문으로 건너뛰기").evaluate(FOCUSED)
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("name", DRAWERS)
def test_contents_on_a_phone_take_and_return_the_focus(site, browser, name):
    with visit(browser, f"{site}/{PAGE}", width=PHONE) as page:
        button = page.get_by_role("button", name=name, exact=True)
        drawer = page.locator(DRAWERS[name])
        assert not drawer.is_visible() and button.get_attribute("aria-expanded") == "false"
        button.focus()
        page.keyboard.press("Enter")
        assert drawer.is_visible() and button.get_attribute("aria-expanded") == "true"
        assert drawer.locator(":focus").count() == 1
        page.keyboard.press("Escape")
        assert not drawer.is_visible() and button.get_attribute("aria-expanded") == "false"
        assert button.evaluate(FOCUSED)


def test_contents_do_not_stay_over_what_was_chosen(site, browser):
    with visit(browser, f"{site}/{PAGE}", width=PHONE, reduced_motion="reduce") as page:
        drawer = page.locator(".bd-sidebar-secondary")
        page.get_by_role("button", name="이 페이지의 차례 여닫기").click()
        drawer.get_by_role("link", name="흔한 오해").click()
        assert not drawer.is_visible()
        assert page.locator("#convolution-myths").bounding_box()["y"] < 200


def test_the_contents_of_the_book_can_be_put_away(site, browser):
    with visit(browser, f"{site}/{PAGE}") as page:
        button = page.get_by_role("button", name="책의 차례 여닫기", exact=True)
        contents = page.get_by_role("navigation", name="책의 차례")
        for expanded in ("true", "false", "true"):
            assert button.get_attribute("aria-expanded") == expanded
            assert contents.is_visible() == (expanded == "true")
            button.click()


def test_boxes_that_scroll_can_be_reached_and_are_named(site, browser):
    with visit(browser, f"{site}/{PAGE}", width=320) as page:
        page.add_style_tag(content=DRAWN)
        page.evaluate("dispatchEvent(new Event('resize'))")
        page.wait_for_function(f"({WIDE})().every(([tab]) => tab === 0)")
        boxes = page.evaluate(WIDE)
        assert len(boxes) > 10
        assert all(
            tab == 0 and "옆으로 밀어" in name and role == "group" for tab, name, role in boxes
        )
        box = page.get_by_role("group", name="코드, 옆으로 밀어 봅니다").first
        box.focus()
        for _ in range(3):
            page.keyboard.press("ArrowRight")
        page.wait_for_function("document.activeElement.scrollLeft > 0")
        page.set_viewport_size({"width": 1280, "height": 900})
        page.wait_for_function("!document.activeElement.matches('[tabindex]')")


@pytest.mark.parametrize("served", [True, False])
def test_code_is_copied_and_it_is_said(book, site, browser, served):
    address = f"{site}/{PAGE}" if served else (book.html / PAGE).as_uri()
    granted = ["clipboard-read", "clipboard-write"]
    with visit(browser, address, permissions=granted) as page:
        assert page.locator(".cell_output .copy-button").count() == 0
        cell = page.locator(".cell_input").first
        page.evaluate("navigator.clipboard.writeText('')")
        cell.get_by_role("button", name="코드 복사").focus()
        page.keyboard.press("Enter")
        page.wait_for_function("document.querySelector('body > [role=status]').textContent")
        assert page.locator("body > [role=status]").text_content() == "복사했습니다."
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == cell.locator("pre").text_content().strip() + "\n"
        assert copied.startswith("import numpy as np\n\nimage =")


def test_code_is_copied_where_the_clipboard_is_refused(site, browser):
    refused = "navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))"
    with visit(browser, f"{site}/{PAGE}", script=refused, permissions=["clipboard-read"]) as page:
        page.get_by_role("button", name="코드 복사").nth(1).click()
        page.wait_for_selector(".copy-button[data-state=copied]")
        assert "plots.show_window" in page.evaluate("navigator.clipboard.readText()")


def test_players_and_tables_tell_what_they_are(site, browser):
    with visit(browser, f"{site}/{PAGE}") as page:
        names = page.eval_on_selector_all("audio", "all => all.map(one => one.ariaLabel)")
        assert names == ["소리", "다섯 칸의 이동 평균", "이웃한 칸의 차이"]
        scopes = page.eval_on_selector_all(".bd-article .table th", "all => all.map(h => h.scope)")
        assert len(scopes) >= 3 and set(scopes) == {"col"}


def test_on_paper_nothing_is_cut_and_solutions_stay_folded(site, browser):
    with visit(browser, f"{site}/{PAGE}", width=660, theme="dark") as page:
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        assert page.evaluate("document.documentElement.dataset.theme") == "light"
        for hidden in (
            "nav",
            ".bd-header-article",
            ".copy-button",
            ".headerlink",
            ".prev-next-area",
        ):
            assert not any(one.is_visible() for one in page.locator(hidden).all()), hidden
        folded = page.locator("details.keep-folded pre")
        assert folded.count() and not folded.first.is_visible()
        answers = page.locator("details.sd-dropdown:not(.keep-folded) .sd-card-body").all()
        outputs = page.locator("details.below-input pre").all()
        assert answers and outputs and all(one.is_visible() for one in [*answers, *outputs])
        cut = page.eval_on_selector_all(
            ".bd-article pre", "all => all.filter(p => p.scrollWidth > p.clientWidth + 1).length"
        )
        assert cut == 0
        page.emulate_media(media="screen")
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.evaluate("document.documentElement.dataset.theme") == "dark"
