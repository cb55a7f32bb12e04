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

WINDOW, KERNEL, OUTPUT = "#E69F00", "#0072B2", "#009E73"

with as_file(files("cnn_course") / "data" / "fonts" / "NanumGothic.ttf") as _path:
    font_manager.fontManager.addfont(_path)

#: NanumGothic for Hangul, matplotlib's own font for what it lacks.
HANGUL = ["NanumGothic", "DejaVu Sans"]


def show_image(image, title="", ax=None):
    """Draw a grey image of values in [0, 1]: 0 black, 1 white."""
    ax = _axes(ax)
    ax.imshow(np.asarray(image, dtype=float), cmap="gray", vmin=0, vmax=1)
    _finish(ax, title)


def show_map(values, title="", ax=None):
    """Draw a signed map: negative blue, 0 white, positive red, the same scale both ways."""
    ax = _axes(ax)
    values = np.asarray(values, dtype=float)
    limit = np.abs(values).max() or 1.0
    picture = ax.imshow(values, cmap="RdBu_r", vmin=-limit, vmax=limit)
    ax.figure.colorbar(picture, ax=ax, fraction=0.046, pad=0.04)
    _finish(ax, title)


def show_numbers(values, title="", ax=None, *, color="#777777", window=None):
    """Write a small array's numbers into a grid of cells.

    Parameters
    ----------
    values : array, shape (H, W)
    color : str
        Of the frame: ``KERNEL``, ``OUTPUT`` or, by default, an image's grey.
    window : (row, column, height, width), optional
        Cells to fill with the window's colour.
    """
    ax = _axes(ax)
    values = np.atleast_2d(values)
    h, w = values.shape
    if window is not None:
        top, left, height, width = window
        ax.add_patch(Rectangle((left, top), width, height, color=WINDOW, alpha=0.35, lw=0))
    for i in range(h + 1):
        ax.plot([0, w], [i, i], color=color, lw=1)
    for j in range(w + 1):
        ax.plot([j, j], [0, h], color=color, lw=1)
    for (i, j), number in np.ndenumerate(values):
        ax.text(j + 0.5, i + 0.5, f"{number:g}", ha="center", va="center")
    ax.set(xlim=(-0.05, w + 0.05), ylim=(h + 0.05, -0.05), aspect="equal")
    _finish(ax, title)


def _axes(ax):
    return plt.subplots()[1] if ax is None else ax


def _finish(ax, title):
    ax.set_axis_off()
    ax.set_title(title, fontfamily=HANGUL)
