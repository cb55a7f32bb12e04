r"""The rules of the self-check questions, and what Moodle reads of them.

No maintained parser of GIFT is on PyPI, so a small one stands here. It reads as Moodle does:
blank lines separate, a backslash takes a character's meaning away, ``\n`` is a line's end.
"""

import re
from pathlib import Path

import pytest

from tools import gift
from tools.questions import QuestionError, read_questions

FOLDER = Path(__file__).parents[2] / "book" / "questions"
FILES = sorted(FOLDER.glob("*.yml"))
GOOD = """
- question: 둘에 둘을 더하면 얼마입니까?
  choices:
    - text: 4
      why: $2 + 2 = 4$입니다.
      right: true
    - text: no
      why: 수가 아닙니다.
"""
BAD = {
    "no right choice": (("      right: true\n", ""), "문제 1: 맞는 선택지가 하나여야 .* 0개"),
    "two right choices": (
        ("수가 아닙니다.\n", "수가 아닙니다.\n      right: true\n"),
        "문제 1: .* 2개",
    ),
    "right that is false": (("right: true", "right: false"), "문제 1: right에는 true만"),
    "no reason": (("      why: 수가 아닙니다.\n", ""), "문제 1: 선택지 2: why이\\(가\\) 없"),
    "empty reason": (("why: 수가 아닙니다.", "why:"), "문제 1: 선택지 2: why에 글이 없"),
    "reason that is a list": (("why: 수가 아닙니다.", "why: [수]"), "선택지 2: why에 글이 없"),
    "unknown key of a choice": (("text: no", "txt: no"), "문제 1: 선택지 2: 모르는 키입니다: txt"),
    "unknown key": (("  choices:", "  hint: 넷\n  choices:"), "문제 1: 모르는 키입니다: hint"),
    "one choice": (("    - text: no\n      why: 수가 아닙니다.\n", ""), "문제 1: 선택지가 둘 이상"),
    "no choices": ((GOOD[GOOD.index("  choices") :], ""), "문제 1: choices이\\(가\\) 없"),
    "no question": (
        ("question: 둘에 둘을 더하면 얼마입니까?\n ", ""),
        "문제 1: question이\\(가\\) 없",
    ),
    "the same choice twice": (("text: no", "text: 4"), "문제 1: 같은 선택지"),
    "a forgotten dash": (("    - text: no", "      text: no"), "키 text가 두 번"),
    "a role of the book": (("수가 아닙니다.", "'{ref}`there`를 보십시오.'"), "문제 1: .*{ref}"),
    "a choice that is no mapping": (
        ("    - text: no\n      why: 수가 아닙니다.", "    - 5"),
        "선택지 2",
    ),
    "broken YAML": (
        ("why: 수가 아닙니다.", "why: 아니다: 수가"),
        "YAML로 읽지 못했습니다.\n.*\n? .*line 8",
    ),
    "nothing": ((GOOD, ""), "문제의 목록이 아닙니다"),
}
HARD = r"""
- question: |-
    출력은 무엇입니까? `{"a": 1}` ~ = # : { } \\ // ::x::

    ```python
    x = {"a": 1}  # 주석

    print(x)
    ```

    $$
    y_{i,j} = \sum_{u} x_{i+u} \neq \{0\}, a < b
    $$
  choices:
    - text: "%50%반"
      why: "[html] {term}`커널`, {term}`창을 <창>`, [절](a.md)과 [밖](https://x.org/a=1)\n\n둘째 $n_\\text{out}$"
    - text: "`a\\n` // $a<b$"
      why: "$\\{x\\} \\\\ y$ **굵게** -> =오답 ~물결 #해시"
      right: true
"""


@pytest.fixture
def written(tmp_path):
    """Return a function that writes a file of questions."""

    def write(text):
        file = tmp_path / "03_convolution.yml"
        file.write_text(text, encoding="utf-8")
        return file

    return write


def test_a_good_file_is_read_with_all_texts_as_written(written):
    (question,) = read_questions(written(GOOD))
    assert question.text == "둘에 둘을 더하면 얼마입니까?"
    assert [(c.text, c.why, c.right) for c in question.choices] == [
        ("4", "$2 + 2 = 4$입니다.", True),
        ("no", "수가 아닙니다.", False),
    ]


@pytest.mark.parametrize("name", BAD)
def test_bad_data_is_named_with_file_and_question(written, name):
    (old, new), message = BAD[name]
    assert GOOD.count(old) == 1
    with pytest.raises(QuestionError, match=message) as error:
        read_questions(written(GOOD.replace(old, new)))
    assert "03_convolution.yml: " in str(error.value)


def test_the_second_question_is_named_as_such_and_all_faults_together(written):
    bad = GOOD + GOOD.replace("right: true", "rihgt: true")
    with pytest.raises(QuestionError) as error:
        read_questions(written(bad))
    told = str(error.value).splitlines()
    assert len(told) == 2 and all("문제 2: " in line for line in told)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(QuestionError, match=r"none\.yml: 파일이 없습니다"):
        read_questions(tmp_path / "none.yml")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_moodle_reads_every_question_with_its_choices_and_reasons(file):
    category, read = parsed(gift.gift(file))
    assert re.fullmatch(r"top/합성곱 신경망 이해하기/\d+장 .+", category)
    questions = read_questions(file)
    assert len(read) == len(questions)
    for (name, text, choices), question in zip(read, questions, strict=True):
        assert re.fullmatch(r"\d+장 문제 \d+", name)
        assert plain(text) == plain(question.text)
        assert [(plain(t), plain(why), right) for t, why, right in choices] == [
            (plain(c.text), plain(c.why), c.right) for c in question.choices
        ]


def test_special_characters_arrive_in_moodle(written):
    _, [(_, text, choices)] = parsed(gift.gift(written(HARD)))
    assert text == (
        "<p>출력은 무엇입니까? <code>{&quot;a&quot;: 1}</code> ~ = # : { } \\ // ::x::</p>\n"
        '<pre><code class="language-python">x = {&quot;a&quot;: 1}  # 주석\n\nprint(x)\n</code></pre>\n'
        "<p>\\[y_{i,j} = \\sum_{u} x_{i+u} \\neq \\{0\\}, a &lt; b\\]</p>"
    )
    assert choices == [
        (
            "%50%반",
            '<p>[html] 커널, 창을, 절과 <a href="https://x.org/a=1">밖</a></p>\n<p>둘째 \\(n_\\text{out}\\)</p>',
            False,
        ),
        (
            "<code>a\\n</code> // \\(a&lt;b\\)",
            "\\(\\{x\\} \\\\ y\\) <strong>굵게</strong> -&gt; =오답 ~물결 #해시",
            True,
        ),
    ]


def test_the_command_writes_a_file_a_chapter(tmp_path, monkeypatch, capsys, written):
    monkeypatch.setattr(gift, "ROOT", tmp_path)
    monkeypatch.setattr(gift, "GIFT", tmp_path / "_build" / "gift")
    monkeypatch.setattr(gift.sys, "argv", ["gift"])
    gift.main()
    told = capsys.readouterr().out.splitlines()
    assert told == [f"Moodle에 올릴 파일: _build/gift/{file.stem}.gift" for file in FILES]
    for file in FILES:
        text = (gift.GIFT / f"{file.stem}.gift").read_text(encoding="utf-8")
        assert text == gift.gift(file)
    monkeypatch.setattr(gift.sys, "argv", ["gift", str(written("- question: 무엇입니까?"))])
    with pytest.raises(SystemExit, match="문제 1: choices이"):
        gift.main()


def parsed(text):
    """Return the category and the questions of a GIFT file."""
    first, *parts = text.strip().split("\n\n")
    assert first.startswith("$CATEGORY: ")
    return first.removeprefix("$CATEGORY: "), [parsed_question(part) for part in parts]


def parsed_question(part):
    """Return name, text and choices; each special sign is a control character from here on."""
    escaped = {"n": "\n", **{char: char for char in r"\~=#{}:"}}
    signs = {char: chr(number) for number, char in enumerate("~=#{}:", 1)}
    marked = re.sub(
        r"\\(.)|[~=#{}:]", lambda m: escaped[m[1]] if m[1] else signs[m[0]], part, flags=re.DOTALL
    )
    tilde, equals, hash_, opening, closing, colon = signs.values()
    frame = f"{colon * 2}(.*?){colon * 2}([^{opening}]*){opening}([^{closing}]*){closing}"
    name, text, answers = re.fullmatch(frame, marked, re.DOTALL).groups()
    choices = []
    for sign, answer in re.findall(f"([{tilde}{equals}])([^{tilde}{equals}]*)", answers):
        choice, why = answer.strip().split(hash_)
        choices.append((bare(choice), bare(why), sign == equals))
    return name, bare(text), choices


def bare(text):
    assert text.startswith("[html]")
    return text.removeprefix("[html]")


def plain(text):
    """Return a text's letters alone, of Markdown and of HTML."""
    text = re.sub(r"</?[a-z][^>]*>|&[a-z]+;|\{term\}", "", text)
    return re.sub(r"[\s$`*<>&\"\\()\[\]]", "", text)
