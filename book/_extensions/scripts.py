"""Every page loads only the scripts that it needs, and none of them keeps it from being drawn."""

#: The theme's and Sphinx's: the book's own scripts do what it needs of them.
UNUSED = (
    "design-tabs.js", "doctools.js", "documentation_options.js", "sphinx-book-theme.js",
    "sphinx_highlight.js", "translations.js",
)  # fmt: skip


def setup(app):
    app.connect("html-page-context", choose_scripts, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def choose_scripts(app, pagename, templatename, context, doctree):
    context["script_files"] = [
        deferred(script)
        for script in context["script_files"]
        if script.filename and not str(script.filename).endswith(UNUSED)
    ]


def deferred(script):
    """Return a script of this page's own: Sphinx hands the same ones to every page."""
    attributes = {"defer": "defer", **script.attributes}
    if "type" in attributes:  # not a script yet, see late.js
        del attributes["defer"]
    return type(script)(script.filename, priority=script.priority, **attributes)
