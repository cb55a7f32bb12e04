"""Of a stylesheet, the rules that some page can use.

A rule goes only if one of its classes, ids or elements is named nowhere: in no tag of a page and
in no script. So what scripts set at run time stays, and what is in doubt stays too.
"""

import re

import rcssmin
import tinycss2

NAME = r"(?:[\w-]|\\.)+"
NESTED = ("media", "supports", "container", "layer")


def names_in_page(html):
    """Return the elements, classes and ids of a page."""
    names = set()
    for element, attributes in re.findall(
        r"<([a-zA-Z][\w-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>", html
    ):
        names.add(element.lower())
        for value in re.findall(r"""\b(?:class|id)=["']([^"']*)["']""", attributes):
            names.update(value.split())
    return names


def names_in_script(script):
    """Return every word of a script, for any of them may become a class."""
    return set(re.findall(r"[\w-]+", script))


def used_css(css, names):
    """Return the stylesheet, minified, without the rules that need something not in ``names``."""
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    kept = rcssmin.cssmin("".join(_kept(rules, names)))
    return re.sub(
        r"@(?:-\w+-)?keyframes ([\w-]+)\{(?:[^{}]*\{[^{}]*\})*\}",
        lambda found: found[0] if len(re.findall(rf"\b{found[1]}\b", kept)) > 1 else "",
        kept,
    )


def _kept(rules, names):
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = tinycss2.serialize(rule.prelude)
            used = [selector for selector in _split(selectors) if _is_used(selector, names)]
            if used:
                yield f"{','.join(used)}{{{tinycss2.serialize(rule.content)}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in NESTED and rule.content:
            inside = "".join(_kept(tinycss2.parse_rule_list(rule.content, True, True), names))
            if inside:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inside}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword != "charset":
            yield rule.serialize()
        elif rule.type == "error":
            raise ValueError(f"{rule.message}: {rule.source_line}")


def _split(selectors):
    """Split a list of selectors at the commas outside brackets."""
    return re.findall(r"(?:[^,()\[\]]|\[[^\]]*\]|\((?:[^()]|\([^()]*\))*\))+", selectors)


def _is_used(selector, names):
    plain = re.sub(r"\[[^\]]*\]", "", selector)
    while plain != (plain := re.sub(r"\([^()]*\)", "", plain)):  # :not(.a), :is(.a, .b)
        pass
    plain = re.sub(rf"::?{NAME}", "", plain)
    return all(re.sub(r"\\(.)", r"\1", name) in names for name in re.findall(NAME, plain))
