"""Right answers pass in any style; a mistake gets its name, and nothing else does."""

import itertools
import time

import numpy as np

from cnn_course.checks import answers
from cnn_course.checks.calling import call
from cnn_course.checks.recognition import recognise
from cnn_course.checks.table import Table
from tests.checks.all_exercises import (
    SEEDS,
    each_answer,
    each_exercise,
    handed_in,
    message,
    ways,
)
from tests.checks.hidden_messages import what_it_tells


@each_answer("RIGHT")
def test_right_answers_pass_in_any_style(bank, answer, monkeypatch, capsys):
    check = bank.CHECK
    for name, part in check.parts.items():
        assert check(handed_in(check, answer), part=name) is None
        assert capsys.readouterr() == (f"{part.passed}\n", "")
        for options in ways(check)[1:]:  # hidden: drawn anew for every class
            for seed in SEEDS:
                monkeypatch.setenv("CNN_COURSE_CLASS_SEED", seed)
                assert check(handed_in(check, answer), part=name, **options) is None
                assert capsys.readouterr() == (f"숨은 검사: {part.passed}\n", "")


@each_answer("WRONG")
def test_mistake_written_otherwise_gets_its_name(bank, answer, monkeypatch, capsys):
    check, name, turn = bank.CHECK, bank.WRONG[answer], list(bank.WRONG).index(answer)
    seed = SEEDS[turn % len(SEEDS)]
    monkeypatch.setenv("CNN_COURSE_CLASS_SEED", seed)
    for options in ways(check):
        if options:  # a grader's stand-in for the function remembers what came
            monkeypatch.setattr(answer, "memory", {}, raising=False)
        failures = {part: message(check, answer, part, **options) for part in check.parts}
        assert any(failures[part] for part in parts_that_catch(check)), "it passes"
        for part, failure in failures.items():
            assert name in failure or not failure
            assert not (options and what_it_tells(check, part, seed, failure))
    assert capsys.readouterr().err == ""


def parts_that_catch(check):
    """Return the parts of which one fails for every mistake: a function's last one does."""
    return list(check.parts) if isinstance(check, Table) else list(check.parts)[-1:]


@each_exercise
def test_bank_has_three_styles_and_every_named_mistake(bank):
    assert len(bank.RIGHT) >= 4
    sentences = {mistake.sentence for mistake in bank.CHECK.mistakes}
    assert len(sentences) >= 6 or bank.FEW
    for sentence in sentences:
        assert any(words in sentence for words in bank.WRONG.values()), sentence
    for words in bank.WRONG.values():
        assert sum(words in sentence for sentence in sentences) == 1, words


@each_exercise
def test_every_pair_of_mistakes_is_told_apart_by_three_probes(bank):
    def differ(one, other):
        if one.error or other.error:
            return False
        return not answers.is_close(one.value, other.value)

    def only_one_fails(one, other):
        return bool(one.error) != bool(other.error)

    check = bank.CHECK
    named = [(m.sentence, m.function, m.everywhere) for m in check.mistakes]
    named = [*named, ("", check.reference, False)]
    given = [(*rest, [call(f, probe) for probe in check.probes]) for rest, f in
             (((name, everywhere), f) for name, f, everywhere in named)]  # fmt: skip
    for (name, partly, ones), (other, also, others) in itertools.combinations(given, 2):
        if name == other or (other == "" and partly):
            continue  # what is right wherever it does not end in an error
        apart = only_one_fails if partly and also else differ
        assert _at_least(3, map(apart, ones, others)), (name, other)


def _at_least(number, found):
    return len(list(itertools.islice(filter(None, found), number))) == number


@each_exercise
def test_right_answers_are_never_recognised(bank):
    for answer in bank.RIGHT:
        for args in bank.CHECK.probes:
            assert recognise(bank.CHECK, answer, args) is None


SPOILT = {
    "one more": lambda value: value + 1,
    "negative": lambda value: -value,
    "doubled": lambda value: value * 2,
    "backwards": lambda value: value[::-1] if np.ndim(value) else value - 2,
    "turned": lambda value: np.transpose(value) if np.ndim(value) > 1 else value * 3,
    "flat": lambda value: np.ravel(value)[:-1],
}


def spoilt(answer, how):
    def wrong(*args):
        value = answer(*args)
        if isinstance(value, tuple):
            return tuple(item if item is None else SPOILT[how](item) for item in value)
        return SPOILT[how](value)

    return wrong


@each_answer("WRONG")
def test_a_name_given_to_two_mistakes_is_true(bank, answer, monkeypatch):
    """What is said to equal a mistake's results does so on inputs that the check did not see."""
    check, turn = bank.CHECK, list(bank.WRONG).index(answer)
    two = spoilt(answer, list(SPOILT)[turn % len(SPOILT)])
    said = "\n".join(message(check, two, part) for part in parts_that_catch(check))
    for sentence in {m.sentence for m in check.mistakes if m.sentence in said}:
        same = [m for m in check.mistakes if m.sentence == sentence]
        assert any(all(_equal_on_new_inputs(check, m, two)) for m in same), sentence


def _equal_on_new_inputs(check, mistake, answer):
    for case in list(check.parts.values())[-1].cases(np.random.default_rng(7), True):
        theirs, mine = call(mistake.function, case.args), call(answer, case.args)
        if theirs.error is None:
            yield answers.is_close(mine.value, theirs.value)


@each_exercise
def test_every_check_is_quick(bank):
    """Also where the answer is slow and matches none of the mistakes."""
    slow = bank.RIGHT[0]
    for part in bank.CHECK.parts:
        start = time.process_time()
        message(bank.CHECK, slow, part)
        message(bank.CHECK, spoilt(slow, "doubled"), part)
        assert time.process_time() - start < 1
