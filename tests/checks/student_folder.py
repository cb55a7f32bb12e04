"""A student's folder, and the commands given in it: real kernels, real files."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CHAPTER = "03_convolution"
RIGHT = """def correlate2d(image, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)
    return np.einsum("ijuv,uv->ij", windows, kernel)"""
FLIPPED = RIGHT.replace("kernel)", "kernel[::-1, ::-1])").replace(
    "image, kernel[::-1, ::-1]):", "image, kernel):"
)
ENDS = "import os\nos._exit(3)"


def answer(chapter, source):
    file = chapter / "02_correlate2d.ipynb"
    notebook = json.loads(file.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["id"] == "correlate2d":
            cell["source"] = source
    file.write_text(json.dumps(notebook), encoding="utf-8")
    return file


def command(folder, *arguments):
    """Run the command as on a machine whose own encoding is not UTF-8."""
    return subprocess.run(
        [sys.executable, "-m", "cnn_course.checks", *arguments], cwd=folder,
        capture_output=True, encoding="utf-8", errors="replace", check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "0"},
    )  # fmt: skip
