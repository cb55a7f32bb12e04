"""The self-check questions in a real browser: answered, remembered, counted, printed."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.book.visiting import visit
from tools.questions import read_questions

NAME = "03_convolution"
PAGE = f"book/{NAME}.html"
QUESTIONS = read_questions(Path(__file__).parents[2] / "book" / "questions" / f"{NAME}.yml")
RIGHT = [[choice.right for choice in question.choices].index(True) for question in QUESTIONS]
# as where cookies are blocked; Sphinx's own script, which does not bear it, is let through
REFUSED = """for (const name of ["getItem", "setItem", "removeItem"]) {
    const allowed = Storage.prototype[name];
    Storage.prototype[name] = function (key, ...rest) {
        if (key.startsWith("sphinx_")) return allowed.call(this, key, ...rest);
        throw new DOMException("denied", "SecurityError");
    };
}"""
NONSENSE = ["null", '{"answers": 3}', '{"answers": {"x": 0}, "total": "<b>"}']


def question(page, number):
    return page.get_by_role("group", name=re.compile(f"^문제 {number}\\."))


def explanations(page, number):
    """The places of the choices whose explanation can be seen."""
    whys = question(page, number).locator(".self-check-why").all()
    return [place for place, why in enumerate(whys) if why.is_visible()]


def answer(page, number, place):
    question(page, number).get_by_role("radio").nth(place).click()


def again(page, address=None):
    page.goto(address or page.url, wait_until="networkidle")


def test_every_answer_brings_its_own_explanation(book, site, browser):
    for file in sorted((book.root / "book" / "questions").glob("*.yml")):
        if (book.html / "book" / f"{file.stem}.html").exists():
            with visit(browser, f"{site}/book/{file.stem}.html") as page:
                answer_everything(page, read_questions(file))


def answer_everything(page, questions):
    expect(page.locator(".self-check fieldset")).to_have_count(len(questions))
    for number, asked in enumerate(questions, 1):
        assert explanations(page, number) == []
        assert question(page, number).get_by_role("radio").count() == len(asked.choices)
        for place, choice in enumerate(asked.choices):
            answer(page, number, place)
            assert explanations(page, number) == [place]
            why = question(page, number).locator(".self-check-why").nth(place)
            verdict = "맞습니다." if choice.right else "틀렸습니다."
            assert why.inner_text().startswith(verdict)
            assert why.inner_text().endswith(re.split(r"[$`*)}]", choice.why.strip())[-1][-12:])
            assert why.locator("svg").bounding_box()["width"] > 10
            # beneath its own choice
            label = question(page, number).locator("label").nth(place).bounding_box()
            assert why.bounding_box()["y"] >= label["y"] + label["height"] - 1


def test_the_other_explanations_can_be_opened(site, browser):
    with visit(browser, f"{site}/{PAGE}") as page:
        answer(page, 2, 0)
        question(page, 2).get_by_role("button", name="다른 답의 풀이 펼치기").click()
        assert explanations(page, 2) == [0, 1, 2, 3]
        fold = question(page, 2).get_by_role("button", name="다른 답의 풀이 접기")
        assert fold.get_attribute("aria-expanded") == "true"
        fold.click()
        assert explanations(page, 2) == [0]


def test_right_or_wrong_is_announced_with_the_explanation(site, browser):
    with visit(browser, f"{site}/{PAGE}") as page:
        status = question(page, 2).get_by_role("status")
        assert status.inner_text() == ""
        answer(page, 2, 0)
        assert re.match("틀렸습니다. .*1을 더합니다.", status.inner_text())
        answer(page, 2, 1)
        assert re.match("맞습니다. .*입니다.", status.inner_text())


def test_arrow_keys_choose_and_enter_or_space_answers(site, browser):
    with visit(browser, f"{site}/{PAGE}") as page:
        hint = question(page, 2).locator(".self-check-hint")
        answer(page, 1, 0)
        assert not hint.is_visible()
        page.keyboard.press("Tab")  # the two buttons of question 1, then question 2
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        radios = question(page, 2).get_by_role("radio")
        assert radios.nth(0).evaluate("radio => radio === document.activeElement")
        assert hint.is_visible()
        row = "radio => getComputedStyle(radio.closest('.self-check-row')).outlineStyle"
        assert radios.nth(0).evaluate(row) == "solid"
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        assert radios.nth(2).is_checked() and explanations(page, 2) == []
        page.keyboard.press("Space")
        assert explanations(page, 2) == [2]
        page.keyboard.press("ArrowUp")
        assert explanations(page, 2) == [2]
        page.keyboard.press("Enter")
        assert explanations(page, 2) == [1]
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")  # 다시 풀기
        assert explanations(page, 2) == []
        assert radios.nth(0).evaluate("radio => radio === document.activeElement")


def test_a_hidden_explanation_is_not_read_out(site, browser):
    with visit(browser, f"{site}/{PAGE}") as page:
        radios = question(page, 1).get_by_role("radio")
        answer(page, 1, 1)
        described = [radio.get_attribute("aria-describedby") for radio in radios.all()]
        assert [bool(why) for why in described] == [False, True, False, False]
        assert page.locator(f"[id='{described[1]}']").is_visible()


def test_answers_are_remembered_until_taken_back(site, browser):
    with visit(browser, f"{site}/{PAGE}") as page:
        assert "이 브라우저에만" in page.locator(".self-check-note").text_content()
        assert page.evaluate("Object.keys(localStorage)") == ["mode"]
        answer(page, 1, 0)
        answer(page, 3, RIGHT[2])
        again(page)
        assert explanations(page, 1) == [0] and explanations(page, 3) == [RIGHT[2]]
        assert question(page, 1).get_by_role("radio").nth(0).is_checked()
        assert question(page, 1).get_by_role("status").inner_text() == ""
        for number in (1, 3):
            question(page, number).get_by_role("button", name="다시 풀기").click()
            assert explanations(page, number) == []
        again(page)
        assert explanations(page, 1) == explanations(page, 3) == []
        assert page.evaluate("Object.keys(localStorage)") == ["mode"]


def test_nonsense_in_the_storage_does_no_harm(site, browser):
    with visit(browser, f"{site}/book/index.html") as page:
        for text in NONSENSE:
            page.evaluate("text => localStorage.setItem('self-check:03_convolution', text)", text)
            again(page)
            assert page.locator(".self-check-count").count() == 0
            again(page, f"{site}/{PAGE}")
            assert explanations(page, 1) == []
            again(page, f"{site}/book/index.html")


def test_an_answer_to_a_question_that_has_changed_is_forgotten(site, browser):
    with visit(browser, f"{site}/{PAGE}") as page:
        answer(page, 1, RIGHT[0])
        page.evaluate("""() => {
            const name = "self-check:03_convolution", stored = localStorage.getItem(name);
            const key = document.querySelector(".self-check-question").dataset.key;
            localStorage.setItem(name, stored.replace(key, "older"));
        }""")
        again(page)
        assert explanations(page, 1) == []
        assert page.evaluate("localStorage.getItem('self-check:03_convolution')") is None


def test_it_works_where_storage_is_refused(site, browser):
    with visit(browser, f"{site}/{PAGE}", script=REFUSED) as page:
        answer(page, 1, 1)
        assert explanations(page, 1) == [1]
        assert "사라집니다" in page.locator(".self-check-note").text_content()
        again(page, f"{site}/book/index.html")
        assert page.locator(".self-check-count").count() == 0


@pytest.mark.parametrize("served", [True, False])
def test_the_first_page_counts_what_was_answered_rightly(book, site, browser, served):
    root = site if served else book.html.as_uri()
    with visit(browser, f"{root}/book/index.html") as page:
        assert page.locator(".self-check-count").count() == 0
        page.locator(f".bd-article li a[href='{NAME}.html']").click()
        for number, place in enumerate(RIGHT, 1):
            answer(page, number, place)
        answer(page, 5, (RIGHT[4] + 1) % 3)
        page.go_back()
        count = page.locator(f".bd-article a[href='{NAME}.html'] + .self-check-count")
        assert count.inner_text() == f"스스로 점검 4/{len(QUESTIONS)}"
        page.go_forward()
        for number in range(1, 6):
            question(page, number).get_by_role("button", name="다시 풀기").click()
        page.go_back()
        page.wait_for_function("!document.querySelector('.self-check-count')")


def test_without_javascript_all_is_on_the_page(book, browser):
    address = (book.html / PAGE).as_uri()
    with visit(browser, address, java_script_enabled=False) as page:
        boxes = page.locator(".self-check-question").all()
        assert len(boxes) == len(QUESTIONS)
        for number, (box, asked) in enumerate(zip(boxes, QUESTIONS, strict=True), 1):
            assert box.text_content().strip().startswith(f"문제 {number}.")
            lists = box.locator("ol")
            assert lists.nth(0).locator("li").count() == len(asked.choices)
            assert not lists.nth(1).is_visible()
            box.get_by_text("답과 풀이 펼치기").click()
            whys = lists.nth(1).locator("li").all()
            assert all(why.is_visible() for why in whys)
            assert ["맞습니다." in why.inner_text() for why in whys] == [
                choice.right for choice in asked.choices
            ]
        assert page.locator(".self-check-note").count() == 0


@pytest.mark.parametrize("script", [True, False])
def test_on_paper_every_choice_is_explained(book, browser, script):
    address = (book.html / PAGE).as_uri()
    with visit(browser, address, java_script_enabled=script) as page:
        page.emulate_media(media="print")
        number = sum(len(asked.choices) for asked in QUESTIONS)
        whys = page.locator(".self-check-why" if script else ".self-check details li").all()
        assert len(whys) == number
        assert all(why.bounding_box()["height"] > 10 for why in whys)
        assert not any(button.is_visible() for button in page.locator(".self-check button").all())


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_cut_off_or_moves(site, browser, width, theme):
    address = f"{site}/{PAGE}"
    with visit(browser, address, width, theme, reduced_motion="reduce") as page:
        for number, place in enumerate(RIGHT, 1):
            answer(page, number, place)
            question(page, number).get_by_role("button", name="다른 답의 풀이 펼치기").click()
        moving = "document.querySelector('.self-check').getAnimations({subtree: true}).length"
        assert page.evaluate(moving) == 0
        # what is too wide for its box is a box that scrolls
        cut = page.eval_on_selector_all(
            ".self-check, .self-check *:not(math *, svg *)",
            """elements => elements.filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth
                && getComputedStyle(e).display !== "inline"
                && getComputedStyle(e).overflowX !== "auto"
                && !e.closest(".visually-hidden")).map(e => e.outerHTML)""",
        )
        assert cut == []
