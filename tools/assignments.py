"""List what belongs to each assignment in a file of the package: students' commands read it.

A student's folder can lack a notebook; only a list from outside can tell.
"""

import json
import re

from tools.mirror import pristine_release, replace
from tools.release import ROOT

LIST = ROOT / "cnn_course" / "data" / "assignments.json"
FACTS = re.compile(
    r"\*\*목표\*\* (.+)\n\n"
    r"\*\*난이도\*\* (기본|심화) · \*\*걸리는 시간\*\* (\d+)분 · .*책의 (?:\d+장|실습 \d+) 「(.+)」"
)


def update_assignments():
    """Write the list from ``exercises/`` where it has changed."""
    listed = {}
    for name, data in sorted(pristine_release().items()):
        if name.endswith(".ipynb"):
            assignment, notebook = name.split("/")
            listed.setdefault(assignment, {})[notebook] = described(json.loads(data))
    text = json.dumps(listed, ensure_ascii=False, indent=1) + "\n"
    if not LIST.exists() or LIST.read_text(encoding="utf-8") != text:
        replace(LIST, text.encode("utf-8"))


def described(notebook):
    """Return a notebook's title, goal, level, minutes and points, and its chapter's title."""
    head = "".join(notebook["cells"][0]["source"])
    goal, level, minutes, chapter = FACTS.search(head).groups()
    flags = [cell["metadata"].get("nbgrader", {}) for cell in notebook["cells"]]
    return {
        "chapter": chapter,
        "title": head.split("\n")[0].removeprefix("# "),
        "goal": goal,
        "level": level,
        "minutes": int(minutes),
        "points": sum(flag.get("points", 0) for flag in flags if flag.get("grade")),
    }
