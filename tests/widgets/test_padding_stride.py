"""<cnn-padding-stride>: where the windows stand, against the package and TensorFlow."""

from itertools import product

import numpy as np
import pytest

from cnn_course import shapes
from cnn_course.quiet_keras import keras, tf

CHAPTER = 'n="7" k="3" stride="1" padding="valid"'
SIGNAL = np.array([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8])
#: Everything that can be set.
ALL = list(product(range(1, 13), range(1, 8), range(1, 5), ["valid", "same", 0, 1, 2, 3, 4]))

#: Build the widgets one after another and read what they show.
READ = """(all) => all.map(([n, k, stride, padding]) => {
  const widget = document.createElement("cnn-padding-stride");
  for (const [name, value] of Object.entries({ n, k, stride, padding })) widget.setAttribute(name, value);
  document.body.append(widget);
  const cells = [...widget.querySelectorAll(".widget-strip-cell")];
  const texts = (selector) => [...widget.querySelectorAll(selector)].map((found) => found.textContent);
  const shown = {
    said: widget.querySelector("[role=status]").textContent,
    label: widget.querySelector("[role=img]").getAttribute("aria-label"),
    outputs: [...widget.querySelectorAll("[aria-label^='출력']")].map((found) => found.ariaLabel),
    cells: cells.map((cell) => Number(cell.textContent)),
    formula: texts(".widget-formula p"),
    hatched: cells.flatMap((cell, i) => cell.matches(".widget-strip-unused") ? [i] : []),
    dashed: cells.flatMap((cell, i) => getComputedStyle(cell).borderStyle === "dashed" ? [i] : []),
  };
  widget.remove();
  return shown;
})"""


@pytest.fixture
def widget(open_widget):
    return open_widget("padding-stride", CHAPTER)


def outputs(widget):
    """Return the outputs' numbers, from what they are called."""
    group = widget.root.get_by_role("group", name="출력").get_by_role("radio")
    names = group.evaluate_all("found => found.map((cell) => cell.ariaLabel)")
    assert [name.split(",")[0] for name in names] == [f"출력 {i}번" for i in range(len(names))]
    return [int(name.rpartition(" ")[2]) for name in names]


def picture(widget):
    """Return the sentence that stands for the drawing."""
    return widget.root.get_by_role("img").get_attribute("aria-label")


def windows(n, k, stride, padding):
    """Return a row of (padded) input cells for each window, by the package's arithmetic."""
    before, after = shapes.axis_padding(n, k, stride, padding)
    size = shapes.output_size(n, k, stride, padding)
    starts = np.arange(size) * stride
    return starts[:, None] + np.arange(k), before, after


def test_it_begins_with_the_chapters_signal_and_all_four_strides(widget):
    """The hand calculations and the static figure, by the button that is named first."""
    assert outputs(widget) == [8, 6, 10, 15, 16]
    assert widget.said == "출력은 ⌊4/1⌋ + 1 = 5칸이고, 쓰이지 않는 칸은 없습니다."
    assert "자바스크립트" not in widget.root.inner_text()
    expected = {2: ([8, 10, 16], "없음"), 3: ([8, 15], "6번"), 4: ([8, 16], "3번")}
    for numbers, unused in expected.values():
        widget.press("스트라이드 S 늘리기")
        assert outputs(widget) == numbers
        assert picture(widget).endswith(f"쓰이지 않는 칸: {unused}")
    assert widget.said.endswith("쓰이지 않는 칸은 3번입니다.")
    widget.press("처음으로")
    assert outputs(widget) == [8, 6, 10, 15, 16]


def test_every_ninth_combination_is_shown_as_the_package_counts_it(widget):
    """All of them are counted in test_ops."""
    sample = ALL[::9]  # 9 and the 7 paddings have no common divisor
    for given, shown in zip(sample, widget.page.evaluate(READ, sample), strict=True):
        n, k, stride, padding = given
        before, after = shapes.axis_padding(*given)
        x = np.pad(SIGNAL[:n], (before, after))
        assert shown["cells"] == x.tolist(), given
        assert shown["dashed"] == [i for i in range(len(x)) if not before <= i < before + n]
        assert "NaN" not in str(shown) and "undefined" not in str(shown)
        if len(x) < k:
            assert shown["outputs"] == shown["hatched"] == []
            assert shown["said"].startswith(f"패딩을 더한 입력은 {len(x)}칸인데 창은 {k}칸")
            continue
        seen = windows(*given)[0]
        names = [f"출력 {i}번, 값 {value}" for i, value in enumerate(x[seen].sum(axis=1))]
        assert shown["outputs"] == names, given
        unused = sorted(set(range(len(x))) - set(seen.flat))
        assert shown["hatched"] == unused
        inputs = [str(cell - before) for cell in unused if before <= cell < before + n]
        outside = len(unused) - len(inputs)
        said = [", ".join(inputs) + "번"] if inputs else []
        said += [f"덧붙인 칸 가운데 {outside}칸"] if outside else []
        assert shown["label"].endswith(f"쓰이지 않는 칸: {'과 '.join(said) or '없음'}")
        assert ("홀수여서 뒤에 한 칸 더(+1)" in shown["label"]) == (after == before + 1)
        numbers = f"= ⌊({n} + {before} + {after} − {k})/{stride}⌋ + 1 = ⌊{len(x) - k}/{stride}⌋ + 1"
        assert any(
            line.endswith(f"{numbers} = {shapes.output_size(*given)}") for line in shown["formula"]
        )
        if padding == "same":
            assert f"= ⌈{n}/{stride}⌉ = {-(-n // stride)}칸" in shown["formula"][0]


def test_same_is_tensorflows(widget):
    """Shapes, and where the padding goes: one-hot kernels on ones see which cells are real."""
    same = [given for given in ALL if given[3] == "same"]
    added = widget.page.evaluate("(all) => all.map((one) => cnnCourse.ops.paddingOf(...one))", same)
    for (n, k, stride, _), (before, after) in zip(same, added, strict=True):
        one_hot = np.eye(k, dtype="float32").reshape(1, k, 1, k)
        theirs = tf.nn.conv2d(np.ones((1, 1, n, 1), "float32"), one_hot, stride, "SAME")[0, 0]
        real = np.pad(np.ones(n), (before, after))
        starts = np.arange(len(theirs)) * stride
        np.testing.assert_array_equal(real[starts[:, None] + np.arange(k)], theirs)

    sample = [(5, 4, 1, "same"), (8, 3, 2, "same"), (7, 2, 1, "same"), (12, 6, 4, "same")]
    for (n, k, stride, _), shown in zip(sample, widget.page.evaluate(READ, sample), strict=True):
        layer = keras.layers.Conv1D(
            1, k, strides=stride, padding="same", use_bias=False, kernel_initializer="ones"
        )
        y = layer(SIGNAL[None, :n, None].astype("float32"))[0, :, 0].numpy()
        assert [int(name.rpartition(" ")[2]) for name in shown["outputs"]] == y.tolist()


def test_windows_one_after_another(open_widget):
    """Forward and back by buttons, by the arrow keys, by a click on a window; and by itself."""
    widget = open_widget("padding-stride", CHAPTER, fresh=True)  # its clock is not the others'
    widget.type("스트라이드 S", 2)
    widget.root.get_by_label("직접 정하기").check()
    assert outputs(widget) == [4, 6, 15, 11]
    widget.press("다음 ▶")
    assert widget.said == (
        "출력 1번: 창은 1×2 − 1 = 1번 칸에서 시작합니다. 창 안의 수를 더하면 1 + 4 + 1 = 6입니다."
    )
    for _ in range(4):
        widget.press("다음 ▶")
    assert widget.said.endswith("9 + 2 + 0 = 11입니다.")
    for _ in range(5):
        widget.press("◀ 이전")
    assert "0×2 − 1 = −1번 칸, 곧 앞에 덧붙인 칸에서" in widget.said
    widget.root.get_by_role("radio", name="출력 0번").focus()
    for _ in range(2):
        widget.page.keyboard.press("ArrowRight")
    assert widget.said.endswith("1 + 5 + 9 = 15입니다.")
    assert widget.root.get_by_role("radio", name="출력 2번").is_checked()
    widget.root.locator(".widget-strip > .widget-strip-window").last.click()
    assert widget.said.startswith("출력 3번:")

    widget.page.clock.install(time=0)
    widget.page.clock.pause_at(3600)  # from now on, time passes only as it is told
    widget.press("▶ 재생")  # at the last window: from the first again
    assert widget.said.startswith("출력 0번:")
    widget.page.clock.run_for(10_000)
    assert widget.said.startswith("출력 3번:")
    assert widget.root.get_by_role("button", name="▶ 재생").is_visible()


def test_same_padding_tells_how_it_came_about_and_a_tap_picks(open_widget):
    widget = open_widget(
        "padding-stride", 'n="5" k="4" stride="1" padding="same"', width=390, has_touch=True
    )
    text = widget.root.inner_text()
    assert "⌈n/S⌉ = ⌈5/1⌉ = 5칸" in text
    assert "(5 − 1)×1 + 4 − 5 = 3 → 앞 1칸, 뒤 2칸(홀수여서 뒤에 한 칸 더)" in text
    assert "덧붙인 칸: 앞 1칸, 뒤 2칸. 홀수여서 뒤에 한 칸 더(+1)" in text
    box = widget.root.get_by_role("radio", name="출력 4번").bounding_box()
    assert min(box["width"], box["height"]) >= 40
    widget.root.get_by_role("radio", name="출력 4번").tap()
    assert widget.said.endswith("1 + 5 + 0 + 0 = 6입니다.")
    widget.type("스트라이드 S", 4)
    widget.type("커널의 길이 k", 1)
    assert "= 0 → 모자라지 않아 덧붙이지 않습니다" in widget.root.inner_text()


def test_what_cannot_be_is_said_and_mended(widget):
    widget.type("커널의 길이 k", 5)
    widget.type("입력의 길이 n", 3)
    assert widget.said.startswith("패딩을 더한 입력은 3칸인데 창은 5칸이어서 놓을 자리가 없습니다.")
    assert "= 3 + 0 + 0 − 5 = −2 → 0보다 작아 창을 놓을 수 없습니다" in widget.root.inner_text()
    for name in ("◀ 이전", "다음 ▶", "▶ 재생"):
        assert widget.root.get_by_role("button", name=name).is_disabled()
    widget.root.get_by_label("직접 정하기").check()  # one cell on each side is just enough
    assert outputs(widget) == [8]
    widget.type("한쪽에 덧붙이는 칸 수 P", 0)
    assert widget.said.startswith("패딩을 더한 입력은 3칸")

    for text, kept in [("", 3), ("-3", 1), ("1e9", 12), ("2.6", 3), ("13", 12)]:
        widget.type("입력의 길이 n", text)
        assert widget.root.get_by_label("입력의 길이 n", exact=True).input_value() == str(kept)
        assert widget.said.startswith("입력의 길이 n: 1부터 12까지의 정수만 적을 수 있습니다.")
    widget.press("처음으로")
    assert outputs(widget) == [8, 6, 10, 15, 16]
    assert widget.root.get_by_label("밸리드(덧붙이지 않음)").is_checked()
    assert not widget.root.get_by_label("한쪽에 덧붙이는 칸 수 P", exact=True).is_visible()


def test_attributes_that_make_no_sense_are_replaced(open_widget):
    widget = open_widget("padding-stride", 'n="" k="셋" stride="-1" padding="toString"')
    assert outputs(widget) == [8, 6, 10, 15, 16]
    shown = widget.page.evaluate(READ, [["1e9", "Infinity", "2.4", "99"], [0, 0, 0, "-1"]])
    assert len(shown[0]["cells"]) == 20 and len(shown[0]["outputs"]) == 9
    assert shown[1]["outputs"] == ["출력 0번, 값 3"]


def test_every_state_is_accessible_and_fits(open_widget, screen):
    widget = open_widget("padding-stride", 'n="12" k="7" padding="4"', **screen)
    for label, value in [("커널의 길이 k", 7), ("스트라이드 S", 4), ("커널의 길이 k", 1)]:
        widget.type(label, value)  # many windows; some; and unused cells of both kinds
        assert widget.fits()
    widget.root.get_by_label("세임").check()
    widget.type("커널의 길이 k", 6)
    widget.press("다음 ▶")
    assert widget.fits()
    widget.type("입력의 길이 n", 11)  # a cell more behind, and one left over
    widget.type("스트라이드 S", 3)
    widget.assert_accessible()
