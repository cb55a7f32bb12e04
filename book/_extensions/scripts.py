"""Every page loads only the scripts that it needs, and none of them keeps it from being drawn."""

THEME = ("design-tabs.js", "sphinx-book-theme.js")  # page.js does what this book needs of it
SEARCH = ("doctools.js", "sphinx_highlight.js", "translations.js")
COPYING = ("documentation_options.js", "clipboard.min.js", "copybutton.js")


def setup(app):
    app.connect("html-page-context", choose_scripts, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def choose_scripts(app, pagename, templatename, context, doctree):
    if pagename == "search" and app.builder.search:  # Sphinx's own, which wants its scripts at once
        scripts = context["script_files"]
        context["script_files"] = [s for s in scripts if not str(s.filename).endswith(THEME)]
        return
    spare = THEME + SEARCH
    if 'class="highlight"' not in context.get("body", ""):
        spare += COPYING
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
