"""``requirements.txt`` is what ``pyproject.toml`` compiles to."""

import re
import shutil
import sysconfig
from importlib.metadata import distributions

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.requirements import REQUIREMENTS, compile_requirements


def test_pins_agree_with_pyproject(tmp_path):
    fresh = tmp_path / "requirements.txt"
    shutil.copy(REQUIREMENTS, fresh)
    compile_requirements(fresh)
    assert fresh.read_text(encoding="utf-8") == REQUIREMENTS.read_text(encoding="utf-8")


def test_every_line_is_one_exact_version():
    for line in pins():
        assert re.fullmatch(r"[a-z0-9.\-]+==[^\s*]+( ; .+)?", line), line


def test_what_is_installed_is_what_is_pinned():
    """Transitive packages too: nothing that is imported came in without a pin."""
    wanted = {}
    for line in pins():
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate():
            wanted[canonicalize_name(requirement.name)] = str(requirement.specifier).removeprefix(
                "=="
            )
    here = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    found = distributions(path=sorted(here))
    installed = {canonicalize_name(package.name): package.version for package in found}
    assert installed == wanted | {"pip": installed["pip"]}


def pins():
    text = REQUIREMENTS.read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.lstrip().startswith("#")]
