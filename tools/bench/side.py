"""One side of the comparison: a child process that runs cases and tells how long they took."""

import multiprocessing
import os
import sys
import time

THREADS = 2
THREAD_SETTINGS = (
    "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS",
)  # fmt: skip
#: A case is repeated within a round until this many seconds are over; their median counts.
ENOUGH = 0.15


class Side:
    """A child process that has loaded NumPy's or TensorFlow's side; a context manager."""

    def __init__(self, name):
        # read by the libraries when the child loads them
        os.environ |= dict.fromkeys(THREAD_SETTINGS, f"{THREADS}")
        spawn = multiprocessing.get_context("spawn")
        self._pipe, theirs = spawn.Pipe()
        self._child = spawn.Process(target=_serve, args=(name, theirs), daemon=True)

    def __enter__(self):
        self._child.start()
        return self

    def __exit__(self, *_):
        self._pipe.send(None)
        self._child.join()

    def time(self, case):
        """Return the seconds that one run of a case takes."""
        return self._ask("time", case)

    def peak_memory(self):
        """Return the most MiB that the child has held so far."""
        return self._ask("memory", "")

    def _ask(self, *question):
        self._pipe.send(question)
        answer, complaint = self._pipe.recv()
        if complaint:
            raise RuntimeError(complaint)
        return answer


def _serve(name, pipe):
    if name == "numpy":
        from tools.bench.numpy_side import prepare
    else:
        from tools.bench.tensorflow_side import prepare
    runs = {}
    while (question := pipe.recv()) is not None:
        kind, case = question
        try:
            if kind == "time" and case not in runs:
                runs[case] = prepare(case)
            pipe.send((_peak_memory() if kind == "memory" else _time(runs[case]), None))
        except Exception as error:  # noqa: BLE001 - whatever it was, the parent has to hear of it
            pipe.send((None, f"{name}, {case}: {type(error).__name__}: {error}"))


def _time(run):
    """Return the median of as many runs as fill ``ENOUGH`` seconds (at least one)."""
    seconds = []
    while sum(seconds) < ENOUGH:
        start = time.perf_counter()
        run()
        seconds.append(time.perf_counter() - start)
    return sorted(seconds)[len(seconds) // 2]


def _peak_memory():
    import resource  # not on Windows

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 2**10
