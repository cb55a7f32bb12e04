"""Say what is missing or broken in an exercise's source notebook.

nbgrader turns a source that lost a cell into a release without that cell and says nothing.
So the frame is looked at first: title, imports, problem, solution, visible checks, the same
checks hidden, hints; and the notebook's metadata, which declares its answers. A value has
nothing to hide: only functions and a lab's models need hidden checks.

A lab's code is not run by the grader, but its locked cells are: the checks build on them.
"""

import json

from nbformat.validator import iter_validate

from tools.exercise_cell import (
    HIDDEN,
    SOLUTION,
    assigns_none,
    checks,
    defined_names,
    flags,
    is_quick,
    marks,
    parsed,
    role,
    source,
)

NBGRADER_KEYS = ("grade", "grade_id", "locked", "schema_version", "solution")


def frame_problems(raw):
    """Return Korean sentences, one for each fault of the notebook whose bytes are ``raw``."""
    try:
        notebook = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return ["UTF-8로 저장한 파일이 아닙니다."]
    except json.JSONDecodeError as error:
        return [f"JSON이 아닙니다. {error.lineno}행 {error.colno}열에서 더 읽을 수 없습니다."]
    # Each step relies on what the one before it has found in order.
    return (
        format_problems(notebook)
        or cell_problems(notebook["cells"])
        or missing_cells(notebook)
        or missing_checks(notebook) + answer_problems(notebook) + lab_problems(notebook)
    )


def format_problems(notebook):
    if not isinstance(notebook, dict) or notebook.get("nbformat") != 4:
        return ["주피터 노트북(nbformat 4)이 아닙니다."]
    if notebook.get("nbformat_minor", 0) < 5:
        return ["셀 id가 없는 옛 형식입니다. 주피터에서 열어 nbformat 4.5 이상으로 저장하십시오."]
    error = next(iter_validate(notebook), None)
    if error:
        place = "/".join(str(step) for step in error.absolute_path) or "맨 바깥"
        return [f"노트북 형식에 맞지 않습니다({place}): {error.message[:200]}"]
    return []


def cell_problems(cells):
    problems, seen = [], set()
    for number, cell in enumerate(cells, 1):
        names = {("id", cell["id"]), ("grade_id", flags(cell).get("grade_id"))}
        faults = [
            *(f"{kind}가 앞의 셀과 같습니다." for kind, _ in sorted(names & seen)),
            *faults_of_cell(cell),
        ]
        problems += [f"{number}번째 셀({cell['id']}): {fault}" for fault in faults]
        seen |= {(kind, name) for kind, name in names if name}
    return problems


def faults_of_cell(cell):
    if cell.get("outputs") or cell.get("execution_count"):
        yield "실행 결과가 남아 있습니다. 출력을 모두 지우고 저장하십시오."
    for key in NBGRADER_KEYS if flags(cell) else ():
        if flags(cell).get(key) in (None, ""):
            yield f"nbgrader 메타데이터에 빠진 것이 있습니다: {key}"
    points = flags(cell).get("points")
    if flags(cell).get("grade") and not (type(points) in (int, float) and points >= 0):
        yield "채점 셀인데 배점(points)이 없습니다."
    for mark, home in ((SOLUTION, ("solution", "answer")), (HIDDEN, ("graded",))):
        words, names = marks(cell, mark), f"### BEGIN {mark}, ### END {mark} 표시"
        if words != ["BEGIN", "END"] * (len(words) // 2):
            yield f"{names}의 짝이 맞지 않습니다."
        if words and role(cell) not in home:
            yield f"이 셀에는 {names}를 쓸 수 없습니다."
    if role(cell) == "solution" and not marks(cell, SOLUTION):
        yield "풀이 셀에 ### BEGIN SOLUTION, ### END SOLUTION 표시가 없습니다."
    if role(cell) in ("solution", "graded") and parsed(source(cell)) is None:
        yield "파이썬 문법에 맞지 않습니다."


def missing_cells(notebook):
    cells, answers = notebook["cells"], declared_answers(notebook)
    only_values = bool(answers) and all(kind == "value" for kind in answers.values())
    roles = [role(cell) for cell in cells]
    before = roles[: roles.index("solution")] if "solution" in roles else roles
    after = roles[::-1][: roles[::-1].index("graded")] if "graded" in roles else roles
    frame = {
        "첫 셀이 제목(#으로 시작하는 잠긴 마크다운 셀)이 아닙니다.": (
            roles[:1] == ["text"] and source(cells[0]).startswith("# ")
        ),
        "풀이 셀 앞에 import를 모은 잠긴 코드 셀이 없습니다.": "code" in before,
        "풀이 셀 앞에 문제를 설명하는 잠긴 마크다운 셀이 없습니다.": "text" in before[1:],
        "풀이 셀이 없습니다.": "solution" in roles,
        "학생이 볼 수 있는 검사 셀이 없습니다.": bool(checks_of(cells, hidden=False)),
        "숨은 검사 셀이 없습니다.": only_values or bool(checks_of(cells, hidden=True)),
        "검사 셀 뒤에 힌트를 담은 잠긴 마크다운 셀이 없습니다.": "text" in after,
    }
    return [sentence for sentence, stands in frame.items() if not stands]


def missing_checks(notebook):
    """A function's every behaviour is checked where the student sees it, and on fresh inputs."""
    cells, answers = notebook["cells"], declared_answers(notebook)
    visible, hidden = checks_of(cells, hidden=False), checks_of(cells, hidden=True)
    again = {name for name in visible if answers.get(name.split()[0]) != "value"}
    return [
        *(f"숨은 검사에 빠진 것이 있습니다: {name}" for name in sorted(again - hidden)),
        *(
            f"학생이 볼 수 있는 검사에 빠진 것이 있습니다: {name}"
            for name in sorted(hidden - visible)
        ),
    ]


def checks_of(cells, *, hidden):
    graded = [cell for cell in cells if role(cell) == "graded"]
    return set().union(*(checks(cell, hidden=hidden) for cell in graded))


def declared_answers(notebook):
    """Return the answers' kinds by name; {} where they are not declared."""
    answers = notebook["metadata"].get("cnn_course", {}).get("answers")
    return answers if isinstance(answers, dict) else {}


def answer_problems(notebook):
    answers = declared_answers(notebook)
    if not answers:
        return ["노트북 메타데이터 cnn_course에 answers(답의 이름과 종류)가 없습니다."]
    solutions = [cell for cell in notebook["cells"] if role(cell) == "solution"]
    defined = set().union(*(defined_names(cell) for cell in solutions))
    return [
        *(f"answers에 적힌 이름을 정의하는 풀이 셀이 없습니다: {name}" for name in answers
          if name not in defined),
        *(f"answers에 적을 수 있는 종류는 {', '.join(kinds_of(notebook))}입니다: {name}"
          for name, kind in answers.items() if kind not in kinds_of(notebook)),
    ]  # fmt: skip


def kinds_of(notebook):
    """Return which kinds of answers a notebook can have: a lab hands in no code."""
    return ("value", "model") if is_lab(notebook) else ("function", "value")


def is_lab(notebook):
    return bool(notebook["metadata"].get("cnn_course", {}).get("lab"))


def lab_problems(notebook):
    """Return what a lab lacks beside an exercise's frame: nothing for what is none."""
    if not is_lab(notebook):
        return []
    answers, cells = declared_answers(notebook), notebook["cells"]
    solutions = {flags(cell)["grade_id"]: cell for cell in cells if role(cell) == "solution"}
    empty = {name for name in answers if name in solutions and assigns_none(solutions[name], name)}
    setups = [cell for cell in cells if role(cell) == "code"]
    recorded = notebook["metadata"]["cnn_course"].get("record", [])
    return [
        *(f"grade_id가 답의 이름인 풀이 셀에서, 풀이 표시 앞에 None으로 정해 두지 않은 답이 있습니다: {name}"
          for name in answers if name not in empty),
        *(f"채점할 때에도 실행되는 잠긴 셀에서 import, 상수, 함수의 정의, start() 말고 다른 일을 합니다: {cell['id']}"
          for cell in setups if not is_quick(cell)),
        *(["record에는 남길 이름의 목록을 적습니다."] if not is_names(recorded) else []),
    ]  # fmt: skip


def is_names(listed):
    return isinstance(listed, list) and all(isinstance(name, str) for name in listed)
