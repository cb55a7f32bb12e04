"""The two addresses in ``_config.yml``: of the repository on GitHub, and of the published book.

``python -m tools.addresses https://github.com/OWNER/NAME`` writes both where they are empty.
"""

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from tools import console

CONFIG = Path(__file__).resolve().parent.parent / "_config.yml"
REPOSITORY = re.compile(r"https://github\.com/([A-Za-z0-9][A-Za-z0-9-]*)/([\w.-]+)", re.ASCII)
PAGES = "gh-pages"  # the branch from which GitHub publishes


@dataclass(frozen=True)
class Addresses:
    """Each is empty where it is not known yet; none ends in a slash."""

    repository: str = ""
    branch: str = "main"
    site: str = ""

    @property
    def colab(self):
        """Where Colab opens notebooks; they get the package from the published book."""
        if not (self.repository and self.site):
            return ""
        path = urlsplit(self.repository).path
        return f"https://colab.research.google.com/github{path}/blob/{PAGES}/notebooks"


def read_addresses(config=CONFIG):
    """Return the addresses of ``_config.yml``; a wrong one ends the program and says why."""
    read = yaml.safe_load(config.read_text(encoding="utf-8"))
    repository, html = read.get("repository") or {}, read.get("html") or {}
    return Addresses(
        repository_address(repository.get("url") or ""),
        repository.get("branch") or "main",
        site_address(html.get("baseurl") or ""),
    )


def repository_address(text):
    address = text.strip().rstrip("/").removesuffix(".git")
    if address and not REPOSITORY.fullmatch(address):
        sys.exit(
            "_config.yml의 repository: url에는 GitHub 저장소의 주소를 "
            f"https://github.com/이름/저장소처럼 적어야 하는데, {text!r}라고 적혀 있습니다."
        )
    return address


def site_address(text):
    address = text.strip().removesuffix("index.html").rstrip("/")
    try:
        parts = urlsplit(address)
        right = parts.scheme == "https" and re.fullmatch(r"[\w-]+(\.[\w-]+)+", parts.netloc)
    except ValueError:  # such as an unclosed bracket
        right = False
    if address and (not right or parts.query or parts.fragment or " " in address):
        sys.exit(
            "_config.yml의 html: baseurl에는 책을 올린 주소를 "
            f"https://이름.github.io/저장소처럼 적어야 하는데, {text!r}라고 적혀 있습니다."
        )
    return address


def pages_address(repository):
    """Return the address at which GitHub publishes a repository's pages."""
    owner, name = REPOSITORY.fullmatch(repository).groups()
    host = f"{owner.lower()}.github.io"
    return f"https://{host}" if name.lower() == host else f"https://{host}/{name}"


def main(arguments):
    if len(arguments) != 1:
        sys.exit(
            "저장소의 주소를 적으십시오: python -m tools.addresses https://github.com/이름/저장소"
        )
    repository = repository_address(arguments[0])
    written = read_addresses()
    text = CONFIG.read_text(encoding="utf-8")
    if not written.repository:
        text = re.sub(r"(?m)^(  url:) *\"\"", rf'\1 "{repository}"', text)
    if not written.site:
        address = pages_address(written.repository or repository)
        text = re.sub(r"(?m)^(  baseurl:) *\"\"", rf'\1 "{address}"', text)
    CONFIG.write_text(text, encoding="utf-8", newline="\n")
    now = read_addresses()
    print(f"저장소: {now.repository}\n책: {now.site}")


if __name__ == "__main__":
    console.run(lambda: main(sys.argv[1:]))
