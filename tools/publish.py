"""Push the built book to the branch that GitHub Pages shows: ``python -m tools.publish``.

The branch ``gh-pages`` holds the newest book only, as one commit without a parent: a history of
its files would grow by megabytes with every push. The work tree and the index are left
alone. Colab opens the chapters' notebooks from that branch.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tools import console
from tools.addresses import PAGES, read_addresses
from tools.serve import BOOK, ROOT

UNFINISHED = BOOK.parent / "unfinished"  # stands there while tools/book.py has not come to its end
#: what a published book has in any case, beside its pages
WANTED = (".nojekyll", "404.html", "index.html", "pagefind/words.json", "robots.txt", "sitemap.xml")


def main(arguments):
    remote = arguments[0] if arguments else "origin"
    refuse_unfinished()
    message = f"책을 올립니다 ({git('rev-parse', '--short', 'HEAD')})"
    commit = git("commit-tree", tree_of(BOOK), "-m", message)
    # the newest book takes the place of whatever is there
    git("push", "--quiet", "--force", remote, f"{commit}:refs/heads/{PAGES}")
    print(f"책을 {PAGES} 브랜치에 올렸습니다: {read_addresses().site}/")


def refuse_unfinished():
    """End where the book is not all there or knows no address: what is up stays up."""
    if not read_addresses().site:
        sys.exit(
            "_config.yml에 책을 올릴 주소가 없습니다. 주소를 적고 책을 다시 만드십시오: "
            "python -m tools.addresses https://github.com/이름/저장소"
        )
    chapters = [*BOOK.glob("book/[0-9]*.html"), *BOOK.glob("book/lab_*.html")]
    wanted = [*WANTED, *(f"notebooks/{page.stem}.ipynb" for page in sorted(chapters))]
    missing = [name for name in wanted if not (BOOK / name).exists()]
    kinds = ("book/[0-9]*.html", "exercises/*.zip", "exercises/*.whl")
    missing += [kind for kind in kinds if not any(BOOK.glob(kind))]
    if UNFINISHED.exists() or missing:
        sys.exit(
            "책을 끝까지 만들지 못했으므로 올리지 않았습니다. 먼저 책을 만드십시오: make book\n"
            + "\n".join(f"- 없는 파일: {name}" for name in missing)
        )


def tree_of(folder):
    """Return git's name for all files of a folder, which it keeps among the project's objects."""
    with tempfile.TemporaryDirectory(prefix="cnn_course_") as scratch:
        index = {"GIT_INDEX_FILE": str(Path(scratch, "index"))}
        # as they are: neither left out by .gitignore nor given other line ends
        git("-c", "core.autocrlf=false", f"--work-tree={folder}", "add", "--all", "--force", ".",
            cwd=folder, **index)  # fmt: skip
        return git("write-tree", **index)


def git(*arguments, cwd=ROOT, **environment):
    run = subprocess.run(
        ["git", f"--git-dir={ROOT / '.git'}", *arguments], cwd=cwd, stdout=subprocess.PIPE,
        encoding="utf-8", env={**os.environ, **environment}, check=False,
    )  # fmt: skip
    if run.returncode:
        sys.exit("책을 올리지 못했습니다. 바로 위에 git이 알린 이유가 있습니다.")
    return run.stdout.strip()


if __name__ == "__main__":
    console.run(lambda: main(sys.argv[1:]))
