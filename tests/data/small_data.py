"""A data set of five pictures, a server that hands it out, and packages that hold it."""

import contextlib
import gzip
import hashlib
import io
import struct
import tarfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np

from cnn_course.data_sources.files import DataFile, DataSet

PIXELS = np.random.default_rng(7).integers(0, 256, (5, 28, 28))
LABELS = np.array([3, 1, 4, 1, 5])


def idx(values):
    """Write an IDX file of bytes by the format's description."""
    head = struct.pack(f">BBBB{values.ndim}I", 0, 0, 8, values.ndim, *values.shape)
    return head + struct.pack(f"{values.size}B", *values.ravel().tolist())


CONTENTS = {
    "train-images-idx3-ubyte": idx(PIXELS[:3]),
    "train-labels-idx1-ubyte": idx(LABELS[:3]),
    "t10k-images-idx3-ubyte": idx(PIXELS[3:]),
    "t10k-labels-idx1-ubyte": idx(LABELS[3:]),
}
FILES = tuple(
    DataFile(name, (len(part), *shape), hashlib.sha256(CONTENTS[name]).hexdigest())
    for name, part, shape in zip(
        CONTENTS, (LABELS[:3], LABELS[:3], LABELS[3:], LABELS[3:]), ((28, 28), ()) * 2, strict=True
    )
)


def small_set(*mirrors):
    return DataSet("작은 MNIST", "small", mirrors, FILES)


@contextlib.contextmanager
def server(answer):
    """Serve on this machine; ``answer(name)`` returns status and body, or sends it slowly itself.

    Yields the address and the list of the names that were asked for.
    """
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path.strip("/"))
            status, body = answer(asked[-1].removesuffix(".gz"))
            self.send_response(status)
            self.end_headers()
            with contextlib.suppress(ConnectionError):  # the other side may have hung up
                for piece in [body] if isinstance(body, bytes) else body:
                    self.wfile.write(piece)

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.daemon_threads = True
        running.block_on_close = False
        thread = threading.Thread(target=running.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{running.server_port}/", asked
        finally:
            running.shutdown()
            thread.join()


def whole(name):
    return 200, gzip.compress(CONTENTS[name])


def tar(members, mode):
    """Return a tar archive with these contents by name."""
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode=mode) as opened:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            opened.addfile(info, io.BytesIO(content))
    return archive.getvalue()
