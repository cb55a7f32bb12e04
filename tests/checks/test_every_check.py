"""What each check says of answers that are no answers, and never says of its hidden inputs."""

import re
from pathlib import Path

import numpy as np
import pytest

from cnn_course.checks import feedback
from cnn_course.checks.calling import call
from tests.checks.all_exercises import SEEDS, each_exercise, each_function, message
from tests.checks.hidden_messages import what_it_tells

BOOK = Path(__file__).resolve().parents[2] / "book"


def raises(error):
    def answer(*args):
        raise error

    return answer


def returns(value):
    return lambda *args: value


class Strange:
    pass


BAD = {
    "not a function": (np.zeros(3), "함수가 아니라 ndarray 형의 값이"),
    "no function": (None, "함수가 아니라 NoneType 형의 값이"),
    "no argument": (lambda: 0, "처럼 불러야 하는데, 지금 함수는"),
    "None": (returns(None), "None이 나왔습니다."),
    "text": (returns("19"), "문자열이 나왔습니다."),
    "a dictionary": (returns({}), "dict 형의 값이 나왔습니다."),
    "strange": (returns(Strange()), "Strange 형의 값이 나왔습니다."),
    "leaves": (raises(SystemExit("bye")), "SystemExit: bye"),
    "an error": (raises(KeyError("x")), "함수가 오류로 멈추었습니다. KeyError"),
}


@pytest.mark.parametrize("answer, seen", BAD.values(), ids=BAD)
@each_function
def test_what_is_no_answer_has_its_own_message(bank, answer, seen):
    for part in bank.CHECK.parts:
        said = message(bank.CHECK, answer, part).split("\n")
        asks_for_errors = part in ("errors", "outside")
        assert seen in said[0] or asks_for_errors
        assert said[-1].startswith("→ ") == bool(bank.CHECK.parts[part].section)


@each_function
def test_stub_is_told_to_be_solved(bank):
    stub = raises(NotImplementedError("아직 풀지 않았습니다."))
    for part in bank.CHECK.parts:
        for hidden in (False, True):
            assert message(bank.CHECK, stub, part, hidden=hidden) == feedback.UNSOLVED


@each_function
def test_no_constant_passes_a_hidden_part(bank, monkeypatch):
    """What a student has read off a visible message, or 0, earns no points."""
    check = bank.CHECK
    for seed in SEEDS[:2]:
        monkeypatch.setenv("CNN_COURSE_CLASS_SEED", seed)
        for part, asked in check.parts.items():
            for args, _ in asked.cases(np.random.default_rng(0), False):
                shown = call(check.reference, args)
                constants = [] if shown.error else [shown.value, 0]
                for value in constants:
                    answer = written(check.arguments, value)
                    assert message(check, answer, part, hidden=True), (part, value)


def written(arguments, value):
    """Return the function of these arguments that returns ``value``."""
    return eval(f"lambda {', '.join(arguments)}: value", {"value": value})


def telling(*args):
    """Try every way in which a function's text could come out."""
    print(args)
    raise type("x".join(re.findall(r"\d+", str(args))), (Exception,), {})(str(args))


def telling_in_a_type(*args):
    return type("x".join(re.findall(r"\d+", str(args))), (), {})()


@each_function
def test_hidden_messages_about_what_is_no_answer_tell_nothing(bank, monkeypatch, capsys):
    monkeypatch.setenv("CNN_COURSE_CLASS_SEED", SEEDS[1])
    for answer in [*(answer for answer, _ in BAD.values()), telling, telling_in_a_type]:
        for part in bank.CHECK.parts:
            said = message(bank.CHECK, answer, part, hidden=True)
            assert not what_it_tells(bank.CHECK, part, SEEDS[1], said)
    assert capsys.readouterr().err == ""


@each_exercise
def test_every_section_stands_in_its_chapter(bank):
    places = [part.section for part in bank.CHECK.parts.values()]
    for place in [*places, *(mistake.section for mistake in bank.CHECK.mistakes)]:
        if place:
            lab, number, title = re.fullmatch(r"→ (실습 )?(\d+)장? ‘(.+)’", place).groups()
            (page,) = BOOK.glob(f"{'lab_' if lab else ''}{int(number):02d}_*.md")
            text = page.read_text(encoding="utf-8")
            assert re.search(f"^##+ {title}$", text, re.MULTILINE), place
