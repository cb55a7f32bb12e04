"""Keep ``exercises/``, the committed mirror of ``solutions/``, without touching anybody's work.

Its manifest remembers what was made from what. So a generated file, which may be replaced,
can be told from one in which somebody has worked, which is never replaced or deleted.
"""

import json
import os
import sys

from tools.release import ROOT, files_under, generate, read_lf, release_digest, sha256

EXERCISES = ROOT / "exercises"
MANIFEST = EXERCISES / ".release.json"


def update_exercises():
    """Make ``exercises/`` anew where ``solutions/``, the tools or the mirror itself differ."""
    inputs, (made_from, made) = release_digest(), read_manifest()
    if made_from == inputs:
        refuse_edited(made)
        if intact(made):
            tell_of_other_files(made)
            print("exercises/가 solutions/와 일치하므로 새로 만들 것이 없습니다.")
            return
    release = generate()
    hashes = {name: sha256(data) for name, data in release.items()}
    refuse_edited(made, hashes)
    for name in made.keys() - hashes.keys():
        remove(EXERCISES / name)
    for name, data in release.items():
        replace(EXERCISES / name, data)
    manifest = {"made_from": inputs, "files": hashes}
    replace(MANIFEST, (json.dumps(manifest, indent=1) + "\n").encode())
    tell_of_other_files(release)
    print(f"exercises/에 파일 {len(release)}개를 만들었습니다.")


def pristine_release():
    """Return what ``generate`` returns, but from ``exercises/`` where that is still as made."""
    made_from, made = read_manifest()
    if made_from == release_digest() and intact(made):
        return {name: read_lf(EXERCISES / name) for name in made}
    return generate()


def read_manifest():
    """Return the digest that ``exercises/`` was made from, and the hash of each file made."""
    try:
        manifest = json.loads(MANIFEST.read_text(encoding="utf-8"))
        made_from, made = manifest["made_from"], dict(manifest["files"])
        # a name that leads out of exercises/ was not written by this module
        inside = all((EXERCISES / name).resolve().is_relative_to(EXERCISES) for name in made)
        return (made_from, made) if inside else (None, {})
    except (OSError, ValueError, KeyError, TypeError):
        # Without a readable manifest nothing counts as made here, so nothing is replaced.
        return None, {}


def intact(made):
    return all(hash_of(name) == made_hash for name, made_hash in made.items())


def refuse_edited(*versions):
    """Stop where a file on disk is none of its ``versions`` (the one made, the one to make)."""
    edited = [
        f"- exercises/{name}"
        for name in sorted(set().union(*versions))
        if hash_of(name) not in [None, *(version.get(name) for version in versions)]
    ]
    if edited:
        sys.exit(
            "exercises/에 수정된 파일이 있습니다. 누군가의 풀이일 수 있으므로 아무것도 덮어쓰지 "
            "않았습니다.\n" + "\n".join(edited) + "\n"
            "이 파일을 work 폴더로 옮기고 다시 실행하면 원래 파일을 새로 만듭니다. "
            "문제 자체를 고치려면 solutions/의 노트북을 고치십시오."
        )


def tell_of_other_files(made):
    """Name what was not made here: it stays, but nbgrader would delete it."""
    names = {file.relative_to(EXERCISES).as_posix() for file in files_under(EXERCISES)}
    others = sorted(names - set(made) - {MANIFEST.name})
    if others:
        print(
            "exercises/에 배포본이 아닌 파일이 있습니다. 그대로 두었지만 nbgrader의 "
            "generate_assignment --force가 지울 수 있으므로 work 폴더로 옮기십시오.\n"
            + "\n".join(f"- exercises/{name}" for name in others)
        )


def hash_of(name):
    file = EXERCISES / name
    return sha256(read_lf(file)) if file.is_file() else None


def replace(file, data):
    """Write ``file`` in one step, so that an interrupted run leaves no half of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.part")
    part.write_bytes(data)
    os.replace(part, file)


def remove(file):
    """Delete ``file`` and the folders above it that it leaves empty."""
    file.unlink(missing_ok=True)
    for folder in file.relative_to(EXERCISES).parents:
        try:
            (EXERCISES / folder).rmdir()
        except OSError:  # not empty, or not there
            return
