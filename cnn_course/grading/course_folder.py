"""The ``cnn_course`` that a pen is handed: what an exercise allows, and checks that do nothing."""

import ast
import functools
import shutil
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
STUB = Path(__file__).resolve().parent / "guest" / "checks_stub.py"
NO_CHECKS = (
    '"""In the pen there are no checks."""\n\n\nclass CheckFailed(AssertionError):\n    pass\n'
)


def modules(allows):
    """Return the names of all modules that the allowed ones need, without the checks.

    Raises
    ------
    ValueError
        A name of ``allows`` is no module of the package.
    """
    wanted, found = [name for name in allows if name.startswith("cnn_course.")], set()
    while wanted:
        name = wanted.pop()
        if name.startswith("cnn_course.checks") or name in found:
            continue
        if not _file(name).is_file():
            raise ValueError(f"allows에 적힌 이름이 이 패키지의 모듈이 아닙니다: {name}")
        found.add(name)
        wanted += _imports(_file(name))
    packages = {name.rpartition(".")[0] for name in found}
    return found | packages | {"cnn_course"}


def write(folder, allows):
    """Write that package into ``folder`` and return the names of its modules."""
    course = folder / "cnn_course"
    names = modules(allows)
    for name in names:
        target = course / _file(name).relative_to(PACKAGE)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(_file(name), target)
    for part in ("fonts", "images"):
        shutil.copytree(PACKAGE / "data" / part, course / "data" / part)
    (course / "checks").mkdir()
    (course / "checks/__init__.py").write_text(NO_CHECKS, encoding="utf-8")
    stubs = [file.stem for file in (PACKAGE / "checks").glob("[!_]*")]
    for stub in stubs:
        shutil.copyfile(STUB, course / "checks" / f"{stub}.py")
    return sorted(names | {"cnn_course.checks"} | {f"cnn_course.checks.{stub}" for stub in stubs})


def _file(name):
    path = PACKAGE.parent.joinpath(*name.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


@functools.cache
def _imports(file):
    """Return the package's modules that a file imports, also inside functions."""
    names = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module == "cnn_course":
            names += [f"cnn_course.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names.append(node.module)
    return [name for name in names if name.startswith("cnn_course.")]
