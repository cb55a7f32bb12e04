"""<cnn-channels> by mouse, touch and keyboard."""

import re

import numpy as np
import pytest

from cnn_course.conv import conv2d
from cnn_course.quiet_keras import keras

CHANNELS = [[[0, 1, 2], [3, 4, 5], [6, 7, 8]], [[1, 0, 2], [0, 3, 1], [2, 1, 0]]]
IMAGE = np.stack(CHANNELS, axis=-1)
FILTERS = [
    [[[0, 1], [2, 3]], [[1, 0], [0, -1]]],
    [[[1, 0], [0, 0]], [[0, 0], [0, 1]]],
    [[[0, 0], [0, 0]], [[1, 1], [1, 1]]],
]
BIAS = [10, -1, 0]
GIVEN = (
    'image="0 1 2; 3 4 5; 6 7 8 | 1 0 2; 0 3 1; 2 1 0" '
    'filters="0 1; 2 3 | 1 0; 0 -1 / 1 0; 0 0 | 0 0; 0 1 / 0 0; 0 0 | 1 1; 1 1" '
    'pointwise="1 | 4 / 2 | 5 / 3 | 6" bias="10 -1 0"'
)


@pytest.fixture
def widget(open_widget):
    return open_widget("channels", GIVEN)


def cell(widget, filter_, i, j):
    return widget.root.get_by_label(re.compile(f"^특성 맵 {filter_} {i}행 {j}열"))


#: All tables of one name, read at once: {name: rows of numbers}.
READ = """root => Object.fromEntries([...root.querySelectorAll("table")].map(table => [
    table.caption.textContent, [...table.rows].map(row => [...row.cells].map(cell =>
        Number(cell.textContent.replace("−", "-"))))]))"""


def grids(widget, name):
    found = widget.root.evaluate(READ)
    return [numbers for caption, numbers in found.items() if caption.startswith(name)]


def account(widget):
    return widget.root.locator(".channels-account strong").inner_text()


def shapes(widget):
    return widget.root.locator(".channels-shapes strong").all_inner_texts()


def as_the_package_has_it(widget):
    """Return conv2d of the numbers on the page, one map a filter drawn."""
    expected = []
    for f in range(len(grids(widget, "특성 맵"))):
        cell(widget, f, 0, 0).evaluate("cell => cell.click()")
        image = np.stack(grids(widget, "입력 채널"), axis=-1)
        w = np.stack(grids(widget, f"필터 {f}의 커널"), axis=-1)[..., None]
        [[[bias]]] = grids(widget, f"필터 {f}의 편향")
        expected.append(conv2d(image[None], w, np.array([bias]))[0, ..., 0].tolist())
    return expected


def test_it_begins_with_the_chapters_two_channels(widget):
    w = np.stack([np.stack(kernel, axis=-1) for kernel in FILTERS], axis=-1)
    expected = np.moveaxis(conv2d(IMAGE[None], w, np.array(BIAS))[0], -1, 0)
    assert grids(widget, "입력 채널") == CHANNELS
    assert grids(widget, "필터 0의 커널") == FILTERS[0]
    assert grids(widget, "특성 맵") == expected[:2].tolist() and grids(widget, "특성 맵")[0] == [
        [27, 34],
        [46, 56],
    ]
    sums = widget.root.locator(".channels-sum").all_inner_texts()
    assert sums == ["→ 0×0 + 1×1 + 3×2 + 4×3 = 19", "→ 1×1 + 0×0 + 0×0 + 3×(−1) = −2"]
    assert widget.said == "특성 맵 0의 0행 0열: 19 + (−2) + 편향 10 = 27"
    assert account(widget) == "파라미터: (2×2×2 + 1)×2 = 18"
    assert shapes(widget) == ["(3, 3, 2)", "(2, 2, 2, 2)", "(2, 2, 2)"]
    assert "자바스크립트" not in widget.root.inner_text()
    widget.press("필터 수 늘리기")
    assert grids(widget, "특성 맵") == expected.tolist()


def test_a_cell_of_any_map_puts_the_window_over_all_channels(widget):
    cell(widget, 1, 1, 0).click()
    assert widget.said == "특성 맵 1의 1행 0열: 3 + 1 + 편향 (−1) = 3"
    assert grids(widget, "필터 1의 커널") == FILTERS[1]
    for c, values in enumerate(["3467", "0321"]):
        channel = widget.grid(f"입력 채널 {c}")
        assert "".join(channel.locator(".widget-window").all_inner_texts()) == values
    # by keyboard: from the first map into the second, and from cell to cell
    cell(widget, 0, 0, 0).focus()
    widget.page.keyboard.press("Enter")
    assert widget.said.endswith("= 27")
    for key in ("ArrowRight", "ArrowDown", "ArrowDown"):
        widget.page.keyboard.press(key)
    assert widget.said == "특성 맵 0의 1행 1열: 43 + 3 + 편향 10 = 56"
    widget.page.keyboard.press("Tab")
    widget.page.keyboard.press(" ")
    assert widget.said == "특성 맵 1의 0행 0열: 0 + 3 + 편향 (−1) = 2"
    assert widget.root.locator("[aria-selected=true]").count() == 1
    # by dragging the window in one channel, the other's follows
    box = widget.grid("입력 채널 1").bounding_box()
    widget.page.mouse.move(box["x"] + 14, box["y"] + 14)
    widget.page.mouse.down()
    widget.page.mouse.move(box["x"] + 42, box["y"] + 14, steps=3)
    widget.page.mouse.up()
    assert widget.said == "특성 맵 1의 0행 1열: 1 + 1 + 편향 (−1) = 1"


def test_every_map_is_conv2d_and_the_account_is_keras(widget):
    for size, channels, filters in [(2, 5, 4), (3, 5, 4), (3, 3, 64), (1, 1, 64), (1, 5, 4)]:
        widget.root.get_by_label(f"{size}×{size}", exact=True).check()
        widget.type("입력의 채널 수", channels)
        widget.type("필터 수", filters)
        assert len(grids(widget, "입력 채널")) == channels
        assert len(grids(widget, "특성 맵")) == 4
        assert grids(widget, "특성 맵") == as_the_package_has_it(widget)
        layer = keras.layers.Conv2D(filters, size)
        layer.build((None, 3, 3, channels))
        formula = f"파라미터: ({size}×{size}×{channels} + 1)×{filters}"
        assert account(widget) == f"{formula} = {layer.count_params()}"
        out = layer.compute_output_shape((None, 3, 3, channels))[1:]
        kernel = (size, size, channels, filters)
        assert shapes(widget) == [str((3, 3, channels)), str(kernel), str(out)]


def test_what_changes_is_told(widget):
    widget.press("입력의 채널 수 늘리기")
    assert widget.said.startswith(
        "입력의 채널이 3개이면 필터마다 커널의 채널도 3개입니다. 특성 맵은 2장 그대로입니다. "
        "파라미터는 18개에서 26개로 늘었습니다. 특성 맵 0의 0행 0열: 19 + (−2) + "
    )
    widget.press("필터 수 늘리기")
    assert "특성 맵도 3장입니다. 커널의 채널은 3개 그대로입니다." in widget.said
    for _ in range(2):
        widget.press("필터 수 늘리기")
    assert "나머지 특성 맵 1장은" in widget.root.inner_text()
    radio = widget.root.get_by_label("2×2", exact=True)
    radio.focus()
    widget.page.keyboard.press("ArrowLeft")
    assert "한 픽셀의 채널만 섞습니다. 파라미터는 65개에서 20개로 줄었습니다." in widget.said
    cell(widget, 3, 2, 2).click()
    widget.type("필터 수", 1)  # the chosen map is gone: the last one is chosen
    assert "특성 맵 0의 2행 2열:" in widget.said
    widget.root.get_by_label("3×3", exact=True).check()  # the chosen cell too
    assert "특성 맵 0의 0행 0열:" in widget.said
    widget.press("처음으로")
    assert widget.said == "특성 맵 0의 0행 0열: 19 + (−2) + 편향 10 = 27"
    assert account(widget) == "파라미터: (2×2×2 + 1)×2 = 18"
    assert radio.is_checked()


def test_wrong_numbers_are_limited_or_put_back(widget):
    limits = "입력의 채널 수: 1부터 5까지의 정수만 적을 수 있습니다. 입력의 채널이 "
    for typed, channels in [(99, 5), (0, 1), (-3, 1), ("1e400", 1), (2.6, 3), ("", 3)]:
        widget.type("입력의 채널 수", typed)
        assert widget.said.startswith(limits)
        assert len(grids(widget, "입력 채널")) == channels
    widget.type("필터 수", "1e9")
    assert widget.root.get_by_label("필터 수", exact=True).input_value() == "64"
    assert "나머지 특성 맵 60장은" in widget.root.inner_text()
    assert "NaN" not in widget.root.inner_text()


def test_numbers_are_edited_and_stay_where_they_were_written(widget):
    widget.type("입력 채널 1 2행 2열", "-4.5")
    widget.type("필터 0의 커널 채널 1 1행 1열", 7)
    widget.type("필터 0의 편향", "−3")
    edited = as_the_package_has_it(widget)
    assert grids(widget, "특성 맵") == np.round(edited, 2).tolist() != [[[27, 34], [46, 56]]]
    assert grids(widget, "특성 맵 0")[0][1][1] == 43 + (3 * 1 - 4.5 * 7) - 3
    # a click takes the old number whole, and Enter ends the writing where it was
    field = widget.root.get_by_label("입력 채널 0 0행 0열")
    field.click()
    widget.page.keyboard.type("6")
    widget.page.keyboard.press("Enter")
    assert grids(widget, "입력 채널 0")[0][0] == [6, 1, 2]
    assert grids(widget, "특성 맵 1")[0][0][0] == 6 + 3 - 1
    assert field.evaluate("box => box === document.activeElement")
    # the next cell is being written into while the maps change
    field = widget.root.get_by_label("필터 1의 커널 채널 0 0행 0열")
    field.fill("2")
    field.press("Tab")
    assert (
        widget.page.evaluate("document.activeElement.ariaLabel") == "필터 1의 커널 채널 0 0행 1열"
    )
    # another kernel, more channels, another filter: what was written is there again
    cell(widget, 0, 0, 0).click()
    widget.root.get_by_label("1×1", exact=True).check()
    widget.type("필터 0의 커널 채널 1", 0)
    for channels in (1, 3):
        widget.type("입력의 채널 수", channels)
    assert grids(widget, "필터 0의 커널")[1] == [[0]]
    widget.root.get_by_label("2×2", exact=True).check()
    assert grids(widget, "필터 0의 커널")[1] == [[1, 0], [0, 7]]
    cell(widget, 1, 0, 0).click()
    assert grids(widget, "필터 1의 커널")[0] == [[2, 0], [0, 0]]
    assert grids(widget, "입력 채널")[1][2] == [2, 1, -4.5]
    assert grids(widget, "특성 맵") == np.round(as_the_package_has_it(widget), 2).tolist()
    # what is no number is put back, with a word why
    widget.type("필터 1의 편향", "둘")
    assert widget.said.startswith("−999부터 999까지의 수만 적을 수 있어 되돌렸습니다. 특성 맵 1의 ")
    widget.press("처음으로")
    assert grids(widget, "입력 채널") == CHANNELS and grids(widget, "필터 0의 커널") == FILTERS[0]
    assert widget.said.endswith("19 + (−2) + 편향 10 = 27")


def test_every_state_is_accessible_and_fits(open_widget, screen):
    widget = open_widget("channels", GIVEN, has_touch=True, **screen)
    widget.type("입력의 채널 수", 5)
    widget.type("필터 수", 10)
    cell(widget, 3, 0, 1).tap()
    assert widget.said.startswith("특성 맵 3의 0행 1열:")
    for size in (3, 1):
        widget.root.get_by_label(f"{size}×{size}", exact=True).check()
        assert widget.fits()
        assert widget.root.locator(".widget-stage").evaluate("e => e.scrollWidth <= e.clientWidth")
    widget.assert_accessible()
    sizes = """cells => cells.map(cell => cell.getBoundingClientRect())
        .map(({ width, height }) => Math.min(width, height))"""
    assert min(widget.root.locator("button, [role=gridcell]").evaluate_all(sizes)) >= 40
