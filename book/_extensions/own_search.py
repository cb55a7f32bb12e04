"""Build none of Sphinx's own search, which knows no Korean: ``tools.search_index`` makes ours.

The page ``search.html`` is one of ``html_additional_pages``.
"""

from pathlib import Path

UNUSED = ("searchtools.js", "language_data.js", "sphinx_highlight.js")


def setup(app):
    app.connect("builder-inited", turn_off)
    app.connect("build-finished", remove)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def turn_off(app):
    app.builder.search = False


def remove(app, exception):
    for name in UNUSED:
        Path(app.outdir, "_static", name).unlink(missing_ok=True)
    Path(app.outdir, "searchindex.js").unlink(missing_ok=True)
