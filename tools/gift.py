r"""Write the self-check questions for Moodle: ``python -m tools.gift [FILE …]``.

Of the formats that GIFT knows this is HTML with ``\(formulas\)``: what Moodle makes of
``[markdown]`` hides the backslashes of a formula from its own MathJax filter.
"""

import re
import sys
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

from tools import console
from tools.questions import QuestionError, read_questions

ROOT = Path(__file__).resolve().parent.parent
BOOK = ROOT / "book"
GIFT = ROOT / "_build" / "gift"
LINK_INTO_BOOK = re.compile(r'<a href="(?!https?:)[^"]*"[^>]*>(.*?)</a>', re.DOTALL)
# a backslash before what means something in GIFT
SPECIAL = str.maketrans({**{char: "\\" + char for char in "\\~=#{}:"}, "\n": "\\n"})


def main():
    files = [Path(name) for name in sys.argv[1:]] or sorted((BOOK / "questions").glob("*.yml"))
    GIFT.mkdir(parents=True, exist_ok=True)
    for file in files:
        try:
            written = gift(file)
        except QuestionError as error:
            sys.exit(str(error))
        target = GIFT / f"{file.stem}.gift"
        target.write_text(written, encoding="utf-8", newline="\n")
        print(f"Moodle에 올릴 파일: {target.relative_to(ROOT).as_posix()}")


def gift(file):
    """Return the questions of ``file`` in GIFT, in one category."""
    questions = read_questions(file)
    chapter = f"{int(file.stem[:2])}장"
    # a category is a path: the book's title, then the chapter's
    path = [title("index"), f"{chapter} {title(file.stem)}"]
    parts = ["$CATEGORY: top/" + "/".join(name.replace("/", "//") for name in path) + "\n"]
    for number, question in enumerate(questions, 1):
        lines = [f"::{chapter} 문제 {number}::{html(question.text)}{{"]
        for choice in question.choices:
            mark = "=" if choice.right else "~"
            lines.append(f"{mark}{html(choice.text)}#{html(choice.why)}")
        parts.append("\n".join([*lines, "}\n"]))
    return "\n".join(parts)


def title(page):
    text = (BOOK / f"{page}.md").read_text(encoding="utf-8")
    return re.search(r"^# (.+)$", text, re.MULTILINE)[1]


def html(markdown):
    """Return a text as GIFT's HTML: a single paragraph bare, with no links into the book."""
    text = LINK_INTO_BOOK.sub(r"\1", PARSER.render(markdown).strip())
    if text.count("<p>") == 1 and text.startswith("<p>") and text.endswith("</p>"):
        text = text.removeprefix("<p>").removesuffix("</p>")
    return "[html]" + text.translate(SPECIAL)


def formula(opening, closing):
    # \( and \[ are the signs that both of Moodle's filters for formulas know
    def render(renderer, tokens, place, options, env):
        return opening + escapeHtml(tokens[place].content.strip()) + closing

    return render


def term(renderer, tokens, place, options, env):
    """``{term}`커널``` and ``{term}`이 커널 <커널>```: other roles are no part of a question."""
    return escapeHtml(re.sub(r"\s*<[^<>]*>$", "", tokens[place].content))


PARSER = MarkdownIt("commonmark").enable("table")
PARSER.use(dollarmath_plugin, double_inline=True).use(myst_role_plugin)
PARSER.add_render_rule("math_inline", formula(r"\(", r"\)"))
PARSER.add_render_rule("math_inline_double", formula(r"\[", r"\]"))
PARSER.add_render_rule("math_block", formula(r"<p>\[", "\\]</p>\n"))
PARSER.add_render_rule("myst_role", term)


if __name__ == "__main__":
    console.run(main)
