"""How many lines a block of code has, told to the stylesheet.

Three of five elements of a chapter colour code. The browser draws blocks that are far from the
screen when the page is there (drawing.js), and from the lines knows how high they will be.
"""

from docutils import nodes
from sphinx.writers.html5 import HTML5Translator

BOX = '<div class="highlight">'


def setup(app):
    visitors = visit_literal_block, HTML5Translator.depart_literal_block
    app.add_node(nodes.literal_block, override=True, html=visitors)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def visit_literal_block(self, node):
    try:
        HTML5Translator.visit_literal_block(self, node)
    except nodes.SkipNode:  # the block has been coloured and written as a whole
        lines = node.astext().rstrip("\n").count("\n") + 1
        self.body[-1] = self.body[-1].replace(BOX, f'{BOX[:-1]} style="--lines:{lines}">', 1)
        raise
