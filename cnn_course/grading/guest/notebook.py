"""What a notebook offers beside Python: showing values and figures, magics, IPython's names."""

import base64
import builtins
import io
import sys
import types

import matplotlib.pyplot as plt
from pen import cell

NAMESPACE = sys.modules["__main__"].__dict__
TIMING = ("time", "timeit", "prun")
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
    png = io.BytesIO()
    figure.savefig(png, format="png", bbox_inches="tight", dpi=80)
    figures.append(base64.b64encode(png.getvalue()).decode("ascii"))


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
        return "(채점할 때에는 글과 그림만 보입니다.)"


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
