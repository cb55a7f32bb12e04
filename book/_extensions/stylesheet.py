"""One stylesheet for the whole book, ``_static/book.css``, with the rules that its pages use.

The theme comes in a dozen files of 66 KB (gzip) that stop a page from being drawn; what this
book uses of them is a third. A widget's stylesheet stays with the pages that have the widget.
"""

import posixpath
import re
from pathlib import Path

from tools.used_css import names_in_page, names_in_script, used_css

BOOK_CSS = "_static/book.css"
THEME = ("_static/basic.css", "_static/styles/bootstrap.css", "_static/styles/pydata-sphinx-theme.css")  # fmt: skip
OF_A_PAGE = "_static/widgets/"
UNLOADED = "scripts"  # the theme's scripts, which no page loads


def setup(app):
    app.connect("html-page-context", link_one_stylesheet, priority=900)
    app.connect("build-finished", write_stylesheet)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def link_one_stylesheet(app, pagename, templatename, context, doctree):
    asked = sorted(context["css_files"], key=lambda css: css.priority)
    names = [str(css.filename) for css in asked]
    app.builder.shared_styles = [*THEME, *(n for n in names if not n.startswith(OF_A_PAGE))]
    own = [name for name in names if name.startswith(OF_A_PAGE)]
    context["css_files"] = [BOOK_CSS, *dict.fromkeys(own)]


def write_stylesheet(app, exception):
    if exception:
        return
    outdir, names = Path(app.outdir), set()
    for page in outdir.rglob("*.html"):
        names |= names_in_page(page.read_text(encoding="utf-8"))
    for script in (outdir / "_static").rglob("*.js"):
        if script.parent.name != UNLOADED:
            names |= names_in_script(script.read_text(encoding="utf-8"))
    styles = dict.fromkeys(app.builder.shared_styles)
    joined = "".join(at_home((outdir / name).read_text(encoding="utf-8"), name) for name in styles)
    (outdir / BOOK_CSS).write_text(used_css(joined, names), encoding="utf-8")


def at_home(css, name):
    """Let a file's relative addresses start where ``BOOK_CSS`` lies."""
    folder = posixpath.relpath(posixpath.dirname(name), posixpath.dirname(BOOK_CSS))
    return re.sub(
        r"""url\((["']?)(?!data:|#|/|\w+:)([^"')]+)""",
        lambda found: f"url({found[1]}{posixpath.normpath(posixpath.join(folder, found[2]))}",
        css,
    )
