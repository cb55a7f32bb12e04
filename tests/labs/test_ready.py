"""Before a lab is graded: what the instructor's machine lacks is said, and nothing is graded."""

import pytest

from cnn_course.grading import ready
from tests.grading.tiny_lab import LAB, write_course


@pytest.fixture(autouse=True)
def fresh():
    ready.ensure_ready.cache_clear()
    yield
    ready.ensure_ready.cache_clear()


def test_without_data_it_names_the_command(tmp_path, monkeypatch):
    monkeypatch.setenv("CNN_COURSE_CACHE", str(tmp_path))
    with pytest.raises(SystemExit, match="MNIST, Fashion-MNIST 데이터가"):
        ready.ensure_ready()


def test_without_tensorflow_it_names_the_command(monkeypatch):
    monkeypatch.setattr(ready.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SystemExit, match="TensorFlow가 없습니다"):
        ready.ensure_ready()


def submitted(course, assignment, name):
    """Return what nbgrader tells the hook of one submitted notebook."""
    folder = course / "submitted" / "20260001" / assignment
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("{}", encoding="utf-8")
    return {"assignment": assignment, "student": "*", "notebooks": [str(folder / name)]}


def test_only_labs_need_data(tmp_path, monkeypatch):
    for folder in ("exercises", "solutions", "cnn_course/checks", "cnn_course/data"):
        (tmp_path / folder).mkdir(parents=True)
    write_course(tmp_path)
    monkeypatch.setenv("CNN_COURSE_CACHE", str(tmp_path))
    ready.before_grading(**submitted(tmp_path, "03_convolution", "02_correlate2d.ipynb"))
    ready.before_grading(**submitted(tmp_path, LAB, "memo.ipynb"))
    with pytest.raises(SystemExit, match="아무것도 채점하지 않았습니다"):
        ready.before_grading(**submitted(tmp_path, LAB, f"{LAB}.ipynb"))
