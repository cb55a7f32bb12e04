"""Attacks with files: links, pipes, strange names and broken notebooks among what is handed in."""

import base64
import gzip
import json
import os
import socket
import stat

from tests.attacks.attack import (
    ASSIGNMENT,
    MAP,
    RIGHT,
    WINDOW,
    Attack,
    answers,
    notebook,
    solution_cell,
    write,
)

MB = 2**20
HONEST = ("00-honest", "zz-honest")  # as conftest calls them


def _course(folder):
    return folder.parents[2]


def _plain(folder, name=MAP):
    """A notebook without an answer, so that there is something to grade."""
    write(folder, notebook(name), name)


def _notebook_is(make):
    """Both notebooks are something else than a file of the student's."""

    def hand_in(folder):
        for name in (WINDOW, MAP):
            make(folder / f"{name}.ipynb", name)

    return hand_in


def _to_solutions(file, name):
    """One link by its full path; one through a folder that is a link, and a second link."""
    if name == WINDOW:
        file.symlink_to(_course(file.parent) / "solutions" / ASSIGNMENT / f"{name}.ipynb")
        return
    (file.parent / "data").symlink_to("../../../solutions")
    (file.parent / "data.txt").symlink_to(f"data/{ASSIGNMENT}/{name}.ipynb")
    file.symlink_to("data.txt")


def _to_neighbour(file, name):
    file.symlink_to(f"../../{HONEST[name == MAP]}/{ASSIGNMENT}/{name}.ipynb")


def _hard_link(file, name):
    file.hardlink_to(_course(file.parent) / "solutions" / ASSIGNMENT / f"{name}.ipynb")


def _endless_or_pipe(file, name):
    file.symlink_to("/dev/zero") if name == MAP else os.mkfifo(file)


def _circle_or_socket(file, name):
    file.symlink_to(file.name) if name == MAP else _socket(file)


def _socket(file):
    """Bind a socket by a short name: the path of one has a hundred letters at most."""
    here = os.open(file.parent, os.O_RDONLY)
    server = socket.socket(socket.AF_UNIX)
    server.bind(f"/proc/self/fd/{here}/{file.name}")
    server.close()
    os.close(here)


def _unreadable_or_empty(file, name):
    file.write_text("", encoding="utf-8")
    if name == MAP:
        _plain(file.parent)
        file.chmod(0)


def _folder(file, name):
    file.mkdir()
    answers(RIGHT[name], name)(file)
    (file / "link").symlink_to("../../../../secret.txt")


def _linked_folder(folder):
    """The whole folder of the submission is a link."""
    folder.rmdir()
    folder.symlink_to(f"../{HONEST[1]}/{ASSIGNMENT}", target_is_directory=True)


def _links_to_secrets(folder):
    _plain(folder)
    course = _course(folder)
    targets = ["../../../secret.txt", "../..", ".", "/", "nowhere", "link5", "link7", "link6"]
    targets += [
        course / name for name in ("gradebook.db", "secret.txt", "class_seed.txt", "solutions")
    ]
    targets += ["/etc/passwd", "/proc/self/environ", "/proc/self/mem", "/dev/zero", "/dev/stdin"]
    targets += [f"../../{HONEST[0]}", f"../../{HONEST[1]}/{ASSIGNMENT}/{MAP}.ipynb"]
    for k, target in enumerate(targets):
        (folder / f"link{k}").symlink_to(target)
        (folder / f"link{k}.txt").symlink_to(f"link{k}")
    (folder / "deeper").mkdir()
    (folder / "deeper" / "secret.csv").symlink_to("../../../../secret.txt")
    (folder / f"{MAP}_files").symlink_to(course / "solutions")


def _hard_links_to_secrets(folder):
    _plain(folder)
    for name in ("gradebook.db", "secret.txt", "class_seed.txt", "nbgrader_config.py"):
        (folder / f"data-{name}").hardlink_to(_course(folder) / name)
    (folder / "twice.csv").write_text("1", encoding="utf-8")
    (folder / "thrice.csv").hardlink_to(folder / "twice.csv")


def _special(folder):
    _plain(folder)
    (folder / "deeper").mkdir()
    for place in (folder, folder / "deeper"):
        os.mkfifo(place / "data.csv")
        _socket(place / "images.npz")
    if os.geteuid() == 0:
        os.mknod(folder / "zero", 0o666 | stat.S_IFCHR, os.makedev(1, 5))
    os.mkfifo(folder / "timestamp.txt")


# where nbgrader reads when a submission was handed in
def _timestamp(text):
    def hand_in(folder):
        _plain(folder)
        (folder / "timestamp.txt").write_bytes(text)

    return hand_in


def _timestamp_folder(folder):
    _plain(folder)
    (folder / "timestamp.txt").mkdir()
    (folder / "timestamp.txt" / "x").write_text("x", encoding="utf-8")


def _crowd(folder):
    """Large files, many files, and so deep ones that their copies have too long a path."""
    for name in (f"{WINDOW}.ipynb", "data.npz"):
        with (folder / name).open("wb") as file:
            file.truncate(256 * MB)  # needs no place until it is copied
    _plain(folder)
    for k in range(300):
        (folder / f"{k}.csv").write_text("1,2,3\n", encoding="utf-8")
    here = os.open(folder, os.O_RDONLY)
    for k in range(30):
        name = f"{k:02}" + "깊" * 80
        os.mkdir(name, dir_fd=here)
        os.close(os.open("data.csv", os.O_CREAT | os.O_WRONLY, dir_fd=here))
        inner = os.open(name, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    os.close(here)


NAMES = (
    "\N{RIGHT-TO-LEFT OVERRIDE}fdp.exe",
    "줄\n바꿈",
    "\x1b]0;hacked\x07\x1b[2Jred\x1b[31m",
    "😀",
    "tab\tname",
    "'; DROP TABLE grade; --",
    "\u1112\u1161\u11ab\u1100\u1173\u11af.csv",
    "[!a]*?",
    "{a,b}",
    "$HOME `id` $(id)",
    "-rf",
    "--force",
    "~",
    " ",
    "...",
    "C:\\secret.txt",
    "CON",
    "nul.txt",
    "a" * 250,
    "%s %d {0}",
    "feedback",
    ".ipynb_checkpoints",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>.png",
    "\u200b",
    "\ufeff.csv",
    "02_correlate2d.ipynb\n",
    "x.pyc",
    "[ERROR] zz-honest failed",
)


def _names(folder):
    _plain(folder)
    for name in NAMES:
        (folder / name.replace("/", "\u2215")).write_text("1", encoding="utf-8")
    brackets = folder / "[a-z]"
    brackets.mkdir()
    # a pattern that a name in brackets defeats: nbgrader does not see that this is a notebook
    answers(RIGHT[MAP])(brackets)
    (brackets / "x.pyc").write_text("1", encoding="utf-8")
    for name in (b"\xff\xfe.csv", b"\xed\xa0\x80.csv", "한글.csv".encode("cp949"), b"\x80\n\x1b"):
        with open(os.path.join(os.fsencode(folder), name), "wb") as file:
            file.write(b"1")


# what nbgrader itself is going to write, or to read, in the same places
def _names_of_nbgraders(folder):
    _plain(folder)
    for name in (f"{WINDOW}.html", "index.html"):
        page = "<html><body onload=alert(1)><script>alert(1)</script>20/20</body></html>"
        (folder / name).write_text(page, encoding="utf-8")
    (folder / "page.svg").write_text("<svg onload='alert(1)'/>", encoding="utf-8")
    (folder / f"{MAP}.html").mkdir()
    (folder / f"{MAP}.html" / "x").write_text("x", encoding="utf-8")
    for ending in ("xhtml", "xht", "mhtml", "HTM"):
        (folder / f"page.{ending}").write_text("<script>alert(1)</script>", encoding="utf-8")
    (folder / f"{WINDOW}.html.ipynb").write_text("{}", encoding="utf-8")


def _broken(told_by_name):
    """Files under the notebooks' names that are no notebooks, or hardly."""

    def hand_in(folder):
        for name, data in told_by_name.items():
            (folder / f"{name}.ipynb").write_bytes(data)

    return hand_in


def _solved(name=MAP):
    told = notebook(name)
    solution_cell(told)["source"] = RIGHT[name]
    return told


def _text(told):
    return json.dumps(told, ensure_ascii=False)


def _duplicate_keys():
    """The first cells are right, the last ones count; NaN and infinity are numbers."""
    right, empty = (
        _text(_solved(WINDOW))[1:],
        '"metadata": {"x": [NaN, Infinity, -Infinity, 1e999]}, ',
    )
    return ("{" + right[:-1] + ", " + empty + '"cells": []}').encode("utf-8")


def _surrogates():
    """Half letters in every text of a notebook, and in the name of a picture."""
    half, told = "\ud800 \udfff \U0001f600"[:3], notebook()
    for cell in told["cells"]:
        cell["source"] = f"# {half}\n" + "".join(cell["source"])
        cell["metadata"][half] = half
    solution_cell(told)["source"] = f"print({half!r}, '{half}')\nraise ValueError('\\ud800')"
    told["metadata"][half] = half
    png = base64.b64encode(b"\x89PNG\r\n\x1a\n").decode("ascii")
    told["cells"].append({
        "cell_type": "markdown",
        "metadata": {},
        "id": half,
        "source": f"글 {half} ![x](attachment:x.png)",
        "attachments": {f"{half}.png": {"image/png": png}},
    })
    return json.dumps(told).encode("ascii")


ODD_CELLS = [
    5,
    None,
    "cell",
    [],
    {},
    {"cell_type": {}},
    {"cell_type": "code"},
    {"cell_type": "code", "source": 7},
    {"cell_type": "code", "source": {"a": 1}, "metadata": []},
    {"cell_type": [], "source": [None, ["x"]]},
    {"cell_type": "code", "source": ["a", 1, "\n"], "metadata": {"nbgrader": "x"}},
    {"cell_type": "code", "source": "1", "metadata": {"nbgrader": {"grade_id": ["correlate2d"]}}},
    {"cell_type": "code", "source": "1", "metadata": {"nbgrader": {"grade_id": {}}}, "outputs": 7},
    {"cell_type": "markdown", "source": "a", "attachments": [[]]},
    {"cell_type": "markdown", "source": "a", "attachments": {"": {"": ""}, "x": {"image/png": 5}}},
    {"cell_type": "markdown", "source": None, "attachments": {"../../x": {"image/png": "===="}}},
]

ATTACKS = [
    Attack("link-to-the-solutions", "the notebook is the right one", _notebook_is(_to_solutions)),
    Attack("link-to-a-neighbour", "the notebook is another student's", _notebook_is(_to_neighbour)),
    Attack("hard-link-to-the-solutions", "no link to be seen", _notebook_is(_hard_link)),
    Attack(
        "folder-linked-to-a-neighbour",
        "all of the submission is another's, who then has none",
        _linked_folder,
    ),
    Attack("notebook-without-end", "who reads it never ends", _notebook_is(_endless_or_pipe)),
    Attack("notebook-in-a-circle", "listed, and not there", _notebook_is(_circle_or_socket)),
    Attack("notebook-unreadable", "grading stops here", _notebook_is(_unreadable_or_empty)),
    Attack("notebook-is-a-folder", "nothing there to grade", _notebook_is(_folder)),
    Attack("links-to-secrets", "are copied as what they point to", _links_to_secrets),
    Attack("hard-links-to-secrets", "are copied with the submission", _hard_links_to_secrets),
    Attack("pipes-and-sockets", "copying them fails or never ends", _special),
    Attack("timestamp-is-a-folder", "nbgrader cannot read the time", _timestamp_folder),
    Attack("timestamp-of-nonsense", "nbgrader cannot tell the time", _timestamp(b"yesterday\n")),
    Attack(
        "timestamp-of-another-age",
        "out of any calendar",
        _timestamp(b"9999-12-31 23:59:59 -1400"),
    ),
    Attack("crowd-of-files", "takes time, and fills the disk when it is copied", _crowd),
    Attack("odd-names", "names that terminals, shells and pages take for more", _names),
    Attack(
        "pages-among-the-files", "come back with the feedback, or in its place", _names_of_nbgraders
    ),
    Attack(
        "broken-json",
        "whoever reads it runs out of text, or of stack",
        _broken({WINDOW: _text(_solved(WINDOW)).encode("utf-8")[:9000], MAP: b"[" * 19 * MB}),
    ),
    Attack(
        "bombs-of-json",
        "whoever reads it runs out of memory, or runs it",
        _broken({
            WINDOW: b"\x80\x04cos\nsystem\n(S'touch ~/pwned'\ntR." + b" " * 100 * MB,
            MAP: gzip.compress(_text(_solved()).encode("utf-8")),
        }),
    ),
    Attack(
        "other-encodings",
        "one reader's notebook is another's noise",
        _broken({
            WINDOW: b"\xef\xbb\xbf" + _text(_solved(WINDOW)).encode("utf-8"),
            MAP: _text(_solved()).encode("utf-16"),
        }),
        10,  # a mark in front of UTF-8 does no harm
    ),
    Attack(
        "half-letters", "what cannot be written fails at the end", _broken({MAP: _surrogates()})
    ),
    Attack(
        "odd-cells",
        "what is not where it is expected",
        _broken({
            WINDOW: _duplicate_keys(),
            MAP: _text(_solved() | {"cells": ODD_CELLS + _solved()["cells"]}).encode("utf-8"),
        }),
        10,
    ),
]
