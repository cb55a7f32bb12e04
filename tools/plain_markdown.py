"""Turn the book's MyST Markdown into what every notebook program shows.

Directives and roles become plain Markdown, with HTML only for what unfolds; a directive or
role that is not known here is an error, so that none is ever left as it is written.
"""

import ast
import base64
import html
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from pybtex.database import parse_file

from tools.questions import read_questions

ROOT = Path(__file__).resolve().parent.parent
BOOK = ROOT / "book"
FENCE = re.compile(r"^(?P<fence>`{3,}|~{3,}|:{3,})(?:\{(?P<name>[\w-]+)\})?(?P<argument>.*)$")
ANCHOR = re.compile(r"^\(([\w-]+)\)=$", re.MULTILINE)
CODE_SPAN = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
ROLE = re.compile(r"\{([a-z:]+)\}`([^`]*)`")
LINK = re.compile(r"(?<!!)\[([^\[\]]*)\]\(([^()\s]+)\)")
MIME = {".svg": "image/svg+xml", ".png": "image/png"}


@dataclass
class PlainMarkdown:
    """Converts the texts of one page; collects the pictures that they show."""

    page: str  # such as "03_convolution"
    address: str = ""  # of the published book: without it, links into the book are only text
    pictures: dict = field(default_factory=dict)  # name -> {MIME type: base64}

    def convert(self, text):
        lines = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL).split("\n")
        done = []
        while lines:
            line = lines.pop(0)
            fence = FENCE.match(line)
            if fence:
                body = self._body(lines, fence["fence"], line)
                done += self._block(fence, line, body)
            elif line == "$$":
                done += [line, *self._body(lines, "$$", line), line]
            elif not ANCHOR.match(line):
                done.append(self._inline(line))
        return re.sub(r"\n{3,}", "\n\n", "\n".join(done)).strip()

    def _body(self, lines, fence, opened):
        """Take from ``lines`` what stands before the closing fence, and the fence."""
        if fence not in lines:
            raise ValueError(f"{self.page}: 닫지 않은 블록입니다: {opened}")
        end = lines.index(fence)
        body = lines[:end]
        del lines[: end + 1]
        return body

    def _block(self, fence, line, body):
        if not fence["name"]:
            return [line, *body, fence["fence"]]
        write = getattr(self, "_" + fence["name"].replace("-", "_"), None)
        if write is None:
            raise ValueError(f"{self.page}: 노트북으로 옮길 줄 모르는 지시자입니다: {line}")
        options = {}
        while body and (option := re.match(r":([a-z-]+):\s*(.*)$", body[0])):
            options[option[1]] = option[2]
            body = body[1:]
        return ["", *write(fence["argument"].strip(), options, "\n".join(body)), ""]

    def _dropdown(self, title, options, body):
        title = html.escape(title, quote=False)
        return [
            "<details>",
            f"<summary>{title}</summary>",
            "",
            self.convert(body),
            "",
            "</details>",
        ]

    def _admonition(self, title, options, body):
        lines = f"**{self._inline(title)}**\n\n{self.convert(body)}".split("\n")
        return [f"> {line}".rstrip() for line in lines]

    def _figure(self, source, options, body):
        file = BOOK / source
        content = base64.b64encode(file.read_bytes()).decode("ascii")
        self.pictures[file.name] = {MIME[file.suffix]: content}
        alt = options["alt"].replace("[", "(").replace("]", ")")
        return [f"![{alt}](attachment:{file.name})", "", self.caption(body)]

    def _literalinclude(self, source, options, body):
        code = (BOOK / source).read_text(encoding="utf-8")
        if "pyobject" in options:
            tree = ast.parse(code).body
            (found,) = (node for node in tree if getattr(node, "name", "") == options["pyobject"])
            code = "\n".join(code.split("\n")[found.lineno - 1 : found.end_lineno])
        return ["```python", code.rstrip(), "```"]

    def _self_check(self, name, options, body):
        for number, question in enumerate(read_questions(BOOK / "questions" / f"{name}.yml"), 1):
            yield from [f"**문제 {number}.** {self.convert(question.text)}", ""]
            yield from [_item(self.convert(choice.text)) for choice in question.choices]
            yield from ["", "<details>", "<summary>답과 풀이 펼치기</summary>", ""]
            for choice in question.choices:
                verdict = "맞습니다." if choice.right else "틀립니다."
                text, why = self.convert(choice.text), self.convert(choice.why)
                yield _item(f"{text}: **{verdict}** {why}")
            yield from ["", "</details>", ""]

    def _widget(self, name, options, body):
        return [self._link("책의 이 자리에는 움직이는 그림이 있습니다.", f"{self.page}.md")]

    def _assignment(self, name, options, body):
        file = ROOT / "cnn_course" / "data" / "assignments.json"
        notebooks = json.loads(file.read_text(encoding="utf-8"))[name]
        for notebook in notebooks.values():
            yield f"- {notebook['title']} ({notebook['level']}, {notebook['minutes']}분)"
        yield from ["", self._link("책의 이 장에서 내려받습니다.", f"{self.page}.md")]

    def caption(self, text):
        """Return a figure's caption; the numbers stand in the book only."""
        return f"**그림.** {self.convert(text)}"

    def _inline(self, line):
        spans = []

        def keep(span):
            spans.append(span[0])
            return f"\0{len(spans) - 1}\0"

        line = CODE_SPAN.sub(keep, ROLE.sub(self._role, line))
        line = LINK.sub(lambda link: self._link(link[1], link[2]), line)
        return re.sub("\0(\\d+)\0", lambda place: spans[int(place[1])], line)

    def _role(self, role):
        name, content = role.groups()
        if name == "term":
            return re.sub(r"\s*<[^<>]*>$", "", content)
        if name == "cite":
            return "(" + "; ".join(_cited(key.strip()) for key in content.split(",")) + ")"
        raise ValueError(f"{self.page}: 노트북으로 옮길 줄 모르는 표기입니다: {role[0]}")

    def _link(self, text, target):
        if re.match(r"https?:|mailto:", target):
            return f"[{text}]({target})"
        file, _, anchor = target.partition("#")
        if not file.endswith(".md"):
            file, anchor, title = _place(file or anchor)
            text = text or title
        if not self.address:
            return text
        page = f"{self.address.rstrip('/')}/book/{Path(file).stem}.html"
        return f"[{text}]({page}{'#' if anchor else ''}{anchor})"


def _item(text):
    return "- " + text.replace("\n", "\n  ")


def _place(anchor):
    """Return (file, anchor, title) of the anchor of a heading or the name of a figure."""
    for file in sorted(BOOK.glob("*.md")):
        text = file.read_text(encoding="utf-8")
        if found := re.search(rf"^\({re.escape(anchor)}\)=\n+(?:#+ (.*))?", text, re.MULTILINE):
            return file.name, anchor, found[1] or ""
        if re.search(rf"^\s*:?name: {re.escape(anchor)}$", text, re.MULTILINE):
            return file.name, anchor, ""
    raise ValueError(f"책에 없는 자리입니다: {anchor}")


def _cited(key):
    entry = parse_file(BOOK / "references.bib").entries[key]
    people = [" ".join(person.last_names) for person in entry.persons["author"]]
    names = people[0] if len(people) == 1 else f"{people[0]} 외"
    return f"{names} {entry.fields.get('year', '')}".strip()
