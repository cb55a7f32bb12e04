"""Packing an assignment into the one file that is handed in, after a last look at it."""

import os
import sys
import zipfile

from cnn_course.checks import in_kernel
from cnn_course.checks.progress import assignments

NO_FOLDER = "{}: 과제 폴더로 알아보지 못했습니다. 노트북이 들어 있는 폴더를 적으십시오. 폴더의 이름은 {} 가운데 하나여야 합니다."
NOTHING = "{}: 이 폴더에 {}의 노트북이 하나도 없어 제출할 파일을 만들지 않았습니다."


def submit(folder):
    """Run an assignment's notebooks, say what is missing, and write the zip beside the folder.

    The zip is written also where something is missing: half an assignment can be handed in.
    """
    name, listed = folder.resolve().name, assignments()
    if name not in listed or not folder.is_dir():
        sys.exit(NO_FOLDER.format(folder, ", ".join(listed)))
    there = [notebook for notebook in listed[name] if (folder / notebook).is_file()]
    if not there:
        sys.exit(NOTHING.format(folder, name))
    missing = [f"- {notebook}: 노트북이 없습니다." for notebook in listed[name].keys() - set(there)]
    for notebook in there:
        print(f"처음부터 실행합니다: {notebook}", file=sys.stderr, flush=True)
        missing += left_open(folder / notebook)
    target = folder.resolve().parent / f"submit_{name}.zip"
    pack(target, folder, name, there)
    if missing:
        print("다음이 아직 남아 있습니다.\n" + "\n".join(sorted(missing)) + "\n")
    print(f"제출할 파일을 만들었습니다: {target}")
    print("이 파일 하나를 강의자가 알려 준 곳에 제출하십시오. 고친 뒤에는 다시 만드십시오.")
    return int(bool(missing))


def left_open(path):
    """Return a line for each visible check of a notebook that does not pass."""
    try:
        results = in_kernel.run(path)
    except in_kernel.Unreadable as error:
        return [f"- {error}"]
    return [
        f"- {path.name}: {result.name} 검사를 통과하지 못했습니다. {result.text.splitlines()[0]}"
        for result in results
        if not result.passed
    ]


def pack(target, folder, name, notebooks):
    part = target.with_name(f".{target.name}.part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        for notebook in notebooks:
            archive.write(folder / notebook, f"{name}/{notebook}")
    os.replace(part, target)  # an interrupted run leaves the last one as it was
