"""LeNet-5 of 1998 against the paper's tables, TensorFlow and numbers worked out by hand."""

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.colors import same_color

from cnn_course import lenet, lenet_drawing, plots
from cnn_course.bitmaps import DIGITS, load_bitmaps
from cnn_course.lenet1998 import BACKGROUND, CONNECTED, INK, LeNet1998, squash
from cnn_course.quiet_keras import tf
from cnn_course.summary import Layer, Summary

#: The paper's: layer, output, trainable parameters, connections.
TABLE = [
    ("C1", (28, 28, 6), 156, 122_304),
    ("S2", (14, 14, 6), 12, 5_880),
    ("C3", (10, 10, 16), 1_516, 151_600),
    ("S4", (5, 5, 16), 32, 2_000),
    ("C5", (1, 1, 120), 48_120, 48_120),
    ("F6", (84,), 10_164, 10_164),
    ("output", (10,), 0, 840),
]

#: The paper's Table I: the maps of S2 that each map of C3 sees.
TABLE_I = [
    {0, 1, 2}, {1, 2, 3}, {2, 3, 4}, {3, 4, 5}, {0, 4, 5}, {0, 1, 5},
    {0, 1, 2, 3}, {1, 2, 3, 4}, {2, 3, 4, 5}, {0, 3, 4, 5}, {0, 1, 4, 5}, {0, 1, 2, 5},
    {0, 1, 3, 4}, {1, 2, 4, 5}, {0, 2, 3, 5}, {0, 1, 2, 3, 4, 5},
]  # fmt: skip

IMAGES = np.random.default_rng(0).random((3, 28, 28, 1))


def independent(parameters, bitmaps, x):
    """Compute the distances in another way: TensorFlow, C3 map by map, S2 and S4 by slices."""

    def sigmoid(a):
        return 1.7159 * tf.tanh(2 / 3 * tf.constant(a)).numpy()

    def convolve(y, name):
        return sigmoid(tf.nn.conv2d(y, p[f"{name}.w"], 1, "VALID") + p[f"{name}.b"])

    def subsample(y, name):
        added = y[:, ::2, ::2] + y[:, ::2, 1::2] + y[:, 1::2, ::2] + y[:, 1::2, 1::2]
        return sigmoid(added * p[f"{name}.w"] + p[f"{name}.b"])

    p = parameters
    y = np.full((len(x), 32, 32, 1), -0.1)
    y[:, 2:30, 2:30] = (1.175 + 0.1) * x - 0.1
    y = subsample(convolve(y, "C1"), "S2")
    maps = [np.full((len(x), 10, 10, 1), bias) for bias in p["C3.b"]]
    pairs = [(c, f) for c in range(6) for f in range(16) if c in TABLE_I[f]]
    for k, (c, f) in enumerate(pairs):
        kernel = p["C3.w"][:, :, k, None, None]
        maps[f] = maps[f] + tf.nn.conv2d(y[..., c : c + 1], kernel, 1, "VALID")
    y = subsample(sigmoid(np.concatenate(maps, axis=-1)), "S4")
    y = sigmoid(tf.tensordot(y, p["C5.w"], 3) + p["C5.b"])
    y = sigmoid(y @ p["F6.w"] + p["F6.b"])
    return np.array([[sum((row - target) ** 2) for target in bitmaps] for row in y])


def test_forward_equals_an_independent_implementation():
    model = LeNet1998(seed=3)
    for array in model.parameters.values():
        array *= 3  # away from the sigmoid's middle, where it is nearly straight
    expected = independent(model.parameters, model.bitmaps, IMAGES)
    np.testing.assert_allclose(model.forward(IMAGES), expected, rtol=0, atol=1e-10)
    np.testing.assert_array_equal(model.classify(IMAGES), expected.argmin(axis=1))
    assert np.ptp(expected, axis=0).min() > 0.1  # it does depend on the image


def test_summary_is_the_papers_table():
    summary = LeNet1998().summary()
    assert list(summary) == TABLE
    assert (summary.parameters, summary.connections) == (60_000, 340_908)


def test_c3_has_1516_parameters_as_counted_map_by_map():
    c3 = LeNet1998().summary()[2]
    assert c3.parameters == 6 * (3 * 25 + 1) + 9 * (4 * 25 + 1) + (6 * 25 + 1)


def test_the_attribute_holds_every_trainable_parameter():
    assert sum(array.size for array in LeNet1998().parameters.values()) == 60_000


def test_outputs_have_the_shapes_of_the_table_for_every_image():
    shapes = {name: y.shape for name, y in LeNet1998().outputs(IMAGES).items()}
    assert shapes == {name: (3, *shape) for name, shape, *_ in TABLE}


def test_the_rule_gives_table_i():
    assert [set(np.flatnonzero(column)) for column in CONNECTED.T] == TABLE_I


@pytest.mark.parametrize("f", range(16))
def test_a_map_of_c3_sees_only_its_maps_of_s2(f):
    model = LeNet1998()
    before = model.outputs(IMAGES)["C3"][..., f]
    for c in range(6):
        changed = LeNet1998()
        changed.parameters["S2.b"][c] += 1
        after = changed.outputs(IMAGES)["C3"][..., f]
        assert (after != before).any() == (c in TABLE_I[f])


def test_squash_is_1_at_1_and_ends_at_a():
    np.testing.assert_allclose(squash([-1, 0, 1]), [-1, 0, 1], atol=1e-5)
    np.testing.assert_allclose(squash([-99, 99]), [-1.7159, 1.7159])


def test_the_input_is_normalised_and_has_a_border_of_background():
    model = LeNet1998()
    for name, array in model.parameters.items():
        array[...] = name == "C1.w"  # C1 adds up its window
    black = squash(25 * BACKGROUND), squash(25 * INK), squash(16 * BACKGROUND + 9 * INK)
    c1 = model.outputs(np.ones((1, 28, 28, 1)))["C1"][0, :, :, 0]
    np.testing.assert_allclose((c1[14, 14], c1[0, 0]), black[1:])
    c1 = model.outputs(np.zeros((1, 28, 28, 1)))["C1"]
    np.testing.assert_allclose(c1, black[0])
    assert (BACKGROUND, INK) == (-0.1, 1.175)


def test_s2_squashes_four_pixels_times_one_coefficient_plus_one_bias():
    model = LeNet1998()
    for name, array in model.parameters.items():
        array[...] = {"C1.b": 1, "S2.w": 0.5, "S2.b": -3}.get(name, 0)
    s2 = model.outputs(IMAGES)["S2"]
    np.testing.assert_allclose(s2, -1, atol=1e-5)  # 0.5 · (1 + 1 + 1 + 1) − 3 = −1


@pytest.mark.parametrize("digit", range(10))
def test_the_distance_is_0_when_f6_puts_out_the_bitmap(digit):
    model = LeNet1998()
    goal = load_bitmaps()[digit].ravel()
    model.parameters["F6.w"][...] = 0
    model.parameters["F6.b"][...] = np.arctanh(goal / 1.7159) / (2 / 3)
    distances = model.forward(IMAGES)
    np.testing.assert_allclose(distances[:, digit], 0, atol=1e-20)
    # two entries ±1 that differ are 2 apart, so each adds 4
    others = [4 * (goal != other.ravel()).sum() for other in load_bitmaps()]
    np.testing.assert_allclose(distances, [others] * 3, atol=1e-10)
    np.testing.assert_array_equal(model.classify(IMAGES), digit)


def test_weights_lie_within_the_papers_bounds_and_fill_them():
    fan_in = {"C1": 25, "S2": 4, "S4": 4, "C5": 400, "F6": 120}
    parameters = LeNet1998().parameters
    for name, count in fan_in.items():
        largest = max(np.abs(parameters[f"{name}.{letter}"]).max() for letter in "wb")
        assert 0.7 * 2.4 / count < largest <= 2.4 / count
    for k, f in enumerate(np.nonzero(CONNECTED)[1]):
        largest = np.abs(parameters["C3.w"][:, :, k]).max()
        assert 0.7 * 2.4 <= 25 * len(TABLE_I[f]) * largest <= 2.4


def test_the_seed_decides_the_weights():
    a, b, c = (LeNet1998(seed).parameters["C3.w"] for seed in (0, 0, 1))
    assert (a == b).all() and (a != c).all()


def test_float32_images_are_computed_in_float64():
    assert LeNet1998().forward(IMAGES.astype(np.float32)).dtype == np.float64


@pytest.mark.parametrize(
    "x, error, message",
    [
        (np.zeros((28, 28)), ValueError, r"x: 모양이 \(N, 28, 28, 1\)인 4차원"),
        (np.zeros((2, 32, 32, 1)), ValueError, r"x: 모양이 \(2, 28, 28, 1\).*\(2, 32, 32, 1\)"),
        (np.zeros((2, 28, 28, 3)), ValueError, r"x: 모양이 \(2, 28, 28, 1\)"),
        (np.zeros((0, 28, 28, 1)), ValueError, "x: 빈 배열"),
        (np.full((1, 28, 28, 1), None), TypeError, "x: 실수 배열.*object"),
        (np.zeros((1, 28, 28, 1), complex), TypeError, "x: 실수 배열.*complex"),
    ],
)
def test_bad_images(x, error, message):
    with pytest.raises(error, match=message):
        LeNet1998().forward(x)


def test_lenet_hands_it_on():
    assert lenet.LeNet1998 is LeNet1998


# the bitmaps


def test_the_bitmaps_are_plus_and_minus_1_and_far_apart():
    bitmaps = load_bitmaps()
    assert bitmaps.shape == (10, 12, 7)
    assert set(bitmaps.ravel()) == {-1, 1}
    differing = (bitmaps[:, None] != bitmaps).sum(axis=(2, 3))
    assert differing[~np.eye(10, dtype=bool)].min() >= 12
    assert (bitmaps.max(axis=2) == 1).all()  # ink in every row: the numerals fill the height


DAMAGE = {
    "cut off": (lambda text: text[: len(text) // 2], "숫자 10개가 와야 하는데"),
    "empty": (lambda text: "", "숫자 10개가 와야 하는데 0개"),
    "swapped": (lambda text: text.replace("\n\n3\n", "\n\n8\n"), "숫자 3의 차례인데.* '8'"),
    "a row less": (lambda text: text.replace("1\n...##..\n", "1\n"), "숫자 1의 줄이 12개.* 11개"),
    "a narrow row": (lambda text: text.replace("..###..\n.####..", "..###.\n.####.."), "숫자 1의 줄마다"),
    "another mark": (lambda text: text.replace("7\n#######", "7\n###o###"), "숫자 7.*'###o###'"),
}  # fmt: skip


@pytest.mark.parametrize("damage, message", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_damaged_file_of_bitmaps(damage, message, tmp_path):
    file = tmp_path / "숫자.txt"
    file.write_text(damage(DIGITS.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(ValueError, match=message) as caught:
        load_bitmaps(str(file))
    assert "숫자.txt" in str(caught.value)


def test_a_file_of_bitmaps_in_another_encoding_or_none(tmp_path):
    file = tmp_path / "digits.txt"
    file.write_bytes("숫자".encode("cp949"))
    with pytest.raises(ValueError, match="UTF-8"):
        load_bitmaps(file)
    with pytest.raises(FileNotFoundError, match="이런 파일이 없습니다"):
        load_bitmaps(tmp_path / "none.txt")


def test_bitmaps_with_windows_line_ends(tmp_path):
    file = tmp_path / "digits.txt"
    file.write_text(DIGITS.read_text(encoding="utf-8"), encoding="utf-8", newline="\r\n")
    np.testing.assert_array_equal(load_bitmaps(file), load_bitmaps())


# the drawings

SUMMARIES = {"1998": LeNet1998().summary(), "today": lenet.LeNet5().summary()}
DRAW = {
    "show_lenet": lambda ax: lenet_drawing.show_lenet(SUMMARIES["1998"], "르넷", ax),
    "show_lenet today": lambda ax: lenet_drawing.show_lenet(
        SUMMARIES["today"], "르넷", ax, image=(32, 32, 1)
    ),
    "show_connections": lambda ax: lenet_drawing.show_connections(CONNECTED, "연결", ax),
}
every_picture = pytest.mark.parametrize("draw", DRAW.values(), ids=DRAW.keys())


@pytest.fixture(autouse=True)
def close_figures():
    yield
    plt.close("all")


def texts():
    return [text.get_text() for text in plt.gca().texts if text.get_text()]


def test_every_public_picture_is_tested():
    shown = {name for name in vars(lenet_drawing) if name.startswith("show_")}
    assert shown == {name.split()[0] for name in DRAW}


@every_picture
def test_draws_into_the_given_axes_and_returns_none(draw):
    _, (left, right) = plt.subplots(1, 2)
    assert draw(right) is None
    assert right.patches and right.get_title()
    assert not left.patches and not left.get_title()
    assert len(plt.get_fignums()) == 1


@every_picture
def test_makes_new_axes_and_draws_hangul_without_a_missing_glyph(draw):
    draw(None)
    assert len(plt.get_fignums()) == 1
    plt.gcf().canvas.draw()  # a missing glyph warns, and here every warning is an error


@every_picture
def test_texts_do_not_overlap(draw):
    draw(None)
    renderer = plt.gcf().canvas.get_renderer()
    plt.gcf().canvas.draw()
    inside = plt.gcf().bbox
    # drawn bounds hold some empty space above and below the glyphs
    boxes = [t.get_window_extent(renderer) for t in plt.gca().texts if t.get_text()]
    boxes = [box.shrunk(0.98, 0.7) for box in boxes]
    assert all(inside.x0 <= box.x0 and box.x1 <= inside.x1 for box in boxes)
    pairs = [(a, b) for k, a in enumerate(boxes) for b in boxes[:k]]
    assert not any(a.overlaps(b) for a, b in pairs)


def test_the_drawing_writes_the_papers_table():
    lenet_drawing.show_lenet(SUMMARIES["1998"], image=(32, 32, 1))
    written = texts()
    assert written[:3] == ["입력", "32×32", "이미지"]
    assert written[3:8] == ["C1", "6@28×28", "합성곱층", "156", "122,304"]
    for _, _, parameters, connections in TABLE:
        assert f"{parameters:,}" in written and f"{connections:,}" in written
    assert {"120@1×1", "서브샘플링", "출력층", "연결"} <= set(written)
    assert written[-2:] == ["60,000", "340,908"]


def test_the_drawing_of_todays_lenet_has_no_line_of_connections():
    lenet_drawing.show_lenet(SUMMARIES["today"])
    assert {"풀링", "밀집층", "120", "61,706"} <= set(texts())
    assert not {"서브샘플링", "연결", "입력"} & set(texts())


def test_sizes_come_from_the_summary():
    rows = [Layer("C1", (8, 4, 2), 20), Layer("S2", (4, 2, 2), 0), Layer("output", (3,), 51)]
    lenet_drawing.show_lenet(Summary(rows))
    assert "2@8×4" in texts()
    boxes = [patch.get_bbox() for patch in plt.gca().patches]
    sides = [(box.height, box.width) for box in boxes]
    assert len(boxes) == 2 * 2 + 2 * 2 + 1  # a map is a white square and a green one
    np.testing.assert_allclose(sides[0], 2 * np.array(sides[4]))
    np.testing.assert_allclose(sides[0][0], 2 * sides[0][1])


def test_the_connections_are_60_blue_squares_out_of_96():
    lenet_drawing.show_connections(CONNECTED)
    squares = plt.gca().patches
    blue = [patch for patch in squares if same_color(patch.get_facecolor(), plots.KERNEL)]
    assert (len(squares), len(blue)) == (96, 60)
    assert texts()[-3:] == ["S2의 특성 맵", "C3의 특성 맵", "커널 수"]


def test_bad_arguments_of_the_drawings():
    with pytest.raises(TypeError, match=r"summary: .*LeNet1998"):
        lenet_drawing.show_lenet(LeNet1998())
    with pytest.raises(ValueError, match=r"image: .*\(32, 32\)"):
        lenet_drawing.show_lenet(SUMMARIES["1998"], image=(32, 32))
    with pytest.raises(ValueError, match=r"mask: .*\(6,\)"):
        lenet_drawing.show_connections(CONNECTED[:, 0])
    assert not plt.get_fignums()
