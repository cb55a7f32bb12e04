"""Make ``.venv`` with the pinned packages: ``python -m tools.setup``.

Runs before anything is installed, on whatever Python calls it, so it needs the
standard library only and no syntax newer than Python 3.6. Does nothing when
``requirements.txt`` and the interpreter are those of the last finished set-up.
"""

import hashlib
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
DONE = VENV / "cnn_course_setup.txt"
OLDEST, NEWEST = (3, 11), (3, 13)


def main():
    sys.stdout.reconfigure(errors="replace")
    sys.stderr.reconfigure(errors="replace")
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        sys.exit(
            "Python 3.11, 3.12, 3.13 가운데 하나가 필요한데 {}.{}로 실행했습니다. "
            "https://www.python.org/downloads/ 에서 3.13을 설치한 뒤 다시 실행하십시오.".format(
                *sys.version_info
            )
        )
    interpreter = sys.version.split()[0] + "\n"
    pins = hashlib.sha256((ROOT / "requirements.txt").read_bytes()).hexdigest() + "\n"
    done = DONE.read_text(encoding="utf-8") if PYTHON.exists() and DONE.exists() else ""
    if done == interpreter + pins:
        return
    if not done.startswith(interpreter):
        print("가상 환경 .venv를 만듭니다 (Python {}.{}).".format(*sys.version_info), flush=True)
        make_venv()
        put_project_on_path()
    print("패키지를 설치합니다. 처음에는 몇 분 걸립니다.", flush=True)
    install()
    DONE.write_text(interpreter + pins, encoding="utf-8")


def make_venv():
    # --clear: a half-made environment, or one of another Python, cannot be repaired
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
    if made.returncode:
        sys.exit(
            "가상 환경을 만들지 못했습니다. 데비안이나 우분투라면 다음 명령으로 "
            "venv를 설치한 뒤 다시 실행하십시오: sudo apt install python{}.{}-venv".format(
                *sys.version_info
            )
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
    main()
