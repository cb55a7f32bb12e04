"""Go through all pages of the book, each opened once, and note what the tests want to know."""

from dataclasses import dataclass, field

from axe_playwright_python.base import AXE_SCRIPT

from tests.book.visiting import visit

#: Every width in both themes, in an order in which each step changes one thing.
STATES = [
    (1280, "light"), (1280, "dark"), (390, "dark"), (390, "light"), (320, "light"), (320, "dark"),
]  # fmt: skip
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
#: Rules whose answer may be another one where the page is narrow: targets come closer, and
#: the contents go behind their buttons.
WITH_WIDTH = [
    "aria-hidden-focus", "button-name", "landmark-unique", "nested-interactive", "region",
    "skip-link", "target-size",
]  # fmt: skip
SCROLLING = ["scrollable-region-focusable"]
RULES = """async ([tags, rules]) => (await axe.run(document, {
    preload: false, resultTypes: ["violations"], rules: {"color-contrast": {enabled: false}},
    runOnly: rules ? {type: "rule", values: rules} : {type: "tag", values: tags},
})).violations"""
# Contrast takes axe a second for each hundred texts, and depends on nothing but the colours,
# the sizes and what lies behind: one text of each kind is measured, kinds once in the book.
CONTRAST = """async (known) => {
    const behind = new Map();
    function back(element) {
        if (!element) return "";
        if (!behind.has(element)) {
            const style = getComputedStyle(element);
            const own = [style.backgroundColor, style.backgroundImage, style.opacity].join(" ");
            const solid = style.backgroundColor.startsWith("rgb(") && style.opacity === "1";
            behind.set(element, own + (solid ? "" : back(element.parentElement)));
        }
        return behind.get(element);
    }
    const kinds = new Map();
    for (const element of document.body.querySelectorAll("*")) {
        const written = [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
        if (!written || !element.checkVisibility({visibilityProperty: true})) continue;
        const style = getComputedStyle(element);
        const kind = [style.color, style.fill, style.fontSize, style.fontWeight, back(element)];
        if (!kinds.has(kind.join())) kinds.set(kind.join(), element);
    }
    for (const kind of known) kinds.delete(kind);
    if (!kinds.size) return [[], []];
    const {violations} = await axe.run({include: [...kinds.values()]}, {
        preload: false, resultTypes: ["violations"], runOnly: ["color-contrast"],
    });
    return [violations, [...kinds.keys()]];
}"""
# nine of ten elements colour code or are a formula's signs, and hold nothing for other rules
SIMPLIFY = """() => {
    for (const code of document.querySelectorAll(".highlight pre")) code.textContent += "";
    for (const formula of document.querySelectorAll("math")) formula.replaceChildren();
}"""
# whatever is folded is unfolded, and every question answered
OPEN = """() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    for (const question of document.querySelectorAll(".self-check fieldset")) {
        question.querySelector("input").click();
        question.querySelector("button").click();
    }
}"""
# in the colours asked for, and the boxes that scroll can be scrolled by keyboard
SETTLED = """(theme) => document.documentElement.dataset.theme === theme
    && [...document.querySelectorAll("pre, div.math, .pst-scrollable-table-container, p:has(math)")]
        .every((box) => box.scrollWidth <= box.clientWidth + 1 || box.tabIndex === 0)"""
# where there is no mouse the buttons that else come with it are always there
TOUCHED = ".copy-button { opacity: 1 !important; }"
# as far as readers may stretch a text (WCAG 2.2, 1.4.12)
STRETCHED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""
DRAWERS = """(open) => {
    for (const box of document.querySelectorAll(".sidebar-toggle")) box.checked = open;
}"""
# what is far from the screen is drawn later: axe would not see its colours
DRAWN = "section, div.highlight { content-visibility: visible !important; }"
EXCESS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@dataclass
class Page:
    """What one page was found to have."""

    amiss: str = ""
    findings: list = field(default_factory=list)
    sideways: dict = field(default_factory=dict)
    targets: set = field(default_factory=set)
    pictures: list = field(default_factory=list)
    names: list = field(default_factory=list)


def sweep(browser, site, paths):
    """Return a dict from path to :class:`Page`."""
    known = {"light": [], "dark": []}
    return {path: look_at(browser, f"{site}/{path}", known) for path in paths}


def look_at(browser, address, known):
    found = Page()
    until = "networkidle" if "?" in address else "load"
    try:
        with visit(browser, address, until=until, reduced_motion="reduce") as page:
            note_contents(page, found)
            page.add_style_tag(content=DRAWN)
            page.evaluate("dispatchEvent(new Event('resize'))")
            page.evaluate(AXE_SCRIPT + ";0")
            page.evaluate(OPEN)
            for width, theme in STATES:
                show(page, width, theme)
                found.sideways[width, theme] = page.evaluate(EXCESS)
                contrast, kinds = page.evaluate(CONTRAST, known[theme])
                known[theme] += kinds
                note_findings(found, contrast, width, theme)
                if (width, theme) in STATES[1::2]:
                    note_findings(found, page.evaluate(RULES, [TAGS, SCROLLING]), width, theme)
            stretched = page.add_style_tag(content=STRETCHED)
            found.sideways["stretched"] = page.evaluate(EXCESS)
            stretched.evaluate("style => style.remove()")
            page.evaluate(SIMPLIFY)
            page.add_style_tag(content=TOUCHED)
            page.evaluate(DRAWERS, True)
            note_findings(found, page.evaluate(RULES, [TAGS, WITH_WIDTH]), width, theme)
            page.evaluate(DRAWERS, False)
            show(page, *STATES[0])
            note_findings(found, page.evaluate(RULES, [TAGS, None]), *STATES[0])
    except AssertionError as complaint:
        found.amiss = str(complaint)
    return found


def show(page, width, theme):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=theme)
    page.wait_for_function(SETTLED, arg=theme)


def note_contents(page, found):
    found.targets = set(page.eval_on_selector_all("a[href]", "links => links.map(a => a.href)"))
    found.pictures = page.eval_on_selector_all(".bd-article img", "all => all.map(i => i.alt)")
    found.names = page.eval_on_selector_all(
        "[aria-label], [title], [placeholder], [data-tooltip], summary, button, caption, svg title",
        """all => all.flatMap(e => [e.ariaLabel, e.title, e.placeholder, e.dataset.tooltip,
            e.matches("summary, button, caption, title") && e.textContent.trim()])
            .filter((name) => name && typeof name === "string")""",
    )


def note_findings(found, violations, width, theme):
    for violation in violations:
        for node in violation["nodes"]:
            where = f"{violation['id']} ({width}px {theme})"
            found.findings.append(f"{where}: {node['html'][:200]}")
