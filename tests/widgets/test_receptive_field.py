"""<cnn-receptive-field> by mouse, touch and keyboard."""

import re

import numpy as np
import pytest

from cnn_course.shapes import receptive_field

GIVEN = 'layers="3 1; 3 1"'
LENET = [(5, 1), (2, 2), (5, 1), (2, 2)]


@pytest.fixture
def widget(open_widget):
    return open_widget("receptive-field", GIVEN)


def row(widget, name):
    return widget.root.get_by_role("slider", name=name, exact=True)


def told(widget, *names):
    return [row(widget, name).get_attribute("aria-valuetext") for name in names]


def account(widget):
    """Return the table's sums and, for every layer, what stands behind the equals sign."""
    cells = [line.locator("td").all_inner_texts() for line in widget.root.locator("tbody tr").all()]
    return cells, [tuple(int(text.split("=")[-1]) for text in line) for line in cells]


def expected(layers):
    return [receptive_field(layers[:depth]) for depth in range(len(layers) + 1)]


def final(widget):
    return widget.root.locator("strong", has_text="(크기, 간격)").inner_text()


def set_layer(widget, name, k, stride):
    layer = widget.root.get_by_role("group", name=name, exact=True)
    for label, value in (("창 k", k), ("스트라이드 S", stride)):
        field = layer.get_by_label(label, exact=True)
        field.fill(str(value))
        field.press("Tab")


def point(widget, name, at, **how):
    """Click into a row, ``at`` cells of the input from the left."""
    box = row(widget, name).locator("rect").bounding_box()
    cells = int(row(widget, "입력").get_attribute("aria-valuemax")) + 1
    x = box["x"] + box["width"] * at / cells
    y = box["y"] + box["height"] / 2
    if how.get("touch"):
        widget.page.touchscreen.tap(x, y)
    else:
        widget.page.mouse.click(x, y)
    return x, y


def focused(widget):
    return widget.page.evaluate("document.activeElement.getAttribute('aria-label')")


def test_it_begins_with_the_chapters_two_windows(widget):
    assert told(widget, "2번 층", "1번 층", "입력") == ["고른 0번 값", "0–2번 값을 봅니다", "0–4번 칸을 봅니다"]  # fmt: skip
    assert widget.said == (
        "2번 층의 0번 값은 입력의 0–4번 칸을 봅니다. 크기 r = 3 + (3 − 1) × 1 = 5, 간격 j = 1 × 1 = 1."
    )
    sums, results = account(widget)
    assert sums[1:] == [["1 + (3 − 1) × 1 = 3", "1 × 1 = 1"], ["3 + (3 − 1) × 1 = 5", "1 × 1 = 1"]]
    assert results == expected([(3, 1), (3, 1)]) and final(widget) == "(크기, 간격) = (5, 1)"
    assert "자바스크립트" not in widget.root.inner_text()


def test_examples(widget):
    widget.press("5×5 하나")
    assert "(크기, 간격)은 (5, 1) 그대로입니다" in widget.said  # as far as two 3×3
    widget.press("LeNet-5의 C1–S4")
    assert account(widget)[1] == expected(LENET)
    assert told(widget, "S4", "C3", "S2", "C1", "입력") == [
        "고른 0번 값", "0–1번 값을 봅니다", "0–5번 값을 봅니다", "0–11번 값을 봅니다", "0–15번 칸을 봅니다",
    ]  # fmt: skip
    assert "(크기, 간격): (5, 1) → (16, 4)" in widget.said
    widget.root.get_by_role("button", name="오른쪽 값으로").click()
    assert told(widget, "입력") == ["4–19번 칸을 봅니다"]
    widget.press("3×3 네 개와 9×9 하나")
    assert final(widget) == "(크기, 간격) = (9, 1)"
    assert widget.said.endswith("창 9, 스트라이드 1인 층 하나의 0번 값도 똑같이 봅니다.")
    assert widget.root.get_by_text("창 9, 스트라이드 1인 층 하나").first.is_visible()
    widget.root.get_by_label("한 층으로 바꾸어 견주기").uncheck()
    assert "층 하나" not in widget.said
    widget.press("처음으로")
    assert final(widget) == "(크기, 간격) = (5, 1)" and row(widget, "4번 층").count() == 0


def test_layers_are_put_on_and_taken_off(widget):
    layers = [(3, 1), (3, 1)]
    for depth in range(3, 6):
        widget.press("+ 층 얹기")
        layers.append((3, 1))
        assert account(widget)[1] == expected(layers)
        assert widget.said.startswith("3×3 층을 하나 얹었습니다. (크기, 간격): ")
        assert told(widget, f"{depth}번 층") == ["고른 0번 값"]
    assert widget.root.get_by_role("button", name="+ 층 얹기").is_disabled()
    for _ in range(4):
        widget.press("− 맨 위층 빼기")
    assert widget.root.get_by_role("button", name="− 맨 위층 빼기").is_disabled()
    assert account(widget)[1] == expected([(3, 1)])


def test_any_stack_agrees_with_the_package_and_with_impulses(widget):
    rng = np.random.default_rng(0)
    for _ in range(3):
        widget.press("+ 층 얹기")
    for _ in range(3):
        layers = [
            (int(k), int(s))
            for k, s in zip(rng.integers(1, 8, 5), rng.integers(1, 4, 5), strict=True)
        ]
        for name, (k, stride) in enumerate(layers, 1):
            set_layer(widget, f"{name}번 층", k, stride)
        assert account(widget)[1] == expected(layers)
        row(widget, "5번 층").focus()
        widget.page.keyboard.press("End")
        unit = int(row(widget, "5번 층").get_attribute("aria-valuenow"))
        length = int(row(widget, "입력").get_attribute("aria-valuemax")) + 1
        signal = np.eye(length)  # one row an input that is 1 at one place only
        for k, stride in layers:
            starts = range(0, signal.shape[1] - k + 1, stride)
            signal = np.stack([signal[:, i : i + k].any(axis=1) for i in starts], axis=1)
        assert signal.shape[1] == unit + 1 >= 2
        seen = np.flatnonzero(signal[:, unit])
        first, last, *count = map(int, re.findall(r"\d+", told(widget, "입력")[0]))
        assert (first, last) == (seen[0], seen[-1])
        assert (count or [last - first + 1]) == [len(seen)]


def test_windows_shorter_than_the_stride_leave_cells_out(widget):
    set_layer(widget, "1번 층", 1, 3)
    assert told(widget, "입력") == ["0, 3, 6번 칸을 봅니다"]
    assert "7칸 너비에서 3칸만 봅니다" in widget.said
    widget.root.get_by_label("한 층으로 바꾸어 견주기").check()
    assert widget.said.endswith("창 7, 스트라이드 3인 층 하나의 0번 값은 사이의 칸까지 봅니다.")
    row(widget, "입력").focus()
    for key in ("ArrowDown", "ArrowDown", "Home", "ArrowRight"):
        widget.page.keyboard.press(key)
    assert focused(widget) == "입력" and told(widget, "1번 층") == ["보지 않습니다"]
    assert widget.said.endswith("맨 위층에는 이 칸을 보는 값이 없습니다.")


def test_keys_go_along_a_row_and_from_layer_to_layer(widget):
    row(widget, "2번 층").focus()
    for key in ("ArrowLeft", "ArrowUp", "ArrowRight", "ArrowRight"):  # at an end nothing happens
        widget.page.keyboard.press(key)
    assert told(widget, "2번 층", "1번 층", "입력") == ["고른 2번 값", "2–4번 값을 봅니다", "2–6번 칸을 봅니다"]  # fmt: skip
    widget.page.keyboard.press("ArrowDown")
    assert focused(widget) == "1번 층"
    assert told(widget, "2번 층", "1번 층", "입력") == ["1–3번 값이 봅니다", "고른 3번 값", "3–5번 칸을 봅니다"]  # fmt: skip
    widget.page.keyboard.press("End")
    assert told(widget, "1번 층", "입력") == ["고른 9번 값", "9–11번 칸을 봅니다"]
    assert "r = 1 + (3 − 1) × 1 = 3" in widget.said
    assert widget.root.locator("tbody tr.field-here th").inner_text() == "1번 층"
    widget.page.keyboard.press("ArrowDown")
    assert widget.said.startswith("입력의 10번 칸은 자기만 봅니다. 크기 r = 1, 간격 j = 1.")
    assert widget.said.endswith("맨 위층에서는 6–7번 값이 이 칸을 봅니다.")
    assert row(widget, "입력").get_attribute("tabindex") == "0"
    assert row(widget, "2번 층").get_attribute("tabindex") == "-1"
    for name in ("위층으로", "위층으로", "왼쪽 값으로"):
        button = widget.root.get_by_role("button", name=name)
        button.focus()
        widget.page.keyboard.press("Enter")
    assert told(widget, "2번 층", "입력") == ["고른 6번 값", "6–10번 칸을 봅니다"]
    up = widget.root.get_by_role("button", name="위층으로")
    assert up.is_disabled()
    up.focus()
    widget.page.keyboard.press("Enter")  # at the top: nothing happens, and the focus stays
    assert focused(widget) == "위층으로" and told(widget, "2번 층") == ["고른 6번 값"]


def test_mouse_points_and_drags(widget):
    x, y = point(widget, "1번 층", 5.5)  # the unit drawn above cell 5 sees 4, 5, 6
    assert told(widget, "1번 층", "입력") == ["고른 4번 값", "4–6번 칸을 봅니다"]
    widget.page.mouse.move(x, y)
    widget.page.mouse.down()
    widget.page.mouse.move(x + 30, y + 200, steps=3)  # it stays in its row
    widget.page.mouse.move(x + 2000, y, steps=2)
    widget.page.mouse.up()
    assert told(widget, "1번 층", "입력") == ["고른 9번 값", "9–11번 칸을 봅니다"]
    widget.page.mouse.move(x, y)
    assert told(widget, "1번 층") == ["고른 9번 값"]
    point(widget, "입력", 0.5)
    assert told(widget, "입력", "2번 층") == ["고른 0번 칸", "0번 값이 봅니다"]


def test_touch(open_widget):
    widget = open_widget("receptive-field", GIVEN, width=390, has_touch=True)
    x, y = point(widget, "2번 층", 6.5, touch=True)
    assert told(widget, "2번 층", "입력") == ["고른 4번 값", "4–8번 칸을 봅니다"]
    touch = widget.page.context.new_cdp_session(widget.page)
    for kind, at in [
        ("touchStart", x),
        ("touchMove", x - 30),
        ("touchMove", 0),
        ("touchEnd", None),
    ]:
        points = [] if at is None else [{"x": at, "y": y}]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    assert told(widget, "2번 층") == ["고른 0번 값"]
    sizes = widget.page.evaluate(
        """[...document.querySelectorAll(".field-row, .widget button")].filter((e) => e.checkVisibility())
        .map((e) => e.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height))"""
    )
    assert min(sizes) >= 40


def test_what_is_no_window_is_limited_or_put_back(widget):
    k = widget.root.get_by_role("spinbutton", name="창 k").first
    kept = {"": 3, "-4": 1, "99999": 7, "4.6": 5, "--": 5, "1e300": 7, "0": 1}
    for text, limited in kept.items():
        k.fill("")
        k.press_sequentially(text)
        k.press("Tab")
        assert k.input_value() == str(limited)
        assert account(widget)[1] == expected([(limited, 1), (3, 1)])
        assert widget.said.startswith("창 k: 1부터 7까지의 정수만") or text in ("", "--")
    assert "NaN" not in widget.root.inner_html()


def test_attributes_that_cannot_be_read(widget):
    given = {
        "": [(3, 1), (3, 1)],
        "하나; 3; ; 3 1 4; NaN 1": [(3, 1), (3, 1)],
        "99 -2; 5 2; x": [(7, 1), (5, 2)],
        "7 3;" * 9: [(7, 3)] * 5,
    }
    for text, layers in given.items():
        widget.root.evaluate(
            """(old, text) => {
                const fresh = document.createElement("cnn-receptive-field");
                fresh.setAttribute("layers", text);
                old.replaceWith(fresh);
            }""",
            text,
        )
        assert account(widget)[1] == expected(layers)
        assert "NaN" not in widget.root.inner_html()


def test_every_state_is_accessible_and_fits(open_widget, screen):
    widget = open_widget("receptive-field", GIVEN, **screen)
    widget.press("LeNet-5의 C1–S4")
    widget.press("+ 층 얹기")  # now the layers have numbers for names
    for layer in range(1, 6):
        set_layer(widget, f"{layer}번 층", 7, 3)
    widget.root.get_by_label("한 층으로 바꾸어 견주기").check()
    assert final(widget) == "(크기, 간격) = (727, 243)"
    assert widget.root.get_by_text("40칸이 넘는 줄은").is_visible()
    widget.root.get_by_role("button", name="아래층으로").click()
    widget.assert_accessible()
    assert widget.fits()
