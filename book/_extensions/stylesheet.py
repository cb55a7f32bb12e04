"""One stylesheet for the whole book, ``_static/book.css``: all of its own rules, few of others'.

The theme comes in a dozen files of 66 KB (gzip) that stop a page from being drawn; of them only
the rules that some page uses are kept. The book's own files stay whole, for scripts may put
together the classes they set. A widget's stylesheet stays with the pages that have the widget.
"""

import posixpath
import re
from pathlib import Path

import rcssmin

from tools.used_css import names_in_page, names_in_script, used_css

BOOK_CSS = "_static/book.css"
THEME = ("_static/basic.css", "_static/styles/bootstrap.css", "_static/styles/pydata-sphinx-theme.css")  # fmt: skip
OF_A_PAGE = "_static/widgets/"
UNLOADED = "scripts"  # the theme's scripts, which no page loads


def setup(app):
    app.connect("env-get-outdated", write_first_page)
    app.connect("html-page-context", link_one_stylesheet, priority=900)
    # later than the theme writes its own pygments.css
    app.connect("build-finished", write_stylesheet, priority=800)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def write_first_page(app, env, added, changed, removed):
    """With no page to write, Sphinx would not look for changed styles and scripts either."""
    return [app.config.root_doc]


def link_one_stylesheet(app, pagename, templatename, context, doctree):
    asked = sorted(context["css_files"], key=lambda css: css.priority)
    media = {str(css.filename): css.attributes.get("media") for css in asked}
    own = [name for name in media if name.startswith(OF_A_PAGE)]
    shared = {name: media[name] for name in media if name not in own}
    app.builder.shared_styles = dict.fromkeys(THEME) | shared
    context["css_files"] = [BOOK_CSS, *own]


def write_stylesheet(app, exception):
    if exception:
        return
    outdir, names = Path(app.outdir), set()
    for page in outdir.rglob("*.html"):
        names |= names_in_page(page.read_text(encoding="utf-8"))
    for script in (outdir / "_static").rglob("*.js"):
        if script.parent.name != UNLOADED:
            names |= names_in_script(script.read_text(encoding="utf-8"))
    joined = ""
    for name, media in app.builder.shared_styles.items():
        css = at_home((outdir / name).read_text(encoding="utf-8"), name)
        css = rcssmin.cssmin(css) if is_own(app, name) else used_css(css, names)
        joined += f"@media {media}{{{css}}}" if media else css
    (outdir / BOOK_CSS).write_text(joined, encoding="utf-8")


def is_own(app, name):
    inside = posixpath.relpath(name, "_static")
    return any(Path(app.srcdir, folder, inside).is_file() for folder in app.config.html_static_path)


def at_home(css, name):
    """Let a file's relative addresses start where ``BOOK_CSS`` lies."""
    folder = posixpath.relpath(posixpath.dirname(name), posixpath.dirname(BOOK_CSS))
    return re.sub(
        r"""url\((["']?)(?!data:|#|/|\w+:)([^"')]+)""",
        lambda found: f"url({found[1]}{posixpath.normpath(posixpath.join(folder, found[2]))}",
        css,
    )
