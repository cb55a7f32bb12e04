"""Right answers pass in any style; a mistake gets its name, and nothing else does."""

import itertools
import time

import numpy as np
import pytest
from numpy.lib.stride_tricks import sliding_window_view

from cnn_course.checks import CheckFailed, answers, convolution
from cnn_course.checks.calling import call
from cnn_course.checks.feedback import recognise
from tests.checks import map_answers, window_answers

SEEDS = ["", "3반", "2026-2", "0"]
EXERCISES = [
    (convolution.correlate_window, convolution.WINDOW, window_answers),
    (convolution.correlate2d, convolution.MAP, map_answers),
]


def of_bank(kind):
    return [
        pytest.param(check, exercise, answer, id=f"{exercise.name}-{answer.__name__}-{n}")
        for check, exercise, bank in EXERCISES
        for n, answer in enumerate(getattr(bank, kind))
    ]


def message(check, *args, **options):
    """Return what the failed check says, "" where it passes."""
    try:
        check(*args, **options)
    except CheckFailed as failed:
        return str(failed)
    return ""


@pytest.mark.parametrize("check, exercise, answer", of_bank("RIGHT"))
def test_right_answers_pass_in_any_style(check, exercise, answer, monkeypatch, capsys):
    for seed in SEEDS:
        monkeypatch.setenv("CNN_COURSE_CLASS_SEED", seed)
        for part in exercise.parts:
            assert check(answer, part=part) is None
            assert check(answer, part=part, hidden=True) is None
    shown = capsys.readouterr()
    said = [exercise.parts[part].passed for part in exercise.parts]
    assert shown.out.splitlines() == len(SEEDS) * [
        line for passed in said for line in (passed, f"숨은 검사: {passed}")
    ]
    assert shown.err == ""


@pytest.mark.parametrize("check, exercise, answer", of_bank("WRONG"))
def test_mistake_written_otherwise_gets_its_name(check, exercise, answer, monkeypatch):
    name = {**map_answers.WRONG, **window_answers.WRONG}[answer]
    failures = [message(check, answer, part) for part in exercise.parts]
    for seed in SEEDS:
        monkeypatch.setenv("CNN_COURSE_CLASS_SEED", seed)
        failures += [message(check, answer, part, hidden=True) for part in exercise.parts]
    assert all(failures[len(exercise.parts) - 1 :: len(exercise.parts)]), "general lets it pass"
    for failure in filter(None, failures):
        assert name in failure


@pytest.mark.parametrize("check, exercise, bank", EXERCISES)
def test_bank_has_every_named_mistake(check, exercise, bank):
    sentences = {mistake.sentence for mistake in exercise.mistakes}
    for sentence in sentences:
        assert any(words in sentence for words in bank.WRONG.values()), sentence
    for words in bank.WRONG.values():
        assert sum(words in sentence for sentence in sentences) == 1, words


@pytest.mark.parametrize("check, exercise, bank", EXERCISES)
def test_every_pair_of_mistakes_is_told_apart_by_three_probes(check, exercise, bank):
    def differ(one, other):
        if one.error or other.error:
            return False
        return not answers.is_close(one.value, other.value)

    named = [(mistake.sentence, mistake.function) for mistake in exercise.mistakes]
    named = [*named, ("", exercise.reference)]
    given = [(name, [call(f, probe) for probe in exercise.probes]) for name, f in named]
    for (name, ones), (other, others) in itertools.combinations(given, 2):
        if name == other or (other == "" and "높이와 너비가 같을 때만" in name):
            continue
        assert sum(map(differ, ones, others)) >= 3, (name, other)


@pytest.mark.parametrize("check, exercise, bank", EXERCISES)
def test_probes_are_neither_square_nor_symmetric(check, exercise, bank):
    for image, kernel, *_ in exercise.probes:
        assert image.shape[0] != image.shape[1]
        for turned in (kernel[::-1], kernel[:, ::-1], kernel[::-1, ::-1], kernel.T):
            assert not np.array_equal(abs(kernel), abs(turned))


@pytest.mark.parametrize("check, exercise, bank", EXERCISES)
def test_right_answers_are_never_recognised(check, exercise, bank):
    for answer in bank.RIGHT:
        for args in exercise.probes:
            assert recognise(exercise, answer, args) is None


@pytest.mark.parametrize("check, exercise, bank", EXERCISES)
def test_every_check_is_quick(check, exercise, bank):
    """Also where the answer is slow and matches none of the mistakes."""
    slow = bank.RIGHT[0]
    for part in exercise.parts:
        start = time.process_time()
        message(check, slow, part)
        message(check, lambda *args: 3 * slow(*args), part)
        assert time.process_time() - start < 1


TURNED = {
    "as it is": lambda kernel: kernel,
    "flipped": lambda kernel: kernel[::-1, ::-1],
    "transposed": lambda kernel: kernel.T,
    "ones": np.ones_like,
}
JOINED = {
    "sum": lambda window, kernel: (window * kernel).sum((-2, -1)),
    "mean": lambda window, kernel: (window * kernel).mean((-2, -1)),
    "max": lambda window, kernel: (window * kernel).max((-2, -1)),
    "last": lambda window, kernel: (window * kernel)[..., -1, -1],
    "last row": lambda window, kernel: (window * kernel)[..., -1, :].sum(-1),
    "added": lambda window, kernel: (window + kernel).sum((-2, -1)),
    "matrix product": lambda window, kernel: (window @ kernel).sum((-2, -1)),
    "truncated": lambda window, kernel: np.trunc((window * kernel).sum((-2, -1))),
}
PLACED = {
    "as it is": lambda i, j, h, w: (i, j),
    "swapped": lambda i, j, h, w: (j, i),
    "centred": lambda i, j, h, w: (i - h // 2, j - w // 2),
    "next": lambda i, j, h, w: (i + 1, j + 1),
    "blocks": lambda i, j, h, w: (i * h, j * w),
    "corner": lambda i, j, h, w: (0, 0),
}
MOVED = {
    "as it is": lambda y, h, w: y,
    "columns first": lambda y, h, w: y.T,
    "no plus one": lambda y, h, w: y[:-1, :-1],
    "padded": lambda y, h, w: np.pad(y, ((h // 2, h // 2), (w // 2, w // 2))),
    "blocks": lambda y, h, w: y[::h, ::w],
    "never reset": lambda y, h, w: y.cumsum().reshape(y.shape),
}


def two_mistakes(*tables):
    """Return the names to combine: of exactly two tables another entry than the first."""
    right = [next(iter(table)) for table in tables]
    for names in itertools.product(*tables):
        turned, joined, _ = names
        if joined == "added" and turned in ("flipped", "transposed"):
            continue  # adds up to the same: this is one mistake
        if sum(name != usual for name, usual in zip(names, right, strict=True)) == 2:
            yield names


def assert_unnamed(check, exercise, answer):
    for hidden in (False, True):
        failure = message(check, answer, "general", hidden=hidden)
        assert failure
        assert not [m.sentence for m in exercise.mistakes if m.sentence in failure]


@pytest.mark.parametrize("turned, joined, placed", list(two_mistakes(TURNED, JOINED, PLACED)))
def test_two_mistakes_in_a_window_get_no_name(turned, joined, placed):
    def answer(image, kernel, i, j):
        h, w = kernel.shape
        top, left = PLACED[placed](i, j, h, w)
        window = image[top : top + h, left : left + w]
        return JOINED[joined](window, TURNED[turned](kernel))

    assert_unnamed(convolution.correlate_window, convolution.WINDOW, answer)


@pytest.mark.parametrize("turned, joined, moved", list(two_mistakes(TURNED, JOINED, MOVED)))
def test_two_mistakes_in_a_map_get_no_name(turned, joined, moved):
    def answer(image, kernel):
        windows = sliding_window_view(image, kernel.shape)
        return MOVED[moved](JOINED[joined](windows, TURNED[turned](kernel)), *kernel.shape)

    assert_unnamed(convolution.correlate2d, convolution.MAP, answer)
