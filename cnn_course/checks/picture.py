"""The picture above a message: what went in, what should have come, what came."""

import io
import sys

import numpy as np
from matplotlib.figure import Figure

from cnn_course import plots
from cnn_course.checks.answers import is_numeric

CELL = 0.55  # inches


def show(inputs, expected, came):
    """Display small grids of numbers side by side, if this is a notebook.

    Parameters
    ----------
    inputs : list of (numbers, title, keywords of ``plots.show_numbers``)
    expected, came : any
        Drawn where they are numbers, and few.
    """
    ipython = sys.modules.get("IPython")
    if ipython is None or ipython.get_ipython() is None:
        return
    results = [(expected, "나와야 하는 값"), (came, "나온 값")]
    panels = inputs + [(a, title, {"color": plots.OUTPUT}) for a, title in results if _is_small(a)]
    png = io.BytesIO()
    _draw(panels).savefig(png, format="png", dpi=110)
    alt = "나란히 그린 표: " + ", ".join(title for _, title, _ in panels)
    ipython.display.display(ipython.display.Image(png.getvalue(), format="png", alt=alt))


def _draw(panels):
    """Draw the grids to one scale, aligned at the top.

    The figure belongs to no pyplot state: none is left open, and none is shown twice.
    """
    shapes = [np.atleast_2d(numbers).shape for numbers, *_ in panels]
    height = max(h for h, w in shapes)
    widths = [max(w, 3) for h, w in shapes]  # three cells, for the title
    figure = Figure(figsize=(CELL * sum(widths), CELL * height + 0.4), layout="constrained")
    axes = figure.subplots(1, len(panels), squeeze=False, width_ratios=widths)[0]
    for ax, panel, (_, w), width in zip(axes, panels, shapes, widths, strict=True):
        numbers, title, keywords = panel
        plots.show_numbers(numbers, title, ax, **keywords)
        beside = (width - w) / 2 + 0.05
        ax.set(xlim=(-beside, w + beside), ylim=(height + 0.05, -0.05))
    return figure


def _is_small(value):
    return is_numeric(value) and np.ndim(value) <= 2 and 0 < np.size(value) <= 100
