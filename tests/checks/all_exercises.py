"""All exercises that have a check, and all tables of labs, each with its bank of answers."""

import importlib
from pathlib import Path

import pytest

from cnn_course.checks import CheckFailed
from cnn_course.checks.table import Table

FILES = sorted((Path(__file__).parent / "banks").glob("[!_]*.py"))
BANKS = {file.stem: importlib.import_module(f"tests.checks.banks.{file.stem}") for file in FILES}
SEEDS = ["", "3반", "2026-2", "0"]

FUNCTIONS = {name: b for name, b in BANKS.items() if not isinstance(b.CHECK, Table)}
TABLES = {name: b for name, b in BANKS.items() if isinstance(b.CHECK, Table)}

each_exercise = pytest.mark.parametrize("bank", BANKS.values(), ids=BANKS)
each_function = pytest.mark.parametrize("bank", FUNCTIONS.values(), ids=FUNCTIONS)
each_table = pytest.mark.parametrize("bank", TABLES.values(), ids=TABLES)


def each_answer(kind):
    """Return the mark that runs a test with every (bank, answer) of ``kind``."""
    return pytest.mark.parametrize(
        "bank, answer",
        [
            pytest.param(bank, answer, id=f"{name}-{answer.__name__}-{n}")
            for name, bank in BANKS.items()
            for n, answer in enumerate(getattr(bank, kind))
        ],
    )


def ways(check):
    """Return the options to call a check with: a table's has no hidden parts."""
    return [{}] if isinstance(check, Table) else [{}, {"hidden": True}]


def handed_in(check, answer):
    """Return what a student hands in: a bank's answer, with which a table is filled in."""
    if isinstance(check, Table):
        return {entry: answer(entry) for entry in check.right}
    return answer


def message(check, answer, part, **options):
    """Return what the failed check says, "" where it passes."""
    try:
        check(handed_in(check, answer), part, **options)
    except CheckFailed as failed:
        return str(failed)
    return ""
