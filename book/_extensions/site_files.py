"""Files beside the pages, for search engines: a sitemap, where the book's address is known.

``404.html`` answers for any address that leads nowhere, however deep, so links in it may not
begin where the reader stands: they begin at the site's root.
"""

import re
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

RELATIVE = re.compile(r'((?:href|src|action|data-content_root)=")(?![a-z]+:|[/#])(?:\./)?')


def setup(app):
    app.connect("build-finished", write_files)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def write_files(app, error):
    if error or app.builder.name != "html":
        return
    html, site = Path(app.outdir), app.config.html_baseurl
    root_links(html / "404.html", f"{urlsplit(site).path}/")
    files = {"sitemap.xml": sitemap, "robots.txt": robots}
    for name, text in files.items():
        (html / name).unlink(missing_ok=True)
        if site:
            (html / name).write_text(text(app, site), encoding="utf-8")


def root_links(page, root):
    text = page.read_text(encoding="utf-8")
    page.write_text(RELATIVE.sub(rf"\g<1>{root}", text), encoding="utf-8")


def sitemap(app, site):
    pages = sorted(app.env.found_docs)
    places = (f"<url><loc>{escape(f'{site}/{page}.html')}</loc></url>" for page in pages)
    return "\n".join([
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        *places,
        "</urlset>\n",
    ])  # fmt: skip


def robots(app, site):
    return f"User-agent: *\nAllow: /\n\nSitemap: {site}/sitemap.xml\n"
