"""Exercises whose answer is a value: a table with a number or a small tuple in every entry.

To the mistakes a table is a function of the entry's name. Every entry is a probe, so a mistake
gets its name where the whole table agrees with it.
"""

from dataclasses import dataclass

import numpy as np

from cnn_course.checks import feedback
from cnn_course.checks.answers import Trouble, is_close
from cnn_course.checks.exercise import Case, Mistake, Part
from cnn_course.checks.recognition import recognise


@dataclass(frozen=True, eq=False)
class Table:
    """A dict that a student fills in by hand; called, it checks one.

    Nothing is hidden: a message tells which entries are wrong and what stands in them, and
    never what should. The student's table starts with None in every entry.
    """

    name: str
    right: dict[str, int | float | tuple]
    form: str  # how an entry is written, in a sentence
    parts: dict[str, Part]  # their cases: entries
    mistakes: list[Mistake]  # their functions: entry -> value
    items: dict[int, tuple[str, ...]]  # what a tuple of so many holds; words that end in a vowel

    arguments, results, allows = ("entry",), (), ()

    @property
    def probes(self):
        return [(entry,) for entry in self.right]

    def reference(self, entry):
        return self.right[entry]

    def __call__(self, answer, part):
        """Check one part of a student's table: print one sentence, or raise CheckFailed."""
        asked = feedback.part_of(self, part)
        reminders = {entry: reminder for (entry,), reminder in asked.cases(None, False)}
        trouble = _unusable(self, answer, reminders)
        if trouble:
            raise feedback.CheckFailed(feedback.message([trouble.seen], trouble.guess, ""))
        values = {entry: _plain(value) for entry, value in answer.items()}
        wrong = [entry for entry in reminders if not is_close(values[entry], self.right[entry])]
        if wrong:
            seen = [asked.failed, *(_evidence(self, entry, values[entry]) for entry in wrong)]
            first = wrong[0]
            mistake = recognise(self, values.get, (first,))
            alike = len(_items(values[first])) == len(_items(self.right[first]))
            guess = mistake.sentence if mistake else reminders[first] if alike else self.form
            section = mistake.section if mistake else asked.section
            raise feedback.CheckFailed(feedback.message(seen, guess, section))
        others = [name for name in answer if name not in self.right]
        told = f" 문제에 없는 칸은 검사하지 않았습니다: {_listed(others)}." if others else ""
        print(asked.passed + told)


def entries(*names, **reminders):
    """Return the cases of a part that asks for these entries, some with a fact to recall."""
    return lambda rng, hidden: [Case((name,), reminders.get(name, "")) for name in names]


def _unusable(table, answer, wanted):
    """Return the :class:`Trouble` of a table that cannot be judged yet, or None."""
    if not isinstance(answer, dict):
        return Trouble(
            f"{table.name}에 표(dict)가 아니라 {type(answer).__name__} 형의 값이 들어 있습니다.",
            "표의 칸 이름과 중괄호는 처음대로 두고 값만 바꾸어 표 셀을 다시 실행하십시오.",
        )
    missing = [entry for entry in wanted if entry not in answer]
    if missing:
        others = [name for name in answer if name not in table.right]
        return Trouble(
            f"표에서 찾을 수 없는 칸: {_listed(missing)}."
            + (f" 문제에 없는 칸: {_listed(others)}." if others else ""),
            "칸의 이름은 처음에 적혀 있던 대로 두고 값만 바꾸십시오.",
        )
    values = {entry: _plain(answer[entry]) for entry in wanted}
    still_open = [e for e, value in values.items() if _is_open(value, table.right[e])]
    if still_open:
        return Trouble(
            f"아직 채우지 않은 칸: {_listed(still_open)}.",
            "표의 None을 답으로 바꾸어 표 셀을 실행한 뒤 이 셀을 다시 실행하십시오.",
        )
    for entry, value in values.items():
        odd = _odd_form(value, table.right[entry])
        if odd:
            return Trouble(f"{entry} 칸에 {odd}", table.form)
    return None


def _plain(value):
    """Return an entry's value as Python's own: a list counts as a tuple, NumPy's as numbers."""
    if isinstance(value, np.ndarray | np.generic):
        value = value.tolist()
    if not isinstance(value, list | tuple):
        return value
    return tuple(item.item() if isinstance(item, np.generic) else item for item in value)


def _is_open(value, right):
    """Tell whether a value, or a number in it, is still to come; a batch is None for good."""
    came, belong = (len(_items(v)) - _nones(v) for v in (value, right))
    # a None in front alone is how model.summary() writes a batch: given, if not asked for
    given = isinstance(value, tuple) and len(value) > 1 and value[0] is None
    batch = given and _nones(value) == 1
    return value is None or (_nones(value) > _nones(right) and came < belong and not batch)


def _nones(value):
    return sum(item is None for item in _items(value))


def _odd_form(value, right):
    """Say what is odd about the way a value is written, whatever the number; else ""."""
    items, rights = _items(value), _items(right)
    for item in items:
        if isinstance(item, str):
            return f"글자를 적었습니다: {_short(item)}."
        if item is not None and type(item) not in (int, float):
            return f"수가 아니라 {type(item).__name__} 형의 값을 적었습니다."
    if isinstance(value, tuple) != isinstance(right, tuple):
        many = isinstance(value, tuple)
        return f"{'여러 수를 묶어' if many else '수를 하나만'} 적었습니다: {_short(value)}."
    if _nones(value) > _nones(right):
        return f"None을 더 적었습니다: {_short(value)}."
    wholes = [item for item in items if isinstance(item, float) and item.is_integer()]
    if wholes and not any(isinstance(item, float) for item in rights):
        return f"소수점이 있는 실수(float)를 적었습니다: {_short(value)}."
    return ""


def _items(value):
    return value if isinstance(value, tuple) else (value,)


def _evidence(table, entry, value):
    """Say which numbers of an entry are wrong, not what would be right."""
    right, came = table.right[entry], f"적은 값은 {_short(value)}입니다."
    if not isinstance(right, tuple):
        return f"{entry}의 값이 맞지 않습니다. {came}"
    if len(value) != len(right):
        return f"{entry}에 묶어 적은 수의 개수가 맞지 않습니다. {came}"
    pairs = zip(table.items[len(right)], value, right, strict=True)
    wrong = [item for item, one, other in pairs if not is_close(one, other)]
    return f"{entry}의 {', '.join(wrong)}가 맞지 않습니다. {came}"


def _listed(names):
    return ", ".join(name if isinstance(name, str) else _short(name) for name in names)[:200]


def _short(value):
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:60]}…"
