"""All exercises that have a check, each with its bank of answers."""

import importlib
from pathlib import Path

import pytest

from cnn_course.checks import CheckFailed

FILES = sorted((Path(__file__).parent / "banks").glob("[!_]*.py"))
BANKS = {file.stem: importlib.import_module(f"tests.checks.banks.{file.stem}") for file in FILES}
SEEDS = ["", "3반", "2026-2", "0"]

each_exercise = pytest.mark.parametrize("bank", BANKS.values(), ids=BANKS)


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


def message(check, *args, **options):
    """Return what the failed check says, "" where it passes."""
    try:
        check(*args, **options)
    except CheckFailed as failed:
        return str(failed)
    return ""
