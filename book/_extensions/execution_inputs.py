"""Run a chapter again when anything it is computed from has changed.

jupyter-cache looks at a notebook's code only. A chapter's numbers also come from
``cnn_course/`` (with its data), from the pinned packages and from the interpreter, so
the cache of executed chapters is kept in a folder named after a digest of all those.
Where the digest changes, the folder is new and empty; and as its path is part of the
configuration, Sphinx reads every page again.
"""

import hashlib
import shutil
import sys
from pathlib import Path

INPUTS = ("cnn_course", "requirements.txt")


def setup(app):
    app.connect("config-inited", use_cache_of_these_inputs)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def use_cache_of_these_inputs(app, config):
    caches = Path(app.srcdir) / "_build" / "executed"
    cache = caches / digest(Path(app.srcdir))
    for old in caches.glob("*"):
        if old != cache:
            shutil.rmtree(old)
    config.nb_execution_cache_path = str(cache)


def digest(root):
    """Return a short digest of the interpreter's version and all files of ``INPUTS``."""
    files = sorted(
        file
        for name in INPUTS
        for file in [root / name, *(root / name).rglob("*")]
        if file.is_file() and "__pycache__" not in file.parts
    )
    sha = hashlib.sha256(sys.version.encode())
    for file in files:
        name, content = file.relative_to(root).as_posix(), file.read_bytes()
        sha.update(f"{name} {len(content)}\n".encode() + content)
    return sha.hexdigest()[:16]
