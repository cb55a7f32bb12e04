"""The search as readers use it: what they type, by keyboard, on a phone, without a network."""

import gzip
import json
import re
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.book.serving import serving
from tests.book.visiting import visit
from tools.search_words import cut, find_nouns, read_synonyms

HERE = Path(__file__).resolve().parent
GLOSSARY = (HERE.parents[1] / "book" / "glossary.md").read_text(encoding="utf-8")
QUERIES = [
    line.split(" | ")
    for line in (HERE / "queries.txt").read_text(encoding="utf-8").splitlines()
    if " | " in line and not line.startswith("#")
]
ASK = """async (text) => {
  const [input, results] = ["input", ".search-results"].map((one) => document.querySelector(`.search-box ${one}`));
  const began = performance.now();
  input.value = text;
  input.dispatchEvent(new InputEvent("input"));
  while (results.dataset.query !== text) await new Promise((done) => setTimeout(done));
  return {
    time: performance.now() - began,
    pages: [...results.querySelectorAll(".search-page-title")].map((link) => link.textContent),
    sections: [...results.querySelectorAll(".search-section")].map((link) => link.href),
    said: document.querySelector(".search-said").textContent,
  };
}"""


@contextmanager
def opened(browser, address, **options):
    """Visit a page and open the search by keyboard."""
    with visit(browser, address, **options) as page:
        page.keyboard.press("Control+k")
        page.wait_for_selector(".search-dialog[open] input:focus")
        yield page


@pytest.fixture(scope="module")
def answers(site, browser):
    """What the page answers to the sixty queries, each asked twice: files loaded, files there."""
    with opened(browser, f"{site}/book/index.html") as page:
        first = [page.evaluate(ASK, query) for query, _ in QUERIES]
        again = [page.evaluate(ASK, query) for query, _ in QUERIES]
    return list(zip(QUERIES, first, again, strict=True))


def test_sixty_queries_find_their_chapter(answers):
    assert len(answers) == 60
    found = {
        query: [title.split("장")[0] for title in answer["pages"]]
        for (query, _), answer, _ in answers
    }
    missed = {query: found[query] for query, chapter in QUERIES if chapter not in found[query][:3]}
    assert not missed
    assert sum(found[query][0] == chapter for query, chapter in QUERIES) >= 58


def test_answers_come_at_once(answers):
    times = [min(first["time"], again["time"]) for _, first, again in answers]
    assert median(times) < 100, sorted(times)


def test_other_spellings_and_mistypes_find_the_same(site, browser):
    with opened(browser, f"{site}/book/index.html") as page:
        for like, wanted in [
            ("특성맵", "특성 맵"), ("특징 맵", "특성 맵"), ("feature map", "특성 맵"), ("PADDING", "padding"),
            ("3x3", "3×3"), ("세임 padding", "세임 패딩"), ("패딩을", "패딩"), ("패딍", "패딩"),
            ("스트라이트", "스트라이드"), ("voeld", "패딩"), ("vnffld", "풀링"), ("컨불루션", "컨볼루션"),
            ("resnt", "resnet"), ("vnffldgkfEo", "풀링"), ("합성곱층들에서조차", "합성곱층"), ("패딩", "패딩"),
        ]:  # fmt: skip
            pages = [page.evaluate(ASK, query)["pages"] for query in (like, wanted)]
            assert pages[0] and pages[0][0] == pages[1][0], (like, wanted, pages)
        assert "‘패딩’의 결과입니다" in page.evaluate(ASK, "voeld")["said"]


def test_results_name_sections_that_are_there(book, site, answers):
    sections = [link for _, answer, _ in answers for link in answer["sections"]]
    assert len(sections) > 400
    for link in set(sections):
        path, anchor = re.fullmatch(rf"{site}/([^?]+)\?mark=[^#]+#(.+)", link).groups()
        assert f'id="{anchor}"' in (book.html / path).read_text(encoding="utf-8"), link


def test_every_word_of_the_glossary_leads_to_its_term(site, browser):
    with visit(browser, f"{site}/book/index.html") as page:
        read = page.evaluate(
            """async ([site, names]) => {
              const { Words, clean } = await import(`${site}/_static/search/query.js`);
              const known = await (await fetch(`${site}/pagefind/words.json`)).json();
              const words = new Words(known);
              return names.map((name) => words.read(clean(name)).map((one) => one.term));
            }""",
            [site, [name for names in read_synonyms(GLOSSARY).values() for name in names]],
        )
    terms = read_synonyms(GLOSSARY)
    pairs = [(term, name) for term, names in terms.items() for name in names]
    assert len(pairs) > 250
    for (term, name), got in zip(pairs, read, strict=True):
        meant = {other for other, names in terms.items() if name in (other, *names)}
        assert got and (got[0] in meant or len(got) > 1), (term, name, got)


def test_nothing_found_says_what_to_try(site, browser):
    with opened(browser, f"{site}/book/index.html") as page:
        assert page.evaluate(ASK, "강아지")["said"] == "‘강아지’의 결과가 없습니다."
        assert page.locator(".search-results a[href$='glossary.html']").inner_text() == "용어집"
        assert "띄어쓰기" in page.locator(".search-results").inner_text()


def test_keyboard_alone_opens_chooses_and_closes(site, browser):
    with visit(browser, f"{site}/book/index.html") as page:
        button = page.locator(".page-button.search-open")
        button.focus()
        page.keyboard.press("Enter")
        page.wait_for_selector(".search-dialog[open] input:focus")
        page.keyboard.type("교차상관")
        page.wait_for_selector("[data-query='교차상관'] a")
        assert re.fullmatch(r"결과 \d+개", page.locator(".search-said[role=status]").inner_text())
        page.keyboard.press("ArrowDown")
        assert page.locator(".search-page-title").first.evaluate(
            "e => e === document.activeElement"
        )
        page.keyboard.press("ArrowUp")
        assert page.locator(".search-dialog input:focus").count()
        for _ in range(40):  # the focus never goes behind the dialog
            page.keyboard.press("Tab")
            assert page.evaluate(
                "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
            )
        page.keyboard.press("Escape")
        assert not page.locator(".search-dialog[open]").count()
        assert button.evaluate("e => e === document.activeElement")
        page.keyboard.press("Control+k")
        page.wait_for_selector(".search-dialog[open] input:focus")
        page.keyboard.type("교차상관")
        page.wait_for_selector("[data-query='교차상관'] a")
        page.keyboard.press("Enter")
        page.wait_for_url("**/book/03_convolution.html?mark=*")


def test_results_stay_while_a_syllable_is_composed(site, browser):
    with opened(browser, f"{site}/book/index.html") as page:
        page.keyboard.type("풀링")
        page.wait_for_selector("[data-query='풀링'] a")
        keyboard = page.context.new_cdp_session(page)
        keyboard.send(
            "Input.imeSetComposition", {"text": "쿸", "selectionStart": 1, "selectionEnd": 1}
        )
        page.wait_for_timeout(500)
        assert page.locator(".search-dialog input").input_value() == "풀링쿸"
        assert page.locator(".search-results a").count()


def test_found_words_are_marked_on_the_page_until_one_clears_them(site, browser):
    marked = """() => [...(CSS.highlights.get("found") ?? [])].map((range) => range.toString())"""
    with opened(browser, f"{site}/book/index.html", width=390) as page:
        page.evaluate(ASK, "맥스 풀링")
        marks = page.locator(".search-section").first.locator("mark").all_inner_texts()
        assert marks and all(re.search("최대|풀링", mark) for mark in marks)
        page.locator(".search-section").first.click()
        page.wait_for_selector(".search-marks")
        found = page.evaluate(marked)
        assert len(found) > 20 and set(found) <= {"최대", "풀링"}
        text = page.locator(".bd-article").text_content()
        page.get_by_role("button", name="표시 지우기").click()
        assert page.evaluate(marked) == [] and not page.locator(".search-marks").count()
        assert page.locator(".bd-article").text_content() == text
        assert "mark" not in page.url and "06_pooling.html#" in page.url


def test_search_page_shows_the_same_results(site, browser):
    with opened(browser, f"{site}/book/index.html") as page:
        wanted = page.evaluate(ASK, "보폭")["pages"]
    with visit(browser, f"{site}/search.html?q=보폭", width=320) as page:
        page.wait_for_selector("[data-query='보폭'] a")
        assert page.locator(".search-page-title").all_inner_texts() == wanted
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_little_is_loaded_and_nothing_before_the_search_opens(site, browser):
    sizes = {}

    def weigh(response):
        body = response.body()
        packed = response.url.endswith((".pagefind", "_index", "_fragment", "_meta", "_filter"))
        sizes[response.url] = len(body) if packed else len(gzip.compress(body))

    with visit(browser, f"{site}/book/index.html") as page:
        assert not page.evaluate(
            "performance.getEntriesByType('resource').some((r) => /pagefind|search\\//.test(r.name))"
        )
        page.on("response", weigh)
        page.keyboard.press("Control+k")
        page.wait_for_selector(".search-dialog[open] input:focus")
        page.evaluate(ASK, "합성곱 커널의 크기")
        page.wait_for_timeout(200)
    assert 80_000 < sum(sizes.values()) < 300_000, sizes


def test_works_below_another_folder(book, browser):
    with serving(book.html.parent) as address:
        site = f"{address}/{book.html.name}"
        with opened(browser, f"{site}/book/index.html") as page:
            page.evaluate(ASK, "패딩")
            page.locator(".search-page-title").first.click()
            page.wait_for_url(f"{site}/book/04_padding_stride.html?mark=*")
            page.wait_for_selector(".search-marks")


def test_file_tells_how_to_serve_and_page_without_scripts_says_so(book, site, browser):
    with visit(browser, (book.html / "book" / "index.html").as_uri(), width=320) as page:
        page.keyboard.press("Control+k")
        page.wait_for_selector(".search-dialog[open]")
        text = page.locator(".search-dialog [role=status]").inner_text()
        assert "make serve" in text and "http://127.0.0.1:8000/" in text
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/search.html")
    assert "자바스크립트" in page.locator("noscript").inner_text()
    context.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_open_dialog_is_accessible(site, browser, theme):
    with opened(browser, f"{site}/book/index.html", theme=theme) as page:
        for query in ("패딩", "강아지"):
            page.evaluate(ASK, query)
            found = Axe().run(page, context=".search-dialog", options={"preload": False})
            assert found.violations_count == 0, found.generate_report()


def test_sphinx_builds_no_search_of_its_own(book):
    assert not (book.html / "searchindex.js").exists()
    for path in ["search.html", *book.pages()]:
        text = (book.html / path).read_text(encoding="utf-8")
        assert not re.search("searchtools|language_data|searchindex|sphinx_highlight", text), path


def test_nouns_lose_their_particles_and_nothing_else(book):
    words = json.loads((book.html / "pagefind" / "words.json").read_text(encoding="utf-8"))
    nouns = set(words["nouns"])
    for word, parts in {
        "패딩을": ("패딩", "을"), "합성곱층에서의": ("합성곱층", "에서의"), "정확도": ("정확도", ""),
        "정확도를": ("정확도", "를"), "깊이": ("깊이", ""), "높이": ("높이", ""), "너비와": ("너비", "와"),
        "스트라이드가": ("스트라이드", "가"), "그리고": ("그리고", ""), "하나": ("하나", ""),
        "이미지에서는": ("이미지", "에서는"), "창을": ("창", "을"), "훈련하면": ("훈련", "하면"),
    }.items():  # fmt: skip
        assert cut(word, nouns) == parts
    listed = find_nouns([], read_synonyms(GLOSSARY))
    assert len(listed) > 200 and all(cut(word, nouns) == (word, "") for word in listed)
