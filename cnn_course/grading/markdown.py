"""A student's Markdown, made harmless: it reads the same, and no renderer makes more of it.

Whoever opens a submission opens what a stranger wrote. Markdown may hold HTML, and links that
run a program; a picture from elsewhere tells its owner who looks at it and when.
"""

import base64
import re

MAX = 20_000  # characters of a cell
MAX_PICTURE = 2 * 1024 * 1024  # bytes of an attachment
CUT = f"\n\n(글이 {MAX:,}자를 넘어 나머지는 여기에 싣지 않았습니다. 제출한 노트북에는 그대로 있습니다.)"

# Put inside a piece of syntax it ends it: no width, no line break, part of no language.
JOINER = "\u2060"

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")

# None of these looks at what stands around it: where one parser sees code, another sees text.
ACTIVE = re.compile(
    r"""
    !\[ [^]\[\\`<&\n]* \]\(attachment:(?P<attachment>[\w.-]+)\)   # a pasted picture may stay
    | ! (?=\[)                                  # every other picture
    | < (?=[a-z/!?])                            # a tag, a comment, <javascript:...>
    | & (?=[a-z#]) (?![\w.-]*=)                 # &#106;avascript, but not ?a=1&b=2
    | \] (?=\() (?!\((?:https?://|\#))          # [text](elsewhere)
    | \] (?=:) (?!:[ \t]*(?:https?://|\#))      # [name]: elsewhere
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
# nbconvert puts the text of these drawings into the page as it is, and they load pictures
MERMAID = re.compile(r"(?<=```|~~~)([^\S\n]|\ufeff)*(?=mermaid)", re.IGNORECASE)
# What MathJax or KaTeX turns into a link, a style, an attribute or a download; and \csname,
# which could put the name of another together. A macro's argument never becomes part of a name.
TEX = re.compile(
    r"\\(?=href|url|includegraphics|class|cssId|style|data|html|bbox|fcolorbox|mmlToken"
    r"|texttip|mathtip|require|unicode|csname)",
    re.IGNORECASE,
)
# In a formula a space ends HTML and Markdown as well, and TeX passes over it. Where this
# takes other text for a formula, a space too many is all that happens.
FORMULA = re.compile(r"(\${1,2}[^$`]+\${1,2}|\\begin\{[^$`]{0,2000}?\\end\{)")


def harmless(source, attachments=()):
    """Return a student's Markdown so that it looks the same and nothing in it is active.

    Links may lead to http(s) addresses and to ``#`` places; pictures may only be attachments.

    Parameters
    ----------
    source : str
        The source of a Markdown cell.
    attachments : collection of str
        The cell's attachments, as :func:`harmless_attachments` returns them: a picture that
        names another one would make nbconvert give up the whole notebook.

    Examples
    --------
    >>> harmless("**굵게** <b onclick=x>").replace(JOINER, "·")
    '**굵게** <·b onclick=x>'
    """
    source = CONTROL.sub("", source.replace("\r\n", "\n").replace("\r", "\n"))
    if len(source) > MAX:
        source = source[:MAX] + CUT
    source = LONE_SURROGATE.sub("\ufffd", source)
    parts = FORMULA.split(source)  # text, formula, text, …
    parts = [_broken(part, " " if i % 2 else JOINER, attachments) for i, part in enumerate(parts)]
    return TEX.sub(rf"\\{JOINER}", MERMAID.sub(rf"\g<0>{JOINER}", "".join(parts)))


def _broken(text, separator, attachments):
    def broken(found):
        if found["attachment"] is None:
            return found[0] + separator
        if found["attachment"] in attachments:
            return found[0]
        return found[0].replace("![", f"!{separator}[").replace("](", f"]{separator}(")

    return ACTIVE.sub(broken, text)


def harmless_attachments(attachments):
    """Return the PNG and JPEG pictures among a student's attachments, as {name: {type: base64}}.

    Whatever is no picture, or not the one it is said to be, is left out.

    Parameters
    ----------
    attachments : dict of str to dict of str to str
        Those of a Markdown cell, or whatever stands there.
    """
    if not isinstance(attachments, dict):
        return {}
    named = {name: data for name, data in attachments.items() if re.fullmatch(r"[\w.-]+", name)}
    return {name: dict(data) for name, data in named.items() if _is_picture(data)}


MAGIC = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}


def _is_picture(bundle):
    if not isinstance(bundle, dict) or len(bundle) != 1:
        return False
    ((kind, encoded),) = bundle.items()
    if kind not in MAGIC or not isinstance(encoded, str):
        return False
    try:
        content = base64.b64decode(encoded, validate=True)
    except ValueError:
        return False
    return len(content) <= MAX_PICTURE and content.startswith(MAGIC[kind])
