"""Packing an assignment into the one file that is handed in, after a last look at it."""

import os
import sys
import zipfile

from cnn_course.checks import in_kernel, lab_hand_in, notebook_file
from cnn_course.checks.progress import assignments, look_at

NO_FOLDER = "{}: 과제 폴더로 알아보지 못했습니다. 노트북이 들어 있는 폴더를 적으십시오. 폴더의 이름은 {} 가운데 하나여야 합니다."
RENAMED = "{}: 폴더의 이름이 나누어 받은 것과 다릅니다. 이 이름으로 되돌린 뒤 다시 실행하십시오: {}"
INSIDE = "{}: 노트북은 이 폴더 안의 과제 폴더에 있습니다. 그 폴더를 하나 적으십시오: {}"
NOTHING = "{}: 이 폴더에 {}의 노트북이 하나도 없어 제출할 파일을 만들지 않았습니다."
ABSENT = "- {}: 노트북이 없습니다."
LEFT_OUT = "- {}: 나누어 받은 노트북의 이름이 아니어서 묶지 않았습니다. 과제의 노트북이라면 이름을 되돌리십시오."
UNTOUCHED = "한 문제도 풀지 않았습니다."
NO_WORDS = "짧은 답을 쓰지 않았습니다."
NOT_WRITTEN = (
    "제출할 파일을 쓰지 못했습니다: {}\n"
    "그 폴더에 쓸 권한이 있는지, 디스크가 가득 차지 않았는지, 같은 이름의 파일이 열려 있지 않은지 보십시오."
)


def submit(folder):
    """Run an assignment's notebooks, say what is missing, and write the zip beside the folder.

    The zip is written also where something is missing: half an assignment can be handed in.
    """
    name, there = look_into(folder)
    listed, missing = assignments()[name], []
    for notebook in listed:
        missing += left_open(folder / notebook) if notebook in there else [ABSENT.format(notebook)]
    others = {path.name for path in folder.glob("*.ipynb")} - listed.keys()
    missing += [LEFT_OUT.format(other) for other in sorted(others)]
    target = folder.resolve().parent / f"submit_{name}.zip"
    try:
        pack(target, folder, name, there)
    except OSError:
        sys.exit(NOT_WRITTEN.format(target))
    if missing:
        print("\n".join(["다음이 아직 남아 있습니다.", *missing]))
        print(f"{notebook_file.UNSAVED}\n" if UNTOUCHED in "".join(missing) else "")
    print(f"제출할 파일을 만들었습니다: {target}")
    print("이 파일 하나를 강의자가 알려 준 곳에 제출하십시오. 고친 뒤에는 다시 만드십시오.")
    return int(bool(missing))


def look_into(folder):
    """Return an assignment's name and which of its notebooks are there, or say why it is none."""
    look_at(folder)
    here, listed = folder.resolve(), assignments()
    there = {name: inside(folder, notebooks) for name, notebooks in listed.items()}
    if there.get(here.name):
        return here.name, there[here.name]
    deeper = [str(folder / name) for name in listed if inside(folder / name, listed[name])]
    likely = [name for name in listed if there[name]]
    if deeper:
        sys.exit(INSIDE.format(here, ", ".join(deeper)))
    if here.name in listed:
        sys.exit(NOTHING.format(here, here.name))
    if len(likely) == 1:
        sys.exit(RENAMED.format(here, likely[0]))
    sys.exit(NO_FOLDER.format(here, ", ".join(listed)))


def inside(folder, notebooks):
    """Return which of an assignment's notebooks are in a folder."""
    return [notebook for notebook in notebooks if (folder / notebook).is_file()]


def left_open(path):
    """Return a line for all that is still to do in a notebook; one where it is the same."""
    try:
        notebook = notebook_file.read(path)
    except notebook_file.Unreadable as error:
        return [f"- {error}"]
    print(f"처음부터 실행합니다: {path.name}", file=sys.stderr, flush=True)
    if lab_hand_in.is_lab(notebook):
        done = lab_hand_in.run(notebook, path.parent, path.with_suffix(".npz"))
    else:
        done = in_kernel.run(notebook, path.parent)
    if done.untouched:
        return [f"- {path.name}: {UNTOUCHED}"]
    lines = [trouble.split("\n")[0] for trouble in done.troubles]
    lines += [NO_WORDS] if any(map(notebook_file.is_open_answer, notebook.cells)) else []
    for (passed, text), names in done.by_text().items():
        if not passed:
            seen = text.split("\n")[0]
            lines.append(f"{', '.join(names)} 검사를 통과하지 못했습니다. {seen}")
    return [f"- {path.name}: {line}" for line in lines]


def pack(target, folder, name, notebooks):
    """Write the zip; an interrupted run leaves the last one as it was, and nothing beside it."""
    part = target.with_name(f".{target.name}.part")
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
            for notebook in notebooks:
                results = (folder / notebook).with_suffix(".npz")  # a lab's
                for file in [folder / notebook, *([results] if results.is_file() else [])]:
                    archive.write(file, f"{name}/{file.name}")
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)
