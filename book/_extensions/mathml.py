"""Formulas as MathML, made while the book is built.

The browser draws MathML by itself: no script, no request, readable by screen readers.
"""

from docutils import nodes
from latex2mathml.converter import convert
from sphinx.errors import ExtensionError


def setup(app):
    app.add_html_math_renderer("mathml", (visit_inline, None), (visit_block, None))
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def visit_inline(self, node):
    self.body.append(to_mathml(node, "inline"))
    raise nodes.SkipNode


def visit_block(self, node):
    number = f'<span class="eqno">({node["number"]})</span>' if node.get("number") else ""
    names = f' id="{node["ids"][0]}"' if node["ids"] else ""
    self.body.append(f'<div class="math"{names}>{to_mathml(node, "block")}{number}</div>\n')
    raise nodes.SkipNode


def to_mathml(node, display):
    latex = node.astext()
    try:
        return convert(latex, display=display)
    except Exception as error:
        raise ExtensionError(f"수식을 MathML로 바꾸지 못했습니다: {latex!r} ({error})") from error
