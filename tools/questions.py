"""Read and check the book's self-check questions, ``book/questions/NN_name.yml``.

A file is a list of questions; of the choices exactly one is right, and every one, right or
wrong, says why. All texts are Markdown with ``$math$`` and ``{term}``::

    - question: 32×32 이미지에 5×5 커널을 쓰면 출력의 크기는 얼마입니까?
      choices:
        - text: 27×27
          why: $n - k$까지만 계산했습니다.
        - text: 28×28
          why: $32 - 5 + 1 = 28$입니다.
          right: true
"""

import re
from dataclasses import dataclass

import yaml

# a role of the book, but not {term}: Moodle would show it as it is written
ROLE = re.compile(r"(?<!`)\{(?!term\})[a-z:-]+\}`")


class QuestionError(ValueError):
    """What is wrong with a file of questions, with the names of file and question."""


@dataclass(frozen=True)
class Choice:
    text: str
    why: str
    right: bool


@dataclass(frozen=True)
class Question:
    text: str
    choices: tuple[Choice, ...]


def read_questions(file):
    """Return the questions of ``file``; raise ``QuestionError`` with all that is wrong."""
    try:
        listed = yaml.load(file.read_text(encoding="utf-8"), Loader)
    except FileNotFoundError:
        raise QuestionError(f"{file}: 파일이 없습니다.") from None
    except yaml.YAMLError as error:
        raise QuestionError(f"{file}: YAML로 읽지 못했습니다.\n{error}") from None
    wrong = list(problems(listed))
    if wrong:
        raise QuestionError("\n".join(f"{file}: {problem}" for problem in wrong))
    return [
        Question(item["question"], tuple(made(choice) for choice in item["choices"]))
        for item in listed
    ]


def made(choice):
    return Choice(choice["text"], choice["why"], "right" in choice)


class Loader(yaml.BaseLoader):
    """Every scalar is a string, even 4 and no; a key that comes twice is an error."""

    def construct_mapping(self, node, deep=False):
        keys = [key.value for key, _ in node.value]
        for key, _ in node.value:
            if keys.count(key.value) > 1:
                raise yaml.MarkedYAMLError(
                    problem=f"키 {key.value}가 두 번 나왔습니다", problem_mark=key.start_mark
                )
        return super().construct_mapping(node, deep)


def problems(listed):
    """Yield what is wrong with the questions as they were read."""
    if not isinstance(listed, list) or not listed:
        yield "문제의 목록이 아닙니다."
        return
    for number, item in enumerate(listed, 1):
        for problem in problems_of_question(item):
            yield f"문제 {number}: {problem}"


def problems_of_question(item):
    yield from problems_of_keys(item, needed={"question", "choices"})
    choices = item.get("choices") if isinstance(item, dict) else None
    if choices is None:
        return
    if not isinstance(choices, list) or len(choices) < 2:
        yield "선택지가 둘 이상 있어야 합니다."
        return
    for number, choice in enumerate(choices, 1):
        for problem in problems_of_keys(choice, needed={"text", "why"}, others={"right"}):
            yield f"선택지 {number}: {problem}"
    choices = [choice for choice in choices if isinstance(choice, dict)]
    right = sum("right" in choice for choice in choices)
    if right != 1:
        yield f"맞는 선택지가 하나여야 하는데 {right}개입니다."
    if any(choice.get("right", "true") != "true" for choice in choices):
        yield "right에는 true만 적습니다. 틀린 선택지에서는 right를 뺍니다."
    texts = [choice.get("text") for choice in choices]
    if len({str(text) for text in texts}) < len(texts):
        yield "같은 선택지가 두 번 나왔습니다."


def problems_of_keys(item, needed, others=frozenset()):
    if not isinstance(item, dict):
        yield f"{', '.join(sorted(needed))}이(가) 있어야 하는데 {item!r}입니다."
        return
    for key in sorted(needed - item.keys()):
        yield f"{key}이(가) 없습니다."
    for key in sorted(item.keys() - needed - others):
        yield f"모르는 키입니다: {key}"
    for key in sorted(item.keys() & needed - {"choices"}):
        if not isinstance(item[key], str) or not item[key].strip():
            yield f"{key}에 글이 없습니다."
        elif role := ROLE.search(item[key]):
            yield f"{key}에는 책의 표기 가운데 {{term}}만 쓸 수 있습니다: {role[0]}"
