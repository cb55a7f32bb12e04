"""<cnn-convolution> by mouse, touch and keyboard."""

import numpy as np
import pytest

from cnn_course.conv import correlate2d

IMAGE, KERNEL = np.arange(9).reshape(3, 3), np.arange(4).reshape(2, 2)
GIVEN = 'image="0 1 2; 3 4 5; 6 7 8" kernel="0 1; 2 3"'


@pytest.fixture
def widget(open_widget):
    return open_widget("convolution", GIVEN)


def test_it_begins_with_the_chapters_hand_calculation(widget):
    assert widget.numbers("입력") == IMAGE.tolist()
    assert widget.numbers("커널") == KERNEL.tolist()
    assert widget.numbers("출력") == [[19, None], [None, None]]
    assert widget.said == "출력 0행 0열: 0×0 + 1×1 + 3×2 + 4×3 = 19"
    assert "자바스크립트" not in widget.root.inner_text()


def test_steps_go_through_all_windows_and_stop_at_the_ends(widget):
    expected = correlate2d(IMAGE, KERNEL)
    for _ in range(5):
        widget.press("다음 ▶")
    assert widget.numbers("출력") == expected.tolist()
    assert widget.said.startswith("출력 1행 1열:") and widget.said.endswith("= 43")
    for _ in range(5):
        widget.press("◀ 이전")
    assert widget.said.startswith("출력 0행 0열:")


def test_playing_fills_the_output_and_ends(open_widget):
    widget = open_widget("convolution", GIVEN, fresh=True)  # its clock is not the others'
    widget.page.clock.install(time=0)
    widget.page.reload()
    widget.page.clock.pause_at(3600)  # from now on, time passes only as it is told
    widget.press("▶ 재생")
    widget.page.clock.run_for(10_000)
    assert widget.numbers("출력") == correlate2d(IMAGE, KERNEL).tolist()
    widget.press("▶ 재생")  # at the last window: all windows once more
    assert widget.numbers("출력") == [[19, None], [None, None]]
    widget.page.clock.run_for(1000)
    assert widget.numbers("출력") == [[19, 25], [None, None]]
    widget.press("❚❚ 멈춤")
    widget.page.clock.run_for(10_000)
    assert widget.said.startswith("출력 0행 1열:")


def test_arrow_keys_move_the_window(widget):
    widget.root.get_by_role("gridcell").first.focus()
    for key in ("ArrowRight", "ArrowDown", "ArrowDown", "ArrowRight"):
        widget.page.keyboard.press(key)
    assert widget.numbers("출력") == [[19, 25], [None, 43]]
    focused = widget.page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert focused == "출력 1행 1열 43"


def test_numbers_are_edited_and_everything_follows(widget):
    widget.press("다음 ▶")
    widget.type("입력 1행 1열", "-0.5")
    widget.type("커널 0행 0열", "−2")
    image, kernel = IMAGE.astype(float), KERNEL.astype(float)
    image[1, 1], kernel[0, 0] = -0.5, -2
    expected = correlate2d(image, kernel)
    assert widget.numbers("출력") == [expected[0].round(2).tolist(), [None, None]]
    assert "1×(−2)" in widget.said and "(−0.5)×2" in widget.said


@pytest.mark.parametrize("text", ["", "하나", "1e9", "Infinity", "--1"])
def test_what_is_no_number_is_put_back(widget, text):
    widget.type("입력 0행 1열", text)
    assert widget.numbers("입력") == IMAGE.tolist()
    assert widget.said.startswith(
        "−999부터 999까지의 수만 적을 수 있어 되돌렸습니다. 출력 0행 0열:"
    )
    assert widget.said.endswith("= 19")


def test_long_numbers_are_written_small_enough_for_their_cells(open_widget):
    widget = open_widget("convolution", GIVEN, width=320)
    for text in ("-998.75", "-12.5", "-0.25"):
        widget.type("입력 0행 0열", text)
        cell = widget.root.get_by_label("입력 0행 0열")
        assert cell.evaluate("input => input.scrollWidth <= input.clientWidth"), text


def test_flipping_gives_mathematics_convolution(widget):
    widget.root.get_by_label("커널 뒤집기(수학의 합성곱)").check()
    assert widget.said.startswith("커널을 위아래로, 또 좌우로 뒤집었습니다. 출력 0행 0열:")
    assert widget.numbers("뒤집은 커널") == KERNEL[::-1, ::-1].tolist()
    for _ in range(3):
        widget.press("다음 ▶")
    assert widget.numbers("출력") == [[5, 11], [23, 29]]
    widget.type("뒤집은 커널 0행 0열", 7)  # the kernel's last number
    widget.root.get_by_label("커널 뒤집기(수학의 합성곱)").uncheck()
    assert widget.numbers("커널") == [[0, 1], [2, 7]]


def test_sizes_keep_the_numbers_that_stay(widget):
    widget.root.get_by_role("button", name="입력의 크기 늘리기").click()
    assert widget.numbers("입력") == [[0, 1, 2, 3], [3, 4, 5, 6], [6, 7, 8, 9], [9, 0, 1, 2]]
    widget.type("커널의 크기", 9)
    assert widget.numbers("커널") == [[0, 1, 0], [2, 3, 0], [0, 0, 0]]  # the largest that there is
    assert widget.said.startswith(
        "커널의 크기: 1부터 3까지의 정수만 적을 수 있습니다. 출력 0행 0열:"
    )
    assert np.shape(widget.numbers("출력")) == (2, 2)
    assert widget.root.get_by_role("button", name="커널의 크기 늘리기").is_disabled()
    widget.press("처음으로")
    assert widget.numbers("입력") == IMAGE.tolist() and widget.numbers("커널") == KERNEL.tolist()


def test_a_button_at_its_limit_keeps_the_focus(widget):
    more = widget.root.get_by_role("button", name="커널의 크기 늘리기")
    more.focus()
    for _ in range(3):
        widget.page.keyboard.press("Enter")
    assert more.is_disabled() and len(widget.numbers("커널")) == 3
    assert more.evaluate("button => button === document.activeElement")
    widget.page.keyboard.press("Shift+Tab")
    widget.page.keyboard.press("Enter")
    assert more.is_enabled() and len(widget.numbers("커널")) == 2


def test_a_row_under_a_flipped_kernel_gives_the_gradient_of_chapter_10(open_widget):
    widget = open_widget("convolution", 'image="0 2 -3 0" kernel="2 -1"')
    assert not widget.root.get_by_text("입력의 크기").count()  # sizes are those of squares
    widget.root.get_by_label("커널 뒤집기(수학의 합성곱)").check()
    for _ in range(2):
        widget.press("다음 ▶")
    assert widget.numbers("출력") == [np.convolve([2, -3], [2, -1]).tolist()]


def test_the_window_is_dragged_by_mouse(widget):
    start, end = (
        widget.root.get_by_label(f"입력 {cell}").bounding_box() for cell in ("0행 0열", "1행 1열")
    )
    mouse = widget.page.mouse
    mouse.move(start["x"] + 20, start["y"] + 20)
    mouse.down()
    mouse.move(end["x"] + 20, end["y"] + 20, steps=5)
    mouse.move(end["x"] + 400, end["y"] + 400, steps=3)  # beyond the border it stays inside
    mouse.up()
    assert widget.said.endswith("= 43")
    assert widget.numbers("입력") == IMAGE.tolist()


def test_the_window_is_dragged_by_touch_and_a_tap_edits(open_widget):
    widget = open_widget("convolution", GIVEN, width=390, has_touch=True)
    start, end = (
        widget.root.get_by_label(f"입력 {cell}").bounding_box() for cell in ("0행 0열", "0행 1열")
    )
    touch = widget.page.context.new_cdp_session(widget.page)
    for kind, box in [("touchStart", start), ("touchMove", end), ("touchEnd", None)]:
        points = [{"x": box["x"] + 15, "y": box["y"] + 15}] if box else []
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    assert widget.said.startswith("출력 0행 1열:")
    widget.root.get_by_label("입력 2행 2열").tap()
    assert (
        widget.page.evaluate("document.activeElement.getAttribute('aria-label')") == "입력 2행 2열"
    )


def test_every_state_is_accessible_and_fits(open_widget, screen):
    widget = open_widget("convolution", GIVEN, **screen)
    widget.type("입력의 크기", 6)
    widget.type("커널의 크기", 3)
    widget.root.get_by_label("커널 뒤집기(수학의 합성곱)").check()
    widget.press("다음 ▶")
    widget.assert_accessible()
    assert widget.fits()
