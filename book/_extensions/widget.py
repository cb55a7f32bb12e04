"""``{widget} convolution``: a figure to play with, ``_static/widgets/convolution.js``.

Options become the element's attributes. The directive's text stands there for readers without
JavaScript and on paper that was printed so; a page without the directive loads no script of it::

    ```{widget} convolution
    :kernel: 0 1; 2 3

    자바스크립트를 켜면 여기에 움직이는 그림이 나옵니다. 아래 그림이 같은 계산을 보여 줍니다.
    ```
"""

from html import escape
from pathlib import Path

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

LATE = ("lenet",)  # heavy: loaded by late.js when the page has been drawn
WIDGETS = Path(__file__).resolve().parent.parent / "_static" / "widgets"
SHARED = ("ops", "frame", "grid")  # in the order in which they build on each other
DATA = {  # what one widget needs beside its own script: data, and what it counts and draws with
    "channels": ("channels-numbers",),
    "filters": ("photo", "picture", "filters-sums"),
    "lenet": tuple(
        f"lenet-{part}" for part in ("weights", "ops", "paper", "draw", "maps", "words", "panel")
    ),
    "pooling": ("pooling-words",),
    "receptive-field": ("receptive-field-picture",),
}


class AnyOption(dict):
    """Every option is an attribute of the element."""

    def __bool__(self):  # MyST looks for options only where the specification is not empty
        return True

    def __getitem__(self, name):
        return directives.unchanged


class Widget(SphinxDirective):
    required_arguments = 1
    has_content = True
    option_spec = AnyOption()

    def run(self):
        (name,) = self.arguments
        others = {*SHARED, "late", *sum(DATA.values(), ())}
        known = sorted(file.stem for file in WIDGETS.glob("*.js") if file.stem not in others)
        if name not in known:
            raise self.error(f"{name}: 없는 움직이는 그림입니다. 있는 것: {', '.join(known)}")
        used = self.env.metadata[self.env.docname].setdefault("widgets", [])
        if name not in used:
            used.append(name)
        attributes = "".join(f' {key}="{escape(value)}"' for key, value in self.options.items())
        fallback = nodes.container(classes=["widget-fallback"])
        self.state.nested_parse(self.content, self.content_offset, fallback)
        opened, closed = f"<cnn-{name}{attributes}>", f"</cnn-{name}>"
        return [html(opened), fallback, html(closed)]


def html(text):
    return nodes.raw("", text, format="html")


def add_files(app, pagename, templatename, context, doctree):
    """Give a page the scripts of its own widgets."""
    widgets = app.env.metadata.get(pagename, {}).get("widgets", [])
    if widgets:
        app.add_css_file("widgets/widgets.css")
        for name in SHARED:
            app.add_js_file(f"widgets/{name}.js", defer="defer")
        for widget in widgets:
            how = {"type": "late"} if widget in LATE else {"defer": "defer"}
            for name in [*DATA.get(widget, ()), widget]:
                app.add_js_file(f"widgets/{name}.js", **how)
        if set(LATE) & set(widgets):
            app.add_js_file("widgets/late.js", defer="defer")


def setup(app):
    app.add_directive("widget", Widget)
    app.connect("html-page-context", add_files)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
