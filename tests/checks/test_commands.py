"""``python -m cnn_course.checks``, as a student runs it: real kernels, real files."""

import sys

import pytest

from tests.checks.student_folder import CHAPTER, ENDS, FLIPPED, RIGHT, ROOT, answer, command


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
    assert "풀이 셀(위에서 " in done.stdout and "커널이 멈추었습니다." in done.stdout
    assert "correlate2d-general: 앞의 셀에서 멈추어 검사하지 못했습니다." in done.stdout


def test_what_is_no_notebook_is_told_of(chapter):
    (chapter / "사진.ipynb").write_text("{", encoding="utf-8")
    (chapter / "빈 것.ipynb").write_text("{}", encoding="utf-8")
    for name in ("사진.ipynb", "빈 것.ipynb"):
        done = command(chapter, name)
        assert (done.returncode, done.stdout.strip()) == (
            1, f"{name}: 주피터 노트북으로 읽지 못했습니다. 주피터에서 열리는 파일인지 보십시오."
        )  # fmt: skip


def test_a_file_that_is_not_there_is_called_so(chapter):
    done = command(chapter, "없음.ipynb", "..")
    assert (done.returncode, done.stderr) == (1, "")
    assert f"그런 파일이 없습니다: 없음.ipynb\n지금 폴더는 {chapter}입니다." in done.stdout
    assert "..: 노트북이 아니라 폴더입니다." in done.stdout
    for option in ("--progress", "--submit"):
        done = command(chapter, option, "없음")
        assert done.returncode == 1
        assert f"그런 폴더가 없습니다: 없음\n지금 폴더는 {chapter}입니다." in done.stderr
        assert (
            "폴더가 아니라 파일입니다." in command(chapter, option, "02_correlate2d.ipynb").stderr
        )


def test_without_arguments_the_help_is_shown(chapter):
    done = command(chapter)
    assert done.returncode == 2
    assert "검사할 노트북을 적으십시오." in done.stderr and "--submit [과제]" in done.stderr
    assert "usage" not in done.stderr and "options" not in done.stderr


@pytest.mark.parametrize("package", ["nbformat", "nbclient", "ipykernel"])
def test_a_missing_package_is_named_with_the_command_that_installs_it(chapter, package):
    """A module that cannot be imported stands in for one that is not installed."""
    lacking = f"raise ModuleNotFoundError('no {package}', name='{package}')"
    (chapter / f"{package}.py").write_text(lacking, encoding="utf-8")
    done = command(chapter, "02_correlate2d.ipynb")
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert f"필요한 패키지({package})가 없습니다." in done.stderr
    assert f"{sys.executable} -m pip install nbclient ipykernel" in done.stderr


@pytest.mark.parametrize(
    "arguments, says",
    [
        (["--subimt", "."], "모르는 옵션입니다: --subimt"),
        (["--submit", "03_convolution", "04_padding_stride"], "과제는 한 번에 하나씩"),
    ],
)
def test_what_is_mistyped_is_named(tmp_path, arguments, says):
    done = command(tmp_path, *arguments)
    assert done.returncode == 2 and says in done.stderr


def test_progress_shows_every_notebook_of_the_course(chapter):
    answer(chapter, RIGHT)
    done = command(chapter.parent, "--progress")
    lines = [line for line in done.stdout.splitlines() if ".ipynb" in line]
    rows = dict(line.strip("| ").split(" | ")[::3] for line in lines)
    assert rows[f"{CHAPTER}/02_correlate2d.ipynb"] == "모두 통과"
    assert rows[f"{CHAPTER}/01_correlate_window.ipynb"] == "0/4"
    assert rows["04_padding_stride/01_output_size.ipynb"] == "노트북 없음"
    assert len(rows) == len(list((ROOT / "exercises").glob("*/*.ipynb")))
