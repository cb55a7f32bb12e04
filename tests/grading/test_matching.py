"""What counts of a submission is its answers: everything else comes from the release."""

import json
from pathlib import Path

import pytest

from cnn_course.grading import release, submission
from cnn_course.grading.matching import match

ROOT = Path(__file__).resolve().parents[2]
PLACE = Path("03_convolution") / "02_correlate2d.ipynb"
RELEASE = release.read(ROOT / "solutions" / PLACE)
STUBS = {
    cell["metadata"]["nbgrader"]["grade_id"]: "".join(cell["source"])
    for cell in json.loads((ROOT / "exercises" / PLACE).read_text(encoding="utf-8"))["cells"]
    if "nbgrader" in cell["metadata"]
} | {cell.name: cell.source for cell in RELEASE.cells if cell.role == "graded"}
ANSWER = "def correlate2d(image, kernel):\n    return 1"


@pytest.fixture
def submitted(tmp_path):
    """The cells of a notebook in which only the answer has been filled in."""
    notebook = json.loads((ROOT / "exercises" / PLACE).read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["id"] == "correlate2d":
            cell["source"] = ANSWER
    file = tmp_path / "notebook.ipynb"
    file.write_text(json.dumps(notebook), encoding="utf-8")
    return submission.read(file)


def matched(submitted):
    return match(RELEASE, STUBS, submitted)


def frame():
    """The names of the cells that a student has: a free one installs the package on Colab."""
    title, *others = [cell.name for cell in RELEASE.cells]
    return [title, "", *others]


def name(cell):
    return cell["metadata"].get("nbgrader", {}).get("grade_id", "")


def graded(cells):
    return {name(c): c for c in cells if c["metadata"].get("nbgrader", {}).get("grade")}


def cell(kind="code", source="", name="", attachments=None):
    return {"kind": kind, "source": source, "name": name, "attachments": attachments}


def test_an_untouched_frame_comes_back_as_released(submitted):
    cells = matched(submitted)
    assert [name(c) for c in cells] == frame()
    released = {cell.name: cell for cell in RELEASE.cells}
    for made in filter(name, cells):
        cell = released[name(made)]
        assert made["metadata"]["nbgrader"] == cell.metadata["nbgrader"]
        assert made["source"] == (ANSWER if cell.role == "solution" else STUBS[cell.name])


def test_every_graded_cell_is_there_once_and_as_released(submitted):
    expected = graded(matched(submitted))
    assert len(expected) == 8

    def tampered(change):
        cells = [dict(c) for c in submitted]
        return graded(matched(change(cells) or cells))

    def emptied(cells):
        for c in cells:
            if c["name"] != "correlate2d":
                c["source"] = "print('맞습니다.')"

    def retyped(cells):
        for c in cells:
            c["kind"] = "raw"

    changes = [
        lambda cells: [c for c in cells if c["name"] == "correlate2d"],
        lambda cells: cells + cells,
        lambda cells: cells[::-1],
        lambda cells: [],
        lambda cells: [cell(name="correlate2d-hand", source="pass"), *cells],
        emptied,
        retyped,
    ]
    for change in changes:
        found = tampered(change)
        assert {n: (c["cell_type"], c["source"], c["metadata"]) for n, c in found.items()} == {
            n: (c["cell_type"], c["source"], c["metadata"]) for n, c in expected.items()
        }


def test_missing_cells_come_back_behind_their_predecessors(submitted):
    kept = [c for c in submitted if c["name"] not in ("correlate2d-edge", "problem")]
    assert [name(c) for c in matched(kept)] == frame()


def test_of_copies_the_last_counts_and_the_others_are_free_cells(submitted):
    first = cell(source="def correlate2d(image, kernel):\n    return 0", name="correlate2d")
    cells = matched([first, *submitted])
    assert (name(cells[0]), cells[0]["source"]) == ("", first["source"])
    assert [c["source"] for c in cells if name(c) == "correlate2d"] == [ANSWER]


def test_unknown_names_and_metadata_are_dropped(submitted):
    strange = cell(source="1", name="a-cell-of-100-points")
    (added,) = [c for c in matched([*submitted, strange]) if c["source"] == "1"]
    assert added["metadata"] == {}


def test_an_answer_in_a_cell_of_another_kind_is_a_code_cell(submitted):
    for c in submitted:
        if c["name"] == "correlate2d":
            c["kind"] = "markdown"
    (answer,) = [c for c in matched(submitted) if name(c) == "correlate2d"]
    assert (answer["cell_type"], answer["source"]) == ("code", ANSWER)


def test_students_markdown_is_harmless(submitted):
    added = cell("markdown", "<script>alert(1)</script>")
    (made,) = [c for c in matched([*submitted, added]) if "alert" in c["source"]]
    assert "<script" not in made["source"] and "script>" in made["source"]


@pytest.mark.parametrize(
    "content, says",
    [
        (b"", "JSON"),
        (b'{"cells": [', "JSON"),
        (b"[1, 2]", "nbformat 4"),
        (b'{"worksheets": [], "nbformat": 3}', "nbformat 4"),
        (b'{"cells": {}}', "nbformat 4"),
        (b"\xff\xfe{\x00", "JSON"),
        (b"[" * 100_000, "JSON"),
        (json.dumps({"cells": [{}] * 501}).encode(), "500"),
    ],
    ids=["empty", "cut", "list", "old", "dict", "utf-16", "deep", "many"],
)
def test_what_is_no_notebook_is_said_to_be_none(tmp_path, content, says):
    file = tmp_path / "notebook.ipynb"
    file.write_bytes(content)
    with pytest.raises(submission.Unreadable, match=says):
        submission.read(file)


def test_a_link_is_not_followed(tmp_path):
    (tmp_path / "right.ipynb").write_text('{"cells": []}', encoding="utf-8")
    (tmp_path / "mine.ipynb").symlink_to(tmp_path / "right.ipynb")
    assert submission.read(tmp_path / "right.ipynb") == []
    with pytest.raises(submission.Unreadable, match="링크"):
        submission.read(tmp_path / "mine.ipynb")


def test_odd_cells_are_read_as_far_as_they_go(tmp_path):
    told = {
        "cells": [
            {"cell_type": "code", "source": ["a = 1\n", "b = 2"], "metadata": None},
            {"cell_type": "heading", "source": {"x": 1}, "metadata": {"nbgrader": [1]}},
            "not a cell",
            {"metadata": {"nbgrader": {"grade_id": 7}}},
        ]
    }
    file = tmp_path / "notebook.ipynb"
    file.write_text(json.dumps(told), encoding="utf-8-sig")
    assert submission.read(file) == [cell(source="a = 1\nb = 2"), cell("raw"), cell("raw")]


def test_a_source_that_declares_nothing_is_an_error_of_the_instructors(tmp_path):
    notebook = json.loads((ROOT / "solutions" / PLACE).read_text(encoding="utf-8"))
    file = tmp_path / "source.ipynb"
    for spoil in (
        lambda told: told["metadata"].pop("cnn_course"),
        lambda told: told["metadata"]["cnn_course"].pop("answers"),
        lambda told: told["metadata"]["cnn_course"]["allows"].append("cnn_course.magic"),
    ):
        told = json.loads(json.dumps(notebook))
        spoil(told)
        file.write_text(json.dumps(told), encoding="utf-8")
        with pytest.raises(release.ReleaseError, match="answers와 allows"):
            release.read(file)
