"""Draw the picture that is shown where somebody shares a page: ``python -m tools.social_card``.

A window of the package's photograph, and what the Sobel filter makes of it: both are computed.
"""

from pathlib import Path

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure
from matplotlib.patches import ConnectionPatch, Rectangle
from matplotlib.patheffects import withStroke

from cnn_course.datasets import sample_image
from cnn_course.filters import sobel
from cnn_course.plots import HANGUL, OUTPUT, WINDOW
from tools import console

ROOT = Path(__file__).resolve().parent.parent
CARD = ROOT / "book" / "_static" / "social-card.png"
PAPER, INK, QUIET = "#24303b", "#ffffff", "#b8c4cf"  # the favicon's
ROWS, COLUMNS, SIDE = slice(14, 126), slice(58, 170), 7  # the photographer's head; pixels a cell
HEIGHT, WIDTH = 630, 1200  # in pixels, at 100 to the inch
CELL = 18 / WIDTH  # a cell in the picture, as a share of its width
PLACE = (4, 9)  # of the window's upper left cell, and of the value it gives


def card():
    """Return the picture as an array of 8-bit colours, shape (630, 1200, 4)."""
    figure = Figure(figsize=(WIDTH / 100, HEIGHT / 100), dpi=100, facecolor=PAPER)
    canvas = FigureCanvasAgg(figure)
    write(figure, 0.70, "합성곱 신경망", 66)
    write(figure, 0.52, "이해하기", 66)
    write(
        figure, 0.16, "손으로 계산하고, NumPy로 만들고, Keras로 확인합니다", 34, QUIET, bold=False
    )
    image = coarse(sample_image("camera")[ROWS, COLUMNS])
    *_, edges = sobel(image)
    left = panel(figure, 0.435, 0.6, image, "gray")
    greens = LinearSegmentedColormap.from_list("output", ["#14202a", OUTPUT, "#d9fff3"])
    right = panel(figure, 0.73, 0.6, edges, greens)
    frame(left, PLACE, 3, WINDOW)
    frame(right, PLACE, 1, WINDOW)
    join(figure, left, right)
    canvas.draw()
    return np.asarray(canvas.buffer_rgba())


def coarse(image):
    height, width = (n // SIDE for n in image.shape)
    return image.reshape(height, SIDE, width, SIDE).mean(axis=(1, 3))


def write(figure, height, text, size, color=INK, *, bold=True):
    # the package's font has one weight only: a line around the letters makes them bold
    bolder = [withStroke(linewidth=1.6, foreground=color)] if bold else []
    figure.text(0.06, height, text, fontfamily=HANGUL, fontsize=size * 0.72, color=color,
                va="center", path_effects=bolder)  # fmt: skip


def panel(figure, left, middle, values, colors):
    side = len(values) * CELL
    ax = figure.add_axes([left, middle - side * WIDTH / HEIGHT / 2, side, side * WIDTH / HEIGHT])
    ax.imshow(values, cmap=colors)
    ax.axis("off")
    return ax


def frame(ax, place, side, color):
    row, column = place
    ax.add_patch(Rectangle((column - 0.5, row - 0.5), side, side, fill=False, edgecolor=color,
                           linewidth=4, zorder=3))  # fmt: skip


def join(figure, left, right):
    row, column = PLACE
    for below in (0, 1):
        figure.add_artist(ConnectionPatch(
            (column + 2.5, row - 0.5 + 3 * below), (column - 0.5, row - 0.5 + below),
            "data", "data", axesA=left, axesB=right, color=WINDOW, linewidth=2,
        ))  # fmt: skip


def main():
    from PIL import Image

    Image.fromarray(card()).convert("RGB").quantize(256).save(CARD, optimize=True)
    print(f"{CARD.relative_to(ROOT).as_posix()}를 만들었습니다.")


if __name__ == "__main__":
    console.run(main)
