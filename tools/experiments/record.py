"""Writing what an experiment found, for ``cnn_course.recorded`` to read."""

import json
from pathlib import Path

RUNS = Path(__file__).resolve().parents[2] / "cnn_course" / "data" / "runs"


def write_record(name, content):
    """Write ``content``, a dict with the ``"settings"`` among its keys, as ``name``.json."""
    RUNS.mkdir(exist_ok=True)
    text = json.dumps(content, indent=1) + "\n"
    (RUNS / f"{name}.json").write_text(text, encoding="utf-8")
