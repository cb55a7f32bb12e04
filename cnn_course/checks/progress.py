"""All assignments in one table: which notebooks are done, which are open."""

import json
import sys
from importlib.resources import files
from pathlib import Path

from cnn_course.checks import in_kernel, lab_hand_in, notebook_file

MISSING = "그런 폴더가 없습니다: {}\n지금 폴더는 {}입니다. 폴더의 이름을 보십시오."
A_FILE = "{}: 폴더가 아니라 파일입니다. 노트북이 들어 있는 폴더를 적으십시오."
NONE_FOUND = (
    "{}: 이 폴더에서 과제의 노트북을 하나도 찾지 못했습니다. 과제 폴더나 그 위의 폴더를 적으십시오. "
    "폴더와 노트북의 이름은 나누어 받은 그대로여야 합니다."
)


def assignments():
    """Return {assignment: {notebook: title, level, minutes, points}} of the whole course."""
    listed = files("cnn_course") / "data" / "assignments.json"
    return json.loads(listed.read_text(encoding="utf-8"))


def look_at(folder):
    """Stop, with the reason, where there is no such folder."""
    if not folder.exists():
        sys.exit(MISSING.format(folder, Path.cwd()))
    if not folder.is_dir():
        sys.exit(A_FILE.format(folder))


def show(folder):
    """Run all notebooks below ``folder`` and print the table; return 0."""
    look_at(folder)
    found = {
        (assignment, name): find(folder, assignment, name)
        for assignment, notebooks in assignments().items()
        for name in notebooks
    }
    if not any(found.values()):
        sys.exit(NONE_FOUND.format(folder.resolve()))
    rows = []
    for (assignment, name), path in found.items():
        if path is not None:
            print(f"\r실행합니다: {path.name:<40}", end="", file=sys.stderr, flush=True)
        rows.append((f"{assignment}/{name}", assignments()[assignment][name], state(path)))
    print(f"\r{'':60}\r", end="", file=sys.stderr, flush=True)
    print("| 과제와 노트북 | 제목 | 난이도 | 보이는 검사 |\n|---|---|---|---|")
    for name, facts, done in rows:
        print(f"| {name} | {facts['title']} | {facts['level']} | {done} |")
    return 0


def find(folder, assignment, name):
    """Return where a notebook of an assignment lies: in a folder of its name, here or below."""
    places = [folder / name] if folder.resolve().name == assignment else []
    places += [folder / assignment / name, *sorted(folder.glob(f"*/{assignment}/{name}"))]
    return next((path for path in places if path.is_file()), None)


def state(path):
    """Say how far a notebook is, in a word or two."""
    if path is None:
        return "노트북 없음"
    try:
        notebook = notebook_file.read(path)
    except notebook_file.Unreadable:
        return "읽지 못함"
    if lab_hand_in.is_lab(notebook):  # training takes too long for a table
        return "결과 파일 있음" if path.with_suffix(".npz").is_file() else "결과 파일 없음"
    results = in_kernel.run(notebook, path.parent).results
    passed = sum(result.passed for result in results)
    return "모두 통과" if passed == len(results) else f"{passed}/{len(results)}"
