"""The chapters' ``{widget}`` directives become elements with their attributes."""

import re
from html import unescape

import pytest
from sphinx.application import Sphinx

from book._extensions.widget import DATA, SHARED
from tools.release import ROOT

DIRECTIVE = re.compile(r"^```\{widget\} .+?^```", re.MULTILINE | re.DOTALL)
CHAPTERS = sorted(p for p in (ROOT / "book").glob("*.md") if "```{widget}" in p.read_text("utf-8"))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Build the directives alone, one page a chapter."""
    source = tmp_path_factory.mktemp("site")
    for chapter in CHAPTERS:
        directives = DIRECTIVE.findall(chapter.read_text("utf-8"))
        (source / chapter.name).write_text(
            "\n\n".join(["---\norphan: true\n---\n# 장", *directives]), encoding="utf-8"
        )
    settings = {
        "extensions": ["myst_parser", "widget"], "html_theme": "basic",
        "root_doc": CHAPTERS[0].stem, "suppress_warnings": ["myst.xref_missing"],
    }  # fmt: skip
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "book" / "_extensions"))
        app = Sphinx(source, None, source / "out", source / "doctrees", "html", settings,
                     status=None, warningiserror=True)  # fmt: skip
        app.build()
    return source / "out"


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda path: path.stem)
def test_options_are_attributes_and_scripts_are_loaded(site, chapter):
    page = (site / f"{chapter.stem}.html").read_text("utf-8")
    for directive in DIRECTIVE.findall(chapter.read_text("utf-8")):
        name = directive.split()[1]
        element = re.search(rf"<cnn-{name}([^>]*)>", page)
        given = dict(re.findall(r"^:([\w-]+): *(.*)$", directive, re.MULTILINE))
        found = dict(re.findall(r'([\w-]+)="([^"]*)"', element[1]))
        assert {key: unescape(value) for key, value in found.items()} == given
        scripts = [*SHARED, *DATA.get(name, ()), name]
        assert all(f"widgets/{script}.js" in page for script in scripts)
