"""Find Chromium for the browser tests, or install it: ``python -m tools.chromium``."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools import console

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    os.path.expandvars(r"%LOCALAPPDATA%\Google\Chrome\Application\chrome.exe"),
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)


def find_chromium():
    """Return the path of an installed Chromium, Chrome or Edge, or None."""
    found = (shutil.which(name) for name in NAMES)
    return next((path for path in found if path), None) or next(
        (place for place in PLACES if Path(place).exists()), None
    )


def apt_get():
    """Return how apt-get may be called without asking anybody, or None."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return ["apt-get"]
    may_sudo = (
        shutil.which("sudo")
        and not subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode
    )
    return ["sudo", "-n", "apt-get"] if may_sudo else None


def main():
    if find_chromium():
        return
    command = apt_get()
    if command:
        print("브라우저 검사에 쓸 Chromium을 apt-get으로 설치합니다.", flush=True)
        subprocess.run([*command, "update", "-qq"], check=False)
        subprocess.run([*command, "install", "-y", "-qq", "chromium"], check=False,
                       env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})  # fmt: skip
    if not find_chromium():
        sys.exit(
            "브라우저 검사에 Chromium이 필요합니다. Chromium(데비안: sudo apt install chromium)이나 "
            "Google Chrome을 설치한 뒤 다시 실행하십시오: make test"
        )


if __name__ == "__main__":
    console.run(main)
