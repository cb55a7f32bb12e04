"""Making the sandbox ready on this machine: compiled once, then started in a second."""

import sys
import threading
import time

from cnn_course.data_sources.cache import cache_folder
from cnn_course.grading.engine_process import Engine
from cnn_course.grading.worker import WorkerGone

FAILED = (
    "샌드박스를 준비하지 못했습니다. 위에 오류가 나와 있으면 그것이 이유입니다. 디스크에 1GB, 메모리에 "
    "4GB가 남아 있는지, {folder}에 쓸 수 있는지 확인한 뒤 같은 명령을 다시 실행하십시오."
)
COMPILING = "샌드박스를 컴파일합니다. 이 컴퓨터에서 한 번만, 1~2분 걸립니다"


def ensure_prepared():
    """Compile the sandbox if this machine has not done so yet, and tell how long it takes."""
    if not any((cache_folder() / "pen").glob("*.memory")):
        prepare()


def prepare():
    """Compile the sandbox and start it once.

    Raises
    ------
    SystemExit
        It cannot be compiled or started here.
    """
    start, done = time.monotonic(), threading.Event()
    threading.Thread(target=_tell, args=(start, done), daemon=True).start()
    engine = Engine()
    try:
        engine.open([])
    except WorkerGone:
        sys.exit(FAILED.format(folder=cache_folder() / "pen"))
    finally:
        done.set()
        engine.close()
    _line(f"샌드박스를 준비했습니다({time.monotonic() - start:.0f}초).")
    if sys.stderr.isatty():
        print(file=sys.stderr)


def _tell(start, done):
    """Count the seconds on a terminal, and a line now and then in a log."""
    while not done.wait(1 if sys.stderr.isatty() else 15):
        _line(f"{COMPILING}: {time.monotonic() - start:.0f}초")


def _line(text):
    before, after = ("\r", "") if sys.stderr.isatty() else ("", "\n")
    print(f"{before}{text}", end=after, file=sys.stderr, flush=True)
