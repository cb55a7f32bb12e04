"""Sources that are broken, or have lost a cell, are named and release nothing."""

import copy
import json
from pathlib import Path

import pytest

from tools.exercise_frame import frame_problems

SOLUTIONS = Path(__file__).resolve().parents[2] / "solutions"
SOURCES = sorted(SOLUTIONS.rglob("*.ipynb"))
CORRELATE2D = SOLUTIONS / "03_convolution" / "02_correlate2d.ipynb"
CELLS = [cell["id"] for cell in json.loads(CORRELATE2D.read_text(encoding="utf-8"))["cells"]]


@pytest.fixture
def notebook():
    return json.loads(CORRELATE2D.read_text(encoding="utf-8"))


def problems(notebook):
    return frame_problems(json.dumps(notebook).encode())


def cell(notebook, name):
    return next(cell for cell in notebook["cells"] if cell["id"] == name)


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_every_source_has_the_frame(source):
    assert frame_problems(source.read_bytes()) == []


@pytest.mark.parametrize("name", [name for name in CELLS if name != "scratch"])
def test_any_deleted_cell_is_noticed(notebook, name):
    notebook["cells"] = [cell for cell in notebook["cells"] if cell["id"] != name]
    assert len(problems(notebook)) == 1


@pytest.mark.parametrize(
    "name, missing",
    {
        "correlate2d": "풀이 셀이 없습니다.",
        "correlate2d-edge": "학생이 볼 수 있는 검사에 빠진 것이 있습니다: correlate2d part='edge'",
        "correlate2d-edge-hidden": "숨은 검사에 빠진 것이 있습니다: correlate2d part='edge'",
        "hints": "검사 셀 뒤에 힌트를 담은 잠긴 마크다운 셀이 없습니다.",
    }.items(),
)
def test_the_deleted_cell_is_named(notebook, name, missing):
    notebook["cells"].remove(cell(notebook, name))
    assert problems(notebook) == [missing]


@pytest.mark.parametrize("hidden, missing", [(False, "학생이 볼 수 있는 검사 셀이 없습니다."),
                                             (True, "숨은 검사 셀이 없습니다.")])  # fmt: skip
def test_visible_and_hidden_checks_are_both_needed(notebook, hidden, missing):
    notebook["cells"] = [
        cell
        for cell in notebook["cells"]
        if not cell["metadata"].get("nbgrader", {}).get("grade")
        or cell["id"].endswith("-hidden") != hidden
    ]
    assert problems(notebook) == [missing]


def test_hidden_check_must_ask_for_fresh_inputs(notebook):
    hidden = cell(notebook, "correlate2d-edge-hidden")
    hidden["source"] = [line.replace(", hidden=True", "") for line in hidden["source"]]
    assert problems(notebook) == ["숨은 검사에 빠진 것이 있습니다: correlate2d part='edge'"]


def test_duplicate_grade_id(notebook):
    copied = copy.deepcopy(cell(notebook, "correlate2d-hand"))
    notebook["cells"].insert(8, copied | {"id": "copied"})
    assert problems(notebook) == ["9번째 셀(copied): grade_id가 앞의 셀과 같습니다."]


def test_duplicate_cell_id(notebook):
    cell(notebook, "hints")["id"] = "problem"
    assert problems(notebook) == [f"{len(CELLS)}번째 셀(problem): id가 앞의 셀과 같습니다."]


@pytest.mark.parametrize("points", [None, "1", True, -1])
def test_graded_cell_without_points(notebook, points):
    cell(notebook, "correlate2d-hand")["metadata"]["nbgrader"]["points"] = points
    number = CELLS.index("correlate2d-hand") + 1
    assert problems(notebook) == [
        f"{number}번째 셀(correlate2d-hand): 채점 셀인데 배점(points)이 없습니다."
    ]


def test_incomplete_nbgrader_metadata(notebook):
    del cell(notebook, "setup")["metadata"]["nbgrader"]["schema_version"]
    assert problems(notebook) == [
        "2번째 셀(setup): nbgrader 메타데이터에 빠진 것이 있습니다: schema_version"
    ]


def test_outputs_left_in_the_source(notebook):
    cell(notebook, "setup")["execution_count"] = 1
    output = {"output_type": "stream", "name": "stdout", "text": "답"}
    cell(notebook, "correlate2d")["outputs"] = [output]
    left = "실행 결과가 남아 있습니다. 출력을 모두 지우고 저장하십시오."
    assert problems(notebook) == [f"2번째 셀(setup): {left}", f"4번째 셀(correlate2d): {left}"]


@pytest.mark.parametrize(
    "name, line, problem",
    [
        ("correlate2d", "### END SOLUTION", "### BEGIN SOLUTION, ### END SOLUTION 표시의 짝이"),
        ("correlate2d-edge-hidden", "### BEGIN HIDDEN TESTS\n", "### BEGIN HIDDEN TESTS,"),
    ],
)
def test_marks_without_their_pair(notebook, name, line, problem):
    broken = cell(notebook, name)
    broken["source"] = "".join(broken["source"]).replace(line, "")
    assert len(problems(notebook)) == 1
    assert problem in problems(notebook)[0]


def test_solution_cell_without_marks_would_lose_its_skeleton(notebook):
    solution = cell(notebook, "correlate2d")
    solution["source"] = [line for line in solution["source"] if "###" not in line]
    assert "### END SOLUTION 표시가 없습니다." in problems(notebook)[0]


def test_solution_marks_in_a_cell_that_is_no_solution(notebook):
    cell(notebook, "scratch")["source"] = "### BEGIN SOLUTION\n### END SOLUTION"
    assert "이 셀에는 ### BEGIN SOLUTION, ### END SOLUTION 표시를" in problems(notebook)[0]


def test_broken_python(notebook):
    cell(notebook, "correlate2d-hand")["source"] = "check.correlate2d("
    assert "파이썬 문법에 맞지 않습니다." in problems(notebook)[0]


def test_answers_not_declared(notebook):
    del notebook["metadata"]["cnn_course"]["answers"]
    missing = ["노트북 메타데이터 cnn_course에 answers(답의 이름과 종류)가 없습니다."]
    assert problems(notebook) == missing
    del notebook["metadata"]["cnn_course"]
    assert problems(notebook) == missing


def test_answers_not_defined(notebook):
    notebook["metadata"]["cnn_course"]["answers"] = {"conv2d": "function", "correlate2d": "class"}
    assert problems(notebook) == [
        "answers에 적힌 이름을 정의하는 풀이 셀이 없습니다: conv2d",
        "answers에 적을 수 있는 종류는 function, value입니다: correlate2d",
    ]


def test_value_answer_is_defined_by_assignment(notebook):
    notebook["metadata"]["cnn_course"]["answers"] = {"n_params": "value", "correlate2d": "function"}
    solution = cell(notebook, "correlate2d")
    solution["source"] = [*solution["source"], "\nn_params = 9"]
    assert problems(notebook) == []


@pytest.fixture
def tables():
    return json.loads((SOLUTIONS / "01_lenet/01_layer_shapes.ipynb").read_text(encoding="utf-8"))


def test_values_need_no_hidden_checks(tables, notebook):
    assert problems(tables) == []
    tables["metadata"]["cnn_course"]["answers"]["layer_values"] = "function"
    assert problems(tables) == ["숨은 검사 셀이 없습니다."]
    notebook["metadata"]["cnn_course"]["answers"]["layer_shapes"] = "value"
    notebook["cells"].insert(3, cell(tables, "layer_shapes"))
    notebook["cells"].insert(6, cell(tables, "layer_shapes-end"))
    assert problems(notebook) == []
    notebook["cells"].remove(cell(notebook, "correlate2d-edge-hidden"))
    assert problems(notebook) == ["숨은 검사에 빠진 것이 있습니다: correlate2d part='edge'"]


def test_values_need_visible_checks(tables):
    tables["cells"] = [
        cell for cell in tables["cells"] if not cell["metadata"].get("nbgrader", {}).get("grade")
    ]
    assert "학생이 볼 수 있는 검사 셀이 없습니다." in problems(tables)


EMPTY = 'predicted = {"a": None, "b": None}\n'


@pytest.fixture
def lab():
    """A lab made of an exercise: its function becomes a model, and a table comes before it."""
    made = json.loads(CORRELATE2D.read_text(encoding="utf-8"))
    cell(made, "correlate2d")["source"] = [
        "correlate2d = None\n### BEGIN SOLUTION\ncorrelate2d = build()\n### END SOLUTION"
    ]
    table = {"id": "predicted", "cell_type": "code", "outputs": [], "execution_count": None}
    table["metadata"] = copy.deepcopy(cell(made, "correlate2d")["metadata"])
    table["metadata"]["nbgrader"]["grade_id"] = "predicted"
    table["source"] = EMPTY + '### BEGIN SOLUTION\npredicted = {"a": 1, "b": 2}\n### END SOLUTION'
    made["cells"].insert(3, table)
    declared = {"predicted": "value", "correlate2d": "model"}
    made["metadata"]["cnn_course"] = {"lab": True, "answers": declared, "allows": [], "record": []}
    return made


def test_a_lab_may_have_several_solutions_and_models(lab):
    assert problems(lab) == []
    lab["metadata"]["cnn_course"]["lab"] = False
    assert "answers에 적을 수 있는 종류는 function, value입니다: correlate2d" in problems(lab)


def test_a_labs_model_needs_hidden_checks(lab):
    lab["cells"].remove(cell(lab, "correlate2d-edge-hidden"))
    assert problems(lab) == ["숨은 검사에 빠진 것이 있습니다: correlate2d part='edge'"]


def test_a_lab_hands_in_no_function(lab):
    lab["metadata"]["cnn_course"]["answers"]["correlate2d"] = "function"
    assert problems(lab) == ["answers에 적을 수 있는 종류는 value, model입니다: correlate2d"]


@pytest.mark.parametrize(
    "name, before",
    [
        ("correlate2d", ""),
        ("predicted", 'predicted = {"a": None, "b": 3}\n'),
        ("correlate2d", "correlate2d = 1\n"),
    ],
)
def test_a_lab_gives_every_answer_none_before_it_is_solved(lab, name, before):
    solution = "### BEGIN SOLUTION\n" + f"{name} = 1" + "\n### END SOLUTION"
    cell(lab, name)["source"] = [before + solution]
    (missing,) = problems(lab)
    assert missing.endswith(f"None으로 정해 두지 않은 답이 있습니다: {name}")


@pytest.mark.parametrize(
    "line, quick",
    {
        "lab = start()": True,
        "NAMES = ['a', 'b']": True,
        "def show(x):\n    print(x)": True,
        "(x, y), _ = lab.load('mnist')": False,
        "model.fit(x, y)": False,
        "for _ in range(10):\n    pass": False,
    }.items(),
)
def test_a_labs_locked_cells_do_nothing_that_takes_long(lab, line, quick):
    cell(lab, "setup")["source"] = [line]
    assert problems(lab) == ([] if quick else [
        "채점할 때에도 실행되는 잠긴 셀에서 import, 상수, 함수의 정의, start() 말고 다른 일을 합니다: setup"
    ])  # fmt: skip


@pytest.mark.parametrize("record", ["seconds", [1], {"a": 1}])
def test_a_lab_lists_the_names_to_record(lab, record):
    lab["metadata"]["cnn_course"]["record"] = record
    assert problems(lab) == ["record에는 남길 이름의 목록을 적습니다."]


def test_not_a_notebook(notebook):
    assert frame_problems(b'{"cells": [\n') == ["JSON이 아닙니다. 2행 1열에서 더 읽을 수 없습니다."]
    assert frame_problems("풀이".encode("cp949")) == ["UTF-8로 저장한 파일이 아닙니다."]
    assert problems([]) == problems({"nbformat": 3}) == ["주피터 노트북(nbformat 4)이 아닙니다."]
    assert "옛 형식" in problems(notebook | {"nbformat_minor": 4})[0]
    del cell(notebook, "setup")["source"]
    assert problems(notebook) == [
        "노트북 형식에 맞지 않습니다(cells/1): 'source' is a required property"
    ]


def test_broken_sources_release_nothing(course, run):
    solutions = course / "solutions" / "03_convolution"
    (solutions / "01_correlate_window.ipynb").write_text("{", encoding="utf-8")
    (solutions / "part").mkdir()
    (solutions / "02_correlate2d.ipynb").rename(solutions / "part" / "02_correlate2d.ipynb")
    made = [file for file in (course / "exercises").rglob("*") if file.is_file()]
    before = [file.read_bytes() for file in made]
    refused = run(course, "-m", "tools.exercises")
    assert refused.returncode == 1
    assert "Traceback" not in refused.stderr
    window, part = refused.stderr.splitlines()[1:]
    assert window.startswith("- solutions/03_convolution/01_correlate_window.ipynb: JSON이")
    assert part.startswith("- solutions/03_convolution/part/02_correlate2d.ipynb: 노트북은")
    assert [file.read_bytes() for file in made] == before


def test_missing_solutions_folder(course, run):
    (course / "solutions").rename(course / "풀이")
    refused = run(course, "-m", "tools.exercises")
    assert refused.returncode == 1
    assert refused.stderr.startswith("solutions 폴더에 노트북이 없습니다.")
    assert (course / "exercises/03_convolution/02_correlate2d.ipynb").exists()
