"""``python -m tools.exercises``: ``exercises/``, the mirror of ``solutions/``."""

import hashlib
import json
import re
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FIRST, SECOND = (
    f"03_convolution/{name}.ipynb" for name in ("01_correlate_window", "02_correlate2d")
)


def files(folder):
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in Path(folder).rglob("*")
        if file.is_file() and ".ipynb_checkpoints" not in file.parts
    }


def edit(file):
    """Change a notebook as somebody who works in it does: one more cell."""
    notebook = json.loads(file.read_text(encoding="utf-8"))
    notebook["cells"].append({
        "id": "mine",
        "cell_type": "markdown",
        "metadata": {},
        "source": "내 풀이",
    })
    file.write_text(json.dumps(notebook), encoding="utf-8")
    return file.read_bytes()


def test_committed_exercises_are_those_made_from_solutions(project_copy, run):
    """The gate: whoever changes solutions/ runs ``make exercises`` and commits what it made."""
    course = project_copy("강좌 전체")
    shutil.rmtree(course / "exercises")
    (course / "cnn_course/data/assignments.json").unlink()
    assert run(course, "-m", "tools.exercises").returncode == 0
    listed = "cnn_course/data/assignments.json"
    assert (course / listed).read_bytes() == (ROOT / listed).read_bytes()
    committed, made = files(ROOT / "exercises"), files(course / "exercises")
    assert committed.keys() == made.keys(), "make exercises 를 실행하고 exercises/를 커밋하십시오."
    for name, data in made.items():
        assert committed[name] == data, f"make exercises 를 실행하고 커밋하십시오: {name}"


def test_manifest_lists_every_file_with_its_hash(made_course):
    made = files(made_course / "exercises")
    manifest = json.loads(made.pop(".release.json"))
    assert manifest["files"] == {
        name: hashlib.sha256(data).hexdigest() for name, data in made.items()
    }
    assert manifest["files"].keys() == {FIRST, SECOND}


def test_release_shows_neither_solutions_nor_hidden_checks(made_course):
    for name in (FIRST, SECOND):
        source = json.loads((made_course / "solutions" / name).read_text(encoding="utf-8"))
        text = (made_course / "exercises" / name).read_text(encoding="utf-8")
        released = json.loads(text)["cells"]
        title, *others = [cell["id"] for cell in source["cells"]]
        assert [cell["id"] for cell in released] == [title, "install", *others]
        stubs = [cell for cell in released if "아직 풀지 않았습니다." in "".join(cell["source"])]
        assert [cell["metadata"]["nbgrader"]["solution"] for cell in stubs] == [True]
        assert "여기에 코드를 쓰고" in text
        for secret in ("BEGIN", "END ", "hidden=True", "K_H, K_W = kernel.shape"):
            assert secret not in text


def test_gradebook_is_neither_used_nor_touched(made_course):
    assert (made_course / "gradebook.db").read_bytes() == b"marks of forty students"


def test_second_run_makes_nothing_and_does_not_need_nbgrader(course, run):
    (course / "nbgrader.py").write_text("raise ImportError('not installed')", encoding="utf-8")
    before = {file: file.stat().st_mtime_ns for file in course.rglob("*") if file.is_file()}
    again = run(course, "-m", "tools.exercises")
    assert again.returncode == 0, again.stderr
    assert "새로 만들 것이 없습니다" in again.stdout
    after = {file: file.stat().st_mtime_ns for file in before}
    assert after == before


def test_made_again_it_is_the_same_byte_for_byte(course, run):
    before = files(course / "exercises")
    shutil.rmtree(course / "exercises")
    (course / "cnn_course/data/assignments.json").unlink()
    assert run(course, "-m", "tools.exercises").returncode == 0
    assert files(course / "exercises") == before


def test_deleted_sources_disappear_and_changed_ones_are_made_anew(course, run):
    shutil.copytree(course / "solutions/03_convolution", course / "solutions/04_padding")
    shutil.copytree(course / "solutions/03_convolution", course / "solutions/05_stride")
    picture = b"\x89PNG\r\n\x1a\n\0"
    (course / "solutions/04_padding/picture.png").write_bytes(picture)
    (course / "solutions/메모.md").write_text("강의자의 메모", encoding="utf-8")
    assert run(course, "-m", "tools.exercises").returncode == 0
    assert (course / "exercises/04_padding/02_correlate2d.ipynb").exists()
    assert (course / "exercises/04_padding/picture.png").read_bytes() == picture
    assert sorted(file.stem for file in (course / "_build/exercises").glob("*.zip")) == [
        "03_convolution",
        "04_padding",
        "05_stride",
    ]
    (course / "exercises/05_stride/메모.txt").write_text("내 메모", encoding="utf-8")

    shutil.rmtree(course / "solutions/04_padding")
    shutil.rmtree(course / "solutions/05_stride")
    (course / "solutions" / SECOND).unlink()
    edit(course / "solutions" / FIRST)
    assert run(course, "-m", "tools.exercises").returncode == 0
    made = files(course / "exercises")
    # what nbgrader did not put there is not taken away with the rest
    assert made.keys() == {".release.json", FIRST, "05_stride/메모.txt"}
    assert "내 풀이" in made[FIRST].decode("utf-8")
    assert not (course / "exercises/04_padding").exists()
    zips = (course / "_build/exercises").glob("*.zip")
    assert [file.name for file in zips] == ["03_convolution.zip"]


def test_edited_notebook_is_kept_and_named(course, run):
    mine = edit(course / "exercises" / FIRST)
    before = files(course / "exercises")
    for sources_changed in (False, True):
        if sources_changed:
            edit(course / "solutions" / SECOND)
            (course / "solutions" / FIRST).unlink()
        refused = run(course, "-m", "tools.exercises")
        assert refused.returncode == 1
        assert f"- exercises/{FIRST}\n" in refused.stderr
        assert SECOND not in refused.stderr
        assert "work 폴더로 옮기고" in refused.stderr
        assert files(course / "exercises") == before
    # and what the message advises works
    (course / "work").mkdir()
    shutil.move(course / "exercises" / FIRST, course / "work")
    assert run(course, "-m", "tools.exercises").returncode == 0
    assert (course / "work" / Path(FIRST).name).read_bytes() == mine


def test_nothing_is_overwritten_where_the_manifest_was_lost(course, run):
    mine = edit(course / "exercises" / FIRST)
    (course / "exercises/.release.json").write_text("<<<<<<< HEAD", encoding="utf-8")
    refused = run(course, "-m", "tools.exercises")
    assert refused.returncode == 1
    assert f"- exercises/{FIRST}\n" in refused.stderr
    assert (course / "exercises" / FIRST).read_bytes() == mine


def test_a_copy_beside_the_release_is_named(course, run):
    """JupyterLab's own name for a copy; generate_assignment --force would delete it."""
    copy = course / "exercises" / FIRST.replace(".ipynb", "-Copy1.ipynb")
    shutil.copy(course / "exercises" / FIRST, copy)
    told = run(course, "-m", "tools.exercises")
    assert told.returncode == 0 and copy.exists()
    assert f"- exercises/{FIRST.replace('.ipynb', '-Copy1.ipynb')}" in told.stdout
    assert "work 폴더로 옮기십시오" in told.stdout


def test_a_manifest_that_leads_elsewhere_deletes_nothing(course, run):
    manifest = course / "exercises" / ".release.json"
    told = json.loads(manifest.read_text(encoding="utf-8"))
    readme = course / "README.md"
    told["files"]["../README.md"] = hashlib.sha256(readme.read_bytes()).hexdigest()
    told["made_from"] = "something else"
    manifest.write_text(json.dumps(told), encoding="utf-8")
    assert run(course, "-m", "tools.exercises").returncode == 0
    assert readme.exists()


def test_what_nbgrader_refuses_is_passed_on(course, run):
    source = course / "solutions" / FIRST
    text = source.read_text(encoding="utf-8")
    source.write_text(
        re.sub(r'"schema_version": \d', '"schema_version": 1', text), encoding="utf-8"
    )
    before = files(course / "exercises")
    refused = run(course, "-m", "tools.exercises")
    assert refused.returncode == 1
    assert refused.stderr.startswith("nbgrader가 연습 문제를 만들지 못했습니다.")
    assert "old version" in refused.stderr
    assert files(course / "exercises") == before
