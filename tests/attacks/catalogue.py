"""All attacks, in the order of their names: that in which nbgrader grades them."""

from tests.attacks import (
    by_a_reader,
    on_answers,
    on_files,
    on_marks,
    on_pages,
    on_replies,
    on_the_engine,
    on_the_machine,
)

ATTACKS = sorted(
    [
        *by_a_reader.ATTACKS,
        *on_answers.ATTACKS,
        *on_files.ATTACKS,
        *on_marks.ATTACKS,
        *on_pages.ATTACKS,
        *on_replies.ATTACKS,
        *on_the_engine.ATTACKS,
        *on_the_machine.ATTACKS,
    ],
    key=lambda attack: attack.name,
)
