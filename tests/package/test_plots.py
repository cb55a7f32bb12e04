"""Every picture: Hangul without boxes, drawn where asked, nothing left behind."""

import importlib

import matplotlib
import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.colors import same_color

from cnn_course import plots

IMAGE = np.arange(9).reshape(3, 3)
KERNEL = np.array([[0, 1], [-2, 3]])
OUTPUT = np.array([[7, 9], [13, 15]])

DRAW = {
    "show_image": lambda ax: plots.show_image(IMAGE / 8, "사진", ax),
    "show_map": lambda ax: plots.show_map(IMAGE - 4, "특성 맵", ax),
    "show_numbers": lambda ax: plots.show_numbers(IMAGE, "입력", ax, window=(0, 1, 2, 2)),
    "show_window": lambda ax: plots.show_window(IMAGE, KERNEL, OUTPUT, 0, 1, ax),
    "show_signal": lambda ax: plots.show_signal([0, 1, -1], "신호", ax, start=1),
}
every_picture = pytest.mark.parametrize("draw", DRAW.values(), ids=DRAW.keys())


@pytest.fixture(autouse=True)
def close_figures():
    yield
    plt.close("all")


def texts(ax):
    return [text.get_text() for text in ax.texts]


def test_every_public_picture_is_tested():
    assert {name for name in vars(plots) if name.startswith("show_")} == DRAW.keys()


@every_picture
def test_draws_into_the_given_axes_and_returns_none(draw):
    _, (left, right) = plt.subplots(1, 2)
    assert draw(right) is None
    assert right.has_data() and right.get_title()
    assert not left.has_data() and not left.get_title()
    assert len(plt.get_fignums()) == 1


@every_picture
def test_makes_new_axes_when_none_are_given(draw):
    draw(None)
    assert len(plt.get_fignums()) == 1
    assert plt.gcf().axes[0].get_title()


@every_picture
def test_hangul_is_drawn_without_a_missing_glyph(draw):
    draw(None)
    plt.gcf().canvas.draw()  # a missing glyph warns, and here every warning is an error


def test_a_missing_glyph_would_be_noticed():
    plt.figure().suptitle("합성곱", fontfamily="DejaVu Sans")
    with pytest.warns(UserWarning, match="missing from font"):
        plt.gcf().canvas.draw()


def test_importing_changes_no_setting():
    before = matplotlib.rcParams.copy()
    importlib.reload(plots)
    assert matplotlib.rcParams == before


@pytest.mark.parametrize("name", DRAW)
def test_docstrings_name_the_shapes(name):
    assert "shape (" in getattr(plots, name).__doc__


def test_an_image_is_black_at_0_and_white_at_1_whatever_its_values():
    plots.show_image(np.full((2, 3), 0.5))
    assert plt.gca().images[0].get_clim() == (0, 1)


@pytest.mark.parametrize("values", [[[-3, 1]], [[1, 3]], [[0, 0]]])
def test_a_map_is_symmetric_around_0(values):
    plots.show_map(values)
    low, high = plt.gcf().axes[0].images[0].get_clim()
    assert low == -high and high == (np.abs(values).max() or 1)


def test_numbers_are_written_row_by_row_and_not_a_number_too():
    plots.show_numbers([[1, -2.5], [np.nan, 0]])
    assert texts(plt.gca()) == ["1", "-2.5", "nan", "0"]


def test_the_window_is_filled_with_its_colour():
    plots.show_numbers(IMAGE, window=(0, 1, 2, 2))
    (window,) = plt.gca().patches
    assert window.get_bbox().bounds == (1, 0, 2, 2)
    assert same_color(window.get_facecolor()[:3], plots.WINDOW)


def test_a_step_shows_its_sum_and_the_output_as_far_as_it_goes():
    plots.show_window(IMAGE, KERNEL, OUTPUT, 0, 1)
    assert plt.gca().get_title() == "1×0 + 2×1\n+ 4×(-2) + 5×3 = 9"
    assert texts(plt.gca())[-3:] == ["7", "9", "출력"]
    window, entry = (patch.get_bbox().bounds for patch in plt.gca().patches)
    assert window == (1, 0, 2, 2)
    assert entry == (8, 0.5, 1, 1)  # behind 3 + 2 columns, two signs and one entry


def test_a_step_of_one_dimension():
    plots.show_window([0, 1, 3], [-1, 1], [1, 2], 0, 1)
    assert plt.gca().get_title() == "1×(-1) + 3×1 = 2"


def test_a_signal_starts_where_asked():
    plots.show_signal([2, -1], start=3, color=plots.OUTPUT)
    bars = plt.gca().patches
    assert [bar.get_x() + bar.get_width() / 2 for bar in bars] == [3, 4]
    assert [bar.get_height() for bar in bars] == [2, -1]
    assert texts(plt.gca()) == ["2", "-1"]
