"""What a message about a hidden part may say: nothing that depends on its inputs."""

import ast
import functools
import inspect
import re

import numpy as np

from cnn_course.checks import answers, complaints, feedback

#: Every text of the modules that put a message together, the longest first.
FIXED = sorted(
    (
        node.value
        for module in (answers, complaints, feedback)
        for node in ast.walk(ast.parse(inspect.getsource(module)))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.strip()
    ),
    key=len,
    reverse=True,
)
ERROR = "함수가 오류로 멈추었습니다."


def what_it_tells(check, part, seed, said):
    """Return the lines of ``said`` that are more than a verdict and sentences of the source.

    ``CNN_COURSE_CLASS_SEED`` has to be ``seed`` when a part is asked about for the first time.
    """
    first, *rest = said.split("\n")
    verdicts = ["", *(f"숨은 검사: {verdict}" for verdict in (check.parts[part].failed, ERROR))]
    strange = [] if first in verdicts else [first]
    sentences, fixed = _sentences(check), _fixed(check, seed)
    return strange + [
        line
        for line in rest
        if not (line in sentences or line.startswith("→ ")) and _what_is_left(line, fixed)
    ]


@functools.cache
def _sentences(check):
    return {mistake.sentence for mistake in check.mistakes}


@functools.cache
def _fixed(check, seed):
    reminders = {
        case.reminder
        for part in check.parts.values()
        for case in part.cases(np.random.default_rng(0), True)
    }
    return [*_sentences(check), *reminders, *check.results, *FIXED, *check.arguments]


def _what_is_left(line, fixed):
    for text in filter(None, fixed):
        line = line.replace(text, " ")
    return re.sub(r"[\s가-힣.,()]", "", line)
