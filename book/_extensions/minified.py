"""The book's own scripts and styles without the comments and spaces that are for authors.

A licence, in a comment that begins with ``/*!``, stays. At the end each page's links get the
digest of what they lead to, so that no reader keeps an old script with a new page.
"""

import re
from hashlib import sha256
from pathlib import Path

import rcssmin
import rjsmin

MINIFY = {".js": rjsmin.jsmin, ".css": rcssmin.cssmin}
LINK = re.compile(r'(?<=")((?:\.\./)*)(_static/[^"?]+\.(?:js|css))(?:\?v=\w*)?(?=")')


def setup(app):
    app.connect("build-finished", minify_and_stamp, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def minify_and_stamp(app, exception):
    if exception:
        return
    outdir = Path(app.outdir)
    for folder in app.config.html_static_path:
        for source in Path(app.srcdir, folder).rglob("*.*"):
            if minify := MINIFY.get(source.suffix):
                text = minify(source.read_text(encoding="utf-8"), keep_bang_comments=True)
                target = outdir / "_static" / source.relative_to(Path(app.srcdir, folder))
                target.write_text(text, encoding="utf-8")
    digests = {
        file.relative_to(outdir).as_posix(): sha256(file.read_bytes()).hexdigest()[:8]
        for file in (outdir / "_static").rglob("*.*")
        if file.suffix in MINIFY
    }
    for page in outdir.rglob("*.html"):
        old = page.read_text(encoding="utf-8")
        new = LINK.sub(lambda link: stamped(link, digests), old)
        if new != old:
            page.write_text(new, encoding="utf-8")


def stamped(link, digests):
    depth, file = link.groups()
    return f"{depth}{file}?v={digests[file]}" if file in digests else link[0]
