"""Every page loads only the scripts that it needs, and none of them keeps it from being drawn."""

SPARE = (  # of Sphinx and the theme: what this book's own page.js does, or nothing does
    "doctools.js",
    "sphinx_highlight.js",
    "translations.js",
    "design-tabs.js",
    "sphinx-book-theme.js",
)
COPYING = ("documentation_options.js", "clipboard.min.js", "copybutton.js")


def setup(app):
    app.connect("html-page-context", choose_scripts, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def choose_scripts(app, pagename, templatename, context, doctree):
    if pagename == "search" and app.builder.search:  # Sphinx's own search uses most of them
        return
    spare = SPARE if 'class="highlight"' in context.get("body", "") else SPARE + COPYING
    context["script_files"] = [
        deferred(script)
        for script in context["script_files"]
        if script.filename and not str(script.filename).endswith(spare)
    ]


def deferred(script):
    """Return a script of this page's own: Sphinx hands the same ones to every page."""
    attributes = {"defer": "defer", **script.attributes}
    if "type" in attributes:  # not a script yet, see late.js
        del attributes["defer"]
    return type(script)(script.filename, priority=script.priority, **attributes)
