"""``{self-check} 03_convolution``: the questions of ``book/questions/03_convolution.yml``.

As written here they are read without JavaScript and printed: the choices as a numbered list,
and folded beneath it what there is to say of each. ``self-check.js`` makes them answerable.
"""

from copy import deepcopy
from hashlib import sha256
from html import escape
from pathlib import Path

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.util.docutils import SphinxDirective

from tools.questions import QuestionError, read_questions


def setup(app):
    app.add_directive("self-check", SelfCheck)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


class SelfCheck(SphinxDirective):
    required_arguments = 1

    def run(self):
        (name,) = self.arguments
        self.file = Path(self.env.srcdir, "book", "questions", f"{name}.yml")
        self.env.note_dependency(str(self.file))
        try:
            questions = read_questions(self.file)
        except QuestionError as error:
            raise self.error(str(error)) from error
        page = [html(f'<div class="self-check" data-name="{escape(name)}">')]
        for number, question in enumerate(questions, 1):
            page += self.question(number, question)
        return [*page, html("</div>")]

    def question(self, number, question):
        where = f"문제 {number}"
        asked = self.parsed(question.text, where)
        asked[0][:0] = [nodes.strong("", f"{where}."), nodes.Text(" ")]
        choices, reasons = [], []
        for place, choice in enumerate(question.choices, 1):
            text = self.parsed(choice.text, f"{where}: 선택지 {place}")
            if len(text) > 1:
                raise self.error(f"{self.file}: {where}: 선택지 {place}: 문단 하나여야 합니다.")
            why = self.parsed(choice.why, f"{where}: 선택지 {place}의 why")
            again = [*deepcopy(text[0].children), nodes.Text(": ")]
            verdict = [nodes.strong("", "맞습니다."), nodes.Text(" ")] if choice.right else []
            why[0][:0] = [nodes.inline("", "", *again, classes=["self-check-choice"]), *verdict]
            choices.append(nodes.list_item("", *text))
            reasons.append(nodes.list_item("", *why))
        right = [choice.right for choice in question.choices].index(True)
        data = f'data-key="{key(question)}" data-right="{right}"'
        return [
            html(f'<div class="self-check-question" {data}>'),
            *asked,
            nodes.enumerated_list("", *choices, enumtype="arabic", suffix="."),
            html("<details><summary>답과 풀이 펼치기</summary>"),
            nodes.enumerated_list("", *reasons, enumtype="arabic", suffix="."),
            html("</details></div>"),
        ]

    def parsed(self, text, where):
        """Let the page's own parser read a text; it has to begin with a paragraph."""
        read = nodes.Element()
        lines = StringList(text.splitlines(), str(self.file))
        self.state.nested_parse(lines, self.content_offset, read)
        if not read.children or not isinstance(read[0], nodes.paragraph):
            raise self.error(f"{self.file}: {where}: 문단으로 시작해야 합니다: {text!r}")
        return read.children


def html(text):
    return nodes.raw("", text, format="html")


def key(question):
    """Return what an answer is kept under: another one as soon as a question or choice changes."""
    texts = [question.text, *(choice.text for choice in question.choices)]
    return sha256("\0".join(texts).encode()).hexdigest()[:12]
