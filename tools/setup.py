"""Make ``.venv`` with the pinned packages: ``python -m tools.setup [--this-python]``.

Runs before anything is installed, on whatever Python calls it, so it needs the
standard library only and no syntax newer than Python 3.6. Does nothing when a finished
``.venv`` holds what ``requirements.txt`` pins; a finished one of another supported
Python is kept, unless ``--this-python`` asks for the one that runs this.
"""

import hashlib
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

from tools import console

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
DONE = VENV / "cnn_course_setup.txt"
OLDEST, NEWEST = (3, 11), (3, 13)


def main(arguments=()):
    if not supported(sys.version_info[:2]):
        sys.exit(
            "Python 3.11, 3.12, 3.13 가운데 하나가 필요한데 {}.{}로 실행했습니다. "
            "https://www.python.org/downloads/ 에서 3.13을 설치한 뒤 다시 실행하십시오.".format(
                *sys.version_info
            )
        )
    this = "{}.{}".format(*sys.version_info)
    pins = hashlib.sha256((ROOT / "requirements.txt").read_bytes()).hexdigest()
    python, place, installed = read_done()
    # an environment does not survive a move: its programs name the folder they were made in
    usable = place == str(ROOT) and (python == this or "--this-python" not in arguments)
    if usable and installed == pins:
        return
    if not usable:
        print(f"가상 환경 .venv를 만듭니다 (Python {this}).", flush=True)
        make_venv()
        put_project_on_path()
        python = this
    print("패키지를 설치합니다. 처음에는 몇 분 걸립니다.", flush=True)
    install()
    DONE.write_text("\n".join([python, str(ROOT), pins]), encoding="utf-8")


def supported(version):
    return OLDEST <= tuple(version) <= NEWEST


def read_done():
    """Return Python version, folder and pins of the last finished set-up, or three None."""
    if not (PYTHON.exists() and DONE.exists()):
        return None, None, None
    lines = DONE.read_text(encoding="utf-8").split("\n")
    if len(lines) != 3 or not supported(int(part) for part in lines[0].split(".")):
        return None, None, None
    return lines


def make_venv():
    # --clear: a half-made environment, or one of another place or Python, cannot be repaired
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
    if made.returncode:
        sys.exit(
            "가상 환경을 만들지 못했습니다. 바로 위에 이유가 있습니다. 데비안이나 우분투에서 "
            "ensurepip이 없다고 나오면 다음 명령으로 설치한 뒤 다시 실행하십시오: "
            "sudo apt install python{}.{}-venv".format(*sys.version_info)
        )


def install():
    command = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check",
               "--requirement", "requirements.txt"]  # fmt: skip
    if subprocess.run(command, cwd=str(ROOT), check=False).returncode:
        sys.exit(
            "패키지를 설치하지 못했습니다. 바로 위에 pip가 알린 이유가 있습니다. "
            "인터넷 연결, 프록시, 디스크의 남은 공간을 확인하고 같은 명령을 다시 실행하십시오."
        )


def put_project_on_path():
    """Let ``.venv`` import ``cnn_course`` from this folder.

    A relative path keeps the file ASCII: Python before 3.13 reads ``.pth`` files in the
    locale's encoding, and an editable install would write a folder name in Hangul.
    """
    scheme = "nt" if os.name == "nt" else "posix_prefix"
    paths = sysconfig.get_paths(scheme, vars={"base": str(VENV), "platbase": str(VENV)})
    packages = Path(paths["purelib"])
    line = Path(os.path.relpath(str(ROOT), str(packages))).as_posix()
    (packages / "cnn_course.pth").write_text(line + "\n", encoding="ascii")


if __name__ == "__main__":
    console.run(lambda: main(sys.argv[1:]))
