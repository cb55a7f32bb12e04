"""What nbgrader must not copy is moved aside, the rest is left alone, and nothing is followed."""

import errno
import logging
import os
import socket
import stat
from types import SimpleNamespace

import pytest
from nbgrader.converters import Autograde
from nbgrader.converters.base import BaseConverter
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import find_all_files
from traitlets.config import Config

from cnn_course.grading import set_aside as module
from cnn_course.grading.set_aside import BEYOND, DEPTH, FILES, LINES, MB, set_aside

STUDENT, ASSIGNMENT = "20260001", "03_convolution"
SECRET = "성적부의 내용"

posix = pytest.mark.skipif(os.name == "nt", reason="Windows에서는 만들 수 없는 파일입니다.")


@pytest.fixture
def course(tmp_path):
    course = tmp_path / "강좌"
    (course / "submitted" / STUDENT / ASSIGNMENT).mkdir(parents=True)
    (course / "solutions").mkdir()
    (course / "gradebook.db").write_text(SECRET, encoding="utf-8")
    return course


@pytest.fixture
def submission(course):
    folder = course / "submitted" / STUDENT / ASSIGNMENT
    (folder / "01_correlate_window.ipynb").write_text("{}", encoding="utf-8")
    (folder / "timestamp.txt").write_text("2026-03-02 09:00:00 Asia/Seoul", encoding="utf-8")
    return folder


@pytest.fixture
def aside(course):
    return course / "set_aside" / STUDENT / ASSIGNMENT


@pytest.fixture
def log(monkeypatch, caplog):
    """Return a function that gives the lines that were logged since it was last asked."""
    monkeypatch.setattr(module, "get_logger", lambda: logging.getLogger("nbgrader"))

    def lines():
        found = [record.getMessage() for record in caplog.records]
        caplog.clear()
        return found

    return lines


def run(submission, **keywords):
    notebooks = sorted(str(path) for path in submission.glob("*.ipynb"))
    set_aside(assignment=ASSIGNMENT, student="*", notebooks=notebooks, **keywords)
    return notebooks


def tree(folder):
    """Return every name below a folder, with what it is; nothing is followed."""
    return {
        os.path.relpath(os.path.join(place, name), folder): os.lstat(os.path.join(place, name))[:2]
        for place, folders, files in os.walk(folder)
        for name in folders + files
    }


def sized(path, size):
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.truncate(size)
    return path


def test_an_ordinary_submission_is_left_alone(course, submission, log, capfd):
    sized(submission / "그림.png", 19 * MB)
    sized(submission / ".ipynb_checkpoints/01_correlate_window-checkpoint.ipynb", 1000)
    sized(submission / "자료 (1)/[a] *.txt", 0)
    sized(submission.joinpath(*["깊이"] * DEPTH, "끝.txt"), 10)
    (submission / "빈 폴더").mkdir()
    before = tree(course)
    assert run(submission) == [str(submission / "01_correlate_window.ipynb")]
    assert tree(course) == before
    assert log() == [] and capfd.readouterr() == ("", "")


def link_to(target):
    return lambda path, _: path.symlink_to(target)


def pipe(path, _):
    os.mkfifo(path)


def socket_of_a_program(path, monkeypatch):
    monkeypatch.chdir(path.parent)  # a socket's path may have 108 bytes
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)


def large_file(path, _):
    sized(path, 20 * MB + 1)


def closed_folder(path, monkeypatch):
    """The superuser may look into every folder and file: so here it is told otherwise."""
    sized(path / "안.txt", 1)
    listdir = os.listdir

    def refusing(folder):
        if folder == str(path):
            raise PermissionError(errno.EACCES, "Permission denied", folder)
        return listdir(folder)

    monkeypatch.setattr(os, "listdir", refusing)


def unreadable_file(path, monkeypatch):
    sized(path, 1)
    monkeypatch.setattr(os, "access", lambda asked, mode: asked != str(path))


WRONG = {
    "link to a file": (link_to("../../../gradebook.db"), module.LINK),
    "link to a folder": (link_to("../../../solutions"), module.LINK),
    "link to everything": (link_to("/"), module.LINK),
    "link to itself": (link_to("것"), module.LINK),
    "link to nothing": (link_to("없음"), module.LINK),
    "link to its neighbour": (link_to("timestamp.txt"), module.LINK),
    "pipe": (pipe, module.SPECIAL),
    "socket": (socket_of_a_program, module.SPECIAL),
    "closed folder": (closed_folder, module.CLOSED),
    "unreadable file": (unreadable_file, module.UNREADABLE),
    "large file": (large_file, module.LARGE),
}


@pytest.mark.parametrize("name", [".venv", "폴더/venv"])
def test_an_environment_is_moved_as_one_folder(course, submission, log, name):
    for k in range(40):
        sized(submission / name / "lib" / f"m{k}.py", 5)
    run_and_find_moved(course, submission, log, name, module.BY_THE_WAY)
    assert not (submission / name).exists()


@posix
@pytest.mark.parametrize("name", ["것", "폴더/속/것", ".ipynb_checkpoints/것"])
@pytest.mark.parametrize("make, reason", WRONG.values(), ids=WRONG)
def test_what_must_not_be_copied_is_moved(course, submission, log, monkeypatch, name, make, reason):
    path = submission / name
    path.parent.mkdir(parents=True, exist_ok=True)
    make(path, monkeypatch)
    run_and_find_moved(course, submission, log, name, reason)
    assert find_all_files(str(submission), ["*.ipynb"]) == [str(submission / "timestamp.txt")]
    assert (course / "gradebook.db").read_text(encoding="utf-8") == SECRET


def run_and_find_moved(course, submission, log, name, reason):
    path, target = submission / name, course / "set_aside" / STUDENT / ASSIGNMENT / name
    before = tree(submission)
    run(submission)
    assert not os.path.lexists(path)
    assert os.lstat(target)[:2] == before[name]  # the very same file, as it was
    told = module._plain(target.relative_to(course))
    (line,) = log()
    assert line.endswith(f": {told}에 옮겨 두었습니다. {reason}")
    return line


def test_a_folder_with_a_notebooks_name_is_moved(course, submission, log):
    sized(submission / "폴더/03.IPYNB/안.txt", 1)
    run_and_find_moved(course, submission, log, "폴더/03.IPYNB", module.NOTEBOOK)


def test_too_deep_a_folder_is_moved(course, submission, log):
    name = os.path.join(*["깊이"] * (DEPTH + 1))
    sized(submission / name / "더 깊이/끝.txt", 1)
    run_and_find_moved(course, submission, log, name, module.DEEP)


@posix
def test_a_name_that_is_not_utf_8_is_moved_and_told(course, submission, log):
    name = os.fsdecode("가중치.txt".encode("cp949"))
    try:
        sized(submission / name, 1)
    except OSError:  # the file systems of a Mac know no such names
        pytest.skip("이 파일 시스템에는 UTF-8이 아닌 이름을 쓸 수 없습니다.")
    line = run_and_find_moved(course, submission, log, name, module.NAME)
    assert line.isprintable() and "\\udcb0" in line


def test_no_name_reaches_the_terminal_as_a_command(course, submission, log):
    name = "\x1b]0;제목\x07\u202e.txt" if os.name != "nt" else "\u202e.txt"
    large_file(submission / name, None)
    assert run_and_find_moved(course, submission, log, name, module.NAME).isprintable()


@posix
def test_a_hard_link_to_a_file_of_the_course_is_moved(course, submission, log):
    os.link(course / "gradebook.db", submission / "것")
    run_and_find_moved(course, submission, log, "것", module.SHARED)
    assert (course / "gradebook.db").read_text(encoding="utf-8") == SECRET


@posix
def test_both_names_of_a_file_within_the_submission_are_moved(submission, aside):
    os.link(sized(submission / "가", 1), submission / "나")
    run(submission)
    assert sorted(os.listdir(aside)) == ["가", "나"]


@posix
def test_a_hard_link_to_a_file_elsewhere_stays(tmp_path, course, submission, log, monkeypatch):
    os.link(sized(tmp_path / "다른 곳", 1), submission / "것")
    (course / "solutions/링크").symlink_to(submission / "것")
    walked = [*os.walk(course), (str(course), [], ["방금 없어진 파일"])]
    with monkeypatch.context() as context:
        context.setattr(os, "walk", lambda top: walked)
        run(submission)
    assert (submission / "것").exists() and log() == []
    run(submission, root=tmp_path)
    assert not (submission / "것").exists()
    assert (tmp_path / "set_aside" / STUDENT / ASSIGNMENT / "것").exists()


def test_devices_and_junctions_are_recognised():
    device = SimpleNamespace(st_mode=stat.S_IFCHR, st_size=0)
    assert module._reason("/dev/zero", "zero", device, 1) == module.SPECIAL
    junction = SimpleNamespace(st_mode=stat.S_IFDIR, st_size=0, st_reparse_tag=0xA0000003)
    assert module._reason("C:\\것", "것", junction, 1) == module.LINK


def test_the_largest_files_go_when_all_are_too_large(submission, aside, log):
    for size in (16, 17, 18):
        sized(submission / f"{size}.bin", size * MB)
    run(submission)
    assert sorted(os.listdir(aside)) == ["18.bin"]
    assert log()[0].endswith(BEYOND)


def test_the_largest_files_go_when_there_are_too_many(submission, aside, log):
    sized(submission / "a/큰 것.bin", MB)
    for k in range(FILES - 2):
        sized(submission / f"{k}.txt", 1)
    run(submission)
    assert log() == []
    sized(submission / "하나 더.txt", 1)
    run(submission)
    assert tree(aside).keys() == {"a", os.path.join("a", "큰 것.bin")}


def test_a_flood_of_files_does_not_flood_the_screen(submission, aside, log):
    for k in range(FILES + 2 * LINES):
        sized(submission / f"{k}.txt", 1)
    run(submission)
    moved = len(os.listdir(aside))
    lines = log()
    assert len(lines) == LINES + 1
    assert f"그 밖에 {moved - LINES}개도" in lines[-1]
    assert len(os.listdir(submission)) == FILES + 1  # and the notebook


@posix
def test_nothing_that_was_set_aside_is_overwritten_or_written_through(tmp_path, submission, aside):
    """A link of last time lies where a folder of this time would go."""
    elsewhere = tmp_path / "홈"
    elsewhere.mkdir()
    (submission / "자료").symlink_to(elsewhere)
    run(submission)
    large_file(submission / "자료/authorized_keys", None)
    run(submission)
    (submission / "자료/b").symlink_to("x")
    run(submission)
    assert os.listdir(elsewhere) == []
    assert sorted(os.listdir(aside.parent)) == [
        ASSIGNMENT,
        f"{ASSIGNMENT} (2)",
        f"{ASSIGNMENT} (3)",
    ]
    assert (aside / "자료").is_symlink()
    assert os.listdir(aside.with_name(f"{ASSIGNMENT} (2)") / "자료") == ["authorized_keys"]


@posix
def test_notebooks_stay_whatever_they_are(course, submission, log):
    """They are opened by a reader that follows nothing and waits for nobody."""
    (submission / "02.ipynb").symlink_to(course / "gradebook.db")
    os.mkfifo(submission / "03.ipynb")
    large_file(submission / "04.ipynb", None)
    os.link(course / "gradebook.db", submission / "05.ipynb")
    before = tree(course)
    assert len(run(submission)) == 5
    assert tree(course) == before and log() == []


def test_a_notebook_that_is_a_folder_is_moved(course, submission, log):
    sized(submission / "02_correlate2d.ipynb/안.txt", 1)
    run(submission)
    assert (course / "set_aside" / STUDENT / ASSIGNMENT / "02_correlate2d.ipynb").is_dir()


def stopped(submission, why):
    with pytest.raises(SystemExit) as stop:
        run(submission)
    message = str(stop.value)
    assert message.startswith(f"{submission}: ") and why in message
    assert "직접 지우거나 다른 곳으로 옮긴 뒤, 같은 명령을 다시 실행하십시오." in message


@posix
def test_what_cannot_be_moved_stops_the_grading(submission, monkeypatch):
    def other_disk(source, target):
        raise OSError(errno.EXDEV, "Invalid cross-device link", source)

    monkeypatch.setattr(os, "rename", other_disk)
    run(submission)  # where nothing is to be moved, nothing fails
    (submission / "것").symlink_to("/etc/passwd")
    stopped(submission, "Invalid cross-device link")


@posix
def test_a_submission_that_is_a_link_is_moved(course, submission, log):
    elsewhere = submission.rename(course / "어딘가")
    submission.symlink_to(elsewhere)
    run(submission)
    assert not os.path.lexists(submission)
    assert (course / "set_aside" / STUDENT / ASSIGNMENT).readlink() == elsewhere
    assert (elsewhere / "timestamp.txt").exists() and module.LINK in log()[0]


def test_what_a_browser_would_run_is_moved(submission, aside, log):
    for name in ("답.html", "그림.SVG", "a.js"):
        sized(submission / name, 1)
    sized(submission / "표.csv", 1)
    run(submission)
    assert sorted(os.listdir(aside)) == ["a.js", "그림.SVG", "답.html"]
    assert all(line.endswith(module.ACTIVE) for line in log())


@posix
def test_a_folder_that_refuses_to_be_moved_is_opened_first(submission, aside, monkeypatch):
    """As somebody other than the superuser meets a folder of mode 000."""
    folder, rename = submission / "닫힌 폴더.ipynb", os.rename
    folder.mkdir(mode=0)

    def refusing(source, target):
        if not os.lstat(source).st_mode & 0o200:
            raise PermissionError(errno.EACCES, "Permission denied", source)
        rename(source, target)

    monkeypatch.setattr(os, "rename", refusing)
    run(submission)
    assert (aside / folder.name).is_dir()


@pytest.mark.parametrize(
    "content",
    [b"2026-03-02 09:00:00 Asia/Seoul", b"yesterday", b"9" * 99, b"\xff\xfe", b"x\x1b[31m", b""],
)
def test_a_time_stamp_that_nbgrader_cannot_read_is_moved(submission, aside, content):
    (submission / "timestamp.txt").write_bytes(content)
    run(submission)
    assert (submission / "timestamp.txt").exists() == content.startswith(b"2026")
    assert (aside / "timestamp.txt").exists() == (not content.startswith(b"2026"))


@posix
def test_time_stamps_that_are_no_files_are_moved_before_nbgrader_reads_them(course, submission):
    for student, make in (("a", os.mkfifo), ("b", lambda path: path.symlink_to("/dev/zero"))):
        folder = course / "submitted" / student / ASSIGNMENT
        folder.mkdir(parents=True)
        make(folder / "timestamp.txt")
    module.set_aside_timestamps(course)
    stamps = sorted(course.glob("submitted/*/*/timestamp.txt"))
    assert stamps == [submission / "timestamp.txt"]
    for student in "ab":
        assert os.path.lexists(course / "set_aside" / student / ASSIGNMENT / "timestamp.txt")


def test_a_mistake_of_ours_stops_the_grading(submission, monkeypatch):
    """nbgrader would take note of any other error, and copy everything."""
    monkeypatch.setattr(module, "_look", None)
    stopped(submission, "not callable")


@pytest.fixture
def autograde(course):
    """nbgrader's own converter, ready for the one submission."""
    config = Config()
    config.Autograde.pre_convert_hook = "cnn_course.grading.set_aside.set_aside"
    coursedir = CourseDirectory(root=str(course), assignment_id=ASSIGNMENT, config=config)
    converter = Autograde(coursedir=coursedir, config=config)
    converter.init_notebooks()
    ((_, converter.notebooks),) = converter.assignments.items()
    return converter


@posix
def test_nbgrader_copies_a_linked_file_and_with_the_hook_it_does_not(
    course, submission, log, request
):
    (submission / "b.txt").symlink_to(course / "gradebook.db")
    sized(submission / "02.ipynb/안.txt", 1)
    autograde = request.getfixturevalue("autograde")
    copied = course / "autograded" / STUDENT / ASSIGNMENT
    BaseConverter.init_assignment(autograde, ASSIGNMENT, STUDENT)
    assert (copied / "b.txt").read_text(encoding="utf-8") == SECRET
    copied.rename(course / "without")
    autograde.run_pre_convert_hook()
    BaseConverter.init_assignment(autograde, ASSIGNMENT, STUDENT)
    assert os.listdir(copied) == ["timestamp.txt"]
    assert len(log()) == 2
