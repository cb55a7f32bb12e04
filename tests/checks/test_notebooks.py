"""The source notebooks, and what a student sees of the checks in a real notebook."""

import contextlib
import io
import re
from pathlib import Path

import matplotlib.pyplot as plt
import nbclient
import nbformat
import pytest

from cnn_course.checks import CheckFailed, feedback
from tests.checks.all_exercises import BANKS, TABLES

ROOT = Path(__file__).resolve().parents[2]
BOOK = ROOT / "book"
CORRELATE2D = ROOT / "solutions/03_convolution/02_correlate2d.ipynb"
NOTEBOOKS = sorted((ROOT / "solutions").glob("[0-9]*/*.ipynb"))  # tests/labs has the labs'
LABS = sorted((ROOT / "solutions").glob("lab_*/*.ipynb"))
each_notebook = pytest.mark.parametrize(
    "file", NOTEBOOKS + LABS, ids=lambda file: f"{file.parent.name}-{file.stem}"
)

EVERYWHERE = {
    "numpy", "matplotlib", "cnn_course.plots", "cnn_course.datasets", "cnn_course.checks",
    "cnn_course.gradcheck",  # judges an answer in the free cell; no answer may build on it
}  # fmt: skip
NO_POINTS = "이 노트북에는 점수가 없습니다."
STUB = 'raise NotImplementedError("아직 풀지 않았습니다.")'
FLIPPED = """
    windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)
    return np.einsum("ijuv,uv->ij", windows, kernel[::-1, ::-1])"""
BREAKS = """
    import sys
    print("받았습니다")
    print("이런", file=sys.stderr)
    return image[99]"""


@pytest.fixture(params=NOTEBOOKS, ids=lambda file: f"{file.parent.name}-{file.stem}")
def notebook(request):
    return nbformat.read(request.param, as_version=4)


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def flags(cell):
    return cell.metadata.get("nbgrader", {})


def kinds(notebook):
    return notebook.metadata.cnn_course.answers


def answered(notebook, answer):
    """Put ``answer`` into the place of the solution; a table stays as the release has it."""
    for cell in code_cells(notebook):
        instead = "" if kinds(notebook).get(cell.id) == "value" else answer.strip()
        cell.source = re.sub(
            r"### BEGIN SOLUTION.*### END SOLUTION",
            lambda _, instead=instead: instead,
            cell.source,
            flags=re.DOTALL,
        )
    return notebook


def run_plainly(notebook):
    """Run the code cells without a kernel; return what each printed and raised."""
    namespace, seen = {}, {}
    for cell in code_cells(notebook):
        printed, raised = io.StringIO(), None
        with contextlib.redirect_stdout(printed):
            try:
                exec(cell.source, namespace)
            except CheckFailed as failed:
                raised = failed
        seen[cell.id] = printed.getvalue(), raised
    plt.close("all")
    return seen


def test_solution_passes_every_check(notebook, capsys):
    graded = [cell.id for cell in code_cells(notebook) if flags(cell).get("grade")]
    seen = run_plainly(notebook)
    for name in graded:
        printed, raised = seen[name]
        assert raised is None
        assert len(printed.splitlines()) == 1
        assert printed.startswith("숨은 검사: ") == name.endswith("-hidden")
    assert capsys.readouterr().err == ""


def test_not_started_fails_every_check_and_nothing_else(notebook):
    seen = run_plainly(answered(notebook, STUB))
    for cell in code_cells(notebook):
        _, raised = seen[cell.id]
        if flags(cell).get("grade"):
            (name,) = re.findall(r"check\.(\w+)\(", cell.source)
            value = kinds(notebook)[name] == "value"
            unsolved = "아직 채우지 않은 칸: " if value else feedback.UNSOLVED
            assert str(raised).startswith(unsolved)
        else:
            assert raised is None


def test_points_are_ten_and_most_of_them_hidden_or_there_are_none(notebook):
    points = {
        cell.id: flags(cell)["points"] for cell in code_cells(notebook) if flags(cell).get("grade")
    }
    if any(NO_POINTS in cell.source for cell in notebook.cells):
        assert set(points.values()) == {0}
        return
    assert sum(points.values()) == 10
    if "function" in kinds(notebook).values():  # a value has nothing to hide
        assert sum(p for name, p in points.items() if name.endswith("-hidden")) == 6


def test_graded_short_answers_are_few_and_have_a_rubric_of_four_lines():
    graded = [
        cell
        for file in NOTEBOOKS
        for cell in nbformat.read(file, as_version=4).cells
        if cell.cell_type == "markdown" and flags(cell).get("grade")
    ]
    assert 1 <= len(graded) <= 3
    for cell in graded:
        answer, rubric = cell.source.split("\n\n채점 기준\n")
        assert len(answer) > 100 and flags(cell)["solution"] and flags(cell)["points"] == 4
        assert rubric.count("\n- 1점: ") == 4 and rubric.endswith("\n### END SOLUTION")


def test_students_see_of_a_hidden_check_that_it_is_one(notebook):
    hidden = [cell.source for cell in code_cells(notebook) if cell.id.endswith("-hidden")]
    assert len(hidden) >= 3 or "function" not in kinds(notebook).values()
    for source in hidden:
        assert source.startswith("# 숨은 검사: 채점할 때")


def test_every_answer_has_a_bank_whose_check_the_notebook_uses(notebook):
    cells = "".join(cell.source for cell in code_cells(notebook) if flags(cell).get("grade"))
    for name, kind in kinds(notebook).items():
        assert (kind == "value") == (name in TABLES)
        parts = re.findall(rf'check\.{name}\({name}, part="(\w+)"\)', cells)
        assert parts == list(BANKS[name].CHECK.parts)


def test_what_a_notebook_allows_is_what_its_checks_take_for_own_work(notebook):
    declared = notebook.metadata.cnn_course
    checks = [BANKS[name].CHECK for name in declared.answers]
    built_on = {f"cnn_course.{module}" for check in checks for module in check.allows}
    assert set(declared.allows) - EVERYWHERE == built_on


@each_notebook
def test_title_sends_to_the_chapter_by_its_own_name(file):
    title = nbformat.read(file, as_version=4).cells[0].source
    kind, number = re.match(r"(lab_)?(\d\d)", file.parent.name).groups(default="")
    (page,) = BOOK.glob(f"{kind}{number}_*.md")
    name = re.search(r"^# (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)[1]
    chapter = f"실습 {int(number)}" if kind else f"{int(number)}장"
    assert f"**먼저 읽을 곳** 책의 {chapter} 「{name}」(`{page.stem}`)" in title


@each_notebook
def test_notebook_is_as_nbformat_writes_it(file):
    notebook = nbformat.read(file, as_version=4)
    assert file.read_text(encoding="utf-8") == nbformat.writes(notebook) + "\n"
    assert notebook.metadata.kernelspec.name == "python3"
    for cell in notebook.cells:
        assert flags(cell).get("grade_id", cell.id) == cell.id


@pytest.fixture(scope="module")
def executed():
    """Return the outputs of 02_correlate2d's cells in a kernel, answered in three ways."""
    cells, names = [], []
    for name, answer in {"flipped": FLIPPED, "breaks": BREAKS, "stub": STUB}.items():
        notebook = answered(nbformat.read(CORRELATE2D, as_version=4), answer)
        for cell in notebook.cells:
            if cell.id != "scratch" and cell.cell_type == "code":
                names.append((name, cell.id))
                cells.append(nbformat.v4.new_code_cell(cell.source))
    notebook = nbformat.v4.new_notebook(cells=cells)
    open_figures = "import matplotlib.pyplot as plt; print(plt.get_fignums())"
    notebook.cells.append(nbformat.v4.new_code_cell(open_figures))
    nbclient.NotebookClient(
        notebook, kernel_name="python3", allow_errors=True, resources={"metadata": {"path": ROOT}}
    ).execute()
    outputs = [cell.outputs for cell in notebook.cells]
    return dict(zip([*names, ("flipped", "figures")], outputs, strict=True))


def shown(outputs, kind):
    return [output for output in outputs if output.output_type == kind]


def test_student_sees_a_picture_and_the_message_without_a_traceback(executed):
    for part in ("hand", "edge", "general"):
        (picture,) = shown(executed["flipped", f"correlate2d-{part}"], "display_data")
        assert picture.data["image/png"]
        assert picture.metadata["image/png"]["alt"].startswith("나란히 그린 표: 이미지, 커널")
        (error,) = shown(executed["flipped", f"correlate2d-{part}"], "error")
        assert "커널을 뒤집어 계산한 결과와 정확히 같습니다." in "\n".join(error.traceback)
        assert error.traceback[-1] == "→ 3장 ‘흔한 오해’"


def test_line_of_the_students_own_cell_is_quoted(executed):
    (error,) = shown(executed["breaks", "correlate2d-hand"], "error")
    assert "셀의 6번째 줄에서 멈추었습니다: return image[99]" in error.traceback


def test_nothing_but_a_message_ever_comes_out(executed):
    checks = {
        key: outputs for key, outputs in executed.items() if key[1].startswith("correlate2d-")
    }
    assert len(checks) == 3 * 8
    for (name, cell), outputs in checks.items():
        kinds = [output.output_type for output in outputs]
        expected = [["stream"], ["error"]]
        if name != "stub" and not cell.endswith("-hidden"):
            expected = [["stream"], ["display_data", "error"]]
        assert kinds in expected, (name, cell)
        for output in outputs:
            if output.output_type == "stream":
                assert output.name == "stdout"
                assert "받았습니다" not in output.text
            if output.output_type == "error":
                assert not re.search(
                    r"Traceback|\x1b|CheckFailed|\.py", "\n".join(output.traceback)
                )


def test_no_figure_is_left_open(executed):
    (printed,) = shown(executed["flipped", "figures"], "stream")
    assert printed.text == "[]\n"
