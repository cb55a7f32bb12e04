"""Three directives that list exercises and labs from the package's own list of them.

``{assignment} 03_convolution`` has one chapter's or lab's, ``{assignments}`` all chapters', and
``{labs}`` all labs. So level, time and points on a page are those of the notebooks, which
``make exercises`` has read.
"""

import json
from pathlib import Path

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.util.docutils import SphinxDirective

LIST = Path("cnn_course", "data", "assignments.json")


def setup(app):
    app.add_directive("assignment", Assignment)
    app.add_directive("assignments", Assignments)
    app.add_directive("labs", Labs)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


class FromTheList(SphinxDirective):
    """Writes Markdown and lets the page's own parser read it."""

    def run(self):
        file = Path(self.env.srcdir) / LIST
        self.env.note_dependency(str(file))
        container = nodes.container(classes=["exercises"])
        listed = json.loads(file.read_text(encoding="utf-8"))
        lines = StringList(list(self.lines(listed)), str(file))
        self.state.nested_parse(lines, self.content_offset, container)
        return [container]


class Assignment(FromTheList):
    required_arguments = 1

    def lines(self, listed):
        name = self.arguments[0]
        if name not in listed:
            raise self.error(f"{LIST}: no assignment {name!r}, only {', '.join(listed)}")
        yield from [_download(name, "압축 파일(zip) 내려받기"), ""]
        for file, facts in listed[name].items():
            yield f"- **{Path(file).stem}** {_told(facts)}: {facts['goal']}"


class Assignments(FromTheList):
    def lines(self, listed):
        for name, notebooks in listed.items():
            if name.startswith("lab_"):
                continue
            first, *_ = notebooks.values()
            minutes = sum(facts["minutes"] for facts in notebooks.values())
            chapter = f"{_numbered(name)} {first['chapter']}"
            yield f"- **{chapter}** ({minutes}분, {_download(name, '내려받기')})"
            yield from (f"  - {_told(facts)}" for facts in notebooks.values())


class Labs(FromTheList):
    def lines(self, listed):
        for name, notebooks in listed.items():
            if name.startswith("lab_"):
                (facts,) = notebooks.values()
                told = f"{facts['level']}, {facts['minutes']}분, {facts['points']}점"
                yield f"- **{_numbered(name)}** [{facts['chapter']}]({name}.md) ({told}, {_download(name, '내려받기')}): {facts['goal']}"


def _numbered(name):
    return f"실습 {int(name[4:6])}" if name.startswith("lab_") else f"{int(name[:2])}장"


def _told(facts):
    points = f"{facts['points']}점" if facts["points"] else "점수 없음"
    return f"{facts['title']} ({facts['level']}, {facts['minutes']}분, {points})"


def _download(name, text):
    kind = " 노트북" if name.startswith("lab_") else " 연습 문제"
    label = f"{_numbered(name)}{kind} 압축 파일(zip) 내려받기"
    return f'<a href="../exercises/{name}.zip" aria-label="{label}" download>{text}</a>'
