"""Pictures of the course: one function a picture, one meaning a colour.

Image grey; signed maps diverge around 0; window amber; kernel blue; output green
(the last three from Okabe and Ito's palette, told apart by colour-blind readers).

Every function draws into ``ax`` (a new one when it is None) and returns None.
Importing this module makes the package's Hangul font known to matplotlib by name and
changes no setting; ``HANGUL`` is what to pass as ``fontfamily``.
"""

from importlib.resources import as_file, files

import matplotlib.pyplot as plt
import numpy as np
from matplotlib import font_manager
from matplotlib.patches import Rectangle

IMAGE, WINDOW, KERNEL, OUTPUT = "#777777", "#E69F00", "#0072B2", "#009E73"

with as_file(files("cnn_course") / "data" / "fonts" / "NanumGothic.ttf") as _path:
    font_manager.fontManager.addfont(_path)

#: NanumGothic for Hangul, matplotlib's own font for what it lacks.
HANGUL = ["NanumGothic", "DejaVu Sans"]


def show_image(image, title="", ax=None):
    """Draw a grey image: 0 black, 1 white, what lies beyond them as the nearer of the two.

    Parameters
    ----------
    image : array, shape (H, W)
    """
    ax = _axes(ax)
    ax.imshow(np.asarray(image, dtype=float), cmap="gray", vmin=0, vmax=1)
    _finish(ax, title)


def show_map(values, title="", ax=None):
    """Draw a signed map: negative blue, 0 white, positive red, the same scale both ways.

    Parameters
    ----------
    values : array, shape (H, W)
    """
    ax = _axes(ax)
    values = np.asarray(values, dtype=float)
    limit = np.abs(values).max() or 1.0
    picture = ax.imshow(values, cmap="RdBu_r", vmin=-limit, vmax=limit)
    ax.figure.colorbar(picture, ax=ax, fraction=0.046, pad=0.04)
    _finish(ax, title)


def show_numbers(values, title="", ax=None, *, color=IMAGE, window=None):
    """Write a small array's numbers into a grid of cells.

    Parameters
    ----------
    values : array, shape (H, W) or (W,)
    color : str
        Of the frame: ``KERNEL``, ``OUTPUT`` or, by default, an image's grey.
    window : (row, column, height, width), optional
        Cells to fill with the window's colour; they may lie outside the array.
    """
    ax = _axes(ax)
    values = np.atleast_2d(values)
    _grid(ax, values, color)
    if window is not None:
        _fill(ax, window, WINDOW)
    h, w = values.shape
    ax.set(xlim=(-0.05, w + 0.05), ylim=(h + 0.05, -0.05), aspect="equal")
    _finish(ax, title)


def show_window(image, kernel, output, i, j, ax=None):
    """Draw one step: the window on the image, the kernel, the output filled so far.

    Above stands the sum, a line for each row of the kernel.

    Parameters
    ----------
    image : array, shape (H, W)
    kernel : array, shape (K_H, K_W)
    output : array, shape (H_out, W_out)
        Drawn up to entry (i, j), in reading order.
    i, j : int
        The window's upper left corner.
    """
    ax = _axes(ax)
    image, kernel, output = (np.atleast_2d(a) for a in (image, kernel, output))
    (h, w), height = kernel.shape, len(image)
    _fill(ax, (i, j, h, w), WINDOW)
    right = _panel(ax, image, IMAGE, 0, height, "입력")
    ax.text(right + 0.5, height / 2, "×", ha="center", va="center", fontsize=16)
    right = _panel(ax, kernel, KERNEL, right + 1, height, "커널")
    ax.text(right + 0.5, height / 2, "→", ha="center", va="center", fontsize=16)
    top = (height - len(output)) / 2
    _fill(ax, (top + i, right + 1 + j, 1, 1), OUTPUT)
    reached = i * output.shape[1] + j + 1
    right = _panel(ax, output, OUTPUT, right + 1, height, "출력", reached)
    ax.set(xlim=(-0.05, right + 0.05), ylim=(height + 1, -0.05), aspect="equal")
    _finish(ax, _sum_in_words(image[i : i + h, j : j + w], kernel))


def show_signal(values, title="", ax=None, *, color=IMAGE, start=0):
    """Draw a one-dimensional signal as bars around 0, each with its number.

    Parameters
    ----------
    values : array, shape (n,)
    color : str
        ``KERNEL``, ``OUTPUT`` or, by default, an image's grey.
    start : int
        Where on the shared x axis the first value stands.
    """
    ax = _axes(ax)
    values = np.asarray(values, dtype=float)
    bars = ax.bar(start + np.arange(values.size), values, color=color)
    ax.bar_label(bars, fmt="%g", padding=2)
    ax.axhline(0, color="black", lw=1)
    ax.use_sticky_edges = False  # else a signal without negative values ends on its axis
    ax.margins(y=0.25)
    _finish(ax, title)


def _axes(ax):
    return plt.subplots()[1] if ax is None else ax


def _finish(ax, title):
    ax.set_axis_off()
    ax.set_title(title, fontfamily=HANGUL, linespacing=1.3)


def _fill(ax, cells, color):
    top, left, height, width = cells
    ax.add_patch(Rectangle((left, top), width, height, color=color, alpha=0.35, lw=0))


def _grid(ax, values, color, top=0.0, left=0.0, count=None):
    """Draw a frame, and the first ``count`` numbers in reading order (None: all)."""
    h, w = values.shape
    for i in range(h + 1):
        ax.plot([left, left + w], [top + i, top + i], color=color, lw=1)
    for j in range(w + 1):
        ax.plot([left + j, left + j], [top, top + h], color=color, lw=1)
    texts = [(place, _short(number)) for place, number in np.ndenumerate(values)][:count]
    widest = max((len(text) for _, text in texts), default=1)
    for (i, j), text in texts:
        ax.text(left + j + 0.5, top + i + 0.5, text, ha="center", va="center",
                fontsize=min(10, 50 / widest))  # fmt: skip


def _short(number):
    """Write a number so that it fits into a cell: three figures where more make it long."""
    text = f"{number:g}"
    return text if len(text) <= 7 else f"{number:.3g}"


def _panel(ax, values, color, left, height, name, count=None):
    """Draw a named grid, centred in ``height`` rows; return its right end."""
    h, w = values.shape
    _grid(ax, values, color, (height - h) / 2, left, count)
    ax.text(left + w / 2, height + 0.35, name, ha="center", va="center", fontfamily=HANGUL)
    return left + w


def _sum_in_words(window, kernel):
    lines = [
        " + ".join(f"{a:g}×{f'({b:g})' if b < 0 else f'{b:g}'}" for a, b in zip(*row, strict=True))
        for row in zip(window, kernel, strict=True)
    ]
    return "\n+ ".join(lines) + f" = {(window * kernel).sum():g}"
