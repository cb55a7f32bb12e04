"""What an attack is, and the notebooks that attackers hand in."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
ASSIGNMENT = "03_convolution"
WINDOW, MAP = "01_correlate_window", "02_correlate2d"

#: Right, and so worth all points of its notebook: 10 each.
RIGHT = {
    WINDOW: """
def correlate_window(image, kernel, i, j):
    H, W = image.shape
    K_H, K_W = kernel.shape
    if i < 0 or j < 0 or i + K_H > H or j + K_W > W:
        raise ValueError("창이 이미지 밖으로 나갑니다.")
    return (image[i : i + K_H, j : j + K_W] * kernel).sum()
""",
    MAP: """
def correlate2d(image, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)
    return np.einsum("ijuv,uv->ij", windows, kernel)
""",
}


class Attack(NamedTuple):
    """One hostile student.

    Attributes
    ----------
    name : str
        The student's id: what is done, in lower-case words joined by hyphens.
    hope : str
        What the attacker hopes to get by it.
    hand_in : callable
        Writes the submission into an empty folder (``submitted/<name>/03_convolution``).
    points : float
        What the honest part of the work is worth; nothing more may come of it.
    """

    name: str
    hope: str
    hand_in: Callable
    points: float = 0


def notebook(name=MAP):
    """Return the released notebook as a dict, without the free cell, whose pictures take time."""
    file = ROOT / "exercises" / ASSIGNMENT / f"{name}.ipynb"
    told = json.loads(file.read_text(encoding="utf-8"))
    told["cells"] = [cell for cell in told["cells"] if "nbgrader" in cell["metadata"]]
    return told


def write(folder, told, name=MAP):
    (folder / f"{name}.ipynb").write_text(json.dumps(told), encoding="utf-8")


def solution_cell(told):
    """Return the notebook's solution cell."""
    (cell,) = (c for c in told["cells"] if c["metadata"].get("nbgrader", {}).get("solution"))
    return cell


def graded_cells(told):
    return [c for c in told["cells"] if c["metadata"].get("nbgrader", {}).get("grade")]


def code_cell(source, **metadata):
    """Return a cell that a student adds."""
    return {"cell_type": "code", "id": f"mine-{abs(hash(source)) % 10**8}", "metadata": metadata,
            "source": source, "outputs": [], "execution_count": None}  # fmt: skip


def answers(source, name=MAP, first=None, last=None):
    """Return a ``hand_in`` that puts ``source`` into the solution cell of one notebook.

    ``first`` and ``last`` are code cells added at the top and at the end.
    """

    def hand_in(folder):
        told = notebook(name)
        solution_cell(told)["source"] = source
        if first is not None:
            told["cells"].insert(0, code_cell(first))
        if last is not None:
            told["cells"].append(code_cell(last))
        write(folder, told, name)

    return hand_in


def edited(edit, source="", name=MAP):
    """Return a ``hand_in`` that lets ``edit`` change the notebook's dict in place."""

    def hand_in(folder):
        told = notebook(name)
        if source:
            solution_cell(told)["source"] = source
        edit(told)
        write(folder, told, name)

    return hand_in


def copy_release(folder):
    shutil.copytree(ROOT / "exercises" / ASSIGNMENT, folder, dirs_exist_ok=True)
