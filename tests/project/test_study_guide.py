"""The study guide's plans add up, and say what the chapters and the assignments say."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "book" / "study_guide.md").read_text(encoding="utf-8")
ASSIGNMENTS = json.loads(
    (ROOT / "cnn_course" / "data" / "assignments.json").read_text(encoding="utf-8")
)
CHAPTERS = {
    int(name[:2]): list(tasks.values())
    for name, tasks in ASSIGNMENTS.items()
    if not name.startswith("lab_")
}
READING = {
    int(file.name[:2]): int(re.search(r"읽는 데 (\d+)분", file.read_text(encoding="utf-8"))[1])
    for file in (ROOT / "book").glob("[0-9]*.md")
}


def plan(title):
    """Return the rows of a plan's table, and last the row of its sums, as lists of cells."""
    section = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", GUIDE, re.MULTILINE | re.DOTALL)[1]
    table = re.search(r"(?:^\|.*\n)+", section, re.MULTILINE)[0]
    rows = [[cell.strip("* ") for cell in row.split("|")[1:-1]] for row in table.splitlines()]
    return rows[2:]


def summed(tasks):
    sums = len(tasks), sum(t["minutes"] for t in tasks), sum(t["points"] for t in tasks)
    return "{}개, {}분, {}점".format(*sums) if tasks else "–"


@pytest.mark.parametrize("column, level", [(3, "기본"), (4, "심화")])
def test_the_terms_weeks_give_the_chapters_exercises(column, level):
    *weeks, last = plan("15주 학기 계획")
    seen = []
    for week in weeks:
        chapters = [int(number) for number in re.findall(r"\[(\d+)장\]", week[1])]
        tasks = [t for c in chapters for t in CHAPTERS[c] if t["level"] == level]
        assert week[column] == summed(tasks), week
        assert week[2] == (f"{sum(READING[c] for c in chapters)}분" if chapters else "–"), week
        seen += chapters
    assert seen == sorted(CHAPTERS)
    assert last[column] == summed([t for c in seen for t in CHAPTERS[c] if t["level"] == level])
    assert last[2] == f"{sum(READING.values())}분"


def test_the_weekend_gives_the_named_exercises():
    *rows, last = plan("주말 계획")
    chosen, read = [], 0
    for _, reading, exercises, time in rows:
        chapters = re.findall(r"\[(\d+)장\]\([^)]*\)\s(\d+)분", reading)
        assert all(READING[int(number)] == int(minutes) for number, minutes in chapters)
        tasks = []
        for number, named in re.findall(r"\[(\d+)장\]\([^)]*\)([^\[]*)", exercises):
            for task, minutes in re.findall(r"`(\d\d)`\s(\d+)분", named):
                tasks.append(CHAPTERS[int(number)][int(task) - 1])
                assert tasks[-1]["minutes"] == int(minutes)
        together = sum(int(minutes) for _, minutes in chapters) + sum(t["minutes"] for t in tasks)
        assert time == f"{together // 60}시간 {together % 60}분"
        chosen += tasks
        read += sum(int(minutes) for _, minutes in chapters)
    assert last[1:3] == [f"{read}분", summed(chosen)]


def test_two_hours_are_no_more():
    *rows, last = plan("두 시간 계획")
    minutes = sum(int(row[-1].removesuffix("분")) for row in rows)
    assert last[-1] == f"{minutes}분" and minutes <= 120
