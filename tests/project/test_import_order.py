"""Who may import whom inside ``cnn_course``: each layer only what lies below it."""

import ast
import tomllib
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "cnn_course"

# from the bottom; modules of one layer do not import each other
LAYERS = [
    {"arrays", "bitmaps", "blocks", "npz", "shapes", "summary"},
    {"activations", "checkpoints", "dense", "gradcheck", "padding"},
    {"conv", "losses", "pooling"},
    {"filters", "lenet1998"},
    {"lenet"},
    {"training"},
]
# imported by no algorithm
ASIDE = {"datasets", "lenet_drawing", "plots", "quiet_keras", "recorded"}
DATA_SOURCES = "data_sources"  # imported by datasets alone, and importing nothing else
ABOVE = {"train"}  # the command line: imports what it likes, imported by nothing
LABS = "labs"  # beside the Keras labs' notebooks: above the algorithms, imported by none of them
CHECKS = "checks"  # above the labs' part of the package
GRADING = "grading"  # above the checks: imported by nothing


def imported(file):
    """Return the names of the ``cnn_course`` modules that a file imports."""
    names = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: 상대 import 대신 cnn_course.…를 씁니다."
            modules = [node.module]
            if node.module == "cnn_course":
                modules = [f"cnn_course.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        else:
            continue
        names |= {m.split(".")[1] for m in modules if m.startswith("cnn_course.")}
    return names


@pytest.mark.parametrize("file", sorted(PACKAGE.glob("*.py")), ids=lambda file: file.stem)
def test_a_module_imports_only_what_lies_below_it(file):
    if file.stem == "__init__":
        assert imported(file) == set()
    elif file.stem in ABOVE:
        assert not imported(file) & {LABS, CHECKS, GRADING}
    elif file.stem in ASIDE:
        below = {DATA_SOURCES} if file.stem == "datasets" else set()
        assert imported(file) <= (ASIDE | below) - {file.stem}
    else:
        height = next((i for i, layer in enumerate(LAYERS) if file.stem in layer), None)
        assert height is not None, f"{file.stem}: LAYERS에 자리를 정하십시오."
        assert imported(file) <= set().union(*LAYERS[:height])


def test_every_algorithm_is_under_branch_coverage():
    """Else a new one could stay untested without `make test` noticing."""
    pyproject = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))
    covered = pyproject["tool"]["coverage"]["run"]["include"]
    assert sorted(covered) == sorted(f"cnn_course/{name}.py" for name in set().union(*LAYERS))


@pytest.mark.parametrize(
    "file", sorted((PACKAGE / DATA_SOURCES).glob("*.py")), ids=lambda file: file.stem
)
def test_data_sources_import_only_each_other(file):
    assert imported(file) <= {DATA_SOURCES}


@pytest.mark.parametrize("file", sorted((PACKAGE / LABS).glob("*.py")), ids=lambda file: file.stem)
def test_labs_stand_above_the_algorithms(file):
    assert imported(file) <= set().union(*LAYERS, ASIDE, {LABS})


@pytest.mark.parametrize(
    "file", sorted((PACKAGE / CHECKS).glob("*.py")), ids=lambda file: file.stem
)
def test_checks_stand_above_everything_but_grading(file):
    below = set().union(*LAYERS, ASIDE - {"quiet_keras", "recorded"})
    assert imported(file) <= below | {LABS, CHECKS}


@pytest.mark.parametrize(
    "file", sorted((PACKAGE / GRADING).rglob("*.py")), ids=lambda file: file.stem
)
def test_grading_imports_only_checks_and_itself(file):
    """And of the data sources the one that knows where the cache is, and a lab's result file."""
    in_the_pen = file.parent.name == "guest"
    assert imported(file) <= (set() if in_the_pen else {LABS, CHECKS, GRADING, DATA_SOURCES})
