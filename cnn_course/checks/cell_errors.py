"""What the cells of a notebook that has been run say: the checks, and the cells that failed."""

import re
from typing import NamedTuple

from cnn_course.checks import complaints, syntax
from cnn_course.checks.notebook_file import code_cells, flags, is_visible_check

COLOURS = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
PLACE = re.compile(r"Cell In\[(\d+)\], line (\d+)")
HEADER = re.compile(r"\s*(Cell In\[|File |Input In )")
LONGEST = 200  # characters of an error's text
NO_MISTAKES = {"NotImplementedError", "KeyboardInterrupt"}  # not solved yet; took too long
SYNTAX = {"SyntaxError", "IndentationError", "TabError", "_IncompleteInputError"}

NOT_RUN = "앞의 셀에서 멈추어 검사하지 못했습니다."
NOT_CHECKED = "검사하지 못했습니다. {}"
NO_NAME = (
    "이 이름을 정하는 셀이 오류로 멈추었거나 지워졌습니다. 지웠다면 나누어 받은 노트북에서 "
    "그 셀을 옮겨 오고, 함수의 이름을 바꾸었다면 되돌리십시오."
)
OLD_COURSE = "노트북과 cnn_course 패키지가 서로 맞지 않습니다. 압축 파일에 든 「시작하기」의 3번대로 패키지를 다시 설치하십시오."
NO_INPUT = "이 명령으로 실행하면 input()에 값을 입력할 수 없습니다. 값을 코드에 적으십시오."


class Result(NamedTuple):
    """What one visible check said."""

    name: str
    passed: bool
    text: str


def results(notebook, ran):
    """Return the :class:`Result` of each visible check; the first ``ran`` cells have run."""
    cells = enumerate(notebook.cells)
    return [_result(cell, place < ran) for place, cell in cells if is_visible_check(cell)]


def failed_cells(notebook):
    """Return a paragraph for each cell that is no check and ended in an error.

    What the setup cell does not import is missing everywhere: then there is nothing else to tell.
    """
    cells, found = code_cells(notebook), []
    if not any(map(_is_setup, cells)):
        return found
    for cell in cells:
        error = _error(cell)
        if error and error.ename not in NO_MISTAKES and not is_visible_check(cell):
            tell = _misspelt if error.ename in SYNTAX else _stopped
            found.append(tell(cells, cell, error))
            if _is_setup(cell):
                break
    return found


def _is_setup(cell):
    return flags(cell).get("grade_id") == "setup"


def place(notebook, cell):
    """Return a cell's name and where it stands among the cells with code."""
    return _place(code_cells(notebook), cell)


def interrupted_line(notebook, cell):
    """Return the line at which a cell was interrupted, "" where that is not known."""
    error = _error(cell)
    return _line(code_cells(notebook), cell, error) if error else ""


def _place(cells, cell):
    name = "채점하지 않는 셀"
    if flags(cell).get("solution"):
        name = "함수 셀" if "def " in cell.source else "풀이 셀"
    elif flags(cell).get("grade"):
        name = "검사 셀"
    elif flags(cell).get("locked"):
        name = "준비 셀"
    number = next(number for number, one in enumerate(cells, 1) if one is cell)
    return f"{name}(위에서 {number}번째 코드 셀)"


def _result(cell, ran):
    name, error = flags(cell).get("grade_id", ""), _error(cell)
    if not ran:
        return Result(name, False, NOT_RUN)
    if error is None:
        printed = [o.text for o in cell.outputs if o.output_type == "stream" and o.name == "stdout"]
        return Result(name, True, "".join(printed).strip())
    if error.ename == "CheckFailed":
        return Result(name, False, _plain("\n".join(error.traceback)))
    text = NOT_CHECKED.format(_complaint(error))
    return Result(name, False, "\n".join(filter(None, [text, _advice(error, NO_NAME)])))


def _misspelt(cells, cell, error):
    """Tell of a cell that is no Python: the line, with Python's own mark under the letter."""
    shown = [line for line in _lines(error) if line.strip() and not HEADER.match(line)]
    number = re.search(r"line (\d+)\)?$", error.evalue)
    line = f"의 {number[1]}번째 줄" if number else ""
    text = f"{_place(cells, cell)}{line}이 파이썬 문법에 맞지 않아, 셀 전체가 실행되지 않았습니다."
    return "\n".join([text, *shown, syntax.meaning(error.evalue)])


def _stopped(cells, cell, error):
    """Tell of a cell that stopped: the last line of the student's that it came to."""
    stopped = f"{_place(cells, cell)}이 오류로 멈추었습니다. {_complaint(error)}"
    return "\n".join(filter(None, [stopped, _line(cells, cell, error), _advice(error)]))


def _line(cells, cell, error):
    """Return the student's last line that an error came through, and its cell where it is another."""
    places = PLACE.findall("\n".join(_lines(error)))
    number, line = map(int, places[-1]) if places else (None, 0)
    one = next((one for one in cells if one.get("execution_count") == number), None)
    lines = one.source.split("\n")[line - 1 : line] if one and places else []
    where = "" if one is cell else f"{_place(cells, one)}의 " if one else ""
    return "".join(f"{where}{line}번째 줄: {text.strip()}" for text in lines)


def _error(cell):
    return next((output for output in cell.outputs if output.output_type == "error"), None)


def _complaint(error):
    text = _plain(error.evalue).split("\n")[0][:LONGEST]
    return f"{error.ename}: {text}" if text else error.ename


def _advice(error, unnamed=""):
    complaint = _complaint(error)
    if "cnn_course" in complaint and error.ename in ("ImportError", "ModuleNotFoundError"):
        return OLD_COURSE
    if error.ename == "StdinNotImplementedError":
        return NO_INPUT
    if error.ename == "NameError" and unnamed:
        return unnamed
    return complaints.meaning(complaint)


def _lines(error):
    return _plain("\n".join(error.traceback)).split("\n")


def _plain(text):
    return COLOURS.sub("", text).strip("\n")
