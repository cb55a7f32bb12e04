"""Pictures that are light and hold their place: WebP without loss, sizes, loaded when near.

A figure keeps every pixel and weighs half of its PNG. Width and height let the browser keep its
place free. Only a page's first picture can be on the first screen; the others load when near.
"""

import re
from pathlib import Path

import imagesize
from docutils import nodes
from PIL import Image
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.writers.html5 import HTML5Translator


def setup(app):
    app.add_post_transform(LighterPictures)
    app.add_node(nodes.image, override=True, html=(visit_image, HTML5Translator.depart_image))
    return {"parallel_read_safe": True, "parallel_write_safe": True}


class LighterPictures(SphinxPostTransform):
    default_priority = 500  # MyST-NB has chosen each output's form before
    formats = ("html",)

    def run(self, **kwargs):
        folder = Path(self.app.doctreedir, "pictures")
        folder.mkdir(parents=True, exist_ok=True)
        for place, image in enumerate(self.document.findall(nodes.image)):
            image["first"] = place == 0
            if not image["uri"].endswith(".png") or image["uri"] not in self.env.images:
                continue
            source = Path(self.app.srcdir, image["uri"])
            lighter = folder / f"{source.stem}.webp"
            if not lighter.exists() or lighter.stat().st_mtime < source.stat().st_mtime:
                Image.open(source).save(lighter, lossless=True, quality=80, method=4)
            if lighter.stat().st_size < source.stat().st_size:
                image["uri"] = str(lighter)
                image["candidates"] = {"*": image["uri"]}
                self.env.images.add_file(self.env.docname, image["uri"])


def visit_image(self, node):
    width, height = imagesize.get(Path(self.builder.srcdir, node["uri"]))
    HTML5Translator.visit_image(self, node)
    hints = 'decoding="async"' + ("" if node.get("first") else ' loading="lazy"')
    if width > 0:
        hints += f' width="{width:g}" height="{height:g}"'
    self.body[-1] = re.sub("<img ", f"<img {hints} ", self.body[-1], count=1)
