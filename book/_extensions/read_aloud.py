"""Correct what Sphinx, MyST-NB and IPython write for those who listen to a page.

A header cell tells which way it points, a fold is called by its own words, a player by the
line above it; and no English is left that only screen readers would have read out.
"""

import re

ANSWERS = {
    '<th class="head"': '<th scope="col" class="head"',
    '<th class="head stub"': '<th scope="row" class="head stub"',
    '<summary aria-label="Toggle hidden content">': "<summary>",
    ' 펼치기</span><span class="sd-': '<span class="d-print-none"> 펼치기</span></span><span class="sd-',
    ' role="doc-biblioentry"': ' role="listitem"',  # no longer a role of its own
    "Your browser does not support the audio element.": "이 브라우저로는 소리를 들을 수 없습니다.",
}
PLAYER = re.compile(r'(<p>([^<]+)</p>\s*<div class="output text_html">\s*<audio)')


def setup(app):
    app.connect("html-page-context", correct)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def correct(app, pagename, templatename, context, doctree):
    body = context.get("body", "")
    for written, answer in ANSWERS.items():
        body = body.replace(written, answer)
    context["body"] = PLAYER.sub(r'\1 aria-label="\2"', body)
