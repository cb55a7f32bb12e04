"""A static host as the book will have it: gzip, kept connections, and a folder beneath the root."""

import gzip
import mimetypes
import threading
from contextlib import contextmanager
from functools import cache, partial
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tools.serve import BookServer

FOLDER = "/course/"  # a project's site on GitHub Pages lies beneath its owner's
PACKED = ("text/", "application/javascript", "application/json", "image/svg+xml")


@contextmanager
def gzip_server(root):
    """Serve ``root`` while the context is open; yield the address of its folder."""
    server = BookServer(("127.0.0.1", 0), partial(GzipHandler, Path(root).resolve()))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{FOLDER}"
    finally:
        server.shutdown()
        server.server_close()


class GzipHandler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, root, *args):
        self.root = root
        super().__init__(*args)

    def do_GET(self):
        path = unquote(urlsplit(self.path).path)
        file = (self.root / path.removeprefix(FOLDER)).resolve()
        found = path.startswith(FOLDER) and file.is_file() and file.is_relative_to(self.root)
        kind = (mimetypes.guess_type(file.name)[0] if found else None) or "text/plain"
        body, packed = _body(file, kind, file.stat().st_mtime_ns) if found else (b"", False)
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if packed else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@cache
def _body(file, kind, written):
    """Return a file's bytes as they travel, and whether they are packed; packed once a version."""
    packed = kind.startswith(PACKED)
    return (gzip.compress(file.read_bytes()) if packed else file.read_bytes()), packed
