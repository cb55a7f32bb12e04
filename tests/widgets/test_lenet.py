"""<cnn-lenet>: the package's network in the browser, drawn for by mouse, touch and keyboard."""

import gzip
import re

import numpy as np
import pytest

from cnn_course.activations import softmax
from cnn_course.datasets import load_small_mnist
from cnn_course.lenet import trained_lenet5
from cnn_course.shapes import receptive_field
from tools.lenet_weights import DIGITS, SCRIPT, weights_script

LAYERS = ("C1", "S2", "C3", "S4", "C5", "F6", "output")
WINDOWS = {"C1": (5, 1), "S2": (2, 2), "C3": (5, 1), "S4": (2, 2), "C5": (5, 1)}
NET = trained_lenet5()
IMAGES = load_small_mnist()[1][0]
#: Runs the network on images, and returns every layer's numbers in one row an image.
RUN = """images => {
  const weights = cnnCourse.lenet.load(cnnCourse.lenetWeights);
  return images.map(image => {
    const y = cnnCourse.lenet.forward(weights, Float64Array.from(image));
    return Object.fromEntries(Object.entries(y).map(([name, values]) => [name, [...values]]));
  });
}"""
#: Calls a function of the paper's with arrays of the browser's kind.
PAPER = """([name, image, ...args]) => {
  const paper = Float64Array.from(image);
  return [...(cnnCourse.lenet[name](paper, ...args) ?? paper)];
}"""


@pytest.fixture
def widget(open_widget):
    return open_widget("lenet", 'digit="3"')


def paper(widget, name, image, *args):
    flat = widget.page.evaluate(PAPER, [name, np.ravel(image).tolist(), *args])
    return np.reshape(flat, (28, 28))


def canvas(widget, name):
    return widget.root.locator(f'canvas[aria-label^="{name}"]')


def grey(widget, name):
    """Return what a black-and-white canvas shows, from 0 to 1."""
    pixels = canvas(widget, name).evaluate(
        """c => {
          const copy = new OffscreenCanvas(c.width, c.height).getContext("2d", {willReadFrequently: true});
          copy.drawImage(c, 0, 0);
          return [...copy.getImageData(0, 0, c.width, c.height).data];
        }"""
    )
    side = int(np.sqrt(len(pixels) // 4))
    return np.reshape(pixels, (side, side, 4))[..., 0] / 255


def answers(widget):
    """Return the table's probabilities (in percent) and logits."""
    rows = widget.root.locator(".lenet-answers tbody tr").all_inner_texts()
    numbers = [re.findall(r"[−\d.]+", row) for row in rows]
    assert [row[0] for row in numbers] == list("0123456789")
    return tuple(np.array([float(row[k].replace("−", "-")) for row in numbers]) for k in (1, 2))


def settled(widget):
    """Return what the widget says once the drawing has paused."""
    widget.page.evaluate(
        # drawn after four frames at the latest; it speaks half a second later
        "new Promise((done) => [1, 2, 3, 4].reduce((then) => () => requestAnimationFrame(then),"
        " () => setTimeout(done, 540))())"
    )
    return widget.said


def assert_the_answer_is_the_networks(widget):
    image = grey(widget, "신경망이 받는")[2:30, 2:30]
    logits = NET.outputs(image[None, :, :, None])["output"][0]
    probabilities, shown = answers(widget)
    np.testing.assert_allclose(shown, logits, atol=0.3)  # the canvas has 256 greys only
    np.testing.assert_allclose(probabilities, 100 * softmax(shown[None])[0], atol=5)
    digit = shown.argmax()
    assert settled(widget).split("신경망의 답: ")[1].startswith(f"{digit} (확률 ")


def drag(widget, *places):
    box = canvas(widget, "숫자를 그리는").bounding_box()
    mouse = widget.page.mouse
    for k, (i, j) in enumerate(places):
        mouse.move(box["x"] + box["width"] * j / 28, box["y"] + box["height"] * i / 28, steps=4)
        if k == 0:
            mouse.down()
    mouse.up()


def test_the_script_holds_the_packages_weights():
    text = SCRIPT.read_text(encoding="utf-8")
    assert text == weights_script(), "python -m tools.lenet_weights"
    assert len(gzip.compress(text.encode())) <= 150_000


def test_every_layer_is_the_packages(widget):
    images = [*IMAGES[:8, ..., 0], np.zeros((28, 28)), np.ones((28, 28))]
    drawn = np.zeros((28, 28))
    for start, end in [((5, 8), (5, 20)), ((5.4, 20), (22.7, 9.1))]:
        drawn = paper(widget, "stroke", drawn, start, end)
    images += [drawn, paper(widget, "centred", drawn)]
    found = widget.page.evaluate(RUN, [image.ravel().tolist() for image in images])
    for image, ours in zip(images, found, strict=True):
        theirs = NET.outputs(image[None, :, :, None])
        scale = np.abs(theirs["output"]).max()
        for name, y in theirs.items():
            np.testing.assert_allclose(ours[name], y.ravel(), rtol=0, atol=1e-5 * scale)
    logits = [ours["output"] for ours in found]
    ours = widget.page.evaluate("logits => logits.map(cnnCourse.lenet.softmax)", logits)
    np.testing.assert_allclose(ours, NET.predict(np.array(images)[..., None]), atol=1e-5)


def test_one_units_window_field_and_arithmetic(widget):
    image = IMAGES[12]
    outputs = NET.outputs(image[None])
    sides = {name: y.shape[1] if y.ndim == 4 else 1 for name, y in outputs.items()}
    found = widget.page.evaluate(
        """([image, units]) => {
          const { lenet } = cnnCourse;
          const p = lenet.load(cnnCourse.lenetWeights);
          const y = lenet.forward(p, Float64Array.from(image));
          return units.map(([name, i, j, c]) =>
            [lenet.fieldOf(name, i, j), lenet.arithmetic(p, y, name, i, j, c)]);
        }""",
        [image.ravel().tolist(), units := [
            (name, i, i // 2, c) for name in LAYERS for i in {0, sides[name] - 1} for c in (1, 5)
        ]],
    )  # fmt: skip
    for (name, i, j, c), (field, sums) in zip(units, found, strict=True):
        below = list(WINDOWS.values())[: LAYERS.index(name) + 1]
        size, jump = receptive_field(below)
        assert field == [i * jump, j * jump, size]
        y = outputs[name].reshape(sides[name], sides[name], -1)[i, j, c]
        before = outputs[("input", *LAYERS)[LAYERS.index(name)]]
        k, s = WINDOWS.get(name, (1, 1))
        before = before.reshape(sides[name] * s + k - s, sides[name] * s + k - s, -1)
        seen = before[i * s : i * s + k, j * s : j * s + k]
        assert sums["value"] == pytest.approx(y, rel=1e-4, abs=1e-5)
        if name[0] == "S":
            assert sums["x"] == pytest.approx(seen[..., c].ravel())
            continue
        w = NET.parameters[f"{name}.w"].reshape(seen.size, -1)[:, c]
        assert sums["x"] == pytest.approx(seen.ravel(), rel=1e-4, abs=1e-5)
        assert sums["w"] == pytest.approx(w)
        total = sums["sum"] + sums["b"]
        assert y == pytest.approx(total if name == "output" else max(total, 0), rel=1e-4, abs=1e-4)


def test_a_drawing_is_centred_as_mnist_was(widget):
    for image in IMAGES[:12, ..., 0]:  # MNIST's own digits stay as they are
        np.testing.assert_allclose(paper(widget, "centred", image), image, atol=1e-12)
    for start, end, side in [((2, 3), (26, 9), 20), ((18, 18), (27, 26), 20), ((3, 3), (4, 4), 8)]:
        drawn = paper(widget, "stroke", np.zeros((28, 28)), start, end)
        centred = paper(widget, "centred", drawn)
        rows, columns = np.nonzero(centred)
        assert max(np.ptp(rows), np.ptp(columns)) + 1 == side  # at most twice as large
        centre = [(centred * axis).sum() / centred.sum() for axis in np.indices((28, 28))]
        assert np.abs(np.subtract(centre, 14)).max() <= 0.5 + 1e-9
        assert 0 <= centred.min() and centred.max() <= 1 + 1e-12
    assert not paper(widget, "centred", np.zeros((28, 28))).any()


def test_moving_and_the_distance_to_moved_maps(widget):
    image = IMAGES[12, ..., 0]
    shifted = paper(widget, "moved", image, {"down": -3, "right": 20, "degrees": 0})
    expected = np.zeros((28, 28))
    expected[:-3, 20:] = image[3:, :8]
    np.testing.assert_allclose(shifted, expected, atol=1e-12)
    for turns in (1, 2, -1):
        turned = paper(widget, "moved", image, {"degrees": 90 * turns})
        np.testing.assert_allclose(turned, np.rot90(image, -turns), atol=1e-9)  # clockwise
    distances = """([image, move]) => {
      const { lenet } = cnnCourse;
      const p = lenet.load(cnnCourse.lenetWeights);
      const [before, after] = [image, lenet.moved(Float64Array.from(image), move)]
        .map(each => lenet.forward(p, Float64Array.from(each)));
      return Object.fromEntries(lenet.distances(before, after, move));
    }"""
    for move, same in [
        ({"right": 4, "down": 0}, "C1 S2 C3 S4"), ({"right": 0, "down": -4}, "C1 S2 C3 S4"),
        ({"right": 2, "down": 0}, "C1 S2 C3"), ({"right": 3, "down": 1}, "C1"),
        ({"right": 0, "down": 0, "degrees": 90}, ""),
    ]:  # fmt: skip
        move = {"degrees": 0} | move
        found = widget.page.evaluate(distances, [image.ravel().tolist(), move])
        assert [name for name, apart in found.items() if apart < 1e-9] == same.split()
        assert all(0 <= apart <= 1 for apart in found.values())


def test_it_begins_with_the_chapters_three(widget):
    assert settled(widget) == "신경망의 답: 3 (확률 100%)"
    np.testing.assert_allclose(grey(widget, "숫자를 그리는"), IMAGES[12, ..., 0], atol=1e-3)
    logits = NET.outputs(IMAGES[12:13])["output"][0]
    np.testing.assert_allclose(answers(widget)[1], logits, atol=0.06)
    for digit, at in enumerate(DIGITS):
        widget.press(f"견본 {digit}")
        np.testing.assert_allclose(grey(widget, "숫자를 그리는"), IMAGES[at, ..., 0], atol=1e-3)
    assert settled(widget) == "신경망의 답: 9 (확률 100%)"
    assert "자바스크립트" not in widget.root.inner_text()


def test_drawing_by_mouse(widget):
    drag(widget, (5, 8), (5, 19), (22, 10))
    assert grey(widget, "숫자를 그리는")[14, 11:16].max() > 0.8  # the diagonal
    assert grey(widget, "숫자를 그리는")[24:].max() == 0  # the sample is gone
    assert_the_answer_is_the_networks(widget)
    assert answers(widget)[1].argmax() == 7
    widget.root.get_by_label("지우개").check()
    drag(widget, (5, 8), (5, 19))
    assert grey(widget, "숫자를 그리는")[:6].max() == 0
    widget.root.get_by_label("MNIST처럼 가운데로").uncheck()
    assert_the_answer_is_the_networks(widget)
    inside = grey(widget, "신경망이 받는")[2:30, 2:30]
    np.testing.assert_array_equal(inside, grey(widget, "숫자를 그리는"))
    widget.press("지우기")
    assert settled(widget).startswith("종이가 비었습니다.")
    box = canvas(widget, "숫자를 그리는").bounding_box()
    widget.page.mouse.click(box["x"] + 50, box["y"] + 50, button="right")
    assert not grey(widget, "숫자를 그리는").any()
    widget.press("처음으로")
    assert settled(widget) == "신경망의 답: 3 (확률 100%)"
    assert widget.root.get_by_label("MNIST처럼 가운데로").is_checked()
    assert widget.root.get_by_label("펜", exact=True).is_checked()


def test_it_speaks_once_a_pause_of_drawing(widget):
    settled(widget)
    widget.page.evaluate(
        """() => { window.told = []; const said = document.querySelector(".widget-said");
        new MutationObserver(() => told.push(said.textContent)).observe(said, {childList: true}); }"""
    )
    drag(widget, (4, 14), (9, 14), (14, 14), (19, 14), (24, 14))
    settled(widget)
    assert len(widget.page.evaluate("told")) == 1
    assert widget.said.startswith("신경망의 답: 1 (")


def test_drawing_by_keyboard(widget):
    widget.press("지우기")
    canvas(widget, "숫자를 그리는").focus()
    keyboard = widget.page.keyboard
    for _ in range(9):
        keyboard.press("ArrowUp")
    assert settled(widget).startswith("펜이 5행 14열에 들려 있습니다. 종이가 비었습니다.")
    widget.press("견본 3")  # which drawing puts away
    canvas(widget, "숫자를 그리는").focus()
    keyboard.press("Space")
    for _ in range(40):  # beyond the border the pen stays inside
        keyboard.press("ArrowDown")
    assert settled(widget).startswith("펜이 27행 14열에 내려 있습니다. 신경망의 답: 1 (")
    drawn = grey(widget, "숫자를 그리는")
    assert drawn[5:, 14].min() == 1 and drawn[:, 20].max() == 0
    keyboard.press("Space")
    keyboard.press("ArrowRight")
    np.testing.assert_array_equal(grey(widget, "숫자를 그리는"), drawn)


def test_pointing_at_units_by_mouse_and_keyboard(widget):
    outputs = NET.outputs(IMAGES[12:13])
    maps = canvas(widget, "S2")
    maps.scroll_into_view_if_needed()
    box = maps.bounding_box()
    scale = box["width"] / (6 * 14 + 5)  # six maps, one point between them
    widget.page.mouse.move(box["x"] + (2 * 15 + 7.5) * scale, box["y"] + 3.5 * scale)
    window = ", ".join(f"{v:.2f}".rstrip("0").rstrip(".") for v in
                       outputs["C1"][0, 6:8, 14:16, 2].ravel())  # fmt: skip
    assert widget.said.startswith(f"S2의 2번 맵 3행 7열: 창 안의 네 값 {window} 가운데")
    assert widget.said.endswith("수용장은 입력의 6–11행, 14–19열(6×6칸)입니다.")
    field = widget.root.locator(".lenet-top .lenet-window")
    assert [field.get_attribute(a) for a in ("y", "x", "width")] == ["6", "14", "6"]
    assert widget.root.locator(".lenet-layers .lenet-window").count() == 1
    canvas(widget, "C3").focus()
    for key in ("ArrowUp", "ArrowUp", "ArrowRight"):
        widget.page.keyboard.press(key)
    total = outputs["C3"][0, 3, 6, 0]
    assert widget.said.startswith("C3의 0번 맵 3행 6열: ") and "곱 150개의 합" in widget.said
    assert f"ReLU를 거치면 {total:.2f}".rstrip("0").rstrip(".") in widget.said
    assert widget.root.locator(".lenet-layers .lenet-window").count() == 6
    for _ in range(4):
        widget.page.keyboard.press("ArrowRight")
    assert widget.said.startswith("C3의 1번 맵 3행 0열: ")  # over the gap into the next map
    for _ in range(3):
        widget.page.keyboard.press("ArrowLeft")
    assert widget.said.startswith("C3의 0번 맵 3행 7열: ")
    canvas(widget, "output").focus()
    for _ in range(12):
        widget.page.keyboard.press("ArrowRight")
    assert widget.said.startswith("output의 9번: ")
    bias, logit = NET.parameters["output.b"][9], outputs["output"][0, 9]
    assert f"편향 {bias:.2f}까지 더하면 −{-logit:.2f}. 소프트맥스를 거친 확률은 0%" in widget.said
    widget.press("견본 8")
    assert settled(widget).startswith("신경망의 답: 8")
    assert widget.root.locator(".lenet-window, .lenet-unit").count() == 0


def test_sliders_show_equivariance_and_its_limits(widget):
    right = widget.root.get_by_label("가로로 옮기기")
    right.focus()
    for _ in range(4):
        widget.page.keyboard.press("ArrowRight")
    said = settled(widget)
    assert said.startswith("오른쪽으로 4칸: ") and "C1 같음, S2 같음, C3 같음, S4 같음" in said
    assert said.endswith("답: 3 (확률 100%) → 2 (확률 100%), 바뀌었습니다.")
    np.testing.assert_allclose(
        grey(widget, "신경망이 받는")[2:30, 6:30], IMAGES[12, :, :24, 0], atol=1e-3
    )
    widget.page.keyboard.press("ArrowLeft")
    assert "C1 같음, S2 " in settled(widget) and "S2 같음" not in widget.said
    widget.root.get_by_label("돌리기").fill("-90")
    widget.root.get_by_label("세로로 옮기기").fill("-2")
    assert settled(widget).startswith("오른쪽으로 3칸, 위로 2칸, 시계 반대 방향으로 90°: ")
    assert "같음" not in widget.said
    widget.press("처음으로")
    assert settled(widget) == "신경망의 답: 3 (확률 100%)"
    assert right.input_value() == "0"


def test_touch_draws_and_points(open_widget):
    widget = open_widget("lenet", 'digit="열"', width=390, has_touch=True)
    assert settled(widget).startswith("신경망의 답: 3")  # there is no sample of that name
    sheet = canvas(widget, "숫자를 그리는").bounding_box()
    touch = widget.page.context.new_cdp_session(widget.page)
    for kind, i in [("touchStart", 4), ("touchMove", 14), ("touchMove", 24), ("touchEnd", None)]:
        x, y = sheet["x"] + sheet["width"] / 2, sheet["y"] + sheet["height"] * (i or 0) / 28
        points = [] if i is None else [{"x": x, "y": y, "id": 1}, {"x": x + 60, "y": y, "id": 2}]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    drawn = grey(widget, "숫자를 그리는")
    assert drawn[5:24, 14].min() > 0.5 and drawn[:, 20:].max() == 0  # the first finger only
    assert settled(widget).startswith("신경망의 답: 1")
    canvas(widget, "C5").tap(position={"x": 3, "y": 3})
    assert widget.said.startswith("C5의 0번: ") and "곱 400개" in widget.said
    assert widget.said.endswith("수용장은 입력의 32×32칸 전체입니다.")


def test_where_it_is_wide_the_maps_lie_beside_the_paper(open_widget):
    """While one draws, the answer and the first layers can be seen at once."""
    widget = open_widget("lenet", 'digit="3"')
    sheet, c1, s4 = (canvas(widget, name).bounding_box() for name in ("숫자를 그리는", "C1", "S4"))
    assert c1["x"] > sheet["x"] + sheet["width"]
    assert s4["y"] + s4["height"] - sheet["y"] < 800
    widget = open_widget("lenet", 'digit="3"', width=390)
    sheet, c1 = (canvas(widget, name).bounding_box() for name in ("숫자를 그리는", "C1"))
    assert c1["y"] > sheet["y"] + sheet["height"]


def test_every_state_is_accessible_and_fits(open_widget, screen):
    widget = open_widget("lenet", 'digit="3"', **screen)
    widget.root.get_by_label("돌리기").fill("30")
    settled(widget)
    canvas(widget, "C3").focus()
    widget.assert_accessible()
    assert widget.fits()
