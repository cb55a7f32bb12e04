"""Reading a student's notebook, and which of its cells are the visible checks."""

import sys
from pathlib import Path

NEEDED = (
    "노트북을 실행하는 데 필요한 패키지({})가 없습니다. 다음 명령으로 설치하십시오.\n"
    "  {} -m pip install nbclient ipykernel"
)
MISSING = "그런 파일이 없습니다: {}\n지금 폴더는 {}입니다. 파일의 이름과 폴더를 보십시오."
A_FOLDER = (
    "{}: 노트북이 아니라 폴더입니다. 노트북 파일(.ipynb)을 적으십시오. "
    "폴더 전체를 보려면 앞에 --progress를, 제출할 파일을 만들려면 --submit을 적습니다."
)
CLOSED = "{}: 파일을 읽을 권한이 없거나 다른 프로그램이 파일을 붙들고 있습니다."
UNREADABLE = "{}: 주피터 노트북으로 읽지 못했습니다. 주피터에서 열리는 파일인지 보십시오."
NO_CHECKS = "{}: 검사 셀이 없습니다. 이 강좌의 연습 문제 노트북인지, 검사 셀을 모두 지우지 않았는지 보십시오."
AGAIN = "나누어 받은 압축 파일에서 이 노트북을 다시 꺼내 답을 옮겨 적으십시오."
NO_SETUP = f"준비 셀(import가 있는 셀)을 지웠습니다. {AGAIN}"
NO_FUNCTION = f"함수 셀을 지웠습니다: {{}}. {AGAIN}"
TEXT_STUB = "이 문장을 지우고 여기에 답을 쓰십시오."
NO_CHECK = "검사 셀을 지웠습니다: {}. 채점할 때에는 이 검사도 합니다."
UNSAVED = (
    "풀었는데도 이렇게 나오면 노트북을 저장했는지(Ctrl+S, 맥에서는 ⌘+S), "
    "이 폴더에 있는 노트북을 풀었는지 보십시오."
)


class Unreadable(ValueError):
    """The file is no notebook with checks; the text says why in Korean."""


def read(path):
    """Return the notebook in a file.

    Raises
    ------
    Unreadable
        There is none, or none of an exercise.
    SystemExit
        A package that reads notebooks is missing.
    """
    try:
        import nbformat
    except ImportError as error:
        sys.exit(NEEDED.format(error.name, sys.executable))
    path = Path(path)
    if path.is_dir():
        raise Unreadable(A_FOLDER.format(path))
    try:
        notebook = nbformat.read(path, as_version=4)
    except FileNotFoundError as error:
        raise Unreadable(MISSING.format(path, Path.cwd())) from error
    except OSError as error:
        raise Unreadable(CLOSED.format(path)) from error
    except (nbformat.ValidationError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise Unreadable(UNREADABLE.format(path)) from error
    if not any(map(is_visible_check, notebook.cells)):
        raise Unreadable(NO_CHECKS.format(path))
    return notebook


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def is_visible_check(cell):
    """Tell whether a cell is graded and there is something to run in it."""
    return cell.cell_type == "code" and bool(flags(cell).get("grade")) and _runs(cell)


def deleted_cells(notebook):
    """Return a sentence for each kind of cell that an exercise has and this notebook has not."""
    names = [flags(cell).get("grade_id", "") for cell in code_cells(notebook)]
    checks = [name.removesuffix("-hidden") for name in names if name.endswith("-hidden")]
    functions = dict.fromkeys(check.rpartition("-")[0] for check in checks)
    wanted = {NO_SETUP: ["setup"], NO_FUNCTION: functions, NO_CHECK: checks}
    gone = {text: [n for n in wanted[text] if n not in names] for text in wanted}
    return [text.format(", ".join(missing)) for text, missing in gone.items() if missing]


def is_open_answer(cell):
    """Tell whether a cell asks for an answer in words and still has the stub."""
    return bool(flags(cell).get("solution")) and TEXT_STUB in cell.source


def flags(cell):
    """Return what nbgrader says of a cell."""
    return cell.metadata.get("nbgrader", {})


def _runs(cell):
    lines = [line.strip() for line in cell.source.split("\n")]
    return any(line and not line.startswith("#") for line in lines)
