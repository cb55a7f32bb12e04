"""Compile ``requirements.txt`` from ``pyproject.toml``: every package, exactly pinned.

``python -m tools.requirements`` keeps the pins that still fit; ``--upgrade`` takes new ones.
One file serves Python 3.11 to 3.13 on Linux, macOS and Windows, by environment markers.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "requirements.txt"


def compile_requirements(output=REQUIREMENTS, *, upgrade=False):
    """Write the pins to ``output``, starting from the pins that already stand there."""
    subprocess.run(
        [sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", "--quiet",
         "--all-extras", "--group", "dev",
         # one version of each package for all supported Pythons, where there is one
         "--universal", "--python-version", "3.11", "--fork-strategy", "fewest",
         "--no-annotate", "--custom-compile-command", "python -m tools.requirements",
         *(["--upgrade"] if upgrade else []), "--output-file", str(output)],
        cwd=ROOT, check=True,
    )  # fmt: skip


if __name__ == "__main__":
    compile_requirements(upgrade="--upgrade" in sys.argv[1:])
