"""A child process that answers messages: the office for nbgrader, the engine for the office."""

import atexit
import os
import queue
import subprocess
import sys
import tempfile
import threading

from cnn_course.grading import pipe


class WorkerGone(RuntimeError):
    """The child ended, or did not answer in time and was ended."""


class Worker:
    """A Python module run as a child process, asked one thing at a time."""

    def __init__(self, module, environment):
        # its temporary files are in a folder that goes with it, however it ends
        self._folder = tempfile.TemporaryDirectory(prefix="cnn_course_", ignore_cleanup_errors=True)
        places = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), self._folder.name)
        self._child = subprocess.Popen(
            [sys.executable, "-X", "utf8", "-m", module],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment | places,
        )  # fmt: skip
        self._answers = queue.Queue()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        atexit.register(self.close)

    def ask(self, message, seconds):
        """Return the answer to ``message``.

        Raises
        ------
        WorkerGone
            There was none within ``seconds``; the child is ended.
        """
        try:
            pipe.send(self._child.stdin, message)
            answer = self._answers.get(timeout=seconds)
        except (OSError, queue.Empty):
            answer = None
        if answer is None:
            self.close(at_once=True)
            raise WorkerGone
        return answer

    def close(self, at_once=False):
        """Let the child end, or end it: there is nothing that it could lose."""
        atexit.unregister(self.close)
        try:
            self._child.stdin.close()
            self._child.wait(timeout=0 if at_once else 3)
        except (OSError, subprocess.TimeoutExpired):
            self._child.kill()
            self._child.wait()
        self._listener.join()
        self._child.stdout.close()
        self._folder.cleanup()

    def _listen(self):
        try:
            while True:
                self._answers.put(pipe.receive(self._child.stdout))
        except (EOFError, OSError, ValueError):
            self._answers.put(None)


def environment(*kept):
    """Return the environment variables that a child needs to start, and those of ``kept``."""
    needed = {"PATH", "PYTHONPATH", "HOME", "SYSTEMROOT", "LOCALAPPDATA", "USERPROFILE",
              "LD_LIBRARY_PATH", "CNN_COURSE_CACHE", *kept}  # fmt: skip
    return {name: value for name, value in os.environ.items() if name.upper() in needed}
