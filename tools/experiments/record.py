"""Writing what an experiment found, for ``cnn_course.recorded`` to read."""

import json
from pathlib import Path

RUNS = Path(__file__).resolve().parents[2] / "cnn_course" / "data" / "runs"


def write_record(name, content):
    """Write ``content``, a dict with the ``"settings"`` among its keys, as ``name``.json."""
    RUNS.mkdir(exist_ok=True)
    (RUNS / f"{name}.json").write_text(lines_of(content) + "\n", encoding="utf-8")


def lines_of(value, indent=""):
    """Return JSON in which every dict is unfolded and every list stands in one line."""
    if not isinstance(value, dict) or not value:
        return json.dumps(value)
    inner = (f"{indent} {json.dumps(key)}: {lines_of(value[key], indent + ' ')}" for key in value)
    return "{\n" + ",\n".join(inner) + f"\n{indent}}}"
