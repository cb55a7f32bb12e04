"""What a check says of tables that are not filled in, badly written, or wrong."""

import nbformat
import numpy as np
import pytest

from cnn_course.checks import CheckFailed
from cnn_course.checks.exercise import Part
from cnn_course.checks.table import Table, entries
from cnn_course.grading.guest import wire
from tests.checks.all_exercises import each_table, handed_in

ONE = Part("C1이 맞습니다.", "C1이 맞지 않습니다.", "→ 책", entries("C1"))
ALL = Part(
    "모두 맞습니다.",
    "맞지 않는 칸이 있습니다.",
    "→ 책",
    entries("C1", "F6", "flat", "rate", C1="창을 세십시오."),
)

#: A shape, a number, a shape with a batch, a number that need not be whole.
table = Table(
    name="shapes",
    right={"C1": (28, 20, 6), "F6": 84, "flat": (None, 84), "rate": 0.5},
    form="모양은 괄호로 묶어 적습니다.",
    items={3: ("높이", "너비", "채널 수"), 2: ("배치 자리", "값의 수")},
    parts={"one": ONE, "all": ALL},
    mistakes=[],
)


def verdict(answer, part="all", check=table):
    with pytest.raises(CheckFailed) as failed:
        check(answer, part)
    return str(failed.value).split("\n")


def filled(**changed):
    return table.right | changed


@pytest.mark.parametrize(
    "shape",
    [
        (28, 20, 6),
        [28, 20, 6],
        np.array([28, 20, 6]),
        np.zeros((28, 20, 6)).shape,
        (np.int64(28), np.uint8(20), 6),
    ],
    ids=lambda shape: type(shape).__name__,
)
def test_a_shape_may_be_written_in_any_of_pythons_ways(shape, capsys):
    table(filled(C1=shape, F6=np.int32(84), rate=np.float32(0.5)), "all")
    assert capsys.readouterr().out == "모두 맞습니다.\n"


def test_entries_of_other_parts_need_not_be_filled_in(capsys):
    table({"C1": (28, 20, 6), "F6": None}, "one")
    assert capsys.readouterr().out == "C1이 맞습니다.\n"


@pytest.mark.parametrize("value", [None, (28, None, 6), [None, None, None]])
def test_open_entries_are_named_and_called_neither_right_nor_wrong(value):
    said = verdict(filled(C1=value, rate=None, F6=85))
    assert said[0] == "아직 채우지 않은 칸: C1, rate."
    assert "None을 답으로 바꾸어" in said[1] and len(said) == 2


@pytest.mark.parametrize("answer", [None, [(28, 20, 6)], len, {"C1"}, np.zeros(3), "C1"])
def test_what_is_no_table_is_told_so(answer):
    said = verdict(answer)
    assert said[0].startswith("shapes에 표(dict)가 아니라 ") and "중괄호" in said[1]


def test_missing_and_misspelt_entries_are_named():
    said = verdict({"c1": (28, 20, 6), 5: 1} | {k: v for k, v in filled().items() if k != "C1"})
    assert said[0] == "표에서 찾을 수 없는 칸: C1. 문제에 없는 칸: c1, 5."
    assert verdict({})[0] == "표에서 찾을 수 없는 칸: C1, F6, flat, rate."


def test_further_entries_are_told_of_and_are_no_failure(capsys):
    table(filled(input=(32, 24, 1)), "one")
    assert (
        capsys.readouterr().out == "C1이 맞습니다. 문제에 없는 칸은 검사하지 않았습니다: input.\n"
    )


BADLY_WRITTEN = {
    "text": ({"C1": "28×20×6"}, "C1 칸에 글자를 적었습니다: '28×20×6'."),
    "text inside": ({"C1": (28, "20", 6)}, "C1 칸에 글자를 적었습니다: '20'."),
    "number as text": ({"F6": "84"}, "F6 칸에 글자를 적었습니다: '84'."),
    "floats": ({"C1": (28.0, 20.0, 6)}, "C1 칸에 소수점이 있는 실수(float)를 적었습니다: (28.0,"),
    "float": ({"F6": 84.0}, "F6 칸에 소수점이 있는 실수(float)를 적었습니다: 84.0."),
    "array of floats": ({"C1": np.array([28.0, 20, 6])}, "C1 칸에 소수점이 있는 실수(float)를"),
    "one number": ({"C1": 3360}, "C1 칸에 수를 하나만 적었습니다: 3360."),
    "a tuple of one": ({"F6": (84,)}, "F6 칸에 여러 수를 묶어 적었습니다: (84,)."),
    "a batch": ({"C1": (None, 28, 20, 6)}, "C1 칸에 None을 더 적었습니다: (None, 28, 20, 6)."),
    "as a summary writes it": ({"C1": (None, 20, 6)}, "C1 칸에 None을 더 적었습니다: "),
    "a batch on both ends": ({"flat": (None, 84, None)}, "flat 칸에 None을 더 적었습니다: "),
    "truth": ({"F6": True}, "F6 칸에 수가 아니라 bool 형의 값을 적었습니다."),
    "set": ({"C1": {28, 20, 6}}, "C1 칸에 수가 아니라 set 형의 값을 적었습니다."),
    "table": ({"C1": {"H": 28}}, "C1 칸에 수가 아니라 dict 형의 값을 적었습니다."),
    "nested": ({"C1": ([28, 20], 6)}, "C1 칸에 수가 아니라 list 형의 값을 적었습니다."),
    "arrays inside": ({"C1": (np.zeros(2),) * 3}, "C1 칸에 수가 아니라 ndarray 형의 값을"),
    "complex": ({"F6": 84j}, "F6 칸에 수가 아니라 complex 형의 값을 적었습니다."),
}


@pytest.mark.parametrize("changed, seen", BADLY_WRITTEN.values(), ids=BADLY_WRITTEN)
def test_what_is_badly_written_has_its_own_message(changed, seen):
    said = verdict(filled(**changed))
    assert said[0].startswith(seen)
    assert said[1:] == ["모양은 괄호로 묶어 적습니다."]


def test_a_number_that_need_not_be_whole_may_be_a_float(capsys):
    table(filled(rate=1 / 2), "all")
    assert verdict(filled(rate=0.25))[1] == "rate의 값이 맞지 않습니다. 적은 값은 0.25입니다."


def test_wrong_entries_are_named_one_by_one_without_the_right_ones():
    said = verdict(filled(C1=(20, 28, 6), F6=120, flat=(1, 84)))
    assert said == [
        "맞지 않는 칸이 있습니다.",
        "C1의 높이, 너비가 맞지 않습니다. 적은 값은 (20, 28, 6)입니다.",
        "F6의 값이 맞지 않습니다. 적은 값은 120입니다.",
        "flat의 배치 자리가 맞지 않습니다. 적은 값은 (1, 84)입니다.",
        "창을 세십시오.",
        "→ 책",
    ]
    assert verdict(filled(C1=(28, 20)))[1] == (
        "C1에 묶어 적은 수의 개수가 맞지 않습니다. 적은 값은 (28, 20)입니다."
    )


def test_too_many_or_too_few_numbers_are_told_how_to_write_them():
    for shape in [(1, 28, 20, 6), (28, 20), ()]:
        said = verdict(filled(C1=shape))
        assert "묶어 적은 수의 개수가 맞지 않습니다." in said[1]
        assert said[2] == "모양은 괄호로 묶어 적습니다."


def test_halves_are_wrong_and_not_badly_written():
    assert verdict(filled(C1=(27.5, 20, 6)))[1].startswith("C1의 높이가 맞지 않습니다.")
    assert verdict(filled(F6=float("nan")))[1].startswith("F6의 값이 맞지 않습니다.")


def test_long_values_are_cut():
    said = verdict(filled(C1=tuple(range(1000)), F6="9" * 1000))
    assert max(map(len, said)) < 200
    assert len(verdict({"x" * 1000: 1})[0]) < 300


def test_unknown_part_is_the_authors_fault():
    with pytest.raises(ValueError, match="part: one, all 가운데"):
        table(filled(), "two")


@each_table
def test_a_table_comes_through_the_graders_wire_as_it_was(bank, capsys):
    for answer in bank.RIGHT:
        handed = wire.unpack(wire.pack(handed_in(bank.CHECK, answer)))
        for part in bank.CHECK.parts:
            bank.CHECK(handed, part)
    capsys.readouterr()


def test_what_the_graders_wire_cannot_carry_is_badly_written():
    handed = wire.unpack(wire.pack(filled(C1={28, 20, 6}, F6=object())))
    assert verdict(handed)[0] == "C1 칸에 수가 아니라 set 형의 값을 적었습니다."


@each_table
def test_one_wrong_entry_has_no_name_and_gives_nothing_away(bank):
    check = bank.CHECK
    sentences = [mistake.sentence for mistake in check.mistakes]
    for part, asked in check.parts.items():
        for (entry,), _ in asked.cases(None, False):
            right = check.right[entry]
            wrong = (
                tuple(n if n is None else n + 7 for n in right)
                if isinstance(right, tuple)
                else right + 7
            )
            said = verdict(check.right | {entry: wrong}, part, check)
            assert said[0] == asked.failed
            assert str(wrong) in said[1]
            assert not set(said) & set(sentences)
            rest = "\n".join(said).replace(entry, "").replace(str(wrong), "")
            assert str(right) not in rest


@each_table
def test_every_entry_belongs_to_one_part(bank):
    asked = [entry for part in bank.CHECK.parts.values() for (entry,), _ in part.cases(None, False)]
    assert asked == sorted(set(asked), key=asked.index)
    assert set(asked) == set(bank.CHECK.right)


@each_table
def test_an_empty_table_has_every_entry_in_its_order(bank):
    """As the notebook hands it out."""
    from tests.checks.test_notebooks import LABS, NOTEBOOKS, answered, code_cells

    name, given = bank.CHECK.name, []
    for file in NOTEBOOKS + LABS:  # two labs may call a table the same
        notebook, namespace = answered(nbformat.read(file, as_version=4), ""), {}
        for cell in code_cells(notebook):
            if cell.id == name:
                exec(cell.source, namespace)
                given.append(list(namespace[name].items()))
    assert list(dict.fromkeys(bank.CHECK.right).items()) in given
