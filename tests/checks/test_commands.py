"""``python -m cnn_course.checks``, as a student runs it: real kernels, real files."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CHAPTER = "03_convolution"
RIGHT = """def correlate2d(image, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)
    return np.einsum("ijuv,uv->ij", windows, kernel)"""
FLIPPED = RIGHT.replace("kernel)", "kernel[::-1, ::-1])").replace(
    "image, kernel[::-1, ::-1]):", "image, kernel):"
)
ENDS = "import os\nos._exit(3)"


@pytest.fixture
def chapter(tmp_path):
    """The folder of an assignment as a student has it, with two of its notebooks."""
    folder = tmp_path / "내 과제" / CHAPTER
    folder.mkdir(parents=True)
    for name in ("01_correlate_window.ipynb", "02_correlate2d.ipynb"):
        shutil.copy(ROOT / "exercises" / CHAPTER / name, folder)
    return folder


def answer(chapter, source):
    file = chapter / "02_correlate2d.ipynb"
    notebook = json.loads(file.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["id"] == "correlate2d":
            cell["source"] = source
    file.write_text(json.dumps(notebook), encoding="utf-8")
    return file


def command(folder, *arguments):
    """Run the command as on a machine whose own encoding is not UTF-8."""
    return subprocess.run(
        [sys.executable, "-m", "cnn_course.checks", *arguments], cwd=folder,
        capture_output=True, encoding="utf-8", errors="replace", check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "0"},
    )  # fmt: skip


def test_a_right_notebook_passes_and_stays_as_it_is(chapter):
    file = answer(chapter, RIGHT)
    before = file.read_bytes()
    done = command(chapter, file.name)
    assert done.returncode == 0
    assert "[통과] correlate2d-shape: 출력의 모양이 맞습니다." in done.stdout
    assert "보이는 검사 4개 가운데 4개를 통과했습니다." in done.stdout
    assert file.read_bytes() == before


def test_a_mistake_is_named_as_in_the_notebook(chapter):
    done = command(chapter, answer(chapter, FLIPPED).name)
    assert done.returncode == 1
    assert "[아직] correlate2d-hand: 3×3 이미지에 2×2 커널을 쓰면" in done.stdout
    assert "    커널을 뒤집어 계산한 결과와 정확히 같습니다." in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_a_kernel_that_dies_is_told_of(chapter):
    done = command(chapter, answer(chapter, ENDS).name)
    assert done.returncode == 1
    assert done.stdout.count("실행이 끝나지 않았거나 커널이 멈추어") == 4


def test_what_is_no_notebook_is_told_of(chapter):
    (chapter / "사진.ipynb").write_text("{", encoding="utf-8")
    for name in ("사진.ipynb", "없음.ipynb"):
        done = command(chapter, name)
        assert (done.returncode, done.stdout.strip()) == (
            1, f"{name}: 주피터 노트북으로 읽지 못했습니다. 주피터에서 열리는 파일인지 보십시오."
        )  # fmt: skip


def test_without_arguments_the_help_is_shown(chapter):
    done = command(chapter)
    assert done.returncode == 2
    assert "검사할 노트북을 적으십시오." in done.stderr and "--submit 과제" in done.stderr


def test_progress_shows_every_notebook_of_the_course(chapter):
    answer(chapter, RIGHT)
    done = command(chapter.parent, "--progress")
    lines = [line for line in done.stdout.splitlines() if ".ipynb" in line]
    rows = dict(line.strip("| ").split(" | ")[::3] for line in lines)
    assert rows[f"{CHAPTER}/02_correlate2d.ipynb"] == "모두 통과"
    assert rows[f"{CHAPTER}/01_correlate_window.ipynb"] == "0/4"
    assert rows["04_padding_stride/01_output_size.ipynb"] == "노트북 없음"
    assert len(rows) == len(list((ROOT / "exercises").glob("*/*.ipynb")))


def test_submit_packs_what_is_there_and_names_what_is_missing(chapter):
    file = answer(chapter, FLIPPED)
    (chapter / "memo.txt").write_text("내 메모", encoding="utf-8")
    for _ in range(2):  # the second replaces the first
        done = command(chapter, "--submit", ".")
        assert done.returncode == 1
        assert "- 02_correlate2d.ipynb: correlate2d-hand 검사를 통과하지 못했습니다." in done.stdout
        assert "- 03_convolve2d.ipynb: 노트북이 없습니다." in done.stdout
    assert [path.name for path in chapter.parent.iterdir() if path.is_file()] == [
        f"submit_{CHAPTER}.zip"
    ]
    with zipfile.ZipFile(chapter.parent / f"submit_{CHAPTER}.zip") as archive:
        assert archive.namelist() == [
            f"{CHAPTER}/01_correlate_window.ipynb", f"{CHAPTER}/02_correlate2d.ipynb"
        ]  # fmt: skip
        assert archive.read(f"{CHAPTER}/02_correlate2d.ipynb") == file.read_bytes()


@pytest.mark.parametrize("name", ["없는 과제", CHAPTER])
def test_submit_needs_a_folder_with_notebooks(tmp_path, name):
    (tmp_path / name).mkdir()
    done = command(tmp_path, "--submit", name)
    assert done.returncode == 1 and not list(tmp_path.glob("*.zip"))
    assert "노트북이 들어 있는 폴더" in done.stderr or "하나도 없어" in done.stderr
