"""What nbgrader must not copy out of a submission is moved aside before it does.

Beside the notebooks nbgrader copies every file of a submission, a link as what it points to,
and gives the copies back with the feedback: a link to somebody's file would hand it out.
"""

import contextlib
import glob
import itertools
import os
import stat
from collections import Counter
from pathlib import Path

from nbgrader.utils import parse_utc
from traitlets.log import get_logger

MB = 2**20
FILE_BYTES, TOTAL_BYTES, FILES = 20 * MB, 50 * MB, 200
DEPTH = 8  # folders inside each other
ACTIVE_TYPES = {
    ".hta", ".htm", ".html", ".js", ".mht", ".mhtml", ".mjs", ".shtml", ".svg", ".svgz", ".swf",
    ".xht", ".xhtml", ".xml",
}  # fmt: skip
NOT_WORK = {".venv", "venv", "node_modules"}
LINES = 30  # of the log, for one submission
JUNCTION = 0xA0000003  # what Windows has in place of a link to a folder

LINK = "다른 곳을 가리키는 링크입니다. 필요한 파일이면 학생에게 파일 자체를 받으십시오."
SPECIAL = "파일이 아니라 파이프, 소켓 또는 장치입니다. 지우십시오."
NAME = "이름에 보이지 않는 글자가 있거나 이름이 UTF-8이 아닙니다. 필요한 파일이면 이름을 바꾸어 되돌려 놓으십시오."
STAMP = "nbgrader가 읽을 수 있는 제출 시각이 아닙니다. 2026-03-02 09:00:00 Asia/Seoul처럼 고쳐 되돌려 놓으십시오."
NOTEBOOK = "이름이 노트북(.ipynb)인 폴더입니다. 학생에게 노트북 파일을 다시 받으십시오."
DEEP = f"폴더가 {DEPTH}겹보다 깊습니다. 필요한 파일이면 꺼내어 되돌려 놓으십시오."
CLOSED = "안을 볼 수 없는 폴더입니다. 필요하면 권한을 주고(chmod -R u+rwX) 되돌려 놓으십시오."
UNREADABLE = "읽을 수 없는 파일입니다. 필요하면 권한을 주고(chmod u+r) 되돌려 놓으십시오."
ACTIVE = "웹 브라우저가 열면 그 안의 코드를 실행하는 형식입니다. 브라우저로 열지 말고, 볼 때에는 텍스트 편집기로 여십시오."
BY_THE_WAY = "프로그램이 만들어 둔 폴더라서 채점에 쓰지 않습니다. 그대로 두어도 됩니다."
SHARED = "강좌 폴더의 다른 파일과 같은 파일(하드 링크)입니다. 누구의 것인지 확인하고, 필요하면 복사본을 되돌려 놓으십시오."
LARGE = f"{FILE_BYTES // MB}MB보다 큽니다. 채점에 필요하면 학생에게 더 작은 파일을 받으십시오."
BEYOND = (
    f"노트북이 아닌 파일이 합쳐서 {FILES}개나 {TOTAL_BYTES // MB}MB를 넘어 큰 것부터 뺐습니다. "
    "채점에 필요한 파일이면 되돌려 놓고 다른 파일을 빼십시오."
)
STOPPED = (
    "{}: 복사하면 안 되는 파일을 옮기지 못해 채점을 멈추었습니다({}). 이 폴더의 링크와 열리지 않는 "
    "파일이나 폴더를 직접 지우거나 다른 곳으로 옮긴 뒤, 같은 명령을 다시 실행하십시오."
)


def set_aside(*, assignment, student, notebooks, root=None):
    """Move what must not be copied to ``set_aside/student/assignment``: a pre-convert hook.

    Notebooks stay, whatever they are: they are read with care. Folders of such a name go.

    Parameters
    ----------
    assignment, student : str
        What nbgrader was asked to grade, as patterns; the folders' own names count instead.
    notebooks : list of str
        The paths of the notebooks of one submission.
    root : str or path, optional
        The course folder, if it is not three folders above the submission.

    Raises
    ------
    SystemExit
        Something cannot be moved: nbgrader passes over any other error, and would copy it.
    """
    # what nbgrader does not know is only logged, and a terminal obeys such a name
    notebooks[:] = [path for path in notebooks if os.path.basename(path).isprintable()]
    names = {os.path.basename(notebook) for notebook in notebooks}
    for folder in {os.path.dirname(notebook) for notebook in notebooks}:
        try:
            course = Path(root or Path(folder).parents[2])
            if _is_link(os.lstat(folder)):
                _move({folder: LINK}, folder, course)
                continue
            _move(_unwanted(folder, names, course), folder, course)
        except Exception as error:  # a mistake of ours must not let anything through either
            raise SystemExit(STOPPED.format(_plain(folder), _plain(error))) from error


def set_aside_timestamps(root, submitted="submitted"):
    """Move every ``timestamp.txt`` that is none: nbgrader reads some of them before the hook."""
    root = Path(root)
    for path in root.glob(f"{glob.escape(submitted)}/*/*/timestamp.txt"):
        if not _is_stamp(path, os.lstat(path)):
            _move({path: STAMP}, path.parent, root)


def _is_stamp(path, status):
    """Tell whether nbgrader can read a time from a file."""
    if not stat.S_ISREG(status.st_mode) or status.st_size > 100:
        return False
    try:
        text = Path(path).read_text(encoding="ascii").strip()
        return text.isprintable() and parse_utc(text) is not None
    except (ValueError, OverflowError, OSError, TypeError, AttributeError):
        return False


def _unwanted(folder, notebooks, course):
    """Return the paths that must go, each with the reason."""
    found = _look(folder, notebooks)
    reasons = {path: reason for path, _, reason in found if reason}
    shared = _shared(course, [status for path, status, _ in found if path not in reasons])
    for path, status, _ in found:
        if _file(status) in shared:
            reasons.setdefault(path, SHARED)
    sizes = sorted((status.st_size, path) for path, status, _ in found if path not in reasons)
    totals = itertools.accumulate(size for size, _ in sizes)
    for count, ((_, path), total) in enumerate(zip(sizes, totals, strict=True), 1):
        if count > FILES or total > TOTAL_BYTES:
            reasons[path] = BEYOND
    return reasons


def _look(folder, notebooks=(), depth=1):
    """Return path, status and reason (or None) of every file, and of folders with a reason."""
    found = []
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        status = os.lstat(path)
        is_folder = stat.S_ISDIR(status.st_mode)
        if name in notebooks and not is_folder:
            continue
        reason = _reason(path, name, status, depth)
        if is_folder and not reason:
            try:
                found += _look(path, depth=depth + 1)
                continue
            except OSError:
                reason = CLOSED
        found.append((path, status, reason))
    return found


def _reason(path, name, status, depth):
    is_folder = stat.S_ISDIR(status.st_mode)
    tests = {
        LINK: _is_link(status),
        SPECIAL: not is_folder and not stat.S_ISREG(status.st_mode),
        NAME: not name.isprintable(),
        STAMP: name == "timestamp.txt" and depth == 1 and not _is_stamp(path, status),
        NOTEBOOK: is_folder and name.lower().endswith(".ipynb"),
        BY_THE_WAY: is_folder and name in NOT_WORK,
        DEEP: is_folder and depth > DEPTH,
        LARGE: not is_folder and status.st_size > FILE_BYTES,
        ACTIVE: os.path.splitext(name)[1].lower() in ACTIVE_TYPES,
    }
    reason = next((reason for reason, holds in tests.items() if holds), None)
    if reason or is_folder or os.access(path, os.R_OK):
        return reason
    return UNREADABLE


def _is_link(status):
    return stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == JUNCTION


def _file(status):
    return status.st_dev, status.st_ino


def _shared(course, statuses):
    """Return those files that have more than one name inside the course folder."""
    names = Counter({_file(status): 0 for status in statuses if status.st_nlink > 1})
    for folder, _, files in os.walk(course) if names else ():
        for name in files:
            with contextlib.suppress(FileNotFoundError):  # some come and go while we look
                names[_file(os.lstat(os.path.join(folder, name)))] += 1
    return {file for file, count in names.items() if count > 1}


def _move(reasons, folder, course):
    # a new folder each time: nothing is overwritten, and no link of last time lies in the way
    base, name = course / "set_aside" / Path(folder).parent.name, Path(folder).name
    places = (base / (f"{name} ({n})" if n > 1 else name) for n in itertools.count(1))
    place = next(place for place in places if not os.path.lexists(place))
    for count, path in enumerate(sorted(reasons), 1):
        target = place / os.path.relpath(path, folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        _rename(path, target)
        moved = f"{_told(path, course)}: {_told(target, course)}에 옮겨 두었습니다."
        if count <= LINES:
            get_logger().warning("%s %s", moved, reasons[path])
    if len(reasons) > LINES:
        moved = f"{_told(folder, course)}: 그 밖에 {len(reasons) - LINES}개도 옮겼습니다."
        get_logger().warning("%s %s에 모두 있습니다.", moved, _told(place, course))


def _rename(path, target):
    try:
        os.rename(path, target)
    except PermissionError:  # a folder that nobody may write into cannot be moved either
        os.chmod(path, 0o700, follow_symlinks=False) if os.name != "nt" else os.chmod(path, 0o700)
        os.rename(path, target)


def _told(path, course):
    return _plain(os.path.relpath(path, course))


def _plain(text):
    """Return text that no terminal takes for commands: students choose names."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in str(text))
