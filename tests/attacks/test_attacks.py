"""No submission gains a point, and none leaves a trace: real nbgrader, all attackers in one class."""

import re
from html.parser import HTMLParser

import pytest

from tests.attacks import catalogue
from tests.attacks.conftest import HONEST, SECRET, SEED


@pytest.mark.parametrize("attack", catalogue.ATTACKS, ids=lambda attack: attack.name)
def test_an_attack_gains_no_points(world, attack):
    assert world.marks[attack.name] == attack.points


@pytest.mark.parametrize("student", HONEST)
def test_honest_work_keeps_its_marks_before_and_after(world, student):
    assert world.marks[student] == 20


def test_everybody_has_been_graded(world):
    assert world.marks.keys() == {attack.name for attack in catalogue.ATTACKS} | set(HONEST)


def test_no_file_and_no_question_has_changed(world):
    changed = {
        name
        for name in world.before.keys() | world.after.keys()
        if world.before.get(name) != world.after.get(name)
    }
    assert changed == set()


def test_no_process_is_left(world):
    assert world.left_running == []


def test_nobody_called_by_network(world):
    assert world.visitors == []


def test_nothing_secret_is_in_the_results(world):
    for folder in ("autograded", "feedback"):
        for file in (world.course / folder).rglob("*"):
            if file.is_file():
                text = file.read_text(encoding="utf-8", errors="replace")
                assert SECRET not in text and SEED not in text, file


class Scripts(HTMLParser):
    """Collects the scripts of a page, and attributes that run one."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found += [tag] if tag in ("script", "iframe", "object", "embed", "svg") else []
        self.found += [name for name, value in attrs if name.startswith("on")]
        self.found += [value for _, value in attrs if re.match(r"\s*(java|vb)script:", value or "")]


def test_feedback_pages_run_nothing_of_a_students(world):
    """A page has the scripts of an honest student's page of the same notebook, and no more."""
    for page in (world.course / "feedback").rglob("*.html"):
        expected = world.course / "feedback" / HONEST[0] / page.parent.name / page.name
        assert scripts(page) == scripts(expected), page


def scripts(page):
    parser = Scripts()
    parser.feed(page.read_text(encoding="utf-8"))
    return sorted(parser.found)
