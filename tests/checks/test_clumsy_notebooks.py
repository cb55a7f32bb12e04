"""Notebooks that do not run to their end: what is said of the cells, and only once."""

import nbformat
import pytest

from cnn_course.checks import feedback, in_kernel, notebook_file
from tests.checks.student_folder import RIGHT, ROOT

FOLDER = ROOT / "exercises" / "03_convolution"
BODY = "def correlate2d(image, kernel):\n    {}"
MISSPELT = {
    "def correlate2d(image, kernel)\n    return 1": "표시한 곳에 콜론(:)이 와야 합니다.",
    BODY.format("for i in range(3)\n        pass"): "표시한 곳에 콜론(:)이 와야 합니다.",
    BODY.format("y = np.zeros((3, 4)\n    return y"): "이 줄에서 연 괄호를 닫지 않았습니다.",
    BODY.format("y = 3)\n    return y"): "괄호의 짝이 맞지 않습니다.",
    BODY.format("return image[0"): "닫지 않은 괄호나 따옴표가",
    BODY.format("y = 'a\n    return y"): "닫는 따옴표가 없습니다.",
    BODY.format("y = “a”"): "복사해 온 글자가 있습니다.",
    BODY.format("if image = 3:\n        pass"): "같은지 견주려면 ==를",
    BODY.format("y = 3\n   return y"): "위의 어느 줄과도 맞지 않습니다.",
    BODY.format("y = 3\n        return y"): "앞줄보다 깊이 들여 쓴",
    "def correlate2d(image, kernel):\ny = 3": "네 칸 들여 쓴 줄이 와야",
    BODY.format("y = 3") + "\nreturn y": "들여쓰기가 어긋나",
    BODY.format("return 2x"): "곱셈이라면 *를 쓰고",
    BODY.format("return image kernel"): "바로 앞에 빠지거나 더 들어간",
}


@pytest.fixture
def notebook():
    return nbformat.read(FOLDER / "02_correlate2d.ipynb", as_version=4)


def cell(notebook, name="correlate2d"):
    return next(cell for cell in notebook.cells if cell.get("id") == name)


def with_answer(notebook, source):
    cell(notebook).source = source
    return in_kernel.run(notebook, FOLDER)


def remove(notebook, *names):
    notebook.cells = [cell for cell in notebook.cells if cell.get("id") not in names]


def test_a_misspelt_cell_is_shown_with_its_line_and_a_word_on_it(notebook):
    """Each in a cell of its own, behind the function: one kernel for all."""
    cells = []
    for source in MISSPELT:
        cells.append(nbformat.v4.new_code_cell(source))
    place = notebook.cells.index(cell(notebook))
    notebook.cells[place + 1 : place + 1] = cells
    troubles = with_answer(notebook, RIGHT).troubles
    for said, (source, word) in zip(troubles, MISSPELT.items(), strict=True):
        first, line, *_, error, meaning = said.split("\n")
        assert "파이썬 문법에 맞지 않아, 셀 전체가 실행되지 않았습니다." in first
        assert line.strip() in source and "Error: " in error and word in meaning
        assert "\x1b" not in said


def test_a_misspelt_function_is_told_once_and_not_as_an_unknown_name(notebook):
    done = with_answer(notebook, "def correlate2d(image, kernel)\n    return 1")
    assert len(done.troubles) == 1 and done.troubles[0].startswith("함수 셀(위에서 ")
    assert "번째 코드 셀)의 1번째 줄이 파이썬 문법에" in done.troubles[0]
    ((passed, text), names), *others = done.by_text().items()
    assert not passed and not others and len(names) == 4 and "\x1b" not in text
    assert text.startswith("검사하지 못했습니다. NameError: name 'correlate2d' is not defined\n")


def test_a_cell_that_fails_is_told_with_the_line_and_what_it_means(notebook):
    done = with_answer(notebook, f"import no_such_library\n\n{RIGHT}")
    first, line, meaning = done.troubles[0].split("\n")
    assert first.endswith("ModuleNotFoundError: No module named 'no_such_library'")
    assert line == "1번째 줄: import no_such_library"
    assert meaning.startswith("불러올 수 없는 모듈을")


def test_a_notebook_of_a_newer_course_is_told_once(notebook):
    cell(notebook, "setup").source = "from cnn_course.checks import newer as check"
    done = with_answer(notebook, RIGHT)
    assert len(done.troubles) == 1 and done.troubles[0].startswith("준비 셀(위에서 ")
    assert "노트북과 cnn_course 패키지가 서로 맞지 않습니다." in done.troubles[0]


def test_deleted_cells_are_told_of(notebook):
    remove(notebook, "setup", "correlate2d", "correlate2d-hand")
    done = in_kernel.run(notebook, FOLDER)
    assert [trouble.split("니다")[0] for trouble in done.troubles] == [
        "준비 셀(import가 있는 셀)을 지웠습", "함수 셀을 지웠습", "검사 셀을 지웠습",
    ]  # fmt: skip
    assert done.troubles[1].count("correlate2d") == 1 and "correlate2d-hand." in done.troubles[2]
    assert len(done.results) == 3 and not any(result.passed for result in done.results)


@pytest.mark.parametrize("path", sorted(ROOT.glob("exercises/*/*.ipynb")), ids=lambda p: p.stem)
def test_nothing_is_missed_in_a_notebook_as_it_is_handed_out(path):
    assert notebook_file.deleted_cells(notebook_file.read(path)) == []


def test_an_endless_cell_is_the_last_and_named_with_its_line(notebook, monkeypatch):
    monkeypatch.setattr(in_kernel, "CELL_SECONDS", 3)
    remove(notebook, "scratch")
    done = with_answer(notebook, BODY.format("while True:\n        pass"))
    assert done.troubles[0].startswith("검사 셀(위에서 ") and "3초가 지나도" in done.troubles[0]
    assert done.results[0].text == feedback.UNFINISHED
    assert {result.text for result in done.results[1:]} == {
        "앞의 셀에서 멈추어 검사하지 못했습니다."
    }


def test_a_cell_that_will_not_be_interrupted_is_left(notebook, monkeypatch):
    monkeypatch.setattr(in_kernel, "CELL_SECONDS", 3)
    source = "while True:\n    try:\n        while True: pass\n    except BaseException: pass"
    done = with_answer(notebook, source)
    assert done.troubles[0].startswith("풀이 셀(위에서 ") and len(done.troubles) == 1


def test_floods_questions_and_magic_are_no_hindrance(notebook):
    extra = ["n = int(input('몇? '))", "%%time\nfor i in range(20000): print(i)", "!pip --version"]
    place = notebook.cells.index(cell(notebook))
    notebook.cells[place:place] = [nbformat.v4.new_code_cell(source) for source in extra]
    done = with_answer(notebook, f"%matplotlib inline\n{RIGHT}")
    assert all(result.passed for result in done.results)
    assert len(done.troubles) == 1 and "input()에 값을 입력할 수 없습니다." in done.troubles[0]


def test_what_a_file_says_of_an_earlier_run_counts_for_nothing(notebook):
    """Notebooks of an older format, as Colab writes them, have no ids besides."""
    for one in notebook.cells:
        one.pop("id", None)
        if one.cell_type == "code":
            one.outputs = [nbformat.v4.new_output("error", ename="Old", evalue="", traceback=[])]
    notebook.nbformat_minor = 4
    done = in_kernel.run(notebook, FOLDER)
    assert done.untouched and not done.troubles
