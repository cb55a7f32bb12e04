"""Compile ``requirements.txt`` from ``pyproject.toml``: every package, exactly pinned.

``python -m tools.requirements`` keeps the pins that still fit; ``--upgrade`` takes new ones.
One file serves Python 3.11 to 3.13 on Linux, macOS and Windows, by environment markers.
"""

import subprocess
import sys
from pathlib import Path

from tools import console

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "requirements.txt"


def compile_requirements(output=REQUIREMENTS, *, upgrade=False):
    """Write the pins to ``output``, starting from the pins that already stand there."""
    uv = subprocess.run(
        [sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", "--quiet",
         "--all-extras", "--group", "dev",
         # one version of each package for all supported Pythons, where there is one
         "--universal", "--python-version", "3.11", "--fork-strategy", "fewest",
         "--no-annotate", "--custom-compile-command", "python -m tools.requirements",
         *(["--upgrade"] if upgrade else []), "--output-file", str(output)],
        cwd=ROOT, check=False,
    )  # fmt: skip
    if uv.returncode:
        sys.exit(
            "requirements.txt를 만들지 못했습니다. 바로 위에 uv가 알린 이유가 있습니다. "
            "인터넷 연결과 pyproject.toml을 확인하고 다시 실행하십시오."
        )


def main():
    compile_requirements(upgrade="--upgrade" in sys.argv[1:])
    print("requirements.txt를 pyproject.toml에 맞추었습니다.")


if __name__ == "__main__":
    console.run(main)
