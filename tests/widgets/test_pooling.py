"""<cnn-pooling> by mouse, touch and keyboard."""

import numpy as np
import pytest

from cnn_course.pooling import avg_pool2d, global_avg_pool2d, max_pool2d

MAP = np.array([[2, 0, 3, 0], [8, 0, 0, 7], [0, 0, 1, 5], [0, 0, 4, 2]])
GIVEN = 'image="2 0 3 0; 8 0 0 7; 0 0 1 5; 0 0 4 2" pool-size="2" stride="2" mode="max"'
NAMES = {"최대": "최대 풀링", "평균": "평균 풀링", "전역 평균": "전역 평균 풀링"}


@pytest.fixture
def widget(open_widget):
    return open_widget("pooling", GIVEN)


def pooled(image, mode="최대", size=2, stride=None):
    x = np.asarray(image, float).reshape(1, *np.shape(image), 1)
    if mode == "전역 평균":
        return global_avg_pool2d(x)
    pool = max_pool2d if mode == "최대" else avg_pool2d
    return pool(x, size, stride)[0, :, :, 0]


def shows(widget, mode, expected):
    """Say whether the output is this, to the two decimals that are written."""
    numbers = widget.numbers(NAMES[mode])
    return np.shape(numbers) == expected.shape and np.allclose(
        numbers, expected, rtol=0, atol=0.00501
    )


def shifted(image, down=0, right=0):
    """Move the pattern; zeros come in, what leaves is gone from sight."""
    H, W = image.shape
    return np.pad(image, ((H, H), (W, W)))[H - down : 2 * H - down, W - right : 2 * W - right]


def move(widget, *ways):
    for way in ways:
        widget.press(f"무늬를 {way} 한 칸")


def choose(widget, mode):
    widget.root.get_by_label(mode, exact=True).check()


def changed(widget):
    """Return which output cells are marked as changed, by what a screen reader is told."""
    cells = widget.root.get_by_role("gridcell").all()
    return ["바뀌기 전" in cell.get_attribute("aria-label") for cell in cells]


def chosen(widget):
    """Return the place of the encircled maximum."""
    field = widget.root.locator(".pooling-chosen input")
    return field.get_attribute("aria-label").removeprefix("특성 맵 ")


def test_it_begins_with_the_chapters_numbers_and_every_window_can_be_picked(widget):
    assert widget.numbers("특성 맵") == MAP.tolist()
    assert widget.numbers("최대 풀링") == [[8, 7], [0, 5]] and shows(widget, "최대", pooled(MAP))
    assert widget.said == "최대 풀링 0행 0열: max(2, 0, 8, 0) = 8"
    assert "파라미터 0개" in widget.root.inner_text()
    assert "자바스크립트" not in widget.root.inner_text()
    assert chosen(widget) == "1행 0열"
    widget.root.get_by_role("gridcell").first.focus()
    for key, said, place in [
        ("ArrowRight", "0행 1열: max(3, 0, 0, 7) = 7", "1행 3열"),
        ("ArrowDown", "1행 1열: max(1, 5, 4, 2) = 5", "2행 3열"),
        ("ArrowDown", "1행 1열: max(1, 5, 4, 2) = 5", "2행 3열"),
        ("ArrowLeft", "1행 0열: max(0, 0, 0, 0) = 0", "2행 0열"),  # of equal ones the first
    ]:
        widget.page.keyboard.press(key)
        assert widget.said == f"최대 풀링 {said}" and chosen(widget) == place
    choose(widget, "평균")
    widget.root.get_by_role("gridcell").first.click()
    assert widget.numbers("평균 풀링") == [[2.5, 2.5], [0, 3]]
    assert widget.said == "평균 풀링 0행 0열: (2 + 0 + 8 + 0) / 4 = 2.5"
    assert widget.root.locator(".pooling-chosen").count() == 0
    choose(widget, "전역 평균")
    assert widget.numbers("전역 평균 풀링") == [[2]]
    assert widget.said.startswith("전역 평균 풀링: (2 + 0 + 3") and widget.said.endswith("/ 16 = 2")
    assert not widget.root.get_by_label("스트라이드", exact=True).is_visible()


def test_sizes_and_strides_of_every_mode(widget):
    unused = {(2, 3): 12, (3, 2): 7, (3, 3): 7}
    for mode in ("최대", "평균"):
        choose(widget, mode)
        for size in (2, 3):
            widget.type("창의 크기", size)
            for stride in (1, 2, 3):
                widget.type("스트라이드", stride)
                assert shows(widget, mode, pooled(MAP, mode, size, stride))
                hatched = widget.root.locator(".pooling-unused").count()
                assert hatched == unused.get((size, stride), 0)
                assert (f"쓰이지 않는 {hatched}칸" in widget.root.inner_text()) == (hatched > 0)


def test_the_stride_follows_the_size_until_it_is_set(widget):
    stride = widget.root.get_by_label("스트라이드", exact=True)
    same = widget.root.get_by_label("창의 크기와 같게(기본값)")
    widget.press("창의 크기 늘리기")
    assert stride.input_value() == "3" and same.is_checked()
    widget.press("스트라이드 줄이기")
    widget.press("스트라이드 줄이기")
    widget.press("창의 크기 줄이기")
    assert stride.input_value() == "1" and not same.is_checked()
    assert shows(widget, "최대", pooled(MAP, size=2, stride=1))
    same.focus()
    widget.page.keyboard.press("Space")
    assert stride.input_value() == "2" and shows(widget, "최대", pooled(MAP))
    for typed, kept in [("9", "3"), ("", "3"), ("-4", "1"), ("1e99", "3"), ("2.4", "2")]:
        widget.type("스트라이드", typed)
        assert stride.input_value() == kept
        assert widget.said.startswith("스트라이드: 1부터 3까지의 정수만 적을 수 있습니다.")
    widget.type("창의 크기", 0)
    assert widget.said.startswith("창의 크기: 2부터 3까지의 정수만 적을 수 있습니다.")


def test_a_move_marks_and_counts_what_changed_and_moving_back_restores(widget):
    move(widget, "오른쪽으로")
    now = shifted(MAP, right=1)
    assert widget.numbers("특성 맵") == now.tolist()
    assert widget.numbers("최대 풀링") == [[8, 3], [0, 4]] and shows(widget, "최대", pooled(now))
    assert changed(widget) == [False, True, False, True]
    assert "오른쪽으로 1칸 옮겼습니다. 0이 아닌 수 3개가 밖으로 나갔습니다." in widget.said
    assert "출력 4칸 가운데 2칸(점선)이 바뀌었습니다.\n최대 풀링 0행 0열" in widget.said
    marked = widget.root.get_by_role("gridcell").nth(1)
    assert marked.get_attribute("aria-label") == "최대 풀링 0행 1열 3, 바뀌기 전 7"
    for mode in ("평균", "전역 평균", "최대"):  # the move stays, whatever is kept of a window
        choose(widget, mode)
        assert shows(widget, mode, pooled(now, mode))
        before = np.ravel(pooled(MAP, mode))
        assert changed(widget) == (np.ravel(pooled(now, mode)) != before).tolist()
    move(widget, "오른쪽으로")  # a multiple of the stride: equivariance
    assert widget.numbers("최대 풀링") == [[0, 8], [0, 0]]
    assert "스트라이드 2의 배수여서 출력의 무늬도 오른쪽으로 1칸 옮겨졌습니다." in widget.said
    move(widget, "아래로", "위로", "왼쪽으로", "왼쪽으로")
    assert widget.numbers("특성 맵") == MAP.tolist() and not any(changed(widget))
    assert widget.said.startswith("무늬가 처음 자리로 돌아왔습니다. 출력은 4칸 모두 그대로입니다.")


def test_moves_by_keyboard_stop_before_all_is_gone(widget):
    widget.root.get_by_role("button", name="무늬를 위로 한 칸").focus()
    for _ in range(6):
        widget.page.keyboard.press("Enter")
    assert widget.numbers("특성 맵") == shifted(MAP, down=-3).tolist()
    assert widget.said.startswith("더 옮기면 무늬가 모두 밖으로 나가므로 여기서 멈춥니다.")
    widget.root.get_by_role("button", name="무늬를 왼쪽으로 한 칸").focus()
    widget.page.keyboard.press("Space")
    assert widget.numbers("특성 맵") == shifted(MAP, -3, -1).tolist()
    assert "왼쪽으로 1칸, 위로 3칸" in widget.said


def test_within_a_window_two_numbers_change_places_and_nothing_else_changes(widget):
    for mode in ("최대", "평균"):
        choose(widget, mode)
        widget.press("창 안의 두 수 맞바꾸기")
        assert shows(widget, mode, pooled(MAP, mode))
        assert "맞바꾸었습니다. 출력은 4칸 모두 그대로입니다." in widget.said
        assert not any(changed(widget))
    assert widget.numbers("특성 맵") == MAP.tolist()  # twice
    choose(widget, "최대")
    widget.type("스트라이드", 1)  # windows overlap: another one has lost its 8
    widget.press("창 안의 두 수 맞바꾸기")
    assert "창 안의 두 수(2, 8)를 맞바꾸었습니다. 출력 9칸 가운데 1칸" in widget.said
    assert changed(widget).index(True) == 3


def test_one_response_shows_what_is_invariant(widget):
    widget.press("8 하나만 두기")
    for mode, counts in [("최대", [0, 2]), ("평균", [0, 2]), ("전역 평균", [0, 0])]:
        choose(widget, mode)
        for count in counts:
            move(widget, "오른쪽으로")
            assert sum(changed(widget)) == count
            assert "밖으로 나간 수는 없습니다." in widget.said
        move(widget, "왼쪽으로", "왼쪽으로")
    assert widget.numbers("전역 평균 풀링") == [[0.5]]


def test_numbers_are_edited_where_they_are_and_nonsense_is_put_back(widget):
    move(widget, "아래로")
    now = shifted(MAP, down=1).astype(float)
    now[0, 0], now[2, 2] = 9, -0.25
    widget.type("특성 맵 0행 0열", 9)
    widget.type("특성 맵 2행 2열", "−0.25")
    choose(widget, "평균")
    assert widget.numbers("특성 맵") == now.tolist()
    assert shows(widget, "평균", pooled(now, "평균"))
    for text in ["", "하나", "1e9", "--1"]:
        widget.type("특성 맵 1행 1열", text)
        assert widget.numbers("특성 맵") == now.tolist()
        assert (
            widget.said.startswith("−999부터 999까지의 수만 적을 수 있어 되돌렸습니다.")
            and "NaN" not in widget.said
        )
    move(widget, "위로", "아래로")
    assert widget.numbers("특성 맵") == now.tolist()  # also what was written at the border
    # a click that ends the editing reaches its button: nothing is pushed away from under it
    widget.root.get_by_label("특성 맵 3행 3열").fill("-998.75")
    widget.press("처음으로")
    assert widget.numbers("특성 맵") == MAP.tolist()
    assert shows(widget, "최대", pooled(MAP)) and not any(changed(widget))
    assert widget.said == "최대 풀링 0행 0열: max(2, 0, 8, 0) = 8"


def test_touch_drags_the_window_and_taps(open_widget):
    widget = open_widget("pooling", GIVEN, width=390, has_touch=True)
    boxes = [widget.root.get_by_label(f"특성 맵 {n}행 {n}열").bounding_box() for n in (0, 2)]
    touch = widget.page.context.new_cdp_session(widget.page)
    for kind, box in [("touchStart", boxes[0]), ("touchMove", boxes[1]), ("touchEnd", None)]:
        points = [{"x": box["x"] + 15, "y": box["y"] + 15}] if box else []
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    assert widget.said.startswith("최대 풀링 1행 1열:")
    widget.root.get_by_role("gridcell").nth(1).tap()
    assert widget.said.startswith("최대 풀링 0행 1열:")
    widget.root.get_by_role("button", name="무늬를 오른쪽으로 한 칸").tap()
    assert widget.numbers("최대 풀링") == [[8, 3], [0, 4]]


def test_impossible_attributes_are_limited(open_widget):
    widget = open_widget(
        "pooling", GIVEN.replace('"2"', '"9"', 1).replace('"2"', '"없음"').replace("max", "min")
    )
    assert widget.numbers("최대 풀링") == [[8]]
    assert widget.root.get_by_label("창의 크기와 같게(기본값)").is_checked()
    choose(widget, "전역 평균")
    widget.press("처음으로")
    assert widget.numbers("최대 풀링") == [[8]]


def test_every_state_is_accessible_and_fits(open_widget, screen):
    widget = open_widget("pooling", GIVEN, **screen)
    widget.type("특성 맵 1행 1열", "-998.75")
    widget.type("창의 크기", 3)
    widget.type("스트라이드", 1)
    choose(widget, "평균")
    move(widget, "아래로")  # all four outputs are long numbers, and changed
    assert changed(widget) == [True] * 4 and widget.fits()
    choose(widget, "최대")
    widget.type("스트라이드", 3)
    move(widget, "아래로")
    assert changed(widget) == [True] and widget.root.locator(".pooling-unused").count() == 7
    assert widget.fits()
    widget.assert_accessible()


def test_what_is_below_stays_where_it_is_however_long_the_sentence(open_widget):
    for width in (1280, 390):
        widget = open_widget("pooling", GIVEN, width=width)
        heights = set()
        for way in ("오른쪽으로", "오른쪽으로", "왼쪽으로", "왼쪽으로", "위로"):
            heights.add(widget.root.locator(".widget-said").bounding_box()["height"])
            move(widget, way)
        assert len(heights) == 1
