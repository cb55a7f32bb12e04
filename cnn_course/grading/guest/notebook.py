"""What a notebook offers beside Python: showing values and figures, magics, IPython's names."""

import base64
import builtins
import io
import sys
import types

import matplotlib.pyplot as plt
from matplotlib import font_manager
from matplotlib.transforms import Bbox
from pen import cell
from PIL import Image, ImageChops

NAMESPACE = sys.modules["__main__"].__dict__
TIMING = ("time", "timeit", "prun")
OVER = 1  # inches around a figure in which is looked for what stands over its edge
MARGIN = 8  # pixels
figures = []


def display(*values, **_):
    """Show values as a notebook without rich output does."""
    for value in values:
        if isinstance(value, plt.Figure):
            _save(value)
        elif value is not None:
            print(repr(value))


def show(*_, **__):
    """In place of ``plt.show``: keep the open figures as pictures."""
    for number in plt.get_fignums():
        _save(plt.figure(number))
    plt.close("all")


def _save(figure):
    """Keep a figure as a notebook shows it: with what stands over its edge, without a margin.

    ``bbox_inches="tight"`` would draw it twice, and encoding takes as long as drawing.
    """
    pixels, png, (width, height) = io.BytesIO(), io.BytesIO(), figure.get_size_inches()
    around = Bbox.from_extents(-OVER, -OVER, width + OVER, height + OVER)
    figure.savefig(pixels, format="tif", bbox_inches=around, dpi=80)  # as it is, not encoded
    opened = Image.open(pixels)
    drawn = Image.new("RGBA", opened.size, "white")
    drawn.alpha_composite(opened)
    drawn = drawn.convert("RGB")
    empty = Image.new("RGB", drawn.size, drawn.getpixel((0, 0)))
    left, top, right, bottom = ImageChops.difference(drawn, empty).getbbox() or (0, 0, 16, 16)
    right, bottom = min(right + MARGIN, drawn.width), min(bottom + MARGIN, drawn.height)
    cropped = drawn.crop((max(left - MARGIN, 0), max(top - MARGIN, 0), right, bottom))
    cropped.save(png, "png", compress_level=1)
    figures.append(base64.b64encode(png.getvalue()).decode("ascii"))


def warm_up():
    """Draw once, so that what matplotlib loads at the first drawing is loaded."""
    _, ax = plt.subplots()
    ax.imshow([[0, 1]])
    ax.set_title("0")
    show()
    figures.clear()
    font_manager._get_font.cache_clear()  # it holds an open file, which no copy of the memory has


class Shell:
    """What is left of IPython: magics that time or hide run their code, the others say no."""

    def run_line_magic(self, name, line, **_):
        if name in TIMING:
            return cell.run(line, NAMESPACE, f"<%{name}>")
        return None if name == "matplotlib" else self._refuse(f"%{name}")

    def run_cell_magic(self, name, line, body):
        if name in (*TIMING, "capture"):
            return cell.run(body, NAMESPACE, f"<%%{name}>")
        return self._refuse(f"%%{name}")

    def system(self, command):
        self._refuse(f"!{command}")

    getoutput = system

    def _refuse(self, command):
        print(f"채점할 때에는 {command[:80]} 명령을 실행하지 않습니다.")


class Rich:
    """In place of IPython's HTML, Image and so on: of no use in a graded notebook."""

    def __init__(self, *_, **__):
        pass

    def __repr__(self):
        return "(채점할 때에는 글과 matplotlib 그림만 보입니다.)"


def _module(name, **names):
    """Return a module in which every other name is :class:`Rich`."""
    module = types.ModuleType(name)
    module.__path__ = []
    vars(module).update(names, __getattr__=lambda wanted: Rich if wanted[0] != "_" else None)
    return module


plt.show = show
builtins.display = display
builtins.get_ipython = Shell
# matplotlib asks IPython.get_ipython() for more than there is here: none, as in a script
for _name in ("IPython", "IPython.display", "IPython.core.display"):
    sys.modules[_name] = _module(
        _name, display=display, get_ipython=lambda: None, clear_output=lambda **_: None,
        version_info=(9, 0, 0), __all__=["display"],
    )  # fmt: skip
