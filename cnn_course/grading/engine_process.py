"""The engine as the office sees it: a child process, started again if it dies."""

from cnn_course.grading import limits
from cnn_course.grading.worker import Worker, WorkerGone, environment

OPEN_SECONDS = 600  # the first time, the sandbox is compiled: one to two minutes


class Engine:
    """The process with the sandbox, and the session that is open in it."""

    def __init__(self):
        self._worker = Worker("cnn_course.grading.engine", environment())

    def open(self, allows):
        """Close the open session, if there is one, and open a fresh one."""
        try:
            self._ask({"open": list(allows)}, OPEN_SECONDS)
        except WorkerGone:
            self._ask({"open": list(allows)}, OPEN_SECONDS)

    def turn(self, request, seconds):
        """Let the session's agent do one thing; see :meth:`engine.Opened.turn`."""
        message = {"request": request, "seconds": seconds}
        try:
            return self._ask(message, seconds + limits.GRACE_SECONDS)
        except WorkerGone:
            return {"ended": "gone", "stdout": "", "stderr": "", "truncated": False}

    def close(self):
        self._worker.close()

    def _ask(self, message, seconds):
        try:
            return self._worker.ask(message, seconds)
        except WorkerGone:
            self._worker = Worker("cnn_course.grading.engine", environment())
            raise
