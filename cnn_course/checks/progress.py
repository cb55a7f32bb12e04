"""All assignments in one table: which notebooks are done, which are open."""

import json
import sys
from importlib.resources import files

from cnn_course.checks import in_kernel


def assignments():
    """Return {assignment: {notebook: title, level, minutes, points}} of the whole course."""
    listed = files("cnn_course") / "data" / "assignments.json"
    return json.loads(listed.read_text(encoding="utf-8"))


def show(folder):
    """Run all notebooks below ``folder`` and print the table; return 0."""
    rows = []
    for assignment, notebooks in assignments().items():
        for name, facts in notebooks.items():
            path = find(folder, assignment, name)
            if path is not None:
                print(f"\r실행합니다: {path.name}\033[K", end="", file=sys.stderr, flush=True)
            rows.append((f"{assignment}/{name}", facts, state(path)))
    print("\r\033[K", end="", file=sys.stderr, flush=True)
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
        results = in_kernel.run(path)
    except in_kernel.Unreadable:
        return "읽지 못함"
    passed = sum(result.passed for result in results)
    return "모두 통과" if passed == len(results) else f"{passed}/{len(results)}"
