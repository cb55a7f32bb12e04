"""<cnn-filters>: the package's filters on a photograph, and on the reader's own."""

import base64
import io
import json

import numpy as np
import pytest
from matplotlib import colormaps
from PIL import Image

from cnn_course import filters
from cnn_course.conv import correlate2d
from tools import widget_photo

CAMERA = widget_photo.small_camera().astype(float)
KERNELS = {
    "SOBEL_X": filters.SOBEL_X, "SOBEL_Y": filters.SOBEL_Y, "BOX_BLUR": filters.BOX_BLUR,
    "BLUR": np.outer(filters.SMOOTHING, filters.SMOOTHING) / 16, "SHARPEN": filters.SHARPEN,
    "LAPLACIAN": filters.IDENTITY - filters.SHARPEN, "IDENTITY": filters.IDENTITY,
}  # fmt: skip
GIVEN = 'kernel="SOBEL_X"'


@pytest.fixture
def widget(open_widget):
    return open_widget("filters", GIVEN)


def test_the_photograph_is_the_packages():
    written = widget_photo.SCRIPT.read_text(encoding="utf-8")
    assert written == widget_photo.script(), "python -m tools.widget_photo"
    greys = np.frombuffer(base64.b64decode(written.split('pixels: "')[1].split('"')[0]), np.uint8)
    np.testing.assert_array_equal(greys.reshape(128, 128), widget_photo.small_camera())


def test_arithmetic_and_colours_are_the_packages(widget):
    rgba = np.random.default_rng(0).integers(0, 256, 4000)
    got = json.loads(  # much quicker than handing over arrays
        widget.page.evaluate(
            """(rgba) => {
              const { ops, photo } = cnnCourse;
              const pixels = [...atob(photo.pixels)].map((c) => c.charCodeAt(0));
              const on = (kernel) => [...ops.correlatePixels(pixels, photo.width, kernel)];
              const outputs = Object.entries(ops.KERNELS).map(([name, w]) => [name, on(w)]);
              const [gx, gy] = ["SOBEL_X", "SOBEL_Y"].map((name) => on(ops.KERNELS[name]));
              return JSON.stringify({
                kernels: ops.KERNELS, outputs: Object.fromEntries(outputs),
                magnitude: [...ops.magnitudes(gx, gy)], found: ops.extremes(gx),
                greys: [...ops.greys(rgba)], colours: [...Array(256).keys()].map(ops.diverging),
              });
            }""",
            rgba.tolist(),
        )
    )
    assert got["kernels"].keys() == KERNELS.keys()
    for name, kernel in KERNELS.items():
        np.testing.assert_array_equal(got["kernels"][name], kernel)
        expected = correlate2d(CAMERA, kernel)
        np.testing.assert_allclose(got["outputs"][name], expected.ravel(), rtol=0, atol=1e-9)
    gx, _, magnitude = filters.sobel(CAMERA)
    np.testing.assert_allclose(got["magnitude"], magnitude.ravel(), rtol=1e-12)
    largest = {"min": gx.min(), "max": gx.max(), "at": abs(gx).argmax()}
    assert got["found"] == largest
    colours = rgba.astype(np.uint8).reshape(10, 100, 4)[..., :3]
    np.testing.assert_array_equal(
        got["greys"], np.asarray(Image.fromarray(colours).convert("L")).ravel()
    )
    map_of_the_book = colormaps["RdBu_r"](np.arange(256), bytes=True)[:, :3].astype(int)
    assert abs(map_of_the_book - got["colours"]).max() <= 1


def pixels(widget, which, *places):
    """Return what the canvas shows at the places: red, green, blue."""
    canvas = widget.root.locator("canvas").nth(which)
    read = """(canvas, places) => new Promise((done) => requestAnimationFrame(() => {
      const copy = new OffscreenCanvas(canvas.width, canvas.height);
      const context = copy.getContext("2d", { willReadFrequently: true });
      context.drawImage(canvas, 0, 0);
      done(places.map(([i, j]) => [...context.getImageData(j, i, 1, 1).data].slice(0, 3)));
    }))"""
    return canvas.evaluate(read, [list(map(int, place)) for place in places])


def settle(widget):
    widget.page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")


def output_label(widget):
    settle(widget)
    return widget.root.locator("canvas").nth(1).get_attribute("aria-label")


def place_of(flat, shape):
    return tuple(map(int, np.unravel_index(flat, shape)))


def test_it_begins_where_the_response_is_largest(widget):
    output = correlate2d(CAMERA, filters.SOBEL_X)
    i, j = place_of(abs(output).argmax(), output.shape)
    assert widget.said.startswith(f"출력 {i}행 {j}열: {CAMERA[i, j]:g}×(−1) + ")
    assert widget.said.endswith(f"= {output[i, j]:g}".replace("-", "−"))
    assert widget.numbers("창의 값") == CAMERA[i : i + 3, j : j + 3].tolist()
    assert widget.numbers("커널") == filters.SOBEL_X.tolist()
    products = CAMERA[i : i + 3, j : j + 3] * filters.SOBEL_X
    assert widget.numbers(f"곱, 합은 {output[i, j]:g}".replace("-", "−")) == products.tolist()
    label = output_label(widget)
    assert f"최솟값 {output.min():g}, 최댓값 {output.max():g}".replace("-", "−") in label
    assert f"가장 큰 곳은 {i}행 {j}열" in label
    assert "자바스크립트" not in widget.root.inner_text()
    assert "사진은 이 브라우저 밖으로 나가지 않습니다." in widget.root.inner_text()


def test_every_kernel_is_drawn_without_hiding_a_value(widget):
    places = [(0, 0), (125, 125), (42, 12), (60, 70), (80, 30)]
    assert pixels(widget, 0, *places) == [[CAMERA[place]] * 3 for place in places]
    for name in ("SOBEL_Y", "LAPLACIAN", "SOBEL_X"):  # by the keyboard: radio buttons
        widget.root.get_by_label(name, exact=True).press("Space")
        output = correlate2d(CAMERA, KERNELS[name])
        limit = abs(output).max()
        steps = [min(int((output[place] / limit + 1) * 128), 255) for place in places]
        expected = colormaps["RdBu_r"](steps, bytes=True)[:, :3].astype(int)
        assert abs(np.array(pixels(widget, 1, *places)) - expected).max() <= 1
        assert f"양수 {limit:g}" in widget.root.inner_text()
    widget.root.get_by_label("소벨의 크기", exact=True).check()
    gx, gy, magnitude = filters.sobel(CAMERA)
    greys = [int(255 * magnitude[place] / magnitude.max() + 0.5) for place in places]
    assert pixels(widget, 1, *places) == [[grey] * 3 for grey in greys]
    i, j = place_of(abs(gx).argmax(), gx.shape)  # where it began: the window has stayed
    assert widget.said == (
        f"출력 {i}행 {j}열: gx = {gx[i, j]:g}, gy = {gy[i, j]:g}이므로 "
        f"√(({gx[i, j]:g})² + ({gy[i, j]:g})²) = {round(magnitude[i, j], 2):g}"
    ).replace("-", "−")
    assert widget.numbers("SOBEL_Y") == filters.SOBEL_Y.tolist()
    widget.root.get_by_label("SHARPEN", exact=True).check()
    output = correlate2d(CAMERA, filters.SHARPEN)
    ends = [place_of(output.argmin(), output.shape), place_of(output.argmax(), output.shape)]
    (_, _, blue), (red, _, _) = low, high = pixels(widget, 1, *ends)
    assert blue > low[0] and red > high[2]  # neither black nor white: they lie outside 0 to 255
    assert "0 미만" in widget.root.inner_text() and "255 초과" in widget.root.inner_text()
    widget.root.get_by_label("BLUR", exact=True).check()
    assert "≈" in widget.said and "커널의 합은 1입니다." in widget.root.inner_text()


def test_a_place_is_pointed_at_by_mouse_keys_and_buttons(widget):
    output = correlate2d(CAMERA, filters.SOBEL_X)

    def assert_at(i, j):
        told = f"{output[i, j]:g}".replace("-", "−")
        assert widget.said.startswith(f"출력 {i}행 {j}열:") and widget.said.endswith(f"= {told}")

    frames = widget.root.get_by_role("application")
    box = frames.nth(0).bounding_box()
    mouse, pixel = widget.page.mouse, box["width"] / 128
    mouse.move(box["x"] + 61.5 * pixel, box["y"] + 31.5 * pixel)  # the middle of the window
    mouse.down()
    assert_at(30, 60)
    mouse.move(box["x"] - 50, box["y"] + 900, steps=3)  # beyond the border it stays inside
    assert_at(125, 0)
    mouse.up()
    box = frames.nth(1).bounding_box()
    mouse.click(box["x"] + box["width"] * 20.5 / 126, box["y"] + box["height"] * 10.5 / 126)
    assert_at(10, 20)
    frames.nth(1).focus()
    for key in ("ArrowDown", "ArrowRight", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowUp"):
        widget.page.keyboard.press(key)
    assert_at(1, 32)
    widget.press("왼쪽으로 한 칸")
    widget.press("아래로 한 칸")
    assert_at(2, 31)
    widget.press("위로 한 칸")
    widget.press("오른쪽으로 한 칸")
    assert_at(1, 32)
    widget.press("반응이 가장 큰 곳")
    assert_at(*place_of(abs(output).argmax(), output.shape))


def test_a_place_is_pointed_at_by_touch(open_widget):
    widget = open_widget("filters", GIVEN, width=390, has_touch=True)
    box = widget.root.get_by_role("application").nth(1).bounding_box()
    touch = widget.page.context.new_cdp_session(widget.page)
    at = {"x": box["x"] + box["width"] * 80.5 / 126, "y": box["y"] + box["height"] * 90.5 / 126}
    for kind, points in [("touchStart", [at | {"x": box["x"] + 5}]), ("touchMove", [at])]:
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert widget.said.startswith("출력 90행 80열:")
    assert widget.page.evaluate("scrollY") == 0


def test_the_kernel_is_edited_by_hand(widget):
    own = filters.SOBEL_X.copy()
    for place, value in [((0, 0), -2), ((1, 1), 0.5), ((2, 2), 9)]:
        widget.type(f"커널 {place[0]}행 {place[1]}열", value)
        own[place] = value
    output = correlate2d(CAMERA, own)
    label = output_label(widget)
    assert label.startswith("직접 고친 커널의 출력.")
    assert f"최솟값 {output.min():g}, 최댓값 {output.max():g}".replace("-", "−") in label
    assert widget.root.get_by_label("직접 고친 커널", exact=True).is_checked()
    focused = widget.page.evaluate("document.activeElement.tagName")
    assert focused != "BODY"  # the next cell is reached by Tab
    for text in ("", "하나", "1e9", "1/9", "--1"):
        widget.type("커널 0행 0열", text)
        assert "까지의 수만 적을 수 있어 되돌렸습니다" in widget.said
    settle(widget)
    assert widget.numbers("커널") == own.tolist() and "NaN" not in widget.root.inner_text()
    widget.root.get_by_label("소벨의 크기", exact=True).check()
    widget.root.get_by_label("직접 고친 커널", exact=True).check()  # it is still there
    assert widget.numbers("커널") == own.tolist() and output_label(widget) == label
    for i in range(3):
        for j in range(3):
            widget.type(f"커널 {i}행 {j}열", 0)
    assert "최솟값 0, 최댓값 0" in output_label(widget)  # an output without any response
    widget.press("처음으로")
    assert widget.numbers("커널") == filters.SOBEL_X.tolist()
    assert widget.root.get_by_label("SOBEL_X", exact=True).is_checked()


def encoded(image, kind="PNG", **options):
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def test_the_readers_own_picture_stays_in_the_browser(widget):
    requests = []
    widget.page.on("request", lambda request: requests.append(request.url))
    choose = widget.root.get_by_label("내 사진 고르기")

    def give(way, name, data, kind="image/png"):
        if way == "choose":
            choose.set_input_files({"name": name, "mimeType": kind, "buffer": data})
            return
        widget.page.evaluate(
            """([way, name, data, type]) => {
              const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
              const carried = new DataTransfer();
              carried.items.add(new File([bytes], name, { type }));
              const root = document.querySelector("cnn-filters .widget-stage");
              const drag = { dataTransfer: carried, bubbles: true, cancelable: true };
              if (way === "drop") {
                root.dispatchEvent(new DragEvent("dragover", drag));
                root.dispatchEvent(new DragEvent("drop", drag));
              } else {
                const pasted = { clipboardData: carried, bubbles: true };
                document.body.dispatchEvent(new ClipboardEvent("paste", pasted));
              }
            }""",
            [way, name, base64.b64encode(data).decode(), kind],
        )

    def assert_input(shape):
        widget.root.get_by_text(f"입력 {shape}내 사진").wait_for()

    picture = np.random.default_rng(1).integers(0, 256, (20, 30), np.uint8)
    give("choose", "a.png", encoded(Image.fromarray(picture)))
    assert_input("20×30")
    gx = correlate2d(picture.astype(float), filters.SOBEL_X)
    i, j = place_of(abs(gx).argmax(), gx.shape)
    assert widget.said.startswith(f"출력 {i}행 {j}열:")
    assert f"최솟값 {gx.min():g}, 최댓값 {gx.max():g}".replace("-", "−") in output_label(widget)
    assert pixels(widget, 0, (3, 7)) == [[picture[3, 7]] * 3]

    give("drop", "b.png", encoded(Image.new("RGB", (1200, 600), (200, 30, 30))))
    assert_input("128×256")  # scaled
    assert pixels(widget, 0, (50, 50)) == [[81] * 3]
    assert "최솟값 0, 최댓값 0" in output_label(widget)

    upright = Image.new("L", (40, 10))
    upright.putpixel((0, 0), 255)
    turned = Image.Exif()
    turned[0x0112] = 6  # to be shown turned a quarter to the right
    give("paste", "c.jpg", encoded(upright, "JPEG", exif=turned, quality=100), "image/jpeg")
    assert_input("40×10")
    (corner,) = pixels(widget, 0, (0, 9))
    assert corner[0] > 200

    for way in ("choose", "drop", "paste"):
        give(way, "메모.txt", "사진이 아닙니다".encode(), "text/plain")
        widget.root.get_by_text("‘메모.txt’ 파일은 사진으로 읽을 수 없습니다.").wait_for()
        widget.press("위로 한 칸")
    give("choose", "d.png", encoded(Image.new("L", (9, 2))))
    widget.root.get_by_text("3픽셀 이상이어야 합니다.").wait_for()
    assert_input("40×10")  # what was not taken has changed nothing
    give("choose", "long.png", encoded(Image.new("L", (1500, 5), 60)))
    assert_input("3×256")  # however long it is, the window has a place on it
    give("choose", "e.png", encoded(Image.new("L", (3, 3), 7)))
    assert_input("3×3")
    for key in ("오른쪽으로 한 칸", "아래로 한 칸"):
        widget.press(key)
    assert widget.said.startswith("출력 0행 0열: 7×(−1) + 7×0")
    widget.press("처음으로")
    assert "카메라 사진" in widget.root.inner_text()
    assert requests == []


def test_the_output_lies_where_the_windows_middle_is(open_widget):
    for width in (1280, 390):
        widget = open_widget("filters", GIVEN, width=width)
        whole, inner = (widget.root.locator("canvas").nth(n).bounding_box() for n in (0, 1))
        pixel = whole["width"] / 128
        assert inner["width"] == pytest.approx(126 * pixel, abs=0.5)
        assert inner["y"] - whole["y"] == pytest.approx(pixel, abs=0.5)


def test_every_state_is_accessible_and_fits(open_widget, screen):
    widget = open_widget("filters", 'kernel="없는 이름"', **screen)
    assert widget.root.get_by_label("SOBEL_X", exact=True).is_checked()
    for name in ("소벨의 크기", "SHARPEN", "직접 고친 커널"):
        widget.root.get_by_label(name, exact=True).check()
        assert widget.fits()
    widget.type("커널 1행 1열", -12.35)
    widget.assert_accessible()
    assert widget.fits()
